//! What holds for any text whatever.

use fact_checklist::{Kind, OffsetUnit, Options, Report, Span, Value, analyze};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// Pieces that meet each other in news text, and pieces that break parsers.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(vec![
            "50 armored personnel carriers", "$10 million", "less than ", "between ", " and ", "12%", "\"", "“", "”", "'", "’s",
            " said", " Brandt", "Elena Moravec", ", ", ". ", "! ", "\n", "\n\n", "\r\n", "\r", "one ", "hundred", "million ", "-",
            "–", "--", "7/27/2016", "(202) 691-7000", "a.m.", "U.S.", "no. ", "5", "1,234.5", "999999999999999999999999999999",
            "£", "€", "👩‍👩‍👧", "e\u{301}", "\u{301}", "\u{200d}", "\u{2BC}", ", and ", ", , ", "aged ", "22, ", "Denk, 10, lost. ", "🇫🇷🇩🇪", "\u{FEFF}", "\u{600}", "שלום", "مرحبا", "@", "://", "www.", "\t",
            "\u{A0}", "\u{2009}", "\0", "last Tuesday", "5 p.m.", "from 3 May to 5 June", "the 1990s", "two years ago", "2012-13", "3/4/2019", "in ", "May ", "every ", "at 8:30 ", "mid-", "quarter ", "of ", "first ", "the ", "until ", "according to ", "he ", "who ", "dozens of ", "By ", "AP", "- ", "KESTEN, March 3 - ", "a record ", "the only ", "second", "largest ", "twice as ", "doubled ", "feet ", "cents ", "in ten ", "TK", "No. 4 ", "was quoted by ", " denied ", "that ", "up from ", "No ", "as many as ", "nearly ", "goals ", "+1 202 555 0100", "a.b@c.org",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
        2 => "[ -~]{0,20}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|v| v.concat())
}

/// Every span of a report.
fn spans(report: &Report) -> Vec<Span> {
    let mut all = Vec::new();
    for item in &report.items {
        all.push(item.span);
        all.extend(item.numeral);
        if let Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)) = &item.value {
            all.extend(time.resolved_from);
        }
        all.extend(item.matched.iter().map(|m| m.span));
        if let Some(s) = &item.speaker {
            all.extend([s.mention, s.cue]);
        }
    }
    all.extend(report.document_date.as_ref().and_then(|d| d.evidence));
    all.extend(report.blocks.iter().map(|b| b.span));
    all.extend(report.sentences.iter().map(|s| s.span));
    all
}

fn in_unit(text: &str, offsets: OffsetUnit) -> Report {
    analyze(text, &Options { offsets, ..Options::default() })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_lie_on_graphemes_and_items_are_their_words(text in text()) {
        let report = in_unit(&text, OffsetUnit::Bytes);
        let mut ends: Vec<usize> = text.grapheme_indices(true).map(|(i, _)| i).collect();
        ends.push(text.len());
        for span in spans(&report) {
            prop_assert!(span.start <= span.end);
            for end in [span.start, span.end] {
                prop_assert!(ends.binary_search(&(end as usize)).is_ok(), "{} splits a grapheme of {:?}", end, text);
            }
        }
        for item in &report.items {
            prop_assert_eq!(item.span.of(&text), &item.exact);
        }
        prop_assert!(report.items.is_sorted_by_key(|i| i.span.start), "items out of order in {:?}", text);
    }

    #[test]
    fn offsets_in_all_units_name_the_same_words(text in text()) {
        let bytes = spans(&in_unit(&text, OffsetUnit::Bytes));
        let utf16 = spans(&in_unit(&text, OffsetUnit::Utf16));
        let points = spans(&in_unit(&text, OffsetUnit::CodePoints));
        let units: Vec<u16> = text.encode_utf16().collect();
        let chars: Vec<char> = text.chars().collect();
        for ((b, u), p) in bytes.iter().zip(&utf16).zip(&points) {
            let words = b.of(&text);
            prop_assert_eq!(String::from_utf16(&units[u.start as usize..u.end as usize]).unwrap_or_default(), words);
            prop_assert_eq!(chars[p.start as usize..p.end as usize].iter().collect::<String>(), words);
        }
    }

    #[test]
    fn the_same_text_gives_the_same_report(text in text()) {
        prop_assert_eq!(in_unit(&text, OffsetUnit::Utf16), in_unit(&text, OffsetUnit::Utf16));
    }

    #[test]
    fn items_come_in_text_order_with_names_of_their_own(text in text()) {
        let report = in_unit(&text, OffsetUnit::Bytes);
        prop_assert!(report.items.windows(2).all(|w| w[0].span.start <= w[1].span.start));
        let mut ids: Vec<&str> = report.items.iter().map(|i| i.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), report.items.len());
    }

    #[test]
    fn asking_for_some_kinds_changes_nothing_of_their_items(text in text()) {
        let all = in_unit(&text, OffsetUnit::Bytes);
        for kind in [Kind::Count, Kind::Quote, Kind::Date, Kind::Attribution] {
            let options = Options { offsets: OffsetUnit::Bytes, kinds: Some(vec![kind]), ..Options::default() };
            let some = analyze(&text, &options);
            let part = |r: &Report| -> Vec<_> {
                r.items.iter().filter(|i| i.kind == kind).map(|i| (i.span, i.value.clone(), i.speaker.clone())).collect()
            };
            prop_assert_eq!(part(&all), part(&some));
        }
    }

    #[test]
    fn a_paragraph_added_at_the_end_moves_nothing_before_it(text in text()) {
        let text = text.replace(['"', '“', '”', '„', '«', '»', '\'', '‘', '’', '`'], "") + ".";
        let before = in_unit(&text, OffsetUnit::Bytes);
        let after = in_unit(&format!("{text}\n\nIt rained for 3 days."), OffsetUnit::Bytes);
        let end = text.len() as u32;
        let old = |r: &Report| r.items.iter().filter(|i| i.span.end <= end).map(|i| (i.id.to_string(), i.span)).collect();
        let place = |r: &Report| -> Vec<(String, Span)> { old(r) };
        prop_assert_eq!(place(&before), place(&after));
    }
}

/// Texts that would take time out of proportion if any stage looked back or ahead without a bound.
#[test]
fn twice_the_text_takes_about_twice_the_time() {
    let seeds = [
        "!",
        ".",
        "\"",
        "“",
        "a.",
        "A ",
        "one ",
        "5 ",
        "5-",
        "$",
        "million ",
        "and 5 men ",
        "said ",
        "\" said ",
        "he said ",
        "said he ",
        "\"a\" he said, ",
        "Brandt said, and ",
        ", adding ",
        "who said ",
        "on Monday ",
        "Brandt, a ",
        "'a b c ",
        "50 trucks ",
        "$1 million ",
        "👩‍👩‍👧",
        "🇫🇷",
        "\u{301}",
        "x@",
        "a\n",
        "who ",
        ", ",
        "(APC) 5 APCs ",
        "from 5 to ",
        "2012-13-",
        "early ",
        "first of the ",
        "every ",
        "May 3 ",
        "a year ",
        "\"a\" and ",
        "Anna Brandt, an analyst, ",
        "Anna Brandt, 38, said so. ",
        "Denk, 10, lost. ",
        "President Brandt ",
        "Bureau of ",
        "because of ",
        "more than ",
        "a survey of ",
        "I think ",
        "will ",
        "dog claim ",
    ];
    // A name without end, met again and again.
    let long_name = ("Anna ", "Brandt left. ", "Brandt said 5 boats left. ");
    let body_name = ("Central ", "Bank met. ", "The Bank said so. ");
    let both = [long_name, body_name, ("Mr. ", "Brandt left. ", "President Brandt said so. ")];
    for (head, middle, seed) in seeds.map(|seed| ("", "", seed)).into_iter().chain(both) {
        let time = |size: usize| {
            let half = if head.is_empty() { 0 } else { size / 2 };
            let text = head.repeat(half / head.len().max(1)) + middle + &seed.repeat((size - half) / seed.len());
            let start = std::time::Instant::now();
            let report = in_unit(&text, OffsetUnit::Utf16);
            (start.elapsed(), report.items.len())
        };
        // Eight times the text; a quadratic stage would take sixty-four times as long, each time it is asked.
        let mut times = Vec::new();
        let linear = (0..4).any(|_| {
            let (small, _) = (0..3).map(|_| time(40_000)).min().expect("three runs");
            let (large, _) = (0..3).map(|_| time(320_000)).min().expect("three runs");
            times.push((small, large));
            large <= small * 24 + std::time::Duration::from_millis(20)
        });
        assert!(linear, "{head:?}, {seed:?}, for 40 kB and for 320 kB: {times:?}");
    }
}

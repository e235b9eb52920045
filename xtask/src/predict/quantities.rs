//! Quantities of news sentences: units as names in words, bounds and changes as one sign.
//!
//! The set's ways, as rules: a level and its earlier level ("from A to B") are one value; "A or B" are two; a bare cent
//! stays a cent; a fall is written downwards.

use super::{number, units};
use fact_checklist::{Bound, Direction, Item, Kind, Options, Quantity, Reason, Report, Role, TimeForm, Value, analyze};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report, text: &str) -> Vec<Json> {
    let points: Vec<char> = text.chars().collect();
    let words = |a: u32, b: u32| points[a as usize..(b as usize).max(a as usize)].iter().collect::<String>();
    // It marks no multiple told by a verb: `doubled`.
    let told = |i: &Item| i.rule == "ratio-verb";
    let amounts: Vec<(&Item, &Quantity)> = report
        .items
        .iter()
        .filter(|i| !told(i))
        .filter_map(|i| {
            let Some(Value::Quantity(q)) = &i.value else { return None };
            Some((i, q))
        })
        .collect();
    let mut out = Vec::new();
    let mut skip = false;
    for (n, (item, quantity)) in amounts.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        let unit = unit(item, quantity, &words);
        let mut change = change(item, quantity, &words);
        let scale =
            if unit.starts_with("cent") { rust_decimal::Decimal::ONE_HUNDRED } else { rust_decimal::Decimal::ONE };
        // "from A to B", each with its own unit.
        if let Some((next, level)) = amounts.get(n + 1)
            && next.kind == item.kind
            && (quantity.bound != Bound::Range && level.bound != Bound::Range)
            && leads_to(&words(item.span.end, next.span.start))
            && words(item.span.start.saturating_sub(6), item.span.start).trim_end().ends_with("from")
            && let (Some(a), Some(b)) = (quantity.min.or(quantity.max), level.min.or(level.max))
        {
            if a > b {
                change = "down";
            }
            let unit = self::unit(next, level, &words);
            out.push(json!({ "value": [number(a * scale), number(b * scale)], "unit": unit, "change": change }));
            skip = true;
            continue;
        }
        let (Some(a), b) = (quantity.min.or(quantity.max), quantity.max) else { continue };
        // A dozen, however many of them.
        if quantity.bound == Bound::Vague && item.exact.to_lowercase().starts_with("dozens") {
            out.push(json!({ "value": 12, "unit": unit, "change": change }));
            continue;
        }
        let pair = b.filter(|b| *b != a && quantity.min.is_some());
        let or = item.numeral.is_some_and(|s| words(s.start, s.end).contains(" or "));
        match pair {
            Some(b) if or => {
                // The words that bound them belong to the first.
                for (v, change) in [(a, change), (b, "=")] {
                    out.push(json!({ "value": number(v * scale), "unit": unit, "change": change }));
                }
            }
            Some(b) if item.direction == Some(Direction::Down) && quantity.bound == Bound::Range => {
                out.push(json!({ "value": [number(b * scale), number(a * scale)], "unit": unit, "change": change }));
            }
            Some(b) => {
                out.push(json!({ "value": [number(a * scale), number(b * scale)], "unit": unit, "change": change }))
            }
            None => out.push(json!({ "value": number(a * scale), "unit": unit, "change": change })),
        }
    }
    for item in &report.items {
        lengths(item, &words, &mut out);
    }
    // "One of the Xs" is one of them here.
    for left in report.unlisted.iter().filter(|u| u.reason == Reason::Partitive) {
        let unit = left.value.unit.as_deref().map_or("-".to_owned(), people);
        out.push(json!({ "value": 1, "unit": unit, "change": "=" }));
    }
    out
}

/// Whether words between two levels only say when or where the first was: `from 20 miles in 2008 to 29 miles`.
fn leads_to(between: &str) -> bool {
    let words: Vec<&str> = between.split_whitespace().collect();
    words.last() == Some(&"to") && words.len() <= 8 && !between.contains([',', ';'])
}

/// Lengths of time are quantities here: `for 15 years`, `every 33 years`, `the past two years`, `in 15 years`.
fn lengths(item: &Item, words: &impl Fn(u32, u32) -> String, out: &mut Vec<Json>) {
    let Some(Value::Duration(time) | Value::Date(time)) = item.value.as_ref() else { return };
    let away = away(&item.exact);
    let iso = time.length.as_deref().or_else(|| time.edtf.find('P').map(|at| &time.edtf[at..])).or(away.as_deref());
    let Some(iso) = iso else { return };
    // What comes again and names no number: `annually`, `Mondays`.
    let counted =
        item.exact.contains(|c: char| c.is_ascii_digit()) || iso.contains(['2', '3', '4', '5', '6', '7', '8', '9']);
    if time.form == TimeForm::Repeated && !counted {
        return;
    }
    // An article is no number: `for a month`, `in a decade`.
    let exact = item.exact.to_lowercase();
    let article = exact.split_whitespace().any(|w| w == "a" || w == "an");
    if article && !exact.contains(|c: char| c.is_ascii_digit()) {
        return;
    }
    let bound = item.matched.iter().find(|m| m.role == Role::Bound);
    let word = bound.map(|m| words(m.span.start, m.span.end).to_lowercase()).unwrap_or_default();
    let before = words(item.span.start.saturating_sub(14), item.span.start).to_lowercase();
    let ends = |list: &[&str]| list.iter().any(|w| word == *w || before.trim_end().ends_with(&format!(" {w}")));
    let change = match () {
        () if ends(&["about", "around", "roughly", "nearly", "almost", "some", "approximately"]) => "~",
        () if ends(&["over", "more than", "at least"]) => ">",
        () if ends(&["under", "less than", "up to", "at most"]) => "<",
        () => "=",
    };
    let all: Vec<Vec<(f64, &str)>> = iso.split('/').map(parts).collect();
    match all.as_slice() {
        [low, high] if low.len() == 1 && high.len() == 1 => {
            out.push(json!({ "value": [low[0].0, high[0].0], "unit": low[0].1, "change": change }));
        }
        [one, ..] => {
            out.extend(one.iter().map(|(n, unit)| json!({ "value": n, "unit": unit, "change": change })));
        }
        [] => {}
    }
}

/// The length of a date told by it, read by itself: `15 years` of `in 15 years` and of `15 years later`.
fn away(exact: &str) -> Option<String> {
    let lower = exact.to_lowercase();
    let rest = ["in ", "within "].iter().find_map(|w| lower.strip_prefix(w));
    let rest = rest.or_else(|| ["later", "earlier", "before", "after"].iter().find_map(|w| lower.strip_suffix(w)))?;
    let report = analyze(rest.trim(), &Options::default());
    match report.items.as_slice() {
        [Item { value: Some(Value::Duration(time)), .. }] => time.length.as_deref().map(str::to_owned),
        _ => None,
    }
}

/// `P15Y`, `P3Y2M`, `PT2H`: each number with its unit.
fn parts(iso: &str) -> Vec<(f64, &'static str)> {
    let (mut all, mut number, mut time) = (Vec::new(), String::new(), false);
    for c in iso.chars() {
        let unit = match (c, time) {
            ('0'..='9' | '.', _) => {
                number.push(c);
                continue;
            }
            ('T', _) => {
                time = true;
                continue;
            }
            ('Y', _) => "year",
            ('M', false) => "month",
            ('W', _) => "week",
            ('D', _) => "day",
            ('H', _) => "hour",
            ('M', true) => "minute",
            ('S', _) => "second",
            _ => continue,
        };
        all.extend(number.parse().ok().map(|n| (n, unit)));
        number.clear();
    }
    all
}

fn change(item: &Item, quantity: &Quantity, words: &impl Fn(u32, u32) -> String) -> &'static str {
    match (quantity.bound, item.direction) {
        (Bound::About | Bound::Nearly | Bound::JustOver, _) => "~",
        (Bound::Under | Bound::AtMost | Bound::UpTo | Bound::AsManyAs, _) => "<",
        (Bound::Over | Bound::AtLeast, _) => ">",
        (Bound::Exact, Some(Direction::Up)) if by_verb(item, words) => "up",
        (Bound::Exact, Some(Direction::Down)) if by_verb(item, words) => "down",
        (Bound::Range, Some(Direction::Down)) => "down",
        _ => "=",
    }
}

/// The set marks a change that a verb tells (`rose 12%`), not one that a noun names (`a 12% rise`, `a rise of 12%`).
fn by_verb(item: &Item, words: &impl Fn(u32, u32) -> String) -> bool {
    let verb = item.matched.iter().find(|m| m.role == Role::Direction);
    verb.zip(item.numeral).is_some_and(|(verb, number)| {
        verb.span.start < number.start && !words(verb.span.end, number.start).trim_start().starts_with("of ")
    })
}

fn unit(item: &Item, quantity: &Quantity, words: &impl Fn(u32, u32) -> String) -> String {
    let marked = |role: Role| {
        item.matched.iter().find(|m| m.role == role).map(|m| words(m.span.start, m.span.end).to_lowercase())
    };
    let base = match (item.kind, quantity.currency) {
        (Kind::Percent, _) if quantity.unit.as_deref() == Some("percent") => "percentage".to_owned(),
        (Kind::Money, Some(code)) => {
            let mark = marked(Role::Currency).unwrap_or_default();
            match units::hundredth(&mark) {
                Some("Cent") => "cent".to_owned(),
                Some("Pence") => "penny".to_owned(),
                _ => units::currency(code, &mark).to_owned(),
            }
        }
        (Kind::Measure, _) => units::name(quantity.unit.as_deref().unwrap_or("-")).to_owned(),
        (Kind::Age, _) => "year of age".to_owned(),
        (Kind::Ratio, _) if quantity.unit.as_deref() == Some("times") => "count".to_owned(),
        (Kind::Ratio, _) => "% -".to_owned(),
        _ => quantity.unit.as_deref().map_or("-".to_owned(), people),
    };
    match &item.per {
        Some(per) if !base.contains(" per ") => format!("{base} per {}", units::written(per)),
        _ => base,
    }
}

/// The set keeps `people` as its own lemma.
fn people(unit: &str) -> String {
    unit.to_lowercase().split(' ').map(|w| if w == "person" { "people" } else { w }).collect::<Vec<_>>().join(" ")
}

//! Dates, times and durations in the forms of the labelled sets.

use fact_checklist::{Ends, Item, Role, SmolStr, TimeForm, TimeValue, Value, parse_day};
use serde_json::{Value as Json, json};

/// Whether an item is a time that comes again.
pub(super) fn is_repeated(item: &Item) -> bool {
    matches!(&item.value, Some(Value::Date(time)) if time.form == TimeForm::Repeated)
}

/// Where the digits of `in 3 years` stand: those that a word of time follows.
pub(super) fn number_of_units(exact: &str) -> Option<(usize, usize)> {
    const UNITS: [&str; 7] = ["second", "minute", "hour", "day", "week", "month", "year"];
    let from = exact.find(|c: char| c.is_ascii_digit())?;
    let to = exact[from..].find(' ')? + from;
    let digits = exact[from..to].bytes().all(|b| b.is_ascii_digit());
    (digits && UNITS.iter().any(|u| exact[to + 1..].starts_with(u))).then_some((from, to))
}

/// The value as the annotated articles write it: ISO 8601, `null` for what the text alone does not settle.
pub(super) fn plain(time: &TimeValue) -> Json {
    // The articles tell a bound by the words alone.
    if let Some(length) = &time.length {
        return json!(length.trim_start_matches("../").trim_end_matches("/..").trim_end_matches('~'));
    }
    let edtf = time.edtf.trim_start_matches("../").trim_end_matches("/..").trim_end_matches('~');
    match time.form {
        TimeForm::Clock => json!(clock(edtf).get(..5)),
        _ if edtf.starts_with("XXXX") && (edtf.len() == 4 || edtf[4..].contains('X')) => Json::Null,
        _ => json!(edtf),
    }
}

/// What a case gives: its words, the kind that is marked in it, and its moment of writing.
#[derive(Clone, Copy)]
pub(super) struct Case<'c> {
    pub(super) text: &'c str,
    pub(super) domain: &'c str,
    pub(super) now: &'c str,
}

/// Words for the day of writing as the end of a stretch, which news dates do not mark.
const OPEN_ENDS: [&str; 4] = ["present", "the present", "now", "today"];

/// The spans of one item.
pub(super) fn spans(item: &Item, time: &TimeValue, case: &Case<'_>, out: &mut Vec<Json>) {
    let Case { text, domain, .. } = *case;
    let ends: Vec<_> = item.matched.iter().filter(|m| m.role == Role::Time).map(|m| m.span).collect();
    let limit = item.matched.iter().find(|m| m.role == Role::Bound).map(|m| m.span);
    let word = limit.map(|l| cut(text, l.start, l.end).to_lowercase()).unwrap_or_default();
    // News dates stand alone: the ends of a range are two, and what bounds one is outside.
    if domain == "newsdate" && time.length.is_none() && word != "between" {
        let edtf = time.edtf.trim_start_matches("../").trim_end_matches("/..");
        let parts: Vec<&str> = edtf.split('/').collect();
        let split = ends.len() == 2 && parts.len() == 2;
        if split || limit.is_some() && ends.len() == 1 && parts.len() == 1 {
            for (span, part) in ends.iter().zip(parts) {
                if OPEN_ENDS.contains(&cut(text, span.start, span.end).as_str()) {
                    continue;
                }
                if part.starts_with('T') {
                    out.push(json!({ "start": span.start, "end": span.end, "type": "time", "value": { "value": clock(part) } }));
                    continue;
                }
                let typed = if part.contains('T') {
                    "datetime"
                } else if part.len() == 10 {
                    "date"
                } else {
                    "daterange"
                };
                let value = json!({ "value": part.replace('T', " ") });
                // The part of a day is outside.
                let words = cut(text, span.start, span.end);
                let day = words.split_once(' ').map_or("", |(day, _)| day);
                let end = if day.ends_with("day") { span.start + day.len() as u32 } else { span.end };
                out.push(json!({ "start": span.start, "end": end, "type": typed, "value": value }));
            }
            return;
        }
    }
    // A weekday that is one of many is no date of the news: `on a Monday`.
    let weekday = item.exact.to_ascii_lowercase().ends_with("day");
    if domain == "newsdate"
        && weekday
        && item.span.start >= 3
        && cut(text, item.span.start - 3, item.span.start) == " a "
    {
        return;
    }
    // A length from now on is no date of the news.
    if domain == "newsdate" && word.starts_with("within") {
        return;
    }
    // The part of a day is outside a news date.
    if domain == "newsdate"
        && time.form == TimeForm::Stretch
        && time.ends.is_some()
        && let Some((day, _)) = item.exact.split_once(' ')
        && day.to_ascii_lowercase().ends_with("day")
    {
        let end = item.span.start + day.chars().count() as u32;
        let all: Vec<Json> = [&time.ends, &time.or]
            .into_iter()
            .flatten()
            .map(|e| json!({ "value": e.start.as_deref().and_then(|s| s.get(..10)) }))
            .collect();
        out.push(json!({ "start": item.span.start, "end": end, "type": "date", "value": all }));
        return;
    }
    // `the past few days`, and the offset of `five days before he died`, are dates of the news.
    let lower = item.exact.to_lowercase();
    let after: String = text.chars().skip(item.span.end as usize).take(8).collect();
    let offset = [" before ", " after "].iter().find(|w| after.starts_with(*w)).map_or(0, |w| w.len() as u32 - 1);
    let window = ["past ", "last ", "next "].iter().any(|w| lower.starts_with(w));
    // An offset of hours is none.
    let hours = time.length.as_deref().is_some_and(|l| l.contains('T'));
    let dated = domain == "newsdate" && time.form == TimeForm::Duration && (window || offset > 0) && !hours;
    let typed = match time.form {
        TimeForm::Duration if dated => "daterange",
        TimeForm::Day => "date",
        TimeForm::Period => "daterange",
        TimeForm::Moment => "datetime",
        TimeForm::Stretch => "datetimerange",
        TimeForm::Clock => "time",
        TimeForm::Hours => "timerange",
        TimeForm::Duration => "duration",
        TimeForm::Repeated => "set",
    };
    // What bounds an offset is outside: `only nine months after`.
    let mut start =
        if dated && offset > 0 { ends.first().map_or(item.span.start, |e| e.start) } else { item.span.start };
    // News dates take their article with them, but for a year's or a day's.
    let first = item.exact.chars().next();
    let worded = first.is_some_and(char::is_alphabetic) || item.exact.ends_with("century");
    if domain == "newsdate"
        && worded
        && start >= 4
        && (time.form == TimeForm::Period && lower != "weekend" || window && dated)
        && cut(text, start - 4, start).eq_ignore_ascii_case("the ")
    {
        start -= 4;
    }
    let end = item.span.end + if dated { offset } else { 0 };
    let value = moments(item, time, case.now).unwrap_or_else(|| value(time, &item.exact));
    out.push(json!({ "start": start, "end": end, "type": typed, "value": value }));
}

fn cut(text: &str, start: u32, end: u32) -> String {
    text.chars().skip(start as usize).take((end - start) as usize).collect()
}

/// The moment that hours and minutes lead to. The report counts days only; the set counts from its moment of writing.
fn moments(item: &Item, time: &TimeValue, now: &str) -> Option<Json> {
    if time.form == TimeForm::Duration || time.ends.is_some() {
        return None;
    }
    let length = time.length.as_deref().map(str::to_owned).or_else(|| super::quantities::away(&item.exact))?;
    let (mut day, clock) = (parse_day(now.get(..10)?)?, now.get(11..19).unwrap_or("00:00:00"));
    let seconds: u32 = seconds(length.strip_prefix("PT").map(|_| length.as_str())?).parse().ok()?;
    let mut parts = clock.split(':').filter_map(|p| p.parse::<u32>().ok());
    let mut at = parts.next()? * 3600 + parts.next()? * 60 + parts.next()? + seconds;
    while at >= 86400 {
        (day, at) = (day.tomorrow().ok()?, at - 86400);
    }
    let end = format!("{day} {:02}:{:02}:{:02}", at / 3600, at / 60 % 60, at % 60);
    let within = item.exact.to_lowercase().starts_with("within");
    Some(if within { json!({ "start": now.replace('T', " "), "end": end }) } else { json!({ "value": end }) })
}

fn value(time: &TimeValue, exact: &str) -> Json {
    match time.form {
        TimeForm::Duration => {
            let length = time.edtf.split('/').find(|l| *l != "..").unwrap_or("").trim_end_matches('~');
            json!({ "timex": length, "value": seconds(length) })
        }
        TimeForm::Repeated => {
            let days = set(&time.edtf);
            // What comes again in a part of the day is told by that part: `every morning`.
            json!({ "timex": match part_of_day(exact) {
                Some(part) if days.starts_with('P') => format!("T{part}"),
                Some(part) if !days.contains('T') => format!("{days}T{part}"),
                _ => days,
            } })
        }
        TimeForm::Clock => {
            let later = time.or.as_ref().and_then(|e| e.start.as_deref()).map(clock);
            let all: Vec<Json> =
                [Some(clock(&time.edtf)), later].into_iter().flatten().map(|v| json!({ "value": v })).collect();
            json!(all)
        }
        _ => {
            let mut all: Vec<Json> = [&time.ends, &time.or].into_iter().flatten().map(|e| ends(time, e)).collect();
            if let (TimeForm::Hours, Some(part), true) = (time.form, time.part, all.is_empty()) {
                let (from, to) = hours(part);
                all.push(json!({ "start": from, "end": to }));
            }
            if let (TimeForm::Period, Some("late"), Some(first)) = (time.form, time.part, time.ends.as_ref()) {
                late(first, &mut all);
            }
            if all.is_empty() {
                all.push(json!({ "timex": time.edtf }));
            }
            json!(all)
        }
    }
}

fn ends(time: &TimeValue, ends: &Ends) -> Json {
    let at = |s: &Option<SmolStr>| s.as_deref().map(moment);
    let (start, end) = (at(&ends.start), at(&ends.end));
    match (time.form, time.part, &start) {
        (TimeForm::Day | TimeForm::Moment, ..) => json!({ "value": start }),
        (TimeForm::Stretch, Some(part), Some(day)) => {
            let (from, to) = hours(part);
            json!({ "start": format!("{day} {from}"), "end": format!("{day} {to}") })
        }
        // The end of a day is its last second.
        (_, Some("late"), Some(first)) if next(start.as_deref(), 1) == end => {
            json!({ "value": format!("{first} 23:59:59") })
        }
        // A week is early until Wednesday and late from Thursday.
        (TimeForm::Period, Some("early"), Some(_)) if next(start.as_deref(), 7) == end => {
            json!({ "start": start, "end": next(start.as_deref(), 3) })
        }
        (TimeForm::Period, Some("late"), Some(_)) if next(start.as_deref(), 7) == end => {
            json!({ "start": next(start.as_deref(), 3), "end": end })
        }
        (TimeForm::Period, Some("mid"), Some(first)) if months(start.as_deref(), end.as_deref()) == 1 => {
            json!({ "start": format!("{}-10", &first[..7]), "end": format!("{}-21", &first[..7]) })
        }
        _ => {
            let mut out = json!({});
            if let Some(start) = start {
                out["start"] = json!(start);
            }
            if let Some(end) = end {
                out["end"] = json!(end);
            }
            out
        }
    }
}

/// A day so many days later.
fn next(day: Option<&str>, days: usize) -> Option<String> {
    let mut day = parse_day(day?)?;
    for _ in 0..days {
        day = day.tomorrow().ok()?;
    }
    Some(day.to_string())
}

/// The letters that the set gives to the part of the day that words end in: `every morning`, `Tuesday afternoons`.
fn part_of_day(exact: &str) -> Option<&'static str> {
    let words = exact.to_lowercase();
    let word = words.trim_end_matches('s');
    let parts = [("morning", "MO"), ("afternoon", "AF"), ("evening", "EV"), ("night", "NI")];
    parts.into_iter().find(|(part, _)| word.ends_with(part)).map(|(_, letters)| letters)
}

/// The set's ends of a year and a month: from September or July, and from the 16th.
fn late(ends: &Ends, all: &mut Vec<Json>) {
    let long = months(ends.start.as_deref(), ends.end.as_deref());
    let (Some(start), end) = (&ends.start, &ends.end) else { return };
    let from = |rest: &str| {
        let mut out = json!({ "start": format!("{}{rest}", &start[..10 - rest.len()]) });
        if let Some(end) = end {
            out["end"] = json!(end);
        }
        out
    };
    match long {
        12 => *all = vec![from("09-01"), from("07-01")],
        1 if start.ends_with("-01") => all.insert(0, from("16")),
        _ => {}
    }
}

fn months(start: Option<&str>, end: Option<&str>) -> i32 {
    let count = |s: Option<&str>| {
        let s = s?;
        Some(s.get(..4)?.parse::<i32>().ok()? * 12 + s.get(5..7)?.parse::<i32>().ok()?)
    };
    count(end).zip(count(start)).map_or(0, |(b, a)| b - a)
}

/// The hours that the set gives to the parts of the day.
fn hours(part: &str) -> (&'static str, &'static str) {
    match part {
        "morning" => ("08:00:00", "12:00:00"),
        "afternoon" => ("12:00:00", "16:00:00"),
        "evening" => ("16:00:00", "20:00:00"),
        _ => ("20:00:00", "23:59:59"),
    }
}

/// `2016-11-07T16:00` with a space and seconds.
fn moment(iso: &str) -> String {
    match iso.split_once('T') {
        Some(("", time)) => clock(time),
        Some((day, time)) => format!("{day} {}", clock(time)),
        None => iso.to_owned(),
    }
}

/// `T08:30Z` as `08:30:00`.
fn clock(iso: &str) -> String {
    let digits = iso.trim_start_matches('T');
    let end = digits.find(['Z', '+', '-']).unwrap_or(digits.len());
    let mut out = digits[..end].to_owned();
    while out.len() < 8 {
        out.push_str(":00");
    }
    out
}

/// `R/XXXX-WXX-1T16/P1W` as the set writes it: what comes again, or how often.
fn set(edtf: &str) -> String {
    let mut parts = edtf.trim_start_matches("R/").split('/');
    let (first, second) = (parts.next().unwrap_or(""), parts.next());
    match second {
        Some(_) => first.to_owned(),
        None => first.to_owned(),
    }
}

/// Seconds of a length, with months of 30 days and years of 365, as the set counts.
fn seconds(iso: &str) -> String {
    let mut sum = 0.0;
    let (mut number, mut time) = (String::new(), false);
    for c in iso.chars().skip(1) {
        match c {
            'T' => time = true,
            '0'..='9' | '.' => number.push(c),
            'X' => number.push('3'),
            unit => {
                let each = match (unit, time) {
                    ('Y', _) => 365.0 * 86400.0,
                    ('M', false) => 30.0 * 86400.0,
                    ('W', _) => 7.0 * 86400.0,
                    ('D', _) => 86400.0,
                    ('H', _) => 3600.0,
                    ('M', true) => 60.0,
                    _ => 1.0,
                };
                sum += number.parse::<f64>().unwrap_or(0.0) * each;
                number.clear();
            }
        }
    }
    format!("{sum}")
}

//! A date, a time or a length of time out of its notation (EDTF) into the words of the page: `early June 2004`, `7 months`,
//! `Monday, date left open`.

use crate::value::{number, of};
use crate::words::{say, word};
use fact_checklist::{DateOrder, Ends, Item, Role, TimeForm, TimeValue};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
type Unit = (&'static str, bool, &'static str, &'static str);
/// The letter of a length of time in ISO 8601, whether it stands behind the `T`, one of it and several.
const UNITS: [Unit; 7] = [
    ("Y", false, "year", "years"),
    ("M", false, "month", "months"),
    ("W", false, "week", "weeks"),
    ("D", false, "day", "days"),
    ("H", true, "hour", "hours"),
    ("M", true, "minute", "minutes"),
    ("S", true, "second", "seconds"),
];

/// The words for a unit of time, by its letter.
pub(crate) fn unit_words(letter: &str, clock: bool, one: bool) -> &'static str {
    let row = UNITS.iter().find(|row| row.0 == letter && (row.1 == clock || letter == "H"));
    row.map_or("", |row| if one { row.2 } else { row.3 })
}

/// A point of time in words, and the word for what the text leaves open about it.
type Point = (String, Option<&'static str>);

/// What an item's time was read as, and where its missing parts were taken from.
pub(crate) fn time_words(time: &TimeValue, item: &Item, text: &str) -> String {
    let mut words = bare(time, item, text);
    if time.resolved_from.is_some() {
        words.push_str(" (taken from the article's own dates)");
    } else if time.edtf != time.written {
        words.push_str(" (taken from the day given)");
    }
    match time.order {
        Some(DateOrder::Dmy) => words.push_str(", day first"),
        Some(DateOrder::Mdy) => words.push_str(", month first"),
        None => {}
    }
    if let (Some(_), Some(Ends { start: Some(start), .. })) = (time.order, &time.or) {
        words.push_str(&format!("; or {}", whole(point(start, None))));
    }
    words
}

fn bare(time: &TimeValue, item: &Item, text: &str) -> String {
    // The article's own words for a limit are truer than what the notation can tell.
    let first = item.matched.first().filter(|m| m.role == Role::Bound);
    let bound = first.map(|m| m.span.of(text).to_lowercase());
    let length = time.length.as_deref();
    match (time.form, time.edtf.split_once('/')) {
        (TimeForm::Duration, _) => {
            let length = length.unwrap_or(&time.edtf);
            let open = length.strip_prefix("../").or(length.strip_suffix("/.."));
            match (bound, open) {
                (Some(bound), Some(open)) => of(&bound, &length_words(open)),
                _ => length_words(length),
            }
        }
        (TimeForm::Repeated, Some((_, rest))) => repeated(rest),
        (_, None) => {
            let point = point(&time.edtf, edge(item).or(time.part));
            match (length.map(length_words), bound) {
                (Some(length), Some(bound)) if point.0.is_empty() => of(&bound, &length),
                (length, _) if point.0.is_empty() => whole((length.unwrap_or_default(), point.1)),
                _ => whole(point),
            }
        }
        (_, Some((start, end))) if start == ".." || end == ".." => {
            let before = start == "..";
            let date = if before { end } else { start };
            let words = whole(point(date, time.part));
            if let Some(bound) = bound {
                return of(&bound, &words);
            }
            let bare = date.replace('~', "");
            let ends = time.ends.as_ref();
            let at = ends.and_then(|e| if before { e.end.as_ref() } else { e.start.as_ref() });
            // Whether the day itself is inside shows by where the ends lie.
            let there = at.is_some_and(|at| at.starts_with(&bare));
            let code = match (before, there || (!before && ends.is_none())) {
                (true, true) => "before",
                (true, false) => "until",
                (false, true) => "since",
                (false, false) => "after",
            };
            say("time", code, &[("date", &words)])
        }
        (_, Some((start, end))) => {
            let (a, b) = (point(start, None), point(end, None));
            let same = a.1 == b.1 && !a.0.is_empty() && !b.0.is_empty();
            let range = |start: &str, end: &str| say("time", "range", &[("start", start), ("end", end)]);
            if same { whole((range(&a.0, &b.0), a.1)) } else { range(&whole(a), &whole(b)) }
        }
    }
}

/// The edge that `the end of June` names, which the notation keeps as late in it.
fn edge(item: &Item) -> Option<&'static str> {
    let exact = item.exact.to_lowercase();
    let exact = exact.strip_prefix("the ").unwrap_or(&exact);
    [("start of ", "start"), ("beginning of ", "start"), ("end of ", "end")]
        .into_iter()
        .find(|(words, _)| exact.starts_with(words))
        .map(|(_, code)| code)
}

fn repeated(rest: &str) -> String {
    let one = |length: &str| {
        let parts = parts(length);
        match parts.as_slice() {
            [("1", unit)] => unit.2.to_owned(),
            _ => length_words(length),
        }
    };
    let Some((on, every)) = rest.split_once('/') else { return say("time", "every", &[("date", &one(rest))]) };
    let point = point(on, None);
    if point.1 == Some("open-date") && every == "P1W" {
        return say("time", "every", &[("date", &point.0)]);
    }
    say("time", "every-on", &[("date", &whole(point)), ("every", &one(every))])
}

fn whole((words, open): Point) -> String {
    let Some(open) = open else { return words };
    let left = word("time", open);
    if words.is_empty() { left.to_owned() } else { say("time", "open", &[("date", &words), ("left", left)]) }
}

/// A date, a time, or both, and the part of it that is meant.
fn point(edtf: &str, part: Option<&str>) -> Point {
    let (date, clock) = edtf.split_once('T').map_or((edtf, None), |(date, clock)| (date, Some(clock)));
    let (mut words, open) = date_words(&date.replace('~', ""));
    if let Some(part) = part {
        let empty = words.is_empty();
        words =
            if empty { word("time", part).to_owned() } else { say("time", &format!("in-{part}"), &[("date", &words)]) };
    }
    let Some(clock) = clock else { return (words, open) };
    let time = clock_words(clock);
    (if words.is_empty() { time } else { say("time", "date-clock", &[("date", &words), ("time", &time)]) }, open)
}

fn clock_words(clock: &str) -> String {
    let at = clock.find(['Z', '+', '-']).unwrap_or(clock.len());
    let (time, zone) = clock.split_at(at);
    let time = if time.len() == 2 { format!("{time}:00") } else { time.to_owned() };
    if zone.is_empty() { time } else { say("time", "zone", &[("time", &time), ("zone", zone.trim_start_matches('Z'))]) }
}

fn date_words(date: &str) -> Point {
    let parts: Vec<&str> = date.split('-').collect();
    let year = parts[0];
    let open = (year == "XXXX").then_some("open-year");
    let n = |part: &str| part.parse::<usize>().ok();
    let told = n(year).map(|n| n.to_string());
    let in_year = |words: String| told.as_ref().map_or(words.clone(), |year| format!("{words} {year}"));
    let month = |part: &str| n(part).and_then(|m| MONTHS.get(m.checked_sub(1)?));
    let words = match parts.as_slice() {
        [""] => return (String::new(), None),
        ["XXXX"] => return (String::new(), open),
        ["XXXX", "XX"] => return (String::new(), Some("open-month")),
        ["XXXX", "WXX"] => return (String::new(), Some("open-week")),
        ["XXXX", "XX", "XX"] => return (String::new(), Some("open-day")),
        ["XXXX", "WXX", day] => {
            let name = n(day).and_then(|d| WEEKDAYS.get(d.checked_sub(1)?));
            return (name.map_or(date.to_owned(), |name| (*name).to_owned()), Some("open-date"));
        }
        ["XXXX", "XX", day] => {
            return (say("time", "day", &[("n", day.trim_start_matches('0'))]), Some("open-month"));
        }
        [_, "XX", "XX"] => return (year.to_owned(), Some("open-day")),
        [_] => told.or_else(|| century(year)),
        [_, week] if week.starts_with('W') => {
            told.map(|year| say("time", "week", &[("n", week[1..].trim_start_matches('0')), ("year", &year)]))
        }
        [_, part] => month(part).map(|name| in_year((*name).to_owned())).or_else(|| season(part, told.as_deref())),
        [_, part, day] => month(part).zip(n(day)).map(|(name, day)| in_year(format!("{day} {name}"))),
        _ => None,
    };
    // A notation that is not known is shown as it is.
    words.map_or((date.to_owned(), None), |words| (words, open))
}

/// `199X` as `the 1990s`, `19XX` as `1900 to 1999`.
fn century(year: &str) -> Option<String> {
    let digits = year.trim_end_matches('X');
    digits.parse::<u32>().ok()?;
    match year.len() - digits.len() {
        1 => Some(say("time", "decade", &[("decade", &format!("{digits}0"))])),
        2 => Some(say("time", "range", &[("start", &format!("{digits}00")), ("end", &format!("{digits}99"))])),
        _ => None,
    }
}

/// One of the parts of a year that ISO 8601-2 counts as months: seasons, quarters and halves.
fn season(part: &str, year: Option<&str>) -> Option<String> {
    let code = format!("part-{part}");
    let words = word("time", &code);
    if words == code {
        return None;
    }
    let Some(year) = year else { return Some(words.to_owned()) };
    let form = if part < "33" { "season" } else { "part-of" };
    Some(say("time", form, &[("part", words), ("year", year)]))
}

/// `P12Y` as `12 years`, `P3Y/P5Y` as `3 to 5 years`, `P10D/..` as `at least 10 days`, `PXM` as `some months`.
fn length_words(length: &str) -> String {
    let words = |length: &str| parts(length).iter().map(|(n, unit)| counted(n, unit)).collect::<Vec<_>>().join(" ");
    match length.split_once('/') {
        Some(("..", high)) => say("value", "at-most", &[("max", &length_words(high))]),
        Some((low, "..")) => say("value", "at-least", &[("min", &length_words(low))]),
        Some((low, high)) => {
            let min = match (parts(low).as_slice(), parts(high).as_slice()) {
                ([(n, a)], [(_, b)]) if a == b => number(n, 0),
                _ => words(low),
            };
            say("value", "range", &[("min", &min), ("max", &words(high))])
        }
        None if length.ends_with('~') => say("value", "about", &[("max", &words(length))]),
        None => Some(words(length)).filter(|w| !w.is_empty()).unwrap_or_else(|| length.to_owned()),
    }
}

fn counted(n: &str, unit: &Unit) -> String {
    if n == "X" {
        return say("time", "some", &[("unit", unit.3)]);
    }
    of(&number(n, 0), if n == "1" { unit.2 } else { unit.3 })
}

/// The numbers of a length, each with its unit.
fn parts(length: &str) -> Vec<(&str, &'static Unit)> {
    let (days, clock) = length.split_once('T').unwrap_or((length, ""));
    let mut all = Vec::new();
    for (half, clock) in [(days.trim_start_matches('P'), false), (clock, true)] {
        let mut from = 0;
        for (at, c) in half.char_indices() {
            let letter = &half[at..at + c.len_utf8()];
            if let Some(unit) = UNITS.iter().find(|row| row.0 == letter && row.1 == clock) {
                all.push((&half[from..at], unit));
                from = at + 1;
            }
        }
    }
    all
}

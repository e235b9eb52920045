//! Checks the rows of the tables of dates and times and writes them as Rust expressions.

use crate::tsv::Row;

const UNITS: &[&str] = &[
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "fortnight",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
];

/// Classes whose value is a number, with the lowest and highest it may be.
const NUMBERS: &[(&str, i16, i16)] = &[
    ("month", 1, 12),
    ("month-name", 1, 12),
    ("month-short", 1, 12),
    ("month-abroad", 1, 12),
    ("weekday", 1, 7),
    ("weekday-short", 1, 7),
    ("weekdays", 1, 7),
    ("season", 21, 24),
    ("season-name", 21, 24),
    ("shift", -1, 1),
    ("day", -2, 2),
    ("hour", 0, 23),
    ("meridiem", 0, 12),
    ("zone", -720, 9999),
    ("ago", -1, 1),
    ("back", -1, -1),
    ("later", -1, 1),
    ("ordinal", -1, 31),
    ("era", 0, 1),
    ("few", 2, 3),
    ("every", 1, 2),
    ("times-a", 1, 2),
];

const BARE: &[&str] =
    &["oclock", "that", "now", "fiscal", "tonight", "last-night", "half", "quarter-letter", "article"];

/// A row of `times.tsv` as a `TimeWord`.
pub(crate) fn word(row: &Row) -> Result<String, String> {
    let class = row.get("class")?;
    if let Some((_, low, high)) = NUMBERS.iter().find(|(name, ..)| *name == class) {
        let value: i16 = row.number("value")?;
        if value < *low || value > *high {
            return Err(row.error(&format!("`{value}` is not between {low} and {high}")));
        }
        return Ok(format!("TimeWord::{}({value})", camel(class)));
    }
    if BARE.contains(&class) {
        return Ok(format!("TimeWord::{}", camel(class)));
    }
    match class {
        "unit" | "units" | "unit-short" | "adverb" => {
            Ok(format!("TimeWord::{}(TimeUnit::{})", camel(class), row.variant("value", UNITS)?))
        }
        "edge" => Ok(format!("TimeWord::Edge(Edge::{})", row.variant("value", &["start", "middle", "end"])?)),
        "part-of-day" | "parts-of-day" => Ok(format!(
            "TimeWord::{}(DayPart::{})",
            camel(class),
            row.variant("value", &["morning", "afternoon", "evening", "night"])?
        )),
        _ => Err(row.error(&format!("`{class}` is no class of words of time"))),
    }
}

/// A row of `time_limits.tsv` as a `Limit`.
pub(crate) fn limit(row: &Row) -> Result<String, String> {
    let limits = &["before", "by", "until", "after", "since", "from", "between", "within"];
    Ok(format!("Limit::{}", row.variant("limit", limits)?))
}

/// A row of `feasts.tsv` as a `Feast`: `12-25`, `easter+1`, `11/4/4+1`.
pub(crate) fn feast(row: &Row) -> Result<String, String> {
    let rule = row.get("rule")?;
    let wrong = || row.error(&format!("`{rule}` is no rule of a feast"));
    let number = |s: &str| s.trim_start_matches('+').parse::<i16>().map_err(|_| wrong());
    if let Some(days) = rule.strip_prefix("easter") {
        return Ok(format!("Feast::Easter({})", number(days)?));
    }
    if let Some((nth, days)) = rule.split_once('+') {
        let parts: Vec<&str> = nth.split('/').collect();
        let [month, which, weekday] = parts[..] else { return Err(wrong()) };
        return Ok(format!(
            "Feast::Nth {{ month: {}, which: {}, weekday: {}, days: {} }}",
            number(month)?,
            number(which)?,
            number(weekday)?,
            number(days)?
        ));
    }
    let (month, day) = rule.split_once('-').ok_or_else(wrong)?;
    Ok(format!("Feast::Day({}, {})", number(month)?, number(day)?))
}

fn camel(name: &str) -> String {
    name.split('-').map(|w| w[..1].to_uppercase() + &w[1..]).collect()
}

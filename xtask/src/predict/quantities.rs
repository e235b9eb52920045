//! Quantities of news sentences: units as names in words, bounds and changes as one sign.
//!
//! The set's ways, as rules: a level and its earlier level ("from A to B") are one value; "A or B" are two; a bare cent
//! stays a cent; a fall is written downwards.

use super::{number, units};
use fact_checklist::{Bound, Direction, Item, Kind, Quantity, Report, Role, Value};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report, text: &str) -> Vec<Json> {
    let points: Vec<char> = text.chars().collect();
    let words = |a: u32, b: u32| points[a as usize..(b as usize).max(a as usize)].iter().collect::<String>();
    let amounts: Vec<(&Item, &Quantity)> = report
        .items
        .iter()
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
        let mut change = change(item, quantity);
        let scale =
            if unit.starts_with("cent") { rust_decimal::Decimal::ONE_HUNDRED } else { rust_decimal::Decimal::ONE };
        // "from A to B", each with its own unit.
        if let Some((next, level)) = amounts.get(n + 1)
            && next.kind == item.kind
            && words(item.span.end, next.span.start).trim() == "to"
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
        let pair = b.filter(|b| *b != a && quantity.min.is_some());
        let or = item.numeral.is_some_and(|s| words(s.start, s.end).contains(" or "));
        match pair {
            Some(b) if or => {
                for v in [a, b] {
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
    out.extend(report.items.iter().filter_map(|item| length(item, &words)));
    out
}

/// Lengths of time are quantities here: `for 15 years`, `every 33 years`, `the past two years`.
fn length(item: &Item, words: &impl Fn(u32, u32) -> String) -> Option<Json> {
    let (Value::Duration(time) | Value::Date(time)) = item.value.as_ref()? else { return None };
    let iso = time.length.as_deref().or_else(|| time.edtf.find('P').map(|at| &time.edtf[at..]))?;
    // An article is no number: `for a month`, `in a decade`.
    let exact = item.exact.to_lowercase();
    let article = exact.split_whitespace().any(|w| w == "a" || w == "an");
    if article && !exact.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut ends = iso.split('/').filter_map(part);
    let (low, unit) = ends.next()?;
    let value = match ends.next() {
        Some((high, _)) => json!([low, high]),
        None => json!(low),
    };
    let bound = item.matched.iter().find(|m| m.role == Role::Bound);
    let word = bound.map(|m| words(m.span.start, m.span.end).to_lowercase()).unwrap_or_default();
    let change = match word.as_str() {
        "about" | "around" | "roughly" | "nearly" | "almost" | "some" | "approximately" => "~",
        "over" | "more than" | "at least" => ">",
        "under" | "less than" | "up to" | "at most" => "<",
        _ => "=",
    };
    Some(json!({ "value": value, "unit": unit, "change": change }))
}

/// `P15Y`, `PT2H`: one number with one unit.
fn part(iso: &str) -> Option<(f64, &'static str)> {
    let time = iso.starts_with("PT");
    let rest = iso.trim_start_matches(['P', 'T']);
    let unit = match (rest.chars().next_back()?, time) {
        ('Y', _) => "year",
        ('M', false) => "month",
        ('W', _) => "week",
        ('D', _) => "day",
        ('H', _) => "hour",
        ('M', true) => "minute",
        ('S', _) => "second",
        _ => return None,
    };
    Some((rest[..rest.len() - 1].parse().ok()?, unit))
}

fn change(item: &Item, quantity: &Quantity) -> &'static str {
    match (quantity.bound, item.direction) {
        (Bound::About | Bound::Nearly | Bound::JustOver, _) => "~",
        (Bound::Under | Bound::AtMost | Bound::UpTo | Bound::AsManyAs, _) => "<",
        (Bound::Over | Bound::AtLeast, _) => ">",
        (Bound::Exact, Some(Direction::Up)) if by_verb(item) => "up",
        (Bound::Exact, Some(Direction::Down)) if by_verb(item) => "down",
        (Bound::Range, Some(Direction::Down)) => "down",
        _ => "=",
    }
}

/// The set marks a change that a verb tells (`rose 12%`), not one that a noun names (`a 12% rise`).
fn by_verb(item: &Item) -> bool {
    let verb = item.matched.iter().find(|m| m.role == Role::Direction);
    verb.zip(item.numeral).is_some_and(|(verb, number)| verb.span.start < number.start)
}

fn unit(item: &Item, quantity: &Quantity, words: &impl Fn(u32, u32) -> String) -> String {
    let marked = |role: Role| {
        item.matched.iter().find(|m| m.role == role).map(|m| words(m.span.start, m.span.end).to_lowercase())
    };
    let base = match (item.kind, quantity.currency) {
        (Kind::Percent, _) if quantity.unit.as_deref() == Some("percent") => "percentage".to_owned(),
        (Kind::Money, Some(code)) => match marked(Role::Currency).as_deref() {
            Some("cents" | "cent" | "cts" | "¢") => "cent".to_owned(),
            Some("pence" | "p") => "penny".to_owned(),
            mark => units::currency(code, mark.unwrap_or("")).to_owned(),
        },
        (Kind::Measure, _) => units::name(quantity.unit.as_deref().unwrap_or("-")).to_owned(),
        (Kind::Age, _) => "year of age".to_owned(),
        (Kind::Ratio, _) if quantity.unit.as_deref() == Some("times") => "count".to_owned(),
        (Kind::Ratio, _) => "% -".to_owned(),
        _ => quantity.unit.as_deref().map_or("-".to_owned(), people),
    };
    match &item.per {
        Some(per) if !base.contains(" per ") => format!("{base} per {per}"),
        _ => base,
    }
}

/// The set keeps `people` as its own lemma.
fn people(unit: &str) -> String {
    unit.to_lowercase().split(' ').map(|w| if w == "person" { "people" } else { w }).collect::<Vec<_>>().join(" ")
}

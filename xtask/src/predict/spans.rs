//! Numbers, money and percentages with their exact spans. A number inside an amount is marked as well.

use super::times::Case;
use super::{numbers, times, units, value};
use fact_checklist::{Bound, Kind, Options, Quantity, Reason, Report, Role, Span, Unlisted, Value, analyze};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report, case: &Json) -> Vec<Json> {
    let (text, domain, now) = (super::text(case, "input"), super::text(case, "domain"), super::text(case, "ref"));
    let mut out = Vec::new();
    let points: Vec<char> = text.chars().collect();
    for item in &report.items {
        if let Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)) = &item.value {
            times::spans(item, time, &Case { text, domain, now }, &mut out);
            // Quarters are fourths where numbers are marked: `three quarters`.
            if let Some(months) = time.length.as_deref().filter(|_| item.exact.ends_with("quarters"))
                && let Ok(months) = months.trim_matches(['P', 'M']).parse::<f64>()
                && months < 12.0
            {
                let (start, end) = (item.span.start, item.span.end);
                out.push(json!({ "start": start, "end": end, "type": "number", "value": months / 12.0 }));
            }
            // The number of `in 3 years`.
            if let Some((from, to)) = times::number_of_units(&item.exact)
                && let Ok(value) = item.exact[from..to].parse::<f64>()
            {
                let at = item.span.start + item.exact[..from].chars().count() as u32;
                out.push(json!({ "start": at, "end": at + (to - from) as u32, "type": "number", "value": value }));
            }
            continue;
        }
        let Some(Value::Quantity(quantity)) = &item.value else { continue };
        let Some(value) = value(quantity) else { continue };
        if let Some(numeral) = item.numeral {
            let bound = item.matched.iter().find(|m| m.role == Role::Bound).map(|m| m.span);
            range(quantity, numeral, bound, text, &mut out);
            add_numbers(quantity, numeral, &points, &mut out);
        }
        // The set's spans hold the number and its mark, not the words that bound it.
        let marks = item.matched.iter().filter(|m| !matches!(m.role, Role::Bound | Role::Direction | Role::Per));
        let mut start = marks.clone().map(|m| m.span.start).min().unwrap_or(item.span.start);
        // Of a range whose unit stands once, its end: `10 feet` of `eight to 10 feet`.
        let mut value = value;
        if let (Kind::Measure, Bound::Range, Some([_, last])) =
            (item.kind, quantity.bound, item.numeral.and_then(|n| numbers::ends(n, &points)))
            && let Some(max) = quantity.max
        {
            start = last.start;
            value = super::number(max);
        }

        let mut end = marks.map(|m| m.span.end).max().unwrap_or(item.span.end);
        // What a unit is counted by is outside: `500,000 barrels` of `500,000 barrels a day`.
        if let Some(at) = item.exact.find(" a ").filter(|_| item.kind == Kind::Measure) {
            end = end.min(item.span.start + item.exact[..at].chars().count() as u32);
        }
        // The stop of an abbreviation belongs to it: `50 deg.`
        if item.exact.ends_with(" deg") && points.get(end as usize) == Some(&'.') {
            end += 1;
        }
        let typed = match item.kind {
            // The set counts turns among its units.
            Kind::Count if quantity.unit.as_deref() == Some("turn") => {
                json!({ "type": "dimension", "value": { "value": value, "unit": "Turn" } })
            }
            Kind::Money => {
                let mark = item.matched.iter().find(|m| m.role == Role::Currency);
                let mark = mark.map(|m| cut(text, m.span.start, m.span.end).to_lowercase()).unwrap_or_default();
                match (units::hundredth(&mark), quantity.min.or(quantity.max)) {
                    // A bare cent stays a cent.
                    (Some(unit), Some(v)) => json!({ "type": "currency", "value": {
                        "value": super::number(v * rust_decimal::Decimal::ONE_HUNDRED), "unit": unit } }),
                    _ => json!({ "type": "currency", "value": {
                        "value": value, "unit": quantity.currency, "iso": quantity.currency } }),
                }
            }
            Kind::Percent => json!({ "type": "percentage", "value": value }),
            Kind::Measure => {
                let unit = quantity.unit.as_deref().unwrap_or("");
                let heat = matches!(unit, "Cel" | "[degF]" | "K") || unit == "deg";
                let name = match unit {
                    "Cel" => "C",
                    "[degF]" => "F",
                    other => units::name(other),
                };
                let value = json!({ "value": value, "unit": name });
                // A bare degree may be meant either way: the set of the case decides.
                let speaks = |list: &[&str]| list.iter().any(|w| text.to_lowercase().contains(w));
                let hot = unit == "deg" && speaks(&["temperature", "weather", "thermostat"]);
                if unit == "deg" && !hot && speaks(&["angle", "rotate", "turn"]) {
                    out.push(json!({ "start": start, "end": end, "type": "dimension", "value": value }));
                    continue;
                }
                if unit == "deg" && !hot {
                    out.push(json!({ "start": start, "end": end, "type": "dimension", "value": value }));
                }
                json!({ "type": if heat { "temperature" } else { "dimension" }, "value": value })
            }
            Kind::Age => {
                json!({ "type": "age", "value": { "value": value, "unit": age_unit(quantity.unit.as_deref()) } })
            }
            _ => {
                continue;
            }
        };
        let mut span = json!({ "start": start, "end": end });
        span["type"] = typed["type"].clone();
        span["value"] = typed["value"].clone();
        out.push(span);
    }
    for left in &report.unlisted {
        let Some(value) = value(&left.value) else { continue };
        let kind = match left.reason {
            Reason::Ordinal => "ordinal",
            Reason::Date | Reason::Pronoun => continue,
            Reason::Name | Reason::Reference | Reason::Code | Reason::Partitive | Reason::Bare => "number",
        };
        if kind == "number" && left.reason != Reason::Code {
            range(&left.value, left.numeral, Some(left.span), text, &mut out);
        }
        if kind == "number" {
            add_numbers(&left.value, left.numeral, &points, &mut out);
            continue;
        }
        out.push(json!({ "start": left.numeral.start, "end": left.numeral.end, "type": kind, "value": value }));
    }
    // The set marks the ordinal that closes a fraction, `two and a third`, or tells a place, `finished second`.
    let items = report
        .items
        .iter()
        .filter(|i| i.numeral.is_some() || i.kind == Kind::Rank)
        .map(|i| i.numeral.unwrap_or(i.span));
    for span in items
        .chain(report.unlisted.iter().filter(|u| u.reason != Reason::Ordinal).map(|u| u.numeral))
        .filter(|_| domain == "ordinal")
    {
        let words = cut(text, span.start, span.end);
        let Some((_, last)) = words.rsplit_once(' ') else { continue };
        if let [Unlisted { reason: Reason::Ordinal, value: quantity, .. }] =
            analyze(last, &Options::default()).unlisted.as_slice()
            && let Some(value) = value(quantity)
        {
            let start = span.end - last.chars().count() as u32;
            out.push(json!({ "start": start, "end": span.end, "type": "ordinal", "value": value }));
        }
    }
    out
}

/// The number of an amount, or both ends of its range.
fn add_numbers(quantity: &Quantity, numeral: Span, points: &[char], out: &mut Vec<Json>) {
    let pair = quantity.min.zip(quantity.max).filter(|(a, b)| a != b).zip(numbers::ends(numeral, points));
    match (pair, quantity.min.or(quantity.max)) {
        (Some(((low, high), [first, last])), _) => {
            numbers::add(first, low, points, out);
            numbers::add(last, high, points, out);
        }
        (None, Some(value)) => numbers::add(numeral, value, points, out),
        (None, None) => {}
    }
}

/// A number with the words that bound it, as the set writes intervals: a range is open above.
fn range(quantity: &Quantity, numeral: Span, bound: Option<Span>, text: &str, out: &mut Vec<Json>) {
    // `equals 20`
    let equal = bound.is_some_and(|b| cut(text, b.start, b.end).to_lowercase().starts_with("equal"));
    if !equal && matches!(quantity.bound, Bound::Exact | Bound::About | Bound::Nearly | Bound::JustOver | Bound::Vague)
    {
        return;
    }
    let end = |v: Option<rust_decimal::Decimal>| v.map(|v| v.normalize().to_string()).unwrap_or_default();
    let open = if quantity.min_open || quantity.min.is_none() { '(' } else { '[' };
    let pair = quantity.bound == Bound::Range;
    let close = if pair || quantity.max_open || quantity.max.is_none() { ')' } else { ']' };
    let value = format!("{open}{},{}{close}", end(quantity.min), end(quantity.max));
    // `about` is outside of `five hundred or more`.
    let start = bound.map_or(numeral.start, |b| {
        if b.start < numeral.start && b.end > numeral.end { numeral.start } else { b.start.min(numeral.start) }
    });
    let last = bound.map_or(numeral.end, |b| b.end.max(numeral.end));
    out.push(json!({ "start": start, "end": last, "type": "numberrange", "value": value }));
}

fn cut(text: &str, start: u32, end: u32) -> String {
    text.chars().skip(start as usize).take((end - start) as usize).collect()
}

fn age_unit(ucum: Option<&str>) -> &'static str {
    match ucum {
        Some("mo") => "Month",
        Some("wk") => "Week",
        Some("d") => "Day",
        _ => "Year",
    }
}

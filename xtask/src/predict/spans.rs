//! Numbers, money and percentages with their exact spans. A number inside an amount is marked as well.

use super::{times, units, value};
use fact_checklist::{Bound, Kind, Quantity, Reason, Report, Role, Span, Value};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report, text: &str, domain: &str) -> Vec<Json> {
    let mut out = Vec::new();
    for item in &report.items {
        if let Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)) = &item.value {
            times::spans(item, time, text, domain, &mut out);
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
            // A number joined to the letters of its unit is none of its own: `29km`, but `10k`.
            let joined = text.chars().nth(numeral.end as usize).is_some_and(char::is_alphabetic);
            if !joined {
                out.push(json!({ "start": numeral.start, "end": numeral.end, "type": "number", "value": value }));
            }
        }
        // The set's spans hold the number and its mark, not the words that bound it.
        let marks = item.matched.iter().filter(|m| !matches!(m.role, Role::Bound | Role::Direction | Role::Per));
        let mut start = marks.clone().map(|m| m.span.start).min().unwrap_or(item.span.start);
        // Of a range whose unit stands once, its end: `10 feet` of `eight to 10 feet`.
        let mut value = value;
        let last = item.numeral.map(|n| cut(text, n.start, n.end)).unwrap_or_default();
        if let (Kind::Measure, Bound::Range, Some(numeral), Some((_, last))) =
            (item.kind, quantity.bound, item.numeral, last.rsplit_once(" to "))
            && let Some(max) = quantity.max
        {
            start = numeral.end - last.chars().count() as u32;
            value = super::number(max);
        }

        let mut end = marks.map(|m| m.span.end).max().unwrap_or(item.span.end);
        // What a unit is counted by is outside: `500,000 barrels` of `500,000 barrels a day`.
        if let Some(at) = item.exact.find(" a ").filter(|_| item.kind == Kind::Measure) {
            end = end.min(item.span.start + item.exact[..at].chars().count() as u32);
        }
        let typed = match item.kind {
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
        out.push(json!({ "start": left.numeral.start, "end": left.numeral.end, "type": kind, "value": value }));
    }
    out
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

//! Numbers, money and percentages with their exact spans. A number inside an amount is marked as well.

use super::{times, units, value};
use fact_checklist::{Kind, Report, Role, Value};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report, text: &str, domain: &str) -> Vec<Json> {
    let mut out = Vec::new();
    for item in &report.items {
        if let Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)) = &item.value {
            times::spans(item, time, text, domain, &mut out);
            continue;
        }
        let Some(Value::Quantity(quantity)) = &item.value else { continue };
        let Some(value) = value(quantity) else { continue };
        if let Some(numeral) = item.numeral {
            out.push(json!({ "start": numeral.start, "end": numeral.end, "type": "number", "value": value }));
        }
        // The set's spans hold the number and its mark, not the words that bound it.
        let marks = item.matched.iter().filter(|m| !matches!(m.role, Role::Bound | Role::Direction | Role::Per));
        let start = marks.clone().map(|m| m.span.start).min().unwrap_or(item.span.start);
        let end = marks.map(|m| m.span.end).max().unwrap_or(item.span.end);
        let typed = match item.kind {
            Kind::Money => {
                json!({ "type": "currency", "value": { "value": value, "unit": quantity.currency, "iso": quantity.currency } })
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
                if unit == "deg" {
                    out.push(json!({ "start": start, "end": end, "type": "dimension", "value": value }));
                }
                json!({ "type": if heat { "temperature" } else { "dimension" }, "value": value })
            }
            Kind::Age => {
                json!({ "type": "age", "value": { "value": value, "unit": age_unit(quantity.unit.as_deref()) } })
            }
            Kind::Count | Kind::Ratio | Kind::Quote | Kind::Date | Kind::Time | Kind::Duration => continue,
        };
        let mut span = json!({ "start": start, "end": end });
        span["type"] = typed["type"].clone();
        span["value"] = typed["value"].clone();
        out.push(span);
    }
    out
}

fn age_unit(ucum: Option<&str>) -> &'static str {
    match ucum {
        Some("mo") => "Month",
        Some("wk") => "Week",
        Some("d") => "Day",
        _ => "Year",
    }
}

//! Quantities of news sentences: units as names in words, bounds as one sign.

use super::value;
use fact_checklist::{Bound, Kind, Report, Value};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report) -> Vec<Json> {
    let mut out = Vec::new();
    for item in &report.items {
        let Some(Value::Quantity(quantity)) = &item.value else { continue };
        let Some(value) = value(quantity) else { continue };
        let change = match quantity.bound {
            Bound::Exact | Bound::Range => "=",
            Bound::About | Bound::Nearly | Bound::JustOver | Bound::Vague => "~",
            Bound::Under | Bound::AtMost | Bound::UpTo | Bound::AsManyAs => "<",
            Bound::Over | Bound::AtLeast => ">",
        };
        let unit = match (item.kind, quantity.currency) {
            (Kind::Percent, _) if quantity.unit.as_deref() == Some("percent") => "percentage".to_owned(),
            (Kind::Money, Some(code)) => currency(code).to_owned(),
            _ => quantity.unit.as_deref().map_or("-".to_owned(), words),
        };
        out.push(json!({ "value": value, "unit": unit, "change": change }));
    }
    out
}

/// The set keeps `people` as its own lemma.
fn words(unit: &str) -> String {
    unit.to_lowercase().split(' ').map(|w| if w == "person" { "people" } else { w }).collect::<Vec<_>>().join(" ")
}

/// The set's names of currencies.
fn currency(code: &str) -> &str {
    match code {
        "USD" => "dollar",
        "GBP" => "pound sterling",
        "EUR" => "euro",
        "JPY" => "yen",
        "CNY" => "yuan",
        "INR" => "rupee",
        "AUD" => "australian dollar",
        "CAD" => "canadian dollar",
        other => other,
    }
}

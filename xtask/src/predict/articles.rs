//! The annotated articles: kinds by other names, vague amounts without a value.

use super::value;
use fact_checklist::{Bound, Kind, Report, Value};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report) -> Vec<Json> {
    report
        .items
        .iter()
        .map(|item| {
            let kind = match item.kind {
                Kind::Count | Kind::Measure | Kind::Ratio => "quantity",
                Kind::Age => "age",
                Kind::Money => "money",
                Kind::Percent => "percent",
                Kind::Quote => "quote",
            };
            let mut answer = json!({ "kind": kind, "start": item.span.start, "end": item.span.end });
            if let Some(Value::Quantity(quantity)) = &item.value
                && quantity.bound != Bound::Vague
            {
                answer["value"] = value(quantity).unwrap_or(Json::Null);
            }
            if let Some(speaker) = &item.speaker {
                answer["speaker"] = json!(speaker.name);
            }
            answer
        })
        .collect()
}

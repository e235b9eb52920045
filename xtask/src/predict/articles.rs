//! The annotated articles: kinds by other names, vague amounts without a value.

use super::{times, value};
use fact_checklist::{Bound, Kind, Report, Value};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report) -> Vec<Json> {
    report
        .items
        .iter()
        // The articles mark no repeated times.
        .filter(|item| !times::is_repeated(item))
        .map(|item| {
            let kind = match item.kind {
                Kind::Count | Kind::Measure | Kind::Ratio => "quantity",
                Kind::Age => "age",
                Kind::Money => "money",
                Kind::Percent => "percent",
                Kind::Date => "date",
                Kind::Time => "time",
                Kind::Duration => "duration",
                Kind::Quote => "quote",
                Kind::Superlative => "superlative",
                Kind::Rank => "rank",
                Kind::Comparison => "comparison",
                Kind::Cause | Kind::Rule | Kind::Poll | Kind::Contact | Kind::Acronym | Kind::Placeholder => "other",
                Kind::Person | Kind::Org => "name",
                Kind::Attribution => "attribution",
            };
            let mut answer = json!({ "kind": kind, "start": item.span.start, "end": item.span.end });
            if let Some(Value::Quantity(quantity)) = &item.value
                && quantity.bound != Bound::Vague
            {
                answer["value"] = value(quantity).unwrap_or(Json::Null);
            }
            if let Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)) = &item.value {
                answer["value"] = times::plain(time);
            }
            if let Some(speaker) = &item.speaker {
                answer["speaker"] = json!(speaker.name);
            }
            answer
        })
        .collect()
}

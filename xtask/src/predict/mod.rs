//! The one door by which accuracy is measured: labelled cases on stdin, answers on stdout, one JSON object a line.
//!
//! Each task maps the report to the form and the conventions of one labelled set, as general rules and never case by
//! case. A task that is not read yet answers empty.

mod articles;
mod numbers;
mod quantities;
mod quotes;
mod spans;
mod times;
mod units;

use anyhow::{Context, Result, bail};
use fact_checklist::{OffsetUnit, Options, Quantity, Report, analyze, parse_day, training};
use serde_json::{Value as Json, json};
use std::io::{BufRead, Write};

/// Reads cases until the end of stdin and answers each.
pub(crate) fn predict(args: &[String]) -> Result<()> {
    let answer: fn(&Json) -> Json = match args.first().map(String::as_str) {
        Some("quantities") => {
            |case| json!({ "quantities": quantities::answer(&read(case, "text"), text(case, "text")) })
        }
        Some("spans") => |case| json!({ "spans": spans::answer(&read(case, "input"), case) }),
        Some("quotes") => |case| json!({ "quotes": quotes::answer(&read(case, "text"), text(case, "text")) }),
        Some("articles") => |case| json!({ "items": articles::answer(&read(case, "text")) }),
        Some("checkworthiness") => |case| json!({ "score": worth(text(case, "text")) }),
        Some("findings") => |_| json!({ "findings": [] }),
        _ => bail!("predict TASK: quantities, spans, quotes, checkworthiness, articles or findings"),
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let case: Json = serde_json::from_str(&line).context("a case is one JSON object on a line")?;
        let mut reply = answer(&case);
        reply["id"] = case["id"].clone();
        writeln!(out, "{reply}")?;
    }
    Ok(out.flush()?)
}

/// How much a sentence is worth checking, 0 to 1; 0 when the core has no weights.
fn worth(text: &str) -> f64 {
    training::score(text).map_or(0.0, |sum| 1.0 / (1.0 + f64::from(-sum).exp()))
}

fn text<'c>(case: &'c Json, field: &str) -> &'c str {
    case[field].as_str().unwrap_or("")
}

/// The report of a case, in code points as the sets count.
fn read(case: &Json, field: &str) -> Report {
    let as_of = case["ref"].as_str().and_then(|day| parse_day(day.get(..10)?));
    analyze(text(case, field), &Options { offsets: OffsetUnit::CodePoints, as_of, ..Options::default() })
}

/// A decimal as a JSON number, digit by digit.
fn number(value: rust_decimal::Decimal) -> Json {
    serde_json::from_str(&value.normalize().to_string()).unwrap_or(Json::Null)
}

/// The value of an amount as the sets write it: a number, or both ends of a range.
fn value(quantity: &Quantity) -> Option<Json> {
    match (quantity.min, quantity.max) {
        (Some(a), Some(b)) if a != b => Some(json!([number(a), number(b)])),
        (Some(a), _) | (None, Some(a)) => Some(number(a)),
        (None, None) => None,
    }
}

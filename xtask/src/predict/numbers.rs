//! Bare numbers as their set marks them: each one, whatever it is part of.
//!
//! Conventions of the set: the ends of a range are two numbers; quarters are fourths. Nothing is read here that the core
//! did not read.

use fact_checklist::Span;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

/// Adds a number; one that is joined to the letters of its unit is none of its own: `29km`, but `10k`.
pub(super) fn add(numeral: Span, value: Decimal, points: &[char], out: &mut Vec<Json>) {
    if !points.get(numeral.end as usize).is_some_and(|c| c.is_alphabetic()) {
        let value = super::number(value);
        out.push(json!({ "start": numeral.start, "end": numeral.end, "type": "number", "value": value }));
    }
}

/// The ends of a range: `1000` and `5000` of `1000-5000`.
pub(super) fn ends(numeral: Span, points: &[char]) -> Option<[Span; 2]> {
    let words: String = points[numeral.start as usize..numeral.end as usize].iter().collect();
    let joint = [" to ", " and ", " or ", " - ", "-", "–"].into_iter().find(|j| words.contains(j))?;
    let (low, high) = words.split_once(joint)?;
    let (low, high) = (low.chars().count() as u32, high.chars().count() as u32);
    let span = |start, end| Span { start, end };
    Some([span(numeral.start, numeral.start + low), span(numeral.end - high, numeral.end)])
}

//! Bare numbers as their set marks them: each one, whatever it is part of, as a calculator would read it.
//!
//! Conventions of the set: the ends of a range are two numbers; a minus may stand a space away, and so may the letter of a
//! power of ten; every group of digits of a telephone number, a code or a list is a number; quarters are fourths.

use fact_checklist::Span;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

/// Powers of ten by the letter behind a number.
const LETTERS: [(char, u32); 6] = [('k', 3), ('K', 3), ('M', 6), ('B', 9), ('G', 9), ('T', 12)];

/// Adds a number; one that is joined to the letters of its unit is none of its own: `29km`, but `10k` and `10G`.
pub(super) fn add(numeral: Span, value: Decimal, points: &[char], out: &mut Vec<Json>) {
    let (start, value) = signed(numeral.start, value, points);
    let (end, power) = letter(numeral.end, points);
    if points.get(end as usize).is_some_and(|c| c.is_alphabetic()) {
        return;
    }
    let value = Decimal::from(10u64.pow(power)).checked_mul(value).unwrap_or(value);
    out.push(json!({ "start": start, "end": end, "type": "number", "value": super::number(value) }));
}

/// The sign a space away from a number: `- 20`. A dash behind another number or behind a letter parts the two.
pub(super) fn signed(start: u32, value: Decimal, points: &[char]) -> (u32, Decimal) {
    let before = &points[..start as usize];
    let spaces = before.iter().rev().take_while(|c| **c == ' ').count();
    let Some(([head @ .., '-'], _)) = (spaces > 0).then(|| before.split_at(before.len() - spaces)) else {
        return (start, value);
    };
    let apart = head.last().is_none_or(|c| *c == ' ');
    let number = head.iter().rev().find(|c| **c != ' ').is_some_and(char::is_ascii_digit);
    if apart && !number { (head.len() as u32, -value) } else { (start, value) }
}

/// The end and the power of ten of a number with its letter: the capital of `5 M` and `10G`, and the `k`.
fn letter(end: u32, points: &[char]) -> (u32, u32) {
    let rest = &points[end as usize..];
    let spaces = rest.iter().take_while(|c| **c == ' ').count();
    let mark = rest.get(spaces).and_then(|c| LETTERS.iter().find(|(l, _)| l == c));
    let alone = rest.get(spaces + 1).is_none_or(|c| !c.is_alphanumeric() && *c != '-');
    match mark {
        Some((_, power)) if alone => (end + spaces as u32 + 1, *power),
        _ => (end, 0),
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

/// Adds every run of digits that touches no letter, no point and nothing that is marked already or `taken` otherwise.
pub(super) fn digits(points: &[char], taken: &[Span], out: &mut Vec<Json>) {
    let mut marked: Vec<(u64, u64)> =
        out.iter().filter_map(|s| Some((s["start"].as_u64()?, s["end"].as_u64()?))).collect();
    marked.extend(taken.iter().map(|s| (s.start.into(), s.end.into())));
    let mut at = 0;
    while at < points.len() {
        let start = at;
        at += points[at..].iter().take_while(|c| c.is_ascii_digit()).count();
        if at == start {
            at += 1;
            continue;
        }
        let touches = |c: Option<&char>| c.is_some_and(|c| c.is_alphabetic() || ".%°_=".contains(*c));
        let stop = points.get(at) == Some(&'.') && points.get(at + 1).is_none_or(|c| c.is_whitespace());
        let free = marked.iter().all(|(a, b)| at as u64 <= *a || start as u64 >= *b);
        if free && !touches(start.checked_sub(1).map(|i| &points[i])) && (stop || !touches(points.get(at))) {
            let value: String = points[start..at].iter().collect();
            out.push(json!({ "start": start, "end": at, "type": "number", "value": value }));
        }
    }
}

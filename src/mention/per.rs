//! What an amount is counted by: `$58 a barrel`, `12 percent a year`, `per 100,000 people`.

use super::noun::beside;
use crate::lexicon::{FUNCTION_WORDS_SENSE, UNITS, UNITS_SENSE, ends, is_plural, kinds, push_lower, push_singular};
use crate::text::{Class, Text, word, words};
use crate::value::{magnitude_word, read_number};
use rust_decimal::Decimal;
use std::ops::Range;

/// The rate behind an amount that ends before token `at`: its tokens and the thing in the singular.
pub(super) fn per(text: &Text<'_>, at: usize, end: usize) -> Option<(Range<usize>, String)> {
    let (mut tokens, mut name) = one(text, at, end)?;
    // `per 1,000 women a year`, `a day per person`
    if let Some((more, second)) = one(text, tokens.end, end) {
        tokens.end = more.end;
        name.push_str(" per ");
        name.push_str(&second);
    }
    Some((tokens, name))
}

#[inline(never)]
fn one(text: &Text<'_>, at: usize, end: usize) -> Option<(Range<usize>, String)> {
    let token = text.tokens[..end].get(at)?;
    // `a $500-per-child credit`, `the 40-dollar-a-share offer`
    let lead = at + usize::from(token.class == Class::Hyphen && text.tokens[at - 1].touches(token));
    let (word, spelt) = (text.word(lead), text.spelling(lead));
    if beside(text, lead, kinds::EACH) {
        let name = if words!["annually", "yearly"].contains(&spelt) { "year" } else { word };
        return Some((at..lead + 1, name.to_owned()));
    }
    let article = spelt == word!("a") || spelt == word!("an") || spelt == word!("every");
    let slash = token.class == Class::Slash && text.tokens[at - 1].touches(token);
    if !(article
        || slash
        || spelt == word!("per")
        || spelt == word!("for") && text.among(at + 1, words!["every", "each"]))
    {
        return None;
    }
    let mut first = lead + if spelt == word!("for") { 2 } else { 1 };
    // `£24 a-year`, `for every full year`
    if text.tokens[..end].get(first).is_some_and(|t| t.class == Class::Hyphen)
        || text.among(first, words!["full", "single", "additional", "extra"])
    {
        first += 1;
    }
    let mut name = String::new();
    // `per 100,000 people`, `per thousand cubic feet`
    let grand = || {
        let unit = text.tokens[..end].get(first + 1).filter(|t| t.has(UNITS_SENSE) && !t.has(FUNCTION_WORDS_SENSE));
        let power = magnitude_word(text, first, end).filter(|_| unit.is_some())?;
        Some((Decimal::from(10_u64.pow(power.into())), first + 1))
    };
    let number = read_number(text, first, end).map(|n| (n.value, n.tokens.end));
    if let Some((value, next)) = number.or_else(grand) {
        // `at 200C/180C`
        if slash && text.among(next, words!["C", "F"]) {
            return None;
        }
        name = value.normalize().to_string();
        first = next;
        // `three shares for every two in the other company`
        if text.is(first, word!("in")) {
            return Some((at..first, name));
        }
        // `12.3 per 100,000`
        let closed = text.tokens[..end].get(first).is_none_or(|t| t.class != Class::Word && t.class != Class::Hyphen);
        if spelt == word!("per") && closed && name.len() > 2 {
            return Some((at..first, name));
        }
        name.push(' ');
    }
    // `350F/gas mark 4`
    if slash && text.is(first, word!("gas")) {
        return None;
    }
    let next =
        text.tokens[..end].get(first).filter(|t| t.class == Class::Word && (t.has(UNITS_SENSE) || !t.is_capital()))?;
    if next.has(UNITS_SENSE) {
        let (words, len) = text.words::<4>(first, end);
        let (taken, _) = UNITS.longest(&words[..len])?;
        // `194 roubles a year ago`: a time, and no rate.
        // `for every quarter-point cut`
        let joint = text.tokens[..end].get(first + taken).is_some_and(|t| t.class == Class::Hyphen);
        if joint || text.among(first + taken, words!["ago", "earlier", "before", "later", "old"]) {
            return None;
        }
        let mut last = first + taken;
        push_words(text, first..last, &mut name);
        // `12 µg/m3`
        if text.tokens[..end].get(last).is_some_and(|t| text.tokens[last - 1].touches(t))
            && matches!(text.word(last), "2" | "3")
        {
            name.push_str(text.word(last));
            last += 1;
        }
        return Some((at..last, name));
    }
    // An article before another noun starts a phrase of its own: `$5 a friend lent him`.
    let plain = spelt == word!("per") || spelt == word!("for") || slash;
    let counts = super::noun::function(next).is_none() && (plain || beside(text, first, kinds::COUNTED_BY));
    if !counts {
        return None;
    }
    // `per diluted share`
    let says_which = ends(text.word(first), "ed") || beside(text, first, kinds::WHICH);
    let more = says_which
        && text.tokens[..end]
            .get(first + 1)
            .is_some_and(|t| t.class == Class::Word && !t.is_capital() && super::noun::function(t).is_none());
    let last = first + 1 + usize::from(more);
    push_words(text, first..last, &mut name);
    Some((at..last, name))
}

fn push_words(text: &Text<'_>, tokens: Range<usize>, out: &mut String) {
    for (n, at) in tokens.enumerate() {
        let (word, token) = (text.word(at), &text.tokens[at]);
        // `kilowatt-hour`
        if n > 0 && !text.tokens[at - 1].touches(token) {
            out.push(' ');
        }
        if is_plural(token.word, word) { push_singular(token.word, word, out) } else { push_lower(word, out) }
    }
}

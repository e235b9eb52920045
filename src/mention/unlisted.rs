//! Numbers that are left alone on purpose, each with its reason: `Flight 12`, `the twenty-first`, `one of them`.
//!
//! In: an amount that no recogniser took, or a word in which none starts. Out: [`Unlisted`]. Nothing is looked for: what the
//! walk read anyway is kept.

use super::amount::Amount;
use super::noun::{self};
use crate::lexicon::{Bound, NUMBER_WORDS_SENSE};
use crate::text::{Class, Span, Text, word, words};
use crate::value::{NumeralStyle, Quantity, interval, ordinal};
use serde::Serialize;

/// A number of the text that is no item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Unlisted {
    /// Where it stands, with the words that bound it.
    pub span: Span,
    /// Where the number itself stands.
    pub numeral: Span,
    /// What it was read as.
    pub value: Quantity,
    /// Why it is no item.
    pub reason: Reason,
}

/// Why a number is left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Part of a name: `S&P 500`, `A321`, `COVID-19`.
    Name,
    /// The number of a page, a section, a flight: `Chapter 3`, `No. 5`.
    Reference,
    /// Digits joined by marks: a phone number, a post code, a code.
    Code,
    /// Part of a date or of a time.
    Date,
    /// A place in an order: `21st`, `third`.
    Ordinal,
    /// `one` as a pronoun: `no one`, `the one that left`.
    Pronoun,
    /// One of several that are not counted: `one of the bridges`.
    Partitive,
    /// A number beside which nothing says what it counts.
    Bare,
}

/// Notes an amount that is no item, in a block that ends before `block`; the index behind its words.
#[inline(never)]
pub(super) fn leave(
    text: &Text<'_>,
    amount: &Amount,
    block: usize,
    label: Option<Reason>,
    out: &mut Vec<Unlisted>,
) -> usize {
    let numeral = &amount.numeral;
    let last = numeral.end;
    // `twenty-first`, of which the amount is the `twenty`; `21st`, joined.
    let end = block.min(last + REACH);
    if matches!(amount.style, NumeralStyle::Words | NumeralStyle::One)
        && let Some(read) = place(text, numeral.start, end, out)
    {
        return read;
    }
    let suffix = text.tokens.get(last).is_some_and(|t| text.tokens[last - 1].touches(t))
        && text.among(last, words!["st", "nd", "rd", "th", "ST", "ND", "RD", "TH"]);
    let one = amount.style == NumeralStyle::One;
    let (tokens, reason) = match label {
        _ if suffix => (numeral.start..last + 1, Reason::Ordinal),
        Some(reason) => (numeral.clone(), reason),
        None if one
            && text.is(last, word!("of"))
            && !text.tokens[..block]
                .get(last + 1)
                .is_some_and(|t| t.class == Class::Number || t.has(NUMBER_WORDS_SENSE)) =>
        {
            (numeral.clone(), Reason::Partitive)
        }
        None if one => (numeral.clone(), Reason::Pronoun),
        None => (numeral.clone(), Reason::Bare),
    };
    let span = if suffix { text.span(tokens.clone()) } else { text.span(amount.tokens.clone()) };
    let end = tokens.end.max(amount.tokens.end);
    let mut value = amount.quantity.clone();
    // What it is one of: `bridge` of `one of the bridges`.
    if reason == Reason::Partitive
        && let Some(noun) = noun::of_them(text, last + 1, block).and_then(|at| noun::plural(text, at, block))
    {
        value.unit = Some(noun.phrase);
    }
    out.push(Unlisted { span, numeral: text.span(tokens), value, reason });
    end
}

/// Words looked at for an ordinal.
const REACH: usize = 12;

/// Notes the ordinal in words that starts at a token: `third`, `twenty-first`; the index behind it.
#[inline(never)]
pub(super) fn place(text: &Text<'_>, at: usize, end: usize, out: &mut Vec<Unlisted>) -> Option<usize> {
    let read = ordinal(text, at, end)?;
    let span = text.span(read.tokens.clone());
    let value = interval(&read, None, Bound::Exact);
    out.push(Unlisted { span, numeral: span, value, reason: Reason::Ordinal });
    Some(read.tokens.end)
}

/// The reason of a number that is joined to what stands behind it or before it.
pub(super) fn joined(text: &Text<'_>, at: usize) -> Reason {
    let digits = |i: Option<usize>| i.and_then(|i| text.tokens.get(i)).is_some_and(|t| t.class == Class::Number);
    // The mark is at `at`; a number stands on both sides of it.
    if text.tokens[at].class == Class::Number || digits(at.checked_sub(1)) && digits(Some(at + 1)) {
        Reason::Code
    } else {
        Reason::Name
    }
}

//! A unit written only behind a later number: `to 86 from 64 percent`, `2.0, 2.5 and 4.6 percent`, `20 and 30 million dollars`.

use super::side::{self, Side};
use super::{Mark, Meaning};
use crate::lexicon::{FunctionWord, LABELS_SENSE};
use crate::text::{Class, Text, words};
use crate::value::{Numeral, NumeralStyle, multiply, product};
use rust_decimal::Decimal;
use std::ops::Range;

/// Numbers of a list that wait for their unit, at most.
const LIST: usize = 4;

/// How many times larger one of two numbers of one list may be.
const FARTHEST: u32 = 12;

/// Gives a number the mark and the magnitude of the one that closes its list; the index behind that one.
///
/// Left alone: `one`, a number that may be part of a name, and numbers too far apart to be of one kind.
#[inline(never)]
pub(super) fn share(text: &Text<'_>, low: &mut Side, block: &Range<usize>) -> Option<usize> {
    let mut at = low.end();
    let joint = |i: usize| text.among(i, words!["and", "or", "from", "versus", "vs", "against"]);
    let comma = |i: usize| text.tokens[..block.end].get(i).is_some_and(|t| t.class == Class::Comma);
    if low.meaning().is_some() || low.numeral.style == NumeralStyle::One || !(joint(at) || comma(at)) {
        return None;
    }
    let named = low.start() > block.start && low.numeral.style == NumeralStyle::Plain && {
        let before = &text.tokens[low.start() - 1];
        before.is_capital() || before.has(LABELS_SENSE) || before.touches(&text.tokens[low.start()])
    };
    if named {
        return None;
    }
    for _ in 0..LIST {
        let open = comma(at) && !joint(at + 1);
        if !open && !joint(at) && !comma(at) {
            return None;
        }
        at += if comma(at) && joint(at + 1) { 2 } else { 1 };
        let next = side::read(text, at, block).filter(|next| next.start() == at && next.before.is_none())?;
        at = next.end();
        let Some(mark) = next.after else { continue };
        // `The mean was 26 and 56% were women`: two clauses, each with its verb.
        let helps = |i: usize| text.tokens[i].word.function() == Some(FunctionWord::Auxiliary);
        if at < block.end && helps(at) && low.start() > block.start && helps(low.start() - 1) {
            return None;
        }
        // `three and one-half hours`
        let part = matches!(mark.meaning, Meaning::Fraction | Meaning::Multiple { .. });
        if !open
            && !part
            && let Some(numeral) = scaled(&low.numeral, &next.numeral)
        {
            let end = numeral.tokens.end;
            *low = Side { numeral, before: None, after: Some(Mark { tokens: end..end, meaning: mark.meaning }) };
            return Some(at);
        }
        return None;
    }
    None
}

/// A number in the magnitude of another of its list, or as it stands where that brings the two together.
fn scaled(low: &Numeral, high: &Numeral) -> Option<Numeral> {
    let far = Decimal::from(FARTHEST);
    let near = |n: &Numeral| {
        let (a, b) = (n.value.abs(), high.value.abs());
        product(a.min(b), far).is_some_and(|most| most >= a.max(b))
    };
    let mut large = low.clone();
    multiply(&mut large, if low.power == 0 { high.power } else { 0 }, low.tokens.end);
    if near(&large) { Some(large) } else { Some(low.clone()).filter(near) }
}

//! A share told by two numbers: `one in five`, `one patient in nine`, `seven of their last eight`, `two out of three`, `1 over 20`.

use super::{Mark, Meaning};
use crate::lexicon::{CUES_SENSE, FunctionWord, LABELS_SENSE, PASTS_SENSE, SCORES_SENSE, UNITS_SENSE, ends, is_plural};
use crate::mention::noun::function;
use crate::text::{Case, Class, Text, word, words};
use crate::value::{Numeral, NumeralStyle, quotient, read_number};
use rust_decimal::Decimal;
use std::ops::Range;

/// Makes a share of a number when another follows that it is so many of.
///
/// Left alone: `one in 2010`, `5 in 3 days`, `number one in 15 countries`, and several in a number of things that are no
/// people (`two in three attacks` are two attacks), unless it is some of ten or a hundred (`nearly nine in 10 cases`).
#[inline(never)]
pub(super) fn odds(text: &Text<'_>, low: &mut Numeral, block: &Range<usize>) -> Option<Mark> {
    let at = low.tokens.end;
    let (first, of, over) = match (text.word(at), text.word(at + 1)) {
        ("out", "of") => (at + 2, true, false),
        ("in", _) => (at + 1, false, false),
        // `a one-in-three chance`
        ("-", "in") if text.is(at + 2, word!("-")) => (at + 3, false, false),
        ("over", _) => (at + 1, false, true),
        // `seven of their last eight`
        ("of", _) if text.among(at + 2, words!["last", "past", "first", "previous"]) => (at + 3, false, false),
        _ => (each(text, low, block)?, true, false),
    };
    let each = of && !text.is(at, word!("out"));
    if low.power > 0 || !low.value.is_integer() || low.value <= Decimal::ZERO || first >= block.end {
        return None;
    }
    let named = low.tokens.start > block.start && {
        let before = &text.tokens[low.tokens.start - 1];
        before.has(LABELS_SENSE) || before.class == Class::Number
    };
    // `one in a million`
    let a = usize::from(text.is(first, word!("a")));
    let high = read_number(text, first + a, block.end).filter(|h| h.tokens.start == first)?;
    let year = high.style == NumeralStyle::Plain && text.word(first).len() == 4;
    let next = text.tokens[..block.end].get(high.tokens.end);
    let timed = next.is_some_and(|t| t.has(UNITS_SENSE) || t.class == Class::Slash);
    let closed = next.is_none_or(|t| t.class != Class::Word);
    let people = text.among(high.tokens.end, words!["people", "adults", "women", "men", "children", "voters"]);
    // `Two in three shops closed.`: nothing before it that could have been counted.
    let opens = low.tokens.start == block.start
        || matches!(text.tokens[low.tokens.start - 1].class, Class::Stop | Class::OpenQuote)
        || text.tokens[low.tokens.start - 1].class == Class::Comma && round(high.value);
    // `nearly nine in 10 cases`, `more than three in 100 samples`
    let about = low.tokens.start > block.start && {
        let before = text.spelling(low.tokens.start - 1);
        words!["nearly", "almost", "about", "around", "roughly", "approximately", "than"].contains(&before)
            && round(high.value)
    };
    let all = || {
        next.is_some_and(|t| {
            round(high.value) && t.case == Case::Lower && is_plural(t.word, text.word(high.tokens.end))
        })
    };
    let people = people || about || opens && (all() || of_all(text, high.tokens.end, block.end));
    let pressure = text.is(low.tokens.start.wrapping_sub(2), word!("pressure"));
    let some = text.is(at, word!("of"));
    // Not `one shop in 3-5 towns`.
    let ended = next.is_none_or(|t| {
        matches!(
            t.class,
            Class::Comma | Class::Stop | Class::Semicolon | Class::CloseBracket | Class::CloseQuote | Class::Quote
        )
    });
    let fits = match () {
        // Not `blood pressure of 170 over 100`.
        () if over => closed && !pressure,
        () if some => ended && low.value < high.value,
        () if each => ended || verb(text, high.tokens.end, block.end),
        () => {
            low.value < high.value
                && (of
                    || first > at + 2
                    || low.value == Decimal::ONE
                    || people
                    || closed
                    || next.is_some_and(|t| function(t).is_some()))
        }
    };
    if !fits || named || year || timed || high.power > 6 || !high.value.is_integer() {
        return None;
    }
    low.value = quotient(low.value, high.value)?;
    low.precision = -2;
    low.tokens.end = high.tokens.end;
    low.style = NumeralStyle::Words;
    Some(Mark { tokens: high.tokens, meaning: Meaning::Fraction })
}

/// Words between `one` and the `in` of `one young patient in nine`.
const ONE: usize = 2;

/// Where the whole starts that one thing is told of, the thing before it: `one patient in nine`.
fn each(text: &Text<'_>, low: &Numeral, block: &Range<usize>) -> Option<usize> {
    let at = low.tokens.end;
    if low.style != NumeralStyle::One {
        return None;
    }
    let thing = |i: usize| {
        let t = &text.tokens[i];
        t.class == Class::Word
            && t.case == Case::Lower
            && !t.has(UNITS_SENSE | PASTS_SENSE | CUES_SENSE | SCORES_SENSE)
            && function(t).is_none()
            && !ends(text.word(i), "ed")
            && !is_plural(t.word, text.word(i))
    };
    let told =
        low.tokens.start > block.start && function(&text.tokens[low.tokens.start - 1]).is_some_and(|f| f.determines());
    let joint = (at..block.end.min(at + ONE + 1)).find(|i| !thing(*i))?;
    (!told && joint > at && text.is(joint, word!("in"))).then_some(joint + 1)
}

/// Whether a verb follows a share: `one worker in ten was ill`, `one patient in nine waits a year`, not `in nine wards`.
fn verb(text: &Text<'_>, at: usize, end: usize) -> bool {
    let Some(token) = text.tokens[..end].get(at) else { return false };
    let object = || text.tokens[..end].get(at + 1).is_some_and(|t| function(t) == Some(FunctionWord::Article));
    function(token).is_some() || token.has(PASTS_SENSE) || is_plural(token.word, text.word(at)) && object()
}

/// Ten, a hundred and so on: what shares are told of.
fn round(value: Decimal) -> bool {
    [10, 100, 1_000, 10_000, 100_000, 1_000_000].into_iter().any(|power| value == Decimal::from(power))
}

/// Whether a noun in the plural and a verb follow.
fn of_all(text: &Text<'_>, at: usize, end: usize) -> bool {
    let [Some(noun), Some(verb)] = [at, at + 1].map(|i| text.tokens[..end].get(i)) else { return false };
    // `Four in 10 said so.`
    if noun.has(PASTS_SENSE) {
        return true;
    }
    is_plural(noun.word, text.word(at))
        && noun.case == Case::Lower
        && (verb.has(PASTS_SENSE | CUES_SENSE)
            || function(verb) == Some(FunctionWord::Auxiliary)
            || ends(text.word(at + 1), "ed"))
}

//! Bounding words before and behind an amount.

use crate::lexicon::{BOUNDS, BOUNDS_SENSE, Bound, BoundPlace, NUMBER_WORDS_SENSE, TIMES_SENSE, ends};
use crate::text::{Class, Text, word};
use std::ops::Range;

/// Words of the longest bounding form.
const LONGEST: usize = 5;

/// The longest bounding words that end right before token `at`.
#[inline(never)]
pub(crate) fn before(text: &Text<'_>, at: usize, first: usize) -> Option<(Range<usize>, Bound)> {
    for start in at.saturating_sub(LONGEST).max(first)..at {
        let token = &text.tokens[start];
        if !token.has(BOUNDS_SENSE) {
            continue;
        }
        // `<KSTN> 50`: a sign that closes what it touches.
        let closes = token.class == Class::Symbol
            && start > first
            && text.tokens[start - 1].touches(token)
            && !token.touches(&text.tokens[start + 1]);
        if closes {
            continue;
        }
        let (words, len) = text.words::<LONGEST>(start, at);
        if let Some((taken, row)) = BOUNDS.longest(&words[..len])
            && start + taken == at
            && row.place == BoundPlace::Before
        {
            // `cannot exceed`, `couldn't exceed`
            let denied = start > first
                && text.is(start, word!("exceed"))
                && (text.is(start - 1, word!("cannot"))
                    || ends(text.word(start - 1), "t") && text.word(start - 1).contains(['\'', '’']));
            return Some(if denied { (start - 1..at, Bound::AtMost) } else { (start..at, row.bound) });
        }
    }
    None
}

/// Whether words compare with what an amount was at another time: `higher than 1.47 in 1980` bounds nothing.
pub(super) fn compares(text: &Text<'_>, words: &Range<usize>, at: usize, end: usize) -> bool {
    let comparative =
        words.len() == 2 && text.is(words.end - 1, word!("than")) && text.word(words.start).ends_with("er");
    let timed = |i: usize| {
        text.tokens[..end]
            .get(i)
            .is_some_and(|t| t.has(TIMES_SENSE) || t.class == Class::Number && t.end - t.start == 4)
    };
    comparative && timed(at + usize::from(text.is(at, word!("in"))))
}

/// The bounding words that start at a token before a number: the index behind them, and the bound.
pub(super) fn form(text: &Text<'_>, at: usize, end: usize) -> Option<(usize, Bound)> {
    let (words, len) = text.words::<LONGEST>(at, end);
    let (taken, row) = BOUNDS.longest(&words[..len]).filter(|(_, row)| row.place == BoundPlace::Before)?;
    Some((at + taken, row.bound))
}

/// Bounding words right behind an amount: `5 or more`, `20-plus`.
pub(crate) fn after(text: &Text<'_>, at: usize, end: usize) -> Option<(Range<usize>, Bound)> {
    let token = text.tokens[..end].get(at)?;
    if !token.has(BOUNDS_SENSE) {
        return None;
    }
    let (words, len) = text.words::<3>(at, end);
    let (taken, row) = BOUNDS.longest(&words[..len])?;
    let sign = token.class == Class::Symbol || token.class == Class::Hyphen;
    let joined = text.tokens[at - 1].touches(token);
    // `$13 million plus costs`: a sum.
    let last = &text.tokens[at - 1];
    let sum = text.is(at, word!("plus")) && last.class != Class::Number && !last.has(NUMBER_WORDS_SENSE);
    (row.place == BoundPlace::After && sign == joined && !sum).then(|| (at..at + taken, row.bound))
}

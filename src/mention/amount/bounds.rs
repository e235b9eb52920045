//! Bounding words before and behind an amount.

use crate::lexicon::{BOUNDS, BOUNDS_SENSE, Bound, BoundPlace};
use crate::text::{Class, Text};
use std::ops::Range;

/// Words of the longest bounding form.
const LONGEST: usize = 5;

/// The longest bounding words that end right before token `at`.
#[inline(never)]
pub(super) fn before(text: &Text<'_>, at: usize, first: usize) -> Option<(Range<usize>, Bound)> {
    for start in at.saturating_sub(LONGEST).max(first)..at {
        if !text.tokens[start].has(BOUNDS_SENSE) {
            continue;
        }
        let (words, len) = text.words::<LONGEST>(start, at);
        if let Some((taken, row)) = BOUNDS.longest(&words[..len])
            && start + taken == at
            && row.place == BoundPlace::Before
        {
            return Some((start..at, row.bound));
        }
    }
    None
}

/// Bounding words right behind an amount: `5 or more`, `20-plus`.
pub(super) fn after(text: &Text<'_>, at: usize, end: usize) -> Option<(Range<usize>, Bound)> {
    let token = text.tokens[..end].get(at)?;
    if !token.has(BOUNDS_SENSE) {
        return None;
    }
    let (words, len) = text.words::<3>(at, end);
    let (taken, row) = BOUNDS.longest(&words[..len])?;
    let sign = token.class == Class::Symbol || token.class == Class::Hyphen;
    let joined = text.tokens[at - 1].touches(token);
    (row.place == BoundPlace::After && sign == joined).then(|| (at..at + taken, row.bound))
}

//! Which way a quantity went: `rose 12%`, `up 19 cents`, `a 3 percent drop`, `5% lower`.

use super::noun::among;
use crate::lexicon::{DIRECTIONS, DIRECTIONS_SENSE, Direction, DirectionPlace, FunctionWord};
use crate::text::{Class, Text};
use std::ops::Range;

/// Words between a verb and its amount: `rose by almost another 12%`.
const REACH: usize = 4;

/// Words that may stand between: they say how much and not to what level.
const BETWEEN: [&str; 14] = [
    "by", "a", "an", "another", "average", "of", "further", "only", "just", "even", "the", "some", "combined", "total",
];

/// Verbs that with `up` or `down` tell of no change.
const PHRASAL: [&str; 20] = [
    "gave", "give", "gives", "giving", "given", "made", "make", "makes", "take", "took", "takes", "taking", "set",
    "put", "picked", "racked", "rounded", "turned", "shot", "held",
];

/// The word of direction that belongs to the amount at `tokens`, with its tokens.
///
/// A level is no change: `rose to 12%` and `rose from 10%` have none.
pub(super) fn direction(
    text: &Text<'_>,
    tokens: &Range<usize>,
    block: &Range<usize>,
) -> Option<(Range<usize>, Direction)> {
    plus(text, tokens.start, block.start)
        .or_else(|| before(text, tokens.start, block.start))
        .or_else(|| after(text, tokens.end, block.end))
}

/// `+0.2%`
fn plus(text: &Text<'_>, start: usize, first: usize) -> Option<(Range<usize>, Direction)> {
    let at = start.checked_sub(1).filter(|i| *i >= first)?;
    let sign = text.word(at) == "+" && text.tokens[at].touches(&text.tokens[start]);
    sign.then_some((at..start, Direction::Up))
}

fn before(text: &Text<'_>, start: usize, first: usize) -> Option<(Range<usize>, Direction)> {
    for at in (first.max(start.saturating_sub(REACH))..start).rev() {
        let token = &text.tokens[at];
        if token.has(DIRECTIONS_SENSE) {
            // `edged up`, `went down`: the longer form may start one word earlier.
            let from = if at > first && text.tokens[at - 1].has(DIRECTIONS_SENSE) { at - 1 } else { at };
            for i in [from, at] {
                let (words, len) = text.words::<2>(i, start);
                if let Some((taken, row)) = DIRECTIONS.longest(&words[..len])
                    && row.place != DirectionPlace::After
                    && i + taken > at
                {
                    // A noun needs its `of`: `a rise of 12%`.
                    // `gave up 517 yards` goes no way.
                    let phrasal = taken == 1
                        && i > first
                        && among(text.word(i), &["up", "down"])
                        && PHRASAL.contains(&text.word(i - 1));
                    let direct = !phrasal
                        && (row.place == DirectionPlace::Before
                            || among(text.word(start - 1), &["of", "by"])
                            || i + taken == start);
                    return direct.then_some((i..i + taken, row.direction));
                }
            }
        }
        let word = text.word(at);
        let adverb = word.ends_with("ly") && token.class == Class::Word;
        if !adverb && !BETWEEN.contains(&word) {
            return None;
        }
    }
    None
}

fn after(text: &Text<'_>, end: usize, last: usize) -> Option<(Range<usize>, Direction)> {
    let token = text.tokens[..last].get(end)?;
    if !token.has(DIRECTIONS_SENSE) {
        return None;
    }
    let (_, row) = DIRECTIONS.longest(&[token.word])?;
    // `12% less of it` and `12% rise in` go a way; `12% more people` counts people.
    let closed = text.tokens[..last].get(end + 1).is_none_or(|t| {
        t.class != Class::Word
            || matches!(
                super::noun::function(t),
                Some(
                    FunctionWord::Preposition
                        | FunctionWord::Conjunction
                        | FunctionWord::Auxiliary
                        | FunctionWord::Adverb
                )
            )
    });
    let fits = row.place != DirectionPlace::Before && closed;
    fits.then_some((end..end + 1, row.direction))
}

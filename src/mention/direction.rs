//! Which way a quantity went: `rose 12%`, `up 19 cents`, `a 3 percent drop`, `5% lower`.

use super::amount::Meaning;
use super::noun::{beside, function};
use crate::lexicon::{
    CurrencyForm, DIRECTIONS, DIRECTIONS_SENSE, Direction, DirectionPlace, FunctionWord, PASTS_SENSE, ends, kinds,
};
use crate::text::{Class, Spelling, Text, word, words};
use std::ops::Range;

/// Words between a verb and its amount: `rose by almost another 12%`.
const REACH: usize = 4;

/// The same for a verb with its object and an amount with `by`: `cut its debt by 12%`.
const OBJECT: usize = 11;

/// Words that may stand between: they say how much and not to what level.
const BETWEEN: [Spelling; 14] = *words![
    "by", "a", "an", "another", "average", "of", "further", "only", "just", "even", "the", "some", "combined", "total"
];

/// The word of direction that belongs to the amount at `tokens`, with its tokens.
///
/// A level is no change: `rose to 12%` and `rose from 10%` have none.
pub(super) fn direction(
    text: &Text<'_>,
    tokens: &Range<usize>,
    mark: Option<Meaning>,
    block: &Range<usize>,
) -> Option<(Range<usize>, Direction)> {
    plus(text, tokens.start, block.start)
        .or_else(|| {
            before(text, tokens.start, block.start, mark)
                .filter(|(words, way)| !collects(text, words, tokens, mark) && !holds(text, words, *way, tokens, mark))
        })
        .or_else(|| after(text, tokens.end, block.end))
}

/// `raised $40 million by an offering`, `raised 19 chicks`: money that was collected, and young; `raised $2 to $40` is a change.
fn collects(text: &Text<'_>, words: &Range<usize>, tokens: &Range<usize>, mark: Option<Meaning>) -> bool {
    let thing = mark.is_none() && words.end == tokens.start;
    (thing || matches!(mark, Some(Meaning::Currency(row)) if row.form != CurrencyForm::Cent))
        && text.word(words.start).starts_with("rais")
        && !text.is(tokens.start - 1, word!("by"))
        && !(text.is(tokens.end, word!("to"))
            && text.tokens.get(tokens.end + 1).is_some_and(|t| t.any(Class::Number.mark() | Class::Symbol.mark())))
}

/// `grows 40% of the crop`: a share of something else; `went down a 5m bank`: a thing of that measure.
fn holds(text: &Text<'_>, words: &Range<usize>, way: Direction, tokens: &Range<usize>, mark: Option<Meaning>) -> bool {
    let at = tokens.end;
    match mark {
        Some(Meaning::Percent(_) | Meaning::Fraction) => {
            way == Direction::Up && text.is(at, word!("of")) && !text.is(tokens.start - 1, word!("by"))
        }
        Some(Meaning::Unit(_)) => {
            text.among(words.end - 1, words!["up", "down"])
                && text.among(words.end, words!["a", "an", "the"])
                && text.tokens.get(at).is_some_and(|t| t.class == Class::Word && function(t).is_none())
        }
        _ => false,
    }
}

/// `+0.2%`
fn plus(text: &Text<'_>, start: usize, first: usize) -> Option<(Range<usize>, Direction)> {
    let at = start.checked_sub(1).filter(|i| *i >= first)?;
    let sign = text.is(at, word!("+")) && text.tokens[at].touches(&text.tokens[start]);
    sign.then_some((at..start, Direction::Up))
}

fn before(text: &Text<'_>, start: usize, first: usize, mark: Option<Meaning>) -> Option<(Range<usize>, Direction)> {
    // `cut its debt by 12%`, `fell in May, by 2%`: the verb that a measured amount with `by` belongs to.
    let by = mark.is_some() && start > first && text.is(start - 1, word!("by"));
    let reach = if by { OBJECT } else { REACH };
    for at in (first.max(start.saturating_sub(reach))..start).rev() {
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
                        && text.among(i, words!["up", "down"])
                        && beside(text, i - 1, kinds::PHRASAL);
                    // `fell short of its target by 2%`
                    let short = by && text.is(i + taken, word!("short"));
                    // `a storm surge of 2 metres`
                    let storm = text.is(i, word!("surge")) && i > first && text.among(i - 1, words!["storm", "tidal"]);
                    let direct = !(phrasal || storm || short)
                        && (row.place == DirectionPlace::Before
                            || text.among(start - 1, words!["of", "by"])
                            || i + taken == start);
                    return direct.then_some((i..i + taken, row.direction));
                }
            }
        }
        let word = text.word(at);
        let adverb = word.ends_with("ly") && token.class == Class::Word;
        let joins = matches!(token.class, Class::Word | Class::Number | Class::Possessive | Class::Hyphen);
        let object = by
            && (joins || at + 2 == start && token.class == Class::Comma)
            && !token.has(PASTS_SENSE)
            && !(at + 2 == start && ends(word, "ed"));
        if !adverb && !object && !text.among(at, &BETWEEN) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::amount;

    /// The direction of the amount that starts at the digits of a text.
    #[track_caller]
    fn check(raw: &str, expected: Option<Direction>) {
        let text = Text::read(raw);
        let at = text.tokens.iter().position(|t| t.class == Class::Number).expect("digits");
        let amount = amount::read(&text, at, 0..text.tokens.len()).expect("an amount");
        assert_eq!(amount.direction.map(|(_, direction)| direction), expected, "{raw}");
    }

    #[test]
    fn by_belongs_to_the_verb_before_its_object() {
        check("Kesten cut its debt by 12%.", Some(Direction::Down));
        check("Permits fell in May, by 2 percent.", Some(Direction::Down));
        check("It raised the dividend by 7%.", Some(Direction::Up));
        check("It fell short of its target by 2%.", None);
        check("Rates rose, supported by 70% of banks.", None);
        check("The cuts were opposed by 50 lawmakers.", None);
    }

    #[test]
    fn money_that_is_collected_goes_no_way() {
        check("The firm raised $40 million by an offering.", None);
        check("The firm raised $2 to $40.", Some(Direction::Up));
        check("Sales rose 40 million dollars.", Some(Direction::Up));
    }

    #[test]
    fn a_share_of_something_else_goes_no_way() {
        check("Canada grows 40% of the crop.", None);
        check("Exports grew 40% in a year.", Some(Direction::Up));
        check("It cut 4% of its staff.", Some(Direction::Down));
        check("The coach went down a 5m bank.", None);
        check("The lake was down 5m on the day.", Some(Direction::Down));
    }
}

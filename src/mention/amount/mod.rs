//! An amount: a number or two with what stands right beside them, read once and shared by the recognisers.

use crate::text::asked::ABOVE;
use crate::text::{Case, Class, Text, word, words};
mod bounds;
mod compound;
mod list;
pub(super) mod marks;
mod odds;
mod range;
mod side;
mod suspended;

use super::direction::direction;
use super::noun::{beside, function};
use super::per::per;
use crate::lexicon::{Bound, Currency, CurrencyForm, Direction, PercentUnit, Unit, VAGUE, VAGUE_SENSE, kinds};
use crate::value::{NumeralStyle, Quantity, interval, read_number, vague};
pub(crate) use bounds::{after as bound_after, before as bound_before};
use side::Side;
pub(crate) use side::is_unit_of_one;
use std::ops::Range;
pub(crate) use suspended::suspended;

/// A number, a range or a vague word, with its bound and the mark of its unit.
#[derive(Clone, Debug)]
pub(crate) struct Amount {
    /// The tokens of the numbers, from the first to the last.
    pub(crate) numeral: Range<usize>,
    /// The tokens of everything: bound, currency, numbers, unit mark, what it is counted by.
    pub(crate) tokens: Range<usize>,
    /// The first token of the numbers with the marks before them: `$US`.
    pub(crate) first: usize,
    /// The tokens of the bounding words.
    pub(crate) bound: Option<Range<usize>>,
    /// The interval; its unit is for the recogniser to name.
    pub(crate) quantity: Quantity,
    pub(crate) mark: Option<Mark>,
    pub(crate) style: NumeralStyle,
    /// What it is counted by, with its words: `a barrel`.
    pub(crate) per: Option<(Range<usize>, String)>,
    /// Which way it went, with the word that says so: `rose`.
    pub(crate) direction: Option<(Range<usize>, Direction)>,
}

/// What stands right beside a number and says what it measures.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) tokens: Range<usize>,
    pub(crate) meaning: Meaning,
}

impl Mark {
    /// How its currency is written.
    fn currency(&self) -> Option<CurrencyForm> {
        match self.meaning {
            Meaning::Currency(row) => Some(row.form),
            _ => None,
        }
    }
}

/// What the mark beside a number means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Meaning {
    Currency(&'static Currency),
    Percent(PercentUnit),
    Unit(Unit),
    /// `thirds`: the number counts parts.
    Fraction,
    /// `sixfold`, or `doubled`, a verb.
    Multiple {
        verb: bool,
    },
}

/// The index behind a number with its unit of measure: `250ml`, `7-ounce`.
pub(crate) fn measured(text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
    let number = read_number(text, at, end).filter(|n| n.tokens.start == at)?;
    let mark = marks::after(text, &number, end)?;
    matches!(mark.meaning, Meaning::Unit(_)).then_some(mark.tokens.end)
}

/// Reads the amount whose first number starts at token `at`; `block` holds all its tokens.
#[inline(never)]
pub(crate) fn read(text: &Text<'_>, at: usize, block: Range<usize>) -> Option<Amount> {
    let mut low = match side::read(text, at, &block) {
        Some(low) => low,
        None => return read_vague(text, at, &block),
    };
    let before = bounds::before(text, low.start(), block.start)
        // `a row over 40 jobs`: about them.
        .filter(|(words, _)| {
            !(text.is(words.start, word!("over")) && words.len() == 1 && quarrels(text, words.start, block.start))
        })
        .filter(|(words, _)| !bounds::compares(text, words, low.end(), block.end))
        // `sold under 14 brands`: beneath them.
        .filter(|(words, _)| !(text.is(words.start, word!("under")) && text.among(low.end(), ABOVE)));
    let high = range::high(text, &low, before.as_ref(), &block).or_else(|| range::around(text, &mut low, &block));
    let list = if high.is_none() { list::share(text, &mut low, &block) } else { None };
    let end = high.as_ref().map_or(low.end(), Side::end);
    // `from` and `between` bound nothing without a second number.
    // `opening up to one market`
    let one = low.numeral.style == NumeralStyle::One && high.is_none();
    let before =
        before.filter(|(_, bound)| (*bound != Bound::Range || high.is_some()) && !(one && *bound == Bound::UpTo));
    if high.is_none()
        && let Some((words, bound)) = &before
        && let Some((high, other)) = range::bounded(text, &low, *bound, &block)
    {
        let words = words.clone();
        // `at most 100 and at least 20`
        let (lower, upper) = if low.numeral.value < high.numeral.value { (*bound, other) } else { (other, *bound) };
        let falls = high.numeral.value < low.numeral.value;
        let mut amount = assemble(text, low, Some(high), Some((words, Bound::Range)), &block);
        if falls {
            amount.direction = None;
        }
        amount.quantity.min_open = lower == Bound::Over;
        amount.quantity.max_open = upper == Bound::Under;
        return Some(amount);
    }
    // `about 500 or more`
    let joined = text.among(end, words!["or", "and"]);
    let open = before.as_ref().is_none_or(|(_, bound)| *bound == Bound::About && joined);
    let after = if open { bounds::after(text, end, block.end) } else { None };
    let bound = match (before, after) {
        (Some((about, _)), Some((words, bound))) => Some((about.start..words.end, bound)),
        (before, after) => before.or(after),
    };
    let mut amount = assemble(text, low, high, bound, &block);
    // `6, 7 and 9 dollars per tonne`
    if let Some(end) = list.filter(|_| amount.per.is_none()) {
        amount.per = per(text, end, block.end);
    }
    Some(amount)
}

/// Tokens from a bracket to its end: `(115 miles)`.
const BRACKET: usize = 6;

/// Words for what is measured, between its unit and what it is counted by.
const THINGS: usize = 2;

/// Whether what is quarrelled over stands behind a token: a strike, a row, a sentence.
fn quarrels(text: &Text<'_>, at: usize, first: usize) -> bool {
    // `In the clash over 20 officers were hurt.`
    let opens =
        |back: usize| at >= first + back && words!["in", "at", "during", "after"].contains(&text.small(at - back));
    at > first && beside(text, at - 1, kinds::QUARREL) && !opens(2) && !opens(3)
}

fn assemble(
    text: &Text<'_>,
    mut low: Side,
    high: Option<Side>,
    bound: Option<(Range<usize>, Bound)>,
    block: &Range<usize>,
) -> Amount {
    if let Some(high) = &high {
        range::share_scale(text, &mut low, high);
    }
    let word = bound.as_ref().map_or(Bound::Exact, |(_, bound)| *bound);
    let quantity = interval(&low.numeral, high.as_ref().map(|h| &h.numeral), word);
    let falls = high.as_ref().is_some_and(|h| h.numeral.value < low.numeral.value);
    let numeral = low.numeral.tokens.start..high.as_ref().map_or(low.numeral.tokens.end, |h| h.numeral.tokens.end);
    let words = bound.as_ref().map(|(words, _)| words);
    let start = words.map_or(low.start(), |w| w.start.min(low.start()));
    let end = high.as_ref().map_or(low.end(), Side::end).max(words.map_or(0, |w| w.end));
    let style = low.numeral.style;
    let first = low.start();
    let mark = high.and_then(|h| h.after.or(h.before)).or(low.after).or(low.before);
    // `half a bottle`
    let share = mark.as_ref().is_some_and(|m| matches!(m.meaning, Meaning::Fraction)) && text.is(end, word!("a"));
    let mut rate =
        if mark.is_some() && !share || text.is(end, word!("per")) { per(text, end, block.end) } else { None };
    // `3 million tonnes of ice a year`
    if mark.is_some() && text.is(end, word!("of")) {
        let noun = |i: &usize| text.tokens[*i].case == Case::Lower && function(&text.tokens[*i]).is_none();
        let things = (end + 1..block.end.min(end + 1 + THINGS)).take_while(noun).count();
        rate = (1..=things).find_map(|n| per(text, end + 1 + n, block.end));
    }
    // `185 km (115 miles) per hour`
    let bracket = |i: usize| matches!(text.tokens[i].class, Class::OpenBracket | Class::CloseBracket);
    if rate.is_none()
        && matches!(mark.as_ref().map(|m| m.meaning), Some(Meaning::Unit(_)))
        && end < block.end
        && bracket(end)
    {
        let close = (end..block.end.min(end + BRACKET)).find(|i| text.tokens[*i].class == Class::CloseBracket);
        rate = close.filter(|i| text.is(i + 1, word!("per"))).and_then(|i| per(text, i + 1, block.end));
    }
    let mut tokens = start..end;
    let meaning = mark.as_ref().map(|m| m.meaning);
    let direction =
        direction(text, &tokens, meaning, block).or_else(|| falls.then(|| (numeral.clone(), Direction::Down)));
    if let Some((words, _)) = rate.as_ref().filter(|(words, _)| words.start == tokens.end) {
        tokens.end = words.end;
    }
    Amount { numeral, tokens, first, bound: bound.map(|(words, _)| words), quantity, mark, style, per: rate, direction }
}

/// `dozens`, `tens of thousands`, `a couple hundred`.
fn read_vague(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Amount> {
    if !text.tokens[at].has(VAGUE_SENSE) {
        return None;
    }
    let (words, len) = text.words::<4>(at, block.end);
    let (taken, row) = VAGUE.longest(&words[..len])?;
    let numeral = at..at + taken;
    // `(in millions of dollars)`: what a table is told in.
    if at >= block.start + 2 && text.small(at - 1) == word!("in") && text.tokens[at - 2].class == Class::OpenBracket {
        return None;
    }
    // `Denk scores 41`: a verb.
    if text.tokens[..block.end].get(numeral.end).is_some_and(|t| t.class == Class::Number) {
        return None;
    }
    // `hundreds of miles`: the unit stands behind the `of`.
    let of = usize::from(text.is(numeral.end, word!("of")));
    // `millions of dollars`; by the thousand marks are money too.
    let grand = row.min >= 1000;
    let money = |mark: &Mark| matches!(mark.currency(), Some(form) if form == CurrencyForm::Word || grand && form == CurrencyForm::Rare);
    let mark = marks::smaller(text, numeral.end + of, block.end)
        .filter(money)
        .or_else(|| marks::unit_after(text, numeral.end + of, block.end))
        // `a couple of hundred in May`
        .filter(|m| !text.is(m.tokens.start, word!("in")));
    let end = mark.as_ref().map_or(numeral.end, |m| m.tokens.end);
    Some(Amount {
        tokens: at..end,
        first: at,
        numeral,
        bound: None,
        quantity: vague(row.min, row.below),
        mark,
        style: NumeralStyle::Words,
        per: None,
        direction: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the amount that starts at the digits of a text is counted by.
    #[track_caller]
    fn check(raw: &str, expected: Option<&str>) {
        let text = Text::read(raw);
        let at = text.tokens.iter().position(|t| t.class == Class::Number).expect("digits");
        let amount = read(&text, at, 0..text.tokens.len()).expect("an amount");
        assert_eq!(amount.per.as_ref().map(|(_, name)| name.as_str()), expected, "{raw}");
    }

    #[test]
    fn a_rate_may_stand_behind_what_is_measured() {
        check("It sheds 273 tonnes of ice a year.", Some("year"));
        check("It ships 240 tonnes of steam coal per week.", Some("week"));
        check("It shipped 240 tonnes of coal a week ago.", None);
        check("It shipped 240 tonnes of coal a man sold.", None);
    }

    #[test]
    fn a_list_has_one_rate() {
        check("It costs 6, 7 and 9 dollars per tonne.", Some("tonne"));
        check("It costs 5p per kilowatt-hour.", Some("kilowatt-hour"));
        check("Heat it to 350F/gas mark 4.", None);
        check("It costs 6 and 9 dollars, and sells per tonne.", None);
    }
}

//! The words around a place, as the readers of dates and times look at them.

use crate::lexicon::{TIMES, TIMES_SENSE, TimeUnit, TimeWord};
use crate::mention::amount::suspended;
use crate::text::{Case, Class, Spelling, Text, Token, word, words};
use crate::value::read_number;
use rust_decimal::Decimal;
use std::cell::Cell;

/// A block's tokens; readers take a place in it and give back the place behind what they read.
#[derive(Clone, Copy, Debug)]
pub(in crate::mention) struct Words<'a, 't> {
    pub(in crate::mention) text: &'a Text<'t>,
    pub(in crate::mention) first: usize,
    pub(in crate::mention) end: usize,
    pub(in crate::mention) memo: &'a Memo,
    /// How many dates may still stand inside one another: `the first week of the last month of 2021`.
    pub(in crate::mention) depth: u8,
}

/// What was looked up last: readers one after the other look at the same few words.
#[derive(Debug, Default)]
pub(in crate::mention) struct Memo {
    times: [Cell<(u32, u32, Option<TimeWord>)>; MEMO],
    numbers: [Cell<(u32, Option<Spelt>)>; NUMBERS],
}

/// A number: its value, and the tokens it is written in.
#[derive(Clone, Copy, Debug)]
pub(in crate::mention) struct Spelt {
    pub(in crate::mention) value: Decimal,
    pub(in crate::mention) start: usize,
    pub(in crate::mention) end: usize,
}

/// Places whose word of time is kept; readers look a few words ahead.
const MEMO: usize = 16;
/// Places whose number is kept.
const NUMBERS: usize = 4;

/// Dates inside one another, at most.
pub(in crate::mention) const DEPTH: u8 = 3;

impl<'a, 't> Words<'a, 't> {
    pub(in crate::mention) fn token(&self, at: usize) -> Option<&'a Token> {
        if at < self.first { None } else { self.text.tokens[..self.end].get(at) }
    }

    /// The word before a place; empty at the start of the block.
    pub(in crate::mention) fn before(&self, at: usize) -> &'t str {
        if at > self.first { self.text.word(at - 1) } else { "" }
    }

    pub(in crate::mention) fn word(&self, at: usize) -> &'t str {
        if at < self.end { self.text.word(at) } else { "" }
    }

    /// Whether a word stands at a place, whatever its capitals; it is asked for in small letters.
    #[inline(never)]
    pub(in crate::mention) fn is(&self, at: usize, word: Spelling) -> bool {
        at < self.end && self.text.small(at) == word
    }

    #[inline(never)]
    pub(in crate::mention) fn is_any(&self, at: usize, words: &[Spelling]) -> bool {
        at < self.end && words.contains(&self.text.small(at))
    }

    #[inline(never)]
    pub(in crate::mention) fn class(&self, at: usize) -> Option<Class> {
        self.token(at).map(|t| t.class)
    }

    /// Whether the token touches the one before it.
    pub(in crate::mention) fn joined(&self, at: usize) -> bool {
        at > self.first && at < self.end && self.text.tokens[at - 1].touches(&self.text.tokens[at])
    }

    pub(in crate::mention) fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_capital)
    }

    pub(in crate::mention) fn is_lower(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.class == Class::Word && t.case == Case::Lower)
    }

    /// The longest form of the table of times at a place.
    pub(in crate::mention) fn time(&self, at: usize) -> Option<(TimeWord, usize)> {
        if !self.token(at)?.has(TIMES_SENSE) {
            return None;
        }
        let kept = &self.memo.times[at % MEMO];
        let (place, next, word) = kept.get();
        // Places are kept counted from 1: 0 is a slot that was never filled.
        if place == at as u32 + 1 {
            return word.map(|w| (w, next as usize));
        }
        let (words, len) = self.text.words::<4>(at, self.end);
        let found = TIMES.longest(&words[..len]).map(|(taken, row)| (*row, at + taken));
        kept.set((at as u32 + 1, found.map_or(0, |(_, next)| next as u32), found.map(|(w, _)| w)));
        found
    }

    /// The number at a place, in digits or words.
    pub(in crate::mention) fn number(&self, at: usize) -> Option<Spelt> {
        // The place behind this block is the first of the next, whose number is not for this one to keep.
        if at >= self.end {
            return None;
        }
        let kept = &self.memo.numbers[at % NUMBERS];
        let (place, number) = kept.get();
        if place == at as u32 + 1 {
            return number;
        }
        let number = read_number(self.text, at, self.end).map(|n| Spelt {
            value: n.value,
            start: n.tokens.start,
            end: n.tokens.end,
        });
        kept.set((at as u32 + 1, number));
        number
    }

    /// Digits and nothing else: their number and how many there are.
    pub(in crate::mention) fn digits(&self, at: usize) -> Option<(i32, usize)> {
        let token = self.token(at)?;
        let len = (token.end - token.start) as usize;
        if token.class != Class::Number || len > 8 {
            return None;
        }
        let digit = |n: i32, b: &u8| b.is_ascii_digit().then(|| n * 10 + i32::from(b - b'0'));
        Some((self.text.bytes(at).iter().try_fold(0, digit)?, len))
    }

    /// A place behind `the`, or the place itself.
    pub(in crate::mention) fn after_the(&self, at: usize) -> usize {
        if self.is(at, word!("the")) { at + 1 } else { at }
    }

    pub(in crate::mention) fn after_comma(&self, at: usize) -> usize {
        if self.class(at) == Some(Class::Comma) { at + 1 } else { at }
    }

    /// Behind the stop of an abbreviation: `Sept.`
    pub(in crate::mention) fn after_stop(&self, at: usize) -> usize {
        if self.word(at) == "." && self.joined(at) { at + 1 } else { at }
    }

    /// A day of the month: `3`, `3rd`, `third`, `twenty-third`.
    pub(in crate::mention) fn day(&self, at: usize) -> Option<(i8, usize)> {
        if let Some((n, len)) = self.digits(at) {
            let suffix = self.joined(at + 1) && self.is_any(at + 1, words!["st", "nd", "rd", "th"]);
            let next = if suffix { at + 2 } else { at + 1 };
            return ((1..=31).contains(&n) && len <= 2).then_some((n as i8, next));
        }
        match self.time(at) {
            Some((TimeWord::Ordinal(n), next)) if n > 0 => Some((n, next)),
            _ => None,
        }
    }

    /// Whether a day is written as an ordinal.
    pub(in crate::mention) fn is_ordinal(&self, at: usize) -> bool {
        self.digits(at).is_none() || self.joined(at + 1) && self.is_any(at + 1, words!["st", "nd", "rd", "th"])
    }

    /// A year of four digits, `'94`, or in words.
    pub(in crate::mention) fn year(&self, at: usize) -> Option<(i16, usize)> {
        if let Some((n, 4)) = self.digits(at) {
            let glued = self.joined(at + 1)
                && matches!(self.class(at + 1), Some(Class::Word | Class::Number | Class::Symbol | Class::Address))
                && !self.text.among(at + 1, words!["~", "*", "†", "‡"]);
            return ((1000..=2999).contains(&n) && !glued).then_some((n as i16, at + 1));
        }
        if self.class(at) == Some(Class::SingleQuote) && self.joined(at + 1) {
            let (n, len) = self.digits(at + 1)?;
            let year = if n < 40 { 2000 + n } else { 1900 + n };
            return (len == 2 && !self.joined(at + 2)).then_some((year as i16, at + 2));
        }
        self.year_in_words(at)
    }

    /// Whether a slash at a place joins a year and the next one: `1985/86`.
    pub(super) fn seasons(&self, at: usize) -> bool {
        let Some((year, 4)) = self.digits(at.wrapping_sub(1)) else { return false };
        let next = self.digits(at + 1).filter(|(n, len)| *len == 2 && *n == (year + 1) % 100);
        let more =
            self.joined(at + 2) && matches!(self.class(at + 2), Some(Class::Slash | Class::Word | Class::Number));
        self.class(at) == Some(Class::Slash) && self.joined(at) && self.joined(at + 1) && next.is_some() && !more
    }

    /// `nineteen ninety-six`, `two thousand and fifteen`, `nineteen hundred five`.
    fn year_in_words(&self, at: usize) -> Option<(i16, usize)> {
        if self.class(at) != Some(Class::Word) {
            return None;
        }
        let high = self.number(at)?;
        let n = i16::try_from(high.value).ok()?;
        if (1000..=2099).contains(&n) {
            return (n % 1000 != 0 || n == 2000).then_some((n, high.end));
        }
        if !(15..=20).contains(&n) {
            return None;
        }
        let low = self.number(high.end)?;
        let m = i16::try_from(low.value).ok()?;
        ((10..=99).contains(&m) && self.class(high.end) == Some(Class::Word)).then_some((n * 100 + m, low.end))
    }

    /// A number in digits or words, an article, or a word such as `few`, before a unit: its value and whether it is vague.
    pub(in crate::mention) fn count(&self, at: usize) -> Option<(Decimal, bool, usize)> {
        if let Some((TimeWord::Few(n), next)) = self.time(at) {
            return Some((Decimal::from(n), true, next));
        }
        let number = self.number(at)?;
        // The article of `a dozen` stands before the place; it is no matter here.
        let mut value = number.value;
        let mut next = number.end;
        // `one and a half`, `two and a quarter`, `two and one-half`
        if self.is(next, word!("and")) {
            let mut half = if self.is(next + 1, word!("a")) { next + 2 } else { next + 1 };
            if self.is(half, word!("one")) {
                half += 1 + usize::from(self.class(half + 1) == Some(Class::Hyphen));
            }
            let part = match self.word(half).to_ascii_lowercase().as_str() {
                "half" => Some(Decimal::new(5, 1)),
                "quarter" if !self.is(half, word!("quarters")) => Some(Decimal::new(25, 2)),
                // `three and three-quarter hours`
                "three" if self.is_any(half + 2, words!["quarter", "quarters"]) => {
                    half += 2;
                    Some(Decimal::new(75, 2))
                }
                _ => None,
            };
            if let Some(part) = part {
                value = crate::value::sum(value, part)?;
                next = half + 1;
            }
        }
        Some((value, false, next))
    }

    /// A unit of time behind a number, with the hyphen of `11-year`: the unit, whether it is plural, the place behind.
    pub(in crate::mention) fn unit(&self, at: usize) -> Option<(TimeUnit, bool, usize)> {
        let hyphen = self.class(at) == Some(Class::Hyphen) && self.joined(at);
        // `two- and three-year terms`, but no ages
        if hyphen && let Some(last) = suspended(self.text, at, self.end) {
            let (unit, plural, end) = self.unit(last.tokens.end)?;
            let old = self.class(end) == Some(Class::Hyphen) || self.is(end, word!("old"));
            return if old { None } else { Some((unit, plural, at + 1)) };
        }
        let at = if hyphen && self.joined(at + 1) { at + 1 } else { at };
        match self.time(at)? {
            (TimeWord::Unit(unit), next) => Some((unit, false, next)),
            (TimeWord::Units(unit), next) => Some((unit, true, next)),
            (TimeWord::UnitShort(unit), next) => Some((unit, true, self.after_unit_stop(next))),
            (TimeWord::Ordinal(2), next) if self.is(at, word!("second")) => Some((TimeUnit::Second, false, next)),
            (TimeWord::PartOfDay(crate::lexicon::DayPart::Night), next) => Some((TimeUnit::Day, false, next)),
            _ => None,
        }
    }

    /// The stop of `5 min.` is the abbreviation's only inside a sentence.
    fn after_unit_stop(&self, at: usize) -> usize {
        if self.word(at) == "." && self.joined(at) && self.is_lower(at + 1) { at + 1 } else { at }
    }
}

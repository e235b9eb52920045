//! One number with its marks: the currency before it, the unit behind it, its sign.

use super::{Mark, Meaning, marks};
use crate::text::{Class, Text};
use crate::value::{Numeral, NumeralStyle, denominator, magnitude_word, multiply, read_number, scale_by_letter};
use rust_decimal::Decimal;
use std::ops::Range;

/// One number with its marks.
pub(super) struct Side {
    pub(super) numeral: Numeral,
    pub(super) before: Option<Mark>,
    pub(super) after: Option<Mark>,
}

impl Side {
    pub(super) fn start(&self) -> usize {
        self.before.as_ref().map_or(self.numeral.tokens.start, |m| m.tokens.start)
    }

    pub(super) fn end(&self) -> usize {
        self.after.as_ref().map_or(self.numeral.tokens.end, |m| m.tokens.end)
    }

    /// What the number measures, going by its own marks.
    pub(super) fn meaning(&self) -> Option<Meaning> {
        self.after.as_ref().or(self.before.as_ref()).map(|m| m.meaning)
    }
}

/// Reads the number at `at` with the currency before it and the mark behind it.
pub(super) fn read(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Side> {
    let Some(mut numeral) = read_number(text, at, block.end) else { return fraction(text, at, block) };
    let before = marks::currency_before(text, numeral.tokens.start, block.start);
    if before.is_some() || marks::scales(text, &numeral, block.end) {
        scale_by_letter(text, &mut numeral, block.end);
    }
    let after = match &before {
        // `$10 million in aid`: what is money already has no other unit behind it.
        Some(_) => marks::after(text, &numeral, block.end).filter(|m| matches!(m.meaning, Meaning::Currency(_))),
        None => parts(text, &mut numeral, block.end).or_else(|| marks::after(text, &numeral, block.end)),
    };
    let mut side = Side { numeral, before, after };
    if side.after.is_some() || side.before.is_some() {
        sign(text, &mut side, block.start);
    }
    Some(side)
}

/// `-5 yards`, `minus 5 degrees`, `−3%`: a sign in front of an amount with a unit.
fn sign(text: &Text<'_>, side: &mut Side, first: usize) {
    let start = side.start();
    let Some(at) = start.checked_sub(1).filter(|i| *i >= first) else { return };
    let mark = &text.tokens[at];
    let alone = at == first || !text.tokens[at - 1].touches(mark);
    let drawn = matches!(mark.class, Class::Hyphen | Class::Dash)
        && mark.touches(&text.tokens[start])
        && alone
        && text.word(at) != "--";
    // `minus 5`, `minus-5`
    let before = |i: usize| i.checked_sub(1).filter(|i| *i >= first);
    let hyphened =
        mark.class == Class::Hyphen && before(at).is_some_and(|i| text.word(i).eq_ignore_ascii_case("minus"));
    let at = if hyphened { at - 1 } else { at };
    let spoken = text.word(at).eq_ignore_ascii_case("minus");
    if side.before.is_none() && (drawn || spoken) {
        side.numeral.value = -side.numeral.value;
        side.numeral.tokens.start = at;
    }
}

/// `two thirds`, `three-quarters`: a number of parts becomes the share they are.
fn parts(text: &Text<'_>, numeral: &mut Numeral, end: usize) -> Option<Mark> {
    let mut at = numeral.tokens.end;
    if text.tokens[..end].get(at).is_some_and(|t| t.class == Class::Hyphen && text.tokens[at - 1].touches(t)) {
        at += 1;
    }
    let (parts, plural) = denominator(text, at, end)?;
    // `one third`, but `two thirds`; `the two third places` are none. Quarters are mostly of a year: `three quarters of`.
    let one = numeral.value == Decimal::ONE;
    let hyphen = at > numeral.tokens.end;
    if text.word(at).starts_with("quarter") && !hyphen && text.word(at + 1) != "of" {
        return None;
    }
    if numeral.value >= Decimal::from(parts) || plural == one || numeral.power > 0 {
        return None;
    }
    numeral.value = numeral.value.checked_div(Decimal::from(parts))?.round_dp(12);
    numeral.precision = -2;
    numeral.tokens.end = at + 1;
    Some(Mark { tokens: at..at + 1, meaning: Meaning::Fraction })
}

/// `half of`, `a third of`, `half the`: a share without a number before it.
fn fraction(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Side> {
    let (parts, plural) = denominator(text, at, block.end)?;
    if let Some(power) = magnitude_word(text, at + 1, block.end) {
        return part_of_magnitude(text, at, block, parts, power);
    }
    let next = text.word(at + 1);
    let article = at > block.start && matches!(text.word(at - 1), "a" | "A");
    let half = parts == 2 && !plural;
    let fits = next == "of" && (half || article)
        || half && matches!(next, "the" | "its" | "their" | "his" | "her" | "a" | "an");
    if plural || !fits || at + 1 >= block.end {
        return None;
    }
    let start = if article { at - 1 } else { at };
    let numeral = Numeral {
        tokens: start..at + 1,
        value: Decimal::ONE.checked_div(Decimal::from(parts))?.round_dp(12),
        precision: -2,
        power: 0,
        style: NumeralStyle::Words,
    };
    Some(Side { numeral, before: None, after: Some(Mark { tokens: at..at + 1, meaning: Meaning::Fraction }) })
}

/// `half million`, `a quarter million`: a part of a magnitude.
fn part_of_magnitude(text: &Text<'_>, at: usize, block: &Range<usize>, parts: u32, power: u8) -> Option<Side> {
    let article = at > block.start && matches!(text.word(at - 1), "a" | "A");
    let mut numeral = Numeral {
        tokens: if article { at - 1 } else { at }..at + 1,
        value: Decimal::ONE.checked_div(Decimal::from(parts))?.round_dp(6),
        precision: 0,
        power: 0,
        style: NumeralStyle::Words,
    };
    multiply(&mut numeral, power, at + 2);
    let after = marks::after(text, &numeral, block.end);
    Some(Side { numeral, before: None, after })
}

//! An amount: a number or two with what stands right beside them, read once and shared by the recognisers.

use crate::lexicon::{
    BOUNDS, BOUNDS_SENSE, Bound, BoundPlace, CURRENCIES, CURRENCIES_SENSE, Currency, CurrencyForm, PERCENTS,
    PERCENTS_SENSE, PercentUnit, UNITS, UNITS_SENSE, UnitKind, VAGUE, VAGUE_SENSE,
};
use crate::text::{Case, Class, Text};
use crate::value::{Numeral, NumeralStyle, Quantity, interval, multiply, read_number, scale_by_letter, vague};
use std::ops::Range;

/// A number, a range or a vague word, with its bound and the mark of its unit.
#[derive(Clone, Debug)]
pub(crate) struct Amount {
    /// The tokens of the numbers, from the first to the last.
    pub(crate) numeral: Range<usize>,
    /// The tokens of everything: bound, currency, numbers, unit mark.
    pub(crate) tokens: Range<usize>,
    /// The tokens of the bounding words.
    pub(crate) bound: Option<Range<usize>>,
    /// The interval; its unit is for the recogniser to name.
    pub(crate) quantity: Quantity,
    pub(crate) mark: Option<Mark>,
    pub(crate) style: NumeralStyle,
}

/// What stands right beside a number and says what it measures.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) tokens: Range<usize>,
    pub(crate) meaning: Meaning,
}

/// What the mark beside a number means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Meaning {
    Currency(&'static Currency),
    Percent(PercentUnit),
    Unit(UnitKind),
}

/// One number with its marks.
struct Side {
    numeral: Numeral,
    before: Option<Mark>,
    after: Option<Mark>,
}

impl Side {
    fn start(&self) -> usize {
        self.before.as_ref().map_or(self.numeral.tokens.start, |m| m.tokens.start)
    }

    fn end(&self) -> usize {
        self.after.as_ref().map_or(self.numeral.tokens.end, |m| m.tokens.end)
    }
}

/// Reads the amount whose first number starts at token `at`; `block` holds all its tokens.
#[inline(never)]
pub(crate) fn read(text: &Text<'_>, at: usize, block: Range<usize>) -> Option<Amount> {
    let low = match side(text, at, &block) {
        Some(low) => low,
        None => return read_vague(text, at, &block),
    };
    let before = bound_before(text, low.start(), block.start);
    let high = high(text, &low, before.as_ref(), &block);
    let end = high.as_ref().map_or(low.end(), Side::end);
    // `from` and `between` bound nothing without a second number.
    let before = before.filter(|(_, bound)| *bound != Bound::Range || high.is_some());
    let after = if before.is_none() { bound_after(text, end, block.end) } else { None };
    Some(assemble(text, low, high, before, after))
}

fn assemble(
    text: &Text<'_>,
    mut low: Side,
    high: Option<Side>,
    before: Option<(Range<usize>, Bound)>,
    after: Option<(Range<usize>, Bound)>,
) -> Amount {
    if let Some(high) = &high {
        share_scale(text, &mut low, high);
    }
    let bound = before.as_ref().or(after.as_ref()).map_or(Bound::Exact, |(_, bound)| *bound);
    let quantity = interval(&low.numeral, high.as_ref().map(|h| &h.numeral), bound);
    let start = before.as_ref().map_or(low.start(), |(words, _)| words.start);
    let numeral = low.numeral.tokens.start..high.as_ref().map_or(low.numeral.tokens.end, |h| h.numeral.tokens.end);
    let end = high.as_ref().map_or(low.end(), Side::end).max(after.as_ref().map_or(0, |(words, _)| words.end));
    let style = low.numeral.style;
    let mark = high.and_then(|h| h.after.or(h.before)).or(low.after).or(low.before);
    Amount { numeral, tokens: start..end, bound: before.or(after).map(|(words, _)| words), quantity, mark, style }
}

/// One number at `at` with the currency before it and the mark behind it.
fn side(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Side> {
    let mut numeral = read_number(text, at, block.end)?;
    let before = currency_before(text, numeral.tokens.start, block.start);
    if before.is_some() {
        scale_by_letter(text, &mut numeral, block.end);
    }
    // `$10 million in aid`: what is money already has no other unit behind it.
    let money = |mark: &Mark| before.is_none() || matches!(mark.meaning, Meaning::Currency(_));
    let after = mark_after(text, &numeral, block.end).filter(money);
    Some(Side { numeral, before, after })
}

/// `$`, `US$`, `USD` before a number.
fn currency_before(text: &Text<'_>, at: usize, first: usize) -> Option<Mark> {
    for start in at.saturating_sub(2).max(first)..at {
        if !text.tokens[start].has(CURRENCIES_SENSE) {
            continue;
        }
        let (words, len) = text.words::<2>(start, at);
        let Some((taken, row)) = CURRENCIES.longest(&words[..len]) else { continue };
        let spelt = match row.form {
            // The letters of `A$` are capitals and touch the sign; in `a $5 fee` they are an article.
            CurrencyForm::Symbol => {
                let token = &text.tokens[start];
                token.class == Class::Symbol
                    || token.case != Case::Lower && (taken == 1 || token.touches(&text.tokens[start + 1]))
            }
            CurrencyForm::Code => text.tokens[start].case == Case::Upper,
            CurrencyForm::Word | CurrencyForm::Rare | CurrencyForm::Cent => false,
        };
        if spelt && start + taken == at {
            return Some(Mark { tokens: start..at, meaning: Meaning::Currency(row) });
        }
    }
    None
}

/// `%`, `million dollars`, `EUR`, `km` behind a number.
fn mark_after(text: &Text<'_>, numeral: &Numeral, end: usize) -> Option<Mark> {
    let mut at = numeral.tokens.end;
    let last = &text.tokens[at - 1];
    // `a 5-dollar note`, `a 12-percent rise`, `a 10-km run`
    let hyphen = at + 1 < end && text.tokens[at].class == Class::Hyphen && last.touches(&text.tokens[at]);
    if hyphen && text.tokens[at].touches(&text.tokens[at + 1]) {
        at += 1;
    }
    let token = text.tokens[..end].get(at)?;
    let (words, len) = text.words::<4>(at, end);
    let words = &words[..len];
    if token.has(PERCENTS_SENSE)
        && let Some((taken, unit)) = PERCENTS.longest(words)
    {
        return Some(Mark { tokens: at..at + taken, meaning: Meaning::Percent(*unit) });
    }
    if token.has(CURRENCIES_SENSE)
        && let Some((taken, row)) = CURRENCIES.longest(words)
    {
        let spelt = match row.form {
            CurrencyForm::Word => true,
            CurrencyForm::Rare => numeral.power > 0,
            CurrencyForm::Cent => taken > 1 || token.end - token.start > 1 || last.touches(token),
            CurrencyForm::Symbol => {
                token.class == Class::Symbol || token.case != Case::Lower || !token.word_is_english(text)
            }
            CurrencyForm::Code => token.case == Case::Upper || last.touches(token) && token.case == Case::Lower,
        };
        if spelt {
            return Some(Mark { tokens: at..at + taken, meaning: Meaning::Currency(row) });
        }
    }
    if token.has(UNITS_SENSE)
        && let Some((taken, unit)) = UNITS.longest(words)
    {
        return Some(Mark { tokens: at..at + taken, meaning: Meaning::Unit(*unit) });
    }
    None
}

/// The second number of a range: `26-31`, `$26 to $31 million`, `between 5 and 6`, `three or four`.
fn high(text: &Text<'_>, low: &Side, before: Option<&(Range<usize>, Bound)>, block: &Range<usize>) -> Option<Side> {
    let at = low.end();
    let joint = text.tokens[..block.end].get(at)?;
    let (joined, ends) = match joint.class {
        Class::Hyphen | Class::Dash => (text.tokens[at - 1].touches(joint), true),
        _ => (false, false),
    };
    let opener = before.filter(|(_, bound)| *bound == Bound::Range).map(|(words, _)| text.word(words.end - 1));
    let fits = match text.word(at) {
        "to" => true,
        "and" => opener.is_some_and(|o| o.eq_ignore_ascii_case("between")),
        "or" => low.numeral.style == NumeralStyle::Words && low.after.is_none(),
        _ => ends && joined && low.before.as_ref().is_none_or(|_| true),
    };
    if !fits {
        return None;
    }
    // The second number may open with its own currency sign.
    let first = at + 1;
    let high = (first..(first + 3).min(block.end)).find_map(|i| {
        let side = side(text, i, block)?;
        (side.start() == first).then_some(side)
    })?;
    if ends && !joint.touches(&text.tokens[first]) || !same_unit(low, &high) {
        return None;
    }
    // "rose from 6% to 7%" tells of two levels, each with its own unit: two amounts and no range.
    let from = opener.is_some_and(|o| o.eq_ignore_ascii_case("from"));
    let own_units = low.after.is_some() || low.before.is_some() && high.before.is_some();
    if from && own_units {
        return None;
    }
    let mut scaled = Side { numeral: low.numeral.clone(), before: None, after: None };
    share_scale(text, &mut scaled, &high);
    (scaled.numeral.value < high.numeral.value).then_some(high)
}

/// Whether the marks of both numbers can belong to one range.
fn same_unit(low: &Side, high: &Side) -> bool {
    let name = |side: &Side| side.after.as_ref().or(side.before.as_ref()).map(|m| m.meaning);
    match (name(low), name(high)) {
        (None, _) => true,
        (Some(Meaning::Currency(a)), Some(Meaning::Currency(b))) => a.code() == b.code(),
        (Some(Meaning::Percent(a)), Some(Meaning::Percent(b))) => a == b,
        (Some(Meaning::Unit(a)), Some(Meaning::Unit(b))) => a == b,
        // `$26 to 31 million`, but not `$26 to 31 people`: what follows is for the count to say.
        (Some(Meaning::Currency(_)), None) => low.after.is_none(),
        _ => false,
    }
}

/// Gives the lower end the magnitude that is written only once: `$26 to $31 million`, `$5-8,000`.
fn share_scale(text: &Text<'_>, low: &mut Side, high: &Side) {
    let (small, large) = (low.numeral.value, high.numeral.value);
    if low.numeral.power > 0 || small >= large {
        return;
    }
    let power = if high.numeral.power > 0 {
        high.numeral.power
    } else if text.word(high.numeral.tokens.start).contains(',')
        && low.numeral.style == NumeralStyle::Plain
        && text.word(low.end()) != "to"
    {
        3
    } else {
        return;
    };
    let end = low.numeral.tokens.end;
    let mut scaled = low.numeral.clone();
    multiply(&mut scaled, power, end);
    if scaled.value < large {
        low.numeral = scaled;
    }
}

/// The longest bounding words that end right before token `at`.
fn bound_before(text: &Text<'_>, at: usize, first: usize) -> Option<(Range<usize>, Bound)> {
    for start in at.saturating_sub(5).max(first)..at {
        if !text.tokens[start].has(BOUNDS_SENSE) {
            continue;
        }
        let (words, len) = text.words::<5>(start, at);
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
fn bound_after(text: &Text<'_>, at: usize, end: usize) -> Option<(Range<usize>, Bound)> {
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

/// `dozens`, `tens of thousands`, `a couple hundred`.
fn read_vague(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Amount> {
    if !text.tokens[at].has(VAGUE_SENSE) {
        return None;
    }
    let (words, len) = text.words::<4>(at, block.end);
    let (taken, row) = VAGUE.longest(&words[..len])?;
    let tokens = at..at + taken;
    let quantity = vague(row.min, row.below);
    Some(Amount { numeral: tokens.clone(), tokens, bound: None, quantity, mark: None, style: NumeralStyle::Words })
}

impl crate::text::Token {
    /// Whether a currency sign in small letters is spelt like an English word or unit (`lei`, `zł` are not).
    fn word_is_english(&self, text: &Text<'_>) -> bool {
        self.span().of(text.raw).is_ascii() && self.end - self.start < 3
    }
}

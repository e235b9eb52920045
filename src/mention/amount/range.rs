//! The second number of a range, and the magnitude that both may share.

use super::super::direction::direction;
use super::Meaning;
use super::bounds;
use super::side::{self, Side};
use crate::lexicon::{BOUNDS_SENSE, Bound};
use crate::text::{Class, Text, word, words};
use crate::value::{NumeralStyle, multiply, product, read_number, scale_by_letter, sum};
use rust_decimal::Decimal;
use std::ops::Range;

/// The second number of a range: `26-31`, `$26 to $31 million`, `between 5 and 6`, `three or four`.
pub(super) fn high(
    text: &Text<'_>,
    low: &Side,
    before: Option<&(Range<usize>, Bound)>,
    block: &Range<usize>,
) -> Option<Side> {
    let mut at = low.end();
    // `two- to three-bedroom`, `65-to-74-year-olds`
    let hyphen = text.tokens[..block.end].get(at)?.class == Class::Hyphen && text.is(at + 1, word!("to"));
    at += usize::from(hyphen);
    let joint = text.tokens[..block.end].get(at)?;
    let drawn = matches!(joint.class, Class::Hyphen | Class::Dash);
    let dash = drawn && text.tokens[at - 1].touches(joint);
    // `10 - 15 percent`: one unit for both.
    let spaced =
        drawn && !dash && low.after.is_none() && low.numeral.tokens.len() == 1 && text.word(low.start()).len() < 4;
    let opener = before.filter(|(_, bound)| *bound == Bound::Range).map(|(words, _)| text.word(words.end - 1));
    let opens = |word: &str| opener.is_some_and(|o| o.eq_ignore_ascii_case(word));
    let start = before.map_or(low.start(), |(words, _)| words.start.min(low.start()));
    let lead = if start > block.start { text.word(start - 1) } else { "" };
    let fits = match text.word(at) {
        "to" => true,
        "and" => opens("between"),
        "or" => low.after.is_none(),
        _ => dash || spaced,
    };
    if !fits {
        return None;
    }
    // The second number may open with its own currency sign.
    let first = at + if hyphen && text.tokens[..block.end].get(at + 1)?.class == Class::Hyphen { 2 } else { 1 };
    let mut high = (first..(first + 3).min(block.end)).find_map(|i| {
        let side = side::read(text, i, block)?;
        (side.start() == first).then_some(side)
    })?;
    // `$4m-5m`: a letter that would be a unit elsewhere.
    if let (Some(_), None, Some(Meaning::Unit(_))) = (&low.before, &high.before, high.meaning()) {
        let mut numeral = read_number(text, first, block.end)?;
        scale_by_letter(text, &mut numeral, block.end);
        if numeral.power > 0 {
            high = Side { numeral, before: None, after: None };
        }
    }
    let joined = joint.touches(&text.tokens[first]);
    if dash && !joined || spaced && high.after.is_none() || !same_unit(low, &high) {
        return None;
    }
    // "in 2018 to 3.9 million": a year and the level of that year.
    let year = low.numeral.style == NumeralStyle::Plain && text.word(low.numeral.tokens.start).len() == 4;
    if year && high.numeral.style != NumeralStyle::Plain {
        return None;
    }
    let mut scaled = Side { numeral: low.numeral.clone(), before: None, after: None };
    share_scale(text, &mut scaled, &high);
    // "rose from 6% to 7%" tells of two levels, each with its own unit: two amounts and no range, unless the
    // magnitude is written only once.
    let own_units = low.after.is_some() || low.before.is_some() && high.before.is_some();
    let shares = scaled.numeral.value != low.numeral.value;
    if opens("from") && own_units && !shares {
        return None;
    }
    // "rose by 5 to 20" tells of a change and a level, "by 25 to 30 percent", "a cut of 25 to 30" of a range.
    let close = scaled.numeral.value <= high.numeral.value
        && low.meaning().is_none()
        && product(scaled.numeral.value, Decimal::TWO).is_some_and(|twice| twice >= high.numeral.value);
    if text.is(at, word!("to")) && lead == "by" && !(close && high.meaning().is_some()) {
        return None;
    }
    // "rose 0.7 to 6,327", "rose 200 million to 7.2 billion dollars": a change and the level it led to.
    let bare = low.meaning().is_none() && high.meaning().is_none();
    let apart = low.numeral.power > 0 && high.numeral.power > low.numeral.power;
    if (bare || apart || own_units && !shares)
        && text.is(at, word!("to"))
        && !(lead == "of" && close)
        && direction(text, &(low.start()..at), None, block).is_some()
    {
        return None;
    }
    let rises = scaled.numeral.value < high.numeral.value;
    // Only `from` may fall, and only where one unit serves both: "from 4.8 to 4.7 percent".
    let falls = opens("from")
        && text.is(at, word!("to"))
        && !own_units
        && high.after.is_some()
        && scaled.numeral.value > high.numeral.value;
    // `three or four`, and not one of two amounts: `10 or 500 million`.
    let spelt = low.numeral.style == NumeralStyle::Words || low.numeral.power > 0;
    let most = product(scaled.numeral.value, Decimal::from(if spelt { 10 } else { 2 }));
    let near = !text.is(at, word!("or")) || most.is_some_and(|most| high.numeral.value <= most);
    (rises && near || falls).then_some(high)
}

/// `36 ± 10%`, `0.75 ± 0.4 mm`: as far on either side.
pub(super) fn around(text: &Text<'_>, low: &mut Side, block: &Range<usize>) -> Option<Side> {
    let at = low.end();
    if !text.is(at, word!("±")) || at + 1 >= block.end {
        return None;
    }
    let mut high = side::read(text, at + 1, block).filter(|high| high.start() <= at + 1 && same_unit(low, high))?;
    let (middle, far) = (low.numeral.value, high.numeral.value);
    if high.numeral.power != low.numeral.power || far.is_sign_negative() {
        return None;
    }
    (low.numeral.value, high.numeral.value) = (sum(middle, -far)?, sum(middle, far)?);
    Some(high)
}

/// The other end of a range that two bounding words make, and its bound: `above 1000 and below 1500`.
#[inline(never)]
pub(super) fn bounded(text: &Text<'_>, low: &Side, bound: Bound, block: &Range<usize>) -> Option<(Side, Bound)> {
    let mut at = low.end();
    let comma = text.tokens[..block.end].get(at)?.class == Class::Comma;
    at += usize::from(comma);
    let and = text.among(at, words!["and", "but"]);
    at += usize::from(and);
    let opens = (comma || and) && text.tokens[..block.end].get(at).is_some_and(|t| t.has(BOUNDS_SENSE));
    let (first, other) = bounds::form(text, at, block.end).filter(|_| opens)?;
    let floor = |bound| matches!(bound, Bound::Over | Bound::AtLeast);
    let roof = |bound| matches!(bound, Bound::Under | Bound::AtMost | Bound::UpTo | Bound::AsManyAs);
    if !(floor(bound) && roof(other) || roof(bound) && floor(other)) {
        return None;
    }
    let high = side::read(text, first, block).filter(|high| high.start() == first)?;
    let rises = low.numeral.value < high.numeral.value;
    (rises == floor(bound) && low.numeral.value != high.numeral.value && same_unit(low, &high)).then_some((high, other))
}

/// Whether the marks of both numbers can belong to one range.
fn same_unit(low: &Side, high: &Side) -> bool {
    match (low.meaning(), high.meaning()) {
        (None, _) => true,
        (Some(Meaning::Currency(a)), Some(Meaning::Currency(b))) => a.code() == b.code(),
        (Some(Meaning::Percent(a)), Some(Meaning::Percent(b))) => a == b,
        (Some(Meaning::Unit(a)), Some(Meaning::Unit(b))) => a.ucum() == b.ucum(),
        (Some(Meaning::Fraction), Some(Meaning::Fraction)) => true,
        // `$26 to 31 million`, but not `$26 to 31 people`: what follows is for the count to say.
        (Some(Meaning::Currency(_)), None) => low.after.is_none(),
        _ => false,
    }
}

/// Gives the lower end the magnitude that is written only once: `$26 to $31 million`, `$5-8,000`.
pub(super) fn share_scale(text: &Text<'_>, low: &mut Side, high: &Side) {
    let (small, large) = (low.numeral.value, high.numeral.value);
    if low.numeral.power > 0 || small >= large {
        return;
    }
    let grouped = text.word(high.numeral.tokens.start).contains(',');
    let power = if high.numeral.power > 0 {
        high.numeral.power
    } else if grouped && low.numeral.style == NumeralStyle::Plain && !text.is(low.end(), word!("to")) {
        3
    } else {
        return;
    };
    let end = low.numeral.tokens.end;
    let mut scaled = low.numeral.clone();
    multiply(&mut scaled, power, end);
    // Half a range below its upper end is a range; a hundredth is a slip of reading: `500 to 1 million`.
    if scaled.value < large {
        low.numeral = scaled;
    }
}

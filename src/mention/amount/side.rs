//! One number with its marks: the currency before it, the unit behind it, its sign.

use super::odds::odds;
use super::{Mark, Meaning, bounds, compound, marks, suspended};
use crate::lexicon::{
    Bound, CurrencyForm, DIRECTIONS_SENSE, FunctionWord, PercentUnit, TIMES_SENSE, UNITS_SENSE, Unit, UnitKind,
};
use crate::mention::noun::{among, function};
use crate::text::{Case, Class, Spelling, Text, asked, word, words};
use crate::value::{
    self, Numeral, NumeralStyle, denominator, magnitude_word, multiple, multiply, quotient, read_number,
    scale_by_letter,
};
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

/// Tokens between the verb of a change and its share: `cuts heart attacks by a fifth,`.
const NEAR: usize = 6;

/// Reads the number at `at` with the currency before it and the mark behind it.
#[inline(never)]
pub(super) fn read(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Side> {
    let Some(mut numeral) = read_number(text, at, block.end) else {
        return multiplied(text, at, block).or_else(|| fraction(text, at, block)).or_else(|| article(text, at, block));
    };
    let before = marks::currency_before(text, numeral.tokens.start, block.start)
        .or_else(|| marks::magnitude(text, numeral.tokens.start, block.start));
    if before.is_some() || marks::scales(text, &numeral, block.end) {
        scale_by_letter(text, &mut numeral, block.end);
    }
    // `PS5` is no price.
    let form = before.as_ref().and_then(Mark::currency);
    let before = before.filter(|_| form != Some(CurrencyForm::Ascii) || numeral.style != NumeralStyle::Plain);
    let after = match &before {
        // `$10 million in aid`: what is money already has no other unit behind it.
        Some(_) => marks::after(text, &numeral, block.end).filter(|m| matches!(m.meaning, Meaning::Currency(_))),
        None => parts(text, &mut numeral, block.end)
            .or_else(|| odds(text, &mut numeral, block))
            .or_else(|| marks::after(text, &numeral, block.end))
            .or_else(|| shared(text, &numeral, block.end)),
    };
    let mut side = Side { numeral, before, after };
    if side.before.as_ref().or(side.after.as_ref()).and_then(Mark::currency) == Some(CurrencyForm::Mega) {
        let last = side.numeral.tokens.end;
        multiply(&mut side.numeral, 6, last);
    }
    magnitude_behind(text, &mut side, block.end);
    compound::extend(text, &mut side, block);
    sign(text, &mut side, block);
    Some(side)
}

/// `five- and ten-mile runs`: the mark that stands only behind the last of several numbers.
fn shared(text: &Text<'_>, numeral: &Numeral, end: usize) -> Option<Mark> {
    let at = numeral.tokens.end;
    let mark = marks::after(text, &suspended(text, at, end)?, end)?;
    Some(Mark { tokens: at..at + 1, meaning: mark.meaning })
}

/// `75 USD million`: a magnitude behind the currency.
fn magnitude_behind(text: &Text<'_>, side: &mut Side, end: usize) {
    if let Some(Mark { tokens, meaning: Meaning::Currency(_) }) = &mut side.after
        && side.numeral.power == 0
        && let Some(power) = magnitude_word(text, tokens.end, end)
    {
        tokens.end += 1;
        let last = side.numeral.tokens.end;
        multiply(&mut side.numeral, power, last);
    }
}

/// `-5 yards`, `minus 5 degrees`, `−3%`, `-$5m`: a sign in front of an amount with a unit, or of one that stands alone.
#[inline(never)]
fn sign(text: &Text<'_>, side: &mut Side, block: &Range<usize>) {
    let start = side.start();
    let Some(at) = start.checked_sub(1).filter(|i| *i >= block.start) else { return };
    if let Some(from) = either_way(text, at, block.start) {
        begin(side, from);
        return;
    }
    let mark = &text.tokens[at];
    let before = |i: usize| i.checked_sub(1).filter(|i| *i >= block.start);
    let marked = side.after.is_some() || side.before.is_some();
    // Behind a name a hyphen joins: `COVID -19`; behind a number it is a range with a space too many.
    let alone = before(at).is_none_or(|i| {
        let t = &text.tokens[i];
        !t.touches(mark) && t.class != Class::Number && (marked || !t.is_capital())
    });
    let drawn = matches!(mark.class, Class::Hyphen | Class::Dash)
        && (mark.touches(&text.tokens[start]) || spaced(text, side, at, block.start))
        && alone
        && !text.is(at, word!("--"));
    // `minus 5`, `minus-5`
    let hyphened = mark.class == Class::Hyphen && before(at).is_some_and(|i| text.small(i) == word!("minus"));
    let at = if hyphened { at - 1 } else { at };
    let minus = text.small(at) == word!("minus");
    // A test may be negative three times: the word is a sign only where the number stands alone.
    let closed =
        text.tokens[..block.end].get(side.end()).is_none_or(|t| t.class != Class::Word || function(t).is_some());
    let negative = !marked && closed && (text.small(at) == word!("negative"));
    if !(drawn || (minus || negative) && side.before.is_none()) {
        return;
    }
    side.numeral.value = -side.numeral.value;
    begin(side, at);
    if side.numeral.style == NumeralStyle::One {
        side.numeral.style = NumeralStyle::Words;
    }
}

fn begin(side: &mut Side, at: usize) {
    match &mut side.before {
        Some(before) => before.tokens.start = at,
        None => side.numeral.tokens.start = at,
    }
}

/// Start of a sign that goes either way and ends with a token: `±`, `+/-`, `plus or minus`. The number is how far.
fn either_way(text: &Text<'_>, at: usize, first: usize) -> Option<usize> {
    if text.is(at, word!("±")) {
        return Some(at);
    }
    let from = at.checked_sub(2).filter(|i| *i >= first)?;
    let ends = [text.word(from), text.word(from + 1), text.word(at)];
    let pair = |a: &str, b: &str| ends[0].eq_ignore_ascii_case(a) && ends[2].eq_ignore_ascii_case(b);
    (pair("+", "-") && ends[1] == "/" || pair("plus", "minus") && matches!(ends[1], "or" | "/")).then_some(from)
}

/// Verbs that lack their object until a number comes.
const OPEN_VERBS: [Spelling; 4] = *words!["convert", "reach", "reached", "hit"];

/// `to - 20 °C`: a minus a space away from a temperature, where the words before it cannot end: elsewhere it is a dash.
fn spaced(text: &Text<'_>, side: &Side, at: usize, first: usize) -> bool {
    let heat = matches!(side.meaning(), Some(Meaning::Unit(unit)) if unit.kind == UnitKind::Temperature);
    let leads = |i: usize| {
        matches!(function(&text.tokens[i]), Some(FunctionWord::Preposition | FunctionWord::Auxiliary))
            || text.among(i, &OPEN_VERBS)
    };
    heat && at > first && leads(at - 1)
}

/// `two thirds`, `three-quarters`: a number of parts becomes the share they are.
#[inline(never)]
fn parts(text: &Text<'_>, numeral: &mut Numeral, end: usize) -> Option<Mark> {
    let mut at = numeral.tokens.end;
    // `3/4 of`: a share already.
    if text.is(at, word!("of"))
        && numeral.value < Decimal::ONE
        && (text.is(at - 2, word!("/")) || text.tokens[at - 1].class == Class::Symbol)
    {
        return Some(Mark { tokens: at - 1..at, meaning: Meaning::Fraction });
    }
    if text.tokens[..end].get(at).is_some_and(|t| t.class == Class::Hyphen && text.tokens[at - 1].touches(t)) {
        at += 1;
    }
    let (parts, plural, next) = value::parts(text, at, end)?;
    // `one third`, but `two thirds`; `the two third places` are none. Quarters are mostly of a year: `three quarters of`.
    let one = numeral.value == Decimal::ONE;
    let hyphen = at > numeral.tokens.end;
    // `three quarters billion`, `two thirds of a million`
    let of_a = text.is(next, word!("of")) && text.is(next + 1, word!("a"));
    let last = next + if of_a { 2 } else { 0 };
    let power = magnitude_word(text, last, end);
    let by = numeral.tokens.start > 0 && text.is(numeral.tokens.start - 1, word!("by"));
    if text.word(at).starts_with("quarter") && !(hyphen || by) && !text.is(at + 1, word!("of")) && power.is_none() {
        return None;
    }
    if plural == one || numeral.power > 0 && parts < 1000 {
        return None;
    }
    numeral.value = quotient(numeral.value, Decimal::from(parts))?;
    numeral.precision = -2;
    numeral.tokens.end = next;
    if let Some(power) = power {
        multiply(numeral, power, last + 1);
        return None;
    }
    Some(Mark { tokens: at..next, meaning: Meaning::Fraction })
}

/// Words behind `twice` and `double` that make a comparison of it: a player may score twice, and a room be double.
const COMPARED: [Spelling; 14] =
    *words!["as", "the", "that", "what", "its", "their", "his", "her", "those", "this", "last", "our", "my", "your"];

/// `twice as many`, `sixfold`, `doubled`: a multiple without a number.
fn multiplied(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Side> {
    let (value, verb) = multiple(text, at, block.end)?;
    let next = if at + 1 < block.end { text.spelling(at + 1) } else { Spelling::NONE };
    let fits = match () {
        // `doubled as a guard`, `doubled down`
        () if verb => !words!["as", "down", "over", "up", "back"].contains(&next),
        () => text.word(at).ends_with("fold") || COMPARED.contains(&next),
    };
    if !fits {
        return None;
    }
    let tokens = at..at + 1;
    let numeral = Numeral { tokens: tokens.clone(), value, precision: 0, power: 0, style: NumeralStyle::Words };
    Some(Side { numeral, before: None, after: Some(Mark { tokens, meaning: Meaning::Multiple { verb } }) })
}

/// `half of`, `a third of`, `half the`: a share without a number before it.
#[inline(never)]
fn fraction(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Side> {
    let (parts, plural) = denominator(text, at, block.end)?;
    // `half million`, `half-million`
    let joint =
        text.tokens[..block.end].get(at + 1).is_some_and(|t| t.class == Class::Hyphen && text.tokens[at].touches(t));
    let whole = at + 1 + usize::from(joint);
    if let Some(power) = magnitude_word(text, whole, block.end) {
        return part_of_magnitude(text, at..whole + 1, block, parts, power);
    }
    // `a quarter-point cut`
    if joint && !plural && text.is(whole, word!("point")) {
        let value = quotient(Decimal::ONE, Decimal::from(parts))?;
        let article = usize::from(at > block.start && text.among(at - 1, words!["a", "A"]));
        let tokens = at - article..at + 1;
        let numeral = Numeral { tokens, value, precision: -2, power: 0, style: NumeralStyle::Words };
        let meaning = Meaning::Percent(PercentUnit::PercentagePoint);
        return Some(Side { numeral, before: None, after: Some(Mark { tokens: whole..whole + 1, meaning }) });
    }
    // `a quarter of a million`
    if !plural
        && text.is(at + 1, word!("of"))
        && text.among(at + 2, words!["a", "an", "one"])
        && let Some(power) = magnitude_word(text, at + 3, block.end)
    {
        return part_of_magnitude(text, at..at + 4, block, parts, power);
    }
    // `a fifth of a mile`
    if !plural
        && text.is(at + 1, word!("of"))
        && text.among(at + 2, words!["a", "an"])
        && let Some(mark) = marks::spelt(text, at + 3, block.end)
        && match mark.meaning {
            Meaning::Unit(unit) => matches!(unit.kind, UnitKind::Length | UnitKind::Mass | UnitKind::Area),
            Meaning::Currency(row) => row.form == CurrencyForm::Cent,
            meaning => matches!(meaning, Meaning::Percent(_)),
        }
    {
        let article = usize::from(at > block.start && text.among(at - 1, words!["a", "A"]));
        let value = quotient(Decimal::ONE, Decimal::from(parts))?;
        let numeral =
            Numeral { tokens: at - article..at + 1, value, precision: -2, power: 0, style: NumeralStyle::Words };
        return Some(Side { numeral, before: None, after: Some(Mark { tokens: at + 1..mark.tokens.end, ..mark }) });
    }
    // `the first half of March`, and `half a million`, of which the number behind takes it.
    let order = at > block.start && text.among(at - 1, words!["first", "second", "latter"]);
    if order || read_number(text, at + 2, block.end).is_some_and(|n| n.tokens.start == at) {
        return None;
    }
    let next = if at + 1 < block.end { text.word(at + 1) } else { "" };
    let article = at > block.start && text.among(at - 1, words!["a", "A", "an", "An"]);
    let half = parts == 2 && !plural;
    let start = if article { at - 1 } else { at };
    let closed = text.tokens[..block.end]
        .get(at + 1)
        .is_none_or(|t| !matches!(t.class, Class::Word | Class::Hyphen) || function(t).is_some())
        || text.among(at + 1, words!["last", "next", "overnight"]);
    let bounded = || bounds::before(text, start, block.start).is_some();
    // `fell by a third`, `down a quarter`: a share of itself.
    let led = || {
        let goes = |i: usize| i >= block.start && text.tokens[i].has(DIRECTIONS_SENSE);
        let by = start >= block.start + 2 && text.is(start - 1, word!("by"));
        let comma = text.tokens[..block.end].get(at + 1).is_some_and(|t| t.class == Class::Comma);
        let near = || (block.start.max(start.saturating_sub(NEAR))..start).any(goes);
        // `cut its debt in half`
        start > block.start && (goes(start - 1) || by && (!comma || near()) || bounded())
    };
    // `cut its debt in half last year`; not `Cut the loaf in half.`
    let halved = half
        && !article
        && start > block.start
        && text.is(start - 1, word!("in"))
        && (closed || text.tokens[at + 1].has(TIMES_SENSE))
        && (block.start.max(start.saturating_sub(NEAR))..start)
            .any(|i| text.tokens[i].has(DIRECTIONS_SENSE) && text.tokens[i].case == Case::Lower);
    // `a quarter less power`, `a third more`
    let compared = || {
        // Not `a third officer`, `a third larger house`.
        let larger = || {
            let noun = text.tokens[..block.end].get(at + 2);
            asked::LARGER.contains(&text.spelling(at + 1))
                && noun
                    .is_none_or(|t| t.class != Class::Word || function(t).is_some() || text.is(at + 2, word!("than")))
        };
        let number = || at + 2 < block.end && text.tokens[at + 2].class == Class::Number;
        !plural
            && (half
                && next == "as"
                && text.among(at + 2, words!["much", "many", "likely", "big", "large", "long", "high", "fast"])
                || larger()
                || among(next, &["more", "less"]))
            && !number()
    };
    let fits = next == "of" && (half || article)
        || (article || half && next == "as") && compared()
        || half && among(next, &["the", "its", "their", "his", "her", "a", "an"])
        || closed && (half || article) && led()
        || halved;
    // `a half`, `more than half`, `a hundredth`: a number that stands alone.
    let alone = !fits && (half && (article || bounded()) || article && parts >= 100 && closed);
    let whole = half && among(next, &["a", "an"]);
    let mut numeral = Numeral {
        tokens: start..at + 1 + usize::from(whole),
        value: quotient(Decimal::ONE, Decimal::from(parts))?,
        precision: -2,
        power: 0,
        style: NumeralStyle::Words,
    };
    // `a half mile`, `half a percent`, and no letters that may be a word: `half in`.
    let unit = marks::after(text, &numeral, block.end)
        .filter(|mark| parts <= 4 && (whole || !fits) && text.word(mark.tokens.start).len() > 2);
    if unit.is_none() {
        numeral.tokens.end = at + 1;
    }
    if plural || !(alone || fits || unit.is_some()) {
        return None;
    }
    let after = unit.or(fits.then_some(Mark { tokens: at..at + 1, meaning: Meaning::Fraction }));
    Some(Side { numeral, before: None, after })
}

/// `more than a kilometre`, `a mile and a half`: one of a unit of length or weight, where a bound or a half says that it is a number.
fn article(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Side> {
    // `more than a pound`: of money as often.
    if !is_unit_of_one(text, at, block) || text.is(at + 1, word!("pound")) {
        return None;
    }
    let mark = marks::unit(text, at + 1, block.end)?;
    let Meaning::Unit(Unit { kind: UnitKind::Length | UnitKind::Mass | UnitKind::Area, .. }) = mark.meaning else {
        return None;
    };
    let end = mark.tokens.end;
    let quarter = text.is(end + 2, word!("quarter"));
    let half = text.is(end, word!("and"))
        && text.is(end + 1, word!("a"))
        && (quarter || text.is(end + 2, word!("half")))
        && end + 2 < block.end;
    let bounded = || {
        bounds::before(text, at, block.start).is_some_and(|(_, bound)| bound != Bound::Range && bound != Bound::Exact)
    };
    if !half && !bounded() {
        return None;
    }
    let value = match () {
        () if !half => Decimal::ONE,
        () if quarter => Decimal::new(125, 2),
        () => Decimal::new(15, 1),
    };
    let numeral =
        Numeral { tokens: at..at + 1, value, precision: -i32::from(half), power: 0, style: NumeralStyle::Words };
    let tokens = at + 1..if half { end + 3 } else { end };
    Some(Side { numeral, before: None, after: Some(Mark { tokens, meaning: mark.meaning }) })
}

/// Whether an article stands right before a word that may be a unit: `a kilometre`.
pub(crate) fn is_unit_of_one(text: &Text<'_>, at: usize, block: &Range<usize>) -> bool {
    text.among(at, words!["a", "an"])
        && text.tokens[..block.end].get(at + 1).is_some_and(|t| t.has(UNITS_SENSE) && t.end - t.start > 3)
}

/// `half million`, `a quarter million`: a part of a magnitude.
fn part_of_magnitude(
    text: &Text<'_>,
    words: Range<usize>,
    block: &Range<usize>,
    parts: u64,
    power: u8,
) -> Option<Side> {
    let at = words.start;
    let article = at > block.start && text.among(at - 1, words!["a", "A"]);
    let mut numeral = Numeral {
        tokens: if article { at - 1 } else { at }..at + 1,
        value: quotient(Decimal::ONE, Decimal::from(parts))?,
        precision: 0,
        power: 0,
        style: NumeralStyle::Words,
    };
    multiply(&mut numeral, power, words.end);
    let after = marks::after(text, &numeral, block.end);
    Some(Side { numeral, before: None, after })
}

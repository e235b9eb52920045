//! A number as it is written: digits, words, or digits with a magnitude word.

use super::{digits, exact, mixed};
use crate::lexicon::{
    CURRENCIES_SENSE, MAGNITUDES, MAGNITUDES_SENSE, MagnitudeStyle, NUMBER_WORDS, NUMBER_WORDS_SENSE, NumberClass,
    NumberWord,
};
use crate::text::{Class, Text, word, words};
use rust_decimal::Decimal;
use std::ops::Range;

/// One number: the tokens it is written in and its exact value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    pub(crate) tokens: Range<usize>,
    pub(crate) value: Decimal,
    /// Power of ten of the last digit that was written.
    pub(crate) precision: i32,
    /// Power of ten of its magnitude word; 0 without one.
    pub(crate) power: u8,
    pub(crate) style: NumeralStyle,
}

/// How a number is written, where it matters for what it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumeralStyle {
    /// `50`, and nothing else: may be a year, a day, a label.
    Plain,
    /// `1,200`, `4.2`, `3 million`
    Digits,
    /// `fifty`
    Words,
    /// `one`: may be a pronoun.
    One,
}

/// Reads the number that starts at token `at`, all of it before token `end`.
#[inline(never)]
pub(crate) fn read(text: &Text<'_>, at: usize, end: usize) -> Option<Numeral> {
    let token = text.tokens[..end].get(at)?;
    if token.class == Class::Number {
        return digits::read(text, at, end);
    }
    if token.class == Class::Word && token.has(NUMBER_WORDS_SENSE | MAGNITUDES_SENSE) {
        return words(text, at, end);
    }
    let (value, to) = mixed::vulgar(text, at, end)?;
    let mut numeral = Numeral { tokens: at..to, value, precision: -2, power: 0, style: NumeralStyle::Digits };
    scale(text, &mut numeral, end);
    Some(numeral)
}

/// Takes a magnitude behind the number into it: `3.8 billion`, `10-million`, `5bn`.
#[inline(never)]
pub(super) fn scale(text: &Text<'_>, numeral: &mut Numeral, end: usize) {
    let mut at = numeral.tokens.end;
    let joined = at + 1 < end
        && text.tokens[at].class == Class::Hyphen
        && text.tokens[at - 1].touches(&text.tokens[at])
        && text.tokens[at].touches(&text.tokens[at + 1]);
    if joined {
        at += 1;
    }
    if let Some((power, style @ (MagnitudeStyle::Word | MagnitudeStyle::Short))) = magnitude(text, at, end) {
        // `1.5 mln. dollars`, `3 Mio. Euro`
        let stop = style == MagnitudeStyle::Short
            && text.tokens[..end].get(at + 2).is_some_and(|t| t.has(CURRENCIES_SENSE))
            && text.tokens[at + 1].class == Class::Stop
            && text.tokens[at].touches(&text.tokens[at + 1]);
        multiply(numeral, power, at + 1 + usize::from(stop));
        // `4 hundred million`, `3 lakh crore`
        if let Some((more, MagnitudeStyle::Word)) = magnitude(text, at + 1, end)
            && more > power
        {
            multiply(numeral, more, at + 2);
        }
        sum(text, numeral, end);
        // `2 million and a half`
        mixed::extend(text, numeral, end);
    } else if let Some(NumberWord { class: NumberClass::Group, value }) = number_word(text, at, end)
        && let Some(product) = exact::product(numeral.value, value.into())
    {
        numeral.value = product;
        numeral.tokens.end = at + 1;
        numeral.style = NumeralStyle::Digits;
    }
}

/// `4 thousand 3 hundred and 21`: what is below the magnitude of the number. `3 million and 21 cars` are two amounts.
#[inline(never)]
fn sum(text: &Text<'_>, numeral: &mut Numeral, end: usize) {
    let mut below = numeral.power;
    let plain = |i: usize| -> Option<Decimal> {
        let token = text.tokens[..end].get(i).filter(|t| t.class == Class::Number && t.end - t.start <= 3)?;
        digits::decimal(token.span().of(text.raw).as_bytes(), b'.')
    };
    loop {
        let at = numeral.tokens.end;
        let hundreds = below == 2 && text.is(at, word!("and"));
        let more = if hundreds {
            let words = cardinal(text, at + 1, end).map(|(part, next)| (part.into(), next));
            let digits = plain(at + 1).filter(|_| magnitude(text, at + 2, end).is_none());
            digits.map(|digits| (digits, at + 2)).or(words).filter(|(value, _)| *value < Decimal::ONE_HUNDRED)
        } else {
            let power = magnitude_word(text, at + 1, end).filter(|power| *power < below);
            plain(at).zip(power).map(|(digits, power)| {
                below = power;
                (digits * ten_to(power), at + 2)
            })
        };
        let Some((more, next)) = more else { return };
        let Some(sum) = exact::sum(numeral.value, more) else { return };
        numeral.value = sum;
        numeral.precision = 0;
        numeral.power = 0;
        numeral.tokens.end = next;
        if hundreds {
            return;
        }
    }
}

/// Takes a letter joined to the digits into the number: only where it is known to be money, `$35m`.
pub(crate) fn scale_by_letter(text: &Text<'_>, numeral: &mut Numeral, end: usize) {
    let at = numeral.tokens.end;
    let joined = at < end && text.tokens[at - 1].touches(&text.tokens[at]);
    if joined && let Some((power, MagnitudeStyle::Letter)) = magnitude(text, at, end) {
        multiply(numeral, power, at + 1);
    }
}

/// Multiplies by a power of ten, unless the product would not fit.
#[inline(never)]
pub(crate) fn multiply(numeral: &mut Numeral, power: u8, end: usize) {
    if let Some(product) = exact::product(ten_to(power), numeral.value) {
        numeral.value = product;
        numeral.precision += i32::from(power);
        numeral.power += power;
        numeral.tokens.end = end;
        if numeral.style == NumeralStyle::Plain {
            numeral.style = NumeralStyle::Digits;
        }
    }
}

/// A power of ten; those of the magnitude table all fit.
pub(crate) fn ten_to(power: u8) -> Decimal {
    Decimal::from(10u64.pow(u32::from(power.min(19))))
}

#[inline(never)]
fn magnitude(text: &Text<'_>, at: usize, end: usize) -> Option<(u8, MagnitudeStyle)> {
    let token = text.tokens[..end].get(at)?;
    if !token.has(MAGNITUDES_SENSE) {
        return None;
    }
    let (_, row) = MAGNITUDES.longest(&[token.word])?;
    // A billion of the long scale is a million millions; the milliard stands for the short one.
    let long = row.style == MagnitudeStyle::Word
        && row.power == 9
        && text.is_continental()
        && matches!(text.bytes(at).first(), Some(b'b' | b'B'));
    Some((if long { 12 } else { row.power }, row.style))
}

/// The power of a magnitude word at a token: `million`, `mln`.
pub(crate) fn magnitude_word(text: &Text<'_>, at: usize, end: usize) -> Option<u8> {
    magnitude(text, at, end).filter(|(_, style)| *style != MagnitudeStyle::Letter).map(|(power, _)| power)
}

pub(super) fn number_word(text: &Text<'_>, at: usize, end: usize) -> Option<NumberWord> {
    let token = text.tokens[..end].get(at)?;
    if !token.has(NUMBER_WORDS_SENSE) {
        return None;
    }
    let (_, row) = NUMBER_WORDS.longest(&[token.word])?;
    let counts = !matches!(
        row.class,
        NumberClass::Fraction
            | NumberClass::Ordinal
            | NumberClass::Multiple
            | NumberClass::Multiplied
            | NumberClass::Vulgar
            | NumberClass::Decade
    );
    counts.then_some(*row)
}

/// The multiple at a token, and whether a verb tells it: `twice`, `doubled`.
pub(crate) fn multiple(text: &Text<'_>, at: usize, end: usize) -> Option<(Decimal, bool)> {
    let token = text.tokens[..end].get(at).filter(|t| t.has(NUMBER_WORDS_SENSE))?;
    let (_, row) = NUMBER_WORDS.longest(&[token.word])?;
    let verb = match row.class {
        NumberClass::Multiple => false,
        NumberClass::Multiplied => true,
        _ => return None,
    };
    Some((if row.value == 0 { Decimal::new(5, 1) } else { row.value.into() }, verb))
}

/// A denominator in one word or two, `fifths`, `twenty-fifths`: its value, whether it is a plural, and the index behind it.
pub(crate) fn parts(text: &Text<'_>, at: usize, end: usize) -> Option<(u64, bool, usize)> {
    let Some(NumberWord { value: tens, class: NumberClass::Ten }) = number_word(text, at, end) else {
        return denominator(text, at, end).map(|(value, plural)| (value, plural, at + 1));
    };
    let last = at + 1 + usize::from(text.tokens[..end].get(at + 1).is_some_and(|t| t.class == Class::Hyphen));
    let token = text.tokens[..end].get(last).filter(|t| t.has(NUMBER_WORDS_SENSE))?;
    let (_, row) = NUMBER_WORDS.longest(&[token.word])?;
    let unit = matches!(row.class, NumberClass::Fraction | NumberClass::Ordinal) && row.value < 10;
    unit.then(|| (tens + row.value, text.word(last).ends_with('s'), last + 1))
}

/// The denominator of a fraction in words: its value and whether it is written in the plural.
pub(crate) fn denominator(text: &Text<'_>, at: usize, end: usize) -> Option<(u64, bool)> {
    let token = text.tokens[..end].get(at)?;
    if !token.has(NUMBER_WORDS_SENSE) {
        return None;
    }
    let (_, row) = NUMBER_WORDS.longest(&[token.word])?;
    (row.class == NumberClass::Fraction).then(|| (row.value, text.word(at).ends_with('s')))
}

/// The state of a number in words: what is finished, and the part below the next magnitude.
#[derive(Default)]
struct Spoken {
    total: u64,
    part: Option<u64>,
    last: Option<NumberClass>,
    /// Power of the last magnitude word: the next must be smaller.
    ceiling: Option<u8>,
}

impl Spoken {
    /// Takes a word in, or says that the number ended before it.
    fn take(&mut self, word: NumberWord) -> bool {
        let value = word.value;
        let part = match (word.class, self.part, self.last) {
            (NumberClass::Hundred, None, None) => 100,
            (
                NumberClass::Hundred,
                Some(p),
                Some(NumberClass::One | NumberClass::Unit | NumberClass::Teen | NumberClass::Ten),
            ) if p < 100 => p * 100,
            (NumberClass::Group, None, None) => value,
            (NumberClass::Group, Some(p), _) => p * value,
            (_, None, _) => value,
            (NumberClass::One | NumberClass::Unit, Some(p), Some(NumberClass::Ten | NumberClass::Hundred))
                if value > 0 =>
            {
                p + value
            }
            (NumberClass::Teen | NumberClass::Ten, Some(p), Some(NumberClass::Hundred)) => p + value,
            _ => return false,
        };
        self.part = Some(part);
        self.last = Some(word.class);
        true
    }

    /// Multiplies what stands before a magnitude word; a number cannot rise from `million` to `billion`.
    fn magnify(&mut self, power: u8) -> bool {
        if self.ceiling.is_some_and(|c| c <= power) || self.part.is_none() && self.ceiling.is_some() {
            return false;
        }
        let Some(sum) = 10u64.checked_pow(u32::from(power)).and_then(|f| f.checked_mul(self.part.unwrap_or(1))) else {
            return false;
        };
        self.total += sum;
        self.part = None;
        self.last = None;
        self.ceiling = Some(power);
        true
    }
}

/// The number words that start at a token: what they say, how many they are, and the index behind them.
#[inline(never)]
fn run(text: &Text<'_>, at: usize, end: usize) -> (Spoken, usize, usize) {
    let mut spoken = Spoken::default();
    let mut i = at;
    let mut count = 0;
    loop {
        // A hyphen or an `and` inside a number, then its next word.
        let next = if count == 0 { i } else { after_joint(text, i, end, &spoken) };
        let taken = match number_word(text, next, end) {
            Some(word) => spoken.take(word),
            None => {
                matches!(magnitude(text, next, end), Some((power, MagnitudeStyle::Word | MagnitudeStyle::Short)) if (count > 0 || leads(text, at)) && spoken.magnify(power))
            }
        };
        if !taken {
            return (spoken, count, i);
        }
        count += 1;
        i = next + 1;
    }
}

/// A number in words below a thousand, and the index behind it.
pub(super) fn cardinal(text: &Text<'_>, at: usize, end: usize) -> Option<(u64, usize)> {
    let (spoken, _, next) = run(text, at, end);
    spoken.part.filter(|_| spoken.total == 0).map(|part| (part, next))
}

/// The ordinal in words that starts at a token: `third`, `twenty-first`, `one hundred and fifth`.
pub(crate) fn ordinal(text: &Text<'_>, at: usize, end: usize) -> Option<Numeral> {
    let (mut spoken, count, i) = run(text, at, end);
    let joint = text.tokens[..end].get(i)?;
    let skips =
        count > 0 && (joint.class == Class::Hyphen && text.tokens[i - 1].touches(joint) || text.is(i, word!("and")));
    let last = if skips { i + 1 } else { i };
    let token = text.tokens[..end].get(last).filter(|t| t.has(NUMBER_WORDS_SENSE))?;
    let (_, row) = NUMBER_WORDS.longest(&[token.word])?;
    let half = matches!(text.word(last).as_bytes().first(), Some(b'h' | b'q' | b'H' | b'Q')) && row.value < 100;
    let fits =
        matches!(row.class, NumberClass::Ordinal | NumberClass::Fraction) && !half && !text.word(last).ends_with('s');
    let class = match row.value {
        0..10 => NumberClass::Unit,
        10..20 => NumberClass::Teen,
        20..100 => NumberClass::Ten,
        _ => NumberClass::Hundred,
    };
    let taken = fits
        && if row.value >= 1000 {
            spoken.magnify(row.value.ilog10() as u8)
        } else {
            spoken.take(NumberWord { class, ..*row })
        };
    let value = spoken.total + spoken.part.unwrap_or(0);
    taken.then(|| Numeral {
        tokens: at..last + 1,
        value: value.into(),
        precision: 0,
        power: 0,
        style: NumeralStyle::Words,
    })
}

/// `forty-eight`, `one hundred and five`, `two million`, `a dozen`, `half a million`.
fn words(text: &Text<'_>, at: usize, end: usize) -> Option<Numeral> {
    let (spoken, count, i) = run(text, at, end);
    let bare = matches!(spoken.last, Some(NumberClass::Hundred | NumberClass::Group)) || spoken.part.is_none();
    let value = spoken.total + spoken.part.unwrap_or(0);
    if count == 0 {
        return None;
    }
    let power = if spoken.part.is_none() { spoken.ceiling.unwrap_or(0) } else { 0 };
    let style = if value == 1 && count == 1 { NumeralStyle::One } else { NumeralStyle::Words };
    let mut numeral = Numeral { tokens: at..i, value: value.into(), precision: i32::from(power), power, style };
    // `hundred`, `dozen` and `million` with nothing before them need an article; `a hundred and five` has one.
    let led =
        !matches!(number_word(text, at, end), Some(w) if !matches!(w.class, NumberClass::Hundred | NumberClass::Group));
    if led && !article(text, &mut numeral) && bare && count == 1 {
        return None;
    }
    mixed::extend(text, &mut numeral, end);
    if numeral.tokens.end > i {
        if power == 0 {
            scale(text, &mut numeral, end);
        }
    } else if numeral.power > 0
        && let Some((more, MagnitudeStyle::Word)) = magnitude(text, i, end)
        && more > numeral.power
    {
        // `three lakh crore`
        multiply(&mut numeral, more, i + 1);
    }
    Some(numeral)
}

/// Whether an article stands before a magnitude word, as in `a million`.
fn leads(text: &Text<'_>, at: usize) -> bool {
    at > 0 && text.among(at - 1, words!["a", "A", "an", "An"])
}

/// Takes the article of `a dozen` and `half a dozen` into the number.
fn article(text: &Text<'_>, numeral: &mut Numeral) -> bool {
    let at = numeral.tokens.start;
    if !leads(text, at) {
        return false;
    }
    numeral.tokens.start = at - 1;
    if at > 1
        && (text.small(at - 2) == word!("half"))
        && let Some(half) = exact::quotient(numeral.value, Decimal::TWO)
    {
        numeral.tokens.start = at - 2;
        numeral.value = half;
    }
    true
}

/// Where the next word of a number would stand: behind the hyphen of `forty-eight` or the `and` of `a hundred and five`.
fn after_joint(text: &Text<'_>, at: usize, end: usize, spoken: &Spoken) -> usize {
    let Some(joint) = text.tokens[..end].get(at) else { return at };
    let hyphen = joint.class == Class::Hyphen
        && text.tokens[at - 1].touches(joint)
        && text.tokens[..end].get(at + 1).is_some_and(|next| joint.touches(next));
    let and = text.is(at, word!("and"))
        && (spoken.last == Some(NumberClass::Hundred) || spoken.last.is_none() && spoken.ceiling.is_some())
        && number_word(text, at + 1, end).is_some_and(|w| w.value < 100 && w.class != NumberClass::Group)
        // `two million and one half`: the fraction is added by itself.
        && !mixed::quarters(text, at + 2, end);
    if hyphen || and { at + 1 } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &[(&str, &str)]) {
        let text = Text::read(raw);
        let end = text.tokens.len();
        let mut found = Vec::new();
        let mut at = 0;
        while at < end {
            match read(&text, at, end) {
                Some(n) => {
                    at = n.tokens.end;
                    found.push((text.span(n.tokens.clone()).of(raw), n.value.normalize().to_string()));
                }
                None => at += 1,
            }
        }
        let found: Vec<_> = found.iter().map(|(w, v)| (*w, v.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn digits_and_magnitudes() {
        check("50 and 1,234.5 and .5", &[("50", "50"), ("1,234.5", "1234.5"), (".5", "0.5")]);
        check(
            "3.8 billion, 5bn, a 10-million loan",
            &[("3.8 billion", "3800000000"), ("5bn", "5000000000"), ("10-million", "10000000")],
        );
        check("5,00,000 and 35 lakh", &[("5,00,000", "500000"), ("35 lakh", "3500000")]);
        check("1.2.3 and 1,23", &[("1,23", "1.23")]);
        check("816 000 t and 1\u{A0}234\u{A0}567", &[("816 000", "816000"), ("1\u{A0}234\u{A0}567", "1234567")]);
        check("2½ and 2 1/2 and 3/4", &[("2½", "2.5"), ("2 1/2", "2.5"), ("3/4", "0.75")]);
        check(
            "24/7 and 9/11/2001 and 1/2/3",
            &[("24", "24"), ("7", "7"), ("9", "9"), ("11", "11"), ("2001", "2001"), ("1", "1"), ("2", "2"), ("3", "3")],
        );
        check(
            "4 thousand 3 hundred and 21, 3 dozen, 1.5e6",
            &[("4 thousand 3 hundred and 21", "4321"), ("3 dozen", "36"), ("1.5e6", "1500000")],
        );
    }

    #[test]
    fn words() {
        check("forty-eight or forty eight", &[("forty-eight", "48"), ("forty eight", "48")]);
        check("one hundred and five", &[("one hundred and five", "105")]);
        check("two million three hundred thousand", &[("two million three hundred thousand", "2300000")]);
        check(
            "a dozen, half a million, a hundred",
            &[("a dozen", "12"), ("half a million", "500000"), ("a hundred", "100")],
        );
        check("two dozen", &[("two dozen", "24")]);
        check("five and six, twenty and one", &[("five", "5"), ("six", "6"), ("twenty", "20"), ("one", "1")]);
        check(
            "nine point nought four, three lakh crore",
            &[("nine point nought four", "9.04"), ("three lakh crore", "3000000000000")],
        );
        check("nineteen eighty", &[("nineteen", "19"), ("eighty", "80")]);
        check("the million and the hundred", &[]);
        check("five and a half", &[("five and a half", "5.5")]);
        check("ten and a half million", &[("ten and a half million", "10500000")]);
        check("5 and a half and ten and a third of it", &[("5 and a half", "5.5"), ("ten", "10")]);
    }

    #[test]
    fn numbers_too_long_are_no_numbers() {
        let long = "9".repeat(60);
        check(&long, &[]);
        check(&format!("{} trillion", "9".repeat(27)), &[(&"9".repeat(27), &"9".repeat(27))]);
    }
}

//! Numbers of several parts: `816 000`, `2½`, `2 1/2`, `five and a half`, `ten and a half million`.

use super::digits::decimal;
use super::number::{NumeralStyle, cardinal, denominator, magnitude_word, number_word, ten_to};
use super::{Numeral, exact};
use crate::lexicon::CURRENCIES_SENSE;
use crate::text::{Class, Text, word, words};
use rust_decimal::Decimal;

/// Digits of the numerator and the denominator of a written fraction.
const FRACTION_DIGITS: usize = 2;

/// Takes what goes on behind a number into it: groups apart by a space, then a fraction.
#[inline(never)]
pub(super) fn extend(text: &Text<'_>, numeral: &mut Numeral, end: usize) {
    if numeral.style == NumeralStyle::Plain {
        groups(text, numeral, end);
    }
    let part = vulgar(text, numeral.tokens.end, end)
        .filter(|_| numeral.style == NumeralStyle::Plain)
        .or_else(|| written(text, numeral, end))
        .or_else(|| spoken(text, numeral, end))
        .or_else(|| point(text, numeral, end));
    let Some((part, to)) = part else { return };
    if let Some(sum) = exact::sum(numeral.value, part) {
        numeral.value = sum.normalize();
        numeral.tokens.end = to;
        let power = i32::from(numeral.power);
        numeral.precision = if power > 0 { power - 1 } else { -(numeral.value.scale() as i32).min(2) };
        if numeral.style == NumeralStyle::Plain || numeral.style == NumeralStyle::One {
            numeral.style = NumeralStyle::Digits;
        }
    }
}

/// `816 000`: groups of three digits behind one to three, one space apart.
fn groups(text: &Text<'_>, numeral: &mut Numeral, end: usize) {
    let first = text.word(numeral.tokens.start);
    // `MAY7 284`: glued to letters it is part of a name.
    let start = numeral.tokens.start;
    let named = start > 0
        && text.tokens[start - 1].class == Class::Word
        && text.tokens[start - 1].touches(&text.tokens[start])
        && !text.tokens[start - 1].has(CURRENCIES_SENSE);
    if first.len() > 3 || first.starts_with('0') || named {
        return;
    }
    let mut to = numeral.tokens.end;
    let mut value = numeral.value;
    while let Some(next) = text.tokens[..end].get(to) {
        let gap = text.raw.get(text.tokens[to - 1].end as usize..next.start as usize).unwrap_or("");
        let spaced = matches!(gap, " " | "\u{A0}" | "\u{2009}" | "\u{202F}");
        // `1 234,5`: only the last group has decimals.
        let (whole, decimals) = text.word(to).split_once(',').unwrap_or((text.word(to), ""));
        let three = next.class == Class::Number
            && whole.len() == 3
            && whole.bytes().chain(decimals.bytes()).all(|b| b.is_ascii_digit())
            && (decimals.is_empty() == (text.word(to).len() == 3))
            && (decimals.is_empty() || text.is_continental());
        let group = if spaced && three { decimal(text.bytes(to), b',') } else { None };
        let Some(sum) = group.and_then(|g| exact::sum(exact::product(value, Decimal::ONE_THOUSAND)?, g)) else { break };
        value = sum;
        to += 1;
        if !decimals.is_empty() {
            numeral.precision = -(decimals.len() as i32);
            break;
        }
    }
    if to > numeral.tokens.end {
        numeral.value = value;
        numeral.tokens.end = to;
        numeral.style = NumeralStyle::Digits;
    }
}

/// The value of a fraction that is one character, and the index behind it.
pub(super) fn vulgar(text: &Text<'_>, at: usize, end: usize) -> Option<(Decimal, usize)> {
    let token = text.tokens[..end].get(at).filter(|t| t.class == Class::Symbol)?;
    let (over, under) = match token.span().of(text.raw) {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅙" => (1, 6),
        "⅚" => (5, 6),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅞" => (7, 8),
        _ => return None,
    };
    Some((share(over, under)?, at + 1))
}

/// Denominators of a fraction in digits that stands alone: other pairs are days, scores or shares of a set.
const DENOMINATORS: [u64; 9] = [2, 3, 4, 5, 6, 8, 10, 16, 32];

/// `3/4`: a fraction of digits that stands alone.
pub(super) fn fraction(text: &Text<'_>, numeral: &mut Numeral, end: usize) -> bool {
    let at = numeral.tokens.start;
    let free = at == 0 || !text.tokens[at - 1].touches(&text.tokens[at]) || text.tokens[at - 1].class != Class::Slash;
    let Some(part) = pair(text, at, end).filter(|(_, under)| free && DENOMINATORS.contains(under)) else {
        return false;
    };
    let Some(value) = share(part.0, part.1) else { return false };
    *numeral = Numeral { tokens: at..at + 3, value, precision: -2, power: 0, style: NumeralStyle::Digits };
    true
}

/// `2 1/2`: a fraction of digits behind a whole number.
fn written(text: &Text<'_>, numeral: &Numeral, end: usize) -> Option<(Decimal, usize)> {
    let at = numeral.tokens.end;
    let (over, under) = pair(text, at, end)?;
    let apart = !text.tokens[at - 1].touches(&text.tokens[at]) && numeral.style == NumeralStyle::Plain;
    if apart { Some((share(over, under)?, at + 3)) } else { None }
}

/// Two short numbers joined by a slash and by nothing else, the first the smaller one.
#[inline(never)]
fn pair(text: &Text<'_>, at: usize, end: usize) -> Option<(u64, u64)> {
    let [over, slash, under] = text.tokens[..end].get(at..at + 3)? else { return None };
    let digits = |t: &crate::text::Token| {
        let word = t.span().of(text.raw);
        (t.class == Class::Number && word.len() <= FRACTION_DIGITS)
            .then(|| word.parse::<u32>().ok().map(u64::from))
            .flatten()
    };
    let joined = over.touches(slash) && slash.touches(under) && slash.class == Class::Slash;
    let free = text.tokens[..end].get(at + 3).is_none_or(|t| !under.touches(t) || t.class != Class::Slash);
    if !joined || !free {
        return None;
    }
    let (over, under) = (digits(over)?, digits(under)?);
    (over < under && over > 0).then_some((over, under))
}

/// Digits behind the word `point`, at most.
const SPOKEN_DIGITS: usize = 6;

/// `two point nought five`: digits in words behind a number in words.
fn point(text: &Text<'_>, numeral: &Numeral, end: usize) -> Option<(Decimal, usize)> {
    let at = numeral.tokens.end;
    if numeral.style == NumeralStyle::Plain || !text.is(at, word!("point")) || at >= end {
        return None;
    }
    let digit = |i: usize| number_word(text, i, end).filter(|w| w.value < 10).map(|w| w.value);
    let digits = (at + 1..).map_while(digit).take(SPOKEN_DIGITS);
    let (value, count) = digits.fold((0, 0), |(value, count), digit| (value * 10 + digit as i64, count + 1));
    if count > 0 {
        return Some((Decimal::new(value, count), at + 1 + count as usize));
    }
    // `point seventy-one`
    let (value, next) = cardinal(text, at + 1, end).filter(|(value, _)| *value < 100)?;
    Some((Decimal::new(value as i64, 2), next))
}

/// Highest exponent that is read.
const MOST: u32 = 27;

/// `1.5e6`, `2e-3`, `6.2x10^-4`, `10^6`, `6.02 × 10²³`
pub(super) fn power_of_ten(text: &Text<'_>, numeral: &mut Numeral, end: usize) {
    let at = numeral.tokens.end;
    let ten = text.among(at, words!["x", "×", "·", "*"]) && text.word(at + 1) == "10";
    let times = ten || text.among(at, words!["e", "E"]);
    let mark = if ten { at + 2 } else { at };
    if let Some((exponent, negative, to)) = exponent(text, mark, end, times) {
        let base = if times { Decimal::TEN } else { numeral.value };
        let first = if times { numeral.value } else { Decimal::ONE };
        let mut value = first;
        // A quotient by powers of ten is exact: only the point moves.
        let moved = times && negative && value.set_scale(value.scale() + exponent).is_ok();
        for _ in 0..if moved { 0 } else { exponent } {
            let Some(next) = exact::product(value, base) else { return };
            value = next;
        }
        let value = if negative && !times { exact::quotient(first, value) } else { Some(value) };
        if let Some(value) = value.filter(|_| moved || !negative || !times) {
            let shift = if times { exponent as i32 } else { 0 };
            let precision = numeral.precision + if negative { -shift } else { shift };
            *numeral = Numeral {
                tokens: numeral.tokens.start..to,
                value: value.normalize(),
                precision,
                power: 0,
                style: NumeralStyle::Digits,
            };
        }
    }
}

/// The exponent behind a base: how much it is, whether it is negative, and the index behind it. Raised digits are an exponent
/// only behind `× 10`: elsewhere they are notes.
fn exponent(text: &Text<'_>, at: usize, end: usize, raised: bool) -> Option<(u32, bool, usize)> {
    let token = text.tokens[..end].get(at).filter(|t| at > 0 && text.tokens[at - 1].touches(t))?;
    let word = token.span().of(text.raw);
    if matches!(word, "^" | "e" | "E") {
        let signed = text.among(at + 1, words!["-", "+", "−"]);
        let digits = at + 1 + usize::from(signed);
        let tight = (at + 1..=digits).all(|i| text.tokens[..end].get(i).is_some_and(|t| text.tokens[i - 1].touches(t)));
        let power = text.word(digits).parse().ok().filter(|p| tight && *p <= MOST)?;
        return Some((power, signed && !text.is(at + 1, word!("+")), digits + 1));
    }
    let mut power = 0;
    let mut to = at;
    let mut negative = false;
    while let Some(token) = text.tokens[..end].get(to).filter(|t| raised && text.tokens[to - 1].touches(t)) {
        for c in token.span().of(text.raw).chars() {
            match "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|r| r == c) {
                Some(digit) if power <= MOST => power = power * 10 + digit as u32,
                None if c == '⁻' && to == at => negative = true,
                _ => return None,
            }
        }
        to += 1;
    }
    (to > at && power > 0 && power <= MOST).then_some((power, negative, to))
}

/// Whether a word for halves or fourths stands at a token.
pub(super) fn quarters(text: &Text<'_>, at: usize, end: usize) -> bool {
    matches!(denominator(text, at, end), Some((2 | 4, _)))
}

/// `and a half`, `and three quarters`
fn spoken(text: &Text<'_>, numeral: &Numeral, end: usize) -> Option<(Decimal, usize)> {
    let at = numeral.tokens.end;
    if !text.is(at, word!("and")) || at >= end || !numeral.value.is_integer() {
        return None;
    }
    let (over, last) = match text.word(at + 1) {
        "a" | "an" => (1, at + 2),
        // `two and fifty-four hundredths`
        _ => cardinal(text, at + 1, end)?,
    };
    let (under, _) = denominator(text, last, end)?;
    // `ten and a third of them`: the fraction is of something else.
    let own = !text.is(last + 1, word!("of")) && (numeral.power == 0 || quarters(text, last, end));
    // `two million and a half`, `one billion and a half million`
    let less = magnitude_word(text, last + 1, end).filter(|power| *power < numeral.power);
    let scale = ten_to(less.unwrap_or(numeral.power));
    let to = last + 1 + usize::from(less.is_some());
    if own && over < under { Some((exact::product(share(over, under)?, scale)?, to)) } else { None }
}

#[inline(never)]
fn share(over: u64, under: u64) -> Option<Decimal> {
    exact::quotient(over.into(), under.into())
}

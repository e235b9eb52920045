//! Amounts of two units: `5 feet 2 inches`, `6-foot-3`, `5'10"`, `3 dollars 50 cents`, `£3 10p`.

use super::side::Side;
use super::{Mark, Meaning, marks};
use crate::lexicon::{CurrencyForm, MAGNITUDES_SENSE};
use crate::text::{Class, Text, word};
use crate::value::{quotient, read_number, sum};
use rust_decimal::Decimal;
use std::ops::Range;

/// Units of which one is made of so many of the other.
const PAIRS: [(&str, &str, u32); 5] = [
    ("[ft_i]", "[in_i]", 12),
    ("[lb_av]", "[oz_av]", 16),
    ("[stone_av]", "[lb_av]", 14),
    ("m", "cm", 100),
    ("kg", "g", 1000),
];

/// Takes the smaller unit that follows into an amount.
#[inline(never)]
pub(super) fn extend(text: &Text<'_>, side: &mut Side, block: &Range<usize>) {
    let end = block.end;
    feet(text, side, end);
    let Some(meaning) = side.meaning() else { return };
    let at = side.end();
    let Some(next) = text.tokens[..end].get(at) else { return };
    let hyphen = next.class == Class::Hyphen && text.tokens[at - 1].touches(next);
    let and = text.is(at, word!("and"));
    let first = if hyphen || and { at + 1 } else { at };
    let Some(small) = read_number(text, first, end).filter(|n| n.tokens.start == first && n.power == 0) else { return };
    let mut last = small.tokens.end;
    let joint =
        text.tokens[..end].get(last).is_some_and(|t| t.class == Class::Hyphen && text.tokens[last - 1].touches(t));
    let mark = marks::smaller(text, if joint { last + 1 } else { last }, end);
    let parts = match (meaning, mark.as_ref().map(|m| m.meaning)) {
        (Meaning::Unit(major), Some(Meaning::Unit(minor))) => {
            PAIRS.iter().find(|(a, b, _)| *a == major.ucum() && *b == minor.ucum()).map(|(.., parts)| *parts)
        }
        // `6-foot-3`: the inches need no word behind a hyphen.
        (Meaning::Unit(major), _) if hyphen && major.ucum() == "[ft_i]" && !joint => Some(12),
        (Meaning::Currency(major), Some(Meaning::Currency(minor))) => (major.form != CurrencyForm::Cent
            && minor.form == CurrencyForm::Cent
            && minor.codes().any(|code| major.codes().any(|m| m == code)))
        .then_some(100),
        // `15 dollars 50.`
        (Meaning::Currency(major), None) if major.form == CurrencyForm::Word && !hyphen => {
            let closed = text.tokens[..end].get(last).is_none_or(|t| t.class == Class::Stop || t.class == Class::Comma);
            let two = text.word(first).len() == 2 && text.tokens[first].class == Class::Number;
            (closed && two && !text.tokens[..end].get(last).is_some_and(|t| t.has(MAGNITUDES_SENSE))).then_some(100)
        }
        _ => None,
    };
    let Some(parts) = parts.filter(|parts| small.value < Decimal::from(*parts)) else { return };
    let Some(value) = quotient(small.value, Decimal::from(parts)).and_then(|p| sum(side.numeral.value, p)) else {
        return;
    };
    if side.numeral.power > 0 || side.numeral.value.is_sign_negative() {
        return;
    }
    side.numeral.value = value;
    side.numeral.precision = -2;
    side.numeral.tokens.end = small.tokens.end;
    if let Some(mark) = mark {
        last = mark.tokens.end;
    }
    // The tokens go on to the smaller unit, the meaning stays that of the larger one.
    side.after = Some(Mark { tokens: small.tokens.start..last, meaning });
}

/// `5'10"`, `6′2`: feet and inches by their marks.
fn feet(text: &Text<'_>, side: &mut Side, end: usize) {
    let at = side.numeral.tokens.end;
    if side.meaning().is_some() || side.numeral.tokens.len() > 1 {
        return;
    }
    let Some([mark, inches]) = text.tokens[..end].get(at..at + 2) else { return };
    let joined = text.tokens[at - 1].touches(mark) && mark.touches(inches);
    let prime = mark.class == Class::SingleQuote || text.is(at, word!("′"));
    let inches = text.word(at + 1).parse::<u32>().ok().filter(|i| *i < 12);
    let (true, true, Some(inches), Some(unit)) = (joined, prime, inches, marks::named("ft")) else { return };
    let Some(part) = quotient(Decimal::from(inches), Decimal::from(12)) else { return };
    if side.numeral.value >= Decimal::from(9) {
        return;
    }
    side.numeral.value = sum(side.numeral.value, part).unwrap_or(side.numeral.value);
    side.numeral.precision = -2;
    side.numeral.tokens.end = at + 2;
    let closing = text.tokens[..end].get(at + 2).is_some_and(|t| {
        text.tokens[at + 1].touches(t)
            && (matches!(t.class, Class::Quote | Class::CloseQuote) || text.is(at + 2, word!("″")))
    });
    side.after = Some(Mark { tokens: at..at + 2 + usize::from(closing), meaning: Meaning::Unit(unit) });
}

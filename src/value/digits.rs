//! Numbers in digits, by the shape of the marks between them and the ways of the text's language.

use super::mixed;
use super::number::{Numeral, NumeralStyle, scale};
use crate::lexicon::{Shape, shape};
use crate::text::Text;
use rust_decimal::Decimal;

/// Reads the digits at token `at`, with the fraction and the magnitude behind them.
#[inline(never)]
pub(super) fn read(text: &Text<'_>, at: usize, end: usize) -> Option<Numeral> {
    let written = text.word(at);
    let (value, style) = match shape(written.as_bytes())? {
        // `1.234` and `1,234`: a thousand in one language and a little over one in the other.
        Shape::Decimal if text.is_continental() && is_group(written, '.') => {
            (written.replace('.', "").parse().ok()?, NumeralStyle::Digits)
        }
        Shape::Grouped if text.is_continental() && is_group(written, ',') => {
            (written.replace(',', ".").parse().ok()?, NumeralStyle::Digits)
        }
        Shape::Plain => (written.parse().ok()?, NumeralStyle::Plain),
        Shape::Decimal => (written.parse().ok()?, NumeralStyle::Digits),
        Shape::BareDecimal => (format!("0{written}").parse().ok()?, NumeralStyle::Digits),
        Shape::Grouped | Shape::Indian | Shape::GroupedDecimal => {
            (written.replace(',', "").parse().ok()?, NumeralStyle::Digits)
        }
        Shape::GroupedDots => (written.replace('.', "").parse().ok()?, NumeralStyle::Digits),
        Shape::GroupedDotsDecimal => (written.replace('.', "").replace(',', ".").parse().ok()?, NumeralStyle::Digits),
        // `3,5 million`: no English grouping, so the comma is a decimal one.
        Shape::CommaDecimal => (written.replace(',', ".").parse().ok()?, NumeralStyle::Digits),
    };
    let value: Decimal = value;
    let mut numeral = Numeral { tokens: at..at + 1, value, precision: -(value.scale() as i32), power: 0, style };
    if style == NumeralStyle::Plain && mixed::fraction(text, &mut numeral, end) {
        return Some(numeral);
    }
    mixed::power_of_ten(text, &mut numeral, end);
    mixed::extend(text, &mut numeral, end);
    scale(text, &mut numeral, end);
    Some(numeral)
}

/// Whether one mark stands in digits, before the last three of them.
fn is_group(written: &str, mark: char) -> bool {
    let mut parts = written.split(mark);
    let (whole, group) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    parts.next().is_none() && (1..=3).contains(&whole.len()) && !whole.starts_with('0') && group.len() == 3
}

//! Numbers in digits, by the shape of the marks between them and the ways of the text's language.

use super::mixed;
use super::number::{Numeral, NumeralStyle, scale};
use crate::lexicon::{Shape, shape};
use crate::text::Text;
use rust_decimal::Decimal;

/// Reads the digits at token `at`, with the fraction and the magnitude behind them.
#[inline(never)]
pub(super) fn read(text: &Text<'_>, at: usize, end: usize) -> Option<Numeral> {
    let written = text.bytes(at);
    let shape = shape(written)?;
    // `1.234` and `1,234`: a thousand in one language and a little over one in the other.
    let switched = text.is_continental()
        && (5..=7).contains(&written.len())
        && matches!(written[written.len() - 4], b'.' | b',')
        && written[0] != b'0';
    let point = match shape {
        Shape::Decimal if switched => GROUPS,
        Shape::Grouped if switched => b',',
        Shape::Plain | Shape::Grouped | Shape::Indian | Shape::GroupedDots => GROUPS,
        Shape::Decimal | Shape::BareDecimal | Shape::GroupedDecimal => b'.',
        // `3,5 million`: no English grouping, so the comma is a decimal one.
        Shape::CommaDecimal | Shape::GroupedDotsDecimal => b',',
    };
    let style = if shape == Shape::Plain { NumeralStyle::Plain } else { NumeralStyle::Digits };
    let value = decimal(written, point)?;
    let mut numeral = Numeral { tokens: at..at + 1, value, precision: -(value.scale() as i32), power: 0, style };
    if style == NumeralStyle::Plain && mixed::fraction(text, &mut numeral, end) {
        return Some(numeral);
    }
    mixed::power_of_ten(text, &mut numeral, end);
    mixed::extend(text, &mut numeral, end);
    scale(text, &mut numeral, end);
    Some(numeral)
}

/// In place of a decimal point: all marks stand between groups.
const GROUPS: u8 = 0;
/// Digits that a decimal holds.
const MOST: u32 = 28;

/// The value of digits with marks between them, of which one may be the decimal point; decimals that are too many are left
/// out.
#[inline(never)]
pub(super) fn decimal(written: &[u8], point: u8) -> Option<Decimal> {
    let (mut value, mut digits, mut scale, mut behind) = (0_i128, 0, 0, false);
    for byte in written {
        if byte.is_ascii_digit() {
            if digits == MOST || scale == MOST {
                if behind {
                    break;
                }
                return None;
            }
            value = value * 10 + i128::from(byte - b'0');
            digits += u32::from(value > 0);
            scale += u32::from(behind);
        } else if *byte == point {
            behind = true;
        }
    }
    Decimal::try_from_i128_with_scale(value, scale).ok()
}

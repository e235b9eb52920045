//! What words are worth: numbers read exactly, and the intervals they stand for.
//!
//! In: tokens. Out: [`Numeral`] (one number as written) and [`Quantity`] (an interval with its unit). `value` knows no
//! nouns, currencies or sentences: those who call it name the unit. Numbers are decimals of at most 28 digits; longer
//! ones are not read, rather than read wrongly.

mod interval;
mod mixed;
mod number;
mod quantity;

pub use crate::lexicon::{Bound, Direction};
pub(crate) use interval::{interval, vague};
pub(crate) use number::{
    Numeral, NumeralStyle, denominator, magnitude_word, multiply, read as read_number, scale_by_letter,
};
pub use quantity::Quantity;

//! What words are worth: numbers read exactly, and the intervals they stand for.
//!
//! In: tokens. Out: [`Numeral`] (one number as written) and [`Quantity`] (an interval with its unit). `value` knows no
//! nouns, currencies or sentences: those who call it name the unit. Numbers are decimals of at most 28 digits; longer
//! ones are not read, rather than read wrongly.

mod anchor;
mod calendar;
mod date;
mod digits;
mod edtf;
mod exact;
mod far;
mod feast;
mod interval;
mod mixed;
mod number;
mod period;
mod quantity;
mod time_value;

pub use crate::lexicon::{Bound, Direction};
pub(crate) use anchor::{Anchor, Days};
pub(crate) use calendar::{day_of, resolve, set_year};
pub(crate) use date::{Away, Civil, Clock, Date, Open, Part, Time, When};
pub(crate) use edtf::day as write_day;
pub(crate) use exact::{product, quotient, sum};
pub(crate) use interval::{interval, vague};
pub(crate) use number::{
    Numeral, NumeralStyle, denominator, magnitude_word, multiple, multiply, ordinal, parts, read as read_number,
    scale_by_letter,
};
pub(crate) use period::Period;
pub use quantity::Quantity;
pub use time_value::{DateOrder, Ends, TimeForm, TimeValue};
pub(crate) use time_value::{Evidence, value_of};

//! Numbers and a bounding word to the interval they stand for.

use super::{Numeral, Quantity};
use crate::lexicon::Bound;
use rust_decimal::Decimal;

/// The interval of one number under a bound, or of two numbers as its ends. Units are the caller's.
pub(crate) fn interval(low: &Numeral, high: Option<&Numeral>, bound: Bound) -> Quantity {
    let v = low.value;
    let precision = high.map_or(low.precision, |h| low.precision.min(h.precision));
    let (min, max, min_open, max_open, approx) = match (bound, high) {
        (_, Some(high)) => (Some(v.min(high.value)), Some(v.max(high.value)), false, false, bound == Bound::About),
        (Bound::Exact | Bound::Range | Bound::Vague, None) => (Some(v), Some(v), false, false, false),
        (Bound::About, None) => (Some(v), Some(v), false, false, true),
        // Near the number and not on it: the open end says on which side.
        (Bound::Nearly, None) => (Some(v), Some(v), false, true, true),
        (Bound::JustOver, None) => (Some(v), Some(v), true, false, true),
        (Bound::Under, None) => (None, Some(v), false, true, false),
        (Bound::Over, None) => (Some(v), None, true, false, false),
        (Bound::AtLeast, None) => (Some(v), None, false, false, false),
        (Bound::AtMost | Bound::UpTo | Bound::AsManyAs, None) => (None, Some(v), false, false, false),
    };
    let bound = if high.is_some() && bound != Bound::About { Bound::Range } else { bound };
    Quantity {
        min,
        max,
        min_open,
        max_open,
        bound,
        approx,
        precision,
        unit: None,
        currency: None,
        currency_assumed: false,
        currency_from: None,
    }
}

/// The interval of a word that names no number.
pub(crate) fn vague(min: u64, below: u64) -> Quantity {
    Quantity {
        min: Some(Decimal::from(min)),
        max: Some(Decimal::from(below)),
        min_open: false,
        max_open: true,
        bound: Bound::Vague,
        approx: true,
        precision: min.checked_ilog10().unwrap_or(0) as i32,
        unit: None,
        currency: None,
        currency_assumed: false,
        currency_from: None,
    }
}

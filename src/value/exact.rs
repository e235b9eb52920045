//! Arithmetic of decimals, each operation once: what the crate would put at every place that counts is large.
//!
//! Nothing overflows: what does not fit is `None`.

use rust_decimal::Decimal;

/// Digits behind the point that a quotient keeps.
const PLACES: u32 = 12;

#[inline(never)]
pub(crate) fn product(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_mul(b)
}

/// A quotient, rounded.
#[inline(never)]
pub(crate) fn quotient(a: Decimal, b: Decimal) -> Option<Decimal> {
    Some(a.checked_div(b)?.round_dp(PLACES).normalize())
}

#[inline(never)]
pub(crate) fn sum(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_add(b)
}

//! An amount: an interval of exact decimals with a unit.

use super::Bound;
use crate::text::Span;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// An amount as it was read: an interval of exact decimals, and what it counts or measures.
///
/// `50 trucks` is the interval from 50 to 50. `less than $20 million` has no lower end and an open upper end at
/// 20,000,000. Numbers cross to JavaScript as decimal strings, never as binary floats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Quantity {
    /// Lower end, or `None` when the words set none.
    #[serde(serialize_with = "decimal")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub min: Option<Decimal>,
    /// Upper end, or `None` when the words set none.
    #[serde(serialize_with = "decimal")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub max: Option<Decimal>,
    /// The lower end itself is outside (`more than 5`).
    pub min_open: bool,
    /// The upper end itself is outside (`under 5`).
    pub max_open: bool,
    /// What the words say about the number: exact, about, under, between …
    pub bound: Bound,
    /// The number stands for its neighbourhood (`about`, `nearly`, `dozens`).
    pub approx: bool,
    /// Power of ten of the last digit that was written: `1.25` has -2, `3 million` has 6.
    pub precision: i32,
    /// What it counts or measures. For a count the singular noun phrase (`armored personnel carrier`); for a percentage
    /// `percent`, `percentage point` or `basis point`; for a ratio `times` (`three times`) or `share` (`one in five` is 0.2);
    /// for a measure or an age a code of UCUM (`km`, `Cel`, `[bbl_us]/d`, `a` for years, `mo` for months), in braces where
    /// UCUM has no unit (`{point}/{game}`). `None` for money and bare numbers.
    pub unit: Option<String>,
    /// ISO 4217 code for money, `None` for everything else and for a currency that could be several.
    pub currency: Option<&'static str>,
    /// The text does not name the country of the currency; the code is the document's or the reader's default.
    pub currency_assumed: bool,
    /// The words that tell it instead: the place of a dateline, an amount before.
    pub currency_from: Option<Span>,
}

impl Quantity {
    /// The same with another unit.
    #[inline(never)]
    pub(crate) fn of_unit(&self, unit: &str) -> Self {
        Self { unit: Some(unit.to_owned()), ..self.clone() }
    }
}

#[expect(clippy::ref_option, reason = "the shape serde asks for")]
fn decimal<S: Serializer>(value: &Option<Decimal>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(d) => to.collect_str(&d.normalize()),
        None => to.serialize_none(),
    }
}

//! Ratios: `three times`, `a third of`, `two thirds`, `one in five`, `sixfold`, `doubled`.

use super::amount::{Mark, Meaning};
use super::recogniser::{Mention, Recogniser, Site, amount_mention};
use super::{Kind, Role};
use crate::lexicon::UnitKind;
use crate::value::NumeralStyle;
use rust_decimal::Decimal;

/// Multiples and fractions: amounts that compare with another and count nothing of their own.
pub(super) struct Ratio;

impl Recogniser for Ratio {
    const KIND: Kind = Kind::Ratio;

    fn find(&self, site: &Site<'_, '_>) -> Option<Mention> {
        let Mark { meaning, .. } = site.amount.mark.as_ref()?;
        let (rule, unit) = match meaning {
            // `struck three times since May`: how often, and no multiple; `half-time`, `a third time`: when.
            Meaning::Unit(unit) if unit.kind == UnitKind::Multiple => {
                let when = site.amount.style == NumeralStyle::Words && site.amount.quantity.max < Some(Decimal::ONE);
                if when || site.text.word(site.amount.tokens.end) == "since" {
                    return None;
                }
                ("ratio-times", "times")
            }
            Meaning::Fraction => ("ratio-fraction", "share"),
            Meaning::Multiple { verb: false } => ("ratio-multiple", "times"),
            Meaning::Multiple { verb: true } => ("ratio-verb", "times"),
            _ => return None,
        };
        let mut quantity = site.amount.quantity.clone();
        quantity.unit = Some(unit.into());
        Some(amount_mention(site, Self::KIND, rule, quantity, Some(Role::Unit)))
    }
}

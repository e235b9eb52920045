//! Per cent: `12%`, `over forty percent`, `two percentage points`.

use super::amount::Meaning;
use super::recogniser::{Mention, Recogniser, Site, amount_mention};
use super::{Kind, Role};
use crate::lexicon::PercentUnit;

/// Amounts with a per cent sign or word right behind them.
pub(super) struct Percent;

impl Recogniser for Percent {
    const KIND: Kind = Kind::Percent;

    fn find(&self, site: &Site<'_, '_>) -> Option<Mention> {
        let Meaning::Percent(unit) = site.amount.mark.as_ref()?.meaning else { return None };
        let mut quantity = site.amount.quantity.clone();
        let unit = match unit {
            PercentUnit::Percent => "percent",
            PercentUnit::PercentagePoint => "percentage point",
            PercentUnit::BasisPoint => "basis point",
        };
        quantity.unit = Some(unit.into());
        Some(amount_mention(site, Self::KIND, "percent", quantity, Some(Role::Percent)))
    }
}

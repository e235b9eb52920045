//! Money: `$10 million`, `USD 34.6 million`, `under $20 million`, `five cents`.

use super::amount::Meaning;
use super::recogniser::{Mention, Recogniser, Site, amount_mention};
use super::{Kind, Role};
use crate::lexicon::{Currency, CurrencyForm};
use crate::options::Options;
use crate::value::product;
use rust_decimal::Decimal;

/// Amounts with a currency right beside them.
pub(super) struct Money;

impl Recogniser for Money {
    const KIND: Kind = Kind::Money;

    fn find(&self, site: &Site<'_, '_>) -> Option<Mention> {
        let Meaning::Currency(row) = site.amount.mark.as_ref()?.meaning else { return None };
        let mut quantity = site.amount.quantity.clone();
        let (code, assumed) = resolve(*row, site.options);
        quantity.currency = Some(code);
        quantity.currency_assumed = assumed;
        if row.form == CurrencyForm::Cent {
            let hundredth = |v: Option<Decimal>| v.and_then(|v| product(v, Decimal::new(1, 2)));
            quantity.min = hundredth(quantity.min);
            quantity.max = hundredth(quantity.max);
            quantity.precision -= 2;
        }
        let rule = match row.form {
            CurrencyForm::Symbol | CurrencyForm::Ascii => "money-symbol",
            CurrencyForm::Code | CurrencyForm::RareCode | CurrencyForm::Mega => "money-code",
            CurrencyForm::Word | CurrencyForm::Rare | CurrencyForm::Cent => "money-word",
        };
        Some(amount_mention(site, Self::KIND, rule, quantity, Some(Role::Currency)))
    }
}

/// The currency meant, and whether that is an assumption: the caller's, the locale's, or the one most often meant.
fn resolve(row: Currency, options: &Options) -> (&'static str, bool) {
    if !row.is_ambiguous() {
        return (row.code(), false);
    }
    if let Some(code) = options.currency.and_then(|c| row.codes().find(|m| *m == c)) {
        return (code, true);
    }
    // An ISO 4217 code starts with the region's ISO 3166 code.
    let region = options.locale.as_deref().and_then(|l| l.split(['-', '_']).skip(1).find(|s| s.len() == 2));
    let local = region.and_then(|r| row.codes().find(|m| m.as_bytes()[..2].eq_ignore_ascii_case(r.as_bytes())));
    (local.unwrap_or(row.code()), true)
}

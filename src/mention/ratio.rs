//! Ratios: `three times`, `a third of`, `two thirds`, `one in five`, `sixfold`, `doubled`.

use super::amount::{Mark, Meaning};
use super::recogniser::{Mention, Recogniser, Site, amount_mention};
use super::{Kind, Role, count, function};
use crate::lexicon::{CALENDAR_SENSE, FunctionWord, TIMES_SENSE, UnitKind, ends};
use crate::text::{Case, Class, word, words};
use crate::value::NumeralStyle;
use rust_decimal::Decimal;

/// Multiples and fractions: amounts that compare with another and count nothing of their own.
pub(super) struct Ratio;

impl Recogniser for Ratio {
    const KIND: Kind = Kind::Ratio;

    fn find(&self, site: &Site<'_, '_>) -> Option<Mention> {
        let Mark { meaning, .. } = site.amount.mark.as_ref()?;
        let (rule, unit) = match meaning {
            // `half-time`, `a third time`: when.
            Meaning::Unit(unit) if unit.kind == UnitKind::Multiple => {
                if site.amount.style == NumeralStyle::Words && site.amount.quantity.max < Some(Decimal::ONE) {
                    return None;
                }
                // `a one-time charge`
                if site.amount.style == NumeralStyle::One && hyphened(site) {
                    return None;
                }
                if !compares(site) {
                    return Some(how_often(site));
                }
                ("ratio-times", "times")
            }
            Meaning::Fraction => ("ratio-fraction", "share"),
            Meaning::Multiple { verb: false } => ("ratio-multiple", "times"),
            Meaning::Multiple { verb: true } => ("ratio-verb", "times"),
            _ => return None,
        };
        let quantity = site.amount.quantity.of_unit(unit);
        Some(amount_mention(site, Self::KIND, rule, quantity, Some(Role::Unit)))
    }
}

fn hyphened(site: &Site<'_, '_>) -> bool {
    site.text.tokens[site.amount.tokens.clone()].iter().any(|t| t.class == Class::Hyphen)
}

/// Whether an amount of times is a multiple of something: `three times as many`, `ten times the price`, `a three-time winner`.
fn compares(site: &Site<'_, '_>) -> bool {
    let (text, at) = (site.text, site.amount.tokens.end);
    let Some(next) = text.tokens[..site.block.end].get(at) else { return false };
    let (word, spelt) = (text.word(at), text.spelling(at));
    // `6.5 times earnings`, not `four times last year`
    let noun = || {
        next.case == Case::Lower
            && function(next).is_none()
            && !next.has(TIMES_SENSE | CALENDAR_SENSE)
            && !["ly", "ed", "ing"].iter().any(|e| ends(word, e))
            && spelt != word!("since")
    };
    // `1.4 times EBITDA`: nothing is done so many times.
    let part = || site.amount.quantity.max.is_some_and(|most| !most.is_integer());
    hyphened(site)
        || part()
        || noun()
        || words!["as", "more", "less", "fewer", "what", "that", "worse", "better", "over"].contains(&spelt)
        || function(next).is_some_and(FunctionWord::determines) && !words!["this", "each", "every"].contains(&spelt)
}

/// `visited four times since May`, `60 times a minute`: a count of times.
fn how_often(site: &Site<'_, '_>) -> Mention {
    let quantity = site.amount.quantity.of_unit("time");
    let mut mention = amount_mention(site, Kind::Count, "count-noun", quantity, Some(Role::Noun));
    count::rate(site, &mut mention);
    mention
}

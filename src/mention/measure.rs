//! Measures: `28 km`, `938 horsepower`, `15 to 22 miles per hour`, `-5°C`.

use super::amount::Meaning;
use super::recogniser::{Mention, Recogniser, Site, amount_mention};
use super::{Kind, Role, noun};
use crate::lexicon::{Unit, UnitKind};
use crate::text::asked::METALS;
use crate::text::word;

/// Tokens on either side of ounces among which their metal stands.
const METAL: usize = 30;

/// Amounts with a unit of measure right behind them.
///
/// Left alone: units of time (they are durations), and `times`, which compares and measures nothing.
pub(super) struct Measure;

impl Recogniser for Measure {
    const KIND: Kind = Kind::Measure;

    fn find(&self, site: &Site<'_, '_>) -> Option<Mention> {
        let (unit, phrase) = match &site.amount.mark {
            Some(mark) => (unit_of(mark.meaning)?, None),
            // `517 rushing yards`: the unit stands behind words that say more of it.
            None => {
                let (unit, tokens) = noun::unit_phrase(site.text, site.amount.tokens.end, site.block.end)?;
                (unit, Some(tokens))
            }
        };
        if matches!(unit.kind, UnitKind::Duration | UnitKind::Multiple) {
            return None;
        }
        let troy = unit.ucum() == "[oz_av]" && tells_of_metal(site);
        let quantity = site.amount.quantity.of_unit(if troy { "[oz_tr]" } else { unit.ucum() });
        let mut mention = amount_mention(site, Self::KIND, "measure-unit", quantity, Some(Role::Unit));
        if let Some(tokens) = phrase {
            mention.stretch(site.text, tokens, Role::Unit);
        }
        Some(mention)
    }
}

/// Whether the sentence tells of a metal that is weighed in troy ounces: `silver output fell to 4,000 ounces`.
fn tells_of_metal(site: &Site<'_, '_>) -> bool {
    let text = site.text;
    // `12 ounces of butter`
    if text.is(site.amount.tokens.end, word!("of")) {
        return false;
    }
    let sentence = &text.sentences[text.sentence_at(site.amount.tokens.start)].tokens;
    let near = |at: usize| at.saturating_sub(METAL).max(sentence.start)..(at + METAL).min(sentence.end);
    near(site.amount.tokens.start).any(|i| METALS.contains(&text.small(i)))
}

fn unit_of(meaning: Meaning) -> Option<Unit> {
    match meaning {
        Meaning::Unit(unit) => Some(unit),
        Meaning::Currency(_) | Meaning::Percent(_) | Meaning::Fraction | Meaning::Multiple { .. } => None,
    }
}

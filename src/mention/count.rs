//! Counts: a number with the thing it counts, `50 armored personnel carriers`.

use super::noun::{self, Noun, function};
use super::recogniser::{Mention, Recogniser, Site, amount_mention};
use super::{Kind, Matched, Role};
use crate::lexicon::{Bound, ends};
use crate::text::Class;
use crate::value::NumeralStyle;

/// Amounts with a noun phrase right behind them.
///
/// Left alone: small numbers with no noun, units of time and measure, the pronoun `one`, and what
/// [`label`](super::label) knows to be a name or a date.
pub(super) struct Count;

/// Words before `one` that make a pronoun or a name of it.
const PRONOUN: [&str; 9] = ["no", "any", "every", "some", "each", "this", "that", "which", "the"];

impl Recogniser for Count {
    const KIND: Kind = Kind::Count;

    fn find(&self, site: &Site<'_, '_>) -> Option<Mention> {
        if site.amount.mark.is_some() {
            return None;
        }
        let Some(noun) = counted(site) else {
            return stands_alone(site)
                .then(|| amount_mention(site, Self::KIND, "count-number", site.amount.quantity.clone(), None));
        };
        let mut quantity = site.amount.quantity.clone();
        quantity.unit = Some(noun.phrase.clone());
        let mut mention = amount_mention(site, Self::KIND, "count-noun", quantity, None);
        let span = site.text.span(noun.tokens.clone());
        mention.matched.push(Matched { span, role: Role::Noun });
        mention.tokens.end = noun.tokens.end;
        mention.span = mention.span.to(span);
        mention.noun = Some(noun);
        Some(mention)
    }
}

/// Words behind which a number is a level or a change although nothing is named that it counts.
const LEVEL: [&str; 14] =
    ["to", "at", "by", "of", "from", "than", "is", "was", "were", "reached", "totaled", "totalled", "hit", "numbered"];

/// Whether a number with no noun still states an amount: `the index fell to 13,176`.
fn stands_alone(site: &Site<'_, '_>) -> bool {
    let (text, amount) = (site.text, site.amount);
    let next = text.tokens[..site.block.end].get(amount.tokens.end);
    // A noun that was not understood: better nothing than a number torn from its words.
    let verb = next.is_some_and(|t| ["ing", "ed"].iter().any(|e| ends(t.span().of(text.raw), e)));
    let closed = verb || next.is_none_or(|t| t.class != Class::Word || function(t).is_some());
    let bounded = amount.bound.is_some() && amount.quantity.bound != Bound::Exact || amount.direction.is_some();
    let before = amount.tokens.start.checked_sub(1).filter(|i| *i >= site.block.start).map_or("", |i| text.word(i));
    let level = LEVEL.contains(&before);
    match amount.style {
        NumeralStyle::Digits => closed,
        NumeralStyle::Plain => closed && (bounded || level && text.word(amount.numeral.start).len() > 1),
        NumeralStyle::Words => closed && (amount.quantity.precision >= 3 && amount.quantity.bound != Bound::Vague),
        NumeralStyle::One => false,
    }
}

fn counted(site: &Site<'_, '_>) -> Option<Noun> {
    let (text, amount) = (site.text, site.amount);
    let at = amount.tokens.end;
    match amount.style {
        NumeralStyle::One if amount.quantity.bound != Bound::Range => {
            let before =
                amount.tokens.start.checked_sub(1).filter(|i| *i >= site.block.start).map_or("", |i| text.word(i));
            let pronoun = PRONOUN.iter().any(|p| before.eq_ignore_ascii_case(p))
                || text.tokens[at - 1].case == crate::text::Case::Upper;
            if pronoun { None } else { noun::single(text, at, site.block.end) }
        }
        _ => {
            // `dozens of trucks`, `thousands of them`: what is counted stands behind the `of`.
            let of = amount.quantity.bound == Bound::Vague && text.word(at).eq_ignore_ascii_case("of");
            let at = if of { at + 1 } else { at };
            let next = text.tokens[..site.block.end].get(at)?;
            if next.class != Class::Word { None } else { noun::plural(text, at, site.block.end) }
        }
    }
}

//! What deserves checking first: named reasons, each with the words that give it, summed to one of three levels.

use super::standing::Sign;
use crate::attribution::Attributed;
use crate::hash::{START, hash};
use crate::lexicon::{CURRENCY_POWERS, NOUN_KINDS, NounKind, SignWord, Word};
use crate::mention::{Kind, Mention};
use crate::order::{self, Keyed};
use crate::text::{Span, Text};
use crate::value::Bound;
use rust_decimal::Decimal;
use serde::Serialize;

/// How early an item is to be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Priority {
    /// Its reasons weigh three or more.
    High,
    /// They weigh one or two.
    Normal,
    /// There is none.
    Low,
}

/// Why an item deserves checking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// About ten million dollars or more. Weighs two, as do the next four.
    LargeMoney,
    /// A thousand people or more.
    ManyPeople,
    /// It counts people in a sentence that tells of deaths or injuries.
    Harm,
    /// Its sentence says that somebody did wrong, or denies it.
    Accusation,
    /// It stands in the headline, or says the same as what stands there.
    InHeadline,
    /// The first or the most of something. Weighs one, as do the rest.
    Superlative,
    /// It is about a person by name, or said by one.
    NamedPerson,
    /// A precise figure of which nobody says where it is from.
    NoSource,
    /// Somebody saw it, and nobody else may have.
    FirstHand,
    /// Its sentence is worded like those that checkers pick.
    Model,
}

/// A reason with the words that give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PriorityReason {
    /// Which reason.
    pub reason: Cause,
    /// Its words.
    pub span: Span,
}

/// Dollars from which a sum is large; of other currencies about as many as buy that.
const LARGE: u64 = 10_000_000;
/// People from which they are many.
const MANY: u64 = 1_000;
/// Significant digits of a precise figure, as the least number that has them.
const PRECISE: u64 = 100;
/// What the reasons of a high priority weigh together.
const HIGH: u32 = 3;

/// What is known of the sentence of an item.
pub(super) struct Around<'s> {
    pub(super) signs: &'s [Sign],
    pub(super) span: Span,
    pub(super) decile: Option<u8>,
    /// Where the item, or one that says the same, stands in the headline.
    pub(super) headline: Option<Span>,
    /// Hashes of the last names of the people of the text, sorted.
    pub(super) people: &'s [(u64, u32)],
}

/// Hashes of the last words of people's names, sorted.
pub(super) fn people(text: &Text<'_>, all: &[Attributed]) -> Keyed {
    let persons = all.iter().filter(|a| a.mention.kind == Kind::Person).filter_map(|a| a.mention.person.as_ref());
    order::sort(persons.map(|p| last_word(p.name.of(text.raw))).zip(0..).collect())
}

fn last_word(name: &str) -> u64 {
    hash(START, name.rsplit([' ', '\n']).next().unwrap_or("").as_bytes())
}

/// The reasons of an item and what they come to.
#[inline(never)]
pub(super) fn of(text: &Text<'_>, item: &Attributed, around: &Around<'_>) -> (Priority, Vec<PriorityReason>) {
    let mention = &item.mention;
    let mut reasons = Vec::new();
    let mut weight = 0;
    let mut add = |reason: Cause, span: Option<Span>| {
        if let Some(span) = span {
            weight += if (reason as u8) < Cause::Superlative as u8 { 2 } else { 1 };
            reasons.push(PriorityReason { reason, span });
        }
    };
    let own = |holds: bool| holds.then_some(mention.span);
    let sign = |word: SignWord| around.signs.iter().find(|s| s.word == word).map(|s| text.span(s.tokens.clone()));
    add(Cause::LargeMoney, own(mention.kind == Kind::Money && reaches(mention, large(mention))));
    add(Cause::ManyPeople, own(is_people(mention) && reaches(mention, MANY)));
    // `12 bodies` are counted by the word itself.
    let harmed = |span: &Span| is_people(mention) || mention.noun.is_some() && mention.span.holds(*span);
    add(Cause::Harm, sign(SignWord::Harm).filter(harmed));
    add(Cause::Accusation, sign(SignWord::Accusation));
    add(Cause::InHeadline, around.headline);
    add(Cause::Superlative, own(matches!(mention.kind, Kind::Superlative | Kind::Rank)));
    let said = matches!(mention.kind, Kind::Quote | Kind::Attribution);
    let speaker = item
        .speaker
        .as_ref()
        .filter(|s| said && !order::equal(around.people, last_word(text.span(s.name.clone()).of(text.raw))).is_empty());
    add(Cause::NamedPerson, own(mention.kind == Kind::Person).or(speaker.map(|s| text.span(s.mention.clone()))));
    add(Cause::NoSource, mention.numeral.filter(|_| item.speaker.is_none() && is_precise(mention)));
    add(Cause::FirstHand, sign(SignWord::FirstHand));
    add(Cause::Model, (around.decile == Some(10)).then_some(around.span));
    let priority = match weight {
        0 => Priority::Low,
        HIGH.. => Priority::High,
        _ => Priority::Normal,
    };
    (priority, reasons)
}

/// From how much on a sum in its currency is large: ten million yen are not.
fn large(mention: &Mention) -> u64 {
    let code = mention.quantity.as_ref().and_then(|q| q.currency).unwrap_or("");
    let power = CURRENCY_POWERS.longest(&[Word::of(code.to_ascii_lowercase().as_bytes())]);
    LARGE * 10_u64.pow(power.map_or(0, |(_, power)| u32::from(*power)))
}

fn reaches(mention: &Mention, least: u64) -> bool {
    let end = mention.quantity.as_ref().and_then(|q| q.max.or(q.min));
    end.is_some_and(|end| end >= Decimal::from(least))
}

/// A count of people.
fn is_people(mention: &Mention) -> bool {
    let kind = |head: &str| NOUN_KINDS.longest(&[Word::of(head.to_ascii_lowercase().as_bytes())]);
    let noun = mention.noun.as_ref().filter(|_| mention.kind == Kind::Count);
    noun.is_some_and(|n| matches!(kind(n.head()), Some((_, NounKind::Person))))
}

/// A figure of three digits or more that nothing bounds.
fn is_precise(mention: &Mention) -> bool {
    let figure = matches!(mention.kind, Kind::Count | Kind::Money | Kind::Percent | Kind::Measure);
    let exact = mention.quantity.as_ref().filter(|q| figure && q.bound == Bound::Exact);
    let digits = exact.and_then(|q| q.max).and_then(|n| u64::try_from(n.mantissa().abs()).ok());
    let mut digits = digits.unwrap_or(0);
    while digits > 0 && digits.is_multiple_of(10) {
        digits /= 10;
    }
    digits >= PRECISE
}

//! What to verify about an item, as codes. The words are the page's.

use super::item::Code;
use crate::mention::{Kind, Mention};
use crate::value::{Bound, Civil, Date, Quantity, Time, When};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// A limit, or an amount that only nears one.
const LIMITS: [Bound; 7] =
    [Bound::Under, Bound::Over, Bound::AtLeast, Bound::AtMost, Bound::UpTo, Bound::AsManyAs, Bound::Nearly];

/// What to verify about an item: a list of codes, as serde and `iter` give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prompts {
    kind: Kind,
    /// One bit for each prompt of the kind that stays.
    kept: u8,
    unexplained: bool,
    /// The words give both ends of the amount.
    range: bool,
}

impl Prompts {
    /// The codes, in the order to ask them in.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        let kept = self.kept;
        let own = of_kind(self.kind).iter().enumerate().filter(move |(i, _)| kept >> i & 1 != 0);
        own.map(|(_, code)| *code)
            .chain(self.range.then_some("both-ends"))
            .chain(self.unexplained.then_some("not-spelt-out"))
    }
}

impl Serialize for Prompts {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter().map(Code))
    }
}

const fn of_kind(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Count => &["who-counted", "counted-or-estimated", "what-is-one"],
        Kind::Money => &["which-currency", "which-years-money", "million-or-billion", "ceiling-or-guess"],
        Kind::Percent => &["per-cent-of-what", "percent-or-points", "how-many-people"],
        Kind::Measure => &["unit-as-in-source", "conversion-right", "sensible-size"],
        Kind::Age => &["birthday-since"],
        Kind::Ratio => &["which-base", "matches-figures"],
        Kind::Date => &["weekday-and-date", "relative-to-which-day", "whole-date-in-source"],
        Kind::Time => &["which-zone", "morning-or-evening", "which-day"],
        Kind::Duration => &["start-and-end", "counted-from-when"],
        Kind::Attribution => &["says-it-that-strongly", "first-hand"],
        Kind::Superlative => &["in-what-set", "since-when", "one-counter-example"],
        Kind::Rank => &["in-what-list", "list-agrees"],
        Kind::Comparison => &["same-measure", "same-period", "same-base"],
        Kind::Cause => &["cause-or-together"],
        Kind::Rule => &["which-law", "in-force-then"],
        Kind::Poll => &["who-asked-whom", "question-and-margin", "paper-not-release"],
        Kind::Contact => &["opens-or-rings", "belongs-to-them"],
        Kind::Acronym => &["spelt-out-once", "same-way-each-time"],
        Kind::Placeholder => &["gone-before-sign-off"],
        Kind::Person => &["spelt-as-they-do", "confirm-with-them", "role-on-that-date", "full-title"],
        Kind::Org => &["spelt-as-they-do", "which-of-several"],
        Kind::Quote => &["word-for-word", "said-by-then-about", "facts-inside"],
    }
}

/// The prompts of one mention: those of its kind, without those its words already answer.
pub(super) fn of(mention: &Mention, unexplained: bool) -> Prompts {
    let quantity = mention.quantity.as_ref();
    let range = quantity.is_some_and(|q| q.bound == Bound::Range);
    let kept = match (mention.kind, quantity) {
        (Kind::Money, Some(quantity)) => bits(&[
            quantity.currency_assumed,
            reaches(quantity, THOUSAND),
            reaches(quantity, MILLION),
            LIMITS.contains(&quantity.bound),
        ]),
        // A change is one of a number, a share one of people or things.
        (Kind::Percent, _) => bits(&[true, mention.direction.is_some(), mention.direction.is_none()]),
        (Kind::Date | Kind::Time, _) => mention.time.as_ref().map_or(u8::MAX, |time| of_time(mention.kind, time)),
        (Kind::Acronym, _) if mention.matched.is_empty() => {
            return Prompts { kind: mention.kind, kept: 0, unexplained: true, range };
        }
        // Nothing is said of what they are.
        _ if mention.person.as_ref().is_some_and(|p| p.role.is_none()) => 0b11,
        _ => u8::MAX,
    };
    Prompts { kind: mention.kind, kept, unexplained, range }
}

/// Amounts from which the year of the money matters, and its scale word may be wrong.
const THOUSAND: Decimal = Decimal::ONE_THOUSAND;
const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

fn reaches(quantity: &Quantity, least: Decimal) -> bool {
    quantity.max.or(quantity.min).is_some_and(|n| n.abs() >= least)
}

/// The first flag is the lowest bit.
fn bits(flags: &[bool]) -> u8 {
    flags.iter().rev().fold(0, |bits, flag| bits << 1 | u8::from(*flag))
}

/// What a date or a time leaves to ask: two parts of it can only disagree where both are told.
fn of_time(kind: Kind, time: &Time) -> u8 {
    let (Time::Point(when) | Time::Half(when, _) | Time::Range(when, _)) = time else { return u8::MAX };
    let When { date, clock, .. } = when;
    if kind == Kind::Time {
        let clock = clock.as_ref();
        return bits(&[clock.is_some_and(|c| c.zone.is_none()), clock.is_some_and(|c| !c.sure), date.is_none()]);
    }
    let whole = match date {
        Some(Date::Civil(Civil { year, day, weekday, .. })) => {
            return bits(&[day.is_some() && weekday.is_some(), year.is_none(), true]);
        }
        Some(Date::Decade(_) | Date::Century(_)) => true,
        Some(Date::Part { year, .. } | Date::Digits { year, .. }) => year.is_some(),
        _ => false,
    };
    bits(&[false, !whole, true])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bits_of_money_are_those_of_its_prompts() {
        assert_eq!(bits(&[true, false, true]), 0b101);
        let codes = ["which-currency", "which-years-money", "million-or-billion", "ceiling-or-guess"];
        assert_eq!(of_kind(Kind::Money), codes);
        assert!(Kind::ALL.iter().all(|kind| of_kind(*kind).len() <= 8));
    }
}

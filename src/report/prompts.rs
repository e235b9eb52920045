//! What to verify about an item, as codes. The words are the page's.

use crate::mention::{Kind, Mention};
use crate::value::Bound;

/// A limit, or an amount that only nears one.
const LIMITS: [Bound; 7] =
    [Bound::Under, Bound::Over, Bound::AtLeast, Bound::AtMost, Bound::UpTo, Bound::AsManyAs, Bound::Nearly];

/// The prompts of one mention: those of its kind, without those its words already answer.
pub(super) fn of(mention: &Mention, unexplained: bool) -> Vec<&'static str> {
    let mut prompts = match mention.kind {
        Kind::Count => vec!["who-counted", "counted-or-estimated", "what-is-one"],
        Kind::Money => vec!["which-currency", "which-years-money", "million-or-billion", "ceiling-or-guess"],
        Kind::Percent => vec!["per-cent-of-what", "percent-or-points", "how-many-people"],
        Kind::Measure => vec!["unit-as-in-source", "conversion-right", "sensible-size"],
        Kind::Age => vec!["birthday-since", "start-plus-length"],
        Kind::Ratio => vec!["which-base", "matches-figures"],
        Kind::Date => vec!["weekday-and-date", "relative-to-which-day", "whole-date-in-source"],
        Kind::Time => vec!["which-zone", "morning-or-evening", "which-day"],
        Kind::Duration => vec!["start-and-end", "counted-from-when"],
        Kind::Attribution => vec!["says-it-that-strongly", "first-hand"],
        Kind::Superlative => vec!["in-what-set", "since-when", "one-counter-example"],
        Kind::Rank => vec!["in-what-list", "list-agrees"],
        Kind::Contact => vec!["opens-or-rings", "belongs-to-them"],
        Kind::Placeholder => vec!["gone-before-sign-off"],
        Kind::Person => vec!["spelt-as-they-do", "confirm-with-them", "role-on-that-date", "full-title"],
        Kind::Org => vec!["spelt-as-they-do", "which-of-several"],
        Kind::Quote => vec!["word-for-word", "said-by-then-about", "facts-inside"],
    };
    if let Some(quantity) = &mention.quantity {
        let keeps = |code: &&'static str| match *code {
            "which-currency" => quantity.currency_assumed,
            "million-or-billion" => quantity.precision >= 6,
            "ceiling-or-guess" => LIMITS.contains(&quantity.bound),
            _ => true,
        };
        prompts.retain(keeps);
    }
    if mention.person.as_ref().is_some_and(|p| p.role.is_none()) {
        prompts.truncate(2);
    }
    if unexplained {
        prompts.push("not-spelt-out");
    }
    prompts
}

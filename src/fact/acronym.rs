//! Figures of things that are given by a short form and never spelt out.

use crate::attribution::Attributed;
use crate::hash::{START, hash};
use crate::mention::Mention;
use crate::order::{self, Keyed};
use crate::text::Text;

/// For each mention: whether the thing it counts is given by one of the short forms (`APC`) that nothing spells out.
pub(crate) fn unexplained(text: &Text<'_>, short: &[Mention], all: &[Attributed]) -> Vec<bool> {
    let bare = short.iter().filter(|m| m.matched.is_empty());
    let key = |word: &str| hash(START, word.trim_end_matches('s').as_bytes());
    let bare: Keyed = order::sort(bare.map(|m| (key(m.span.of(text.raw)), 0)).collect());
    let counts =
        |a: &Attributed| a.mention.noun.as_ref().is_some_and(|n| !order::equal(&bare, key(n.head())).is_empty());
    all.iter().map(|a| !bare.is_empty() && counts(a)).collect()
}

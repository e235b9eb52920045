//! The same fact in several places of one text.

use super::noun_match::{self, Likeness};
use crate::attribution::Attributed;
use crate::mention::Kind;
use crate::order;
use crate::text::Text;
use rust_decimal::Decimal;
use serde::Serialize;

/// How sure a link between two items is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Link {
    /// The same value of the same thing.
    Same,
    /// The same value, another noun or bound: other words for the same figure?
    OtherWords,
}

/// Neighbours of one value that are compared: a table that repeats a figure a thousand times stays linear.
const NEIGHBOURS: usize = 24;

/// What must be equal before words are compared: kind, both ends, currency or unit of a percentage.
type Key<'m> = (u8, Option<Decimal>, Option<Decimal>, &'m str, String);

/// Links by index, each pair in both directions, in text order.
///
/// Percentages are not linked: "2.9 percent" of one thing is not that of another, and what it is a share of is not
/// read yet.
#[inline(never)]
pub(crate) fn links(text: &Text<'_>, all: &[Attributed]) -> Vec<Vec<(usize, Link)>> {
    let keyed: Vec<(Key<'_>, usize)> = all.iter().enumerate().filter_map(|(i, a)| Some((key(text, a)?, i))).collect();
    let sorted = order::indices(keyed.len(), &|a, b| keyed[a].0.cmp(&keyed[b].0));
    let mut links = vec![Vec::new(); all.len()];
    for (n, at) in sorted.iter().enumerate() {
        let (key, i) = &keyed[*at as usize];
        for (other, j) in sorted[n + 1..].iter().take(NEIGHBOURS).map(|at| &keyed[*at as usize]) {
            if other != key {
                break;
            }
            if let Some(link) = compare(&all[*i], &all[*j]) {
                order::insert(&mut links[*i], (*j, link), |l| l.0);
                order::insert(&mut links[*j], (*i, link), |l| l.0);
            }
        }
    }
    links
}

fn key<'m>(text: &Text<'_>, a: &'m Attributed) -> Option<Key<'m>> {
    let mention = &a.mention;
    if mention.kind == Kind::Quote {
        let words = mention.span.of(text.raw);
        let long_enough = words.split_whitespace().nth(2).is_some();
        let plain: String = words.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
        return long_enough.then_some((0, None, None, "", plain));
    }
    let quantity = mention.quantity.as_ref()?;
    // Which end is open is for the comparison: `under 20` and `20` are the same figure in other words.
    let low = quantity.min.or(quantity.max);
    let high = quantity.max.or(quantity.min);
    match mention.kind {
        Kind::Count => Some((1, low, high, "", String::new())),
        Kind::Money => Some((2, low, high, quantity.currency?, String::new())),
        Kind::Percent | Kind::Date | Kind::Time | Kind::Duration | Kind::Quote => None,
    }
}

fn compare(a: &Attributed, b: &Attributed) -> Option<Link> {
    let likeness = match (&a.mention.noun, &b.mention.noun) {
        (Some(x), Some(y)) => noun_match::compare(x, y),
        _ => Likeness::Same,
    };
    let (Some(x), Some(y)) = (&a.mention.quantity, &b.mention.quantity) else { return Some(Link::Same) };
    let bounds_agree = (x.min, x.max) == (y.min, y.max) && x.approx == y.approx;
    match likeness {
        Likeness::Same if bounds_agree => Some(Link::Same),
        Likeness::Same | Likeness::Kind => Some(Link::OtherWords),
        Likeness::None => None,
    }
}

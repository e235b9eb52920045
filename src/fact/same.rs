//! The same fact in several places of one text.

use super::noun_match::{self, Likeness};
use crate::attribution::Attributed;
use crate::hash::{START, Seen, hash};
use crate::mention::Kind;
use crate::order;
use crate::text::Text;
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
const NEIGHBOURS: usize = 8;

/// Links by index, each pair in both directions, in text order.
///
/// Percentages, ages and ratios are not linked: "2.9 percent" of one thing is not that of another, and what it is a
/// share of is not read yet.
#[inline(never)]
pub(crate) fn links(text: &Text<'_>, all: &[Attributed]) -> Vec<Vec<(usize, Link)>> {
    let mut links = vec![Vec::new(); all.len()];
    let mut seen = Seen::with_room(all.len());
    // For each item the one before it with the same key, counted from 1.
    let mut before = vec![0; all.len()];
    for (i, a) in all.iter().enumerate() {
        let Some(key) = key(text, a) else { continue };
        before[i] = std::mem::replace(seen.of(key), i as u32 + 1);
        let mut at = i;
        for _ in 0..NEIGHBOURS {
            let Some(j) = (before[at] as usize).checked_sub(1) else { break };
            if let Some(link) = compare(&all[j], a) {
                order::insert(&mut links[i], (j, link), |l| l.0);
                order::insert(&mut links[j], (i, link), |l| l.0);
            }
            at = j;
        }
    }
    links
}

/// What must be equal before words are compared, as one number: kind, both ends and currency, or a quotation's letters.
fn key(text: &Text<'_>, a: &Attributed) -> Option<u64> {
    let mention = &a.mention;
    let kind = hash(START, mention.kind.name().as_bytes());
    let Some(quantity) = &mention.quantity else {
        let words = mention.span.of(text.raw);
        let long_enough = words.split_ascii_whitespace().nth(2).is_some();
        let letters = || -> Vec<u8> {
            words.bytes().filter(|b| b.is_ascii_alphanumeric() || *b >= 0x80).map(|b| b.to_ascii_lowercase()).collect()
        };
        return (mention.kind == Kind::Quote && long_enough).then(|| hash(kind, &letters()));
    };
    if matches!(mention.kind, Kind::Percent | Kind::Age | Kind::Ratio) {
        return None;
    }
    // Which end is open is for the comparison: `under 20` and `20` are the same figure in other words.
    let ends = [quantity.min.or(quantity.max)?, quantity.max.or(quantity.min)?];
    // Nearly all amounts are one number.
    let mut both = kind;
    for end in &ends[..1 + usize::from(ends[0] != ends[1])] {
        both = hash(both, &end.normalize().serialize());
    }
    let measure = quantity.unit.as_deref().filter(|_| mention.kind == Kind::Measure);
    Some(hash(both, quantity.currency.or(measure).unwrap_or("").as_bytes()))
}

fn compare(a: &Attributed, b: &Attributed) -> Option<Link> {
    let likeness = match (&a.mention.noun, &b.mention.noun) {
        (Some(x), Some(y)) => noun_match::compare(x, y),
        // Two bare numbers have nothing to be compared by.
        (None, None) if a.mention.kind == Kind::Count => Likeness::None,
        (None, None) => Likeness::Same,
        _ => Likeness::None,
    };
    let (Some(x), Some(y)) = (&a.mention.quantity, &b.mention.quantity) else { return Some(Link::Same) };
    let bounds_agree = (x.min, x.max) == (y.min, y.max) && x.approx == y.approx;
    match likeness {
        Likeness::Same if bounds_agree => Some(Link::Same),
        Likeness::Same | Likeness::Kind => Some(Link::OtherWords),
        Likeness::None => None,
    }
}

//! Short forms that the text never spells out.

use crate::attribution::Attributed;
use crate::hash::{START, hash};
use crate::order::{self, Keyed};
use crate::text::{Case, Class, Text};

/// For each mention: whether the thing it counts is given by a short form (`APC`) that is spelt out nowhere.
///
/// A form counts as spelt out when it stands in brackets somewhere, as at its introduction, or when the words of
/// another noun phrase have its initials.
pub(crate) fn unexplained(text: &Text<'_>, all: &[Attributed]) -> Vec<bool> {
    let short = |a: &Attributed| {
        let head = a.mention.noun.as_ref()?.head();
        (head.len() > 1 && head.bytes().all(|b| b.is_ascii_uppercase())).then(|| hash(START, head.as_bytes()))
    };
    if !all.iter().any(|a| short(a).is_some()) {
        return vec![false; all.len()];
    }
    let mut known: Keyed = text.tokens.windows(2).filter_map(|pair| Some((bracketed(text, pair)?, 0))).collect();
    let mut initials = String::new();
    for noun in all.iter().filter_map(|a| a.mention.noun.as_ref()) {
        initials.clear();
        let first = |w: &str| w.chars().next();
        initials.extend(noun.phrase.split([' ', '-']).filter_map(first).map(|c| c.to_ascii_uppercase()));
        known.push((hash(START, initials.as_bytes()), 0));
    }
    let known = order::sort(known);
    all.iter().map(|a| short(a).is_some_and(|s| order::equal(&known, s).is_empty())).collect()
}

/// `(APC` or `(APCs`
fn bracketed(text: &Text<'_>, pair: &[crate::text::Token]) -> Option<u64> {
    let [open, word] = pair else { return None };
    let fits = open.class == Class::OpenBracket && open.touches(word) && matches!(word.case, Case::Upper | Case::Mixed);
    fits.then(|| hash(START, word.span().of(text.raw).trim_end_matches('s').as_bytes()))
}

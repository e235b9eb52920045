//! Short forms that the text never spells out.

use crate::attribution::Attributed;
use crate::hash::{START, hash};
use crate::text::{Case, Class, Text};
use std::collections::BTreeMap;

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
    // A map as that of the ids, so that no second sort of tree is compiled.
    let mut known: BTreeMap<u64, u32> = BTreeMap::new();
    for pair in text.tokens.windows(2) {
        if let Some(form) = bracketed(text, pair) {
            known.insert(hash(START, form.as_bytes()), 0);
        }
    }
    for noun in all.iter().filter_map(|a| a.mention.noun.as_ref()) {
        let first = |w: &str| w.bytes().next().map(|b| b.to_ascii_uppercase());
        let initials: Vec<u8> = noun.phrase.split([' ', '-']).filter_map(first).collect();
        known.insert(hash(START, &initials), 0);
    }
    all.iter().map(|a| short(a).is_some_and(|s| !known.contains_key(&s))).collect()
}

/// `(APC` or `(APCs`
fn bracketed<'t>(text: &Text<'t>, pair: &[crate::text::Token]) -> Option<&'t str> {
    let [open, word] = pair else { return None };
    let fits = open.class == Class::OpenBracket && open.touches(word) && matches!(word.case, Case::Upper | Case::Mixed);
    fits.then(|| word.span().of(text.raw).trim_end_matches('s'))
}

//! Short forms that the text never spells out.

use crate::attribution::Attributed;
use crate::text::{Case, Class, Text};
use std::collections::BTreeSet;

/// For each mention: whether the thing it counts is given by a short form (`APC`) that is spelt out nowhere.
///
/// A form counts as spelt out when it stands in brackets somewhere, as at its introduction, or when the words of
/// another noun phrase have its initials.
pub(crate) fn unexplained(text: &Text<'_>, all: &[Attributed]) -> Vec<bool> {
    let short = |a: &Attributed| {
        let head = a.mention.noun.as_ref()?.head();
        (head.len() > 1 && head.bytes().all(|b| b.is_ascii_uppercase())).then(|| head.to_owned())
    };
    if !all.iter().any(|a| short(a).is_some()) {
        return vec![false; all.len()];
    }
    let mut known: BTreeSet<String> = text.tokens.windows(2).filter_map(|pair| bracketed(text, pair)).collect();
    known.extend(all.iter().filter_map(|a| {
        let noun = a.mention.noun.as_ref()?;
        Some(noun.phrase.split([' ', '-']).filter_map(|w| w.chars().next()).map(|c| c.to_ascii_uppercase()).collect())
    }));
    all.iter().map(|a| short(a).is_some_and(|s| !known.contains(&s))).collect()
}

/// `(APC` or `(APCs`
fn bracketed(text: &Text<'_>, pair: &[crate::text::Token]) -> Option<String> {
    let [open, word] = pair else { return None };
    let fits = open.class == Class::OpenBracket && open.touches(word) && matches!(word.case, Case::Upper | Case::Mixed);
    fits.then(|| word.span().of(text.raw).trim_end_matches('s').to_owned())
}

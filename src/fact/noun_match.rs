//! Whether two noun phrases may name one thing.

use crate::lexicon::{NOUN_KINDS, NounKind, Word};
use crate::mention::Noun;

/// How alike two noun phrases are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// One thing: the same head, the same modifiers before heads of one kind, or a phrase and its initials.
    Same,
    /// Another head of the same kind: a vehicle and a carrier.
    Kind,
    /// Nothing in common.
    None,
}

/// Compares two phrases.
pub(super) fn compare(a: &Noun, b: &Noun) -> Likeness {
    if a.head().eq_ignore_ascii_case(b.head()) || is_initials(a, b) || is_initials(b, a) {
        return Likeness::Same;
    }
    let kind_of_a = kind(a);
    let one_kind = kind_of_a.is_some() && kind_of_a == kind(b);
    if one_kind && !a.modifiers().is_empty() && a.modifiers() == b.modifiers() {
        return Likeness::Same;
    }
    if one_kind { Likeness::Kind } else { Likeness::None }
}

fn kind(noun: &Noun) -> Option<NounKind> {
    NOUN_KINDS.longest(&[Word::of(noun.head().to_ascii_lowercase().as_bytes())]).map(|(_, kind)| *kind)
}

/// Whether `short` is made of the first letters of `long`: `APC`, `armored personnel carrier`.
fn is_initials(short: &Noun, long: &Noun) -> bool {
    let initials = || long.phrase.split([' ', '-']).filter_map(|w| w.chars().next()).map(|c| c.to_ascii_uppercase());
    let capitals = short.head().len() > 1 && short.head().bytes().all(|b| b.is_ascii_uppercase());
    capitals && initials().eq(short.head().chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noun(phrase: &str) -> Noun {
        Noun::new(0..0, phrase.to_owned())
    }

    #[test]
    fn one_thing_another_of_its_kind_and_something_else() {
        let check = |a: &str, b: &str, expected| assert_eq!(compare(&noun(a), &noun(b)), expected, "{a} / {b}");
        check("armored personnel carrier", "armored personnel vehicle", Likeness::Same);
        check("armored personnel carrier", "APC", Likeness::Same);
        check("fuel truck", "army truck", Likeness::Same);
        check("truck", "carrier", Likeness::Kind);
        check("truck", "soldier", Likeness::None);
        check("new truck", "new house", Likeness::None);
        check("apc", "armored personnel carrier", Likeness::Kind);
    }
}

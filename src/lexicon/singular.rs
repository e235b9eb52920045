//! Plural and singular of English nouns: a table of the irregular, and the rules of spelling.

use super::{PLURALS, Word};
use std::borrow::Cow;

/// Endings in -s that are no plural: `bus`, `glass`, `basis`, `famous`, `Texas'` aside.
const NOT_PLURAL: [&str; 4] = ["ss", "us", "is", "ous"];

/// Whether a word (in lower case) has the form of a plural noun.
pub(crate) fn is_plural(lower: &str) -> bool {
    if irregular(lower).is_some() {
        return true;
    }
    lower.len() > 2 && lower.ends_with('s') && !NOT_PLURAL.iter().any(|e| lower.ends_with(e))
}

/// The singular of a plural noun; other words come back as they are.
///
/// The word is expected in lower case.
pub(crate) fn singular(lower: &str) -> Cow<'_, str> {
    if let Some(one) = irregular(lower) {
        return Cow::Borrowed(one);
    }
    if !is_plural(lower) {
        return Cow::Borrowed(lower);
    }
    let cut = |n: usize| &lower[..lower.len() - n];
    if lower.ends_with("ies") && lower.len() > 4 {
        return Cow::Owned(format!("{}y", cut(3)));
    }
    let hissing = ["sses", "shes", "ches", "xes", "zzes"];
    if hissing.iter().any(|e| lower.ends_with(e)) {
        return Cow::Borrowed(cut(2));
    }
    Cow::Borrowed(cut(1))
}

fn irregular(lower: &str) -> Option<&'static str> {
    PLURALS.longest(&[Word::of(lower.as_bytes())]).map(|(_, row)| *row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_and_words_that_only_look_like_them() {
        for (many, one) in [
            ("carriers", "carrier"),
            ("families", "family"),
            ("buses", "bus"),
            ("glasses", "glass"),
            ("boxes", "box"),
            ("houses", "house"),
            ("people", "person"),
            ("women", "woman"),
            ("aircraft", "aircraft"),
            ("knives", "knife"),
            ("heroes", "hero"),
        ] {
            assert!(is_plural(many), "{many}");
            assert_eq!(singular(many), one);
        }
        for word in ["bus", "glass", "basis", "famous", "crisis", "armored", "is", "as"] {
            assert!(!is_plural(word), "{word}");
            assert_eq!(singular(word), word);
        }
    }
}

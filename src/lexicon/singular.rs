//! Plural and singular of English nouns: a table of the irregular, and the rules of spelling.

use super::{PLURALS, PLURALS_SENSE, Word};

/// Endings in -s that are no plural: `bus`, `glass`, `basis`.
const NOT_PLURAL: [&str; 3] = ["ss", "us", "is"];
/// Endings behind which the plural adds a whole syllable: `boxes`, `dishes`.
const HISSING: [&str; 5] = ["sses", "shes", "ches", "xes", "zzes"];

/// Whether a word has the form of a plural noun. `word` is its number in the lexicon.
pub(crate) fn is_plural(word: Word, letters: &str) -> bool {
    if word.senses() & PLURALS_SENSE != 0 {
        return true;
    }
    letters.len() > 2 && ends(letters, "s") && !NOT_PLURAL.iter().any(|e| ends(letters, e))
}

/// Writes the singular of a noun in lower case; a word that is no plural as it is.
pub(crate) fn push_singular(word: Word, letters: &str, out: &mut String) {
    if let Some((_, one)) = PLURALS.longest(&[word]) {
        out.push_str(one);
        return;
    }
    let stem = |n: usize| letters.get(..letters.len() - n).unwrap_or(letters);
    let (stem, ending) = match () {
        () if !is_plural(word, letters) => (letters, ""),
        () if ends(letters, "ies") && letters.len() > 4 => (stem(3), "y"),
        () if HISSING.iter().any(|e| ends(letters, e)) => (stem(2), ""),
        () => (stem(1), ""),
    };
    push_lower(stem, out);
    out.push_str(ending);
}

/// Writes a word in lower case. Only ASCII letters are changed: the tables of the others would cost more than they serve.
pub(crate) fn push_lower(letters: &str, out: &mut String) {
    out.extend(letters.chars().map(|c| c.to_ascii_lowercase()));
}

/// Whether a word ends so, whatever its case.
#[inline(never)]
pub(crate) fn ends(letters: &str, ending: &str) -> bool {
    let (letters, ending) = (letters.as_bytes(), ending.as_bytes());
    letters.len() >= ending.len() && letters[letters.len() - ending.len()..].eq_ignore_ascii_case(ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(letters: &str) -> Word {
        Word::of(letters.to_ascii_lowercase().as_bytes())
    }

    fn singular(letters: &str) -> String {
        let mut out = String::new();
        push_singular(word(letters), letters, &mut out);
        out
    }

    #[test]
    fn plurals_and_words_that_only_look_like_them() {
        for (many, one) in [
            ("carriers", "carrier"),
            ("Families", "family"),
            ("buses", "bus"),
            ("glasses", "glass"),
            ("boxes", "box"),
            ("houses", "house"),
            ("PEOPLE", "person"),
            ("women", "woman"),
            ("aircraft", "aircraft"),
            ("knives", "knife"),
            ("heroes", "hero"),
        ] {
            assert!(is_plural(word(many), many), "{many}");
            assert_eq!(singular(many), one);
        }
        for other in ["bus", "glass", "basis", "famous", "crisis", "armored", "is", "as"] {
            assert!(!is_plural(word(other), other), "{other}");
            assert_eq!(singular(other), other);
        }
    }
}

//! Words that the code itself asks for, each a number made when the core is built: a token is compared with one by two
//! loads and no call, where letters would be cut from the text and compared one by one.

use super::key::{folded, mix};
use super::{Case, Text, Token};

/// A word as it is written: `May` is not `may`.
///
/// Two words share a number once in four thousand million pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spelling(u32);

impl Spelling {
    /// The spelling of a word or a mark; called by [`word`] and [`words`], when the core is built.
    pub(crate) const fn of(word: &str) -> Self {
        let bytes = word.as_bytes();
        let (mut hash, mut eight, mut kept) = (0, 0, 0);
        let (mut letters, mut capitals) = (0, 0);
        let mut at = 0;
        while at < bytes.len() {
            // As [`super::key`] folds them.
            let byte = match bytes[at] {
                0x80 | 0x99 => None,
                0xe2 => Some(b'\''),
                byte => Some(byte),
            };
            if let Some(byte) = byte {
                eight |= (byte as u64) << (8 * kept);
                kept += 1;
            }
            letters += bytes[at].is_ascii_alphabetic() as usize;
            capitals += bytes[at].is_ascii_uppercase() as usize;
            at += 1;
            if kept == 8 || at == bytes.len() && kept > 0 {
                hash = mix(hash, eight);
                (eight, kept) = (0, 0);
            }
        }
        let case = match (letters, capitals) {
            (0, _) => Case::None,
            (_, 0) => Case::Lower,
            (_, 1) if bytes[0].is_ascii_uppercase() => Case::Capital,
            _ if letters == capitals => Case::Upper,
            _ => Case::Mixed,
        };
        Self::new(folded(hash), case)
    }

    /// Behind the last token, and before the first.
    pub(crate) const NONE: Self = Self(0);

    const fn new(key: u32, case: Case) -> Self {
        Self(key.wrapping_add(case as u32))
    }
}

/// A word that is known when the core is built: `word!("and")`.
macro_rules! word {
    ($word:literal) => {
        const { $crate::text::Spelling::of($word) }
    };
}

/// Several such words: `words!["and", "or"]`.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const { &[$($crate::text::Spelling::of($word)),+] }
    };
}

pub(crate) use {word, words};

impl Token {
    /// How it is written.
    pub(crate) fn spelling(&self) -> Spelling {
        Spelling::new(self.key, self.case)
    }

    /// How it would be written in small letters.
    pub(crate) fn small(&self) -> Spelling {
        Spelling::new(self.key, if self.case == Case::None { Case::None } else { Case::Lower })
    }
}

impl Text<'_> {
    /// How a token is written; behind the last token the spelling of nothing.
    pub(crate) fn spelling(&self, at: usize) -> Spelling {
        self.tokens.get(at).map_or(Spelling::NONE, Token::spelling)
    }

    /// How a token would be written in small letters: compared with words that are.
    pub(crate) fn small(&self, at: usize) -> Spelling {
        self.tokens.get(at).map_or(Spelling::NONE, Token::small)
    }

    /// Whether a token is this word.
    #[inline(never)]
    pub(crate) fn is(&self, at: usize, word: Spelling) -> bool {
        self.spelling(at) == word
    }

    /// Whether a token is one of these words.
    #[inline(never)]
    pub(crate) fn among(&self, at: usize, words: &[Spelling]) -> bool {
        words.contains(&self.spelling(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// The words between the quotation marks of each `word!` and `words!` of the sources.
    fn asked(dir: &Path, words: &mut Vec<String>) {
        for entry in std::fs::read_dir(dir).expect("the sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                asked(&path, words);
            } else if path.ends_with("asked.tsv") {
                let table = std::fs::read_to_string(&path).expect("text");
                let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
                words.extend(rows.filter_map(|row| row.split('\t').next()).map(str::to_owned));
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with(file!()) {
                let source = std::fs::read_to_string(&path).expect("text");
                for (open, close) in [("word!(", ')'), ("words![", ']')] {
                    for part in source.split(open).skip(1) {
                        let list = part.split(close).next().unwrap_or_default();
                        words.extend(list.split('"').skip(1).step_by(2).map(str::to_owned));
                    }
                }
            }
        }
    }

    /// A word that no token can be would be asked for in vain.
    #[test]
    fn every_word_asked_for_is_spelt_as_a_token_of_a_text() {
        let mut words = Vec::new();
        asked(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut words);
        assert!(words.len() > 300, "{}", words.len());
        let strange = |word: &String| {
            // Behind a word, where `'s` is one.
            let raw = format!("it{word} {word}");
            let text = Text::read(&raw);
            !(0..text.tokens.len()).any(|i| text.is(i, Spelling::of(word)) && text.word(i) == word)
        };
        let strange: Vec<_> = words.into_iter().filter(strange).collect();
        assert!(strange.is_empty(), "no token can be one of {strange:?}");
    }

    #[test]
    fn capitals_are_told_apart_unless_asked_as_small() {
        let text = Text::read("May may MAY mayor don’t");
        assert!(text.is(0, word!("May")) && !text.is(1, word!("May")) && !text.is(2, word!("May")));
        assert!(Text::read("-").small(0) == word!("-"));
        assert_eq!([0, 1, 2, 3].map(|i| text.small(i) == word!("may")), [true, true, true, false]);
        assert!(text.is(4, word!("don't")) && text.among(4, words!["won't", "don’t"]) && !text.is(5, word!("may")));
    }
}

//! The encoder's own tokens: lower-case words and marks, cut into the longest pieces that its list holds.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// Tokens of a sentence that the encoder is given, with the two around them.
const LONGEST: usize = 128;

#[derive(Deserialize)]
struct File {
    model: Pieces,
}

/// The list of pieces with their numbers; a piece inside a word starts with `##`.
#[derive(Deserialize)]
pub(super) struct Pieces {
    vocab: HashMap<String, u32>,
    unk_token: String,
}

impl Pieces {
    pub(super) fn read(path: &Path) -> Result<Self> {
        let file: File = serde_json::from_slice(&fs::read(path)?).context("the list of pieces is JSON")?;
        Ok(file.model)
    }

    fn number(&self, piece: &str) -> Result<u32> {
        self.vocab.get(piece).copied().with_context(|| format!("no piece `{piece}`"))
    }

    pub(super) fn tokens(&self, sentence: &str) -> Result<Vec<u32>> {
        let mut tokens = vec![self.number("[CLS]")?];
        for word in words(sentence) {
            self.pieces(&word, &mut tokens)?;
        }
        tokens.truncate(LONGEST - 1);
        tokens.push(self.number("[SEP]")?);
        Ok(tokens)
    }

    fn pieces(&self, word: &str, tokens: &mut Vec<u32>) -> Result<()> {
        let (before, mut at) = (tokens.len(), 0);
        while at < word.len() {
            let ends = word[at..].char_indices().map(|(i, c)| at + i + c.len_utf8()).rev();
            let named = |end: usize| if at == 0 { word[..end].to_owned() } else { format!("##{}", &word[at..end]) };
            let Some((end, number)) = ends.into_iter().find_map(|e| Some((e, *self.vocab.get(&named(e))?))) else {
                tokens.truncate(before);
                tokens.push(self.number(&self.unk_token)?);
                return Ok(());
            };
            tokens.push(number);
            at = end;
        }
        Ok(())
    }
}

/// Words between white space, each mark by itself. Accents are kept, where the encoder's own reader drops them: in English
/// that is one word in thousands.
fn words(sentence: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in sentence.chars().flat_map(char::to_lowercase) {
        let mark = c.is_ascii_punctuation() || ('\u{2010}'..='\u{2027}').contains(&c);
        if mark || c.is_whitespace() {
            words.push(String::new());
        }
        if !c.is_whitespace() && !c.is_control() {
            words.last_mut().expect("never empty").push(c);
        }
        if mark {
            words.push(String::new());
        }
    }
    words.retain(|w| !w.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_into_the_longest_pieces() {
        let list = ["[CLS]", "[SEP]", "[UNK]", "tax", "##es", "##e", "rose", ",", "4", "##5"];
        let vocab = list.iter().zip(0..).map(|(p, i)| ((*p).to_owned(), i)).collect();
        let pieces = Pieces { vocab, unk_token: "[UNK]".to_owned() };
        assert_eq!(pieces.tokens("Taxes rose, 45 x").expect("all are listed"), [0, 3, 4, 6, 7, 8, 9, 2, 1]);
    }

    #[test]
    fn a_long_sentence_is_cut_before_its_end_mark() {
        let vocab = [("[CLS]", 0), ("[SEP]", 1), ("[UNK]", 2)].map(|(p, i)| (p.to_owned(), i)).into();
        let pieces = Pieces { vocab, unk_token: "[UNK]".to_owned() };
        let tokens = pieces.tokens(&"a ".repeat(500)).expect("all are listed");
        assert_eq!((tokens.len(), tokens.last()), (LONGEST, Some(&1)));
    }
}

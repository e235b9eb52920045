//! For `cargo xtask train` and `predict` alone: what the model sees of a text, and what it makes of it. Not for others,
//! and not kept stable.

#![allow(missing_docs, reason = "hidden from the documentation")]

use crate::text::Text;
use crate::worth;

pub const WORD_SLOTS: usize = 1 << worth::WORD_BITS;
pub const PAIR_SLOTS: usize = 1 << worth::PAIR_BITS;
pub const KIND_SLOTS: usize = 1 << worth::KIND_BITS;
pub const PLAIN: usize = worth::PLAIN;
pub const FILE: usize = worth::LEN;
pub const FRAMES: usize = worth::FRAMES;
pub const FRAMED_ROWS: usize = 1 << worth::FRAMED_BITS;
pub const NOTHING: u8 = worth::NOTHING;

/// The row of the table of words beside frames that a slot of words has.
#[must_use]
pub fn framed(slot: usize) -> usize {
    worth::framed(slot)
}

/// A text as one sentence.
#[derive(Debug, Default)]
pub struct Features {
    pub words: Vec<usize>,
    pub pairs: Vec<usize>,
    pub kinds: Vec<usize>,
    pub plain: Vec<usize>,
    /// What each word and pair counts for.
    pub share: f32,
    /// Token by token, in lower case.
    pub tokens: Vec<String>,
}

#[must_use]
pub fn features(raw: &str) -> Features {
    let text = Text::read(raw);
    let mut all = Features { share: worth::share(text.tokens.len()), ..Features::default() };
    worth::each(
        &text.tokens,
        |slot| all.words.push(slot),
        |slot| all.pairs.push(slot),
        |slot| all.kinds.push(slot),
        |i| all.plain.push(i),
    );
    all.tokens = text.tokens.iter().map(|t| t.span().of(raw).to_lowercase().replace('’', "'")).collect();
    all
}

/// The slot a word falls in.
#[must_use]
pub fn word_slot(word: &str) -> usize {
    worth::slot(crate::text::fold(word.as_bytes(), 0..word.len()), worth::WORD_BITS)
}

/// The sentences of a text.
#[must_use]
pub fn sentences(raw: &str) -> Vec<&str> {
    let text = Text::read(raw);
    text.sentences.iter().map(|s| text.span(s.tokens.clone()).of(raw)).collect()
}

/// The model's sum, for a text read as one sentence.
#[must_use]
pub fn score(raw: &str) -> Option<f32> {
    worth::score(&Text::read(raw).tokens)
}

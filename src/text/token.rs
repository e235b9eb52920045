//! What a token is.

use super::Span;
use super::key::{ending, key};
use crate::lexicon::Word;
use std::ops::Range;

/// A word, a number or a mark, with what the pass could tell of it.
///
/// Tokens tile the text: each owns the white space before it, so nothing lies between two of them but white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// What it is, one bit for each: the senses of its word, then [`Self::CLASS`], [`Self::CASE`] and [`Self::ENDING`].
    pub(crate) marks: u64,
    /// Stands for its letters, whatever their case.
    pub(crate) key: u32,
    /// Number of the lower-cased token in the lexicon.
    pub(crate) word: Word,
    pub(crate) class: Class,
    pub(crate) case: Case,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Letters, with the apostrophe of `don't` and the stops of `U.S.`.
    Word,
    /// Digits with the marks between them: `1,234.5`.
    Number,
    /// `'s` after a word.
    Possessive,
    /// Web and mail addresses.
    Address,
    /// `.`, `!`, `?`, `…`
    Stop,
    Comma,
    Colon,
    Semicolon,
    /// `–`, `—`, `--`
    Dash,
    Hyphen,
    Slash,
    /// `"`
    Quote,
    /// `“`, `„`, `«`
    OpenQuote,
    /// `”`, `»`
    CloseQuote,
    /// `'`, `‘`, `’` where it joins no letters.
    SingleQuote,
    OpenBracket,
    CloseBracket,
    /// Everything else: `$`, `%`, `+`, pictures.
    Symbol,
}

/// Capital letters of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// No letters with case.
    None,
    /// `carriers`
    Lower,
    /// `Putin`, `A`
    Capital,
    /// `APC`, two letters or more
    Upper,
    /// `APCs`, `iPhone`
    Mixed,
    /// `U.S.`, the last stop included
    Dotted,
    /// `a.m.`
    DottedLower,
}

/// Classes, cases and endings of a token.
pub(crate) const CLASSES: usize = 18;
pub(crate) const CASES: usize = 7;
pub(crate) const ENDINGS: usize = 7;

impl Class {
    /// Its bit in [`Token::marks`].
    pub(crate) const fn mark(self) -> u64 {
        1 << (Token::CLASS + self as usize)
    }
}

impl Case {
    /// Its bit in [`Token::marks`].
    pub(crate) const fn mark(self) -> u64 {
        1 << (Token::CASE + self as usize)
    }
}

/// Cases of a word that starts with a capital letter.
const CAPITALS: u64 = Case::Capital.mark() | Case::Upper.mark() | Case::Mixed.mark() | Case::Dotted.mark();

impl Token {
    /// Where the bits of its class start among its marks, those of its case, and those of its ending.
    pub(crate) const CLASS: usize = 32;
    pub(crate) const CASE: usize = Self::CLASS + CLASSES;
    pub(crate) const ENDING: usize = Self::CASE + CASES;

    /// The token at a place of the text.
    pub(super) fn new(text: &[u8], at: Range<usize>, word: Word, class: Class, case: Case) -> Self {
        let key = key(class, text, at.clone());
        Self::keyed(text, at, word, class, case, key)
    }

    /// The same where its key is known.
    pub(super) fn keyed(text: &[u8], at: Range<usize>, word: Word, class: Class, case: Case, key: u32) -> Self {
        let ending = ending(&text[at.clone()]).map_or(0, |ending| 1 << (Self::ENDING + ending));
        let marks = u64::from(word.senses()) | class.mark() | case.mark() | ending;
        Self { start: at.start as u32, end: at.end as u32, marks, key, word, class, case }
    }

    pub(crate) fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// Whether it starts a form of the table with this bit.
    pub(crate) fn has(&self, sense: u32) -> bool {
        self.any(u64::from(sense))
    }

    /// Whether it bears one of these marks.
    pub(crate) fn any(&self, marks: u64) -> bool {
        self.marks & marks != 0
    }

    /// Whether nothing stands between the two.
    pub(crate) fn touches(&self, next: &Self) -> bool {
        self.end == next.start
    }

    /// Whether it is an abbreviation that brings its own full stop.
    pub(crate) fn is_dotted(&self) -> bool {
        matches!(self.case, Case::Dotted | Case::DottedLower)
    }

    /// Whether it starts with a capital letter.
    pub(crate) fn is_capital(&self) -> bool {
        self.class == Class::Word && self.any(CAPITALS)
    }
}

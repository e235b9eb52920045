//! What a token is.

use super::Span;
use crate::lexicon::Word;

/// A word, a number or a mark, with what the pass could tell of it.
///
/// Tokens tile the text: each owns the white space before it, so nothing lies between two of them but white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
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

impl Token {
    pub(crate) fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// Whether it starts a form of the table with this bit.
    pub(crate) fn has(&self, sense: u32) -> bool {
        self.word.senses() & sense != 0
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
        self.class == Class::Word && matches!(self.case, Case::Capital | Case::Upper | Case::Mixed | Case::Dotted)
    }
}

//! How a sentence stands: a statement, or something that is not checked as one. Told by words of `signs.tsv`.
//!
//! Whatever is in doubt is a statement: words in quotation marks tell nothing of their sentence, and a figure, a quotation
//! or reported words make a statement of an opinion. Left alone: irony, and questions that only an order of words asks.

use crate::lexicon::{SIGNS, SIGNS_SENSE, SignWord};
use crate::mention::{Kind, function, read_in};
use crate::text::{BlockKind, Case, Class, Span, Text};
use serde::Serialize;
use std::ops::Range;

/// How a sentence stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It says that something is so.
    #[default]
    Statement,
    /// `I think`, `in my view`
    Opinion,
    /// `will`, `plans to`: nobody can know yet.
    Prediction,
    /// It ends with a question mark.
    Question,
    /// `Please`, `click`
    Instruction,
    /// `I remember`: only the writer can know.
    Experience,
}

/// A word of the table in the text.
#[derive(Clone, Debug)]
pub(super) struct Sign {
    pub(super) tokens: Range<usize>,
    pub(super) word: SignWord,
}

/// Words of the longest form of the table.
const FORM: usize = 4;
/// Marks that close a sentence.
const CLOSING: usize = 3;

/// Every word of the table, in text order.
#[inline(never)]
pub(super) fn signs(text: &Text<'_>) -> Vec<Sign> {
    let mut found = Vec::new();
    for block in text.blocks.iter().filter(|b| read_in(b.kind)) {
        let tokens = block.tokens.clone().zip(&text.tokens[block.tokens.clone()]);
        for (at, _) in tokens.filter(|(_, t)| t.has(SIGNS_SENSE)) {
            let (words, len) = text.words::<FORM>(at, block.tokens.end);
            if let Some((len, word)) = SIGNS.longest(&words[..len]) {
                found.push(Sign { tokens: at..at + len, word: *word });
            }
        }
    }
    found
}

/// The signs of some tokens.
pub(super) fn within<'s>(signs: &'s [Sign], tokens: &Range<usize>) -> &'s [Sign] {
    let from = signs.partition_point(|s| s.tokens.start < tokens.start);
    let count = signs[from..].iter().take_while(|s| s.tokens.start < tokens.end).count();
    &signs[from..from + count]
}

/// How a sentence stands, and the words that say so. `held` are its items, `quoted` the quotations of the text.
#[inline(never)]
pub(super) fn of(
    text: &Text<'_>,
    block: BlockKind,
    tokens: &Range<usize>,
    signs: &[Sign],
    held: u32,
    quoted: &[Span],
) -> (Standing, Option<Span>) {
    const NONE: (Standing, Option<Span>) = (Standing::Statement, None);
    if !read_in(block) || held & bits(&[Kind::Quote, Kind::Attribution]) != 0 {
        return NONE;
    }
    let asks = tokens.clone().rev().take(CLOSING).find(|i| text.tokens[*i].class == Class::Stop);
    if let Some(mark) = asks.filter(|i| text.word(*i).starts_with('?')) {
        return (Standing::Question, Some(text.tokens[mark].span()));
    }
    let figures = bits(&[Kind::Count, Kind::Money, Kind::Percent, Kind::Measure, Kind::Age, Kind::Ratio]);
    let times = bits(&[Kind::Date, Kind::Time, Kind::Duration]);
    for sign in signs {
        let at = sign.tokens.start;
        let span = text.span(sign.tokens.clone());
        let i = quoted.partition_point(|q| q.end <= span.start);
        if quoted.get(i).is_some_and(|q| q.start <= span.start) {
            continue;
        }
        // `Songs My Mother Taught Me`
        let capital = text.tokens[at].is_capital();
        if capital && at > tokens.start && !text.word(at).starts_with('I') {
            continue;
        }
        let standing = match sign.word {
            SignWord::Instruction if at == tokens.start && capital => Standing::Instruction,
            SignWord::Opinion if held & figures == 0 => Standing::Opinion,
            SignWord::Experience if held & figures == 0 => Standing::Experience,
            SignWord::Prediction if held & (figures | times) == 0 && is_main(text, tokens.start, at) => {
                Standing::Prediction
            }
            _ => continue,
        };
        return (standing, Some(span));
    }
    NONE
}

/// Whether a verb to come is that of the main clause: `the man who will lead` is one already; `his will` is a noun.
fn is_main(text: &Text<'_>, start: usize, at: usize) -> bool {
    use crate::lexicon::FunctionWord::{Article, Determiner, Relative};
    let before = |i: usize| function(&text.tokens[i]);
    text.tokens[at].case == Case::Lower
        && at > start
        && !matches!(before(at - 1), Some(Article | Determiner))
        && text.tokens[at - 1].class == Class::Word
        && !(start..at).any(|i| before(i) == Some(Relative) || text.tokens[i].class == Class::Comma)
}

/// One bit for each kind.
pub(super) fn bits(kinds: &[Kind]) -> u32 {
    kinds.iter().fold(0, |bits, kind| bits | 1 << *kind as u32)
}

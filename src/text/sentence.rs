//! Sentences: where a stop ends one, and where it only closes an abbreviation, an initial or a quotation.

use super::token::{Case, Class, Token};
use crate::lexicon::{
    ABBREVIATIONS, ABBREVIATIONS_SENSE, Abbreviation, CUES_SENSE, FUNCTION_WORDS_SENSE, FunctionWord,
};
use std::ops::Range;

/// Tokens of a sentence, and the block it stands in.
#[derive(Clone, Debug)]
pub(crate) struct TextSentence {
    pub(crate) tokens: Range<usize>,
    pub(crate) block: usize,
}

/// Words within which a speaker and the cue follow a quotation that ends in `!` or `?`.
const CUE_REACH: usize = 6;

/// Splits the tokens of one block.
#[inline(never)]
pub(super) fn split(text: &str, tokens: &[Token], at: Range<usize>, block: usize, out: &mut Vec<TextSentence>) {
    let part = &tokens[at.clone()];
    let mut start = 0;
    let mut i = 0;
    while let Some(skipped) = part[i..].iter().position(|t| t.any(MAY_END)) {
        i += skipped;
        let closed = closing_marks(part, i);
        if ends(text, part, i, closed) {
            out.push(TextSentence { tokens: at.start + start..at.start + closed, block });
            start = closed;
        }
        i = closed;
    }
    if start < part.len() {
        out.push(TextSentence { tokens: at.start + start..at.end, block });
    }
}

/// A stop, or an abbreviation that brings its own.
const MAY_END: u64 = Class::Stop.mark() | Case::Dotted.mark() | Case::DottedLower.mark();

/// The index behind the stop at `i` and the marks that close with it.
fn closing_marks(part: &[Token], i: usize) -> usize {
    let closes = |t: &Token| {
        matches!(t.class, Class::Stop | Class::Quote | Class::CloseQuote | Class::SingleQuote | Class::CloseBracket)
    };
    let more =
        part[i + 1..].iter().zip(&part[i..]).take_while(|(next, last)| closes(next) && last.touches(next)).count();
    i + 1 + more
}

/// Whether the stop at `i`, with the marks up to `end`, ends a sentence.
fn ends(text: &str, part: &[Token], i: usize, end: usize) -> bool {
    let token = &part[i];
    let quoted = part[i + 1..end].iter().any(|t| !matches!(t.class, Class::Stop | Class::CloseBracket));
    let Some(next) = part.get(end) else { return true };
    if part[end - 1].touches(next) && !matches!(next.class, Class::OpenQuote | Class::OpenBracket) {
        return false;
    }
    if next.class == Class::Word && next.case == Case::Lower
        || matches!(next.class, Class::Comma | Class::Semicolon | Class::Colon)
    {
        return false;
    }
    let starts_plainly = next.has(FUNCTION_WORDS_SENSE) || matches!(next.class, Class::Quote | Class::OpenQuote);
    if token.is_dotted() {
        return starts_plainly && !goes_on(text, next, part.get(end + 1));
    }
    let stop = token.span().of(text);
    // `passed 1.5C. Sea ice`: a unit.
    let unit = || i > 1 && part[i - 2].class == Class::Number && part[i - 2].touches(&part[i - 1]);
    if stop == "."
        && i > 0
        && part[i - 1].touches(token)
        && !quoted
        && holds_on(&part[i - 1], next, starts_plainly)
        && !unit()
    {
        return false;
    }
    // "Why now?" Brandt asked.
    let asked = quoted
        && stop != "."
        && part[end..].iter().take(CUE_REACH).take_while(|t| t.class == Class::Word).any(|t| t.has(CUES_SENSE));
    !asked
}

/// `the U.S. Would agree`, `the U.S. And Marovia`: words that newspapers set in capitals behind the stop of a short form,
/// though they start no sentence.
fn goes_on(text: &str, word: &Token, next: Option<&Token>) -> bool {
    let name = || next.is_some_and(|t| t.is_capital() && !t.has(FUNCTION_WORDS_SENSE));
    match word.word.function() {
        Some(FunctionWord::Auxiliary) => true,
        _ => matches!(word.span().of(text), "And" | "Or" | "Of") && name(),
    }
}

/// Whether a full stop after `word` belongs to it, going by what comes next.
fn holds_on(word: &Token, next: &Token, starts_plainly: bool) -> bool {
    let initial = word.class == Class::Word && word.end - word.start == 1 && word.case == Case::Capital;
    if initial && next.is_capital() && !starts_plainly {
        return true;
    }
    if !word.has(ABBREVIATIONS_SENSE) {
        return false;
    }
    match ABBREVIATIONS.longest(&[word.word]) {
        Some((_, Abbreviation::Name)) => word.is_capital() && next.is_capital(),
        Some((_, Abbreviation::Number)) => next.class == Class::Number,
        Some((_, Abbreviation::Word)) => next.class == Class::Number,
        Some((_, Abbreviation::Any)) => !starts_plainly,
        None => false,
    }
}

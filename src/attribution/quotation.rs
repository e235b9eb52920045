//! Where words stand between quotation marks.

use crate::lexicon::CUES_SENSE;
use crate::mention::read_in;
use crate::text::{BlockKind, Class, Text, Token};
use std::ops::Range;

/// Words between quotation marks, the marks themselves outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// Tokens between the marks.
    pub(crate) tokens: Range<usize>,
    /// The opening mark.
    pub(crate) open: usize,
    /// The closing mark; none where it is missing or stands in a later paragraph.
    pub(crate) close: Option<usize>,
}

/// Tokens within which a single mark must be closed.
const SINGLE_REACH: usize = 60;

/// All quotations, in text order. A mark that is never closed reaches to the end of its paragraph at most.
#[inline(never)]
pub(super) fn quotations(text: &Text<'_>) -> Vec<Quotation> {
    let mut found = Vec::new();
    for block in text.blocks.iter().filter(|b| read_in(b.kind)) {
        let first = found.len();
        doubles(text, &block.tokens, &mut found);
        if found.len() == first {
            singles(text, &block.tokens, block.kind == BlockKind::Heading, &mut found);
        }
    }
    found
}

/// Marks that open or close a quotation.
const MARKS: u64 = Class::Quote.mark() | Class::OpenQuote.mark() | Class::CloseQuote.mark();

fn doubles(text: &Text<'_>, block: &Range<usize>, found: &mut Vec<Quotation>) {
    let mut open: Option<usize> = None;
    let marks = |(_, t): &(usize, &Token)| t.any(MARKS);
    for (at, token) in block.clone().zip(&text.tokens[block.clone()]).filter(marks) {
        match (token.class, open) {
            (Class::Quote, None) if is_inches(text, at, block) || is_apostrophe(text, at, block) => {}
            (Class::Quote | Class::OpenQuote, None) => open = Some(at),
            (Class::Quote | Class::CloseQuote, Some(start)) => {
                push(start, start + 1..at, Some(at), found);
                open = None;
            }
            // German closes with the mark that English opens with.
            (Class::OpenQuote, Some(start)) if text.word(start) == "„" => {
                push(start, start + 1..at, Some(at), found);
                open = None;
            }
            // A closing mark that was turned the wrong way stands right behind the last word.
            (Class::OpenQuote, Some(start)) if turned(text, at, block) => {
                push(start, start + 1..at, Some(at), found);
                open = None;
            }
            // The mark before was never closed: its words end with their sentence.
            (Class::OpenQuote, Some(start)) => {
                push(start, start + 1..sentence_end(text, start, at), None, found);
                open = Some(at);
            }
            _ => {}
        }
    }
    if let Some(start) = open {
        // A paragraph that opens with a mark and names nobody who speaks is all quotation.
        let silent = || !(start..block.end).any(|i| text.tokens[i].has(CUES_SENSE));
        let goes_on = opens_next(text, block.end) || start == block.start && silent();
        let end = if goes_on { block.end } else { sentence_end(text, start, block.end) };
        push(start, start + 1..end, None, found);
    }
}

fn turned(text: &Text<'_>, at: usize, block: &Range<usize>) -> bool {
    let apart = at + 1 >= block.end || !text.tokens[at].touches(&text.tokens[at + 1]);
    apart && text.tokens[at - 1].touches(&text.tokens[at])
}

fn push(open: usize, tokens: Range<usize>, close: Option<usize>, found: &mut Vec<Quotation>) {
    if !tokens.is_empty() {
        found.push(Quotation { tokens, open, close });
    }
}

/// `a 12" pipe`: a straight mark right behind digits with no quotation open.
fn is_inches(text: &Text<'_>, at: usize, block: &Range<usize>) -> bool {
    at > block.start && text.tokens[at - 1].class == Class::Number && text.tokens[at - 1].touches(&text.tokens[at])
}

/// `the nation"s debt`: a straight mark between two letters with no quotation open.
fn is_apostrophe(text: &Text<'_>, at: usize, block: &Range<usize>) -> bool {
    let glued = |a: usize, b: usize| text.tokens[a].touches(&text.tokens[b]);
    at > block.start
        && at + 1 < block.end
        && glued(at - 1, at)
        && glued(at, at + 1)
        && text.tokens[at - 1].class == Class::Word
        && text.word(at + 1).eq_ignore_ascii_case("s")
}

/// Whether the next paragraph opens with a quotation mark, so that an open quotation goes on in it.
fn opens_next(text: &Text<'_>, at: usize) -> bool {
    text.tokens.get(at).is_some_and(|t| matches!(t.class, Class::Quote | Class::OpenQuote))
}

/// End of the sentence that holds token `at`, not beyond `end`.
fn sentence_end(text: &Text<'_>, at: usize, end: usize) -> usize {
    let i = text.sentences.partition_point(|s| s.tokens.end <= at);
    text.sentences.get(i).map_or(end, |s| s.tokens.end.min(end))
}

/// Single marks: in headings, and around three words or more elsewhere; an apostrophe is no mark.
fn singles(text: &Text<'_>, block: &Range<usize>, heading: bool, found: &mut Vec<Quotation>) {
    let mut at = block.start;
    let single = |t: &Token| t.class == Class::SingleQuote;
    while let Some(skipped) = text.tokens[at..block.end].iter().position(single) {
        at += skipped;
        let Some(close) = opens_single(text, at, block).then(|| closing_single(text, at, block)).flatten() else {
            at += 1;
            continue;
        };
        let words = (at + 1..close).filter(|i| text.tokens[*i].class == Class::Word).count();
        if words >= if heading { 2 } else { 3 } {
            found.push(Quotation { tokens: at + 1..close, open: at, close: Some(close) });
        }
        at = close + 1;
    }
}

fn opens_single(text: &Text<'_>, at: usize, block: &Range<usize>) -> bool {
    let token = &text.tokens[at];
    if token.class != Class::SingleQuote {
        return false;
    }
    let before = at > block.start && text.tokens[at - 1].touches(token);
    let after = at + 1 < block.end && token.touches(&text.tokens[at + 1]);
    text.word(at) != "’" && text.word(at) != "`" && !before && after && text.tokens[at + 1].class == Class::Word
}

fn closing_single(text: &Text<'_>, open: usize, block: &Range<usize>) -> Option<usize> {
    (open + 2..block.end.min(open + SINGLE_REACH)).find(|&i| {
        let token = &text.tokens[i];
        let free = i + 1 >= block.end || !token.touches(&text.tokens[i + 1]) || text.tokens[i + 1].class != Class::Word;
        let plural_possessive = text.word(i - 1).ends_with('s')
            && text.tokens[..block.end].get(i + 1).is_some_and(|n| n.class == Class::Word);
        token.class == Class::SingleQuote && text.tokens[i - 1].touches(token) && free && !plural_possessive
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &[&str]) {
        let text = Text::read(raw);
        let found: Vec<_> = quotations(&text).iter().map(|q| text.span(q.tokens.clone()).of(raw)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn marks_that_quote_and_marks_that_do_not() {
        check("\"Go,\" he said. \"Now.\"", &["Go,", "Now."]);
        check("“We won’t go,” she said.", &["We won’t go,"]);
        check("„Wir gehen“ is German.", &["Wir gehen"]);
        check("A 12\" pipe and a 5\" nail.", &[]);
        check("He called it 'a very bad idea' twice.", &["a very bad idea"]);
        check("The drivers' union and the miners' union.", &[]);
        check("Army calls it 'quiet war'", &["quiet war"]);
    }

    #[test]
    fn a_mark_that_is_never_closed_ends_with_its_sentence() {
        check("He said, \"Go now. Then he left.", &["Go now."]);
        check("“First.\n\n“Second,” he said.", &["First.", "Second,"]);
        check("\"Go now. It is late.\n\nHe left.", &["Go now. It is late."]);
        check("\"Go now. It is late, he said.", &["Go now."]);
    }
}

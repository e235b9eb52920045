//! Where words stand between quotation marks.

use super::people::People;
use crate::hash::{START, hash};
use crate::lexicon::{CUES, CUES_SENSE, Cue, ROLES_SENSE, TITLES_SENSE, Word};
use crate::mention::read_in;
use crate::order::{self, Keyed};
use crate::text::{BlockKind, Case, Class, Text, word, words};
use std::cell::LazyCell;
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

/// Paragraphs over which a speaker of a transcript goes on.
const TURN: usize = 6;
/// Tokens of the label of a line of a transcript.
const LABEL: usize = 7;
/// Tokens within which a single mark must be closed.
const SINGLE_REACH: usize = 60;

/// All quotations, in text order. A mark that is never closed reaches to the end of its paragraph at most.
#[inline(never)]
pub(super) fn quotations(text: &Text<'_>, people: &People) -> Vec<Quotation> {
    let mut found = Vec::new();
    let read = || (0..text.blocks.len()).filter(|i| read_in(text.blocks[*i].kind));
    let labels: Keyed = read().filter_map(|i| label(text, people, &text.blocks[i].tokens)).collect();
    // One label alone is as often a place or the name of a part, and a name that is there once heads what is about him.
    let loud = labels.iter().filter(|l| l.0 == LOUD).count();
    let names = order::sort(labels.iter().filter(|l| l.0 != LOUD).copied().collect());
    let many = loud > 1 || names.windows(2).any(|n| n[0].0 == n[1].0);
    let mut labels = &labels[..if many { labels.len() } else { 0 }];
    // Blocks since the last label.
    let mut since = usize::MAX;
    for i in read() {
        let block = &text.blocks[i].tokens;
        since = since.saturating_add(1);
        let first = found.len();
        if let [(_, colon), rest @ ..] = labels
            && block.contains(&(*colon as usize))
        {
            let colon = *colon as usize;
            labels = rest;
            since = 0;
            push(colon, colon + 1..block.end, None, &mut found);
        } else {
            marked(text, block, text.blocks[i].kind == BlockKind::Heading, &mut found);
            // A speaker goes on over paragraphs, until the next one speaks.
            let between = since < TURN && !labels.is_empty() && text.blocks[i].kind == BlockKind::Paragraph;
            if found.len() == first && between {
                push(block.start, block.clone(), None, &mut found);
            }
        }
    }
    found
}

/// The label of a line in capitals, or of a question: it needs no name.
const LOUD: u64 = 0;

/// The label that starts a line of a transcript: `VARGA:`, `MR. DENK:`, `Q:`, and `Karol Denk:` where the
/// text names him elsewhere.
fn label(text: &Text<'_>, people: &People, block: &Range<usize>) -> Option<(u64, u32)> {
    let limit = block.end.min(block.start + LABEL);
    let colon = (block.start..limit).find(|i| text.tokens[*i].class == Class::Colon)?;
    let words = block.start..colon;
    let quoted = text.tokens.get(colon + 1).is_none_or(|t| matches!(t.class, Class::Quote | Class::OpenQuote));
    let asked = words.len() == 1 && text.among(block.start, words!["Q", "A"]);
    let named = |i: usize| {
        let token = &text.tokens[i];
        let known = token.word != Word::UNKNOWN && !token.has(ROLES_SENSE | TITLES_SENSE) && !text.is(i, word!("THE"));
        match token.class {
            Class::Word => matches!(token.case, Case::Upper | Case::Dotted) && !known,
            class => matches!(class, Class::Stop | Class::Hyphen),
        }
    };
    if quoted || colon + 1 >= block.end || words.is_empty() || words.clone().any(|i| heads(text, i)) {
        return None;
    }
    if asked || words.clone().all(named) {
        return Some((LOUD, colon as u32));
    }
    let own = words.clone().all(|i| text.tokens[i].is_capital()) && people.knows(text, &words);
    own.then(|| (hash(START, text.bytes(colon - 1)), colon as u32))
}

/// Whether the words up to a colon head a part of the page and name nobody: `Breaking News:`, `Note:`.
pub(super) fn heads(text: &Text<'_>, at: usize) -> bool {
    let (words, len) = text.words::<4>(at, text.tokens.len());
    text.tokens[at].has(CUES_SENSE)
        && CUES
            .longest(&words[..len])
            .is_some_and(|(len, word)| word.cue == Cue::None && text.tokens[at + len - 1].class == Class::Colon)
}

/// Marks that open or close a quotation.
const MARKS: u64 = Class::Quote.mark() | Class::OpenQuote.mark() | Class::CloseQuote.mark() | Class::SingleQuote.mark();

/// Between double marks and between single ones, the outer of two; an apostrophe is no mark.
fn marked(text: &Text<'_>, block: &Range<usize>, heading: bool, found: &mut Vec<Quotation>) {
    let mut open: Option<usize> = None;
    let mut at = block.start;
    // One of the straight marks is missing, or one too many.
    let odd = LazyCell::new(|| text.tokens[block.clone()].iter().filter(|t| t.class == Class::Quote).count() % 2 == 1);
    while let Some(skipped) = text.tokens[at..block.end].iter().position(|t| t.any(MARKS)) {
        at += skipped;
        match (text.tokens[at].class, open) {
            (Class::SingleQuote, None) => {
                let close = if opens_single(text, at, block) { closing_single(text, at, block) } else { None };
                if let Some(close) = close {
                    let words = (at + 1..close).filter(|i| text.tokens[*i].class == Class::Word).count();
                    if words >= if heading { 2 } else { 3 } {
                        push(at, at + 1..close, Some(close), found);
                        at = close;
                    }
                }
            }
            (Class::Quote, None) if is_inches(text, at, block) || is_apostrophe(text, at, block) => {}
            (Class::Quote, None) if turned(text, at, block) && *odd => {}
            (Class::Quote | Class::OpenQuote, None) => open = Some(at),
            // The mark before was never closed: its words end with their sentence.
            (Class::Quote, Some(start)) if *odd && opens(text, at, block) && sentence_end(text, start, at) < at => {
                push(start, start + 1..sentence_end(text, start, at), None, found);
                open = Some(at);
            }
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
        at += 1;
    }
    if let Some(start) = open {
        // A paragraph that opens with a mark and names nobody who speaks is all quotation.
        let silent = || !(start..block.end).any(|i| text.tokens[i].has(CUES_SENSE));
        let goes_on = opens_next(text, block.end) || start == block.start && silent();
        let end = if goes_on { block.end } else { sentence_end(text, start, block.end) };
        push(start, start + 1..end, None, found);
    }
}

/// Whether a straight mark can only open: it stands apart from the word before and right before the next.
fn opens(text: &Text<'_>, at: usize, block: &Range<usize>) -> bool {
    let glued = |a: usize, b: usize| text.tokens[a].touches(&text.tokens[b]);
    !glued(at - 1, at) && at + 1 < block.end && glued(at, at + 1) && text.tokens[at + 1].class == Class::Word
}

fn turned(text: &Text<'_>, at: usize, block: &Range<usize>) -> bool {
    let apart = at + 1 >= block.end || !text.tokens[at].touches(&text.tokens[at + 1]);
    apart && at > block.start && text.tokens[at - 1].touches(&text.tokens[at])
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
        && (text.small(at + 1) == word!("s"))
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
    // Double marks inside that are still open.
    let mut inner = false;
    (open + 1..block.end.min(open + SINGLE_REACH)).find(|&i| {
        let token = &text.tokens[i];
        inner = match token.class {
            Class::Quote => !inner,
            Class::OpenQuote => true,
            Class::CloseQuote => false,
            _ => inner,
        };
        let free = i + 1 >= block.end || !token.touches(&text.tokens[i + 1]) || text.tokens[i + 1].class != Class::Word;
        let plural_possessive = text.word(i - 1).ends_with('s')
            && text.tokens[..block.end].get(i + 1).is_some_and(|n| n.class == Class::Word);
        let ends = token.class == Class::SingleQuote && !inner && i > open + 1;
        ends && text.tokens[i - 1].touches(token) && free && !plural_possessive
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &[&str]) {
        let text = Text::read(raw);
        let found: Vec<_> =
            quotations(&text, &People::of(&text)).iter().map(|q| text.span(q.tokens.clone()).of(raw)).collect();
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
        check(
            "'She told me \"go now\" twice,' he said. \"It is late,\" she said.",
            &["She told me \"go now\" twice,", "It is late,"],
        );
        check(
            "\"She told me 'go now,'\" he said. ‘She said “no” to the drivers’ union,’ he said.",
            &["She told me 'go now,'", "She said “no” to the drivers’ union,"],
        );
        check("\"It's the drivers' bridge,\" he said in '98, and 'twas late.", &["It's the drivers' bridge,"]);
    }

    #[test]
    fn a_mark_that_is_never_closed_ends_with_its_sentence() {
        check("He said, \"Go now. Then he left.", &["Go now."]);
        check("“First.\n\n“Second,” he said.", &["First.", "Second,"]);
        check("\"Go now. It is late.\n\nHe left.", &["Go now. It is late."]);
        check("\"Go now. It is late, he said.", &["Go now."]);
        check("He saw \"Kesten 2) in May. It is \"late\" now.", &["Kesten 2) in May.", "late"]);
        check("When young,\" he left. \"Go now,\" he said.", &["Go now,"]);
        check("\"The \"old\" men go. The \"new\" ones stay,\" he said.", &["The", "men go. The", "ones stay,"]);
    }
}

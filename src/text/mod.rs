//! Text to blocks to sentences to tokens.
//!
//! In: the article as it was pasted. Out: [`Text`], in which every later room reads.
//! `text` knows no numbers, names or quotations; of the lexicon it uses the words that shape a page and a sentence.

pub(crate) mod asked;
mod block;
mod digits;
mod grapheme;
mod key;
mod language;
mod letters;
mod lines;
mod offsets;
mod sentence;
mod span;
mod spelling;
mod token;
mod tokenize;

pub use block::BlockKind;
pub(crate) use block::{TextBlock, span_of};
pub(crate) use key::YEAR;
#[cfg(feature = "train")]
pub(crate) use key::fold;
pub(crate) use language::language;
pub use offsets::OffsetUnit;
pub(crate) use offsets::Offsets;
pub(crate) use sentence::TextSentence;
pub use span::Span;
pub(crate) use spelling::{Spelling, word, words};
pub(crate) use token::{CASES, CLASSES, Case, Class, ENDINGS, Token};

use crate::lexicon::Word;
use std::ops::Range;

/// An article, read into tokens once.
#[derive(Debug)]
pub(crate) struct Text<'t> {
    /// The words as they were given.
    pub(crate) raw: &'t str,
    /// All tokens, in text order.
    pub(crate) tokens: Vec<Token>,
    pub(crate) blocks: Vec<TextBlock>,
    pub(crate) sentences: Vec<TextSentence>,
    /// BCP 47 code of its language, where the caller or the words tell it.
    pub(crate) language: Option<&'static str>,
}

/// What was read of a text, without its words: kept while nobody reads in it.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    tokens: Vec<Token>,
    blocks: Vec<TextBlock>,
    sentences: Vec<TextSentence>,
    language: Option<&'static str>,
}

impl Parts {
    /// Together with the words it was read from, and with no others.
    pub(crate) fn of(self, raw: &str) -> Text<'_> {
        Text { raw, tokens: self.tokens, blocks: self.blocks, sentences: self.sentences, language: self.language }
    }
}

impl From<Text<'_>> for Parts {
    fn from(text: Text<'_>) -> Self {
        Self { tokens: text.tokens, blocks: text.blocks, sentences: text.sentences, language: text.language }
    }
}

impl<'t> Text<'t> {
    /// Reads a text of at most `u32::MAX` bytes.
    pub(crate) fn read(raw: &'t str) -> Self {
        let mut tokens = Vec::with_capacity(raw.len() / 5);
        let mut page = block::Page::default();
        let mut sentences = Vec::new();
        for part in lines::parts(raw) {
            let first = tokens.len();
            tokenize::tokenize(raw, part.start, part.end, &mut tokens);
            let known = page.blocks.len();
            block::classify(raw, &tokens, first..tokens.len(), &mut page);
            for (i, block) in page.blocks.iter().enumerate().skip(known) {
                sentence::split(raw, &tokens, block.tokens.clone(), i, &mut sentences);
            }
        }
        Self { raw, tokens, blocks: page.blocks, sentences, language: None }
    }

    /// Whether numbers are written the way of the continent: `1.234,5`, and a billion of a million millions.
    pub(crate) fn is_continental(&self) -> bool {
        self.language.is_some_and(|code| code != "en")
    }

    /// The words of a token.
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |t| t.span().of(self.raw))
    }

    /// The bytes of a token, to be compared: cutting a `str` checks its ends, and readers compare a lot.
    pub(crate) fn bytes(&self, at: usize) -> &'t [u8] {
        let token = |t: &Token| self.raw.as_bytes().get(t.start as usize..t.end as usize);
        self.tokens.get(at).and_then(token).unwrap_or_default()
    }

    /// Whether a token is a colon that parts words; not the one of `7:12`.
    #[inline(never)]
    pub(crate) fn is_colon(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let inside =
            at > 0 && self.tokens[at - 1].touches(token) && self.tokens.get(at + 1).is_some_and(|t| token.touches(t));
        token.class == Class::Colon && !inside
    }

    /// Where a run of tokens stands.
    #[inline(never)]
    pub(crate) fn span(&self, tokens: Range<usize>) -> Span {
        span_of(&self.tokens[tokens])
    }

    /// Index of the block that holds a token.
    pub(crate) fn block_at(&self, at: usize) -> usize {
        self.blocks.partition_point(|b| b.tokens.end <= at)
    }

    /// Whether a token stands in a headline.
    pub(crate) fn in_heading(&self, at: usize) -> bool {
        self.blocks.get(self.block_at(at)).is_some_and(|b| b.kind == BlockKind::Heading)
    }

    /// Index of the sentence that holds a token; sentences hold all tokens.
    #[inline(never)]
    pub(crate) fn sentence_at(&self, at: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= at).min(self.sentences.len().saturating_sub(1))
    }

    /// The same for a token known to stand in sentence `from` or behind it: readers in text order step on from there.
    pub(crate) fn sentence_from(&self, mut from: usize, at: usize) -> usize {
        while from + 1 < self.sentences.len() && self.sentences[from].tokens.end <= at {
            from += 1;
        }
        from
    }

    /// The lexicon's numbers of up to `N` tokens from `at`, within `end`.
    pub(crate) fn words<const N: usize>(&self, at: usize, end: usize) -> ([Word; N], usize) {
        let mut words = [Word::UNKNOWN; N];
        let len = N.min(end.saturating_sub(at));
        for (word, token) in words.iter_mut().zip(&self.tokens[at..at + len]) {
            *word = token.word;
        }
        (words, len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_blocks(raw: &str, expected: &[(BlockKind, &str)]) {
        let text = Text::read(raw);
        let found: Vec<_> = text.blocks.iter().map(|b| (b.kind, text.span(b.tokens.clone()).of(raw))).collect();
        assert_eq!(found, expected);
    }

    #[track_caller]
    fn check_sentences(raw: &str, expected: &[&str]) {
        let text = Text::read(raw);
        let found: Vec<_> = text.sentences.iter().map(|s| text.span(s.tokens.clone()).of(raw)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn parts_of_a_page() {
        use BlockKind::*;
        check_blocks("Sign up for our morning newsletter", &[(Boilerplate, "Sign up for our morning newsletter")]);
        check_blocks(". Last Updated: 07/27/2016", &[(Boilerplate, ". Last Updated: 07/27/2016")]);
        check_blocks("Updated Nov. 3, 2025 at 3:45 p.m. ET", &[(Boilerplate, "Updated Nov. 3, 2025 at 3:45 p.m. ET")]);
        check_blocks("Nov. 3, 2025, 3:45 PM EST", &[(Dateline, "Nov. 3, 2025, 3:45 PM EST")]);
        check_blocks("Posted 20 points for Kesten", &[(Heading, "Posted 20 points for Kesten")]);
        check_blocks("UK GDP UP IN MAY", &[(Heading, "UK GDP UP IN MAY")]);
        check_blocks("Updated rules of the road were sent", &[(Heading, "Updated rules of the road were sent")]);
        check_blocks("Bridge closes for a year", &[(Heading, "Bridge closes for a year")]);
        check_blocks(
            "Bridge closes | The Kesten Post\n\nPart | Cost\n\nRoof | $2 million",
            &[
                (Heading, "Bridge closes | The Kesten Post"),
                (Paragraph, "Part | Cost"),
                (Paragraph, "Roof | $2 million"),
            ],
        );
        check_blocks("By Ilse Varga", &[(Byline, "By Ilse Varga")]);
        check_blocks("By midnight the bridge was closed.", &[(Paragraph, "By midnight the bridge was closed.")]);
        check_blocks(
            "APMinister Brandt at the bridge on Monday.",
            &[(Caption, "APMinister Brandt at the bridge on Monday.")],
        );
        check_blocks(
            "The bridge at dawn. (AP Photo/Ilse Varga)",
            &[(Caption, "The bridge at dawn. (AP Photo/Ilse Varga)")],
        );
        check_blocks("Friday, August 21, 2015", &[(Dateline, "Friday, August 21, 2015")]);
        check_blocks("KESTEN, March 13 - It rained.", &[(Dateline, "KESTEN, March 13 -"), (Paragraph, "It rained.")]);
        check_blocks("- two trucks\n- a boat", &[(List, "- two trucks"), (List, "- a boat")]);
        check_blocks("Reuters reported it first on Monday.", &[(Paragraph, "Reuters reported it first on Monday.")]);
        check_blocks(
            "Comments by the minister caused a stir on Monday.",
            &[(Paragraph, "Comments by the minister caused a stir on Monday.")],
        );
    }

    #[test]
    fn sentences_end_at_stops_that_end_them() {
        check_sentences("He paid $4.2 million. It was late.", &["He paid $4.2 million.", "It was late."]);
        check_sentences("Mr. Brandt met J. R. Moravec. They spoke.", &["Mr. Brandt met J. R. Moravec.", "They spoke."]);
        check_sentences("He lives in the U.S. The rest do not.", &["He lives in the U.S.", "The rest do not."]);
        check_sentences("The U.S. Army left.", &["The U.S. Army left."]);
        check_sentences("See No. 5 today.", &["See No. 5 today."]);
        check_sentences("\"Go.\" He went.", &["\"Go.\"", "He went."]);
        check_sentences("\"Why now?\" Brandt asked. No one spoke.", &["\"Why now?\" Brandt asked.", "No one spoke."]);
        check_sentences("\"Go!\" he said.", &["\"Go!\" he said."]);
        check_sentences("He waited… Then he left.", &["He waited…", "Then he left."]);
    }
}

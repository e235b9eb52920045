//! Claims in words: where a word of the table stands, which of the kinds below it makes, if any.

use super::{
    Kind, Matched, Mention, Role, cause, comparison, contact, function, placeholder, poll, rank, rule, superlative,
};
use crate::lexicon::{
    CLAIMS, CLAIMS_SENSE, CUES, CUES_SENSE, ClaimWord, Cue, NUMBER_WORDS_SENSE, PASTS_SENSE, Takes, UNITS_SENSE, ends,
};
use crate::text::{Class, Spelling, Text, Token, word, words};
use std::ops::Range;

/// Words of the longest form of the table.
const FORM: usize = 4;
/// Words of a noun phrase behind a claim; more are left out of its span.
const NOUN: usize = 5;

/// Words back to a form of `be`.
const BE: usize = 3;

/// A word of the table and where it stands.
pub(super) struct Claim<'s, 't> {
    pub(super) text: &'s Text<'t>,
    /// Tokens of the form.
    pub(super) tokens: Range<usize>,
    pub(super) word: ClaimWord,
    /// Tokens before this belong to another mention.
    pub(super) floor: usize,
    /// End of the block.
    pub(super) end: usize,
}

/// The claim or the address that starts at a token.
#[inline(never)]
pub(super) fn find(text: &Text<'_>, at: usize, floor: usize, end: usize) -> Option<Mention> {
    match text.tokens[at].class {
        Class::Address => return Some(contact::address(text, at)),
        Class::Number => return contact::phone(text, at, floor, end).or_else(|| rank::in_digits(text, at, floor, end)),
        _ => {}
    }
    let claim = Claim::at(text, at, floor, end)?;
    match claim.word {
        ClaimWord::None => None,
        ClaimWord::Ordinal | ClaimWord::RankVerb | ClaimWord::Number => rank::find(&claim),
        ClaimWord::Blank | ClaimWord::Note | ClaimWord::Asked => placeholder::find(&claim),
        ClaimWord::Handle => contact::handle(&claim),
        ClaimWord::Cause => cause::find(&claim),
        ClaimWord::Comparison => comparison::find(&claim),
        ClaimWord::Law | ClaimWord::Rule => rule::find(&claim),
        ClaimWord::Poll | ClaimWord::Polled => poll::find(&claim),
        _ => superlative::find(&claim),
    }
}

impl<'s, 't> Claim<'s, 't> {
    pub(super) fn at(text: &'s Text<'t>, at: usize, floor: usize, end: usize) -> Option<Self> {
        if at >= end || !text.tokens[at].has(CLAIMS_SENSE) {
            return None;
        }
        let (words, len) = text.words::<FORM>(at, end);
        let (len, word) = CLAIMS.longest(&words[..len])?;
        Some(Self { text, tokens: at..at + len, word: *word, floor, end })
    }

    /// The word so many tokens before the form, when it is free; empty otherwise.
    pub(super) fn before(&self, back: usize) -> &'t str {
        match self.tokens.start.checked_sub(back) {
            Some(i) if i >= self.floor => self.text.word(i),
            _ => "",
        }
    }

    /// The word so many tokens behind a place of the block; empty at its end.
    pub(super) fn word_at(&self, at: usize) -> &'t str {
        if at < self.end { self.text.word(at) } else { "" }
    }

    /// Whether one of the words stands at a place, in small letters or after a capital.
    #[inline(never)]
    pub(super) fn is_at(&self, at: usize, words: &[Spelling]) -> bool {
        at < self.end && words.contains(&self.text.small(at))
    }

    /// Whether the word so many tokens before the form is one of these.
    pub(super) fn is_before(&self, back: usize, words: &[Spelling]) -> bool {
        let at = self.tokens.start.checked_sub(back).filter(|i| *i >= self.floor);
        at.is_some_and(|i| self.text.among(i, words))
    }

    /// End of the noun phrase behind the form; its end when there is none.
    pub(super) fn noun_end(&self, from: usize) -> usize {
        let mut at = from;
        while at < self.end.min(from + NOUN) {
            let token = &self.text.tokens[at];
            let joins = token.class == Class::Hyphen
                && at > from
                && self.text.tokens[at - 1].touches(token)
                && at + 1 < self.end
                && self.text.tokens[at + 1].class == Class::Word;
            // `levels of non-performing loans`
            let verb = at > from
                && self.text.tokens[at - 1].class != Class::Hyphen
                && (says(token, self.word_at(at)) || ["ing", "ed"].iter().any(|e| ends(self.word_at(at), e)));
            // `the first observer left`; not `the biggest cut`
            let verb = verb
                || at > from
                    && token.has(PASTS_SENSE)
                    && !self
                        .text
                        .among(at, words!["cut", "hit", "set", "spread", "cost", "cast", "upset", "broadcast"]);
            // `for the first time Kesten won`
            let time = at > from && token.is_capital() && self.text.is(at - 1, word!("time"));
            // `cover-up`
            let tail = at > from && self.text.tokens[at - 1].class == Class::Hyphen;
            let noun = token.class == Class::Word
                && (tail
                    || self.is_quarter(at)
                    || at > from && self.text.is(at, word!("need"))
                    || function(token).is_none() && !token.has(NUMBER_WORDS_SENSE) && !verb);
            if time || !joins && !noun {
                break;
            }
            at += 1;
        }
        if at > from && self.text.tokens[at - 1].class == Class::Hyphen { at - 1 } else { at }
    }

    /// A quarter of a year: `the strongest quarter`.
    fn is_quarter(&self, at: usize) -> bool {
        self.is_unit(at) && self.text.is(at, word!("quarter"))
    }

    /// Whether a token counts: digits, or a number in words.
    pub(super) fn is_number(&self, at: usize) -> bool {
        at < self.end
            && (matches!(self.text.tokens[at].class, Class::Number) || self.text.tokens[at].has(NUMBER_WORDS_SENSE))
    }

    /// Whether a token is a unit of time or measure.
    pub(super) fn is_unit(&self, at: usize) -> bool {
        at < self.end && self.text.tokens[at].has(UNITS_SENSE)
    }

    /// End of what is named at a place, with its determiner; none where nothing is.
    pub(super) fn named(&self, at: usize) -> Option<usize> {
        let determiner = at < self.end && function(&self.text.tokens[at]).is_some_and(|f| f.determines());
        let from = at + usize::from(determiner);
        let mut end = self.noun_end(from);
        // `the city's drought`
        if end > from && end < self.end && self.text.tokens[end].class == Class::Possessive {
            end = self.noun_end(end + 1);
        }
        (end > from).then_some(end)
    }

    /// The form of `be` before the form, adverbs between them.
    pub(super) fn behind_be(&self) -> Option<usize> {
        let be = ["is", "are", "was", "were", "be", "been", "being", "become", "became", "remains", "remain"];
        let back = (1..=BE).find(|b| be.contains(&self.before(*b)))?;
        let between = (1..back).all(|b| ends(self.before(b), "ly") || ["not", "now", "also"].contains(&self.before(b)));
        between.then(|| self.tokens.start - back)
    }

    /// A mention whose span reaches farther than its form: figures and dates in it are items of their own.
    pub(super) fn reaching(&self, kind: Kind, rule: &'static str, start: usize, end: usize) -> Mention {
        let mut mention = self.mention(kind, rule, self.tokens.clone());
        mention.span = self.text.span(start..end);
        mention
    }

    pub(super) fn mention(&self, kind: Kind, rule: &'static str, tokens: Range<usize>) -> Mention {
        mention(self.text, kind, rule, tokens, self.tokens.clone())
    }
}

/// A verb of speech and no noun: `says`, not `demand`, nor the first word of `value added`.
fn says(token: &Token, word: &str) -> bool {
    token.has(CUES_SENSE)
        && CUES.longest(&[token.word]).is_some_and(|(_, cue)| {
            cue.cue != Cue::None && (matches!(cue.takes, Takes::Clause | Takes::Object) || word.ends_with('s'))
        })
}

/// A mention that is known by its words and has no value.
pub(super) fn mention(
    text: &Text<'_>,
    kind: Kind,
    rule: &'static str,
    tokens: Range<usize>,
    matched: Range<usize>,
) -> Mention {
    let matched = vec![Matched { span: text.span(matched), role: Role::Claim }];
    Mention { matched, ..Mention::plain(text, kind, rule, tokens) }
}

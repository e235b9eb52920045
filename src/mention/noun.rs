//! The thing counted: the noun phrase behind a number.

use crate::lexicon::{
    CUES_SENSE, FUNCTION_WORDS_SENSE, NUMBER_WORDS_SENSE, PASTS_SENSE, UNITS_SENSE, is_plural, singular,
};
use crate::text::{Case, Class, Text, Token};
use std::ops::Range;

/// A noun phrase: `armored personnel carriers`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Noun {
    pub(crate) tokens: Range<usize>,
    /// The head in the singular, lower case unless it is an acronym: `carrier`, `APC`.
    pub(crate) head: String,
    /// The words before the head, lower case: `armored`, `personnel`.
    pub(crate) modifiers: Vec<String>,
}

impl Noun {
    /// The phrase in the singular: `armored personnel carrier`.
    pub(crate) fn phrase(&self) -> String {
        let mut words = self.modifiers.clone();
        words.push(self.head.clone());
        words.join(" ")
    }
}

/// Words looked at behind a number; longer phrases are left without a noun.
const REACH: usize = 7;

/// Words that stand before a noun although they build sentences elsewhere: `three other men`, `two more trucks`.
const MODIFIERS: [&str; 6] = ["more", "other", "such", "down", "off", "inside"];

/// Reads the noun phrase that starts at token `at`, for a number that is not one.
///
/// English marks the head by its plural: it is the last of the first run of plural nouns. A verb cannot be taken for
/// it, since after a plural it has no ending: `50 trucks carry`.
pub(crate) fn plural(text: &Text<'_>, at: usize, end: usize) -> Option<Noun> {
    let words = candidates(text, at, end);
    let is_head = |i: &usize| is_plural(&lower(text, *i));
    let first = words.iter().position(is_head)?;
    let more = words[first..].iter().take_while(|i| is_head(i)).count();
    build(text, &words[..first + more])
}

/// Reads the noun phrase behind `one`: up to three words before the phrase ends by itself.
pub(crate) fn single(text: &Text<'_>, at: usize, end: usize) -> Option<Noun> {
    let mut words = candidates(text, at, end);
    let stop = words.last().map_or(at, |i| i + 1);
    let closed = text.tokens[..end]
        .get(stop)
        .is_none_or(|t| t.class != Class::Word || t.has(FUNCTION_WORDS_SENSE) || t.has(CUES_SENSE));
    // `one shell landed near`: what follows the noun is a verb or an adverb.
    let follows = |i: &usize| {
        text.tokens[*i].has(PASTS_SENSE) || ["ed", "ing", "ly"].iter().any(|e| lower(text, *i).ends_with(e))
    };
    while words.last().is_some_and(follows) {
        words.pop();
    }
    let last = lower(text, *words.last()?);
    if words.len() > 3 || !closed || is_plural(&last) { None } else { build(text, &words) }
}

/// The words that may belong to the phrase: up to the first mark or word that no noun phrase holds.
fn candidates(text: &Text<'_>, at: usize, end: usize) -> Vec<usize> {
    let mut words = Vec::new();
    let mut i = at;
    while i < end.min(at + REACH) {
        let token = &text.tokens[i];
        let joint = token.class == Class::Hyphen
            && i > at
            && text.tokens[i - 1].touches(token)
            && text.tokens[..end].get(i + 1).is_some_and(|n| n.class == Class::Word && token.touches(n));
        if !joint {
            let word = token.class == Class::Word && !ends_phrase(text, token);
            if !word {
                break;
            }
            words.push(i);
        }
        i += 1;
    }
    words
}

fn ends_phrase(text: &Text<'_>, token: &Token) -> bool {
    if token.has(NUMBER_WORDS_SENSE) {
        return true;
    }
    let lower = token.span().of(text.raw).to_ascii_lowercase();
    token.has(FUNCTION_WORDS_SENSE)
        && !MODIFIERS.contains(&lower.as_str())
        && !(token.case == Case::Upper && lower.len() > 1)
}

fn build(text: &Text<'_>, words: &[usize]) -> Option<Noun> {
    let (&head, rest) = words.split_last()?;
    // A unit of time or measure is no thing that is counted.
    if text.tokens[head].has(UNITS_SENSE) {
        return None;
    }
    let modifiers = rest.iter().map(|i| lower(text, *i)).collect();
    Some(Noun { tokens: words[0]..head + 1, head: name(text, head), modifiers })
}

/// The head in the singular; an acronym keeps its capitals and loses only the `s` of its plural.
fn name(text: &Text<'_>, at: usize) -> String {
    let word = text.word(at);
    match text.tokens[at].case {
        Case::Mixed if word.ends_with('s') => word[..word.len() - 1].to_owned(),
        Case::Upper | Case::Mixed => word.to_owned(),
        _ => singular(&word.to_lowercase()).into_owned(),
    }
}

fn lower(text: &Text<'_>, at: usize) -> String {
    text.word(at).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: Option<&str>) {
        let text = Text::read(raw);
        assert_eq!(plural(&text, 0, text.tokens.len()).map(|n| n.phrase()).as_deref(), expected, "{raw}");
    }

    #[test]
    fn the_head_is_the_last_of_the_first_plurals() {
        check("armored personnel carriers and guns", Some("armored personnel carrier"));
        check("arms dealers left", Some("arms dealer"));
        check("people died in the flood", Some("person"));
        check("short-range missiles", Some("short range missile"));
        check("APCs were sent", Some("APC"));
        check("more trucks", Some("more truck"));
        check("of the trucks", None);
        check("years", None);
        check("square miles", None);
        check("and trucks", None);
    }
}

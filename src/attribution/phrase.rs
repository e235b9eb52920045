//! The words beside a cue that name who speaks.

use crate::lexicon::{CALENDAR_SENSE, FunctionWord, TITLES_SENSE};
pub(super) use crate::mention::function;
use crate::text::{Class, Text, Token};
use std::ops::Range;

/// Who speaks, as the words beside the cue put it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// A name, with any title before it.
    Name(Range<usize>),
    /// `he`, `she`
    Pronoun(usize),
    /// `officials`, `the Interior Ministry`
    Unnamed(Range<usize>),
}

/// Words of a subject without a name: more are a clause that was misread.
const LONGEST: usize = 7;
/// Tokens of the longest name, its title included.
const LONGEST_NAME: usize = 12;
/// Tokens of an apposition or relative clause between a name and its verb.
const APPOSITION: usize = 40;
/// Small words inside names.
const PARTICLES: [&str; 14] =
    ["de", "da", "di", "del", "der", "den", "van", "von", "bin", "ibn", "al", "el", "la", "du"];

/// A capital word that can be part of a name: no day, month or word that builds sentences.
fn names(token: &Token) -> bool {
    token.is_capital() && !token.has(CALENDAR_SENSE) && function(token).is_none()
}

/// The subject that ends right before token `end`, not before `start`.
pub(super) fn before(text: &Text<'_>, start: usize, end: usize) -> Option<Subject> {
    let mut at = end;
    while at > start && skips(text, at - 1) {
        at -= 1;
    }
    let last = at.checked_sub(1).filter(|i| *i >= start)?;
    let token = &text.tokens[last];
    if token.class == Class::Comma {
        return apposed(text, start, last);
    }
    if token.class != Class::Word {
        return None;
    }
    match function(token) {
        Some(FunctionWord::Pronoun) => return pronoun(text, last),
        // "Brandt, who said": the name before the comma.
        Some(FunctionWord::Relative) => {
            let comma = last.checked_sub(1).filter(|i| *i > start && text.tokens[*i].class == Class::Comma)?;
            return before(text, start, comma);
        }
        Some(_) => return None,
        None => {}
    }
    if names(token) {
        return Some(Subject::Name(name_ending(text, start, last)));
    }
    unnamed_ending(text, start, last)
}

/// Adverbs and auxiliaries between a subject and its cue: `later said`, `has also said`.
fn skips(text: &Text<'_>, at: usize) -> bool {
    let token = &text.tokens[at];
    let adverb = matches!(function(token), Some(FunctionWord::Adverb | FunctionWord::Auxiliary));
    token.class == Class::Word && !token.is_capital() && (adverb || text.word(at).ends_with("ly"))
}

fn pronoun(text: &Text<'_>, at: usize) -> Option<Subject> {
    let word = text.word(at);
    (word.eq_ignore_ascii_case("he") || word.eq_ignore_ascii_case("she")).then_some(Subject::Pronoun(at))
}

/// The name before an apposition that ends with the comma at `close`: `Akel, an analyst with the fund, said`.
fn apposed(text: &Text<'_>, start: usize, close: usize) -> Option<Subject> {
    let from = close.saturating_sub(APPOSITION).max(start + 1);
    let open = (from..close).rev().find(|&i| {
        let next = &text.tokens[i + 1];
        let opens =
            matches!(function(next), Some(FunctionWord::Article | FunctionWord::Relative | FunctionWord::Determiner))
                || next.class == Class::Number
                || next.class == Class::Word && !next.is_capital() && function(next).is_none();
        text.tokens[i].class == Class::Comma && names(&text.tokens[i - 1]) && opens
    })?;
    Some(Subject::Name(name_ending(text, start, open - 1)))
}

/// The run of capital words that ends with token `last`.
fn name_ending(text: &Text<'_>, start: usize, last: usize) -> Range<usize> {
    let mut first = last;
    while first > start && last - first < LONGEST_NAME {
        let token = &text.tokens[first - 1];
        let particle =
            PARTICLES.contains(&text.word(first - 1)) && first >= start + 2 && names(&text.tokens[first - 2]);
        let initial = token.class == Class::Stop
            && first >= start + 2
            && text.tokens[first - 2].touches(token)
            && names(&text.tokens[first - 2]);
        let joint = token.class == Class::Hyphen && token.touches(&text.tokens[first]);
        if !(names(token) || particle || initial || joint) {
            break;
        }
        first -= 1;
    }
    first..last + 1
}

/// `a senior ministry official`: back to the word or mark that no noun phrase holds, its article included.
fn unnamed_ending(text: &Text<'_>, start: usize, last: usize) -> Option<Subject> {
    let mut first = last;
    while first > start && last + 1 - first <= LONGEST {
        let token = &text.tokens[first - 1];
        match function(token) {
            Some(FunctionWord::Article | FunctionWord::Determiner) => {
                return Some(Subject::Unnamed(first - 1..last + 1));
            }
            Some(_) => break,
            None if token.class == Class::Word || token.class == Class::Possessive => first -= 1,
            None => break,
        }
    }
    let bare_plural = text.word(last).ends_with('s') || text.tokens[first].is_capital();
    (bare_plural && last + 1 - first <= LONGEST).then_some(Subject::Unnamed(first..last + 1))
}

/// The subject that starts at token `at`: `said Defense Minister Brandt`, `according to the ministry`.
pub(super) fn after(text: &Text<'_>, at: usize, end: usize) -> Option<Subject> {
    let first = text.tokens[..end].get(at)?;
    if let Some(class) = function(first) {
        return match class {
            FunctionWord::Pronoun => pronoun(text, at),
            FunctionWord::Article | FunctionWord::Determiner => {
                let stop = noun_end(text, at + 1, end);
                (stop > at + 1).then_some(Subject::Unnamed(at..stop))
            }
            _ => None,
        };
    }
    if first.class != Class::Word || first.has(CALENDAR_SENSE) {
        return None;
    }
    let stop = noun_end(text, at, end);
    if stop == at {
        return None;
    }
    let named = (at..stop).rev().find(|i| names(&text.tokens[*i]));
    Some(match named {
        Some(last) => Subject::Name(name_ending(text, at, last)),
        None => Subject::Unnamed(at..stop),
    })
}

fn noun_end(text: &Text<'_>, at: usize, end: usize) -> usize {
    let mut stop = at;
    while stop < end.min(at + LONGEST) {
        let token = &text.tokens[stop];
        let particle = PARTICLES.contains(&text.word(stop)) && stop > at;
        let initial = token.class == Class::Stop
            && stop > at
            && text.tokens[stop - 1].touches(token)
            && text.tokens[stop - 1].end - text.tokens[stop - 1].start == 1
            && text.tokens[..end].get(stop + 1).is_some_and(names);
        let joint = token.class == Class::Hyphen && stop > at && text.tokens[stop - 1].touches(token);
        let noun = token.class == Class::Word && function(token).is_none() && !token.has(CALENDAR_SENSE);
        if !(noun || particle || initial || joint) {
            break;
        }
        stop += 1;
    }
    stop
}

/// The name without the titles before it: `President Vladimir Petrov` is `Vladimir Petrov`.
pub(super) fn untitled(text: &Text<'_>, name: Range<usize>) -> Range<usize> {
    let mut first = name.start;
    while first + 1 < name.end && (text.tokens[first].has(TITLES_SENSE) || text.tokens[first].class == Class::Stop) {
        first += 1;
    }
    first..name.end
}

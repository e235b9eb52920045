//! What stands between a cue and what it reports: hearers, days, and where it was said.

use super::phrase::{Part, function, is_verbal, part, phrase_after};
use super::speech::Said;
use crate::lexicon::{CALENDAR_SENSE, Cue, FunctionWord, Stance, TIMES_SENSE, Takes};
use crate::text::{Case, Class, Spelling, Text, Token, word, words};

/// Tokens between a cue and what it reports: `said on Monday in a statement that`.
const ADJUNCTS: usize = 24;
/// What somebody says something in.
const REPORTS: [Spelling; 5] = *words!["bulletin", "letter", "report", "review", "statement"];

/// Whom something is told, whatever noun follows: `told a news conference sales were up`.
const HEARERS: [Spelling; 7] =
    *words!["Reuters", "conference", "investors", "journalists", "parliament", "reporters", "shareholders"];

/// The token behind what stands between a cue and what it reports: hearers, days, places.
#[inline(never)]
pub(super) fn adjuncts(text: &Text<'_>, said: &Said, from: usize, end: usize) -> usize {
    let limit = end.min(from + ADJUNCTS);
    let mut at = from;
    // `told her that`, but `told her family that`
    let alone = said.word.cue == Cue::Tell
        && text.is(at, word!("her"))
        && !matches!(part(text, at + 1), Part::Noun | Part::Name | Part::Number);
    if alone {
        at += 1;
    } else if said.word.cue == Cue::Tell
        && let Some(mut hearer) = phrase_after(text, at, limit)
    {
        // `told reporters Renov expects to grow`
        let many = |i: usize| part(text, i) == Part::Noun && text.word(i).ends_with('s');
        let split = (hearer.start + 1..hearer.end).find(|i| {
            text.among(i - 1, &HEARERS) && !text.among(*i, words!["news", "agency"])
                || part(text, *i) == Part::Name && many(i - 1)
        });
        hearer.end = split.unwrap_or(hearer.end);
        // `told voters at 11:40 p.m. that`
        let hour = hearer.len() > 2 && text.tokens[..limit].get(hearer.end).is_some_and(|t| t.class == Class::Colon);
        at = hearer.end - if hour && !text.is_colon(hearer.end) { 2 } else { 0 };
    }
    let from = at;
    // `warned creditors that it was late`
    if matches!(said.word.stance, Stance::Warns | Stance::Promises)
        && let Some(hearer) = phrase_after(text, at, limit)
        && text.tokens[..limit].get(hearer.end).is_some()
        && text.is(hearer.end, word!("that"))
    {
        return hearer.end;
    }
    while at < limit {
        let token = &text.tokens[at];
        let next = match part(text, at) {
            // `announced late last night`, `told reporters afterward`
            _ if text.among(at, words!["afterward", "afterwards", "later"])
                || text.among(at, words!["early", "late"]) && is_day(text, at + 1) =>
            {
                at + 1
            }
            _ if is_day(text, at) => at + 1,
            Part::Number if at > from && text.tokens[at - 1].has(CALENDAR_SENSE) => at + 1,
            Part::Preposition => {
                // `reported to the police that it was gone`
                let any = !text.among(at, words!["to", "like"]) || said.word.takes == Takes::Clause;
                match phrase(text, at + 1, limit).filter(|stop| any || text.is(*stop, word!("that"))) {
                    Some(stop) if stands_apart(text, stop, end) || reports(text, at, stop) => stop,
                    _ => break,
                }
            }
            // `said after the talks that`, `said in a statement accompanying its results that`
            Part::Other if text.among(at, words!["after", "before"]) => match clause(text, at + 1, limit) {
                Some(stop) => stop,
                None => break,
            },
            Part::Noun if at > from && text.among(at - 1, &REPORTS) && text.word(at).ends_with("ing") => {
                match clause(text, at + 1, limit) {
                    Some(stop) => stop,
                    None => break,
                }
            }
            Part::Other | Part::Noun if at == from && token.class == Class::Word && is_adverb(text, at) => at + 1,
            // `in a statement issued from Kesten`
            Part::Noun if at > from && text.among(at - 1, &REPORTS) && text.word(at).ends_with("ed") => at + 1,
            _ => break,
        };
        at = next;
    }
    at
}

/// The `that` that stands behind nouns and no verb.
fn clause(text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
    let noun = |i: &usize| part(text, *i) != Part::Other && !is_verbal(text, *i) || is_day(text, *i);
    let stop = at + (at..end).take_while(noun).count();
    (stop < end && text.is(stop, word!("that"))).then_some(stop)
}

/// An adverb of the cue itself: `said also`, `said mainly this was late`; not `said slightly better roads would help`.
fn is_adverb(text: &Text<'_>, at: usize) -> bool {
    let opens = || !matches!(part(text, at + 1), Part::Noun | Part::Number);
    // `said only tinned food came in`
    if text.is(at, word!("only")) && part(text, at + 1) == Part::Noun {
        return false;
    }
    // `said too many had left`
    !(is_owner(text, at) || text.among(at, words!["too", "so", "very", "most", "more", "MOST", "MORE"]))
        && (function(&text.tokens[at]) == Some(FunctionWord::Adverb) || text.word(at).ends_with("ly") && opens())
}

/// The end of what a preposition governs: a phrase or a day.
#[inline(never)]
fn phrase(text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
    let mut stop = at;
    while stop < end && is_day(text, stop) {
        stop += 1;
    }
    if stop > at {
        // `in September 1986`
        return Some(stop + usize::from(stop < end && part(text, stop) == Part::Number));
    }
    // `at 7:12 a.m.`
    let hour = text.tokens[..end].get(at..at + 3).is_some_and(|t| t[1].class == Class::Colon && !text.is_colon(at + 1));
    if hour {
        let half = |t: &Token| {
            matches!(t.case, Case::Upper | Case::Dotted | Case::DottedLower) || text.among(at + 3, words!["am", "pm"])
        };
        return Some(at + 3 + usize::from(text.tokens[..end].get(at + 3).is_some_and(half)));
    }
    let mut phrase = phrase_after(text, at, end)?;
    // A verb as well.
    phrase.end += usize::from(phrase.end < end && text.is(phrase.end, word!("report")));
    // `in a statement 1986 results`
    let number = (at + 1..phrase.end - 1)
        .find(|i| part(text, *i) == Part::Number && part(text, i - 1) == Part::Noun && part(text, i + 1) == Part::Noun);
    // `in its latest monthly report growth slowed`
    let report = || (at + 1..phrase.end).map(|i| i + 1).find(|i| reports(text, at - 1, *i));
    Some(number.or_else(report).unwrap_or(phrase.end))
}

/// `in its monthly report`: what ends before `stop` is what somebody says something in.
fn reports(text: &Text<'_>, at: usize, stop: usize) -> bool {
    text.is(at, word!("in")) && text.among(stop - 1, &REPORTS)
}

/// A day or a time that is nobody's: not `yesterday's value`.
fn is_day(text: &Text<'_>, at: usize) -> bool {
    (text.tokens[at].has(CALENDAR_SENSE) || is_time(text, at)) && !is_owner(text, at)
}

fn is_owner(text: &Text<'_>, at: usize) -> bool {
    text.tokens.get(at + 1).is_some_and(|t| t.class == Class::Possessive)
}

#[inline(never)]
fn is_time(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let before = |sense| text.tokens.get(at + 1).is_some_and(|t| t.has(sense));
    match word {
        "last" | "this" => before(TIMES_SENSE | CALENDAR_SENSE) && !is_owner(text, at + 1),
        "late" | "early" => before(CALENDAR_SENSE),
        "again" | "ago" | "earlier" | "here" | "recently" | "today" | "yesterday" => true,
        // Not `Goodyear`, `Knight`.
        _ if text.tokens[at].is_capital() => false,
        _ => ["week", "month", "year", "night", "morning", "noon", "evening"].iter().any(|t| word.ends_with(t)),
    }
}

/// Whether what follows a phrase can only be what is reported, or the end: then the phrase belongs to the cue.
#[inline(never)]
fn stands_apart(text: &Text<'_>, at: usize, end: usize) -> bool {
    let Some(token) = text.tokens[..end].get(at) else { return true };
    match token.class {
        Class::Word => {
            token.has(CALENDAR_SENSE)
                || is_time(text, at)
                || text
                    .among(at, words!["after", "as", "before", "how", "if", "that", "when", "whether", "while", "why"])
                || matches!(part(text, at), Part::Pronoun | Part::Determiner | Part::Preposition)
        }
        Class::Comma | Class::Stop | Class::Quote | Class::OpenQuote | Class::Semicolon => true,
        _ => text.is_colon(at),
    }
}

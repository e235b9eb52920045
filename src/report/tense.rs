//! Whether a date lies behind the day of writing or ahead of it, as the verb of its clause tells: `rose in the first quarter`,
//! `will meet on 3 May`. Left undecided: verbs in the present, what may or should be, plans of the past, and what was put off.

use crate::lexicon::{
    CUES_SENSE, FunctionWord, PASTS_SENSE, TENSES, TENSES_SENSE, TIMES_SENSE, Tense, ends, is_plural,
};
use crate::mention::function;
use crate::text::{Case, Class, Spelling, Text, Token, word, words};
use crate::value::{Date, Open, Time, When};
use std::ops::Range;

/// Words before a date among which its verb is looked for.
const BACK: usize = 20;
/// The same behind a date that opens its clause.
const ON: usize = 12;
/// Words between a verb and its auxiliary, and words that may lead to a date: `on the`.
const NEAR: usize = 3;

/// Words before a date that a past verb may have put ahead: `postponed to May`.
const AHEAD: [Spelling; 7] = *words!["until", "till", "by", "to", "for", "before", "through"];

/// Whether the date at `tokens` is still to come; `None` where the clause does not tell.
#[inline(never)]
pub(super) fn ahead(text: &Text<'_>, time: &Time, tokens: &Range<usize>, sentence: &Range<usize>) -> Option<bool> {
    if matches!(time, Time::Duration { .. } | Time::Repeated { .. }) {
        return None;
    }
    // `fewer people than in May`, not `no later than in May`
    let than = tokens.start.saturating_sub(2);
    if than > sentence.start
        && text.is(than, word!("than"))
        && text.among(than + 1, words!["in", "on", "at", "during"])
        && !text.among(than - 1, words!["later", "earlier", "sooner"])
    {
        return Some(false);
    }
    let lead = (sentence.start..tokens.start)
        .rev()
        .take(NEAR)
        .find(|i| !matches!(function(&text.tokens[*i]), Some(FunctionWord::Preposition | FunctionWord::Article)));
    let opens = lead.is_none_or(|i| {
        text.tokens[i].class != Class::Word && text.tokens[i].class != Class::Number
            || matches!(function(&text.tokens[i]), Some(FunctionWord::Conjunction | FunctionWord::Relative))
    });
    // `told the full council on Tuesday that`: the day is of the telling.
    let that = text.is(tokens.end, word!("that"));
    let back = || before(text, tokens.start, sentence.start, that);
    let on = || behind(text, tokens.end, sentence.end);
    let told = if opens { on().or_else(back) } else { back().or_else(on) };
    let arranged = || (sentence.start..tokens.start).rev().take(BACK).find(|i| is_arranged(text, *i));
    match told.or_else(|| arranged().map(|_| Tense::Future))? {
        Tense::Future => Some(true),
        Tense::Past => {
            // `in the year to March` is counted, and no day put off to.
            let the = |i: usize| text.is(i, word!("the"));
            let counted = || {
                let at = tokens.start;
                at > sentence.start + 3 && text.tokens[at - 2].has(TIMES_SENSE) && (the(at - 3) || the(at - 4))
            };
            let put_off = matches!(time, Time::Half(_, Open::Before | Open::Until))
                || tokens.start > sentence.start
                    && text.among(tokens.start - 1, &AHEAD)
                    && !text.is(tokens.start.wrapping_sub(2), word!("backdated"))
                    && !counted();
            (!put_off).then_some(false)
        }
        // `may not be back until Wednesday`; not `was to open by May`
        Tense::Open => match time {
            Time::Half(When { date: Some(Date::Civil(c)), .. }, Open::Before | Open::Until) => {
                (c.weekday.is_some() && c.month.is_none()).then_some(true)
            }
            // `are shut on Thursday`
            Time::Point(When { date: Some(Date::Civil(c)), .. }) if c.weekday.is_some() && c.month.is_none() => {
                let on = tokens.start.checked_sub(3).filter(|i| *i >= sentence.start)?;
                (text.among(on, words!["is", "are"]) && text.is(on + 2, word!("on"))).then_some(true)
            }
            _ => None,
        },
    }
}

/// `has not lost since May`: what lasts until the day of writing began the May before it, whatever year was told last.
pub(super) fn reaches_now(text: &Text<'_>, time: &Time, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let from = sentence.start.max(tokens.start.saturating_sub(BACK));
    matches!(time, Time::Half(_, Open::Since)) && (from..tokens.start).any(|i| text.among(i, words!["has", "have"]))
}

/// `is published on 4 December`: told of the day of writing, whatever year was told last.
pub(super) fn is_present(text: &Text<'_>, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let from = sentence.start.max(tokens.start.saturating_sub(BACK));
    let verb = |i: &usize| {
        function(&text.tokens[*i]) == Some(FunctionWord::Auxiliary) && !text.is(*i, word!("be"))
            || text.tokens[*i].has(PASTS_SENSE)
            || text.tokens[*i].has(TENSES_SENSE)
    };
    let parts = |i: &usize| matches!(text.tokens[*i].class, Class::Comma | Class::Semicolon);
    let first = (from..tokens.start).rev().take_while(|i| !parts(i)).find(verb);
    // `now stands at 4.6%, down from 4.7% a month earlier`; not `was now`
    let now = |i: usize| text.is(i, word!("now")) && !text.tokens[i - 1].has(PASTS_SENSE | TENSES_SENSE);
    first.is_some_and(|i| text.among(i, words!["is", "are", "should", "may", "might"]))
        || (from + 1..tokens.start).any(now)
}

/// What the word at `at` tells; whether a form of the table says so.
fn told(text: &Text<'_>, at: usize) -> Option<(Tense, bool)> {
    let token = &text.tokens[at];
    if token.class != Class::Word || token.case != Case::Lower {
        return None;
    }
    if token.has(TENSES_SENSE) {
        let (words, len) = text.words::<3>(at, text.tokens.len());
        if let Some((_, tense)) = TENSES.longest(&words[..len]) {
            return Some((*tense, true));
        }
    }
    let word = text.word(at);
    let regular = || (word.len() > 4 || word == "died") && ends(word, "ed") && !ends(word, "eed") && word != "hundred";
    // `the planned vote`, `a cut`, `a quarter-point cut`
    let noun = || {
        at > 0 && function(&text.tokens[at - 1]).is_some_and(FunctionWord::determines)
            || at > 1
                && text.tokens[at - 2].class == Class::Hyphen
                && text.among(at, words!["cut", "hit", "set", "spread"])
    };
    ((token.has(PASTS_SENSE) || regular()) && !noun()).then_some((Tense::Past, false))
}

/// `They host Arlow on Tuesday`: what is arranged, where no other verb tells; not `we know the storm in May was worse`.
fn is_arranged(text: &Text<'_>, at: usize) -> bool {
    let plain = |t: &Token| {
        t.class == Class::Word && t.case == Case::Lower && function(t).is_none() && !t.has(CUES_SENSE | PASTS_SENSE)
    };
    text.among(at, words!["they", "They", "we", "We"])
        && text.tokens.get(at + 1).is_some_and(plain)
        && !["ly", "ed"].iter().any(|e| ends(text.word(at + 1), e))
}

/// The word of the table among the few before `at`: the auxiliary of its verb.
fn auxiliary(text: &Text<'_>, at: usize, start: usize) -> Option<Tense> {
    let table = |i: usize| told(text, i).filter(|(_, table)| *table);
    (start.max(at.saturating_sub(NEAR))..at).rev().find_map(table).map(|(tense, _)| tense)
}

/// The tense of the verb nearest before `at`.
fn before(text: &Text<'_>, at: usize, start: usize, that: bool) -> Option<Tense> {
    let first = start.max(at.saturating_sub(BACK));
    let comma = |i: usize| text.tokens[i].class == Class::Comma;
    let relative = |i: &usize| comma(*i) && function(&text.tokens[i + 1]) == Some(FunctionWord::Relative);
    // Words before this are passed over.
    let mut skip = at;
    for i in (first..at).rev() {
        if i >= skip && skip < at {
            continue;
        }
        if matches!(text.tokens[i].class, Class::Semicolon | Class::OpenQuote | Class::Quote) {
            return None;
        }
        // `will be shut to visitors, who numbered 40 in 2025, for two years`
        if comma(i) {
            let open = (first..i).rev().find(|j| comma(*j)).filter(relative);
            skip = open.unwrap_or(skip);
            continue;
        }
        // `agreed to meet`, `plans to meet`: nobody says whether they did.
        let infinitive = text.is(i, word!("to")) && {
            let next = &text.tokens[i + 1];
            i + 1 < at
                && next.class == Class::Word
                && next.case == Case::Lower
                && function(next).is_none()
                && !is_plural(next.word, text.word(i + 1))
        };
        if infinitive {
            let plan = i > start && matches!(told(text, i - 1), Some((Tense::Future, _)));
            let over = plan && auxiliary(text, i - 1, start) == Some(Tense::Past);
            return Some(if plan && !over { Tense::Future } else { Tense::Open });
        }
        if i + 1 < at && is_arranged(text, i) {
            return None;
        }
        let Some((tense, table)) = told(text, i) else { continue };
        let helper = auxiliary(text, i, start);
        return match (tense, table) {
            (Tense::Future, _) if helper == Some(Tense::Past) => Some(Tense::Open),
            (Tense::Past, false) => {
                let perfect = || (start.max(i.saturating_sub(NEAR))..i).any(|i| text.among(i, words!["has", "have"]));
                match helper {
                    Some(Tense::Open) if perfect() => Some(Tense::Past),
                    // What somebody said is far from when he said it.
                    None if !that && text.tokens[i].has(CUES_SENSE) && at - i > NEAR + 1 => None,
                    None => Some(Tense::Past),
                    helper => helper,
                }
            }
            // `will have been`
            (Tense::Past, true) if helper == Some(Tense::Future) => helper,
            _ => Some(tense),
        };
    }
    None
}

/// The tense of the first verb behind a date that opens its clause.
fn behind(text: &Text<'_>, at: usize, end: usize) -> Option<Tense> {
    let mut aside = false;
    for i in at..end.min(at + ON) {
        let token = &text.tokens[i];
        let comma = token.class == Class::Comma;
        let joint = matches!(function(token), Some(FunctionWord::Conjunction | FunctionWord::Relative));
        // `On Sunday, two years later, she will try`
        if comma && (i == at || aside) {
            aside = i == at;
            continue;
        }
        if joint && !(aside && text.is(i, word!("and")))
            || token.class != Class::Word && token.class != Class::Number && token.class != Class::Possessive
        {
            return None;
        }
        if let Some((tense, _)) = told(text, i) {
            return Some(tense);
        }
    }
    None
}

//! What of the quotations and reported words is listed, and how.

use super::quotation::Quotation;
use super::speaker::{Tie, Voice};
use super::speech::Said;
use super::{Attributed, phrase, place};
use crate::lexicon::{Cue, FUNCTION_WORDS_SENSE};
use crate::mention::{Kind, Matched, Mention, Role};
use crate::order;
use crate::text::{Class, Text, asked, words};
use std::ops::Range;

/// Words from which a quotation without a speaker is still somebody's words and no title or turn of phrase.
const SENTENCE: usize = 5;
/// Acts of speech of one sentence that are listed: more stand in no sentence but in a table or a list.
const REPORTS: usize = 6;

/// Tokens between two quotations in a row: `," and an "`.
const ROW: usize = 3;

/// One letter in so many stands outside quotation marks at the least: otherwise the quotation says it all.
const SHARE: u32 = 20;

/// What somebody is reported to say, in text order. Where only quotations are reported, those are listed themselves.
pub(super) fn reports(text: &Text<'_>, speech: &[Said], quotations: &[Quotation]) -> Vec<Attributed> {
    let mut found = Vec::new();
    let mut sentence = (usize::MAX, 0);
    for said in speech {
        if said.sentence != sentence.0 {
            sentence = (said.sentence, 0);
        }
        let own = |words: &Range<usize>| own_words(text, words, quotations);
        let (before, after) = (own(&said.before), own(&said.after));
        if sentence.1 == REPORTS || (before.0 + after.0) * SHARE <= before.1 + after.1 {
            continue;
        }
        sentence.1 += 1;
        let report = Attributed { mention: report(text, said), speaker: Some(said.speaker.clone()) };
        order::insert(&mut found, report, place);
    }
    found
}

/// Letters of the words outside quotation marks, besides those that only open a clause, and letters of all words.
fn own_words(text: &Text<'_>, words: &Range<usize>, quotations: &[Quotation]) -> (u32, u32) {
    let mut quote = quotations.partition_point(|q| q.tokens.end <= words.start);
    let mut letters = (0, 0);
    for i in words.clone().filter(|i| text.tokens[*i].class == Class::Word) {
        while quotations.get(quote).is_some_and(|q| q.tokens.end <= i) {
            quote += 1;
        }
        let quoted = quotations.get(quote).is_some_and(|q| q.tokens.start <= i);
        let len = text.tokens[i].end - text.tokens[i].start;
        letters.1 += len;
        let opens = text.tokens[i].has(FUNCTION_WORDS_SENSE);
        if !(quoted || opens && text.among(i, words!["that", "as", "and", "but"])) {
            letters.0 += len;
        }
    }
    letters
}

fn report(text: &Text<'_>, said: &Said) -> Mention {
    let tokens = match (said.before.is_empty(), said.after.is_empty()) {
        (false, false) => said.before.start..said.after.end,
        (false, true) => said.before.clone(),
        (true, _) => said.after.clone(),
    };
    let mut matched = Vec::with_capacity(2);
    let mut add = |words: &Range<usize>, role| {
        order::insert(&mut matched, Matched { span: text.span(words.clone()), role }, |m| m.span.start);
    };
    add(&said.speaker.mention, Role::Speaker);
    add(&said.cue, Role::Cue);
    let rule = if said.word.cue == Cue::According { "attribution-according" } else { "attribution-reported" };
    Mention { matched, ..Mention::plain(text, Kind::Attribution, rule, tokens) }
}

/// Whether a quotation only goes on with the one before: `a "nasty" man and "a liar"`.
pub(super) fn in_a_row(text: &Text<'_>, before: &Quotation, quote: &Quotation) -> bool {
    let Some(close) = before.close else { return false };
    let between = close + 1..quote.open;
    let links =
        |i: usize| text.tokens[i].class == Class::Comma || text.among(i, words!["and", "or", "but", "a", "an", "the"]);
    between.len() <= ROW && text.sentence_at(close) == text.sentence_at(quote.open) && between.clone().all(links)
}

/// Whether words between marks are somebody's words: not a title, not a term. `row` when they go on with listed ones.
pub(super) fn is_listed(text: &Text<'_>, quote: &Quotation, voice: &Voice, row: bool) -> bool {
    let tie = if let Voice::Said(_, tie) = voice { Some(*tie) } else { None };
    let (said, beside, named) = (tie.is_some(), tie == Some(Tie::Beside), tie == Some(Tie::Named));
    let words: Vec<usize> = quote.tokens.clone().filter(|i| text.tokens[*i].class == Class::Word).collect();
    let heading = text.in_heading(quote.open);
    let capitals = words.iter().filter(|i| text.tokens[**i].is_capital()).count();
    let small = words.iter().any(|i| !text.tokens[*i].is_capital() && phrase::function(&text.tokens[*i]).is_none());
    let title = capitals * 2 >= words.len() && !small;
    let ended =
        quote.tokens.clone().next_back().is_some_and(|i| matches!(text.tokens[i].class, Class::Stop | Class::Comma));
    // A sentence of its own: `Brandt asked. "Why here?"`
    let start = text.sentences[text.sentence_at(quote.open)].tokens.start;
    let beside = beside || quote.open == start && ended && !matches!(voice, Voice::Unsaid);
    // `On the channel's "Late Talk," Brandt said`: what a word before it leads to is named and not said by whoever speaks behind.
    let behind = voice.known().is_some_and(|v| v.cue.start > quote.open);
    let led = quote.open > start
        && behind
        && matches!(text.tokens[quote.open - 1].class, Class::Word | Class::Possessive | Class::Comma);
    let comma = || usize::from(text.tokens[quote.open - 1].class == Class::Comma);
    let work = quote.open > start + 1 && !ended && text.among(quote.open - 1 - comma(), asked::TITLED);
    match words.len() {
        0 => false,
        _ if work && tie != Some(Tie::Within) => false,
        // `on NBC's "Meet the Press"` is a title; `he said: "Meet the Press."` is said.
        _ if title && (!beside || led) && words.len() > 1 => false,
        _ if row && !title => true,
        1 => beside && ended || named && !title,
        2..SENTENCE => (said || beside || heading || ended && small) && (!title || ended),
        _ => said || !title,
    }
}

pub(super) fn quotation(text: &Text<'_>, quote: &Quotation) -> Mention {
    let tokens: Range<usize> = quote.tokens.clone();
    let mark = |at: usize, role| Matched { span: text.tokens[at].span(), role };
    // A line of a transcript stands between no marks.
    let turn = quote.open == tokens.start || text.tokens[quote.open].class == Class::Colon;
    let mut matched = Vec::new();
    if !turn {
        matched.push(mark(quote.open, Role::Open));
        matched.extend(quote.close.map(|c| mark(c, Role::Close)));
    }
    Mention { matched, ..Mention::plain(text, Kind::Quote, if turn { "quote-turn" } else { "quote-direct" }, tokens) }
}

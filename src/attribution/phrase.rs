//! Noun phrases, read from either end: who speaks stands in one beside the cue.

use super::person::titled;
use super::subject::{does, is_aim};
use crate::lexicon::{
    ABBREVIATIONS, ABBREVIATIONS_SENSE, Abbreviation, CALENDAR_SENSE, CUES, CUES_SENSE, FunctionWord,
    NUMBER_WORDS_SENSE, PASTS_SENSE, ROLES, ROLES_SENSE, RoleWord, TIMES_SENSE, TITLES_SENSE, Takes,
};
pub(super) use crate::mention::{among, function};
use crate::text::{Case, Class, Spelling, Text, Token, word, words};
use std::ops::Range;

/// Tokens of the longest subject: more are a clause that was misread.
const LONGEST: usize = 26;
/// Tokens between brackets behind a name.
pub(super) const BRACKETS: usize = 12;
/// Small words inside names.
pub(super) const PARTICLES: [Spelling; 15] =
    *words!["de", "da", "di", "del", "der", "den", "van", "von", "bin", "ibn", "al", "el", "la", "du", "et"];

/// Words in `-ly` that are no adverbs.
const NOUNS_IN_LY: [&str; 12] = [
    "ally",
    "assembly",
    "daily",
    "family",
    "monopoly",
    "monthly",
    "quarterly",
    "rally",
    "reply",
    "supply",
    "tally",
    "weekly",
];

/// Legal forms that end the name of a firm.
pub(super) const FIRMS: [Spelling; 6] = *words!["Inc", "Co", "Corp", "Ltd", "Plc", "PLC"];

/// What a token can be in a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A capital word.
    Name,
    /// A word in small letters that builds no sentences.
    Noun,
    Number,
    /// `the`, `his`, `some`
    Determiner,
    Pronoun,
    Preposition,
    /// `and`, `or`
    And,
    /// `'s`, the hyphen of `vice-president`, the stop of `Mr.`
    Join,
    /// Ends every noun phrase.
    Other,
}

/// The part a token can play.
#[inline(never)]
pub(super) fn part(text: &Text<'_>, at: usize) -> Part {
    let Some(token) = text.tokens.get(at) else { return Part::Other };
    match token.class {
        Class::Word => word_part(text, at, token),
        Class::Number => Part::Number,
        Class::Possessive => Part::Join,
        Class::Hyphen | Class::Slash if at > 0 && text.tokens[at - 1].touches(token) => Part::Join,
        Class::SingleQuote if at > 0 && text.tokens[at - 1].touches(token) && text.word(at - 1).ends_with('s') => {
            Part::Join
        }
        Class::Stop if abbreviates(text, at) || is_dot(text, at) => Part::Join,
        Class::Symbol if text.among(at, words!["&", "%", "$"]) => Part::Join,
        _ => Part::Other,
    }
}

#[inline(never)]
fn word_part(text: &Text<'_>, at: usize, token: &Token) -> Part {
    let name = if token.is_capital() { Part::Name } else { Part::Noun };
    match function(token) {
        // `US`, `IT`, `WHO`; but `TO` is one of a line in capitals.
        Some(FunctionWord::Pronoun | FunctionWord::Relative)
            if token.case == Case::Upper && text.word(at).len() > 1 =>
        {
            Part::Name
        }
        Some(FunctionWord::Article | FunctionWord::Determiner) => Part::Determiner,
        Some(FunctionWord::Pronoun) => Part::Pronoun,
        Some(FunctionWord::Preposition) => Part::Preposition,
        Some(FunctionWord::Conjunction) if text.among(at, words!["and", "or"]) => Part::And,
        // `Jock A. Finlayson`
        Some(_) if token.is_capital() && token.end - token.start == 1 && abbreviates(text, at + 1) => Part::Name,
        Some(FunctionWord::Auxiliary) if token.is_capital() && is_will_or_may(text, at) => Part::Name,
        Some(FunctionWord::Adverb) if text.among(at, words!["most", "Most", "more", "More"]) => Part::Determiner,
        // `Gyu-back`
        Some(_) if is_tail(text, at) => Part::Noun,
        Some(_) => Part::Other,
        None if token.has(CALENDAR_SENSE) && !is_paper(text, at, token) && !is_given(text, at) => Part::Other,
        None => name,
    }
}

/// The end of a name behind a hyphen: `Gyu-back`.
pub(super) fn is_tail(text: &Text<'_>, at: usize) -> bool {
    at > 1 && text.tokens[at - 1].class == Class::Hyphen && text.tokens[at - 2].is_capital()
}

/// `the Kesten Sun`: a short form of a day that ends a name.
pub(super) fn is_paper(text: &Text<'_>, at: usize, token: &Token) -> bool {
    let name = |t: &Token| t.is_capital() && !t.has(CALENDAR_SENSE) && function(t).is_none();
    text.is(at, word!("Sun")) && at > 0 && name(&text.tokens[at - 1]) && text.tokens[at - 1].end < token.start
}

/// Months that people are called, before a surname: `Jan Hask`; not `in May Denk said`, `3 June Kesten voted`, `June One`.
pub(super) fn is_given(text: &Text<'_>, at: usize) -> bool {
    let own = |t: &Token| {
        let other = t.has(CALENDAR_SENSE | TIMES_SENSE | NUMBER_WORDS_SENSE);
        matches!(t.case, Case::Capital | Case::Mixed) && !other && function(t).is_none()
    };
    let dated = |t: &Token| t.class == Class::Number || function(t) == Some(FunctionWord::Preposition);
    text.among(at, words!["Jan", "April", "May", "June", "August"])
        && text.tokens.get(at + 1).is_some_and(own)
        && !at.checked_sub(1).is_some_and(|i| dated(&text.tokens[i]))
}

/// The dot of `kesten.org`.
fn is_dot(text: &Text<'_>, at: usize) -> bool {
    let glued = |a: usize, b: usize| text.tokens[a].touches(&text.tokens[b]);
    let small = |i: usize| text.tokens.get(i).is_some_and(|t| t.class == Class::Word && t.case == Case::Lower);
    at > 0 && small(at + 1) && glued(at - 1, at) && glued(at, at + 1)
}

/// `Theresa May`, `Will Doyle`
fn is_will_or_may(text: &Text<'_>, at: usize) -> bool {
    let capital = |i: usize| text.tokens.get(i).is_some_and(Token::is_capital);
    match text.word(at) {
        "May" => at > 0 && capital(at - 1) && function(&text.tokens[at - 1]).is_none() || is_given(text, at),
        "Will" => capital(at + 1),
        _ => false,
    }
}

/// Whether the stop at `at` belongs to an initial or a title before a name: `J. Smith`, `Mr. Smith`.
#[inline(never)]
fn abbreviates(text: &Text<'_>, at: usize) -> bool {
    let (Some(before), Some(stop)) = (at.checked_sub(1).map(|i| &text.tokens[i]), text.tokens.get(at)) else {
        return false;
    };
    let short = before.end - before.start == 1 && before.is_capital();
    stop.class == Class::Stop
        && before.touches(stop)
        && (short || is_short_title(before) && before.is_capital() || text.is(at - 1, word!("St")))
        && text.tokens.get(at + 1).is_some_and(Token::is_capital)
}

#[inline(never)]
fn is_short_title(token: &Token) -> bool {
    token.has(ABBREVIATIONS_SENSE)
        && matches!(ABBREVIATIONS.longest(&[token.word]), Some((_, Abbreviation::Name)))
        && token.has(TITLES_SENSE)
}

/// The noun phrase that ends right before token `end`, not before `floor`, with the phrases that hang on it.
#[inline(never)]
pub(super) fn phrase_before(text: &Text<'_>, floor: usize, end: usize) -> Option<Range<usize>> {
    let floor = floor.max(end.saturating_sub(LONGEST));
    let mut first = end;
    let mut open = true;
    while first > floor {
        let at = first - 1;
        let before = (at > floor).then(|| part(text, at - 1));
        match part(text, at) {
            Part::Pronoun if first == end => return Some(at..end),
            // `He said Brandt told them`
            Part::Noun if first < end && says(&text.tokens[at]) && is_verbal(text, at) => break,
            // `He believes the basics do not justify it`
            Part::Noun if first < end && before == Some(Part::Pronoun) && does(text, at - 1) => break,
            // `the Federal Roads Board (FRB) meeting`, `a Renov Ltd <RNV.L> spokesman`
            Part::Other
                if open && first < end && (text.tokens[at].class == Class::CloseBracket || text.is(at, word!(">"))) =>
            {
                let near = (floor..at).rev().take(BRACKETS);
                match { near }.find(|i| text.tokens[*i].class == Class::OpenBracket || text.is(*i, word!("<"))) {
                    Some(open) if open > floor && part(text, open - 1) == Part::Name => first = open,
                    _ => break,
                }
            }
            Part::Name | Part::Noun | Part::Number if open => {
                first = at;
                let title = is_short_title(&text.tokens[at]) && text.tokens[at].is_capital();
                let place = || before == Some(Part::Name) && at >= floor + 2 && part(text, at - 2) == Part::Preposition;
                open = !(title && place());
            }
            Part::Join if open && first < end => first = at,
            // `half of what researchers say`
            Part::Determiner if text.among(at, words!["what", "which"]) => break,
            // `the head of that country`
            Part::Other if open && before == Some(Part::Preposition) && text.is(at, word!("that")) => {
                first = at;
                open = false;
            }
            Part::Determiner if open => {
                first = at;
                open = text.among(at, words!["other", "such"]);
            }
            Part::Determiner if first < end && text.among(at, words!["all", "both", "All", "Both"]) => first = at,
            Part::Preposition if first < end && hangs(before) && !is_doing(text, at - 1) => {
                first = at;
                open = true;
            }
            Part::And if first < end && joins(text, floor, at, first) => {
                first = at;
                open = true;
            }
            _ => break,
        }
    }
    // The `s` of `<Kesten Corp>'s` owns what stands behind it.
    let bare = |i: usize| text.is(i, word!("s"));
    while first < end
        && (bare(first) || !matches!(part(text, first), Part::Name | Part::Noun | Part::Number | Part::Determiner))
    {
        first += 1;
    }
    let said = |i: usize| matches!(part(text, i), Part::Name | Part::Noun | Part::Number) || stands_alone(text.word(i));
    (first..end).any(said).then_some(first..end)
}

/// Determiners that are a phrase by themselves: `some said`.
#[inline(never)]
pub(super) fn stands_alone(word: &str) -> bool {
    let alone = ["all", "another", "both", "each", "many", "most", "neither", "others", "some", "those"];
    alone.iter().any(|a| word.eq_ignore_ascii_case(a))
}

/// Whether a phrase with a preposition can hang on what stands before it.
fn hangs(before: Option<Part>) -> bool {
    matches!(before, Some(Part::Name | Part::Noun | Part::Number | Part::Determiner))
}

/// `was commenting`
fn is_doing(text: &Text<'_>, at: usize) -> bool {
    text.word(at).ends_with("ing") && at > 0 && function(&text.tokens[at - 1]) == Some(FunctionWord::Auxiliary)
}

/// Whether `and` at `at` joins what stands behind it to a phrase: two names, or a phrase at the head of its clause.
#[inline(never)]
fn joins(text: &Text<'_>, floor: usize, at: usize, first: usize) -> bool {
    if at <= floor {
        return false;
    }
    let left = part(text, at - 1);
    if left == Part::Name && part(text, first) == Part::Name {
        return true;
    }
    if !matches!(left, Part::Name | Part::Noun) {
        return false;
    }
    let start = (floor.max(at.saturating_sub(6))..at)
        .rev()
        .take_while(|i| {
            matches!(part(text, *i), Part::Name | Part::Noun | Part::Number | Part::Determiner | Part::Join)
        })
        .last();
    start.is_some_and(|s| {
        (s == floor || matches!(text.tokens[s - 1].class, Class::Comma | Class::Semicolon))
            && !(s..at).any(|i| is_verbal(text, i))
    })
}

/// A word in small letters that is a verb rather than a noun: `left`, `attacked`, `says`.
#[inline(never)]
pub(super) fn is_verbal(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.tokens.get(at) else { return false };
    token.class == Class::Word
        && !token.is_capital()
        && (token.has(PASTS_SENSE)
            || says(token)
            || text.word(at).ends_with("ed")
            || function(token) == Some(FunctionWord::Auxiliary))
}

/// A word in `-ly` that is no noun.
pub(super) fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") && !NOUNS_IN_LY.contains(&word)
}

/// A cue that is no noun as well.
#[inline(never)]
pub(super) fn says(token: &Token) -> bool {
    token.has(CUES_SENSE)
        && matches!(CUES.longest(&[token.word]), Some((_, word)) if matches!(word.takes, Takes::Clause | Takes::Object))
}

/// The noun phrase that starts at token `at`: `Defense Minister Brandt`, `a spokesman for the group`, `he`.
#[inline(never)]
pub(super) fn phrase_after(text: &Text<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let end = end.min(at + LONGEST);
    let mut stop = at;
    let mut named = false;
    let mut known = false;
    while stop < end {
        let next = (stop + 1 < end).then(|| part(text, stop + 1));
        match part(text, stop) {
            Part::Pronoun if stop == at => return Some(at..at + 1),
            Part::Determiner if !known => {}
            Part::Name => (named, known) = (true, true),
            Part::Number => known = true,
            // `the state-controlled board`
            Part::Noun
                if known
                    && text.tokens[stop - 1].class != Class::Hyphen
                    && (is_verbal(text, stop) || is_adverb(text.word(stop)) || is_aim(text, stop)) =>
            {
                break;
            }
            Part::Noun if text.among(stop, &PARTICLES) && next != Some(Part::Name) => break,
            Part::Noun => (named, known) = (false, true),
            Part::Join if known => {}
            // `a January 2016 study`
            Part::Other
                if stop > at
                    && text.tokens[stop].has(CALENDAR_SENSE)
                    && part(text, stop - 1) == Part::Determiner
                    && matches!(next, Some(Part::Name | Part::Noun | Part::Number)) => {}
            // What hangs on a name is no part of it, but for `of`: `the University of Kesten`.
            Part::Preposition
                if known
                    && (!named && text.among(stop, words!["of", "for", "in", "at", "from", "with"])
                        || text.is(stop, word!("of")))
                    && matches!(next, Some(Part::Name | Part::Noun | Part::Determiner | Part::Number)) =>
            {
                (named, known) = (false, false);
            }
            Part::And if named && next == Some(Part::Name) => {}
            // `lobbyist and party strategist Karol Denk`
            Part::And
                if known && text.tokens[stop - 1].has(ROLES_SENSE) && matches!(next, Some(Part::Name | Part::Noun)) =>
            {
                named = false;
            }
            _ => break,
        }
        stop += 1;
    }
    while stop > at
        && matches!(part(text, stop - 1), Part::And | Part::Preposition | Part::Determiner)
        && !(stop == at + 1 && stands_alone(text.word(at)))
    {
        stop -= 1;
    }
    (stop > at).then_some(at..stop)
}

/// Where the head of a phrase ends: before what hangs on it, unless that belongs to a title (`Secretary of State Brandt`).
pub(super) fn head_end(text: &Text<'_>, phrase: &Range<usize>) -> usize {
    let hangs = (phrase.start + 1..phrase.end).find(|i| part(text, *i) == Part::Preposition && !names_body(text, *i));
    // `secretary of state Brandt`, `Minister for Trade Karol Denk`; not `a spokesman for Kesten`, `the president of
    // Marovia`. `Council of Advisers chairman Brandt`: so does one that ends with a title of its own.
    let office = |i: usize| {
        text.tokens[i - 1].has(TITLES_SENSE)
            && i + 2 < phrase.end
            && (text.tokens[i - 1].is_capital() || !text.tokens[i + 1].is_capital())
            && ["secretary", "minister", "chancellor"].iter().any(|o| text.word(i - 1).eq_ignore_ascii_case(o))
    };
    // `Children's Road Centers of Marovia Inc`; not `Karol Denk of Kesten Inc`.
    let firm = |i: usize| {
        let owns = || text.tokens[phrase.start..i].iter().any(|t| t.class == Class::Possessive);
        text.among(phrase.end - 1, &FIRMS) && !text.tokens[i - 1].has(TITLES_SENSE) && owns()
    };
    let titled = |i: usize| {
        office(i)
            || text.tokens[i - 1].is_capital() && text.is(i, word!("of")) && firm(i)
            || text.tokens[i - 1].is_capital()
                && text.is(i, word!("of"))
                && (i..phrase.end).any(|i| text.tokens[i].has(TITLES_SENSE) && !text.tokens[i].is_capital())
    };
    hangs.filter(|i| part(text, phrase.end - 1) != Part::Name || !titled(*i)).unwrap_or(phrase.end)
}

/// The `of` of the name of a body: `Bank of Marovia`, `Institute for Peace`.
#[inline(never)]
fn names_body(text: &Text<'_>, of: usize) -> bool {
    let capital = |i: usize| text.tokens.get(i).is_some_and(Token::is_capital);
    let body = &text.tokens[of - 1];
    let fits = match text.word(of) {
        // `the House of Commons Library`
        "of" => is_body(body) || text.is(of - 1, word!("House")),
        "for" => is_issuer(body),
        _ => false,
    };
    fits && capital(of - 1) && capital(of + 1)
}

/// A word for a body of people: `company`, `council`.
#[inline(never)]
pub(super) fn is_body(token: &Token) -> bool {
    token.has(ROLES_SENSE) && matches!(ROLES.longest(&[token.word]), Some((_, RoleWord::Body | RoleWord::Issuer)))
}

/// A word for a body that gives out figures: `bureau`, `ministry`.
#[inline(never)]
pub(super) fn is_issuer(token: &Token) -> bool {
    token.has(ROLES_SENSE) && matches!(ROLES.longest(&[token.word]), Some((_, RoleWord::Issuer)))
}

/// The name in a phrase: its last run of capital words, without the titles before it; none where it names nobody.
#[inline(never)]
pub(super) fn name_in(text: &Text<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let end = head_end(text, phrase);
    let is_joint = |i: usize| part(text, i) == Part::Join && text.tokens[i].class != Class::Possessive;
    let last = text.tokens.get(end.wrapping_sub(1))?;
    let body = last.end - last.start == 1 || is_body(last);
    // `Kesten and Arlow Co`, `S and P`, `Fireman's Fund`: one name.
    let firm = |i: usize| {
        let owns = text.tokens[i].class == Class::Possessive;
        let legal = text.among(end - 1, &FIRMS);
        let joins = text.is(i, word!("and")) || owns && (i + 2 == end || legal) || legal && text.is(i, word!("of"));
        joins && i > phrase.start && part(text, i - 1) == Part::Name && part(text, i + 1) == Part::Name
    };
    // `Department of Trade and Industry`
    let of = (phrase.start + 1..end).find(|i| names_body(text, *i));
    let trade =
        |i: usize| text.is(i, word!("and")) && part(text, i - 1) == Part::Name && part(text, i + 1) == Part::Name;
    // `Kim Jong-un`, not `the president-elect`
    let tail =
        |i: usize| i + 1 == end && i > phrase.start + 1 && is_joint(i - 1) && text.tokens[i - 1].class == Class::Hyphen;
    let tail = |i: usize| tail(i) && part(text, i - 2) == Part::Name && !text.is(i, word!("elect"));
    let names = |i: usize| {
        part(text, i) == Part::Name
            || is_joint(i)
            || tail(i)
            || of.is_some_and(|of| i == of || i > of && trade(i))
            || body && (firm(i) || matches!(text.tokens[i].class, Class::OpenBracket | Class::CloseBracket))
            || text.among(i, &PARTICLES) && i > phrase.start && part(text, i - 1) == Part::Name
    };
    let mut run = (phrase.start..end).rev().take_while(|i| names(*i)).last()?;
    // `the daily al-Denk`, `vice-president Brandt`
    if run > phrase.start && text.tokens[run].class == Class::Hyphen {
        run = if text.among(run - 1, &PARTICLES) { run - 1 } else { run + 1 };
    }
    // `the Chancellor of the Exchequer Karol Denk`
    if let Some((_, name)) = titled(text, &(run..end), phrase.start) {
        return Some(name);
    }
    // `the Interior Ministry`: a body, and no title before a name.
    let article = run > phrase.start && function(&text.tokens[run - 1]) == Some(FunctionWord::Article);
    if article && !is_short_title(&text.tokens[run]) {
        return Some(run - 1..end);
    }
    // `Marovia's Finance Minister` is nobody's name.
    let name = untitled(text, run..end);
    let title = name.start > run && name.len() == 1 && text.tokens[end - 1].has(TITLES_SENSE);
    ((part(text, end - 1) == Part::Name || tail(end - 1)) && !title).then_some(name)
}

/// The name without the titles before it: `Vice-President Vladimir Petrov` is `Vladimir Petrov`.
#[inline(never)]
pub(super) fn untitled(text: &Text<'_>, name: Range<usize>) -> Range<usize> {
    if let Some((_, name)) = titled(text, &name, name.start) {
        return name;
    }
    let mut first = name.start;
    let last = name.end - 1;
    // `General Motors Corp` is no general, `First Kesten` no first one.
    let part = text.among(first, words!["First", "Prime", "Foreign", "Health", "Education", "Defense", "Executive"]);
    if text.among(first, words!["Cardinal", "General"]) && is_body(&text.tokens[last])
        || part && !(first + 1..last).any(|i| text.tokens[i].has(TITLES_SENSE))
    {
        return name;
    }
    while first < last
        && (text.tokens[first].has(TITLES_SENSE) || matches!(text.tokens[first].class, Class::Stop | Class::Hyphen))
    {
        first += 1;
    }
    first..name.end
}

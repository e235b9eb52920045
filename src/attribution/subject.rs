//! The subject of a cue: before it, behind an apposition or a relative clause, after it, or that of its sentence.

use super::person::{self, is_name};
use super::phrase::{
    BRACKETS, PARTICLES, Part, function, head_end, is_adverb, is_paper, is_tail, is_verbal, part, phrase_after,
    phrase_before,
};
use crate::lexicon::{CALENDAR_SENSE, FunctionWord, PASTS_SENSE, ROLES_SENSE};
use crate::text::{Case, Class, Text, word, words};
use std::ops::Range;

/// Who speaks, as the words beside the cue put it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// The words beside the cue: `he`, `who`, `the minister`.
    pub(super) mention: Range<usize>,
    /// What they stand for: the words before `who`, else the mention itself.
    pub(super) stands_for: Range<usize>,
    /// Where the subject starts, appositions included.
    pub(super) first: usize,
}

impl Subject {
    pub(super) fn plain(mention: Range<usize>) -> Self {
        Self { first: mention.start, stands_for: mention.clone(), mention }
    }
}

/// Tokens of an apposition or relative clause between a name and its verb.
pub(super) const APPOSITION: usize = 45;
/// Tokens of a relative clause without commas.
const CLAUSE: usize = 12;
/// Adverbs and auxiliaries between a subject and its cue.
const ADVERBS: usize = 6;
/// Tokens between the `and` of two subjects and `both`.
const JOINED: usize = 8;
/// Tokens of the phrases that open a sentence before its subject.
const OPENING: usize = 30;
/// Verbs tried for the subject of a cue that has none of its own.
const VERBS: usize = 6;
/// Tokens between whose a claim is and the word for it: `the mayor's old claim`.
pub(super) const OWNED: usize = 3;
/// Tokens of what says more of a source: `a poll conducted in May by the university`.
const PARTICIPLE: usize = 18;

/// The subject that ends right before token `end`, not before `floor`.
#[inline(never)]
pub(super) fn before(text: &Text<'_>, floor: usize, end: usize) -> Option<Subject> {
    let mut at = end;
    while at > floor && end - at < ADVERBS && skips(text, at - 1) {
        at -= 1;
    }
    let last = at.checked_sub(1).filter(|i| *i >= floor)?;
    let token = &text.tokens[last];
    match token.class {
        Class::Comma | Class::Dash => return apposed(text, floor, last),
        Class::Word | Class::CloseBracket | Class::Number | Class::Symbol => {}
        _ => return None,
    }
    if is_relative(text, last) {
        return relative(text, floor, last);
    }
    // `Brandt himself said`
    if function(token) == Some(FunctionWord::Pronoun) && text.word(last).ends_with("self") {
        return phrase(text, floor, last);
    }
    let subject = phrase(text, floor, at)?;
    // `Akel, chief economist at the bank said`: an apposition that nobody closed, at the head of a sentence.
    let comma = subject.first.checked_sub(1).filter(|i| *i > floor && text.tokens[*i].class == Class::Comma);
    if let Some(head) = comma.and_then(|comma| bracketed_before(text, floor, comma))
        && (head.start == floor
            || matches!(text.tokens[head.start - 1].class, Class::Quote | Class::CloseQuote | Class::Comma))
        && head.len() > 1
        && part(text, head_end(text, &subject.stands_for) - 1) == Part::Noun
        && head.clone().all(|i| matches!(part(text, i), Part::Name | Part::Join))
        && (text.among(subject.first, words!["a", "an"])
            || text.tokens[subject.first].has(ROLES_SENSE)
            || person::is_role(text, subject.first))
        && !text.tokens[subject.first].is_capital()
    {
        return Some(Subject::plain(head));
    }
    Some(dated(text, subject, end))
}

/// `A poll published Tuesday showed`: the participle and its day belong to the mention and not to what it stands for.
fn dated(text: &Text<'_>, mut subject: Subject, end: usize) -> Subject {
    let words = subject.mention.clone();
    let day = words.end < end && text.tokens[end - 1].has(CALENDAR_SENSE)
        || text.among(end - 1, words!["week", "month", "year"]);
    if day && words.len() > 1 && text.word(words.end - 1).ends_with("ed") && part(text, words.end - 1) == Part::Noun {
        subject.stands_for = words.start..words.end - 1;
        subject.mention = words.start..end;
    }
    subject
}

#[inline(never)]
fn phrase(text: &Text<'_>, floor: usize, end: usize) -> Option<Subject> {
    let mut found = bracketed_before(text, floor, end)?;
    // `the Kesten, Marovia-based firm`
    if (found.start..found.end.min(found.start + 3)).any(|i| text.is(i, word!("based"))) {
        let leads = |i: &usize| {
            let token = &text.tokens[*i];
            token.is_capital()
                || matches!(token.class, Class::Hyphen | Class::Comma | Class::Stop)
                || part(text, *i) == Part::Determiner
        };
        let mut before = (floor..found.start).rev().take(BRACKETS).take_while(leads);
        found.start = before.find(|i| part(text, *i) == Part::Determiner).unwrap_or(found.start);
    }
    // `voters who live in Kesten said`
    let inside = |i: &usize| !matches!(text.tokens[*i].class, Class::Comma | Class::Dash);
    let opens = |i: &usize| text.among(*i, words!["who", "whose", "that"]);
    let has = |i: usize| text.tokens.get(i).and_then(function) == Some(FunctionWord::Auxiliary);
    let who = (floor..found.end).rev().take(CLAUSE).take_while(inside).find(opens);
    let who = who.filter(|i| !text.is(*i, word!("that")) || has(i + 1));
    // `fishermen I spoke to in the harbour said`: those of whom it is told.
    let met = |i: &usize| {
        *i > floor
            && text.among(*i, words!["I", "we"])
            && is_verbal(text, i + 1)
            && matches!(part(text, i - 1), Part::Noun | Part::Name)
            && !is_verbal(text, i - 1)
    };
    let who = who.or_else(|| (floor..found.end).rev().take(CLAUSE).take_while(inside).find(met));
    let earlier = who.and_then(|who| phrase_before(text, floor, who));
    Some(Subject::plain(earlier.unwrap_or(found)))
}

/// `The firm plans to build`: a verb, and no plans.
pub(super) fn is_aim(text: &Text<'_>, at: usize) -> bool {
    text.among(at, words!["aims", "expects", "hopes", "intends", "needs", "plans", "seeks", "wants"])
        && text.is(at + 1, word!("to"))
        && !text.tokens[..at].iter().rev().take(3).any(|t| t.class == Class::Possessive)
}

/// A pronoun that is the subject of what stands behind it.
pub(super) fn does(text: &Text<'_>, at: usize) -> bool {
    text.among(at, words!["he", "He", "she", "She", "they", "They", "we", "We", "I", "who"])
}

/// The phrase before token `end`, with or without brackets behind it: `Rep. Brandt (R-Ohio)`, `Renov Ltd <RNV.L>`.
#[inline(never)]
fn bracketed_before(text: &Text<'_>, floor: usize, end: usize) -> Option<Range<usize>> {
    let mut end = end;
    // `Karol Denk Jr., president of the firm`
    let short = |i: usize| text.among(i, words!["Jr", "Sr", "Inc", "Co", "Corp", "Ltd"]);
    if end > floor + 1 && text.tokens[end - 1].class == Class::Stop && short(end - 2) {
        end -= 1;
    }
    if end > floor && text.tokens[end - 1].class == Class::CloseBracket {
        end = (floor + 1..end).rev().take(BRACKETS).find(|i| text.tokens[*i].class == Class::OpenBracket)?;
    }
    if end == floor || !text.is(end - 1, word!(">")) {
        return phrase_before(text, floor, end);
    }
    let open = (floor..end).rev().take(BRACKETS).find(|i| text.is(*i, word!("<")))?;
    // The letters of a share stand behind the name; else the marks hold the name itself.
    let share = text.tokens[open + 1].case == Case::Upper && part(text, open.saturating_sub(1)) == Part::Name;
    if share { phrase_before(text, floor, open) } else { phrase_before(text, open, end - 1) }
}

/// A participle with what hangs on it, and nobody: `acting through the firm`, `compared with the estimates`.
pub(super) fn is_participle(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let form = word.ends_with("ing") || word.ends_with("ed") || text.among(at, words!["according", "comparable"]);
    (form || text.tokens[at].has(PASTS_SENSE))
        && part(text, at) == Part::Noun
        && part(text, at + 1) == Part::Preposition
        && !text.is(at + 1, word!("of"))
}

/// `who said`: the relative pronoun, and the phrase before it.
fn relative(text: &Text<'_>, floor: usize, who: usize) -> Option<Subject> {
    let end = if who > floor && text.tokens[who - 1].class == Class::Comma { who - 1 } else { who };
    let mut stands_for = phrase_before(text, floor, end)?;
    // `traveled to Kesten to meet with Denk, who`: the nearest.
    let meets = |i: usize| {
        text.is(i, word!("to"))
            && part(text, i + 1) == Part::Noun
            && text.among(i + 2, words!["with", "to", "for", "by"])
    };
    if is_participle(text, stands_for.start) || stands_for.clone().any(meets) {
        let prior = stands_for.clone().rev().find(|i| part(text, *i) == Part::Preposition)?;
        stands_for.start = prior + 1;
    }
    // `in a bus shelter with a retired teacher who`: a person is who, and no shelter.
    let new = |i: &usize| part(text, *i) == Part::Preposition && text.among(i + 1, words!["a", "an"]);
    let near = stands_for.clone().rev().find(new);
    if let Some(near) = near.filter(|_| text.is(who, word!("who")) && super::person::is_role(text, end - 1)) {
        stands_for.start = near + 1;
    }
    let mention = if text.is(who, word!("that")) { stands_for.clone() } else { who..who + 1 };
    Some(Subject { first: stands_for.start, stands_for, mention })
}

pub(super) fn is_relative(text: &Text<'_>, at: usize) -> bool {
    text.among(at, words!["who", "which", "that"])
}

/// Adverbs and auxiliaries between a subject and its cue: `later said`, `has also said`.
#[inline(never)]
fn skips(text: &Text<'_>, at: usize) -> bool {
    let token = &text.tokens[at];
    let (word, spelt) = (text.word(at), text.spelling(at));
    // `Brandt on Monday said`, `Brandt last week said`
    let day = token.has(CALENDAR_SENSE) && !is_paper(text, at, token)
        || words!["week", "month", "year"].contains(&spelt) && text.among(at.wrapping_sub(1), words!["last", "this"])
        || words!["last", "this"].contains(&spelt) && matches!(part(text, at + 1), Part::Other | Part::Noun)
        || spelt == word!("on") && text.tokens.get(at + 1).is_some_and(|t| t.has(CALENDAR_SENSE));
    if day {
        return true;
    }
    // `have all said`
    // `Brandt and the mayor both said`
    let joined = || {
        let mut near = (0..at).rev().take(JOINED).take_while(|i| text.tokens[*i].class != Class::Stop);
        near.any(|i| text.is(i, word!("and")))
    };
    let many =
        || matches!(part(text, at - 1), Part::Name | Part::Noun) && (text.word(at - 1).ends_with('s') || joined());
    let floats = words!["all", "both", "each"].contains(&spelt)
        && at > 0
        && (function(&text.tokens[at - 1]) == Some(FunctionWord::Auxiliary) || many());
    let adverb = matches!(function(token), Some(FunctionWord::Adverb | FunctionWord::Auxiliary))
        || floats
        || words!["long", "first", "further", "once", "since", "earlier", "turn"].contains(&spelt)
        || spelt == word!("in")
            && (text.is(at + 1, word!("turn")) || text.tokens.get(at + 1).is_some_and(|t| t.has(CALENDAR_SENSE)))
        || is_adverb(word);
    token.class == Class::Word && !token.is_capital() && adverb && !is_tail(text, at)
}

/// The phrase before an apposition that ends with the mark at `close`: `Akel, an analyst with the fund, said`.
#[inline(never)]
fn apposed(text: &Text<'_>, floor: usize, close: usize) -> Option<Subject> {
    let mark = text.tokens[close].class;
    let from = close.saturating_sub(APPOSITION).max(floor + 1);
    let mut found: Option<Range<usize>> = None;
    for open in (from..close).rev().filter(|i| text.tokens[*i].class == mark) {
        // `Brandt, however, said`
        let adverb = open + 2 == close && matches!(function(&text.tokens[open + 1]), Some(FunctionWord::Adverb));
        let opener = part(text, open + 1);
        // `The bill, which is late, could hurt, said Brandt`: what stands before has its own verb.
        if function(&text.tokens[open + 1]) == Some(FunctionWord::Auxiliary) {
            break;
        }
        let Some(head) = bracketed_before(text, floor, open).filter(|h| !is_participle(text, h.start)) else {
            continue;
        };
        // `Renov, which is based in Kesten, a port, said`
        if head.start > floor && is_verbal(text, head.start) && is_verbal(text, head.start - 1) {
            continue;
        }
        let named = part(text, head.end - 1) == Part::Name;
        let free = head.start.checked_sub(1).is_none_or(|i| {
            i < floor
                || part(text, i) != Part::Preposition && function(&text.tokens[i]) != Some(FunctionWord::Conjunction)
        });
        let opens = match opener {
            _ if adverb => true,
            Part::Determiner | Part::Number => true,
            // `The study, led by Brandt, found`
            Part::Noun => {
                let by = || text.is(open + 2, word!("by"));
                named || by() || is_verbal(text, open + 1) && part(text, open + 2) == Part::Preposition
            }
            Part::Preposition => named && found.is_none(),
            // `The other pollster, Karol Denk, said`, `The firm's chairman, Karol Denk, said`, `The mayor of Kesten, …`
            Part::Name if !named || is_role(text, &head) => free && is_owned(text, &head),
            Part::Pronoun => named && text.word(open + 1).ends_with("self"),
            Part::Name => named && free && !(head.start..head.end).any(|i| part(text, i) == Part::Preposition),
            Part::Other => text.among(open + 1, words!["who", "whose", "which", "where", "then", "now"]),
            _ => false,
        };
        let owned = opener == Part::Name && is_owned(text, &head);
        let article = owned || matches!(part(text, head.start), Part::Determiner | Part::Number);
        match &found {
            None if opens && (named || article || adverb) => found = Some(head),
            // `Akel, 45, an analyst, said`: a name farther off goes before a description.
            Some(nearer) if opens && named && nearer.start == open + 1 => found = Some(head),
            // `…, the firm's chairman, Karol Denk, 45, said`
            Some(nearer) if opens && nearer.start == open + 1 && is_role(text, &head) => {
                return Some(Subject { first: head.start, ..Subject::plain(nearer.clone()) });
            }
            // `Akel, who lives in Kesten, Marovia, said`, `Akel, facing a strike in Kesten, a port, said`
            Some(nearer) if named && nearer.start > open => {
                let inner = nearer.start > 0 && text.tokens[nearer.start - 1].class == mark;
                let facing = text.word(open + 1).ends_with("ing") && nearer.start == open + 2;
                if facing || inner && text.among(open + 1, words!["who", "whose"]) {
                    found = Some(head);
                }
            }
            _ => {}
        }
        if found.as_ref().is_some_and(|f| f.start == floor) {
            break;
        }
    }
    let head = found?;
    let name = name_behind(text, head.end + 1, close).filter(|_| is_role(text, &head));
    Some(Subject { stands_for: name.unwrap_or_else(|| head.clone()), ..Subject::plain(head) })
}

/// Whether a phrase opens with a word that points at one, or says whose it is: `the chairman`, `the firm's chairman`.
fn is_owned(text: &Text<'_>, phrase: &Range<usize>) -> bool {
    let whose = |i: usize| text.tokens[i].class == Class::Possessive;
    part(text, phrase.start) == Part::Determiner || phrase.clone().any(whose)
}

/// Whether an apposition to a phrase can name who it is: `the firm's chairman`, not `the firm's factory`.
#[inline(never)]
fn is_role(text: &Text<'_>, phrase: &Range<usize>) -> bool {
    is_owned(text, phrase) && person::is_role(text, head_end(text, phrase) - 1)
}

/// The name that fills the words up to the next comma: `Karol Denk` of `the chairman, Karol Denk, said`.
fn name_behind(text: &Text<'_>, from: usize, close: usize) -> Option<Range<usize>> {
    // `her husband, the composer Karol Denk,`
    let from = from + 2 * usize::from(part(text, from) == Part::Determiner && person::is_role(text, from + 1));
    let own = |i: &usize| matches!(part(text, *i), Part::Name | Part::Join) || text.among(*i, &PARTICLES);
    let end = from + (from..close).take_while(own).count();
    let name = from..end;
    let titled = person::titled(text, &name, from);
    let least = 2 - usize::from(titled.is_some());
    let name = titled.map_or(name, |(_, name)| name);
    (text.tokens.get(end).is_some_and(|t| t.class == Class::Comma) && is_name(text, &name, least)).then_some(name)
}

/// The subject that starts at token `at`: `said Defense Minister Brandt`, `according to the ministry`.
#[inline(never)]
pub(super) fn after(text: &Text<'_>, at: usize, end: usize) -> Option<Subject> {
    phrase_after(text, at, end).map(Subject::plain)
}

/// The source that starts at token `at`, with what its participle says of it: `according to a poll conducted in May,`.
pub(super) fn source(text: &Text<'_>, at: usize, end: usize) -> Option<Subject> {
    let mut subject = after(text, at, end)?;
    let from = subject.mention.end;
    let participle = from < end && text.word(from).ends_with("ed") && is_verbal(text, from);
    let stops = |i: &usize| {
        let class = text.tokens[*i].class;
        // `in May`
        let verb = function(&text.tokens[*i]) == Some(FunctionWord::Auxiliary) && !text.tokens[*i].is_capital();
        verb || part(text, *i) == Part::Other && !matches!(class, Class::Word | Class::Number)
    };
    if participle {
        let limit = end.min(from + PARTICIPLE);
        let stop = (from + 1..limit).find(stops).unwrap_or(limit);
        if stop == end || text.tokens[stop].class != Class::Word {
            subject.mention.end = stop;
        }
    }
    Some(subject)
}

/// Whose something is: `the mayor` of `the mayor's old claim` with the claim at token `at`, the pronoun of `his claim`.
pub(super) fn owner(text: &Text<'_>, floor: usize, at: usize) -> Option<Subject> {
    let last = at - 1;
    if text.tokens[last].class == Class::Word && part(text, last) == Part::Determiner {
        // `The mayor repeated his claim`
        return of_nearest_verb(text, floor, last, true).or(Some(Subject::plain(last..at)));
    }
    let noun = |i: &usize| text.tokens[*i].class == Class::Word;
    let mut near = (floor..at).rev().take(OWNED + 1);
    let owns = near.find(|i| !noun(i)).filter(|i| text.tokens[*i].class == Class::Possessive)?;
    let words = phrase_before(text, floor, owns)?;
    let hangs = |i: &usize| {
        part(text, *i) == Part::Preposition && !text.is(*i, word!("of"))
            || is_verbal(text, *i)
            || text.is(*i, word!("including"))
    };
    let first = words.clone().rev().find(hangs).map_or(words.start, |i| i + 1);
    Some(Subject::plain(first..owns))
}

/// The subject of the verb nearest before token `at`: `Brandt called a meeting and said`.
/// `inner`: though its clause stands within another.
#[inline(never)]
pub(super) fn of_nearest_verb(text: &Text<'_>, floor: usize, at: usize, inner: bool) -> Option<Subject> {
    // Not that of a clause within the clause: `told them that she was late, saying`.
    let main = |s: &Subject| {
        let before = s.first.checked_sub(1).filter(|i| *i >= floor);
        let within = |i: usize| {
            is_verbal(text, i)
                || matches!(function(&text.tokens[i]), Some(FunctionWord::Relative | FunctionWord::Conjunction))
                    && part(text, i) != Part::And
                    && !text.among(i, words!["but", "But"])
        };
        !is_relative(text, s.mention.start) && !before.is_some_and(within)
    };
    let from = floor.max(at.saturating_sub(APPOSITION));
    let mut first = None;
    for verb in (from + 1..at).rev().filter(|i| is_verbal(text, *i)).take(VERBS) {
        let free = !text.is(verb - 1, word!("to"))
            && text.tokens[verb - 1].class != Class::Hyphen
            && part(text, verb - 1) != Part::Determiner;
        let Some(subject) = before(text, floor, verb).filter(|_| free) else { continue };
        // `He believes the basics do not justify it but said`
        if let Some(he) = subject.first.checked_sub(2).filter(|i| *i >= floor && does(text, *i)) {
            return Some(Subject::plain(he..he + 1));
        }
        if inner || main(&subject) {
            return Some(subject);
        }
        first = first.or(Some(subject));
    }
    first
}

/// The subject of a sentence: the first phrase behind what opens it.
#[inline(never)]
pub(super) fn of_sentence(text: &Text<'_>, start: usize, end: usize) -> Option<Subject> {
    let limit = end.min(start + OPENING);
    let mut at = start;
    while at < limit {
        let token = &text.tokens[at];
        let opens = match function(token) {
            Some(FunctionWord::Conjunction | FunctionWord::Adverb)
                if text.among(at, words!["But", "And", "Yet", "So", "but", "and", "Then", "Later", "Still"]) =>
            {
                at += 1;
                continue;
            }
            Some(
                FunctionWord::Preposition | FunctionWord::Conjunction | FunctionWord::Adverb | FunctionWord::Relative,
            ) => true,
            None => {
                token.class == Class::Word
                    && (text.word(at).ends_with("ing")
                        || text.word(at).ends_with("ed")
                        || at == start && text.among(at, words!["Born", "Built", "Made", "Written"])
                        || text.word(at).ends_with("ly")
                        || token.has(CALENDAR_SENSE))
                    || token.class != Class::Word
            }
            _ => false,
        };
        if !opens {
            break;
        }
        at = (at..limit).find(|i| text.tokens[*i].class == Class::Comma)? + 1;
    }
    let mut found = phrase_after(text, at, end)?;
    // `The company operates the mill`, `Traders expect some sales`
    if found.len() > 1
        && matches!(part(text, found.end), Part::Determiner | Part::Pronoun)
        && part(text, found.end - 1) == Part::Noun
    {
        found.end -= 1;
    }
    let verb = text.tokens[..end].get(found.end)?;
    let follows = verb.class == Class::Comma
        || verb.class == Class::OpenBracket
        || is_verbal(text, found.end)
        || verb.class == Class::Word && !verb.is_capital();
    // `The driver, Karol Denk, was late`
    let name = name_behind(text, found.end + 1, end).filter(|_| verb.class == Class::Comma && is_role(text, &found));
    follows.then(|| Subject { stands_for: name.unwrap_or_else(|| found.clone()), ..Subject::plain(found) })
}

//! People named with a title, a role or a description: `President Vladimir Petrov`, `Karol Denk, an analyst with the bank,`.
//!
//! Asked at runs of capital words and nowhere else. Left alone: names of two words that only might be a person's, titles
//! without a name, and more than one person under one title (`Ministers Brandt and Denk`).

use super::phrase::{self, Part, function, part};
use crate::lexicon::{FunctionWord, NOUN_KINDS, NOUN_KINDS_SENSE, NounKind, ROLES, ROLES_SENSE, RoleWord, Word, ends};
use crate::mention::is_human_word;
use crate::text::{Case, Class, Text, word, words};
use std::ops::Range;

/// A person or a body, as named in one place.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// All the words: role, name and description.
    pub(super) tokens: Range<usize>,
    pub(super) name: Range<usize>,
    pub(super) role: Option<Range<usize>>,
    pub(super) rule: &'static str,
}

/// Words of the longest form of the table, hyphens included.
const FORM: usize = 4;
/// Tokens of a role before a name.
const ROLE: usize = 14;
/// Tokens of a role before a comma and the name: `the union's deputy head, Karol Denk`.
const OWNED: usize = 9;
/// Tokens of a description behind a name.
const DESCRIPTION: usize = 24;
/// Words of the longest name.
const WORDS: usize = 5;
/// Its tokens, initials and hyphens included.
pub(super) const TOKENS: usize = 16;

/// Who is named at a run of capital words of the sentence `within`, when a role or a description says what he is.
#[inline(never)]
pub(super) fn read(text: &Text<'_>, run: &Range<usize>, within: &Range<usize>) -> Option<Named> {
    // `deputy White House chief of staff`
    let modifies = || run.end < within.end && !text.tokens[run.end].is_capital() && is_role(text, run.end);
    if let Some((role, name)) = titled(text, run, within.start)
        && !modifies()
    {
        // `the chairman, Karol Denk` and `Chairman Karol Denk, a lawyer` both say enough once.
        return Some(Named { tokens: role.start..name.end, name, role: Some(role), rule: "person-title" });
    }
    let before = run.start.checked_sub(1).filter(|i| *i >= within.start);
    if !is_name(text, run, 2) || before.is_some_and(|i| part(text, i) == Part::Determiner) {
        return None;
    }
    let comma = |at: usize| text.tokens.get(at).is_some_and(|t| t.class == Class::Comma);
    if comma(run.end)
        && !before.is_some_and(|i| text.among(i, words!["in", "at", "near", "outside", "In", "At", "Near"]))
        && let Some((end, role)) = described(text, run.end + 1, within.end)
    {
        let rule = if role.is_some() { "person-described" } else { "person-aged" };
        return Some(Named { tokens: run.start..end, name: run.clone(), role, rule });
    }
    let closed = || closes(text, run.end, within.end) || phrase::is_verbal(text, run.end);
    if before.is_some_and(comma) && closed() {
        let role = phrase::phrase_before(text, within.start, run.start - 1)?;
        let owned = role.clone().any(|i| text.tokens[i].class == Class::Possessive);
        let determined = part(text, role.start) == Part::Determiner;
        let short = role.len() <= OWNED && !role.clone().any(|i| part(text, i) == Part::Number);
        let head = phrase::head_end(text, &role) - 1;
        if (owned || determined) && short && is_role(text, head) {
            let role = role.start + usize::from(determined)..role.end;
            return Some(Named {
                tokens: role.start..run.end,
                name: run.clone(),
                role: Some(role),
                rule: "person-described",
            });
        }
    }
    None
}

/// The longest form of the table that starts at a token and ends before `end`.
#[inline(never)]
fn form(text: &Text<'_>, at: usize, end: usize) -> Option<(usize, RoleWord)> {
    if !text.tokens[at].has(ROLES_SENSE) {
        return None;
    }
    let (words, len) = text.words::<FORM>(at, end);
    ROLES.longest(&words[..len]).map(|(len, role)| (len, *role))
}

/// The role before a name, and the name: `First Deputy Foreign Minister Brandt`, `company spokesman Karol Denk`.
#[inline(never)]
pub(super) fn titled(text: &Text<'_>, run: &Range<usize>, floor: usize) -> Option<(Range<usize>, Range<usize>)> {
    use RoleWord::*;
    let mut head: Option<(Range<usize>, usize)> = None;
    let mut at = run.start;
    // A form that starts before the run: `secretary of state George Denk`, `analyst Karol Denk`.
    for back in 1..=FORM.min(run.start - floor) {
        let first = run.start - back;
        if let Some((len, role)) = form(text, first, run.end)
            && len >= back
            && (matches!(role, Office) || len == back && (matches!(role, Royal) || is_person(text, first)))
        {
            head = Some((first..first + len, if is_person(text, first) { 2 } else { 1 }));
            at = first + len;
        }
    }
    if head.is_none() && run.start > floor && !text.tokens[run.start - 1].is_capital() && is_trade(text, run.start - 1)
    {
        head = Some((run.start - 1..run.start, 2));
    }
    let mut leads = head.is_none();
    while at + 1 < run.end {
        // `Resident Karol Denk`, at the head of a sentence
        let opens = || text.sentences[text.sentence_at(at)].tokens.start == at;
        let (len, takes, least) = match form(text, at, run.end) {
            None | Some((1, After)) if at == run.start && leads && is_human(text, at) && opens() => (1, true, 2),
            Some((len, Office)) => (len, true, 1),
            Some((len, Royal)) => (len, leads, 1),
            // `Undersecretary for Trade Mr. Denk`
            Some((len, Courtesy)) => (len, leads && (at == run.start || head.is_some()), 1),
            Some((len, Arms)) => (len, leads, 2),
            Some((len, Part)) => (len, false, 1),
            Some((len, After | Body | Issuer)) => {
                leads = false;
                (len, false, 1)
            }
            // `Economist Karol Denk`
            None if at == run.start && leads && is_trade(text, at) => (1, true, 2),
            None => {
                leads = leads && text.tokens[at].class == Class::Stop;
                (1, false, 1)
            }
        };
        if takes {
            head = Some((at..at + len, least));
        }
        at += len;
    }
    let (head, least) = head?;
    let stop = text.tokens.get(head.end).is_some_and(|t| t.class == Class::Stop);
    let name = head.end + usize::from(stop)..run.end;
    is_name(text, &name, least).then(|| (role_start(text, head.start, floor)..name.start, name))
}

/// Where a role starts whose head stands at `head`: capital words, and words of the table, before it.
fn role_start(text: &Text<'_>, head: usize, floor: usize) -> usize {
    let floor = floor.max(head.saturating_sub(ROLE));
    let mut first = head;
    let mut firm = false;
    while first > floor {
        let at = first - 1;
        let role = || text.tokens[at].has(ROLES_SENSE);
        let goes_on = match part(text, at) {
            Part::Name => true,
            // `de Kesten president Karol Denk`
            Part::Noun => role() || text.among(at, &phrase::PARTICLES),
            Part::Join => at > floor,
            Part::Number => false,
            // `Kesten, Arlow and Co analyst Karol Denk`
            Part::And if matches!(form(text, at + 1, at + 2), Some((1, RoleWord::Body))) => {
                firm = text.among(at + 1, &phrase::FIRMS);
                true
            }
            // `chairman and chief executive Karol Denk`
            Part::And => at > floor && matches!(form(text, at - 1, at), Some((1, RoleWord::Office))),
            // `Bank of Marovia governor Karol Denk`
            Part::Preposition => {
                text.is(at, word!("of"))
                    && at > floor
                    && text.tokens[at - 1].is_capital()
                    && matches!(form(text, at - 1, at), Some((_, RoleWord::Body | RoleWord::Issuer)))
            }
            // `Kesten (Holdings) Ltd analyst Karol Denk`
            Part::Other if text.tokens[at].class == Class::CloseBracket && at > floor + 2 => {
                let bracketed = text.tokens[at - 2].class == Class::OpenBracket && text.tokens[at - 3].is_capital();
                first = if bracketed { at - 2 } else { at };
                bracketed
            }
            Part::Other if firm && text.tokens[at].class == Class::Comma => {
                at > floor && part(text, at - 1) == Part::Name
            }
            _ => text.is(at, word!("then")) || text.is(at, word!("First")),
        };
        if !goes_on {
            break;
        }
        first = first.min(at);
    }
    while first < head && !matches!(text.tokens[first].class, Class::Word) {
        first += 1;
    }
    first
}

/// Whether capital words can be the name of a person, of so many words at the least.
#[inline(never)]
pub(super) fn is_name(text: &Text<'_>, name: &Range<usize>, least: usize) -> bool {
    let mut words = 0;
    let mut own = false;
    if name.len() > TOKENS {
        return false;
    }
    for i in name.clone() {
        let token = &text.tokens[i];
        if token.class != Class::Word {
            continue;
        }
        // `Anna van Doorn`, `Kim Jong-un`; but not `letters Brandt wrote`.
        let small = token.case == Case::Lower;
        if small && !text.among(i, &phrase::PARTICLES) && text.tokens[i - usize::from(i > 0)].class != Class::Hyphen {
            return false;
        }
        // `the best coach I've had`
        let bytes = text.bytes(i);
        let verb = bytes[0] == b'I' && bytes.get(1).is_some_and(|b| !b.is_ascii_alphanumeric());
        let acronym = token.case == Case::Upper
            && !text.among(i, words!["II", "III", "IV", "JR", "SR", "KC", "QC", "MP", "MBE", "OBE", "CBE", "MD"]);
        let body = match form(text, i, name.end) {
            // `Chief Executive David Park`
            Some((len, RoleWord::Body | RoleWord::Issuer)) => {
                least > 1 || i + len == name.end && !text.among(i, words!["Hall", "Park"])
            }
            _ => false,
        };
        if acronym || body || verb || token.is_dotted() {
            return false;
        }
        words += usize::from(token.end - token.start > 1);
        // `Mr. President`
        own |= !matches!(form(text, i, i + 1), Some((_, RoleWord::Office | RoleWord::Royal | RoleWord::Arms)));
    }
    own && (least..=WORDS).contains(&words)
}

/// The last word of a name, before letters that stand for honours: `Denk` of `Karol Denk KC`, `Tomas Denk Jr`.
#[inline(never)]
pub(super) fn surname(text: &Text<'_>, name: &Range<usize>) -> usize {
    let last = name.end - 1;
    let behind =
        last > name.start && text.tokens[last - 1].class == Class::Word && text.tokens[last - 1].case != Case::Upper;
    let honour = text.tokens[last].case == Case::Upper || text.among(last, words!["Jr", "Sr"]);
    last - usize::from(behind && honour)
}

/// The end of a description that starts at a token, and the role it tells; no role where it only gives an age.
fn described(text: &Text<'_>, at: usize, end: usize) -> Option<(usize, Option<Range<usize>>)> {
    let mut from = at;
    let digits = text.tokens[..end].get(at).is_some_and(|t| t.class == Class::Number && t.end - t.start <= 3);
    let aged = digits && closes(text, at + 1, end);
    if aged {
        from = at + 2;
    }
    let whole = role_behind(text, from, end).map(|role| (role.end, Some(role)));
    whole.or(aged.then_some((at + 1, None)))
}

/// The role told by a phrase up to the mark that closes it: `an analyst with the bank,`, `deputy head of the union.`
fn role_behind(text: &Text<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let first = at + usize::from(part(text, at) == Part::Determiner);
    let limit = end.min(at + DESCRIPTION);
    let mut hangs = None;
    let mut stop = first;
    while stop < limit && !closes(text, stop, end) {
        let other = matches!(part(text, stop), Part::Preposition | Part::And | Part::Other);
        if hangs.is_none() && (other || phrase::is_verbal(text, stop) || ends(text.word(stop), "ing")) {
            hangs = Some(stop);
        }
        let token = &text.tokens[stop];
        if phrase::says(token) && !token.is_capital() || function(token) == Some(FunctionWord::Auxiliary) {
            return None;
        }
        stop += 1;
    }
    let head = hangs.unwrap_or(stop);
    (head > first && closes(text, stop, end) && is_role(text, head - 1)).then_some(at..stop)
}

/// Whether what stands at a token closes a phrase.
#[inline(never)]
fn closes(text: &Text<'_>, at: usize, end: usize) -> bool {
    text.tokens[..end].get(at).is_none_or(|t| match t.class {
        Class::Comma | Class::Dash | Class::Semicolon | Class::Colon => true,
        Class::OpenBracket | Class::CloseBracket => true,
        Class::Stop => part(text, at) != Part::Join,
        Class::Quote | Class::CloseQuote => true,
        _ => text.among(at, words!["who", "whose", "which", "that", "|"]),
    })
}

/// Whether a word says what a person is.
#[inline(never)]
pub(super) fn is_role(text: &Text<'_>, at: usize) -> bool {
    use RoleWord::*;
    // The last word of a form of several decides: `chief executive`.
    let told = (1..=FORM.min(at + 1)).any(
        |back| matches!(form(text, at + 1 - back, at + 1), Some((len, Office | After | Royal | Arms)) if len == back),
    );
    told || is_trade(text, at) || is_person(text, at)
}

/// `economist`, `policeman`: the ending tells a person.
fn is_trade(text: &Text<'_>, at: usize) -> bool {
    let token = &text.tokens[at];
    let word = text.word(at);
    token.class == Class::Word
        && matches!(token.case, Case::Lower | Case::Capital)
        && word.len() > 6
        && ["ist", "man", "woman"].iter().any(|e| ends(word, e))
}

/// A noun of the table of kinds that is a person.
fn is_person(text: &Text<'_>, at: usize) -> bool {
    text.tokens[at].case == Case::Lower && is_human(text, at)
}

fn is_human(text: &Text<'_>, at: usize) -> bool {
    let token = &text.tokens[at];
    token.has(NOUN_KINDS_SENSE)
        && !text.among(at, words!["family", "police"])
        && matches!(NOUN_KINDS.longest(&[token.word]), Some((_, NounKind::Person)))
}

/// Whether a noun by itself, in the singular, says what a person is.
pub(super) fn is_human_noun(noun: &str) -> bool {
    is_human_word(Word::of(noun.to_ascii_lowercase().as_bytes()))
}

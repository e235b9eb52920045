//! Superlatives: `the largest city`, `for the first time since 1990`, `the only bridge`, `a record crowd`.
//!
//! Left alone: an adjective without a determiner (`at best`, `largest` in a list), `first` that divides (`the first
//! half`), `only` for `just`, `record` for papers and discs. Judgements (`the best`, `the worst`) are claims only where
//! the words say what was compared (`the worst flood since 1953`).

use super::claim::Claim;
use super::noun::beside;
use super::{Kind, Mention, function};
use crate::lexicon::{CALENDAR_SENSE, ClaimWord, FunctionWord, kinds};
use crate::text::{Case, Class, Spelling, words};

/// Words that point at the one thing that is meant.
const DETERMINERS: [Spelling; 6] = *words!["the", "its", "his", "her", "their", "whose"];
/// Words between a determiner and the claim.
const STRENGTHENERS: [Spelling; 4] = *words!["single", "very", "absolute", "far"];
/// Words behind the noun that say what was compared.
const MARKERS: [Spelling; 4] = *words!["ever", "since", "in", "on"];
/// What stands before a record that is set, and words from there to the record.
const WHOSE: [Spelling; 7] = *words!["a", "an", "the", "its", "his", "her", "their"];
const RECORD_OF: usize = 3;
/// Verbs that say of what stands before them that it is the first.
const IS: [Spelling; 5] = *words!["is", "was", "are", "were", "be"];
/// Verbs that say so of every first, wherever it is the first.
const BECOMES: [Spelling; 4] = *words!["became", "become", "becomes", "becoming"];
/// Places in which all of a kind are looked at.
const WHOLES: [Spelling; 4] = *words!["country", "nation", "world", "region"];
/// Tokens behind `first` in which its set is named.
const SET_REACH: usize = 10;

pub(super) fn find(claim: &Claim<'_, '_>) -> Option<Mention> {
    let after = claim.tokens.end;
    let determiner = determiner(claim);
    let noun = claim.noun_end(after);
    let (rule, end) = match claim.word {
        ClaimWord::Superlative => {
            determiner?;
            // `at the earliest`, `from the lowest to the highest`; but `the biggest at the ground since 1998`
            let of_all = || {
                claim.is_at(after, words!["at", "for", "by", "under", "outside", "from"])
                    && words_from(claim, after)
                        .any(|i| claim.is_at(i, words!["since", "history", "decade", "decades", "season", "years"]))
            };
            if noun == after && !claim.is_at(after, words!["of", "in", "since", "ever", "on", "among"]) && !of_all() {
                return None;
            }
            ("superlative-most", noun)
        }
        ClaimWord::Judged => {
            let owned = determiner? != claim.tokens.start && possessive(claim, determiner?);
            // `was the strongest in its history`
            let after = after + usize::from(claim.is_at(after, words!["here", "there"]));
            let of_all = claim.is_at(after, words!["ever", "since"])
                || claim.is_at(after, words!["in", "on"])
                    && words_from(claim, after)
                        .any(|i| claim.is_at(i, words!["history", "record", "years", "decades", "since"]));
            if noun <= after && !of_all || !(owned || claim.is_at(noun.max(after), &MARKERS)) {
                return None;
            }
            ("superlative-most", noun)
        }
        ClaimWord::First => {
            let start = determiner?;
            if !is_first(claim, start, noun) {
                return None;
            }
            ("superlative-first", noun)
        }
        // `the most since 2019`: since when is an item of its own.
        ClaimWord::Ever => ("superlative-first", noun - usize::from(claim.is_at(noun - 1, words!["since"]))),
        ClaimWord::Only => {
            determiner?;
            if noun == after && !claim.is_number(after) {
                return None;
            }
            ("superlative-only", noun)
        }
        ClaimWord::Few if chosen(claim, determiner?).is_some() => ("superlative-only", noun),
        ClaimWord::Record => ("superlative-record", record(claim, noun)?),
        _ => return None,
    };
    let start = determiner.map_or(claim.tokens.start, |d| chosen(claim, d).unwrap_or(d));
    Some(claim.mention(Kind::Superlative, rule, start..end))
}

/// Where the determiner of a claim starts: `the`, `its`, `the city's`.
pub(super) fn determiner(claim: &Claim<'_, '_>) -> Option<usize> {
    let mut at = claim.tokens.start.checked_sub(1).filter(|i| *i >= claim.floor)?;
    if claim.is_at(at, &STRENGTHENERS) {
        at = at.checked_sub(1).filter(|i| *i >= claim.floor)?;
    }
    if claim.is_at(at, &DETERMINERS) {
        return Some(at);
    }
    if !owns(claim, at) || at == claim.floor {
        return None;
    }
    let owner = at - 1;
    // `He's only trained here`: somebody is, and nothing is his.
    if function(&claim.text.tokens[owner]).is_some() {
        return None;
    }
    // `the Soviet Union's first`, `the city's first`
    let name = |i: usize| claim.text.tokens[i].is_capital() && function(&claim.text.tokens[i]).is_none();
    let mut first = owner;
    while name(owner) && first > claim.floor && name(first - 1) {
        first -= 1;
    }
    Some(if first > claim.floor && claim.is_at(first - 1, words!["the"]) { first - 1 } else { first })
}

/// Whether the determiner is somebody's: `the city's`.
fn possessive(claim: &Claim<'_, '_>, start: usize) -> bool {
    (start..claim.tokens.start).any(|i| owns(claim, i))
}

/// `'s`, or the mark behind the `s` of many: `the clubs' heaviest defeat`.
fn owns(claim: &Claim<'_, '_>, at: usize) -> bool {
    let token = &claim.text.tokens[at];
    let many = |i: usize| claim.text.tokens[i].touches(token) && claim.text.word(i).ends_with('s');
    match token.class {
        Class::Possessive => true,
        Class::SingleQuote | Class::CloseQuote => at > claim.floor && many(at - 1),
        _ => false,
    }
}

/// Start of `one of the`, `among the` before a determiner at `start`.
fn chosen(claim: &Claim<'_, '_>, start: usize) -> Option<usize> {
    let one = start.checked_sub(1).filter(|i| *i >= claim.floor)?;
    if claim.is_at(one, words!["among"]) {
        return Some(one);
    }
    let of = one.checked_sub(1).filter(|i| *i >= claim.floor)?;
    (claim.is_at(one, words!["of"]) && claim.is_at(of, words!["one"])).then_some(of)
}

/// Whether `first` says that none came before: not where it only divides or counts.
fn is_first(claim: &Claim<'_, '_>, start: usize, noun: usize) -> bool {
    let after = claim.tokens.end;
    if chosen(claim, start).is_some() {
        return noun > after || claim.is_at(after, words!["to"]);
    }
    if claim.is_at(after, words!["time"]) {
        return claim.is_at(start, words!["the"])
            && (claim.before(claim.tokens.start - start + 1).eq_ignore_ascii_case("for")
                || claim.is_at(after + 1, words!["since", "in", "that", "ever"]));
    }
    // `his first three years`
    if claim.is_number(after) {
        return false;
    }
    if noun == after {
        // `the first in the country to sail`, not `the first in a series`
        // `the first in Kesten to sail`
        let capital = |i: usize| i < claim.end && claim.text.tokens[i].is_capital();
        let whole = |i: usize| claim.is_at(i, &DETERMINERS) || capital(i);
        let among_all = || {
            claim.is_at(after, words!["in", "on"]) && (whole(after + 1) && is_set(claim, after))
                || claim.is_at(after, words!["of"])
                    && claim.is_at(after + 1, words!["its", "their"])
                    && claim.is_at(after + 2, words!["kind"])
        };
        // `the first to leave`, not `the first to the door`
        let to = || {
            let next = claim.text.tokens[..claim.end].get(after + 1);
            claim.is_at(after, words!["to"]) && !next.and_then(function).is_some_and(FunctionWord::determines)
        };
        return (to() || claim.is_at(after, words!["since", "ever"]) || among_all())
            && claim.is_at(start, words!["the"]);
    }
    // `the company's first quarter`
    if claim.is_unit(after) && !claim.text.tokens[after].is_capital() && !claim.is_at(after, words!["person"]) {
        return false;
    }
    if possessive(claim, start) {
        return true;
    }
    if claim.is_at(noun, words!["to", "ever", "since"]) {
        return true;
    }
    // `became the first woman in the choir`
    let of_all = || claim.is_at(noun, words!["in", "of", "from", "at", "on", "with", "outside"]);
    if claim.is_at(start, words!["the"]) && claim.is_before(2, &BECOMES) && of_all() {
        return true;
    }
    // `is the first tunnel under the bay`, not `is the first stop in the city`
    if claim.is_before(2, &IS) && claim.is_at(noun + 1, words!["the"]) {
        let everywhere = claim.is_at(noun, words!["in", "of"]) && claim.is_at(noun + 2, &WHOLES);
        if everywhere || claim.is_at(noun, words!["under", "across", "over", "outside"]) {
            return true;
        }
    }
    // `is the first mayor of a city to go to prison`
    let does = |i: usize| {
        claim.is_at(i, words!["to"])
            && claim.text.tokens.get(i + 1).is_some_and(|t| t.case == Case::Lower && function(t).is_none())
    };
    if claim.is_before(2, &IS)
        && claim.is_at(noun, words!["of", "in", "from", "with"])
        && words_from(claim, noun).any(does)
    {
        return true;
    }
    // `the first woman in the club's history`, `the first visit in 20 years`, `the first strike of dockers since 1990`
    let ever = claim.is_at(noun, words!["in", "of"])
        && words_from(claim, noun)
            .any(|i| claim.is_at(i, words!["history", "years", "decades", "decade", "century", "kind", "months"]));
    // A day or a year, in the same clause.
    let helps = |i: &usize| function(&claim.text.tokens[*i]) == Some(FunctionWord::Auxiliary);
    let comma = |i: &usize| claim.text.tokens[*i].class == Class::Comma;
    let since = |i: usize| {
        let day = claim.text.tokens.get(i + 1).filter(|_| i + 1 < claim.end);
        claim.is_at(i, words!["since"]) && day.is_some_and(|t| t.class == Class::Number || t.has(CALENDAR_SENSE))
    };
    ever || claim.is_at(noun, words!["in", "of", "by", "for", "at"])
        && words_from(claim, noun).take_while(|i| !helps(i) && !comma(i)).any(since)
}

/// Whether the words from `at` name all that something is the first of, and what it was the first to do.
fn is_set(claim: &Claim<'_, '_>, at: usize) -> bool {
    words_from(claim, at).any(|i| {
        claim.is_at(i, words!["to", "with", "without"]) && i > at + 1 + usize::from(claim.is_at(at + 1, &DETERMINERS))
    }) || claim.is_at(at + 2, &WHOLES)
}

/// The words of a clause in which the set of a first is named.
fn words_from(claim: &Claim<'_, '_>, at: usize) -> impl Iterator<Item = usize> {
    let end = claim.end.min(at + SET_REACH);
    (at..end).take_while(|i| !matches!(claim.text.tokens[*i].class, Class::Stop | Class::Semicolon))
}

/// End of a record that was set: `a record crowd`, `record profits`, `set a record`.
fn record(claim: &Claim<'_, '_>, noun: usize) -> Option<usize> {
    let after = claim.tokens.end;
    if after < claim.end && beside(claim.text, after, kinds::RECORD)
        || claim.is_at(after, words!["-"]) && claim.is_at(after + 1, words!["breaking", "setting", "high", "low"])
    {
        return Some(noun.max(after + 1).max(if claim.is_at(after, words!["-"]) { after + 2 } else { 0 }));
    }
    let article = claim.before(1);
    // `It reached 41 degrees, a record.`
    let closes = |i: usize| {
        i >= claim.end
            || matches!(claim.text.tokens[i].class, Class::Stop | Class::Comma)
            || claim.is_at(i, words!["for"])
    };
    if article.eq_ignore_ascii_case("a") && claim.before(2) == "," && closes(after) {
        return Some(after);
    }
    // `broke the national record`, not `set the record straight`
    let which = (1..=RECORD_OF).find(|back| claim.is_before(*back, &WHOSE));
    let set = which.is_some_and(|back| {
        let verb = claim.tokens.start.checked_sub(back + 1).filter(|i| *i >= claim.floor);
        verb.is_some_and(|i| beside(claim.text, i, kinds::SETS))
    });
    let money = after < claim.end && matches!(claim.text.tokens[after].class, Class::Symbol | Class::Number);
    let a = article.eq_ignore_ascii_case("a");
    (a && money || set && (noun == after || a || matches!(article, "new" | "world"))).then_some(noun)
}

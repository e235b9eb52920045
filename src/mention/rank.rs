//! Ranks: `the second-largest bank`, `finished third`, `ranked No. 4`, `only the second woman to lead it`.
//!
//! Left alone: an ordinal that only counts (`the second man`), and `No. 4` as the name of a thing (`reactor No. 4`).

use super::claim::Claim;
use super::superlative::determiner;
use super::{Kind, Mention, function};
use crate::lexicon::{ClaimWord, FunctionWord, PLURALS_SENSE, ends, is_plural};
use crate::text::{Case, Class, Spelling, Text, asked, words};

/// Words that stand before the place of somebody in a list, besides the verbs of the table.
const PLACED: [Spelling; 3] = *words!["world", "as", "currently"];

/// What makes digits an ordinal.
const ENDINGS: [Spelling; 4] = *words!["st", "nd", "rd", "th"];

/// Tokens from the set in which something is counted to what it did.
const SET: usize = 6;

/// Words before what is said to have come so many times.
const BECAME: [Spelling; 6] = *words!["only", "became", "become", "becomes", "is", "was"];

pub(super) fn find(claim: &Claim<'_, '_>) -> Option<Mention> {
    match claim.word {
        ClaimWord::Ordinal => ordinal(claim),
        ClaimWord::RankVerb => verb(claim),
        _ => number(claim),
    }
}

/// `second-largest`, `third most populous`
fn ordinal(claim: &Claim<'_, '_>) -> Option<Mention> {
    if let Some(end) = so_far(claim) {
        return Some(claim.mention(Kind::Rank, "rank-place", determiner(claim)?..end));
    }
    if let Some(end) = placed(claim) {
        return Some(claim.mention(Kind::Rank, "rank-place", claim.tokens.start..end));
    }
    let hyphen = usize::from(claim.is_at(claim.tokens.end, words!["-"]));
    let at = claim.tokens.end + hyphen;
    let most = match Claim::at(claim.text, at, claim.floor, claim.end) {
        Some(next) if matches!(next.word, ClaimWord::Superlative | ClaimWord::Judged) => next.tokens.end,
        // `the sixth leading cause`, `the 12th most common cancer`
        _ if claim.is_at(at, words!["leading"]) => at + 1,
        // Not `on the 12th most shops were closed`.
        _ if claim.is_at(at, words!["most"]) && claim.noun_end(at + 1) > at + 2 && !claim.is_many(at + 1) => at + 2,
        _ => return None,
    };
    let start = determiner(claim).unwrap_or(claim.tokens.start);
    let end = claim.noun_end(most);
    let mut mention = claim.mention(Kind::Rank, "rank-superlative", start..end);
    mention.matched[0].span = claim.text.span(claim.tokens.start..most);
    Some(mention)
}

/// End of a place in a list: `in sixth place`, `up to fourth in the table`; `a third place` is one more.
fn placed(claim: &Claim<'_, '_>) -> Option<usize> {
    // The letters behind digits.
    let end = claim.tokens.end;
    if claim.is_at(end, words!["place"])
        && claim.is_at(
            claim.tokens.start.wrapping_sub(1),
            words!["in", "In", "to", "for", "from", "finished", "took", "share"],
        )
    {
        return Some(end + 1);
    }
    let listed = claim.is_at(end, words!["in", "on"])
        && claim.is_at(end + 1, words!["the"])
        && claim.is_at(end + 2, asked::LISTS);
    listed.then_some(end)
}

/// The same in digits: `the 12th-largest bank`. The ordinal starts at `at`.
pub(super) fn in_digits(text: &Text<'_>, at: usize, floor: usize, end: usize) -> Option<Mention> {
    let claim = Claim { text, tokens: at..at + 2, word: ClaimWord::Ordinal, floor, end };
    if !claim.is_at(at + 1, &ENDINGS) || !text.tokens[at].touches(&text.tokens[at + 1]) {
        return None;
    }
    ordinal(&claim).or_else(|| owned(&claim))
}

/// Nouns of which a number in their order is the name.
const NAMED: [Spelling; 6] = *words!["floor", "hole", "minute", "district", "century", "grade"];

/// `her 12th goal of the season`, `his 23rd in first-class cricket`: the number of what somebody has done or had.
fn owned(claim: &Claim<'_, '_>) -> Option<Mention> {
    let after = claim.tokens.end;
    let noun = claim.noun_end(after);
    let small = |i: usize| i < claim.end && claim.text.tokens[i].case == Case::Lower;
    let goes_on = noun > after && small(after) && !claim.is_at(after, &NAMED) || claim.is_at(after, words!["in", "of"]);
    let whose = claim.is_before(1, words!["his", "her", "their", "its", "His", "Her", "Their", "Its"]);
    (whose && goes_on).then(|| claim.mention(Kind::Rank, "rank-place", claim.tokens.start - 1..noun))
}

/// End of what has come so many times: `only the second woman to lead the team`, `the fourth such fire since May`.
fn so_far(claim: &Claim<'_, '_>) -> Option<usize> {
    let after = claim.tokens.end;
    let such = claim.is_at(after, words!["such"]);
    let from = after + usize::from(such);
    let noun = claim.noun_end(from);
    let verb = |i: usize| {
        i < claim.end
            && claim.text.tokens[i].case == Case::Lower
            && function(&claim.text.tokens[i]) != Some(FunctionWord::Article)
    };
    // `will become the third city in the region to have one`
    let set = claim.is_before(2, words!["became", "become", "becomes"]) && claim.is_at(noun, words!["in", "of"]);
    let reach = if set { SET } else { 1 };
    let says = claim.is_before(2, &BECAME) && (noun..noun + reach).any(|i| claim.is_at(i, words!["to"]) && verb(i + 1));
    let row = such || claim.is_at(after, words!["straight", "consecutive", "successive"]);
    let the = claim.before(1).eq_ignore_ascii_case("the");
    // `their sixth straight win`
    (noun > from && (the && (says || row) || row && determiner(claim).is_some())).then_some(noun)
}

/// `finished third`, `ranked 12th`, `ranks No. 4`
fn verb(claim: &Claim<'_, '_>) -> Option<Mention> {
    let at = claim.tokens.end;
    let after = match Claim::at(claim.text, at, claim.floor, claim.end) {
        // `came third`; what came first may only have been before the rest.
        Some(next) if next.word == ClaimWord::First && claim.is_at(claim.tokens.start, words!["came", "comes"]) => {
            return None;
        }
        Some(next) if matches!(next.word, ClaimWord::Ordinal | ClaimWord::First) => next.tokens.end,
        Some(next) if next.word == ClaimWord::Number && claim.is_digits(next.tokens.end) => next.tokens.end + 1,
        _ if claim.is_digits(at) && claim.is_at(at + 1, &ENDINGS) => at + 2,
        _ => return None,
    };
    // `came second to profit`, `came second-hand`
    if claim.is_at(at, words!["second"]) && claim.is_at(after, words!["to", "-"]) {
        return None;
    }
    // `finished second grade`
    let closed = after >= claim.end
        || claim.text.tokens[after].class != Class::Word
        || claim.noun_end(after) == after
        || ends(claim.word_at(after), "ly");
    closed.then(|| claim.mention(Kind::Rank, "rank-place", claim.tokens.start..after))
}

/// `the world's No. 1`
fn number(claim: &Claim<'_, '_>) -> Option<Mention> {
    let before = claim.tokens.start.checked_sub(1).filter(|i| *i >= claim.floor)?;
    let placed = claim.text.tokens[before].class == Class::Possessive || claim.is_at(before, &PLACED);
    let capital = claim.text.tokens[claim.tokens.start].case == Case::Capital;
    (placed && capital && claim.is_digits(claim.tokens.end))
        .then(|| claim.mention(Kind::Rank, "rank-place", claim.tokens.start..claim.tokens.end + 1))
}

impl Claim<'_, '_> {
    /// Whether a word is a plural: `most people vote`.
    fn is_many(&self, at: usize) -> bool {
        at < self.end
            && (is_plural(self.text.tokens[at].word, self.text.word(at)) || self.text.tokens[at].has(PLURALS_SENSE))
    }

    fn is_digits(&self, at: usize) -> bool {
        at < self.end && self.text.tokens[at].class == Class::Number
    }
}

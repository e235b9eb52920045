//! Ranks: `the second-largest bank`, `finished third`, `ranked No. 4`.
//!
//! Left alone: an ordinal that only counts (`the second man`), and `No. 4` as the name of a thing (`reactor No. 4`).

use super::claim::Claim;
use super::superlative::determiner;
use super::{Kind, Mention};
use crate::lexicon::{ClaimWord, ends};
use crate::text::{Case, Class};

/// Words that stand before the place of somebody in a list, besides the verbs of the table.
const PLACED: [&str; 4] = ["world", "as", "currently", "the world"];

pub(super) fn find(claim: &Claim<'_, '_>) -> Option<Mention> {
    match claim.word {
        ClaimWord::Ordinal => ordinal(claim),
        ClaimWord::RankVerb => verb(claim),
        _ => number(claim),
    }
}

/// `second-largest`, `third most populous`
fn ordinal(claim: &Claim<'_, '_>) -> Option<Mention> {
    let hyphen = usize::from(claim.is_at(claim.tokens.end, &["-"]));
    let next = Claim::at(claim.text, claim.tokens.end + hyphen, claim.floor, claim.end)?;
    if !matches!(next.word, ClaimWord::Superlative | ClaimWord::Judged) {
        return None;
    }
    let start = determiner(claim).unwrap_or(claim.tokens.start);
    let end = claim.noun_end(next.tokens.end);
    let mut mention = claim.mention(Kind::Rank, "rank-superlative", start..end);
    mention.matched[0].span = claim.text.span(claim.tokens.start..next.tokens.end);
    Some(mention)
}

/// `finished third`, `ranked 12th`, `ranks No. 4`
fn verb(claim: &Claim<'_, '_>) -> Option<Mention> {
    let at = claim.tokens.end;
    let after = match Claim::at(claim.text, at, claim.floor, claim.end) {
        Some(next) if matches!(next.word, ClaimWord::Ordinal | ClaimWord::First) => next.tokens.end,
        Some(next) if next.word == ClaimWord::Number && claim.is_digits(next.tokens.end) => next.tokens.end + 1,
        _ if claim.is_digits(at) && claim.is_at(at + 1, &["st", "nd", "rd", "th"]) => at + 2,
        _ => return None,
    };
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
    fn is_digits(&self, at: usize) -> bool {
        at < self.end && self.text.tokens[at].class == Class::Number
    }
}

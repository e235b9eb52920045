//! Polls: `a survey of 1,002 adults`, `an opinion poll`, `polled 800 voters`.
//!
//! Left alone: a survey of a thing (`a survey of the river`), how one was made (`a survey by post`), and what is not asked
//! but counted.

use super::claim::Claim;
use super::{Kind, Mention, function};
use crate::lexicon::{ClaimWord, FunctionWord};
use crate::text::words;

/// Words between `survey of` and its number: `nearly`, `more than`.
const BOUND: usize = 3;

pub(super) fn find(claim: &Claim<'_, '_>) -> Option<Mention> {
    let (first, after) = (claim.tokens.start, claim.tokens.end);
    let article = usize::from(["a", "an", "the", "its"].iter().any(|a| a.eq_ignore_ascii_case(claim.before(1))));
    let start = first - article;
    if claim.word == ClaimWord::Polled {
        // `poll by`: by somebody.
        let by = after == first + 2 && claim.is_at(after - 1, words!["by"]);
        let named = || {
            let next = claim.text.tokens[..claim.end].get(after);
            next.is_some_and(|t| t.is_capital() || function(t).is_some_and(FunctionWord::determines))
        };
        if by && !named() && !claim.is_number(after) {
            return None;
        }
        return Some(claim.reaching(Kind::Poll, "poll-words", start, after));
    }
    let number = (after..after + BOUND).find(|i| claim.is_number(*i))?;
    let of = claim.noun_end(number + 1);
    // `surveyed 40 km`
    (of > number + 1 && !claim.is_unit(number + 1)).then(|| claim.reaching(Kind::Poll, "poll-asked", start, of))
}

//! Comparisons that no number tells: `higher than last year`, `older than the bridge`.
//!
//! Left alone: comparisons with a number, which bound it (`higher than 5%`), with a person (`taller than me`), and those of
//! taste (`better than`).

use super::claim::Claim;
use super::{Kind, Mention};
use crate::text::{Class, Spelling, words};

/// What a thing is compared with in one word.
const STANDARDS: [Spelling; 8] =
    *words!["anticipated", "average", "expected", "forecast", "normal", "planned", "previously", "usual"];

pub(super) fn find(claim: &Claim<'_, '_>) -> Option<Mention> {
    let after = claim.tokens.end;
    let number = claim.is_number(after) || claim.is_number(after + 1);
    let sign = after < claim.end && claim.text.tokens[after].class != Class::Word;
    // `3.9% lower than a year earlier` is told by its amount, which ends right here.
    let first = claim.tokens.start;
    let told = first > 0 && (claim.floor == first || claim.is_number(first - 1));
    let opens = claim.text.sentences[claim.text.sentence_at(first)].tokens.start == first;
    if number || sign || told && !opens {
        return None;
    }
    let standard = claim.is_at(after, &STANDARDS).then_some(after + 1);
    let end = standard.or_else(|| claim.named(after + usize::from(claim.is_at(after, words!["in", "at", "that"]))))?;
    Some(claim.reaching(Kind::Comparison, "comparison-than", claim.tokens.start, end))
}

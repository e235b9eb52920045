//! What the law says: `is illegal`, `was banned`, `required by law`.
//!
//! Left alone: the same words before a noun (`illegal arms`, `the banned party`), and who bans (`banned the party`).

use super::claim::Claim;
use super::{Kind, Mention};
use crate::lexicon::ClaimWord;

pub(super) fn find(claim: &Claim<'_, '_>) -> Option<Mention> {
    let after = claim.tokens.end;
    let start = match claim.word {
        ClaimWord::Law => claim.tokens.start,
        _ if claim.noun_end(after) > after => return None,
        _ => claim.behind_be()?,
    };
    Some(claim.reaching(Kind::Rule, "rule-words", start, after))
}

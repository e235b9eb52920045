//! Causes: `because of the drought`, `led to a strike`.
//!
//! Left alone: people who are led to a place, and causes told by a clause (`because it rained`), which no word bounds.

use super::claim::Claim;
use super::{Kind, Mention};

pub(super) fn find(claim: &Claim<'_, '_>) -> Option<Mention> {
    let mut end = claim.named(claim.tokens.end)?;
    // `caused by a loss of power`: what the loss is of.
    if claim.is_at(end, &["of"]) {
        end = claim.named(end + 1).unwrap_or(end);
    }
    let led = claim.is_at(claim.tokens.start, &["led"]) && claim.behind_be().is_some();
    (!led).then(|| claim.reaching(Kind::Cause, "cause-words", claim.tokens.start, end))
}

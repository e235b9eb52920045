//! Causes: `because of the drought`, `led to a strike`.
//!
//! Left alone: people who are led to a place, and causes told by a clause (`because it rained`), which no word bounds.

use super::claim::Claim;
use super::{Kind, Mention};
use crate::text::words;

/// Phrases that hang on what caused it, at most.
const PHRASES: usize = 2;

pub(super) fn find(claim: &Claim<'_, '_>) -> Option<Mention> {
    let mut end = claim.named(claim.tokens.end)?;
    // `caused by a loss of power in the north`: what the loss is of, and where.
    for _ in 0..PHRASES {
        if !claim.is_at(end, words!["of", "in"]) {
            break;
        }
        let Some(more) = claim.named(end + 1) else { break };
        end = more;
    }
    let led = claim.is_at(claim.tokens.start, words!["led"]) && claim.behind_be().is_some();
    (!led).then(|| claim.reaching(Kind::Cause, "cause-words", claim.tokens.start, end))
}

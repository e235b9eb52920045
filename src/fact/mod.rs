//! Facts: mentions seen across the whole text.
//!
//! In: the mentions with their speakers. Out: which of them state the same fact ([`links`]), and which short forms the
//! text never spells out ([`unexplained`]). Nothing here reads words again: it compares what was read.

mod acronym;
mod noun_match;
mod same;

pub(crate) use acronym::unexplained;
pub use same::Link;
pub(crate) use same::links;

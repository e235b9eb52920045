//! Mentions.
mod kind;
pub use kind::{Kind, Role};

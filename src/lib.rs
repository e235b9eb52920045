//! Reads an article and lists every checkable thing in it, each tied to its words.
mod lexicon;
mod mention;
mod options;
mod report;
mod text;
mod value;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use mention::{Kind, Role};
pub use options::{BadOption, Options};
pub use report::{Block, Item, Link, Matched, Report, Same, Sentence, Speaker, Stats, Value};
pub use text::{BlockKind, OffsetUnit, Span};
pub use value::{Bound, Quantity};

/// Reads.
pub fn analyze(_text: &str, options: &Options) -> Report {
    Report {
        version: env!("CARGO_PKG_VERSION"),
        offsets: options.offsets,
        items: vec![],
        blocks: vec![],
        sentences: vec![],
        stats: Stats { words: 0, lines: 1 },
    }
}

//! The report: everything a reader sees of an article, as plain data.

mod build;
mod correct;
mod id;
mod item;
mod priority;
mod prompts;
mod reading;
mod standing;
mod tense;
mod when;

pub use item::{Item, Person, Same, Speaker, Value};
pub use prompts::Prompts;
pub use reading::Reading;

pub use priority::{Cause, Priority, PriorityReason};
pub use standing::Standing;
pub use when::DocumentDate;

use crate::mention::Unlisted;
use crate::text::{BlockKind, OffsetUnit, Span};
use serde::Serialize;

/// What was found in a text. The same text and options give the same report, byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Version of the core that read the text.
    pub version: &'static str,
    /// Unit of every span in the report.
    pub offsets: OffsetUnit,
    /// BCP 47 code of the text's language, when its words or the caller tell it.
    pub language: Option<&'static str>,
    /// The day the text was written, when the caller or the text says so.
    pub document_date: Option<DocumentDate>,
    /// What there is to check, in text order.
    pub items: Vec<Item>,
    /// Numbers that are no items, each with its reason, in text order.
    pub unlisted: Vec<Unlisted>,
    /// The parts of the page: headings, paragraphs, captions, page boilerplate.
    pub blocks: Vec<Block>,
    /// The sentences, in text order.
    pub sentences: Vec<Sentence>,
    /// Size of the text.
    pub stats: Stats,
}

/// One part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Block {
    /// What the part is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
}

/// One sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Sentence {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// Index of its block in the report.
    pub block: u32,
    /// The tenth of all sentences it falls in by how much it is worth checking, 1 to 10: 10 holds those most like what
    /// checkers pick. `None` when the core was built without the model's weights.
    pub decile: Option<u8>,
    /// Whether it says that something is so.
    pub standing: Standing,
    /// The words that tell its standing; `None` for a statement.
    pub evidence: Option<Span>,
}

/// Size of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Stats {
    /// Words, numbers included.
    pub words: u32,
    /// Lines, from 1.
    pub lines: u32,
}

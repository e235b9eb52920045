//! Text.
mod offsets;
mod span;
pub use offsets::OffsetUnit;
pub(crate) use offsets::Offsets;
use serde::Serialize;
pub use span::Span;
/// What a part of the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A title of the article or of a part of it.
    Heading,
    /// Who wrote it: `By Ilse Varga`.
    Byline,
    /// Place and day at the head of a story: `KESTEN, March 13 -`.
    Dateline,
    /// Words that belong to a picture.
    Caption,
    /// An entry of a list.
    List,
    /// Running text.
    Paragraph,
    /// Words of the page and not of the article: "Last updated", "Sign up". Nothing in it is listed.
    Boilerplate,
}

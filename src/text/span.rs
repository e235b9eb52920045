//! Half-open range of the text.

use serde::Serialize;

/// A half-open range of the text, never inside a grapheme.
///
/// The unit is the one that the report's `offsets` names: unless it is asked for otherwise, the UTF-8 byte in Rust and the
/// UTF-16 code unit in JavaScript.
///
/// ```
/// use fact_checklist::Span;
/// assert_eq!(Span::new(3, 5).of("50 men"), "me");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Span {
    /// First unit that belongs to the range.
    pub start: u32,
    /// First unit after the range.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to, and without, `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The words of the text that the range covers; empty when it is not a range of `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one unit.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

//! Lengths to count days by that cannot panic: what the calendar does not hold leads nowhere instead.

use jiff::Span;

/// A number of units as a length.
///
/// `jiff`'s own `ToSpan` panics on numbers out of range, and carries the printing of that error into the wasm.
pub(super) trait Ahead {
    fn days(self) -> Span;
    fn weeks(self) -> Span;
    fn months(self) -> Span;
}

impl<T: Into<i64>> Ahead for T {
    fn days(self) -> Span {
        Span::new().try_days(self.into()).unwrap_or_else(|_| far())
    }

    fn weeks(self) -> Span {
        Span::new().try_weeks(self.into()).unwrap_or_else(|_| far())
    }

    fn months(self) -> Span {
        Span::new().try_months(self.into()).unwrap_or_else(|_| far())
    }
}

/// Longer than the calendar: adding it to any day gives none.
fn far() -> Span {
    Span::new().try_years(19_998).unwrap_or_default()
}

//! Days so far away from others; nothing here panics, and what the calendar does not hold is `None`.

use crate::lexicon::TimeUnit;
use jiff::Span;
use jiff::civil::Date as Day;

/// The day so many units away: `-3` weeks. `jiff`'s own shortcuts panic on numbers out of range, and at every place that uses them
/// the length is built anew.
#[inline(never)]
pub(super) fn step(from: Day, count: i64, unit: TimeUnit) -> Option<Day> {
    let span = Span::new();
    let span = match unit {
        TimeUnit::Day => span.try_days(count),
        TimeUnit::Week | TimeUnit::Weekend => span.try_weeks(count),
        TimeUnit::Fortnight => span.try_weeks(2 * count),
        TimeUnit::Month => span.try_months(count),
        TimeUnit::Quarter => span.try_months(3 * count),
        TimeUnit::Year => span.try_years(count),
        TimeUnit::Decade => span.try_years(10 * count),
        TimeUnit::Century => span.try_years(100 * count),
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => return None,
    };
    from.checked_add(span.ok()?).ok()
}

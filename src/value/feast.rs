//! Feast days: on which day of a year they fall, and which weekend is theirs.

use super::anchor::Days;
use super::calendar::{around, month, nth_weekday};
use super::far::step;
use crate::lexicon::{Feast, TimeUnit};
use jiff::civil::Date as Day;

pub(super) fn feast_day(feast: Feast, y: i16) -> Option<Day> {
    match feast {
        Feast::Day(m, d) => Day::new(y, m, d).ok(),
        Feast::Easter(n) => step(easter(y)?, n.into(), TimeUnit::Day),
        Feast::Nth { month: m, which, weekday, days } => {
            step(nth_weekday(month(y, m)?, which, weekday)?, days.into(), TimeUnit::Day)
        }
    }
}

/// The unit of the calendar that holds a day; the weekend of a feast holds the feast, and that of a Monday is the one before.
pub(super) fn about(at: Days, unit: TimeUnit) -> Option<Days> {
    if unit != TimeUnit::Weekend {
        return around(at.start, unit);
    }
    let days = around(step(at.start, -BEFORE, TimeUnit::Day)?, unit)?;
    Some(Days { start: days.start.min(at.start), end: days.end.max(at.end), ..days })
}

/// Days by which the weekend of a feast may be over when it comes.
const BEFORE: i64 = 2;

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
fn easter(year: i16) -> Option<Day> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    let (month, day) = (sum / 31, sum % 31 + 1);
    Day::new(year, month as i8, day as i8).ok()
}

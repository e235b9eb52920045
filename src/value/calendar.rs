//! Days of the calendar for what was written, counted from the day of writing when one is known.

use super::anchor::{Anchor, Days, Reading};
use super::date::{Civil, Date, Part};
use super::far::step;
use super::feast::{self, feast_day};
use super::period::Period;
use crate::lexicon::{Edge, TimeUnit};
use jiff::civil::{Date as Day, Weekday};

/// Years within which a day that fits a weekday is looked for.
const WEEKDAY_YEARS: i16 = 14;
/// Months within which a numbered day that fits a weekday is looked for.
const WEEKDAY_MONTHS: i32 = 24;

/// Years beyond which a length of time is no longer counted to the year.
const MILLENNIUM: i64 = 1_000;

/// Days behind which a month is rather told of the year to come.
const HALF_YEAR: i32 = 183;

/// Reads a date against its anchor.
pub(crate) fn resolve(date: &Date, anchor: &Anchor) -> Reading {
    let now = anchor.written;
    match date {
        Date::Civil(civil) => self::civil(*civil, anchor),
        Date::Digits { first, second, year } => {
            let (day, month) = if anchor.day_first { (*first, *second) } else { (*second, *first) };
            let read = |day, month| {
                self::civil(Civil { year: *year, month: Some(month), day: Some(day), weekday: None }, anchor).days
            };
            let swapped = if first == second { None } else { read(month, day) };
            Reading::either(read(day, month), swapped)
        }
        Date::Part { part, year: Some(year) } => Reading::sure(self::part(*part, *year)),
        Date::Part { part, year: None } => nearest(anchor, &|y| self::part(*part, y)),
        Date::Decade(first) => Reading::sure(years(*first, 10, TimeUnit::Decade)),
        Date::Century(first) => Reading::sure(years(*first, 100, TimeUnit::Century)),
        Date::Fiscal(_) => Reading::default(),
        Date::Feast { feast, year: Some(year) } => Reading::sure(feast_day(*feast, *year).and_then(day)),
        Date::Feast { feast, year: None } => nearest(anchor, &|y| feast_day(*feast, y).and_then(day)),
        Date::Relative { unit, offset } => relative(*unit, *offset, now),
        Date::Shifted { date, offset, of_year } => shifted(date, *offset, *of_year, anchor),
        Date::Window { count, unit, forward } => window(*count, *unit, *forward, now),
        Date::Away(a) => away(&a.period, a.forward, a.from.as_ref(), anchor),
        Date::Nth { which, count, unit, of } => {
            Reading::sure(resolve(of, anchor).days.and_then(|of| nth(*which, *count, *unit, of)))
        }
        Date::NthWeekday { which, weekday, of } => Reading::sure(resolve(of, anchor).days.and_then(|of| {
            if days_between(of.start, of.end) <= 7 {
                return day(step(of.start, since_monday(of.start, *weekday).into(), TimeUnit::Day)?);
            }
            nth_weekday(of, *which, *weekday).and_then(day)
        })),
        Date::Edge { edge, of } => match (edge, &**of) {
            (Edge::Start, Date::Decade(first)) => Reading::sure(years(*first, 4, TimeUnit::Year)),
            (Edge::Middle, Date::Decade(first)) => Reading::sure(years(*first + 4, 3, TimeUnit::Year)),
            (Edge::End, Date::Decade(first)) => Reading::sure(years(*first + 7, 3, TimeUnit::Year)),
            _ => resolve(of, anchor),
        },
        Date::That(unit) => {
            let told = anchor.told.and_then(|d| around(d.start, *unit));
            let this = relative(*unit, 0, now).days;
            // A weekend told on a weekday is the one just over as often as the one to come.
            let ahead = *unit == TimeUnit::Weekend && this.zip(now).is_some_and(|(days, now)| days.start > now);
            Reading::either(told.or(if ahead { relative(*unit, -1, now).days } else { None }), this)
        }
        Date::Around { unit, of } => Reading::sure(resolve(of, anchor).days.and_then(|d| feast::about(d, *unit))),
        Date::Now => Reading::sure(now.and_then(day)),
    }
}

fn civil(c: Civil, anchor: &Anchor) -> Reading {
    match (c.year, c.month, c.day, c.weekday) {
        (Some(y), Some(m), Some(d), _) => Reading::sure(Day::new(y, m, d).ok().and_then(day)),
        (Some(y), Some(m), None, _) => Reading::sure(month(y, m)),
        (Some(y), None, ..) => Reading::sure(years(y, 1, TimeUnit::Year)),
        (None, Some(m), Some(d), Some(w)) => {
            let near = anchor.written.or(anchor.told.map(|t| t.start));
            let fits = near.and_then(|now| {
                (0..=WEEKDAY_YEARS)
                    .flat_map(|n| [now.year() - n, now.year() + n])
                    .find_map(|y| Day::new(y, m, d).ok().filter(|day| number(day.weekday()) == w))
            });
            Reading::sure(fits.and_then(day))
        }
        (None, Some(m), Some(d), None) => nearest(anchor, &|y| Day::new(y, m, d).ok().and_then(day)),
        (None, Some(m), None, _) => nearest(anchor, &|y| month(y, m)),
        (None, None, Some(d), weekday) => {
            let Some(now) = anchor.told.map(|t| t.start).filter(|_| weekday.is_none()).or(anchor.written) else {
                return Reading::default();
            };
            let at = |n: i32| {
                let first = step(now.first_of_month(), n.into(), TimeUnit::Month)?;
                let found = Day::new(first.year(), first.month(), d).ok()?;
                (weekday.is_none_or(|w| number(found.weekday()) == w)).then_some(found)
            };
            let back = (0..WEEKDAY_MONTHS).find_map(|n| at(-n).filter(|d| *d <= now || weekday.is_none()));
            let on = (0..WEEKDAY_MONTHS).find_map(|n| at(n).filter(|d| *d >= now));
            anchor.told_by_tense(back.and_then(day), on.and_then(day))
        }
        (None, None, None, Some(w)) => {
            let Some(now) = anchor.written else { return Reading::default() };
            let back = (number(now.weekday()) - w).rem_euclid(7);
            let last = step(now, -i64::from(back), TimeUnit::Day);
            let next = last.and_then(|d| step(d, 1, TimeUnit::Week));
            anchor.told_by_tense(last.and_then(day), next.and_then(day))
        }
        (None, None, None, None) => Reading::default(),
    }
}

/// The days in the year told before, or else in the year that brings them nearest to the day of writing, on the side of it
/// that the tense tells; a year told after it shows that it is not the day of writing. Behind
/// days whose year was only guessed, months that lie far back in it open the next: `in December, and in January`.
#[inline(never)]
fn nearest(anchor: &Anchor, of: &dyn Fn(i16) -> Option<Days>) -> Reading {
    let near = anchor.written.and_then(|now| {
        (now.year() - 1..=now.year() + 1).filter_map(of).filter(|d| anchor.fits(d)).min_by_key(|d| {
            // Twice as far as its middle lies.
            (2 * days_between(now, d.start) + days_between(d.start, d.end)).abs()
        })
    });
    // A leap day may be four years away.
    let near = near.or_else(|| anchor.written.and_then(|now| (1..=8).find_map(|n| of(now.year() - n))));
    let told = anchor.told.filter(|t| t.unit <= TimeUnit::Year).and_then(|t| {
        let same = of(t.start.year())?;
        let over = !anchor.dated && days_between(same.start, t.start) > HALF_YEAR;
        // An article that tells of later years as over is not of the day it was said to be.
        if over { of(t.start.year() + 1) } else { Some(same) }
            .filter(|d| anchor.dated && anchor.over && anchor.ahead == Some(false) || anchor.fits(d))
    });
    Reading::either(told, near)
}

fn relative(unit: TimeUnit, offset: i8, now: Option<Day>) -> Reading {
    let Some(now) = now else { return Reading::default() };
    let n = i64::from(offset);
    let near = match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => None,
        // No calendar has fortnights: the past one is the last fourteen days.
        TimeUnit::Fortnight if offset != 0 => return window(1, unit, offset > 0, Some(now)),
        _ if unit < TimeUnit::Month => step(now, n, unit),
        _ => step(now.first_of_month(), n, unit),
    };
    let days = near.and_then(|d| around(d, unit));
    let other = match unit {
        // On a Monday, "this weekend" is the one just over.
        TimeUnit::Weekend if offset == 0 => step(now, -1, unit).and_then(|d| around(d, unit)),
        _ => None,
    };
    Reading::either(days, other)
}

/// `last Tuesday`, `next March`, `the previous Easter`.
fn shifted(date: &Date, offset: i8, of_year: bool, anchor: &Anchor) -> Reading {
    let Some(now) = anchor.written else { return Reading::default() };
    if let Date::Civil(Civil { weekday: Some(w), day: None, month: None, .. }) = date {
        let of_week = |n: i64| {
            let monday = step(around(now, TimeUnit::Week)?.start, n, TimeUnit::Week)?;
            day(step(monday, i64::from(w - 1), TimeUnit::Day)?)
        };
        let near = |back: bool| {
            let ahead = i64::from((w - number(now.weekday())).rem_euclid(7));
            let days = if back {
                if ahead == 0 { -7 } else { ahead - 7 }
            } else if ahead == 0 {
                7
            } else {
                ahead
            };
            day(step(now, days, TimeUnit::Day)?)
        };
        return match offset {
            0 => Reading::sure(of_week(0)),
            n => Reading::either(near(n < 0), of_week(n.into())),
        };
    }
    if let Date::Window { .. } | Date::Relative { .. } = date {
        return resolve(date, anchor);
    }
    let in_year = |year: i16| {
        let mut dated = date.clone();
        set_year(&mut dated, year);
        resolve(&dated, &Anchor { told: None, ..*anchor }).days
    };
    let this = in_year(now.year());
    let found = match offset {
        0 => this,
        _ if of_year => None,
        n if n < 0 => this.filter(|d| d.end <= now).or_else(|| in_year(now.year() - 1)),
        _ => this.filter(|d| d.start > now).or_else(|| in_year(now.year() + 1)),
    };
    Reading::either(found, in_year(now.year() + i16::from(offset)))
}

/// Writes a year into a date that has none.
pub(crate) fn set_year(date: &mut Date, to: i16) {
    match date {
        Date::Civil(Civil { year, .. })
        | Date::Part { year, .. }
        | Date::Feast { year, .. }
        | Date::Digits { year, .. } => *year = year.or(Some(to)),
        Date::Edge { of, .. }
        | Date::Nth { of, .. }
        | Date::NthWeekday { of, .. }
        | Date::Around { of, .. }
        | Date::Shifted { date: of, .. } => set_year(of, to),
        _ => {}
    }
}

fn window(count: u32, unit: TimeUnit, forward: bool, now: Option<Day>) -> Reading {
    let Some(now) = now else { return Reading::default() };
    let n = i64::from(count);
    let run = |from: Day, back: bool| {
        let to = step(from, if back { -n } else { n }, unit)?;
        Some(Days { start: from.min(to), end: from.max(to), unit })
    };
    if unit == TimeUnit::Quarter {
        let quarter = around(now, unit);
        return Reading::sure(quarter.and_then(|q| if forward { run(q.end, false) } else { run(q.start, true) }));
    }
    let week = if unit == TimeUnit::Fortnight { around(now, TimeUnit::Week) } else { None };
    if forward {
        let other = week.map_or_else(|| now.tomorrow().ok(), |w| Some(w.end)).and_then(|d| run(d, false));
        Reading::either(run(now, false), other)
    } else {
        Reading::either(run(now, true), week.and_then(|w| run(w.start, true)))
    }
}

fn away(period: &Period, forward: bool, from: Option<&Date>, anchor: &Anchor) -> Reading {
    let base = match from {
        // What is told of what is over hangs on the event before, which only a date there tells: `cast at 2:30 the next day`.
        Some(Date::That(_)) if anchor.ahead == Some(false) && anchor.told.is_none() => None,
        // `built in 2014 and sold three weeks later`: a year tells no week.
        Some(Date::That(_)) if anchor.told.is_some_and(|t| t.unit <= TimeUnit::Year && period.finest() < t.unit) => {
            None
        }
        Some(date) => resolve(date, anchor).days.map(|d| d.start),
        None => anchor.written,
    };
    let (Some(base), Some((months, days, 0)), false) = (base, period.whole(), period.vague) else {
        return Reading::default();
    };
    // `11,000 years ago` names no year.
    if months >= 12 * MILLENNIUM {
        return Reading::default();
    }
    let sign = if forward { 1 } else { -1 };
    // More years than the calendar has are no date.
    let exact = step(base, sign * months, TimeUnit::Month).and_then(|d| step(d, sign * days, TimeUnit::Day));
    let unit = period.finest();
    let coarse = matches!(unit, TimeUnit::Month | TimeUnit::Year | TimeUnit::Decade | TimeUnit::Quarter)
        && from.is_none_or(|f| matches!(f, Date::That(_)));
    let week = matches!(from, Some(Date::That(TimeUnit::Week)));
    let coarse = coarse || week && unit == TimeUnit::Week;
    let day_of = exact.and_then(day);
    if coarse {
        let unit = if unit == TimeUnit::Decade { TimeUnit::Year } else { unit };
        // `in 1985/86, against 3 million a year earlier`: of seasons over two years.
        let seasons =
            from.is_some() && unit == TimeUnit::Year && anchor.told.is_some_and(|t| t.end.year() == t.start.year() + 2);
        Reading::either(exact.and_then(|d| if seasons { years(d.year(), 2, unit) } else { around(d, unit) }), day_of)
    } else {
        Reading::sure(day_of)
    }
}

/// The nth unit of a stretch; weeks belong to where their Thursday lies, as in ISO 8601.
fn nth(which: i8, count: u8, unit: TimeUnit, of: Days) -> Option<Days> {
    let (n, count) = (i64::from(which), i64::from(count));
    if unit == TimeUnit::Week && count == 1 {
        if n < 0 {
            return around(of.end.yesterday().ok()?, unit);
        }
        let first = around(of.start, unit)?;
        let thursday = step(first.start, 3, TimeUnit::Day)?;
        let n = if thursday < of.start { n } else { n - 1 };
        let days = around(step(first.start, n, unit)?, unit)?;
        return (days.start < of.end).then_some(days);
    }
    let (from, to) = if n < 0 {
        (step(of.end, -count, unit)?, of.end)
    } else {
        let from = step(of.start, n - 1, unit)?;
        (from, step(from, count, unit)?)
    };
    (from >= of.start && to <= of.end).then_some(Days { start: from, end: to, unit })
}

pub(super) fn nth_weekday(of: Days, which: i8, weekday: i8) -> Option<Day> {
    let ahead = i64::from((weekday - number(of.start.weekday())).rem_euclid(7));
    let first = step(of.start, ahead, TimeUnit::Day)?;
    let found = if which < 0 {
        let last = of.end.yesterday().ok()?;
        let back = i64::from((number(last.weekday()) - weekday).rem_euclid(7));
        step(last, -back, TimeUnit::Day)?
    } else {
        step(first, i64::from(which - 1), TimeUnit::Week)?
    };
    (found < of.end).then_some(found)
}

fn part(part: Part, y: i16) -> Option<Days> {
    let run = |from: (i16, i8), to: (i16, i8), unit| {
        Some(Days { start: Day::new(from.0, from.1, 1).ok()?, end: Day::new(to.0, to.1, 1).ok()?, unit })
    };
    let next = |m: i8| if m > 12 { (y + 1, m - 12) } else { (y, m) };
    match part {
        Part::Quarter(q) => run((y, 3 * q - 2), next(3 * q + 1), TimeUnit::Quarter),
        Part::Half(h) => run((y, 6 * h - 5), next(6 * h + 1), TimeUnit::Quarter),
        Part::Season(s) => run((y, 3 * (s - 20)), next(3 * (s - 20) + 3), TimeUnit::Quarter),
    }
}

/// The unit of the calendar that holds a day.
pub(crate) fn around(at: Day, unit: TimeUnit) -> Option<Days> {
    let monday = || step(at, 1 - i64::from(number(at.weekday())), TimeUnit::Day);
    match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day => day(at),
        TimeUnit::Week | TimeUnit::Fortnight => monday().and_then(|m| run(m, 1, unit)),
        TimeUnit::Weekend => {
            let saturday = monday().and_then(|m| step(m, 5, TimeUnit::Day))?;
            Some(Days { start: saturday, end: step(saturday, 2, TimeUnit::Day)?, unit })
        }
        TimeUnit::Month => month(at.year(), at.month()),
        TimeUnit::Quarter => self::part(Part::Quarter((at.month() + 2) / 3), at.year()),
        TimeUnit::Year => years(at.year(), 1, unit),
        TimeUnit::Decade => years(at.year().div_euclid(10) * 10, 10, unit),
        TimeUnit::Century => years(at.year().div_euclid(100) * 100, 100, unit),
    }
}

fn run(start: Day, count: i64, unit: TimeUnit) -> Option<Days> {
    Some(Days { start, end: step(start, count, unit)?, unit })
}

pub(crate) fn day(at: Day) -> Option<Days> {
    run(at, 1, TimeUnit::Day)
}

/// The day that the days are, when they are one.
pub(crate) fn day_of(days: Days) -> Option<Day> {
    (days.unit == TimeUnit::Day && days.start.tomorrow().ok() == Some(days.end)).then_some(days.start)
}

pub(super) fn month(y: i16, m: i8) -> Option<Days> {
    run(Day::new(y, m, 1).ok()?, 1, TimeUnit::Month)
}

fn years(first: i16, count: i16, unit: TimeUnit) -> Option<Days> {
    let end = Day::new(first.checked_add(count)?, 1, 1).ok()?;
    Some(Days { start: Day::new(first, 1, 1).ok()?, end, unit })
}

/// Monday is 1.
pub(crate) fn number(weekday: Weekday) -> i8 {
    weekday.to_monday_one_offset()
}

fn since_monday(start: Day, weekday: i8) -> i8 {
    (weekday - number(start.weekday())).rem_euclid(7)
}

fn days_between(from: Day, to: Day) -> i32 {
    let count = |d: Day| {
        // Days since 1 March of the year 0, by the civil calendar.
        let (y, m) = (i32::from(d.year()), i32::from(d.month()));
        let y = if m <= 2 { y - 1 } else { y };
        let shifted = (m + 9) % 12;
        365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * shifted + 2) / 5 + i32::from(d.day())
    };
    count(to) - count(from)
}

#[cfg(test)]
mod tests {
    use super::super::edtf;
    use super::*;
    use crate::lexicon::Feast;
    use crate::value::Away;
    use rust_decimal::Decimal;

    /// What a date is when it was written on 6 March 2024, a Wednesday.
    #[track_caller]
    fn check(date: Date, expected: &str) {
        let anchor = Anchor { written: Day::new(2024, 3, 6).ok(), ..Anchor::default() };
        let mut out = edtf::Out::new();
        edtf::push_date(&mut out, &date, resolve(&date, &anchor).days);
        assert_eq!(out.finish(), expected, "{date:?}");
    }

    fn relative(unit: TimeUnit, offset: i8) -> Date {
        Date::Relative { unit, offset }
    }

    #[test]
    fn units_of_the_calendar() {
        check(relative(TimeUnit::Day, -1), "2024-03-05");
        check(relative(TimeUnit::Week, -1), "2024-W09");
        check(relative(TimeUnit::Month, -3), "2023-12");
        check(relative(TimeUnit::Quarter, -1), "2023-36");
        check(relative(TimeUnit::Decade, -1), "201X");
        check(relative(TimeUnit::Weekend, 0), "2024-03-09/2024-03-10");
    }

    #[test]
    fn days_of_the_week_and_of_no_year() {
        let weekday = |w| Civil { weekday: Some(w), ..Civil::default() };
        check(Date::Civil(weekday(3)), "2024-03-06");
        check(Date::Civil(weekday(4)), "2024-02-29");
        check(Date::Shifted { date: Box::new(Date::Civil(weekday(3))), offset: 1, of_year: false }, "2024-03-13");
        check(Date::Civil(Civil { month: Some(12), day: Some(24), ..Civil::default() }), "2023-12-24");
        check(Date::Civil(Civil { month: Some(2), day: Some(30), ..Civil::default() }), "XXXX-02-30");
    }

    #[test]
    fn feasts_and_lengths() {
        check(Date::Feast { feast: Feast::Easter(0), year: Some(2018) }, "2018-04-01");
        check(Date::Feast { feast: Feast::Easter(1), year: Some(2000) }, "2000-04-24");
        check(
            Date::Feast { feast: Feast::Nth { month: 11, which: 4, weekday: 4, days: 1 }, year: Some(2010) },
            "2010-11-26",
        );
        let ago = |n: i64, unit| {
            Date::Away(Box::new(Away { period: Period::of(Decimal::from(n), unit), forward: false, from: None }))
        };
        check(ago(2, TimeUnit::Year), "2022");
        check(ago(10, TimeUnit::Day), "2024-02-25");
        check(ago(99_999, TimeUnit::Year), "XXXX");
    }
}

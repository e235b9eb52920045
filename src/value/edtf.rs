//! Dates and times in ISO 8601 and its extended format (ISO 8601-2), at the precision written.
//!
//! `2004`, `2004-06`, `XXXX-02` for a February of no year, `2006~` for early 2006, `199X` for a decade, `2010-22` for a
//! summer, `2024-33` for a first quarter, `XXXX-WXX-2` for a Tuesday of no date.

use super::calendar::{Days, around};
use super::date::{Civil, Clock, Date, Part};
use crate::lexicon::{Edge, TimeUnit};
use jiff::civil::Date as Day;
use std::fmt::Write;

/// A date, with the days it was found to be or, without them, only with the parts that were written.
pub(crate) fn date(date: &Date, days: Option<Days>) -> String {
    match (date, days) {
        (Date::Edge { edge: _, of }, _) => self::date(of, days) + "~",
        (Date::Part { part, .. }, Some(days)) => self::part(*part, days.start.year()),
        (_, Some(days)) => self::days(days),
        (date, None) => unknown(date),
    }
}

fn part(part: Part, year: i16) -> String {
    match part {
        Part::Season(s) => format!("{year:04}-{s}"),
        Part::Quarter(q) => format!("{year:04}-{}", 32 + q),
        Part::Half(h) => format!("{year:04}-{}", 39 + h),
    }
}

/// Days in the shortest form that means them.
pub(crate) fn days(days: Days) -> String {
    if around(days.start, days.unit) != Some(days) {
        let last = days.end.yesterday().unwrap_or(days.end);
        return format!("{}/{}", day(days.start), day(last));
    }
    let (y, m) = (days.start.year(), days.start.month());
    match days.unit {
        TimeUnit::Century => format!("{:02}XX", y.div_euclid(100)),
        TimeUnit::Decade => format!("{:03}X", y.div_euclid(10)),
        TimeUnit::Year => year(y),
        TimeUnit::Quarter => part(Part::Quarter((m + 2) / 3), y),
        TimeUnit::Month => {
            let mut out = year(y);
            out.push('-');
            push_number(&mut out, i32::from(m), 2);
            out
        }
        TimeUnit::Week => {
            let week = days.start.iso_week_date();
            format!("{:04}-W{:02}", week.year(), week.week())
        }
        TimeUnit::Fortnight | TimeUnit::Weekend => {
            let last = days.end.yesterday().unwrap_or(days.end);
            format!("{}/{}", day(days.start), day(last))
        }
        TimeUnit::Day | TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => day(days.start),
    }
}

fn year(y: i16) -> String {
    let mut out = String::with_capacity(8);
    push_number(&mut out, i32::from(y), 4);
    out
}

/// Writes a number with at least so many digits: dates are many, and the standard library's formatting is slow.
fn push_number(out: &mut String, n: i32, width: usize) {
    if n < 0 {
        out.push('-');
    }
    let mut digits = [b'0'; 10];
    let mut rest = n.unsigned_abs();
    let mut at = digits.len();
    while rest > 0 || digits.len() - at < width {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    out.extend(digits[at..].iter().map(|d| char::from(*d)));
}

/// `2015-08-20`
pub(crate) fn day(at: Day) -> String {
    let mut out = String::with_capacity(10);
    push_number(&mut out, i32::from(at.year()), 4);
    for part in [at.month(), at.day()] {
        out.push('-');
        push_number(&mut out, i32::from(part), 2);
    }
    out
}

/// What was written, with an X for each digit that was not.
fn unknown(date: &Date) -> String {
    match date {
        Date::Civil(Civil { year, month, day, weekday }) => {
            if let (None, None, None, Some(w)) = (year, month, day, weekday) {
                return format!("XXXX-WXX-{w}");
            }
            let mut out = year.map_or("XXXX".to_owned(), self::year);
            if month.is_some() || day.is_some() {
                out.push('-');
                push(&mut out, *month);
            }
            if day.is_some() {
                out.push('-');
                push(&mut out, *day);
            }
            out
        }
        Date::Digits { first, second, .. } if first == second => format!("XXXX-{first:02}-{second:02}"),
        Date::Digits { year, .. } => year.map_or("XXXX-XX-XX".to_owned(), |y| format!("{y:04}-XX-XX")),
        Date::Part { part, .. } => "XXXX".to_owned() + self::part(*part, 0).get(4..).unwrap_or(""),
        Date::Fiscal(year) => year.map_or("XXXX".to_owned(), self::year),
        Date::Relative { unit, .. } | Date::That(unit) | Date::Around { unit, .. } => of_unit(*unit).to_owned(),
        Date::Shifted { date, .. } => unknown(date),
        Date::Edge { of, .. } => unknown(of) + "~",
        Date::Away { period, from, .. } => {
            of_unit(if from.is_some() { TimeUnit::Day } else { period.finest() }).to_owned()
        }
        Date::Window { unit, .. } | Date::Nth { unit, .. } => of_unit(*unit).to_owned(),
        Date::NthWeekday { weekday, .. } => format!("XXXX-WXX-{weekday}"),
        Date::Feast { .. } | Date::Decade(_) | Date::Century(_) | Date::Now => "XXXX-XX-XX".to_owned(),
    }
}

fn of_unit(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Century | TimeUnit::Decade | TimeUnit::Year => "XXXX",
        TimeUnit::Quarter | TimeUnit::Month => "XXXX-XX",
        TimeUnit::Week | TimeUnit::Fortnight | TimeUnit::Weekend => "XXXX-WXX",
        TimeUnit::Day | TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => "XXXX-XX-XX",
    }
}

fn push(out: &mut String, part: Option<i8>) {
    match part {
        Some(n) => {
            push_number(out, i32::from(n), 2);
        }
        None => out.push_str("XX"),
    }
}

/// `T08:30`, with its distance from UTC where one is written.
pub(crate) fn clock(clock: &Clock) -> String {
    let mut out = format!("T{:02}", clock.hour);
    for part in [clock.minute, clock.second].into_iter().flatten() {
        let _ = write!(out, ":{part:02}");
    }
    match clock.zone {
        Some(0) => out.push('Z'),
        Some(zone) if zone.abs() <= 840 => {
            let sign = if zone < 0 { '-' } else { '+' };
            let _ = write!(out, "{sign}{:02}:{:02}", zone.abs() / 60, zone.abs() % 60);
        }
        _ => {}
    }
    out
}

/// The word for a part of a stretch.
pub(crate) fn edge(date: &Date) -> Option<&'static str> {
    match date {
        Date::Edge { edge: Edge::Start, .. } => Some("early"),
        Date::Edge { edge: Edge::Middle, .. } => Some("mid"),
        Date::Edge { edge: Edge::End, .. } => Some("late"),
        _ => None,
    }
}

//! Dates and times in ISO 8601 and its extended format (ISO 8601-2), at the precision written.
//!
//! `2004`, `2004-06`, `XXXX-02` for a February of no year, `2006~` for early 2006, `199X` for a decade, `2010-22` for a
//! summer, `2024-33` for a first quarter, `XXXX-WXX-2` for a Tuesday of no date.

use super::anchor::Days;
use super::calendar::around;
use super::date::{Civil, Clock, Date, Part};
use crate::lexicon::{Edge, TimeUnit};
use jiff::civil::Date as Day;
use smol_str::{SmolStr, SmolStrBuilder};

/// A text of the notation; nearly all of them fit without an allocation.
pub(crate) type Out = SmolStrBuilder;

/// A date, with the days it was found to be or, without them, only with the parts that were written.
pub(crate) fn push_date(out: &mut Out, date: &Date, days: Option<Days>) {
    match (date, days) {
        // `early 1990s`: the open side is the one that is not sure.
        (Date::Edge { edge, of }, Some(days)) if matches!(**of, Date::Decade(_)) => {
            push_number(out, i32::from(days.start.year()), 4);
            out.push_str(if *edge == Edge::Start { "/" } else { "~/" });
            push_number(out, i32::from(days.end.year()) - 1, 4);
            out.push_str(if *edge == Edge::End { "" } else { "~" });
        }
        (Date::Edge { edge: _, of }, _) => {
            push_date(out, of, days);
            out.push('~');
        }
        (Date::Part { part, .. }, Some(days)) => {
            push_number(out, i32::from(days.start.year()), 4);
            push_part(out, *part);
        }
        (_, Some(days)) => push_days(out, days),
        (date, None) => push_unknown(out, date),
    }
}

fn push_part(out: &mut Out, part: Part) {
    out.push('-');
    push_number(
        out,
        match part {
            Part::Season(s) => i32::from(s),
            Part::Quarter(q) => 32 + i32::from(q),
            Part::Half(h) => 39 + i32::from(h),
        },
        2,
    );
}

/// Days in the shortest form that means them.
pub(crate) fn push_days(out: &mut Out, days: Days) {
    let whole = around(days.start, days.unit) == Some(days);
    let y = i32::from(days.start.year());
    match days.unit {
        TimeUnit::Day | TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second if whole => push_day(out, days.start),
        TimeUnit::Century if whole => {
            push_number(out, y.div_euclid(100), 2);
            out.push_str("XX");
        }
        TimeUnit::Decade if whole => {
            push_number(out, y.div_euclid(10), 3);
            out.push('X');
        }
        TimeUnit::Year if whole => push_number(out, y, 4),
        // A season of two years.
        TimeUnit::Year if days.start.day_of_year() == 1 && days.end.day_of_year() == 1 => {
            push_number(out, y, 4);
            out.push('/');
            push_number(out, i32::from(days.end.year()) - 1, 4);
        }
        TimeUnit::Quarter if whole => {
            push_number(out, y, 4);
            push_part(out, Part::Quarter((days.start.month() + 2) / 3));
        }
        TimeUnit::Month if whole => {
            push_number(out, y, 4);
            out.push('-');
            push_number(out, i32::from(days.start.month()), 2);
        }
        TimeUnit::Week if whole => {
            let week = days.start.iso_week_date();
            push_number(out, i32::from(week.year()), 4);
            out.push_str("-W");
            push_number(out, i32::from(week.week()), 2);
        }
        _ => {
            push_day(out, days.start);
            out.push('/');
            push_day(out, days.end.yesterday().unwrap_or(days.end));
        }
    }
}

/// Writes a number with at least so many digits: dates are many, and the standard library's formatting is slow.
fn push_number(out: &mut Out, n: i32, width: usize) {
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
    out.push_str(std::str::from_utf8(&digits[at..]).unwrap_or_default());
}

/// `2015-08-20`
pub(crate) fn push_day(out: &mut Out, at: Day) {
    push_number(out, i32::from(at.year()), 4);
    for part in [at.month(), at.day()] {
        out.push('-');
        push_number(out, i32::from(part), 2);
    }
}

/// `2015-08-20`
pub(crate) fn day(at: Day) -> SmolStr {
    let mut out = Out::new();
    push_day(&mut out, at);
    out.finish()
}

/// What was written, with an X for each digit that was not.
fn push_unknown(out: &mut Out, date: &Date) {
    let year = |out: &mut Out, year: Option<i16>| match year {
        Some(y) => push_number(out, i32::from(y), 4),
        None => out.push_str("XXXX"),
    };
    match date {
        Date::Civil(Civil { year: None, month: None, day: None, weekday: Some(w) })
        | Date::NthWeekday { weekday: w, .. } => {
            out.push_str("XXXX-WXX-");
            push_number(out, i32::from(*w), 1);
        }
        Date::Civil(c) => {
            year(out, c.year);
            if c.month.is_some() || c.day.is_some() {
                push_known(out, c.month);
            }
            if c.day.is_some() {
                push_known(out, c.day);
            }
        }
        Date::Digits { first, second, .. } if first == second => {
            out.push_str("XXXX");
            push_known(out, Some(*first));
            push_known(out, Some(*second));
        }
        Date::Digits { year: y, .. } => {
            year(out, *y);
            out.push_str("-XX-XX");
        }
        Date::Part { part, .. } => {
            out.push_str("XXXX");
            push_part(out, *part);
        }
        Date::Fiscal(y) => year(out, *y),
        Date::Relative { unit, .. } | Date::That(unit) | Date::Around { unit, .. } => out.push_str(of_unit(*unit)),
        Date::Shifted { date, .. } => push_unknown(out, date),
        Date::Edge { of, .. } => {
            push_unknown(out, of);
            out.push('~');
        }
        Date::Away(a) => out.push_str(of_unit(a.unit())),
        Date::Window { unit, .. } | Date::Nth { unit, .. } => out.push_str(of_unit(*unit)),
        Date::Feast { .. } | Date::Decade(_) | Date::Century(_) | Date::Now => out.push_str("XXXX-XX-XX"),
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

fn push_known(out: &mut Out, part: Option<i8>) {
    out.push('-');
    match part {
        Some(n) => push_number(out, i32::from(n), 2),
        None => out.push_str("XX"),
    }
}

/// `T08:30`, with its distance from UTC where one is written.
pub(crate) fn push_clock(out: &mut Out, clock: &Clock) {
    out.push('T');
    push_number(out, i32::from(clock.hour), 2);
    for part in [clock.minute, clock.second].into_iter().flatten() {
        out.push(':');
        push_number(out, i32::from(part), 2);
    }
    match clock.zone {
        Some(0) => out.push('Z'),
        Some(zone) if zone.abs() <= 840 => {
            out.push(if zone < 0 { '-' } else { '+' });
            push_number(out, i32::from(zone.abs() / 60), 2);
            out.push(':');
            push_number(out, i32::from(zone.abs() % 60), 2);
        }
        _ => {}
    }
}

/// `T08:30`
pub(crate) fn clock(clock: &Clock) -> SmolStr {
    let mut out = Out::new();
    push_clock(&mut out, clock);
    out.finish()
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

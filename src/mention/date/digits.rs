//! Dates in digits: `2016-11-07`, `5/3/18`, `14/12/1993`, `11/2016`, `20161016`.

use super::words::Words;
use crate::text::{Class, words};
use crate::value::{Civil, Date};

/// Reads a date of digits and marks.
pub(super) fn read(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    if glued_before(words, at) {
        return None;
    }
    if let Some((n, 8)) = words.digits(at) {
        return compact(n)
            .filter(|_| !words.joined(at + 1) || words.class(at + 1) != Some(Class::Word))
            .map(|d| (d, at + 1));
    }
    if let Some(found) = dotted(words, at) {
        return Some(found);
    }
    if let Some(found) = eleventh(words, at) {
        return Some(found);
    }
    let (a, len_a) = words.digits(at)?;
    let (b, len_b, second, mark) = part(words, at + 1)?;
    if len_a == 4 && len_b <= 2 || len_a <= 2 && len_b == 4 {
        return match part(words, second) {
            Some((c, 1..=2, end, next)) if next == mark && len_a == 4 && tight(words, at, end) => {
                let glued = glued_after(words, end);
                full(a, b, c).filter(|_| !glued).map(|date| (date, end))
            }
            Some((_, _, _, Class::Hyphen | Class::Slash)) if tight(words, at, second + 1) => None,
            _ if glued_after(words, second) => None,
            _ => {
                let (year, month) = if len_a == 4 { (a, b) } else { (b, a) };
                let short = len_a == 4 && len_b == 1 && mark == Class::Hyphen;
                // `2012-13` is two years, and `2012-1` nothing: a month has two digits behind a year.
                // `2000-01` is a season of two years.
                let season = len_a == 4 && mark == Class::Hyphen && b == (a + 1) % 100;
                let fits = (1..=12).contains(&month) && !short && !season && (1900..2100).contains(&year);
                fits.then(|| {
                    (
                        Date::Civil(Civil { year: Some(year as i16), month: Some(month as i8), ..Civil::default() }),
                        second,
                    )
                })
            }
        };
    }
    if len_a > 2 || len_b > 2 {
        return None;
    }
    if let Some((c, len_c, end, next)) = part(words, second)
        && next == mark
        && (len_c == 4 || len_c == 2)
        && tight(words, at, end)
        && !glued_after(words, end)
    {
        let year = if len_c == 4 {
            c
        } else if c < 40 {
            2000 + c
        } else {
            1900 + c
        };
        return pair(a, b, Some(year as i16)).map(|date| (date, end));
    }
    // Two numbers alone are a date only where the words say so; that is for the caller to know.
    None
}

/// `9/11`: a name of the day in 2001 behind a word that leads to it, or as `9/11-related`.
fn eleventh(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let end = at + 3;
    let led = at > words.first
        && words.is_any(at - 1, words!["on", "since", "after", "before", "during", "of", "the", "post", "pre"])
        || words.joined(end) && words.class(end) == Some(Class::Hyphen);
    let fits = words.word(at) == "9"
        && words.class(at + 1) == Some(Class::Slash)
        && words.word(at + 2) == "11"
        && led
        && tight(words, at, end)
        && !glued_after(words, end);
    if fits { full(2001, 9, 11).map(|date| (date, end)) } else { None }
}

/// `5-22`, `22/04`: only beside words of time.
pub(super) fn read_pair(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    if glued_before(words, at) {
        return None;
    }
    let (a, len_a) = words.digits(at)?;
    let (b, len_b, end, _) = part(words, at + 1)?;
    if len_a > 2 || len_b > 2 || !tight(words, at, end) || glued_after(words, end) {
        return None;
    }
    pair(a, b, None).map(|date| (date, end))
}

/// A mark and digits: the number, its length, the place behind, the mark.
fn part(words: &Words<'_, '_>, at: usize) -> Option<(i32, usize, usize, Class)> {
    let mark = words.class(at)?;
    if !matches!(mark, Class::Slash | Class::Hyphen) {
        return None;
    }
    let (n, len) = words.digits(at + 1)?;
    Some((n, len, at + 2, mark))
}

fn tight(words: &Words<'_, '_>, from: usize, to: usize) -> bool {
    (from + 1..to).all(|i| words.joined(i))
}

fn glued_before(words: &Words<'_, '_>, at: usize) -> bool {
    words.joined(at)
        && at > words.first
        && match words.class(at - 1) {
            Some(Class::Word | Class::Number | Class::Slash | Class::Address) => true,
            Some(Class::Hyphen) => words.joined(at - 1) && at >= words.first + 2,
            Some(Class::Symbol) => !matches!(words.before(at), "~" | "<" | ">" | "=" | "|"),
            _ => false,
        }
}

fn glued_after(words: &Words<'_, '_>, end: usize) -> bool {
    words.joined(end)
        && match words.class(end) {
            Some(Class::Word | Class::Number | Class::Address) => true,
            Some(Class::Slash) => true,
            Some(Class::Symbol) => matches!(words.word(end), "%" | "°"),
            _ => false,
        }
}

fn full(year: i32, month: i32, day: i32) -> Option<Date> {
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..3000).contains(&year);
    fits.then_some(Date::Civil(Civil {
        year: Some(year as i16),
        month: Some(month as i8),
        day: Some(day as i8),
        weekday: None,
    }))
}

/// Day and month in an order that only large numbers tell.
fn pair(a: i32, b: i32, year: Option<i16>) -> Option<Date> {
    let of = |month: i32, day: i32| {
        Date::Civil(Civil { year, month: Some(month as i8), day: Some(day as i8), weekday: None })
    };
    match (a, b) {
        (1..=12, 1..=12) => Some(Date::Digits { first: a as i8, second: b as i8, year }),
        (1..=12, 13..=31) => Some(of(a, b)),
        (13..=31, 1..=12) => Some(of(b, a)),
        _ => None,
    }
}

fn compact(n: i32) -> Option<Date> {
    let (y, m, d) = (n / 10000, n / 100 % 100, n % 100);
    if (1900..2100).contains(&y) { full(y, m, d) } else { None }
}

/// `14.12.1993`: one token of digits and stops.
fn dotted(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    if words.class(at) != Some(Class::Number) {
        return None;
    }
    let mut parts = words.word(at).split('.');
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    let lengths = parts.next().is_none() && a.len() <= 2 && b.len() <= 2 && matches!(c.len(), 2 | 4);
    if !lengths || glued_after(words, at + 1) {
        return None;
    }
    let n = |s: &str| s.parse::<u32>().ok().map(|n| n as i32);
    let (day, month, year) = (n(a)?, n(b)?, n(c)?);
    if c.len() == 2 {
        return None;
    }
    pair(day, month, Some(year as i16)).map(|date| (date, at + 1))
}

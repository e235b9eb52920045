//! A day with its part or its hour, and an hour with its day: `last night`, `Sunday at 8 p.m.`, `5pm today`.

use super::words::Words;
use super::{date, time};
use crate::lexicon::{DayPart, TimeUnit, TimeWord};
use crate::text::{Class, Spelling, word, words};
use crate::value::{Civil, Date, When};

/// `tonight`, `this morning`, `last night`, `the following evening`.
pub(super) fn part_of_day(words: &Words<'_, '_>, at: usize) -> Option<(When, usize)> {
    let day = |offset, part| When {
        date: Some(Date::Relative { unit: TimeUnit::Day, offset }),
        clock: None,
        part: Some(part),
    };
    // `in late afternoon`
    if let (true, Some((TimeWord::Edge(_), next))) = (words.is(at.wrapping_sub(1), word!("in")), words.time(at))
        && let Some((TimeWord::PartOfDay(part), end)) = words.time(next)
    {
        return Some((When { date: None, clock: None, part: Some(part) }, end));
    }
    // `in the morning`, `in the late afternoon`
    let the = at >= words.first + 2 && words.is(at - 1, word!("the")) && words.is(at - 2, word!("in"));
    if let Some((TimeWord::PartOfDay(part) | TimeWord::PartsOfDay(part), next)) = words.time(at)
        && the
        && words.class(next) != Some(Class::Hyphen)
        && !words.is_any(next, words!["of", "session", "light", "sky", "sun", "air"])
    {
        return Some((When { date: None, clock: None, part: Some(part) }, next));
    }
    let (when, next) = match words.time(at)? {
        (TimeWord::Tonight, next) => (day(0, DayPart::Night), next),
        (TimeWord::LastNight, next) => (day(-1, DayPart::Night), next),
        (TimeWord::Shift(offset), next) => match words.time(next)? {
            (TimeWord::PartOfDay(part), end) => (day(offset, part), end),
            _ => return None,
        },
        _ => return None,
    };
    Some(clock_behind(words, when, next))
}

/// The time of the day behind a day: `Tuesday afternoon`, `3 May at 5 p.m.`, `Friday, 8:30`.
pub(super) fn time_behind(words: &Words<'_, '_>, mut when: When, at: usize) -> (When, usize) {
    let day = match &when.date {
        Some(Date::Civil(c)) => c.day.is_some() || c.weekday.is_some(),
        Some(Date::Digits { .. } | Date::NthWeekday { .. }) => true,
        Some(Date::Relative { unit, .. }) => *unit == TimeUnit::Day,
        // `late Sunday night`
        Some(Date::Shifted { date, .. } | Date::Edge { of: date, .. }) => {
            matches!(**date, Date::Civil(Civil { weekday: Some(_), .. }))
        }
        _ => false,
    };
    if !day {
        return (when, at);
    }
    let from = if words.is(at, word!("in")) && words.is(at + 1, word!("the")) { at + 2 } else { at };
    let from = match words.time(from) {
        Some((TimeWord::Edge(_), next)) => next,
        _ => from,
    };
    if let Some((TimeWord::PartOfDay(part), next)) = words.time(from) {
        when.part = Some(part);
        return clock_behind(words, when, next);
    }
    clock_behind(words, when, at)
}

/// Words between a day and its hour.
const AT: &[Spelling] = words!["at", "@", "around", "about"];

fn clock_behind(words: &Words<'_, '_>, mut when: When, at: usize) -> (When, usize) {
    let comma = words.after_comma(at);
    let mut from = comma;
    while from < comma + 2 && words.is_any(from, AT) {
        from += 1;
    }
    let Some((mut clock, next)) =
        time::clock(words, from, from > comma && (words.is(from - 1, word!("at")) || when.part.is_some()))
    else {
        return (when, at);
    };
    // `Thursday to Sunday, 10 a.m. to 4 p.m.`: the hours are those of each day.
    let stretch = |i: usize| words.text.among(i, words!["to", "through", "until", "-", "–"]);
    if comma > at && at >= 2 && stretch(at - 2) && stretch(next) {
        return (when, at);
    }
    if let Some(part) = when.part {
        time::settle(&mut clock, part);
    }
    when.part = None;
    when.clock = Some(clock);
    // `Wed Oct 26 15:50:06 2016`
    if let Some(Date::Civil(civil @ Civil { year: None, month: Some(_), .. })) = &mut when.date
        && let Some((year, end)) = words.year(next)
    {
        civil.year = Some(year);
        return (when, end);
    }
    (when, next)
}

/// The day behind a time: `8 a.m. on Tuesday`, `5pm today`, `8:30 a.m., 3 May 2019`.
pub(super) fn date_behind(words: &Words<'_, '_>, mut when: When, at: usize) -> (When, usize) {
    let comma = words.after_comma(at);
    // `2:30 the next day`
    let shifted = words.is(comma, word!("the")) && matches!(words.time(comma + 1), Some((TimeWord::Shift(_), _)));
    let from = match () {
        () if words.is(comma, word!("on")) => words.after_the(comma + 1),
        () if shifted => comma + 1,
        () => comma,
    };
    if let Some((When { date, part, clock: None }, next)) = part_of_day(words, from) {
        if let (Some(clock), Some(part)) = (&mut when.clock, part) {
            time::settle(clock, part);
        }
        when.date = date;
        return (when, next);
    }
    let Some((date, next)) = date(words, from) else { return (when, at) };
    let day = match &date {
        Date::Civil(c) => c.day.is_some() || c.weekday.is_some(),
        Date::Digits { .. } => true,
        Date::Relative { unit, .. } => *unit == TimeUnit::Day,
        Date::Away(away) => away.period.finest() == TimeUnit::Day,
        Date::Shifted { date, .. } => matches!(**date, Date::Civil(Civil { weekday: Some(_), .. })),
        _ => false,
    };
    if !day {
        return (when, at);
    }
    when.date = Some(date);
    if let Some((TimeWord::PartOfDay(part), end)) = words.time(next) {
        if let Some(clock) = &mut when.clock {
            time::settle(clock, part);
        }
        return (when, end);
    }
    (when, next)
}

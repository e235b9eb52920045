//! Lengths of time, and times that come again: `for 12 years`, `one and a half hours`, `every two weeks`.

use super::date::Words;
use super::noun::function;
use crate::lexicon::{DayPart, FunctionWord, MAGNITUDES_SENSE, NUMBER_WORDS_SENSE, TimeUnit, TimeWord, is_plural};
use crate::text::{Class, word, words};
use crate::value::{Civil, Date, Period, Time, When, sum};

/// Units that one length is made of, at most: `2 years, 3 months and 5 days`.
const PARTS: usize = 4;

/// A length at a place: `12 years`, `one hour and a half`, `11-year`, `2 years 3 months`.
pub(super) fn period(words: &Words<'_, '_>, at: usize) -> Option<(Period, usize)> {
    if let Some((parts, end)) = super::time::running(words, at) {
        let units = [TimeUnit::Hour, TimeUnit::Minute, TimeUnit::Second];
        let parts = parts.into_iter().map(rust_decimal::Decimal::from).zip(units).collect();
        return Some((Period { parts, vague: false }, end));
    }
    if let Some(found) = lap(words, at) {
        return Some(found);
    }
    let (mut period, mut next) = single(words, at)?;
    for _ in 1..PARTS {
        let joint = words.after_comma(next);
        // `18 months, and 200 hours` are two.
        if joint > next && period.parts.len() == 1 && words.is(joint, word!("and")) {
            break;
        }
        let joint = if words.is(joint, word!("and")) { joint + 1 } else { joint };
        // `one hour and a half`
        let half = joint + usize::from(words.is(joint, word!("a")));
        let part = match () {
            () if words.is(half, word!("half")) => 50,
            // `an hour and a quarter`
            () if half > joint && words.is(half, word!("quarter")) => 25,
            () => 0,
        };
        if part > 0 && words.is(joint.wrapping_sub(1), word!("and")) {
            return Some((more(period, rust_decimal::Decimal::new(part, 2)), half + 1));
        }
        let finer = single(words, joint).filter(|(p, _)| p.finest() < period.finest() && !p.vague && !period.vague);
        let Some((part, end)) = finer else { break };
        // `3 months and 2 days ago` are a length and a date.
        let away = matches!(words.time(end), Some((TimeWord::Ago(_), _)));
        if away && words.is(next, word!("and")) && words.is_any(at.wrapping_sub(1), words!["last", "past", "next"]) {
            break;
        }
        period.parts.extend(part.parts);
        next = end;
    }
    Some((period, next))
}

/// A length and a part more of its last unit.
fn more(mut period: Period, by: rust_decimal::Decimal) -> Period {
    if let Some(part) = period.parts.last_mut() {
        part.0 = sum(part.0, by).unwrap_or(part.0);
    }
    period
}

/// `1:52 left`, `0:40 to play`: minutes and seconds on the clock of a game.
pub(super) fn left(words: &Words<'_, '_>, at: usize) -> bool {
    words.is_any(at, words!["left", "remaining"])
        || words.is(at, word!("to")) && words.is_any(at + 1, words!["play", "go"])
}

/// `1:58.44`: minutes and seconds with their hundredths, which no hour of the day has.
fn lap(words: &Words<'_, '_>, at: usize) -> Option<(Period, usize)> {
    let joined = words.class(at + 1) == Some(Class::Colon) && words.joined(at + 1) && words.joined(at + 2);
    let (minutes, _) = words.digits(at).filter(|(_, len)| joined && *len <= 2)?;
    let point = || words.word(at + 2).as_bytes().get(2) == Some(&b'.');
    let from = at > words.first && words.is_any(at - 1, words!["at", "by", "the", "until", "from", "before"]);
    let seconds = words.number(at + 2).filter(|n| n.end == at + 3 && (point() || !from && left(words, at + 3)))?;
    let parts = vec![(minutes.into(), TimeUnit::Minute), (seconds.value, TimeUnit::Second)];
    let glued = words.joined(at)
        && at > words.first
        && matches!(words.class(at - 1), Some(Class::Word | Class::Number | Class::Colon | Class::Address));
    (!glued && words.class(at + 3) != Some(Class::Colon)).then_some((Period { parts, vague: false }, at + 3))
}

/// Lengths of one list, at most.
const LIST: usize = 5;

/// The length whose unit stands only behind the last of a list: the first of `one, three or six months`.
pub(super) fn shared(words: &Words<'_, '_>, at: usize) -> Option<(Period, usize)> {
    let first = words.number(at).filter(|n| n.start == at)?;
    let mut next = first.end;
    let listed = at > 1 && words.text.tokens[at - 1].class == Class::Comma && {
        let before = &words.text.tokens[at - 2];
        before.class == Class::Number || before.has(NUMBER_WORDS_SENSE)
    };
    for _ in 0..LIST {
        let comma = words.after_comma(next);
        let last = words.is_any(comma, words!["and", "or"]);
        if comma == next && !last {
            return None;
        }
        let from = comma + usize::from(last);
        if last {
            // Two numbers and an `and` may be two things: `lost two and five years later`.
            let (period, _) = single(words, from).filter(|(p, _)| (listed || next > first.end) && !p.vague)?;
            return Some((Period::of(first.value, period.finest()), first.end));
        }
        next = words.number(from).filter(|n| n.start == from)?.end;
    }
    None
}

/// More units than this stand in the plural: `249,000 week ago` are two things.
const MANY: rust_decimal::Decimal = rust_decimal::Decimal::ONE_THOUSAND;

fn single(words: &Words<'_, '_>, at: usize) -> Option<(Period, usize)> {
    let (count, vague, next) = words.count(at).or_else(|| article(words, at))?;
    let (unit, plural, end) = words.unit(next)?;
    let hyphen = words.class(next) == Some(Class::Hyphen);
    // `1990 days` fits, `2010 year` does not; `5 second` may be an ordinal's list.
    let one = count == rust_decimal::Decimal::ONE;
    if !plural
        && !hyphen
        && !one
        && (words.year(at).is_some()
            || count > MANY
            || !words.is_any(
                end.wrapping_sub(1),
                words!["month", "week", "hour", "minute", "day", "year", "night", "quarter", "decade", "century"],
            ))
    {
        return None;
    }
    // `four night watchmen`
    let kind = words.is(end.wrapping_sub(1), word!("night"))
        && !hyphen
        && words.token(end).is_some_and(|t| is_plural(t.word, words.word(end)));
    if kind
        || unit == TimeUnit::Quarter && !plural
        || words.is(end, word!("old"))
        || hyphen && words.is(end + 1, word!("old"))
    {
        return None;
    }
    // `a second yellow card`: the next of its kind.
    let ordinal = unit == TimeUnit::Second && !plural && !hyphen && words.is_any(at, words!["a", "another"]);
    let noun = words.class(end) == Some(Class::Word) && !super::date::function_word(words, end);
    if ordinal && noun && !words.is_any(end, words!["later", "ago", "earlier"]) {
        return None;
    }
    // `three quarters of it`, `three quarters billion`, `cut by three-quarters`
    if unit == TimeUnit::Quarter
        && (hyphen
            || words.is(at.wrapping_sub(1), word!("by"))
            || words.is(end, word!("of"))
            || words.token(end).is_some_and(|t| t.has(MAGNITUDES_SENSE)))
    {
        return None;
    }
    Some((Period { parts: vec![(count, unit)], vague }, end))
}

/// `a year`, `an hour`, `another day`, `half a century`, `half an hour`.
fn article(words: &Words<'_, '_>, at: usize) -> Option<(rust_decimal::Decimal, bool, usize)> {
    let one = rust_decimal::Decimal::ONE;
    if words.is(at, word!("half")) {
        let next = if words.is_any(at + 1, words!["a", "an"]) { at + 2 } else { return None };
        return Some((rust_decimal::Decimal::new(5, 1), false, next));
    }
    // `a quarter of a century`
    if words.is(at, word!("a"))
        && words.is(at + 1, word!("quarter"))
        && words.is(at + 2, word!("of"))
        && words.is_any(at + 3, words!["a", "an"])
    {
        return Some((rust_decimal::Decimal::new(25, 2), false, at + 4));
    }
    words.is_any(at, words!["a", "an", "another"]).then_some((one, false, at + 1))
}

/// What comes again at a place: `every two weeks`, `every Monday at 4pm`, `Tuesdays`, `once a year`.
pub(super) fn repeated(words: &Words<'_, '_>, at: usize) -> Option<(Time, usize)> {
    let every = |period: Period, on: When, end: usize| Some((Time::Repeated { every: period, on }, end));
    match words.time(at)? {
        (TimeWord::Every(n), next) => {
            if let Some((TimeWord::Units(unit) | TimeWord::Unit(unit), end)) = words.time(next) {
                // `people's every day lives`, `an every day thing`
                let before = words.token(at.wrapping_sub(1)).filter(|_| at > words.first);
                let owned = before.is_some_and(|t| {
                    matches!(t.class, Class::Possessive | Class::SingleQuote) && words.joined(at - 1)
                        || function(t).is_some_and(FunctionWord::determines)
                });
                // `£18,400 for each year of life`
                let day = unit == TimeUnit::Day && (owned || words.is(end, word!("life")))
                    || words.is(at.wrapping_sub(1), word!("for"))
                        && (words.is(end, word!("of")) || words.class(end) == Some(Class::Hyphen));
                let (when, end) = daily(words, unit, end);
                return if day { None } else { every(Period::of(n.into(), unit), when, end) };
            }
            if let Some((period, end)) = period(words, next) {
                return every(period, When::default(), end);
            }
            on(words, next).and_then(|(when, end)| {
                // `every morning` comes by days, `every other Monday` by weeks.
                let unit = if when.date.is_none() { TimeUnit::Day } else { TimeUnit::Week };
                let each = n > 1 || when.date.is_none();
                let period = if each { Period::of(n.into(), unit) } else { Period::default() };
                every(period, when, end)
            })
        }
        (TimeWord::TimesA(_), next) => match words.time(next)? {
            (TimeWord::Unit(unit), end) => every(Period::of(1.into(), unit), When::default(), end),
            _ => None,
        },
        // `weekly`, but not the weekly paper: that is a name or a sort of thing.
        (TimeWord::Adverb(unit), next) => {
            // `semi-annually`
            let noun = words.class(next) == Some(Class::Word) && !super::date::function_word(words, next)
                || at > words.first && words.joined(at);
            if noun || !words.is_lower(at) {
                return None;
            }
            let (when, end) = daily(words, unit, next);
            every(Period::of(1.into(), unit), when, end)
        }
        (TimeWord::Weekdays(w), next) => {
            if !words.is_capital(at) && words.before(at) != "on" {
                return None;
            }
            let when = When::day(Date::Civil(Civil { weekday: Some(w), ..Civil::default() }));
            let (when, end) = at_hour(words, when, next);
            every(Period::of(1.into(), TimeUnit::Week), when, end)
        }
        // `the first Thursday of the month`
        (TimeWord::Ordinal(_) | TimeWord::Shift(-1), next) => {
            let (TimeWord::Weekday(w), of) = words.time(next)? else { return None };
            let each = words.is(of, word!("of")) && words.is_any(of + 1, words!["the", "each", "every"]);
            let on = When::day(Date::Civil(Civil { weekday: Some(w), ..Civil::default() }));
            let month = each && words.is(of + 2, word!("month")) && !words.is(at, word!("previous"));
            if month { every(Period::of(1.into(), TimeUnit::Month), on, of + 3) } else { None }
        }
        // The Thursday of `every Tuesday and Thursday`.
        (TimeWord::Weekday(_), _) if listed(words, at) => {
            on(words, at).and_then(|(when, end)| every(Period::default(), when, end))
        }
        (TimeWord::Weekday(w), next) => match words.time(next)? {
            (TimeWord::PartsOfDay(part), end) => {
                let date = Date::Civil(Civil { weekday: Some(w), ..Civil::default() });
                every(
                    Period::of(1.into(), TimeUnit::Week),
                    When { date: Some(date), clock: None, part: Some(part) },
                    end,
                )
            }
            _ => None,
        },
        _ => None,
    }
}

/// Words back to the `every` of a list of weekdays, at most.
const LISTED: usize = 8;

/// Whether a weekday goes on a list that began with `every`. The days before it are mentions of their own.
fn listed(words: &Words<'_, '_>, at: usize) -> bool {
    let joint = |i: usize| words.text.among(i, words!["and", "or", ",", "/"]);
    let list = Words { first: at.saturating_sub(LISTED), ..*words };
    let day = |i: usize| matches!(list.time(i), Some((TimeWord::Weekday(_), _)));
    let Some(start) = (list.first..at).rev().find(|i| !joint(*i) && !day(*i)) else { return false };
    start + 2 < at && joint(at - 1) && matches!(list.time(start), Some((TimeWord::Every(1), _)))
}

/// A weekday, a part of the day or a month behind `every`.
fn on(words: &Words<'_, '_>, at: usize) -> Option<(When, usize)> {
    match words.time(at)? {
        (TimeWord::Weekday(w) | TimeWord::WeekdayShort(w), next) => {
            Some(at_hour(words, When::day(Date::Civil(Civil { weekday: Some(w), ..Civil::default() })), next))
        }
        (TimeWord::PartOfDay(part), next) => {
            let when = When { date: None, clock: None, part: Some(part) };
            Some(at_hour(words, when, next))
        }
        (TimeWord::Month(m) | TimeWord::MonthName(m), next) if words.is_capital(at) => {
            Some((When::day(Date::Civil(Civil { month: Some(m), ..Civil::default() })), next))
        }
        _ => None,
    }
}

/// The hour behind `daily` and `every day`: `daily at 6am`.
fn daily(words: &Words<'_, '_>, unit: TimeUnit, at: usize) -> (When, usize) {
    let (when, end) = at_hour(words, When::default(), at);
    if unit == TimeUnit::Day && when.clock.is_some() { (when, end) } else { (When::default(), at) }
}

fn at_hour(words: &Words<'_, '_>, mut when: When, at: usize) -> (When, usize) {
    if let Some((TimeWord::PartOfDay(part), next)) = words.time(at) {
        when.part = Some(part);
        return (when, next);
    }
    let from = if words.is(at, word!("at")) { at + 1 } else { at };
    match super::time::clock(words, from, from > at) {
        Some((mut clock, next)) => {
            if let Some(part) = when.part.filter(|p| *p != DayPart::Night) {
                super::time::settle(&mut clock, part);
            }
            when.clock = Some(clock);
            (when, next)
        }
        None => (when, at),
    }
}

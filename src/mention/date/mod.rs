//! Dates, times of the day, stretches of time and their lengths: what begins at a token.
//!
//! In: a place in a block. Out: [`Time`], as written, with its tokens. Nothing here knows the day of writing: what is
//! relative stays relative until the report is built. Left alone: words of time that are something else (`may` the verb,
//! `fall`, `second`, `now`), numbers that only look like dates (scores, shares, phone numbers), ages.

use crate::text::{Class, Text, Token, word, words};
mod alone;
mod calendar;
mod digits;
mod hours;
mod limit;
mod range;
mod relative;
mod weekday;
mod words;

use words::DEPTH;
pub(in crate::mention) use words::{Memo, Words};

use alone::{away, length, lone_year, pair};
use hours::{date_behind, part_of_day, time_behind};

use super::per::per;
use super::recogniser::Mention;
use super::{Kind, Matched, Role, duration, time};
use crate::lexicon::{
    FEASTS_SENSE, FUNCTION_WORDS_SENSE, MAGNITUDES_SENSE, NUMBER_WORDS_SENSE, TIME_LIMITS_SENSE, TIMES_SENSE, TimeUnit,
    TimeWord,
};
use crate::value::{Civil, Date, Time, When};
use std::ops::Range;

/// Whether a word builds sentences and names nothing.
pub(in crate::mention) fn function_word(words: &Words<'_, '_>, at: usize) -> bool {
    words.token(at).is_some_and(|t| t.has(FUNCTION_WORDS_SENSE))
}

/// What was read at a place.
#[derive(Clone, Debug)]
struct Found {
    time: Time,
    tokens: Range<usize>,
    /// The words that bound it: `from`, `since`.
    limit: Option<Range<usize>>,
    /// The tokens of each end.
    ends: Vec<Range<usize>>,
}

impl Found {
    /// One time, with nothing that bounds it.
    fn one(time: Time, tokens: Range<usize>) -> Self {
        Self { time, ends: std::iter::once(tokens.clone()).collect(), tokens, limit: None }
    }
}

/// The date, time or length that starts at a token; words that bound it may stand before, but not before `floor`.
#[inline(never)]
pub(super) fn find(text: &Text<'_>, at: usize, floor: usize, end: usize, memo: &Memo) -> Option<Mention> {
    let words = Words { text, first: floor, end, memo, depth: DEPTH };
    if !may_start(&words, at) {
        return None;
    }
    let found = read(&words, at)?;
    let lasts = matches!(found.time, Time::Duration { .. });
    let mut mention = mention(text, found);
    // `20 hours a week`, but nine hours each night, nine month per share figures
    if lasts
        && let Some((words, name)) = per(text, mention.tokens.end, end)
        && text.tokens[words.end - 1].has(TIMES_SENSE)
        && words.len() > 1
    {
        mention.stretch(text, words, Role::Per);
        mention.per = Some(name);
    }
    Some(mention)
}

/// Tokens behind a number within which a word of time stands when the number belongs to one.
const NEAR: usize = 7;

/// Whether something of time can start at a token. Most numbers of an article and most uses of `the`, `a` and `that` do not,
/// and what follows them says so at once.
fn may_start(words: &Words<'_, '_>, at: usize) -> bool {
    let Some(token) = words.token(at) else { return false };
    match token.class {
        Class::SingleQuote => words.joined(at + 1) && words.digits(at + 1).is_some_and(|(_, len)| len == 2),
        Class::Number => {
            // A year, or `20161016`.
            let year = matches!(token.end - token.start, 4 | 8) && words.text.bytes(at).iter().all(u8::is_ascii_digit);
            let joined = words.joined(at + 1)
                && !matches!(
                    words.class(at + 1),
                    Some(Class::Symbol | Class::Comma | Class::Stop | Class::Semicolon | Class::CloseBracket)
                );
            // `3.5.2019`
            let dotted = || words.word(at).matches('.').count() == 2;
            // `11 / 2016`
            let month = words.class(at + 1) == Some(Class::Slash);
            // `the 7.15 to Kesten`
            let train = || words.is(at.wrapping_sub(1), word!("the")) && words.word(at).contains('.');
            year || joined || month || near(words, at) || dotted() || train()
        }
        Class::Word if !token.has(TIMES_SENSE | FEASTS_SENSE) => {
            near(words, at) || spelt_year(words, at) || time::faces(words, at)
        }
        Class::Word => calendar::is_feast(words, at) || token.has(TIMES_SENSE) && starts(words, at),
        _ => true,
    }
}

/// Whether a word of time stands behind a number, with nothing between but more numbers and the words that join them.
fn near(words: &Words<'_, '_>, at: usize) -> bool {
    const JOINTS: u32 = FUNCTION_WORDS_SENSE | NUMBER_WORDS_SENSE | MAGNITUDES_SENSE;
    for next in at + 1..at + 1 + NEAR {
        let Some(t) = words.token(next) else { return false };
        // A date in digits stands near as well: `between 3 and 5 on 1/1/2015`.
        let digits =
            || t.class == Class::Number && words.joined(next + 1) && words.class(next + 1) == Some(Class::Slash);
        if t.has(TIMES_SENSE | FEASTS_SENSE) || digits() {
            return true;
        }
        // `3. Mai`, `3 de mayo`
        let abroad = || next == at + 1 && words.text.is_continental();
        let goes_on = match t.class {
            Class::Stop | Class::Word if abroad() => true,
            Class::Word => t.has(JOINTS) || words.joined(next),
            Class::Stop | Class::Semicolon | Class::OpenBracket | Class::Quote | Class::OpenQuote => false,
            _ => true,
        };
        if !goes_on {
            return false;
        }
    }
    false
}

/// Whether a number in words may be a year: `in nineteen ninety-six`.
fn spelt_year(words: &Words<'_, '_>, at: usize) -> bool {
    let more = |t: &Token| t.has(NUMBER_WORDS_SENSE | MAGNITUDES_SENSE);
    at > words.first
        && words.token(at - 1).is_some_and(|t| t.has(FUNCTION_WORDS_SENSE))
        && words.token(at + 1).is_some_and(more)
}

/// Whether a word of time is one by itself, or goes on as one that needs more behind it.
fn starts(words: &Words<'_, '_>, at: usize) -> bool {
    let Some((word, next)) = words.time(at) else { return near(words, at) };
    let needs = matches!(
        word,
        TimeWord::Article
            | TimeWord::Shift(_)
            | TimeWord::That
            | TimeWord::Few(_)
            | TimeWord::Every(_)
            | TimeWord::TimesA(_)
            | TimeWord::Later(_)
            | TimeWord::Ordinal(_)
    );
    let goes_on = |t: &Token| {
        t.has(TIMES_SENSE | FEASTS_SENSE | NUMBER_WORDS_SENSE)
            || matches!(t.class, Class::Number | Class::SingleQuote | Class::Hyphen | Class::Comma)
    };
    !needs
        || words.token(next).is_some_and(goes_on)
        || words.is_any(next, words!["to", "till", "until", "of", "and", "or"])
}

fn read(words: &Words<'_, '_>, at: usize) -> Option<Found> {
    if let Some((time, end)) = duration::repeated(words, at) {
        return Some(Found::one(time, at..end));
    }
    if let Some(found) = range::short(words, at) {
        return Some(limit::opened(words, found));
    }
    let period = duration::period(words, at).or_else(|| duration::shared(words, at));
    // `shut for six weeks from Easter Monday`: a length, and the day it begins on.
    let lasts = || words.is_any(at.wrapping_sub(1), words!["for", "the"]) && at > words.first;
    let away = || away(words, period.clone().filter(|(_, end)| !(words.is(*end, word!("from")) && lasts()))?);
    if let Some((when, end)) =
        when(words, at).or_else(|| lone_year(words, at)).or_else(away).or_else(|| pair(words, at))
    {
        let start = limit::with_article(words, at, &when);
        let found = Found::one(Time::Point(when), start..end);
        let found = range::join(words, found);
        let found = hours_behind(words, found);
        return Some(limit::apply(words, found));
    }
    let Some((period, end)) = period else { return range::ago(words, at).map(|found| limit::opened(words, found)) };
    length(words, at, period, end)
}

/// A stretch of hours behind a day: `Tuesday before 5pm`, `3 May from 2 to 4 p.m.`
fn hours_behind(words: &Words<'_, '_>, found: Found) -> Found {
    let Time::Point(When { date: Some(date), clock: None, .. }) = &found.time else { return found };
    let end = found.tokens.end;
    let day = matches!(date, Date::Civil(c) if c.day.is_some() || c.weekday.is_some())
        || matches!(date, Date::Digits { .. } | Date::Shifted { .. } | Date::Relative { unit: TimeUnit::Day, .. });
    if !day || !words.token(end).is_some_and(|t| t.has(TIME_LIMITS_SENSE)) {
        return found;
    }
    let inner = Words { first: end, ..*words };
    let Some(hours) = (end + 1..end + 3).find_map(|at| read_hours(&inner, at)).filter(|h| h.tokens.start == end) else {
        return found;
    };
    let part = match &found.time {
        Time::Point(when) => when.part,
        _ => None,
    };
    let with = |when: &When| {
        let mut when = When { date: Some(date.clone()), ..when.clone() };
        if let (Some(clock), Some(part)) = (&mut when.clock, part) {
            time::settle(clock, part);
        }
        when
    };
    let time = match &hours.time {
        Time::Half(when, open) => Time::Half(with(when), *open),
        Time::Range(from, to) => Time::Range(with(from), with(to)),
        _ => return found,
    };
    Found::one(time, found.tokens.start..hours.tokens.end)
}

/// Hours without a day, with the word that bounds them.
fn read_hours(words: &Words<'_, '_>, at: usize) -> Option<Found> {
    if let Some(found) = range::short(words, at)
        .filter(|f| matches!(&f.time, Time::Range(When { date: None, .. }, When { date: None, .. })))
    {
        return Some(limit::apply(words, found));
    }
    let (clock, end) = time::clock(words, at, true)?;
    let when = When { date: None, clock: Some(clock), part: None };
    let found = Found::one(Time::Point(when), at..end);
    Some(limit::apply(words, range::join(words, found)))
}

/// A date at a place, without guessing: what needs words before it is left to others.
pub(super) fn date(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let words = &Words { depth: words.depth.checked_sub(1)?, ..*words };
    let found = match words.class(at)? {
        Class::Number | Class::SingleQuote => digits::read(words, at)
            .or_else(|| alone::age_of_years(words, at))
            .or_else(|| relative::ordinal(words, at))
            .or_else(|| calendar::day_first(words, at))
            .or_else(|| calendar::year_first(words, at))
            .or_else(|| calendar::era(words, at).map(|(y, end)| (Date::Civil(Civil::year(y)), end)))
            .or_else(|| relative::counted_first(words, at)),
        Class::Word => word(words, at),
        _ => None,
    };
    found.map(|found| behind(words, found))
}

fn word(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    if let Some(found) = calendar::feast(words, at) {
        return Some(found);
    }
    match words.time(at) {
        Some((TimeWord::Month(_) | TimeWord::MonthName(_) | TimeWord::MonthShort(_) | TimeWord::MonthAbroad(_), _)) => {
            calendar::month_first(words, at)
        }
        Some((TimeWord::Weekday(_) | TimeWord::WeekdayShort(_), _)) => weekday::weekday(words, at),
        Some((TimeWord::Season(_) | TimeWord::SeasonName(_), _)) => calendar::season(words, at),
        Some((TimeWord::Shift(_), _)) => relative::ordinal(words, at).or_else(|| relative::shift(words, at)),
        Some((TimeWord::Day(offset), next)) => {
            // `the BBC's Today programme`: a name.
            let named = at > words.first
                && words.is_capital(at)
                && words.class(at - 1) == Some(Class::Possessive)
                && words.is_lower(next);
            // `yesterday's men`, `today's world` are told of a day all the same.
            if named {
                return None;
            }
            Some((Date::Relative { unit: TimeUnit::Day, offset }, next))
        }
        Some((TimeWord::Edge(_) | TimeWord::Later(_), _)) => relative::edge(words, at),
        Some((TimeWord::Ordinal(_), _)) => relative::ordinal(words, at)
            .or_else(|| alone::age_of_years(words, at))
            .or_else(|| calendar::day_first(words, at)),
        Some((TimeWord::That, _)) => relative::that(words, at),
        Some((TimeWord::Fiscal, _)) => relative::fiscal(words, at),
        Some((TimeWord::Unit(_) | TimeWord::QuarterLetter, _)) => relative::unit(words, at),
        Some((TimeWord::Era(_), _)) => calendar::era(words, at).map(|(y, end)| (Date::Civil(Civil::year(y)), end)),
        Some((TimeWord::Few(_), _)) => None,
        Some((TimeWord::Now, next)) if words.is_any(at.wrapping_sub(1), words!["between", "from"]) => {
            Some((Date::Now, next))
        }
        _ => calendar::day_first(words, at).or_else(|| relative::counted_first(words, at)),
    }
}

/// What a date carries behind it: `Tuesday of last week`, `Tuesday last week`, `3 May last year`.
fn behind(words: &Words<'_, '_>, (date, end): (Date, usize)) -> (Date, usize) {
    // `Labor Day weekend`
    if let (Date::Feast { feast, year }, Some((TimeWord::Unit(unit @ TimeUnit::Weekend), next))) =
        (&date, words.time(end))
    {
        let (late, end) = calendar::year_behind(words, next);
        let of = Box::new(Date::Feast { feast: *feast, year: year.or(late) });
        return (Date::Around { unit, of }, end);
    }
    let of = words.is(end, word!("of"));
    let from = words.after_the(if of { end + 1 } else { end });
    let Some((TimeWord::Shift(offset), unit)) = words.time(from) else { return (date, end) };
    match words.time(unit) {
        Some((TimeWord::Unit(TimeUnit::Week), after)) => {
            match relative::day_of(date.clone(), Date::Relative { unit: TimeUnit::Week, offset }) {
                Some(day) => (day, after),
                None => (date, end),
            }
        }
        Some((TimeWord::Unit(TimeUnit::Year), after)) if of || words.is_any(from, words!["last", "this", "next"]) => {
            match &date {
                Date::Civil(Civil { year: None, month: Some(_), .. })
                | Date::Feast { year: None, .. }
                | Date::Part { year: None, .. } => (relative::of_year(date, offset), after),
                _ => (date, end),
            }
        }
        _ => (date, end),
    }
}

/// A date with its time, or a time with its date.
fn when(words: &Words<'_, '_>, at: usize) -> Option<(When, usize)> {
    if let Some(found) = part_of_day(words, at) {
        return Some(found);
    }
    if let Some((date, next)) = date(words, at) {
        return Some(time_behind(words, When::day(date), next));
    }
    let Some((clock, next)) = time::clock(words, at, false) else {
        // `seven tomorrow evening`
        if words.class(at) != Some(Class::Word) || !words.token(at)?.has(NUMBER_WORDS_SENSE) {
            return None;
        }
        let (clock, next) = time::clock(words, at, true)?;
        let (when, end) = date_behind(words, When { date: None, clock: Some(clock), part: None }, next);
        // `a gain of three yesterday`
        let leads =
            at > words.first && words.is_any(at - 1, words!["at", "by", "until", "till", "before", "after", "around"]);
        let day = matches!(when.date, Some(Date::Relative { offset, .. }) if leads || offset > 0);
        return day.then_some((when, end));
    };
    let when = When { date: None, clock: Some(clock), part: None };
    // `John 3:16`, a score or a running time are no hours.
    if words.class(at) == Some(Class::Number)
        && !clock.sure
        && clock.hour <= 12
        && words.is_capital(at.wrapping_sub(1))
        && at > words.first
        && !words.is(at - 1, word!("the"))
        && words.time(at - 1).is_none()
    {
        return None;
    }
    Some(date_behind(words, when, next))
}

fn mention(text: &Text<'_>, found: Found) -> Mention {
    let (kind, rule) = match &found.time {
        Time::Duration { .. } => (Kind::Duration, "duration"),
        Time::Point(When { date: Some(Date::Window { .. }), .. }) => (Kind::Duration, "duration-window"),
        Time::Repeated { .. } => (Kind::Date, "date-repeated"),
        Time::Point(When { date: None, .. }) => (Kind::Time, "time-of-day"),
        Time::Half(When { date: None, .. }, _) | Time::Range(When { date: None, .. }, When { date: None, .. }) => {
            (Kind::Time, "time-of-day")
        }
        Time::Range(..) => (Kind::Date, "date-range"),
        Time::Half(..) => (Kind::Date, "date-open"),
        Time::Point(_) => (Kind::Date, "date"),
    };
    let mut matched: Vec<_> =
        found.ends.iter().map(|e| Matched { span: text.span(e.clone()), role: Role::Time }).collect();
    if let Some(limit) = &found.limit {
        crate::order::insert(&mut matched, Matched { span: text.span(limit.clone()), role: Role::Bound }, |m| {
            m.span.start
        });
    }
    Mention { time: Some(Box::new(found.time)), matched, ..Mention::plain(text, kind, rule, found.tokens) }
}

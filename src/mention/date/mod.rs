//! Dates, times of the day, stretches of time and their lengths: what begins at a token.
//!
//! In: a place in a block. Out: [`Time`], as written, with its tokens. Nothing here knows the day of writing: what is
//! relative stays relative until the report is built. Left alone: words of time that are something else (`may` the verb,
//! `fall`, `second`, `now`), numbers that only look like dates (scores, shares, phone numbers), ages.

mod calendar;
mod digits;
mod limit;
mod range;
mod relative;
mod words;

use words::DEPTH;
pub(in crate::mention) use words::Words;

use super::recogniser::Mention;
use super::{Kind, Matched, Role, duration, time};
use crate::lexicon::{
    DayPart, FUNCTION_WORDS_SENSE, NUMBER_WORDS_SENSE, TIME_LIMITS_SENSE, TIMES_SENSE, TimeUnit, TimeWord,
};
use crate::text::{Class, Text};
use crate::value::{Civil, Date, Period, Time, When};
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

/// The date, time or length that starts at a token; words that bound it may stand before, but not before `floor`.
#[inline(never)]
pub(super) fn find(text: &Text<'_>, at: usize, floor: usize, end: usize) -> Option<Mention> {
    let words = Words { text, first: floor, end, depth: DEPTH };
    // Articles start many things; only those before a unit or a number are looked at.
    if words.is_any(at, &["a", "an", "another"])
        && !words.token(at + 1).is_some_and(|t| t.has(TIMES_SENSE | NUMBER_WORDS_SENSE))
    {
        return None;
    }
    let found = read(&words, at)?;
    Some(mention(text, found))
}

fn read(words: &Words<'_, '_>, at: usize) -> Option<Found> {
    if let Some((time, end)) = duration::repeated(words, at) {
        return Some(Found { time, tokens: at..end, limit: None, ends: vec![at..end] });
    }
    if let Some(found) = range::short(words, at) {
        return Some(limit::opened(words, found));
    }
    if let Some((when, end)) =
        when(words, at).or_else(|| lone_year(words, at)).or_else(|| away(words, at)).or_else(|| pair(words, at))
    {
        let start = limit::with_article(words, at, &when);
        let found = Found { time: Time::Point(when), tokens: start..end, limit: None, ends: vec![start..end] };
        let found = range::join(words, found);
        let found = hours_behind(words, found);
        return Some(limit::apply(words, found));
    }
    let (period, end) = duration::period(words, at)?;
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
    Found {
        time,
        tokens: found.tokens.start..hours.tokens.end,
        limit: None,
        ends: vec![found.ends[0].start..hours.tokens.end],
    }
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
    let found = Found { time: Time::Point(when), tokens: at..end, limit: None, ends: vec![at..end] };
    Some(limit::apply(words, range::join(words, found)))
}

/// A date at a place, without guessing: what needs words before it is left to others.
pub(super) fn date(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let words = &Words { depth: words.depth.checked_sub(1)?, ..*words };
    let found = match words.class(at)? {
        Class::Number | Class::SingleQuote => digits::read(words, at)
            .or_else(|| calendar::age_of_years(words, at))
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
        Some((TimeWord::Month(_) | TimeWord::MonthName(_) | TimeWord::MonthShort(_), _)) => {
            calendar::month_first(words, at)
        }
        Some((TimeWord::Weekday(_) | TimeWord::WeekdayShort(_), _)) => calendar::weekday(words, at),
        Some((TimeWord::Season(_) | TimeWord::SeasonName(_), _)) => calendar::season(words, at),
        Some((TimeWord::Shift(_), _)) => relative::ordinal(words, at).or_else(|| relative::shift(words, at)),
        Some((TimeWord::Day(offset), next)) => {
            // `yesterday's men`, `today's world` are told of a day all the same.
            Some((Date::Relative { unit: TimeUnit::Day, offset }, next))
        }
        Some((TimeWord::Edge(_) | TimeWord::Later(_), _)) => relative::edge(words, at),
        Some((TimeWord::Ordinal(_), _)) => relative::ordinal(words, at)
            .or_else(|| calendar::age_of_years(words, at))
            .or_else(|| calendar::day_first(words, at)),
        Some((TimeWord::That, _)) => relative::that(words, at),
        Some((TimeWord::Fiscal, _)) => relative::fiscal(words, at),
        Some((TimeWord::Unit(_) | TimeWord::QuarterLetter, _)) => relative::unit(words, at),
        Some((TimeWord::Era(_), _)) => calendar::era(words, at).map(|(y, end)| (Date::Civil(Civil::year(y)), end)),
        Some((TimeWord::Few(_), _)) => None,
        Some((TimeWord::Now, next)) if words.is_any(at.wrapping_sub(1), &["between", "from"]) => {
            Some((Date::Now, next))
        }
        _ => calendar::day_first(words, at).or_else(|| relative::counted_first(words, at)),
    }
}

/// What a date carries behind it: `Tuesday of last week`, `Tuesday last week`, `3 May last year`.
fn behind(words: &Words<'_, '_>, (date, end): (Date, usize)) -> (Date, usize) {
    let of = words.is(end, "of");
    let from = words.after_the(if of { end + 1 } else { end });
    let Some((TimeWord::Shift(offset), unit)) = words.time(from) else { return (date, end) };
    match words.time(unit) {
        Some((TimeWord::Unit(TimeUnit::Week), after)) => {
            match relative::day_of(date.clone(), Date::Relative { unit: TimeUnit::Week, offset }) {
                Some(day) => (day, after),
                None => (date, end),
            }
        }
        Some((TimeWord::Unit(TimeUnit::Year), after)) if of || words.is_any(from, &["last", "this", "next"]) => {
            match &date {
                Date::Civil(Civil { year: None, month: Some(_), .. })
                | Date::Feast { year: None, .. }
                | Date::Part { year: None, .. } => (Date::Shifted { date: Box::new(date), offset }, after),
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
        return matches!(&when.date, Some(Date::Relative { .. })).then_some((when, end));
    };
    let when = When { date: None, clock: Some(clock), part: None };
    // `John 3:16`, a score or a running time are no hours.
    if words.class(at) == Some(Class::Number)
        && !clock.sure
        && clock.hour <= 12
        && words.is_capital(at.wrapping_sub(1))
        && at > words.first
        && words.time(at - 1).is_none()
    {
        return None;
    }
    Some(date_behind(words, when, next))
}

/// `tonight`, `this morning`, `last night`, `the following evening`.
fn part_of_day(words: &Words<'_, '_>, at: usize) -> Option<(When, usize)> {
    let day = |offset, part| When {
        date: Some(Date::Relative { unit: TimeUnit::Day, offset }),
        clock: None,
        part: Some(part),
    };
    // `in the morning`, `in the late afternoon`
    let the = at >= words.first + 2 && words.is(at - 1, "the") && words.is(at - 2, "in");
    if let Some((TimeWord::PartOfDay(part) | TimeWord::PartsOfDay(part), next)) = words.time(at)
        && the
        && words.class(next) != Some(Class::Hyphen)
        && !words.is_any(next, &["of", "session", "light", "sky", "sun", "air"])
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
fn time_behind(words: &Words<'_, '_>, mut when: When, at: usize) -> (When, usize) {
    let day = match &when.date {
        Some(Date::Civil(c)) => c.day.is_some() || c.weekday.is_some(),
        Some(Date::Digits { .. } | Date::NthWeekday { .. }) => true,
        Some(Date::Relative { unit, .. }) => *unit == TimeUnit::Day,
        Some(Date::Shifted { date, .. }) => matches!(**date, Date::Civil(Civil { weekday: Some(_), .. })),
        _ => false,
    };
    if !day {
        return (when, at);
    }
    let from = if words.is(at, "in") && words.is(at + 1, "the") { at + 2 } else { at };
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
const AT: &[&str] = &["at", "@", "around", "about"];

fn clock_behind(words: &Words<'_, '_>, mut when: When, at: usize) -> (When, usize) {
    let comma = words.after_comma(at);
    let mut from = comma;
    while from < comma + 2 && words.is_any(from, AT) {
        from += 1;
    }
    let Some((mut clock, next)) =
        time::clock(words, from, from > comma && (words.is(from - 1, "at") || when.part.is_some()))
    else {
        return (when, at);
    };
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
fn date_behind(words: &Words<'_, '_>, mut when: When, at: usize) -> (When, usize) {
    let comma = words.after_comma(at);
    let from = if words.is(comma, "on") { words.after_the(comma + 1) } else { comma };
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

/// A year that stands alone: where the words around make no number of it.
fn lone_year(words: &Words<'_, '_>, at: usize) -> Option<(When, usize)> {
    let (year, end) = words.year(at)?;
    let when = When::day(Date::Civil(Civil::year(year)));
    let leads = words.is_any(at.wrapping_sub(1), YEAR_LEADS) && at > words.first;
    if words.class(at) == Some(Class::Word) || words.class(at) == Some(Class::SingleQuote) {
        return (leads && (words.class(at) == Some(Class::Word) || at > words.first)).then_some((when, end));
    }
    let before = if words.joined(at) && at > words.first { words.class(at - 1) } else { None };
    let glued = match before {
        Some(Class::Hyphen | Class::Slash) => at < words.first + 2 || words.joined(at - 1),
        Some(Class::Symbol) => !matches!(words.before(at), "=" | ">" | "<" | "~" | "|"),
        Some(Class::Word | Class::Number | Class::Address | Class::Possessive | Class::Colon) => true,
        _ => false,
    };
    let behind = if words.joined(end) { words.class(end) } else { None };
    let tail = match behind {
        Some(Class::Slash | Class::Colon) => words.joined(end + 1) && words.digits(end + 1).is_some(),
        Some(Class::Hyphen) => {
            words.joined(end + 1)
                && words.digits(end + 1).is_some_and(|(_, len)| {
                    let more =
                        words.joined(end + 2) && matches!(words.class(end + 2), Some(Class::Hyphen | Class::Slash));
                    len > 2 && words.year(end + 1).is_none()
                        || more
                        || words.word(end + 2) == "=" && words.joined(end + 2)
                })
        }
        Some(Class::Symbol) => matches!(words.word(end), "%" | "°" | "+" | "="),
        _ => false,
    };
    let named = at > words.first
        && (words.text.tokens[at - 1].has(crate::lexicon::CURRENCIES_SENSE) && !leads
            || words.text.tokens[at - 1].has(crate::lexicon::LABELS_SENSE) && !leads && !words.is(at - 1, "season"));
    let measured = words.token(end).is_some_and(|t| {
        t.has(crate::lexicon::CURRENCIES_SENSE | crate::lexicon::MAGNITUDES_SENSE | crate::lexicon::PERCENTS_SENSE)
            || t.has(crate::lexicon::UNITS_SENSE) && !words.is(end, "in")
    }) && !(words.is_capital(end) && leads);
    let counted =
        !leads && words.is_lower(end) && crate::lexicon::is_plural(words.text.tokens[end].word, words.word(end));
    let bounded = at > words.first
        && words.text.tokens[at - 1].has(crate::lexicon::BOUNDS_SENSE)
        && !leads
        && words.class(end) == Some(Class::Word)
        && !function_word(words, end);
    let fits = (1400..2100).contains(&year) && !glued && !tail && !named && !measured && !counted && !bounded;
    fits.then_some((when, end))
}

/// Words that make a year of the number behind them.
const YEAR_LEADS: &[&str] = &[
    "in", "of", "since", "until", "till", "by", "from", "before", "after", "during", "through", "between", "early",
    "late", "mid", "year", "circa", "the", "to", "and",
];

/// `two years ago`, `three days after 5 June`, `a week later`, `in two weeks`.
fn away(words: &Words<'_, '_>, at: usize) -> Option<(When, usize)> {
    let (period, next) = duration::period(words, at)?;
    let make = |period: Period, forward, from: Option<Date>, end| {
        Some((When::day(Date::Away { period, forward, from: from.map(Box::new) }), end))
    };
    match words.time(next) {
        Some((TimeWord::Ago(sign), end)) => return make(period, sign > 0, None, end),
        Some((TimeWord::Back(_), end))
            if words.class(end) != Some(Class::Word) && period.finest() >= TimeUnit::Week =>
        {
            return make(period, false, None, end);
        }
        Some((TimeWord::Later(sign), end)) if !words.is(end, "than") => {
            return make(period, sign > 0, Some(Date::That(TimeUnit::Day)), end);
        }
        _ => {}
    }
    let forward = words.is_any(next, &["after", "from", "since"]);
    if !forward && !words.is(next, "before") || period.finest() < TimeUnit::Day {
        return None;
    }
    let from = words.after_the(next + 1);
    let (date, end) = date(words, from)?;
    make(period, forward, Some(date), end)
}

/// `22/04`, `5-22` behind a word that leads to a day.
fn pair(words: &Words<'_, '_>, at: usize) -> Option<(When, usize)> {
    let leads =
        at > words.first && words.is_any(at - 1, &["on", "from", "since", "until", "before", "after", "this", "next"]);
    let slash = words.class(at + 1) == Some(Class::Slash);
    let timed = matches!(words.time(at + 3), Some((TimeWord::PartOfDay(_), _)))
        || words.is_any(at + 3, &["at", "before"]) && slash && words.digits(at + 2).is_some_and(|(n, _)| n > 12);
    if !leads && !timed {
        return None;
    }
    let (date, end) = digits::read_pair(words, at)?;
    if words.is(end, "of")
        || words.unit(end).is_some()
        || words.class(end) == Some(Class::Word)
            && !function_word(words, end)
            && !words.is_any(end, RANGE)
            && words.time(end).is_none()
    {
        return None;
    }
    Some(time_behind(words, When::day(date), end))
}

/// A length that is no rate, no age and no turn of phrase.
fn length(words: &Words<'_, '_>, at: usize, period: Period, end: usize) -> Option<Found> {
    let day = period.parts.iter().all(|(n, unit)| {
        *n == rust_decimal::Decimal::ONE
            && matches!(unit, TimeUnit::Day | TimeUnit::Week | TimeUnit::Year | TimeUnit::Weekend)
    });
    let whole = period.parts.iter().all(|(n, _)| *n == rust_decimal::Decimal::ONE);
    // `one day` is a turn of phrase, `a year` mostly a rate.
    let article = words.is_any(at, &["a", "an", "another"]) && whole
        || words.is(at, "one") && words.class(at + 1) != Some(Class::Hyphen) && day;
    let leads = at > words.first && words.is_any(at - 1, LENGTH_LEADS);
    if article && !leads
        || words.is_any(end, &["old", "olds"])
        || words.class(end) == Some(Class::Hyphen) && words.is_any(end + 1, &["old", "olds"])
    {
        return None;
    }
    let joined = words.joined(at)
        && at > words.first
        && !matches!(
            words.class(at - 1),
            Some(Class::OpenBracket | Class::Quote | Class::OpenQuote | Class::SingleQuote | Class::Dash)
        );
    let aged =
        at > words.first && words.is_any(at - 1, &["aged", "age"]) || words.is(end, "of") && words.is(end + 1, "age");
    if joined || aged {
        return None;
    }
    let ends = at..end;
    let found = Found { time: Time::Duration { period, high: None }, tokens: at..end, limit: None, ends: vec![ends] };
    Some(limit::of_length(words, found))
}

/// Words before `a year` that make a length of it.
const LENGTH_LEADS: &[&str] = &[
    "for", "in", "within", "after", "over", "about", "nearly", "almost", "than", "only", "just", "under", "around",
    "half", "least", "lasted", "lasts", "last", "took", "takes", "take", "spent", "next",
];

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
    Mention {
        kind,
        tokens: found.tokens.clone(),
        span: text.span(found.tokens),
        numeral: None,
        quantity: None,
        direction: None,
        per: None,
        noun: None,
        time: Some(found.time),
        rule,
        matched,
    }
}

/// Words that join two ends of a stretch.
const RANGE: &[&str] = &["to", "until", "till", "through", "and"];

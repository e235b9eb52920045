//! Two ends of a stretch: `3 May to 5 June`, `2012-13`, `9 to 12 June`, `3-8pm`.

use super::words::Words;
use super::{Found, calendar, limit, lone_year, when};
use crate::lexicon::{Bound, FunctionWord, Limit, NUMBER_WORDS_SENSE, TimeUnit, TimeWord};
use crate::text::{Class, word, words};
use crate::value::{Away, Civil, Clock, Date, Period, Time, When};

/// The place behind the words or mark that join two ends.
fn joint(words: &Words<'_, '_>, at: usize, start: usize) -> Option<usize> {
    if words.is_any(at, words!["to", "till", "until", "through", "thru"]) {
        return Some(words.after_the(at + 1));
    }
    if words.is(at, word!("and")) && matches!(limit::before(words, start), Some((Limit::Between, _))) {
        return Some(words.after_the(at + 1));
    }
    // `May 3 and 4`: two days in a row are a stretch.
    if words.is_any(at, words!["and", "or"]) {
        let day = |i| words.digits(i).filter(|(_, len)| *len < 3).map(|(n, _)| n);
        // `On May 3 and 4 were arrested`: what follows an opening day is what was done, and by whom.
        let opened = || start > words.first && words.text.is(start - 1, word!("On"));
        let counts = match words.class(at + 2) {
            Some(Class::Word) if words.is(at + 2, word!("more")) => !words.is(at + 3, word!("than")),
            Some(Class::Word) if words.is(at + 2, word!("of")) => words.is_any(at + 3, words!["them", "those", "whom"]),
            Some(Class::Word) => match words.token(at + 2).and_then(crate::mention::function) {
                Some(FunctionWord::Auxiliary) => opened(),
                function => function.is_none() || words.is(at + 2, word!("other")),
            },
            Some(Class::Symbol | Class::Colon | Class::Hyphen | Class::Slash) => words.joined(at + 2),
            _ => false,
        };
        let next = day(at - 1).is_some_and(|n| day(at + 1) == Some(n + 1)) && !counts;
        return next.then_some(at + 1);
    }
    // `January/March`
    let slash = || {
        let month = |i| words.is_capital(i) && calendar::month_at(words, i).is_some();
        words.class(at) == Some(Class::Slash) && (month(at - 1) && month(at + 1) || words.seasons(at))
    };
    let mark = matches!(words.class(at), Some(Class::Hyphen | Class::Dash)) || words.word(at) == "~" || slash();
    mark.then_some(at + 1)
}

/// A point and, if another end follows, both.
pub(super) fn join(words: &Words<'_, '_>, found: Found) -> Found {
    let Time::Point(first) = &found.time else { return found };
    let end = found.tokens.end;
    let Some(next) = joint(words, end, found.tokens.start) else { return found };
    let Some((first, second, after)) = pair(words, first, next, words.class(next - 1)) else { return found };
    // `2010-2015-86`
    if words.joined(after) && words.class(after) == Some(Class::Hyphen) && words.digits(after + 1).is_some() {
        return found;
    }
    let ends = vec![found.ends[0].clone(), next..after];
    Found { time: Time::Range(first, second), tokens: found.tokens.start..after, limit: None, ends }
}

/// The second end, and the first with what both share.
fn pair(words: &Words<'_, '_>, first: &When, next: usize, mark: Option<Class>) -> Option<(When, When, usize)> {
    let touching = words.joined(next);
    // What touches the joint before it is no part of the second end.
    let inner = Words { first: next, ..*words };
    // A dash with spaces sets words apart more often than it joins dates; it joins years and what touches it.
    let full = second(&inner, next, first);
    if let Some((second, after)) = full {
        let loose = matches!(mark, Some(Class::Dash | Class::Hyphen)) && !touching;
        let alike = first.date.is_some() == second.date.is_some() || second.clock.is_some() && first.clock.is_some();
        let weekdays = |w: &When| {
            w.clock.is_none() && matches!(&w.date, Some(Date::Civil(Civil { weekday: Some(_), day: None, .. })))
        };
        if !alike || loose && weekdays(&second) {
            return None;
        }
        let (first, second) = share(first.clone(), second);
        return if falls(&first, &second) { None } else { Some((first, second, after)) };
    }
    let civil = match &first.date {
        Some(Date::Civil(civil)) => *civil,
        // `fiscal 1986/87`
        Some(Date::Fiscal(Some(year))) => Civil::year(*year),
        _ => return None,
    };
    match civil {
        // `2012-13`, `1880–83`
        Civil { year: Some(y), month: None, day: None, .. } if touching || mark == Some(Class::Dash) => {
            let (n, 2) = words.digits(next)? else { return None };
            let year = y / 100 * 100 + n as i16;
            let glued = words.joined(next + 1)
                && matches!(
                    words.class(next + 1),
                    Some(Class::Word | Class::Number | Class::Hyphen | Class::Slash | Class::Symbol)
                )
                || !touching && words.class(next + 1) == Some(Class::Word);
            (year > y && !glued).then(|| (first.clone(), When::day(Date::Civil(Civil::year(year))), next + 1))
        }
        // `April 9-17`, `May 3rd through 5th`
        Civil { month: Some(month), day: Some(day), year, .. } if first.clock.is_none() => {
            let (to, after) = words.day(next)?;
            if to <= day || words.unit(after).is_some() {
                return None;
            }
            let (late, end) = calendar::year_behind(words, after);
            let year = year.or(late);
            let of = |day| When::day(Date::Civil(Civil { year, month: Some(month), day: Some(day), weekday: None }));
            Some((of(day), of(to), end))
        }
        _ => None,
    }
}

fn second(words: &Words<'_, '_>, next: usize, first: &When) -> Option<(When, usize)> {
    let now = || match words.time(next)? {
        (TimeWord::Now, end) => Some((When::day(Date::Now), end)),
        _ => None,
    };
    let present = || {
        words
            .is_any(next, words!["present"])
            .then(|| (When::day(Date::Now), next + 1))
            .filter(|_| words.class(next + 1) != Some(Class::Word))
    };
    let month = || {
        let Some(Date::Civil(Civil { month: Some(_), .. })) = &first.date else { return None };
        let (m, end) = calendar::month_at(words, next)?;
        let (year, end) = calendar::year_behind(words, end);
        let date = Date::Civil(Civil { year, month: Some(m), ..Civil::default() });
        (words.is_capital(next) || year.is_some()).then_some((When::day(date), end))
    };
    // `from 10/1 to 11/7`; `from 10:30 to 3 on 5 May`
    let pair = || {
        let digits = matches!(&first.date, Some(Date::Digits { .. } | Date::Civil(Civil { day: Some(_), .. })));
        let (mut date, end) = super::digits::read_pair(words, next).filter(|_| digits)?;
        let (year, end) = calendar::year_behind(words, end);
        if let Some(year) = year {
            crate::value::set_year(&mut date, year);
        }
        Some((When::day(date), end))
    };
    let hour = || {
        first.clock?;
        let (clock, end) = crate::mention::time::clock(words, next, true)?;
        Some(super::date_behind(words, When { date: None, clock: Some(clock), part: None }, end))
    };
    when(words, next).or_else(now).or_else(present).or_else(month).or_else(pair).or_else(hour).or_else(|| {
        // A year behind a year; a number behind anything else is no year.
        let year = matches!(&first.date, Some(Date::Civil(c)) if c.year.is_some())
            || matches!(&first.date, Some(Date::Edge { .. } | Date::Part { .. }));
        lone_year(words, next)
            .or_else(|| words.year(next).map(|(y, end)| (When::day(Date::Civil(Civil::year(y))), end)))
            .filter(|_| year)
    })
}

/// Whether a stretch would end before it starts: `December 1998 to 1995` are two dates.
fn falls(first: &When, second: &When) -> bool {
    let (Some(Date::Civil(a)), Some(Date::Civil(b))) = (&first.date, &second.date) else { return false };
    let both = |a: Option<i8>, b: Option<i8>| if b.is_some() { a } else { None };
    let month = both(a.month, b.month);
    a.year.is_some() && b.year.is_some() && (a.year, month, both(a.day, b.day).and(month)) > (b.year, b.month, b.day)
}

/// Gives each end what only the other has: a month, a year, the half of the day.
fn share(mut first: When, mut second: When) -> (When, When) {
    if let (Some(Date::Civil(a)), Some(Date::Civil(b))) = (&mut first.date, &mut second.date) {
        if a.year.is_none()
            && a.month.is_some()
            && let Some(year) = b.year
        {
            // `November to February 2017` begins in the year before.
            let before = a.month > b.month && b.month.is_some();
            a.year = Some(if before { year - 1 } else { year });
        }
    } else if let (Some(a), Some(Date::Civil(Civil { year: Some(y), .. }) | Date::Digits { year: Some(y), .. })) =
        (&mut first.date, &second.date)
    {
        let y = *y;
        if matches!(a, Date::Digits { year: None, .. }) {
            crate::value::set_year(a, y);
        }
    }
    if let (Some(Date::Civil(Civil { year: Some(y), month: Some(from), .. })), Some(Date::Civil(b))) =
        (&first.date, &mut second.date)
        && b.year.is_none()
        && let Some(to) = b.month
    {
        // `May 2019 to June`: in the same year, or over its end.
        b.year = Some(if to >= *from { *y } else { *y + 1 });
    }
    if let (Some(a), Some(b)) = (&mut first.clock, &mut second.clock) {
        if !a.sure && b.sure && b.hour >= 12 && a.hour <= 12 && (a.hour % 12 + 12, a.minute) <= (b.hour, b.minute) {
            a.hour = a.hour % 12 + 12;
        }
        a.sure |= b.sure;
        if b.hour < a.hour && !b.sure && b.hour <= 12 {
            b.hour = b.hour % 12 + 12;
        }
        b.sure |= a.sure;
        a.zone = a.zone.or(b.zone);
    }
    (first, second)
}

/// A range whose first end is a bare number: `9 to 12 of June`, `3-8pm`, `4 - 6:30 pm`; a length `two to three years`.
pub(super) fn short(words: &Words<'_, '_>, at: usize) -> Option<Found> {
    if crate::mention::time::faces(words, at) {
        return None;
    }
    let (n, end) = match words.day(at) {
        Some((n, end)) => (n, end),
        None => {
            let spelt = words.token(at).is_some_and(|t| t.class == Class::Word && t.has(NUMBER_WORDS_SENSE));
            let number = if spelt { words.number(at) } else { None }?;
            (i8::try_from(number.value).ok()?, number.end)
        }
    };
    let between = matches!(limit::before(words, at), Some((Limit::Between, _)));
    let and = words.is(end, word!("and")) && !between;
    let or = and || words.is(end, word!("or"));
    let next = if or { end + 1 } else { joint(words, end, at)? };
    if matches!(words.class(end), Some(Class::Hyphen | Class::Dash)) && words.joined(end) != words.joined(next)
        || words.joined(at) && at > words.first
    {
        return None;
    }
    if let Some((high, after)) = crate::mention::duration::period(words, next)
        && let [(top, unit)] = high.parts[..]
        && !words.is_ordinal(at) | (words.class(at) == Some(Class::Word))
        && top > rust_decimal::Decimal::from(n)
        && !between | words.is(end, word!("and"))
        && !and
    {
        let ago = matches!(words.time(after), Some((TimeWord::Ago(_), _)));
        if ago
            || words.is_any(after, words!["old", "olds"])
            || words.class(after) == Some(Class::Hyphen) && words.joined(after)
            || unit < TimeUnit::Second
        {
            return None;
        }
        let low = crate::value::Period::of(n.into(), unit);
        let ends = vec![at..end, next..after];
        return Some(Found {
            time: Time::Duration { period: low, high: Some(high), bound: Bound::Range },
            tokens: at..after,
            limit: None,
            ends,
        });
    }
    let day = |words: &Words<'_, '_>| match calendar::day_first(words, next)? {
        // `on 19 or 20 January`: two days in a row.
        (Date::Civil(c @ Civil { day: Some(to), .. }), after) if to == n + 1 || to > n && !or => {
            let first = Date::Civil(Civil { day: Some(n), weekday: None, ..c });
            Some((When::day(first), When::day(Date::Civil(c)), after))
        }
        _ => None,
    };
    let clock = || {
        if !(1..=12).contains(&n) || words.is_ordinal(at) && words.class(at) == Some(Class::Number) {
            return None;
        }
        let opened = between || matches!(limit::before(words, at), Some((Limit::From, _)));
        let loose = || {
            let (clock, after) = crate::mention::time::clock(words, next, true)?;
            let found = super::date_behind(words, When { date: None, clock: Some(clock), part: None }, after);
            (found.0.date.is_some() || clock.minute.is_some()).then_some(found)
        };
        let (when, after) = when(words, next)
            .filter(|(w, _)| w.clock.is_some_and(|c| c.sure))
            .or_else(|| if opened { loose() } else { None })?;
        let clock = when.clock?;
        let mut hour = n;
        if clock.hour >= 12 && n % 12 + 12 <= clock.hour {
            hour = n % 12 + 12;
        }
        let first = Clock { hour, minute: None, second: None, ..clock };
        Some((When { clock: Some(first), ..when.clone() }, when, after))
    };
    // `on 10 and 12 December`: the first of two days that share their month.
    let led = || words.is_any(at.wrapping_sub(1), words!["on", "for", "of", "from", "between"]) && at > words.first;
    if or
        && let Some((Date::Civil(c @ Civil { day: Some(to), month: Some(_), .. }), _)) =
            calendar::day_first(words, next)
        && to > n + 1
        && led()
    {
        return Some(Found::one(Time::Point(When::day(Date::Civil(Civil { day: Some(n), ..c }))), at..end));
    }
    let (first, second, after) = day(words).or_else(|| if or { None } else { clock() })?;
    Some(Found { time: Time::Range(first, second), tokens: at..after, limit: None, ends: vec![at..end, next..after] })
}

/// `between 24,000 and 19,000 years ago`, `two or three years ago`: between two distances from the day of writing.
pub(super) fn ago(words: &Words<'_, '_>, at: usize) -> Option<Found> {
    let one = words.number(at).filter(|n| n.start == at)?;
    let or = words.is(one.end, word!("or"));
    let drawn = matches!(words.class(one.end), Some(Class::Hyphen | Class::Dash));
    if !or && !drawn && !words.is_any(one.end, words!["to", "and"]) {
        return None;
    }
    let next = if or { one.end + 1 } else { joint(words, one.end, at)? };
    let (period, end) = crate::mention::duration::period(words, next).filter(|(p, _)| !p.vague)?;
    let (&[(count, unit)], (TimeWord::Ago(sign), after)) = (&period.parts[..], words.time(end)?) else { return None };
    let away = |n| {
        let away = Away { period: Period::of(n, unit), forward: sign > 0, from: None };
        When::day(Date::Away(Box::new(away)))
    };
    let (low, high) = (away(one.value.min(count)), away(one.value.max(count)));
    let time = if sign > 0 { Time::Range(low, high) } else { Time::Range(high, low) };
    Some(Found { time, tokens: at..after, limit: None, ends: vec![at..one.end, next..after] })
}

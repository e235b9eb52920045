//! Dates told by another: `last month`, `the last 12 months`, `the first week of 2021`, `early 2006`, `that year`.

use super::calendar;
use super::weekday;
use super::words::Words;
use crate::lexicon::{Edge, TimeUnit, TimeWord};
use crate::text::{Class, word, words};
use crate::value::{Away, Civil, Date, Part};
use rust_decimal::Decimal;

/// Longest window that is counted.
const MOST: u32 = 10_000;

/// `last month`, `next Tuesday`, `the past three years`, `this summer`, `next fiscal year`.
pub(super) fn shift(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let Some((TimeWord::Shift(offset), next)) = words.time(at) else { return None };
    let past_clock = words.is(at, word!("past")) && words.digits(at.wrapping_sub(1)).is_some();
    if past_clock {
        return None;
    }
    if let Some((count, unit, end)) = counted(words, next) {
        let fits = offset != 0 && !words.is(end, word!("old")) && !lasts(words, at);
        return fits.then_some((Date::Window { count, unit, forward: offset > 0 }, end));
    }
    if let Some(found) = fiscal(words, next) {
        return Some(found);
    }
    if let Some((date, end)) = calendar::feast(words, next) {
        return Some((shifted(date, offset), end));
    }
    match words.time(next)? {
        (TimeWord::Fiscal, year) if words.is(year, word!("year")) => {
            Some((shifted(Date::Fiscal(None), offset), year + 1))
        }
        (TimeWord::Unit(unit), end) => {
            // `the last second`, `the next day`; `this day` and `this minute` are turns of phrase.
            let vague = unit <= TimeUnit::Minute || unit == TimeUnit::Day && offset <= 0;
            if vague || words.class(end) == Some(Class::Hyphen) && words.joined(end) {
                return None;
            }
            if unit == TimeUnit::Hour {
                return None;
            }
            // `over the past year`: the twelve months up to now, and no year of the calendar.
            if words.is(at, word!("past")) && matches!(unit, TimeUnit::Month | TimeUnit::Year | TimeUnit::Decade) {
                return Some((Date::Window { count: 1, unit, forward: false }, end));
            }
            // `the following month` and `the next day` are told by a date before them.
            let told = words.is(at, word!("following")) && unit >= TimeUnit::Day
                || unit == TimeUnit::Day
                    && words.is(at, word!("next"))
                    && at > words.first
                    && words.is(at - 1, word!("the"));
            if told {
                let period = crate::value::Period::of(1.into(), unit);
                return Some((Date::Away(Box::new(Away { period, forward: true, from: Some(Date::That(unit)) })), end));
            }
            // `the last year` of a stretch is no year of the calendar by itself; neither is it told here.
            let week = end;
            if let Some((date, after)) =
                weekday::weekday(words, words.after_dash(week)).filter(|_| unit == TimeUnit::Week)
            {
                return Some((day_of(date, Date::Relative { unit, offset })?, after));
            }
            // `next year's first quarter`
            if words.class(end) == Some(Class::Possessive)
                && let Some((Date::Part { part, .. }, after)) = ordinal(words, end + 1)
            {
                return Some((of_year(Date::Part { part, year: None }, offset), after));
            }
            Some((Date::Relative { unit, offset }, end))
        }
        (TimeWord::Weekday(_) | TimeWord::WeekdayShort(_), _) => {
            let (date, end) = weekday::weekday(words, next)?;
            Some((shifted(date, offset), end))
        }
        (TimeWord::Month(_) | TimeWord::MonthName(_) | TimeWord::MonthShort(_), _) => {
            let (m, end) = calendar::month_at(words, next)?;
            if words.is_lower(next) && matches!(m, 3 | 5 | 8) {
                return None;
            }
            let (date, end) = calendar::month_first(words, next)
                .unwrap_or((Date::Civil(Civil { month: Some(m), ..Civil::default() }), end));
            Some((shifted(date, offset), end))
        }
        (TimeWord::Season(s) | TimeWord::SeasonName(s), end) => {
            Some((shifted(Date::Part { part: Part::Season(s), year: None }, offset), end))
        }
        _ => None,
    }
}

/// `will last three weeks`: a verb.
pub(super) fn lasts(words: &Words<'_, '_>, at: usize) -> bool {
    let helps =
        words!["will", "would", "to", "can", "could", "may", "might", "should", "must", "not", "usually", "often"];
    words.is(at, word!("last")) && at > words.first && words.is_any(at - 1, helps)
}

fn shifted(date: Date, offset: i8) -> Date {
    Date::Shifted { date: Box::new(date), offset, of_year: false }
}

/// `May last year`, `the first quarter of next year`
pub(super) fn of_year(date: Date, offset: i8) -> Date {
    Date::Shifted { date: Box::new(date), offset, of_year: true }
}

/// `12 months`, `few days`: how many of a unit of at least a day.
fn counted(words: &Words<'_, '_>, at: usize) -> Option<(u32, TimeUnit, usize)> {
    let (n, vague, next) = words.count(at)?;
    let (unit, plural, end) = words.unit(next)?;
    let whole = u32::try_from(n.trunc()).ok().filter(|w| Decimal::from(*w) == n && (1..MOST).contains(w))?;
    (unit >= TimeUnit::Day && plural && !vague).then_some((whole, unit, end))
}

/// `5 past years`, `10 previous weeks`: the number first.
pub(super) fn counted_first(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let (n, false, next) = words.count(at)? else { return None };
    let Some((TimeWord::Shift(offset), unit)) = words.time(next) else { return None };
    let (unit, true, end) = words.unit(unit)? else { return None };
    let count = u32::try_from(n.trunc()).ok().filter(|w| Decimal::from(*w) == n && (1..MOST).contains(w))?;
    (offset != 0 && unit >= TimeUnit::Day).then_some((Date::Window { count, unit, forward: offset > 0 }, end))
}

/// `fiscal 2024`, `fiscal year 2024`
pub(super) fn fiscal(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let Some((TimeWord::Fiscal, next)) = words.time(at) else { return None };
    let from = if words.is(next, word!("year")) { next + 1 } else { next };
    let (year, end) = words.year(from)?;
    Some((Date::Fiscal(Some(year)), end))
}

/// `early 2006`, `mid-November`, `the end of June`, `late last year`.
pub(super) fn edge(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let (edge, next) = match words.time(at)? {
        (TimeWord::Edge(edge), next) => (edge, next),
        // `later this month`
        (TimeWord::Later(sign), next) => {
            let (date, end) =
                shift(words, next).filter(|_| words.is_any(next, words!["this", "last", "next", "previous"]))?;
            let edge = if sign < 0 { Edge::Start } else { Edge::End };
            return Some((Date::Edge { edge, of: Box::new(date) }, end));
        }
        _ => return None,
    };
    let hyphen = words.class(next) == Some(Class::Hyphen) && words.joined(next) && words.joined(next + 1);
    let next = if hyphen { next + 1 } else { words.after_the(next) };
    // `the start of the 2014 Games`, `the lower end of the 1987 range`: the year is that of a thing.
    let thing = |end: usize| {
        words.class(end) == Some(Class::Slash)
            || words.class(end) == Some(Class::Word)
                && !super::function_word(words, end)
                && !words.is_any(end, words!["fiscal", "financial", "calendar", "school"])
    };
    if words.is(next - 1, word!("the")) && words.year(next).is_some_and(|(_, end)| thing(end)) {
        return None;
    }
    let make = |date: Date| Date::Edge { edge, of: Box::new(date) };
    if let Some((date, end)) = super::date(words, next) {
        // A day has no early and late of months; its parts are for the time of day.
        let coarse = !matches!(&date, Date::Civil(c) if c.day.is_some());
        return coarse.then(|| (make(date), end));
    }
    if let Some((year, end)) = words.year(next) {
        return Some((make(Date::Civil(Civil::year(year))), end));
    }
    if let Some((m, end)) = calendar::month_at(words, next).filter(|_| words.is_capital(next)) {
        return Some((make(Date::Civil(Civil { month: Some(m), ..Civil::default() })), end));
    }
    // `by the end of the year`
    match words.time(next)? {
        (
            TimeWord::Unit(
                unit @ (TimeUnit::Week | TimeUnit::Month | TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century),
            ),
            end,
        ) if edge != Edge::Middle
            && !words.is(at, word!("early"))
            && !words.is(at, word!("late"))
            && !words.is(end, word!("of")) =>
        {
            Some((make(Date::Relative { unit, offset: 0 }), end))
        }
        (TimeWord::Season(s) | TimeWord::SeasonName(s), end) => {
            Some((make(Date::Part { part: Part::Season(s), year: None }), end))
        }
        // `by the end of the financial year`
        (TimeWord::Fiscal, year) if words.is(year, word!("year")) => Some((make(Date::Fiscal(None)), year + 1)),
        _ => None,
    }
}

/// What begins with an ordinal: `third quarter of 2010`, `first half of 2004`, `first week of May`, `first Monday in May`,
/// `last four months of 2021`.
pub(super) fn ordinal(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let (which, next) = match words.time(at) {
        Some((TimeWord::Shift(-1), next)) if words.is(at, word!("last")) => (-1, next),
        _ => words.day(at).filter(|_| words.is_ordinal(at)).or_else(|| match words.time(at) {
            Some((TimeWord::Ordinal(n), next)) => Some((n, next)),
            _ => None,
        })?,
    };
    let joint = after_hyphen(words, next);
    if let Some((TimeWord::Weekday(weekday), after)) = words.time(next) {
        let (of, end) = container(words, after)?;
        return Some((Date::NthWeekday { which, weekday, of: Box::new(of) }, end));
    }
    if let Some((part, after)) = part(words, at) {
        let (year, end) = year_of_part(words, after);
        if let Some(offset) = relative_year(words, after) {
            return Some((of_year(Date::Part { part, year: None }, offset.0), offset.1));
        }
        let of_year = words.is(after, word!("of"))
            && words.is_any(after + 1, words!["the", "this"])
            && words.is(after + 2, word!("year"));
        if of_year {
            return Some((Date::Part { part, year: None }, after + 3));
        }
        // Quarters of games and halves of other things have no year: a quarter counts where the words lead to a time.
        let place = if at > words.first && words.is(at - 1, word!("the")) { at - 1 } else { at };
        let leads = place > words.first && words.is_any(place - 1, words!["in", "during", "for", "since", "from"]);
        // `next year's first quarter`, `1986's fourth quarter`
        let leads = leads
            || place > words.first + 1
                && words.class(place - 1) == Some(Class::Possessive)
                && (words.is(place - 2, word!("year")) || words.year(place - 2).is_some());
        // The fourth quarter of a game.
        let game = || {
            let near = at.saturating_sub(GAME)..end;
            near.into_iter().any(|i| words.text.among(i, words!["yards", "touchdown", "touchdowns", "rebounds"]))
        };
        let quarter = matches!(part, Part::Quarter(_))
            && leads
            && !words.is(after, word!("of"))
            && !words.is_capital(after)
            && !game();
        return (year.is_some() || quarter).then_some((Date::Part { part, year }, end));
    }
    let (count, unit, after) = match words.time(joint) {
        Some((TimeWord::Unit(unit), after)) => (1, unit, after),
        _ => {
            let (count, unit, after) = counted(words, next)?;
            (u8::try_from(count).ok()?, unit, after)
        }
    };
    if unit < TimeUnit::Day || unit == TimeUnit::Century {
        return None;
    }
    let (of, end) = container(words, after)?;
    Some((Date::Nth { which, count, unit, of: Box::new(of) }, end))
}

/// Words before a quarter among which a game is told of.
const GAME: usize = 24;

fn after_hyphen(words: &Words<'_, '_>, at: usize) -> usize {
    if words.class(at) == Some(Class::Hyphen) && words.joined(at) { at + 1 } else { at }
}

/// `first quarter`, `2nd half`
pub(super) fn part(words: &Words<'_, '_>, at: usize) -> Option<(Part, usize)> {
    let (which, next) = words.day(at).filter(|_| words.is_ordinal(at))?;
    match words.time(after_hyphen(words, next))? {
        (TimeWord::Unit(TimeUnit::Quarter), after) if which <= 4 => Some((Part::Quarter(which), after)),
        (TimeWord::Half, after) if which <= 2 => Some((Part::Half(which), after)),
        _ => None,
    }
}

/// ` of last year`, ` last year` behind a part of a year.
fn relative_year(words: &Words<'_, '_>, at: usize) -> Option<(i8, usize)> {
    let from = if words.is(at, word!("of")) { at + 1 } else { at };
    match words.time(from)? {
        (TimeWord::Shift(offset), next) => match words.time(next)? {
            (TimeWord::Unit(TimeUnit::Year), end) => Some((offset, end)),
            _ => None,
        },
        _ => None,
    }
}

fn year_of_part(words: &Words<'_, '_>, at: usize) -> (Option<i16>, usize) {
    let joint = match words.class(at) {
        Some(Class::Hyphen) if words.joined(at) && words.joined(at + 1) => at + 1,
        Some(Class::Comma) => return (None, at),
        _ if words.is_any(at, words!["of", "in"]) => {
            let the = words.after_the(at + 1);
            if words.is(the, word!("year")) { the + 1 } else { at + 1 }
        }
        _ => at,
    };
    let joint = if words.is(joint, word!("fiscal")) { joint + 1 } else { joint };
    words.year(joint).map_or((None, at), |(y, end)| (Some(y), end))
}

/// `of 2021`, `in May`, `of last year`: the stretch that a part is of.
fn container(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    if !words.is_any(at, words!["of", "in"]) {
        return None;
    }
    let from = words.after_the(at + 1);
    let year = || words.year(from).map(|(y, end)| (Date::Civil(Civil::year(y)), end));
    let month = || {
        let (m, end) = calendar::month_at(words, from)?;
        Some((Date::Civil(Civil { month: Some(m), ..Civil::default() }), end))
    };
    super::date(words, from)
        .or_else(year)
        .or_else(month)
        .filter(|(d, _)| !matches!(d, Date::Civil(c) if c.day.is_some()))
}

/// `that year`, `the same month`.
pub(super) fn that(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let Some((TimeWord::That, next)) = words.time(at) else { return None };
    match words.time(next)? {
        (TimeWord::Unit(unit @ (TimeUnit::Year | TimeUnit::Month | TimeUnit::Week | TimeUnit::Weekend)), end) => {
            // `the same week in 2021`: as long a time of another year, which is told for itself.
            let other = words.is_any(end, words!["in", "of"]) && words.year(end + 1).is_some()
                || matches!(words.time(end), Some((TimeWord::Shift(_), _)));
            if other && unit != TimeUnit::Year {
                return None;
            }
            // `that year after year`: a noun and not the time itself.
            (words.class(end) != Some(Class::Hyphen)).then_some((Date::That(unit), end))
        }
        _ => None,
    }
}

/// `week 10`, `the week of 3 May`, `q1 of 2017`, `Q1-2019`, `Q3 2010`.
pub(super) fn unit(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    if let Some((q, next)) = calendar::quarter_letter(words, at) {
        let (year, end) = year_of_part(words, next);
        return Some((Date::Part { part: Part::Quarter(q), year }, end));
    }
    if let Some(found) = beside(words, at) {
        return Some(found);
    }
    let Some((TimeWord::Unit(unit @ (TimeUnit::Week | TimeUnit::Weekend)), next)) = words.time(at) else { return None };
    if words.is(next, word!("of")) {
        let from = words.after_the(next + 1);
        let (of, end) = super::date(words, from)?;
        let day =
            matches!(&of, Date::Feast { .. } | Date::Digits { .. }) || matches!(&of, Date::Civil(c) if c.day.is_some());
        return day.then(|| (Date::Around { unit, of: Box::new(of) }, end));
    }
    // `over the weekend`
    let leads = words.is(at.wrapping_sub(1), word!("the"))
        && words
            .is_any(at.wrapping_sub(2), words!["over", "at", "during", "throughout", "for", "by", "before", "after"]);
    if unit == TimeUnit::Weekend && leads && words.class(next) != Some(Class::Hyphen) {
        return Some((Date::That(unit), next));
    }
    None
}

/// `the day before`, `the year after` at the end of a clause: told by a date before it. What goes on tells it itself: `the year
/// before independence`.
fn beside(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    use TimeUnit::{Day, Month, Week, Year};
    let Some((TimeWord::Unit(unit @ (Day | Week | Month | Year)), next)) = words.time(at) else { return None };
    let article = at > words.first && words.is(at - 1, word!("the"));
    let forward = words.is(next, word!("after"));
    let closed = matches!(
        words.class(next + 1),
        None | Some(
            Class::Stop | Class::Comma | Class::Semicolon | Class::CloseBracket | Class::Quote | Class::CloseQuote
        )
    ) || words.is_any(next + 1, words!["and", "but"])
        && !words.is_any(next + 2, words!["after", "during", "before"]);
    if !article || !closed || !forward && !words.is(next, word!("before")) {
        return None;
    }
    let period = crate::value::Period::of(1.into(), unit);
    Some((Date::Away(Box::new(Away { period, forward, from: Some(Date::That(unit)) })), next + 1))
}

/// The day of a week: `Tuesday of last week`.
pub(super) fn day_of(weekday: Date, week: Date) -> Option<Date> {
    match weekday {
        Date::Civil(Civil { weekday: Some(weekday), day: None, .. }) => {
            Some(Date::NthWeekday { which: 1, weekday, of: Box::new(week) })
        }
        _ => None,
    }
}

impl Words<'_, '_> {
    /// Behind a dash with spaces: `previous week - Monday`.
    fn after_dash(&self, at: usize) -> usize {
        if matches!(self.class(at), Some(Class::Hyphen | Class::Dash)) { at + 1 } else { at }
    }
}

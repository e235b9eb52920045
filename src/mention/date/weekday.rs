//! Days of the week, with the date beside them: `Tuesday, 3 March`, `Saturday week`; not `the Sunday Times`.

use super::calendar::{day_first, month_first};
use super::digits;
use super::function_word;
use super::words::Words;
use crate::lexicon::{TimeUnit, TimeWord};
use crate::text::asked::{NAMED, PAPERS};
use crate::text::{Class, word, words};
use crate::value::{Away, Civil, Date, Period};

/// `Tuesday`, `Tuesday, 3 March`, `Tue 13th`, `Tuesday of last week`.
pub(super) fn weekday(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let (w, short, next) = match words.time(at)? {
        (TimeWord::Weekday(w), next) => (w, false, next),
        (TimeWord::WeekdayShort(w), next) => (w, true, next),
        _ => return None,
    };
    // `the Kesten Sun`
    let named = at > words.first && words.is_capital(at - 1) && !function_word(words, at - 1);
    if short && named {
        return None;
    }
    // `on Saturday week`: the one after the next.
    let ends = words.class(next + 1) != Some(Class::Word) || function_word(words, next + 1);
    let led = || at > words.first && words.is_any(at - 1, words!["on", "from", "by", "until", "till"]);
    if ends && words.is(next, word!("week")) && words.class(next + 1) != Some(Class::Hyphen) && led() {
        let day = Civil { weekday: Some(w), ..Civil::default() };
        let from = Some(Date::Shifted { date: Box::new(Date::Civil(day)), offset: 1, of_year: false });
        let period = Period::of(1.into(), TimeUnit::Week);
        return Some((Date::Away(Box::new(Away { period, forward: true, from })), next + 1));
    }
    let next = if short { words.after_stop(next) } else { next };
    let from = words.after_the(words.after_comma(next));
    let slash = words.class(from + 1) == Some(Class::Slash);
    let dated = digits::read(words, from)
        .or_else(|| digits::read_pair(words, from).filter(|_| slash))
        .or_else(|| month_first(words, from).filter(|(d, _)| matches!(d, Date::Civil(c) if c.day.is_some())))
        .or_else(|| day_first(words, from));
    match dated {
        Some((Date::Civil(c), end)) if c.day.is_some() => {
            return Some((Date::Civil(Civil { weekday: Some(w), ..c }), end));
        }
        Some((date @ Date::Digits { .. }, end)) => return Some((date, end)),
        _ => {}
    }
    if let Some((d, end)) = words.day(from)
        && words.class(next) != Some(Class::Comma)
        && words.unit(end).is_none()
        && words.class(end) != Some(Class::Colon)
        && words.is_ordinal(from)
    {
        return Some((Date::Civil(Civil { day: Some(d), weekday: Some(w), ..Civil::default() }), end));
    }
    if short {
        let capital = words.is_capital(at);
        let clocked = words.is_any(next, words!["at", "in", "afternoon", "night", "morning", "evening"]);
        if !capital || !clocked && words.before(at) != "on" && words.before(at) != "ON" {
            return None;
        }
    }
    // `the Saturday Ledger`
    let named = || words.is(at.wrapping_sub(1), word!("the")) && words.is_capital(next) && words.time(next).is_none();
    // `Sunday Times`
    if named()
        || words.is_any(next, PAPERS) && words.is_capital(next)
        || words.is_any(at.wrapping_sub(1), NAMED) && words.is_capital(at.wrapping_sub(1))
    {
        return None;
    }
    Some((Date::Civil(Civil { weekday: Some(w), ..Civil::default() }), next))
}

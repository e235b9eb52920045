//! Dates of the calendar in words: months, seasons, quarters, decades, centuries, feast days.

use super::words::Words;
use crate::lexicon::{FEASTS, FEASTS_SENSE, FUNCTION_WORDS_SENSE, Feast, TIMES_SENSE, TimeUnit, TimeWord};
use crate::text::{Case, Class, Spelling, word, words};
use crate::value::{Civil, Date, Part};

/// A month at a place: its number, whether the word alone is sure, and the place behind its stop.
fn month(words: &Words<'_, '_>, at: usize) -> Option<(i8, Sure, usize)> {
    match words.time(at)? {
        (TimeWord::Month(m), next) => Some((m, Sure::Word, next)),
        (TimeWord::MonthName(m), next) => {
            // `May. 9`, as a page that shortens every month writes it.
            let stop = words.after_stop(next);
            let next = if stop > next && words.digits(stop).is_some() { stop } else { next };
            Some((m, Sure::Beside, next))
        }
        (TimeWord::MonthShort(m), next) => {
            let stop = words.after_stop(next);
            // A stop at the end of a sentence is not the month's.
            let next = if stop < words.end && stop > next && !words.is_capital(stop) { stop } else { next };
            Some((m, Sure::Number, next))
        }
        (TimeWord::MonthAbroad(m), next) if words.text.is_continental() => Some((m, Sure::Number, next)),
        _ => None,
    }
}

/// How much a word of time needs beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// Nothing.
    Word,
    /// A word such as `in` or `last` before it.
    Beside,
    /// A number.
    Number,
}

/// The month that a place holds, when it can stand in a date there: for ranges and relative dates.
pub(super) fn month_at(words: &Words<'_, '_>, at: usize) -> Option<(i8, usize)> {
    month(words, at).map(|(m, _, next)| (m, next))
}

/// `March 3, 2019`, `March 3rd`, `March 2019`, `March`, `May/22`.
pub(super) fn month_first(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let (m, sure, next) = month(words, at)?;
    if sure != Sure::Word && words.token(at)?.case == Case::Lower && m == 5 && words.digits(next).is_none() {
        return None;
    }
    let joint = match words.class(next) {
        Some(Class::Slash | Class::Hyphen) if words.joined(next) && words.joined(next + 1) => next + 1,
        Some(Class::Comma) => next,
        // `September was the fifth warmest, October the third`: a rank in words, and no day.
        _ if words.class(next + 1) == Some(Class::Word) && !words.is_any(at.wrapping_sub(1), DAY_LEADS) => next,
        _ => words.after_the(next),
    };
    // `September-2020-23`
    if joint == next + 1
        && let Some((y, after)) = words.year(joint)
        && words.class(after) == Some(Class::Hyphen)
        && let Some((d, end)) = words.day(after + 1)
        && words.joined(after + 1)
    {
        return Some((Date::Civil(Civil { year: Some(y), month: Some(m), day: Some(d), weekday: None }), end));
    }
    // `MAR8`: a contract, no day.
    if joint == next && words.joined(next) && words.token(at)?.case == Case::Upper && words.digits(next).is_some() {
        return None;
    }
    if let Some((d, after)) = day_of_month(words, joint) {
        let (year, end) = year_behind(words, after);
        return Some((Date::Civil(Civil { year, month: Some(m), day: Some(d), weekday: None }), end));
    }
    let (year, end) = year_behind(words, next);
    let year_joined =
        if year.is_none() && joint == next + 1 && !words.is(next, word!("the")) { words.year(joint) } else { None };
    let (year, end) = year_joined.map_or((year, end), |(y, e)| (Some(y), e));
    // `Nov-Feb 2017`
    let ranged = matches!(words.class(next), Some(Class::Hyphen | Class::Dash))
        && words.is_capital(at)
        && month(words, next + 1).is_some();
    if ranged && year.is_none() {
        return Some((Date::Civil(Civil { month: Some(m), ..Civil::default() }), next));
    }
    if year.is_none() && sure != Sure::Word && !stands(words, at, next) {
        return None;
    }
    if year.is_none() && words.token(at)?.case == Case::Lower && sure != Sure::Word && matches!(m, 3 | 5 | 8) {
        return None;
    }
    let month = Date::Civil(Civil { year, month: Some(m), day: None, weekday: None });
    // `March the same year`
    if year.is_none()
        && let Some((TimeWord::That, unit)) = words.time(next)
        && let Some((TimeWord::Unit(TimeUnit::Year), end)) = words.time(unit)
    {
        return Some((month, end));
    }
    Some((month, end))
}

/// Words behind which `October the third` is a day.
const DAY_LEADS: &[Spelling] = words!["on", "until", "till", "since", "from", "by", "before", "after", "of", "to"];

/// A day behind a month: no year, hour or amount of its own.
fn day_of_month(words: &Words<'_, '_>, at: usize) -> Option<(i8, usize)> {
    if let Some((d, next)) = words.day(at) {
        let clock = words.class(next) == Some(Class::Colon) && words.joined(next) && words.joined(next + 1);
        let percent = words.word(next) == "%" || words.word(next) == ".";
        let hour = matches!(words.time(next), Some((TimeWord::Meridiem(_), _)));
        let decimal = percent && words.joined(next) && words.joined(next + 1) && words.digits(next + 1).is_some();
        // `October to December fourth quarter`
        let part = words.is_ordinal(at) && words.unit(next).is_some();
        return (!clock && !hour && words.word(next) != "%" && !decimal && !part).then_some((d, next));
    }
    // `May twenty nine`
    if words.class(at) == Some(Class::Word) {
        let number = words.number(at)?;
        let n = i8::try_from(number.value).ok()?;
        // `In August two teenagers drowned.`
        let next = number.end;
        let counts = words.is_lower(next) && !super::function_word(words, next) && words.number(next).is_none();
        return ((1..=31).contains(&n) && !counts).then_some((n, next));
    }
    None
}

/// A year behind a date: `, 2019`, ` 2019`, ` of 2019`, ` in 2019`; a year in words too.
pub(super) fn year_behind(words: &Words<'_, '_>, at: usize) -> (Option<i16>, usize) {
    let none = (None, at);
    let from = if words.class(at) == Some(Class::Comma) || words.is_any(at, words!["of", "in", "de"]) {
        at + 1
    } else if words.class(at) == Some(Class::Hyphen) && words.joined(at) {
        return none;
    } else {
        at
    };
    // `Dec31 , 1994`; `June 5, 2019 people` is not told apart from a year here: a count has its comma.
    match words.year(from) {
        Some((y, next)) => {
            let clock = words.class(next) == Some(Class::Colon) && words.joined(next) && words.joined(next + 1);
            if clock { none } else { (Some(y), next) }
        }
        None => match era(words, from).or_else(|| early_year(words, from)) {
            Some((y, next)) => (Some(y), next),
            None => none,
        },
    }
}

/// `30 September 420,`, `December of 384`: three digits, where nothing follows that they could count.
fn early_year(words: &Words<'_, '_>, at: usize) -> Option<(i16, usize)> {
    let (year, 3) = words.digits(at)? else { return None };
    let closed = matches!(
        words.class(at + 1),
        None | Some(Class::Stop | Class::Comma | Class::Semicolon | Class::CloseBracket | Class::Dash)
    );
    // Right behind its month or `of`: a number behind a day or a comma is rather a count.
    let month = words.class(at.wrapping_sub(1)) == Some(Class::Word) && !words.is(at - 1, word!("in"));
    let goes_on = words.is(at.wrapping_sub(1), word!("of")) && crate::mention::date::function_word(words, at + 1);
    (year >= 100 && (closed || goes_on) && month).then_some((year as i16, at + 1))
}

/// `347 AD`, `44 BC`, `AD 79`.
pub(super) fn era(words: &Words<'_, '_>, at: usize) -> Option<(i16, usize)> {
    let capitals = |i: usize| words.token(i).is_some_and(|t| matches!(t.case, Case::Upper | Case::Dotted));
    // `2,400 BC` as well
    let year = |i: usize| {
        let number = words.number(i).filter(|n| words.class(i) == Some(Class::Number) && n.end == i + 1)?;
        i16::try_from(number.value).ok().filter(|n| number.value.is_integer() && (1..10_000).contains(n))
    };
    match (words.time(at), words.time(at + 1)) {
        (_, Some((TimeWord::Era(bc), next))) if capitals(at + 1) => {
            year(at).map(|n| (if bc == 1 { 1 - n } else { n }, next))
        }
        (Some((TimeWord::Era(0), next)), _) if capitals(at) => year(next).map(|n| (n, next + 1)),
        _ => None,
    }
}

/// Whether a month's word that is also another word stands as a month: after a word that leads to a time, and no name.
fn stands(words: &Words<'_, '_>, at: usize, next: usize) -> bool {
    let leads = words.is_any(at.wrapping_sub(1), LEADS) && at > words.first
        || at > words.first
            && matches!(words.text.tokens[at - 1].word, w if w.senses() & crate::lexicon::TIMES_SENSE != 0)
            && matches!(words.time(at - 1), Some((TimeWord::Shift(_) | TimeWord::Edge(_) | TimeWord::That, _)))
        || at > words.first + 1
            && words.is_any(at - 1, words!["and", "or", "-", "–", "to", "/"])
            && month(words, at - 2).is_some()
        // `open April to September`
        || words.is_any(next, words!["to", "until", "through", "-", "–"])
            && words.is_capital(next + 1)
            && month(words, next + 1).is_some();
    let named = words.is_capital(next) && words.time(next).is_none();
    let capital = words.is_capital(at);
    leads && capital && !named
}

/// Words that lead to a time.
pub(super) const LEADS: &[Spelling] = words![
    "in", "since", "until", "till", "by", "from", "of", "during", "before", "after", "through", "between", "for", "on",
    "late", "early", "mid", "the", "around", "about", "circa", "than", "is", "to", "and", "last", "next", "this",
];

/// `3 March 2019`, `3rd of March`, `third of August`, `5-Aug-2016`.
pub(super) fn day_first(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    // `$12 December`: an amount, then a month.
    if at > words.first
        && words.text.tokens[at - 1].class == Class::Symbol
        && words.text.tokens[at - 1].has(crate::lexicon::CURRENCIES_SENSE)
    {
        return None;
    }
    let (d, next) = match words.day(at) {
        Some(day) => day,
        None => {
            // `twenty five January`
            if words.class(at) != Some(Class::Word) {
                return None;
            }
            let number = words.number(at)?;
            let n = i8::try_from(number.value).ok().filter(|n| (2..=31).contains(n))?;
            if words.is_lower(number.end) && !words.is(number.end, word!("of")) {
                return None;
            }
            (n, number.end)
        }
    };
    // `the 15th day of June`
    let next = if words.is(next, word!("day")) && words.is(next + 1, word!("of")) { next + 1 } else { next };
    let joint = match words.class(next) {
        Some(Class::Hyphen | Class::Slash) if words.joined(next) && words.joined(next + 1) => next + 1,
        _ if words.is(next, word!("of")) => words.after_the(next + 1),
        // `3. Mai`, `3 de mayo`
        Some(_) if words.text.is_continental() && (words.is(next, word!("de")) || words.is(next, word!("."))) => {
            next + 1
        }
        _ => next,
    };
    // `23-2020-September`
    if joint == next + 1
        && words.class(next) == Some(Class::Hyphen)
        && let Some((y, after)) = words.year(joint)
        && words.class(after) == Some(Class::Hyphen)
        && let Some((m, _, end)) = month(words, after + 1)
    {
        return Some((Date::Civil(Civil { year: Some(y), month: Some(m), day: Some(d), weekday: None }), end));
    }
    let (m, sure, after) = month(words, joint)?;
    let glued = joint == next && words.joined(joint);
    // `3 may have`, `two march on`
    let small = words.token(joint)?.case == Case::Lower;
    let other = sure != Sure::Word && small && joint == next && !words.is_ordinal(at) && words.year(after).is_none();
    if glued && words.digits(at).is_none() || other && matches!(m, 3 | 5) {
        return None;
    }
    let from = match words.class(after) {
        Some(Class::Hyphen | Class::Slash) if words.joined(after) && words.joined(after + 1) => after + 1,
        _ => after,
    };
    let (year, end) = match year_behind(words, from) {
        (None, _) => (None, after),
        found => found,
    };
    Some((Date::Civil(Civil { year, month: Some(m), day: Some(d), weekday: None }), end))
}

/// `2017 april`, `2016, Nov`, `1975 Nov-Dec`, `2017 Q1`, `2019-aug-01`.
pub(super) fn year_first(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let (year, next) = words.year(at)?;
    let joint = match words.class(next) {
        Some(Class::Comma) => next + 1,
        Some(Class::Hyphen | Class::Slash) if words.joined(next) && words.joined(next + 1) => next + 1,
        _ => next,
    };
    if let Some((m, sure, after)) = month(words, joint)
        && (sure == Sure::Word || words.is_capital(joint) || words.class(after) == Some(Class::Hyphen) || m != 5)
        && words.year(after).is_none()
    {
        if words.class(after) == Some(Class::Hyphen)
            && let Some((d, end)) = words.day(after + 1)
            && joint == next + 1
        {
            return Some((Date::Civil(Civil { year: Some(year), month: Some(m), day: Some(d), weekday: None }), end));
        }
        // `in 2010, May said`: a comma and a month that is also a name is two things.
        if words.class(next) != Some(Class::Comma)
            || sure == Sure::Number
            || words.day(after).is_none() && sure == Sure::Word
        {
            return Some((Date::Civil(Civil { year: Some(year), month: Some(m), day: None, weekday: None }), after));
        }
    }
    let part = match quarter_letter(words, joint) {
        Some((q, after)) => Some((Part::Quarter(q), after)),
        None => super::relative::part(words, joint).filter(|_| joint == next),
    };
    let (part, after) = part?;
    Some((Date::Part { part, year: Some(year) }, after))
}

/// `Q3`
pub(super) fn quarter_letter(words: &Words<'_, '_>, at: usize) -> Option<(i8, usize)> {
    match words.time(at)? {
        (TimeWord::QuarterLetter, next) if words.joined(next) => {
            let (n, len) = words.digits(next)?;
            ((1..=4).contains(&n) && len == 1).then_some((n as i8, next + 1))
        }
        _ => None,
    }
}

/// `summer 2010`, `the summer of 2010`, `in the summer`.
pub(super) fn season(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let (s, sure, next) = match words.time(at)? {
        (TimeWord::Season(s), next) => (s, true, next),
        (TimeWord::SeasonName(s), next) => (s, false, next),
        _ => return None,
    };
    let (year, end) = year_behind(words, next);
    // `the winter of 1911-12`
    let next_year = year.is_some_and(|y| {
        matches!(words.class(end), Some(Class::Hyphen | Class::Dash | Class::Slash))
            && words.joined(end + 1)
            && words.digits(end + 1) == Some(((i32::from(y) + 1) % 100, 2))
    });
    let end = if next_year { end + 2 } else { end };
    let part = Part::Season(s);
    // `the price fall of 1986`: no season.
    let other =
        |i: usize| words.is_lower(i) && !crate::mention::date::function_word(words, i) && words.time(i).is_none();
    if !sure && words.is(next, word!("of")) && at > words.first && other(at - 1) {
        return None;
    }
    if year.is_some() && !words.is(next, word!("in")) {
        return Some((Date::Part { part, year }, end));
    }
    let article = at > words.first && words.is(at - 1, word!("the"));
    let place = if article { at - 1 } else { at };
    let leads = place > words.first
        && words.is_any(
            place - 1,
            words!["in", "during", "since", "until", "by", "before", "after", "through", "throughout"],
        );
    let noun = words.is_lower(next) && !crate::mention::date::function_word(words, next);
    let firm = sure || article && !words.is(next, word!("of"));
    (leads && firm && !noun && !words.is_capital(next)).then_some((Date::Part { part, year: None }, next))
}

/// The words of a feast day: how many, and its rule.
fn feast_form(words: &Words<'_, '_>, at: usize) -> Option<(usize, &'static Feast)> {
    words.token(at).filter(|t| t.has(FEASTS_SENSE))?;
    let (list, len) = words.text.words::<5>(at, words.end);
    FEASTS.longest(&list[..len])
}

/// Whether a feast day is named at a place: `New Year's Day`, not every `new`.
pub(super) fn is_feast(words: &Words<'_, '_>, at: usize) -> bool {
    feast_form(words, at).is_some()
}

/// A feast day, with its year.
pub(super) fn feast(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    let (taken, feast) = feast_form(words, at)?;
    let next = at + taken;
    let (year, end) = year_behind(words, next);
    let named = words.is_capital(next) && year.is_none() && words.time(next).is_none() && words.is_capital(at);
    let end = if words.is(next, word!("in")) { next } else { end };
    let year = if words.is(next, word!("in")) { None } else { year };
    // `Father Christmas`: somebody's name; a month or a weekday before it is its own.
    let called = at > words.first
        && words.is_capital(at - 1)
        && !words.text.tokens[at - 1].has(FUNCTION_WORDS_SENSE | TIMES_SENSE)
        && words.is_capital(at)
        && words.class(at - 1) == Some(Class::Word);
    (!named && !called).then_some((Date::Feast { feast: *feast, year }, end))
}

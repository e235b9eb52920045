//! Words before a date or time that open or close a stretch: `since 1998`, `before Tuesday`, `within 48 hours`.

use super::Found;
use super::words::Words;
use crate::lexicon::{Limit, TIME_LIMITS, TIME_LIMITS_SENSE, TimeWord};
use crate::mention::amount::bound_before;
use crate::text::{Class, word, words};
use crate::value::{Away, Date, Open, Time, When};
use rust_decimal::Decimal;

/// Words of the longest limit.
const REACH: usize = 4;

/// Words before an `in` that make a length of what follows: `the first time in two weeks`.
const FUTURE_REACH: usize = 12;

/// The limit whose words end right before a place, `the` left out.
pub(super) fn before(words: &Words<'_, '_>, at: usize) -> Option<(Limit, usize)> {
    let at = if at > words.first && words.is_any(at - 1, words!["the", "around", "about"]) { at - 1 } else { at };
    for start in at.saturating_sub(REACH).max(words.first)..at {
        if !words.text.tokens[start].has(TIME_LIMITS_SENSE) {
            continue;
        }
        let (list, len) = words.text.words::<REACH>(start, at);
        if let Some((taken, limit)) = TIME_LIMITS.longest(&list[..len])
            && start + taken == at
        {
            return Some((*limit, start));
        }
    }
    None
}

/// `the` belongs to the words of dates that count within something: `the first week`, `the week of`, `the 9th of May`.
pub(super) fn with_article(words: &Words<'_, '_>, at: usize, when: &When) -> usize {
    // `in the morning`: both words belong to it.
    if when.date.is_none() && when.clock.is_none() && when.part.is_some() && words.is(at.wrapping_sub(1), word!("the"))
    {
        return at.saturating_sub(2).max(words.first);
    }
    let article = at > words.first && words.is(at - 1, word!("the"));
    let belongs = match &when.date {
        Some(Date::Nth { .. } | Date::NthWeekday { .. } | Date::Around { .. }) => true,
        // `the day before`
        Some(Date::Away(_)) => matches!(words.time(at), Some((TimeWord::Unit(_), _))),
        Some(Date::Civil(c)) => c.day.is_some() && words.is_ordinal(at),
        _ => false,
    };
    if article && belongs { at - 1 } else { at }
}

/// A point with the limit before it.
pub(super) fn apply(words: &Words<'_, '_>, mut found: Found) -> Found {
    let end = found.tokens.end;
    if let (Some(to), Time::Point(when)) = (onward(words, end), &found.time) {
        found.time = Time::Half(when.clone(), Open::Since);
        return Found { tokens: found.tokens.start..to, limit: Some(end..to), ..found };
    }
    let Some((limit, start)) = before(words, found.tokens.start) else { return found };
    // `by last week's accord`, `after January's rise`: the words bound what the day owns.
    if words.class(end) == Some(Class::Possessive) && matches!(limit, Limit::By | Limit::Before | Limit::After) {
        return found;
    }
    // `since the 2019 final`: the year of something.
    let year = |when: &When| matches!(&when.date, Some(Date::Civil(c)) if c.month.is_none()) && when.clock.is_none();
    let of_something =
        words.is(found.tokens.start.wrapping_sub(1), word!("the")) && words.class(end) == Some(Class::Word);
    if of_something && matches!(&found.time, Time::Point(when) if year(when)) {
        return found;
    }
    let opened = match (&found.time, limit) {
        (Time::Range(..), Limit::From | Limit::Between) => None,
        (Time::Range(..), _) => return found,
        (Time::Point(when), _) => {
            let open = match limit {
                Limit::Before | Limit::By => Open::Before,
                Limit::Until => Open::Until,
                Limit::After => Open::After,
                Limit::Since => Open::Since,
                Limit::Within => Open::Until,
                Limit::From | Limit::Between => return found,
            };
            // `by Tuesday` is a limit; `by 2010`, `by last year` are said of what was done by then.
            if limit == Limit::Within {
                let window = matches!(&when.date, Some(Date::Window { .. }));
                let limit = start..found.tokens.start;
                return if window {
                    Found { tokens: start..found.tokens.end, limit: Some(limit), ..found }
                } else {
                    found
                };
            }
            let window = matches!(&when.date, Some(Date::Window { .. } | Date::Away(_) | Date::That(_)));
            // `mandated by the 1985 law`: the year of a thing.
            let end = found.tokens.end;
            let year = matches!(&when.date, Some(Date::Civil(c)) if c.month.is_none() && c.weekday.is_none());
            // A headline leaves the article out: `Fined after 2022 crash`.
            let thing = year
                && (words.before(found.tokens.start) == "the"
                    || words.is(start, word!("after")) && words.text.in_heading(start))
                && words.is_lower(end)
                && !super::function_word(words, end);
            if window || thing || when.date.is_none() && when.clock.is_none() {
                return found;
            }
            Some(open)
        }
        _ => return found,
    };
    let limit = start..found.ends[0].start.max(start + 1);
    let time = match (opened, found.time) {
        (Some(open), Time::Point(when)) => Time::Half(when, open),
        (_, time) => time,
    };
    Found { time, tokens: start..found.tokens.end, limit: Some(limit), ends: found.ends }
}

/// The index behind `and after`, `or later`, `onwards` that close a clause: the day opens a stretch.
fn onward(words: &Words<'_, '_>, at: usize) -> Option<usize> {
    let to = match () {
        () if words.is_any(at, words!["onwards", "onward"]) => at + 1,
        () if words.is_any(at, words!["and", "or"]) && words.is_any(at + 1, words!["after", "later", "onwards"]) => {
            at + 2
        }
        () => return None,
    };
    (!matches!(words.class(to), Some(Class::Word | Class::Number))).then_some(to)
}

/// A range with the `from` or `between` before it.
pub(super) fn opened(words: &Words<'_, '_>, found: Found) -> Found {
    apply(words, found)
}

/// A length with the words that bound it: `more than 4 days`, `within 48 hours`, `in two weeks`.
pub(super) fn of_length(words: &Words<'_, '_>, mut found: Found) -> Found {
    let at = found.tokens.start;
    let Time::Duration { period, .. } = &found.time else { return found };
    if let Some((Limit::Within, start)) = before(words, at)
        && let [(count, unit)] = period.parts[..]
        && let Ok(n) = u32::try_from(count.trunc())
        && Decimal::from(n) == count
        && !period.vague
    {
        let date = Date::Window { count: n, unit, forward: true };
        return Found {
            time: Time::Point(When::day(date)),
            tokens: start..found.tokens.end,
            limit: Some(start..at),
            ends: found.ends,
        };
    }
    if let Some((Limit::Within, start)) = before(words, at) {
        return Found { tokens: start..found.tokens.end, limit: Some(start..at), ..found };
    }
    // `in two years' time`
    let time = matches!(words.class(found.tokens.end), Some(Class::Possessive | Class::SingleQuote))
        && words.is(found.tokens.end + 1, word!("time"));
    if at > words.first && words.is(at - 1, word!("in")) && (time || is_future(words, at - 1)) && !period.vague {
        let date = Date::Away(Box::new(Away { period: period.clone(), forward: true, from: None }));
        return Found {
            time: Time::Point(When::day(date)),
            tokens: at - 1..found.tokens.end,
            limit: Some(at - 1..at),
            ends: found.ends,
        };
    }
    if let Some((limit, word)) = bound_before(words.text, at, words.first)
        && !words.is_any(limit.start, words!["over", "from", "between", "some"])
    {
        if let Time::Duration { bound, high: None, .. } = &mut found.time {
            *bound = word;
        }
        return Found { tokens: limit.start..found.tokens.end, limit: Some(limit), ..found };
    }
    found
}

/// Whether the words before tell of what is to come.
fn is_future(words: &Words<'_, '_>, at: usize) -> bool {
    if at == words.first {
        return words.is_capital(at) || at == 0;
    }
    (at.saturating_sub(FUTURE_REACH).max(words.first)..at).any(|i| {
        words.is_any(i, words!["will", "would", "shall", "expected", "due", "expires", "be", "ends", "starts"])
            || words.word(i).ends_with("'ll")
            || words.word(i).ends_with("’ll")
    })
}

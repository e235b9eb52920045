//! Years, pairs of digits and lengths: only the words around them make times of them.

use super::words::Words;
use super::{Found, date, digits, function_word, limit, time_behind};
use crate::lexicon::{Bound, TimeUnit, TimeWord};
use crate::text::{Class, Spelling, word, words};
use crate::value::{Away, Civil, Date, Period, Time, When};

/// A year that stands alone: where the words around make no number of it.
pub(super) fn lone_year(words: &Words<'_, '_>, at: usize) -> Option<(When, usize)> {
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
        Some(Class::Slash | Class::Colon) => {
            words.joined(end + 1) && words.digits(end + 1).is_some() && !words.seasons(end)
        }
        // `Trust 1987-B`
        Some(Class::Hyphen) if words.word(end + 1).len() == 1 && words.is_capital(end + 1) => true,
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
            || words.text.tokens[at - 1].has(crate::lexicon::LABELS_SENSE)
                && !leads
                && !words.is(at - 1, word!("season")));
    // `1987 European plantings`: a word that only starts the name of a currency.
    let money = |t: &crate::text::Token| {
        let (form, len) = words.text.words::<4>(end, words.end);
        t.has(crate::lexicon::CURRENCIES_SENSE) && crate::lexicon::CURRENCIES.longest(&form[..len]).is_some()
    };
    let measured = words.token(end).is_some_and(|t| {
        t.has(crate::lexicon::MAGNITUDES_SENSE | crate::lexicon::PERCENTS_SENSE)
            || money(t)
            || t.has(crate::lexicon::UNITS_SENSE) && !words.is(end, word!("in"))
    }) && !(words.is_capital(end) && leads);
    let counted =
        !leads && words.is_lower(end) && crate::lexicon::is_plural(words.text.tokens[end].word, words.word(end));
    let bounded = at > words.first
        && words.text.tokens[at - 1].has(crate::lexicon::BOUNDS_SENSE)
        && !leads
        && words.class(end) == Some(Class::Word)
        && !function_word(words, end);
    // `an average of 1500`
    let summed = at >= words.first + 2 && crate::mention::label::is_summed(words.text, at);
    // A body of the Commons, by the year it is said to have begun in.
    let body = year == 1922 && words.is(end, word!("committee"));
    let fits = (1400..=2100).contains(&year)
        && !body
        && !summed
        && !glued
        && !tail
        && !named
        && !measured
        && !counted
        && !bounded;
    fits.then_some((when, end))
}

/// Words that make a year of the number behind them.
const YEAR_LEADS: &[Spelling] = words![
    "in", "of", "since", "until", "till", "by", "from", "before", "after", "during", "through", "between", "early",
    "late", "mid", "year", "circa", "the", "to", "and",
];

/// `two years ago`, `three days after 5 June`, `a week later`, `in two weeks`.
/// The length itself was read before.
pub(super) fn away(words: &Words<'_, '_>, (period, next): (Period, usize)) -> Option<(When, usize)> {
    let make = |period: Period, forward, from: Option<Date>, end| {
        Some((When::day(Date::Away(Box::new(Away { period, forward, from }))), end))
    };
    match words.time(next) {
        Some((TimeWord::Ago(sign), end)) => return make(period, sign > 0, None, end),
        Some((TimeWord::Back(_), end))
            if (words.class(end) != Some(Class::Word) || words.is_any(end, BACK_ENDS))
                && period.finest() >= TimeUnit::Week =>
        {
            return make(period, false, None, end);
        }
        Some((TimeWord::Later(sign), end)) if !words.is(end, word!("than")) => {
            return make(period, sign > 0, Some(Date::That(TimeUnit::Day)), end);
        }
        _ => {}
    }
    let forward = words.is_any(next, words!["after", "from"]);
    if !forward && !words.is(next, word!("before")) || period.finest() < TimeUnit::Day {
        return None;
    }
    let from = words.after_the(next + 1);
    let (date, end) = date(words, from)?;
    // `three months from December to February`: a length, and the stretch it fills.
    let fills = words.is(next, word!("from")) && words.is_any(end, RANGE);
    if fills { None } else { make(period, forward, Some(date), end) }
}

/// Words behind `two years back` that lead nowhere back.
const BACK_ENDS: &[Spelling] = words!["that", "when", "and", "but", "he", "she", "they", "we", "i", "it"];

/// `22/04`, `5-22` behind a word that leads to a day.
pub(super) fn pair(words: &Words<'_, '_>, at: usize) -> Option<(When, usize)> {
    if words.class(at) != Some(Class::Number) {
        return None;
    }
    let leads = at > words.first
        && words.is_any(at - 1, words!["on", "from", "since", "until", "before", "after", "this", "next"]);
    let slash = words.class(at + 1) == Some(Class::Slash);
    let timed = matches!(words.time(at + 3), Some((TimeWord::PartOfDay(_), _)))
        || words.is_any(at + 3, words!["at", "before"])
            && slash
            && [at, at + 2].iter().any(|i| words.digits(*i).is_some_and(|(n, _)| n > 12));
    if !leads && !timed {
        return None;
    }
    let (date, end) = digits::read_pair(words, at)?;
    if words.is(end, word!("of"))
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
pub(super) fn length(words: &Words<'_, '_>, at: usize, period: Period, end: usize) -> Option<Found> {
    let day = period.parts.iter().all(|(n, unit)| {
        *n == rust_decimal::Decimal::ONE
            && matches!(unit, TimeUnit::Day | TimeUnit::Week | TimeUnit::Year | TimeUnit::Weekend)
    });
    let whole = period.parts.iter().all(|(n, _)| *n == rust_decimal::Decimal::ONE);
    // `one day` is a turn of phrase, `a year` mostly a rate.
    let article = words.is_any(at, words!["a", "an", "another"]) && whole
        || words.is(at, word!("one")) && words.class(at + 1) != Some(Class::Hyphen) && day;
    let leads = at > words.first && words.is_any(at - 1, LENGTH_LEADS);
    if article && !leads
        || words.is_any(end, words!["old", "olds"])
        || words.class(end) == Some(Class::Hyphen) && words.is_any(end + 1, words!["old", "olds"])
    {
        return None;
    }
    let joined = words.joined(at)
        && at > words.first
        && !matches!(
            words.class(at - 1),
            Some(Class::OpenBracket | Class::Quote | Class::OpenQuote | Class::SingleQuote | Class::Dash)
        );
    let aged = words.is_any(at.wrapping_sub(1), words!["aged", "age"])
        || words.is(at.wrapping_sub(1), word!("of")) && words.is(at.wrapping_sub(2), word!("age"))
        || words.is(end, word!("of")) && words.is(end + 1, word!("age"));
    // `16 years and 212 days old`
    let older = words.is(end, word!("and")) && words.is(end + 3, word!("old"));
    // `her film Seven Nights`
    let titled = crate::mention::label::is_title(words.text, at, at + 1..end);
    if joined || aged || older || titled {
        return None;
    }
    // `the last few weeks`
    let shifted = period.vague
        && matches!(words.time(at.wrapping_sub(1)), Some((TimeWord::Shift(_), _)))
        && !super::relative::lasts(words, at - 1);
    let tokens = at - usize::from(shifted)..end;
    let ends = vec![tokens.clone()];
    let found = Found { time: Time::Duration { period, high: None, bound: Bound::Exact }, tokens, limit: None, ends };
    Some(limit::of_length(words, found))
}

/// Words before `a year` that make a length of it.
const LENGTH_LEADS: &[Spelling] = words![
    "for", "in", "within", "after", "over", "about", "nearly", "almost", "than", "only", "just", "under", "around",
    "half", "least", "lasted", "lasts", "last", "took", "takes", "take", "spent", "next",
];

/// Words that join two ends of a stretch.
const RANGE: &[Spelling] = words!["to", "until", "till", "through", "and"];

/// `the 1990s`, `1930's`, `the '90s`; `19th century`, `nineteenth-century`.
pub(super) fn age_of_years(words: &Words<'_, '_>, at: usize) -> Option<(Date, usize)> {
    if let Some((n, 4)) = words.digits(at)
        && n % 10 == 0
        && (1000..2100).contains(&n)
        && words.joined(at + 1)
        && (words.word(at + 1) == "s"
            || words.class(at + 1) == Some(Class::Possessive) && (!words.is_lower(at + 2) || words.before(at) == "the"))
    {
        return Some((Date::Decade(n as i16), at + 2));
    }
    if words.class(at) == Some(Class::SingleQuote)
        && words.joined(at + 1)
        && let Some((n, 2)) = words.digits(at + 1)
        && n % 10 == 0
        && words.joined(at + 2)
        && words.word(at + 2) == "s"
    {
        let first = if n < 30 { 2000 + n } else { 1900 + n };
        return Some((Date::Decade(first as i16), at + 3));
    }
    let (n, next) = words.day(at).filter(|_| words.is_ordinal(at))?;
    let joint = if words.class(next) == Some(Class::Hyphen) && words.joined(next) { next + 1 } else { next };
    match words.time(joint) {
        Some((TimeWord::Unit(TimeUnit::Century), end)) if n <= 25 => {
            let first = (i16::from(n) - 1) * 100;
            if let Some((TimeWord::Era(bc), after)) = words.time(end) {
                let first = if bc == 1 { -i16::from(n) * 100 + 1 } else { first };
                return Some((Date::Century(first), after));
            }
            Some((Date::Century(first), end))
        }
        _ => None,
    }
}

//! Times of the day: `8:30 a.m.`, `5pm`, `half past eight`, `noon`, with their zones.

use super::date::Words;
use crate::lexicon::{DayPart, TimeUnit, TimeWord};
use crate::text::{Class, word, words};
use crate::value::Clock;

/// A time of the day at a place, and the place behind it. `loose` takes an hour alone: behind a date, `at 5`.
pub(super) fn clock(words: &Words<'_, '_>, at: usize, loose: bool) -> Option<(Clock, usize)> {
    let (mut clock, next) = spoken(words, at).or_else(|| digits(words, at, loose)).or_else(|| hour_word(words, at))?;
    // `finished in 2:14:07`: a length.
    if clock.second.is_some() && runs(words, at) {
        return None;
    }
    let next = in_part(words, &mut clock, next);
    Some(zone(words, clock, next))
}

/// `noon`, `midnight`, `12 noon`
fn hour_word(words: &Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let from = if words.digits(at) == Some((12, 2)) { at + 1 } else { at };
    match words.time(from)? {
        // `Chimes at Midnight`: a title.
        (TimeWord::Hour(_), next)
            if words.is_capital(from)
                && words.class(from.wrapping_sub(1)) == Some(Class::Word)
                && !matches!(words.time(next), Some((TimeWord::Zone(_), _))) =>
        {
            None
        }
        (TimeWord::Hour(hour), next) => {
            Some((Clock { hour, minute: None, second: None, sure: true, zone: None }, next))
        }
        _ => None,
    }
}

/// `8:30`, `8:30:15 pm`, `5 p.m.`, `8.30pm`, `0730`, `five thirty`, `4 o'clock`.
fn digits(words: &Words<'_, '_>, at: usize, loose: bool) -> Option<(Clock, usize)> {
    let glued = words.joined(at)
        && at > words.first
        && matches!(
            words.class(at - 1),
            Some(Class::Word | Class::Number | Class::Slash | Class::Colon | Class::Address)
        )
        && !words.is(at - 1, word!("t"));
    if glued {
        return None;
    }
    let (hour, minute, second, next) = written(words, at)?;
    let from = at > words.first && words.is_any(at - 1, words!["at", "by", "the", "until", "from", "before"]);
    if minute.is_some() && !from && super::duration::left(words, next) {
        return None;
    }
    let meridiem = match words.time(next) {
        Some((TimeWord::Meridiem(add), end)) if hour <= 12 => Some((add, end)),
        _ => None,
    };
    if let Some((add, end)) = meridiem {
        let hour = if hour == 12 { add } else { hour + add };
        return Some((Clock { hour, minute, second, sure: true, zone: None }, end));
    }
    if let Some((TimeWord::Oclock, end)) = words.time(next)
        && minute.is_none()
    {
        return Some((Clock { hour, minute, second, sure: hour > 12, zone: None }, end));
    }
    if words.joined(next) && words.is(next, word!("ish")) && minute.is_none() && (1..=12).contains(&hour) {
        return Some((Clock { hour, minute, second, sure: true, zone: None }, next + 1));
    }
    // Without a word of the clock, minutes must be there, and the marks around must not be those of a score or a share.
    let firm = minute.is_some()
        && (words.class(at + 1) == Some(Class::Colon)
            || hour > 12
            || next == at + 1 && words.digits(at).is_some()
            || dotted(words, at));
    let alone =
        loose && minute.is_none() && (1..=24).contains(&hour) && words.unit(next).is_none() && !counts(words, next);
    // `at seven twenty-seven`
    let spelt = loose && minute.is_some() && words.class(at) == Some(Class::Word) && !counts(words, next);
    let part = part_behind(words, next);
    if !(firm || alone || spelt || part) || words.class(next) == Some(Class::Slash) || words.word(next) == "%" {
        return None;
    }
    if words.joined(next) && matches!(words.class(next), Some(Class::Word | Class::Number | Class::Symbol)) {
        return None;
    }
    let sure = hour == 0 || hour > 12 || firm && words.word(at).starts_with('0');
    Some((Clock { hour, minute, second, sure, zone: None }, next))
}

/// Whether hours, minutes and seconds stand behind a word that makes a length of them.
fn runs(words: &Words<'_, '_>, at: usize) -> bool {
    // `her best, 4:31:07, came in May`, `the record is 4:28:15`; not `the time is 10:15:30`
    let aside = || {
        let comma = |i: usize| words.class(i) == Some(Class::Comma);
        comma(at - 1) && words.class(at + 1) == Some(Class::Colon) && comma(at + 5)
            || words.is_any(at - 1, words!["is", "was"]) && words.is_any(at.wrapping_sub(2), words!["record", "best"])
    };
    at > words.first && (words.is_any(at - 1, words!["in", "of", "took", "ran"]) || aside())
}

/// `2:14:07` behind such a word: hours, minutes and seconds, and the place behind them.
pub(super) fn running(words: &Words<'_, '_>, at: usize) -> Option<([i8; 3], usize)> {
    if !runs(words, at) || words.class(at + 1) != Some(Class::Colon) {
        return None;
    }
    let (clock, end) = digits(words, at, false)?;
    Some(([clock.hour, clock.minute?, clock.second?], end))
}

/// Whether a noun follows, so that a number counts something.
fn counts(words: &Words<'_, '_>, at: usize) -> bool {
    words.class(at) == Some(Class::Word)
        && words.time(at).is_none()
        && !super::date::function_word(words, at)
        && !words.is_any(at, words!["will", "was", "is", "in", "on", "at", "for", "to", "and"])
}

/// Whether `in the morning` or the like follows.
fn part_behind(words: &Words<'_, '_>, at: usize) -> bool {
    words.is(at, word!("in"))
        && words.is(at + 1, word!("the"))
        && matches!(words.time(at + 2), Some((TimeWord::PartOfDay(_), _)))
}

/// Hour, minute and second in digits or in words.
fn written(words: &Words<'_, '_>, at: usize) -> Option<(i8, Option<i8>, Option<i8>, usize)> {
    if let Some((n, len)) = words.digits(at) {
        if words.class(at + 1) == Some(Class::Colon) && words.joined(at + 1) && words.joined(at + 2) {
            let (minute, 2) = words.digits(at + 2)? else { return None };
            if n > 24 || minute > 59 || len > 2 {
                return None;
            }
            let (n, minute) = (n as i8, minute as i8);
            if words.class(at + 3) == Some(Class::Colon) && words.joined(at + 3) && words.joined(at + 4) {
                let (second, 2) = words.digits(at + 4)? else { return None };
                return (second < 60).then_some((n, Some(minute), Some(second as i8), at + 5));
            }
            return Some((n, Some(minute), None, at + 3));
        }
        if len <= 2 && n <= 24 {
            return Some((n as i8, None, None, at + 1));
        }
        // `1140 a.m.`
        let (hour, minute) = (n / 100, n % 100);
        let before = matches!(words.time(at + 1), Some((TimeWord::Meridiem(_), _)));
        let fits = before && hour <= 12 || len == 4 && hour < 24 && by_zero(words, at);
        return ((3..=4).contains(&len) && fits && minute < 60).then_some((
            hour as i8,
            Some(minute as i8),
            None,
            at + 1,
        ));
    }
    if words.class(at) == Some(Class::Number) {
        // `8.30pm`
        let (hour, minute) = words.word(at).split_once('.')?;
        let before = matches!(words.time(at + 1), Some((TimeWord::Meridiem(_), _)));
        let two = |s: &str| s.parse::<u32>().ok().filter(|n| *n < 100).map(|n| n as i8);
        let (hour, minute) = (two(hour)?, if minute.len() == 2 { two(minute)? } else { return None });
        let late = words.is(at.wrapping_sub(1), word!("at")) && hour > 12 && hour < 24;
        return ((before && hour <= 12 || late || hour < 24 && dotted(words, at)) && minute < 60).then_some((
            hour,
            Some(minute),
            None,
            at + 1,
        ));
    }
    let (hour, next) = number(words, at, 12)?;
    // `five-thirty`
    let joint = if words.class(next) == Some(Class::Hyphen) { next + 1 } else { next };
    match number(words, joint, 59) {
        Some((minute, end)) if minute >= 10 => Some((hour, Some(minute), None, end)),
        _ => Some((hour, None, None, next)),
    }
}

/// Whether a zone, a day or a journey makes an hour of digits with a stop: `at 9.35 the next morning`, `the 7.15 to Kesten`.
fn dotted(words: &Words<'_, '_>, at: usize) -> bool {
    let the = words.after_the(at + 1);
    let part = |i: usize| matches!(words.time(i), Some((TimeWord::PartOfDay(_) | TimeWord::Weekday(_), _)));
    // `at 9.35 on Monday morning`; `at 1.25 on Monday` may be a price.
    let of_day = |i: usize| {
        let day = matches!(words.time(i), Some((TimeWord::Weekday(_), _)));
        matches!(words.time(i + usize::from(day)), Some((TimeWord::PartOfDay(_), _)))
    };
    let shift = matches!(words.time(the), Some((TimeWord::Shift(_), _))) && part(the + 1);
    // `16.42 GMT`
    if matches!(words.time(at + 1), Some((TimeWord::Zone(_), _)))
        && words.word(at + 1).len() > 2
        && !words.is_lower(at + 1)
    {
        return true;
    }
    if words.is(at.wrapping_sub(1), word!("at")) {
        // `the first train will leave at 7.30`; not `the shares left at 7.30 dollars`.
        let leaves = words!["leave", "leaves", "left", "depart", "departs", "departed"];
        let goes_on = words!["and", "but", "from", "for", "to", "on", "in", "each", "every"];
        return shift
            || words.is_any(at + 1, words!["on", "in"]) && of_day(words.after_the(at + 2))
            || words.is(at + 1, word!("tonight"))
            || words.is_any(at.wrapping_sub(2), leaves)
                && (words.class(at + 1) != Some(Class::Word) || words.is_any(at + 1, goes_on));
    }
    words.is(at.wrapping_sub(1), word!("the"))
        && (words.is_any(at + 1, words!["to", "from"]) && words.is_capital(at + 2)
            || words.is_any(at + 1, words!["train", "bus", "ferry", "flight", "service"]))
}

/// Whether four digits are an hour: `1430 GMT`, `at 0730`, and the second end of `0730-0930`; no number of a telephone.
fn by_zero(words: &Words<'_, '_>, at: usize) -> bool {
    let zero = words.word(at).starts_with('0');
    let leads = words!["at", "between", "from", "until", "till", "by", "before", "after"];
    let led = at == words.first || words.is_any(at - 1, leads);
    // `1305 Central Time`, `1700 CDT`
    let letters = words.word(at + 1).len() > 2 && !words.is_lower(at + 1);
    let zoned = matches!(words.time(at + 1), Some((TimeWord::Zone(_), end)) if letters || end > at + 2);
    zoned || words.is_any(at + 1, words!["gmt", "utc"]) || zero && led && words.class(at + 1) != Some(Class::Number)
}

/// A number in words or digits up to `most`.
fn number(words: &Words<'_, '_>, at: usize, most: i8) -> Option<(i8, usize)> {
    if let Some((n, len)) = words.digits(at) {
        return (len <= 2 && n <= i32::from(most)).then_some((n as i8, at + 1));
    }
    if words.class(at) != Some(Class::Word) {
        return None;
    }
    let number = words.number(at)?;
    let n = i8::try_from(number.value).ok()?;
    ((1..=most).contains(&n) && number.start == at).then_some((n, number.end))
}

/// `half past eight`, `10 past 9`, `a quarter to five`, `20 minutes past eight`.
fn spoken(words: &Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let (minutes, next) = if words.is(at, word!("half")) {
        (30, at + 1)
    } else if words.is(at, word!("quarter")) {
        (15, at + 1)
    } else {
        number(words, at, 59)?
    };
    let next = match words.unit(next) {
        Some((TimeUnit::Minute, _, end)) => end,
        _ => next,
    };
    let past = words.is(next, word!("past"));
    // `5 to 6` is a range; only a quarter is told before the hour without a word of the clock.
    // `ended at ten to eleven`: numbers in words, the first of those of a clock's face.
    let face = faces(words, at) && matches!(minutes, 5 | 10 | 20 | 25) && words.class(next + 2) != Some(Class::Word);
    let to = words.is(next, word!("to")) && (words.is(at, word!("quarter")) || face);
    if !(past || to) {
        return None;
    }
    let (hour, end) = number(words, next + 1, 12).or_else(|| match words.time(next + 1)? {
        (TimeWord::Hour(hour), end) => Some((hour, end)),
        _ => None,
    })?;
    // `half past midnight`, `ten to noon`
    let named = words.class(next + 1) == Some(Class::Word) && matches!(hour, 0) || words.is(next + 1, word!("noon"));
    let hour = match () {
        () if past => hour,
        () if named => (hour + 23) % 24,
        () => (hour + 11) % 12,
    };
    let minute = if past { minutes } else { 60 - minutes };
    let end = match words.time(end) {
        Some((TimeWord::Oclock, after)) => after,
        _ => end,
    };
    let (hour, sure, end) = match words.time(end) {
        Some((TimeWord::Meridiem(add), after)) => (hour % 12 + add, true, after),
        _ => (hour, named, end),
    };
    Some((Clock { hour, minute: Some(minute), second: None, sure, zone: None }, end))
}

/// Whether a number in words may be minutes before an hour: `at ten to eleven`.
pub(super) fn faces(words: &Words<'_, '_>, at: usize) -> bool {
    words.is(at + 1, word!("to"))
        && words.class(at + 2) == Some(Class::Word)
        && at > words.first
        && words.is_any(at - 1, words!["at", "by", "until", "till"])
}

/// `in the morning`, `this afternoon`, ` at night` behind an hour tell its half of the day.
fn in_part(words: &Words<'_, '_>, clock: &mut Clock, at: usize) -> usize {
    let from = if words.is(at, word!("in")) && words.is(at + 1, word!("the")) {
        at + 2
    } else if words.is(at, word!("at")) {
        at + 1
    } else if matches!(words.time(at), Some((TimeWord::Edge(_), _))) {
        // `8:00 early morning`
        at
    } else {
        return at;
    };
    let from = match words.time(from) {
        Some((TimeWord::Edge(_), next)) => next,
        _ => from,
    };
    let Some((TimeWord::PartOfDay(part), end)) = words.time(from) else { return at };
    if words.is(at, word!("at")) && part != DayPart::Night {
        return at;
    }
    settle(clock, part);
    end
}

/// Gives an hour the half of the day that a part of the day tells.
pub(super) fn settle(clock: &mut Clock, part: DayPart) {
    if clock.sure || clock.hour > 12 {
        return;
    }
    let late = match part {
        DayPart::Morning => false,
        DayPart::Afternoon | DayPart::Evening => true,
        DayPart::Night => (5..12).contains(&clock.hour),
    };
    clock.hour = if late { clock.hour % 12 + 12 } else { clock.hour % 12 };
    clock.sure = true;
}

/// `GMT`, `(ET)`, `+02:00` behind a time.
fn zone(words: &Words<'_, '_>, mut clock: Clock, at: usize) -> (Clock, usize) {
    let open = usize::from(words.class(at) == Some(Class::OpenBracket));
    if let Some((TimeWord::Zone(minutes), end)) = words.time(at + open) {
        let spelt = !words.is_lower(at + open) || end > at + open + 1;
        let closed = open == 0 || words.class(end) == Some(Class::CloseBracket);
        if spelt && closed {
            clock.zone = (minutes != 9999).then_some(minutes);
            return (clock, end + open);
        }
    }
    (clock, at)
}

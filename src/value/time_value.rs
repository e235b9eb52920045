//! What a date, time or duration was read as, as plain data.

use super::anchor::{Anchor, Days, Reading};
use super::calendar::resolve;
use super::date::{Clock, Date, Open, Time, When};
use super::edtf;
use super::far::step;
use crate::lexicon::{Bound, DayPart, TimeUnit};
use crate::text::Span;
use serde::Serialize;
use smol_str::SmolStr;

/// A date, a time of the day, a stretch of time or its length, as it was read.
///
/// `June 2004` is `2004-06`, from 2004-06-01 up to and without 2004-07-01. `last month` has no ends as long as nothing
/// says when the text was written. Nothing is made up: no day for a month, no year for a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct TimeValue {
    /// What sort of time it is.
    pub form: TimeForm,
    /// ISO 8601 with its extended format (EDTF), at the precision written: `2004-06`, `XXXX-02`, `T08:30`, `P12Y`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub edtf: SmolStr,
    /// The same for the words alone, before a year or day was taken from elsewhere.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub written: SmolStr,
    /// First day or moment, and the first one after; `None` when the words do not settle it.
    pub ends: Option<Ends>,
    /// Other ends that the words may mean as well: the Tuesday after, the other order of day and month.
    pub or: Option<Ends>,
    /// Length, where the words give one: `P12M` of the last 12 months, `P10D/..` for at least ten days, `P5Y~` for about five years.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub length: Option<SmolStr>,
    /// `early`, `mid`, `late`, `morning`, `afternoon`, `evening`, `night`.
    pub part: Option<&'static str>,
    /// The words that the missing parts were taken from: a dateline, a year told before.
    pub resolved_from: Option<Span>,
    /// How digits were read whose order is not plain.
    pub order: Option<DateOrder>,
}

/// What sort of time something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum TimeForm {
    /// One day: `3 March 2004`, `Tuesday`.
    Day,
    /// More than a day: `June 2004`, `from 3 to 5 May`, `since 1998`.
    Period,
    /// A day and a time: `Tuesday at 5 p.m.`
    Moment,
    /// A day and a stretch of it: `Tuesday afternoon`.
    Stretch,
    /// A time of the day: `5 p.m.`
    Clock,
    /// A stretch of the day: `from 3 to 5 p.m.`
    Hours,
    /// A length: `for 12 years`.
    Duration,
    /// Again and again: `every Monday`.
    Repeated,
}

/// The ends of a stretch of time: ISO 8601, the second one outside; `None` for an open end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Ends {
    /// First day or moment.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub start: Option<SmolStr>,
    /// First day or moment after it.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub end: Option<SmolStr>,
}

/// Which of day and month comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// `04/12` is 4 December.
    Dmy,
    /// `04/12` is April 12.
    Mdy,
}

/// Where the missing parts of a date may be taken from, and the words that say so.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Evidence {
    pub(crate) anchor: Anchor,
    pub(crate) written: Option<Span>,
    pub(crate) told: Option<Span>,
}

/// The ends of a point as days and clock times.
struct Point {
    days: Option<Days>,
    other: Option<Days>,
    written: SmolStr,
    edtf: SmolStr,
}

fn point(when: &When, evidence: &Evidence) -> Point {
    let write = |days| {
        let mut out = edtf::Out::new();
        if let Some(date) = &when.date {
            edtf::push_date(&mut out, date, days);
        }
        if let Some(clock) = &when.clock {
            edtf::push_clock(&mut out, clock);
        }
        out.finish()
    };
    let Some(date) = &when.date else {
        let clock = write(None);
        return Point { days: None, other: None, written: clock.clone(), edtf: clock };
    };
    let Reading { days, other } = resolve(date, &evidence.anchor);
    let alone = resolve(date, &Anchor { day_first: evidence.anchor.day_first, ..Anchor::default() }).days;
    let edtf = write(days);
    Point { days, other, written: if alone == days { edtf.clone() } else { write(alone) }, edtf }
}

/// `a/b`, where either may be a stretch of its own: from the start of the first to the end of the second.
fn slashed(a: &str, b: &str) -> SmolStr {
    let mut out = edtf::Out::new();
    a.bytes().take_while(|b| *b != b'/').for_each(|b| out.push(char::from(b)));
    out.push('/');
    let from = b.bytes().rposition(|b| b == b'/').map_or(0, |at| at + 1);
    out.push_str(b.get(from..).unwrap_or_default());
    out.finish()
}

#[inline(never)]
fn joined(parts: [&str; 3]) -> SmolStr {
    let mut out = edtf::Out::new();
    parts.into_iter().for_each(|part| out.push_str(part));
    out.finish()
}

/// Reads what the words say against what is known of the day of writing.
pub(crate) fn value_of(time: &Time, evidence: &Evidence) -> TimeValue {
    let mut value = match time {
        Time::Point(when) => of_point(when, evidence),
        Time::Range(from, to) => of_range(from, to, evidence),
        Time::Half(when, open) => of_half(when, *open, evidence),
        Time::Duration { period, high, bound } => {
            let low = period.iso();
            let high = high.as_ref().map_or(SmolStr::new_static(".."), super::Period::iso);
            let length = joined(match bound {
                Bound::Range | Bound::Over | Bound::AtLeast => [&low, "/", &high],
                Bound::Under | Bound::AtMost | Bound::UpTo | Bound::AsManyAs => ["../", &low, ""],
                Bound::About | Bound::Nearly | Bound::JustOver if !period.vague => [&low, "~", ""],
                _ => [&low, "", ""],
            });
            plain(TimeForm::Duration, length)
        }
        Time::Repeated { every, on } => {
            let on = point(on, &Evidence::default()).written;
            let every = if every.parts.is_empty() { SmolStr::new_static("P1W") } else { every.iso() };
            let on = if on.is_empty() { SmolStr::new_static("R") } else { joined(["R", "/", &on]) };
            plain(TimeForm::Repeated, joined([&on, "/", &every]))
        }
    };
    if value.ends.is_some() && value.edtf != value.written {
        let relative = match time {
            Time::Point(When { date: Some(date), .. }) => !is_yearless(date),
            _ => false,
        };
        value.resolved_from = if relative { evidence.written } else { evidence.told.or(evidence.written) };
    }
    value.order = order(time, evidence.anchor.day_first);
    value
}

/// A date that lacks only its year, which may come from one told before.
fn is_yearless(date: &Date) -> bool {
    match date {
        Date::Civil(c) => c.month.is_some() || c.day.is_some(),
        Date::Part { .. } | Date::Feast { .. } | Date::Digits { .. } | Date::That(_) => true,
        Date::Edge { of, .. } | Date::Nth { of, .. } | Date::NthWeekday { of, .. } => is_yearless(of),
        // `the following year`, `two days after the vote of 5 May`
        Date::Away(away) => away.from.as_ref().is_some_and(is_yearless),
        _ => false,
    }
}

fn order(time: &Time, day_first: bool) -> Option<DateOrder> {
    let open = |when: &When| matches!(&when.date, Some(Date::Digits { first, second, .. }) if first != second);
    let any = match time {
        Time::Point(when) | Time::Half(when, _) => open(when),
        Time::Range(from, to) => open(from) || open(to),
        Time::Duration { .. } | Time::Repeated { .. } => false,
    };
    any.then_some(if day_first { DateOrder::Dmy } else { DateOrder::Mdy })
}

fn plain(form: TimeForm, edtf: SmolStr) -> TimeValue {
    TimeValue {
        form,
        written: edtf.clone(),
        length: matches!(form, TimeForm::Duration).then(|| edtf.clone()),
        edtf,
        ends: None,
        or: None,
        part: None,
        resolved_from: None,
        order: None,
    }
}

fn of_point(when: &When, evidence: &Evidence) -> TimeValue {
    let Point { days, other, written, edtf } = point(when, evidence);
    let day = when.date.as_ref().is_some_and(|date| is_day(date, days));
    let form = match (&when.date, when.clock, when.part) {
        (None, Some(_), _) => TimeForm::Clock,
        (None, None, _) => TimeForm::Hours,
        (Some(_), Some(_), _) => TimeForm::Moment,
        (Some(_), None, Some(_)) => TimeForm::Stretch,
        (Some(_), None, None) if day => TimeForm::Day,
        _ => TimeForm::Period,
    };
    let mut value = plain(form, edtf);
    value.written = written;
    value.ends = days.map(|d| ends(d, when.clock.as_ref()));
    value.or = other.map(|d| ends(d, when.clock.as_ref()));
    if when.date.is_none()
        && let Some(c) = when.clock.filter(|c| !c.sure && c.hour > 0 && c.hour <= 12)
    {
        let later = Clock { hour: (c.hour + 12) % 24, sure: true, ..c };
        value.or = Some(Ends { start: Some(edtf::clock(&later)), end: None });
    }
    value.part = when.date.as_ref().and_then(edtf::edge).or(when.part.map(part_name));
    if when.date.is_none() && when.clock.is_none() {
        value.edtf = SmolStr::new_static("XXXX-XX-XX");
        value.written = value.edtf.clone();
    }
    if let Some(Date::Window { count, unit, .. }) = &when.date {
        value.length = Some(super::Period::of((*count).into(), *unit).iso());
    }
    value
}

fn part_name(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "morning",
        DayPart::Afternoon => "afternoon",
        DayPart::Evening => "evening",
        DayPart::Night => "night",
    }
}

/// Whether a date is one day, as written or as found.
fn is_day(date: &Date, days: Option<Days>) -> bool {
    use crate::lexicon::TimeUnit::Day;
    match date {
        Date::Civil(c) => c.day.is_some() || c.weekday.is_some(),
        Date::Digits { .. } | Date::Feast { .. } | Date::NthWeekday { .. } | Date::Now => true,
        Date::Relative { unit, .. } | Date::That(unit) => *unit == Day,
        Date::Nth { unit, count, .. } => *unit == Day && *count == 1,
        Date::Away(a) => a.unit() == Day || days.is_some_and(|d| d.unit == Day),
        Date::Shifted { date, .. } => is_day(date, days),
        Date::Edge { .. } | Date::Part { .. } | Date::Decade(_) | Date::Century(_) => false,
        Date::Fiscal(_) | Date::Window { .. } | Date::Around { .. } => false,
    }
}

fn ends(days: Days, clock: Option<&Clock>) -> Ends {
    match clock {
        Some(clock) => Ends { start: Some(moment(days, Some(*clock))), end: None },
        None => Ends { start: Some(edtf::day(days.start)), end: Some(edtf::day(days.end)) },
    }
}

/// The first day, and the time of it in local time.
fn moment(days: Days, clock: Option<Clock>) -> SmolStr {
    let mut out = edtf::Out::new();
    edtf::push_day(&mut out, days.start);
    if let Some(clock) = clock {
        edtf::push_clock(&mut out, &Clock { zone: None, ..clock });
    }
    out.finish()
}

fn of_range(from: &When, to: &When, evidence: &Evidence) -> TimeValue {
    let (a, b) = (point(from, evidence), point(to, evidence));
    let dated = from.date.is_some() || to.date.is_some();
    let form = match (dated, from.clock.is_some() || to.clock.is_some()) {
        (true, false) => TimeForm::Period,
        (true, true) => TimeForm::Stretch,
        (false, _) => TimeForm::Hours,
    };
    let mut value = plain(form, slashed(&a.edtf, &b.edtf));
    value.written = slashed(&a.written, &b.written);
    if !dated {
        value.ends = Some(Ends { start: Some(a.edtf), end: Some(b.edtf) });
        let late =
            |w: &When| w.clock.filter(|c| !c.sure && c.hour <= 12).map(|c| Clock { hour: (c.hour + 12) % 24, ..c });
        if let (Some(a), Some(b)) = (late(from), late(to)) {
            value.or = Some(Ends { start: Some(edtf::clock(&a)), end: Some(edtf::clock(&b)) });
        }
        return value;
    }
    let clocked = |day: Option<Days>, when: &When| day.map(|d| moment(d, when.clock));
    // The day of a clock time may be written at the other end only.
    let (day_a, day_b) = (a.days.or(b.days), b.days.or(a.days));
    if form == TimeForm::Stretch {
        value.ends = Some(Ends { start: clocked(day_a, from), end: clocked(day_b, to) });
        value.or = Some(Ends { start: clocked(a.other.or(b.other), from), end: clocked(b.other.or(a.other), to) });
        return value;
    }
    let (Some(mut first), Some(mut last)) = (a.days, b.days) else { return value };
    if last.end <= first.start
        && let Some(Date::Now | Date::Relative { .. }) = &from.date
        && let Some(after) = b.other.filter(|o| o.start > first.start).or(moved(last))
    {
        last = after;
    }
    if last.end < first.start
        && let Some(before) = a.other.filter(|o| o.start < last.end).or_else(|| {
            // `from October to February` starts in the year before, `from Monday to Saturday` in the same week.
            let anchor = Anchor { written: Some(last.start), told: None, ahead: Some(false), ..evidence.anchor };
            resolve(from.date.as_ref()?, &anchor).days.filter(|o| o.start < last.end)
        })
    {
        first = before;
    }
    // A stretch that ends before it starts was not understood: only its words are told.
    if last.end <= first.start {
        value.edtf = value.written.clone();
        return value;
    }
    let (start, end) = (edtf::day(first.start), edtf::day(last.start));
    value.edtf = slashed(in_year(&a.edtf, &start), in_year(&b.edtf, &end));
    value.ends = Some(Ends { start: Some(edtf::day(first.start)), end: Some(edtf::day(last.end)) });
    value.or = Some(Ends { start: Some(start), end: Some(end) });
    value
}

/// A day or month in the year of the day that was found for it: `1987-11` before March 1987 is `1986-11`.
#[inline(never)]
fn in_year<'s>(edtf: &'s str, day: &'s str) -> &'s str {
    let plain = edtf.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    day.get(..edtf.len()).filter(|_| plain).unwrap_or(edtf)
}

/// The same days in the year that follows.
fn moved(days: Days) -> Option<Days> {
    let on = |day| step(day, 1, TimeUnit::Year);
    Some(Days { start: on(days.start)?, end: on(days.end)?, unit: days.unit })
}

fn of_half(when: &When, open: Open, evidence: &Evidence) -> TimeValue {
    let p = point(when, evidence);
    let dated = when.date.is_some();
    let form = match (dated, when.clock.is_some()) {
        (true, false) => TimeForm::Period,
        (true, true) => TimeForm::Stretch,
        (false, _) => TimeForm::Hours,
    };
    let write = |s: &str| match open {
        Open::Before | Open::Until => slashed("..", s),
        Open::After | Open::Since => slashed(s, ".."),
    };
    let mut value = plain(form, write(&p.edtf));
    value.written = write(&p.written);
    if when.date.is_some() {
        value.part = when.date.as_ref().and_then(edtf::edge);
    }
    let (start, end) = match (p.days, when.clock) {
        (Some(d), Some(c)) => {
            let at = moment(d, Some(c));
            (Some(at.clone()), Some(at))
        }
        (Some(d), None) => (Some(edtf::day(d.start)), Some(edtf::day(d.end))),
        (None, Some(c)) if !dated => {
            let at = edtf::clock(&Clock { zone: None, ..c });
            (Some(at.clone()), Some(at))
        }
        _ => return value,
    };
    let (near, far) = match open {
        // `by the end of 1988`
        Open::Before if value.part != Some("late") => {
            (Ends { start: None, end: start.clone() }, Ends { start: None, end })
        }
        Open::Before | Open::Until => (Ends { start: None, end }, Ends { start: None, end: start.clone() }),
        Open::After => (Ends { start: end, end: None }, Ends { start: start.clone(), end: None }),
        Open::Since => (Ends { start: start.clone(), end: None }, Ends { start: end, end: None }),
    };
    value.or = (near != far).then_some(far);
    value.ends = Some(near);
    value
}

//! A date or time as its words give it: at the precision written, before anything is known of the day of writing.

use super::Period;
use crate::lexicon::{Bound, DayPart, Edge, Feast, TimeUnit};

/// A date as written: what was left out stays out. Small, since readers pass it on: what is rare is boxed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Date {
    /// `June 2004`, `3 March`, `Tuesday`, `1998`: any part of a date of the calendar.
    Civil(Civil),
    /// `04/12`, `04/12/1993`: day and month in an order that the digits do not tell.
    Digits { first: i8, second: i8, year: Option<i16> },
    /// `summer 2010`, `third quarter`
    Part { part: Part, year: Option<i16> },
    /// `the 1990s`, by its first year.
    Decade(i16),
    /// `the 19th century`, by its first year.
    Century(i16),
    /// `fiscal 2024`
    Fiscal(Option<i16>),
    /// `Easter 2018`
    Feast { feast: Feast, year: Option<i16> },
    /// `last month`, `yesterday`
    Relative { unit: TimeUnit, offset: i8 },
    /// `last Tuesday`, `next September`; `September last year`, of that year of the calendar.
    Shifted { date: Box<Self>, offset: i8, of_year: bool },
    /// `the last 12 months`
    Window { count: u32, unit: TimeUnit, forward: bool },
    /// `two years ago`, `three days after 5 June`
    Away(Box<Away>),
    /// `the first week of 2021`, `the last ten days of May`; counted from the end when negative.
    Nth { which: i8, count: u8, unit: TimeUnit, of: Box<Self> },
    /// `the first Monday of May`
    NthWeekday { which: i8, weekday: i8, of: Box<Self> },
    /// `early 2006`
    Edge { edge: Edge, of: Box<Self> },
    /// `that year`: one told before.
    That(TimeUnit),
    /// `the week of 3 May`
    Around { unit: TimeUnit, of: Box<Self> },
    /// `now`, as the end of a stretch.
    Now,
}

/// A date told by how far it is from another, or from the day of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Away {
    pub(crate) period: Period,
    pub(crate) forward: bool,
    pub(crate) from: Option<Date>,
}

impl Away {
    /// How exact it is: `a year earlier` is a year, `two weeks later` and `a month after 5 June` are days.
    pub(crate) fn unit(&self) -> TimeUnit {
        let told = matches!(self.from, None | Some(Date::That(_)));
        let unit = self.period.finest();
        if told && (unit > TimeUnit::Week || self.from.is_none()) { unit } else { TimeUnit::Day }
    }
}

/// Parts of a date of the calendar; none is made up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Civil {
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
    /// Monday is 1.
    pub(crate) weekday: Option<i8>,
}

impl Civil {
    pub(crate) fn year(year: i16) -> Self {
        Self { year: Some(year), ..Self::default() }
    }
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// By ISO 8601-2: 21 is spring.
    Season(i8),
    Quarter(i8),
    Half(i8),
}

/// A time of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) hour: i8,
    pub(crate) minute: Option<i8>,
    pub(crate) second: Option<i8>,
    /// Morning or afternoon is told, or the hour tells it.
    pub(crate) sure: bool,
    /// Minutes east of UTC.
    pub(crate) zone: Option<i16>,
}

/// A point or stretch of time: a date, a time of the day, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) date: Option<Date>,
    pub(crate) clock: Option<Clock>,
    pub(crate) part: Option<DayPart>,
}

impl When {
    pub(crate) fn day(date: Date) -> Self {
        Self { date: Some(date), ..Self::default() }
    }
}

/// An end of a stretch of time that is open on the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Open {
    /// Up to it, without it.
    Before,
    /// Up to it, and it is inside.
    Until,
    /// From its end.
    After,
    /// From its start.
    Since,
}

/// Everything that words of time can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Time {
    Point(When),
    /// `from … to …`; both ends are named.
    Range(When, When),
    /// `before …`, `since …`
    Half(When, Open),
    /// `for 12 years`, with the upper end of `two to three years` or what the words before it do to it.
    Duration {
        period: Period,
        high: Option<Period>,
        bound: Bound,
    },
    /// `every two weeks`, `Mondays`, `once a year`
    Repeated {
        every: Period,
        on: When,
    },
}

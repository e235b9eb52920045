//! What a row of the tables of dates and times says.

/// A unit in which time is counted, the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// What a verb tells of when its clause takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// `was`
    Past,
    /// `will`
    Future,
    /// `would`, `is`: either.
    Open,
}

/// A part of the day that has no hours of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayPart {
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// A part of a stretch of time: `early`, `mid`, `late`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    Start,
    Middle,
    End,
}

/// A word or phrase of dates and times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeWord {
    /// `October`
    Month(i8),
    /// `May`: also another word.
    MonthName(i8),
    /// `Oct`: beside a number or with its stop.
    MonthShort(i8),
    /// `März`, `mars`: in a text of another language, beside a number.
    MonthAbroad(i8),
    /// `Tuesday`
    Weekday(i8),
    /// `Tue`: beside a date or an hour.
    WeekdayShort(i8),
    /// `Tuesdays`
    Weekdays(i8),
    /// `summer`
    Season(i8),
    /// `fall`: also another word.
    SeasonName(i8),
    /// `year`
    Unit(TimeUnit),
    /// `years`
    Units(TimeUnit),
    /// `yrs`: behind a number.
    UnitShort(TimeUnit),
    /// `last`, `this`, `next`
    Shift(i8),
    /// `yesterday`
    Day(i8),
    /// `tonight`
    Tonight,
    /// `last night`
    LastNight,
    /// `afternoon`
    PartOfDay(DayPart),
    /// `afternoons`
    PartsOfDay(DayPart),
    /// `noon`
    Hour(i8),
    /// `p.m.`: hours to add.
    Meridiem(i8),
    /// `o'clock`
    Oclock,
    /// `GMT`: minutes east of UTC; 9999 where the words name none.
    Zone(i16),
    /// `ago`: behind a duration.
    Ago(i8),
    /// `back`: behind a duration, and much else.
    Back(i8),
    /// `later`: behind a duration, from a time told before.
    Later(i8),
    /// `early`
    Edge(Edge),
    /// `third`; -1 for `final`.
    Ordinal(i8),
    /// `AD` 0, `BC` 1
    Era(i8),
    /// `a few`: the number it is counted as where one is needed.
    Few(i8),
    /// `every`, `every other`
    Every(i8),
    /// `twice a`
    TimesA(i8),
    /// `that`, `the same`
    That,
    /// `weekly`
    Adverb(TimeUnit),
    /// `now`
    Now,
    /// `fiscal`
    Fiscal,
    /// `half`
    Half,
    /// The `Q` of `Q3`.
    QuarterLetter,
    /// `an`: before a unit.
    Article,
}

/// What a word before a date or time does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    /// `before`: up to it, without it.
    Before,
    /// `by`: up to it.
    By,
    /// `until`
    Until,
    /// `after`: from its end.
    After,
    /// `since`: from its start.
    Since,
    /// `from`: needs a second end.
    From,
    /// `between`: needs a second end.
    Between,
    /// `within`: from now, for so long.
    Within,
}

/// The day of a feast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feast {
    /// Month and day.
    Day(i8, i8),
    /// Days from Easter Sunday.
    Easter(i16),
    /// Which weekday of a month, and days from it.
    Nth { month: i8, which: i8, weekday: i8, days: i8 },
}

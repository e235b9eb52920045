//! What dates are counted from, and the days they may mean.

use crate::lexicon::TimeUnit;
use jiff::civil::Date as Day;

/// What dates are counted from.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Anchor {
    /// The day the article was written.
    pub(crate) written: Option<Day>,
    /// The days told last before, for `that year` and for a day without a year.
    pub(crate) told: Option<Days>,
    /// The year of those days was told as well, and not only guessed.
    pub(crate) dated: bool,
    /// They were told of what is over.
    pub(crate) over: bool,
    /// `04/12` is 4 December.
    pub(crate) day_first: bool,
    /// The clause is over, or still to come; `None` where its verb does not tell.
    pub(crate) ahead: Option<bool>,
}

impl Anchor {
    /// Whether days may be meant, going by the tense of their clause.
    #[inline(never)]
    pub(super) fn fits(&self, days: &Days) -> bool {
        let Some((now, ahead)) = self.written.zip(self.ahead) else { return true };
        if ahead { days.end > now } else { days.start <= now }
    }

    /// Of the last and the next such days, those the tense tells, or both.
    pub(super) fn told_by_tense(&self, last: Option<Days>, next: Option<Days>) -> Reading {
        match self.ahead {
            Some(false) if last.is_some() => Reading::sure(last),
            // On the day itself it may be today.
            Some(true) if next.is_some() && !last.is_some_and(|d| self.fits(&d)) => Reading::sure(next),
            _ => Reading::either(last, next),
        }
    }
}

/// A run of days, the last one outside, with the precision it was written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) start: Day,
    pub(crate) end: Day,
    pub(crate) unit: TimeUnit,
}

/// The days of a date, and the other days the words may mean as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) days: Option<Days>,
    pub(crate) other: Option<Days>,
}

impl Reading {
    pub(super) fn sure(days: Option<Days>) -> Self {
        Self { days, other: None }
    }

    pub(super) fn either(days: Option<Days>, other: Option<Days>) -> Self {
        if days.is_none() { Self::sure(other) } else { Self { days, other: other.filter(|o| Some(*o) != days) } }
    }
}

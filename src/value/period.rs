//! A length of time.

use super::exact;
use crate::lexicon::TimeUnit;
use rust_decimal::Decimal;
use smol_str::{SmolStr, SmolStrBuilder};

/// A length of time in the units it is written in: a month stays a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) parts: Vec<(Decimal, TimeUnit)>,
    /// `a few days`: the number is none.
    pub(crate) vague: bool,
}

impl Period {
    pub(crate) fn of(count: Decimal, unit: TimeUnit) -> Self {
        Self { parts: vec![(count, unit)], vague: false }
    }

    /// The smallest unit in it.
    pub(crate) fn finest(&self) -> TimeUnit {
        self.parts.iter().map(|(_, unit)| *unit).min().unwrap_or(TimeUnit::Day)
    }

    /// The whole numbers of months, days and seconds, where there are such.
    pub(crate) fn whole(&self) -> Option<(i64, i64, i64)> {
        let (mut months, mut days, mut seconds) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
        for (count, unit) in &self.parts {
            let (each, sum) = match unit {
                TimeUnit::Second => (1, &mut seconds),
                TimeUnit::Minute => (60, &mut seconds),
                TimeUnit::Hour => (3600, &mut seconds),
                TimeUnit::Day => (1, &mut days),
                TimeUnit::Weekend | TimeUnit::Week => (7, &mut days),
                TimeUnit::Fortnight => (14, &mut days),
                TimeUnit::Month => (1, &mut months),
                TimeUnit::Quarter => (3, &mut months),
                TimeUnit::Year => (12, &mut months),
                TimeUnit::Decade => (120, &mut months),
                TimeUnit::Century => (1200, &mut months),
            };
            *sum = exact::sum(*sum, exact::product(*count, Decimal::from(each))?)?;
        }
        let whole = |d: Decimal| if d.is_integer() { i64::try_from(d).ok() } else { None };
        Some((whole(months)?, whole(days)?, whole(seconds)?))
    }

    /// The ISO 8601 form: `P3Y`, `PT1H30M`.
    pub(crate) fn iso(&self) -> SmolStr {
        let mut out = SmolStrBuilder::new();
        out.push('P');
        let mut hours = false;
        for (count, unit) in &self.parts {
            let (each, letter, clock) = match unit {
                TimeUnit::Second => (1, 'S', true),
                TimeUnit::Minute => (1, 'M', true),
                TimeUnit::Hour => (1, 'H', true),
                TimeUnit::Day => (1, 'D', false),
                TimeUnit::Weekend => (2, 'D', false),
                TimeUnit::Week => (1, 'W', false),
                TimeUnit::Fortnight => (2, 'W', false),
                TimeUnit::Month => (1, 'M', false),
                TimeUnit::Quarter => (3, 'M', false),
                TimeUnit::Year => (1, 'Y', false),
                TimeUnit::Decade => (10, 'Y', false),
                TimeUnit::Century => (100, 'Y', false),
            };
            let n = exact::product(*count, Decimal::from(each)).unwrap_or(*count).normalize();
            // Units run from long to short, so the part of the clock comes last.
            if clock && !hours {
                out.push('T');
                hours = true;
            }
            if self.vague {
                out.push('X');
            } else {
                out.push_str(&n.to_string());
            }
            out.push(letter);
        }
        out.finish()
    }
}

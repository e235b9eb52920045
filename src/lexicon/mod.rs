//! Words and units as data: the tables of `data/`, compiled by `build.rs` into sorted static slices.
//!
//! In: the letters of a token. Out: its [`Word`], which tables it starts a form of, and the rows of those forms.
//! The lexicon knows no text: it never looks at what stands around a word, and nothing in it is built at start-up.

mod row;
mod shape;
mod singular;
mod table;
mod time;

pub(crate) use row::{
    Abbreviation, Boilerplate, BoundPlace, BoundWord, Calendar, Cue, Currency, CurrencyForm, DirectionPlace,
    DirectionWord, FunctionWord, Magnitude, MagnitudeStyle, NounKind, NumberClass, NumberWord, PercentUnit, Unit,
    UnitKind, Vague,
};
pub use row::{Bound, Direction};
pub(crate) use shape::shape;
pub(crate) use singular::{ends, is_plural, push_lower, push_singular};
pub(crate) use table::Table;
pub(crate) use time::{DayPart, Edge, Feast, Limit, TimeUnit, TimeWord};

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// Number of a word in the lexicon's list; 0 for words it does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Word(pub(crate) u16);

impl Word {
    /// A word that stands in no table.
    pub(crate) const UNKNOWN: Self = Self(0);

    /// The tables of which this word starts a form, one bit each.
    pub(crate) fn senses(self) -> u32 {
        SENSES[usize::from(self.0)]
    }

    /// The word's number from its letters in lower case.
    ///
    /// The index narrows it to the words of the same length and first two letters: those are few, and lie one behind
    /// the other at a fixed stride.
    pub(crate) fn of(lower: &[u8]) -> Self {
        let len = lower.len();
        if len == 0 || len > LONGEST {
            return Self::UNKNOWN;
        }
        let bucket = (len - 1) * LETTERS * LETTERS + letter(lower, 0) * LETTERS + letter(lower, 1);
        let (low, high) = (usize::from(INDEX[bucket]), usize::from(INDEX[bucket + 1]));
        let words = WORDS.as_bytes();
        let (base, first) = (BASES[len - 1] as usize, usize::from(FIRSTS[len]));
        for i in low..high {
            let at = base + (i - first) * len;
            // The last letter tells most of them apart.
            let known = &words[at..at + len];
            if known[len - 1] == lower[len - 1] && known.iter().eq(lower) {
                return Self((i + 1) as u16);
            }
        }
        Self::UNKNOWN
    }
}

/// Class of a byte of a word: a to z, and everything else; the same sum as the build does.
fn letter(word: &[u8], at: usize) -> usize {
    word.get(at).filter(|b| b.is_ascii_lowercase()).map_or(26, |b| usize::from(b - b'a'))
}

/// The code as the tables hold it, when it is an ISO 4217 code that they know.
pub(crate) fn currency_code(code: &str) -> Option<&'static str> {
    let word = Word::of(code.to_ascii_lowercase().as_bytes());
    let (_, row) = CURRENCIES.longest(&[word])?;
    let is_code = matches!(row.form, CurrencyForm::Code | CurrencyForm::RareCode);
    (is_code && row.code() == code).then_some(row.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_others_are_not() {
        for (word, known) in [("million", true), ("$", true), ("£", true), ("milliom", false), ("m", true), ("", false)]
        {
            assert_eq!(Word::of(word.as_bytes()) != Word::UNKNOWN, known, "{word}");
        }
        assert_eq!(Word::of("pneumonoultramicroscopic".as_bytes()), Word::UNKNOWN);
    }

    #[test]
    fn currency_codes_are_capitals_of_the_standard() {
        assert_eq!(currency_code("EUR"), Some("EUR"));
        assert_eq!(currency_code("eur"), None);
        assert_eq!(currency_code("XQQ"), None);
    }
}

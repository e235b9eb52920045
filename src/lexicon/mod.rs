//! Words and units as data: the tables of `data/`, compiled by `build.rs` into sorted static slices.
//!
//! In: the letters of a token. Out: its [`Word`], which tables it starts a form of, and the rows of those forms.
//! The lexicon knows no text: it never looks at what stands around a word, and nothing in it is built at start-up.

mod joining;
mod row;
mod shape;
mod singular;
mod table;
mod time;
mod unit;

pub(crate) use joining::{Joining, joining};
pub(crate) use row::{
    Abbreviation, Boilerplate, BoundPlace, BoundWord, Calendar, ClaimWord, Cue, CueWord, Currency, CurrencyForm,
    DirectionPlace, DirectionWord, FunctionWord, Magnitude, MagnitudeStyle, NounKind, NumberClass, NumberWord,
    PercentUnit, RoleWord, SignWord, Takes, Vague,
};
pub use row::{Bound, Direction, Stance};
pub(crate) use shape::shape;
pub(crate) use singular::{ends, is_plural, push_lower, push_singular};
use table::Forms;
pub(crate) use table::Table;
pub(crate) use time::{DayPart, Edge, Feast, Limit, Tense, TimeUnit, TimeWord};
pub(crate) use unit::{Unit, UnitKind};

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// Numbers of eight letters that make the longest word.
pub(crate) const WORD_PARTS: usize = 3;

/// Number of a word in the lexicon's list; 0 for words it does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Word(pub(crate) u16);

impl Word {
    /// A word that stands in no table.
    pub(crate) const UNKNOWN: Self = Self(0);

    /// The tables of which this word starts a form, one bit each.
    pub(crate) fn senses(self) -> u32 {
        SETS[self.set()]
    }

    /// What it is among the words that build sentences.
    pub(crate) fn function(self) -> Option<FunctionWord> {
        FUNCTIONS[self.set()]
    }

    fn set(self) -> usize {
        usize::from(SET_OF[usize::from(self.0)]) % SETS.len()
    }

    /// Which group of forms it starts in the table with this bit: groups lie in the order of their first words.
    fn group(self, sense: u32) -> Option<usize> {
        if self.senses() & sense == 0 {
            return None;
        }
        let word = usize::from(self.0);
        let bit = sense.trailing_zeros() as usize;
        let near = word - word % NEAR;
        let sets = &SET_OF[near..word];
        let with = sets.iter().filter(|set| SETS[usize::from(**set) % SETS.len()] & sense != 0).count();
        Some(usize::from(BEFORE_FAR[bit][word / FAR]) + usize::from(BEFORE_NEAR[bit][word / NEAR]) + with)
    }

    /// The word's number from its letters in lower case.
    pub(crate) fn of(lower: &[u8]) -> Self {
        if lower.len() > LONGEST {
            return Self::UNKNOWN;
        }
        let mut bytes = [0; 8 * WORD_PARTS];
        bytes[..lower.len()].copy_from_slice(lower);
        let part = |i: usize| u64::from_le_bytes(bytes[8 * i..8 * i + 8].try_into().unwrap_or_default());
        Self::of_letters(&std::array::from_fn(part), lower.len())
    }

    /// The same from eight letters to a number, the first in the lowest byte, zeros behind the last.
    ///
    /// The index narrows it to the words of the same length and first two letters: those are few.
    pub(crate) fn of_letters(letters: &[u64; WORD_PARTS], len: usize) -> Self {
        if len.wrapping_sub(1) >= LONGEST {
            return Self::UNKNOWN;
        }
        let letter = |shift: u32| usize::from(((letters[0] >> shift) as u8).wrapping_sub(b'a').min(26));
        let bucket = (len - 1) * LETTERS * LETTERS + letter(0) * LETTERS + letter(8);
        let (low, high) = (usize::from(INDEX[bucket]), usize::from(INDEX[bucket + 1]));
        let same = |i: &usize| WORDS[*i] == letters[0] && (len <= 8 || TAILS[*i - LONG] == letters[1..]);
        (low..high).find(same).map_or(Self::UNKNOWN, |i| Self((i + 1) as u16))
    }
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

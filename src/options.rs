//! What a caller may ask for.

use crate::mention::Kind;
use crate::text::OffsetUnit;
use crate::value::DateOrder;
use std::fmt;

/// What a caller may ask for; the default reads everything.
///
/// ```
/// use fact_checklist::{Kind, Options, analyze};
/// let options = Options { kinds: Some(vec![Kind::Money]), ..Options::default() };
/// let report = analyze("It sent 50 trucks and $10 million.", &options);
/// assert_eq!(report.items.len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// BCP 47 tag of the reader or the text, such as `en-AU`: its region decides what a bare `$` or `pound` is.
    pub locale: Option<String>,
    /// ISO 4217 code that a bare currency sign stands for; stronger than the locale.
    pub currency: Option<&'static str>,
    /// The day the text was written: relative dates are read against it, stronger than the text's own dateline.
    pub as_of: Option<jiff::civil::Date>,
    /// Order of day and month in digits that do not tell it, such as 04/12; stronger than the text's other dates.
    pub date_order: Option<DateOrder>,
    /// The language of the text, one of those that the report can name; told from its words when `None`.
    pub language: Option<&'static str>,
    /// Kinds to list; all when `None`.
    pub kinds: Option<Vec<Kind>>,
    /// What a person read otherwise.
    pub corrections: Vec<Correction>,
    /// Unit of the report's spans. The default is UTF-16 in JavaScript and UTF-8 bytes in Rust.
    pub offsets: OffsetUnit,
}

/// A reading that a person has put right: for one item, or wherever the same words stand.
///
/// ```
/// use fact_checklist::{Correction, Options, Value, analyze};
/// let correction = Correction { exact: Some("$20 million".into()), currency: Some("CAD"), ..Correction::default() };
/// let options = Options { corrections: vec![correction], ..Options::default() };
/// let report = analyze("It cost $20 million.", &options);
/// let Some(Value::Quantity(price)) = &report.items[0].value else { unreachable!() };
/// assert_eq!((price.currency, price.currency_assumed), (Some("CAD"), false));
/// ```
///
/// The item keeps its id. A correction whose words have gone from the text does nothing. One for an item stands instead
/// of one for its words, and of several the last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// The item that is meant; without one, every item with the words of `exact`.
    pub id: Option<String>,
    /// The exact words of the items that are meant; not looked at where there is an `id`.
    pub exact: Option<String>,
    /// ISO 4217 code of the money.
    pub currency: Option<&'static str>,
    /// Power of ten by which the number is multiplied: 3 where "million" was written for "billion". From -12 to 12.
    pub magnitude: i8,
    /// Order of day and month in its digits.
    pub date_order: Option<DateOrder>,
    /// It is no quantity and no date: nothing is listed for it.
    pub ignore: bool,
}

/// An option that was not understood: its name, what was given and what it takes. The one error of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadOption {
    /// Name of the option.
    pub field: &'static str,
    /// What was given.
    pub given: String,
    /// The values it takes, in words.
    pub wanted: &'static str,
}

impl fmt::Display for BadOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Piece by piece: `write!` of three arguments is dearer in the wasm.
        ["option `", self.field, "` was ", &self.given, "; it takes ", self.wanted]
            .iter()
            .try_for_each(|s| f.write_str(s))
    }
}

impl std::error::Error for BadOption {}

/// Whether a text has the form of a language tag (BCP 47): parts of up to eight letters or digits, a letter first.
/// `en_AU` is taken as well, for many systems write it so, and nothing, which stands for "unknown".
pub(crate) fn is_language_tag(text: &str) -> bool {
    let part = |p: &str| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
    text.bytes().next().is_none_or(|b| b.is_ascii_alphabetic() && text.split(['-', '_']).all(part))
}

/// A day from its ISO 8601 form.
pub(crate) fn parse_day(text: &str) -> Option<jiff::civil::Date> {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, b)| if matches!(i, 4 | 7) { *b == b'-' } else { b.is_ascii_digit() });
    if !shape {
        return None;
    }
    jiff::civil::Date::new(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?).ok()
}

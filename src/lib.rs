//! Reads an article and lists every checkable thing in it, each tied to its words.
//!
//! ```
//! use fact_checklist::{Kind, Options, Value, analyze};
//!
//! let report = analyze("Marovia will send 50 armored personnel carriers, officials said.", &Options::default());
//! // The first item is all that officials are reported to say.
//! let item = &report.items[1];
//! assert_eq!(item.kind, Kind::Count);
//! assert_eq!(item.exact, "50 armored personnel carriers");
//! let Some(Value::Quantity(quantity)) = &item.value else { panic!("a count has a quantity") };
//! assert_eq!(quantity.unit.as_deref(), Some("armored personnel carrier"));
//! assert_eq!(item.speaker.as_ref().map(|s| s.name.as_str()), Some("officials"));
//! ```
//!
//! One direction: text → tokens → mentions → attributed mentions → facts → report. Each room is a pure function of those
//! before it; the same text and options give the same report, byte for byte, natively and as WebAssembly. Analysis
//! never fails: odd input gives fewer items. `ARCHITECTURE.md` has the map of the rooms.

mod attribution;
mod fact;
mod hash;
mod lexicon;
mod mention;
mod options;
mod order;
mod report;
mod text;
#[cfg(feature = "train")]
#[doc(hidden)]
pub mod training;
mod value;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod worth;

pub use attribution::Stance;
pub use fact::Link;
pub use mention::{Kind, Matched, Reason, Role, Unlisted};
pub use options::{BadOption, Correction, Options};
pub use report::{
    Block, Cause, DocumentDate, Item, Person, Priority, PriorityReason, Prompts, Reading, Report, Same, Sentence,
    Speaker, Standing, Stats, Value,
};
/// The strings of a report: short ones, which most are, need no memory of their own.
pub use smol_str::SmolStr;
pub use text::{BlockKind, OffsetUnit, Span};
pub use value::{Bound, DateOrder, Direction, Ends, Quantity, TimeForm, TimeValue};

/// Reads a text and gives everything in it that can be checked, in text order.
///
/// The spans of the report are in the unit that [`Options::offsets`] asks for, UTF-8 bytes unless it says otherwise.
/// The work grows linearly with the text. Of a text longer than 4 GiB the rest is not read.
#[must_use]
pub fn analyze(text: &str, options: &Options) -> Report {
    Reading::new(text.into(), options.clone()).finish()
}

/// The code in the form of the ISO 4217 table, when it is one the lexicon knows.
#[must_use]
pub fn currency_code(code: &str) -> Option<&'static str> {
    lexicon::currency_code(code)
}

/// The code of a language as the report gives it, when it is one of those it can name.
#[must_use]
pub fn language_code(code: &str) -> Option<&'static str> {
    lexicon::LANGUAGES.into_iter().find(|known| *known == code)
}

/// Whether a text has the form of a language tag, as [`Options::locale`] takes it.
///
/// ```
/// assert!(fact_checklist::is_language_tag("en-AU"));
/// assert!(!fact_checklist::is_language_tag("zz_!!"));
/// ```
#[must_use]
pub fn is_language_tag(text: &str) -> bool {
    options::is_language_tag(text)
}

/// A day from its ISO 8601 form, `2024-03-05`; nothing else is read.
///
/// ```
/// assert!(fact_checklist::parse_day("2024-02-29").is_some());
/// assert!(fact_checklist::parse_day("2023-02-29").is_none());
/// ```
#[must_use]
pub fn parse_day(text: &str) -> Option<jiff::civil::Date> {
    options::parse_day(text)
}

/// The Rust example of the README, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

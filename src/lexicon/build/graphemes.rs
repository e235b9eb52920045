//! Compiles the classes of `graphemes.tsv` into runs of characters, each as its length in seven bits a byte.
//!
//! Ranges of two numbers each would be three times as long to send. An index says where every so many runs start, so a
//! look-up adds up a few lengths.

use crate::tsv::Tsv;
use std::fmt::Write;
use std::path::Path;

/// Classes in the order of `Joining`; what the table leaves out is the first.
const CLASSES: &[&str] = &[
    "any",
    "consonant",
    "control",
    "extend",
    "extend-only",
    "feed",
    "joiner",
    "leading",
    "linker",
    "picture",
    "prepend",
    "regional",
    "return",
    "spacing",
    "syllable",
    "trailing",
    "vowel",
];

/// Runs from one entry of the index to the next.
const STEP: usize = 32;

pub(crate) fn graphemes(path: &Path, code: &mut String) -> Result<(), String> {
    let table = Tsv::read(path)?;
    let mut runs: Vec<(u32, String)> = Vec::new();
    let mut next = 0;
    for row in &table.rows {
        let number = |column: &str| {
            let cell = row.get(column)?;
            u32::from_str_radix(cell, 16).map_err(|_| row.error(&format!("`{cell}` is no code point")))
        };
        let (from, to) = (number("from")?, number("to")?);
        if from < next || to < from {
            return Err(row.error("ranges rise and do not overlap"));
        }
        if from > next {
            runs.push((next, "Any".to_owned()));
        }
        runs.push((from, row.variant("class", CLASSES)?));
        next = to + 1;
    }
    runs.push((next, "Any".to_owned()));
    let mut lengths = Vec::new();
    let mut index = Vec::new();
    for (i, (from, _)) in runs.iter().enumerate() {
        if i % STEP == 0 {
            index.push((*from, lengths.len()));
        }
        // The last run has no end.
        let mut length = runs.get(i + 1).map_or(0, |(next, _)| next - from);
        while length > 0x7F {
            lengths.push(length as u8 | 0x80);
            length >>= 7;
        }
        lengths.push(length as u8);
    }
    let classes: Vec<String> = runs.iter().map(|(_, class)| format!("Joining::{class}")).collect();
    write!(
        code,
        "pub(super) const RUN_STEP: usize = {STEP};\n\
         /// Class of each run of characters.\npub(super) static RUN_CLASS: [Joining; {}] = [{}];\n\
         /// Length of each run, seven bits a byte, the lowest first.\npub(super) static RUN_LENGTH: [u8; {}] = {lengths:?};\n\
         /// The first character of every so manieth run, and where its length stands.\n\
         pub(super) static RUN_INDEX: [(u32, u16); {}] = {index:?};\n",
        classes.len(),
        classes.join(","),
        lengths.len(),
        index.len(),
    )
    .map_err(|e| e.to_string())
}

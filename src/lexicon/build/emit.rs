//! Writes the tables as static slices: one list of words, and for each table its forms as word numbers.

use crate::tables::{SET, TABLES};
use crate::tsv::{Row, Tsv};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// Longest word the look-up knows; longer ones are refused by the build.
const LONGEST: usize = 20;
/// Classes of a word's first two bytes: a to z, and everything else.
const LETTERS: usize = 27;

/// Reads every table and writes words, senses and rows.
pub(crate) fn lexicon(data: &Path, code: &mut String) -> Result<(), String> {
    let mut tables = Vec::new();
    for spec in TABLES {
        tables.push((spec, Tsv::read(&data.join(spec.file))?));
    }
    let ids = words(tables.iter().flat_map(|(_, t)| &t.rows), code)?;
    let mut senses = vec![0u32; ids.len() + 1];
    for (bit, (spec, table)) in tables.iter().enumerate() {
        let mut sets: Vec<String> = Vec::new();
        let mut rows: Vec<(Vec<usize>, String)> = Vec::new();
        for row in &table.rows {
            let form: Vec<usize> = row.form().map(|w| ids[w]).collect();
            senses[form[0]] |= 1 << bit;
            rows.push((form, shared(&(spec.row)(row)?, &mut sets)));
        }
        rows.sort();
        let starts = rows.iter().scan(0, |at, (form, _)| Some(std::mem::replace(at, *at + form.len())));
        let starts: Vec<usize> = starts.chain([rows.iter().map(|(f, _)| f.len()).sum()]).collect();
        let keys: Vec<usize> = rows.iter().flat_map(|(f, _)| f.iter().copied()).collect();
        let values: Vec<&str> = rows.iter().map(|(_, v)| v.as_str()).collect();
        let name = spec.name;
        if !sets.is_empty() {
            writeln!(code, "pub(super) static {name}_TEXTS: [&str; {}] = {sets:?};", sets.len())
                .map_err(|e| e.to_string())?;
        }
        let kind = spec.kind;
        write!(
            code,
            "/// `{file}`\n#[allow(dead_code, reason = \"some tables only trigger\")]\npub(crate) static {name}: Table<{kind}> = Table {{ sense: {sense}u32, keys: &{keys:?}, \
             starts: &{starts:?}, rows: &[{rows}] }};\n",
            file = spec.file,
            sense = 1u32 << bit,
            rows = values.join(",")
        )
        .map_err(|e| e.to_string())?;
        writeln!(code, "/// Starts a form of `{}`.\n#[allow(dead_code, reason = \"some tables trigger nothing\")]\npub(crate) const {name}_SENSE: u32 = {};", spec.file, 1u32 << bit)
            .map_err(|e| e.to_string())?;
    }
    writeln!(code, "pub(super) static SENSES: [u32; {}] = {senses:?};", senses.len()).map_err(|e| e.to_string())
}

/// Puts a marked text of a row into the list of sets and its number into the row.
fn shared(row: &str, sets: &mut Vec<String>) -> String {
    let Some((before, rest)) = row.split_once(SET) else { return row.to_owned() };
    let (text, after) = rest.split_once(SET).unwrap_or((rest, ""));
    let at = sets.iter().position(|s| s == text).unwrap_or_else(|| {
        sets.push(text.to_owned());
        sets.len() - 1
    });
    format!("{before}{at}{after}")
}

/// Numbers all words from 1 and writes them by length, then alphabet, with an index by length and first two letters.
/// Words of one length have no need of offsets, and in this order they compress best.
fn words<'r>(rows: impl Iterator<Item = &'r Row>, code: &mut String) -> Result<BTreeMap<String, usize>, String> {
    let mut list: Vec<&str> = Vec::new();
    for row in rows {
        for word in row.form() {
            if word.is_empty() || word.len() > LONGEST || word.bytes().any(|b| b.is_ascii_uppercase()) {
                return Err(row.error(&format!("`{word}`: a form is lower case, its tokens apart by one space")));
            }
            list.push(word);
        }
    }
    list.sort_by_key(|w| (w.len(), letter(w, 0), letter(w, 1), *w));
    list.dedup();
    let mut index = Vec::new();
    let mut bases = vec![0];
    let mut at = 0;
    for len in 1..=LONGEST {
        for bucket in 0..LETTERS * LETTERS {
            index.push(at);
            while at < list.len()
                && list[at].len() == len
                && letter(list[at], 0) * LETTERS + letter(list[at], 1) == bucket
            {
                at += 1;
            }
        }
        bases.push(bases[len - 1] + list.iter().filter(|w| w.len() == len).count() * len);
    }
    index.push(at);
    let firsts: Vec<usize> = (0..=LONGEST).map(|len| list.iter().filter(|w| w.len() < len).count()).collect();
    write!(
        code,
        "pub(super) const LONGEST: usize = {LONGEST};\npub(super) const LETTERS: usize = {LETTERS};\n\
         pub(super) static WORDS: &str = {:?};\npub(super) static INDEX: [u16; {}] = {index:?};\n\
         pub(super) static BASES: [u32; {}] = {bases:?};\npub(super) static FIRSTS: [u16; {}] = {firsts:?};\n",
        list.concat(),
        index.len(),
        bases.len(),
        firsts.len()
    )
    .map_err(|e| e.to_string())?;
    Ok(list.into_iter().enumerate().map(|(i, w)| (w.to_owned(), i + 1)).collect())
}

/// Class of a byte of a word, the same sum as the look-up does.
fn letter(word: &str, at: usize) -> usize {
    word.as_bytes().get(at).filter(|b| b.is_ascii_lowercase()).map_or(26, |b| usize::from(b - b'a'))
}

//! Writes the tables as static slices: one list of words, and for each table its forms as word numbers.

use crate::tables::{BESIDE, LANGUAGES, SET, TABLES};
use crate::tsv::{Row, Tsv};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// Longest word the look-up knows; longer ones are refused by the build.
const LONGEST: usize = 20;
/// Words from one count of earlier words to the next: at most 256, so that the counts in between fit a byte.
const FAR: usize = 256;
/// And in between.
const NEAR: usize = 16;
/// Classes of a word's first two bytes: a to z, and everything else.
const LETTERS: usize = 27;

/// Reads every table and writes words, senses and rows.
pub(crate) fn lexicon(data: &Path, code: &mut String) -> Result<(), String> {
    writeln!(code, "pub(crate) const LANGUAGES: [&str; {}] = {LANGUAGES:?};", LANGUAGES.len())
        .map_err(|e| e.to_string())?;
    writeln!(code, "/// The bits of the kinds of `en/beside.tsv`.\npub(crate) mod kinds {{")
        .map_err(|e| e.to_string())?;
    for (bit, kind) in BESIDE.iter().enumerate() {
        let name = kind.to_ascii_uppercase().replace('-', "_");
        writeln!(code, "    pub(crate) const {name}: u16 = {};", 1u16 << bit).map_err(|e| e.to_string())?;
    }
    writeln!(code, "}}").map_err(|e| e.to_string())?;
    let mut tables = Vec::new();
    for spec in TABLES {
        tables.push((spec, Tsv::read(&data.join(spec.file))?));
    }
    let ids = words(tables.iter().flat_map(|(_, t)| &t.rows), code)?;
    let mut senses = vec![(0u32, NO_FUNCTION.to_owned()); ids.len() + 1];
    for (bit, (spec, table)) in tables.iter().enumerate() {
        let mut sets: Vec<String> = Vec::new();
        let mut rows: Vec<(Vec<usize>, String)> = Vec::new();
        for row in &table.rows {
            let form: Vec<usize> = row.form().map(|w| ids[w]).collect();
            let value = (spec.row)(row)?;
            let word = &mut senses[form[0]];
            word.0 |= 1 << bit;
            if spec.name == FUNCTIONS && form.len() == 1 {
                word.1 = format!("Some({value})");
            }
            rows.push((form, shared(&value, &mut sets)));
        }
        // By first word, the longest form first, so that the first that fits is the longest.
        rows.sort_by(|(a, _), (b, _)| (a[0], b.len(), a).cmp(&(b[0], a.len(), b)));
        let forms = forms(&rows);
        let values: Vec<&str> = rows.iter().map(|(_, v)| v.as_str()).collect();
        let name = spec.name;
        if !sets.is_empty() {
            writeln!(code, "pub(super) static {name}_TEXTS: [&str; {}] = {sets:?};", sets.len())
                .map_err(|e| e.to_string())?;
        }
        let kind = spec.kind;
        write!(
            code,
            "/// `{file}`\n#[allow(dead_code, reason = \"some tables only trigger\")]\npub(crate) static {name}: Table<{kind}> = Table {{ forms: \
             Forms {{ sense: {sense}u32, {forms} }}, rows: &[{rows}] }};\n",
            file = spec.file,
            sense = 1u32 << bit,
            rows = values.join(",")
        )
        .map_err(|e| e.to_string())?;
        writeln!(code, "/// Starts a form of `{}`.\n#[allow(dead_code, reason = \"some tables trigger nothing\")]\npub(crate) const {name}_SENSE: u32 = {};", spec.file, 1u32 << bit)
            .map_err(|e| e.to_string())?;
    }
    ranks(&senses, tables.len(), code).map_err(|e| e.to_string())
}

/// The table of which each word keeps its row beside its senses, since it is asked for most: it has no longer forms.
const FUNCTIONS: &str = "FUNCTION_WORDS";
const NO_FUNCTION: &str = "None";

/// Sets of senses that one byte tells apart.
const SETS: usize = 256;

/// Writes the senses of all words, and how many words before a block of them have each sense.
fn ranks(senses: &[(u32, String)], tables: usize, code: &mut String) -> std::fmt::Result {
    let mut sets: Vec<(u32, String)> = senses.to_vec();
    sets.sort_unstable();
    sets.dedup();
    if sets.len() > SETS {
        println!(
            "cargo::warning=the tables make {} sets of senses; above {SETS} every word costs a byte more",
            sets.len()
        );
    }
    let set_of: Vec<usize> = senses.iter().map(|s| sets.partition_point(|x| x < s)).collect();
    let before = |word: usize, bit: usize| senses[..word].iter().filter(|s| s.0 >> bit & 1 == 1).count();
    // As many as a power of two, so that no number of a set needs to be checked.
    sets.resize(sets.len().next_power_of_two(), (0, NO_FUNCTION.to_owned()));
    let functions: Vec<&str> = sets.iter().map(|s| s.1.as_str()).collect();
    let sets: Vec<u32> = sets.iter().map(|s| s.0).collect();
    // Table by table, so that neighbours are alike and compress well.
    let places = |step: usize| (0..tables).flat_map(move |bit| (0..senses.len()).step_by(step).map(move |w| (bit, w)));
    let far: Vec<usize> = places(FAR).map(|(bit, word)| before(word, bit)).collect();
    let near: Vec<usize> = places(NEAR).map(|(bit, word)| before(word, bit) - before(word - word % FAR, bit)).collect();
    let number = if sets.len() <= SETS { "u8" } else { "u16" };
    write!(
        code,
        "/// Sets of tables that some word starts a form of, one bit for each.\npub(super) static SETS: [u32; {}] = {sets:?};\n\
         /// And what it is among the words that build sentences.\npub(super) static FUNCTIONS: [Option<FunctionWord>; {}] = [{}];\n\
         /// The set of each word.\npub(super) static SET_OF: [{number}; {}] = {set_of:?};\n\
         pub(super) const FAR: usize = {FAR};\npub(super) const NEAR: usize = {NEAR};\n\
         /// For each table, how many words before each `FAR`th start a form of it.\npub(super) static BEFORE_FAR: [[u16; {}]; {tables}] = {};\n\
         /// For each table, how many more do before each `NEAR`th.\npub(super) static BEFORE_NEAR: [[u8; {}]; {tables}] = {};\n",
        sets.len(),
        functions.len(),
        functions.join(","),
        set_of.len(),
        far.len() / tables,
        nested(&far, tables),
        near.len() / tables,
        nested(&near, tables),
    )
}

/// The numbers as that many arrays of one length.
fn nested(numbers: &[usize], arrays: usize) -> String {
    format!("{:?}", numbers.chunks(numbers.len() / arrays).collect::<Vec<_>>())
}

/// The fields of a table's `Forms` as Rust expressions.
fn forms(rows: &[(Vec<usize>, String)]) -> String {
    let mut groups: Vec<usize> = Vec::new();
    for (i, (form, _)) in rows.iter().enumerate() {
        if i == 0 || rows[i - 1].0[0] != form[0] {
            groups.push(i);
        }
    }
    groups.push(rows.len());
    let rest: Vec<usize> = rows.iter().flat_map(|(f, _)| f[1..].iter().copied()).collect();
    let mut starts: Vec<usize> =
        rows.iter().scan(0, |at, (f, _)| Some(std::mem::replace(at, *at + f.len() - 1))).collect();
    starts.push(rest.len());
    if rest.is_empty() {
        starts.clear();
    }
    format!("groups: &{groups:?}, starts: &{starts:?}, rest: &{rest:?}")
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
    }
    index.push(at);
    let eight = |word: &str, part: usize| {
        word.bytes().skip(8 * part).take(8).enumerate().fold(0, |n, (i, b)| n | u64::from(b) << (8 * i))
    };
    let words: Vec<u64> = list.iter().map(|w| eight(w, 0)).collect();
    let long = list.iter().filter(|w| w.len() <= 8).count();
    let tails: Vec<[u64; 2]> = list[long..].iter().map(|w| [eight(w, 1), eight(w, 2)]).collect();
    write!(
        code,
        "pub(super) const LONGEST: usize = {LONGEST};\npub(super) const LETTERS: usize = {LETTERS};\n\
         /// First eight letters of each word.\npub(super) static WORDS: [u64; {}] = {words:?};\n\
         /// The letters behind them, from the first word on that is longer.\n\
         pub(super) static TAILS: [[u64; 2]; {}] = {tails:?};\npub(super) const LONG: usize = {long};\n\
         pub(super) static INDEX: [u16; {}] = {index:?};\n",
        words.len(),
        tails.len(),
        index.len(),
    )
    .map_err(|e| e.to_string())?;
    Ok(list.into_iter().enumerate().map(|(i, w)| (w.to_owned(), i + 1)).collect())
}

/// Class of a byte of a word, the same sum as the look-up does: a to z, and everything else.
fn letter(word: &str, at: usize) -> usize {
    word.as_bytes().get(at).filter(|b| b.is_ascii_lowercase()).map_or(26, |b| usize::from(b - b'a'))
}

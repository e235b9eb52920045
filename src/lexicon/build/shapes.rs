//! Compiles the patterns of `shapes.tsv` into one automaton and writes it as a table of states.
//!
//! The patterns are read and determinised by `regex-automata`; only its finished states are kept, renumbered, as bytes.
//! So the core walks an array: no code of a regex engine is in it, and nothing is read or checked at start-up.

use crate::tsv::Tsv;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::util::primitives::StateID;
use regex_automata::util::start;
use regex_automata::{Anchored, MatchKind};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

pub(crate) fn shapes(path: &Path, code: &mut String) -> Result<(), String> {
    let table = Tsv::read(path)?;
    let mut names = Vec::new();
    let mut patterns = Vec::new();
    for row in &table.rows {
        names.push(row.get("name")?);
        patterns.push(format!("(?-u)(?:{})", row.get("pattern")?));
    }
    let dfa = dense::Builder::new()
        .configure(dense::Config::new().start_kind(StartKind::Anchored).match_kind(MatchKind::All).minimize(true))
        .build_many(&patterns)
        .map_err(|e| format!("{}: {e}", path.display()))?;
    let states = reach(&dfa)?;
    let classes = byte_classes(&dfa, &states);
    let count = classes.iter().copied().max().map_or(0, usize::from) + 1;
    let mut next = Vec::new();
    let mut accept = Vec::new();
    for state in states.keys() {
        for class in 0..count {
            let byte = classes.iter().position(|&c| usize::from(c) == class).expect("each class has a byte") as u8;
            next.push(states[&dfa.next_state(*state, byte)]);
        }
        let end = dfa.next_eoi_state(*state);
        let hits: Vec<usize> = if dfa.is_match_state(end) {
            (0..dfa.match_len(end)).map(|i| dfa.match_pattern(end, i).as_usize()).collect()
        } else {
            vec![]
        };
        if hits.len() > 1 {
            let list: Vec<&str> = hits.iter().map(|&h| names[h]).collect();
            return Err(format!("{}: {} match the same text", path.display(), list.join(" and ")));
        }
        accept.push(hits.first().map_or(0, |h| h + 1));
    }
    let start = states[&start_state(&dfa)?];
    let variants: Vec<String> = table.rows.iter().map(|r| camel(r.get("name").unwrap_or_default())).collect();
    let docs: Result<Vec<&str>, String> = table.rows.iter().map(|r| r.get("example")).collect();
    let body: String = variants.iter().zip(docs?).fold(String::new(), |mut s, (v, d)| {
        let _ = write!(s, "/// `{d}`\n{v},");
        s
    });
    write!(
        code,
        "/// What a run of digits and marks is, by `shapes.tsv`.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n\
         pub(crate) enum Shape {{{body}}}\n\
         pub(super) const SHAPE_LIST: [Shape; {n}] = [{list}];\n\
         pub(super) const SHAPE_CLASSES: usize = {count};\npub(super) const SHAPE_START: u8 = {start};\n\
         pub(super) static SHAPE_CLASS: [u8; 256] = {classes:?};\n\
         pub(super) static SHAPE_NEXT: [u8; {nl}] = {next:?};\npub(super) static SHAPE_ACCEPT: [u8; {al}] = {accept:?};\n\
         #[cfg(test)]\npub(super) static SHAPE_PATTERNS: [&str; {n}] = {patterns:?};\n",
        n = variants.len(),
        list = variants.iter().map(|v| format!("Shape::{v}")).collect::<Vec<_>>().join(","),
        nl = next.len(),
        al = accept.len(),
    )
    .map_err(|e| e.to_string())
}

fn start_state(dfa: &dense::DFA<Vec<u32>>) -> Result<StateID, String> {
    dfa.start_state(&start::Config::new().anchored(Anchored::Yes)).map_err(|e| e.to_string())
}

/// Every state that text can lead to, numbered in a fixed order.
fn reach(dfa: &dense::DFA<Vec<u32>>) -> Result<BTreeMap<StateID, u8>, String> {
    let mut seen = BTreeMap::new();
    let mut todo = vec![start_state(dfa)?];
    while let Some(state) = todo.pop() {
        if seen.insert(state, 0).is_none() {
            todo.extend((0..=255).map(|b| dfa.next_state(state, b)));
        }
    }
    for (number, id) in seen.values_mut().enumerate() {
        *id = u8::try_from(number).map_err(|_| "shapes.tsv: more than 256 states".to_owned())?;
    }
    Ok(seen)
}

/// Bytes that every state treats alike share a class.
fn byte_classes(dfa: &dense::DFA<Vec<u32>>, states: &BTreeMap<StateID, u8>) -> Vec<u8> {
    let mut columns: BTreeMap<Vec<StateID>, u8> = BTreeMap::new();
    (0..=255u8)
        .map(|byte| {
            let column: Vec<StateID> = states.keys().map(|s| dfa.next_state(*s, byte)).collect();
            let fresh = columns.len() as u8;
            *columns.entry(column).or_insert(fresh)
        })
        .collect()
}

fn camel(name: &str) -> String {
    name.split('-').map(|w| w[..1].to_uppercase() + &w[1..]).collect()
}

//! `cargo xtask sample --seed N --data DIR [--count M] [--rows]`: mentions drawn at random, with their words around them,
//! to be judged one by one by reading; with `--rows` as rows for `tests/judged`, each still without its verdict.

use crate::shell::say;
use anyhow::{Context, Result};
use fact_checklist::{Item, Kind, Options, Span, Value, analyze};
use serde_json::Value as Json;
use std::io::Write;

/// Bytes shown on each side of a mention.
const AROUND: usize = 110;

/// What stands between the documents of a file.
const BETWEEN: &str = "\n\n\n";

/// One mention of one document.
pub(crate) struct Read<'t> {
    /// File and number of the document: `wire/12`.
    pub(crate) document: String,
    pub(crate) text: &'t str,
    pub(crate) item: Item,
}

/// Prints the drawn mentions, each with document, offset, kind and reading.
pub(crate) fn sample(args: &[String]) -> Result<()> {
    let value = |name: &str| args.iter().position(|a| a == name).and_then(|i| args.get(i + 1));
    let seed: u64 = value("--seed").context("--seed needs a number")?.parse().context("--seed needs a number")?;
    let count: usize = value("--count").map_or(Ok(300), |c| c.parse()).context("--count needs a number")?;
    let rows = args.iter().any(|a| a == "--rows");
    let files = files(value("--data").context("--data needs a folder of text files")?)?;
    let mut all = mentions(&files);
    say(&format!("{} mentions in {} files", all.len(), files.len()));
    let mut state = seed;
    let mut out = std::io::stdout().lock();
    for _ in 0..count.min(all.len()) {
        let at = next(&mut state) as usize % all.len();
        let read = all.swap_remove(at);
        let (start, end, kind) = (read.item.span.start, read.item.span.end, read.item.kind.name());
        if rows {
            writeln!(out, "{}\t{start}\t{end}\t{kind}\t{}\t?", read.document, fingerprint(&read.item))?;
        } else {
            let around = around(read.text, read.item.span);
            writeln!(out, "{}:{start} {kind} [{}{}] {around}", read.document, reading(&read.item), beside(&read.item))?;
        }
    }
    Ok(())
}

/// The text files of a folder by their names, in order.
pub(crate) fn files(dir: &str) -> Result<Vec<(String, String)>> {
    let mut paths: Vec<_> = std::fs::read_dir(dir)?.filter_map(|e| e.ok().map(|e| e.path())).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        Ok((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), text))
    };
    paths.iter().map(read).collect()
}

/// Every mention of every document.
pub(crate) fn mentions(files: &[(String, String)]) -> Vec<Read<'_>> {
    let documents = files.iter().flat_map(|(name, text)| {
        text.split(BETWEEN).enumerate().map(move |(n, text)| (format!("{name}/{}", n + 1), text))
    });
    documents
        .flat_map(|(document, text)| {
            let items = analyze(text, &Options::default()).items;
            items.into_iter().map(move |item| Read { document: document.clone(), text, item })
        })
        .collect()
}

/// What a mention was read as, for a person to judge.
fn reading(item: &Item) -> String {
    let read = match &item.value {
        Some(Value::Quantity(q)) => {
            let json = serde_json::to_value(q).unwrap_or(Json::Null);
            let text = |field: &str| json[field].as_str().unwrap_or("-").to_owned();
            let unit = q.unit.as_deref().or(q.currency).unwrap_or("");
            let per = item.per.as_deref().map(|per| format!(" per {per}")).unwrap_or_default();
            format!("{} {}..{} {unit}{per}", text("bound"), text("min"), text("max"))
        }
        Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)) => {
            format!("{} {}", time.edtf, time.length.as_deref().unwrap_or(""))
        }
        _ => String::new(),
    };
    // Who says it belongs to what is reported, and is no part of an amount or a date.
    let reported = matches!(item.kind, Kind::Quote | Kind::Attribution);
    let speaker = item.speaker.as_ref().filter(|_| reported);
    let speaker = speaker.map(|s| format!("by {}", s.name)).unwrap_or_default();
    format!("{} {read}{speaker}", item.rule)
}

/// Which way an amount went, and what a date was resolved to: shown to the judge, and no part of the fingerprint, which older verdicts hold by.
fn beside(item: &Item) -> String {
    match &item.value {
        Some(Value::Date(time) | Value::Time(time)) => time
            .ends
            .as_ref()
            .map(|ends| format!(" = {}..{}", ends.start.as_deref().unwrap_or(""), ends.end.as_deref().unwrap_or("")))
            .unwrap_or_default(),
        _ => item.direction.map(|d| format!(" {d:?}").to_lowercase()).unwrap_or_default(),
    }
}

/// Kind, span and reading in eight letters: a verdict holds while they are the same.
pub(crate) fn fingerprint(item: &Item) -> String {
    let words = format!("{}{}..{}{}", item.kind.name(), item.span.start, item.span.end, reading(item));
    let hash = words.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

/// The words before and behind a mention on one line, the mention between marks.
fn around(text: &str, span: Span) -> String {
    let (start, end) = (span.start as usize, span.end as usize);
    let from = text.floor_char_boundary(start.saturating_sub(AROUND));
    let to = text.ceil_char_boundary((end + AROUND).min(text.len()));
    let piece = format!("{}»{}«{}", &text[from..start], &text[start..end], &text[end..to]);
    piece.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// SplitMix64: the same draw for the same seed everywhere.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}

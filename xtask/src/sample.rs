//! `cargo xtask sample --seed N --data DIR [--count M]`: mentions drawn at random, with their words around them, to be
//! judged one by one by reading.

use crate::shell::say;
use anyhow::{Context, Result};
use fact_checklist::{Options, Span, analyze};
use std::io::Write;

/// Bytes shown on each side of a mention.
const AROUND: usize = 70;

/// Prints the drawn mentions, each with file, offset, kind and reading.
pub(crate) fn sample(args: &[String]) -> Result<()> {
    let value = |name: &str| args.iter().position(|a| a == name).and_then(|i| args.get(i + 1));
    let seed: u64 = value("--seed").context("--seed needs a number")?.parse().context("--seed needs a number")?;
    let count: usize = value("--count").map_or(Ok(300), |c| c.parse()).context("--count needs a number")?;
    let dir = value("--data").context("--data needs a folder of text files")?;
    let mut paths: Vec<_> = std::fs::read_dir(dir)?.filter_map(|e| e.ok().map(|e| e.path())).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let mut lines = Vec::new();
    for path in &paths {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for item in analyze(&text, &Options::default()).items {
            let value = serde_json::to_value(&item.value)?;
            let unit = value["unit"].as_str().or(value["currency"].as_str()).unwrap_or("");
            let reading =
                format!("{} {}..{} {unit}", value["bound"].as_str().unwrap_or(""), value["min"], value["max"]);
            let kind = item.kind.name();
            lines.push(format!("{name}:{} {kind} [{reading}] {}", item.span.start, around(&text, item.span)));
        }
    }
    say(&format!("{} mentions in {} files", lines.len(), paths.len()));
    let mut state = seed;
    let mut out = std::io::stdout().lock();
    for _ in 0..count.min(lines.len()) {
        let at = next(&mut state) as usize % lines.len();
        writeln!(out, "{}", lines.swap_remove(at))?;
    }
    Ok(())
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

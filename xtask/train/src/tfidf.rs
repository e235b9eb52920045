//! The yardstick: TF-IDF of words and pairs of words, each with its own column, and the same logistic regression.

use crate::data::Sentence;
use crate::logistic::{Prior, Rows, fit, score};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};

/// Words and pairs with the share of sentences that hold them, and the weights of their columns.
pub(crate) struct TfIdf {
    columns: BTreeMap<String, (usize, f64)>,
    weights: Vec<f64>,
}

/// Words of two letters or figures and more, as is usual for TF-IDF, and pairs of them.
fn terms(sentence: &Sentence) -> Vec<String> {
    let long = |w: &&String| w.chars().filter(|c| c.is_alphanumeric()).count() > 1;
    let words: Vec<&String> = sentence.features.tokens.iter().filter(long).collect();
    let pairs = words.windows(2).map(|w| format!("{} {}", w[0], w[1]));
    words.iter().map(|w| (*w).clone()).chain(pairs).collect()
}

impl TfIdf {
    /// `ridge` is the strength that draws weights to zero: 1/C.
    pub(crate) fn train(all: &[&Sentence], ridge: f64) -> Result<Self> {
        let mut found: BTreeMap<String, f64> = BTreeMap::new();
        for sentence in all {
            for term in terms(sentence).into_iter().collect::<BTreeSet<_>>() {
                *found.entry(term).or_default() += 1.0;
            }
        }
        let rarity = |n: f64| ((1.0 + all.len() as f64) / (1.0 + n)).ln() + 1.0;
        let columns = found.into_iter().enumerate().map(|(i, (term, n))| (term, (i, rarity(n)))).collect();
        let mut model = Self { columns, weights: Vec::new() };
        let mut rows = Rows::new(model.columns.len());
        for sentence in all {
            rows.push(&model.row(sentence), f64::from(u8::from(sentence.positive)), 1.0);
        }
        let mut strength = vec![ridge; rows.columns];
        strength.push(0.0);
        model.weights = fit(&rows, &Prior { centre: vec![0.0; rows.columns + 1], strength })?;
        Ok(model)
    }

    fn row(&self, sentence: &Sentence) -> Vec<(usize, f64)> {
        let mut row: BTreeMap<usize, f64> = BTreeMap::new();
        for term in terms(sentence) {
            if let Some((i, rarity)) = self.columns.get(&term) {
                *row.entry(*i).or_default() += rarity;
            }
        }
        let length = row.values().map(|v| v * v).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
        row.into_iter().map(|(i, v)| (i, v / length)).collect()
    }

    pub(crate) fn score(&self, sentence: &Sentence) -> f64 {
        score(&self.weights, &self.row(sentence))
    }
}

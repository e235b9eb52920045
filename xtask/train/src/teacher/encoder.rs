//! Reads sentences with the encoder MiniLM (a BERT of six layers), whose weights come from a cache.

use super::wordpiece::Pieces;
use anyhow::{Context, Result};
use ndarray::linalg::general_mat_mul;
use ndarray::{ArrayView2, ArrayViewMut2};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

const SIZE: usize = 384;
const LAYERS: usize = 6;
const HEADS: usize = 12;
const HEAD: usize = SIZE / HEADS;
const TINY: f32 = 1e-12;
/// Layers whose mean over tokens is part of what a sentence is told by, beside the last layer's.
const MEANS: [usize; 2] = [3, 1];
/// Numbers of a sentence: the mean and the first token of the last layer, the means of two more.
pub(super) const NUMBERS: usize = SIZE * (2 + MEANS.len());

/// The encoder's weights by name, rows before columns.
pub(super) struct Encoder {
    weights: HashMap<String, Vec<f32>>,
    pieces: Pieces,
}

#[derive(Deserialize)]
struct Tensor {
    data_offsets: (usize, usize),
}

impl Encoder {
    /// Reads `model.safetensors` (the length of a JSON head, the head, then the numbers) and `tokenizer.json`.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let file = fs::read(folder.join("model.safetensors"))?;
        let length: [u8; 8] = file.get(..8).context("an empty model")?.try_into()?;
        let body = 8 + usize::try_from(u64::from_le_bytes(length))?;
        let mut head: BTreeMap<String, serde_json::Value> =
            serde_json::from_slice(file.get(8..body).context("a model cut short")?)?;
        head.remove("__metadata__");
        // Numbers of positions are whole; they are counted here and not read.
        head.retain(|_, value| value["dtype"] == "F32");
        let mut weights = HashMap::new();
        for (name, value) in head {
            let (from, to) = serde_json::from_value::<Tensor>(value)?.data_offsets;
            let bytes = file.get(body + from..body + to).context("a model cut short")?;
            let numbers = bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
            weights.insert(name, numbers);
        }
        Ok(Self { weights, pieces: Pieces::read(&folder.join("tokenizer.json"))? })
    }

    fn named(&self, name: &str) -> Result<&[f32]> {
        self.weights.get(name).map(Vec::as_slice).with_context(|| format!("the encoder has no `{name}`"))
    }

    /// Rows times a layer's weights, plus its constants.
    fn linear(&self, rows: &[f32], name: &str) -> Result<Vec<f32>> {
        let (weight, bias) = (self.named(&format!("{name}.weight"))?, self.named(&format!("{name}.bias"))?);
        let (wide, inner) = (bias.len(), weight.len() / bias.len());
        let mut out = bias.repeat(rows.len() / inner);
        let mut sum = ArrayViewMut2::from_shape((rows.len() / inner, wide), &mut out)?;
        let rows = ArrayView2::from_shape((rows.len() / inner, inner), rows)?;
        general_mat_mul(1.0, &rows, &ArrayView2::from_shape((wide, inner), weight)?.t(), 1.0, &mut sum);
        Ok(out)
    }

    /// Adds `more` and brings each row to mean 0 and deviation 1.
    fn level(&self, rows: &mut [f32], more: &[f32], name: &str) -> Result<()> {
        let (weight, bias) = (self.named(&format!("{name}.weight"))?, self.named(&format!("{name}.bias"))?);
        for (row, more) in rows.chunks_exact_mut(SIZE).zip(more.chunks_exact(SIZE)) {
            row.iter_mut().zip(more).for_each(|(r, m)| *r += m);
            let mean = row.iter().sum::<f32>() / SIZE as f32;
            let spread = row.iter().map(|r| (r - mean).powi(2)).sum::<f32>() / SIZE as f32;
            let scale = (spread + TINY).sqrt().recip();
            row.iter_mut().zip(weight).zip(bias).for_each(|((r, w), b)| *r = (*r - mean) * scale * w + b);
        }
        Ok(())
    }

    /// What each sentence is told by: `NUMBERS` numbers. The rows of all sentences go through a layer together.
    pub(super) fn sentences(&self, sentences: &[&str]) -> Result<Vec<f32>> {
        let tokens = sentences.iter().map(|s| self.pieces.tokens(s)).collect::<Result<Vec<_>>>()?;
        let lengths: Vec<usize> = tokens.iter().map(Vec::len).collect();
        let (words, places) =
            (self.named("embeddings.word_embeddings.weight")?, self.named("embeddings.position_embeddings.weight")?);
        let kind = &self.named("embeddings.token_type_embeddings.weight")?[..SIZE];
        let (mut rows, mut positions) = (Vec::new(), Vec::new());
        for sentence in &tokens {
            for (place, token) in sentence.iter().enumerate() {
                rows.extend_from_slice(&words[*token as usize * SIZE..][..SIZE]);
                positions.extend(places[place * SIZE..][..SIZE].iter().zip(kind).map(|(p, k)| p + k));
            }
        }
        self.level(&mut rows, &positions, "embeddings.LayerNorm")?;
        let mut means = Vec::new();
        for layer in 0..LAYERS {
            let named = |part: &str| format!("encoder.layer.{layer}.{part}");
            let read = |part: &str| self.linear(&rows, &named(&format!("attention.self.{part}")));
            let seen = attend(&read("query")?, &read("key")?, &read("value")?, &lengths);
            let seen = self.linear(&seen, &named("attention.output.dense"))?;
            self.level(&mut rows, &seen, &named("attention.output.LayerNorm"))?;
            let mut inner = self.linear(&rows, &named("intermediate.dense"))?;
            inner.iter_mut().for_each(|x| *x *= 0.5 * (1.0 + libm::erff(*x * std::f32::consts::FRAC_1_SQRT_2)));
            let inner = self.linear(&inner, &named("output.dense"))?;
            self.level(&mut rows, &inner, &named("output.LayerNorm"))?;
            means.push(mean(&rows, &lengths));
        }
        let (mut out, mut start) = (Vec::new(), 0);
        for (i, length) in lengths.iter().enumerate() {
            let own = i * SIZE..(i + 1) * SIZE;
            out.extend_from_slice(&means[LAYERS - 1][own.clone()]);
            out.extend_from_slice(&rows[start * SIZE..][..SIZE]);
            MEANS.iter().for_each(|m| out.extend_from_slice(&means[*m][own.clone()]));
            start += length;
        }
        Ok(out)
    }
}

/// The mean of each sentence's rows.
fn mean(rows: &[f32], lengths: &[usize]) -> Vec<f32> {
    let (mut out, mut rows) = (vec![0.0; lengths.len() * SIZE], rows.chunks_exact(SIZE));
    for (sum, length) in out.chunks_exact_mut(SIZE).zip(lengths) {
        for row in rows.by_ref().take(*length) {
            sum.iter_mut().zip(row).for_each(|(s, r)| *s += r / *length as f32);
        }
    }
    out
}

/// Each token's look at all tokens of its sentence, one head after the other.
fn attend(query: &[f32], key: &[f32], value: &[f32], lengths: &[usize]) -> Vec<f32> {
    let mut out = vec![0.0; query.len()];
    let mut start = 0;
    for length in lengths {
        for head in 0..HEADS {
            let from = start * SIZE + head * HEAD;
            let mut shares = vec![0.0; length * length];
            for (i, row) in shares.chunks_exact_mut(*length).enumerate() {
                let q = &query[from + i * SIZE..][..HEAD];
                for (j, share) in row.iter_mut().enumerate() {
                    let k = &key[from + j * SIZE..][..HEAD];
                    *share = q.iter().zip(k).map(|(a, b)| a * b).sum::<f32>() / (HEAD as f32).sqrt();
                }
                let most = row.iter().copied().fold(f32::MIN, f32::max);
                row.iter_mut().for_each(|s| *s = (*s - most).exp());
                let sum: f32 = row.iter().sum();
                let seen = &mut out[from + i * SIZE..][..HEAD];
                for (j, share) in row.iter().enumerate() {
                    let v = &value[from + j * SIZE..][..HEAD];
                    seen.iter_mut().zip(v).for_each(|(o, v)| *o += share / sum * v);
                }
            }
        }
        start += length;
    }
    out
}

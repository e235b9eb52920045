//! The model: fitted twice, rounded, written.
//!
//! First words, pairs, kinds, words beside frames, plain features and word vectors together; what the vectors say of a word is then folded into one
//! number, and the slots of words are fitted anew, drawn to the numbers of the words that share them. So words that
//! few debates hold have sound weights as well, and nothing of the vectors is needed to score. Last each weight is rounded as
//! coarsely as the loss allows: most to nothing, those of frequent words finely.

use crate::frames::{frames, of_rows};
use crate::logistic::{Prior, Rows, fit, score};
use crate::vectors::{SIZE, Vectors};
use anyhow::Result;
use fact_checklist::training::{
    FRAMED_ROWS, FRAMES, Features, KIND_SLOTS, NOTHING, PAIR_SLOTS, PLAIN, WORD_SLOTS, framed, word_slot,
};
use std::collections::{BTreeSet, HashMap};

/// What a setting costs and gives is in the model's card.
#[derive(Clone, Copy)]
pub(crate) struct Setting {
    /// How strongly the weights of each table are drawn to their centre.
    pub(crate) words: f64,
    pub(crate) pairs: f64,
    pub(crate) kinds: f64,
    pub(crate) plain: f64,
    pub(crate) framed: f64,
    pub(crate) vectors: f64,
    /// Steps of a rounded weight between 0 and the largest; those of pairs are many and small.
    pub(crate) levels: f64,
    pub(crate) pair_levels: f64,
    pub(crate) framed_levels: f64,
    /// What rounding one weight may cost of the loss, about, twice over.
    pub(crate) slight: f64,
    /// The teacher's part in what a labelled sentence is said to be.
    pub(crate) opinion: f64,
    /// How much a sentence without a label counts.
    pub(crate) unlabelled: f64,
}

/// A sentence to learn from.
pub(crate) struct Lesson<'a> {
    pub(crate) features: &'a Features,
    /// How likely it is worth checking: its label, the teacher's opinion, or some of both.
    pub(crate) likely: f64,
    /// How much it counts.
    pub(crate) counts: f64,
}

/// The five tables behind each other, then the constant; and how strongly the loss bends at each weight.
pub(crate) struct Model {
    weights: Vec<f64>,
    curved: Vec<f64>,
}

/// The size of a step, and weights in such steps.
type Table = (f32, Vec<i8>);

/// Steps at a time in which a weight is counted, the coarsest first that costs little enough: bytes that are often the same
/// are short when compressed.
const GRIDS: [f64; 3] = [8.0, 4.0, 2.0];

const KINDS: usize = WORD_SLOTS + PAIR_SLOTS;
const PLAINS: usize = KINDS + KIND_SLOTS;
const FRAMED: usize = PLAINS + PLAIN;
const COLUMNS: usize = FRAMED + FRAMED_ROWS * FRAMES;

fn row(f: &Features) -> Vec<(usize, f64)> {
    let share = f64::from(f.share);
    let words = f.words.iter().map(|i| (*i, share));
    let pairs = f.pairs.iter().map(|i| (WORD_SLOTS + i, share));
    let kinds = f.kinds.iter().map(|i| (KINDS + i, share));
    let plain = f.plain.iter().map(|i| (PLAINS + i, 1.0));
    let beside = beside(f).map(|i| (FRAMED + i, share));
    words.chain(pairs).chain(kinds).chain(plain).chain(beside).collect()
}

/// Where each word stands beside each frame of its sentence.
fn beside(f: &Features) -> impl Iterator<Item = usize> {
    let held = frames(&f.words);
    f.words.iter().flat_map(move |word| held_by(held).map(move |frame| framed(*word) * FRAMES + frame))
}

fn held_by(frames: u8) -> impl Iterator<Item = usize> {
    (0..FRAMES).filter(move |frame| frames >> frame & 1 == 1)
}

fn prior(setting: Setting, more: usize) -> Prior {
    let mut strength = vec![setting.words; WORD_SLOTS];
    strength.resize(KINDS, setting.pairs);
    strength.resize(PLAINS, setting.kinds);
    strength.resize(FRAMED, setting.plain);
    strength.resize(COLUMNS, setting.framed);
    strength.resize(COLUMNS + more, setting.vectors);
    strength.push(0.0);
    Prior { centre: vec![0.0; COLUMNS + more + 1], strength }
}

impl Model {
    pub(crate) fn train(all: &[Lesson], vectors: Option<&Vectors>, setting: Setting) -> Result<Self> {
        let mut second = prior(setting, 0);
        if let Some(vectors) = vectors {
            let mut rows = Rows::new(COLUMNS + SIZE);
            for s in all {
                let mut row = row(s.features);
                row.extend(mean(s.features, vectors).into_iter().enumerate().map(|(i, v)| (COLUMNS + i, v)));
                rows.push(&row, s.likely, s.counts);
            }
            let first = fit(&rows, &prior(setting, SIZE))?;
            second.centre[..WORD_SLOTS].copy_from_slice(&folded(&first[COLUMNS..COLUMNS + SIZE], vectors, all));
        }
        let mut rows = Rows::new(COLUMNS);
        for s in all {
            rows.push(&row(s.features), s.likely, s.counts);
        }
        Ok(Self { weights: fit(&rows, &second)?, curved: rows.curvature() })
    }

    pub(crate) fn score(&self, f: &Features) -> f64 {
        score(&self.weights, &row(f))
    }

    /// The weights in whole steps, as the file holds them: the constant, the steps, then the tables.
    pub(crate) fn rounded(&self, setting: Setting) -> Rounded {
        let table = |range: std::ops::Range<usize>, levels, slight| {
            table(&self.weights[range.clone()], &self.curved[range], levels, slight)
        };
        let mut framed = table(FRAMED..COLUMNS, setting.framed_levels, setting.slight);
        // The largest few reach no further than five bits, so that the sums of long sentences have room.
        let most = NOTHING.cast_signed();
        framed.1.iter_mut().for_each(|w| *w = (*w).clamp(-most, most - 1));
        Rounded {
            constant: self.weights[COLUMNS] as f32,
            words: table(0..WORD_SLOTS, setting.levels, setting.slight),
            pairs: table(WORD_SLOTS..KINDS, setting.pair_levels, setting.slight),
            kinds: table(KINDS..PLAINS, setting.levels, setting.slight),
            plain: table(PLAINS..FRAMED, 100.0, 0.0),
            framed,
        }
    }
}

/// Weights in whole steps, of which `levels` reach to the largest; each is rounded as coarsely as costs less than `slight`.
fn table(weights: &[f64], curved: &[f64], levels: f64, slight: f64) -> Table {
    // The largest few are cut, so that they do not coarsen all others.
    let mut sizes: Vec<f64> = weights.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
    sizes.sort_by(f64::total_cmp);
    let step = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 500)).map_or(1.0, |top| top / levels);
    let round = |(w, curved): (&f64, &f64)| {
        let steps = w / step;
        let cheap = |rounded: &f64| ((steps - rounded) * step).powi(2) * curved < slight;
        let coarse = GRIDS.iter().map(|grid| (steps / grid).round() * grid);
        let rounded = std::iter::once(0.0).chain(coarse).find(cheap).unwrap_or_else(|| steps.round());
        rounded.clamp(-127.0, 127.0) as i8
    };
    (step as f32, weights.iter().zip(curved).map(round).collect())
}

/// A model in whole steps; each table with the size of its step.
pub(crate) struct Rounded {
    pub(crate) constant: f32,
    words: Table,
    pairs: Table,
    kinds: Table,
    plain: Table,
    framed: Table,
}

impl Rounded {
    /// The file but for the ends of the tenths, which are not known yet.
    pub(crate) fn file(&self, cuts: [f32; 9]) -> Vec<u8> {
        let head = [self.constant, self.words.0, self.pairs.0, self.kinds.0, self.plain.0, self.framed.0];
        let numbers = head.iter().chain(&cuts).flat_map(|n| n.to_le_bytes());
        let tables =
            self.plain.1.iter().chain(&self.words.1).chain(&self.pairs.1).chain(&self.kinds.1).map(|w| *w as u8);
        let rows = self.framed.1.chunks_exact(FRAMES).zip(of_rows());
        let rows = rows.flat_map(|(row, own)| row.iter().map(|w| NOTHING.wrapping_add_signed(*w)).chain([*own]));
        numbers.chain(tables).chain(rows).collect()
    }

    pub(crate) fn score(&self, f: &Features) -> f64 {
        let sum =
            |slots: &[usize], table: &Table| table.0 * slots.iter().map(|i| i32::from(table.1[*i])).sum::<i32>() as f32;
        let beside: Vec<usize> = beside(f).collect();
        let counted = sum(&f.words, &self.words)
            + sum(&f.pairs, &self.pairs)
            + sum(&f.kinds, &self.kinds)
            + sum(&beside, &self.framed);
        f64::from(self.constant + sum(&f.plain, &self.plain) + f.share * counted)
    }
}

/// The sum of the vectors of a sentence's words, each counted once as its word is.
fn mean(f: &Features, vectors: &Vectors) -> Vec<f64> {
    let mut sum = vec![0.0; SIZE];
    let once: BTreeSet<&String> = f.tokens.iter().collect();
    for vector in once.into_iter().filter_map(|t| vectors.0.get(t)) {
        sum.iter_mut().zip(&vector.numbers).for_each(|(s, n)| *s += n * f64::from(f.share));
    }
    sum
}

/// What the vectors say of the words of each slot, the more frequent word counting more.
fn folded(weights: &[f64], vectors: &Vectors, all: &[Lesson]) -> Vec<f64> {
    let mut seen: HashMap<&str, f64> = HashMap::new();
    let mut tokens = 0.0;
    for token in all.iter().flat_map(|s| &s.features.tokens) {
        *seen.entry(token).or_default() += 1.0;
        tokens += 1.0;
    }
    let mut slots = vec![(0.0, 0.0); WORD_SLOTS];
    // In order, so that the sums are the same in every run.
    let mut words: Vec<_> = vectors.0.iter().collect();
    words.sort_by_key(|(word, _)| word.as_str());
    for (word, vector) in words {
        // Zipf's law for news, and the debates' own counts.
        let often = 0.1 * vector.frequency + seen.get(word.as_str()).copied().unwrap_or(0.0) / tokens;
        let says: f64 = weights.iter().zip(&vector.numbers).map(|(w, n)| w * n).sum();
        let slot = &mut slots[word_slot(word)];
        slot.0 += often * says;
        slot.1 += often;
    }
    slots.into_iter().map(|(sum, often)| if often > 0.0 { sum / often } else { 0.0 }).collect()
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn weights_that_matter_keep_their_steps_and_others_are_coarse_or_none() {
        let (weights, curved) = ([1.0, 0.3125, 0.3125, 0.3125, -0.3125], [100.0, 100.0, 1.0, 0.01, 100.0]);
        let (step, steps) = table(&weights, &curved, 16.0, 0.006);
        assert_eq!((step, steps), (0.0625, vec![16, 5, 4, 0, -5]));
        assert_eq!(table(&[0.0; 2], &[0.0; 2], 16.0, 0.006).1, [0, 0]);
    }
}

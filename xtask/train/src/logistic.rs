//! Logistic regression over sparse rows, fitted with L-BFGS of `argmin`.

use anyhow::{Context, Result, bail};
use argmin::core::{CostFunction, Executor, Gradient, State, TerminationReason, TerminationStatus};
use argmin::solver::linesearch::MoreThuenteLineSearch;
use argmin::solver::quasinewton::LBFGS;

/// Rows of a sparse matrix; each with how likely it is a yes, and how much it counts.
#[derive(Default)]
pub(crate) struct Rows {
    pub(crate) columns: usize,
    starts: Vec<usize>,
    index: Vec<u32>,
    value: Vec<f64>,
    likely: Vec<f64>,
    counts: Vec<f64>,
}

impl Rows {
    pub(crate) fn new(columns: usize) -> Self {
        Self { columns, starts: vec![0], ..Self::default() }
    }

    pub(crate) fn push(&mut self, row: &[(usize, f64)], likely: f64, counts: f64) {
        self.index.extend(row.iter().map(|(i, _)| *i as u32));
        self.value.extend(row.iter().map(|(_, v)| *v));
        self.starts.push(self.index.len());
        self.likely.push(likely);
        self.counts.push(counts);
    }

    /// How strongly the loss bends when the weight of a column moves, about.
    pub(crate) fn curvature(&self) -> Vec<f64> {
        let mut curved = vec![0.0; self.columns + 1];
        for (r, counts) in self.counts.iter().enumerate() {
            self.row(r).for_each(|(i, v)| curved[i] += CURVATURE * counts * v * v);
        }
        curved[self.columns] = CURVATURE * self.counts.iter().sum::<f64>();
        curved
    }

    fn row(&self, r: usize) -> impl Iterator<Item = (usize, f64)> {
        let range = self.starts[r]..self.starts[r + 1];
        self.index[range.clone()].iter().map(|i| *i as usize).zip(self.value[range].iter().copied())
    }
}

/// What a fit starts from and is drawn towards; the last weight is the constant.
pub(crate) struct Prior {
    pub(crate) centre: Vec<f64>,
    /// How strongly each weight is drawn to its centre.
    pub(crate) strength: Vec<f64>,
}

/// A fit in steps away from the centre, each weight's in the size that its curvature allows: L-BFGS then needs a tenth of
/// the steps.
struct Problem<'a>(&'a Rows, &'a Prior, Vec<f64>);

/// Curvature of the loss of a row, about the mean over rows.
const CURVATURE: f64 = 0.12;

impl<'a> Problem<'a> {
    fn new(rows: &'a Rows, prior: &'a Prior) -> Self {
        let curved = rows.curvature().into_iter().zip(&prior.strength).map(|(c, s)| c + s);
        // A column that no row has, in no prior, stays where it is.
        let scale = curved.map(|c| if c > 0.0 { c.sqrt().recip() } else { 0.0 }).collect();
        Self(rows, prior, scale)
    }

    fn weights(&self, steps: &[f64]) -> Vec<f64> {
        self.1.centre.iter().zip(steps).zip(&self.2).map(|((c, u), s)| c + u * s).collect()
    }

    fn sum(&self, weights: &[f64], r: usize) -> f64 {
        weights[self.0.columns] + self.0.row(r).map(|(i, v)| weights[i] * v).sum::<f64>()
    }
}

impl CostFunction for Problem<'_> {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, steps: &Vec<f64>) -> Result<f64, argmin::core::Error> {
        let weights = &self.weights(steps);
        let mut cost = 0.0;
        for (r, (likely, counts)) in self.0.likely.iter().zip(&self.0.counts).enumerate() {
            let sum = self.sum(weights, r);
            cost += counts * ((-sum.abs()).exp().ln_1p() + sum.max(0.0) - likely * sum);
        }
        let drawn = weights.iter().zip(&self.1.centre).zip(&self.1.strength);
        Ok(cost + drawn.map(|((w, c), s)| 0.5 * s * (w - c).powi(2)).sum::<f64>())
    }
}

impl Gradient for Problem<'_> {
    type Param = Vec<f64>;
    type Gradient = Vec<f64>;

    fn gradient(&self, steps: &Vec<f64>) -> Result<Vec<f64>, argmin::core::Error> {
        let weights = &self.weights(steps);
        let drawn = weights.iter().zip(&self.1.centre).zip(&self.1.strength);
        let mut out: Vec<f64> = drawn.map(|((w, c), s)| s * (w - c)).collect();
        for (r, (likely, counts)) in self.0.likely.iter().zip(&self.0.counts).enumerate() {
            let error = counts * (1.0 / (1.0 + (-self.sum(weights, r)).exp()) - likely);
            for (i, v) in self.0.row(r) {
                out[i] += error * v;
            }
            out[self.0.columns] += error;
        }
        out.iter_mut().zip(&self.2).for_each(|(o, s)| *o *= s);
        Ok(out)
    }
}

/// More steps than any fit has needed.
const STEPS: u64 = 1000;
/// A fit is done when a step gains less than this, of a cost of some thousands.
const GAIN: f64 = 1e-3;
/// Past steps that L-BFGS remembers.
const MEMORY: usize = 8;

/// The weights, the constant last.
pub(crate) fn fit(rows: &Rows, prior: &Prior) -> Result<Vec<f64>> {
    let solver = LBFGS::new(MoreThuenteLineSearch::new(), MEMORY).with_tolerance_cost(GAIN)?;
    let done = Executor::new(Problem::new(rows, prior), solver)
        .configure(|state| state.param(vec![0.0; prior.centre.len()]).max_iters(STEPS))
        .run()?;
    let state = done.state();
    if *state.get_termination_status() == TerminationStatus::Terminated(TerminationReason::MaxItersReached) {
        bail!("a fit did not end in {STEPS} steps");
    }
    let steps = state.get_best_param().context("a fit without weights")?;
    Ok(Problem::new(rows, prior).weights(steps))
}

/// The sum of a row.
pub(crate) fn score(weights: &[f64], row: &[(usize, f64)]) -> f64 {
    row.iter().map(|(i, v)| weights[*i] * v).sum::<f64>() + weights.last().copied().unwrap_or(0.0)
}

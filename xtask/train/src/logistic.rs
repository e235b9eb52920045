//! Logistic regression over sparse rows, fitted with L-BFGS of `argmin`.

use anyhow::Result;
use argmin::core::{CostFunction, Executor, Gradient, State};
use argmin::solver::linesearch::MoreThuenteLineSearch;
use argmin::solver::quasinewton::LBFGS;

/// Rows of a sparse matrix with their labels.
#[derive(Default)]
pub(crate) struct Rows {
    pub(crate) columns: usize,
    starts: Vec<usize>,
    index: Vec<u32>,
    value: Vec<f64>,
    positive: Vec<bool>,
}

impl Rows {
    pub(crate) fn new(columns: usize) -> Self {
        Self { columns, starts: vec![0], ..Self::default() }
    }

    pub(crate) fn push(&mut self, row: &[(usize, f64)], positive: bool) {
        self.index.extend(row.iter().map(|(i, _)| *i as u32));
        self.value.extend(row.iter().map(|(_, v)| *v));
        self.starts.push(self.index.len());
        self.positive.push(positive);
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

struct Problem<'a>(&'a Rows, &'a Prior);

impl Problem<'_> {
    fn sum(&self, weights: &[f64], r: usize) -> f64 {
        weights[self.0.columns] + self.0.row(r).map(|(i, v)| weights[i] * v).sum::<f64>()
    }
}

impl CostFunction for Problem<'_> {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, weights: &Vec<f64>) -> Result<f64, argmin::core::Error> {
        let mut cost = 0.0;
        for (r, positive) in self.0.positive.iter().enumerate() {
            let sum = self.sum(weights, r);
            let margin = if *positive { sum } else { -sum };
            cost += if margin > 0.0 { (-margin).exp().ln_1p() } else { margin.exp().ln_1p() - margin };
        }
        let drawn = weights.iter().zip(&self.1.centre).zip(&self.1.strength);
        Ok(cost + drawn.map(|((w, c), s)| 0.5 * s * (w - c).powi(2)).sum::<f64>())
    }
}

impl Gradient for Problem<'_> {
    type Param = Vec<f64>;
    type Gradient = Vec<f64>;

    fn gradient(&self, weights: &Vec<f64>) -> Result<Vec<f64>, argmin::core::Error> {
        let drawn = weights.iter().zip(&self.1.centre).zip(&self.1.strength);
        let mut out: Vec<f64> = drawn.map(|((w, c), s)| s * (w - c)).collect();
        for (r, positive) in self.0.positive.iter().enumerate() {
            let error = 1.0 / (1.0 + (-self.sum(weights, r)).exp()) - f64::from(u8::from(*positive));
            for (i, v) in self.0.row(r) {
                out[i] += error * v;
            }
            out[self.0.columns] += error;
        }
        Ok(out)
    }
}

/// Steps of L-BFGS; the measures no longer change before.
const STEPS: u64 = 100;
/// Past steps that L-BFGS remembers.
const MEMORY: usize = 8;

/// The weights, the constant last.
pub(crate) fn fit(rows: &Rows, prior: &Prior) -> Result<Vec<f64>> {
    let solver = LBFGS::new(MoreThuenteLineSearch::new(), MEMORY).with_tolerance_cost(1e-6)?;
    let done = Executor::new(Problem(rows, prior), solver)
        .configure(|state| state.param(prior.centre.clone()).max_iters(STEPS))
        .run()?;
    Ok(done.state().get_best_param().cloned().unwrap_or_else(|| prior.centre.clone()))
}

/// The sum of a row.
pub(crate) fn score(weights: &[f64], row: &[(usize, f64)]) -> f64 {
    row.iter().map(|(i, v)| weights[*i] * v).sum::<f64>() + weights.last().copied().unwrap_or(0.0)
}

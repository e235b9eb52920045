//! How good a ranking is.

/// Average precision; of equal scores the negatives come first.
pub(crate) fn average_precision(scored: &[(f64, bool)]) -> f64 {
    let mut order = scored.to_vec();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let (mut hits, mut sum) = (0.0, 0.0);
    for (rank, (_, positive)) in order.iter().enumerate() {
        if *positive {
            hits += 1.0;
            sum += hits / (rank + 1) as f64;
        }
    }
    sum / f64::max(hits, 1.0)
}

/// Mean F1 of both classes, where a sum above 0 says yes.
pub(crate) fn macro_f1(scored: &[(f64, bool)]) -> f64 {
    let count = |said: bool, is: bool| scored.iter().filter(|(s, y)| (*s > 0.0) == said && *y == is).count() as f64;
    let f1 = |hit: f64, wrong: f64| 2.0 * hit / (2.0 * hit + wrong).max(1.0);
    let wrong = count(true, false) + count(false, true);
    (f1(count(true, true), wrong) + f1(count(false, false), wrong)) / 2.0
}

//! Sorting, compiled once: each type that is sorted in place brings some kilobytes of sorting code of its own.

use std::cmp::Ordering;

/// The indices from 0 up to `len`, in the order of what they stand for; equal ones stay as they are.
pub(crate) fn indices(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut all: Vec<u32> = (0..len as u32).collect();
    all.sort_unstable_by(|a, b| compare(*a as usize, *b as usize).then(a.cmp(b)));
    all
}

/// Puts an element into a short sorted list, behind its equals.
pub(crate) fn insert<T, K: Ord>(list: &mut Vec<T>, element: T, key: impl Fn(&T) -> K) {
    let new = key(&element);
    let at = list.partition_point(|e| key(e) <= new);
    list.insert(at, element);
}

//! Sorting, compiled once: each type sorted by the standard library brings four to eight kilobytes of code of its own.

/// Numbers with what they stand for: a hash and an index.
pub(crate) type Keyed = Vec<(u64, u32)>;

/// Runs of so many are sorted in place before they are merged.
const RUN: usize = 8;

/// Sorts by the number alone; equal ones stay in the order they came in. A merge sort: `n log n` whatever the numbers.
#[inline(never)]
pub(crate) fn sort(mut list: Keyed) -> Keyed {
    for run in list.chunks_mut(RUN) {
        for i in 1..run.len() {
            let mut at = i;
            while at > 0 && run[at - 1].0 > run[at].0 {
                run.swap(at - 1, at);
                at -= 1;
            }
        }
    }
    let mut width = RUN;
    while width < list.len() {
        let mut merged = Keyed::with_capacity(list.len());
        for pair in list.chunks(2 * width) {
            let (mut a, mut b) = pair.split_at(width.min(pair.len()));
            while let (Some(x), Some(y)) = (a.first(), b.first()) {
                let from = if y.0 < x.0 { &mut b } else { &mut a };
                merged.push(from[0]);
                *from = &from[1..];
            }
            merged.extend_from_slice(a);
            merged.extend_from_slice(b);
        }
        list = merged;
        width *= 2;
    }
    list
}

/// Those of a sorted list that have this number.
pub(crate) fn equal(sorted: &[(u64, u32)], key: u64) -> &[(u64, u32)] {
    let from = sorted.partition_point(|e| e.0 < key);
    let sorted = &sorted[from..];
    // Most have none or one; of many the end is between the last two powers.
    let mut most = 1;
    while sorted.get(most - 1).is_some_and(|e| e.0 == key) {
        most *= 2;
    }
    let near = &sorted[..sorted.len().min(most - 1)];
    &near[..near.partition_point(|e| e.0 == key)]
}

/// Puts an element into a short sorted list, behind its equals.
pub(crate) fn insert<T, K: Ord>(list: &mut Vec<T>, element: T, key: impl Fn(&T) -> K) {
    let new = key(&element);
    let at = list.partition_point(|e| key(e) <= new);
    list.insert(at, element);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(keys in proptest::collection::vec(0u64..40, 0..200)) {
            let list: Keyed = keys.into_iter().zip(0..).collect();
            let mut expected = list.clone();
            expected.sort();
            let sorted = sort(list);
            prop_assert_eq!(&sorted, &expected);
            for key in 0..40 {
                prop_assert_eq!(equal(&sorted, key), expected.iter().copied().filter(|e| e.0 == key).collect::<Vec<_>>());
            }
        }
    }
}

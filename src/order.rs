//! Sorting, compiled once and small: the standard library's sorts bring a dozen kilobytes for each type they sort.

use std::cmp::Ordering;

/// The indices from 0 up to `len`, in the order of what they stand for; equal ones stay as they are.
///
/// A merge sort from below. What is in order already is only looked through.
pub(crate) fn indices(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut all: Vec<u32> = (0..len as u32).collect();
    let mut merged = all.clone();
    let later = |a: u32, b: u32| compare(a as usize, b as usize) == Ordering::Greater;
    let mut width = 1;
    while width < len {
        for start in (0..len).step_by(2 * width) {
            let (middle, end) = (len.min(start + width), len.min(start + 2 * width));
            let (mut left, mut right) = (start, middle);
            if middle == end || !later(all[middle - 1], all[middle]) {
                merged[start..end].copy_from_slice(&all[start..end]);
                continue;
            }
            for slot in &mut merged[start..end] {
                let from =
                    if right == end || left < middle && !later(all[left], all[right]) { &mut left } else { &mut right };
                *slot = all[*from];
                *from += 1;
            }
        }
        std::mem::swap(&mut all, &mut merged);
        width *= 2;
    }
    all
}

/// Puts an element into a short sorted list, behind its equals.
pub(crate) fn insert<T, K: Ord>(list: &mut Vec<T>, element: T, key: impl Fn(&T) -> K) {
    let new = key(&element);
    let at = list.partition_point(|e| key(e) <= new);
    list.insert(at, element);
}

#[cfg(test)]
mod tests {
    use super::indices;

    #[test]
    fn equal_ones_stay_as_they_are() {
        for len in 0..40_u32 {
            let keys: Vec<u32> = (0..len).map(|i| i * 7 % 5).collect();
            let mut expected: Vec<u32> = (0..len).collect();
            expected.sort_by_key(|i| keys[*i as usize]);
            assert_eq!(indices(keys.len(), &|a, b| keys[a].cmp(&keys[b])), expected, "{len}");
        }
    }
}

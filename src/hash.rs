//! One hash for names and for what must be equal: short, quick, and the same everywhere.

/// Where a hash starts.
pub(crate) const START: u64 = 0xcbf2_9ce4_8422_2325;

/// An odd number with well-mixed bits (the golden ratio, as in Fibonacci hashing).
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Goes on from `start` with eight bytes at a time; the length is part of the hash.
pub(crate) fn hash(start: u64, bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let all = words.iter().chain([&last]).map(|w| u64::from_le_bytes(*w));
    mix(all.fold(start, |h, word| mix(h ^ word)) ^ bytes.len() as u64)
}

fn mix(h: u64) -> u64 {
    let h = h.wrapping_mul(FACTOR);
    h ^ h >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_have_other_hashes() {
        let words = ["", "\0", "a", "b", "a\0", "ab", "ba", "12345678", "123456789", "12345679"];
        let mut all: Vec<u64> = words.iter().map(|w| hash(START, w.as_bytes())).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), words.len());
    }
}

//! One hash for names and for what must be equal: short, quick, and the same everywhere.

/// Where a hash starts.
pub(crate) const START: u64 = 0xcbf2_9ce4_8422_2325;

/// An odd number with well-mixed bits (the golden ratio, as in Fibonacci hashing).
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Goes on from `start` with eight bytes at a time; the length is part of the hash.
#[inline(never)]
pub(crate) fn hash(start: u64, bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let all = words.iter().chain([&last]).map(|w| u64::from_le_bytes(*w));
    mix(all.fold(start, |h, word| mix(h ^ word)) ^ bytes.len() as u64)
}

/// A number for each hash, 0 to begin with: what was seen before, told in the same time however much that is.
pub(crate) struct Seen {
    /// Hashes and their numbers, each at its own place or the next free one behind it; half of them stay free.
    slots: Vec<(u64, u32)>,
}

impl Seen {
    /// Room for so many hashes, and no more.
    pub(crate) fn with_room(len: usize) -> Self {
        Self { slots: vec![(0, 0); (2 * len).next_power_of_two()] }
    }

    /// The number of a hash; whoever asks sets it to something other than 0.
    pub(crate) fn of(&mut self, hash: u64) -> &mut u32 {
        let last = self.slots.len() - 1;
        let mut at = hash as usize & last;
        while self.slots[at].1 != 0 && self.slots[at].0 != hash {
            at = (at + 1) & last;
        }
        self.slots[at].0 = hash;
        &mut self.slots[at].1
    }
}

fn mix(h: u64) -> u64 {
    let h = h.wrapping_mul(FACTOR);
    h ^ h >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_with_their_hashes() {
        let mut seen = Seen::with_room(4);
        for hash in [0, 8, 16, 8, u64::MAX, 0, 8] {
            *seen.of(hash) += 1;
        }
        assert_eq!([0, 8, 16, u64::MAX].map(|hash| *seen.of(hash)), [2, 3, 1, 1]);
    }

    #[test]
    fn near_words_have_other_hashes() {
        let words = ["", "\0", "a", "b", "a\0", "ab", "ba", "12345678", "123456789", "12345679"];
        let mut all: Vec<u64> = words.iter().map(|w| hash(START, w.as_bytes())).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), words.len());
    }
}

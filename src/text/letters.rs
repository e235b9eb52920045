//! Letters read eight at a time: a byte at a time, this was the slowest loop of the whole pass.

/// What [`eight_letters`] found.
pub(super) struct Eight {
    /// How many of the eight bytes, from the first on, are ASCII letters.
    pub(super) len: usize,
    /// The letters in lower case, the first in the lowest byte, zeros behind them.
    pub(super) lower: u64,
    pub(super) capitals: usize,
}

/// Reads up to eight ASCII letters.
pub(super) fn eight_letters(bytes: &[u8], at: usize) -> Eight {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let raw = match bytes.get(at..at + 8) {
        Some(eight) => u64::from_le_bytes(eight.try_into().unwrap_or_default()),
        None => {
            let mut eight = [0; 8];
            let rest = bytes.get(at..).unwrap_or_default();
            eight[..rest.len()].copy_from_slice(rest);
            u64::from_le_bytes(eight)
        }
    };
    let lower = raw | (0x20 * EACH);
    // The top bit of each byte of a sum says whether the byte reached a bound; bytes over 0x7F are no letters.
    let low = lower & (0x7F * EACH);
    let from_a = low + (0x80 - u64::from(b'a')) * EACH;
    let past_z = low + (0x7F - u64::from(b'z')) * EACH;
    let letter = from_a & !past_z & !raw & (0x80 * EACH);
    let len = ((!letter & (0x80 * EACH)).trailing_zeros() / 8) as usize;
    let kept = if len == 8 { u64::MAX } else { (1 << (8 * len)) - 1 };
    Eight { len, lower: lower & kept, capitals: (!raw & (0x20 * EACH) & kept).count_ones() as usize }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_one_at_a_time(bytes in proptest::collection::vec(any::<u8>(), 0..12), letters in "[A-Za-z]{0,9}", at in 0usize..4) {
            for text in [bytes.clone(), [letters.as_bytes(), &bytes].concat()] {
                let rest = text.get(at..).unwrap_or_default();
                let len = rest.iter().take(8).take_while(|b| b.is_ascii_alphabetic()).count();
                let found = eight_letters(&text, at);
                prop_assert_eq!(found.len, len);
                prop_assert_eq!(found.lower.to_le_bytes()[..len].to_vec(), rest[..len].to_ascii_lowercase());
                prop_assert!(found.lower.to_le_bytes()[len..].iter().all(|b| *b == 0));
                prop_assert_eq!(found.capitals, rest[..len].iter().filter(|b| b.is_ascii_uppercase()).count());
            }
        }
    }
}

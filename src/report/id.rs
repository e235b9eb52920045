//! Names of items: the same as long as the item's words and its sentence are the same.

use crate::mention::Kind;
use std::collections::BTreeMap;

/// Gives out names; two items of the same words in sentences of the same words are told apart by their order.
#[derive(Default)]
pub(super) struct Ids {
    seen: BTreeMap<u64, u32>,
    /// The last sentence and its hash: items come in text order, so each sentence is read once.
    sentence: Option<(usize, u64)>,
}

impl Ids {
    pub(super) fn next<'t>(&mut self, kind: Kind, exact: &str, sentence: usize, words: impl Fn() -> &'t str) -> String {
        let around = match self.sentence {
            Some((at, hash)) if at == sentence => hash,
            _ => {
                let hash = fnv(FNV, words().as_bytes());
                self.sentence = Some((sentence, hash));
                hash
            }
        };
        let hash = fnv(fnv(around, kind.name().as_bytes()), exact.as_bytes());
        let count = self.seen.entry(hash).or_insert(0);
        *count += 1;
        let name = format!("{}-{}", kind.name(), base32(hash));
        if *count == 1 { name } else { format!("{name}-{count}") }
    }
}

const FNV: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, 64 bits (draft-eastlake-fnv): short, and the same everywhere.
fn fnv(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
}

/// Fifty bits in ten letters and digits that cannot be mistaken for one another (Crockford's alphabet).
fn base32(hash: u64) -> String {
    let mixed = hash ^ hash >> 32;
    (0..10).map(|i| char::from(b"0123456789abcdefghjkmnpqrstvwxyz"[(mixed >> (5 * i) & 31) as usize])).collect()
}

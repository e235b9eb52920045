//! Names of items: the same as long as the item's words and its sentence are the same.

use crate::hash::{START, hash};
use crate::mention::Kind;
use smol_str::{SmolStr, SmolStrBuilder};
use std::collections::BTreeMap;

/// Gives out names; two items of the same words in sentences of the same words are told apart by their order.
#[derive(Default)]
pub(super) struct Ids {
    seen: BTreeMap<u64, u32>,
    /// The last sentence and its hash: items come in text order, so each sentence is read once.
    sentence: Option<(usize, u64)>,
}

impl Ids {
    pub(super) fn next<'t>(
        &mut self,
        kind: Kind,
        exact: &str,
        sentence: usize,
        words: impl Fn() -> &'t str,
    ) -> SmolStr {
        let around = match self.sentence {
            Some((at, hash)) if at == sentence => hash,
            _ => {
                let hash = hash(START, words().as_bytes());
                self.sentence = Some((sentence, hash));
                hash
            }
        };
        let hash = hash(hash(around, kind.name().as_bytes()), exact.as_bytes());
        let count = self.seen.entry(hash).or_insert(0);
        *count += 1;
        let mut name = SmolStrBuilder::new();
        name.push_str(kind.name());
        name.push('-');
        push_base32(hash, &mut name);
        if *count > 1 {
            name.push('-');
            name.push_str(&count.to_string());
        }
        name.finish()
    }
}

/// Fifty bits in ten letters and digits that cannot be mistaken for one another (Crockford's alphabet).
fn push_base32(hash: u64, out: &mut SmolStrBuilder) {
    let mixed = hash ^ hash >> 32;
    let letters: [u8; 10] =
        std::array::from_fn(|i| b"0123456789abcdefghjkmnpqrstvwxyz"[(mixed >> (5 * i) & 31) as usize]);
    out.push_str(std::str::from_utf8(&letters).unwrap_or_default());
}

//! Names of items: the same as long as the item's words and its sentence are the same.

use crate::attribution::Attributed;
use crate::hash::{START, Seen, hash};
use crate::text::Text;
use smol_str::{SmolStr, SmolStrBuilder};

/// Gives out names; two items of the same words in sentences of the same words are told apart by their order.
#[inline(never)]
pub(super) fn names(text: &Text<'_>, all: &[Attributed]) -> Vec<SmolStr> {
    // Mentions come in text order, so each sentence is read once.
    let mut at = 0;
    let mut around = None;
    let mut hash_of = |a: &Attributed| {
        let mention = &a.mention;
        let sentence = text.sentence_from(at, mention.tokens.start);
        if sentence != at {
            around = None;
            at = sentence;
        }
        let words = || text.span(text.sentences[sentence].tokens.clone()).of(text.raw);
        let around = *around.get_or_insert_with(|| hash(START, words().as_bytes()));
        hash(hash(around, mention.kind.name().as_bytes()), mention.span.of(text.raw).as_bytes())
    };
    let mut seen = Seen::with_room(all.len());
    let named = |a: &Attributed| {
        let hash = hash_of(a);
        let count = seen.of(hash);
        *count += 1;
        name(a.mention.kind.name(), hash, *count)
    };
    all.iter().map(named).collect()
}

fn name(kind: &str, hash: u64, count: u32) -> SmolStr {
    let letters = base32(hash);
    let letters = std::str::from_utf8(&letters).unwrap_or_default();
    let mut name = SmolStrBuilder::new();
    name.push_str(kind);
    name.push_str(letters);
    if count > 1 {
        name.push('-');
        name.push_str(&count.to_string());
    }
    name.finish()
}

/// A hyphen, then fifty bits in ten letters and digits that cannot be mistaken for one another (Crockford's alphabet).
fn base32(hash: u64) -> [u8; 11] {
    let mut mixed = hash ^ hash >> 32;
    let mut letters = [b'-'; 11];
    for letter in &mut letters[1..] {
        *letter = b"0123456789abcdefghjkmnpqrstvwxyz"[(mixed & 31) as usize];
        mixed >>= 5;
    }
    letters
}

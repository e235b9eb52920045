//! What the letters of a token come to: a number that stands for them, and their ending. Read once, with the token.

use super::Class;
use std::ops::Range;

/// The keys of tokens that do not stand for their letters: figures are told apart by their shape.
pub(crate) const YEAR: u32 = 0x100;
const SHAPE: u32 = 0x200;
const QUOTE: u32 = 0x22;
const CLOSE_QUOTE: u32 = 0x27;
const ADDRESS: u32 = 0x40;

/// A number standing for the token: its letters in lower case; for figures their shape, for quotation marks their part.
pub(super) fn key(class: Class, text: &[u8], at: Range<usize>) -> u32 {
    match class {
        Class::Number => shape(&text[at]),
        Class::Quote | Class::OpenQuote => QUOTE,
        Class::CloseQuote => CLOSE_QUOTE,
        Class::Address => ADDRESS,
        _ => fold(text, at),
    }
}

/// `1996` is a year; other figures are told apart by how many digits they have.
fn shape(bytes: &[u8]) -> u32 {
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    if digits == 4 && bytes.len() == 4 && (bytes.starts_with(b"19") || bytes.starts_with(b"20")) {
        return YEAR;
    }
    let point = bytes.contains(&b'.');
    SHAPE + 2 * digits.min(7) as u32 + u32::from(point)
}

/// Which of the endings it knows a longer word has.
pub(super) fn ending(word: &[u8]) -> Option<usize> {
    let [_, .., a, b, c, d] = word else { return None };
    let last = u32::from_le_bytes([*a, *b, *c, *d]) | 0x2020_2020;
    let i = (last >> 8) as u8 == b'i';
    Some(match ((last >> 16) as u16).to_le_bytes() {
        [b'e', b'd'] => 0,
        [b'n', b'g'] if i => 1,
        [b'l', b'y'] => 2,
        [b'e', b'r'] => 3,
        [b's', b't'] => 4,
        [b'o', b'n'] if i => 5,
        [b'e', b's'] => 6,
        _ => return None,
    })
}

/// Folds the letters of a word, eight at a time, small and capital letters alike; both apostrophes are one.
pub(crate) fn fold(text: &[u8], at: Range<usize>) -> u32 {
    let mut hash = 0;
    let mut from = at.start;
    while from < at.end {
        let eight = match text.get(from..from + 8) {
            Some(eight) => u64::from_le_bytes(eight.try_into().unwrap_or_default()),
            None => eight_of(&text[from..at.end]),
        };
        let len = at.end - from;
        let kept = if len < 8 { eight & ((1 << (8 * len)) - 1) } else { eight };
        if kept & HIGH != 0 {
            return fold_odd(&text[at]);
        }
        hash = mix(hash, kept);
        from += 8;
    }
    folded(hash)
}

/// The top bit of each byte: set where a letter is none of ASCII.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// Takes eight more letters into a hash.
pub(super) const fn mix(hash: u64, eight: u64) -> u64 {
    // Capital letters differ from small ones in this bit; marks that meet in it are rare in words.
    let hash = (hash ^ (eight | 0x2020_2020_2020_2020)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ hash >> 29
}

/// What a hash of all letters comes to.
pub(super) const fn folded(hash: u64) -> u32 {
    (hash >> 32) as u32
}

fn eight_of(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).rev().fold(0, |n, b| n << 8 | u64::from(*b))
}

/// The same for a word with letters outside ASCII: `don’t` is `don't`.
#[inline(never)]
fn fold_odd(word: &[u8]) -> u32 {
    let plain = |b: &u8| match b {
        // The three bytes of the typographic apostrophe.
        0x80 | 0x99 => None,
        0xe2 => Some(b'\''),
        _ => Some(*b),
    };
    let bytes: Vec<u8> = word.iter().filter_map(plain).collect();
    let mut hash = 0;
    for eight in bytes.chunks(8) {
        hash = mix(hash, eight_of(eight));
    }
    folded(hash)
}

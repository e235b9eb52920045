//! What the model sees of a sentence: its words and pairs of words as slots of two tables, and what its tokens are.
//!
//! The trainer calls this file through `crate::training` (feature `train`), so what was learned and what is scored cannot differ.

use crate::lexicon::{
    BOUNDS_SENSE, CALENDAR_SENSE, CUES_SENSE, CURRENCIES_SENSE, DIRECTIONS_SENSE, FUNCTION_WORDS_SENSE,
    MAGNITUDES_SENSE, NOUN_KINDS_SENSE, NUMBER_WORDS_SENSE, PASTS_SENSE, PERCENTS_SENSE, PLURALS_SENSE, TIMES_SENSE,
    TITLES_SENSE, UNITS_SENSE, VAGUE_SENSE,
};
use crate::text::{Class, Token};

/// Slots of the table of words, as a power of two.
pub(crate) const WORD_BITS: u32 = 15;
/// Slots of the table of pairs of words, as a power of two.
pub(crate) const PAIR_BITS: u32 = 13;

/// Senses by name: their bits move when a table is added, the weights must not.
const SENSES: [u32; 16] = [
    BOUNDS_SENSE,
    CALENDAR_SENSE,
    CUES_SENSE,
    CURRENCIES_SENSE,
    DIRECTIONS_SENSE,
    FUNCTION_WORDS_SENSE,
    MAGNITUDES_SENSE,
    NOUN_KINDS_SENSE,
    NUMBER_WORDS_SENSE,
    PASTS_SENSE,
    PERCENTS_SENSE,
    PLURALS_SENSE,
    TIMES_SENSE,
    TITLES_SENSE,
    UNITS_SENSE,
    VAGUE_SENSE,
];
/// Classes of a token, then its cases.
const CLASSES: usize = 18;
const CASES: usize = 7;
/// What a token can be.
const MARKS: usize = SENSES.len() + CLASSES + CASES;
/// A mark is told apart by whether one, two, or three and more tokens bear it.
const LEVELS: usize = 3;
/// Tokens from which the next class of length begins.
const LENGTHS: [usize; 9] = [4, 6, 8, 12, 16, 20, 26, 36, 50];
/// Features that are there or not, whatever the length.
pub(crate) const PLAIN: usize = MARKS * LEVELS + LENGTHS.len() + 1;

/// Stands for what comes before the first token and after the last.
const EDGE: u32 = 0x5bd1_e995;

/// Feeds the words and pairs of a sentence to `word` and `pair` and its plain features to `plain`.
pub(crate) fn each(
    raw: &str,
    tokens: &[Token],
    mut word: impl FnMut(usize),
    mut pair: impl FnMut(usize),
    plain: impl FnMut(usize),
) {
    let mut last = EDGE;
    // Tokens that bear each mark: at least one, two, three.
    let mut seen = [0u64; LEVELS];
    for token in tokens {
        let key = key(token, raw);
        word(slot(key, WORD_BITS));
        pair(slot(join(last, key), PAIR_BITS));
        last = key;
        let marks = u64::from(token.word.senses())
            | 1 << (32 + token.class as usize)
            | 1 << (32 + CLASSES + token.case as usize);
        seen[2] |= seen[1] & marks;
        seen[1] |= seen[0] & marks;
        seen[0] |= marks;
    }
    pair(slot(join(last, EDGE), PAIR_BITS));
    each_plain(seen, tokens.len(), plain);
}

#[inline(never)]
fn each_plain(seen: [u64; LEVELS], tokens: usize, mut plain: impl FnMut(usize)) {
    for (level, marks) in seen.into_iter().enumerate() {
        for (i, sense) in SENSES.into_iter().enumerate() {
            if marks & u64::from(sense) != 0 {
                plain(level * MARKS + i);
            }
        }
        for i in 0..CLASSES + CASES {
            if marks >> (32 + i) & 1 != 0 {
                plain(level * MARKS + SENSES.len() + i);
            }
        }
    }
    plain(MARKS * LEVELS + LENGTHS.iter().filter(|from| tokens >= **from).count());
}

/// What words and pairs count for in a sentence of so many tokens: long sentences have more of them.
pub(crate) fn share(tokens: usize) -> f32 {
    1.0 / ((2 * tokens + 2) as f32).sqrt()
}

/// A number standing for the token: its letters in lower case; for figures their shape, for quotation marks their part.
fn key(token: &Token, raw: &str) -> u32 {
    let bytes = token.span().of(raw).as_bytes();
    match token.class {
        Class::Number => shape(bytes),
        Class::Quote | Class::OpenQuote => fold(b"\""),
        Class::CloseQuote => fold(b"''"),
        Class::Address => fold(b"@"),
        _ => fold(bytes),
    }
}

/// `1996` is a year; other figures are told apart by how many digits they have.
fn shape(bytes: &[u8]) -> u32 {
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    if digits == 4 && bytes.len() == 4 && (bytes.starts_with(b"19") || bytes.starts_with(b"20")) {
        return fold(b"#y");
    }
    let point = bytes.contains(&b'.');
    fold(&[b'#', b'0' + digits.min(7) as u8, if point { b'.' } else { b'_' }])
}

/// Folds the bytes of a word (FNV-1a), small and capital letters alike; both apostrophes are one.
pub(crate) fn fold(bytes: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for &b in bytes {
        let b = match b {
            // The three bytes of the typographic apostrophe.
            0x80 | 0x99 => continue,
            0xe2 => b'\'',
            _ => b | 0x20,
        };
        hash = (hash ^ u32::from(b)).wrapping_mul(0x0100_0193);
    }
    hash
}

fn join(a: u32, b: u32) -> u32 {
    (a.rotate_left(7) ^ b).wrapping_mul(0x85eb_ca6b)
}

/// The slot of a table of `1 << bits`.
pub(crate) fn slot(key: u32, bits: u32) -> usize {
    ((key ^ key >> 15).wrapping_mul(0x9e37_79b1) >> (32 - bits)) as usize
}

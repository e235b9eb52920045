//! What the model sees of a sentence: its words, pairs of words and pairs of kinds of words as slots of three tables, and
//! what its tokens are.
//!
//! The trainer calls this file through `crate::training` (feature `train`), so what was learned and what is scored cannot differ.

use crate::lexicon::{
    BOUNDS_SENSE, CALENDAR_SENSE, CUES_SENSE, CURRENCIES_SENSE, DIRECTIONS_SENSE, FUNCTION_WORDS_SENSE,
    MAGNITUDES_SENSE, NOUN_KINDS_SENSE, NUMBER_WORDS_SENSE, PASTS_SENSE, PERCENTS_SENSE, PLURALS_SENSE, TIMES_SENSE,
    TITLES_SENSE, UNITS_SENSE, VAGUE_SENSE,
};
use crate::text::{Case, Class, Token};
use std::ops::Range;

/// Slots of the table of words, as a power of two.
pub(crate) const WORD_BITS: u32 = 15;
/// Slots of the table of pairs of words, as a power of two.
pub(crate) const PAIR_BITS: u32 = 13;
/// Slots of the table of pairs of kinds of words, as a power of two.
pub(crate) const KIND_BITS: u32 = 13;

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
/// Endings of words, which tell a past or a plural from a name.
const ENDINGS: usize = 7;
/// What a token can be.
const MARKS: usize = SENSES.len() + CLASSES + CASES + ENDINGS;
/// A mark is told apart by whether one, two, or three and more tokens bear it.
const LEVELS: usize = 3;
/// Tokens from which the next class of length begins.
const LENGTHS: [usize; 9] = [4, 6, 8, 12, 16, 20, 26, 36, 50];
/// Features that are there or not, whatever the length.
pub(crate) const PLAIN: usize = MARKS * LEVELS + LENGTHS.len() + 1;

/// Stands for what comes before the first token and after the last.
const EDGE: u32 = 0x5bd1_e995;

/// Words that a sentence is remembered to hold already.
const MET: usize = 256;

/// Feeds the words of a sentence to `word`, each once, its pairs to `pair` and `kind`, and its plain features to `plain`.
pub(crate) fn each(
    raw: &str,
    tokens: &[Token],
    mut word: impl FnMut(usize),
    mut pair: impl FnMut(usize),
    mut kind: impl FnMut(usize),
    plain: impl FnMut(usize),
) {
    let bytes = raw.as_bytes();
    let (mut last, mut last_kind) = (EDGE, EDGE);
    // A word that comes again says little more. One that was put out of its place in this table counts again.
    let mut met = [0u16; MET];
    // Tokens that bear each mark: at least one, two, three.
    let mut seen = [0u64; LEVELS];
    for token in tokens {
        let key = key(token, bytes);
        let at = slot(key, WORD_BITS);
        let place = &mut met[at % MET];
        if *place != at as u16 + 1 {
            *place = at as u16 + 1;
            word(at);
        }
        pair(slot(join(last, key), PAIR_BITS));
        last = key;
        let ending = ending(&bytes[token.start as usize..token.end as usize]);
        let of = kind_of(token, key, ending);
        kind(slot(join(last_kind, of), KIND_BITS));
        last_kind = of;
        let marks = u64::from(token.word.senses())
            | 1 << (32 + token.class as usize)
            | 1 << (32 + CLASSES + token.case as usize)
            | ending;
        seen[2] |= seen[1] & marks;
        seen[1] |= seen[0] & marks;
        seen[0] |= marks;
    }
    pair(slot(join(last, EDGE), PAIR_BITS));
    kind(slot(join(last_kind, EDGE), KIND_BITS));
    each_plain(seen, tokens.len(), plain);
}

/// Where the mark of each bit stands among the plain features of a level; `NOWHERE` for senses that are none.
const PLACES: [u8; 64] = {
    let mut places = [NOWHERE; 64];
    let mut i = 0;
    while i < SENSES.len() {
        places[SENSES[i].trailing_zeros() as usize] = i as u8;
        i += 1;
    }
    i = 0;
    while i < CLASSES + CASES + ENDINGS {
        places[32 + i] = (SENSES.len() + i) as u8;
        i += 1;
    }
    places
};
const NOWHERE: u8 = u8::MAX;

/// The bit of a longer word's ending.
fn ending(word: &[u8]) -> u64 {
    let [_, _, .., a, b, c] = word else { return 0 };
    let ending = match [b | 0x20, c | 0x20] {
        [b'e', b'd'] => 0,
        [b'n', b'g'] if a | 0x20 == b'i' => 1,
        [b'l', b'y'] => 2,
        [b'e', b'r'] => 3,
        [b's', b't'] => 4,
        [b'o', b'n'] if a | 0x20 == b'i' => 5,
        [b'e', b's'] => 6,
        _ => return 0,
    };
    1 << (32 + CLASSES + CASES + ending)
}

#[inline(never)]
fn each_plain(seen: [u64; LEVELS], tokens: usize, mut plain: impl FnMut(usize)) {
    for (level, mut marks) in seen.into_iter().enumerate() {
        while marks != 0 {
            let place = PLACES[marks.trailing_zeros() as usize];
            marks &= marks - 1;
            if place != NOWHERE {
                plain(level * MARKS + usize::from(place));
            }
        }
    }
    plain(MARKS * LEVELS + LENGTHS.iter().filter(|from| tokens >= **from).count());
}

/// What words and pairs count for in a sentence of so many tokens: long sentences have more of them. The power of
/// three quarters lies between the sum and the mean; the factor brings it to one seventh at twenty tokens.
pub(crate) fn share(tokens: usize) -> f32 {
    let root = ((2 * tokens + 2) as f32).sqrt();
    2.4 / (root * root.sqrt())
}

/// Senses that tell more of a word than its capitals and its ending.
const TELLING: u32 = BOUNDS_SENSE
    | CALENDAR_SENSE
    | CUES_SENSE
    | CURRENCIES_SENSE
    | DIRECTIONS_SENSE
    | MAGNITUDES_SENSE
    | NUMBER_WORDS_SENSE
    | PERCENTS_SENSE
    | TITLES_SENSE
    | UNITS_SENSE
    | VAGUE_SENSE;

/// A number standing for the kind of the token: `has [past]` and `[number] percent` are one pair whatever the words.
/// Words that build sentences stand for themselves.
fn kind_of(token: &Token, key: u32, ending: u64) -> u32 {
    match token.class {
        Class::Number if key == YEAR => YEAR,
        Class::Number => FIGURE,
        Class::Word if !token.has(FUNCTION_WORDS_SENSE) => {
            let senses = token.word.senses();
            let mut marks = u64::from(senses & TELLING);
            if marks == 0 && token.case != Case::Lower {
                return NAME;
            }
            if marks == 0 {
                marks = u64::from(senses & (PASTS_SENSE | PLURALS_SENSE)) | ending;
            }
            // The place and not the bit, which moves when a table is added.
            if marks == 0 { NAME + 1 } else { NAME + 2 + u32::from(PLACES[marks.trailing_zeros() as usize]) }
        }
        _ => key,
    }
}

const FIGURE: u32 = 0x300;
const NAME: u32 = 0x400;

/// A number standing for the token: its letters in lower case; for figures their shape, for quotation marks their part.
fn key(token: &Token, raw: &[u8]) -> u32 {
    let at = token.start as usize..token.end as usize;
    match token.class {
        Class::Number => shape(&raw[at]),
        Class::Quote | Class::OpenQuote => QUOTE,
        Class::CloseQuote => CLOSE_QUOTE,
        Class::Address => ADDRESS,
        _ => fold(raw, at),
    }
}

const QUOTE: u32 = 0x22;
const CLOSE_QUOTE: u32 = 0x27;
const ADDRESS: u32 = 0x40;
const YEAR: u32 = 0x100;

/// `1996` is a year; other figures are told apart by how many digits they have.
fn shape(bytes: &[u8]) -> u32 {
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    if digits == 4 && bytes.len() == 4 && (bytes.starts_with(b"19") || bytes.starts_with(b"20")) {
        return YEAR;
    }
    let point = bytes.contains(&b'.');
    0x200 + 2 * digits.min(7) as u32 + u32::from(point)
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
    (hash >> 32) as u32
}

/// The top bit of each byte: set where a letter is none of ASCII.
const HIGH: u64 = 0x8080_8080_8080_8080;

fn mix(hash: u64, eight: u64) -> u64 {
    // Capital letters differ from small ones in this bit; marks that meet in it are rare in words.
    let hash = (hash ^ (eight | 0x2020_2020_2020_2020)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ hash >> 29
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
    (hash >> 32) as u32
}

fn join(a: u32, b: u32) -> u32 {
    (a.rotate_left(7) ^ b).wrapping_mul(0x85eb_ca6b)
}

/// The slot of a table of `1 << bits`.
pub(crate) fn slot(key: u32, bits: u32) -> usize {
    ((key ^ key >> 15).wrapping_mul(0x9e37_79b1) >> (32 - bits)) as usize
}

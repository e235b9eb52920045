//! What the model sees of a sentence: its words, pairs of words and pairs of kinds of words as slots of three tables, its
//! words beside its frames, and what its tokens are.
//!
//! The trainer calls this file through `crate::training` (feature `train`), so what was learned and what is scored cannot differ.

use crate::lexicon::{
    BOUNDS_SENSE, CALENDAR_SENSE, CUES_SENSE, CURRENCIES_SENSE, DIRECTIONS_SENSE, FUNCTION_WORDS_SENSE,
    MAGNITUDES_SENSE, NOUN_KINDS_SENSE, NUMBER_WORDS_SENSE, PASTS_SENSE, PERCENTS_SENSE, PLURALS_SENSE, TIMES_SENSE,
    TITLES_SENSE, UNITS_SENSE, VAGUE_SENSE,
};
use crate::text::{CASES, CLASSES, Case, Class, ENDINGS, Token, YEAR};

/// Slots of the table of words, as a power of two.
pub(crate) const WORD_BITS: u32 = 15;
/// Slots of the table of pairs of words, as a power of two.
pub(crate) const PAIR_BITS: u32 = 15;
/// Slots of the table of pairs of kinds of words, as a power of two.
pub(crate) const KIND_BITS: u32 = 13;

/// What a sentence may hold beside a word that makes the word count for more or less: `I`, `we`, a number (a frame).
pub(crate) const FRAMES: usize = 7;
/// Rows of the table of words beside frames, as a power of two; words of several slots share one.
pub(crate) const FRAMED_BITS: u32 = 12;

/// The row of a word's slot.
pub(crate) const fn framed(slot: usize) -> usize {
    slot >> (WORD_BITS - FRAMED_BITS)
}

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
/// What a token can be: endings tell a past or a plural from a name.
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
#[inline(always)]
pub(crate) fn each(
    tokens: &[Token],
    mut word: impl FnMut(usize),
    mut pair: impl FnMut(usize),
    mut kind: impl FnMut(usize),
    plain: impl FnMut(usize),
) {
    let (mut last, mut last_kind) = (EDGE, EDGE);
    // A word that comes again says little more. One that was put out of its place in this table counts again.
    let mut met = [0u8; MET];
    // Tokens that bear each mark: at least one, two, three.
    let mut seen = [0u64; LEVELS];
    for token in tokens {
        let key = token.key;
        let at = slot(key, WORD_BITS);
        let (place, rest) = (&mut met[at % MET], (at / MET) as u8 + 1);
        if *place != rest {
            *place = rest;
            word(at);
        }
        pair(slot(join(last, key), PAIR_BITS));
        last = key;
        let of = kind_of(token);
        kind(slot(join(last_kind, of), KIND_BITS));
        last_kind = of;
        let marks = token.marks;
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
        places[Token::CLASS + i] = (SENSES.len() + i) as u8;
        i += 1;
    }
    places
};
const NOWHERE: u8 = u8::MAX;
/// The marks that have a place.
const PLACED: u64 = {
    let (mut placed, mut i) = (0, 0);
    while i < PLACES.len() {
        if PLACES[i] != NOWHERE {
            placed |= 1 << i;
        }
        i += 1;
    }
    placed
};

#[inline(never)]
fn each_plain(seen: [u64; LEVELS], tokens: usize, mut plain: impl FnMut(usize)) {
    for (level, marks) in seen.into_iter().enumerate() {
        let mut marks = marks & PLACED;
        while marks != 0 {
            let place = PLACES[marks.trailing_zeros() as usize];
            marks &= marks - 1;
            plain(level * MARKS + usize::from(place));
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
fn kind_of(token: &Token) -> u32 {
    match token.class {
        Class::Number if token.key == YEAR => YEAR,
        Class::Number => FIGURE,
        Class::Word if !token.has(FUNCTION_WORDS_SENSE) => {
            let mut marks = token.marks & TELLING as u64;
            if marks == 0 && token.case != Case::Lower {
                return NAME;
            }
            if marks == 0 {
                marks = token.marks & FORMS;
            }
            // The place and not the bit, which moves when a table is added.
            if marks == 0 { NAME + 1 } else { NAME + 2 + u32::from(PLACES[marks.trailing_zeros() as usize]) }
        }
        _ => token.key,
    }
}

/// What tells of a word that no table knows.
const FORMS: u64 = (PASTS_SENSE | PLURALS_SENSE) as u64 | u64::MAX << Token::ENDING;

const FIGURE: u32 = 0x300;
const NAME: u32 = 0x400;

fn join(a: u32, b: u32) -> u32 {
    (a.rotate_left(7) ^ b).wrapping_mul(0x85eb_ca6b)
}

/// The slot of a table of `1 << bits`.
pub(crate) fn slot(key: u32, bits: u32) -> usize {
    ((key ^ key >> 15).wrapping_mul(0x9e37_79b1) >> (32 - bits)) as usize
}

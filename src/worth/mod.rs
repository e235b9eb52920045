//! How much a sentence is worth checking, told by a small linear model.
//!
//! In: the tokens of a sentence. Out: the tenth of all sentences it falls in, the last tenth being those most like what
//! professional checkers pick. It knows no numbers, speakers or facts: it ranks, and its rank is one reason among those
//! that are named. `data/checkworthy.md` is the model's card. Without `data/checkworthy.bin` the core builds and gives
//! no rank; `cargo xtask train` writes the file anew.

mod features;

pub(crate) use features::{FRAMED_BITS, FRAMES, KIND_BITS, PAIR_BITS, PLAIN, WORD_BITS, framed};
#[cfg(feature = "train")]
pub(crate) use features::{each, share, slot};

use crate::text::Token;

include!(concat!(env!("OUT_DIR"), "/worth.rs"));

/// Numbers at the head of the file: constant, steps of the five tables, then the ends of nine tenths.
const HEAD: usize = ENDS + CUTS;
const ENDS: usize = 6;
const CUTS: usize = 9;
const PLAINS: usize = 4 * HEAD;
const WORDS: usize = PLAINS + PLAIN;
const PAIRS: usize = WORDS + (1 << WORD_BITS);
const KINDS: usize = PAIRS + (1 << PAIR_BITS);
/// Bytes of a file of weights that fits these features.
pub(crate) const LEN: usize = ROWS + (ROW << FRAMED_BITS);
const ROWS: usize = KINDS + (1 << KIND_BITS);
/// Bytes of a row of words beside frames: a weight for each frame, and as bits which frames the words themselves make.
const ROW: usize = FRAMES + 1;
/// What a weight of nothing is in a row. All are positive, so that eight of them can be added at once.
pub(crate) const NOTHING: u8 = 16;
/// Every other byte of a row. Its sums are two bytes wide: room for two thousand words a sentence.
const LANES: u64 = 0x00ff_00ff_00ff_00ff;

/// The tenth of sentences this one falls in, 1 to 10; 10 holds those most worth checking. None without weights.
pub(crate) fn decile(tokens: &[Token]) -> Option<u8> {
    let score = score(tokens)?;
    Some(1 + (0..CUTS).filter(|i| score > head(ENDS + i)).count() as u8)
}

/// The model's sum for a sentence: the logarithm of the odds that a checker would pick it.
#[inline(never)]
pub(crate) fn score(tokens: &[Token]) -> Option<f32> {
    if WEIGHTS.len() != LEN {
        return None;
    }
    let (mut words, mut pairs, mut kinds, mut plain) = (0i32, 0i32, 0i32, 0i32);
    let mut beside = Beside::default();
    features::each(
        tokens,
        |slot| {
            words += weight(WORDS + slot);
            beside.add(row(slot));
        },
        |slot| pairs += weight(PAIRS + slot),
        |slot| kinds += weight(KINDS + slot),
        |i| plain += weight(PLAINS + i),
    );
    let share = features::share(tokens.len());
    let counted =
        head(1) * words as f32 + head(2) * pairs as f32 + head(3) * kinds as f32 + head(5) * beside.sum() as f32;
    Some(head(0) + head(4) * plain as f32 + share * counted)
}

/// Sums of rows, two bytes a frame; all bits of the rows, whose last byte holds the frames.
#[derive(Default)]
struct Beside {
    even: u64,
    odd: u64,
    rows: u64,
    words: u64,
}

impl Beside {
    fn add(&mut self, row: u64) {
        self.even = self.even.wrapping_add(row & LANES);
        self.odd = self.odd.wrapping_add(row >> 8 & LANES);
        self.rows |= row;
        self.words += 1;
    }

    /// What the words count for beside the frames of their sentence, which all its words are needed to know.
    fn sum(&self) -> i32 {
        let sums = [self.even, self.odd];
        let lane = |f: usize| (sums[f % 2] >> (f / 2 * 16) & 0xffff) as i32;
        let nothing = i32::from(NOTHING) * self.words as i32;
        let mut frames = self.rows >> (8 * FRAMES);
        let mut sum = 0;
        while frames != 0 {
            sum += lane(frames.trailing_zeros() as usize) - nothing;
            frames &= frames - 1;
        }
        sum
    }
}

/// The row of a word's slot.
fn row(slot: usize) -> u64 {
    let at = ROWS + ROW * framed(slot);
    WEIGHTS[at..].first_chunk().map_or(0, |row| u64::from_le_bytes(*row))
}

fn weight(at: usize) -> i32 {
    i32::from(WEIGHTS[at] as i8)
}

fn head(i: usize) -> f32 {
    let b = &WEIGHTS[4 * i..];
    f32::from_le_bytes([b[0], b[1], b[2], b[3]])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn worth(raw: &str) -> f32 {
        let text = Text::read(raw);
        score(&text.tokens).expect("weights that fit")
    }

    /// Weights of another shape would be passed over in silence.
    #[test]
    fn weights_fit_the_features_or_are_not_there() {
        assert!(WEIGHTS.is_empty() || WEIGHTS.len() == LEN, "{} bytes, wanted {LEN}: train anew", WEIGHTS.len());
    }

    #[test]
    fn words_count_beside_the_frames_that_are_met_and_no_others() {
        let row = |weights: [i8; FRAMES], frames: u8| {
            let mut bytes = [frames; ROW];
            bytes[..FRAMES].copy_from_slice(&weights.map(|w| NOTHING.wrapping_add_signed(w)));
            u64::from_le_bytes(bytes)
        };
        let sum = |rows: &[u64]| {
            let mut beside = Beside::default();
            rows.iter().for_each(|row| beside.add(*row));
            beside.sum()
        };
        let (jobs, we, number) =
            (row([3, -5, 7, 0, 0, 0, 2], 0), row([1, 0, 0, 0, 0, 0, -16], 2), row([0; FRAMES], 64));
        assert_eq!(sum(&[]), 0);
        assert_eq!(sum(&[jobs]), 0);
        assert_eq!(sum(&[jobs, we]), -5);
        assert_eq!(sum(&[jobs, we, number]), -5 + 2 - 16);
        assert_eq!(sum(&[row([15; FRAMES], 127); 2000]), 7 * 15 * 2000);
    }

    #[test]
    fn claims_of_fact_come_before_small_talk() {
        if WEIGHTS.is_empty() {
            return;
        }
        let claims = [
            "Unemployment in Marovia fell from 9.1 percent to 6.4 percent between 2011 and 2015.",
            "The government cut 4,000 jobs in the hospitals last year.",
            "Senator Brandt voted against the water bill three times.",
            "More than 60 million people have no health insurance.",
            "Under her administration taxes on small businesses doubled.",
        ];
        let talk = [
            "Good evening, and thank you for coming.",
            "I think we should all be kind to each other.",
            "What would you say to the people who are watching?",
            "Let me just finish, please.",
            "I will fight for you every single day.",
        ];
        let least = claims.map(worth).into_iter().fold(f32::INFINITY, f32::min);
        let most = talk.map(worth).into_iter().fold(f32::NEG_INFINITY, f32::max);
        assert!(least > most, "{:?} {:?}", claims.map(worth), talk.map(worth));
    }

    #[test]
    fn the_same_sentence_has_the_same_rank_wherever_it_stands() {
        let raw = "It rained. Marovia has lost 300,000 jobs since 2019. It rained.";
        let text = Text::read(raw);
        let alone = "Marovia has lost 300,000 jobs since 2019.";
        let tokens = &text.tokens[text.sentences[1].tokens.clone()];
        assert_eq!(score(tokens), score(&Text::read(alone).tokens));
        assert_eq!(decile(tokens), decile(&Text::read(alone).tokens));
        assert!(decile(&[]).is_none_or(|d| (1..=10).contains(&d)));
    }

    #[test]
    fn apostrophes_and_capitals_make_no_difference() {
        if !WEIGHTS.is_empty() {
            assert_eq!(worth("they don't know"), worth("they don’t know"));
        }
    }
}

//! Frames: what a sentence may hold that makes its other words count for more or less. `jobs` beside `was` is another
//! thing than beside `will`, and whoever says `I believe` before a number claims less.

use fact_checklist::training::{FRAMED_ROWS, FRAMES, features, framed, word_slot};
use std::sync::LazyLock;

/// The words of all frames but the last, which is any number in figures.
const WORDS: [&[&str]; FRAMES - 1] = [
    &["i", "i'm", "i've", "i'll", "i'd", "me", "my"],
    &["we", "we're", "we've", "we'll", "our", "us"],
    &[
        "will", "would", "should", "can", "could", "must", "going", "i'll", "we'll", "want", "need", "if", "let",
        "let's",
    ],
    &["was", "were", "had", "did", "has", "have", "been"],
    &["is", "are", "it's", "that's"],
    &["he", "she", "they", "his", "her", "their", "it"],
];
/// Every shape of number that has a slot.
const NUMBERS: [&str; 15] = [
    "5",
    "25",
    "125",
    "1,250",
    "12,500",
    "125,000",
    "1,250,000",
    "1985",
    "2005",
    "1.5",
    "12.5",
    "125.5",
    "1,250.5",
    "12,500.5",
    "125,000.5",
];

/// The frames that the words of each row make, as bits. A rarer word that shares a row with one of them makes its frame too.
static ROWS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut rows = vec![0; FRAMED_ROWS];
    for (frame, words) in WORDS.iter().enumerate() {
        words.iter().for_each(|word| rows[framed(word_slot(word))] |= 1 << frame);
    }
    for slot in NUMBERS.iter().flat_map(|number| features(number).words) {
        rows[framed(slot)] |= 1 << WORDS.len();
    }
    rows
});

pub(crate) fn of_rows() -> &'static [u8] {
    &ROWS
}

/// The frames of a sentence with these slots of words.
pub(crate) fn frames(words: &[usize]) -> u8 {
    words.iter().fold(0, |held, word| held | ROWS[framed(*word)])
}

#[cfg(test)]
mod tests {
    use super::frames;
    use fact_checklist::training::features;

    #[test]
    fn frames_are_what_a_sentence_holds() {
        let of = |raw: &str| frames(&features(raw).words);
        assert_eq!(of("Taxes rose."), 0);
        assert_eq!(of("I’ll stay."), 0b101);
        assert_eq!(of("We lost 40,000 jobs."), 0b100_0010);
    }
}

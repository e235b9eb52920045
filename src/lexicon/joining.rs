//! How a character joins the ones beside it, from `data/graphemes.tsv`.
//!
//! Why not the tables of a crate: they are seven kilobytes of the core. A test holds this table and the rules of
//! `src/text/grapheme.rs` against `unicode-segmentation`.

use super::{RUN_CLASS, RUN_INDEX, RUN_LENGTH, RUN_STEP};

/// Class of a character (Grapheme_Cluster_Break of Unicode Standard Annex 29, with what conjuncts and emoji need).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joining {
    /// Joins nothing by itself.
    Any,
    /// Of a conjunct of India: `क`.
    Consonant,
    Control,
    /// Joins what stands before it: an accent.
    Extend,
    /// The same, but no conjunct goes on behind it.
    ExtendOnly,
    /// Line feed.
    Feed,
    /// Zero-width joiner.
    Joiner,
    /// First letter of a syllable of Hangul.
    Leading,
    /// Makes a conjunct of two consonants.
    Linker,
    /// An emoji.
    Picture,
    /// Joins what stands behind it.
    Prepend,
    /// Half a flag.
    Regional,
    /// Carriage return.
    Return,
    /// Takes room and joins what stands before it.
    Spacing,
    /// A syllable of Hangul: without a last letter it is the first of its row of 28.
    Syllable,
    /// Last letter of a syllable of Hangul.
    Trailing,
    /// Middle letter of a syllable of Hangul.
    Vowel,
}

/// The class of a character.
pub(crate) fn joining(c: char) -> Joining {
    let c = u32::from(c);
    let block = RUN_INDEX.partition_point(|(from, _)| *from <= c) - 1;
    let (mut from, at) = RUN_INDEX[block];
    let (mut run, mut shift) = (block * RUN_STEP, 0);
    for byte in &RUN_LENGTH[usize::from(at)..] {
        from += u32::from(byte & 0x7F) << shift;
        shift += 7;
        if *byte < 0x80 {
            if from > c {
                break;
            }
            run += 1;
            shift = 0;
        }
    }
    RUN_CLASS[run.min(RUN_CLASS.len() - 1)]
}

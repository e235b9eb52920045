//! Lists of words that the code asks for, one constant for each: rows of `lexicon/data/en/asked.tsv`.

use super::{Spelling, words};

include!(concat!(env!("OUT_DIR"), "/asked.rs"));

//! What a run of digits and marks is: the patterns of `data/shapes.tsv`, as one table of states.
//!
//! Why not the `regex` crate at run time: it would be half of the wasm (`cargo xtask size` prints what it costs). The
//! patterns are written in regex syntax, compiled by the build, and held against the `regex` crate by the test below.

use super::{SHAPE_ACCEPT, SHAPE_CLASS, SHAPE_CLASSES, SHAPE_LIST, SHAPE_NEXT, SHAPE_START, Shape};

/// The shape that the whole of `text` has, if any.
pub(crate) fn shape(text: &[u8]) -> Option<Shape> {
    let mut state = SHAPE_START;
    for &byte in text {
        let class = usize::from(SHAPE_CLASS[usize::from(byte)]);
        state = SHAPE_NEXT[usize::from(state) * SHAPE_CLASSES + class];
    }
    let accept = usize::from(SHAPE_ACCEPT[usize::from(state)]);
    accept.checked_sub(1).map(|i| SHAPE_LIST[i])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::SHAPE_PATTERNS;
    use proptest::prelude::*;

    /// What the `regex` crate says of the same text.
    fn by_regex(text: &str) -> Option<Shape> {
        let whole = |pattern: &str| regex::bytes::Regex::new(&format!(r"\A(?:{pattern})\z")).expect("compiled before");
        SHAPE_PATTERNS.iter().position(|p| whole(p).is_match(text.as_bytes())).map(|i| SHAPE_LIST[i])
    }

    #[test]
    fn agrees_with_the_regex_crate_on_written_shapes() {
        for text in [
            "",
            "5",
            "1,234",
            "1,234.5",
            "12,34,567",
            "1.234.567",
            "07/27/2016",
            "3-2",
            "8:30",
            "555-4200",
            "2012-13",
            "1,23",
            ".",
        ] {
            assert_eq!(shape(text.as_bytes()), by_regex(text), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn agrees_with_the_regex_crate(text in "[0-9,.:/'x-]{0,12}") {
            prop_assert_eq!(shape(text.as_bytes()), by_regex(&text));
        }
    }
}

//! Where a run of digits with marks between them ends.

use crate::lexicon::shape;

/// Bytes of a number within which its groups show.
const GROUPED: usize = 32;

/// The end of the number that starts at a byte. `22,24,26` are three: commas that set no groups apart set numbers apart, unless
/// a group of three shows a slip, `1,234,56`.
#[inline(never)]
pub(super) fn end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    let (mut first, mut commas) = (start, 0);
    let inside = start > 1 && bytes[start - 1] == b',' && bytes[start - 2].is_ascii_digit();
    while let Some(&b) = bytes.get(at) {
        match b {
            b'0'..=b'9' => at += 1,
            b'.' | b',' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => {
                if b == b',' {
                    first = if commas == 0 { at } else { first };
                    commas += 1;
                }
                at += 2;
            }
            _ => break,
        }
        if commas > 0 && inside || commas > 1 && at > start + GROUPED {
            break;
        }
    }
    let run = &bytes[start..at];
    let grouped = || run.split(|b| *b == b',').skip(1).any(|group| group.len() == 3);
    let listed = commas > 0 && inside || commas > 1 && shape(run).is_none() && !grouped();
    if listed { first } else { at }
}

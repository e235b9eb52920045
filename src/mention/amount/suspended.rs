//! Hyphens that wait for a word further on: `two- and three-year terms`, `18- to 24-year-olds`.

use crate::text::{Class, Text, words};
use crate::value::{Numeral, read_number};

/// Tokens looked at for the number that closes the list.
const REACH: usize = 8;

/// The last number of a list of which the first one ends before the hyphen at `at`, when only the last has its word: its
/// hyphen stands right behind it, the word behind that.
#[inline(never)]
pub(crate) fn suspended(text: &Text<'_>, at: usize, end: usize) -> Option<Numeral> {
    let waits =
        |i: usize| text.tokens[..end].get(i).is_some_and(|t| t.class == Class::Hyphen && text.tokens[i - 1].touches(t));
    let joins = |i: usize| text.tokens[..end].get(i + 1).is_some_and(|next| text.tokens[i].touches(next));
    if at == 0
        || !waits(at)
        || text.tokens[..end].get(at + 1).is_some_and(|t| text.tokens[at].touches(t) && t.class != Class::Comma)
    {
        return None;
    }
    let mut i = at + 1;
    while i < end.min(at + REACH) {
        if text.tokens[i].class == Class::Comma || text.among(i, words!["and", "or", "to"]) {
            i += 1;
            continue;
        }
        let number = read_number(text, i, end).filter(|n| n.tokens.start == i && waits(n.tokens.end))?;
        if joins(number.tokens.end) && text.tokens[number.tokens.end + 1].class == Class::Word {
            return Some(number);
        }
        i = number.tokens.end + 1;
    }
    None
}

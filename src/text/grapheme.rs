//! Where user-perceived characters end (Unicode Standard Annex 29).

use unicode_segmentation::UnicodeSegmentation;

/// The first grapheme boundary at or after `at`, for a piece that starts on one at `start`.
///
/// Only what stands between the two is looked at, so a walk over a text stays linear however long its clusters are.
pub(super) fn end(text: &str, start: usize, at: usize) -> usize {
    if at >= text.len() || is_plain(text, at) {
        return at;
    }
    let piece = &text[start..];
    let from = at - start;
    // Everything up to the last character cannot reach past `at`, but it may decide how that one joins.
    piece
        .grapheme_indices(true)
        .map(|(i, _)| i)
        .chain([piece.len()])
        .find(|i| *i >= from)
        .map_or(text.len(), |i| start + i)
}

/// Whether the characters on both sides of `at` are such as never join: ASCII, Latin, and the marks of common print.
fn is_plain(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().next();
    let after_stands_alone = |c: char| matches!(c, ' '..='~' | '\n' | '\t' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{20A0}'..='\u{20CF}');
    let before_joins_nothing = |c: char| {
        c < '\u{300}' && c != '\r'
            || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{20A0}'..='\u{20CF}')
    };
    before.is_none_or(before_joins_nothing) && after.is_none_or(after_stands_alone)
}

//! Where user-perceived characters end (extended grapheme clusters of Unicode Standard Annex 29).

use crate::lexicon::{Joining, joining};

/// The first grapheme boundary at or after `at`, for a piece that starts on one at `start`.
///
/// Only what stands between the two is looked at, so a walk over a text stays linear however long its clusters are.
pub(super) fn end(text: &str, start: usize, at: usize) -> usize {
    if at >= text.len() || is_plain(text, at) {
        return at;
    }
    // Everything up to the last character cannot reach past `at`, but it may decide how that one joins.
    let mut before = None;
    let mut chain = Chain::None;
    for (i, c) in text[start..].char_indices() {
        let class = joining(c);
        if start + i >= at && before.is_none_or(|(b, class_before)| breaks((b, class_before), (c, class), chain)) {
            return start + i;
        }
        chain = chain.then(class);
        before = Some((c, class));
    }
    text.len()
}

/// What goes on over several characters; no two of these at once.
#[derive(Clone, Copy, PartialEq)]
enum Chain {
    None,
    /// An emoji, and what is on it.
    Picture,
    /// An emoji and a joiner: the next emoji belongs to it (GB11).
    Joined,
    /// An odd number of halves of flags (GB12, GB13).
    Regional,
    /// A consonant, and what is on it.
    Consonant,
    /// A consonant and a linker: the next consonant belongs to it (GB9c).
    Linked,
}

impl Chain {
    fn then(self, next: Joining) -> Self {
        match (self, next) {
            (_, Joining::Picture) => Self::Picture,
            (_, Joining::Consonant) => Self::Consonant,
            (Self::Picture, Joining::Extend | Joining::ExtendOnly | Joining::Linker) => Self::Picture,
            (Self::Picture, Joining::Joiner) => Self::Joined,
            (Self::Consonant | Self::Linked, Joining::Linker) => Self::Linked,
            (Self::Consonant | Self::Linked, Joining::Extend | Joining::Joiner) => self,
            (Self::Regional, Joining::Regional) => Self::None,
            (_, Joining::Regional) => Self::Regional,
            _ => Self::None,
        }
    }
}

/// Whether a cluster ends between two characters, after what led up to them.
fn breaks((c, before): (char, Joining), (_, after): (char, Joining), chain: Chain) -> bool {
    use Joining::*;
    // LV, and not LVT: the last letter may still follow.
    let open = before == Vowel || before == Syllable && (u32::from(c) - 0xAC00).is_multiple_of(28);
    let joins = match (before, after) {
        (Return, Feed) => true,                                                    // GB3
        (Control | Return | Feed, _) | (_, Control | Return | Feed) => false,      // GB4, GB5
        (Leading, Leading | Vowel | Syllable) => true,                             // GB6
        (_, Vowel) if open => true,                                                // GB7
        (_, Trailing) if open || before == Trailing || before == Syllable => true, // GB7, GB8
        (_, Extend | ExtendOnly | Linker | Joiner | Spacing) => true,              // GB9, GB9a
        (Prepend, _) => true,                                                      // GB9b
        (_, Consonant) => chain == Chain::Linked,                                  // GB9c
        (_, Picture) => chain == Chain::Joined,                                    // GB11
        (_, Regional) => chain == Chain::Regional,                                 // GB12, GB13
        _ => false,                                                                // GB999
    };
    !joins
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn check(text: &str) {
        let ours = (0..=text.len()).filter(|at| text.is_char_boundary(*at) && (*at == 0 || end(text, 0, *at) == *at));
        let theirs = text.grapheme_indices(true).map(|(i, _)| i).chain([text.len()]);
        let (mut ours, mut theirs): (Vec<_>, Vec<_>) = (ours.collect(), theirs.collect());
        ours.dedup();
        theirs.dedup();
        assert_eq!(ours, theirs, "{text:?}");
    }

    /// Each character before and behind a few that tell the classes apart.
    #[test]
    fn every_character_has_its_class() {
        let others = ['a', '\u{300}', '\u{200D}', 'ᄀ', '가', '각', '\u{1160}', '\u{11A8}', 'क', '👩', '🇩', '\n'];
        for c in '\0'..=char::MAX {
            if u32::from(c) >= 0x20000 && u32::from(c) & 0xFF00 != 0 && !(0xE0000..0xE2000).contains(&u32::from(c)) {
                continue;
            }
            let text = others.iter().fold(String::new(), |s, o| format!("{s}{o}{c}"));
            check(&text);
            check(&format!("क{c}\u{94D}क👩{c}\u{200D}👩"));
        }
    }

    proptest! {
        #[test]
        fn agrees_with_unicode_segmentation(text in "[a \r\n\u{300}\u{94D}\u{200C}\u{200D}कषह👩👧🇩🇪ᄀᅠᆨ가각\u{600}\u{903}\u{E0020}🏽]{0,12}") {
            check(&text);
        }
    }
}

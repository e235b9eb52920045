//! The words of the page, from the one map that holds them.

use serde_json::Value;
use std::sync::LazyLock;

/// English: `www/messages/en.json`.
static WORDS: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../www/messages/en.json")).expect("a test reads the same file")
});

/// A word of a group, or its code when the map lacks it.
pub(crate) fn word<'a>(group: &str, code: &'a str) -> &'a str {
    WORDS[group][code].as_str().unwrap_or(code)
}

/// The words of a group for a code, with what stands in braces filled in.
pub(crate) fn say(group: &str, code: &str, parts: &[(&str, &str)]) -> String {
    parts.iter().fold(word(group, code).to_owned(), |words, (name, part)| words.replace(&format!("{{{name}}}"), part))
}

/// The first sentence of some words: what follows it on the page speaks of the page.
pub(crate) fn first_sentence(words: &str) -> &str {
    words.split_once(". ").map_or(words, |(first, _)| &words[..=first.len()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use fact_checklist::Kind;

    #[test]
    fn every_kind_has_a_word() {
        for kind in Kind::ALL {
            assert_ne!(word("kind", kind.name()), kind.name());
        }
        assert_eq!(word("status", "todo"), "To check");
        assert_eq!(say("value", "range", &[("min", "1"), ("max", "2")]), "1 to 2");
    }
}

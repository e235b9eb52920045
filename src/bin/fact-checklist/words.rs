//! The words of the page, from the one map that holds them.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The parts of `www/messages/en.json` that the command line shows.
#[derive(Deserialize)]
pub(crate) struct Words {
    pub(crate) kind: BTreeMap<String, String>,
    pub(crate) status: BTreeMap<String, String>,
    pub(crate) prompt: BTreeMap<String, String>,
}

/// English.
pub(crate) static WORDS: LazyLock<Words> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../www/messages/en.json")).expect("a test reads the same file")
});

/// A word of a group, or its code when the map lacks it.
pub(crate) fn word<'a>(group: &'a BTreeMap<String, String>, code: &'a str) -> &'a str {
    group.get(code).map_or(code, String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fact_checklist::Kind;

    #[test]
    fn every_kind_has_a_word() {
        for kind in Kind::ALL {
            assert_ne!(word(&WORDS.kind, kind.name()), kind.name());
        }
        assert_eq!(word(&WORDS.status, "todo"), "To check");
    }
}

//! Lists of words that the code asks for, as it would write them: `words!["table", "list"]`.

use crate::tsv::Tsv;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// One constant for each list of the table, under its name in capitals.
pub(crate) fn asked(path: &Path) -> Result<String, String> {
    let mut lists: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in &Tsv::read(path)?.rows {
        let names = row.get("lists")?;
        if names.is_empty() {
            return Err(row.error("a word stands in one list at least"));
        }
        for name in names.split(' ') {
            lists.entry(name.to_uppercase()).or_default().push(row.get("form")?.to_owned());
        }
    }
    let mut code = String::new();
    for (name, words) in lists {
        let list = format!("{words:?}");
        let _ = writeln!(code, "pub(crate) const {name}: &[Spelling] = words!{list};");
    }
    Ok(code)
}

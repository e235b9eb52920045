//! Golden reports: whole articles with the report they give, read like code. `cargo xtask bless` writes them anew.

use fact_checklist::{OffsetUnit, Options, analyze};
use std::fs;

#[test]
fn reports_are_as_written() {
    let options = Options { offsets: OffsetUnit::Utf16, ..Options::default() };
    let mut count = 0;
    for entry in fs::read_dir("tests/golden").expect("tests run in the project's folder") {
        let dir = entry.expect("a readable folder").path();
        let article = fs::read_to_string(dir.join("article.txt")).expect("each folder has an article");
        let report = serde_json::to_string_pretty(&analyze(&article, &options)).expect("a report is plain data") + "\n";
        let path = dir.join("report.json");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &report).expect("the folder is writable");
        }
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert!(written == report, "{} differs: `cargo xtask bless`, then read the diff", path.display());
        count += 1;
    }
    assert!(count > 0);
}

//! Case tables: sentences of our own with everything that must be read in them, and nothing else.
//!
//! `expect` is the whole list: `exact words => canonical form`. `same` and `other_words` are the links between items.
//! All failures of all files print in one run. `CASES=path-part cargo test --test cases` runs some of them.

mod common;

use common::canonical;
use fact_checklist::{Kind, Link, Options, Report, analyze, currency_code, parse_day};
use serde::Deserialize;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
struct File {
    /// Kinds these cases are about; others are not listed.
    kinds: Option<Vec<String>>,
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    expect: Option<Vec<String>>,
    same: Option<Vec<String>>,
    other_words: Option<Vec<String>>,
    /// `words => standing` of every sentence that is no statement.
    standing: Option<Vec<String>>,
    /// `item => priority: reason (words), ...` of every item that has a reason.
    priority: Option<Vec<String>>,
    locale: Option<String>,
    currency: Option<String>,
    /// The day the text was written.
    as_of: Option<String>,
    /// Why nothing, or so little, is read: for whoever reads the file.
    #[serde(rename = "why")]
    _why: Option<String>,
}

#[test]
fn cases() {
    let only = std::env::var("CASES").unwrap_or_default();
    let mut failures = Vec::new();
    let mut count = 0;
    for path in files(Path::new("tests/cases")) {
        if !path.to_string_lossy().contains(&only) {
            continue;
        }
        let file: File = toml::from_str(&std::fs::read_to_string(&path).expect("a case file is readable"))
            .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        for case in &file.case {
            count += 1;
            if let Err(e) = check(&file, case) {
                failures.push(format!("{}\n  {}\n{e}", path.display(), case.text));
            }
        }
    }
    assert!(count > 0, "no case file matches `{only}`");
    assert!(failures.is_empty(), "{} of {count} cases fail\n\n{}", failures.len(), failures.join("\n\n"));
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).expect("tests run in the project's folder") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn check(file: &File, case: &Case) -> Result<(), String> {
    let kind =
        |name: &String| Kind::ALL.into_iter().find(|k| k.name() == name).unwrap_or_else(|| panic!("kind {name}"));
    let options = Options {
        kinds: file.kinds.as_ref().map(|k| k.iter().map(kind).collect()),
        locale: case.locale.clone(),
        currency: case.currency.as_deref().map(|c| currency_code(c).expect("a code of the table")),
        as_of: case.as_of.as_deref().map(|d| parse_day(d).expect("a day")),
        ..Options::default()
    };
    let report = analyze(&case.text, &options);
    if let Some(expect) = &case.expect {
        compare("expect", expect, &report.items.iter().map(canonical).collect::<Vec<_>>())?;
    }
    if let Some(standing) = &case.standing {
        compare("standing", standing, &common::standings(&report, &case.text))?;
    }
    if let Some(priority) = &case.priority {
        compare("priority", priority, &common::priorities(&report, &case.text))?;
    }
    if let Some(same) = &case.same {
        compare("same", same, &links(&report, Link::Same))?;
    }
    if let Some(other) = &case.other_words {
        compare("other_words", other, &links(&report, Link::OtherWords))?;
    }
    Ok(())
}

/// `first = second` for every link of a sort, each once.
fn links(report: &Report, link: Link) -> Vec<String> {
    let mut found = Vec::new();
    for (i, item) in report.items.iter().enumerate() {
        for same in item.same.iter().filter(|s| s.link == link) {
            if let Some(other) = report.items[i..].iter().find(|o| o.id == same.id) {
                found.push(format!("{} = {}", item.exact, other.exact));
            }
        }
    }
    found
}

fn compare(what: &str, wanted: &[String], found: &[String]) -> Result<(), String> {
    if wanted == found {
        return Ok(());
    }
    Err(format!("  {what}: {wanted:#?}\n  found: {found:#?}"))
}

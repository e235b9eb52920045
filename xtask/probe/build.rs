//! A sparse DFA built beforehand, so that the `regex-automata` probe pays only for running it.
use regex_automata::dfa::{StartKind, dense};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let dfa = dense::Builder::new()
        .configure(dense::Config::new().start_kind(StartKind::Anchored).minimize(true))
        .build_many(&[r"(?-u)[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?", r"(?-u)[0-9]+(\.[0-9]+)?"])
        .expect("the two patterns are written above")
        .to_sparse()
        .expect("a small DFA has a sparse form");
    let out = std::path::PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("dfa.bin"), dfa.to_bytes_little_endian()).expect("OUT_DIR is writable");
}

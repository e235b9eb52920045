//! The map of the rooms, kept true: who may use whom, and what belongs together.

use fact_checklist::{Kind, Options, analyze};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room of `src/` with the rooms it may use. ARCHITECTURE.md shows the same table.
const ROOMS: [(&str, &[&str]); 10] = [
    ("lexicon", &[]),
    ("text", &["lexicon"]),
    ("value", &["text", "lexicon"]),
    ("worth", &["text", "lexicon"]),
    ("options", &["mention", "value", "text", "lexicon"]),
    ("mention", &["value", "text", "lexicon", "options"]),
    ("attribution", &["mention", "value", "text", "lexicon"]),
    ("fact", &["attribution", "mention", "value", "text", "lexicon"]),
    ("report", &["worth", "fact", "attribution", "mention", "value", "text", "lexicon", "options"]),
    ("wasm", &["report", "fact", "attribution", "mention", "value", "text", "lexicon", "options"]),
];

/// Each room of `www/`, in the order in which they build on each other.
const PAGE_ROOMS: [&str; 8] = ["core", "checklist", "format", "store", "messages", "view", "element", "page"];

/// Lines of the longest file that still does one thing.
const LONGEST: usize = 480;

fn files(dir: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(dir) else { return found };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|e| path.to_string_lossy().ends_with(e)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The room a file of `dir` stands in: its folder, or its own name.
fn room(dir: &str, path: &Path) -> String {
    let inside = path.strip_prefix(dir).expect("found below the folder");
    let first = inside.components().next().expect("a file has a name");
    first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

#[test]
fn no_room_of_the_core_reaches_upward() {
    let mut wrong = Vec::new();
    for path in files(Path::new("src"), &[".rs"]) {
        let here = room("src", &path);
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == here) else {
            assert!(
                matches!(here.as_str(), "lib" | "training" | "bin" | "order" | "hash"),
                "{here} is a room without an entry in the table"
            );
            continue;
        };
        for (n, line) in read(&path).lines().enumerate() {
            for used in line.split("crate::").skip(1) {
                let name: String = used.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                let known = ROOMS.iter().any(|(room, _)| *room == name);
                if known && name != here && !allowed.contains(&name.as_str()) {
                    wrong.push(format!("{}:{}: {here} may not use {name}", path.display(), n + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_room_of_the_page_reaches_upward() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in files(Path::new("www"), &[".ts"]) {
        let here = room("www", &path);
        let Some(place) = PAGE_ROOMS.iter().position(|r| *r == here) else { continue };
        seen += 1;
        for (n, line) in read(&path).lines().enumerate() {
            let Some((_, from)) = line.split_once("from \"").or_else(|| line.split_once("import \"")) else { continue };
            let target = PAGE_ROOMS.iter().position(|r| from.contains(&format!("../{r}/")));
            if target.is_some_and(|t| t > place) {
                wrong.push(format!("{}:{}: {here} may not use {from}", path.display(), n + 1));
            }
        }
    }
    assert!(seen > 0, "no page files were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_do_one_thing() {
    let mut long = Vec::new();
    for dir in ["src", "www", "xtask", "tests"] {
        for path in files(Path::new(dir), &[".rs", ".ts", ".mjs", ".css"]) {
            let lines = read(&path).lines().count();
            if lines > LONGEST {
                long.push(format!("{}: {lines} lines", path.display()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn only_the_wasm_room_knows_javascript() {
    for path in files(Path::new("src"), &[".rs"]) {
        let text = read(&path);
        let knows = ["wasm_bindgen::", "web_sys::", "js_sys::"].iter().any(|n| text.contains(n));
        assert!(!knows || room("src", &path) == "wasm", "{} knows JavaScript", path.display());
    }
}

/// A kind has its file, its cases with one that expects nothing, and its words.
#[test]
fn every_kind_has_its_cases_and_its_words() {
    let words: serde_json::Value = serde_json::from_str(&read(Path::new("www/messages/en.json"))).expect("JSON");
    for kind in Kind::ALL {
        let name = kind.name();
        assert!(words["kind"][name].is_string(), "{name} has no label");
        let cases = match kind {
            Kind::Quote => "attribution/quotation".to_owned(),
            Kind::Person | Kind::Org => "attribution/person".to_owned(),
            Kind::Attribution => "attribution/speech".to_owned(),
            _ => format!("mention/{name}"),
        };
        let file = read(&PathBuf::from(format!("tests/cases/{cases}.toml")));
        assert!(file.contains("expect = []"), "{cases}.toml has no case that expects nothing");
        let (file, folder) = (format!("{cases}.rs"), format!("{cases}/mod.rs"));
        let exists = [&file, &folder].iter().any(|f| Path::new("src").join(f).exists());
        assert!(exists, "neither {file} nor {folder} exists");
    }
}

/// Whatever code the golden reports hold has a word for the screen.
#[test]
fn every_code_of_a_report_has_words() {
    let words: serde_json::Value = serde_json::from_str(&read(Path::new("www/messages/en.json"))).expect("JSON");
    let mut codes: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let texts: Vec<String> = files(Path::new("tests"), &["article.txt", ".toml"]).iter().map(|p| read(p)).collect();
    for text in texts {
        let report = analyze(&text, &Options::default());
        for left in &report.unlisted {
            let reason = serde_json::to_value(left.reason).expect("plain data");
            codes.entry("unlisted").or_default().push(reason.as_str().unwrap_or("").to_owned());
        }
        for item in report.items {
            codes.entry("rule").or_default().push(item.rule.to_owned());
            codes.entry("prompt").or_default().extend(item.prompts.iter().map(|p| (*p).to_owned()));
            let role = |m: &fact_checklist::Matched| serde_json::to_value(m.role).expect("plain data");
            codes
                .entry("role")
                .or_default()
                .extend(item.matched.iter().map(|m| role(m).as_str().unwrap_or("").to_owned()));
        }
    }
    for (group, list) in codes {
        assert!(!list.is_empty());
        for code in list {
            assert!(words[group][&code].is_string(), "{group} `{code}` has no words");
        }
    }
}

//! A file's bytes to text, with the words of the page when they are none.

use std::fs;
use std::io::{self, Read};

/// A text, and how many of its characters were not UTF-8.
pub(crate) struct Input {
    pub(crate) text: String,
    pub(crate) unreadable: usize,
}

/// Longest text that is read.
const LIMIT: usize = 20_000_000;

/// Reads a file, or standard input for `-`; an error comes as the words to show.
pub(crate) fn read(name: &str) -> Result<Input, String> {
    let bytes = bytes(name).map_err(|e| format!("could not be read ({e})"))?;
    if bytes.len() > LIMIT {
        let size = bytes.len() / 1_000_000;
        return Err(format!(
            "This text is {size} MB and the limit is 20 MB. Nothing was added. Paste one part at a time."
        ));
    }
    if bytes.contains(&0) {
        return Err("That looks like a file's contents, not text, so nothing was added.".into());
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Input { text, unreadable: 0 },
        Err(e) => {
            let text = String::from_utf8_lossy(e.as_bytes()).into_owned();
            let unreadable = e.as_bytes().utf8_chunks().filter(|c| !c.invalid().is_empty()).count();
            Input { text, unreadable }
        }
    })
}

fn bytes(name: &str) -> io::Result<Vec<u8>> {
    if name == "-" {
        let mut all = Vec::new();
        io::stdin().lock().read_to_end(&mut all)?;
        return Ok(all);
    }
    fs::read(name)
}

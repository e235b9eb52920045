//! The text of a DOM tree as blocks: what a reader sees, with a blank line between its parts.

use wasm_bindgen::prelude::*;
use web_sys::Node;

const ELEMENT: u16 = 1;
const TEXT: u16 = 3;
const FRAGMENT: u16 = 11;

/// Deepest tree that is walked: deeper ones are built to break parsers.
const DEEPEST: usize = 400;

/// Elements whose words are never shown or never prose.
const UNREAD: [&str; 9] = ["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "HEAD", "TEXTAREA", "SELECT"];

/// Elements that stand in a line of text; every other one starts a part of its own.
const INLINE: [&str; 30] = [
    "A", "ABBR", "B", "BDI", "BDO", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL",
    "MARK", "Q", "S", "SAMP", "SLOT", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U", "VAR", "WBR",
];

/// The words under a node, each block of the page a paragraph of its own: a blank line stands between them.
///
/// White space is read as a browser shows it. Nothing of the tree is changed, and scripts and styles are passed over.
#[wasm_bindgen(js_name = textOf)]
#[must_use]
pub fn text_of(node: &Node) -> String {
    let mut reader = Reader::default();
    reader.read(node, false, 0);
    reader.out.trim_end().to_owned()
}

#[derive(Default)]
struct Reader {
    out: String,
    /// A block began or ended since the last word.
    part: bool,
    /// White space stands since the last word.
    space: bool,
}

impl Reader {
    fn read(&mut self, node: &Node, preformatted: bool, depth: usize) {
        match node.node_type() {
            TEXT => self.push(&node.text_content().unwrap_or_default(), preformatted),
            ELEMENT | FRAGMENT if depth < DEEPEST => {
                let name = node.node_name().to_ascii_uppercase();
                if UNREAD.contains(&name.as_str()) {
                    return;
                }
                if name == "BR" {
                    self.out.push('\n');
                    self.space = false;
                    return;
                }
                let block = !INLINE.contains(&name.as_str());
                self.part |= block;
                let mut child = node.first_child();
                while let Some(next) = child {
                    self.read(&next, preformatted || name == "PRE", depth + 1);
                    child = next.next_sibling();
                }
                self.part |= block;
            }
            _ => {}
        }
    }

    fn push(&mut self, words: &str, preformatted: bool) {
        for c in words.chars() {
            if c.is_ascii_whitespace() && !(preformatted && c == '\n') {
                self.space = true;
                continue;
            }
            if self.part && !self.out.is_empty() {
                self.out.truncate(self.out.trim_end().len());
                self.out.push_str("\n\n");
            } else if self.space && !self.out.is_empty() && !self.out.ends_with('\n') {
                self.out.push(' ');
            }
            self.part = false;
            self.space = false;
            self.out.push(c);
        }
    }
}

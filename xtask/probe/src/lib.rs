//! One exported function per dependency, each doing a little of what the core asks of it.
#![allow(deprecated, reason = "how tsify passes a value at its simplest; it is only weighed here")]
use wasm_bindgen::prelude::*;

/// The empty core: a string in, a number out.
#[wasm_bindgen]
pub fn empty(text: &str) -> u32 {
    text.len() as u32
}

#[cfg(feature = "serde-wasm-bindgen")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Row {
    name: String,
    count: u32,
    list: Vec<Option<String>>,
}

#[cfg(feature = "serde-wasm-bindgen")]
#[wasm_bindgen]
pub fn round_trip(value: JsValue) -> Result<JsValue, JsValue> {
    let mut row: Row = serde_wasm_bindgen::from_value(value)?;
    row.list.push(Some(row.name.clone()));
    row.count += 1;
    Ok(serde_wasm_bindgen::to_value(&row)?)
}

#[cfg(feature = "tsify")]
#[derive(serde::Serialize, serde::Deserialize, tsify::Tsify)]
#[tsify(into_wasm_abi, from_wasm_abi)]
pub struct Typed {
    name: String,
    count: u32,
    list: Vec<Option<String>>,
}

#[cfg(feature = "tsify")]
#[wasm_bindgen]
pub fn typed(mut row: Typed) -> Typed {
    row.list.push(Some(row.name.clone()));
    row.count += 1;
    row
}

#[cfg(feature = "web-sys")]
#[wasm_bindgen]
pub fn node_text(node: &web_sys::Node) -> u32 {
    let mut n = 0;
    let mut child = node.first_child();
    while let Some(c) = child {
        n += c.text_content().map_or(0, |t| t.len() as u32);
        child = c.next_sibling();
    }
    n
}

#[cfg(feature = "rust_decimal")]
#[wasm_bindgen]
pub fn decimal(text: &str) -> Option<String> {
    use rust_decimal::Decimal;
    let d = Decimal::from_str_exact(text).ok()?;
    d.checked_mul(Decimal::from(1_000_000u32)).map(|d| d.normalize().to_string())
}

#[cfg(feature = "unicode-segmentation")]
#[wasm_bindgen]
pub fn boundary(text: &str, at: usize) -> bool {
    let mut c = unicode_segmentation::GraphemeCursor::new(at, text.len(), true);
    c.is_boundary(text, 0).unwrap_or(false)
}

#[cfg(feature = "regex")]
#[wasm_bindgen]
pub fn shape(text: &str) -> u32 {
    let a = regex::bytes::Regex::new(r"\A(?-u)[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?").ok();
    let b = regex::bytes::Regex::new(r"\A(?-u)[0-9]+(\.[0-9]+)?").ok();
    [a, b].iter().flatten().filter_map(|r| r.find(text.as_bytes())).map(|m| m.end() as u32).sum()
}

#[cfg(feature = "regex-automata")]
#[wasm_bindgen]
pub fn shape(text: &str) -> u32 {
    use regex_automata::{
        Anchored, Input,
        dfa::{Automaton, sparse::DFA},
    };
    static DFA_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dfa.bin"));
    let Ok((dfa, _)) = DFA::from_bytes(DFA_BYTES) else { return 0 };
    let input = Input::new(text).anchored(Anchored::Yes);
    dfa.try_search_fwd(&input).ok().flatten().map_or(0, |m| m.offset() as u32)
}

#[cfg(feature = "jiff")]
#[wasm_bindgen]
pub fn weekday(year: i16, month: i8, day: i8) -> Option<i8> {
    let d = jiff::civil::Date::new(year, month, day).ok()?;
    let next = d.checked_add(jiff::Span::new().months(1)).ok()?;
    Some(next.weekday().to_monday_zero_offset())
}

#[cfg(feature = "smol_str")]
#[wasm_bindgen]
pub fn joined(a: &str, b: &str) -> usize {
    let mut out = smol_str::SmolStrBuilder::new();
    out.push_str(a);
    out.push('-');
    out.push_str(b);
    out.finish().clone().len()
}

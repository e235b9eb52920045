//! The exports: the only room that knows JavaScript.
//!
//! In: a string and plain options. Out: plain data, typed once by the report's own Rust types. No handles to free, and
//! no function of the browser that could send, store or fetch: a test lists the module's imports.

#![expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]

mod dom;
mod options;

use crate::Report;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// Reads a text and gives everything in it that can be checked.
///
/// Throws an `Error` with `code` "bad-option" and `field` for options it does not understand; the text itself is never
/// an error. Spans count UTF-16 code units unless `offsets` asks otherwise.
#[wasm_bindgen]
pub fn analyze(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
) -> Result<Ts<Report>, JsValue> {
    let options = options::read(&options)?;
    // A report is plain data, which can be handed over; to say why it was not would bring the words of another crate.
    crate::analyze(text, &options).into_ts().map_err(|_| JsError::new("the report could not be handed over").into())
}

/// Version of the core.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

/// How many items a text has: the whole reading without handing the report over.
#[wasm_bindgen]
pub fn count(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
) -> Result<u32, JsValue> {
    Ok(crate::analyze(text, &options::read(&options)?).items.len() as u32)
}

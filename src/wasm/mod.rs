//! Wasm.
mod options;
use crate::Report;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// Reads a text and gives everything in it that can be checked.
#[wasm_bindgen]
pub fn analyze(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
) -> Result<Ts<Report>, JsValue> {
    let options = options::read(&options)?;
    crate::analyze(text, &options).into_ts().map_err(|e| JsError::new(&e.to_string()).into())
}

/// Version of the core.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

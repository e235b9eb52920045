//! The exports: the only room that knows JavaScript.
//!
//! In: a string and plain options. Out: plain data, typed once by the report's own Rust types; one handle, for a reading in steps. And
//! no function of the browser that could send, store or fetch: a test lists the module's imports.

#![expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]

mod dom;
mod options;
mod pack;

use wasm_bindgen::prelude::*;

/// As fast as the one that Rust brings, 2 kB smaller, and with a fifth less memory after long texts.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[wasm_bindgen(raw_module = "./unpack.js")]
extern "C" {
    /// The report that was packed, as JavaScript's own objects.
    fn unpack(packed: &[u32]) -> JsValue;

    /// The text in UTF-8, encoded in one go: what wasm-bindgen does for a `&str` goes over it unit by unit first, which was
    /// a twentieth of all that is done for a text. Throws for what is no string.
    #[wasm_bindgen(catch)]
    fn encode(text: &JsValue) -> Result<Vec<u8>, JsValue>;

    /// The error for an option, to throw; itself throws where what was given cannot be shown.
    #[wasm_bindgen(catch)]
    fn refuse(field: &str, given: &JsValue, wanted: &str) -> Result<JsValue, JsValue>;
}

fn utf8(text: &JsValue) -> Result<String, JsValue> {
    // An encoder gives nothing but UTF-8.
    Ok(String::from_utf8(encode(text)?).unwrap_or_default())
}

/// Reads a text and gives everything in it that can be checked.
///
/// Throws a `TypeError` for a text that is no string, and an error with `code` "bad-option" and `field` for an option it does
/// not know or understand; what a text says is never an error. Spans count UTF-16 code units unless `offsets` asks otherwise.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn analyze(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
) -> Result<JsValue, JsValue> {
    Ok(unpack(&read(text, options)?))
}

/// Reads a text like `analyze`, and gives the report packed: one buffer, which a worker can hand to its page without a
/// copy. `unpack` makes the report of it there.
#[wasm_bindgen]
pub fn read(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
) -> Result<Vec<u32>, JsValue> {
    Ok(pack::pack(&report(text, &options)?))
}

/// A text that is read in steps: for a thread that has other work to do between them.
///
/// `step()` does the next one and gives the report, packed as `read` gives it, when it was the last. Whoever made it frees it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reading(crate::Reading);

#[wasm_bindgen]
impl Reading {
    /// Takes a text and its options, as `analyze` does, and reads nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
    ) -> Result<Reading, JsValue> {
        Ok(Self(crate::Reading::new(utf8(text)?, options::read(&options)?)))
    }

    /// One stage of six; `undefined` until the last.
    pub fn step(&mut self) -> Option<Vec<u32>> {
        self.0.step().map(|report| pack::pack(&report))
    }
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
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
) -> Result<u32, JsValue> {
    Ok(report(text, &options)?.items.len() as u32)
}

#[inline(never)]
fn report(text: &JsValue, options: &JsValue) -> Result<crate::Report, JsValue> {
    Ok(crate::Reading::new(utf8(text)?, options::read(options)?).finish())
}

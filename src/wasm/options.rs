//! Options as JavaScript gives them: a plain object, every field optional, checked field by field.

use crate::mention::Kind;
use crate::options::{BadOption, Options};
use crate::text::OffsetUnit;
use js_sys::{Array, Error, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What a caller may ask for; every field may be left out. */
export interface Options {
    /** BCP 47 tag of the reader or the text, such as `en-AU`: its region decides what a bare `$` or `pound` is. */
    locale?: string | null;
    /** ISO 4217 code that a bare currency sign stands for; stronger than the locale. */
    currency?: string | null;
    /** The day the text was written, as YYYY-MM-DD: relative dates are read against it. */
    asOf?: string | null;
    /** Kinds to list; all when left out. */
    kinds?: Kind[] | null;
    /** Unit of the report's spans: UTF-16 code units unless asked otherwise. */
    offsets?: OffsetUnit | null;
}

/** Thrown by `analyze` for options it does not understand. */
export interface BadOptionError extends Error {
    code: "bad-option";
    field: string;
}
"#;

/// Reads options, or gives the JavaScript `Error` (with `code` and `field`) to throw.
pub(super) fn read(given: &JsValue) -> Result<Options, JsValue> {
    parse(given).map_err(|bad| {
        let error = Error::new(&bad.to_string());
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&error, &"code".into(), &"bad-option".into());
        let _ = Reflect::set(&error, &"field".into(), &bad.field.into());
        error.into()
    })
}

fn parse(given: &JsValue) -> Result<Options, BadOption> {
    let mut options = Options { offsets: OffsetUnit::Utf16, ..Options::default() };
    if given.is_undefined() || given.is_null() {
        return Ok(options);
    }
    if !given.is_object() {
        return Err(bad("options", given, "an object"));
    }
    for entry in Object::entries(given.unchecked_ref()) {
        let entry: Array = entry.unchecked_into();
        let (name, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        if value.is_undefined() || value.is_null() {
            continue;
        }
        match name.as_str() {
            "locale" => options.locale = Some(value.as_string().ok_or_else(|| bad("locale", &value, LOCALE))?),
            "currency" => options.currency = Some(currency(&value)?),
            "asOf" => options.as_of = Some(as_of(&value)?),
            "kinds" => options.kinds = Some(kinds(&value)?),
            "offsets" => options.offsets = offsets(&value)?,
            _ => return Err(bad("options", &entry.get(0), "the fields locale, currency, asOf, kinds and offsets")),
        }
    }
    Ok(options)
}

const LOCALE: &str = "a language tag such as \"en-GB\"";
const CURRENCY: &str = "an ISO 4217 code such as \"USD\"";
const AS_OF: &str = "a day such as \"2024-03-05\"";
const KINDS: &str = "a list of the report's kinds, such as \"count\" and \"money\"";
const OFFSETS: &str = "\"utf-16\", \"code-points\" or \"bytes\"";

fn currency(value: &JsValue) -> Result<&'static str, BadOption> {
    value.as_string().and_then(|s| crate::lexicon::currency_code(&s)).ok_or_else(|| bad("currency", value, CURRENCY))
}

fn as_of(value: &JsValue) -> Result<jiff::civil::Date, BadOption> {
    value.as_string().and_then(|s| crate::options::parse_day(&s)).ok_or_else(|| bad("asOf", value, AS_OF))
}

fn kinds(value: &JsValue) -> Result<Vec<Kind>, BadOption> {
    let list = value.dyn_ref::<Array>().ok_or_else(|| bad("kinds", value, KINDS))?;
    let one = |v: JsValue| Kind::ALL.into_iter().find(|k| v == *k.name()).ok_or_else(|| bad("kinds", &v, KINDS));
    list.iter().map(one).collect()
}

fn offsets(value: &JsValue) -> Result<OffsetUnit, BadOption> {
    match value.as_string().as_deref() {
        Some("utf-16") => Ok(OffsetUnit::Utf16),
        Some("code-points") => Ok(OffsetUnit::CodePoints),
        Some("bytes") => Ok(OffsetUnit::Bytes),
        _ => Err(bad("offsets", value, OFFSETS)),
    }
}

fn bad(field: &'static str, given: &JsValue, wanted: &'static str) -> BadOption {
    let given =
        js_sys::JSON::stringify(given).ok().and_then(|s| s.as_string()).unwrap_or_else(|| "not a plain value".into());
    BadOption { field, given, wanted }
}

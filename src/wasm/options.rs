//! Options as JavaScript gives them: a plain object, every field optional, checked field by field.

use crate::mention::Kind;
use crate::options::{Correction, Options};
use crate::text::OffsetUnit;
use crate::value::DateOrder;
use js_sys::{Array, Object};
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
    /** Order of day and month in digits that do not tell it, such as 04/12; stronger than the text's other dates. */
    dateOrder?: DateOrder | null;
    /** The language of the text, one of those that the report can name; told from its words when left out. */
    language?: string | null;
    /** Kinds to list; all when left out. */
    kinds?: Kind[] | null;
    /** What a person read otherwise. */
    corrections?: readonly Correction[] | null;
    /** Unit of the report's spans: UTF-16 code units unless asked otherwise. */
    offsets?: OffsetUnit | null;
}

/**
 * A reading that a person has put right: for one item, or wherever the same words stand. The item keeps its id. One for
 * an item stands instead of one for its words, and of several the last.
 */
export interface Correction {
    /**
     * The item that is meant; without one, every item with the words of `exact`. One that the text does not have is kept and
     * does nothing: words that went from a draft may come back, and the correction with them.
     */
    id?: string | null;
    /** The exact words of the items that are meant; not looked at where there is an `id`. */
    exact?: string | null;
    /** ISO 4217 code of the money. */
    currency?: string | null;
    /** Power of ten by which the number is multiplied: 3 where "million" was written for "billion". From -12 to 12. */
    magnitude?: number | null;
    /** Order of day and month in its digits. */
    dateOrder?: DateOrder | null;
    /** It is no quantity and no date: nothing is listed for it. */
    ignore?: boolean | null;
}

/** Thrown for an option that is not known, or whose value is not understood. */
export interface BadOptionError extends Error {
    name: "BadOptionError";
    code: "bad-option";
    /** Name of the option as the caller wrote it; `options` where they are no object. */
    field: string;
}
"#;

/// Reads options, or gives the JavaScript error (with `code` and `field`) to throw.
pub(super) fn read(given: &JsValue) -> Result<Options, JsValue> {
    let mut options = Options { offsets: OffsetUnit::Utf16, ..Options::default() };
    if given.is_undefined() || given.is_null() {
        return Ok(options);
    }
    if !given.is_object() {
        return Err(bad("options", given, "an object"));
    }
    for (name, value) in fields(given) {
        match name.as_str() {
            "locale" => options.locale = Some(locale(&value)?),
            "currency" => options.currency = Some(currency(&value)?),
            "asOf" => options.as_of = Some(as_of(&value)?),
            "language" => options.language = Some(language(&value)?),
            "dateOrder" => options.date_order = Some(date_order(&value)?),
            "corrections" => options.corrections = corrections(&value)?,
            "kinds" => options.kinds = Some(kinds(&value)?),
            "offsets" => options.offsets = offsets(&value)?,
            _ => return Err(bad(&name, &JsValue::UNDEFINED, FIELDS)),
        }
    }
    Ok(options)
}

/// The fields of an object that hold something.
fn fields(given: &JsValue) -> impl Iterator<Item = (String, JsValue)> {
    Object::entries(given.unchecked_ref()).into_iter().filter_map(|entry| {
        let entry: Array = entry.unchecked_into();
        let (name, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        (!value.is_undefined() && !value.is_null()).then_some((name, value))
    })
}

const FIELDS: &str = "locale, currency, asOf, dateOrder, language, corrections, kinds and offsets";
const LOCALE: &str = "a language tag such as \"en-GB\"";
const CURRENCY: &str = "an ISO 4217 code such as \"USD\"";
const AS_OF: &str = "a day such as \"2024-03-05\"";
const ORDER: &str = "\"dmy\" or \"mdy\"";
const CORRECTIONS: &str = "a list of objects with id or exact, and currency, magnitude, dateOrder or ignore";
const LANGUAGE: &str = "a language that reports name, such as \"en\"";
const KINDS: &str = "a list of the report's kinds, such as \"count\" and \"money\"";
const OFFSETS: &str = "\"utf-16\", \"code-points\" or \"bytes\"";

fn locale(value: &JsValue) -> Result<String, JsValue> {
    value.as_string().filter(|s| crate::options::is_language_tag(s)).ok_or_else(|| bad("locale", value, LOCALE))
}

fn currency(value: &JsValue) -> Result<&'static str, JsValue> {
    value.as_string().and_then(|s| crate::lexicon::currency_code(&s)).ok_or_else(|| bad("currency", value, CURRENCY))
}

fn as_of(value: &JsValue) -> Result<jiff::civil::Date, JsValue> {
    value.as_string().and_then(|s| crate::options::parse_day(&s)).ok_or_else(|| bad("asOf", value, AS_OF))
}

fn language(value: &JsValue) -> Result<&'static str, JsValue> {
    value.as_string().and_then(|s| crate::language_code(&s)).ok_or_else(|| bad("language", value, LANGUAGE))
}

fn date_order(value: &JsValue) -> Result<DateOrder, JsValue> {
    match value.as_string().as_deref() {
        Some("dmy") => Ok(DateOrder::Dmy),
        Some("mdy") => Ok(DateOrder::Mdy),
        _ => Err(bad("dateOrder", value, ORDER)),
    }
}

fn corrections(value: &JsValue) -> Result<Vec<Correction>, JsValue> {
    let list = value.dyn_ref::<Array>().ok_or_else(|| bad("corrections", value, CORRECTIONS))?;
    list.iter()
        .map(|one| correction(&one).map_err(|inner| inner.unwrap_or(bad("corrections", &one, CORRECTIONS))))
        .collect()
}

/// One correction; without an error of a field's own, the whole of it is not understood.
fn correction(given: &JsValue) -> Result<Correction, Option<JsValue>> {
    let mut read = Correction::default();
    if !given.is_object() {
        return Err(None);
    }
    for (name, value) in fields(given) {
        match name.as_str() {
            "id" => read.id = Some(value.as_string().ok_or(None)?),
            "exact" => read.exact = Some(value.as_string().ok_or(None)?),
            "currency" => read.currency = Some(currency(&value)?),
            "dateOrder" => read.date_order = Some(date_order(&value)?),
            "ignore" => read.ignore = value.as_bool().ok_or(None)?,
            "magnitude" => {
                let power = value.as_f64().filter(|n| n.fract() == 0.0 && n.abs() <= 12.0).ok_or(None)?;
                read.magnitude = power as i8;
            }
            _ => return Err(None),
        }
    }
    Ok(read)
}

fn kinds(value: &JsValue) -> Result<Vec<Kind>, JsValue> {
    let list = value.dyn_ref::<Array>().ok_or_else(|| bad("kinds", value, KINDS))?;
    let one = |v: JsValue| Kind::ALL.into_iter().find(|k| v == *k.name()).ok_or_else(|| bad("kinds", &v, KINDS));
    list.iter().map(one).collect()
}

fn offsets(value: &JsValue) -> Result<OffsetUnit, JsValue> {
    match value.as_string().as_deref() {
        Some("utf-16") => Ok(OffsetUnit::Utf16),
        Some("code-points") => Ok(OffsetUnit::CodePoints),
        Some("bytes") => Ok(OffsetUnit::Bytes),
        _ => Err(bad("offsets", value, OFFSETS)),
    }
}

/// The error for an option; one that is not known has nothing `given`, and the names of all in `wanted`.
fn bad(field: &str, given: &JsValue, wanted: &str) -> JsValue {
    super::refuse(field, given, wanted).unwrap_or_else(|cannot_be_shown| cannot_be_shown)
}

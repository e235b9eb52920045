//! The list of tables: file, name in the code, row type, and how a row is checked and written.

use crate::times;
use crate::tsv::Row;

/// One table of the lexicon.
pub(crate) struct Spec {
    pub(crate) file: &'static str,
    pub(crate) name: &'static str,
    /// Row type, from `src/lexicon/row.rs`.
    pub(crate) kind: &'static str,
    /// Writes a row as a Rust expression of that type.
    pub(crate) row: fn(&Row) -> Result<String, String>,
}

/// A new table is one entry here and one type in `row.rs`; the order gives the bits of the senses.
pub(crate) const TABLES: &[Spec] = &[
    Spec { file: "currencies.tsv", name: "CURRENCIES", kind: "Currency", row: currency },
    Spec { file: "language_words.tsv", name: "LANGUAGE_WORDS", kind: "u16", row: languages },
    Spec { file: "magnitudes.tsv", name: "MAGNITUDES", kind: "Magnitude", row: magnitude },
    Spec { file: "units.tsv", name: "UNITS", kind: "Unit", row: unit },
    Spec { file: "en/abbreviations.tsv", name: "ABBREVIATIONS", kind: "Abbreviation", row: abbreviation },
    Spec { file: "en/boilerplate.tsv", name: "BOILERPLATE", kind: "Boilerplate", row: boilerplate },
    Spec { file: "en/bounds.tsv", name: "BOUNDS", kind: "BoundWord", row: bound },
    Spec { file: "en/calendar.tsv", name: "CALENDAR", kind: "Calendar", row: calendar },
    Spec { file: "en/claims.tsv", name: "CLAIMS", kind: "ClaimWord", row: claim },
    Spec { file: "en/cues.tsv", name: "CUES", kind: "CueWord", row: cue },
    Spec { file: "en/directions.tsv", name: "DIRECTIONS", kind: "DirectionWord", row: direction },
    Spec { file: "en/feasts.tsv", name: "FEASTS", kind: "Feast", row: times::feast },
    Spec { file: "en/function_words.tsv", name: "FUNCTION_WORDS", kind: "FunctionWord", row: function_word },
    Spec { file: "en/labels.tsv", name: "LABELS", kind: "()", row: |_| Ok("()".into()) },
    Spec { file: "en/noun_kinds.tsv", name: "NOUN_KINDS", kind: "NounKind", row: noun_kind },
    Spec { file: "en/number_words.tsv", name: "NUMBER_WORDS", kind: "NumberWord", row: number_word },
    Spec { file: "en/pasts.tsv", name: "PASTS", kind: "()", row: |_| Ok("()".into()) },
    Spec { file: "en/percents.tsv", name: "PERCENTS", kind: "PercentUnit", row: percent },
    Spec {
        file: "en/plurals.tsv",
        name: "PLURALS",
        kind: "&'static str",
        row: |r| Ok(format!("{:?}", r.get("singular")?)),
    },
    Spec { file: "en/roles.tsv", name: "ROLES", kind: "RoleWord", row: role },
    Spec { file: "en/scores.tsv", name: "SCORES", kind: "()", row: |_| Ok("()".into()) },
    Spec { file: "en/signs.tsv", name: "SIGNS", kind: "SignWord", row: sign },
    Spec { file: "en/tenses.tsv", name: "TENSES", kind: "Tense", row: tense },
    Spec { file: "en/time_limits.tsv", name: "TIME_LIMITS", kind: "Limit", row: times::limit },
    Spec { file: "en/times.tsv", name: "TIMES", kind: "TimeWord", row: times::word },
    Spec { file: "en/titles.tsv", name: "TITLES", kind: "()", row: |_| Ok("()".into()) },
    Spec { file: "en/vague.tsv", name: "VAGUE", kind: "Vague", row: vague },
    Spec {
        file: "currency_powers.tsv",
        name: "CURRENCY_POWERS",
        kind: "u8",
        row: |r| Ok(r.number::<u8>("power")?.to_string()),
    },
    Spec { file: "places.tsv", name: "PLACES", kind: "&'static str", row: |r| Ok(format!("{:?}", codes(r)?)) },
    Spec { file: "en/beside.tsv", name: "BESIDE", kind: "u16", row: beside },
    Spec { file: "en/acronyms.tsv", name: "ACRONYMS", kind: "()", row: |_| Ok("()".into()) },
];

/// ISO 4217 codes, checked here so that no table can name a currency that is none.
fn currency(row: &Row) -> Result<String, String> {
    let codes = codes(row)?;
    let form = row.variant("form_kind", &["symbol", "code", "rare-code", "word", "rare", "cent", "mega", "ascii"])?;
    // `emit` replaces the codes by the number of their set.
    Ok(format!("Currency {{ set: {SET}{codes}{SET}, form: CurrencyForm::{form} }}"))
}

/// The codes of a row, with one space between.
fn codes(row: &Row) -> Result<String, String> {
    let codes: Vec<&str> = row.get("codes")?.split(' ').filter(|c| !c.is_empty()).collect();
    for code in &codes {
        if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
            return Err(row.error(&format!("`{code}` is not an ISO 4217 code")));
        }
    }
    if codes.is_empty() {
        return Err(row.error("no code"));
    }
    Ok(codes.join(" "))
}

/// The languages that a text is told to be in, by their BCP 47 codes; the order gives the bits of the rows.
pub(crate) const LANGUAGES: [&str; 7] = ["en", "de", "fr", "es", "it", "nl", "pt"];

fn languages(row: &Row) -> Result<String, String> {
    mask(row, "languages", &LANGUAGES)
}

/// What words beside a number tell of it; the order gives the bits of the rows, each a constant of the lexicon.
pub(crate) const BESIDE: [&str; 15] = [
    "booked",
    "counted-by",
    "each",
    "fate",
    "harm",
    "notion",
    "people",
    "peopled",
    "phrasal",
    "quarrel",
    "record",
    "sets",
    "summed",
    "tall",
    "which",
];

fn beside(row: &Row) -> Result<String, String> {
    mask(row, "kinds", &BESIDE)
}

/// The bits of the names in a field, by their places in a list.
fn mask(row: &Row, field: &str, names: &[&str]) -> Result<String, String> {
    let mut mask = 0_u16;
    for name in row.get(field)?.split(' ') {
        let known = names.iter().position(|n| *n == name);
        mask |= 1 << known.ok_or_else(|| row.error(&format!("`{name}` is not one of {names:?}")))?;
    }
    Ok(mask.to_string())
}

/// Marks a text in a row that is kept once in a list of its own.
pub(crate) const SET: char = '§';

fn magnitude(row: &Row) -> Result<String, String> {
    let power: u8 = row.number("power")?;
    let style = row.variant("style", &["word", "short", "letter"])?;
    Ok(format!("Magnitude {{ power: {power}, style: MagnitudeStyle::{style} }}"))
}

fn unit(row: &Row) -> Result<String, String> {
    let kind = row.variant("quantity", QUANTITIES)?;
    let ucum = row.get("ucum")?;
    if ucum.is_empty() {
        return Err(row.error("no UCUM code"));
    }
    Ok(format!("Unit {{ set: {SET}{ucum}{SET}, kind: UnitKind::{kind} }}"))
}

const QUANTITIES: &[&str] = &[
    "angle",
    "area",
    "consumption",
    "density",
    "current",
    "data",
    "data-rate",
    "duration",
    "energy",
    "flow",
    "force",
    "fraction",
    "frequency",
    "length",
    "level",
    "luminous-flux",
    "mass",
    "multiple",
    "power",
    "pressure",
    "resistance",
    "speed",
    "temperature",
    "torque",
    "voltage",
    "volume",
];

fn direction(row: &Row) -> Result<String, String> {
    let direction = row.variant("direction", &["up", "down"])?;
    let place = row.variant("place", &["before", "after", "either"])?;
    Ok(format!("DirectionWord {{ direction: Direction::{direction}, place: DirectionPlace::{place} }}"))
}

fn abbreviation(row: &Row) -> Result<String, String> {
    Ok(format!("Abbreviation::{}", row.variant("before", &["name", "number", "word", "any"])?))
}

fn boilerplate(row: &Row) -> Result<String, String> {
    Ok(format!("Boilerplate::{}", row.variant("place", &["start", "button", "anywhere", "credit", "links", "tally"])?))
}

fn bound(row: &Row) -> Result<String, String> {
    let bound = row.variant("bound", BOUNDS)?;
    let place = row.variant("place", &["before", "after"])?;
    Ok(format!("BoundWord {{ bound: Bound::{bound}, place: BoundPlace::{place} }}"))
}

const BOUNDS: &[&str] =
    &["about", "nearly", "just-over", "under", "over", "at-least", "at-most", "up-to", "as-many-as", "exact", "range"];

fn calendar(row: &Row) -> Result<String, String> {
    Ok(format!("Calendar::{}", row.variant("kind", &["month", "weekday", "season", "era", "clock"])?))
}

fn claim(row: &Row) -> Result<String, String> {
    Ok(format!("ClaimWord::{}", row.variant("claim", CLAIMS)?))
}

const CLAIMS: &[&str] = &[
    "superlative",
    "judged",
    "first",
    "ever",
    "only",
    "few",
    "record",
    "rank-verb",
    "ordinal",
    "number",
    "blank",
    "note",
    "asked",
    "handle",
    "cause",
    "comparison",
    "law",
    "rule",
    "poll",
    "polled",
    "none",
];

fn cue(row: &Row) -> Result<String, String> {
    let cue = row.variant("kind", &["say", "tell", "passive", "according", "none"])?;
    let stance = row.variant("stance", STANCES)?;
    let takes = row.variant("takes", &["clause", "object", "that", "verb", "quote"])?;
    Ok(format!("CueWord {{ cue: Cue::{cue}, stance: Stance::{stance}, takes: Takes::{takes} }}"))
}

const STANCES: &[&str] =
    &["says", "claims", "denies", "warns", "admits", "promises", "predicts", "suggests", "accuses", "asks", "finds"];

fn function_word(row: &Row) -> Result<String, String> {
    let classes =
        &["article", "auxiliary", "conjunction", "determiner", "preposition", "pronoun", "relative", "adverb"];
    Ok(format!("FunctionWord::{}", row.variant("class", classes)?))
}

fn noun_kind(row: &Row) -> Result<String, String> {
    let kinds = &["person", "vehicle", "ship", "aircraft", "weapon", "building", "body", "document", "animal", "event"];
    Ok(format!("NounKind::{}", row.variant("kind", kinds)?))
}

fn number_word(row: &Row) -> Result<String, String> {
    let value: u64 = row.number("value")?;
    let class = row.variant(
        "class",
        &[
            "one",
            "unit",
            "teen",
            "ten",
            "hundred",
            "group",
            "fraction",
            "ordinal",
            "multiple",
            "multiplied",
            "vulgar",
            "decade",
        ],
    )?;
    Ok(format!("NumberWord {{ value: {value}, class: NumberClass::{class} }}"))
}

fn percent(row: &Row) -> Result<String, String> {
    Ok(format!("PercentUnit::{}", row.variant("unit", &["percent", "percentage-point", "basis-point"])?))
}

fn role(row: &Row) -> Result<String, String> {
    let roles = &["office", "royal", "courtesy", "arms", "after", "part", "body", "issuer"];
    Ok(format!("RoleWord::{}", row.variant("role", roles)?))
}

fn sign(row: &Row) -> Result<String, String> {
    let signs = &["opinion", "experience", "prediction", "instruction", "accusation", "first-hand", "harm"];
    Ok(format!("SignWord::{}", row.variant("sign", signs)?))
}

fn tense(row: &Row) -> Result<String, String> {
    Ok(format!("Tense::{}", row.variant("tense", &["past", "future", "open"])?))
}

fn vague(row: &Row) -> Result<String, String> {
    let (min, below): (u64, u64) = (row.number("min")?, row.number("below")?);
    if min >= below {
        return Err(row.error("`min` is not less than `below`"));
    }
    Ok(format!("Vague {{ min: {min}, below: {below} }}"))
}

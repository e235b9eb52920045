//! The canonical form of an item: short enough to write in a case, and all of its meaning.

use fact_checklist::{Bound, DateOrder, Item, Kind, Person, Quantity, Report, Stance, TimeValue, Value};

/// `about $4.2 million => money ~4200000 USD (assumed)`
pub(crate) fn canonical(item: &Item) -> String {
    let meaning = match (&item.value, item.kind, &item.speaker) {
        (Some(Value::Quantity(quantity)), ..) => amount(quantity),
        (Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)), ..) => when(time),
        (Some(Value::Person(person)), ..) => named(person),
        (Some(Value::Acronym { expansion }), ..) => expansion.to_string(),
        (None, Kind::Quote, Some(speaker)) => format!("by {}", speaker.name),
        (None, Kind::Attribution, Some(speaker)) if speaker.stance == Stance::Says => format!("by {}", speaker.name),
        (None, Kind::Attribution, Some(speaker)) => {
            format!("by {} ({})", speaker.name, code(speaker.stance))
        }
        (None, ..) => String::new(),
    };
    format!("{} => {} {meaning}", item.exact, item.kind.name()).trim_end().to_owned()
}

/// `Tomas Brandt (President), again 2`
fn named(person: &Person) -> String {
    let role = person.role.as_ref().map(|r| format!(" ({r})")).unwrap_or_default();
    let again = if person.mentions.is_empty() { String::new() } else { format!(", again {}", person.mentions.len()) };
    format!("{}{role}{again}", person.name)
}

/// `I think => opinion`, for each sentence that is no statement.
pub(crate) fn standings(report: &Report, text: &str) -> Vec<String> {
    let told = report.sentences.iter().filter_map(|s| Some((s.standing, s.evidence?)));
    told.map(|(standing, words)| format!("{} => {}", words.of(text), code(standing))).collect()
}

/// `$20 million => normal: large-money ($20 million)`, for each item that has a reason.
pub(crate) fn priorities(report: &Report, text: &str) -> Vec<String> {
    let reasons = |item: &Item| {
        let all = item.reasons.iter().map(|r| format!("{} ({})", code(r.reason), r.span.of(text)));
        all.collect::<Vec<_>>().join(", ")
    };
    let weighed = report.items.iter().filter(|i| !i.reasons.is_empty());
    weighed.map(|i| format!("{} => {}: {}", i.exact, code(i.priority), reasons(i))).collect()
}

fn code(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).expect("plain data").as_str().unwrap_or("").to_owned()
}

/// `2016-11-06 (written XXXX-XX-XX)`, with the part of it and the order of its digits.
fn when(time: &TimeValue) -> String {
    let mut out = time.edtf.to_string();
    if time.written != time.edtf {
        out.push_str(&format!(" (written {})", time.written));
    }
    for part in time.part.into_iter().chain(time.order.map(|o| if o == DateOrder::Dmy { "dmy" } else { "mdy" })) {
        out.push(' ');
        out.push_str(part);
    }
    out
}

fn amount(quantity: &Quantity) -> String {
    let end = |v: Option<rust_decimal::Decimal>| v.map(|v| v.normalize().to_string()).unwrap_or_default();
    let (min, max) = (end(quantity.min), end(quantity.max));
    let mut out = match quantity.bound {
        Bound::Exact => min,
        Bound::About if min != max => format!("~{min}..{max}"),
        Bound::About => format!("~{min}"),
        Bound::Nearly => format!("~<{max}"),
        Bound::JustOver => format!("~>{min}"),
        Bound::Under => format!("<{max}"),
        Bound::Over => format!(">{min}"),
        Bound::AtLeast => format!(">={min}"),
        Bound::AtMost => format!("<={max}"),
        Bound::UpTo => format!("up to {max}"),
        Bound::AsManyAs => format!("as many as {max}"),
        Bound::Range => format!("{min}..{max}"),
        Bound::Vague => format!("{min}..<{max}"),
    };
    for unit in [quantity.unit.as_deref(), quantity.currency].into_iter().flatten() {
        out.push(' ');
        out.push_str(unit);
    }
    if quantity.currency_assumed {
        out.push_str(" (assumed)");
    }
    out
}

//! The canonical form of an item: short enough to write in a case, and all of its meaning.

use fact_checklist::{Bound, DateOrder, Item, Kind, Person, Quantity, Stance, TimeValue, Value};

/// `about $4.2 million => money ~4200000 USD (assumed)`
pub(crate) fn canonical(item: &Item) -> String {
    let meaning = match (&item.value, item.kind, &item.speaker) {
        (Some(Value::Quantity(quantity)), ..) => amount(quantity),
        (Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)), ..) => when(time),
        (Some(Value::Person(person)), ..) => named(person),
        (None, Kind::Quote, Some(speaker)) => format!("by {}", speaker.name),
        (None, Kind::Attribution, Some(speaker)) if speaker.stance == Stance::Says => format!("by {}", speaker.name),
        (None, Kind::Attribution, Some(speaker)) => {
            let stance = serde_json::to_value(speaker.stance).expect("plain data");
            format!("by {} ({})", speaker.name, stance.as_str().unwrap_or(""))
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

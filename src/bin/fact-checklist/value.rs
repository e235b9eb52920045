//! What an item was read as, in the words of the page: `less than 20,000,000 USD (assumed)`, `1 in 7`, `7 months`.

use crate::time::{time_words, unit_words};
use crate::words::say;
use fact_checklist::{Bound, Item, Kind, Quantity, Role, Value};

/// UCUM codes whose signs are better known than the letters an article may use for them.
const SIGNS: [(&str, &str); 2] = [("Cel", "°C"), ("[degF]", "°F")];
/// UCUM codes of ages, and the letter of ISO 8601 for the same.
const AGES: [(&str, &str); 5] = [("a", "Y"), ("mo", "M"), ("wk", "W"), ("d", "D"), ("h", "H")];
/// The largest number of parts that a share is told by.
const PARTS: u32 = 1000;

/// What an item was read as; `None` for one without a value, and where the words say the same.
pub(crate) fn reading(item: &Item, text: &str) -> Option<String> {
    let words = match item.value.as_ref()? {
        Value::Quantity(quantity) => amount(item, quantity, text),
        Value::Date(time) | Value::Time(time) | Value::Duration(time) => {
            let words = time_words(time, item, text);
            // `20 hours a week`
            said(item, Role::Per, text).first().map_or(words.clone(), |per| of(&words, per))
        }
        Value::Person(person) => person.name.to_string(),
        Value::Acronym { expansion } => expansion.to_string(),
    };
    (!words.eq_ignore_ascii_case(&item.exact)).then_some(words)
}

/// The article's own words for a part of an item.
pub(crate) fn said<'t>(item: &Item, role: Role, text: &'t str) -> Vec<&'t str> {
    item.matched.iter().filter(|m| m.role == role).map(|m| m.span.of(text)).collect()
}

fn amount(item: &Item, quantity: &Quantity, text: &str) -> String {
    if quantity.min.is_none() && quantity.max.is_none() {
        return say("value", "vague-none", &[]);
    }
    let per = said(item, Role::Per, text).first().copied();
    let whole = |words: String| per.map_or(words.clone(), |per| of(&words, per));
    let mut units = said(item, Role::Unit, text);
    units.extend(said(item, Role::Percent, text));
    // `5 ft 2 in` is one number of the first unit; its own words are truer.
    if units.len() > 1 && quantity.bound == Bound::Exact {
        return item.exact.to_string();
    }
    let number = numbers(quantity);
    if let Some(currency) = quantity.currency {
        let money = whole(of(&number, currency));
        return if quantity.currency_assumed { say("value", "money-assumed", &[("money", &money)]) } else { money };
    }
    if item.kind == Kind::Money {
        return say("value", "money-open", &[("number", &whole(number))]);
    }
    let noun = said(item, Role::Noun, text).first().copied();
    whole(match (noun, quantity.unit.as_deref()) {
        (_, Some("percent" | "share")) | (None, None) => number,
        (Some(noun), _) => of(&number, noun),
        // Nothing guesses a plural.
        (None, Some(_)) if item.kind == Kind::Count => number,
        (None, Some(unit)) => {
            let age = AGES.iter().find(|(code, _)| item.kind == Kind::Age && *code == unit);
            let sign = SIGNS.iter().find(|(code, _)| *code == unit);
            match (age, sign) {
                (Some((_, letter)), _) => of(&number, unit_words(letter, false, number == "1")),
                (_, Some((_, sign))) => of(&number, sign),
                // `twice` is a number and no unit.
                _ if item.kind == Kind::Ratio => of(&number, unit),
                _ => of(&number, units.first().copied().unwrap_or(unit)),
            }
        }
    })
}

/// `{number} {thing}`.
pub(crate) fn of(number: &str, thing: &str) -> String {
    say("value", "of", &[("number", number), ("thing", thing)])
}

fn numbers(quantity: &Quantity) -> String {
    let Quantity { bound, approx, .. } = *quantity;
    let min = end(quantity, quantity.min.or(quantity.max));
    let max = end(quantity, quantity.max.or(quantity.min));
    let ranges = quantity.min.is_some() && quantity.max.is_some() && min != max;
    let code = match bound {
        Bound::Vague if quantity.max.is_none() => "vague-min",
        Bound::Range if approx => "range-about",
        Bound::About if ranges => "range-about",
        Bound::Exact if ranges => {
            if approx {
                "range-about"
            } else {
                "range"
            }
        }
        Bound::Exact if approx => "about",
        Bound::Exact => "exact",
        Bound::About => "about",
        Bound::Nearly => "nearly",
        Bound::JustOver => "just-over",
        Bound::Under => "under",
        Bound::Over => "over",
        Bound::AtLeast => "at-least",
        Bound::AtMost => "at-most",
        Bound::UpTo => "up-to",
        Bound::AsManyAs => "as-many-as",
        Bound::Range => "range",
        Bound::Vague => "vague",
    };
    say("value", code, &[("min", &min), ("max", &max)])
}

fn end(quantity: &Quantity, value: Option<rust_decimal::Decimal>) -> String {
    let Some(value) = value else { return String::new() };
    let decimal = value.normalize().to_string();
    match quantity.unit.as_deref() {
        Some("share") => share(&decimal),
        Some("percent") => say("value", "percent", &[("n", &number(&decimal, quantity.precision))]),
        _ => number(&decimal, quantity.precision),
    }
}

/// `20000000` as `20,000,000`, with the last zeros that were written: `86.40` and not `86.4`.
pub(crate) fn number(decimal: &str, precision: i32) -> String {
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = sign.to_owned();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    let places = usize::try_from(-precision).unwrap_or(0).max(fraction.len());
    if places > 0 {
        out.push_str(&format!(".{fraction:0<places$}"));
    }
    out
}

/// `0.142857142857` as `1 in 7`.
fn share(decimal: &str) -> String {
    let share: f64 = decimal.parse().unwrap_or(1.0);
    let near = |parts: &u32| ((share * f64::from(*parts)).round() / f64::from(*parts) - share).abs() < 1e-9;
    match (2..=PARTS).find(near) {
        Some(parts) if share < 1.0 => {
            let n = (share * f64::from(parts)).round().to_string();
            say("value", "share", &[("n", &n), ("parts", &parts.to_string())])
        }
        _ => number(decimal, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fact_checklist::{Options, analyze};

    /// The readings of a text's items, in order.
    fn readings(text: &str) -> Vec<String> {
        analyze(text, &Options::default()).items.iter().filter_map(|item| reading(item, text)).collect()
    }

    #[test]
    fn people_get_words_and_not_codes() {
        let all = [
            ("The baby, aged 7 months, was found.", "7 months"),
            ("Her aunt is 52 years old.", "52 years"),
            ("He bought under $20 million of it.", "less than 20,000,000 USD (assumed)"),
            ("It paid £86.40 for them.", "86.40 GBP (assumed)"),
            ("One in seven children walked.", "1 in 7"),
            ("The pump moves at least 5 barrels a day.", ""),
            ("They sent twice as much.", "2 times"),
            ("About 82.5 percent of them left.", "about 82.5%"),
            ("They meet until Monday.", "until Monday, date left open"),
            ("It took 10 to 12 years.", ""),
            ("She works twenty hours a week.", "20 hours a week"),
            ("Over 10 or 12 years passed.", "10 to 12 years"),
            ("Every four years there is a vote.", "every 4 years"),
            ("The bridge opened in early June 2004.", ""),
            ("It closed on 3/4/2004.", "4 March 2004, month first; or 3 April 2004"),
        ];
        for (text, words) in all {
            let expected: &[&str] = if words.is_empty() { &[] } else { &[words] };
            assert_eq!(readings(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_grouped_and_stay_exact() {
        assert_eq!(number("1234567.5", -2), "1,234,567.50");
        assert_eq!(number("-100", 2), "-100");
        assert_eq!(share("0.333333333333"), "1 in 3");
        assert_eq!(share("2"), "2");
    }
}

//! Quantities of news sentences: units as names in words, bounds and changes as one sign.
//!
//! The set's ways, as rules: a level and its earlier level ("from A to B") are one value; "A or B" are two; a bare cent
//! stays a cent; a fall is written downwards.

use super::{number, units};
use fact_checklist::{Bound, Direction, Item, Kind, Options, Quantity, Reason, Report, Role, TimeForm, Value, analyze};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report, text: &str) -> Vec<Json> {
    let points: Vec<char> = text.chars().collect();
    let words = |a: u32, b: u32| points[a as usize..(b as usize).max(a as usize)].iter().collect::<String>();
    // It marks no multiple told by a verb: `doubled`.
    let told = |i: &Item| i.rule == "ratio-verb";
    let amounts: Vec<(&Item, &Quantity)> = report
        .items
        .iter()
        .filter(|i| !told(i))
        .filter_map(|i| {
            let Some(Value::Quantity(q)) = &i.value else { return None };
            Some((i, q))
        })
        .collect();
    let mut out = Vec::new();
    let mut skip = false;
    for (n, (item, quantity)) in amounts.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        // A number that shares the unit of the one before shares its name as well: `84 cents, then 74`.
        let mut unit = match out.last().and_then(|last: &Json| last["unit"].as_str()) {
            Some(last) if item.rule == "number-ellipsis" && item.kind == Kind::Money => last.to_owned(),
            _ => unit(item, quantity, &words),
        };
        // A share of things is told with their name: `half the boats`.
        if item.kind == Kind::Ratio
            && unit == "% -"
            && let Some(noun) = shared(&words(item.span.end, (item.span.end + SHARED).min(points.len() as u32)))
        {
            unit = format!("% {noun}");
        }
        let mut change = change(item, quantity, &words);
        // `1 percent for every 9 weeks` are two amounts.
        if let Some(length) = repeated(item, &words) {
            let before = unit.rfind(" per ").unwrap_or(unit.len());
            unit.truncate(before);
            out.extend(length.iter().map(|(n, unit)| json!({ "value": n, "unit": unit, "change": "=" })));
        }
        let single = |q: &Quantity| q.min.zip(q.max).is_none_or(|(a, b)| a == b);
        let scale =
            if unit.starts_with("cent") { rust_decimal::Decimal::ONE_HUNDRED } else { rust_decimal::Decimal::ONE };
        // "from A to B", each with its own unit.
        if let Some((next, level)) = amounts.get(n + 1)
            && next.kind == item.kind
            && (single(quantity) && single(level))
            && (leads_to(&words(item.span.end, next.span.start)) || next.exact.starts_with("up to"))
            && words(item.span.start.saturating_sub(6), item.span.start).trim_end().ends_with("from")
            && let (Some(a), Some(b)) = (quantity.min.or(quantity.max), level.min.or(level.max))
        {
            if a > b {
                change = "down";
            }
            let unit = self::unit(next, level, &words);
            out.push(json!({ "value": [number(a * scale), number(b * scale)], "unit": unit, "change": change }));
            skip = true;
            continue;
        }
        let (Some(a), b) = (quantity.min.or(quantity.max), quantity.max) else { continue };
        // A dozen, however many of them.
        if quantity.bound == Bound::Vague && item.exact.to_lowercase().starts_with("dozens") {
            out.push(json!({ "value": 12, "unit": unit, "change": change }));
            continue;
        }
        let pair = b.filter(|b| *b != a && quantity.min.is_some());
        let or = item.numeral.is_some_and(|s| words(s.start, s.end).contains(" or "));
        match pair {
            Some(b) if or => {
                // The words that bound them belong to the first.
                for (v, change) in [(a, change), (b, "=")] {
                    out.push(json!({ "value": number(v * scale), "unit": unit, "change": change }));
                }
            }
            Some(b) if item.direction == Some(Direction::Down) && quantity.bound == Bound::Range => {
                out.push(json!({ "value": [number(b * scale), number(a * scale)], "unit": unit, "change": change }));
            }
            Some(b) => {
                out.push(json!({ "value": [number(a * scale), number(b * scale)], "unit": unit, "change": change }))
            }
            None => out.push(json!({ "value": number(a * scale), "unit": unit, "change": change })),
        }
    }
    for item in &report.items {
        lengths(item, &words, &mut out);
    }
    // "One of the Xs" is one of them here.
    for left in report.unlisted.iter().filter(|u| u.reason == Reason::Partitive) {
        let unit = left.value.unit.as_deref().map_or("-".to_owned(), |unit| people(&positive(unit)));
        out.push(json!({ "value": 1, "unit": unit, "change": "=" }));
    }
    out
}

/// Whether words between two levels only say when or where the first was: `from 20 miles in 2008 to 29 miles`.
fn leads_to(between: &str) -> bool {
    let words: Vec<&str> = between.split_whitespace().collect();
    words.last() == Some(&"to") && words.len() <= 8 && !between.contains([',', ';'])
}

/// Lengths of time are quantities here: `for 15 years`, `every 33 years`, `the past two years`, `in 15 years`.
fn lengths(item: &Item, words: &impl Fn(u32, u32) -> String, out: &mut Vec<Json>) {
    let Some(Value::Duration(time) | Value::Date(time)) = item.value.as_ref() else { return };
    let away = away(&item.exact);
    let iso = time.length.as_deref().or_else(|| time.edtf.find('P').map(|at| &time.edtf[at..])).or(away.as_deref());
    let Some(iso) = iso else { return };
    // What comes again and names no number: `annually`, `Mondays`.
    let counted =
        item.exact.contains(|c: char| c.is_ascii_digit()) || iso.contains(['2', '3', '4', '5', '6', '7', '8', '9']);
    if time.form == TimeForm::Repeated && !counted {
        return;
    }
    // An article is no number: `for a month`, `in a decade`.
    let exact = item.exact.to_lowercase();
    let article = exact.split_whitespace().any(|w| w == "a" || w == "an");
    if article && !exact.contains(|c: char| c.is_ascii_digit()) {
        return;
    }
    let bound = item.matched.iter().find(|m| m.role == Role::Bound);
    let word = bound.map(|m| words(m.span.start, m.span.end).to_lowercase()).unwrap_or_default();
    let before = words(item.span.start.saturating_sub(14), item.span.start).to_lowercase();
    let ends = |list: &[&str]| list.iter().any(|w| word == *w || before.trim_end().ends_with(&format!(" {w}")));
    let change = match () {
        () if ends(&["about", "around", "roughly", "nearly", "almost", "some", "approximately"]) => "~",
        () if ends(&["over", "more than", "at least"]) => ">",
        () if ends(&["under", "less than", "up to", "at most"]) => "<",
        () => "=",
    };
    let all: Vec<Vec<(f64, &str)>> = iso.split('/').filter(|l| *l != "..").map(parts).collect();
    match all.as_slice() {
        [low, high] if low.len() == 1 && high.len() == 1 => {
            out.push(json!({ "value": [low[0].0, high[0].0], "unit": low[0].1, "change": change }));
        }
        [one, ..] => {
            out.extend(one.iter().map(|(n, unit)| json!({ "value": n, "unit": unit, "change": change })));
        }
        [] => {}
    }
}

/// The length of a date told by it, read by itself: `15 years` of `in 15 years` and of `15 years later`.
pub(super) fn away(exact: &str) -> Option<String> {
    let lower = exact.to_lowercase();
    let rest = ["in ", "within "].iter().find_map(|w| lower.strip_prefix(w));
    let rest = rest.or_else(|| ["later", "earlier", "before", "after"].iter().find_map(|w| lower.strip_suffix(w)))?;
    let report = analyze(rest.trim(), &Options::default());
    match report.items.as_slice() {
        [Item { value: Some(Value::Duration(time)), .. }] => time.length.as_deref().map(str::to_owned),
        _ => None,
    }
}

/// `P15Y`, `P3Y2M`, `PT2H`: each number with its unit.
fn parts(iso: &str) -> Vec<(f64, &'static str)> {
    let (mut all, mut number, mut time) = (Vec::new(), String::new(), false);
    for c in iso.chars() {
        let unit = match (c, time) {
            ('0'..='9' | '.', _) => {
                number.push(c);
                continue;
            }
            ('T', _) => {
                time = true;
                continue;
            }
            ('Y', _) => "year",
            ('M', false) => "month",
            ('W', _) => "week",
            ('D', _) => "day",
            ('H', _) => "hour",
            ('M', true) => "minute",
            ('S', _) => "second",
            _ => continue,
        };
        all.extend(number.parse().ok().map(|n| (n, unit)));
        number.clear();
    }
    all
}

fn change(item: &Item, quantity: &Quantity, words: &impl Fn(u32, u32) -> String) -> &'static str {
    match (quantity.bound, item.direction) {
        (Bound::About | Bound::Nearly | Bound::JustOver, _) => "~",
        (Bound::Under | Bound::AtMost | Bound::UpTo | Bound::AsManyAs, _) => "<",
        (Bound::Over | Bound::AtLeast, _) => ">",
        (Bound::Exact, Some(Direction::Up)) if by_verb(item, words) => "up",
        (Bound::Exact, Some(Direction::Down)) if by_verb(item, words) => "down",
        (Bound::Range, Some(Direction::Down)) => "down",
        (Bound::Exact, None) if quantity.unit.is_some() || quantity.currency.is_some() => level(item, words),
        _ => "=",
    }
}

/// The set marks the level that a verb led to like the change itself: `fell to 40 hertz`.
fn level(item: &Item, words: &impl Fn(u32, u32) -> String) -> &'static str {
    const BEFORE: u32 = 24;
    let before = words(item.span.start.saturating_sub(BEFORE), item.span.start);
    let Some(verb) = before.trim_end().strip_suffix(" to").and_then(|b| b.rsplit(' ').next()) else { return "=" };
    if matches!(verb, "up" | "down") {
        return "=";
    }
    // Whether the word is a verb of direction is for the core to say.
    match analyze(&format!("It {verb} 5%"), &Options::default()).items.first().and_then(|i| i.direction) {
        Some(Direction::Up) => "up",
        Some(Direction::Down) => "down",
        None => "=",
    }
}

/// Points looked at for the name of what is shared.
const SHARED: u32 = 60;

/// The things behind a share: `boats` of `half the boats`, as the core counts them.
fn shared(behind: &str) -> Option<String> {
    let behind = behind.trim_start();
    let of = behind.strip_prefix("of ").unwrap_or(behind);
    let noun = of.strip_prefix("the ").unwrap_or(of);
    let report = analyze(&format!("5 {noun}"), &Options::default());
    let first = report.items.first().filter(|i| i.kind == Kind::Count && i.span.start == 0)?;
    match &first.value {
        Some(Value::Quantity(q)) => q.unit.as_deref().map(str::to_owned),
        _ => None,
    }
}

/// The length behind `for every`: `9 weeks`; none for `every year`.
fn repeated(item: &Item, words: &impl Fn(u32, u32) -> String) -> Option<Vec<(f64, &'static str)>> {
    let per = item.matched.iter().find(|m| m.role == Role::Per)?;
    let written = words(per.span.start, per.span.end);
    let length = written.strip_prefix("for every ")?;
    match analyze(length, &Options::default()).items.first().map(|i| &i.value) {
        Some(Some(Value::Duration(time))) => time.length.as_deref().map(parts),
        _ => Some(Vec::new()),
    }
}

/// The first degree of a superlative before a noun, as lemmas are: `early report` of `earliest report`.
fn positive(unit: &str) -> String {
    let Some((stem, rest)) = unit
        .split_once(' ')
        .and_then(|(word, rest)| Some((word.strip_suffix("est")?, rest)))
        .filter(|(s, _)| s.len() > 2)
    else {
        return unit.to_owned();
    };
    let letters: Vec<char> = stem.chars().rev().take(2).collect();
    let word = match letters[..] {
        ['g', 'n'] => stem.to_owned(),
        ['i', _] => format!("{}y", &stem[..stem.len() - 1]),
        [a, b] if a == b && !matches!(a, 'l' | 's') => stem[..stem.len() - 1].to_owned(),
        ['c' | 'g' | 's' | 'v', _] => format!("{stem}e"),
        _ => stem.to_owned(),
    };
    format!("{word} {rest}")
}

/// The set marks a change that a verb tells (`rose 12%`), not one that a noun names (`a 12% rise`, `a rise of 12%`).
fn by_verb(item: &Item, words: &impl Fn(u32, u32) -> String) -> bool {
    let verb = item.matched.iter().find(|m| m.role == Role::Direction);
    verb.zip(item.numeral).is_some_and(|(verb, number)| {
        verb.span.start < number.start && !words(verb.span.end, number.start).trim_start().starts_with("of ")
    })
}

fn unit(item: &Item, quantity: &Quantity, words: &impl Fn(u32, u32) -> String) -> String {
    let marked = |role: Role| {
        item.matched.iter().find(|m| m.role == role).map(|m| words(m.span.start, m.span.end).to_lowercase())
    };
    let base = match (item.kind, quantity.currency) {
        (Kind::Percent, _) if quantity.unit.as_deref() == Some("percent") => "percentage".to_owned(),
        (Kind::Money, Some(code)) => {
            let mark = marked(Role::Currency).unwrap_or_default();
            match units::hundredth(&mark) {
                Some("Cent") => "cent".to_owned(),
                Some("Pence") => "penny".to_owned(),
                _ => units::currency(code, &mark).to_owned(),
            }
        }
        // A currency that the text leaves open keeps its name.
        (Kind::Money, None) => marked(Role::Currency).unwrap_or_default().trim_end_matches('s').to_owned(),
        (Kind::Measure, _) if quantity.unit.as_deref() == Some("[lb_av]") => "pound-mass".to_owned(),
        (Kind::Measure, _) => units::name(quantity.unit.as_deref().unwrap_or("-")).to_owned(),
        (Kind::Age, _) => "year of age".to_owned(),
        (Kind::Ratio, _) if quantity.unit.as_deref() == Some("times") => "count".to_owned(),
        (Kind::Ratio, _) => "% -".to_owned(),
        _ => quantity.unit.as_deref().map_or("-".to_owned(), |unit| ranked(item, &people(unit), words)),
    };
    match &item.per {
        Some(per) if !base.contains(" per ") => format!("{base} per {}", units::written(per)),
        _ => base,
    }
}

/// The words that set apart what is counted are of its unit: `top seed` of `the top three seeds`, `other clerk` of `two other
/// clerks`.
fn ranked(item: &Item, unit: &str, words: &impl Fn(u32, u32) -> String) -> String {
    let Some(number) = item.numeral else { return unit.to_owned() };
    let before = words(number.start.saturating_sub(8), number.start);
    let behind = words(number.end, item.span.end);
    let apart = ["top", "record"].into_iter().find(|w| before.trim_end().ends_with(&format!(" {w}")));
    match apart.or(behind.trim_start().starts_with("other ").then_some("other")) {
        Some(word) => format!("{word} {unit}"),
        None => unit.to_owned(),
    }
}

/// The set keeps `people` as its own lemma.
fn people(unit: &str) -> String {
    unit.to_lowercase().split(' ').map(|w| if w == "person" { "people" } else { w }).collect::<Vec<_>>().join(" ")
}

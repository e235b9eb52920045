//! The checklist as Markdown, grouped by the article's headings.

use crate::words::{WORDS, word};
use fact_checklist::{BlockKind, Bound, DateOrder, Ends, Item, Link, Quantity, Report, TimeValue, Value};
use std::io::{self, Write};

/// Writes one file's checklist. The spans of the report are bytes.
pub(crate) fn write(out: &mut impl Write, name: &str, text: &str, report: &Report) -> io::Result<()> {
    writeln!(out, "# {}\n", escape(name))?;
    if report.items.is_empty() {
        return writeln!(out, "No numbers, dates or quotations were found.\n");
    }
    let mut heading = None;
    for (n, item) in report.items.iter().enumerate() {
        let over = (0..=item.block as usize).rev().find(|b| report.blocks[*b].kind == BlockKind::Heading);
        if over != heading {
            heading = over;
            if let Some(block) = over {
                let gap = if n > 0 { "\n" } else { "" };
                writeln!(out, "{gap}## {}\n", escape(&one_line(report.blocks[block].span.of(text))))?;
            }
        }
        line(out, item, report)?;
    }
    writeln!(out)
}

fn line(out: &mut impl Write, item: &Item, report: &Report) -> io::Result<()> {
    let kind = word(&WORDS.kind, item.kind.name()).to_lowercase();
    let status = word(&WORDS.status, "todo");
    let exact = escape(&one_line(&item.exact));
    write!(out, "- [ ] **{exact}** ({kind}, line {}) - {status}", item.line)?;
    if let Some(Value::Quantity(quantity)) = &item.value {
        write!(out, " - read as {}", escape(&read_as(quantity)))?;
    }
    if let Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)) = &item.value {
        write!(out, " - read as {}", escape(&read_time(time)))?;
    }
    if let Some(speaker) = &item.speaker {
        write!(out, " - says {}", escape(&speaker.name))?;
    }
    let lines: Vec<String> = item
        .same
        .iter()
        .filter(|s| s.link == Link::Same)
        .filter_map(|s| report.items.iter().find(|i| i.id == s.id))
        .map(|i| i.line.to_string())
        .collect();
    if !lines.is_empty() {
        write!(out, " - same fact: line {}", lines.join(", "))?;
    }
    writeln!(out, " <!-- {} -->", item.id)?;
    for prompt in item.prompts.iter() {
        writeln!(out, "  - {}", word(&WORDS.prompt, prompt))?;
    }
    Ok(())
}

/// The value in plain words: `less than 20000000 USD (assumed)`.
fn read_as(quantity: &Quantity) -> String {
    let number = |v: Option<rust_decimal::Decimal>| v.map(|v| v.normalize().to_string()).unwrap_or_default();
    let (min, max) = (number(quantity.min), number(quantity.max));
    let mut words = match quantity.bound {
        Bound::Exact => min,
        Bound::About => format!("about {}", if min == max { min } else { format!("{min} to {max}") }),
        Bound::Nearly => format!("nearly {max}"),
        Bound::JustOver => format!("just over {min}"),
        Bound::Under => format!("less than {max}"),
        Bound::Over => format!("more than {min}"),
        Bound::AtLeast => format!("at least {min}"),
        Bound::AtMost => format!("at most {max}"),
        Bound::UpTo | Bound::AsManyAs => format!("up to {max}"),
        Bound::Range => format!("{min} to {max}"),
        Bound::Vague => format!("from {min} to less than {max}"),
    };
    for unit in [quantity.unit.as_deref(), quantity.currency].into_iter().flatten() {
        words.push(' ');
        words.push_str(unit);
    }
    if quantity.currency_assumed {
        words.push_str(" (assumed)");
    }
    words
}

/// `2015-08-20 (from the date of the article)`, `2004-06`, `XXXX-02 (no year is given)`.
fn read_time(time: &TimeValue) -> String {
    let mut words = time.edtf.to_string();
    if let Some(part) = time.part {
        words.push_str(&format!(", {part}"));
    }
    if time.resolved_from.is_some() {
        words.push_str(" (taken from the article's own dates)");
    } else if time.edtf != time.written {
        words.push_str(" (taken from the day given)");
    } else if time.edtf.starts_with("XXXX") {
        words.push_str(" (the text does not say which)");
    }
    match time.order {
        Some(DateOrder::Dmy) => words.push_str(", day first"),
        Some(DateOrder::Mdy) => words.push_str(", month first"),
        None => {}
    }
    if let (Some(_), Some(Ends { start: Some(start), .. })) = (time.order, &time.or) {
        words.push_str(&format!("; or {start}"));
    }
    words
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Keeps an article's own characters from being read as Markdown.
fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

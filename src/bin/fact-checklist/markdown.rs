//! The checklist as Markdown, grouped by the article's headings.

use crate::value::reading;
use crate::words::{first_sentence, say, word};
use fact_checklist::{BlockKind, Item, Link, Report, Speaker};
use std::io::{self, Write};

/// Writes one file's checklist, with `chosen` kinds or all. The spans of the report are bytes.
pub(crate) fn write(out: &mut impl Write, name: &str, text: &str, report: &Report, chosen: bool) -> io::Result<()> {
    writeln!(out, "# {}\n", escape(name))?;
    if report.items.is_empty() {
        let nothing =
            if chosen { "No items of these kinds were found." } else { first_sentence(word("checklist", "none")) };
        return writeln!(out, "{nothing}\n");
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
        line(out, item, text, report)?;
    }
    writeln!(out)
}

fn line(out: &mut impl Write, item: &Item, text: &str, report: &Report) -> io::Result<()> {
    let kind = word("kind", item.kind.name()).to_lowercase();
    let status = word("status", "todo");
    let exact = escape(&one_line(&item.exact));
    write!(out, "- [ ] **{exact}** ({kind}, line {}) - {status}", item.line)?;
    if let Some(words) = reading(item, text) {
        write!(out, " - read as {}", escape(&one_line(&words)))?;
    }
    if let Some(speaker) = &item.speaker {
        write!(out, " - {}", escape(&one_line(&source(speaker))))?;
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
        writeln!(out, "  - {}", word("prompt", prompt))?;
    }
    Ok(())
}

/// `alleged by opposition councillors`: who says it, and what the words for saying make of it.
fn source(speaker: &Speaker) -> String {
    let stance = serde_json::to_value(speaker.stance).unwrap_or_default();
    say("stance", stance.as_str().unwrap_or("says"), &[("name", &speaker.name)])
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

#[cfg(test)]
mod tests {
    use super::*;
    use fact_checklist::{Options, analyze};

    fn markdown(text: &str) -> String {
        let mut out = Vec::new();
        let report = analyze(text, &Options::default());
        write(&mut out, "a.txt", text, &report, false).expect("memory takes it");
        String::from_utf8(out).expect("written from strings")
    }

    #[test]
    fn a_charge_is_told_as_one() {
        let charge = markdown("Opposition councillors accused the mayor of taking $10 million.");
        assert!(charge.contains("**$10 million** (money, line 1) - To check - read as 10,000,000 USD (assumed) - alleged by Opposition councillors"), "{charge}");
        let said = markdown("\"We want the roads open,\" Mayor Ana Weiss said.");
        assert!(said.contains(" - said by Ana Weiss"), "{said}");
    }

    #[test]
    fn nothing_found_is_said_in_the_words_of_the_page() {
        assert_eq!(markdown(""), "# a.txt\n\nNo numbers, names, dates, quotes or claims were found.\n\n");
    }
}

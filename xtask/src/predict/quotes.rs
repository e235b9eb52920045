//! Quotations with the mention of their speaker.

use fact_checklist::{Kind, Report};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report, text: &str) -> Vec<Json> {
    // Spans count code points; the words of a mention are cut from the same.
    let points: Vec<char> = text.chars().collect();
    let quotes = report.items.iter().filter(|i| i.kind == Kind::Quote);
    quotes
        .map(|item| {
            let speaker = item.speaker.as_ref().map(|s| (s.mention.start, s.mention.end));
            let words = speaker.map(|(a, b)| points[a as usize..b as usize].iter().collect::<String>());
            json!({
                "span": [item.span.start, item.span.end],
                "speaker": speaker.map(|(a, b)| [a, b]),
                "speaker_text": words,
            })
        })
        .collect()
}

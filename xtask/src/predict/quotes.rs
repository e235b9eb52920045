//! Quotations and reported words with the mention of their speaker.

use fact_checklist::{Kind, Report, Role};
use serde_json::{Value as Json, json};

pub(super) fn answer(report: &Report, text: &str) -> Vec<Json> {
    // Spans count code points; the words of a mention are cut from the same.
    let points: Vec<char> = text.chars().collect();
    let said = report.items.iter().filter(|i| matches!(i.kind, Kind::Quote | Kind::Attribution));
    said.map(|item| {
        let speaker = item.speaker.as_ref().map(|s| (s.mention.start, s.mention.end));
        let words = speaker.map(|(a, b)| points[a as usize..b as usize].iter().collect::<String>());
        // What is reported around its own clause comes in two pieces.
        let clause = item.matched.iter().filter(|m| matches!(m.role, Role::Speaker | Role::Cue)).map(|m| m.span);
        let inside = clause.filter(|s| item.span.start < s.start && s.end < item.span.end);
        let cut = inside.fold(None, |cut: Option<(u32, u32)>, s| {
            Some(cut.map_or((s.start, s.end), |(a, b)| (a.min(s.start), b.max(s.end))))
        });
        let spans = match cut {
            Some((a, b)) => json!([[item.span.start, a], [b, item.span.end]]),
            None => json!([[item.span.start, item.span.end]]),
        };
        json!({ "spans": spans, "speaker": speaker.map(|(a, b)| [a, b]), "speaker_text": words })
    })
    .collect()
}

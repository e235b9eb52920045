//! Quotations and reported words with the mention of their speaker.

use fact_checklist::{Item, Kind, Report, Role};
use serde_json::{Value as Json, json};

/// Letters outside the marks that still belong to a quotation: one to so many of its own. Both numbers were chosen on the
/// developers' half of the set, which names none.
const SHARE: usize = 19;
/// The same where nothing else of the report holds them.
const LONE: usize = 6;

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
            None => json!([[start(item, report, &points), item.span.end]]),
        };
        json!({ "spans": spans, "speaker": speaker.map(|(a, b)| [a, b]), "speaker_text": words })
    })
    .collect()
}

/// Where what is said starts: the set counts the few words before the marks in, `said that he "…"`, `That "…," he said`,
/// unless a mark stands between them.
fn start(item: &Item, report: &Report, points: &[char]) -> u32 {
    let own = item.span.start;
    let Some(cue) = item.speaker.as_ref().map(|s| s.cue).filter(|_| item.kind == Kind::Quote) else { return own };
    let sentence = report.sentences[item.sentence as usize].span.start;
    let from = if cue.start > item.span.end { sentence } else { cue.end };
    if from < sentence || from >= own {
        return own;
    }
    let letters = |a: u32, b: u32| points[a as usize..b as usize].iter().filter(|c| c.is_alphanumeric()).count();
    let between = &points[from as usize..own as usize - 1];
    let marked = between.iter().any(|c| !c.is_alphanumeric() && !matches!(c, ' ' | '\'' | '’'));
    let reported =
        |i: &&Item| i.kind == Kind::Attribution && i.span.start < item.span.end && item.span.start < i.span.end;
    let alone = letters(from, own) * LONE <= letters(own, item.span.end) && !report.items.iter().any(|i| reported(&i));
    let near = letters(from, own) * SHARE <= letters(own, item.span.end);
    if marked || !near && !alone { own } else { from }
}

//! The day an article was written, and every date read against it. There is no clock: what the text does not say stays open.

use super::tense;
use crate::lexicon::{CALENDAR_SENSE, TimeUnit};
use crate::mention::{Mention, Role, first_date};
use crate::options::Options;
use crate::text::{BlockKind, Class, Span, Text, TextSentence, word, words};
use crate::value::{
    Anchor, Civil, Date, DateOrder, Days, Evidence, Open, Time, TimeValue, When, day_of, resolve, value_of,
};
use serde::Serialize;
use smol_str::SmolStr;
use std::ops::Range;

/// The day the text was written, with the words that say so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DocumentDate {
    /// ISO 8601.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub date: SmolStr,
    /// The dateline or stamp; `None` when the caller gave the day.
    pub evidence: Option<Span>,
}

/// Parts of a page in which a stamp of its day is looked for, at least: up to the text and a little into it.
const HEAD: usize = 12;
/// Tokens of a part that is running text for sure.
const TEXT: usize = 20;
/// Parts behind the first of the text in which a stamp may stand.
const BEHIND: usize = 6;

/// Reads dates in text order: what one tells, those behind it in the same block may leave out.
pub(super) struct Dates {
    evidence: Evidence,
    /// Whether the day comes first in digits, where nobody said otherwise of one date.
    day_first: bool,
    /// Whether it is a story of a day whose year is not told.
    story: bool,
    /// The block, or the sentence of a story of the day, in which what was told holds.
    held: usize,
    /// The sentence that compares with what was told in it, and what was told before.
    compared: Option<(usize, Option<Days>, Option<Span>)>,
}

impl Dates {
    pub(super) fn new(evidence: Evidence, text: &Text<'_>) -> Self {
        let dateline = || text.blocks.iter().take(HEAD).any(|b| b.kind == BlockKind::Dateline);
        let story = evidence.written.is_none() && dateline();
        Self { evidence, day_first: evidence.anchor.day_first, story, held: usize::MAX, compared: None }
    }

    /// What the date of a mention was read as.
    #[inline(never)]
    pub(super) fn read(
        &mut self,
        text: &Text<'_>,
        mention: &Mention,
        sentence: &TextSentence,
        order: Option<DateOrder>,
    ) -> Option<TimeValue> {
        let time = mention.time.as_ref()?;
        let evidence = &mut self.evidence;
        // A story with a dateline tells of its own time, but for a sentence that says otherwise.
        let held = if self.story { sentence.tokens.start } else { sentence.block };
        if held != self.held {
            self.held = held;
            evidence.anchor.told = None;
            evidence.anchor.dated = false;
            evidence.told = None;
            self.compared = None;
        }
        // `down from 1.1 million in 1971`: the year of no other sentence.
        if let Some((_, days, span)) = self.compared.take_if(|(at, ..)| *at != sentence.tokens.start) {
            (evidence.anchor.told, evidence.told) = (days, span);
        }
        evidence.anchor.day_first = order.map_or(self.day_first, |o| o == DateOrder::Dmy);
        // Without a day of writing nothing lies before or behind it.
        let written = evidence.anchor.written;
        evidence.anchor.ahead = written.and_then(|_| tense::ahead(text, time, &mention.tokens, &sentence.tokens));
        // What lasts since a day has begun, and a dateline is no later than its article.
        if matches!(**time, Time::Half(_, Open::Since)) || text.blocks[sentence.block].kind == BlockKind::Dateline {
            evidence.anchor.ahead = written.map(|_| false);
        }
        let told_before = (evidence.anchor.told, evidence.told);
        let past = written.zip(evidence.anchor.told).is_some_and(|(now, told)| told.start.year() < now.year());
        if tense::reaches_now(text, time, &mention.tokens, &sentence.tokens)
            || past && tense::is_present(text, &mention.tokens, &sentence.tokens)
        {
            (evidence.anchor.told, evidence.told) = (None, None);
        }
        // `fell within 18 months`: those of something that is over, and not from the day of writing on.
        let window = matches!(
            &**time,
            Time::Point(When { date: Some(Date::Window { forward: true, .. }), .. })
                if mention.matched.iter().any(|m| m.role == Role::Bound)
        );
        // `each of the following three years`: those behind one that was told, and not those from the day of writing on.
        let following = || evidence.anchor.told.is_some() && text.is(mention.tokens.start, word!("following"));
        if window && evidence.anchor.ahead == Some(false) || following() {
            evidence.anchor.written = None;
        }
        let value = value_of(time, evidence);
        evidence.anchor.written = written;
        (evidence.anchor.told, evidence.told) = told_before;
        if let Some((days, dated)) = told(time, &evidence.anchor).filter(|_| !is_aside(text, &mention.tokens)) {
            if self.compared.is_none() && compares(text, mention.tokens.start, sentence.tokens.start) {
                self.compared = Some((sentence.tokens.start, evidence.anchor.told, evidence.told));
            }
            evidence.anchor.told = Some(days);
            evidence.anchor.dated |= dated;
            evidence.anchor.over = evidence.anchor.ahead == Some(false);
            evidence.told = Some(mention.span);
        }
        Some(value)
    }
}

/// Tokens before a date among which something is compared with what was then: `from a peak of 1.1 million in`.
const COMPARED: usize = 9;

/// Whether a date is that of what something is compared with.
fn compares(text: &Text<'_>, at: usize, start: usize) -> bool {
    (start.max(at.saturating_sub(COMPARED))..at.saturating_sub(2))
        .any(|i| text.is(i, word!("from")) && i > 0 && text.among(i - 1, words!["up", "down"]))
}

/// `base 1980`, `1980 equals 100`: a year that is only measured against; `Silas Gough (1831-1902)`: one between brackets.
fn is_aside(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).map_or("", |at| text.word(at));
    before.eq_ignore_ascii_case("base")
        || text.among(tokens.end, words!["=", "equals"])
        || before == "(" && text.tokens.get(tokens.end).is_some_and(|t| t.class == Class::CloseBracket)
}

/// What the article says of its own day, before any date is read against it.
#[inline(never)]
pub(super) fn evidence(text: &Text<'_>, all: &[Mention], options: &Options) -> (Option<DocumentDate>, Evidence) {
    let written = document_date(text, all, options);
    let evidence = Evidence {
        anchor: Anchor {
            written: written.map(|w| w.0),
            told: None,
            dated: false,
            over: false,
            day_first: day_first(text, all, options),
            ahead: None,
        },
        written: written.and_then(|w| w.1),
        told: None,
    };
    (written.map(|(day, span)| DocumentDate { date: crate::value::write_day(day), evidence: span }), evidence)
}

/// The days that a date tells for the words after it, and whether it tells their year: those of the calendar, not those counted
/// from the day of writing.
fn told(time: &Time, anchor: &Anchor) -> Option<(Days, bool)> {
    // An open end dates no words after it: `the mayor since May 2015 left in September`.
    let (Time::Point(when) | Time::Range(when, _)) = time else { return None };
    match when.date.as_ref()? {
        // `1985/86`; a longer stretch of years tells none: `of the 1991-2020 average`.
        Date::Civil(Civil { year: Some(_), month: None, day: None, .. })
            if let Time::Range(_, When { date: Some(second @ Date::Civil(Civil { month: None, .. })), .. }) = time =>
        {
            let (first, second) = (resolve(when.date.as_ref()?, anchor).days?, resolve(second, anchor).days?);
            (first.end == second.start).then_some((Days { end: second.end, ..first }, true))
        }
        // The books of a year tell no year of its days, only which comes before: `a year earlier`.
        Date::Fiscal(Some(year)) => {
            let days = resolve(&Date::Civil(Civil::year(*year)), anchor).days?;
            Some((Days { unit: TimeUnit::Decade, ..days }, false))
        }
        date @ (Date::Civil(Civil { month: Some(_), .. } | Civil { year: Some(_), .. })
        | Date::Digits { .. }
        | Date::Part { .. }) => {
            let dated = resolve(date, &Anchor::default()).days.is_some();
            Some((resolve(date, anchor).days?, dated))
        }
        _ => None,
    }
}

/// The caller's day, or the first whole date of a dateline, or else of a line that says when the page was published.
fn document_date(text: &Text<'_>, all: &[Mention], options: &Options) -> Option<(jiff::civil::Date, Option<Span>)> {
    if let Some(day) = options.as_of {
        return Some((day, None));
    }
    let whole = |mention: &Mention| match mention.time.as_deref() {
        Some(Time::Point(When { date: Some(date), .. }) | Time::Half(When { date: Some(date), .. }, _)) => {
            let days = resolve(date, &Anchor::default()).days?;
            day_of(days).map(|day| (day, Some(mention.span)))
        }
        _ => None,
    };
    let kind = |mention: &Mention| {
        let at = text.block_at(mention.tokens.start);
        text.blocks.get(at).map(|b| (at, b.kind))
    };
    let begun = text.blocks.iter().position(|b| b.kind == BlockKind::Paragraph && b.tokens.len() >= TEXT);
    let head = begun.map_or(HEAD, |at| HEAD.max(at + BEHIND)).min(text.blocks.len());
    let behind = text.blocks.get(head).map_or(text.tokens.len(), |b| b.tokens.start);
    // The day at the head of a story, which its text follows, or one alone in its line, as on the page of a newspaper.
    let day = |alone: bool| {
        let line = |at: usize| text.blocks.get(at + 1).is_none_or(|b| b.kind != BlockKind::Paragraph);
        let stands =
            |m: &Mention| kind(m).is_some_and(|(at, k)| k == BlockKind::Dateline && at < head && line(at) == alone);
        let first = all.iter().take_while(|m| m.tokens.start < behind);
        first.filter(|m| m.time.is_some()).filter(|m| stands(m)).find_map(whole)
    };
    let stamped = || {
        let head = &text.blocks[..head];
        let stamp = |i: usize| is_stamp(text, head[i].kind, head[i].tokens.start, head[i].tokens.end);
        // The words of a stamp may break off before its date.
        let stamps =
            (0..head.len()).filter(|i| stamp(*i) || *i > 0 && stamp(i - 1) && head[*i].tokens.len() < STAMP_WORDS);
        stamps.filter_map(|i| first_date(text, head[i].tokens.clone())).find_map(|m| whole(&m))
    };
    day(false).or_else(stamped).or_else(|| day(true))
}

/// Words that open a line which says when the article came out.
const OPENERS: [&str; 8] = ["published", "posted", "first", "released", "release", "issued", "dated", "updated"];

/// A line of the page or of the article that says when it came out: `Published: 3 May 2019`, `embargoed until …`.
fn is_stamp(text: &Text<'_>, kind: BlockKind, start: usize, end: usize) -> bool {
    let first = (start..end).find(|i| text.tokens[*i].class == Class::Word);
    let opens = first.is_some_and(|i| OPENERS.iter().any(|o| o.eq_ignore_ascii_case(text.word(i))));
    let release = || {
        (start..end.min(start + STAMP_WORDS)).any(|i| {
            (text.small(i) == word!("embargoed"))
                || (text.small(i) == word!("release")) && i > start && (text.small(i - 1) == word!("for"))
        })
    };
    // `21 November 2026 · 6 min read`
    let dated = || {
        let calendar = |i: usize| i < end && text.tokens[i].has(CALENDAR_SENSE);
        let at = (start..end).find(|i| matches!(text.tokens[*i].class, Class::Word | Class::Number));
        at.is_some_and(|i| calendar(i) || text.tokens[i].class == Class::Number && calendar(i + 1))
    };
    kind == BlockKind::Boilerplate && (opens || dated())
        || kind != BlockKind::Boilerplate && end - start < STAMP_WORDS && release()
        || kind == BlockKind::Byline
}

/// Longest line that is a stamp, in tokens.
const STAMP_WORDS: usize = 40;

/// Whether day comes before month where digits alone do not tell: from the other dates of the text, then the locale.
fn day_first(text: &Text<'_>, all: &[Mention], options: &Options) -> bool {
    if let Some(order) = options.date_order {
        return order == DateOrder::Dmy;
    }
    let told = all.iter().filter(|m| m.time.is_some()).find_map(|m| {
        let mut parts = m.span.of(text.raw).split(['/', '-', '.']).map(str::parse::<u32>);
        match (parts.next(), parts.next()) {
            (Some(Ok(13..=31)), Some(Ok(1..=12))) => Some(true),
            (Some(Ok(1..=12)), Some(Ok(13..=31))) => Some(false),
            _ => None,
        }
    });
    told.unwrap_or_else(|| {
        let region = options.locale.as_deref().and_then(|l| l.split(['-', '_']).nth(1));
        region.map_or(text.is_continental(), |r| !matches!(r, "US" | "PH" | "PR" | "GU"))
    })
}

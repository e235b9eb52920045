//! From what the rooms before have read to the parts of the report.

use super::correct::Corrected;
use super::priority::{self, Around};
use super::standing::{self, Sign, within};
use super::{Item, Person, Report, Same, Sentence, Speaker, Value, prompts, when};
use crate::attribution::Attributed;
use crate::fact::{Link, links, unexplained};
use crate::mention::{Kind, Mention};
use crate::text::{BlockKind, Span, Text, TextSentence};
use crate::value::{Quantity, TimeValue};
use crate::worth;
use smol_str::{SmolStr, SmolStrBuilder};

/// The sentences, and how each stands.
#[inline(never)]
pub(super) fn sentences(text: &Text<'_>, all: &[Attributed], signs: &[Sign]) -> Vec<Sentence> {
    let quotes = all.iter().filter(|a| a.mention.kind == Kind::Quote);
    let quoted: Vec<Span> = quotes.map(|a| a.mention.span).collect();
    let mut next = 0;
    let read = |s: &TextSentence| {
        // What starts in the sentence: mentions come in text order.
        let mut held = 0;
        while let Some(one) = all.get(next).filter(|a| a.mention.tokens.start < s.tokens.end) {
            held |= standing::bits(&[one.mention.kind]);
            next += 1;
        }
        let (standing, evidence) =
            standing::of(text, text.blocks[s.block].kind, &s.tokens, within(signs, &s.tokens), held, &quoted);
        Sentence {
            span: text.span(s.tokens.clone()),
            block: s.block as u32,
            decile: worth::decile(&text.tokens[s.tokens.clone()]),
            standing,
            evidence,
        }
    };
    text.sentences.iter().map(read).collect()
}

#[inline(never)]
pub(super) fn items(
    text: &Text<'_>,
    corrected: Corrected,
    short: &[Mention],
    mut dates: when::Dates,
    sentences: &[Sentence],
    signs: &[Sign],
) -> Vec<Item> {
    let Corrected { all, ids, orders } = corrected;
    let people = priority::people(text, &all);
    // Headings before the first paragraph.
    let body = text.blocks.iter().find(|b| b.kind == BlockKind::Paragraph).map_or(usize::MAX, |b| b.tokens.start);
    let title = |m: &Mention| (m.tokens.start < body && text.in_heading(m.tokens.start)).then_some(m.span);
    let titled: Vec<Option<Span>> =
        all.iter().take_while(|a| a.mention.tokens.start < body).map(|a| title(&a.mention)).collect();
    let links = links(text, &all);
    let unexplained = unexplained(text, short, &all);
    let mut line = (0, 1);
    // Mentions come in text order, so their sentences do.
    let mut at = 0;
    let mut held = None;
    let mut items = Vec::with_capacity(all.len());
    for (i, ((a, unexplained), id)) in all.into_iter().zip(unexplained).zip(ids).enumerate() {
        let start = a.mention.span.start as usize;
        line = (start, line.1 + lines_before(text.raw, line.0, start));
        let sentence = text.sentence_from(at, a.mention.tokens.start);
        held = held.filter(|_| sentence == at);
        at = sentence;
        let sentence = &text.sentences[at];
        let same = |other: &usize| titled.get(*other).copied().flatten();
        let around = Around {
            signs: held.get_or_insert_with(|| within(signs, &sentence.tokens)),
            span: sentences[at].span,
            decile: sentences[at].decile,
            headline: same(&i).or_else(|| links[i].iter().filter(|l| l.1 == Link::Same).find_map(|l| same(&l.0))),
            people: &people,
        };
        let (priority, reasons) = priority::of(text, &a, &around);
        let mention = a.mention;
        let time = dates.read(text, &mention, sentence, orders.get(i).copied().flatten());
        items.push(Item {
            id,
            kind: mention.kind,
            span: mention.span,
            exact: mention.span.of(text.raw).into(),
            numeral: mention.numeral,
            prompts: prompts::of(&mention, unexplained),
            value: match mention.person {
                Some(person) => Some(Value::Person(Person {
                    name: one_line(person.name.of(text.raw)),
                    role: person.role.map(|r| one_line(r.of(text.raw))),
                    mentions: person.mentions,
                })),
                None if mention.kind == Kind::Acronym => {
                    mention.matched.first().map(|words| Value::Acronym { expansion: one_line(words.span.of(text.raw)) })
                }
                None => value(mention.kind, mention.quantity, time),
            },
            direction: mention.direction,
            per: mention.per.map(Into::into),
            sentence: at as u32,
            block: sentence.block as u32,
            line: line.1,
            speaker: a.speaker.map(|s| Speaker {
                name: one_line(text.span(s.name).of(text.raw)),
                mention: text.span(s.mention),
                cue: text.span(s.cue),
                stance: s.stance,
            }),
            rule: mention.rule,
            matched: mention.matched,
            priority,
            reasons,
            same: Vec::new(),
        });
    }
    for (i, list) in links.into_iter().enumerate() {
        items[i].same = list.into_iter().map(|(j, link)| Same { id: items[j].id.clone(), link }).collect();
    }
    items
}

fn value(kind: Kind, quantity: Option<Quantity>, time: Option<TimeValue>) -> Option<Value> {
    match (time, kind) {
        (Some(time), Kind::Time) => Some(Value::Time(time)),
        (Some(time), Kind::Duration) => Some(Value::Duration(time)),
        (Some(time), _) => Some(Value::Date(time)),
        (None, _) => quantity.map(Value::Quantity),
    }
}

/// A name that a wrapped line breaks in two, in one piece.
fn one_line(name: &str) -> SmolStr {
    if !name.contains(['\n', '\r']) {
        return name.into();
    }
    let mut words = SmolStrBuilder::new();
    for (i, word) in name.split([' ', '\n', '\r']).filter(|w| !w.is_empty()).enumerate() {
        if i > 0 {
            words.push(' ');
        }
        words.push_str(word);
    }
    words.finish()
}

/// Line ends between two offsets; a CRLF is one.
pub(super) fn lines_before(raw: &str, from: usize, to: usize) -> u32 {
    let to = to.max(from);
    let bytes = raw.as_bytes();
    let ends = |i: &usize| bytes[from + i] == b'\n' || bytes.get(from + i + 1) != Some(&b'\n');
    memchr::memchr2_iter(b'\n', b'\r', &bytes[from..to]).filter(ends).count() as u32
}

impl Report {
    /// Every span of the report, to be converted once.
    pub(super) fn each_span(&mut self, f: &mut dyn FnMut(&mut Span)) {
        for item in &mut self.items {
            f(&mut item.span);
            item.numeral.iter_mut().for_each(&mut *f);
            if let Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)) = &mut item.value {
                time.resolved_from.iter_mut().for_each(&mut *f);
            }
            if let Some(Value::Quantity(quantity)) = &mut item.value {
                quantity.currency_from.iter_mut().for_each(&mut *f);
            }
            if let Some(Value::Person(person)) = &mut item.value {
                person.mentions.iter_mut().for_each(&mut *f);
            }
            item.matched.iter_mut().for_each(|m| f(&mut m.span));
            item.reasons.iter_mut().for_each(|r| f(&mut r.span));
            if let Some(speaker) = &mut item.speaker {
                f(&mut speaker.mention);
                f(&mut speaker.cue);
            }
        }
        for unlisted in &mut self.unlisted {
            f(&mut unlisted.span);
            f(&mut unlisted.numeral);
        }
        if let Some(date) = &mut self.document_date {
            date.evidence.iter_mut().for_each(&mut *f);
        }
        self.blocks.iter_mut().for_each(|b| f(&mut b.span));
        for sentence in &mut self.sentences {
            f(&mut sentence.span);
            sentence.evidence.iter_mut().for_each(&mut *f);
        }
    }
}

//! From what the rooms before have read to the report.

use super::correct::{Corrected, correct};
use super::{Block, Item, Person, Report, Same, Sentence, Speaker, Stats, Value, prompts, when};
use crate::attribution::attribute;
use crate::fact::{links, unexplained};
use crate::language_code;
use crate::mention::{Kind, mentions};
use crate::options::Options;
use crate::text::{Class, Offsets, Span, Text, language};
use crate::value::{Quantity, TimeValue};
use crate::worth;
use smol_str::SmolStr;

/// Reads a text and gives everything in it that can be checked.
pub(crate) fn build(raw: &str, options: &Options) -> Report {
    let mut text = Text::read(raw);
    let told = options.language.or_else(|| language(&text));
    text.language = told.or_else(|| language_code(options.locale.as_deref()?.get(..2)?));
    let text = text;
    let wanted = |kind: Kind| options.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind));
    let (mut found, unlisted) = mentions(&text, options);
    let (document_date, evidence) = when::evidence(&text, &found, options);
    if options.kinds.is_some() {
        found.retain(|m| wanted(m.kind));
    }
    let all = attribute(&text, found, &wanted);
    let items = items(&text, correct(&text, all, options), when::Dates::new(evidence));
    let mut report = Report {
        version: env!("CARGO_PKG_VERSION"),
        offsets: options.offsets,
        language: told,
        document_date,
        items,
        unlisted,
        blocks: text.blocks.iter().map(|b| Block { kind: b.kind, span: text.span(b.tokens.clone()) }).collect(),
        sentences: text
            .sentences
            .iter()
            .map(|s| Sentence {
                span: text.span(s.tokens.clone()),
                block: s.block as u32,
                decile: worth::decile(raw, &text.tokens[s.tokens.clone()]),
            })
            .collect(),
        stats: Stats {
            words: text.tokens.iter().filter(|t| matches!(t.class, Class::Word | Class::Number)).count() as u32,
            lines: lines_before(raw, 0, raw.len()) + 1,
        },
    };
    let offsets = Offsets::new(raw, options.offsets);
    report.each_span(&mut |span| offsets.convert_span(span));
    report
}

#[inline(never)]
fn items(text: &Text<'_>, corrected: Corrected, mut dates: when::Dates) -> Vec<Item> {
    let Corrected { all, ids, orders } = corrected;
    let links = links(text, &all);
    let unexplained = unexplained(text, &all);
    let mut line = (0, 1);
    // Mentions come in text order, so their sentences do.
    let mut at = 0;
    let mut items = Vec::with_capacity(all.len());
    for (i, ((a, unexplained), id)) in all.into_iter().zip(unexplained).zip(ids).enumerate() {
        let mention = a.mention;
        let start = mention.span.start as usize;
        line = (start, line.1 + lines_before(text.raw, line.0, start));
        at = text.sentence_from(at, mention.tokens.start);
        let sentence = &text.sentences[at];
        let time = dates.read(&mention, sentence.block, orders.get(i).copied().flatten());
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
    name.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

/// Line ends between two offsets; a CRLF is one.
fn lines_before(raw: &str, from: usize, to: usize) -> u32 {
    let to = to.max(from);
    let bytes = raw.as_bytes();
    let ends = |i: &usize| bytes[from + i] == b'\n' || bytes.get(from + i + 1) != Some(&b'\n');
    memchr::memchr2_iter(b'\n', b'\r', &bytes[from..to]).filter(ends).count() as u32
}

impl Report {
    /// Every span of the report, to be converted once.
    fn each_span(&mut self, f: &mut dyn FnMut(&mut Span)) {
        for item in &mut self.items {
            f(&mut item.span);
            item.numeral.iter_mut().for_each(&mut *f);
            if let Some(Value::Date(time) | Value::Time(time) | Value::Duration(time)) = &mut item.value {
                time.resolved_from.iter_mut().for_each(&mut *f);
            }
            if let Some(Value::Person(person)) = &mut item.value {
                person.mentions.iter_mut().for_each(&mut *f);
            }
            item.matched.iter_mut().for_each(|m| f(&mut m.span));
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
        self.sentences.iter_mut().for_each(|s| f(&mut s.span));
    }
}

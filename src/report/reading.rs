//! A reading, stage by stage: who reads on a thread that has other work can stop between any two of them.

use super::build::{items, lines_before, sentences};
use super::correct::{Corrected, correct};
use super::standing::{self, Sign};
use super::{Block, DocumentDate, Report, Sentence, Stats, when};
use crate::attribution::attribute;
use crate::language_code;
use crate::mention::{Kind, Mention, Unlisted, acronyms, mentions};
use crate::options::Options;
use crate::text::{Class, Offsets, Parts, Text, TextBlock, Token, language};
use crate::value::Evidence;
use std::mem::take;

/// A text that is being read, one stage at each call of [`Reading::step`].
///
/// ```
/// use fact_checklist::{Options, Reading, analyze};
///
/// let text = "It sent 50 trucks.";
/// let mut reading = Reading::new(text.into(), Options::default());
/// let report = loop {
///     // Whatever else has to be done is done here.
///     if let Some(report) = reading.step() {
///         break report;
///     }
/// };
/// assert_eq!(report, analyze(text, &Options::default()));
/// ```
///
/// A stage takes half of the whole at most. Of a text longer than 4 GiB the rest is not read.
#[derive(Debug)]
pub struct Reading {
    raw: String,
    options: Options,
    next: Stage,
    // What the stages so far have read; each later one takes what it needs.
    parts: Parts,
    /// The language as the report gives it.
    told: Option<&'static str>,
    mentions: Vec<Mention>,
    unlisted: Vec<Unlisted>,
    date: Option<DocumentDate>,
    evidence: Option<Evidence>,
    short: Vec<Mention>,
    corrected: Corrected,
    signs: Vec<Sign>,
    sentences: Vec<Sentence>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Words,
    Mentions,
    ShortForms,
    Speakers,
    Sentences,
    Items,
    Over,
}

impl Reading {
    /// Takes a text and reads nothing yet.
    #[must_use]
    pub fn new(mut text: String, options: Options) -> Self {
        text.truncate(text.floor_char_boundary(u32::MAX as usize));
        Self {
            raw: text,
            options,
            next: Stage::Words,
            parts: Parts::default(),
            told: None,
            mentions: Vec::new(),
            unlisted: Vec::new(),
            date: None,
            evidence: None,
            short: Vec::new(),
            corrected: Corrected::default(),
            signs: Vec::new(),
            sentences: Vec::new(),
        }
    }

    /// Does the next stage; gives the report when it was the last, and nothing after that.
    #[inline(never)]
    pub fn step(&mut self) -> Option<Report> {
        let options = &self.options;
        let wanted = |kind: Kind| options.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind));
        let mut text = take(&mut self.parts).of(&self.raw);
        let mut report = None;
        self.next = match self.next {
            Stage::Words => {
                text = Text::read(&self.raw);
                self.told = options.language.or_else(|| language(&text));
                text.language = self.told.or_else(|| language_code(options.locale.as_deref()?.get(..2)?));
                Stage::Mentions
            }
            Stage::Mentions => {
                (self.mentions, self.unlisted) = mentions(&text, options);
                let (date, evidence) = when::evidence(&text, &self.mentions, options);
                (self.date, self.evidence) = (date, Some(evidence));
                if options.kinds.is_some() {
                    self.mentions.retain(|m| wanted(m.kind));
                }
                Stage::ShortForms
            }
            Stage::ShortForms => {
                self.short = acronyms(&text);
                Stage::Speakers
            }
            Stage::Speakers => {
                let all = attribute(&text, take(&mut self.mentions), &self.short, &wanted);
                self.corrected = correct(&text, all, options);
                Stage::Sentences
            }
            Stage::Sentences => {
                self.signs = standing::signs(&text);
                self.sentences = sentences(&text, &self.corrected.all, &self.signs);
                Stage::Items
            }
            Stage::Items => {
                report = self.evidence.take().map(|evidence| {
                    let dates = when::Dates::new(evidence, &text);
                    let corrected = take(&mut self.corrected);
                    let items = items(&text, corrected, &self.short, dates, &self.sentences, &self.signs);
                    let counts = |t: &&Token| t.any(Class::Word.mark() | Class::Number.mark());
                    let block = |b: &TextBlock| Block { kind: b.kind, span: text.span(b.tokens.clone()) };
                    let mut report = Report {
                        version: env!("CARGO_PKG_VERSION"),
                        offsets: options.offsets,
                        language: self.told,
                        document_date: self.date.take(),
                        items,
                        unlisted: take(&mut self.unlisted),
                        blocks: text.blocks.iter().map(block).collect(),
                        sentences: take(&mut self.sentences),
                        stats: Stats {
                            words: text.tokens.iter().filter(counts).count() as u32,
                            lines: lines_before(&self.raw, 0, self.raw.len()) + 1,
                        },
                    };
                    let offsets = Offsets::new(&self.raw, options.offsets);
                    report.each_span(&mut |span| offsets.convert_span(span));
                    report
                });
                Stage::Over
            }
            Stage::Over => Stage::Over,
        };
        self.parts = text.into();
        report
    }

    /// All that is left.
    pub(crate) fn finish(mut self) -> Report {
        loop {
            if let Some(report) = self.step() {
                break report;
            }
        }
    }
}

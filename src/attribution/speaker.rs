//! Who stands behind a quotation or a figure: the plain patterns of news prose.
//!
//! `"…," X said` · `"…," said X` · `X said: "…"` · `X told Y that …` · `…, X said.` · `according to X` · a quotation
//! that goes on behind its attribution. Where none of them holds there is no speaker: a wrong name costs more.

use super::people::People;
use super::phrase::{self, Subject};
use super::quotation::Quotation;
use crate::lexicon::{CUES, CUES_SENSE, Cue};
use crate::text::{Class, Text};
use std::cell::Cell;
use std::ops::Range;

/// Who speaks: the fullest name, the mention beside the cue, and the cue, all as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribution {
    pub(crate) name: Range<usize>,
    pub(crate) mention: Range<usize>,
    pub(crate) cue: Range<usize>,
}

/// What is known of who says a quotation.
#[derive(Clone, Debug)]
pub(super) enum Voice {
    /// Nothing says that anyone says it.
    Unsaid,
    /// Somebody says it, but who could not be told for certain.
    Unknown,
    /// Who says it.
    Known(Attribution),
}

impl Voice {
    pub(super) fn known(self) -> Option<Attribution> {
        match self {
            Self::Known(attribution) => Some(attribution),
            Self::Unsaid | Self::Unknown => None,
        }
    }
}

/// Tokens within which a cue follows a quotation.
const AFTER: usize = 16;
/// Tokens from the end of a sentence within which its cue may stand behind what was said.
const TAIL: usize = 12;
/// Tokens of a sentence that are searched for a cue; longer ones are no sentences but tables and lists.
const REACH: usize = 150;
/// Sentences looked back for the person a pronoun means.
const BACK: usize = 3;

/// Finds speakers in one text.
pub(super) struct Speakers<'s, 't> {
    text: &'s Text<'t>,
    people: People<'t>,
    quotations: &'s [Quotation],
    /// The last sentence that was found to hold no cue: figures come in text order, several to a sentence.
    silent: Cell<Option<usize>>,
}

/// Forms of `be`.
const BE: [&str; 7] = ["is", "are", "was", "were", "been", "being", "be"];

/// A cue with its subject.
struct Said {
    subject: Subject,
    cue: Range<usize>,
}

impl<'s, 't> Speakers<'s, 't> {
    pub(super) fn new(text: &'s Text<'t>, quotations: &'s [Quotation]) -> Self {
        Self { text, people: People::of(text), quotations, silent: Cell::new(None) }
    }

    /// Speaker of a quotation; `earlier` is the quotation before it with its speaker.
    #[inline(never)]
    pub(super) fn of_quotation(&self, quote: &Quotation, earlier: Option<(&Quotation, &Attribution)>) -> Voice {
        let first = self.text.sentence_at(quote.open);
        let last = self.text.sentence_at(quote.close.unwrap_or(quote.tokens.end - 1));
        let lead = self.text.sentences[first].tokens.start..quote.open;
        let tail = quote.close.map_or(quote.tokens.end, |c| c + 1)..self.text.sentences[last].tokens.end;
        // Words that go on with the writer's sentence belong to the cue before them: `said it was "pleased"`.
        let partial = self.text.tokens[quote.tokens.start].class == Class::Word
            && !self.text.tokens[quote.tokens.start].is_capital();
        let said = if partial {
            self.said_before(lead.clone()).or_else(|| self.said_after(tail))
        } else {
            self.said_after(tail).or_else(|| self.said_before(lead.clone()))
        };
        match said {
            Some(said) => self.resolve(said, first).map_or(Voice::Unknown, Voice::Known),
            None if lead.is_empty() => self.going_on(quote, first, earlier).map_or(Voice::Unsaid, Voice::Known),
            None => Voice::Unsaid,
        }
    }

    /// A quotation that opens its sentence right behind one with a speaker, or behind a sentence that names one.
    fn going_on(
        &self,
        quote: &Quotation,
        sentence: usize,
        earlier: Option<(&Quotation, &Attribution)>,
    ) -> Option<Attribution> {
        let before = sentence.checked_sub(1)?;
        let there = &self.text.sentences[before];
        if there.block != self.text.sentences[sentence].block {
            return None;
        }
        if let Some((prior, speaker)) = earlier
            && there.tokens.contains(&prior.close.unwrap_or(prior.tokens.end - 1))
            && prior.open < quote.open
        {
            return Some(speaker.clone());
        }
        let said = self.cues(there.tokens.clone()).find_map(|cue| self.subject_before(there.tokens.start, cue))?;
        self.resolve(said, before)
    }

    /// Speaker of what stands at token `at`, outside quotation marks.
    #[inline(never)]
    pub(super) fn of_token(&self, at: usize) -> Option<Attribution> {
        let sentence = self.text.sentence_at(at);
        if self.silent.get() == Some(sentence) {
            return None;
        }
        let tokens = self.text.sentences[sentence].tokens.clone();
        if tokens.len() <= REACH && self.cues(tokens.clone()).next().is_none() {
            self.silent.set(Some(sentence));
            return None;
        }
        let said = self
            .cues(tokens.start..at)
            .rev()
            .find_map(|cue| self.subject_before(tokens.start, cue.clone()).or_else(|| self.according(cue, tokens.end)))
            .or_else(|| self.said_at_the_end(at, tokens))?;
        self.resolve(said, sentence)
    }

    /// `…, Brandt said on Monday.`: a cue near the end, its subject behind a comma or a closing mark.
    fn said_at_the_end(&self, at: usize, tokens: Range<usize>) -> Option<Said> {
        let from = tokens.end.saturating_sub(TAIL).max(at + 1);
        self.cues(from..tokens.end).find_map(|cue| {
            if let Some(said) = self.according(cue.clone(), tokens.end) {
                return Some(said);
            }
            let said = self.subject_before(at + 1, cue)?;
            let start = match &said.subject {
                Subject::Name(r) | Subject::Unnamed(r) => r.start,
                Subject::Pronoun(i) => *i,
            };
            let mark = self.text.tokens.get(start.checked_sub(1)?)?;
            matches!(mark.class, Class::Comma | Class::Quote | Class::CloseQuote | Class::Dash).then_some(said)
        })
    }

    /// A cue behind a quotation: `Brandt said`, `said Brandt`, `he was quoted as saying`.
    fn said_after(&self, tail: Range<usize>) -> Option<Said> {
        let end = tail.end.min(tail.start + AFTER);
        let cue = self.cues(tail.start..end).next()?;
        if let Some(said) = self.according(cue.clone(), tail.end) {
            return Some(said);
        }
        let first = (tail.start..cue.start).all(|i| self.text.tokens[i].class != Class::Word);
        if first {
            let subject = phrase::after(self.text, cue.end, tail.end)?;
            return Some(Said { subject, cue });
        }
        self.subject_before(tail.start, cue)
    }

    /// A cue before a quotation: `Brandt said: `, `according to Brandt, `.
    fn said_before(&self, lead: Range<usize>) -> Option<Said> {
        let cues: Vec<Range<usize>> = self.cues(lead.clone()).collect();
        cues.into_iter()
            .rev()
            .find_map(|cue| self.subject_before(lead.start, cue.clone()).or_else(|| self.according(cue, lead.end)))
    }

    fn subject_before(&self, start: usize, cue: Range<usize>) -> Option<Said> {
        let kind = self.kind(cue.start);
        if kind == Some(Cue::According) || kind != Some(Cue::Passive) && self.is_passive(start, cue.start) {
            return None;
        }
        let subject = phrase::before(self.text, start, cue.start)?;
        Some(Said { subject, cue })
    }

    /// `no deaths were reported`: a form of `be` makes what stands before it the thing said and not the speaker.
    fn is_passive(&self, start: usize, cue: usize) -> bool {
        let words = (start.max(cue.saturating_sub(3))..cue).rev().map(|i| self.text.word(i));
        let be = words.take_while(|w| BE.contains(w) || w.ends_with("ly") || *w == "also" || *w == "not");
        be.into_iter().any(|w| BE.contains(&w)) && !self.text.word(cue).ends_with("ing")
    }

    fn according(&self, cue: Range<usize>, end: usize) -> Option<Said> {
        if self.kind(cue.start) != Some(Cue::According) {
            return None;
        }
        let subject = phrase::after(self.text, cue.end, end)?;
        Some(Said { subject, cue })
    }

    /// The cues among these tokens that stand outside quotation marks.
    ///
    /// Of a long run only the last part is searched, so that the work for one mention is bounded.
    fn cues(&self, tokens: Range<usize>) -> impl DoubleEndedIterator<Item = Range<usize>> {
        let end = tokens.end;
        (tokens.start.max(end.saturating_sub(REACH))..end).filter_map(move |at| {
            if !self.text.tokens[at].has(CUES_SENSE) || self.quoted(at) {
                return None;
            }
            let (words, len) = self.text.words::<4>(at, end);
            CUES.longest(&words[..len]).map(|(taken, _)| at..at + taken)
        })
    }

    fn kind(&self, at: usize) -> Option<Cue> {
        let (words, len) = self.text.words::<4>(at, self.text.tokens.len());
        CUES.longest(&words[..len]).map(|(_, row)| *row)
    }

    /// Whether a token stands between quotation marks.
    pub(super) fn quoted(&self, at: usize) -> bool {
        self.quotation_at(at).is_some()
    }

    /// Index of the quotation that holds a token.
    pub(super) fn quotation_at(&self, at: usize) -> Option<usize> {
        let i = self.quotations.partition_point(|q| q.tokens.end <= at);
        self.quotations.get(i).filter(|q| q.tokens.contains(&at)).map(|_| i)
    }

    /// The subject as the person it names.
    fn resolve(&self, said: Said, sentence: usize) -> Option<Attribution> {
        let (name, mention) = match said.subject {
            Subject::Name(name) => (self.people.full(self.text, name.clone()), name),
            Subject::Unnamed(words) => (words.clone(), words),
            Subject::Pronoun(at) => (self.person_before(at, sentence)?, at..at + 1),
        };
        Some(Attribution { name, mention, cue: said.cue })
    }

    /// The person a pronoun means: who spoke last in the sentences before, else who their subject was.
    fn person_before(&self, at: usize, sentence: usize) -> Option<Range<usize>> {
        let block = self.text.sentences[sentence].block;
        for i in (sentence.saturating_sub(BACK)..=sentence).rev() {
            let there = &self.text.sentences[i];
            if there.block + 1 < block {
                break;
            }
            let tokens = there.tokens.start..there.tokens.end.min(at);
            let spoke = self.cues(tokens.clone()).find_map(|cue| {
                let said =
                    self.subject_before(tokens.start, cue.clone()).filter(|s| matches!(s.subject, Subject::Name(_)));
                let inverted = || Some(phrase::after(self.text, cue.end, tokens.end)).flatten();
                match said.map(|s| s.subject).or_else(inverted) {
                    Some(Subject::Name(name)) => Some(name),
                    _ => None,
                }
            });
            if let Some(name) = spoke.or_else(|| self.subject(tokens)) {
                return Some(self.people.full(self.text, name));
            }
        }
        None
    }

    /// The first name of a sentence that a verb follows: `During the talks, Brandt compared …`.
    fn subject(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let verb = |at: usize| {
            let token = &self.text.tokens[at];
            token.class == Class::Word
                && !token.is_capital()
                && matches!(phrase::function(token), None | Some(crate::lexicon::FunctionWord::Auxiliary))
        };
        (tokens.start + 1..tokens.end.min(tokens.start + REACH)).filter(|i| verb(*i) && !self.quoted(*i)).find_map(
            |i| match phrase::before(self.text, tokens.start, i) {
                Some(Subject::Name(name)) if name.end == i => Some(name),
                _ => None,
            },
        )
    }
}

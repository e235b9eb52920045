//! Who stands behind a quotation or a figure, going by the acts of speech around it.

use super::people::People;
use super::phrase::{Part, function, is_verbal, name_in, part};
use super::quotation::{Quotation, heads};
use super::speech::Said;
use super::{Attribution, subject};
use crate::lexicon::{FunctionWord, ROLES_SENSE, Stance, Takes};
use crate::text::{BlockKind, Class, Text, word};
use std::ops::Range;

/// What is known of who says a quotation.
#[derive(Clone, Debug)]
pub(super) enum Voice {
    /// Nothing says that anyone says it.
    Unsaid,
    /// Who says it, going by a word for saying, and how the two stand.
    Said(Attribution, Tie),
    /// Who says it, going by whom its sentence is about.
    Likely(Attribution),
}

impl Voice {
    pub(super) fn known(&self) -> Option<&Attribution> {
        match self {
            Self::Said(attribution, _) | Self::Likely(attribution) => Some(attribution),
            Self::Unsaid => None,
        }
    }
}

/// How a quotation stands to the word for saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// Side by side: `"…," Brandt said`.
    Beside,
    /// Within what is reported: `said it was "…"`.
    Within,
    /// Behind a word that names or judges: `called it "a mistake"`.
    Named,
}

/// Acts of speech of one sentence that are looked through for one place in it.
const NEAR: usize = 12;
/// Marks between a quotation and its cue.
const MARKS: usize = 3;
/// Tokens between a word that names and the name it gives: `called the plan for the bridge "a mistake"`.
const NAMED: usize = 14;
/// Tokens of a name before a colon.
const NAME: usize = 6;
/// Tokens between a quotation and the verb behind it: `"…," the minister told`.
const VERB: usize = 10;

/// Finds speakers in one text.
pub(super) struct Speakers<'s, 't> {
    pub(super) text: &'s Text<'t>,
    pub(super) people: &'s People,
    pub(super) quotations: &'s [Quotation],
    pub(super) speech: &'s [Said],
}

impl Speakers<'_, '_> {
    /// The acts of speech of these sentences.
    fn of_sentences(&self, first: usize, last: usize) -> &[Said] {
        let from = self.speech.partition_point(|s| s.sentence < first);
        let to = from + self.speech[from..].partition_point(|s| s.sentence <= last);
        &self.speech[from..to]
    }

    /// Speaker of a quotation; `earlier` is the quotation before it with its speaker.
    #[inline(never)]
    pub(super) fn of_quotation(&self, quote: &Quotation, earlier: Option<(&Quotation, &Attribution)>) -> Voice {
        let text = self.text;
        let end = quote.close.map_or(quote.tokens.end, |c| c + 1);
        let first = text.sentence_at(quote.open);
        let last = text.sentence_at(end - 1);
        let lead = text.sentences[first].tokens.start..quote.open;
        // A line of a transcript.
        if text.tokens[quote.open].class == Class::Colon {
            let name = subject::Subject::plain(lead);
            return Voice::Said(self.attribution(&name, quote.open..quote.open + 1, first), Tie::Beside);
        }
        let near = self.of_sentences(first, last);
        let split = near.partition_point(|s| s.cue.start < quote.open);
        let (before, behind) = (&near[split.saturating_sub(NEAR)..split], &near[split..near.len().min(split + NEAR)]);
        let tail = end..text.sentences[last].tokens.end;
        // `"…," Brandt said`, `"…," said Brandt`
        let adjacent =
            |s: &&Said| (end..=end + MARKS).contains(&s.clause.start) && words(text, &(end..s.clause.start)) == 0;
        // Words that go on with a reported sentence are its speaker's: `Brandt said it was "pleased," a paper wrote.`
        let opening = &text.tokens[quote.tokens.start];
        let partial = opening.class == Class::Word && !opening.is_capital();
        let inside = before.iter().rev().find(|s| s.after.contains(&quote.open));
        if let Some(said) = inside.filter(|s| partial && words(text, &(s.cue.end..quote.open)) > 0) {
            return Voice::Said(said.speaker.clone(), Tie::Within);
        }
        if let Some(said) = behind.first().filter(adjacent) {
            return Voice::Said(said.speaker.clone(), Tie::Beside);
        }
        if let Some(said) = before.last().filter(|s| words(text, &(s.cue.end..quote.open)) == 0) {
            return Voice::Said(said.speaker.clone(), Tie::Beside);
        }
        let named = |s: &&Said| s.word.takes == Takes::Quote && quote.open - s.cue.end < NAMED;
        if let Some(said) = before.last().filter(named) {
            return Voice::Said(said.speaker.clone(), Tie::Named);
        }
        let within = inside.or_else(|| behind.iter().find(|s| s.before.contains(&quote.open)));
        if let Some(said) = within {
            return Voice::Said(said.speaker.clone(), Tie::Within);
        }
        if let Some(speaker) = self.verb_behind(quote, &tail) {
            return Voice::Said(speaker, Tie::Beside);
        }
        if let Some(name) = self.label(&lead).or_else(|| self.signature(end)) {
            return Voice::Said(name, Tie::Beside);
        }
        if let Some(owner) = self.owner(quote.open, lead.start) {
            return Voice::Said(owner, Tie::Beside);
        }
        let found = (before.last().or(behind.first()).map(|s| s.speaker.clone()))
            .or_else(|| self.subject_of(&lead, first))
            .or_else(|| if words(text, &lead) == 0 { self.going_on(quote, first, earlier) } else { None });
        found.map_or(Voice::Unsaid, Voice::Likely)
    }

    /// `"…," Brandt thundered.`: a verb that is no cue by itself is one behind a quotation.
    fn verb_behind(&self, quote: &Quotation, tail: &Range<usize>) -> Option<Attribution> {
        let text = self.text;
        let ends = matches!(text.tokens[quote.tokens.end - 1].class, Class::Comma | Class::Stop);
        // `since the plan is "a mess," Brandt went home`: a part of the clause before it.
        let part = quote.open > 0 && text.tokens[quote.open - 1].class == Class::Word;
        if !ends || quote.close.is_none() || part {
            return None;
        }
        let subject = subject::after(text, tail.start, tail.end.min(tail.start + VERB))?;
        let verb = subject.mention.end;
        (is_verbal(text, verb) || text.tokens.get(verb).is_some_and(|t| t.class == Class::Comma)).then(|| {
            let cue = verb..verb + 1;
            self.attribution(&subject, cue, text.sentence_at(tail.start))
        })
    }

    /// `Karol Denk's last words, "…"`
    fn owner(&self, open: usize, floor: usize) -> Option<Attribution> {
        let text = self.text;
        let comma = open > floor && matches!(text.tokens[open - 1].class, Class::Comma | Class::Colon);
        let at = (open - usize::from(comma)).checked_sub(1).filter(|i| *i > floor && text.is(*i, word!("words")))?;
        let owner = subject::owner(text, floor, at)?;
        Some(self.attribution(&owner, at..at + 1, text.sentence_at(at)))
    }

    /// `Karol Denk: "…"`
    fn label(&self, lead: &Range<usize>) -> Option<Attribution> {
        let text = self.text;
        let colon = lead.end.checked_sub(1).filter(|i| *i > lead.start && text.tokens[*i].class == Class::Colon)?;
        let name = lead.start..colon;
        let own = name.len() <= NAME
            && name.clone().all(|i| matches!(part(text, i), Part::Name | Part::Join))
            && !name.clone().any(|i| heads(text, i));
        // One word is a name only where it is the last of a longer one: not `Verdict: "…"`.
        own.then(|| self.attribution(&subject::Subject::plain(name), colon..lead.end, text.sentence_at(colon)))
            .filter(|a| a.name.len() > 1)
    }

    /// `"…" — Karol Denk`, in the same paragraph or the next, `'…': Denk` of a heading: the name that stands behind a dash, and nothing more.
    fn signature(&self, end: usize) -> Option<Attribution> {
        let text = self.text;
        let stop = text.tokens.get(end).is_some_and(|t| t.class == Class::Stop);
        let dash = end + usize::from(stop);
        let colon = text.tokens.get(dash).is_some_and(|t| t.class == Class::Colon);
        let marks = colon || text.tokens.get(dash).is_some_and(|t| matches!(t.class, Class::Dash | Class::Hyphen));
        let sentence = &text.sentences[text.sentence_at(dash.min(text.tokens.len() - 1))];
        let name = subject::after(text, dash + 1, sentence.tokens.end).filter(|_| marks)?;
        let role = |i: usize| text.tokens[i].has(ROLES_SENSE) && !colon;
        let own = name.mention.clone().all(|i| matches!(part(text, i), Part::Name | Part::Join) || role(i));
        let closed = name.mention.end == sentence.tokens.end
            || !colon && matches!(text.tokens[name.mention.end].class, Class::Stop | Class::Comma | Class::OpenBracket);
        (own && closed).then(|| self.attribution(&name, dash..dash + 1, text.sentence_at(dash)))
    }

    /// The subject of the words before a quotation: `Brandt called it "…"`.
    fn subject_of(&self, lead: &Range<usize>, sentence: usize) -> Option<Attribution> {
        if words(self.text, lead) < 2 {
            return None;
        }
        let subject = subject::of_sentence(self.text, lead.start, lead.end)?;
        let verb =
            (subject.mention.end..lead.end).take(VERB).find(|i| is_verbal(self.text, *i)).unwrap_or(lead.end - 1);
        // `The plan was "a fair one"`, `He has been described as "fair"`: nobody's words, or another's.
        let helps = function(&self.text.tokens[verb]) == Some(FunctionWord::Auxiliary);
        let colon = self.text.tokens[lead.end - 1].class == Class::Colon;
        (colon || !helps).then(|| self.attribution(&subject, verb..verb + 1, sentence))
    }

    fn attribution(&self, subject: &subject::Subject, cue: Range<usize>, sentence: usize) -> Attribution {
        let earlier = &self.speech[..self.speech.partition_point(|s| s.cue.start < cue.start)];
        self.people.speaker(self.text, subject, (cue, Stance::Says), sentence, earlier)
    }

    /// A quotation that opens its sentence right behind one with a speaker, or behind a sentence that names one.
    fn going_on(
        &self,
        quote: &Quotation,
        sentence: usize,
        earlier: Option<(&Quotation, &Attribution)>,
    ) -> Option<Attribution> {
        let text = self.text;
        let before = sentence.checked_sub(1)?;
        // A heading opens something new.
        if text.blocks[text.sentences[sentence].block].kind == BlockKind::Heading {
            return None;
        }
        let there = &text.sentences[before];
        if let Some((prior, speaker)) = earlier {
            let end = prior.close.unwrap_or(prior.tokens.end - 1);
            // A quotation goes on over paragraphs: its marks are opened again and closed once.
            let open = prior.close.is_none() && prior.tokens.end == quote.open;
            if open || there.tokens.contains(&end) {
                return Some(speaker.clone());
            }
        }
        if let Some(said) = self.of_sentences(before, before).last() {
            return Some(said.speaker.clone());
        }
        if there.block != text.sentences[sentence].block && !text.tokens[there.tokens.end - 1].class.eq(&Class::Colon) {
            return None;
        }
        let subject = subject::of_sentence(text, there.tokens.start, there.tokens.end)?;
        let person = part(text, subject.mention.start) == Part::Pronoun || name_in(text, &subject.stands_for).is_some();
        person.then(|| self.attribution(&subject, subject.mention.end..subject.mention.end + 1, before))
    }

    /// Speaker of what stands at token `at` of a sentence, outside quotation marks.
    #[inline(never)]
    pub(super) fn of_token(&self, at: usize, sentence: usize) -> Option<Attribution> {
        let near = self.of_sentences(sentence, sentence);
        if near.is_empty() {
            return None;
        }
        let split = near.partition_point(|s| s.cue.start < at);
        let before = near[split.saturating_sub(NEAR)..split].iter().rev().find(|s| s.after.contains(&at));
        let said = before.or_else(|| near[split..].iter().take(NEAR).find(|s| s.before.contains(&at)));
        said.map(|s| s.speaker.clone())
    }

    /// Index of the quotation that holds a token.
    pub(super) fn quotation_at(&self, at: usize) -> Option<usize> {
        let i = self.quotations.partition_point(|q| q.tokens.end <= at);
        self.quotations.get(i).filter(|q| q.tokens.contains(&at)).map(|_| i)
    }
}

fn words(text: &Text<'_>, tokens: &Range<usize>) -> usize {
    tokens.clone().filter(|i| text.tokens[*i].class == Class::Word).take(2).count()
}

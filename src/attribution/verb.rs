//! Whether a cue is a verb in its place: not a noun (`the mayor's claim that`), not a participle that says what is meant
//! (`a previously announced sale`), not a passive (`no deaths were reported`).

use super::phrase::{self, Part, part};
use super::speech::{LEAD, Site};
use super::subject::{self, Subject};
use crate::lexicon::{Cue, FunctionWord, PASTS_SENSE, PLURALS_SENSE, Takes};
use crate::text::{Class, Spelling, Text, Token, asked, word, words};

/// Forms of `be`.
pub(super) const BE: [Spelling; 9] = *words!["am", "is", "are", "was", "were", "been", "being", "be", "get"];
/// Tokens between `found` and its `that`: `found in a test of 12 rivers that`.
const FOUND: usize = 10;
/// Forms of the past that look like a verb's first form.
const PASTS: [Spelling; 2] = *words!["foresaw", "forecast"];

/// What is done to somebody, where no object stands behind it: `charged with theft`.
pub(super) const CHARGED: [Spelling; 12] = *words![
    "accused",
    "acquitted",
    "arrested",
    "charged",
    "cleared",
    "convicted",
    "credited",
    "jailed",
    "sacked",
    "sued",
    "suspected",
    "suspended"
];

/// Who stands before a participle that says what was done to him: `A man accused of killing his wife told`.
#[inline(never)]
pub(super) fn charged(text: &Text<'_>, floor: usize, at: usize) -> Option<Subject> {
    let clause = |i: &usize| {
        let ends = matches!(text.tokens[*i].class, Class::Comma | Class::Dash | Class::Quote | Class::OpenQuote);
        ends || subject::is_relative(text, *i)
            || part(text, *i) == Part::And
            || phrase::function(&text.tokens[*i]) == Some(FunctionWord::Auxiliary)
    };
    let before = (floor + 1..at).rev().take(subject::APPOSITION).take_while(|i| !clause(i));
    let done = { before }.find(|i| text.among(*i, &CHARGED) && part(text, i + 1) == Part::Preposition)?;
    phrase::phrase_before(text, floor, done)
        .filter(|p| p.start == floor && part(text, p.start) != Part::Pronoun)
        .map(Subject::plain)
}

impl Site<'_, '_> {
    /// Whether the cue is a noun here: behind `'s` or `his`, or a form that only more than one can be the subject of
    /// behind one (`the mayor's old claim that`).
    #[inline(never)]
    pub(super) fn is_noun(&self, floor: usize) -> bool {
        let text = self.text;
        let at = self.cue.start;
        let word = text.word(at);
        let both = matches!(self.word.takes, Takes::That | Takes::Verb) || word.starts_with("call");
        let verb = ["ed", "ing"].iter().any(|e| word.ends_with(e)) || text.tokens[at].has(PASTS_SENSE);
        let Some(last) = at.checked_sub(1).filter(|i| *i >= floor && both && !verb) else { return false };
        if text.tokens[last].class == Class::Possessive || text.among(last, words!["his", "her", "their", "its"]) {
            return true;
        }
        let one = |i: usize| {
            let token = &text.tokens[i];
            matches!(part(text, i), Part::Noun | Part::Name)
                && !text.word(i).ends_with('s')
                && !token.has(PLURALS_SENSE)
                && !text.among(i, asked::MANY)
                && !phrase::is_body(token)
        };
        let owned = || (floor..last).rev().take(subject::OWNED).any(|i| text.tokens[i].class == Class::Possessive);
        let named = || last > floor && part(text, last - 1) == Part::Determiner;
        !word.ends_with('s')
            && !text.among(at, &PASTS)
            && one(last)
            && (owned() || part(text, last) == Part::Noun || named())
    }

    /// `its previously announced offer`, `the latest reported plan`, `a budget proposed by the mayor`, `hauled in and told
    /// that`: a participle that says what is meant.
    #[inline(never)]
    pub(super) fn is_adjective(&self, floor: usize) -> bool {
        let text = self.text;
        let (at, end) = (self.cue.start, self.cue.end);
        if self.word.cue == Cue::Tell {
            return text.is(at, word!("told")) && text.is(end, word!("that"));
        }
        // `the results were promising but late`
        if text.is(at, word!("promising")) {
            let closed = |t: &Token| t.class != Class::Word || t.word.function() == Some(FunctionWord::Auxiliary);
            let joins = || part(text, end) == Part::And || text.among(end, words!["but", "yet", "though"]);
            return text.tokens.get(end).is_none_or(closed) || joins();
        }
        if self.word.cue != Cue::Say || !text.word(at).ends_with("ed") {
            return false;
        }
        let last = |at: usize| (floor..at).rev().take(LEAD).find(|i| !phrase::is_adverb(text.word(*i)));
        let points = |i: usize| {
            let token = &text.tokens[i];
            part(text, i) == Part::Determiner && !phrase::stands_alone(text.word(i))
                || phrase::says(token) && token.has(PASTS_SENSE)
        };
        let adjective = |i: usize| {
            let ends = |end| text.word(i).ends_with(end);
            part(text, i) == Part::Number || part(text, i) == Part::Noun && (ends("est") || ends("ed"))
        };
        let led = last(at).is_some_and(|i| points(i) || adjective(i) && last(i).is_some_and(points));
        led || text.is(end, word!("by"))
    }

    /// `and also said`: an adverb between the conjunction and the cue.
    #[inline(never)]
    pub(super) fn is_coordinate_adverb(&self, floor: usize, last: usize) -> bool {
        let adverb = |i: usize| {
            phrase::function(&self.text.tokens[i]) == Some(FunctionWord::Adverb) || self.text.word(i).ends_with("ly")
        };
        adverb(last) && last > floor && (part(self.text, last - 1) == Part::And || self.text.is(last - 1, word!("but")))
    }

    /// `no deaths were reported`: a form of `be` makes what stands before it the thing said and not the speaker.
    #[inline(never)]
    pub(super) fn is_passive(&self, floor: usize) -> bool {
        let at = self.cue.start;
        let mut between = (floor.max(at.saturating_sub(LEAD))..at).rev();
        let be = between.find(|i| {
            !(self.text.word(*i).ends_with("ly") || self.text.among(*i, words!["also", "not", "first", "then"]))
        });
        be.is_some_and(|i| self.text.among(i, &BE)) && !self.text.word(at).ends_with("ing")
    }

    /// Whether the words before a cue are no one who says anything: a verb (`that help explain`, `they believe has
    /// promised`), what has no number (`any news which explains`), a participle with what hangs on it (`up from 3, compared
    /// with revised estimates`).
    #[inline(never)]
    pub(super) fn is_figure(&self, floor: usize, subject: &Subject) -> bool {
        let text = self.text;
        let words = &subject.stands_for;
        let (first, at) = (words.start, self.cue.start);
        let mention = subject.mention.clone();
        let after = mention.start.checked_sub(1).filter(|i| *i >= floor);
        let verb = mention.len() == 1
            && part(text, mention.start) == Part::Noun
            && !text.word(mention.start).ends_with('s')
            && after.is_some_and(|i| part(text, i) == Part::Pronoun || text.among(i, words!["that", "which", "who"]));
        let none =
            text.among(first, words!["any", "no"]) && words.len() > 1 && text.among(at - 1, words!["which", "that"]);
        let longer = text.is(first, word!("no")) && text.is(first + 1, word!("longer"));
        // `a part found in everything`
        let end = self.cue.end;
        let found = text.is(at, word!("found"))
            && text.among(end, words!["in", "on", "at", "near"])
            && !(end..end + FOUND).any(|i| text.is(i, word!("that")))
            && !self.is_speaker(words);
        // `a man accused of theft`
        let accused = text.is(at, word!("accused")) && text.is(end, word!("of"));
        let ever = text.is(at - 1, word!("ever")) && text.is(at, word!("reported"));
        // `GCC states would grow`
        let helped = || phrase::function(&text.tokens[end.min(text.tokens.len() - 1)]) == Some(FunctionWord::Auxiliary);
        let states = text.is(at, word!("states")) && helped();
        verb || accused || ever || states || none || longer || found || subject::is_participle(text, first)
    }
}

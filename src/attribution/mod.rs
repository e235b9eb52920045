//! Who says what: quotations, and the speaker of each of them and of each figure.
//!
//! In: [`Text`] and its mentions. Out: quotations worth listing and an [`Attribution`] for whatever has one.
//! Left alone on purpose: titles and single words set in quotation marks without anyone saying them.

mod adjunct;
mod content;
mod listed;
mod named;
mod people;
mod person;
mod phrase;
mod pronoun;
mod quotation;
mod speaker;
mod speech;
mod subject;
mod verb;

pub use crate::lexicon::Stance;
use crate::mention::{Kind, Mention};
use crate::text::Text;
use people::People;
use speaker::{Speakers, Voice};
use std::cmp::Reverse;
use std::ops::Range;

/// Who speaks: the fullest name, the mention beside the cue, and the cue, all as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribution {
    pub(crate) name: Range<usize>,
    pub(crate) mention: Range<usize>,
    pub(crate) cue: Range<usize>,
    pub(crate) stance: Stance,
}

/// A mention with who says it.
#[derive(Debug)]
pub(crate) struct Attributed {
    pub(crate) mention: Mention,
    pub(crate) speaker: Option<Attribution>,
}

/// Adds people, quotations and reported words of the kinds that are wanted, and finds who says each, in text order.
#[inline(never)]
pub(crate) fn attribute(
    text: &Text<'_>,
    mentions: Vec<Mention>,
    short: &[Mention],
    wanted: &dyn Fn(Kind) -> bool,
) -> Vec<Attributed> {
    let people = People::of(text);
    let quotations = quotation::quotations(text, &people);
    let speech = speech::speech(text, &people, &quotations);
    let speakers = Speakers { text, people: &people, quotations: &quotations, speech: &speech };
    let mut voices: Vec<Option<Attribution>> = Vec::with_capacity(quotations.len());
    let mut shown = Vec::new();
    // The last one worth listing, wanted or not: who says something does not hang on what is asked for.
    let mut listed = None;
    for (i, quote) in quotations.iter().enumerate() {
        let earlier = i.checked_sub(1).and_then(|e| voices[e].as_ref().map(|v| (&quotations[e], v)));
        let voice = speakers.of_quotation(quote, earlier);
        let row = listed.is_some_and(|l: usize| l + 1 == i && listed::in_a_row(text, &quotations[l], quote));
        if listed::is_listed(text, quote, &voice, row) {
            listed = Some(i);
            if wanted(Kind::Quote) {
                shown.push(i);
            }
        }
        voices.push(match voice {
            Voice::Said(..) => voice.known().cloned(),
            _ if row => voices[i - 1].clone(),
            _ => voice.known().cloned(),
        });
    }
    let attributed = |mentions: Vec<Mention>| -> Vec<Attributed> {
        let mut sentence = 0;
        let one = |mention: Mention| {
            let at = mention.tokens.start;
            let speaker = match speakers.quotation_at(at) {
                Some(i) => voices[i].clone(),
                None => {
                    sentence = text.sentence_from(sentence, at);
                    speakers.of_token(at, sentence)
                }
            };
            Attributed { mention, speaker }
        };
        mentions.into_iter().map(one).collect()
    };
    let all = attributed(mentions);
    let people = attributed(named::named(text, &people, &speech, wanted));
    let short = attributed(if wanted(Kind::Acronym) { short.to_vec() } else { Vec::new() });
    let reports = if wanted(Kind::Attribution) { listed::reports(text, &speech, &quotations) } else { Vec::new() };
    let quote = |i: usize| Attributed { mention: listed::quotation(text, &quotations[i]), speaker: voices[i].take() };
    let said = merge(shown.into_iter().map(quote).collect(), reports);
    merge(all, merge(short, merge(people, said)))
}

fn place(a: &Attributed) -> (u32, Reverse<u32>) {
    (a.mention.span.start, Reverse(a.mention.span.end))
}

/// Both lists in text order; of two that start together the longer comes first.
#[inline(never)]
fn merge(amounts: Vec<Attributed>, said: Vec<Attributed>) -> Vec<Attributed> {
    if said.is_empty() {
        return amounts;
    }
    let mut amounts = amounts.into_iter();
    let mut all = Vec::with_capacity(amounts.len() + said.len());
    for one in said {
        // Straight from the one list to the other: what is moved is large.
        let first = amounts.as_slice().iter().take_while(|a| place(a) < place(&one)).count();
        all.extend(amounts.by_ref().take(first));
        all.push(one);
    }
    all.extend(amounts);
    all
}

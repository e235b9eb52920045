//! Who says what: quotations, and the speaker of each of them and of each figure.
//!
//! In: [`Text`] and its mentions. Out: [`Quotation`]s worth listing and an [`Attribution`] for whatever has one.
//! Left alone on purpose: titles and single words set in quotation marks without anyone saying them.

mod people;
mod phrase;
mod quotation;
mod speaker;

use crate::mention::{Kind, Matched, Mention, Role};
use crate::text::{BlockKind, Class, Text};
pub(crate) use quotation::Quotation;
pub(crate) use speaker::Attribution;
use speaker::{Speakers, Voice};
use std::ops::Range;

/// Words from which a quotation without a speaker is still somebody's words and no title or turn of phrase.
const SENTENCE: usize = 5;

/// A mention with who says it.
#[derive(Debug)]
pub(crate) struct Attributed {
    pub(crate) mention: Mention,
    pub(crate) speaker: Option<Attribution>,
}

/// Adds the quotations to the mentions and finds who says each, in text order.
#[inline(never)]
pub(crate) fn attribute(text: &Text<'_>, mentions: Vec<Mention>, quotes: bool) -> Vec<Attributed> {
    let quotations = quotation::quotations(text);
    let speakers = Speakers::new(text, &quotations);
    let mut voices: Vec<Option<Attribution>> = Vec::with_capacity(quotations.len());
    let mut listed = Vec::new();
    for (i, quote) in quotations.iter().enumerate() {
        let earlier = i.checked_sub(1).and_then(|e| voices[e].as_ref().map(|v| (&quotations[e], v)));
        let voice = speakers.of_quotation(quote, earlier);
        if quotes && is_listed(text, quote, !matches!(voice, Voice::Unsaid)) {
            listed.push(i);
        }
        voices.push(voice.known());
    }
    let all: Vec<Attributed> = mentions
        .into_iter()
        .map(|mention| {
            let at = mention.tokens.start;
            let speaker = match speakers.quotation_at(at) {
                Some(i) => voices[i].clone(),
                None => speakers.of_token(at),
            };
            Attributed { mention, speaker }
        })
        .collect();
    let quotes = listed.into_iter();
    let quotes = quotes.map(|i| Attributed { mention: mention(text, &quotations[i]), speaker: voices[i].take() });
    merge(all, quotes)
}

/// Both lists in text order; of two that start together the longer comes first.
fn merge(amounts: Vec<Attributed>, quotes: impl Iterator<Item = Attributed>) -> Vec<Attributed> {
    let mut quotes = quotes.peekable();
    if quotes.peek().is_none() {
        return amounts;
    }
    let place = |a: &Attributed| (a.mention.span.start, std::cmp::Reverse(a.mention.span.end));
    let mut amounts = amounts.into_iter().peekable();
    let mut all = Vec::with_capacity(amounts.len());
    for quote in quotes {
        while let Some(amount) = amounts.next_if(|a| place(a) < place(&quote)) {
            all.push(amount);
        }
        all.push(quote);
    }
    all.extend(amounts);
    all
}

/// Whether words between marks are somebody's words: not a title, not a term.
fn is_listed(text: &Text<'_>, quote: &Quotation, said: bool) -> bool {
    let words: Vec<usize> = quote.tokens.clone().filter(|i| text.tokens[*i].class == Class::Word).collect();
    let block = text.blocks.partition_point(|b| b.tokens.end <= quote.open);
    let heading = text.blocks.get(block).is_some_and(|b| b.kind == BlockKind::Heading);
    let capitals = words.iter().filter(|i| text.tokens[**i].is_capital()).count();
    let small = words.iter().any(|i| !text.tokens[*i].is_capital() && phrase::function(&text.tokens[*i]).is_none());
    let title = capitals * 2 >= words.len() && !small;
    let ended =
        quote.tokens.clone().next_back().is_some_and(|i| matches!(text.tokens[i].class, Class::Stop | Class::Comma));
    match words.len() {
        0 => false,
        1 => said && ended,
        2..SENTENCE => (said || heading || ended && small) && (!title || ended),
        _ => said || !title,
    }
}

fn mention(text: &Text<'_>, quote: &Quotation) -> Mention {
    let tokens: Range<usize> = quote.tokens.clone();
    let mark = |at: usize, role| Matched { span: text.tokens[at].span(), role };
    let mut matched = vec![mark(quote.open, Role::Open)];
    matched.extend(quote.close.map(|c| mark(c, Role::Close)));
    Mention {
        kind: Kind::Quote,
        span: text.span(tokens.clone()),
        tokens,
        numeral: None,
        quantity: None,
        direction: None,
        per: None,
        noun: None,
        time: None,
        rule: "quote-direct",
        matched,
    }
}

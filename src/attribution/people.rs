//! The full names of a text, so that a short one later can be joined to it.

use super::Attribution;
use super::person::{TOKENS, is_name, is_role, surname, titled};
use super::phrase::{PARTICLES, Part, is_given, name_in, part, untitled};
use super::pronoun;
use super::speech::Said;
use super::subject::Subject;
use crate::hash::{START, hash};
use crate::lexicon::{
    CALENDAR_SENSE, FUNCTION_WORDS_SENSE, NUMBER_WORDS_SENSE, PASTS_SENSE, PLACES_SENSE, ROLES_SENSE, Stance,
    TITLES_SENSE,
};
use crate::mention::read_in;
use crate::order::{self, Keyed};
use crate::text::{BlockKind, Case, Class, Text, Token, word, words};
use std::ops::Range;

/// Names of two words or more, by their last word.
pub(super) struct People {
    /// The tokens of each name, in text order.
    names: Vec<Range<usize>>,
    /// The hashes of its last word and of its first, each with its index, sorted.
    by_word: Keyed,
    /// The hashes of last words behind `Mr` or `Mrs`, each with 1 for a woman.
    called: Keyed,
    /// Every run of capital words, in text order.
    pub(super) runs: Vec<Range<usize>>,
}

/// Runs of capital words looked through for a name.
const RUNS: usize = 24;
/// Tokens behind a name within which a place or a body speaks of itself.
const NEAR: usize = 5;

/// Whether a token that is no capital word holds a name together: the stop of an initial or a title, the hyphen of
/// `Jong-un`, the `van` of `Jan van Denk`.
fn joins(text: &Text<'_>, start: usize, at: usize, token: &Token) -> bool {
    let next = text.tokens.get(at + 1);
    let capital = next.is_some_and(Token::is_capital);
    match token.class {
        Class::Stop => part(text, at) == Part::Join,
        Class::Hyphen => {
            let small = || {
                at - start > 1
                    && next.is_some_and(|t| {
                        let ends = ["ed", "de", "le", "nd"].iter().any(|e| text.word(at + 1).ends_with(e));
                        t.class == Class::Word && t.end - t.start <= 5 && !t.has(PASTS_SENSE) && !ends
                    })
            };
            text.tokens[at - 1].touches(token) && next.is_some_and(|t| token.touches(t)) && (capital || small())
        }
        Class::Word if text.tokens[at - 1].class == Class::Hyphen => text.tokens[at - 1].touches(token),
        // `Miguel de la Denk`
        Class::Word => {
            let particle = |i: usize| text.tokens.get(i).is_some() && text.among(i, &PARTICLES);
            // `Zeid al-Denk`
            let glued = || text.tokens.get(at + 1).is_some_and(|t| t.class == Class::Hyphen);
            let second = || (particle(at + 1) || glued()) && text.tokens.get(at + 2).is_some_and(Token::is_capital);
            particle(at) && (capital || second())
        }
        _ => false,
    }
}

/// Where the name starts behind an office that ends in capitals: `Chancellor of the Exchequer Karol Denk`.
fn office(text: &Text<'_>, start: usize, end: usize) -> Option<usize> {
    let of = |i: usize| text.among(i, words!["of", "for"]) && text.tokens[i - 1].has(TITLES_SENSE);
    if start < 3 || end - start < 2 {
        return None;
    }
    let known = || titled(text, &(start..end), start - 3).map(|(_, name)| name.start);
    // `Minister for Foreign Trade Karol Denk`
    let last = || (end - start > 2 && of(start - 1)).then(|| end - 2);
    if of(start - 2) { known() } else { last() }
}

impl People {
    /// Collects the runs of capital words. Headings are left out: where every word is a capital, none marks a name.
    #[inline(never)]
    pub(super) fn of(text: &Text<'_>) -> Self {
        let mut names = Vec::new();
        let (mut by_word, mut called) = (Keyed::new(), Keyed::new());
        let mut runs = Vec::new();
        for block in text.blocks.iter().filter(|b| read_in(b.kind) && b.kind != BlockKind::Heading) {
            let tokens = &text.tokens[..block.tokens.end];
            let named = |at: &usize| {
                let t = &tokens[*at];
                t.is_capital() && (!t.has(FUNCTION_WORDS_SENSE | CALENDAR_SENSE) || is_given(text, *at))
            };
            let mut start = block.tokens.start;
            while let Some(first) = (start..tokens.len()).find(named) {
                start = first;
                let goes_on = |at: &usize| named(at) || joins(text, start, *at, &tokens[*at]);
                let at = (start + 1..tokens.len()).find(|at| !goes_on(at)).unwrap_or(tokens.len());
                runs.push(start..at);
                let name = untitled(text, office(text, start, at).unwrap_or(start)..at);
                if name.start > start
                    && let Some(she) = pronoun::woman(text, &name)
                {
                    called.push((last_word(text, &name), u32::from(she)));
                }
                // More capital words than that are a line in capitals, and no name.
                if (2..=TOKENS).contains(&name.len()) && !is_one_word(text, &name) {
                    by_word.push((last_word(text, &name), names.len() as u32));
                    by_word.push((first_word(text, &name), names.len() as u32));
                    names.push(name);
                }
                start = at;
            }
        }
        Self { names, by_word: order::sort(by_word), called: order::sort(called), runs }
    }

    /// Whether a name is a woman's: the words beside it say so, or those beside its last word wherever that stands.
    pub(super) fn woman(&self, text: &Text<'_>, name: &Range<usize>) -> Option<bool> {
        let told = pronoun::woman(text, name);
        if told.is_some() || self.called.is_empty() {
            return told;
        }
        let key = last_word(text, name);
        let mut called = order::equal(&self.called, key).iter().take(RUNS).map(|e| e.1);
        let she = called.next()?;
        // `Anna Denk` and `Karol Denk`: either may be meant.
        let mut firsts =
            order::equal(&self.by_word, key).iter().take(RUNS).map(|e| text.spelling(self.names[e.1 as usize].start));
        let first = firsts.next();
        (called.all(|c| c == she) && firsts.all(|f| Some(f) == first)).then_some(she == 1)
    }

    /// The fullest form of a name mentioned at these tokens: the last full one before it, else the first after it, else
    /// the last one before it that begins so (`Kim Jong Un` for `Kim`).
    pub(super) fn full(&self, text: &Text<'_>, name: Range<usize>) -> Range<usize> {
        let name = untitled(text, name);
        let short = is_one_word(text, &name);
        if !short && !has_particle(text, &name) {
            return name;
        }
        let same = order::equal(&self.by_word, last_word(text, &name));
        let she = pronoun::woman(text, &name);
        let mut found: Option<&Range<usize>> = None;
        for (_, i) in same.iter().take(RUNS) {
            let next = &self.names[*i as usize];
            let told = she.and_then(|s| pronoun::woman(text, next).map(|t| t == s));
            // `De Groot` at the head of a sentence is no fuller name than `Anna de Groot`.
            let head = found.is_some() && has_particle(text, next);
            if !short && !ends_with(text, next, &name) || told == Some(false) || head {
                continue;
            }
            // `Mrs. Denk`: his wife, Anna Denk.
            if told == Some(true) && she == Some(true) {
                found = Some(next);
                break;
            }
            // Who goes by a last name keeps it when another of that name turns up.
            let kept = found.is_some_and(|f| {
                next.start > name.start || !text.is(next.start, text.spelling(f.start)) && self.alone(text, f.end, next)
            });
            if !kept {
                found = Some(next);
            }
        }
        // `Georgia said its army was ready`: a place, or a body that goes on as one.
        let thing = || {
            // But `it was late` is about nothing.
            let acts = |i: usize| text.is(i, word!("it")) && text.among(i + 1, words!["would", "will", "had", "has"]);
            let behind = name.end..text.sentences[text.sentence_at(name.start)].tokens.end.min(name.end + NEAR);
            text.tokens[name.start].has(PLACES_SENSE) || { behind }
                .any(|i| text.among(i, words!["its", "they", "their"]) || acts(i))
        };
        if found.is_none() && short && !thing() {
            let same = order::equal(&self.by_word, first_word(text, &name)).iter().rev().take(RUNS);
            let mut before = same.map(|(_, i)| &self.names[*i as usize]).filter(|n| n.start <= name.start);
            found = before.find(|n| is_name(text, n, 2));
        }
        found.cloned().unwrap_or(name)
    }

    /// Whether the last word of a name stands alone between a token and the name.
    fn alone(&self, text: &Text<'_>, from: usize, name: &Range<usize>) -> bool {
        let first = self.runs.partition_point(|r| r.start < from);
        let between = self.runs[first..].iter().take(RUNS).take_while(|r| r.start < name.start);
        let short = |r: &Range<usize>| untitled(text, r.clone()).len() == 1;
        { between }.any(|r| text.is(r.end - 1, text.spelling(surname(text, name))) && short(r))
    }

    /// Whether a name, or one that ends with it, stands somewhere before no colon: not only as a label.
    pub(super) fn knows(&self, text: &Text<'_>, name: &Range<usize>) -> bool {
        let same = order::equal(&self.by_word, last_word(text, name)).iter().take(RUNS);
        { same }.any(|e| text.tokens.get(self.names[e.1 as usize].end).is_some_and(|t| t.class != Class::Colon))
    }

    /// Whether the word of a name at the head of a sentence is a name near it where capitals tell: inside a sentence.
    pub(super) fn goes_by(&self, text: &Text<'_>, name: &Range<usize>) -> bool {
        let at = self.runs.partition_point(|r| r.start < name.start);
        let near = &self.runs[at.saturating_sub(RUNS)..self.runs.len().min(at + RUNS)];
        let inside = |i: &usize| {
            text.tokens[*i].key == text.tokens[name.start].key
                && text.sentences[text.sentence_at(*i)].tokens.start != *i
        };
        near.iter().any(|r| r.clone().any(|i| inside(&i)))
    }

    /// The subject of a cue as the person it names.
    pub(super) fn speaker(
        &self,
        text: &Text<'_>,
        subject: &Subject,
        cue: (Range<usize>, Stance),
        sentence: usize,
        earlier: &[Said],
    ) -> Attribution {
        let words = &subject.stands_for;
        let name = if words.len() == 1 && matches!(part(text, words.start), Part::Pronoun | Part::Determiner) {
            pronoun::meant(self, text, (words.start, cue.0.start), sentence, earlier)
        } else {
            // `Sen. Brandt and Sen. Denk`: both of them.
            let title =
                |i: &usize| text.tokens[*i].has(TITLES_SENSE | ROLES_SENSE) || text.tokens[*i].class == Class::Stop;
            let joint = |name: &Range<usize>| {
                (words.start..name.start).rev().find(|i| !title(i)).is_some_and(|i| {
                    // `chairman and chief executive Karol Denk`
                    part(text, i) == Part::And && !is_role(text, i - 1)
                })
            };
            let name = name_in(text, words).filter(|name| !joint(name)).map(|name| self.full(text, name));
            // `Residents of Kesten`: a capital only because it opens the sentence, and no name that stands elsewhere.
            let common = |n: &Range<usize>| {
                let opens = *n == (words.start..words.start + 1) && text.sentences[sentence].tokens.start == n.start;
                let many = text.word(n.start).ends_with('s') || text.tokens[n.start].has(NUMBER_WORDS_SENSE);
                opens && words.end > n.end && many
            };
            name.filter(|n| !common(n))
        };
        Attribution {
            name: name.unwrap_or_else(|| words.clone()),
            mention: subject.mention.clone(),
            cue: cue.0,
            stance: cue.1,
        }
    }
}

/// `Denk`, `Denk-Varga`
fn is_one_word(text: &Text<'_>, name: &Range<usize>) -> bool {
    name.len() == 1 || name.len() == 3 && text.tokens[name.start + 1].class == Class::Hyphen
}

/// `De Groot`, at the head of a sentence
fn has_particle(text: &Text<'_>, name: &Range<usize>) -> bool {
    name.len() == 2 && PARTICLES.contains(&text.small(name.start))
}

/// Whether a longer name ends with these two words, its particle in small letters: `Anna de Groot` for `De Groot`.
pub(super) fn ends_with(text: &Text<'_>, name: &Range<usize>, short: &Range<usize>) -> bool {
    let from = name.end - 2.min(name.len());
    has_particle(text, short) && name.len() > 2 && text.spelling(from) == text.small(short.start)
}

fn first_word(text: &Text<'_>, name: &Range<usize>) -> u64 {
    hash(!START, text.bytes(name.start))
}

fn last_word(text: &Text<'_>, name: &Range<usize>) -> u64 {
    let at = surname(text, name);
    // `VARGA` is Varga.
    if text.tokens[at].case == Case::Upper {
        let mut word = text.bytes(at).to_ascii_lowercase();
        word[0] = word[0].to_ascii_uppercase();
        return hash(START, &word);
    }
    hash(START, text.bytes(at))
}

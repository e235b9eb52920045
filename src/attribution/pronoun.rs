//! Whom a pronoun beside a word for saying means: a person for `he`, the body or the paper that spoke before for `it`,
//! those who spoke before for `they`.
//!
//! Left alone: `it` and `they` where who spoke last could not be meant.

use super::people::People;
use super::person;
use super::phrase::{self, Part, head_end, is_body, name_in, part};
use super::speech::Said;
use super::subject;
use super::verb::BE;
use crate::lexicon::{PASTS_SENSE, PERCENTS_SENSE, PLURALS_SENSE, ROLES_SENSE, Takes};
use crate::mention::read_in;
use crate::text::{Case, Class, Spelling, Text, asked, word, words};
use std::ops::Range;

/// Sentences looked back for the person a pronoun means, and for the body that `it` means.
const BACK: usize = 4;
const BODY_BACK: usize = 3;
/// Blocks looked back: paragraphs of news are often one sentence.
const BLOCKS: usize = 3;
/// Acts of speech of one sentence looked through for a name.
const NEAR: usize = 6;
/// Tokens behind a cue within which a body speaks of itself: `Renov said it was late`.
const ITSELF: usize = 2;

/// Acts of speech looked back for the pronoun that someone went by.
const CALLED: usize = 16;

/// Tokens of a sentence in which a pronoun shows whom the story is of.
const TOLD: usize = 60;

/// Titles of women and of men before a name.
const DAMES: &[Spelling] = words![
    "Mrs",
    "Ms",
    "Miss",
    "Dame",
    "Baroness",
    "Lady",
    "Sister",
    "Mother",
    "Aunt",
    "Queen",
    "Princess",
    "Congresswoman",
    "Spokeswoman",
    "Chairwoman"
];
const SIRS: &[Spelling] = words!["Mr", "Sir", "Lord", "Brother", "Father", "Uncle", "King", "Prince"];

/// What a pronoun at `at` stands for, where that is told before it.
#[inline(never)]
pub(super) fn meant(
    people: &People,
    text: &Text<'_>,
    (at, cue): (usize, usize),
    sentence: usize,
    earlier: &[Said],
) -> Option<Range<usize>> {
    let word = text.word(at);
    let is = |words: &[&str]| words.iter().any(|w| word.eq_ignore_ascii_case(w));
    let person = is(&["he", "she", "his", "her"]);
    let she = is(&["she", "her"]);
    let unlike = if she { word!("he") } else { word!("she") };
    let many = is(&["they"]);
    if !(person || many || is(&["it"])) {
        return None;
    }
    let back = if person { BACK } else { BODY_BACK };
    // `The plan assures them that it pays, it said`: who speaks within what is said is another one.
    let mark = |i: usize| text.tokens.get(i).is_none_or(|t| matches!(t.class, Class::Comma | Class::Stop));
    let behind = at > 0 && text.tokens[at - 1].class != Class::Word && mark(cue + 1);
    // `Denk urged caution: it was late, he said`
    let before = |s: &Said| (s.cue.end..at).any(|i| text.is_colon(i));
    let own = |s: &Said| !behind || s.sentence < sentence || text.word(s.cue.start) == text.word(cue) || before(s);
    let block = text.sentences[sentence].block;
    // `Her daughter, Anna Denk, said …. In May she sold the mill. "…," she wrote`: she is whom the story is of.
    let mut told_of = false;
    let whose = if she { words!["Her", "her"] } else { words!["His", "his"] };
    let kin = |told_of: bool, words: &Range<usize>| told_of && text.among(words.start, whose);
    let clashes = |name: &Range<usize>| clashes(people, text, name, unlike, earlier);
    let mut spoken = earlier;
    for i in (sentence.saturating_sub(back)..=sentence).rev() {
        let there = &text.sentences[i];
        if there.block + BLOCKS < block || !read_in(text.blocks[there.block].kind) {
            break;
        }
        spoken = &spoken[..spoken.partition_point(|s| s.sentence <= i)];
        // `Domestic demand may grow`: a noun like a cue reports nothing.
        let speaks = |s: &&Said| {
            own(s)
                && (!matches!(s.word.takes, Takes::That | Takes::Verb) || !s.before.is_empty() || !s.after.is_empty())
        };
        let near = || spoken.iter().rev().take(NEAR).take_while(|s| s.sentence == i).filter(speaks);
        // Whoever speaks within what another says comes behind that one: `The official said Japan had agreed`.
        let inside = |s: &Said| near().any(|o| o.after.contains(&s.cue.start));
        // `Brandt told her that it was late. She said`
        let object = if she { words!["her"] } else { words!["him"] };
        if person && near().any(|s| text.among(s.cue.end, object)) {
            continue;
        }
        // `Scientists said`: a capital only because it opens the sentence.
        let opens = |name: &Range<usize>| {
            let many = name.len() == 1 && text.word(name.start).ends_with('s');
            many && text.sentences[text.sentence_at(name.start)].tokens.start == name.start
                && !people.goes_by(text, name)
        };
        if person {
            let one = |s: &&Said| {
                is_person(text, &s.speaker.name)
                    && !opens(&s.speaker.name)
                    && !clashes(&s.speaker.name)
                    && !kin(told_of, &s.speaker.mention)
            };
            if let Some(said) = near().find(|s| one(s) && !inside(s)).or_else(|| near().find(one)) {
                return Some(said.speaker.name.clone());
            }
        } else if let Some(said) = near().find(|s| !inside(s)) {
            let name = &said.speaker.name;
            let fits = if many { are_many(text, name) } else { is_thing(text, name) || speaks_of_itself(text, said) };
            return fits.then(|| name.clone());
        }
        told_of |= i < sentence && there.tokens.clone().take(TOLD).any(|i| text.small(i) == text.small(at));
        // `The board will meet, it added`: what the words beside `it` are about is not who says them.
        if (behind || !person) && i == sentence {
            continue;
        }
        let Some(about) = subject::of_sentence(text, there.tokens.start, there.tokens.end.min(at)) else { continue };
        let titled =
            || name_in(text, &about.stands_for).is_some_and(|name| clashes(&name) || clashes(&people.full(text, name)));
        if person && (clashes(&about.stands_for) || titled() || kin(told_of, &about.mention)) {
            continue;
        }
        // `Denk, he said, was late`
        if i == sentence && about.mention.end + 1 == at {
            continue;
        }
        if many {
            if are_people(text, &about.stands_for) {
                return Some(about.stands_for);
            }
            continue;
        }
        let name = || name_in(text, &about.stands_for).map(|name| people.full(text, name));
        // Not `the Bank of Marovia`, and no noun like a verb, which one person would give an `s`.
        let told = |n: &Range<usize>| {
            let next = text.tokens.get(n.end);
            // `Breakdowns fell`: a capital only because it opens the sentence.
            let opens = n.len() == 1 && n.start == there.tokens.start;
            (!opens || people.goes_by(text, n))
                && (part(text, n.start) != Part::Determiner || person::is_role(text, n.end - 1))
                && !is_body(&text.tokens[n.end - 1])
                && next.is_none_or(|t| {
                    !phrase::says(t) || t.has(PASTS_SENSE) || ["s", "ed"].iter().any(|e| text.word(n.end).ends_with(e))
                })
        };
        // `Turnout was 52%`: what is a share is nobody.
        let end = about.stands_for.end;
        let figure = about.stands_for.len() == 1
            && text.among(end, &BE)
            && text.tokens.get(end + 1).is_some_and(|t| t.class == Class::Number)
            && text.tokens.get(end + 2).is_some_and(|t| t.has(PERCENTS_SENSE));
        if person
            && !figure
            && let Some(name) = name().filter(told)
        {
            return Some(name);
        }
        // `Denk's husband was late. "…," he said`
        let head = head_end(text, &about.stands_for) - 1;
        if person
            && about.stands_for.len() > 1
            && i < sentence
            && !text.tokens[head].is_capital()
            && person::is_role(text, head)
        {
            return Some(about.stands_for);
        }
        if !person && is_issuer(text, &about.stands_for) {
            return name().or(Some(about.stands_for));
        }
    }
    None
}

/// Whether a name is not that of a pronoun's person: told to be the other's, or who was `she` before is now `he`.
#[inline(never)]
fn clashes(people: &People, text: &Text<'_>, name: &Range<usize>, unlike: Spelling, earlier: &[Said]) -> bool {
    let pronoun = |s: &Said| s.speaker.mention.len() == 1 && text.small(s.speaker.mention.start) == unlike;
    people.woman(text, name) == Some(unlike == word!("she"))
        || earlier.iter().rev().take(CALLED).any(|s| s.speaker.name == *name && pronoun(s))
}

/// Whether the words for a speaker, or those right before, say that it is a woman, or a man; none where they do not say.
#[inline(never)]
pub(super) fn woman(text: &Text<'_>, speaker: &Range<usize>) -> Option<bool> {
    let head = head_end(text, speaker) - 1;
    // `Mr. Denk`, `his wife, Anna Denk`
    let mut before = speaker.start.wrapping_sub(1);
    if text.tokens.get(before).is_some_and(|t| matches!(t.class, Class::Stop | Class::Comma)) {
        before = before.wrapping_sub(1);
    }
    // `the Queen`; but King and Prince are surnames as well.
    let only = head == speaker.start + 1 && part(text, speaker.start) == Part::Determiner;
    let (last, title) = (text.spelling(head), text.tokens.get(before).map(|_| text.spelling(before)));
    let alone = if only { text.small(head) } else { last };
    [(true, asked::WOMEN, DAMES), (false, asked::MEN, SIRS)].into_iter().find_map(|(she, told, titles)| {
        let before = title.is_some_and(|t| told.contains(&t) || titles.contains(&t));
        (before || told.contains(&last) || told.contains(&alone)).then_some(she)
    })
}

/// Whether a speaker is one person: a name that is no body's, or someone whom nobody names: `a spokesman for the firm`.
#[inline(never)]
fn is_person(text: &Text<'_>, speaker: &Range<usize>) -> bool {
    let at = head_end(text, speaker) - 1;
    let head = &text.tokens[at];
    match name_in(text, speaker) {
        Some(name) => person::is_name(text, &name, 1) && part(text, name.start) != Part::Determiner,
        None => head.has(ROLES_SENSE) && !is_body(head) && !head.is_capital() && !text.word(at).ends_with('s'),
    }
}

/// Whether a speaker can be meant by `it`: a name that is told to be nobody's, a noun of one that is no person.
#[inline(never)]
fn is_thing(text: &Text<'_>, speaker: &Range<usize>) -> bool {
    let at = head_end(text, speaker) - 1;
    let head = &text.tokens[at];
    let word = text.word(at);
    if head.class != Class::Word || person::is_role(text, at) {
        return false;
    }
    if head.is_capital() {
        let sentence = &text.sentences[text.sentence_at(at)].tokens;
        // `Analysts said`
        let many = at == sentence.start && word.ends_with('s');
        return is_body(head)
            || head.case == Case::Upper
            || !(many
                || text.tokens[speaker.start].has(ROLES_SENSE)
                || person::read(text, speaker, sentence).is_some());
    }
    let trade = ["er", "or", "ian", "ant"].iter().any(|e| word.ends_with(e));
    part(text, at) == Part::Noun
        && !word.ends_with('s')
        && !head.has(PLURALS_SENSE)
        && (!trade || word.ends_with("paper"))
}

/// Whether more than one speaks: `analysts`, `the companies`, `Brandt and Denk`.
fn are_many(text: &Text<'_>, speaker: &Range<usize>) -> bool {
    let at = head_end(text, speaker) - 1;
    let head = &text.tokens[at];
    let noun = !head.is_capital() || speaker.len() == 1 && text.sentences[text.sentence_at(at)].tokens.start == at;
    noun && (text.word(at).ends_with('s') || head.has(PLURALS_SENSE)) && !person::is_role(text, at)
}

/// Whether a subject is sure to be people: `researchers`, `analysts`; not `flowers`, `trials`.
#[inline(never)]
fn are_people(text: &Text<'_>, subject: &Range<usize>) -> bool {
    let word = text.word(head_end(text, subject) - 1);
    let ends = |endings: &[&str]| endings.iter().any(|e| word.ends_with(e));
    let told = ends(&["ists", "ians"]) && word.len() > 6
        || ends(&["ers", "ors", "ants", "ials"]) && person::is_human_noun(&word[..word.len() - 1]);
    told && are_many(text, subject)
}

/// Whether a subject is sure to be a body that gives out figures.
#[inline(never)]
fn is_issuer(text: &Text<'_>, subject: &Range<usize>) -> bool {
    let at = head_end(text, subject) - 1;
    let head = &text.tokens[at];
    phrase::is_issuer(head) || text.among(at, &phrase::FIRMS) || text.among(at, words!["company", "firm", "report"])
}

/// Whether a speaker goes on with `it`, and so is one: `Renov said it was late`.
fn speaks_of_itself(text: &Text<'_>, said: &Said) -> bool {
    (said.cue.end..text.tokens.len()).take(ITSELF).any(|i| text.is(i, word!("it")))
}

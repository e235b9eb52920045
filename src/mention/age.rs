//! Ages: `a 50-year-old`, `aged 81`, `Smith, 38,`, `over the age of 21`.

use super::amount::{Amount, Meaning};
use super::noun::{self, among, beside, function};
use super::recogniser::{Mention, Recogniser, Site, amount_mention};
use super::{Kind, Role};
use crate::lexicon::{
    Bound, CALENDAR_SENSE, CUES_SENSE, FunctionWord, LABELS_SENSE, NUMBER_WORDS_SENSE, PASTS_SENSE, ROLES_SENSE,
    UnitKind, Word, ends, is_plural, kinds,
};
use crate::text::{Case, Class, Text, word, words};
use crate::value::NumeralStyle;
use rust_decimal::Decimal;
use std::ops::Range;

/// Numbers that say how old somebody or something is.
pub(super) struct Age;

/// Years beyond which a number behind a name is no age.
const OLDEST: u32 = 115;

impl Recogniser for Age {
    const KIND: Kind = Kind::Age;

    fn find(&self, site: &Site<'_, '_>) -> Option<Mention> {
        let amount = site.amount;
        let (rule, words) = match &amount.mark {
            Some(mark) => match mark.meaning {
                Meaning::Unit(unit) if unit.kind == UnitKind::Duration => {
                    let (text, first) = (site.text, amount.tokens.start);
                    let spelt = || text.among(mark.tokens.end - 1, words!["yo", "o"]).then(|| mark.tokens.clone());
                    let aged = || aged(text, first, site.block.start);
                    ("age-old", old(text, mark.tokens.end, site.block.end).or_else(spelt).or_else(aged)?)
                }
                _ => return None,
            },
            None => {
                if !is_possible(amount) {
                    return None;
                }
                match aged(site.text, amount.tokens.start, site.block.start) {
                    Some(words) => ("age-aged", words),
                    None if pair(site) => ("age-name", amount.numeral.clone()),
                    None if in_list(site.text, amount, &site.block) => ("age-aged", amount.numeral.clone()),
                    None if older(site.text, amount) => ("age-bound", amount.numeral.clone()),
                    None if of_people(site.text, amount, &site.block) => ("age-bound", amount.numeral.clone()),
                    None if behind_name(site.text, amount, &site.block) => ("age-name", amount.numeral.clone()),
                    None if predicate(site.text, amount, &site.block) => ("age-verb", amount.numeral.clone()),
                    None => return None,
                }
            }
        };
        let unit = amount.mark.as_ref().map(|m| m.meaning);
        let quantity = amount.quantity.of_unit(if let Some(Meaning::Unit(unit)) = unit { unit.ucum() } else { "a" });
        let mut mention = amount_mention(site, Self::KIND, rule, quantity, Some(Role::Unit));
        if words != amount.numeral {
            mention.stretch(site.text, words, Role::Age);
        }
        Some(mention)
    }
}

fn is_possible(amount: &Amount) -> bool {
    let years = amount.quantity.max.or(amount.quantity.min);
    years.is_some_and(|y| y > Decimal::ZERO && y <= Decimal::from(OLDEST) && y.is_integer())
}

/// `old` or `of age` behind a unit of time, with the hyphen before it.
fn old(text: &Text<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let hyphen = text.tokens[..end].get(at).is_some_and(|t| t.class == Class::Hyphen);
    let first = if hyphen { at + 1 } else { at };
    match text.word(first) {
        "old" | "olds" if first < end => Some(first..first + 1),
        // `16 years and 212 days old`
        "and" if !hyphen && text.is(at + 3, word!("old")) && at + 3 < end => Some(at + 3..at + 4),
        "of" if text.is(first + 1, word!("age")) && first + 1 < end => Some(first..first + 2),
        _ => None,
    }
}

/// `aged`, `age`, `ages`, `the age of` before a number.
fn aged(text: &Text<'_>, at: usize, first: usize) -> Option<Range<usize>> {
    let word = |back: usize| at.checked_sub(back).filter(|i| *i >= first).map_or("", |i| text.word(i));
    match word(1) {
        "aged" | "Aged" | "age" | "ages" => Some(at - 1..at),
        "of" if word(2) == "age" => Some(at - 2..at),
        _ => None,
    }
}

/// Ages of one list: `aged 22, 27 and 41`.
const LIST: usize = 12;

/// Whether a number goes on with a list of ages.
fn in_list(text: &Text<'_>, amount: &Amount, block: &Range<usize>) -> bool {
    let (mut at, first) = (amount.tokens.start, block.start);
    // `aged 22, and 41 men left`
    let next = text.tokens[..block.end].get(amount.tokens.end);
    let helps = next.and_then(function) == Some(FunctionWord::Auxiliary) || text.is(amount.tokens.end, word!("and"));
    if next.is_some_and(|t| t.class == Class::Number || t.class == Class::Word && !helps) {
        return false;
    }
    for _ in 0..LIST {
        let joint = at.checked_sub(1).filter(|i| *i > first);
        let joined = |i: &usize| text.tokens[*i].class == Class::Comma || text.is(*i, word!("and"));
        let Some(joint) = joint.filter(joined) else { return false };
        // `22, and 41`
        let two = usize::from(text.tokens[joint - 1].class == Class::Comma);
        let Some(before) = joint.checked_sub(two + 1).filter(|i| *i > first) else { return false };
        at = before;
        if text.tokens[at].class != Class::Number && !text.tokens[at].has(NUMBER_WORDS_SENSE) {
            return false;
        }
        if aged(text, at, first).is_some() {
            return true;
        }
    }
    false
}

/// `two teenagers, 17 and 19, were killed`: two numbers between commas behind people.
fn pair(site: &Site<'_, '_>) -> bool {
    let (text, amount, block) = (site.text, site.amount, &site.block);
    let (at, end) = (amount.tokens.start, amount.tokens.end);
    let comma = |i: usize| i > block.start && i < block.end && text.tokens[i].class == Class::Comma;
    let number = |i: usize| i < block.end && text.tokens[i].class == Class::Number;
    let (first, last) = if text.is(end, word!("and")) { (at, end + 1) } else { (at.saturating_sub(2), at) };
    amount.bound.is_none()
        && text.is(first + 1, word!("and"))
        && number(first)
        && number(last)
        && comma(last + 1)
        && first > block.start + 1
        && comma(first - 1)
        && site.found.iter().rev().find(|m| m.tokens.start < first).is_some_and(|m| {
            m.tokens.end + 1 == first
                && m.noun.as_ref().is_some_and(|noun| noun::is_human(Word::of(noun.head().as_bytes())))
        })
}

/// `100 or older`
fn older(text: &Text<'_>, amount: &Amount) -> bool {
    amount.bound.as_ref().is_some_and(|bound| text.among(bound.end - 1, words!["older", "younger"]))
}

/// `people over 55`, `children under five`: a bound right behind people, with nothing that is counted.
fn of_people(text: &Text<'_>, amount: &Amount, block: &Range<usize>) -> bool {
    let first = amount.tokens.start;
    let next = text.tokens[..block.end].get(amount.tokens.end);
    amount.bound.is_some()
        && matches!(amount.quantity.bound, Bound::Over | Bound::Under)
        && matches!(amount.style, NumeralStyle::Plain | NumeralStyle::Words)
        && first > block.start
        && beside(text, first - 1, kinds::PEOPLE)
        && text.among(first, words!["over", "under", "above", "below"])
        && next.is_none_or(|t| t.class != Class::Word || !is_plural(t.word, text.word(amount.tokens.end)))
}

/// Words between a verb and the pronoun it belongs to, at most: `she will soon be 87`.
const SUBJECT: usize = 4;

/// `She was 87`, `he turns 40 in May`, `who is 12`: behind a pronoun for a person and a verb, with nothing that is counted.
fn predicate(text: &Text<'_>, amount: &Amount, block: &Range<usize>) -> bool {
    let next = text.tokens[..block.end].get(amount.tokens.end);
    let word = text.word(amount.tokens.end);
    let closed = next.is_none_or(|t| match t.class {
        Class::Word => among(
            word,
            &[
                "when", "and", "but", "at", "by", "now", "or", "in", "on", "he", "she", "next", "this", "today",
                "again", "last", "then",
            ],
        ),
        Class::Comma | Class::Stop | Class::Semicolon | Class::Dash | Class::CloseQuote | Class::Quote => true,
        _ => false,
    });
    let at = amount.tokens.start;
    let plain = matches!(amount.style, NumeralStyle::Plain | NumeralStyle::Words);
    if !closed || !plain || at == block.start || amount.quantity.min < Some(Decimal::TWO) {
        return false;
    }
    let verb = text.word(at - 1);
    // `At 19 she married; at 23, he left`: it opens its clause; not `the shares closed at 52, he said`.
    let at_age = || {
        let behind = amount.tokens.end + usize::from(next.is_some_and(|t| t.class == Class::Comma));
        let opens = at == block.start + 1 || text.tokens[at - 2].class != Class::Word || text.is(at - 2, word!("and"));
        opens && behind < block.end && text.among(behind, words!["he", "she", "I"])
    };
    if matches!(verb, "at" | "At") && amount.quantity.max >= Some(Decimal::from(13)) && at_age() {
        return true;
    }
    if at < block.start + 2 {
        return false;
    }
    // `died at 91`
    if verb == "at" && text.among(at - 2, words!["dies", "died", "dead", "retired", "retires", "married", "marries"]) {
        // `died at 7 on Tuesday morning`
        let hour = next.is_none() || text.among(amount.tokens.end, words!["on", "in", "today", "last", "this", "next"]);
        return !(hour && amount.quantity.max <= Some(Decimal::from(12)));
    }
    let turned = among(verb, &["turned", "turns", "turning", "turn"]);
    if !turned
        && !among(verb, &["I'm", "I’m", "is", "was", "be", "am", "'m", "’m"])
        && text.tokens[at - 1].class != Class::Possessive
    {
        return false;
    }
    if matches!(verb, "I'm" | "I’m") {
        return true;
    }
    let who = |i: &usize| text.among(*i, words!["he", "she", "who", "He", "She", "I"]);
    let from = block.start.max((at - 1).saturating_sub(SUBJECT));
    let Some(subject) = (from..at - 1).rev().find(who) else { return by_name(text, at, amount, block) };
    // Nothing but helping words and adverbs stands between.
    (subject + 1..at - 1).all(|i| function(&text.tokens[i]).is_some() || text.among(i, words!["soon", "about", "just"]))
}

/// Years from which on a number behind a name and a verb is an age: fewer are as often points or places.
const GROWN: u32 = 15;

/// `MacLeod is 67.`: behind the surname of somebody whose whole name was told before, at the end of a clause; behind a whole name where
/// it is told when that was.
fn by_name(text: &Text<'_>, at: usize, amount: &Amount, block: &Range<usize>) -> bool {
    let next = amount.tokens.end;
    let closed = text.tokens[..block.end].get(next).is_none_or(|t| t.class == Class::Stop)
        || text.among(next, words!["when", "and", "but"]);
    let last = at - 2;
    let grown = amount.quantity.min >= Some(Decimal::from(GROWN)) && amount.bound.is_none();
    if !closed || !grown || !is_name(text, last) || !text.among(at - 1, words!["is", "was", "turned", "turns"]) {
        return false;
    }
    let before = last.checked_sub(1).filter(|i| *i >= block.start);
    match before {
        // `Elin MacLeod was 67 when`; not `Market Street is 67.`
        Some(first) if is_name(text, first) => text.is(next, word!("when")) && !text.tokens[first].has(LABELS_SENSE),
        Some(first) if text.tokens[first].class == Class::Word => false,
        // `United is 67.` behind Kesten United
        _ => !text.tokens[last].has(ROLES_SENSE) && told(text, last),
    }
}

/// Whether a word is a name as far as it can be seen.
fn is_name(text: &Text<'_>, at: usize) -> bool {
    text.tokens[at].is_capital() && !text.tokens[at].has(CALENDAR_SENSE) && function(&text.tokens[at]).is_none()
}

/// Whether a word in small letters says what one person is: `driver`, `brother`.
fn is_human(text: &Text<'_>, at: usize) -> bool {
    text.tokens[at].case == Case::Lower && noun::is_human(text.tokens[at].word)
}

/// Whether a surname ended a whole name before.
fn told(text: &Text<'_>, at: usize) -> bool {
    let key = text.tokens[at].key;
    (at.saturating_sub(NAMED).max(1)..at).any(|i| text.tokens[i].key == key && is_name(text, i) && is_name(text, i - 1))
}

/// `Elena Moravec, 38, said`: between commas, or a comma and a stop, behind a name.
fn behind_name(text: &Text<'_>, amount: &Amount, block: &Range<usize>) -> bool {
    let mut at = amount.numeral.start;
    if amount.style != NumeralStyle::Plain || amount.bound.is_some() || at < block.start + 2 {
        return false;
    }
    // `Elena Moravec, then 38, said`
    at -= usize::from(text.among(at - 1, words!["then", "now"]));
    let end = amount.tokens.end;
    let next = text.tokens[..block.end].get(end);
    let closed = next.is_some_and(|t| matches!(t.class, Class::Comma | Class::Stop));
    if !closed || at < block.start + 2 || text.tokens[at - 1].class != Class::Comma {
        return false;
    }
    let before = (at > block.start + 2).then(|| at - 3);
    // `The driver, 44, was held`, `his brother Sean, 29, left`; but `the driver, 44, 45 and 46`
    let within = next.is_some_and(|t| t.class == Class::Comma)
        && text.tokens[..block.end].get(end + 1).is_some_and(|t| t.class == Class::Word);
    // `Her brother, Sean, 29, left`
    let comma = |i: usize| text.tokens[i].class == Class::Comma && i > block.start;
    let whose =
        || is_name(text, at - 2) && before.is_some_and(|i| is_human(text, i) || comma(i) && is_human(text, i - 1));
    if within && (is_human(text, at - 2) || whose()) {
        return true;
    }
    if !is_name(text, at - 2) {
        return false;
    }
    // `Section Four, 12,`: its first word heads a number.
    if before.is_some_and(|i| is_name(text, i)) {
        return !text.tokens[at - 3].has(LABELS_SENSE);
    }
    // `said Denk, 38.`
    if before.is_some_and(|i| {
        text.tokens[i].has(CUES_SENSE) && text.tokens[i].case == Case::Lower && function(&text.tokens[i]).is_none()
    }) {
        return true;
    }
    // `Denk, 38, said`; or another verb, and the surname of somebody whose whole name was told before. A list of places goes
    // on with a noun.
    let Some(next) = text.tokens[..block.end].get(end + 1) else { return false };
    let verb = next.has(PASTS_SENSE)
        || ends(text.word(end + 1), "ed")
        || matches!(function(next), Some(FunctionWord::Auxiliary | FunctionWord::Article));
    let led = before.is_some_and(|i| {
        text.tokens[i].class == Class::Word && function(&text.tokens[i]) == Some(FunctionWord::Preposition)
    });
    next.has(CUES_SENSE) || verb && !led && told(text, at - 2)
}

/// Tokens before a surname in which the whole name of a person is looked for.
const NAMED: usize = 1_500;

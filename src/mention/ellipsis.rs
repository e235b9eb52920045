//! Numbers that share the noun or the unit of one before: `435 homes by open sale and 187 by tender`, `nine of 12 members`.

use super::count::{LEVEL, is_closed, rate};
use super::noun::{self, Noun, function};
use super::recogniser::{Mention, Site, amount_mention};
use super::{Kind, Role};
use crate::lexicon::{
    CURRENCIES_SENSE, DIRECTIONS_SENSE, FunctionWord, MAGNITUDES_SENSE, PASTS_SENSE, PERCENTS_SENSE, TIMES_SENSE,
    UNITS_SENSE, ends,
};
use crate::text::{Class, Spelling, Text, Token, word, words};
use crate::value::{NumeralStyle, Quantity, product, quotient, read_number};
use rust_decimal::Decimal;
use std::ops::Range;

/// Words between a number and the amount before it, at most, for the two to measure the same.
pub(super) const ELLIPSIS: usize = 18;

/// Mentions looked back on for one that a number in millions can measure the same as.
const BACK: usize = 4;

/// Words behind which a number takes its unit from the amount before it: `up from 2.4 million`, `including 30 in Kesten`.
const SHARING: [Spelling; 14] = *words![
    "from",
    "to",
    "including",
    "with",
    "than",
    "and",
    "versus",
    "vs",
    "against",
    "average",
    "of",
    "is",
    "was",
    "after"
];

/// Words for the hundredth of a currency.
const HUNDREDTHS: [Spelling; 6] = *words!["cents", "cent", "cts", "pence", "p", "¢"];

/// How many times larger one of two amounts of the same thing may be.
const FARTHEST: i64 = 30;

/// The word or mark that leads to a number, with nothing between but words that say which: `from this year's revised 4.1`.
fn lead(text: &Text<'_>, from: usize, to: usize) -> Option<usize> {
    let says_which = |i: &usize| {
        let token = &text.tokens[*i];
        token.class == Class::Possessive
            || token.has(TIMES_SENSE) && !text.among(*i, &SHARING)
            || function(token).is_some_and(FunctionWord::determines)
            || ends(text.word(*i), "ed") && !LEVEL.contains(&text.spelling(*i))
            || text.among(*i, words!["record", "provisional", "total", "net"])
    };
    (to.saturating_sub(LEAD).max(from)..to).rev().find(|i| !says_which(i))
}

/// Words between a number and the word that leads to it, at most.
const LEAD: usize = 6;

/// A number that takes its unit from the amount before it in the sentence: `435 homes by open sale and 187 by tender`.
pub(super) fn elliptical(site: &Site<'_, '_>) -> Option<Mention> {
    let (text, amount) = (site.text, site.amount);
    let scaled = |tokens: &Range<usize>| tokens.clone().any(|i| text.tokens[i].has(MAGNITUDES_SENSE));
    // `sales of $4 billion rose 3 percent to 5 billion`: no share is told in millions.
    let last = if scaled(&amount.numeral) {
        site.found.iter().rev().take(BACK).find(|m| m.quantity.is_some() && m.kind != Kind::Percent)?
    } else {
        site.last()?
    };
    let known = last.quantity.as_ref()?;
    let (from, to) = (last.tokens.end, amount.tokens.start);
    if to > from + ELLIPSIS || known.unit.is_none() && last.kind != Kind::Money || amount.style == NumeralStyle::One {
        return None;
    }
    let lead = lead(text, from, to)?;
    let (mark, word, spelt) = (text.tokens[lead].class, text.word(lead), text.spelling(lead));
    // `412 cases among the 3,252 who got it, compared with 831`: of cases, and not of those among whom they were.
    let base = |m: &Mention| {
        let at = m.tokens.start - usize::from(text.is(m.tokens.start.wrapping_sub(1), word!("the")));
        at > 0 && text.is(at - 1, word!("among"))
    };
    let (last, known) = match site.found.iter().rev().filter(|m| m.quantity.is_some()).nth(1) {
        Some(m) if words!["with", "against", "versus", "vs"].contains(&spelt) && base(last) => {
            (m, m.quantity.as_ref()?)
        }
        _ => (last, known),
    };
    // Both with a magnitude: few things but those of one kind are told side by side in millions.
    let grand = matches!(last.kind, Kind::Money | Kind::Measure) && scaled(&amount.numeral) && scaled(&last.tokens);
    let row = last.rule == "number-ellipsis" || grand;
    // `five died, two in Kesten`
    let shares = match word {
        // `148 guests and a crew of nine`: of something else.
        "of" if last.kind == Kind::Count && lead > from => {
            // `17 votes out of 48,212`
            text.tokens[lead - 1].class != Class::Word
                || text.among(lead - 1, words!["total", "average", "record", "out"])
        }
        "and" | "of" => last.kind == Kind::Count || row,
        // `after falling 1.7 billion`
        _ if text.tokens[lead].has(DIRECTIONS_SENSE) && word != "to" => grand,
        _ if mark == Class::OpenBracket => {
            lead == from && text.tokens[..site.block.end].get(amount.tokens.end)?.class == Class::CloseBracket
        }
        _ if mark == Class::Comma => {
            let place = text.is(amount.tokens.end, word!("in"))
                && text.tokens[..site.block.end]
                    .get(amount.tokens.end + 1)
                    .is_some_and(|t| t.is_capital() || function(t).is_some());
            let than =
                text.among(amount.tokens.end, words!["more", "fewer"]) && text.is(amount.tokens.end + 1, word!("than"));
            grand || last.kind == Kind::Count && (place || than) && lead + 1 == to
        }
        // `at 3.6 percent rather than 3.55`; not `fell 20 percent from 45`, a change.
        _ if last.kind == Kind::Percent => {
            let start = last.tokens.start.checked_sub(1).filter(|i| *i >= site.block.start);
            let level = start.is_some_and(|i| text.among(i, words!["at", "is", "of", "to", "was", "were"]));
            level && lead + 1 == to && words!["from", "than", "against", "versus", "vs"].contains(&spelt)
        }
        _ => SHARING.contains(&spelt) && (lead + 1 == to || last.kind != Kind::Count),
    };
    // `6 of 9 3-pointers`
    let size = text.tokens[..site.block.end].get(amount.tokens.end).is_some_and(|t| t.class == Class::Number);
    if !shares || size || !is_closed(site) {
        return None;
    }
    // `rose 5 points, to 13,176`: a change and the level it led to may differ by far.
    let ends = |q: &Quantity| q.max.or(q.min).filter(|v| !v.is_zero()).map(|v| v.abs());
    let (a, b) = (ends(known)?, ends(&amount.quantity)?);
    // `fell 7 million francs to 1.2 billion`, `up 12p to 440`
    let led = word == "to" && last.direction.is_some() && (grand || lead == from && last.kind != Kind::Percent);
    let far = Decimal::from(if led { FARTHEST * FARTHEST } else { FARTHEST });
    // `61 cents, up from 58`: of hundredths as well.
    let cents = last.kind == Kind::Money
        && (last.tokens.clone().any(|i| text.among(i, &HUNDREDTHS))
            || last.rule == "number-ellipsis" && a < Decimal::ONE && b >= Decimal::ONE);
    let whole = if cents { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    let b = quotient(b, whole)?;
    let near = product(a, far).is_some_and(|a| a > b) && product(b, far).is_some_and(|b| b > a);
    // `a gain of 350,000 dollars vs 120,000`
    let versus = text.among(lead, words!["vs", "versus"]) && lead == from;
    let same = match last.kind {
        Kind::Count => near || text.is(to - 1, word!("including")) || text.is(lead - 1, word!("out")),
        Kind::Percent => near,
        Kind::Money | Kind::Measure => {
            near && (grand || led || versus || last.direction.is_none() == amount.direction.is_none())
        }
        _ => false,
    };
    if !same || text.sentence_at(from - 1) != text.sentence_at(to) {
        return None;
    }
    let quantity = Quantity {
        unit: known.unit.clone(),
        currency: known.currency,
        currency_assumed: known.currency_assumed,
        currency_from: known.currency_from,
        min: amount.quantity.min.and_then(|v| quotient(v, whole)),
        max: amount.quantity.max.and_then(|v| quotient(v, whole)),
        precision: amount.quantity.precision - if cents { 2 } else { 0 },
        ..amount.quantity.clone()
    };
    let mut mention = amount_mention(site, last.kind, "number-ellipsis", quantity, None);
    rate(site, &mut mention);
    // `92 cents a share from 85`
    if mention.per.is_none() && !led && LEVELS.contains(&spelt) {
        mention.per.clone_from(&last.per);
    }
    same_noun(&mut mention, last);
    Some(mention)
}

/// Words between two levels of one rate.
const LEVELS: [Spelling; 5] = *words!["from", "versus", "vs", "against", "than"];

/// A number of a larger one, whose noun it shares: `nine of 12 members`, `11 of their last 13 games`.
pub(super) fn part(site: &Site<'_, '_>) -> Option<Mention> {
    let (text, amount, end) = (site.text, site.amount, site.block.end);
    let of = amount.tokens.end;
    if amount.style == NumeralStyle::One {
        return None;
    }
    if !text.is(of, word!("of")) {
        return of_those(site, opened(site));
    }
    if text.among(of + 1, words!["them", "whom", "which"]) && of + 1 < end {
        return of_those(site, site.last());
    }
    // `of the ruling party's 13`
    let owner = |t: &&Token| t.class == Class::Possessive || function(t).is_none() && t.class == Class::Word;
    let owned = |i: usize| {
        let next = text.tokens[..end].iter().skip(i + 1).take(OWNER).take_while(owner);
        next.into_iter().any(|t| t.class == Class::Possessive)
    };
    // `of their last 13`, `of the estimated 13`, `of Kesten's 13`
    let says_which = |i: &usize| {
        let token = &text.tokens[*i];
        function(token).is_some_and(FunctionWord::determines)
            || text.among(*i, words!["first", "last", "past", "next", "remaining", "other", "final"])
            || token.class == Class::Word && (token.is_capital() || ends(text.word(*i), "ed"))
            || matches!(token.class, Class::Possessive | Class::SingleQuote)
            || owned(*i)
    };
    let whole = (of + 1..end.min(of + WHOLE)).find(|i| !says_which(i))?;
    let number = read_number(text, whole, end).filter(|n| n.tokens.start == whole)?;
    // `two of three dollars`
    let measured = |i: usize| text.tokens[i].has(UNITS_SENSE | CURRENCIES_SENSE | PERCENTS_SENSE);
    let noun = noun::plural(text, number.tokens.end, end).filter(|noun| !measured(noun.tokens.end - 1))?;
    if amount.quantity.max.or(amount.quantity.min).is_none_or(|max| max > number.value) {
        return None;
    }
    let quantity = amount.quantity.of_unit(&noun.phrase);
    let mut mention = amount_mention(site, Kind::Count, "number-ellipsis", quantity, None);
    mention.noun = Some(Noun::new(amount.numeral.clone(), noun.phrase));
    Some(mention)
}

/// Gives a number the noun of another, and the words that it stands in.
fn same_noun(mention: &mut Mention, of: &Mention) {
    mention.noun = of.noun.as_ref().map(|noun| Noun::new(mention.tokens.clone(), noun.phrase.clone()));
    if let Some(words) = of.matched.iter().find(|m| m.role == Role::Noun) {
        mention.matched.insert(0, *words);
    }
}

/// `Of the 13 attempts since May, six have failed`: what opens the sentence, where a verb follows the number.
fn opened<'s>(site: &Site<'s, '_>) -> Option<&'s Mention> {
    let (text, at) = (site.text, site.amount.tokens.start);
    let start = text.sentences[text.sentence_at(at)].tokens.start;
    let verb = text.tokens[..site.block.end].get(site.amount.tokens.end)?;
    let fits = text.is(start, word!("Of"))
        && text.tokens[at - 1].class == Class::Comma
        && (verb.has(PASTS_SENSE) || function(verb) == Some(FunctionWord::Auxiliary));
    site.found.iter().rev().take(BACK).find(|m| fits && m.tokens.start <= start + 2)
}

/// `12 ships sank, two of them in May`: of those that were counted before.
fn of_those(site: &Site<'_, '_>, all: Option<&Mention>) -> Option<Mention> {
    let (text, amount) = (site.text, site.amount);
    let all = all.filter(|all| matches!(all.kind, Kind::Count | Kind::Measure))?;
    let known = all.quantity.as_ref()?;
    let (from, to) = (all.tokens.end, amount.tokens.start);
    let fewer = amount.quantity.max.is_some_and(|max| known.max.is_none_or(|all| max <= all));
    if !fewer || to > from + ELLIPSIS || text.sentence_at(from - 1) != text.sentence_at(to) {
        return None;
    }
    let quantity = amount.quantity.of_unit(known.unit.as_ref()?);
    let mut mention = amount_mention(site, all.kind, "number-ellipsis", quantity, None);
    same_noun(&mut mention, all);
    Some(mention)
}

/// Tokens from the `of` to the larger number.
const WHOLE: usize = 6;
/// Words of the name of an owner, behind its first.
const OWNER: usize = 3;

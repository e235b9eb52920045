//! Scores, votes and odds: `won 3-2`, `a 5-4 ruling`, `a 2-to-1 margin`, `took 4 for 52`.
//!
//! Left alone: two numbers and a hyphen beside which no word tells of a game or a vote (a range, a code), a rising pair
//! before a plural, a unit, a magnitude or `of`, which is a range (`won 10-12 seats`), hours (`open 24-7`) and how tall
//! somebody is (`he was 6-2`).

use super::{Kind, Matched, Mention, Role, function};
use crate::lexicon::{
    Bound, CALENDAR_SENSE, CURRENCIES_SENSE, LABELS_SENSE, MAGNITUDES_SENSE, PERCENTS_SENSE, SCORES_SENSE, TIMES_SENSE,
    UNITS_SENSE, is_plural,
};
use crate::text::{Class, Spelling, Text, word, words};
use crate::value::{Numeral, NumeralStyle, interval, quotient, read_number};
use rust_decimal::Decimal;
use std::ops::Range;

/// Tokens before a score in which its cue stands: `beat Kesten United at home 3-2`.
const BEFORE: usize = 6;
/// Tokens behind a score in which its cue stands: `a 5-4 majority ruling`. Before a rising pair it stands at once: `lost 1-3`.
const NEAR: usize = 3;
/// Scores of one game before another, at most: five sets.
const ROW: usize = 6;
/// Digits of both sides of a score that no word tells of: `50-50` is none.
const SMALL: usize = 3;
/// Digits of one side.
const DIGITS: u32 = 3;

/// The score or the odds that start at a token.
#[inline(never)]
pub(super) fn find(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Mention> {
    if let Some(mention) = told(text, at, block).or_else(|| voted(text, at, block)).or_else(|| bowled(text, at, block))
    {
        return Some(mention);
    }
    let joint = text.tokens[..block.end].get(at + 1)?;
    let drawn = matches!(joint.class, Class::Hyphen | Class::Dash) && text.tokens[at].touches(joint);
    let free = at == block.start
        || !text.tokens[at - 1].touches(&text.tokens[at])
        || matches!(text.tokens[at - 1].class, Class::OpenBracket | Class::OpenQuote | Class::Quote);
    if !drawn || !free {
        return None;
    }
    let to = text.is(at + 2, word!("to")) && text.is(at + 3, word!("-"));
    let second = at + if to { 4 } else { 2 };
    let high = text.tokens[..block.end].get(second).filter(|t| text.tokens[second - 1].touches(t))?;
    let (a, b) = (read_number(text, at, at + 1)?, read_number(text, second, second + 1)?);
    let short = |i: usize| text.tokens[i].class == Class::Number && text.tokens[i].end - text.tokens[i].start <= DIGITS;
    let end = second + 1;
    let next = text.tokens[..block.end].get(end);
    let glued = next.is_some_and(|t| {
        high.touches(t)
            && !matches!(
                t.class,
                Class::Comma | Class::Semicolon | Class::Stop | Class::CloseBracket | Class::CloseQuote | Class::Quote
            )
    });
    let counts = is_counted(text, end, block);
    let rises = a.value < b.value;
    let table = next.is_some_and(|t| t.class == Class::Number);
    let whole = a.value.is_integer() && b.value.is_integer();
    // `a 2.3-to-1 ratio`
    if to && !whole && !glued {
        return odds(text, at..end, a, &b);
    }
    if glued || table || counts && rises || !whole {
        return None;
    }
    let before = |back: usize| if at >= block.start + back { text.small(at - back) } else { Spelling::NONE };
    let goes = text.among(end, words!["up", "down", "ahead", "behind"]);
    let was = words!["was", "were"].contains(&before(1));
    // `Goals 5-7 of the plan`, `won 3-5 of its games`
    let numbered = rises && (text.is(end, word!("of")) || words!["goal", "goals", "series"].contains(&before(1)));
    // `He was 6-2`
    let tall = was && !goes && words!["he", "she", "who"].contains(&before(2));
    if numbered || tall {
        return None;
    }
    // `won 24-7`, but open 24-7
    let always = text.bytes(at) == b"24" && text.bytes(second) == b"7";
    let cue = if always {
        at.checked_sub(1 + usize::from(was)).filter(|i| *i >= block.start && text.tokens[*i].has(SCORES_SENSE))
    } else {
        cue(text, at, end, block, if rises { 1 } else { BEFORE }).or_else(|| row(text, at, block))
    };
    // `It was 2-2`, `made it 2-0`, `Kesten 3-2 Lorn`
    let side = |i: usize| text.tokens[i].is_capital() && !text.tokens[i].has(CALENDAR_SENSE | LABELS_SENSE);
    let told = || {
        let digits = text.word(at).len() + text.word(second).len();
        let it = before(1) == word!("it") || was && (goes || before(2) == word!("it"));
        let it = it && !(digits > SMALL && a.value == b.value);
        !rises && !always && (it || digits <= SMALL && end < block.end && side(at - 1) && side(end))
    };
    // `The Bears (7-5) lost`
    let record = || {
        at > block.start + 1
            && text.tokens[at - 1].class == Class::OpenBracket
            && next.is_some_and(|t| t.class == Class::CloseBracket)
            && side(at - 2)
    };
    if (to || short(at) && short(second)) && (cue.is_some() || !to && at > block.start && (told() || record())) {
        return Some(score(text, at..end, cue));
    }
    if !to || rises {
        return None;
    }
    odds(text, at..end, a, &b)
}

/// `a ratio of 0.8 to 1`
fn told(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Mention> {
    if at < block.start + 2 || !text.among(at - 1, words!["of", "by"]) {
        return None;
    }
    let says = text.is(at - 2, word!("ratio"));
    let a = read_number(text, at, block.end)?;
    let to = a.tokens.end;
    let b = read_number(text, to + 1, block.end).filter(|b| text.is(to, word!("to")) && b.tokens.start == to + 1)?;
    // `rejected by three to one`
    if !(says || text.is(at - 1, word!("by")) && b.style == NumeralStyle::One) {
        return None;
    }
    odds(text, at..b.tokens.end, a, &b)
}

/// `voted 62 to 38`, `won by 24 to 11`; not `voted 5 to 10 times`, `cut its loss by 15 to 10 per cent`.
fn voted(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Mention> {
    let [one, _, two] = text.tokens[..block.end].get(at..at + 3)? else { return None };
    let sides = one.class == Class::Number && two.class == Class::Number && text.is(at + 1, word!("to"));
    let by = || {
        // The winner's side comes first; what rises is a range.
        let falls = read_number(text, at, at + 1)?.value > read_number(text, at + 2, at + 3)?.value;
        cue(text, at, at, block, NEAR).filter(|_| falls)
    };
    let led = || match at.checked_sub(1).filter(|i| *i >= block.start) {
        Some(i) if text.among(i, words!["voted", "ruled"]) => true,
        Some(i) if text.is(i, word!("of")) => i > block.start && text.among(i - 1, words!["vote", "margin"]),
        Some(i) => text.is(i, word!("by")) && by().is_some(),
        None => false,
    };
    (sides && led() && !is_counted(text, at + 3, block)).then(|| score(text, at..at + 3, Some(at - 1)))
}

/// Whether what stands at a place is counted or measured by the number before it.
fn is_counted(text: &Text<'_>, at: usize, block: &Range<usize>) -> bool {
    text.tokens[..block.end].get(at).is_some_and(|t| {
        t.has(UNITS_SENSE | TIMES_SENSE | MAGNITUDES_SENSE | PERCENTS_SENSE | CURRENCIES_SENSE)
            && !text.is(at, word!("in"))
            || t.class == Class::Word && is_plural(t.word, text.word(at))
    })
}

/// Words of a text that tells of cricket.
const CRICKET: [Spelling; 6] = *words!["wicket", "wickets", "overs", "innings", "stumps", "bowled"];
/// Tokens on either side of a score among which one of them stands.
const OVERS: usize = 40;

/// `took 4 for 52`, `were 120 for 4`, `198-7`: wickets and runs, where a verb or the paragraph tells of cricket.
fn bowled(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<Mention> {
    let [one, joint, two] = text.tokens[..block.end].get(at..at + 3)? else { return None };
    let drawn = joint.class == Class::Hyphen && one.touches(joint) && joint.touches(two);
    // `blood pressure of 170 over 100`
    let over = text.is(at + 1, word!("over")) && text.is(at.wrapping_sub(2), word!("pressure"));
    if !drawn && !over && !text.is(at + 1, word!("for")) {
        return None;
    }
    let took = words!["took", "takes", "taking", "taken", "claimed", "claiming", "figures", "haul"];
    let of = usize::from(at > block.start && text.is(at - 1, word!("of")));
    let (a, b) = (read_number(text, at, at + 1)?, read_number(text, at + 2, block.end)?);
    let end = b.tokens.end;
    let closed = text.tokens[..block.end].get(end).is_none_or(|t| match t.class {
        Class::Word => function(t).is_some() || text.is(end, word!("shortly")),
        class => matches!(class, Class::Comma | Class::Stop | Class::Semicolon | Class::CloseBracket),
    });
    let whole = a.value.is_integer() && b.value.is_integer() && b.tokens.start == at + 2;
    if !closed || !whole || matches!(b.style, NumeralStyle::One) {
        return None;
    }
    let short = |i: usize| text.tokens[i].class == Class::Number && text.tokens[i].end - text.tokens[i].start <= DIGITS;
    let few = a.value.min(b.value) <= Decimal::TEN && a.value.max(b.value) > Decimal::TEN && short(at) && short(at + 2);
    let cue = if over {
        at - 2
    } else if at > block.start + of && text.among(at - 1 - of, took) && a.value <= Decimal::TEN {
        at - 1 - of
    } else {
        let mut near = block.start.max(at.saturating_sub(OVERS))..block.end.min(end + OVERS);
        near.find(|i| few && text.among(*i, &CRICKET))?
    };
    Some(score(text, at..end, Some(cue)))
}

/// A score, with the word that tells of a game.
fn score(text: &Text<'_>, tokens: Range<usize>, cue: Option<usize>) -> Mention {
    let mut mention = Mention::plain(text, Kind::Ratio, "ratio-score", tokens);
    mention.numeral = Some(mention.span);
    mention.matched.extend(cue.map(|cue| Matched { span: text.span(cue..cue + 1), role: Role::Claim }));
    mention
}

fn odds(text: &Text<'_>, tokens: Range<usize>, mut share: Numeral, whole: &Numeral) -> Option<Mention> {
    share.value = quotient(share.value, whole.value)?;
    let mut quantity = interval(&share, None, Bound::Exact);
    quantity.unit = Some("times".into());
    let mut mention = score(text, tokens, None);
    mention.rule = "ratio-odds";
    mention.quantity = Some(quantity);
    Some(mention)
}

/// The word that tells of a game before a row of scores: `lost 6-4, 3-6, 7-6 (7-5)`.
fn row(text: &Text<'_>, at: usize, block: &Range<usize>) -> Option<usize> {
    let mut from = at;
    for _ in 0..ROW {
        let before = from.checked_sub(4).filter(|i| *i >= block.start)?;
        let number = |i: usize| text.tokens[i].class == Class::Number;
        let joint = &text.tokens[before + 3];
        let joins = matches!(joint.class, Class::Comma | Class::OpenBracket) || text.is(before + 3, word!("and"));
        if !(joins && number(before) && text.tokens[before + 1].class == Class::Hyphen && number(before + 2)) {
            return None;
        }
        if let Some(cue) = cue(text, before, before + 3, block, BEFORE) {
            return Some(cue);
        }
        from = before;
    }
    None
}

/// The word that tells of a game or a vote, in the sentence of a score.
fn cue(text: &Text<'_>, at: usize, end: usize, block: &Range<usize>, reach: usize) -> Option<usize> {
    let goes_on = |i: &usize| !matches!(text.tokens[*i].class, Class::Stop | Class::Semicolon);
    let tells = |i: &usize| text.tokens[*i].has(SCORES_SENSE);
    let before = (block.start.max(at.saturating_sub(reach))..at).rev().take_while(goes_on).find(tells);
    before.or_else(|| (end..block.end.min(end + NEAR)).take_while(goes_on).find(tells))
}

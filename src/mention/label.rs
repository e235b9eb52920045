//! Numbers that are no amounts: parts of names, dates, times and labels. Everything here keeps the checklist silent.

use super::amount::Amount;
use super::noun::{self, beside, function};
use super::unlisted::{self, Reason};
use crate::lexicon::{
    Bound, CALENDAR, CALENDAR_SENSE, CURRENCIES_SENSE, Calendar, FunctionWord, LABELS, LABELS_SENSE, MAGNITUDES_SENSE,
    UNITS_SENSE, is_plural, kinds,
};
use crate::text::{Case, Class, Spelling, Text, Token, word, words};
use crate::value::NumeralStyle;
use std::ops::Range;

/// Why the number of an amount measures nothing: it names or dates something.
pub(super) fn label(text: &Text<'_>, amount: &Amount, block: &Range<usize>) -> Option<Reason> {
    let marked = amount.mark.is_some();
    // In `USD34.6` the letters before the digits are the mark of its currency.
    let first = amount.first;
    let last = amount.tokens.end.max(amount.numeral.end);
    let before = first.checked_sub(1).filter(|i| *i >= block.start).map(|i| &text.tokens[i]);
    let after = text.tokens[..block.end].get(last);
    // `sub-10`: the hyphen belongs to the bounding word.
    let bounded = amount.bound.as_ref().is_some_and(|bound| bound.end == first);
    let joined_before = !bounded && before.is_some_and(|b| b.touches(&text.tokens[first]));
    let joined_after = after.is_some_and(|a| text.tokens[last - 1].touches(a));
    // `180C/350F`: once more in another unit.
    let again = |at: usize| {
        marked
            && text.tokens[at].class == Class::Slash
            && text.tokens[..block.end].get(at + 1).is_some_and(|t| {
                text.tokens[at].touches(t) && (t.class == Class::Number || text.is(at + 1, word!("gas")))
            })
    };
    let two =
        joined_before && again(first - 1) && first > block.start + 2 && text.tokens[first - 2].class == Class::Word;
    if joined_before && !two && before.is_some_and(|b| glues_before(text, b, first, block)) {
        return Some(unlisted::joined(text, first - 1));
    }
    let slash = joined_after && again(last);
    if joined_after && !slash && after.is_some_and(|a| glues_after(text, a, last, block, marked)) {
        // `a 10-member panel`
        let counts = !joined_before
            && after.is_some_and(|a| a.class == Class::Hyphen)
            && noun::adjective(text, last + 1, block.end).is_some();
        if !counts {
            return Some(unlisted::joined(text, last));
        }
    }
    if marked {
        return None;
    }
    // `16.42 The minister spoke.`: the hour or the number of an entry.
    let dotted = || {
        amount.numeral.len() == 1
            && matches!(text.word(first).split_once('.'), Some((a, b)) if a.len().max(b.len()) <= 2)
    };
    let heads = |t: &Token| t.class == Class::Colon || t.class == Class::Word && t.is_capital();
    if first == block.start && after.is_some_and(heads) && dotted() {
        return Some(Reason::Reference);
    }
    if is_dated(text, amount, before, after) {
        return Some(Reason::Date);
    }
    named(text, amount, before, block)
}

/// Signs that make a name of the number they touch.
const SIGNS: &[Spelling] = words!["#", "@", "_", "=", "^", "*", "&"];

/// `A321`, `#5`, `COVID-19`, `7/27`, `8:30`, the tail of a phone number.
fn glues_before(text: &Text<'_>, before: &Token, first: usize, block: &Range<usize>) -> bool {
    match before.class {
        Class::Word | Class::Number | Class::Address | Class::Possessive | Class::Slash => true,
        Class::Symbol if is_emphasis(text, first - 1, block.start) => false,
        // `the 90+4th minute`
        Class::Symbol if first >= block.start + 2 && text.tokens[first - 2].touches(before) => {
            text.is(first - 1, word!("+")) && text.tokens[first - 2].class == Class::Number
                || text.among(first - 1, SIGNS)
        }
        Class::Symbol => text.among(first - 1, SIGNS),
        // `COVID -19`; the sign of an amount with a unit is one of its own tokens.
        Class::Hyphen if text.tokens[first].class == Class::Number => true,
        Class::Colon | Class::Hyphen | Class::Dash => {
            first >= block.start + 2
                && text.tokens[first - 2].touches(before)
                && text.tokens[first - 2].class != Class::Stop
        }
        // `'90s`
        Class::SingleQuote => text.word(first).len() == 2 && text.tokens[first].class == Class::Number,
        _ => false,
    }
}

/// Marks of emphasis that a plain text kept: `rents hit **$2,140**`; not `M*1`.
fn is_emphasis(text: &Text<'_>, at: usize, start: usize) -> bool {
    let mark = |i: &usize| text.among(*i, words!["*", "_"]);
    let first = (start..=at).rev().take_while(mark).last();
    first.is_some_and(|i| {
        let before = i.checked_sub(1).filter(|b| *b >= start).map(|b| &text.tokens[b]);
        before.is_none_or(|b| !b.touches(&text.tokens[i]) || b.class == Class::OpenBracket)
    })
}

/// `3rd`, `1980s`, `5G`, `7/27`, `8:30`, `555-4200`.
fn glues_after(text: &Text<'_>, after: &Token, last: usize, block: &Range<usize>, marked: bool) -> bool {
    let next = text.tokens[..block.end].get(last + 1).filter(|n| after.touches(n));
    match after.class {
        Class::Word | Class::Number | Class::Address | Class::Slash | Class::Possessive => true,
        Class::Colon | Class::Hyphen | Class::Dash => next.is_some_and(|n| {
            n.class == Class::Number || !marked && after.class == Class::Hyphen && n.class == Class::Word
        }),
        // `_40_ flats`, but `40_b`
        Class::Symbol if text.is(last, word!("_")) => {
            next.is_some_and(|n| matches!(n.class, Class::Word | Class::Number))
        }
        Class::Symbol => text.among(last, words!["=", "^", "&", "°"]),
        _ => false,
    }
}

/// Days, years and hours.
fn is_dated(text: &Text<'_>, amount: &Amount, before: Option<&Token>, after: Option<&Token>) -> bool {
    let calendar = |t: Option<&Token>| {
        t.filter(|t| t.has(CALENDAR_SENSE)).and_then(|t| CALENDAR.longest(&[t.word])).map(|(_, row)| *row)
    };
    let capital = |t: Option<&Token>| t.is_some_and(Token::is_capital);
    let month_before = calendar(before) == Some(Calendar::Month) && capital(before);
    let month_after = calendar(after) == Some(Calendar::Month) && capital(after);
    let clock_after = matches!(calendar(after), Some(Calendar::Clock | Calendar::Era))
        && after.is_some_and(|t| t.case != Case::Capital);
    if amount.style == NumeralStyle::Plain && (month_before || month_after || clock_after)
        || amount.style == NumeralStyle::Words && clock_after
    {
        return true;
    }
    // Four digits without a comma are a year, unless a bounding word makes an amount of them.
    // A word of direction does so as well, `added 2000 jobs`, and a plural behind what is hardly a year: `1500 people`.
    let bounded = amount.bound.is_some() && amount.quantity.bound != Bound::Range
        || amount.direction.as_ref().is_some_and(|(words, _)| words.start < amount.numeral.start);
    let digits = text.word(amount.numeral.start);
    let counted = digits < OLDEST
        && after.is_some_and(|t| t.case == Case::Lower && is_plural(t.word, text.word(amount.tokens.end)));
    let counted = counted || is_summed(text, amount.numeral.start);
    !counted && amount.style == NumeralStyle::Plain && !bounded && is_year(digits)
}

/// `called Seven Oaks`, `his film Three Sinners`: a number and a noun in capitals behind a small word, part of a name; and
/// `the Group of Seven countries`. In a headline every word may have a capital.
#[inline(never)]
pub(super) fn is_title(text: &Text<'_>, at: usize, noun: Range<usize>) -> bool {
    let capital = |i: usize| text.tokens[i].case == Case::Capital;
    let before = at.checked_sub(1).map(|i| &text.tokens[i]);
    // `Sales 31.9 mln Nine Mths Net`: a table.
    let small = |t: &Token| {
        t.case == Case::Lower && t.class == Class::Word && !t.has(MAGNITUDES_SENSE | UNITS_SENSE | CURRENCIES_SENSE)
    };
    let group = || at > 1 && text.is(at - 1, word!("of")) && text.is(at - 2, word!("Group"));
    let named = || before.is_some_and(|t| small(t) || t.class == Class::OpenBracket) && noun.clone().all(capital);
    capital(at) && (group() || named() && !text.in_heading(at))
}

/// `an average of 1500`, `a village of 1500`: an `of` that leads to a number and to no year.
pub(super) fn is_summed(text: &Text<'_>, at: usize) -> bool {
    at > 1 && text.is(at - 1, word!("of")) && beside(text, at - 2, kinds::SUMMED)
}

/// Years before this one name events that few articles count.
const OLDEST: &str = "1750";

/// A number that is written like a year of the last thousand years or the next hundred.
fn is_year(digits: &str) -> bool {
    digits.len() == 4 && ("1100"..="2100").contains(&digits)
}

/// Numbers of one list of labels behind the first, at most.
const LISTED: usize = 4;

/// `Flight 12`, `Chapter 3`, `No. 5`, `posts 542 and 543`.
fn named(text: &Text<'_>, amount: &Amount, before: Option<&Token>, block: &Range<usize>) -> Option<Reason> {
    let before = before.filter(|_| amount.bound.is_none())?;
    let first = amount.numeral.start;
    // `release 10.1`
    let version = amount.style == NumeralStyle::Digits && amount.numeral.len() == 1 && text.word(first).contains('.');
    if amount.style != NumeralStyle::Plain && amount.style != NumeralStyle::One && !version {
        return None;
    }
    if before.class == Class::Stop && first >= block.start + 2 {
        let (words, len) = text.words::<2>(first - 2, first);
        let stops = text.tokens[first - 2].touches(before)
            && LABELS.longest(&words[..len]).is_some_and(|(taken, _)| taken == 2);
        return stops.then_some(Reason::Reference);
    }
    // `routes 3, 14 and 27`, `page 3 of 14`
    let mut name = first - 1;
    for _ in 0..LISTED {
        let number = |i: usize| text.tokens[i].class == Class::Number;
        if name < block.start + 2 || !text.among(name, words!["and", ",", "or", "of"]) || !number(name - 1) {
            break;
        }
        name -= 2;
    }
    let name = &text.tokens[name];
    let refers = name.class == Class::Word
        && name.has(LABELS_SENSE)
        && LABELS.longest(&[name.word]).is_some()
        && amount.style != NumeralStyle::One;
    if refers {
        return Some(Reason::Reference);
    }
    is_branded(text, amount, block).then_some(Reason::Name)
}

/// `iPhone 11 Pro`, `S&P 500`: a number right behind a name and not at the head of its own clause.
///
/// In `In London 50 people came` the name closes a phrase that opened the sentence: a preposition stands before it.
fn is_branded(text: &Text<'_>, amount: &Amount, block: &Range<usize>) -> bool {
    let first = amount.numeral.start;
    let name = |i: usize| {
        text.tokens[i].is_capital()
            && !text.tokens[i].has(CALENDAR_SENSE)
            && function(&text.tokens[i]).is_none()
            && !text.among(i, words!["I'm", "I’m"])
    };
    if amount.style != NumeralStyle::Plain || !name(first - 1) {
        return false;
    }
    let mut start = first - 1;
    while start > block.start && name(start - 1) && first - start < 6 {
        start -= 1;
    }
    let opens = start > block.start && function(&text.tokens[start - 1]) == Some(FunctionWord::Preposition);
    let sentence = text.sentences[text.sentence_at(first)].tokens.start;
    !(opens && start - 1 == sentence) && start != sentence
}

//! Decades of a life: `in his late twenties`, `well into her 60s`.
//!
//! Left alone: decades of a century (`in the sixties`, `in her seventies kitchen`), and what warms up (`in the low 60s`).

use super::noun::beside;
use super::recogniser::Mention;
use super::{Kind, Role, function};
use crate::lexicon::{
    CUES_SENSE, FUNCTION_WORDS_SENSE, FunctionWord, NUMBER_WORDS, NUMBER_WORDS_SENSE, NumberClass, PASTS_SENSE,
    SCORES_SENSE, TIMES_SENSE, ends, kinds,
};
use crate::text::{Case, Class, Text, word, words};
use crate::value::vague;

/// The ages that start at a token, a word or digits; what tells which part of the decade stands before it.
#[inline(never)]
pub(super) fn find(text: &Text<'_>, at: usize, floor: usize, end: usize) -> Option<Mention> {
    let (decade, next) = decade(text, at, end)?;
    let before = |at: usize| at.checked_sub(1).filter(|i| *i >= floor);
    let mut start = before(at)?;
    // `mid-60s`
    if text.tokens[start].class == Class::Hyphen {
        start = before(start)?;
    }
    let (first, last) = match text.word(start) {
        "early" => (0, 3),
        "mid" => (4, 6),
        "late" => (7, 9),
        _ => (0, 9),
    };
    if last - first == 9 {
        start = at;
    }
    let owner = before(start)?;
    // `in his late twenties or early thirties`; not `his 90s hits`
    let owned = || {
        text.among(owner, words!["his", "her", "their", "my", "your", "our"])
            && before(owner).is_some_and(|i| {
                function(&text.tokens[i]) == Some(FunctionWord::Preposition)
                    || text.among(i, words!["until", "till", "past"])
            })
    };
    let goes_on = owner == floor && start < at && text.is(owner, word!("or"));
    if !goes_on && !owned() || text.among(owner, words!["his", "her"]) && names(text, next, end) {
        return None;
    }
    let mut mention = Mention::plain(text, Kind::Age, "age-decade", start..next);
    mention.stretch(text, at..next, Role::Numeral);
    mention.numeral = Some(text.span(at..next));
    let mut quantity = vague(decade + first, decade + last + 1);
    quantity.unit = Some("a".into());
    mention.quantity = Some(quantity);
    Some(mention)
}

/// Whether a noun stands at a place behind one person's decade: the verb of one who is told of ends in an `s` or is past.
fn names(text: &Text<'_>, at: usize, end: usize) -> bool {
    let Some(token) = text.tokens[..end].get(at) else { return false };
    token.class == Class::Word
        && token.case == Case::Lower
        && !token.has(FUNCTION_WORDS_SENSE | PASTS_SENSE | CUES_SENSE | TIMES_SENSE | SCORES_SENSE)
        && !beside(text, at, kinds::FATE)
        && !["s", "ed", "ing", "ly"].iter().any(|e| ends(text.word(at), e))
}

/// `60s`, `sixties`: the first year, and the index behind it.
fn decade(text: &Text<'_>, at: usize, end: usize) -> Option<(u64, usize)> {
    let token = text.tokens[..end].get(at)?;
    if token.class == Class::Number {
        text.tokens[..end].get(at + 1).filter(|t| token.touches(t) && text.is(at + 1, word!("s")))?;
        let [tens @ b'1'..=b'9', b'0'] = text.bytes(at) else { return None };
        return Some((u64::from(tens - b'0') * 10, at + 2));
    }
    let (_, row) = NUMBER_WORDS.longest(&[token.word]).filter(|_| token.has(NUMBER_WORDS_SENSE))?;
    (row.class == NumberClass::Decade).then_some((row.value, at + 1))
}

//! Contact facts: addresses of pages and of mail, phone numbers, names of accounts.
//!
//! Left alone: digits that are joined otherwise (scores, dates, numbers of parts), `@` for a rate or a place.

use super::claim::{Claim, mention};
use super::{Kind, Mention};
use crate::text::{Class, Text, word};

/// Groups of digits in a phone number.
const GROUPS: usize = 6;
/// Digits of a phone number without and with its country (E.164).
const SHORTEST: usize = 10;
const LONGEST: usize = 15;
/// Tokens of the name of an account: `@city_water_2`.
const ACCOUNT: usize = 8;

/// `https://example.org`, `desk@example.org`
pub(super) fn address(text: &Text<'_>, at: usize) -> Mention {
    let word = text.word(at);
    let mail = word.contains('@') && !word.as_bytes().windows(3).any(|w| w == b"://");
    mention(text, Kind::Contact, if mail { "contact-mail" } else { "contact-web" }, at..at + 1, at..at + 1)
}

/// `@citywater`
pub(super) fn handle(claim: &Claim<'_, '_>) -> Option<Mention> {
    let tokens = &claim.text.tokens;
    let start = claim.tokens.start;
    if start > 0
        && tokens[start - 1].touches(&tokens[start])
        && matches!(tokens[start - 1].class, Class::Word | Class::Number)
    {
        return None;
    }
    let part = |i: usize| {
        tokens[i - 1].touches(&tokens[i])
            && (matches!(tokens[i].class, Class::Word | Class::Number) || claim.text.is(i, word!("_")))
    };
    let more = (start + 1..claim.end.min(start + ACCOUNT)).take_while(|i| part(*i)).count();
    (more > 0 && tokens[start + 1].class == Class::Word)
        .then(|| claim.mention(Kind::Contact, "contact-handle", start..start + 1 + more))
}

/// `(202) 555-0143`, `202-555-0143`, `1-202-555-0143`, `+44 20 7946 0018`, `020 7946 0018`
pub(super) fn phone(text: &Text<'_>, at: usize, floor: usize, end: usize) -> Option<Mention> {
    let tokens = &text.tokens[..end];
    let before = at.checked_sub(1).filter(|i| *i >= floor).map(|i| (i, &tokens[i]));
    let mark = before.filter(|(_, t)| t.touches(&tokens[at])).map(|(i, t)| (text.word(i), t.class));
    let plus = mark.is_some_and(|(word, _)| word == "+");
    let open = mark.is_some_and(|(_, class)| class == Class::OpenBracket);
    if !plus && mark.is_some() && !open {
        return None;
    }
    let next = tokens.get(at + 1)?;
    let digits = |i: usize| {
        let token = tokens.get(i).filter(|t| t.class == Class::Number)?;
        let word = token.span().of(text.raw);
        word.bytes().all(|b| b.is_ascii_digit()).then_some(word.len())
    };
    // `0800 555 0100`, `020 7946 0018`: no other number opens with a zero and goes on in groups.
    let zero = !plus
        && text.word(at).starts_with('0')
        && !text.word(at).starts_with("00")
        && digits(at).is_some_and(|n| (2..=5).contains(&n));
    // `1-888-555-0142`
    let own = !plus && text.word(at) == "1" && matches!(next.class, Class::Hyphen) && digits(at + 2) == Some(3);
    if !plus && !zero && !own && (digits(at) != Some(3) || !next.touches(tokens.get(at + 2)?) && !open) {
        return None;
    }
    let (mut total, mut last, mut groups) = (digits(at)?, at, 1);
    while groups < GROUPS {
        let gap = tokens.get(last + 1).map(|t| t.class);
        let step = match gap {
            Some(Class::Number) if plus || open || zero => 1,
            Some(Class::Hyphen | Class::Dash) => 2,
            Some(Class::CloseBracket) if open || plus => 2,
            // `+1 (202) 555-0143`
            Some(Class::OpenBracket) if plus => 2,
            _ => break,
        };
        let Some(more) = digits(last + step).filter(|n| (1..=5 + usize::from(zero)).contains(n)) else { break };
        (total, last, groups) = (total + more, last + step, groups + 1);
    }
    // Without a country or a zero a number has the three parts of the North American plan: 3, 3 and 4 digits.
    let fits = match () {
        () if plus => (SHORTEST - 2..=LONGEST).contains(&total),
        // Not `02138 02139`, two towns, and not the runs of nine innings.
        () if own => total == SHORTEST + 1 && groups == 4 && digits(last) == Some(4),
        () if zero => (SHORTEST..=SHORTEST + 1).contains(&total) && (groups > 2 || !text.word(last).starts_with('0')),
        () => total == SHORTEST && groups == 3,
    };
    let start = if plus || open { at - 1 } else { at };
    (fits && groups > 1).then(|| mention(text, Kind::Contact, "contact-phone", start..last + 1, start..last + 1))
}

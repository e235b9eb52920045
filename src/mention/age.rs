//! Ages: `a 50-year-old`, `aged 81`, `Smith, 38,`, `over the age of 21`.

use super::amount::{Amount, Meaning};
use super::recogniser::{Mention, Recogniser, Site, amount_mention};
use super::{Kind, Matched, Role};
use crate::lexicon::{CALENDAR_SENSE, UnitKind};
use crate::text::{Class, Text};
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
                    ("age-old", old(site.text, mark.tokens.end, site.block.end)?)
                }
                _ => return None,
            },
            None => {
                if !is_possible(amount) {
                    return None;
                }
                match aged(site.text, amount.tokens.start, site.block.start) {
                    Some(words) => ("age-aged", words),
                    None if behind_name(site.text, amount, &site.block) => ("age-name", amount.numeral.clone()),
                    None => return None,
                }
            }
        };
        let mut quantity = amount.quantity.clone();
        let unit = amount.mark.as_ref().map(|m| m.meaning);
        quantity.unit = Some(if let Some(Meaning::Unit(unit)) = unit { unit.ucum().into() } else { "a".into() });
        let mut mention = amount_mention(site, Self::KIND, rule, quantity, Some(Role::Unit));
        if words != amount.numeral {
            let span = site.text.span(words.clone());
            crate::order::insert(&mut mention.matched, Matched { span, role: Role::Age }, |m| m.span.start);
            mention.tokens = mention.tokens.start.min(words.start)..mention.tokens.end.max(words.end);
            mention.span = mention.span.to(span);
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
        "of" if text.word(first + 1) == "age" && first + 1 < end => Some(first..first + 2),
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

/// `Elena Moravec, 38, said`: between commas, or a comma and a stop, behind a name.
fn behind_name(text: &Text<'_>, amount: &Amount, block: &Range<usize>) -> bool {
    let at = amount.numeral.start;
    if amount.style != NumeralStyle::Plain || amount.bound.is_some() || at < block.start + 3 {
        return false;
    }
    let name = |i: usize| {
        text.tokens[i].is_capital()
            && !text.tokens[i].has(CALENDAR_SENSE)
            && super::noun::function(&text.tokens[i]).is_none()
    };
    let opened = text.tokens[at - 1].class == Class::Comma && name(at - 2) && name(at - 3);
    let closed =
        text.tokens[..block.end].get(amount.tokens.end).is_some_and(|t| matches!(t.class, Class::Comma | Class::Stop));
    opened && closed
}

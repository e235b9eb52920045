//! Rows of tables: a bare number whose unit stands in the line that leads the table, `(in millions of dollars)`, and one whose
//! row says that it is money, `Net 1,358,000 vs 1,120,000`, or shares.
//!
//! Left alone: numbers in words, numbers behind which a word goes on, rows with a verb between them and the lead, columns of changes.

use super::Kind;
use super::amount::{Amount, Mark, Meaning, marks};
use super::noun::{Noun, beside, function};
use super::recogniser::{Mention, Site, amount_mention};
use crate::lexicon::{CUES_SENSE, FunctionWord, MAGNITUDES_SENSE, PASTS_SENSE, Unit, UnitKind, ends, kinds};
use crate::text::{Class, Text, word, words};
use crate::value::{NumeralStyle, Quantity, magnitude_word, product};
use rust_decimal::Decimal;
use std::ops::Range;

/// Tokens of a table back to the line that leads it, at most.
const TABLE: usize = 160;

/// Tokens before a lead in which it is said that not all numbers are in its unit.
const EXCEPT: usize = 10;

/// Tokens back to the amount whose currency a row shares, at most.
const REACH: usize = 60;

/// Tokens of a row of a table, at most.
const CELLS: usize = 24;

/// Tokens between what is money and what it came to, at most.
const CLAUSE: usize = 12;

/// Gives a bare number of a table what the line that leads the table says of all of them.
#[inline(never)]
pub(super) fn complete(text: &Text<'_>, amount: &mut Amount, block: &Range<usize>) {
    let spelt = matches!(amount.style, NumeralStyle::One | NumeralStyle::Words);
    // `$412.6` under `(in millions)`: the sign is its own, the magnitude that of the table.
    let signed = matches!(amount.mark.as_ref().map(|m| m.meaning), Some(Meaning::Currency(_)));
    let closed = amount.mark.is_some() && !(signed && amount.numeral.len() == 1);
    if closed || spelt || !is_cell(text, amount, block) {
        return;
    }
    let at = amount.first;
    let mut shares = in_line(text, amount.tokens.end, block).any(|i| is_share(text, i));
    let lead = (at.saturating_sub(TABLE)..at).rev().find_map(|i| {
        let token = &text.tokens[i];
        if !matches!(token.class, Class::Word | Class::Symbol) {
            return None;
        }
        let small = text.small(i);
        if small == word!("in")
            && let Some(found) = lead(text, i + 1, at)
        {
            return Some(Some(found));
        }
        // A column of changes that has signs of its own.
        let own = small == word!("%") && is_share(text, i);
        shares |= own;
        if own || shares && words!["change", "chg"].contains(&small) {
            return None;
        }
        // A sentence between, or a column that measures something else.
        // `Cost of goods sold  268.6`
        let other = token.has(PASTS_SENSE | CUES_SENSE) && !(gapped(text, i + 1) || breaks(text, i))
            || matches!(function(token), Some(FunctionWord::Auxiliary | FunctionWord::Pronoun))
            || words!["change", "chg", "%", "pct"].contains(&small);
        other.then_some(None)
    });
    let Some(Lead { mark, power, per, from }) = lead.flatten() else { return };
    if if mark.is_some() { signed } else { !is_apart(text, amount) || per_share(text, at, from) } {
        return;
    }
    let scaled = |v| product(v, Decimal::from(10_u64.pow(power.into())));
    amount.quantity.min = amount.quantity.min.and_then(scaled);
    amount.quantity.max = amount.quantity.max.and_then(scaled);
    amount.quantity.precision += i32::from(power);
    // Only what is money has a row of it for each share.
    let sign = || (from..at).find_map(|i| marks::sign(text, i)).filter(|_| !signed);
    amount.mark = amount.mark.take().or(mark).or_else(sign);
    amount.per = amount.per.take().or(per);
}

/// What the line that leads a table says: what its numbers measure, their power of ten, what they are counted by.
struct Lead {
    mark: Option<Mark>,
    power: u8,
    per: Option<(Range<usize>, String)>,
    /// The token behind its words.
    from: usize,
}

/// `7.0%`
fn is_share(text: &Text<'_>, at: usize) -> bool {
    at > 0 && text.is(at, word!("%")) && text.tokens[at - 1].class == Class::Number
}

/// The tokens from one to the end of its line.
fn in_line<'t>(text: &'t Text<'_>, at: usize, block: &Range<usize>) -> impl Iterator<Item = usize> + 't {
    (at..block.end.min(at + CELLS)).take_while(|i| !breaks(text, *i))
}

/// Whether a number stands in a column of its own: behind another, or behind a gap.
fn is_apart(text: &Text<'_>, amount: &Amount) -> bool {
    let before = amount.first - 1;
    text.tokens[before].class == Class::Number || is_share(text, before) || gapped(text, amount.first)
}

/// Whether a token stands in a column of its own, behind a tab or more than one space.
fn gapped(text: &Text<'_>, at: usize) -> bool {
    let gap = gap(text, at).unwrap_or_default();
    at > 0 && (gap.contains(&b'\t') || gap.len() > 1)
}

/// Whether the row of a number is of a single share: `Diluted EPS $1.14`.
fn per_share(text: &Text<'_>, at: usize, from: usize) -> bool {
    let line = (from.max(at.saturating_sub(CELLS))..at).rev().find(|i| breaks(text, *i)).unwrap_or(from);
    (line..at).any(|i| words!["share", "shares", "eps", "unit"].contains(&text.small(i)))
}

/// The unit that starts at a token behind `in`, where nothing but the end of its line stands behind it.
fn lead(text: &Text<'_>, at: usize, end: usize) -> Option<Lead> {
    let mut from = at;
    let power = magnitude_word(text, at, end).or_else(|| match text.small(at) {
        w if w == word!("thousands") => Some(3),
        w if w == word!("millions") => Some(6),
        w if w == word!("billions") => Some(9),
        _ => None,
    });
    if power.is_some() {
        from += 1 + usize::from(text.is(at + 1, word!("of")));
    }
    let Some(mark) = marks::spelt(text, from, end) else {
        // `(in millions)`, `(in millions, except per share data)`
        let power = power?;
        let close = (from..end.min(from + EXCEPT)).find(|i| text.tokens[*i].class == Class::CloseBracket)?;
        let except = || text.tokens[from].class == Class::Comma && text.is(from + 1, word!("except"));
        let open = text.tokens.get(at.wrapping_sub(2)).is_some_and(|t| t.class == Class::OpenBracket);
        let fits = open && (close == from || except());
        return fits.then_some(Lead { mark: None, power, per: None, from: close + 1 });
    };
    // `stocks fall in week`
    if let Meaning::Unit(Unit { kind: UnitKind::Duration | UnitKind::Multiple, .. }) = mark.meaning {
        return None;
    }
    let mut last = mark.tokens.end;
    let per = super::per::per(text, last, end);
    if let Some((words, _)) = &per {
        last = words.end;
    }
    let close = text.tokens[..end].get(last)?;
    let closed = match close.class {
        Class::CloseBracket | Class::Colon | Class::Semicolon => true,
        Class::Dash | Class::Hyphen => text.tokens[..end].get(last + 1).is_some_and(|t| !close.touches(t)),
        // `the prices rose in dollars` is no lead, ` - in dollars` is.
        _ => breaks(text, last) && (power.is_some() || breaks(text, at - 1) || set_off(text, at - 1)),
    };
    // `in bushels, except feed grain, which is in tonnes`
    let closed = closed && !(at.saturating_sub(EXCEPT)..at).any(|i| text.is(i, word!("except")));
    closed.then_some(Lead { mark: Some(mark), power: power.unwrap_or(0), per, from: last })
}

/// The white space before a token.
fn gap<'t>(text: &Text<'t>, at: usize) -> Option<&'t [u8]> {
    let start = text.tokens.get(at).map_or(0, |t| t.start as usize);
    let before = at.checked_sub(1).map_or(0, |i| text.tokens[i].end as usize);
    text.raw.as_bytes().get(before..start)
}

/// Whether a dash stands before a token.
fn set_off(text: &Text<'_>, at: usize) -> bool {
    at > 0 && matches!(text.tokens[at - 1].class, Class::Dash | Class::Hyphen)
}

/// Whether a token opens a line.
fn breaks(text: &Text<'_>, at: usize) -> bool {
    gap(text, at).is_none_or(|gap| gap.contains(&b'\n'))
}

/// Whether a number stands alone in its place: behind a name or another number, with no word of its own behind it.
fn is_cell(text: &Text<'_>, amount: &Amount, block: &Range<usize>) -> bool {
    let Some(before) = amount.first.checked_sub(1).map(|i| &text.tokens[i]) else { return false };
    let leads = match before.class {
        Class::Word => {
            gapped(text, amount.first)
                || function(before).is_none() && !before.has(PASTS_SENSE) && !ends(text.word(amount.first - 1), "ed")
        }
        class => matches!(class, Class::Number | Class::Colon) || is_share(text, amount.first - 1),
    };
    leads && is_last(text, amount, block)
}

/// Whether no word goes on behind a number.
fn is_last(text: &Text<'_>, amount: &Amount, block: &Range<usize>) -> bool {
    let at = amount.tokens.end;
    text.tokens[..block.end].get(at).is_none_or(|t| {
        t.class != Class::Word && !matches!(t.class, Class::Hyphen | Class::Slash)
            || breaks(text, at)
            || text.is(at, word!("vs"))
    })
}

/// `Net 1,358,000 vs 1,120,000` behind `Shr 20 cts`: money, and in the currency that was told last.
pub(super) fn booked(site: &Site<'_, '_>) -> Option<Mention> {
    let (text, amount) = (site.text, site.amount);
    let row = amount.tokens.start.checked_sub(1).filter(|i| *i >= site.block.start)?;
    if amount.style != NumeralStyle::Digits || !is_last(text, amount, &site.block) {
        return None;
    }
    // `Avg shrs 6,800,000`
    let which = usize::from(text.among(row, words!["diluted", "primary"]));
    let of = row.wrapping_sub(which);
    let avg = || text.among(of.wrapping_sub(1), words!["Avg", "avg", "Average"]);
    if text.among(of, words!["shrs", "Shrs"]) || text.is(of, word!("shares")) && avg() {
        let quantity = amount.quantity.of_unit("share");
        let mut mention = amount_mention(site, Kind::Count, "number-ellipsis", quantity, None);
        mention.noun = Some(Noun::new(amount.numeral.clone(), "share".into()));
        return Some(mention);
    }
    // `put its income 40 apart`: a row begins its line, is written as a name or behind one, or is compared with the year before.
    let name = |i: usize| text.tokens[i].is_capital() && function(&text.tokens[i]).is_none();
    let vs = |i: usize| text.is(i, word!("vs"));
    // `vs net profit 20`
    let first = row - usize::from(row > site.block.start && is_booked(text, row - 1));
    let led = || first > site.block.start && (name(first - 1) || vs(first - 1));
    let stands = || name(row) || name(first) || breaks(text, first) || vs(amount.tokens.end) || led();
    let mut near = site.found.iter().rev().take_while(|m| m.tokens.end + REACH > row);
    // `profit fell a fifth to 1.2 billion`
    let near_amount = || near.clone().find(|m| m.quantity.is_some() && !matches!(m.kind, Kind::Percent | Kind::Ratio));
    if !(is_booked(text, row) && stands() || near_amount().is_some_and(|m| earned(site, m))) {
        return None;
    }
    let last = near.find(|m| m.kind == Kind::Money)?;
    let known = last.quantity.as_ref()?;
    let quantity = Quantity {
        currency: known.currency,
        currency_assumed: known.currency_assumed,
        currency_from: known.currency_from,
        ..amount.quantity.clone()
    };
    Some(amount_mention(site, Kind::Money, "number-ellipsis", quantity, None))
}

fn is_booked(text: &Text<'_>, at: usize) -> bool {
    beside(text, at, kinds::BOOKED) || text.among(at, words!["Rev", "gain", "gains"])
}

/// `a tax benefit of 24,000`, `Its debt rose in May to 5 billion`, where what was told last is money.
fn earned(site: &Site<'_, '_>, last: &Mention) -> bool {
    let (text, at) = (site.text, site.amount.tokens.start);
    let sentence = text.sentences[text.sentence_at(at)].tokens.start;
    let booked = |i: &usize| *i >= sentence && is_booked(text, *i);
    let grand = site.amount.numeral.clone().any(|i| text.tokens[i].has(MAGNITUDES_SENSE));
    let large = site.amount.quantity.min.is_some_and(|n| n >= Decimal::ONE_THOUSAND);
    // `sales rose to 1.2 million`: of cars, perhaps.
    let sold = |i: &usize| !text.among(*i, words!["sale", "sales", "Sales"]);
    let of = text.is(at - 1, word!("of")) && at >= 2 && booked(&(at - 2));
    let level = || {
        let from = last.tokens.end.max(at.saturating_sub(CLAUSE));
        text.among(at - 1, words!["to", "at", "by", "were", "was", "be", "topped"])
            && (from..at - 1).rev().find(booked).is_some_and(|i| sold(&i))
    };
    last.kind == Kind::Money && (large && of || grand && level())
}

/// Whether a tab stands before a token.
pub(super) fn opens_cell(text: &Text<'_>, at: usize) -> bool {
    let start = text.tokens.get(at).map_or(0, |t| t.start as usize);
    text.raw.as_bytes().get(start.wrapping_sub(1)) == Some(&b'\t')
}

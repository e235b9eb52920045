//! Money: `$10 million`, `USD 34.6 million`, `under $20 million`, `five cents`.

use super::amount::Meaning;
use super::recogniser::{Mention, Recogniser, Site, amount_mention};
use super::{Kind, Role, among};
use crate::lexicon::{
    CURRENCIES, CURRENCIES_SENSE, Currency, CurrencyForm, MAGNITUDES_SENSE, PLACES, PLACES_SENSE, UNITS_SENSE,
    is_plural,
};
use crate::text::{BlockKind, Class, Span, Text, words};
use crate::value::{Quantity, product};
use rust_decimal::Decimal;

/// Amounts with a currency right beside them.
pub(super) struct Money;

impl Recogniser for Money {
    const KIND: Kind = Kind::Money;

    fn find(&self, site: &Site<'_, '_>) -> Option<Mention> {
        let row = match &site.amount.mark {
            Some(mark) => {
                let Meaning::Currency(row) = mark.meaning else { return None };
                row
            }
            None => common(site)?,
        };
        let mut quantity = site.amount.quantity.clone();
        resolve(*row, site, &mut quantity);
        if row.form == CurrencyForm::Cent {
            let hundredth = |v: Option<Decimal>| v.and_then(|v| product(v, Decimal::new(1, 2)));
            quantity.min = hundredth(quantity.min);
            quantity.max = hundredth(quantity.max);
            quantity.precision -= 2;
        }
        let rule = match row.form {
            CurrencyForm::Symbol | CurrencyForm::Ascii => "money-symbol",
            CurrencyForm::Code | CurrencyForm::RareCode | CurrencyForm::Mega => "money-code",
            CurrencyForm::Word | CurrencyForm::Rare | CurrencyForm::Cent => "money-word",
        };
        let mut mention = amount_mention(site, Self::KIND, rule, quantity, Some(Role::Currency));
        if site.amount.mark.is_none() {
            let at = site.amount.tokens.end;
            mention.stretch(site.text, at..at + 1, Role::Currency);
        }
        Some(mention)
    }
}

/// `1.80 marks`, `a dividend of nine crowns`: a word with other meanings, where the money is told of that it can be.
#[inline(never)]
fn common(site: &Site<'_, '_>) -> Option<&'static Currency> {
    let (text, at) = (site.text, site.amount.tokens.end);
    let token = text.tokens[..site.block.end].get(at).filter(|t| t.has(CURRENCIES_SENSE) && !t.has(UNITS_SENSE))?;
    let (_, row) = CURRENCIES.longest(&[token.word])?;
    if row.form != CurrencyForm::Rare || !is_plural(token.word, text.word(at)) {
        return None;
    }
    let can_be = |codes: &str| own(*row, codes).is_some();
    // In its own clause, or in millions anywhere before.
    let sentence = text.sentences[text.sentence_at(at)].tokens.start.max(at.saturating_sub(NEAR));
    let clause = (sentence..at).rev().find(|i| text.tokens[*i].class == Class::Semicolon).unwrap_or(sentence);
    let told = |m: &Mention| {
        (m.tokens.start >= clause || m.tokens.clone().any(|i| text.tokens[i].has(MAGNITUDES_SENSE)))
            && m.quantity.as_ref().and_then(|q| q.currency).is_some_and(can_be)
    };
    // A place alone: 85 marks may be those of a school there.
    let grand = site.amount.quantity.max.is_some_and(|n| n >= Decimal::ONE_HUNDRED || !n.is_integer());
    let evident = grand && site.place.is_some_and(|place| can_be(place.codes))
        || site.found.iter().rev().take(BACK).any(told)
        || (clause..at).any(|i| text.among(i, words!["dollar", "yen", "sterling", "dividend"]));
    // `1 . 85 marks`, a number that spaces tore.
    let torn = text.tokens[..site.amount.first].last().is_some_and(|t| t.class == Class::Stop);
    (evident && !torn).then_some(row)
}

/// Where the text was written, and the codes of the money there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    codes: &'static str,
    span: Span,
}

/// The place that a dateline names: `TORONTO, March 3 -`.
pub(super) fn place(text: &Text<'_>) -> Option<Place> {
    let line = text.blocks.iter().take(HEAD).find(|b| b.kind == BlockKind::Dateline)?;
    let at = line.tokens.clone().find(|at| text.tokens[*at].has(PLACES_SENSE))?;
    let (words, len) = text.words::<3>(at, line.tokens.end);
    let (taken, codes) = PLACES.longest(&words[..len])?;
    Some(Place { codes, span: text.span(at..at + taken) })
}

/// Parts of a page in which the dateline stands.
const HEAD: usize = 12;

/// Amounts before this one among which its currency is looked for.
const BACK: usize = 64;

/// Stands for no currency: the forms it comes first of mean none more often than others.
const NONE: &str = "XXX";

/// The currency meant: that of the form, the caller's, that of the place of writing, the locale's, or the one most often meant.
#[inline(never)]
fn resolve(row: Currency, site: &Site<'_, '_>, quantity: &mut Quantity) {
    let options = site.options;
    quantity.currency = Some(row.code());
    if !row.is_ambiguous() {
        return;
    }
    quantity.currency_assumed = true;
    let own = |codes: &str| own(row, codes);
    if let Some(code) = options.currency.and_then(own) {
        quantity.currency = Some(code);
        return;
    }
    // What is traded by the barrel is traded in the money most often meant, wherever the news of it was written; and a sign
    // is mostly used as the paper uses it.
    let traded =
        site.amount.per.as_ref().is_some_and(|(_, per)| among(per, &["barrel", "bbl", "ounce", "pound", "bushel"]));
    let local = site.place.filter(|_| row.form != CurrencyForm::Symbol && !traded);
    // Dollars told beside America may be America's, wherever the news of them was written.
    let sure = |_: &&str| row.code() != "USD" || !near(site, &["U.S.", "US"]);
    if let Some((place, code)) = local.and_then(|place| Some((place, own(place.codes).filter(sure)?))) {
        quantity.currency = Some(code);
        (quantity.currency_assumed, quantity.currency_from) = (false, Some(place.span));
        return;
    }
    // An ISO 4217 code starts with the region's ISO 3166 code.
    let region = options.locale.as_deref().and_then(|l| l.split(['-', '_']).skip(1).find(|s| s.len() == 2));
    let home = region.and_then(|r| row.codes().find(|m| m.as_bytes()[..2].eq_ignore_ascii_case(r.as_bytes())));
    if let Some(code) = home {
        quantity.currency = Some(code);
    } else if row.code() == NONE || row.form == CurrencyForm::Cent {
        // `3 million Swiss francs, after 2 million francs`; `40 euros, or 18 cents a head`
        let told = |m: &Mention| Some((m.span, own(m.quantity.as_ref().filter(|q| !q.currency_assumed)?.currency?)?));
        let mut before = site.found.iter().rev().take(BACK);
        let told = if row.code() == NONE {
            before.find_map(told)
        } else {
            let told = before.find(|m| m.kind == Kind::Money).and_then(told);
            if told.is_none() {
                return;
            }
            told
        };
        quantity.currency = told.map(|(_, code)| code);
        (quantity.currency_assumed, quantity.currency_from) = (false, told.map(|(span, _)| span));
    }
}

/// The first of the currencies a form may mean that is one of some codes.
#[inline(never)]
fn own(row: Currency, codes: &str) -> Option<&'static str> {
    row.codes().find(|code| (0..codes.len()).step_by(4).any(|at| codes.get(at..at + 3) == Some(code)))
}

/// Tokens on each side of an amount that are near it.
const NEAR: usize = 24;

/// Whether one of some words stands near the amount, in its part of the text.
fn near(site: &Site<'_, '_>, words: &[&str]) -> bool {
    let (at, block) = (site.amount.numeral.start, &site.block);
    (at.saturating_sub(NEAR).max(block.start)..block.end.min(at + NEAR)).any(|i| among(site.text.word(i), words))
}

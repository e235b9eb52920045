//! What a recogniser is, and what it gives.

use super::amount::{Amount, bound_after};
use super::money::Place;
use super::noun::Noun;
use super::{Kind, Matched, Role};
use crate::lexicon::{Bound, Direction};
use crate::options::Options;
use crate::order;
use crate::text::{Class, Span, Text, word};
use crate::value::{Quantity, Time};
use std::ops::Range;

/// One recognised expression.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    pub(crate) kind: Kind,
    /// All its tokens, bounding words and noun included.
    pub(crate) tokens: Range<usize>,
    pub(crate) span: Span,
    /// Where the number itself stands.
    pub(crate) numeral: Option<Span>,
    pub(crate) quantity: Option<Quantity>,
    /// Which way it went.
    pub(crate) direction: Option<Direction>,
    /// What it is counted by: `barrel`.
    pub(crate) per: Option<String>,
    /// The thing counted.
    pub(crate) noun: Option<Noun>,
    /// The date, time or length of time, as written.
    pub(crate) time: Option<Box<Time>>,
    /// Who is named.
    pub(crate) person: Option<Box<Person>>,
    /// Id of the rule: kind and pattern.
    pub(crate) rule: &'static str,
    /// The words that made the rule fire.
    pub(crate) matched: Vec<Matched>,
}

/// Who is named: where the fullest name stands, what the words say he is, and where else he is named.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) name: Span,
    pub(crate) role: Option<Span>,
    pub(crate) mentions: Vec<Span>,
}

impl Mention {
    /// A mention of some tokens that has no value yet.
    pub(crate) fn plain(text: &Text<'_>, kind: Kind, rule: &'static str, tokens: Range<usize>) -> Self {
        Self {
            kind,
            span: text.span(tokens.clone()),
            tokens,
            numeral: None,
            quantity: None,
            direction: None,
            per: None,
            noun: None,
            time: None,
            person: None,
            rule,
            matched: Vec::new(),
        }
    }
}

impl Mention {
    /// Takes words beside it into it, with the part they played.
    #[inline(never)]
    pub(crate) fn stretch(&mut self, text: &Text<'_>, words: Range<usize>, role: Role) {
        let span = text.span(words.clone());
        order::insert(&mut self.matched, Matched { span, role }, |m| m.span.start);
        self.tokens = self.tokens.start.min(words.start)..self.tokens.end.max(words.end);
        self.span = self.span.to(span);
    }
}

/// Where a recogniser is asked: a token, its block, and the amount that was read there.
#[derive(Debug)]
pub(crate) struct Site<'s, 't> {
    pub(crate) text: &'s Text<'t>,
    pub(crate) block: Range<usize>,
    pub(crate) amount: &'s Amount,
    pub(crate) options: &'s Options,
    /// The mentions before it.
    pub(crate) found: &'s [Mention],
    /// Where the text was written.
    pub(crate) place: Option<Place>,
}

/// Mentions looked back on for an amount.
const BACK: usize = 3;

impl<'s> Site<'s, '_> {
    /// The last mention that holds an amount: `84 cents, while the lowest is 74`.
    pub(crate) fn last(&self) -> Option<&'s Mention> {
        self.found.iter().rev().take(BACK).find(|m| m.quantity.is_some())
    }
}

/// Reads one kind of expression. The walk asks it at amounts and nowhere else.
pub(crate) trait Recogniser: Sync {
    /// What it lists.
    const KIND: Kind;

    /// The mention at this site, if it is one of this kind.
    fn find(&self, site: &Site<'_, '_>) -> Option<Mention>;
}

/// The mention that an amount says again in other units: `more than 5 miles (8 km)`, `fell 12 points, or 2%`. What bounds
/// the one bounds the other.
fn restated<'s>(site: &Site<'s, '_>, kind: Kind) -> Option<&'s Mention> {
    let (text, at) = (site.text, site.amount.tokens.start);
    let last = site.last().filter(|_| matches!(kind, Kind::Money | Kind::Measure | Kind::Percent))?;
    let fits = match at.checked_sub(last.tokens.end)? {
        1 => text.tokens[at - 1].class == Class::OpenBracket || text.is(at - 1, word!("or")),
        2 => text.tokens[at - 2].class == Class::Comma && text.is(at - 1, word!("or")),
        _ => false,
    };
    fits.then_some(last)
}

/// A mention of an amount, with its words and the parts they played.
#[inline(never)]
pub(crate) fn amount_mention(
    site: &Site<'_, '_>,
    kind: Kind,
    rule: &'static str,
    mut quantity: Quantity,
    mark: Option<Role>,
) -> Mention {
    let amount = site.amount;
    let mut matched = Vec::with_capacity(4);
    matched.push(Matched { span: site.text.span(amount.numeral.clone()), role: Role::Numeral });
    let mut add = |words: &Range<usize>, role| {
        order::insert(&mut matched, Matched { span: site.text.span(words.clone()), role }, |m| m.span.start);
    };
    if let Some(bound) = &amount.bound {
        add(bound, Role::Bound);
    }
    if let (Some(role), Some(mark)) = (mark, &amount.mark.as_ref().filter(|m| !m.tokens.is_empty())) {
        add(&mark.tokens, role);
    }
    if let Some((words, _)) = &amount.per {
        add(words, Role::Per);
    }
    if let Some((words, _)) = &amount.direction {
        add(words, Role::Direction);
    }
    let mut direction = amount.direction.as_ref().map(|(_, d)| *d);
    if let Some(last) = restated(site, kind) {
        direction = direction.or(last.direction);
        if let Some(known) = last.quantity.as_ref().filter(|known| {
            last.kind == kind
                && amount.bound.is_none()
                && quantity.bound == Bound::Exact
                && !matches!(known.bound, Bound::Range | Bound::Vague)
        }) {
            quantity.min = known.min.and(quantity.min);
            quantity.max = known.max.and(quantity.max);
            (quantity.min_open, quantity.max_open) = (known.min_open, known.max_open);
            (quantity.bound, quantity.approx) = (known.bound, known.approx);
        }
    }
    Mention {
        kind,
        tokens: amount.tokens.clone(),
        span: site.text.span(amount.tokens.clone()),
        numeral: Some(site.text.span(amount.numeral.clone())),
        quantity: Some(quantity),
        direction,
        per: amount.per.as_ref().map(|(_, name)| name.clone()),
        noun: None,
        time: None,
        person: None,
        rule,
        matched,
    }
}

/// `5,000 steps or fewer`: what bounds the number stands behind its noun.
pub(super) fn bounded_behind(site: &Site<'_, '_>, mention: &mut Mention) {
    let Some(quantity) = mention.quantity.as_mut().filter(|q| q.bound == Bound::Exact) else { return };
    let at = mention.tokens.end;
    if site.text.word(at) != "or" {
        return;
    }
    let Some((words, bound)) = bound_after(site.text, at, site.block.end) else { return };
    match bound {
        Bound::AtLeast => quantity.max = None,
        Bound::AtMost => quantity.min = None,
        _ => return,
    }
    quantity.bound = bound;
    mention.stretch(site.text, words, Role::Bound);
}

//! Counts: a number with the thing it counts, `50 armored personnel carriers`.

use super::amount::{measured, suspended};
use super::ellipsis::{ELLIPSIS, elliptical, part};
use super::label::{is_summed, is_title};
use super::noun::{self, Noun, among, beside, function};
use super::per::per;
use super::recogniser::{Mention, Recogniser, Site, amount_mention, bounded_behind};
use super::{Kind, Matched, Role, row};
use crate::lexicon::{Bound, CUES_SENSE, DIRECTIONS_SENSE, FunctionWord, NUMBER_WORDS_SENSE, PASTS_SENSE, ends, kinds};
use crate::text::{Class, Spelling, word, words};
use crate::value::NumeralStyle;
use rust_decimal::Decimal;

/// Amounts with a noun phrase right behind them.
///
/// Left alone: small numbers with no noun, units of time and measure, the pronoun `one`, and what
/// [`label`](super::label) knows to be a name or a date.
pub(super) struct Count;

/// Words before `one` that make a pronoun or a name of it.
const PRONOUN: [&str; 10] = ["no", "not", "any", "every", "some", "each", "this", "that", "which", "the"];

impl Recogniser for Count {
    const KIND: Kind = Kind::Count;

    fn find(&self, site: &Site<'_, '_>) -> Option<Mention> {
        if site.amount.mark.is_some() {
            return None;
        }
        let Some(noun) = counted(site).or_else(|| adjective(site)) else {
            let alone = || {
                stands_alone(site)
                    .then(|| amount_mention(site, Self::KIND, "count-number", site.amount.quantity.clone(), None))
            };
            return row::booked(site)
                .or_else(|| part(site))
                .or_else(|| persons(site))
                .or_else(|| elliptical(site))
                .or_else(|| alone().map(|mention| numbered(site, mention)))
                .map(|mut mention| {
                    if mention.per.is_none() {
                        rate(site, &mut mention);
                    }
                    mention
                });
        };
        let quantity = site.amount.quantity.of_unit(&noun.phrase);
        let mut mention = amount_mention(site, Self::KIND, "count-noun", quantity, None);
        // The size between is a mention of its own: the count ends before it.
        if packed_size(site).is_none() {
            mention.stretch(site.text, noun.tokens.clone(), Role::Noun);
        } else {
            let span = site.text.span(noun.tokens.clone());
            mention.matched.push(Matched { span, role: Role::Noun });
        }
        mention.noun = Some(noun);
        bounded_behind(site, &mut mention);
        rate(site, &mut mention);
        Some(mention)
    }
}

/// `The number of visits rose from 212 to 1,940`: what is counted stands before.
fn numbered(site: &Site<'_, '_>, mut mention: Mention) -> Mention {
    let (text, at) = (site.text, site.amount.tokens.start);
    let sentence = text.sentences[text.sentence_at(at)].tokens.start;
    let floor = site.last().map_or(sentence, |last| last.tokens.end.max(sentence)).max(at.saturating_sub(ELLIPSIS));
    let mut clause =
        (floor..at).rev().take_while(|i| !matches!(text.tokens[*i].class, Class::Comma | Class::Semicolon));
    let of = clause.find(|i| text.small(*i) == word!("number") && text.is(i + 1, word!("of")));
    let of = of.filter(|_| text.among(at - 1, &LEVEL) && !text.is(at - 1, word!("of")));
    let small = |noun: &Noun| !text.tokens[noun.tokens.end - 1].is_capital();
    if let Some(noun) = of.and_then(|of| noun::plural(text, of + 2, at)).filter(small) {
        mention.quantity.iter_mut().for_each(|q| q.unit = Some(noun.phrase.clone()));
        mention.noun = Some(Noun::new(site.amount.numeral.clone(), noun.phrase));
    }
    mention
}

/// Words behind which a number is a level or a change although nothing is named that it counts.
pub(super) const LEVEL: [Spelling; 14] = *words![
    "to", "at", "by", "of", "from", "than", "is", "was", "were", "reached", "totaled", "totalled", "hit", "numbered",
];

/// Whether a number with no noun still states an amount: `the index fell to 13,176`.
fn stands_alone(site: &Site<'_, '_>) -> bool {
    let (text, amount) = (site.text, site.amount);
    let closed = is_closed(site);
    let bounded = amount.bound.is_some() && amount.quantity.bound != Bound::Exact || amount.direction.is_some();
    let before = amount
        .tokens
        .start
        .checked_sub(1)
        .filter(|i| *i >= site.block.start)
        .map_or(Spelling::NONE, |i| text.spelling(i));
    let level = LEVEL.contains(&before);
    // `555-4200`: two bare numbers and a hyphen are a score or a code as often as a range.
    if amount.style == NumeralStyle::Plain && amount.bound.is_none() && amount.quantity.bound == Bound::Range {
        return false;
    }
    match amount.style {
        // Nouns of other languages are not known; `14.30 Uhr` is no number there.
        NumeralStyle::Digits => closed || text.is_continental() && amount.quantity.min.is_some_and(|n| n.is_integer()),
        NumeralStyle::Plain => {
            // `would have 71, down from 112`
            let end = amount.tokens.end;
            let moved = || {
                text.is(end, word!(",")) && text.among(end + 1, words!["up", "down"]) && text.is(end + 2, word!("from"))
            };
            closed && (bounded || amount.per.is_some() || level && text.word(amount.numeral.start).len() > 1 || moved())
        }
        // `thousands fled`, `paid billions`
        NumeralStyle::Words if amount.quantity.bound == Bound::Vague => {
            let more = text.among(amount.tokens.end, words!["of", "or"]);
            !more && is_closed(site) && amount.quantity.min >= Some(Decimal::from(20))
        }
        // `a majority of one`
        NumeralStyle::Words | NumeralStyle::One if is_summed(text, amount.numeral.start) => closed,
        NumeralStyle::Words => closed && amount.quantity.precision >= 3,
        NumeralStyle::One => false,
    }
}

/// Words that help a verb, at most: `will have been`.
const HELPS: usize = 3;

/// A number that counts persons although it names none: `the 12 who died`.
fn persons(site: &Site<'_, '_>) -> Option<Mention> {
    let (text, amount) = (site.text, site.amount);
    let at = amount.tokens.end;
    // `40 missing parts`, `Storm 7 killed it`: a word with its own noun or object.
    let ends = |i: usize| {
        text.tokens[..site.block.end].get(i).is_none_or(|t| match t.class {
            Class::Number => false,
            Class::Word => function(t).is_some_and(|f| !f.determines() && f != FunctionWord::Pronoun),
            _ => true,
        })
    };
    // `12 were killed`, `3,500 will be laid off`
    let helps = |i: &usize| text.tokens[*i].word.function() == Some(FunctionWord::Auxiliary);
    let at = at + (at..site.block.end.min(at + HELPS)).take_while(helps).count();
    // `500 eggs; 12 were laid`, `of 300 paintings, 12 were missing`
    let things = || {
        let told = site.last().filter(|last| {
            let unit = last.quantity.as_ref().and_then(|q| q.unit.as_deref());
            last.kind == Kind::Count && unit.is_some_and(|unit| unit != "person")
        });
        let near =
            told.is_some_and(|last| text.sentence_at(last.tokens.start) == text.sentence_at(amount.tokens.start));
        text.is(at, word!("laid")) && !text.is(at + 1, word!("off")) || text.is(at, word!("missing")) && near
    };
    let fate = at < site.block.end
        && (text.among(at, words!["who", "whose"])
            || (beside(text, at, kinds::FATE) || text.is(at, word!("die"))) && ends(at + 1) && !things());
    // `two of the injured`
    let fate = fate || text.is(at, word!("of")) && text.is(at + 1, word!("the")) && beside(text, at + 2, kinds::FATE);
    let first = amount.tokens.start;
    let harmed = || first > site.block.start && beside(text, first - 1, kinds::HARM) && is_closed(site);
    if amount.style == NumeralStyle::One
        || !amount.quantity.max.or(amount.quantity.min)?.is_integer()
        || !(fate || harmed())
    {
        return None;
    }
    let quantity = amount.quantity.of_unit("person");
    let mut mention = amount_mention(site, Kind::Count, "count-number", quantity, None);
    mention.noun = Some(Noun::new(amount.numeral.clone(), "person".into()));
    Some(mention)
}

/// A number and a noun in the singular before another noun: `a 10-member panel`, `a three course meal`.
fn adjective(site: &Site<'_, '_>) -> Option<Noun> {
    let (text, amount) = (site.text, site.amount);
    let (at, end) = (amount.tokens.end, site.block.end);
    let plain = amount.style != NumeralStyle::One;
    // `four-, five- and six-cylinder engines`
    if plain && let Some(last) = suspended(text, at, end) {
        let noun = noun::adjective(text, last.tokens.end + 1, end)?;
        return Some(Noun::new(at - 1..at + 1, noun.phrase));
    }
    let hyphen = text.tokens[..end].get(at).is_some_and(|t| t.class == Class::Hyphen);
    let article = amount.first > site.block.start && text.among(amount.first - 1, words!["a", "an"]);
    if !plain || !(hyphen || article && amount.style != NumeralStyle::Digits) {
        return None;
    }
    let noun = noun::adjective(text, if hyphen { at + 1 } else { at }, end)?;
    // `a 40-strong team`
    Some(if noun.phrase == "strong" { Noun::new(noun.tokens, "member".into()) } else { noun })
}

/// Whether no noun stands behind the number.
pub(super) fn is_closed(site: &Site<'_, '_>) -> bool {
    let text = site.text;
    let next = text.tokens[..site.block.end].get(site.amount.tokens.end);
    // A noun that was not understood: better nothing than a number torn from its words.
    let verb = next.is_some_and(|t| t.has(PASTS_SENSE) || ["ing", "ed"].iter().any(|e| ends(t.span().of(text.raw), e)));
    let at = site.amount.tokens.end;
    let told = text.among(at, words!["vs", "short", "forecast"])
        || noun::is_when(text, at, site.block.end)
        || noun::is_last_adverb(text, at, site.block.end);
    verb || told || next.is_none_or(|t| t.class != Class::Word || t.has(DIRECTIONS_SENSE) || function(t).is_some())
}

/// Takes what a count is counted by behind its noun into it: `500 people a day`.
pub(super) fn rate(site: &Site<'_, '_>, mention: &mut Mention) {
    if let Some((words, name)) = per(site.text, mention.tokens.end, site.block.end) {
        mention.stretch(site.text, words, Role::Per);
        mention.per = Some(name);
    }
}

fn counted(site: &Site<'_, '_>) -> Option<Noun> {
    let (text, amount) = (site.text, site.amount);
    let at = amount.tokens.end;
    // Another cell of a row; and nouns are read in English only.
    if row::opens_cell(text, at) || text.is_continental() {
        return None;
    }
    match amount.style {
        NumeralStyle::One if amount.quantity.bound != Bound::Range => {
            let before =
                amount.tokens.start.checked_sub(1).filter(|i| *i >= site.block.start).map_or("", |i| text.word(i));
            // `on a one for one basis`
            let each = || {
                let start = amount.tokens.start;
                among(before, &["for", "to", "by"])
                    && start >= site.block.start + 2
                    && text.tokens[start - 2].has(NUMBER_WORDS_SENSE)
            };
            let pronoun = PRONOUN.iter().any(|p| before.eq_ignore_ascii_case(p))
                || each()
                || text.tokens[at - 1].case == crate::text::Case::Upper;
            // `one official said`, `one single word`: somebody or something, not counted.
            let told =
                |noun: &Noun| text.tokens[..site.block.end].get(noun.tokens.end).is_some_and(|t| t.has(CUES_SENSE));
            // `said one dealer`
            if pronoun || text.is(at, word!("single")) || among(before, &["said", "says", "quoted", "quoting", "told"])
            {
                return None;
            }
            // `one option would be`, `one way or another`, `at one stage`: nothing is counted.
            let turn = |noun: &Noun| {
                let next = noun.tokens.end;
                let helped =
                    || next < site.block.end && text.tokens[next].word.function() == Some(FunctionWord::Auxiliary);
                text.among(next + 1, words!["another", "other"])
                    || text.among(next - 1, words!["way", "more"])
                    || beside(text, next - 1, kinds::NOTION)
                        && (helped() || before == "at" || text.is(next, word!("or")))
            };
            noun::single(text, at, site.block.end).filter(|noun| !told(noun) && !turn(noun))
        }
        _ => {
            // `dozens of trucks`, `thousands of them`: what is counted stands behind the `of`.
            let of = text.small(at) == word!("of");
            let at = match () {
                () if !of => at,
                () if amount.quantity.bound == Bound::Vague => at + 1,
                // `two of his deputies`
                () => noun::of_them(text, at + 1, site.block.end)?,
            };
            // `6 7-ounce containers`, `eight million 250ml bottles`
            if let Some(size) = packed_size(site) {
                return noun::plural(text, size, site.block.end);
            }
            let next = text.tokens[..site.block.end].get(at)?;
            if next.class != Class::Word {
                return None;
            }
            noun::plural(text, at, site.block.end)
                .filter(|noun| !is_title(text, amount.numeral.start, noun.tokens.clone()))
        }
    }
}

/// The index behind the size that stands between this number and what it counts.
fn packed_size(site: &Site<'_, '_>) -> Option<usize> {
    let (text, at) = (site.text, site.amount.tokens.end);
    let next = text.tokens[..site.block.end].get(at)?;
    if next.class == Class::Number || next.has(NUMBER_WORDS_SENSE) { measured(text, at, site.block.end) } else { None }
}

//! Counts: a number with the thing it counts, `50 armored personnel carriers`.

use super::amount::{measured, suspended};
use super::label::{is_summed, is_title};
use super::noun::{self, Noun, among, beside, function};
use super::per::per;
use super::recogniser::{Mention, Recogniser, Site, amount_mention, bounded_behind};
use super::{Kind, Matched, Role, row};
use crate::lexicon::{
    Bound, CUES_SENSE, CURRENCIES_SENSE, DIRECTIONS_SENSE, FunctionWord, MAGNITUDES_SENSE, NUMBER_WORDS_SENSE,
    PASTS_SENSE, PERCENTS_SENSE, TIMES_SENSE, UNITS_SENSE, ends, kinds,
};
use crate::text::{Class, Spelling, Text, Token, word, words};
use crate::value::{NumeralStyle, Quantity, product, quotient, read_number};
use rust_decimal::Decimal;
use std::ops::Range;

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
                .or_else(|| alone().map(|mention| numbered(site, mention)));
        };
        let mut quantity = site.amount.quantity.clone();
        quantity.unit = Some(noun.phrase.clone());
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
const LEVEL: [Spelling; 14] = *words![
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
        NumeralStyle::Digits => closed,
        NumeralStyle::Plain => {
            closed && (bounded || amount.per.is_some() || level && text.word(amount.numeral.start).len() > 1)
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

/// Words between a number and the amount before it, at most, for the two to measure the same.
const ELLIPSIS: usize = 18;

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
fn elliptical(site: &Site<'_, '_>) -> Option<Mention> {
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
    // Both with a magnitude: few things but those of one kind are told side by side in millions.
    let grand = matches!(last.kind, Kind::Money | Kind::Measure) && scaled(&amount.numeral) && scaled(&last.tokens);
    let row = last.rule == "number-ellipsis" || grand;
    // `five died, two in Kesten`
    let shares = match word {
        // `148 guests and a crew of nine`: of something else.
        "of" if last.kind == Kind::Count && lead > from && !row => {
            text.tokens[lead - 1].class != Class::Word || text.among(lead - 1, words!["total", "average", "record"])
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
        Kind::Count => near || text.is(to - 1, word!("including")),
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
    same_noun(&mut mention, last);
    Some(mention)
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
        let told = site
            .last()
            .filter(|last| last.kind == Kind::Count && last.quantity.as_ref().is_some_and(|q| q.unit.is_some()));
        let near =
            told.is_some_and(|last| text.sentence_at(last.tokens.start) == text.sentence_at(amount.tokens.start));
        text.is(at, word!("laid")) && !text.is(at + 1, word!("off")) || text.is(at, word!("missing")) && near
    };
    let fate = at < site.block.end
        && (text.among(at, words!["who", "whose"]) || beside(text, at, kinds::FATE) && ends(at + 1) && !things());
    let first = amount.tokens.start;
    let harmed = || first > site.block.start && beside(text, first - 1, kinds::HARM) && is_closed(site);
    if amount.style == NumeralStyle::One
        || !amount.quantity.max.or(amount.quantity.min)?.is_integer()
        || !(fate || harmed())
    {
        return None;
    }
    let mut quantity = amount.quantity.clone();
    quantity.unit = Some("person".into());
    let mut mention = amount_mention(site, Kind::Count, "count-number", quantity, None);
    mention.noun = Some(Noun::new(amount.numeral.clone(), "person".into()));
    Some(mention)
}

/// A number of a larger one, whose noun it shares: `nine of 12 members`, `11 of their last 13 games`.
fn part(site: &Site<'_, '_>) -> Option<Mention> {
    let (text, amount, end) = (site.text, site.amount, site.block.end);
    let of = amount.tokens.end;
    if amount.style == NumeralStyle::One || !text.is(of, word!("of")) {
        return None;
    }
    if text.among(of + 1, words!["them", "whom", "which"]) && of + 1 < end {
        return of_those(site);
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
    let quantity = Quantity { unit: Some(noun.phrase.clone()), ..amount.quantity.clone() };
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

/// `12 ships sank, two of them in May`: of those that were counted before.
fn of_those(site: &Site<'_, '_>) -> Option<Mention> {
    let (text, amount) = (site.text, site.amount);
    let last = site.last().filter(|last| matches!(last.kind, Kind::Count | Kind::Measure))?;
    let known = last.quantity.as_ref()?;
    let (from, to) = (last.tokens.end, amount.tokens.start);
    let fewer = amount.quantity.max.is_some_and(|max| known.max.is_none_or(|all| max <= all));
    if !fewer || to > from + ELLIPSIS || text.sentence_at(from - 1) != text.sentence_at(to) {
        return None;
    }
    let quantity = Quantity { unit: Some(known.unit.clone()?), ..amount.quantity.clone() };
    let mut mention = amount_mention(site, last.kind, "number-ellipsis", quantity, None);
    same_noun(&mut mention, last);
    Some(mention)
}

/// Tokens from the `of` to the larger number.
const WHOLE: usize = 6;
/// Words of the name of an owner, behind its first.
const OWNER: usize = 3;

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
fn is_closed(site: &Site<'_, '_>) -> bool {
    let text = site.text;
    let next = text.tokens[..site.block.end].get(site.amount.tokens.end);
    // A noun that was not understood: better nothing than a number torn from its words.
    let verb = next.is_some_and(|t| t.has(PASTS_SENSE) || ["ing", "ed"].iter().any(|e| ends(t.span().of(text.raw), e)));
    let at = site.amount.tokens.end;
    let told = text.among(at, words!["vs", "short"])
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

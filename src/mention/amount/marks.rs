//! The marks of a unit beside a number: currency signs, per cent, units of measure.

use super::{Mark, Meaning};
use crate::lexicon::{
    CURRENCIES, CURRENCIES_SENSE, CurrencyForm, FUNCTION_WORDS_SENSE, FunctionWord, LABELS_SENSE, PERCENTS,
    PERCENTS_SENSE, UNITS, UNITS_SENSE, Unit, UnitKind, Word, ends, is_plural, kinds,
};
use crate::mention::noun::{among, beside};
use crate::mention::per::per;
use crate::text::{Case, Class, Text, Token, word, words};
use crate::value::Numeral;

/// `$`, `US$`, `USD` before a number.
pub(super) fn currency_before(text: &Text<'_>, at: usize, first: usize) -> Option<Mark> {
    for start in at.saturating_sub(2).max(first)..at {
        if !text.tokens[start].has(CURRENCIES_SENSE) {
            continue;
        }
        let (words, len) = text.words::<2>(start, at);
        let Some((taken, row)) = CURRENCIES.longest(&words[..len]) else { continue };
        let spelt = match row.form {
            CurrencyForm::Symbol => is_sign(text, start, taken),
            CurrencyForm::Code | CurrencyForm::Mega => text.tokens[start].case == Case::Upper,
            // A letter alone is a capital and no word in capitals.
            CurrencyForm::RareCode | CurrencyForm::Ascii => {
                text.tokens[start].is_capital()
                    && (text.tokens[start].case == Case::Upper || taken > 1)
                    && text.tokens[at - 1].touches(&text.tokens[at])
            }
            CurrencyForm::Word | CurrencyForm::Rare | CurrencyForm::Cent => false,
        };
        if spelt && start + taken == at {
            return Some(Mark { tokens: start..at, meaning: Meaning::Currency(row) });
        }
    }
    None
}

/// `magnitude` before what an earthquake measured: `a magnitude-6.9 earthquake`, `of magnitude 5.1`.
pub(super) fn magnitude(text: &Text<'_>, at: usize, first: usize) -> Option<Mark> {
    let decimal = text.tokens[at].class == Class::Number && text.word(at).len() == 3;
    let before = at.checked_sub(1).filter(|i| decimal && *i >= first)?;
    let joint = text.tokens[before].class == Class::Hyphen || text.is(before, word!("of"));
    let start = before.checked_sub(usize::from(joint)).filter(|i| *i >= first && text.tokens[*i].has(UNITS_SENSE))?;
    let unit = named("magnitude").filter(|_| text.word(start).eq_ignore_ascii_case("magnitude"))?;
    Some(Mark { tokens: start..at, meaning: Meaning::Unit(unit) })
}

/// A unit in words that stands by itself: of money, of measure, or per cent.
pub(in crate::mention) fn spelt(text: &Text<'_>, at: usize, end: usize) -> Option<Mark> {
    let token = text.tokens[..end].get(at)?;
    let (words, len) = text.words::<4>(at, end);
    let words = &words[..len];
    if token.has(PERCENTS_SENSE)
        && let Some((taken, unit)) = PERCENTS.longest(words)
    {
        return Some(Mark { tokens: at..at + taken, meaning: Meaning::Percent(*unit) });
    }
    if token.has(CURRENCIES_SENSE)
        && let Some((taken, row)) = CURRENCIES.longest(words)
    {
        let word = matches!(row.form, CurrencyForm::Word | CurrencyForm::Rare | CurrencyForm::Cent);
        let code = matches!(row.form, CurrencyForm::Code | CurrencyForm::Symbol) && token.case != Case::Lower;
        return (word || code).then_some(Mark { tokens: at..at + taken, meaning: Meaning::Currency(row) });
    }
    unit(text, at, end).filter(|_| token.end - token.start > 1)
}

/// Whether a form is a sign and no word beside one: in `a $5 fee` the letter is an article.
fn is_sign(text: &Text<'_>, start: usize, taken: usize) -> bool {
    let token = &text.tokens[start];
    if token.class == Class::Symbol {
        return true;
    }
    if taken == 1 {
        return token.case != Case::Lower;
    }
    let article = text.small(start) == word!("a");
    !article || token.case == Case::Capital && token.touches(&text.tokens[start + 1])
}

/// Where the mark of a number may stand: right behind it, or behind the hyphen of `a 12-percent rise`.
fn place(text: &Text<'_>, numeral: &Numeral, end: usize) -> usize {
    let at = numeral.tokens.end;
    let hyphen =
        at + 1 < end && text.tokens[at].class == Class::Hyphen && text.tokens[at - 1].touches(&text.tokens[at]);
    // `$45-$50`: the sign is that of the next number.
    let word = hyphen && text.tokens[at].touches(&text.tokens[at + 1]) && text.tokens[at + 1].class == Class::Word;
    if word { at + 1 } else { at }
}

/// `%`, `million dollars`, `EUR`, `km` behind a number.
#[inline(never)]
pub(super) fn after(text: &Text<'_>, numeral: &Numeral, end: usize) -> Option<Mark> {
    let at = place(text, numeral, end);
    let token = text.tokens[..end].get(at)?;
    if token.has(PERCENTS_SENSE) {
        let (words, len) = text.words::<4>(at, end);
        if let Some((taken, unit)) = PERCENTS.longest(&words[..len]) {
            return Some(Mark { tokens: at..at + taken, meaning: Meaning::Percent(*unit) });
        }
    }
    currency_after(text, numeral, at, end)
        .or_else(|| unit_after(text, at, end))
        .or_else(|| bracketed(&text.tokens[..end], at))
        .or_else(|| richter(text, at, end))
}

/// `6.5 on the Richter scale`; as a row of the table `on` would start a unit wherever it stands.
fn richter(text: &Text<'_>, at: usize, end: usize) -> Option<Mark> {
    let fits = text.is(at + 2, word!("Richter")) && text.is(at + 3, word!("scale")) && at + 4 <= end;
    let unit = named("magnitude").filter(|_| fits && text.is(at, word!("on")))?;
    Some(Mark { tokens: at..at + 4, meaning: Meaning::Unit(unit) })
}

/// `20 (kg)`: a unit of its own between brackets; a letter there is as often a note.
fn bracketed(tokens: &[Token], at: usize) -> Option<Mark> {
    let [open, word, close] = tokens.get(at..at + 3)? else { return None };
    let alone = open.class == Class::OpenBracket && close.class == Class::CloseBracket && word.end - word.start > 1;
    let (_, unit) = UNITS.longest(&[word.word]).filter(|_| alone && word.has(UNITS_SENSE))?;
    Some(Mark { tokens: at..at + 3, meaning: Meaning::Unit(*unit) })
}

#[inline(never)]
fn currency_after(text: &Text<'_>, numeral: &Numeral, at: usize, end: usize) -> Option<Mark> {
    let token = text.tokens[..end].get(at)?;
    if !token.has(CURRENCIES_SENSE) {
        return None;
    }
    let joined = text.tokens[at - 1].touches(token);
    // `$412.6  $385.6`: the sign of the next cell.
    let next = text.tokens[..end].get(at + 1).filter(|t| t.class == Class::Number && token.touches(t));
    if next.is_some() && !joined {
        return None;
    }
    let (words, len) = text.words::<4>(at, end);
    let (taken, row) = CURRENCIES.longest(&words[..len])?;
    let length = token.end - token.start;
    let spelt = match row.form {
        CurrencyForm::Word => true,
        // `11 marks a share`, `1.8315 marks`: no school gives such marks.
        CurrencyForm::Rare => {
            let rate = numeral.precision <= -3 && is_plural(token.word, text.word(at));
            numeral.power > 0 || !token.has(UNITS_SENSE) && (rate || per(text, at + taken, end).is_some())
        }
        CurrencyForm::Cent => taken > 1 || length > 1 || joined,
        // `lei` and `zł` are written small; two letters of ASCII would be a unit or a word.
        CurrencyForm::Symbol => token.class == Class::Symbol || token.case != Case::Lower || length > 2,
        CurrencyForm::RareCode => token.case == Case::Upper && (joined || numeral.power > 0),
        CurrencyForm::Mega => token.case == Case::Upper,
        CurrencyForm::Ascii => false,
        CurrencyForm::Code => {
            let common = || text.among(at, words!["usd", "eur", "gbp", "jpy", "chf", "cny", "inr", "btc"]);
            token.case == Case::Upper || token.case == Case::Lower && (joined || common())
        }
    };
    spelt.then_some(Mark { tokens: at..at + taken, meaning: Meaning::Currency(row) })
}

/// A unit right behind a number, where its form can be nothing else.
pub(super) fn unit_after(text: &Text<'_>, at: usize, end: usize) -> Option<Mark> {
    let mark = unit(text, at, end)?;
    let token = &text.tokens[at];
    let joined = text.tokens[at - 1].touches(token);
    let next_is_word = text.tokens[..end].get(mark.tokens.end).is_some_and(|t| t.class == Class::Word);
    let short = mark.tokens.len() == 1 && token.class == Class::Word && token.end - token.start <= 2;
    // `12 g-men`
    let prefix = short
        && !joined
        && text.tokens[..end].get(at + 1).is_some_and(|t| t.class == Class::Hyphen && token.touches(t));
    let fits = match text.word(at) {
        _ if prefix => false,
        // `2.4 million in 2017`, `50 in the room`: a preposition, wherever something follows it.
        "in" => {
            // `one-in-three`
            joined && !text.is(at + 1, word!("-"))
                || text.tokens[..end]
                    .get(at + 1)
                    .is_none_or(|t| !matches!(t.class, Class::Word | Class::Number | Class::Hyphen))
        }
        "In" | "G" | "M" | "T" | "ev" | "EV" | "Ev" | "w" => false,
        "t" | "m" | "g" | "l" | "L" => {
            // Behind a large number, `816 000 t worth`
            let large = text.word(at - 1).len() > 3 || at > 1 && text.tokens[at - 2].class == Class::Number;
            joined || !next_is_word || large || text.among(at + 1, words!["x", "by"])
        }
        "c" => false,
        // `four night watchmen`
        "night" => !text.tokens[..end].get(at + 1).is_some_and(|t| is_plural(t.word, text.word(at + 1))),
        "a" | "A" | "s" | "h" | "d" | "b" | "f" => joined,
        // `41C in the shade`, but `Flat 12C`, `13F is a form`
        // `3.5x earnings`; not `2x4`, `10x Genomics`, `the Phantom 4x`
        "x" => {
            let name = |i: usize| text.tokens[..end].get(i).is_some_and(Token::is_capital);
            let glued = text.tokens[..end].get(at + 1).is_some_and(|t| token.touches(t) && t.class != Class::Comma);
            let named = name(at + 1) || at > 1 && name(at - 2);
            joined && !glued && !named
        }
        "C" | "F" => {
            let next = text.tokens[..end].get(at + 1).filter(|_| joined);
            // `21C to 19C`, `-6C was`, `6.3C was`: no names.
            let twin = at > 3 && text.is(at - 2, word!("to")) && text.word(at - 3) == text.word(at);
            let exact = text.word(at - 1).contains('.') || at > 1 && text.tokens[at - 2].class == Class::Hyphen;
            if joined && (twin || exact) {
                return Some(mark);
            }
            let named = joined
                && at > 1
                && (text.tokens[at - 2].is_capital() && text.tokens[at - 2].word.function().is_none()
                    || text.tokens[at - 2].has(LABELS_SENSE)
                    || text.among(at - 2, words!["in", "from"])
                        && next_is_word
                        && !(text.is(at - 2, word!("from")) && text.among(at + 1, words!["to", "on", "in", "at"])));
            !named
                && (!next_is_word
                    || ends(text.word(at + 1), "er")
                    || next.and_then(|t| t.word.function()).is_some_and(|f| f != FunctionWord::Auxiliary))
        }
        // `during 2016 Stone spoke`: a name; the scales of temperature are named after people.
        word if !joined && token.case == Case::Capital && word.len() > 3 => {
            matches!(mark.meaning, Meaning::Unit(unit) if unit.kind == UnitKind::Temperature)
        }
        word if short && !joined => {
            !among(word, &["mp", "MP", "nm", "kt", "mb"]) || word.chars().all(char::is_uppercase)
        }
        _ => true,
    };
    fits.then_some(mark)
}

/// The unit whose form starts at token `at`.
#[inline(never)]
pub(super) fn unit(text: &Text<'_>, at: usize, end: usize) -> Option<Mark> {
    let token = text.tokens[..end].get(at)?;
    if !token.has(UNITS_SENSE) {
        return None;
    }
    let (words, len) = text.words::<6>(at, end);
    let (mut taken, mut unit) = UNITS.longest(&words[..len])?;
    // `190 km2`
    if let Some(power) = text.tokens[..end].get(at + 1).filter(|t| t.class == Class::Number && token.touches(t))
        && let Some(unit) = text.raw.get(token.start as usize..power.end as usize).and_then(named)
    {
        return Some(Mark { tokens: at..at + 2, meaning: Meaning::Unit(unit) });
    }
    // The stop of `200 lbs.` at the end is the sentence's.
    if taken == 2 && at + 2 == end && text.tokens[at + 1].class == Class::Stop {
        (taken, unit) = UNITS.longest(&words[..1])?;
    }
    Some(Mark { tokens: at..at + taken, meaning: Meaning::Unit(*unit) })
}

/// The unit behind the second number of an amount of two units, where `in` is the inch and `p` the penny.
pub(super) fn smaller(text: &Text<'_>, at: usize, end: usize) -> Option<Mark> {
    let token = text.tokens[..end].get(at)?;
    if token.has(CURRENCIES_SENSE)
        && let Some((1, row)) = CURRENCIES.longest(&[token.word])
    {
        return Some(Mark { tokens: at..at + 1, meaning: Meaning::Currency(row) });
    }
    if !token.has(UNITS_SENSE) {
        return None;
    }
    let (_, unit) = UNITS.longest(&[token.word])?;
    Some(Mark { tokens: at..at + 1, meaning: Meaning::Unit(*unit) })
}

/// The sign of a currency at a token: `$`.
pub(crate) fn sign(text: &Text<'_>, at: usize) -> Option<Mark> {
    let token = text.tokens.get(at).filter(|t| t.class == Class::Symbol && t.has(CURRENCIES_SENSE))?;
    let (_, row) = CURRENCIES.longest(&[token.word])?;
    Some(Mark { tokens: at..at, meaning: Meaning::Currency(row) })
}

/// The unit of a form.
pub(super) fn named(form: &str) -> Option<Unit> {
    UNITS.longest(&[Word::of(form.as_bytes())]).map(|(_, unit)| *unit)
}

/// Whether a letter joined to digits is a magnitude although no currency stands before: `35m people`, `25k`, `2.5bn`.
pub(super) fn scales(text: &Text<'_>, numeral: &Numeral, end: usize) -> bool {
    let at = numeral.tokens.end;
    let Some(letter) = text.tokens[..end].get(at).filter(|t| text.tokens[at - 1].touches(t) && t.class == Class::Word)
    else {
        return false;
    };
    // `230m to 235m units`
    let twin = text.is(at + 1, word!("to")) && at + 3 < end && text.word(at + 3) == text.word(at);
    let (at, letter) = if twin { (at + 3, &text.tokens[at + 3]) } else { (at, letter) };
    let next = text.tokens[..end].get(at + 1).filter(|t| !letter.touches(t));
    let thing = next.is_some_and(|t| {
        t.class == Class::Word && !t.has(FUNCTION_WORDS_SENSE) && is_plural(t.word, text.word(at + 1))
    });
    let closed = text.tokens[..end]
        .get(at + 1)
        .is_none_or(|t| matches!(t.class, Class::Stop | Class::Comma | Class::CloseBracket));
    match text.word(at) {
        "k" | "K" => true,
        "m" | "M" | "b" | "B" => {
            // `10M.`: a capital is no metre; `4m walls` are not many.
            thing && !(text.is(at, word!("m")) && beside(text, at + 1, kinds::TALL))
                || !text.is(at, word!("m")) && closed
                || text.is(at + 1, word!("of"))
                || at > 2 && text.is(at - 2, word!("of")) && beside(text, at - 3, kinds::PEOPLED)
                || unit(text, at + 1, end)
                    .is_some_and(|m| !matches!(m.meaning, Meaning::Unit(u) if u.kind == UnitKind::Multiple))
        }
        _ => false,
    }
}

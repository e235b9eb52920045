//! The thing counted: the noun phrase behind a number.

use crate::lexicon::{
    BESIDE, BESIDE_SENSE, CALENDAR_SENSE, CUES_SENSE, FUNCTION_WORDS_SENSE, FunctionWord, NOUN_KINDS, NUMBER_WORDS,
    NUMBER_WORDS_SENSE, NounKind, NumberClass, PASTS_SENSE, ROLES, RoleWord, TIMES_SENSE, UNITS, UNITS_SENSE, Unit,
    Word, ends, is_plural, push_lower, push_singular,
};
use crate::text::{Case, Class, Text, Token, word, words};
use std::ops::Range;

/// A noun phrase: `armored personnel carriers`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Noun {
    pub(crate) tokens: Range<usize>,
    /// The phrase in the singular and in lower case, but for the capitals of an acronym: `armored personnel carrier`.
    pub(crate) phrase: String,
    /// Where in the phrase its last word starts.
    head: usize,
}

impl Noun {
    /// A phrase whose words are already in the singular.
    pub(crate) fn new(tokens: Range<usize>, phrase: String) -> Self {
        let head = phrase.rfind(' ').map_or(0, |space| space + 1);
        Self { tokens, phrase, head }
    }

    /// The head: `carrier`, `APC`.
    pub(crate) fn head(&self) -> &str {
        &self.phrase[self.head..]
    }

    /// The words before the head: `armored personnel`.
    pub(crate) fn modifiers(&self) -> &str {
        self.phrase[..self.head].trim_end()
    }
}

/// Words looked at behind a number; longer phrases are left without a noun.
const REACH: usize = 7;

/// Words that stand before a noun although they build sentences elsewhere: `three other men`, `two more trucks`.
const MODIFIERS: [&str; 8] = ["more", "fewer", "other", "such", "down", "off", "inside", "away"];

/// The tokens of the words that may belong to a phrase, hyphens left out.
struct Words {
    tokens: [usize; REACH],
    len: usize,
}

impl Words {
    fn list(&self) -> &[usize] {
        &self.tokens[..self.len]
    }
}

/// Whether a word by itself says what one person is: `driver`, `brother`.
pub(crate) fn is_human(word: Word) -> bool {
    use RoleWord::{After, Arms, Office};
    matches!(NOUN_KINDS.longest(&[word]), Some((_, NounKind::Person)))
        || matches!(ROLES.longest(&[word]), Some((_, Office | After | Arms)))
}

/// Whether words that only say when stand at a place: `51 last year`, `51 four years ago`.
pub(super) fn is_when(text: &Text<'_>, at: usize, end: usize) -> bool {
    let tokens = &text.tokens[..end];
    let unit = |i: usize| tokens.get(i).is_some_and(|t| t.has(TIMES_SENSE | CALENDAR_SENSE));
    let number = || tokens.get(at).is_some_and(|t| t.class == Class::Number || t.has(NUMBER_WORDS_SENSE));
    at + 1 < end
        && (text.among(at, words!["last", "this"]) && unit(at + 1)
            || number() && unit(at + 1) && text.among(at + 2, words!["ago", "earlier", "before"]))
}

/// Whether an adverb closes its clause: `a lakh indirectly and`, not `20 newly built homes`.
pub(super) fn is_last_adverb(text: &Text<'_>, at: usize, end: usize) -> bool {
    let tokens = &text.tokens[..end];
    let adverb = tokens.get(at).is_some_and(|t| t.class == Class::Word && t.case == Case::Lower);
    let next = tokens.get(at + 1);
    adverb && ends(text.word(at), "ly") && next.is_none_or(|t| t.class != Class::Word || function(t).is_some())
}

/// Whether a word is one of these: one loop is smaller than a comparison at every place.
#[inline(never)]
pub(crate) fn among(word: &str, words: &[&str]) -> bool {
    words.contains(&word)
}

/// Whether a word beside a number is of one of some kinds: bits of the lexicon's rows of such words.
#[inline(never)]
pub(crate) fn beside(text: &Text<'_>, at: usize, kinds: u16) -> bool {
    text.tokens
        .get(at)
        .is_some_and(|t| t.has(BESIDE_SENSE) && BESIDE.longest(&[t.word]).is_some_and(|(_, mask)| mask & kinds != 0))
}

/// Reads the noun phrase that starts at token `at`, for a number that is not one.
///
/// English marks the head by its plural: it is the last of the first run of plural nouns. A verb cannot be taken for
/// it, since after a plural it has no ending: `50 trucks carry`.
#[inline(never)]
pub(crate) fn plural(text: &Text<'_>, at: usize, end: usize) -> Option<Noun> {
    let words = candidates(text, at, end);
    let words = words.list();
    // `two Dallas-based banks`: what a hyphen joins to the next word is no head.
    let is_head = |i: &usize| {
        is_plural(text.tokens[*i].word, text.word(*i))
            && (i + 1 >= end
                || text.tokens[i + 1].class != Class::Hyphen
                || !text.tokens[*i].touches(&text.tokens[i + 1]))
    };
    let Some(first) = words.iter().position(is_head) else { return two_names(text, words, end) };
    // `Study of 300 adults finds`: a headline's verb.
    let verb = |i: usize| text.among(i, words!["finds", "says", "suggests", "warns", "shows"]);
    let more = words[first..].iter().take_while(|i| is_head(i) && (**i == words[first] || !verb(**i))).count();
    // `anything under 1 means that`: the plural of no word.
    let verb = first == 0 && text.is(at, word!("means")) && !text.is(at + 1, word!("of"));
    if verb { None } else { build(text, &words[..first + more]) }
}

/// `Kia and Hyundai vehicles`: two names before one noun.
fn two_names(text: &Text<'_>, words: &[usize], end: usize) -> Option<Noun> {
    let [name] = *words else { return None };
    let and = text.tokens[..end].get(name + 1..name + 3)?;
    if !text.is(name + 1, word!("and")) || !text.tokens[name].is_capital() || !and[1].is_capital() {
        return None;
    }
    let words = candidates(text, name + 2, end);
    let words = words.list();
    let head = words.iter().position(|i| is_plural(text.tokens[*i].word, text.word(*i))).filter(|head| *head > 0)?;
    let noun = build(text, &words[..=head])?;
    let mut phrase = String::with_capacity(32);
    push_lower(text.word(name), &mut phrase);
    phrase.push(' ');
    phrase.push_str(&noun.phrase);
    Some(Noun::new(name..noun.tokens.end, phrase))
}

/// A unit with words between it and its number, all of them modifiers: `rushing yards`, `long years`.
pub(crate) fn unit_phrase(text: &Text<'_>, at: usize, end: usize) -> Option<(Unit, Range<usize>)> {
    let words = candidates(text, at, end);
    let head = *words.list().iter().find(|i| is_plural(text.tokens[**i].word, text.word(**i)))?;
    if head == at || !text.tokens[head].has(UNITS_SENSE) || is_product(text, head) {
        return None;
    }
    let (_, unit) = UNITS.longest(&[text.tokens[head].word])?;
    Some((*unit, at..head + 1))
}

/// `seat miles`, `man hours`: the unit of a product, counted as a thing of its own.
fn is_product(text: &Text<'_>, head: usize) -> bool {
    text.among(head - 1, words!["seat", "passenger", "man", "person", "tonne", "ton"])
}

/// Reads the noun phrase behind `one`: up to three words before the phrase ends by itself.
pub(crate) fn single(text: &Text<'_>, at: usize, end: usize) -> Option<Noun> {
    let words = candidates(text, at, end);
    let stop = words.list().last().map_or(at, |i| i + 1);
    let closed = text.tokens[..end]
        .get(stop)
        .is_none_or(|t| t.class != Class::Word || t.has(FUNCTION_WORDS_SENSE) || t.has(CUES_SENSE));
    // `one shell landed near`: what follows the noun is a verb or an adverb.
    let follows =
        |i: &usize| text.tokens[*i].has(PASTS_SENSE) || ["ed", "ing", "ly"].iter().any(|e| ends(text.word(*i), e));
    let kept = words.list().iter().rposition(|i| !follows(i)).map_or(0, |last| last + 1);
    let words = &words.list()[..kept];
    let &last = words.last()?;
    let many = is_plural(text.tokens[last].word, text.word(last));
    if words.len() > 3 || !closed || many { None } else { build(text, words) }
}

/// A noun in the singular that a number stands before as an adjective, `member` of `a 10-member panel`: a noun follows it.
#[inline(never)]
pub(crate) fn adjective(text: &Text<'_>, at: usize, end: usize) -> Option<Noun> {
    let token = text.tokens[..end].get(at).filter(|t| t.class == Class::Word && t.case == Case::Lower)?;
    let (word, spelt) = (text.word(at), text.spelling(at));
    let next = text.tokens[..end].get(at + 1)?;
    // `two-sided`, `four-legged`, `one-off`, `a two-way street` count nothing that is told.
    let formed = ["ed", "ly", "ing", "er"].iter().any(|e| ends(word, e))
        && !among(word, &["member", "player", "letter", "speaker", "cylinder", "bed", "tier", "seater"]);
    let other = token.has(FUNCTION_WORDS_SENSE | NUMBER_WORDS_SENSE | UNITS_SENSE)
        || words!["way", "fold", "time", "part"].contains(&spelt);
    let before_noun = next.class == Class::Word && !next.has(FUNCTION_WORDS_SENSE | CUES_SENSE);
    if formed || other || !before_noun || is_plural(token.word, word) {
        return None;
    }
    build(text, &[at])
}

/// Tokens between `of` and the things meant: `of the minister's`.
const OWNERS: usize = 4;

/// Where the noun starts behind the `of` of `two of his deputies`, `three of Brandt's men`.
pub(crate) fn of_them(text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
    let stop = end.min(at + OWNERS);
    let owned = (at..stop).find(|i| text.tokens[*i].class == Class::Possessive);
    if let Some(owner) = owned {
        return Some(owner + 1);
    }
    text.among(at, words!["the", "his", "her", "its", "their", "our", "my", "your", "these", "those"]).then_some(at + 1)
}

/// The function-word class of a token.
pub(crate) fn function(token: &Token) -> Option<FunctionWord> {
    token.word.function()
}

/// The words that may belong to the phrase: up to the first mark or word that no noun phrase holds.
#[inline(never)]
fn candidates(text: &Text<'_>, at: usize, end: usize) -> Words {
    let mut words = Words { tokens: [0; REACH], len: 0 };
    for i in at..end.min(at + REACH) {
        let token = &text.tokens[i];
        let joint = token.class == Class::Hyphen
            && i > at
            && text.tokens[i - 1].touches(token)
            && text.tokens[..end]
                .get(i + 1)
                .is_some_and(|n| matches!(n.class, Class::Word | Class::Number) && token.touches(n));
        // `COVID-19 tests`, `F-16 jets`
        let model = token.class == Class::Number
            && i > at + 1
            && text.tokens[i - 1].class == Class::Hyphen
            && text.tokens[i - 2].is_capital()
            && text.tokens[i - 1].touches(token);
        if joint || model {
            continue;
        }
        if token.class != Class::Word || ends_phrase(text, token) {
            break;
        }
        words.tokens[words.len] = i;
        words.len += 1;
    }
    words
}

fn ends_phrase(text: &Text<'_>, token: &Token) -> bool {
    // `four first graders`: a place in an order says which, and not how many.
    if token.has(NUMBER_WORDS_SENSE)
        && NUMBER_WORDS.longest(&[token.word]).is_some_and(|(_, r)| {
            !matches!(r.class, NumberClass::Ordinal | NumberClass::Multiple | NumberClass::Multiplied)
        })
    {
        return true;
    }
    let word = token.span().of(text.raw);
    let modifies = MODIFIERS.iter().any(|m| m.eq_ignore_ascii_case(word));
    // `US` is no `us`; other small words in capitals belong to a headline.
    token.has(FUNCTION_WORDS_SENSE) && !modifies && !among(word, &["US", "IT", "WHO"])
}

#[inline(never)]
fn build(text: &Text<'_>, words: &[usize]) -> Option<Noun> {
    let (&head, rest) = words.split_last()?;
    // A unit of time or measure is no thing that is counted.
    if text.tokens[head].has(UNITS_SENSE) && (rest.is_empty() || !is_product(text, head)) {
        return None;
    }
    let mut phrase = String::with_capacity(32);
    for (n, &i) in rest.iter().enumerate() {
        // `two more trucks` are trucks.
        if MODIFIERS.iter().any(|m| m.eq_ignore_ascii_case(text.word(i))) {
            continue;
        }
        push_lower(text.word(i), &mut phrase);
        // `first-team players`: a hyphen stands between two words whose numbers are not neighbours.
        let next = rest.get(n + 1).copied().unwrap_or(head);
        if next == i + 1 {
            phrase.push(' ');
            continue;
        }
        phrase.push('-');
        // `F-16 jets`
        if text.tokens[i + 2].class == Class::Number {
            phrase.push_str(text.word(i + 2));
            phrase.push(' ');
        }
    }
    push_head(text, head, &mut phrase);
    Some(Noun::new(words[0]..head + 1, phrase))
}

/// The head in the singular; an acronym keeps its capitals and loses only the `s` of its plural.
fn push_head(text: &Text<'_>, at: usize, phrase: &mut String) {
    let word = text.word(at);
    match text.tokens[at].case {
        Case::Mixed => phrase.push_str(word.strip_suffix('s').unwrap_or(word)),
        Case::Upper => phrase.push_str(word),
        _ => push_singular(text.tokens[at].word, word, phrase),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: Option<&str>) {
        let text = Text::read(raw);
        assert_eq!(plural(&text, 0, text.tokens.len()).map(|n| n.phrase).as_deref(), expected, "{raw}");
    }

    #[test]
    fn the_head_is_the_last_of_the_first_plurals() {
        check("armored personnel carriers and guns", Some("armored personnel carrier"));
        check("arms dealers left", Some("arms dealer"));
        check("people died in the flood", Some("person"));
        check("short-range missiles", Some("short-range missile"));
        check("APCs were sent", Some("APC"));
        check("more trucks", Some("truck"));
        check("of the trucks", None);
        check("years", None);
        check("square miles", None);
        check("and trucks", None);
    }
}

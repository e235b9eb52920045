//! Short forms (`APCs`), and whether the text spells them out: each once, at its first use.
//!
//! Left alone: what every reader knows and any word of the lexicon in capitals (`en/acronyms.tsv`), two letters that
//! nobody spells out, Roman numerals, parts of names and of codes (`RJR Nabisco`, `F-16`, `ISO 9001`), what stands between
//! brackets and is not what the words before it begin with (parties, tickers), and lines in capitals.

use super::{Kind, Matched, Mention, Role, function};
use crate::lexicon::{NOUN_KINDS_SENSE, Word};
use crate::order::{self, Keyed};
use crate::text::{BlockKind, Case, Class, Text, Token, word};
use std::ops::Range;

/// Letters of the longest short form.
const LONGEST: usize = 7;
/// Letters that a form must have to be listed though nothing spells it out.
const BARE: usize = 3;
/// Tokens in which a form of so many letters is spelt out, for each letter: `the National Council for the Defence of the River`.
const TOKENS: usize = 3;
/// Tokens between an opening bracket and a form: `(the "APC")`.
const BRACKET: usize = 3;

/// All places of one short form.
struct Form {
    first: usize,
    /// Whether it comes again.
    again: bool,
    /// Whether it stands between brackets or in a name: then it is known for something else than its letters.
    named: bool,
    /// Whether words in small letters begin with its letters.
    echoed: bool,
    expansion: Option<Range<usize>>,
}

/// Each short form of a text at its first use, in text order.
#[inline(never)]
pub(crate) fn acronyms(text: &Text<'_>) -> Vec<Mention> {
    let mut uses = Keyed::new();
    for block in text.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Paragraph | BlockKind::List)) {
        for at in block.tokens.clone().filter(|at| matches!(text.tokens[*at].case, Case::Upper | Case::Mixed)) {
            let letters = letters(text, at);
            if letters != 0 && is_free(text, at, &block.tokens) {
                uses.push((letters, at as u32));
            }
        }
    }
    if uses.is_empty() {
        return Vec::new();
    }
    let uses = order::sort(uses);
    let mut by_letters = Keyed::new();
    let mut forms = Vec::new();
    for group in uses.chunk_by(|a, b| a.0 == b.0) {
        by_letters.push((group[0].0, forms.len() as u32));
        forms.push(form(text, group));
    }
    spell_out(text, &by_letters, &mut forms);
    let listed = |(letters, i): &(u64, u32)| {
        let form = &forms[*i as usize];
        let count = count(*letters);
        // One long word in capitals may only be shouted; not so behind `the`.
        let the = || form.first > 0 && (text.small(form.first - 1) == word!("the"));
        let told = count == BARE || count > BARE && (form.again || the());
        let bare = told && !form.named && !form.echoed && !is_roman(*letters);
        (bare || form.expansion.is_some()).then_some((form.first as u64, *i))
    };
    let listed = order::sort(by_letters.iter().filter_map(listed).collect());
    listed.iter().map(|(_, i)| mention(text, &forms[*i as usize])).collect()
}

fn mention(text: &Text<'_>, form: &Form) -> Mention {
    let words = form.expansion.clone();
    let rule = if words.is_some() { "acronym-expanded" } else { "acronym-bare" };
    let matched = words.map(|w| Matched { span: text.span(w), role: Role::Expansion }).into_iter().collect();
    Mention { matched, ..Mention::plain(text, Kind::Acronym, rule, form.first..form.first + 1) }
}

/// The capitals of a token as one number, without the `s` of many; 0 where they make no short form.
fn letters(text: &Text<'_>, at: usize) -> u64 {
    let bytes = text.bytes(at);
    let many = text.tokens[at].case == Case::Mixed;
    let form = if many { bytes.strip_suffix(b"s").unwrap_or_default() } else { bytes };
    let fits = (2..=LONGEST).contains(&form.len()) && form.iter().all(u8::is_ascii_uppercase);
    // A word of the lexicon is no short form, or one that needs no words.
    let word = || Word::of(&form.to_ascii_lowercase());
    if !fits || word() != Word::UNKNOWN && word().senses() & NOUN_KINDS_SENSE == 0 {
        return 0;
    }
    form.iter().fold(0, |all, b| all << 8 | u64::from(*b))
}

fn count(letters: u64) -> usize {
    (u64::BITS - letters.leading_zeros()).div_ceil(8) as usize
}

fn is_roman(letters: u64) -> bool {
    letters.to_be_bytes().iter().all(|b| matches!(b, 0 | b'I' | b'V' | b'X' | b'L'))
}

/// Whether a token is a word by itself: no part of a code, of a line in capitals or of a name.
fn is_free(text: &Text<'_>, at: usize, block: &Range<usize>) -> bool {
    let tokens = &text.tokens[..block.end];
    let token = &tokens[at];
    let before = at.checked_sub(1).filter(|i| *i >= block.start).map(|i| &tokens[i]);
    let next = tokens.get(at + 1);
    let opens =
        |t: &Token| matches!(t.class, Class::OpenBracket | Class::Quote | Class::OpenQuote | Class::SingleQuote);
    let closes = |t: &Token| match t.class {
        Class::Comma | Class::Colon | Class::Semicolon | Class::Dash | Class::Possessive | Class::CloseBracket => true,
        Class::Quote | Class::CloseQuote | Class::SingleQuote => true,
        // `KST.O`
        Class::Stop => tokens.get(at + 2).is_none_or(|n| !t.touches(n) || n.class != Class::Word),
        _ => false,
    };
    let name = |t: &Token| t.is_capital() && function(t).is_none();
    let loud = |t: &Token| t.case == Case::Upper;
    let left = before
        .is_none_or(|b| if b.touches(token) { opens(b) } else { !loud(b) && !name(b) && b.class != Class::Colon });
    left && next
        .is_none_or(|n| if token.touches(n) { closes(n) } else { !loud(n) && !name(n) && n.class != Class::Number })
}

/// What the places of a form tell of it, in text order.
fn form(text: &Text<'_>, places: &[(u64, u32)]) -> Form {
    let first = places[0].1 as usize;
    let mut form = Form { first, again: places.len() > 1, named: false, echoed: false, expansion: None };
    for (letters, at) in places {
        let at = *at as usize;
        let class = |i: usize| text.tokens.get(i).map(|t| t.class);
        let open = (at.saturating_sub(BRACKET)..at).rev().find(|i| class(*i) == Some(Class::OpenBracket));
        let words = if let Some(open) = open {
            form.named |= class(at + 1) == Some(Class::CloseBracket);
            spelt_before(text, *letters, open)
        } else if class(at + 1) == Some(Class::OpenBracket) {
            // `APC (armored personnel carrier)`
            let limit = text.tokens.len().min(at + 2 + TOKENS * LONGEST);
            let close = (at + 2..limit).find(|i| class(*i) == Some(Class::CloseBracket));
            close.and_then(|close| spelt_before(text, *letters, close))
        } else {
            None
        };
        form.expansion = form.expansion.or(words);
    }
    form
}

/// The words that end before token `end` and hold the letters in order, the first of them at the head of a word (after
/// Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text", 2003).
fn spelt_before(text: &Text<'_>, letters: u64, end: usize) -> Option<Range<usize>> {
    let mut left = letters;
    for at in (end.saturating_sub(TOKENS * count(letters))..end).rev() {
        match text.tokens[at].class {
            Class::Word => {}
            Class::Hyphen | Class::Possessive | Class::Quote | Class::CloseQuote => continue,
            _ => return None,
        }
        for (i, byte) in text.bytes(at).iter().enumerate().rev() {
            let fits = left as u8 == byte.to_ascii_uppercase() && (left >> 8 != 0 || i == 0);
            left >>= 8 * u32::from(fits);
            if left == 0 {
                return Some(at..end);
            }
        }
    }
    None
}

/// Which three letters end no form of a text: a bit for each three, so that most words need one look and no search.
/// Looking every word up among all forms would cost more the longer the text is.
struct Ends(Vec<u64>);

impl Ends {
    /// Five bits for each of the last [`BARE`] letters.
    const SIZE: usize = 1 << (5 * BARE);

    fn of(by_letters: &Keyed) -> Self {
        let mut ends = Self(vec![0; Self::SIZE / 64]);
        for (letters, _) in by_letters.iter().filter(|(letters, _)| count(*letters) >= BARE) {
            let at = Self::place(*letters);
            ends.0[at / 64] |= 1 << (at % 64);
        }
        ends
    }

    fn place(letters: u64) -> usize {
        (letters & 31 | letters >> 3 & 31 << 5 | letters >> 6 & 31 << 10) as usize
    }

    fn hold(&self, letters: u64) -> bool {
        let at = Self::place(letters);
        self.0[at / 64] >> (at % 64) & 1 != 0
    }
}

/// Finds the words whose first letters make a form, wherever they stand: `the Federal Roads Board … the FRB`.
#[inline(never)]
fn spell_out(text: &Text<'_>, by_letters: &Keyed, forms: &mut [Form]) {
    let ends = Ends::of(by_letters);
    // First letters of the words so far: of all, and of those that build no sentences.
    let mut initials = [0_u64; 2];
    let text_bytes = text.raw.as_bytes();
    for (at, token) in text.tokens.iter().enumerate() {
        if token.class != Class::Word {
            if !matches!(token.class, Class::Hyphen | Class::Possessive) {
                initials = [0; 2];
            }
            continue;
        }
        let letter = text_bytes.get(token.start as usize).map_or(0, u8::to_ascii_uppercase);
        let small = function(token).is_some();
        initials[0] = initials[0] << 8 | u64::from(letter);
        if !small {
            initials[1] = initials[1] << 8 | u64::from(letter);
        }
        // Without small words so far, both are the same.
        let different = 1 + usize::from(!small && initials[0] != initials[1]);
        for all in initials[..different].iter().filter(|all| ends.hold(**all)) {
            for len in BARE..=LONGEST {
                // Fewer words than letters.
                if *all >> (8 * (len - 1)) == 0 {
                    break;
                }
                let tail = *all & (u64::MAX >> (64 - 8 * len));
                if let [(_, i)] = order::equal(by_letters, tail)
                    && forms[*i as usize].expansion.is_none()
                {
                    met(text, &mut forms[*i as usize], tail, at);
                }
            }
        }
    }
}

/// Keeps what the words up to token `at` tell of a form they begin with.
#[inline(never)]
fn met(text: &Text<'_>, form: &mut Form, letters: u64, at: usize) {
    let name = |i: usize| {
        let token = &text.tokens[i];
        token.class != Class::Word || token.is_capital() || function(token).is_some()
    };
    let words = spelt_before(text, letters, at + 1).filter(|w| w.clone().all(name));
    form.echoed |= words.is_none();
    form.expansion = words;
}

//! The one pass over the characters: tokens with class, case and word number.

use super::digits;
use super::grapheme;
use super::key::{fold, folded, mix};
use super::letters::eight_letters;
use super::token::{Case, Class, Token};
use crate::lexicon::{WORD_PARTS, Word};

/// Classes of the ASCII characters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Space,
    Letter,
    Digit,
    Mark(Class),
    High,
}

static BYTES: [Byte; 256] = bytes();

const fn bytes() -> [Byte; 256] {
    let mut table = [Byte::Mark(Class::Symbol); 256];
    let mut i = 0;
    while i < 256 {
        let b = i as u8;
        table[i] = match b {
            b'\t'..=b'\r' | b' ' => Byte::Space,
            b'a'..=b'z' | b'A'..=b'Z' => Byte::Letter,
            b'0'..=b'9' => Byte::Digit,
            b'.' | b'!' | b'?' => Byte::Mark(Class::Stop),
            b',' => Byte::Mark(Class::Comma),
            b':' => Byte::Mark(Class::Colon),
            b';' => Byte::Mark(Class::Semicolon),
            b'-' => Byte::Mark(Class::Hyphen),
            b'/' => Byte::Mark(Class::Slash),
            b'"' => Byte::Mark(Class::Quote),
            b'\'' | b'`' => Byte::Mark(Class::SingleQuote),
            b'(' | b'[' | b'{' => Byte::Mark(Class::OpenBracket),
            b')' | b']' | b'}' => Byte::Mark(Class::CloseBracket),
            0x80.. => Byte::High,
            _ => Byte::Mark(Class::Symbol),
        };
        i += 1;
    }
    table
}

/// Bytes of the longest abbreviation with stops inside.
const LONGEST_DOTTED: usize = 16;

/// Longest lower-case form that is looked up; longer words stand in no table.
const BUFFER: usize = 8 * WORD_PARTS;

/// Reads the tokens of `text[start..end]` onto the end of `tokens`. Both ends lie on grapheme boundaries.
#[inline(never)]
pub(crate) fn tokenize(text: &str, start: u32, end: u32, tokens: &mut Vec<Token>) {
    let mut pass = Pass { text, bytes: &text.as_bytes()[..end as usize], at: start as usize };
    let first = tokens.len();
    while let Some(token) = pass.next_token() {
        let mut start = token.start;
        // The name before an `@` was read as words; it belongs to the address.
        while token.class == Class::Address
            && tokens.len() > first
            && let Some(before) = tokens.last()
            && before.end == start
            && matches!(before.class, Class::Word | Class::Number | Class::Stop | Class::Hyphen)
        {
            start = before.start;
            tokens.pop();
        }
        tokens.push(match token.start == start {
            true => token,
            false => Token::new(pass.bytes, start as usize..token.end as usize, token.word, token.class, token.case),
        });
    }
}

struct Pass<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
}

impl Pass<'_> {
    fn next_token(&mut self) -> Option<Token> {
        let start = self.skip_space()?;
        let (class, simple) = match BYTES[usize::from(self.bytes[start])] {
            Byte::Letter => return Some(self.word(start)),
            Byte::Digit => (self.number(start), false),
            Byte::Mark(class) => (self.mark(start, class), false),
            Byte::Space => (self.one_char(start), false),
            Byte::High => match self.high(start) {
                Some(class) => (class, true),
                None => return Some(self.word(start)),
            },
        };
        Some(self.finish(start, class, simple))
    }

    /// Where the next token starts. White space that a combining mark sits on is a token of its own.
    fn skip_space(&mut self) -> Option<usize> {
        // Nearly always one space, or none.
        let at = self.at + usize::from(self.bytes.get(self.at) == Some(&b' '));
        if let Some(&b) = self.bytes.get(at)
            && !matches!(BYTES[usize::from(b)], Byte::Space | Byte::High)
        {
            self.at = at;
            return Some(at);
        }
        let mut last = None;
        while let Some(&b) = self.bytes.get(self.at) {
            let width = match BYTES[usize::from(b)] {
                Byte::Space => 1,
                Byte::High => {
                    let c = self.char_at(self.at)?;
                    if !c.is_whitespace() {
                        break;
                    }
                    c.len_utf8()
                }
                _ => break,
            };
            last = Some(self.at);
            self.at += width;
        }
        if self.at >= self.bytes.len() {
            return None;
        }
        if let Some(space) = last
            && self.bytes[self.at] >= 0x80
            && grapheme::end(self.text, space, self.at) != self.at
        {
            self.at = space;
        }
        Some(self.at)
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// A token that is one character of white space with what is joined to it.
    fn one_char(&mut self, start: usize) -> Class {
        self.at = start + 1;
        Class::Symbol
    }

    fn number(&mut self, start: usize) -> Class {
        self.at = digits::end(self.bytes, start);
        Class::Number
    }

    fn mark(&mut self, start: usize, class: Class) -> Class {
        let first = self.bytes[start];
        let second = self.bytes.get(start + 1).copied();
        // `''` and ``` `` ``` stand for a double mark in text that went through a typesetter; `--` for a dash.
        let (width, class) = match (first, second) {
            (b'\'', Some(b'\'')) => (2, Class::Quote),
            (b'`', Some(b'`')) => (2, Class::OpenQuote),
            (b'-', Some(b'-')) => (self.run(start, b'-'), Class::Dash),
            (b'.', Some(b'.')) => (self.run(start, b'.'), Class::Stop),
            (b'.', Some(b'0'..=b'9')) if !self.after_word(start) => {
                self.at = start + 1;
                let class = self.number(start + 1);
                return class;
            }
            _ => (1, class),
        };
        self.at = start + width;
        class
    }

    fn run(&self, start: usize, byte: u8) -> usize {
        self.bytes[start..].iter().take_while(|b| **b == byte).count()
    }

    fn after_word(&self, at: usize) -> bool {
        at > 0 && (self.bytes[at - 1].is_ascii_alphanumeric() || self.bytes[at - 1] >= 0x80)
    }

    /// Class of a mark outside ASCII, or `None` for a letter.
    fn high(&mut self, start: usize) -> Option<Class> {
        let c = self.char_at(start)?;
        let class = match c {
            '“' | '„' | '«' | '‟' => Class::OpenQuote,
            '”' | '»' => Class::CloseQuote,
            '‘' | '’' | '‚' => Class::SingleQuote,
            '–' | '—' | '―' | '−' => Class::Dash,
            '‐' | '‑' => Class::Hyphen,
            '…' => Class::Stop,
            c if c.is_alphabetic() => return None,
            _ => Class::Symbol,
        };
        self.at = start + c.len_utf8();
        Some(class)
    }

    /// A word: nearly all end at a space or a plain mark and are read here; the rest in [`Self::odd_word`].
    fn word(&mut self, start: usize) -> Token {
        let mut letters = [0u64; WORD_PARTS];
        let (mut capitals, mut at, mut hash) = (0, start, 0);
        for part in &mut letters {
            let eight = eight_letters(self.bytes, at);
            if eight.len == 0 {
                break;
            }
            *part = eight.lower;
            hash = mix(hash, eight.lower);
            capitals += eight.capitals;
            at += eight.len;
            if eight.len < 8 {
                break;
            }
        }
        // Longer words stand in no table.
        let long = at - start == 8 * WORD_PARTS;
        if long {
            while self.bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
                capitals += usize::from(self.bytes[at].is_ascii_uppercase());
                at += 1;
            }
        }
        let plain = match self.bytes.get(at) {
            Some(b'\'' | b'@' | 0x80..) => false,
            Some(b'.') => at != start + 1 && !is_www(&self.bytes[start..at]),
            Some(b':') => !self.bytes[at..].starts_with(b"://"),
            _ => at > start,
        };
        if !plain {
            return self.odd_word(start);
        }
        self.at = at;
        let case = match capitals {
            0 => Case::Lower,
            1 if self.bytes[start] & 0x20 == 0 => Case::Capital,
            n if n == at - start => Case::Upper,
            _ => Case::Mixed,
        };
        let word = Word::of_letters(&letters, at - start);
        let key = if long { fold(self.bytes, start..at) } else { folded(hash) };
        Token::keyed(self.bytes, start..at, word, Class::Word, case, key)
    }

    /// A word with an apostrophe, stops, letters outside ASCII, or one that turns out to be an address.
    #[inline(never)]
    fn odd_word(&mut self, start: usize) -> Token {
        let mut lower = [0u8; BUFFER];
        let mut len = 0;
        let mut push = |bytes: &[u8]| {
            for b in bytes {
                if len < BUFFER {
                    lower[len] = b.to_ascii_lowercase();
                }
                len += 1;
            }
        };
        let (mut capitals, mut smalls, mut first_capital) = (0u32, 0u32, false);
        let mut at = start;
        let mut class = Class::Word;
        let mut dotted = false;
        let mut ascii = true;
        while let Some(&b) = self.bytes.get(at) {
            let width = match BYTES[usize::from(b)] {
                Byte::Letter => {
                    if b.is_ascii_uppercase() {
                        capitals += 1;
                        first_capital |= at == start;
                    } else {
                        smalls += 1;
                    }
                    1
                }
                Byte::High => {
                    let Some(c) = self.char_at(at) else { break };
                    if is_apostrophe(c) {
                        match self.apostrophe(at, c.len_utf8()) {
                            Some(more) => more,
                            // `ʼ` is a letter by itself: a word that starts with it is at least that long.
                            None if at == start => c.len_utf8(),
                            None => break,
                        }
                    } else if c.is_alphabetic() {
                        ascii = false;
                        if c.is_uppercase() {
                            capitals += 1;
                            first_capital |= at == start;
                        } else {
                            smalls += 1;
                        }
                        c.len_utf8()
                    } else {
                        break;
                    }
                }
                Byte::Mark(Class::SingleQuote) if b == b'\'' => {
                    let Some(more) = self.apostrophe(at, 1) else { break };
                    more
                }
                Byte::Mark(Class::Stop) if b == b'.' && at == start + 1 => {
                    let end = self.dotted(start);
                    if end == 0 {
                        break;
                    }
                    push(&self.bytes[at..end]);
                    dotted = true;
                    at = end;
                    break;
                }
                Byte::Mark(Class::Symbol) if b == b'@' => {
                    class = Class::Address;
                    break;
                }
                Byte::Mark(Class::Colon) if self.bytes[at..].starts_with(b"://") => {
                    class = Class::Address;
                    break;
                }
                Byte::Mark(Class::Stop) if b == b'.' && is_www(&self.bytes[start..at]) => {
                    class = Class::Address;
                    break;
                }
                _ => break,
            };
            push(&self.bytes[at..at + width]);
            at += width;
        }
        self.at = at;
        if class == Class::Address {
            self.address();
        }
        let case = match (capitals, smalls, first_capital) {
            _ if dotted => {
                if first_capital {
                    Case::Dotted
                } else {
                    Case::DottedLower
                }
            }
            (0, 0, _) => Case::None,
            (0, ..) => Case::Lower,
            (1, _, true) => Case::Capital,
            (_, 0, _) => Case::Upper,
            _ => Case::Mixed,
        };
        let grown = self.grow(start, ascii);
        let known = class == Class::Word && !grown && len <= BUFFER;
        let word = if known { Word::of(&lower[..len]) } else { Word::UNKNOWN };
        Token::new(self.bytes, start..self.at, word, class, case)
    }

    /// Bytes of an apostrophe and the letters behind it that belong to the word: `don't`, `O'Brien`, not `Putin's`.
    fn apostrophe(&self, at: usize, width: usize) -> Option<usize> {
        let rest = self.bytes.get(at + width..)?;
        let letters = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let possessive = letters == 1 && rest[0].eq_ignore_ascii_case(&b's');
        (letters > 0 && !possessive).then_some(width + letters)
    }

    /// End of `U.S.`, `a.m.`, `J.R.R.`: two letters or more, each with its stop; 0 when it is none.
    fn dotted(&self, start: usize) -> usize {
        let pair = |at: usize| {
            self.bytes.get(at).is_some_and(u8::is_ascii_alphabetic) && self.bytes.get(at + 1) == Some(&b'.')
        };
        let mut at = start;
        while pair(at) && at < start + LONGEST_DOTTED {
            at += 2;
        }
        let joined = self.bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        if at >= start + 4 && !joined { at } else { 0 }
    }

    /// Runs to the end of a web or mail address: to white space, without the marks that close the sentence around it.
    fn address(&mut self) {
        let rest = &self.bytes[self.at..];
        let stop = |b: &u8| {
            b.is_ascii_whitespace() || matches!(b, b'"' | b'<' | b'>' | b'(' | b')' | b'[' | b']') || *b >= 0x80
        };
        let mut len = rest.iter().position(stop).unwrap_or(rest.len());
        while len > 0 && matches!(rest[len - 1], b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'') {
            len -= 1;
        }
        self.at += len;
    }

    fn finish(&mut self, start: usize, class: Class, high: bool) -> Token {
        let class = if class == Class::SingleQuote { self.possessive(start) } else { class };
        let grown = self.grow(start, !high);
        let piece = &self.bytes[start..self.at];
        let word = if !grown
            && matches!(
                class,
                Class::Symbol
                    | Class::Hyphen
                    | Class::Stop
                    | Class::Dash
                    | Class::Colon
                    | Class::Slash
                    | Class::Possessive
            ) {
            Word::of(piece)
        } else {
            Word::UNKNOWN
        };
        let class = if grown && class == Class::Number { Class::Symbol } else { class };
        Token::new(self.bytes, start..self.at, word, class, Case::None)
    }

    /// `'s` right after a letter or digit is a possessive; any other mark of the kind is a quotation mark.
    fn possessive(&mut self, start: usize) -> Class {
        let s = self.bytes.get(self.at).is_some_and(|b| b.eq_ignore_ascii_case(&b's'));
        let ends = !self.bytes.get(self.at + 1).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0xC3);
        if s && ends && self.after_word(start) && self.bytes[start] != b'`' {
            self.at += 1;
            return Class::Possessive;
        }
        Class::SingleQuote
    }

    /// Moves the end of the token on to a grapheme boundary; says whether it had to.
    fn grow(&mut self, start: usize, ascii: bool) -> bool {
        let next_is_plain = self.bytes.get(self.at).is_none_or(|b| *b < 0x80);
        if next_is_plain && ascii {
            return false;
        }
        let end = grapheme::end(self.text, start, self.at);
        let grown = end != self.at;
        self.at = end.min(self.bytes.len());
        grown
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '’' | '\u{2BC}')
}

fn is_www(word: &[u8]) -> bool {
    word.eq_ignore_ascii_case(b"www")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut tokens = Vec::new();
        tokenize(text, 0, text.len() as u32, &mut tokens);
        let found: Vec<&str> = tokens.iter().map(|t| t.span().of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_numbers_and_marks() {
        check("Putin's 50 APCs.", &["Putin", "'s", "50", "APCs", "."]);
        check("$10 million--less than", &["$", "10", "million", "--", "less", "than"]);
        check("1,234.5, 3.", &["1,234.5", ",", "3", "."]);
        check("a .5% rise", &["a", ".5", "%", "rise"]);
        check("It isn’t O'Brien’s", &["It", "isn’t", "O'Brien", "’s"]);
        check("ʼ Hawaiʼi, aʼఫ ʼ", &["ʼ", "Hawaiʼi", ",", "a", "ʼఫ", "ʼ"]);
        check("the U.S. and J.R.R. Tolkien", &["the", "U.S.", "and", "J.R.R.", "Tolkien"]);
        check("35m 3rd A321", &["35", "m", "3", "rd", "A", "321"]);
        check("one-hour “talks”…", &["one", "-", "hour", "“", "talks", "”", "…"]);
        check(
            "mail a.b@c.org, see https://x.org/1?a=2.",
            &["mail", "a.b@c.org", ",", "see", "https://x.org/1?a=2", "."],
        );
    }

    #[test]
    fn tokens_end_on_grapheme_boundaries() {
        check("5\u{20E3} x", &["5\u{20E3}", "x"]);
        check("cafe\u{301} a \u{301}b", &["cafe\u{301}", "a", " \u{301}", "b"]);
        check("🚚👩‍👩‍👧", &["🚚", "👩‍👩‍👧"]);
    }
}

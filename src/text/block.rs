//! The parts of a page: headings, bylines, datelines, captions, lists, paragraphs, and what belongs to the page alone.

use super::Span;
use super::token::{Case, Class, Token};
use crate::lexicon::{BOILERPLATE, BOILERPLATE_SENSE, Boilerplate, CALENDAR, CALENDAR_SENSE, Calendar, Word};
use serde::Serialize;
use std::ops::Range;

/// What a part of the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A title of the article or of a part of it.
    Heading,
    /// Who wrote it: `By Ilse Varga`.
    Byline,
    /// Place and day at the head of a story: `KESTEN, March 13 -`.
    Dateline,
    /// Words that belong to a picture.
    Caption,
    /// An entry of a list.
    List,
    /// Running text.
    Paragraph,
    /// Words of the page and not of the article: "Last updated", "Sign up". Nothing in it is listed.
    Boilerplate,
}

/// One part, with its tokens.
#[derive(Clone, Debug)]
pub(crate) struct TextBlock {
    pub(crate) kind: BlockKind,
    pub(crate) tokens: Range<usize>,
}

/// Longest heading, in words.
const HEADING_WORDS: usize = 18;
/// Longest line of a page's own words.
const PAGE_WORDS: usize = 16;
/// Longest caption.
const CAPTION_WORDS: usize = 60;
/// Tokens within which the dash of a dateline stands.
const DATELINE_TOKENS: usize = 14;

/// How far a page has been read: what follows depends on what stood before.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) blocks: Vec<TextBlock>,
    /// Whether running text has begun.
    begun: bool,
    /// Whether the parts that follow are links to other stories.
    links: bool,
}

/// Says what a part is; a dateline that runs into its paragraph is split off.
#[inline(never)]
pub(super) fn classify(text: &str, tokens: &[Token], at: Range<usize>, page: &mut Page) {
    let part = &tokens[at.clone()];
    if part.is_empty() {
        return;
    }
    let mut kind = kind(text, part, page);
    // Titles and days below `Most read` are those of other stories; above the text it may be the column beside it.
    let listed = matches!(kind, BlockKind::Heading | BlockKind::List | BlockKind::Dateline | BlockKind::Boilerplate);
    page.links = page.begun && (kind == BlockKind::Boilerplate && opens_links(part) || page.links && listed);
    if page.links {
        kind = BlockKind::Boilerplate;
    }
    page.begun |= kind == BlockKind::Paragraph;
    let blocks = &mut page.blocks;
    // A story of one short line, as a table of results opens, looks like a heading but for the day.
    if matches!(kind, BlockKind::Paragraph | BlockKind::Heading)
        && let Some(end) = dateline(text, part)
        && (kind == BlockKind::Paragraph || part[..end].iter().any(|t| row(t) == Some(Calendar::Month)))
    {
        blocks.push(TextBlock { kind: BlockKind::Dateline, tokens: at.start..at.start + end });
        blocks.push(TextBlock { kind: BlockKind::Paragraph, tokens: at.start + end..at.end });
        return;
    }
    blocks.push(TextBlock { kind, tokens: at });
}

fn kind(text: &str, part: &[Token], page: &Page) -> BlockKind {
    let words = part.iter().filter(|t| t.any(Class::Word.mark() | Class::Number.mark())).count();
    if is_boilerplate(text, part, words) {
        BlockKind::Boilerplate
    } else if is_byline(text, part, words) || !page.begun && is_handle(text, part) {
        BlockKind::Byline
    } else if is_caption(text, part, words) {
        BlockKind::Caption
    } else if is_date(part) {
        BlockKind::Dateline
    } else if is_entry(text, part) {
        BlockKind::List
    } else if is_heading(part, words) && (page.blocks.is_empty() || !is_row(text, part)) {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
}

/// The longest form of the boilerplate table that starts at a token: its length and place.
fn page_words(part: &[Token], at: usize) -> Option<(usize, Boilerplate)> {
    if !part[at].has(BOILERPLATE_SENSE) {
        return None;
    }
    let mut words = [Word::UNKNOWN; 6];
    for (word, token) in words.iter_mut().zip(&part[at..]) {
        *word = token.word;
    }
    BOILERPLATE.longest(&words).map(|(len, place)| (len, *place))
}

fn is_boilerplate(text: &str, part: &[Token], words: usize) -> bool {
    if words > PAGE_WORDS * 2 {
        return false;
    }
    // Marks left over from the page's buttons stand before the first word.
    let Some(first) =
        part.iter().position(|t| matches!(t.class, Class::Word | Class::Number) || t.has(BOILERPLATE_SENSE))
    else {
        return true;
    };
    let sentence = part.last().is_some_and(|t| t.class == Class::Stop);
    let starts = |place| match place {
        Boilerplate::Start => true,
        Boilerplate::Button | Boilerplate::Links => !sentence,
        _ => false,
    };
    let begins = page_words(part, first).filter(|(_, place)| starts(*place)).is_some_and(|(len, _)| {
        let next = part.get(first + len);
        let labelled = next.is_none_or(|t| matches!(t.class, Class::Colon));
        // `Updated 3 May 2019`
        let stamp = text[..part[first].end as usize].ends_with("ed")
            && next.is_some_and(|_| is_moment(text, &part[first + len..]));
        // One word alone is a label only when little follows it.
        if len == 1 { (labelled || stamp) && words <= PAGE_WORDS || words <= 3 } else { words <= PAGE_WORDS }
    });
    let holds = || (first..part.len()).any(|i| page_words(part, i).is_some_and(|(_, p)| p == Boilerplate::Anywhere));
    // `4h ago`, `From 18m ago`: how long ago an entry was written; not the heading `65 million years ago`.
    let since = || {
        let [.., unit, ago] = part else { return false };
        words <= 4
            && ago.span().of(text) == "ago"
            && matches!(
                unit.span().of(text),
                "m" | "h" | "d" | "min" | "mins" | "minutes" | "hour" | "hours" | "day" | "days"
            )
            && part.iter().any(|t| t.class == Class::Number)
    };
    begins || words <= PAGE_WORDS && holds() || is_tally(part, words) || since()
}

/// `142 Comments`, `Shares`: what a page counts of itself.
fn is_tally(part: &[Token], words: usize) -> bool {
    let counted = |i: usize| page_words(part, i).is_some_and(|(_, place)| place == Boilerplate::Tally);
    let plain = |t: &Token| matches!(t.class, Class::Number | Class::OpenBracket | Class::CloseBracket);
    words <= 2 && (0..part.len()).all(|i| plain(&part[i]) || counted(i)) && (0..part.len()).any(counted)
}

/// Whether a part says nothing but that links to other stories follow.
fn opens_links(part: &[Token]) -> bool {
    let label = page_words(part, 0).filter(|(_, place)| *place == Boilerplate::Links);
    label.is_some_and(|(len, _)| part[len..].iter().all(|t| t.class == Class::Colon))
}

fn is_byline(text: &str, part: &[Token], words: usize) -> bool {
    let by = |i: usize| part.get(i).is_some_and(|t| t.span().of(text).eq_ignore_ascii_case("by"));
    // `Words by Ilse Varga`
    let first = part[0].span().of(text);
    let of = ["Words", "Text", "Story", "Report", "Reporting", "Written"].contains(&first);
    let at = usize::from(of && by(1));
    let named = part.get(at + 1).is_some_and(Token::is_capital);
    let short = words <= 12 && part.last().is_some_and(|t| t.class != Class::Stop);
    // `By Ilse Varga, Science Editor | Updated 9:14 a.m. ET, Nov. 3, 2026`
    let barred = || part.iter().take(12).any(|t| t.span().of(text) == "|");
    (short || barred()) && named && part[0].is_capital() && by(at)
}

/// Whether a part is a name as social networks write it and nothing else: `@ilsevarga`.
fn is_handle(text: &str, part: &[Token]) -> bool {
    matches!(part, [at, name] if at.touches(name) && at.span().of(text) == "@")
}

fn is_caption(text: &str, part: &[Token], words: usize) -> bool {
    if words > CAPTION_WORDS {
        return false;
    }
    let first = &part[0];
    if is_glued_credit(first.span().of(text)) {
        return true;
    }
    let agency = |t: &Token| t.case == Case::Upper || t.span().of(text) == "Reuters";
    let credit = |at: usize| page_words(part, at).filter(|(_, p)| *p == Boilerplate::Credit);
    let opens = first.is_capital()
        && credit(0).is_some_and(|(len, _)| {
            let marked = part.get(len).is_some_and(|t| matches!(t.class, Class::Colon | Class::Slash));
            len > 1 || marked && (agency(first) || first.is_capital())
        });
    // "(AP Photo/Ilse Varga)" or "/ Getty Images" at the end.
    let tail = part.len().saturating_sub(12);
    let closes = (tail..part.len().saturating_sub(1)).any(|i| {
        matches!(part[i].class, Class::OpenBracket | Class::Slash)
            && credit(i + 1).is_some_and(|(len, _)| len > 1 || part.get(i + 2).is_some_and(|t| t.class == Class::Slash))
    });
    opens || closes
}

/// A picture agency stuck to the first word by a page that lost its markup: `APMinister`.
fn is_glued_credit(word: &str) -> bool {
    ["AP", "AFP", "EPA", "Reuters", "Getty"].iter().any(|agency| {
        let rest = word.strip_prefix(agency).unwrap_or("").as_bytes();
        rest.len() > 2 && rest[0].is_ascii_uppercase() && rest[1].is_ascii_lowercase()
    })
}

/// Tokens of a date with its hour and zone: `Nov. 3, 2025, 3:45 PM EST`.
const DATE: usize = 14;

/// Whether a part is a date and nothing else.
fn is_date(part: &[Token]) -> bool {
    let calendar = |t: &Token| t.has(CALENDAR_SENSE);
    // The zone behind its hour.
    let zone = |t: &Token| {
        t.case == Case::Upper
            && (2..=4).contains(&(t.end - t.start))
            && part.last().is_some_and(|last| last.start == t.start)
            && part.iter().any(|t| t.class == Class::Number)
    };
    part.len() <= DATE
        && part.iter().any(calendar)
        && part.iter().all(|t| {
            calendar(t)
                || zone(t)
                || matches!(
                    t.class,
                    Class::Number | Class::Comma | Class::Stop | Class::Colon | Class::Slash | Class::Hyphen
                )
        })
}

/// Whether words say when and nothing else: `Nov. 3, 2025 at 3:45 p.m. ET`, `5 hours ago`.
fn is_moment(text: &str, words: &[Token]) -> bool {
    let small = |t: &Token| {
        matches!(
            t.span().of(text),
            "at" | "on" | "ago" | "hours" | "hour" | "minutes" | "days" | "m" | "h" | "d" | "min"
        )
    };
    let date = |t: &Token| t.has(CALENDAR_SENSE) || t.case == Case::Upper || t.class != Class::Word || small(t);
    words.iter().any(|t| t.has(CALENDAR_SENSE) || t.span().of(text) == "ago") && words.iter().all(date)
}

fn is_entry(text: &str, part: &[Token]) -> bool {
    let [first, second, ..] = part else { return false };
    let apart = !first.touches(second);
    let bullet = matches!(first.span().of(text), "•" | "·" | "▪" | "◦" | "*" | "-" | "–" | "—");
    let numbered = first.class == Class::Number
        && first.touches(second)
        && matches!(second.span().of(text), "." | ")")
        && part.get(2).is_some_and(|t| !second.touches(t));
    bullet && apart || numbered
}

fn is_heading(part: &[Token], words: usize) -> bool {
    let open = part
        .iter()
        .rev()
        .find(|t| !matches!(t.class, Class::Quote | Class::CloseQuote | Class::SingleQuote | Class::CloseBracket));
    let unfinished =
        open.is_some_and(|t| !matches!(t.class, Class::Stop | Class::Comma | Class::Colon | Class::Semicolon));
    let starts = part.iter().find(|t| matches!(t.class, Class::Word | Class::Number));
    (1..=HEADING_WORDS).contains(&words)
        && unfinished
        && starts.is_some_and(|t| t.class == Class::Number || t.is_capital())
}

/// Whether a line stands between words, as in a row of a table; the first part of a page is its title and the name of its site.
fn is_row(text: &str, part: &[Token]) -> bool {
    part.iter().any(|t| t.span().of(text) == "|")
}

/// Length in tokens of a dateline at the head of a paragraph, dash included: `KESTEN, March 13 (Reuters) -`; with small letters only
/// where a day is told behind the place: `New Kesten, March 13 -`.
fn dateline(text: &str, part: &[Token]) -> Option<usize> {
    let first = &part[0];
    if !first.is_capital() || first.class != Class::Word {
        return None;
    }
    let shouted = first.case == Case::Upper;
    if !shouted && first.has(CALENDAR_SENSE) {
        return None;
    }
    let dash = part
        .iter()
        .take(DATELINE_TOKENS)
        .position(|t| matches!(t.class, Class::Dash | Class::Hyphen) && !joined(part, t))?;
    let fits = |t: &Token| {
        let month = t.has(CALENDAR_SENSE) && row(t) != Some(Calendar::Clock);
        let agency = matches!(t.span().of(text), "Reuters" | "Bloomberg" | "Xinhua" | "Interfax");
        t.case == Case::Upper
            || month
            || agency
            || matches!(
                t.class,
                Class::Number | Class::Comma | Class::Stop | Class::OpenBracket | Class::CloseBracket | Class::Slash
            )
            || t.is_capital() && part.len() > 1
    };
    // `, March 13` or `, 13 March`
    let dated = || {
        let month = part[..dash].iter().position(|t| row(t) == Some(Calendar::Month)).unwrap_or(0);
        let is = |at: usize, class: Class| part.get(at).is_some_and(|t| t.class == class);
        let before = month.wrapping_sub(1);
        is(before, Class::Comma) && is(month + 1, Class::Number)
            || is(before, Class::Number) && is(month.wrapping_sub(2), Class::Comma)
    };
    (part[..dash].iter().all(fits) && (shouted || dated())).then_some(dash + 1)
}

fn row(t: &Token) -> Option<Calendar> {
    CALENDAR.longest(&[t.word]).map(|(_, row)| *row)
}

/// Whether a hyphen joins the words on both its sides.
fn joined(part: &[Token], mark: &Token) -> bool {
    let at = part.iter().position(|t| t.start == mark.start).unwrap_or(0);
    at > 0
        && part[at - 1].touches(mark)
        && part.get(at + 1).is_some_and(|next| mark.touches(next))
        && mark.class == Class::Hyphen
}

/// Where a block stands: from its first token to the end of its last.
pub(crate) fn span_of(tokens: &[Token]) -> Span {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => Span::new(first.start, last.end),
        _ => Span::new(0, 0),
    }
}

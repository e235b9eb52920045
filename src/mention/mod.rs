//! Mentions: every expression of a kind the checklist knows, with its value.
//!
//! In: [`Text`]. Out: [`Mention`]s in text order, none overlapping another. One walk over the tokens: where a token can
//! start an amount, the amount is read once and each recogniser is asked in the order of the list; the first to know
//! it takes it. Left alone on purpose: everything in the page's boilerplate, and numbers that are names, dates or
//! labels (`label.rs`); these are kept with their reason (`unlisted.rs`).

mod acronym;
mod age;
mod amount;
mod cause;
mod claim;
mod comparison;
mod contact;
mod count;
mod date;
mod decade;
mod direction;
mod duration;
mod ellipsis;
mod kind;
mod label;
mod measure;
mod money;
mod noun;
mod per;
mod percent;
mod placeholder;
mod poll;
mod rank;
mod ratio;
mod recogniser;
mod row;
mod rule;
mod score;
mod superlative;
mod time;
mod unlisted;

pub(crate) use acronym::acronyms;
pub use kind::{Kind, Matched, Role};
pub(crate) use noun::{Noun, among, function, is_human as is_human_word};
pub(crate) use recogniser::{Mention, Person};
use recogniser::{Recogniser, Site};
pub use unlisted::{Reason, Unlisted};

use crate::lexicon::{CLAIMS_SENSE, FEASTS_SENSE, MAGNITUDES_SENSE, NUMBER_WORDS_SENSE, TIMES_SENSE, VAGUE_SENSE};
use crate::options::Options;
use crate::text::{BlockKind, Class, Text};
use std::ops::Range;

/// Every recogniser of amounts, the surest first. A new kind is one line here and one file.
const RECOGNISERS: &[fn(&Site<'_, '_>) -> Option<Mention>] = &[
    |s| money::Money.find(s),
    |s| percent::Percent.find(s),
    |s| age::Age.find(s),
    |s| measure::Measure.find(s),
    |s| ratio::Ratio.find(s),
    |s| count::Count.find(s),
];

/// Tokens that can start an amount, besides digits.
const STARTS: u32 = NUMBER_WORDS_SENSE | MAGNITUDES_SENSE | VAGUE_SENSE;

/// Tokens that can start a date, a time or a length of time, besides digits.
const TIME_STARTS: u32 = TIMES_SENSE | FEASTS_SENSE | NUMBER_WORDS_SENSE;

/// Tokens at which a walk stops: those that can start any of these, and addresses.
const STOPS: u64 = (STARTS | TIME_STARTS | CLAIMS_SENSE) as u64
    | Class::Number.mark()
    | Class::SingleQuote.mark()
    | Class::Address.mark();

/// All mentions of a text, and the numbers in it that are none.
pub(crate) fn mentions(text: &Text<'_>, options: &Options) -> (Vec<Mention>, Vec<Unlisted>) {
    let mut found = (Vec::new(), Vec::new());
    let known = Known { place: money::place(text), memo: date::Memo::default() };
    for block in &text.blocks {
        // A dateline tells nothing but a place and a day.
        let dates_only = block.kind == BlockKind::Dateline;
        if dates_only || read_in(block.kind) {
            walk(text, block.tokens.clone(), options, dates_only, &known, &mut found);
        }
    }
    found
}

/// The first date of a part of the page, whatever the part is.
pub(crate) fn first_date(text: &Text<'_>, block: Range<usize>) -> Option<Mention> {
    let memo = date::Memo::default();
    let timed = |at: &usize| text.tokens[*at].has(TIMES_SENSE) || text.tokens[*at].class == Class::Number;
    block
        .clone()
        .filter(timed)
        .filter_map(|at| date::find(text, at, block.start, block.end, &memo))
        .find(|m| m.kind == Kind::Date)
}

/// Whether the words of a part belong to the article.
pub(crate) fn read_in(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Boilerplate | BlockKind::Byline | BlockKind::Dateline)
}

/// What a walk knows beforehand, and the words it looked up last.
struct Known {
    place: Option<money::Place>,
    memo: date::Memo,
}

/// What a walk fills: mentions, and numbers left alone.
type Out = (Vec<Mention>, Vec<Unlisted>);

#[inline(never)]
fn walk(text: &Text<'_>, block: Range<usize>, options: &Options, dates_only: bool, known: &Known, out: &mut Out) {
    let (found, left) = out;
    let memo = &known.memo;
    let mut at = block.start;
    // Words before this belong to a mention already.
    let mut floor = block.start;
    let skipped = |at: usize| text.tokens.get(at..block.end)?.iter().position(|t| t.any(STOPS));
    while let Some(skipped) = skipped(at) {
        at += skipped;
        let token = &text.tokens[at];
        // Before amounts: the number of a date counts nothing.
        if (token.has(TIME_STARTS) || matches!(token.class, Class::Number | Class::SingleQuote))
            && let Some(mention) = date::find(text, at, floor, block.end, memo)
        {
            at = mention.tokens.end;
            floor = at;
            found.push(mention);
            continue;
        }
        if dates_only {
            at += 1;
            continue;
        }
        if (token.has(CLAIMS_SENSE) || matches!(token.class, Class::Address | Class::Number))
            && let Some(mention) = claim::find(text, at, floor, block.end)
        {
            at = mention.tokens.end;
            floor = at;
            found.push(mention);
            continue;
        }
        let starts = token.class == Class::Number
            || token.has(STARTS)
            || token.has(TIMES_SENSE) && amount::is_unit_of_one(text, at, &block);
        if !starts {
            at += 1;
            continue;
        }
        if let Some(mention) = decade::find(text, at, floor, block.end).or_else(|| score::find(text, at, &block)) {
            at = mention.tokens.end;
            floor = at;
            found.push(mention);
            continue;
        }
        let Some(mut amount) = amount::read(text, at, block.clone()) else {
            at = unlisted::place(text, at, block.end, left).unwrap_or(at + 1);
            continue;
        };
        let after = amount.tokens.end.max(at + 1);
        if let Some(reason) = label::label(text, &amount, &block) {
            at = unlisted::leave(text, &amount, block.end, Some(reason), left).max(after);
            continue;
        }
        row::complete(text, &mut amount, &block);
        let site = Site { text, block: block.clone(), amount: &amount, options, found, place: known.place };
        let mention = RECOGNISERS.iter().find_map(|find| find(&site));
        match mention {
            Some(mention) => {
                at = mention.tokens.end.max(after);
                floor = at;
                // The words that bound it may be a claim of their own, which then stands inside: `a record 32 goals`.
                let inside = found.iter().rev().take_while(|m| m.tokens.start >= mention.tokens.start).count();
                found.insert(found.len() - inside, mention);
            }
            None => at = unlisted::leave(text, &amount, block.end, None, left).max(after),
        }
    }
}

//! Marks of a text that is not finished: `TK`, `XX`, `[CHECK]`, `???`.
//!
//! Left alone: `XX` in a name (`Super Bowl XX`), small letters, and question marks that shout (`Really???`).

use super::claim::Claim;
use super::{Kind, Mention};
use crate::lexicon::ClaimWord;
use crate::text::{Case, Class};

pub(super) fn find(claim: &Claim<'_, '_>) -> Option<Mention> {
    let tokens = &claim.text.tokens;
    let (first, after) = (claim.tokens.start, claim.tokens.end);
    let before = first.checked_sub(1).filter(|i| *i >= claim.floor);
    let bracketed = before.is_some_and(|i| tokens[i].class == Class::OpenBracket && tokens[i].touches(&tokens[first]));
    let upper = tokens[first].case == Case::Upper;
    let glued = |i: usize| before.is_some_and(|b| tokens[b].touches(&tokens[i])) && !bracketed;
    match claim.word {
        ClaimWord::Blank => {
            // A name of a year, an issue or a king counts in these letters too.
            let named = |i: usize| tokens[i].is_capital() && tokens[i].class == Class::Word;
            let money = before.is_some_and(|i| tokens[i].class == Class::Symbol);
            let opens = before.is_none_or(|i| tokens[i].class == Class::Stop);
            let name = !bracketed
                && (before.is_some_and(named) || !opens && after < claim.end && named(after))
                && claim.word_at(first).starts_with('X');
            let joined = glued(first) && !money
                || after < claim.end && tokens[first].touches(&tokens[after]) && {
                    matches!(tokens[after].class, Class::Word | Class::Number | Class::Slash | Class::Hyphen)
                };
            (upper && !name && !joined).then(|| claim.mention(Kind::Placeholder, "placeholder-mark", first..after))
        }
        ClaimWord::Note if bracketed && upper => {
            let close = (after..claim.end.min(after + NOTE)).find(|i| tokens[*i].class == Class::CloseBracket)?;
            Some(claim.mention(Kind::Placeholder, "placeholder-note", first - 1..close + 1))
        }
        ClaimWord::Asked if !glued(first) => Some(claim.mention(Kind::Placeholder, "placeholder-mark", first..after)),
        _ => None,
    }
}

/// Tokens of a note between brackets.
const NOTE: usize = 12;

//! What an act of speech reports: the words before its clause, behind it, or both.

use super::adjunct::adjuncts;
use super::phrase::{Part, among, function, is_verbal, part, phrase_after};
use super::quotation::Quotation;
use super::speech::Said;
use crate::lexicon::{CALENDAR_SENSE, CUES_SENSE, CURRENCIES_SENSE, Cue, FunctionWord, PERCENTS_SENSE, Stance, Takes};
use crate::text::{Case, Class, Spelling, Text, word, words};
use std::ops::Range;

/// Tokens of the longest reported passage; longer sentences are tables and lists.
const REACH: usize = 150;
/// Words of the place that a paragraph opens with.
const PLACE: usize = 3;
/// Marks that close a sentence.
const MARKS: usize = 6;
/// Tokens of an infinitive that says something at the least: `promised to build a road`.
const INFINITIVE: usize = 4;
/// Tokens up to the dividend that is declared.
const PAYOUT: usize = 10;
/// Words of what is said at the least.
const LEAST: usize = 2;
/// Words with which a writer goes on by himself behind what was reported.
const TRAILS: [Spelling; 4] = *words!["alluding", "citing", "even", "referring"];

/// Words that open a clause which the main one stands behind, and tokens up to them: `But even as Brandt said`.
const SUBORDINATE: [&str; 7] = ["after", "although", "because", "since", "though", "when", "while"];
const OPENER: usize = 3;

/// The comma behind which another subject has its own verb.
fn main_clause(text: &Text<'_>, words: &Range<usize>) -> Option<usize> {
    let closes = |i: usize| matches!(text.tokens[i].class, Class::Quote | Class::CloseQuote);
    let commas = (words.start + LEAST..words.end).filter(|i| text.tokens[*i].class == Class::Comma);
    let mut commas = commas.take(MARKS);
    commas.find(|comma| {
        let from = comma + 1 + usize::from(comma + 1 < words.end && closes(comma + 1));
        phrase_after(text, from, words.end).is_some_and(|p| is_verbal(text, p.end))
    })
}

/// Finds what is reported in a sentence.
#[inline(never)]
pub(super) fn read(text: &Text<'_>, said: &mut Said, sentence: &Range<usize>, quotations: &[Quotation]) {
    let end = sentence_end(text, sentence).min(said.clause.end.max(said.cue.end) + REACH);
    let start = sentence.start.max(said.clause.start.saturating_sub(REACH));
    // `…, saying`, `the mayor's claim that` say nothing of the words before them.
    let ing = text.word(said.cue.start).ends_with("ing") && said.word.cue != Cue::According;
    let lead = if ing || said.nominal { None } else { lead(text, start, said.clause.start) };
    let behind = if said.inverted { said.clause.end } else { said.cue.end };
    let at = adjuncts(text, said, behind, end);
    // `…, Brandt said after the talks.`
    let stops = at >= end
        || matches!(text.tokens[at].class, Class::Stop | Class::Semicolon)
        || text.among(at, words!["after", "as", "before", "but", "when", "while"]) && !text.is(at + 1, word!("well"));
    let comma = at < end && matches!(text.tokens[at].class, Class::Comma | Class::Dash);
    let attributed = said.inverted && said.word.cue == Cue::According;
    let mut before = 0..0;
    let mut after = 0..0;
    if attributed && lead.is_none() {
        // `But according to X, …`
        let opening = said.cue.start - start <= 2
            || matches!(text.tokens[said.cue.start - 1].class, Class::Colon | Class::Semicolon);
        if opening && comma {
            after = at + 1..end;
        } else if !opening {
            before = start..said.clause.start;
        }
    } else if let Some(lead) = lead
        && (stops || comma || said.inverted || lead == said.clause.start)
        && !is_opening(text, start..lead)
        && (stops || comma || said.inverted || !opens(text, start))
    {
        let quoted = text.tokens[lead - 1].class != Class::Comma && lead == said.clause.start;
        // `the states, larger, more diverse states.`
        let noun = said.word.takes == Takes::Verb && !said.inverted && !is_subject(text, said);
        // `They came, they said, "We are late."`
        let spliced = comma && !quoted && opens_capital(text, at + 1, end);
        if !noun && !spliced {
            before = unspoken(text, introduced(text, start..lead, quotations));
        }
        // `The rules, said Brandt, are late`
        let verb = || text.tokens[..end].get(at + 1).and_then(function) == Some(FunctionWord::Auxiliary);
        if comma && !quoted && goes_on(text, at + 1, end) && (attributed || !said.inverted || verb()) {
            after = at + 1..end;
        }
    } else if !stops && !said.inverted {
        after = if comma || text.tokens[at].class == Class::Colon { at + 1..end } else { at..end };
        // `as Brandt said on Monday, …`, `told them of the bridge, which …`
        let as_ = comma && said.clause.start > start && text.among(said.clause.start - 1, words!["as", "like"]);
        if as_ || comma && is_relative(text, at + 1) || !takes(text, said, &after) {
            after = 0..0;
        }
        if ing && !(start..said.cue.start).any(|i| is_verbal(text, i)) {
            after = up_to_verb(text, after);
        }
        if said.nominal && !(start..said.cue.start).any(|i| is_verbal(text, i)) {
            after = up_to_main(text, after);
        }
    }
    // `They predicted ruin; all copied him.`
    if said.word.takes == Takes::Object && !after.is_empty() && !text.is(after.start, word!("that")) {
        let mark = after.clone().find(|i| text.tokens[*i].class == Class::Semicolon);
        after.end = mark.unwrap_or(after.end);
    }
    // `Brandt, who said it was late, left.`
    let who = said.clause.end == said.cue.end
        && said.speaker.mention.len() == 1
        && text.is(said.speaker.mention.start, word!("who"));
    let mark = said.speaker.mention.start.checked_sub(1).map(|i| text.tokens[i].class);
    if who && mark == Some(Class::Comma) {
        let comma = (after.start + LEAST..after.end).find(|i| text.tokens[*i].class == Class::Comma);
        let open = after.clone().any(|i| matches!(text.tokens[i].class, Class::Quote | Class::OpenQuote));
        after.end = comma.filter(|_| !open).unwrap_or(after.end);
    }
    // `While Brandt said it was late, Denk left.`
    if !said.inverted && said.clause.start > sentence.start && {
        let word = text.word(said.clause.start - 1);
        SUBORDINATE.iter().any(|s| word.eq_ignore_ascii_case(s)) && said.clause.start <= sentence.start + OPENER
    } {
        after.end = main_clause(text, &after).unwrap_or(after.end);
    }
    said.before = whole(quotations, trimmed(text, before));
    said.after = whole(quotations, trimmed(text, trail(text, after)));
}

/// Whether a relative clause starts at a token: `which`, `in which`.
fn is_relative(text: &Text<'_>, at: usize) -> bool {
    let from = at + usize::from(part(text, at) == Part::Preposition);
    from < text.tokens.len() && text.among(from, words!["who", "whom", "whose", "which", "where"])
}

/// Whether a quotation that starts with a capital opens at a token.
fn opens_capital(text: &Text<'_>, at: usize, end: usize) -> bool {
    let opens = |i: usize| matches!(text.tokens[i].class, Class::Quote | Class::OpenQuote | Class::SingleQuote);
    at + 1 < end && opens(at) && text.tokens[at + 1].is_capital()
}

/// `Brandt, declaring that it was late, left`: up to the verb of the sentence, which the clause stands before.
fn up_to_verb(text: &Text<'_>, words: Range<usize>) -> Range<usize> {
    let mark = |i: usize| matches!(text.tokens[i].class, Class::Comma | Class::Quote | Class::CloseQuote);
    let verb = (words.start + LEAST..words.end).find(|i| mark(i - 1) && is_verbal(text, *i));
    words.start..verb.unwrap_or(words.end)
}

/// `The mayor's claim that crime fell was denied`: up to the verb that the claim is the subject of.
fn up_to_main(text: &Text<'_>, words: Range<usize>) -> Range<usize> {
    let helps = |i: usize| function(&text.tokens[i]) == Some(FunctionWord::Auxiliary);
    // Verbs of clauses that were opened and have none yet; an infinitive has its own.
    let mut open = usize::from(!text.is(words.start, word!("to")));
    let mut last = false;
    for i in words.start + 1..words.end {
        let verb = is_verbal(text, i);
        let opens = matches!(function(&text.tokens[i]), Some(FunctionWord::Relative | FunctionWord::Conjunction))
            || text.among(i, words!["that", "which", "who"]);
        // `was called`, `had not been called`, `the bridge built in May`
        let new = verb && !last && (helps(i) || !text.among(i - 1, words!["a", "an", "the", "to"]));
        match (opens, new) {
            (true, _) if part(text, i) != Part::And || open == 0 => open += 1,
            (_, true) if open == 0 && i > words.start + LEAST => return words.start..i,
            (_, true) => open = open.saturating_sub(1),
            _ => {}
        }
        last = verb && helps(i)
            || last && (function(&text.tokens[i]) == Some(FunctionWord::Adverb) || text.is(i, word!("not")));
    }
    words
}

/// Only what stands behind a colon where the writer's own words introduce it: `He had the last word: "…," he said`,
/// `Denk urged caution: it was late, he said`.
fn introduced(text: &Text<'_>, words: Range<usize>, quotations: &[Quotation]) -> Range<usize> {
    let last = words.end - 1;
    let quote = quotations.partition_point(|q| q.close.unwrap_or(q.tokens.end) < last);
    let open = quotations.get(quote).filter(|q| q.close == Some(last) && q.open > words.start).map(|q| q.open);
    let colon = |open: &usize| text.tokens[open - 1].class == Class::Colon;
    let own = || {
        let colon = words.clone().rev().find(|i| text.is_colon(*i))?;
        let told = words.start..colon;
        told.clone().any(|i| text.tokens[i].has(CUES_SENSE) && is_verbal(text, i)).then_some(colon + 1)
    };
    // `NEW KESTEN: The board met, officials said`
    let place = |i: &usize| text.tokens[*i].case == Case::Upper;
    let lead = words.start + words.clone().take(PLACE).take_while(place).count();
    let line = || (lead > words.start && text.is_colon(lead)).then_some(lead + 1);
    open.filter(colon).or_else(own).or_else(line).unwrap_or(words.start)..words.end
}

/// With the whole of a quotation that goes on over the ends of the sentence.
#[inline(never)]
fn whole(quotations: &[Quotation], words: Range<usize>) -> Range<usize> {
    if words.is_empty() {
        return words;
    }
    let at = |token: usize| {
        let i = quotations.partition_point(|q| q.tokens.end <= token);
        quotations.get(i).filter(|q| q.tokens.start <= token)
    };
    let start = at(words.start).map_or(words.start, |q| q.tokens.start);
    let end = at(words.end - 1).map_or(words.end, |q| {
        // The marks stay together.
        q.close.filter(|_| q.open >= words.start).map_or(q.tokens.end, |close| close + 1)
    });
    // Marks that are never closed are no reason to go far.
    let near = |far: usize| far <= REACH;
    let start = if near(words.start - start) { start } else { words.start };
    let end = if near(end - words.end) { end } else { words.end };
    start..end
}

/// The mark before a clause that what it reports stands before: `…, Brandt said`.
fn lead(text: &Text<'_>, start: usize, clause: usize) -> Option<usize> {
    let mark = clause.checked_sub(1).filter(|i| *i > start)?;
    let class = text.tokens[mark].class;
    let closes = matches!(class, Class::Quote | Class::CloseQuote);
    (closes || matches!(class, Class::Comma | Class::Dash)).then_some(if closes { mark + 1 } else { mark })
}

/// Whether words before a clause only say when or where: `In a letter in May, Brandt reported`.
fn is_opening(text: &Text<'_>, words: Range<usize>) -> bool {
    let day = text.tokens[words.start].has(CALENDAR_SENSE);
    (day || opens(text, words.start)) && !(words.start + 1..words.end).any(|i| is_verbal(text, i))
}

/// Whether a word opens what stands before the main clause: `Asked about the bridge, …`, `In a move to …`, `Although …`.
#[inline(never)]
fn opens(text: &Text<'_>, at: usize) -> bool {
    let first = text.word(at);
    first.ends_with("ed")
        || first.ends_with("ing")
        || part(text, at) == Part::Preposition
        || SUBORDINATE.iter().any(|s| first.eq_ignore_ascii_case(s))
}

/// Up to the last quotation that closes with a comma inside: what follows is no longer said.
fn unspoken(text: &Text<'_>, words: Range<usize>) -> Range<usize> {
    let closes = |i: &usize| {
        matches!(text.tokens[*i].class, Class::Quote | Class::CloseQuote) && text.tokens[*i - 1].class == Class::Comma
    };
    let end = (words.start + 1..words.end).rev().find(closes).map_or(words.end, |i| i + 1);
    // `The plan, called "fair," would cost more, he said`
    let verb = (end..words.end).any(|i| function(&text.tokens[i]) == Some(FunctionWord::Auxiliary));
    words.start..if verb { words.end } else { end }
}

/// Without the stop and the marks that close with it.
fn sentence_end(text: &Text<'_>, sentence: &Range<usize>) -> usize {
    let mut end = sentence.end;
    while end > sentence.start + 1
        && sentence.end - end < MARKS
        && matches!(text.tokens[end - 1].class, Class::Stop | Class::Quote | Class::CloseQuote | Class::CloseBracket)
    {
        // A quotation that closes the sentence stays whole.
        if text.tokens[end - 1].class != Class::Stop && text.tokens[end - 2].class != Class::Stop {
            break;
        }
        end -= 1;
    }
    end
}

/// Whether what stands behind the comma of `…, Brandt said, …` goes on with what he said.
fn goes_on(text: &Text<'_>, at: usize, end: usize) -> bool {
    let Some(token) = text.tokens[..end].get(at) else { return false };
    // `…, he said, as he left`; but `…, he said, as the price fell` tells why.
    let left = || text.is(at, word!("as")) && part(text, at + 1) == Part::Pronoun;
    let writer =
        text.among(at, &TRAILS) || text.word(at).ends_with("ing") || text.among(at, words!["who", "while"]) || left();
    end - at > LEAST && !writer && !is_silent(text, at, end) && !matches!(token.class, Class::Quote | Class::OpenQuote)
}

/// Whether a cue reports what stands behind it.
fn takes(text: &Text<'_>, said: &Said, after: &Range<usize>) -> bool {
    let at = after.start;
    if at >= after.end {
        return false;
    }
    let token = &text.tokens[at];
    let word = text.word(at);
    let opens = among(word, &["that", "whether", "if", "how", "what", "why"])
        || matches!(token.class, Class::Quote | Class::OpenQuote);
    let part = part(text, at);
    // `could say anything about the river`, `said nothing of it`: no words to report.
    let about = || text.among(at + 1, words!["about", "of", "on"]) && at + 1 < after.end;
    let greets = among(word, &["anything", "hello", "goodbye", "thanks", "prayers"])
        || among(word, &["no", "yes"]) && text.is(at + 1, word!("to"));
    // `promised to act`, `asked to leave the room`
    let short = word == "to" && (after.len() < INFINITIVE || text.word(said.cue.start).starts_with("ask"));
    // `crimes reported to the police fell`: who hears it, and no words.
    let hearer =
        word == "to" && matches!(super::phrase::part(text, at + 1), Part::Name | Part::Pronoun | Part::Determiner);
    // `recalled them`
    let them = said.word.stance == Stance::Says && among(word, &["him", "them"]);
    // `does not disclose its plans`
    let denied = said.word.takes == Takes::Object
        && text.among(said.cue.start.wrapping_sub(1), words!["never", "not"])
        && !opens;
    let empty = denied
        || greets
        || short
        || hearer
        || them
        || among(word, &["nothing", "something", "little", "much", "more", "so"]) && about();
    // `the states that have`, `demands that are`
    let relative = word == "that"
        && matches!(said.word.takes, Takes::That | Takes::Verb)
        && (text.tokens[..after.end].get(at + 1).and_then(function) == Some(FunctionWord::Auxiliary)
            || is_verbal(text, at + 1));
    let infinitive = word == "to" && matches!(said.word.stance, Stance::Promises | Stance::Asks);
    // `added five points`: only what has a verb is said.
    let thing = || {
        let verb = |i: usize| is_verbal(text, i) || function(&text.tokens[i]) == Some(FunctionWord::Auxiliary);
        let word = text.word(said.cue.start);
        // `added a third goal for the team, which trailed`, `added a third as Brandt left`
        let ends = |i: usize| text.tokens[i].class == Class::Comma || text.is(i, word!("as"));
        let mut clause = after.clone().take_while(|i| !ends(*i));
        let starts = |w: &&str| word.get(..w.len()).is_some_and(|start| start.eq_ignore_ascii_case(w));
        ["add", "claim", "conclu", "note", "recall", "repl"].iter().any(starts) && !clause.any(verb)
    };
    match said.word.takes {
        _ if empty || relative || said.word.stance != Stance::Accuses && points(text, at) => false,
        _ if said.nominal => word == "that" || infinitive,
        // `shouted "Go!" from the road`: the quotation is all of it.
        Takes::That | Takes::Quote if matches!(token.class, Class::Quote | Class::OpenQuote) => false,
        _ if opens => true,
        // `declared a dividend and raised its offer`
        _ if text.among(said.cue.start, words!["declare", "declared", "declares", "declaring"])
            && (at..after.end.min(at + PAYOUT)).any(|i| text.among(i, words!["dividend", "dividends", "split"])) =>
        {
            false
        }
        _ if thing() => false,
        Takes::Quote => false,
        // `software that the firm claims can write`
        Takes::Verb => {
            let helped = || {
                function(token) == Some(FunctionWord::Auxiliary)
                    && text.among(said.clause.start.saturating_sub(1), words!["that", "which", "who"])
            };
            (matches!(part, Part::Determiner | Part::Pronoun | Part::Name) || helped()) && is_subject(text, said)
        }
        // A pronoun that can only be a subject opens a clause: `agreed she was late`.
        Takes::That => infinitive || among(word, &["he", "she", "they", "we", "I"]),
        // `reported a loss of $4 million` is the writer's own.
        Takes::Object if said.word.stance == Stance::Says && is_sum(text, after) => false,
        // `denied the charges`, `promised one in May`: no more than a word for what was said; but `confirmed a second death`.
        Takes::Object
            if after.len() < INFINITIVE && (part == Part::Determiner || text.among(at, words!["it", "one"])) =>
        {
            after.len() > LEAST && text.among(at, words!["a", "an"]) && said.word.stance == Stance::Says
        }
        // `announced last May to help exports`
        Takes::Object => {
            !matches!(part, Part::Preposition | Part::And)
                || word == "to" && (at == said.cue.end || said.word.stance != Stance::Says)
        }
        Takes::Clause => {
            !matches!(part, Part::And)
                && (part != Part::Preposition
                    || !among(word, &["of", "about", "by", "for", "to", "against", "from", "on", "with", "into"]))
        }
    }
}

/// A word that only points at what was said: `Brandt rejected that: she had left`, `confirmed it on the peninsula`.
fn points(text: &Text<'_>, at: usize) -> bool {
    let Some(next) = text.tokens.get(at + 1) else { return false };
    let closes = matches!(next.class, Class::Colon | Class::Semicolon | Class::Stop);
    let goes_on = next.class == Class::Comma || matches!(part(text, at + 1), Part::Preposition | Part::And);
    text.is(at, word!("that")) && closes || text.among(at, words!["it", "this", "them"]) && (closes || goes_on)
}

/// Whether words name a sum or a share before their first comma, and hold no verb that says anything of it.
fn is_sum(text: &Text<'_>, words: &Range<usize>) -> bool {
    let clause = || words.clone().take_while(|i| text.tokens[*i].class != Class::Comma);
    // `a` is a word of `a percentage point`.
    clause().any(|i| text.tokens[i].has(CURRENCIES_SENSE | PERCENTS_SENSE) && !text.is(i, word!("a")))
        && !clause().any(|i| is_verbal(text, i) || text.is(i, word!("to")))
}

/// Whether the words before a cue that is a noun as well can only be its subject: a pronoun, a name, an article and noun.
fn is_subject(text: &Text<'_>, said: &Said) -> bool {
    let words = &said.speaker.mention;
    let more = text.among(words.start, words!["more", "most"]);
    let first = if more { Part::Noun } else { part(text, words.start) };
    words.end == said.cue.start
        && match part(text, words.end - 1) {
            Part::Pronoun | Part::Name => true,
            _ if text.is(words.end - 1, word!("who")) => true,
            Part::Noun => first == Part::Determiner && words.len() > 1 || text.word(words.end - 1).ends_with('s'),
            _ => false,
        }
}

/// `… but did not say when`
fn is_silent(text: &Text<'_>, at: usize, end: usize) -> bool {
    at + 3 < end
        && text.is(at, word!("but"))
        && (text.among(at + 1, words!["declined", "refused"])
            || text.is(at + 2, word!("not"))
                && text.among(at + 1, words!["did", "would", "could"])
                && (text.tokens[at + 3].has(CUES_SENSE) || text.among(at + 3, words!["elaborate", "give", "comment"])))
}

/// Cut where the writer goes on by himself.
fn trail(text: &Text<'_>, words: Range<usize>) -> Range<usize> {
    let cut = (words.start + LEAST..words.end).find(|i| {
        // `…, but he refused`
        let goes_on = text.tokens[*i - 1].class == Class::Comma
            && text.among(*i, words!["and", "but"])
            && text.among(*i + 1, words!["he", "she"]);
        goes_on
            || is_silent(text, *i, words.end)
            || matches!(text.tokens[*i - 1].class, Class::Comma | Class::Quote | Class::CloseQuote)
                && text.among(*i, &TRAILS)
    });
    words.start..cut.unwrap_or(words.end)
}

/// Without the marks at its ends; nothing where too little is left.
#[inline(never)]
fn trimmed(text: &Text<'_>, mut words: Range<usize>) -> Range<usize> {
    let loose = |i: usize| matches!(text.tokens[i].class, Class::Comma | Class::Dash | Class::Semicolon | Class::Colon);
    // A bracket opens what is no part of it any more: `Rents rose, [according to Renov](…)`.
    while words.start < words.end && (loose(words.end - 1) || text.tokens[words.end - 1].class == Class::OpenBracket) {
        words.end -= 1;
    }
    while words.start < words.end && (loose(words.start) || text.tokens[words.start].class == Class::Hyphen) {
        words.start += 1;
    }
    let count = words.clone().filter(|i| text.tokens[*i].class == Class::Word).take(LEAST).count();
    if count < LEAST { 0..0 } else { words }
}

/// Ends what the cue before reports where another cue takes over: `…, adding that`, `… but Denk said`, `…, he said`.
pub(super) fn end_before(text: &Text<'_>, prior: &mut Said, said: &Said, shared: bool) {
    // `a plan announced last May, it said`
    if prior.after == said.clause && !said.before.is_empty() {
        prior.after = 0..0;
    }
    // `said it was late and agreed to pay`: what reports nothing ends nothing.
    let silent = shared && said.after.is_empty() && said.word.takes != Takes::Clause;
    if !prior.after.contains(&said.clause.start) || said.word.takes == Takes::Quote || silent {
        return;
    }
    let mut cut = said.clause.start;
    let mut over = shared;
    let conjunction = |i: usize| {
        part(text, i) == Part::And || text.among(i, words!["but", "while", "though", "although", "yet", "as"])
    };
    let own = cut;
    while cut > prior.after.start
        && (conjunction(cut - 1) || function(&text.tokens[cut - 1]) == Some(FunctionWord::Adverb) && cut == own)
    {
        cut -= 1;
    }
    let joined = cut < own;
    // `…, Brandt said, but Denk said`: nothing of it is Brandt's.
    let whole = cut > 0 && cut == prior.after.start && joined;
    let marked = (whole || cut > prior.after.start)
        && matches!(text.tokens[cut - 1].class, Class::Comma | Class::Semicolon | Class::Dash);
    // `…, but he refused`, `…, and he left`: the writer goes on.
    let semicolon = cut > prior.after.start && text.tokens[cut - 1].class == Class::Semicolon;
    over |= semicolon || marked && (joined || !said.before.is_empty());
    if over {
        end_at(text, prior, cut);
    }
}

/// Ends what a cue reports at a token.
pub(super) fn end_at(text: &Text<'_>, said: &mut Said, cut: usize) {
    said.after = trimmed(text, said.after.start..said.after.end.min(cut));
}

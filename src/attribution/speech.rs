//! Acts of speech: every cue outside quotation marks that has a subject, with what it reports.
//!
//! `X said that …` · `…, X said.` · `…, X said, …` · `…, said X` · `X told Y …` · `according to X, …` · `X said … and
//! added …` · `…, adding that …` · `X was quoted by Y as saying …`. A cue without a subject says nothing of who speaks.

use super::people::People;
use super::person;
use super::phrase::{self, Part, among, part};
use super::quotation::Quotation;
use super::subject::{self, Subject};
use super::verb;
use super::{Attribution, Stance, content};
use crate::lexicon::{
    CUES, CUES_SENSE, CURRENCIES_SENSE, Cue, CueWord, FunctionWord, MAGNITUDES_SENSE, NUMBER_WORDS_SENSE, PASTS_SENSE,
    PERCENTS_SENSE, TIMES_SENSE, Takes, UNITS_SENSE,
};
use crate::mention::read_in;
use crate::text::{BlockKind, Case, Class, Text, Token, asked, word, words};
use std::ops::Range;

/// A cue with its subject and what it reports.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) sentence: usize,
    pub(super) cue: Range<usize>,
    pub(super) word: CueWord,
    /// Where subject and cue start and end, whichever comes first.
    pub(super) clause: Range<usize>,
    /// Who speaks; none where nobody does for certain: `no deaths were reported`.
    pub(super) speaker: Attribution,
    /// Whether the subject stands behind the cue.
    pub(super) inverted: bool,
    /// Whether the cue is a noun and the speaker whose it is: `the mayor's claim that`.
    pub(super) nominal: bool,
    /// What is reported before the clause, empty where nothing is.
    pub(super) before: Range<usize>,
    /// What is reported behind it.
    pub(super) after: Range<usize>,
}

/// Tokens between `with` and a cue: `with the campaign of the mayor of Kesten saying`.
const WITH: usize = 14;
/// Acts of speech of one sentence looked through for the same word.
const NEAR: usize = 4;
/// Tokens between `quoted` and `as saying`.
const QUOTED: usize = 12;
/// Tokens of a name before a cue in `-ing`: `with Brandt saying`.
const NAME: usize = 8;
/// Tokens before a cue within which what it hangs on is looked for.
pub(super) const LEAD: usize = 3;

/// Every act of speech of a text, in text order.
#[inline(never)]
pub(super) fn speech(text: &Text<'_>, people: &People, quotations: &[Quotation]) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    let mut quote = 0;
    let mut sentence = 0;
    for block in text.blocks.iter().filter(|b| read_in(b.kind)) {
        let mut at = block.tokens.start;
        let next = |at: usize| text.tokens.get(at..block.tokens.end)?.iter().position(|t| t.has(CUES_SENSE));
        while let Some(skipped) = next(at) {
            at += skipped;
            while quotations.get(quote).is_some_and(|q| q.tokens.end <= at) {
                quote += 1;
            }
            if let Some(inside) = quotations.get(quote).filter(|q| q.tokens.start <= at) {
                at = inside.tokens.end;
                continue;
            }
            let (words, len) = text.words::<4>(at, block.tokens.end);
            let Some((taken, word)) = CUES.longest(&words[..len]) else {
                at += 1;
                continue;
            };
            while text.sentences[sentence].tokens.end <= at {
                sentence += 1;
            }
            // The Washington Post
            if is_name(text, at, text.sentences[sentence].tokens.start) && word.cue == Cue::Say {
                at += taken;
                continue;
            }
            // In a line of capitals `SAID` says no more than `is said to be`, and `MAYOR CONFIRMS SALE` names a thing.
            let loud = text.tokens[at].case == Case::Upper && text.word(at).ends_with('D')
                || block.kind == BlockKind::Heading && !matches!(word.takes, Takes::Clause | Takes::Quote);
            if word.cue == Cue::None || loud {
                at += taken;
                continue;
            }
            let site = Site { text, people, quotations, sentence, cue: at..at + taken, word: *word };
            if let Some(said) = site.read(&mut found) {
                found.push(said);
            }
            at += taken;
        }
    }
    found
}

/// A capital cue inside a sentence is a name, but for titles in which all words are capitals: `Trump Says He`.
fn is_name(text: &Text<'_>, at: usize, start: usize) -> bool {
    let capital = |i: usize| text.tokens.get(i).is_some_and(Token::is_capital);
    capital(at) && at > start && !(capital(at + 1) && phrase::says(&text.tokens[at]))
}

/// One cue in its sentence.
pub(super) struct Site<'s, 't> {
    pub(super) text: &'s Text<'t>,
    people: &'s People,
    quotations: &'s [Quotation],
    sentence: usize,
    pub(super) cue: Range<usize>,
    pub(super) word: CueWord,
}

impl Site<'_, '_> {
    #[inline(never)]
    fn read(&self, earlier: &mut [Said]) -> Option<Said> {
        let tokens = self.text.sentences[self.sentence].tokens.clone();
        let prior = earlier.last().filter(|s| s.sentence == self.sentence);
        let nominal = self.is_noun(tokens.start);
        let (subject, inverted) = if nominal {
            (Some(subject::owner(self.text, tokens.start, self.cue.start)?), false)
        } else {
            self.subject(&tokens, prior)?
        };
        let shared = subject.is_none();
        let speaker = match (&subject, prior) {
            (Some(subject), _) => {
                self.people.speaker(self.text, subject, (self.cue.clone(), self.word.stance), self.sentence, earlier)
            }
            (None, Some(prior)) => {
                // `They said he found it late and said so`: the same word has the same subject.
                let same = |s: &&Said| self.text.word(s.cue.start) == self.text.word(self.cue.start);
                let near = earlier.iter().rev().take(NEAR).take_while(|s| s.sentence == self.sentence);
                // `said it was promising but added`: whoever said something.
                let said = |s: &&Said| !s.before.is_empty() || !s.after.is_empty();
                let prior = near.clone().find(same).or_else(|| { near }.find(said)).unwrap_or(prior);
                Attribution { cue: self.cue.clone(), stance: self.word.stance, ..prior.speaker.clone() }
            }
            (None, None) => return None,
        };
        // `If Brandt says so and insists`: nobody has said it.
        let before = speaker.mention.start.checked_sub(1).filter(|i| *i >= tokens.start);
        if before.is_some_and(|i| self.text.among(i, words!["If", "if", "unless"])) {
            return None;
        }
        let clause = match &subject {
            Some(s) => s.first.min(self.cue.start)..s.mention.end.max(self.cue.end),
            None => self.cue.clone(),
        };
        let mut said = Said {
            sentence: self.sentence,
            cue: self.cue.clone(),
            word: self.word,
            clause,
            speaker,
            inverted,
            nominal,
            before: 0..0,
            after: 0..0,
        };
        content::read(self.text, &mut said, &tokens, self.quotations);
        // `Renov said the mill was sold, it said`: once is enough.
        let same = |p: &Said| self.text.word(p.cue.start) == self.text.word(said.cue.start);
        let twice = |p: &Said| same(p) && p.speaker.name == said.speaker.name && said.before.contains(&p.cue.start);
        let twice = prior.is_some_and(twice);
        if said.after.is_empty() && (nominal || twice) {
            if let Some(prior) = earlier.last_mut().filter(|_| twice) {
                content::end_at(self.text, prior, said.clause.start);
            }
            return None;
        }
        // Words that go on with another cue belong to that one.
        if let Some(prior) = earlier.last_mut().filter(|s| s.sentence == self.sentence) {
            content::end_before(self.text, prior, &said, shared);
        }
        Some(said)
    }

    /// The subject, `None` inside where it is that of the cue before; and whether it stands behind the cue.
    fn subject(&self, tokens: &Range<usize>, prior: Option<&Said>) -> Option<(Option<Subject>, bool)> {
        let text = self.text;
        let (at, end) = (self.cue.start, self.cue.end);
        let floor = tokens.start;
        if self.word.cue == Cue::According {
            let source = subject::source(text, end, tokens.end)?;
            // `chose crops according to the return`: no mark parts the manner of doing something from it.
            let words = &source.stands_for;
            let marked = at == floor || !matches!(text.tokens[at - 1].class, Class::Word | Class::Number);
            let manner = || text.among(phrase::head_end(text, words) - 1, asked::MANNER);
            return (!text.is(at.wrapping_sub(1), word!("that")) && (marked || !manner()))
                .then_some((Some(source), true));
        }
        let last = at.checked_sub(1).filter(|i| *i >= floor);
        let before = last.map_or(Part::Other, |i| part(text, i));
        let word = last.map_or("", |i| text.word(i));
        if text.is(at, word!("saying")) {
            let quoted = self.quoted(floor, at - usize::from(word == "as"));
            if quoted.is_some() || word == "as" {
                return Some((Some(quoted?), false));
            }
        }
        // `those claims`: a verb of many has no `s`.
        let many = phrase::stands_alone(word) && text.word(at).ends_with('s');
        // `can neither confirm nor deny`
        if many && !among(word, &["another", "each", "neither"]) || word == "neither" && text.is(end, word!("nor")) {
            return None;
        }
        // `a greater say`: one who says so `says`.
        let article = |i: usize| i >= floor && text.among(i, words!["a", "an"]);
        if text.is(at, word!("say")) && at >= 2 && article(at - 2) {
            return None;
        }
        // `could show`: nobody has said it, but for `would say`.
        let could = || {
            among(word, &["can", "could", "may", "might", "must", "will"]) && self.word.takes != Takes::Clause
                || word == "should"
        };
        if word == "to" || could() || matches!(before, Part::Determiner) && !phrase::stands_alone(word) {
            return None;
        }
        if self.is_passive(floor) != (self.word.cue == Cue::Passive) || self.is_adjective(floor) {
            return None;
        }
        let ing = text.word(at).ends_with("ing") || text.word(at).starts_with("adding");
        if let Some(subject) = self.behind(tokens, last) {
            return Some((Some(subject), true));
        }
        let inside = prior.filter(|p| p.after.contains(&at) || p.clause.end <= at);
        let hangs = ing && !(floor..at).rev().take(LEAD).any(|i| text.among(i, &super::verb::BE));
        let coordinate = matches!(before, Part::And) || last.is_some_and(|i| text.among(i, words!["but", "then"]));
        if hangs || coordinate || last.is_some_and(|i| self.is_coordinate_adverb(floor, i)) {
            // `by saying it was late`; but `like adding salt`
            let clause = self.word.takes == Takes::Clause && part(text, end) != Part::Noun;
            let bare = !clause && before == Part::Preposition;
            if bare
                || before == Part::Join
                || last.is_some_and(|i| text.among(i, words!["without", "since", "after", "before", "for"]))
            {
                return None;
            }
            return match inside {
                Some(_) => Some((None, false)),
                None => {
                    let start = self.clause_start(floor);
                    // `in the firm's answer urging the council to stay`
                    let owned = || {
                        phrase::phrase_before(text, floor, at)
                            .is_some_and(|p| p.into_iter().any(|i| text.tokens[i].class == Class::Possessive))
                    };
                    // `a report showing`
                    let own = before == Part::Name
                        || before == Part::Noun && self.word.stance == Stance::Finds
                        || before == Part::Noun && owned()
                        || before == Part::Noun
                            && word.ends_with('s')
                            && !last.is_some_and(|i| {
                                // `spent four decades arguing`
                                text.among(i, asked::SPEECHES) || text.tokens[i].has(TIMES_SENSE | UNITS_SENSE)
                            });
                    // `with the campaign of the mayor saying`: no preposition of its own ends the phrase before it.
                    let opens = |i: &usize| text.among(*i, words!["with", "including"]);
                    let verb = |i: &usize| phrase::is_verbal(text, *i);
                    let with = (floor..at).rev().take(WITH).take_while(|i| !verb(i)).find(opens);
                    let near = with.or_else(|| {
                        let of = |i: &usize| text.is(*i, word!("of"));
                        let ends = |i: &usize| part(text, *i) == Part::Preposition && !of(i) || verb(i);
                        (floor..at).rev().take(NAME).find(ends)
                    });
                    let own = own || with.is_some() && before == Part::Noun;
                    let of = if hangs && own { subject::before(text, near.map_or(floor, |i| i + 1), at) } else { None };
                    let of = of.or_else(|| subject::of_nearest_verb(text, start, at, false));
                    let of = of.or_else(|| subject::of_sentence(text, start, at))?;
                    Some((Some(Subject { first: at, ..of }), false))
                }
            };
        }
        let subject = subject::before(text, floor, at);
        let inner = |i: usize| i > floor && (part(text, i) == Part::Preposition || text.word(i).ends_with("ing"));
        let charged = |s: &Subject| s.mention.clone().any(|i| text.among(i, &verb::CHARGED));
        let far = |s: &Subject| inner(s.first.saturating_sub(1)) || part(text, s.first) == Part::Number || charged(s);
        let nearest = subject.as_ref().is_some_and(|s| !far(s));
        let subject = if nearest { subject } else { verb::charged(text, floor, at).or(subject) }?;
        // `Under a plan announced in May, …`, `In his formal remarks, …`
        // `following its strong signals that`
        let noun = matches!(self.word.takes, Takes::Verb | Takes::That) && text.word(at).ends_with('s');
        let hangs = text.word(at).ends_with("ed") || noun;
        let governed = subject.first.checked_sub(1).filter(|i| *i >= floor && hangs);
        let governs = |i: usize| part(text, i) == Part::Preposition || text.among(i, words!["following", "Following"]);
        if governed.is_some_and(governs) {
            return None;
        }
        // `would resist calls for`, `did not comment on reports that`: a verb, and what stands behind it is a noun.
        let words = &subject.mention;
        let helped =
            words.start > floor && phrase::function(&text.tokens[words.start - 1]) == Some(FunctionWord::Auxiliary);
        // `your three free credit reports`
        let many = text.word(at).ends_with('s') && text.tokens[words.end - 1].class == Class::Word && {
            let number = |i: usize| text.tokens[i].has(NUMBER_WORDS_SENSE) && !text.is(i, word!("one"));
            words.clone().any(number) && !text.word(words.end - 1).ends_with('s')
        };
        let verb = words.len() == 1
            && part(text, words.start) == Part::Noun
            && (helped || words.start > floor && text.is(words.start - 1, word!("not")));
        // `let me say`, `You would say two`: nobody has said it.
        // `As I recall the day`, `you find`: nor do they say it now.
        let first = text.spelling(words.start);
        let now = || !(text.tokens[at].has(PASTS_SENSE) || text.word(at).ends_with("ed"));
        let nobody = words.len() == 1
            && (words!["me", "please", "Please", "us"].contains(&first)
                || words!["you", "You", "your", "Your", "yours"].contains(&first) && now()
                || words!["I", "we", "We"].contains(&first) && now() && part(text, end) != Part::Other
                // `We should demand that`
                || words!["we", "We"].contains(&first) && among(word, &["should", "must"]));
        // `denied reports that`, `denied local press reports that`, `estimates of road claims`: a noun.
        let head = phrase::head_end(text, words) - 1;
        let plural =
            !text.tokens[head].is_capital() && text.word(head).ends_with('s') && part(text, head) == Part::Noun;
        let noun = self.word.takes == Takes::Verb
            && text.word(at).ends_with('s')
            && part(text, words.start) != Part::Pronoun
            && (plural
                || [words.end - 1, words.start, words.start.saturating_sub(1)]
                    .iter()
                    .any(|i| phrase::is_verbal(text, *i)));
        // `plans to keep the dollar low showed`, `18 dollars a barrel suggest`: parts of a longer subject.
        let determined = part(text, words.start) == Part::Determiner;
        let inner = words.start > floor + 1
            && (text.is(words.start - 2, word!("to")) && part(text, words.start - 1) == Part::Noun
                || determined && text.tokens[words.start - 1].has(CURRENCIES_SENSE));
        // `a game called "hide and seek"`
        let game = self.word.takes == Takes::Quote
            && text.word(at).ends_with("ed")
            && text.among(words.start, words!["a", "an"])
            && text.tokens.get(end).is_some_and(|t| matches!(t.class, Class::Quote | Class::OpenQuote))
            && !self.is_speaker(words);
        if game || many || noun || inner || verb || nobody || self.is_figure(floor, &subject) || !self.speaks(&subject)
        {
            return None;
        }
        Some((Some(self.poll(floor, &subject).unwrap_or(subject)), false))
    }

    /// `In a poll conducted in May, 28 percent of voters said`: the poll is what says so.
    fn poll(&self, floor: usize, subject: &Subject) -> Option<Subject> {
        let text = self.text;
        let share = |i: usize| text.tokens[i].has(PERCENTS_SENSE);
        if !text.is(floor, word!("In")) || !subject.mention.clone().any(share) {
            return None;
        }
        let poll = subject::source(text, floor + 1, subject.first)?;
        let words = &poll.stands_for;
        let named = words.clone().any(|i| text.among(i, words!["poll", "survey", "Poll", "Survey"]));
        let comma = text.tokens[poll.mention.end].class == Class::Comma;
        (named && comma).then_some(Subject { first: subject.first, ..poll })
    }

    /// The start of the clause in a sentence: behind its last semicolon.
    fn clause_start(&self, floor: usize) -> usize {
        (floor..self.cue.start)
            .rev()
            .take(60)
            .find(|i| self.text.tokens[*i].class == Class::Semicolon)
            .map_or(floor, |i| i + 1)
    }

    /// The subject behind the cue: `"…," said Brandt`, `…, said Brandt, a lawyer.`
    fn behind(&self, tokens: &Range<usize>, last: Option<usize>) -> Option<Subject> {
        let text = self.text;
        let mark = last.map(|i| text.tokens[i].class);
        let quoted = matches!(mark, Some(Class::Quote | Class::CloseQuote | Class::SingleQuote));
        let opens = matches!(mark, None | Some(Class::Comma | Class::Dash)) || quoted;
        // `…, denounced the plan` has no quotation that it could stand behind.
        let alone = !quoted && self.word.takes == Takes::Quote;
        if alone
            || !opens
            || text.is(self.cue.start, word!("state"))
            || self.word.cue != Cue::Say
            || text.word(self.cue.start).ends_with("ing")
        {
            return None;
        }
        let subject = subject::after(text, self.cue.end, tokens.end)?;
        // `…, said nothing`
        let word = text.spelling(subject.mention.start);
        if part(text, subject.mention.start) == Part::Pronoun
            && !words!["he", "she", "they", "we", "I", "it"].contains(&word)
        {
            return None;
        }
        // `The team, led by Brandt, found 14 species`
        if !quoted && self.word.takes == Takes::That && part(text, subject.mention.start) == Part::Number {
            return None;
        }
        let next = text.tokens[..tokens.end].get(subject.mention.end);
        let verbal = |i| phrase::is_verbal(text, i) || subject::is_aim(text, i);
        let ends = next.is_none_or(|t| t.class != Class::Word || !verbal(subject.mention.end));
        let closes = next.is_none_or(|t| matches!(t.class, Class::Comma | Class::Stop | Class::Colon | Class::Dash));
        // `Brandt, a lawyer, said Denk was late` has its subject before the cue.
        let last = next.is_none_or(|t| t.class == Class::Stop);
        let own = || mark.is_some() && subject::before(text, tokens.start, self.cue.start).is_some();
        // `Brandt, one of the oldest members, denied wrongdoing.`: no verb before it, so nothing that could have been said.
        let verb =
            |i: usize| phrase::is_verbal(text, i) || phrase::function(&text.tokens[i]) == Some(FunctionWord::Auxiliary);
        let clause = || self.clause_start(tokens.start)..self.cue.start;
        // `Brandt, a lawyer, recalled numerous calls.`: who speaks has a name or is a person or a body.
        let words = &subject.stands_for;
        let speaks = || {
            part(text, words.start) == Part::Pronoun || phrase::name_in(text, words).is_some() || self.is_speaker(words)
        };
        let fits = if quoted { ends } else { closes && (last && speaks() && clause().any(verb) || !own()) };
        fits.then_some(subject)
    }

    /// `Brandt was quoted by the agency as saying`, `the agency quoted Brandt as saying`, `quoted Brandt saying`.
    #[inline(never)]
    fn quoted(&self, floor: usize, end: usize) -> Option<Subject> {
        let text = self.text;
        let quoted =
            (floor..end).rev().take(QUOTED).find(|i| text.among(*i, words!["quoted", "quoting", "quotes", "cited"]))?;
        let passive = (floor..quoted).rev().take(LEAD).any(|i| text.among(i, &super::verb::BE));
        let subject =
            if passive { subject::before(text, floor, quoted) } else { subject::after(text, quoted + 1, end) };
        subject.filter(|s| end < self.cue.start || s.mention.end == end)
    }

    /// Whether words name or tell a person or a body: `Karol Denk`, `an analyst`, `the board`.
    #[inline(never)]
    pub(super) fn is_speaker(&self, words: &Range<usize>) -> bool {
        let head = phrase::head_end(self.text, words) - 1;
        phrase::name_in(self.text, words).is_some()
            || phrase::is_body(&self.text.tokens[head])
            || person::is_role(self.text, head)
    }

    /// Whether a subject can speak: no time, no number alone, no sum (`the 3 mln francs reported for May`).
    fn speaks(&self, subject: &Subject) -> bool {
        let words = subject.stands_for.clone();
        let sum = self.text.tokens[words.end - 1].has(CURRENCIES_SENSE | MAGNITUDES_SENSE);
        // `bonds fell and the dollar remained firm suggests`: a clause, and nobody in it.
        let noun = |i: usize| matches!(part(self.text, i), Part::Noun | Part::Name);
        let verb = |i: usize| phrase::is_verbal(self.text, i) && noun(i - 1);
        let clause = (words.start + 1..words.end.saturating_sub(1)).any(verb);
        // `accused of fraud out of £2m told the court`: the speaker stands farther off.
        let sum = sum && (self.word.takes == Takes::Object || part(self.text, words.start) == Part::Number);
        if sum || clause {
            return false;
        }
        // `The court heard that he fell`: whoever else hears something says nothing.
        let court = || asked::COURTS.contains(&self.text.small(phrase::head_end(self.text, &words) - 1));
        if self.text.is(self.cue.start, word!("heard")) && !court() {
            return false;
        }
        let last = self.text.spelling(words.end - 1);
        !words!["day", "days", "month", "months", "night", "time", "week", "weeks", "year", "years"].contains(&last)
            && words
                .clone()
                .any(|i| matches!(part(self.text, i), Part::Name | Part::Noun | Part::Pronoun | Part::Determiner))
    }
}

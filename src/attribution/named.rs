//! Who a text names, each once: the first mention that says what he is, with the later ones joined to it.

use super::people::{People, ends_with};
use super::person::{Named, is_name, read, surname, titled};
use super::phrase::{self, Part, function, part};
use super::pronoun;
use super::speech::Said;
use crate::hash::{START, hash};
use crate::lexicon::{FunctionWord, ROLES, ROLES_SENSE, RoleWord};
use crate::mention::{Kind, Matched, Mention, Person, Role};
use crate::order::{self, Keyed};
use crate::text::{Case, Class, Text, word, words};
use std::ops::Range;

/// People of one last name that are told apart.
const NAMESAKES: usize = 8;
/// Letters of a name that may be written in two ways.
const LETTERS: usize = 4;
/// Tokens of the name of a body.
const BODY: usize = 12;

/// One person or body of the text.
struct Known {
    named: Named,
    kind: Kind,
    /// Whether an earlier one is the same.
    again: bool,
    /// Other places where it is named.
    mentions: Vec<Range<usize>>,
}

/// All of a text, by the hashes of their last words and first words.
struct Register<'s, 't> {
    text: &'s Text<'t>,
    all: Vec<Known>,
    last: Keyed,
    first: Keyed,
}

/// Everyone who is named with a role or a description, or speaks and is named again; and bodies that say something.
#[inline(never)]
pub(super) fn named(text: &Text<'_>, people: &People, speech: &[Said], wanted: &dyn Fn(Kind) -> bool) -> Vec<Mention> {
    let mut all = Vec::new();
    let mut add = |named: Named, kind: Kind| all.push(Known { named, kind, again: false, mentions: Vec::new() });
    let plain = |name: Range<usize>, rule| Named { tokens: name.clone(), name, role: None, rule };
    if wanted(Kind::Person) {
        let mut at = 0;
        for run in &people.runs {
            at = text.sentence_from(at, run.start);
            // `Sir Karol`: no last name, and he was named in full.
            let first = |n: &Named| n.name.len() == 1 && text.among(n.name.start - 1, words!["Sir", "Dame"]);
            if let Some(named) = read(text, run, &text.sentences[at].tokens).filter(|n| !first(n)) {
                add(named, Kind::Person);
            }
        }
        for said in speech {
            let name = &said.speaker.name;
            let own = |i: usize| !text.tokens[i].has(ROLES_SENSE);
            // `Renov said`: as well the short form of `Renov Motors`.
            let short =
                said.speaker.mention.len() == 1 && text.word(said.speaker.mention.start) == text.word(name.start);
            if !short
                && is_name(text, name, 2)
                && part(text, name.start) != Part::Determiner
                && !determined(text, name.start)
                && name.clone().all(own)
            {
                // `Karol Denk, who runs the mill, said`; but a club is `who` of many.
                let who = text.is(name.end + 1, word!("who"))
                    && text.tokens[name.end].class == Class::Comma
                    && !text.among(name.end + 2, words!["are", "were", "have", "say"]);
                add(plain(name.clone(), if who { "person-described" } else { "person-speaks" }), Kind::Person);
            }
        }
    }
    if wanted(Kind::Org) {
        for name in speech.iter().filter_map(|said| body(text, &said.speaker.mention)) {
            add(plain(name, "org-issuer"), Kind::Org);
        }
    }
    if all.is_empty() {
        return Vec::new();
    }
    let mut register = Register { text, all, last: Keyed::new(), first: Keyed::new() };
    register.sort();
    people.runs.iter().for_each(|run| register.join(run));
    let shown = |k: &Known| !k.again && (k.named.rule != "person-speaks" || !k.mentions.is_empty());
    // In text order: what speech tells comes behind what runs tell.
    let all = register.all;
    let sorted = order::sort(all.iter().map(|k| k.named.tokens.start as u64).zip(0..).collect());
    sorted.iter().map(|(_, i)| &all[*i as usize]).filter(|k| shown(k)).map(|k| mention(text, k)).collect()
}

/// Whether a determiner stands before a name: it is a thing's then.
fn determined(text: &Text<'_>, at: usize) -> bool {
    at > 0 && matches!(part(text, at - 1), Part::Determiner | Part::Name)
}

impl Register<'_, '_> {
    fn word(&self, at: usize) -> &str {
        self.text.word(at)
    }

    fn key(&self, at: usize) -> u64 {
        hash(START, self.text.bytes(at))
    }

    /// Marks those that an earlier one of the same last word already is, and keeps the others to be looked up.
    fn sort(&mut self) {
        let text = self.text;
        let keyed = self.all.iter().map(|k| self.key(surname(text, &k.named.name))).zip(0..).collect();
        for group in order::sort(keyed).chunk_by(|a, b| a.0 == b.0) {
            let from = self.last.len();
            for entry in group {
                let i = entry.1 as usize;
                let name = self.all[i].named.name.clone();
                match self.among(&self.last[from..], &name) {
                    // The fullest name stands for all.
                    Some(at) => {
                        self.all[i].again = true;
                        let (new, known) = (self.all[i].kind, &mut self.all[at]);
                        // `Anna Denk said …. Ms Denk left.`: the first tells as much.
                        let before = name.start < known.named.tokens.start && known.named.role.is_some();
                        if name.len() > known.named.name.len() && known.kind == new {
                            if before
                                && known.named.name.len() == 1
                                && pronoun::woman(text, &known.named.name).is_some()
                            {
                                known.named.tokens = name.clone();
                            }
                            known.named.name = name;
                        }
                    }
                    None => self.last.push(*entry),
                }
            }
        }
        let full = self.last.iter().filter(|e| self.all[e.1 as usize].named.name.len() > 1);
        self.first = order::sort(full.map(|e| (self.key(self.all[e.1 as usize].named.name.start), e.1)).collect());
    }

    /// The one of some with the same last word that a name means.
    fn among(&self, known: &[(u64, u32)], name: &Range<usize>) -> Option<usize> {
        let near = known.iter().rev().take(NAMESAKES).map(|e| e.1 as usize);
        { near }.find(|i| self.agree(&self.all[*i].named.name, name))
    }

    /// Whether two names with the same last word are one person's: one has no first name, or both have the same.
    fn agree(&self, a: &Range<usize>, b: &Range<usize>) -> bool {
        let (x, y) = (self.word(a.start), self.word(b.start));
        let initial = (x.len() == 1 || y.len() == 1) && x.as_bytes().first() == y.as_bytes().first();
        a.len() == 1
            || b.len() == 1
            || x == y
            || initial
            || near(x, y)
            || ends_with(self.text, a, b)
            || ends_with(self.text, b, a)
    }

    /// Joins a run of capital words to the one it names.
    fn join(&mut self, run: &Range<usize>) {
        let text = self.text;
        let name = titled(text, run, run.start).map_or(run.clone(), |(_, name)| name);
        let she = pronoun::woman(text, &name);
        let same = order::equal(&self.last, self.key(surname(text, &name))).iter().take(NAMESAKES);
        // Of namesakes the one who went by that name first.
        let fits = |i: &usize| {
            let known = &self.all[*i].named.name;
            self.agree(known, &name) && she.is_none_or(|s| pronoun::woman(text, known) != Some(!s))
        };
        // `Mrs Denk`: his wife, Anna Denk.
        let told = |name: &Range<usize>| she == Some(true) && pronoun::woman(text, name) == she;
        let one = same.map(|e| e.1 as usize).filter(fits).min_by_key(|i| {
            let known = &self.all[*i].named.name;
            (!told(known), known.start > name.start, known.start)
        });
        let found = one.or_else(|| {
            let same = order::equal(&self.first, self.key(name.start)).last()?.1 as usize;
            let other = &self.all[same].named.name;
            // `Kim` is Kim Jong Un; but `Renov` may be Renov Semiconductor.
            if name.len() < 2 {
                let known = &self.all[same];
                let own =
                    known.named.rule != "person-speaks" || other.clone().any(|i| text.tokens[i].class == Class::Hyphen);
                return (own && known.kind == Kind::Person && other.start < name.start).then_some(same);
            }
            // `Mahmoud Denk` and `Mahmoud Denck`: one person, written in two ways.
            near(self.word(other.end - 1), self.word(name.end - 1)).then_some(same)
        });
        let Some(at) = found else { return };
        // `Young people`: a capital that only opens a sentence.
        let opens = || text.sentences[text.sentence_at(run.start)].tokens.start == run.start;
        let common =
            name.len() == 1 && part(text, name.end) == Part::Noun && !phrase::is_verbal(text, name.end) && opens();
        let known = &mut self.all[at];
        let own = known.named.tokens.contains(&run.start);
        let speaks = known.named.rule == "person-speaks" && (name.len() > 1 || determined(text, run.start));
        // `the Department` may be another one.
        let part = known.kind == Kind::Org && name.len() != known.named.name.len();
        if !own && !common && !speaks && !part {
            known.mentions.push(run.clone());
        }
    }
}

/// One letter added, left out or changed.
fn near(a: &str, b: &str) -> bool {
    let long = a.len().max(b.len());
    let short = a.len().min(b.len());
    let before = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let behind = a.bytes().rev().zip(b.bytes().rev()).take_while(|(x, y)| x == y).count().min(short - before);
    short >= LETTERS && before > 0 && long - before - behind <= 1
}

/// The name of a body in what speaks: `the U.S. Bureau of Labor Statistics`.
fn body(text: &Text<'_>, words: &Range<usize>) -> Option<Range<usize>> {
    let mut first = words.start + usize::from(part(text, words.start) == Part::Determiner);
    let floor = first.saturating_sub(BODY);
    while first > floor && part(text, first - 1) == Part::Name {
        first -= 1;
    }
    let mut end = first;
    // `legal`: a firm by its legal form, and not by a word that places have as well.
    let (mut issuer, mut firm, mut legal) = (false, false, false);
    let mut count = 0;
    while end < text.tokens.len().min(first + BODY) {
        let token = &text.tokens[end];
        match part(text, end) {
            Part::Name => {
                count += 1;
                legal |= end > first && text.among(end, &phrase::FIRMS);
                let role = if token.has(ROLES_SENSE) { ROLES.longest(&[token.word]) } else { None };
                match role {
                    Some((_, RoleWord::Office | RoleWord::After)) => return None,
                    Some((_, role)) if token.case != Case::Upper => {
                        issuer |= *role == RoleWord::Issuer;
                        firm = *role == RoleWord::Body;
                    }
                    _ => firm = false,
                }
            }
            // `Bureau of Labor Statistics`, `Institute for the Study of War`
            Part::Preposition | Part::And | Part::Determiner
                if end > first
                    && issuer
                    && text.among(end, words!["of", "for", "and", "the", "on"])
                    && (part(text, end + 1) == Part::Name
                        || text.is(end + 1, word!("the")) && part(text, end + 2) == Part::Name) => {}
            // `Renov Corp of America`: no place where the firm is.
            Part::Preposition if legal && text.is(end, word!("of")) && text.is(end + 1, word!("America")) => {}
            _ => break,
        }
        end += 1;
    }
    let alone = !matches!(part(text, end), Part::Join | Part::Noun) || phrase::is_verbal(text, end);
    // `Renov Corp of Kesten`: either may be the name.
    legal &= text.tokens.get(end).is_none_or(|t| function(t) != Some(FunctionWord::Preposition));
    ((issuer && !firm || legal) && count > 1 && alone).then_some(first..end)
}

fn mention(text: &Text<'_>, known: &Known) -> Mention {
    let Named { tokens, name, role, rule } = known.named.clone();
    let mut matched = vec![Matched { span: text.span(name.clone()), role: Role::Name }];
    if let Some(role) = &role {
        order::insert(&mut matched, Matched { span: text.span(role.clone()), role: Role::Title }, |m| m.span.start);
    }
    let mentions = known.mentions.iter().map(|m| text.span(m.clone())).collect();
    let person = Person { name: text.span(name), role: role.map(|r| text.span(r)), mentions };
    Mention { person: Some(Box::new(person)), matched, ..Mention::plain(text, known.kind, rule, tokens) }
}

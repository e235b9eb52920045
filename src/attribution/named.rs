//! Who a text names, each once: the first mention that says what he is, with the later ones joined to it.

use super::people::People;
use super::person::{Named, is_name, read, titled};
use super::phrase::{self, Part, among, part};
use super::speech::Said;
use crate::hash::{START, hash};
use crate::lexicon::{ROLES, ROLES_SENSE, RoleWord};
use crate::mention::{Kind, Matched, Mention, Person, Role};
use crate::order;
use crate::text::{Case, Text};
use std::collections::BTreeMap;
use std::ops::Range;

/// People of one last name that are told apart.
const NAMESAKES: usize = 4;
/// Letters of a name that may be written in two ways.
const LETTERS: usize = 4;
/// Tokens of the name of a body.
const BODY: usize = 12;

/// One person or body of the text.
struct Known {
    named: Named,
    kind: Kind,
    /// The one before of the same last word.
    before: Option<u32>,
    /// Other places where it is named.
    mentions: Vec<Range<usize>>,
}

/// All of a text, by the hashes of their last words and first words.
struct Register<'s, 't> {
    text: &'s Text<'t>,
    all: Vec<Known>,
    last: BTreeMap<u64, u32>,
}

/// Everyone who is named with a role or a description, or speaks and is named again; and bodies that say something.
#[inline(never)]
pub(super) fn named(text: &Text<'_>, people: &People, speech: &[Said], wanted: &dyn Fn(Kind) -> bool) -> Vec<Mention> {
    let mut register = Register { text, all: Vec::new(), last: BTreeMap::new() };
    if wanted(Kind::Person) {
        let mut at = 0;
        for run in &people.runs {
            while text.sentences[at].tokens.end <= run.start {
                at += 1;
            }
            if let Some(named) = read(text, run, &text.sentences[at].tokens) {
                register.add(named, Kind::Person);
            }
        }
        for said in speech {
            let name = &said.speaker.name;
            if part(text, name.start) == Part::Name
                && is_name(text, name, 2)
                && !determined(text, name.start)
                && !name.clone().any(|i| text.tokens[i].has(ROLES_SENSE))
            {
                register.add(
                    Named { tokens: name.clone(), name: name.clone(), role: None, rule: "person-speaks" },
                    Kind::Person,
                );
            }
        }
        if !register.all.is_empty() {
            people.runs.iter().for_each(|run| register.join(run));
        }
    }
    if wanted(Kind::Org) {
        for said in speech {
            if let Some(name) = body(text, &said.speaker.mention) {
                register.add(Named { tokens: name.clone(), name, role: None, rule: "org-issuer" }, Kind::Org);
            }
        }
    }
    let all = register.all;
    let sorted = order::sort(all.iter().map(|k| k.named.tokens.start as u64).zip(0..).collect());
    let shown = sorted.into_iter().map(|(_, i)| &all[i as usize]);
    shown.filter(|k| k.named.rule != "person-speaks" || !k.mentions.is_empty()).map(|k| mention(text, k)).collect()
}

/// Whether a determiner stands before a name: it is a thing's then.
fn determined(text: &Text<'_>, at: usize) -> bool {
    at > 0 && matches!(part(text, at - 1), Part::Determiner | Part::Name)
}

impl Register<'_, '_> {
    fn word(&self, at: usize) -> &str {
        self.text.word(at)
    }

    fn key(&self, name: &Range<usize>) -> u64 {
        hash(START, self.word(name.end - 1).as_bytes())
    }

    /// The one that a name means, if it is known.
    fn find(&self, name: &Range<usize>) -> Option<u32> {
        let mut next = self.last.get(&self.key(name)).copied();
        for _ in 0..NAMESAKES {
            let at = next?;
            let known = &self.all[at as usize];
            if self.agree(&known.named.name, name) {
                return Some(at);
            }
            next = known.before;
        }
        None
    }

    /// Whether two names with the same last word are one person's: one has no first name, or both have the same.
    fn agree(&self, a: &Range<usize>, b: &Range<usize>) -> bool {
        let (x, y) = (self.word(a.start), self.word(b.start));
        let initial = (x.len() == 1 || y.len() == 1) && x.as_bytes().first() == y.as_bytes().first();
        a.len() == 1 || b.len() == 1 || x == y || initial || near(x, y)
    }

    fn add(&mut self, named: Named, kind: Kind) {
        if let Some(at) = self.find(&named.name) {
            let known = &mut self.all[at as usize];
            // The fullest name stands for all.
            if named.name.len() > known.named.name.len() && known.kind == kind {
                known.named.name = named.name;
            }
            return;
        }
        let key = self.key(&named.name);
        let at = self.all.len() as u32;
        let before = self.last.insert(key, at);
        if named.name.len() > 1 {
            let first = hash(key_of_first(), self.word(named.name.start).as_bytes());
            self.last.insert(first, at);
        }
        self.all.push(Known { named, kind, before, mentions: Vec::new() });
    }

    /// Joins a run of capital words to the one it names.
    fn join(&mut self, run: &Range<usize>) {
        let text = self.text;
        let name = match titled(text, run, run.start) {
            Some((_, name)) => name,
            None => run.clone(),
        };
        let found = self.find(&name).or_else(|| {
            // `Mahmud Denk` and `Mahmud Denck`: one person, written in two ways.
            let same = self.last.get(&hash(key_of_first(), self.word(name.start).as_bytes())).copied()?;
            let other = &self.all[same as usize].named.name;
            let alike = name.len() > 1 && near(self.word(other.end - 1), self.word(name.end - 1));
            alike.then_some(same)
        });
        let Some(at) = found else { return };
        // `Young people`: a capital that only opens a sentence.
        let opens = || text.sentences[text.sentence_at(run.start)].tokens.start == run.start;
        let common = name.len() == 1 && part(text, name.end) == Part::Noun && opens();
        let known = &mut self.all[at as usize];
        let own = known.named.tokens.start <= run.start && run.start < known.named.tokens.end;
        let speaks = known.named.rule == "person-speaks" && (name.len() > 1 || determined(text, run.start));
        if own || common || speaks {
            return;
        }
        known.mentions.push(run.clone());
    }
}

/// Where the hash of a first name starts, so that it meets no last name.
const fn key_of_first() -> u64 {
    START ^ 1
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
    while first > 0 && part(text, first - 1) == Part::Name {
        first -= 1;
    }
    let mut end = first;
    let (mut issuer, mut firm) = (false, false);
    let mut count = 0;
    while end < text.tokens.len().min(first + BODY) {
        let token = &text.tokens[end];
        match part(text, end) {
            Part::Name => {
                count += 1;
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
                    && among(text.word(end), &["of", "for", "and", "the", "on"])
                    && (part(text, end + 1) == Part::Name
                        || text.word(end + 1) == "the" && part(text, end + 2) == Part::Name) => {}
            _ => break,
        }
        end += 1;
    }
    let alone = !matches!(part(text, end), Part::Join | Part::Noun) || phrase::is_verbal(text, end);
    (issuer && !firm && count > 1 && alone).then_some(first..end)
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

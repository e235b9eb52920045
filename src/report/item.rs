//! One thing to tick.

use super::{Priority, PriorityReason, Prompts};
use crate::fact::Link;
use crate::lexicon::{Direction, Stance};
use crate::mention::{Kind, Matched};
use crate::text::Span;
use crate::value::{Quantity, TimeValue};
use serde::{Serialize, Serializer};
use smol_str::SmolStr;

/// One thing that can be right or wrong by itself, tied to its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Name of the item: the same as long as its own words and its sentence are the same.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub id: SmolStr,
    /// What sort of thing it is.
    pub kind: Kind,
    /// Where its words stand.
    pub span: Span,
    /// Its own words.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub exact: SmolStr,
    /// Where the number itself stands, when there is one.
    pub numeral: Option<Span>,
    /// What the words were read as. `None` for quotations, reported words and other claims in words (superlatives, ranks,
    /// comparisons, causes, laws, polls), for contacts and placeholders, for scores (`3-2`), and for short forms that nothing spells out.
    pub value: Option<Value>,
    /// Which way the quantity went, when a word says so: `rose 12%`. A level it reached has none.
    pub direction: Option<Direction>,
    /// What the amount is counted by, in the singular: `barrel` of `$58 a barrel`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub per: Option<SmolStr>,
    /// Index of its sentence in the report.
    pub sentence: u32,
    /// Index of its block in the report.
    pub block: u32,
    /// Line of the text on which it starts, from 1.
    pub line: u32,
    /// Who says it; `None` for the writer's own voice, and where no speaker could be told for certain.
    pub speaker: Option<Speaker>,
    /// The rule that listed it: kind and pattern, such as `money-symbol`. Every rule has its words under `rule` of
    /// `messages.json`.
    #[serde(serialize_with = "code")]
    pub rule: &'static str,
    /// The words that made the rule fire, each with the part it played.
    pub matched: Vec<Matched>,
    /// What to verify, as codes such as `which-currency`. Every code has its words under `prompt` of `messages.json`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string[]"))]
    pub prompts: Prompts,
    /// How early to check it.
    pub priority: Priority,
    /// What makes it so, each with its words.
    pub reasons: Vec<PriorityReason>,
    /// Other items that state the same fact, in text order.
    pub same: Vec<Same>,
}

/// What an item's words were read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Value {
    /// An amount: a count, money, a percentage, a measure, an age or a ratio.
    Quantity(Quantity),
    /// A date or a stretch of dates.
    Date(TimeValue),
    /// A time of the day.
    Time(TimeValue),
    /// A length of time.
    Duration(TimeValue),
    /// A person, or a body that says something.
    Person(Person),
    /// A short form that the text spells out.
    Acronym {
        /// The words it stands for.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
        expansion: SmolStr,
    },
}

/// Who is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Person {
    /// The fullest name the article gives.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub name: SmolStr,
    /// What the words beside the name say the person is.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | null"))]
    pub role: Option<SmolStr>,
    /// Where else the same one is named, however it is spelt.
    pub mentions: Vec<Span>,
}

/// Who says an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Speaker {
    /// The fullest name the article gives this speaker, or the words of an unnamed one (`a senior official`).
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub name: SmolStr,
    /// The mention beside the cue: a name, a pronoun, a body.
    pub mention: Span,
    /// The words that say that something was said.
    pub cue: Span,
    /// What those words make of what was said.
    pub stance: Stance,
}

/// A link to another item that states the same fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Same {
    /// Id of the other item.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub id: SmolStr,
    /// How sure the link is.
    pub link: Link,
}

/// A name out of the program, given to serde as the name that it is: the same string in JSON.
pub(super) struct Code(pub(super) &'static str);

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_unit_variant("Code", 0, self.0)
    }
}

fn code<S: Serializer>(name: &&'static str, to: S) -> Result<S::Ok, S::Error> {
    Code(name).serialize(to)
}

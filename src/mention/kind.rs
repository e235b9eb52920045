//! What sort of thing a mention is, and the part its words play.

use crate::text::Span;
use serde::Serialize;

/// What sort of thing was recognised. The names are those of the report, of the files and of the labels on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// So many of a thing: `50 armored personnel carriers`.
    Count,
    /// An amount of money: `$10 million`.
    Money,
    /// A share or a rate in per cent: `12%`.
    Percent,
    /// A physical measure: `28 km`.
    Measure,
    /// How old somebody or something is: `aged 81`.
    Age,
    /// A multiple or a fraction: `three times`, `two thirds`.
    Ratio,
    /// A date or a stretch of dates: `3 March 2004`, `last month`, `since 1998`.
    Date,
    /// A time of the day: `8:30 a.m.`
    Time,
    /// A length of time: `for 12 years`.
    Duration,
    /// Somebody with a title, a role or a description: `President Vladimir Petrov`.
    Person,
    /// A body that says something: `the U.S. Bureau of Labor Statistics`.
    Org,
    /// Words given as somebody's own: `"We want the roads open"`.
    Quote,
    /// What somebody is reported to say: `officials said the road was open`.
    Attribution,
    /// That something stands first, last or alone: `the largest city`, `for the first time`, `the only bridge`.
    Superlative,
    /// A place in a list: `second-largest`, `finished third`.
    Rank,
    /// More or less than something else, without a number: `higher than last year`.
    Comparison,
    /// That one thing brought about another: `because of the drought`.
    Cause,
    /// What the law says: `is illegal`.
    Rule,
    /// People who were asked: `a survey of 1,002 adults`.
    Poll,
    /// Where to reach somebody: an address, a phone number, the name of an account.
    Contact,
    /// A short form, spelt out in the text or not: `APCs`.
    Acronym,
    /// A mark of a text that is not finished: `TK`, `[CHECK]`.
    Placeholder,
}

impl Kind {
    /// Every kind, in the order of the page's filter.
    pub const ALL: [Self; 22] = [
        Self::Count,
        Self::Money,
        Self::Percent,
        Self::Measure,
        Self::Age,
        Self::Ratio,
        Self::Date,
        Self::Time,
        Self::Duration,
        Self::Person,
        Self::Org,
        Self::Quote,
        Self::Attribution,
        Self::Superlative,
        Self::Rank,
        Self::Comparison,
        Self::Cause,
        Self::Rule,
        Self::Poll,
        Self::Contact,
        Self::Acronym,
        Self::Placeholder,
    ];

    /// The name in options and reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Measure => "measure",
            Self::Age => "age",
            Self::Ratio => "ratio",
            Self::Date => "date",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Person => "person",
            Self::Org => "org",
            Self::Attribution => "attribution",
            Self::Quote => "quote",
            Self::Superlative => "superlative",
            Self::Rank => "rank",
            Self::Comparison => "comparison",
            Self::Cause => "cause",
            Self::Rule => "rule",
            Self::Poll => "poll",
            Self::Contact => "contact",
            Self::Acronym => "acronym",
            Self::Placeholder => "placeholder",
        }
    }
}

/// The part that words played in a reading: shown under "Why is this here?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The number itself.
    Numeral,
    /// Words that bound it: `less than`.
    Bound,
    /// The thing counted.
    Noun,
    /// Symbol, code or name of a currency.
    Currency,
    /// `%`, `percent`, `per cent`.
    Percent,
    /// A unit of measure.
    Unit,
    /// What an amount is counted by: `a barrel`.
    Per,
    /// The word that says which way it went: `rose`.
    Direction,
    /// Words that make an age of a number: `aged`.
    Age,
    /// A date, a time or a length of time.
    Time,
    /// Words that make a claim: `largest`.
    Claim,
    /// An opening quotation mark.
    Open,
    /// A closing quotation mark.
    Close,
    /// The name of a person or of a body.
    Name,
    /// What a person is: `minister`.
    Title,
    /// Who says it.
    Speaker,
    /// The words that say that something was said.
    Cue,
    /// The words that a short form stands for.
    Expansion,
}

/// Words that made a rule fire, and the part they played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Matched {
    /// Where they stand.
    pub span: Span,
    /// The part they played.
    pub role: Role,
}

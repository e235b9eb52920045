//! What a row of each table says.

use serde::Serialize;

/// A way to write a currency: small, since the table is long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Currency {
    /// Which entry of the list of code sets.
    pub(super) set: u8,
    pub(crate) form: CurrencyForm,
}

impl Currency {
    /// The ISO 4217 codes the form may mean, the one most often meant first.
    pub(crate) fn codes(self) -> impl Iterator<Item = &'static str> + Clone {
        let text = super::CURRENCIES_TEXTS[usize::from(self.set)];
        (0..text.len()).step_by(4).filter_map(move |at| text.get(at..at + 3))
    }

    /// The code most often meant.
    pub(crate) fn code(self) -> &'static str {
        &super::CURRENCIES_TEXTS[usize::from(self.set)][..3]
    }

    /// Whether the form alone does not settle which currency it is.
    pub(crate) fn is_ambiguous(self) -> bool {
        super::CURRENCIES_TEXTS[usize::from(self.set)].len() > 3
    }
}

/// How a currency is written, which decides where it may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CurrencyForm {
    /// `$`, `US$`: before the number, and after it in other languages.
    Symbol,
    /// `USD`: before or after, capitals only.
    Code,
    /// `ALL`, `TOP`: like a code, but joined to the number or with a magnitude, since it is a word as well.
    RareCode,
    /// `dollars`: after the number.
    Word,
    /// `pounds`, `won`: like a word, but money only where more than the word says so.
    Rare,
    /// `cents`: after the number, a hundredth.
    Cent,
    /// `MUSD`: before or after, capitals only; millions.
    Mega,
    /// `PS` for a pound, `Y=` for a yen: joined to a number that is written as an amount.
    Ascii,
}

/// A power of ten that multiplies the number before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Magnitude {
    pub(crate) power: u8,
    pub(crate) style: MagnitudeStyle,
}

/// How freely a magnitude may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MagnitudeStyle {
    /// `million`: always.
    Word,
    /// `bn`: after digits.
    Short,
    /// `m`, `k`: joined to the digits of an amount of money only, since it may be a unit.
    Letter,
}

/// What follows the full stop of an abbreviation, so that the stop ends no sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// `Mr.`: a name.
    Name,
    /// `No.`: a number.
    Number,
    /// `approx.`: a word in small letters.
    Word,
    /// `U.S.`: anything, so only a clear start of a sentence ends one.
    Any,
}

/// Words of the page and not of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Boilerplate {
    /// At the start of a short block.
    Start,
    /// At the start of a short block that is no sentence: `See more`, but `See more than 40 bands on 5 May.`
    Button,
    /// Anywhere in a short block.
    Anywhere,
    /// A picture credit at the start or end: the block is a caption.
    Credit,
    /// By itself in a block: what follows are links to other stories.
    Links,
    /// Beside a number and nothing else: `142 Comments`.
    Tally,
}

/// What the words beside a number do to the interval it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// No bounding word: the number itself.
    Exact,
    /// `about`, `roughly`, `some`: the neighbourhood of the number.
    About,
    /// `nearly`, `almost`, `just under`: near the number and below it.
    Nearly,
    /// `just over`, `a little more than`: near the number and above it.
    JustOver,
    /// `under`, `less than`, `fewer than`, `below`: below, the number itself outside.
    Under,
    /// `over`, `more than`, `above`: above, the number itself outside.
    Over,
    /// `at least`, `no fewer than`, `a minimum of`: above, the number itself inside.
    AtLeast,
    /// `at most`, `no more than`, `a maximum of`: below, the number itself inside.
    AtMost,
    /// `up to`: below, the number itself inside and reached by some.
    UpTo,
    /// `as many as`, `as much as`: like `up to`, said of a count that may be lower.
    AsManyAs,
    /// `between … and …`, `from … to …`, `26-31`: both ends are written.
    Range,
    /// `dozens`, `several`, `hundreds of`: a word that names no number.
    Vague,
}

/// A bounding word, and on which side of the number it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BoundWord {
    pub(crate) bound: Bound,
    pub(crate) place: BoundPlace,
}

/// Side of the number on which a bounding word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BoundPlace {
    /// `about 5`
    Before,
    /// `5 or more`
    After,
}

/// Words of the calendar: a number beside one belongs to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calendar {
    /// `March`
    Month,
    /// `Tuesday`
    Weekday,
    /// `summer`
    Season,
    /// `BC`
    Era,
    /// `a.m.`, `o'clock`
    Clock,
}

/// Words that say that something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CueWord {
    pub(crate) cue: Cue,
    pub(crate) stance: Stance,
    pub(crate) takes: Takes,
}

/// Where the speaker and the hearer of a cue stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// `said`
    Say,
    /// `told`: a hearer stands between it and the words.
    Tell,
    /// `was quoted as saying`
    Passive,
    /// `according to`: the speaker comes after.
    According,
    /// `value added`: looks like one and says nothing.
    None,
}

/// What follows a cue where it reports speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    /// Any clause: `said it was late`.
    Clause,
    /// A clause, or the thing itself: `denied the charge`.
    Object,
    /// Only a clause that its first word opens: `asked whether`, `the claim that`.
    That,
    /// Any clause, but behind a subject only, since the word is a noun as well: `critics claim the road is shut`.
    Verb,
    /// Only words between quotation marks: `called it "a mistake"`.
    Quote,
}

/// What the word for saying makes of what was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// `said`: nothing.
    #[default]
    Says,
    /// `claimed`, `insisted`: somebody doubts it, or may.
    Claims,
    /// `denied`: it is not so.
    Denies,
    /// `warned`: it is bad and may come.
    Warns,
    /// `acknowledged`: it is so, and the speaker would rather it were not.
    Admits,
    /// `promised`: the speaker will do it.
    Promises,
    /// `predicted`, `estimated`: it is not known.
    Predicts,
    /// `suggested`: it may be so.
    Suggests,
    /// `accused`: somebody did wrong.
    Accuses,
    /// `asked`, `urged`: somebody should say or do it.
    Asks,
    /// `found`, `showed`: a study or a count says it.
    Finds,
}

/// Words that build sentences and name nothing; a noun phrase ends before one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FunctionWord {
    /// `the`, `a`
    Article,
    /// `was`, `will`
    Auxiliary,
    /// `and`
    Conjunction,
    /// `this`, `his`, `some`
    Determiner,
    /// `of`, `in`
    Preposition,
    /// `he`, `they`
    Pronoun,
    /// `who`, `that`
    Relative,
    /// `also`, `then`
    Adverb,
}

impl FunctionWord {
    /// Whether a noun follows it: `the`, `his`.
    pub(crate) fn determines(self) -> bool {
        matches!(self, Self::Article | Self::Determiner)
    }
}

/// A kind of thing: two nouns of one kind under the same modifiers may name one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NounKind {
    Person,
    Vehicle,
    Ship,
    Aircraft,
    Weapon,
    Building,
    Body,
    Document,
    Animal,
    Event,
}

/// A number in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NumberWord {
    pub(crate) value: u64,
    pub(crate) class: NumberClass,
}

/// What a number word may be joined with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberClass {
    /// `one`: often no number but a pronoun.
    One,
    /// `zero`, `two` to `nine`
    Unit,
    /// `ten` to `nineteen`
    Teen,
    /// `twenty` to `ninety`
    Ten,
    /// `hundred`
    Hundred,
    /// `dozen`
    Group,
    /// `third`: a part, or a place in an order
    Fraction,
    /// `first`: a place in an order and never a part
    Ordinal,
    /// `twice`, `sixfold`
    Multiple,
    /// `doubled`; 0 for `halved`
    Multiplied,
    /// `½`
    Vulgar,
    /// `twenties`
    Decade,
}

/// A word that names no number: at least `min` and less than `below`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Vague {
    pub(crate) min: u64,
    pub(crate) below: u64,
}

/// Per cent, and the points that differences of it are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PercentUnit {
    /// `%`, `percent`
    Percent,
    /// `percentage points`
    PercentagePoint,
    /// `basis points`, hundredths of a percentage point
    BasisPoint,
}

/// Which way a quantity went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// It rose.
    Up,
    /// It fell.
    Down,
}

/// A word that says which way a quantity went, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DirectionWord {
    pub(crate) direction: Direction,
    pub(crate) place: DirectionPlace,
}

/// Where a word of direction stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DirectionPlace {
    /// `rose 12%`
    Before,
    /// `12% higher`
    After,
    /// `a rise of 12%`, `a 12% rise`
    Either,
}

/// What a word says of whom it stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoleWord {
    /// `minister`: before a name or behind it.
    Office,
    /// `king`: at the head of a name.
    Royal,
    /// `Mr`: at the head of a name, and no role.
    Courtesy,
    /// `General`: at the head of a name of two words or more, since firms begin so too.
    Arms,
    /// `member`: behind a name only.
    After,
    /// `deputy`, `foreign`: in a role without being one.
    Part,
    /// `Corp`, `Street`: in the name of what is no person.
    Body,
    /// `Bureau`: in the name of a body that gives out figures.
    Issuer,
}

/// What words tell of their sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SignWord {
    /// `I think`
    Opinion,
    /// `I remember`
    Experience,
    /// `will`
    Prediction,
    /// `please`
    Instruction,
    /// `accused`: somebody did wrong, or is said to.
    Accusation,
    /// `eyewitness`
    FirstHand,
    /// `killed`
    Harm,
}

/// What a word claims where the words around it agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClaimWord {
    /// `largest`: after a determiner.
    Superlative,
    /// `worst`: like a superlative, where what it was chosen from stands behind it.
    Judged,
    /// `first`
    First,
    /// `first-ever`, `unprecedented`: by itself.
    Ever,
    /// `only`, `sole`
    Only,
    /// `among the few`
    Few,
    /// `a record high`
    Record,
    /// `ranked`: before a place in a list.
    RankVerb,
    /// `second`: before a superlative.
    Ordinal,
    /// `No.`: before a place in a list.
    Number,
    /// `TK`, `XX`: stands for words to come.
    Blank,
    /// `[CHECK]`: between brackets.
    Note,
    /// `???`
    Asked,
    /// `@`: before the name of an account.
    Handle,
    /// `because of`: before what is the cause, or `led to`: before its effect.
    Cause,
    /// `higher than`: before what it is compared with.
    Comparison,
    /// `against the law`: by itself.
    Law,
    /// `banned`: behind a form of `be`.
    Rule,
    /// `survey of`: before a number.
    Poll,
    /// `margin of error`: by itself.
    Polled,
    /// Looks alike and claims nothing: `first half`.
    None,
}

//! What the words beside a number do to it.

use serde::Serialize;

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

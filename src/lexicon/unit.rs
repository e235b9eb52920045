//! Units of measure, as their table tells them.

/// A unit of measure: small, since the table is long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Which entry of the list of codes.
    pub(super) set: u8,
    pub(crate) kind: UnitKind,
}

impl Unit {
    /// The code of the Unified Code for Units of Measure.
    pub(crate) fn ucum(self) -> &'static str {
        super::UNITS_TEXTS[usize::from(self.set)]
    }
}

/// What a unit of measure measures (after QUDT's quantity kinds).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnitKind {
    Angle,
    Area,
    Consumption,
    /// What of it is in how much of another: `5 mg/l`.
    Density,
    Current,
    Data,
    DataRate,
    Duration,
    Energy,
    Flow,
    Force,
    Fraction,
    Frequency,
    Length,
    Level,
    LuminousFlux,
    Mass,
    Multiple,
    Power,
    Pressure,
    Resistance,
    Speed,
    Temperature,
    Torque,
    Voltage,
    Volume,
}

use crate::Decimal;

/// The range in which a value plausibly lies, as far as is known, and why.
///
/// Narrower than what a scenario may try: it says what the facts still allow.
#[derive(Clone, Debug, PartialEq)]
pub struct Plausible {
    /// The lowest value that the facts still allow, in the unit of the quantity.
    pub low: Decimal,
    /// The highest value that they allow, in the same unit.
    pub high: Decimal,
    /// Where low and high come from, in a sentence or two.
    pub why: String,
}

use crate::deal::{Basis, Clause};
use crate::{Decimal, Figure, Formula};

/// How one figure of a settlement came about. Plain data: no words of any language.
#[derive(Clone, Debug, PartialEq)]
pub struct Derivation<'d> {
    /// Which figure.
    pub figure: Figure<'d>,
    /// What it comes to, in its unit; none is no cap, never, or no such cap.
    pub value: Option<Decimal>,
    /// How, and of which figures; each has a derivation of its own.
    pub formula: Formula<'d>,
    /// The clause that says so, where one does.
    pub clause: Option<&'d Clause>,
    /// What it rests on: that of the clause, or of a default; none where somebody chose the value.
    pub basis: Option<&'d Basis>,
}

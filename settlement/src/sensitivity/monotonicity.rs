use crate::formula::Sign;

/// How an amount moves as one input rises, whatever the value of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Monotonicity {
    /// It stays.
    Constant,
    /// It rises or stays.
    Increasing,
    /// It falls or stays.
    Decreasing,
    /// It may rise in one part of the range and fall in another.
    Mixed,
}

impl Monotonicity {
    /// Of the sum of two amounts.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Monotonicity::Constant, other) | (other, Monotonicity::Constant) => other,
            (a, b) if a == b => a,
            _ => Monotonicity::Mixed,
        }
    }

    /// Of the amount with this sign before it.
    pub(super) fn turned_by(self, sign: Sign) -> Self {
        match (self, sign) {
            (Monotonicity::Increasing, Sign::Minus) => Monotonicity::Decreasing,
            (Monotonicity::Decreasing, Sign::Minus) => Monotonicity::Increasing,
            (other, _) => other,
        }
    }
}

//! Rounds amounts that stand together: with the fewest decimals with which they add up as written.

use super::messages::Messages;
use super::number::{Style, shifted, signed};
use settlement::{Decimal, add};

/// How amounts that stand together are rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounding {
    /// The power of ten in which they are written.
    power: u32,
    /// The fewest decimals that each has; an amount below ten has one of its own.
    decimals: u32,
}

/// More decimals than any amount in cents has.
const MOST: u32 = 16;

impl Messages {
    /// The rounding of an amount by itself, or of amounts of which the last is the sum of those before
    /// it: whole from ten up, with one decimal below; and one decimal more for all as long as what is
    /// written would not add up, or would be nothing where there is something.
    #[must_use]
    pub fn rounding(&self, amounts: &[Decimal]) -> Rounding {
        self.rounding_of_all(&[amounts])
    }

    /// The rounding of several such sums that stand together.
    #[must_use]
    pub fn rounding_of_all<T: AsRef<[Decimal]>>(&self, sums: &[T]) -> Rounding {
        let amounts = sums.iter().flat_map(AsRef::as_ref);
        let most = amounts.map(Decimal::abs).max().unwrap_or_default();
        let mut rounding = Rounding { power: self.power(most), decimals: 0 };
        while rounding.decimals < MOST && !sums.iter().all(|sum| rounding.is_right(sum.as_ref())) {
            rounding.decimals += 1;
        }
        rounding
    }

    /// Amounts of which the last is the sum of those before it, abbreviated: `$118 bn`, `−$80 bn`,
    /// `$38 bn`.
    #[must_use]
    pub fn together(&self, amounts: &[Decimal]) -> Vec<String> {
        let rounding = self.rounding(amounts);
        amounts.iter().map(|amount| self.short_as(rounding, *amount)).collect()
    }

    /// An amount abbreviated, rounded like others: `$118 bn`.
    #[must_use]
    pub fn short_as(&self, rounding: Rounding, amount: Decimal) -> String {
        self.rounded_as(rounding, amount, Style::Short)
    }

    /// An amount rounded like others: `$118 billion`.
    #[must_use]
    pub fn dollars_as(&self, rounding: Rounding, amount: Decimal) -> String {
        self.rounded_as(rounding, amount, Style::Written)
    }

    /// An amount rounded like others, for speech: `118 billion dollars`.
    #[must_use]
    pub fn spoken_as(&self, rounding: Rounding, amount: Decimal) -> String {
        let number = self.in_scale(rounding.power, rounding.round(amount), Style::Spoken);
        self.spoken_sign(amount, number)
    }

    fn rounded_as(&self, rounding: Rounding, amount: Decimal, style: Style) -> String {
        signed(amount, self.in_scale(rounding.power, rounding.round(amount), style))
    }
}

impl Rounding {
    /// Whether anything of an amount is left so.
    pub(super) fn shows(self, amount: Decimal) -> bool {
        !self.round(amount).is_zero()
    }

    /// The amount in the scale, rounded.
    fn round(self, amount: Decimal) -> Decimal {
        let number = shifted(amount, self.power);
        let own = u32::from(number.abs() < Decimal::TEN && self.power > 0);
        // Dollars have cents, or none.
        let decimals = self.decimals.max(own);
        number.round_dp(if self.power == 0 && decimals > 0 { 2 } else { decimals })
    }

    fn is_right(self, amounts: &[Decimal]) -> bool {
        let Some((last, parts)) = amounts.split_last() else { return true };
        let mut sum = Decimal::ZERO;
        for part in parts {
            sum = add(sum, self.round(*part)).unwrap_or_default();
        }
        let vanishes = |amount: &Decimal| !amount.is_zero() && self.round(*amount).is_zero();
        (parts.is_empty() || sum == self.round(*last)) && !amounts.iter().any(vanishes)
    }
}

//! Amounts in a table: all in one scale, with one decimal; the head has the unit.

use super::message;
use super::messages::{Messages, plural};
use super::number::{SCALES, shifted, signed};
use settlement::Decimal;

/// The power of ten in which a table has its amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableScale {
    power: u32,
}

impl Messages {
    /// The scale of a table with these amounts: that of the largest.
    #[must_use]
    pub fn table_scale(&self, amounts: impl IntoIterator<Item = Decimal>) -> TableScale {
        let most = amounts.into_iter().map(|amount| amount.abs()).max().unwrap_or_default();
        TableScale { power: self.power(most) }
    }

    /// The unit of a table: `$ billion`.
    #[must_use]
    pub fn table_unit(&self, TableScale { power }: TableScale) -> String {
        let name = SCALES.iter().find(|(of, ..)| *of == power).map(|(_, name, _)| self.get(*name));
        match name {
            Some(name) => self.format(message::TableScaled { scale: plural(name, false) }),
            None => self.get(message::TABLE_DOLLARS).to_owned(),
        }
    }

    /// An amount in a table: `117.9`; dollars have cents.
    #[must_use]
    pub fn in_table(&self, TableScale { power }: TableScale, amount: Decimal) -> String {
        let decimals = if power == 0 { 2 } else { 1 };
        let number = shifted(amount, power).round_dp(decimals);
        signed(number, self.digits(number, decimals, true))
    }
}

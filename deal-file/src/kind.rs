use super::faults::Faults;
use super::node::Entry;
use super::value::{Spanned, Value};
use rust_decimal::Decimal;
use settlement::{Unit, Wrong};

/// The kind of a number in a deal file: its unit and its outermost bounds.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// Money.
    Dollars,
    /// What one sale costs: beyond its bounds, its parts outgrow a number.
    Sale,
    /// The money for one unit.
    Price,
    /// Units of a year.
    Count,
    /// Units of many years: a threshold.
    CountSoFar,
    /// Growth: a fraction that may be below 0 or above 1.
    Growth,
    /// A part of something: a fraction from 0 to 1.
    Part,
    /// A calendar year.
    Year,
}

const WRITTEN: &str = "a whole number, or a decimal in quotes such as \"0.20\"";

impl Kind {
    pub(super) fn unit(self) -> Unit {
        match self {
            Kind::Dollars | Kind::Sale => Unit::Dollars,
            Kind::Price => Unit::Price,
            Kind::Count | Kind::CountSoFar => Unit::Count,
            Kind::Growth | Kind::Part => Unit::Fraction,
            Kind::Year => Unit::Year,
        }
    }

    /// The bounds within which amounts stay above zero and exact.
    pub(super) fn bounds(self) -> (Decimal, Decimal) {
        match self {
            Kind::Dollars | Kind::CountSoFar => (Decimal::ZERO, Unit::Dollars.most()),
            Kind::Sale => (Decimal::new(1, 2), Decimal::from(1_000_000)),
            Kind::Price => (Decimal::ZERO, Decimal::from(1_000_000_000)),
            Kind::Count => (Decimal::ZERO, Unit::Count.most()),
            Kind::Growth => (Decimal::new(-99, 2), Decimal::TEN),
            Kind::Part => (Decimal::ZERO, Decimal::ONE),
            Kind::Year => (Decimal::ZERO, Decimal::from(9_999)),
        }
    }

    /// The text of a fault: a number of this kind between these two.
    pub(super) fn between(self, low: Decimal, high: Decimal) -> String {
        let (low, high) = (low.normalize(), high.normalize());
        match self {
            Kind::Dollars | Kind::Sale => format!("an amount from {low} to {high}"),
            Kind::Price => format!("a price from {low} to {high}"),
            Kind::Count | Kind::CountSoFar => format!("whole units from {low} to {high}"),
            Kind::Growth | Kind::Part => {
                format!("a fraction from {low} to {high}; 20 % is \"0.20\"")
            }
            Kind::Year => format!("a year from {low} to {high}"),
        }
    }

    /// Reads a number of this kind, whatever its size.
    pub(super) fn read(
        self,
        entry: &Entry<'_>,
        faults: &mut Faults<'_>,
    ) -> Option<Spanned<Decimal>> {
        let (text, number) = match entry.value.get_ref() {
            Value::Whole(text, whole) => {
                (text.clone(), whole.map(|whole| Decimal::new(whole, 0)).ok_or(Wrong::TooLarge))
            }
            Value::Text(text) => (text.clone(), self.number(text)),
            Value::Float(float) => {
                let what = format!("`{float}` without quotes is a float, which is not exact");
                faults.tell(&entry.at, entry.span(), what, WRITTEN);
                let exact = self.number(float).is_ok();
                faults.meant(exact.then(|| format!("\"{float}\"")));
                return None;
            }
            _ => return entry.other(WRITTEN, faults),
        };
        let (what, allowed) = match number {
            Ok(number) => return Some(Spanned::new(entry.span(), number)),
            Err(Wrong::TooPrecise { unit: Unit::Count }) => {
                (format!("{text} has decimals"), "whole units".to_owned())
            }
            Err(Wrong::TooPrecise { unit }) => {
                ("has too many decimals".to_owned(), format!("at most {}", unit.places()))
            }
            Err(Wrong::TooLarge) => {
                let (least, most) = self.bounds();
                (format!("{text} is out of range"), self.between(least, most))
            }
            Err(_) => (format!("{text:?} is no number"), WRITTEN.to_owned()),
        };
        faults.tell(&entry.at, entry.span(), what, allowed);
        let percent = text.strip_suffix('%').and_then(|text| self.unit().read(text.trim()).ok());
        faults.meant(percent.and_then(|percent| self.hundredth(percent)));
        None
    }

    /// A suggestion for a fraction that is too large: `0.20` for 20.
    pub(super) fn hundredth(self, number: Decimal) -> Option<String> {
        let hundredth = number.checked_div(Decimal::ONE_HUNDRED)?;
        let part = self.unit() == Unit::Fraction && hundredth <= Decimal::ONE;
        part.then(|| format!("\"{hundredth:.2}\""))
    }

    /// The number in a text, of no more digits than a whole number may have.
    fn number(self, text: &str) -> Result<Decimal, Wrong> {
        let number = self.unit().read(text)?;
        i64::try_from(number.mantissa()).map_err(|_| Wrong::TooLarge)?;
        Ok(number)
    }
}

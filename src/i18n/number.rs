//! Formats amounts, fractions and years for a language: written, short or spoken.

use super::language::Language;
use super::message::{self, Message};
use super::messages::{Messages, plural};
use settlement::{Decimal, Unit, times};

/// The named powers of ten: exponent, name, abbreviation.
pub(super) const SCALES: [(u32, Message, Message); 3] = [
    (12, message::SCALE_TRILLION, message::SHORT_TRILLION),
    (9, message::SCALE_BILLION, message::SHORT_BILLION),
    (6, message::SCALE_MILLION, message::SHORT_MILLION),
];

/// The form of an amount.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Style {
    Written,
    Short,
    Spoken,
}

impl Messages {
    /// An amount to the cent: `$117,878,827,500.00`.
    #[must_use]
    pub fn exact_dollars(&self, amount: Decimal) -> String {
        signed(amount, self.money(amount, self.digits(amount, 2, true)))
    }

    /// An amount to the cent without a currency, for a table whose caption has it:
    /// `117,878,827,500.00`.
    #[must_use]
    pub fn ledger(&self, amount: Decimal) -> String {
        signed(amount, self.digits(amount, 2, true))
    }

    /// An amount rounded for reading: `$117.88 billion`.
    #[must_use]
    pub fn dollars(&self, amount: Decimal) -> String {
        signed(amount, self.rounded(amount, Style::Written))
    }

    /// An amount rounded and abbreviated, for a chart whose caption has the currency where the
    /// language writes it out: `$117.88 bn`.
    #[must_use]
    pub fn short(&self, amount: Decimal) -> String {
        signed(amount, self.rounded(amount, Style::Short))
    }

    /// A value of any unit to the last digit.
    #[must_use]
    pub fn exact(&self, unit: Unit, value: Decimal) -> String {
        match unit {
            Unit::Dollars | Unit::Price => self.exact_dollars(value),
            Unit::Fraction => self.percent(value),
            Unit::Count => self.units(value),
            Unit::Year => value.normalize().to_string(),
        }
    }

    /// A value of any unit, rounded for reading.
    #[must_use]
    pub fn rounded_value(&self, unit: Unit, value: Decimal) -> String {
        match unit {
            Unit::Dollars => self.dollars(value),
            Unit::Price => self.exact(unit, value),
            _ => self.exact(unit, value.round_dp(3)),
        }
    }

    /// A number of units: `5,000,000`.
    fn units(&self, count: Decimal) -> String {
        signed(count, self.digits(count, 0, true))
    }

    /// A fraction as a percentage: `75%`, `9.72%`.
    #[must_use]
    pub fn percent(&self, fraction: Decimal) -> String {
        signed(fraction, self.format(message::Percent { number: self.hundredths(fraction) }))
    }

    /// A part of one sale: of a dollar in cents, `55¢`, and else as money, `$5.50`.
    #[must_use]
    pub fn part_of_sale(&self, amount: Decimal) -> String {
        if self.sale().is_some() {
            return self.exact_dollars(amount);
        }
        signed(amount, self.format(message::Cents { number: self.hundredths(amount) }))
    }

    /// The same for speech: `55 cents`.
    #[must_use]
    pub fn spoken_part_of_sale(&self, amount: Decimal) -> String {
        if self.sale().is_some() {
            return self.spoken(Unit::Dollars, amount);
        }
        let number = self.hundredths(amount);
        let is_one = self.is_one(times(amount.abs(), Decimal::ONE_HUNDRED).unwrap_or(amount));
        self.spoken_sign(amount, self.format_plural(message::SpokenCents { number }, is_one))
    }

    /// One sale, by what it costs: `each dollar`, `$9.99`.
    pub(crate) fn one_sale(&self) -> String {
        match self.sale() {
            Some(price) => self.exact_dollars(price),
            None => self.get(message::SALE).to_owned(),
        }
    }

    /// A value of any unit for speech, without signs: `117.88 billion dollars`.
    #[must_use]
    pub fn spoken(&self, unit: Unit, value: Decimal) -> String {
        let text = match unit {
            Unit::Dollars | Unit::Price => self.rounded(value, Style::Spoken),
            Unit::Fraction => {
                self.format(message::SpokenPercent { number: self.hundredths(value) })
            }
            Unit::Count => self.digits(value, 0, false),
            Unit::Year => return value.normalize().to_string(),
        };
        // Some write what they say with spaces that do not break.
        self.spoken_sign(value, text.replace('\u{a0}', " "))
    }

    pub(super) fn spoken_sign(&self, value: Decimal, number: String) -> String {
        if value < Decimal::ZERO { self.format(message::SpokenMinus { number }) } else { number }
    }

    /// The text of a field: a value that `parse_number` reads back as it was.
    #[must_use]
    pub fn written(&self, unit: Unit, value: Decimal) -> String {
        let minus = if value < Decimal::ZERO { "-" } else { "" };
        let text = match unit {
            Unit::Dollars | Unit::Price => self.editable(value),
            Unit::Count => self.digits(value, 0, true),
            Unit::Fraction => self.format(message::Percent { number: self.hundredths(value) }),
            Unit::Year => value.normalize().to_string(),
        };
        minus.to_owned() + &text
    }

    fn editable(&self, amount: Decimal) -> String {
        for (power, name, _) in SCALES {
            let Some(name) = self.scale(name) else { continue };
            let number = shifted(amount, power).abs();
            if number >= Decimal::ONE && number.scale() <= 3 {
                let scale = plural(name, self.is_one(number));
                let number = self.digits(number, 0, true);
                return self.format(message::FieldScaled { number, scale });
            }
        }
        let cents = if amount.normalize().scale() == 0 { 0 } else { 2 };
        self.format(message::Field { number: self.digits(amount, cents, true) })
    }

    /// An amount with at most two decimals, in the largest scale that it fills.
    fn rounded(&self, amount: Decimal, style: Style) -> String {
        let power = self.power(amount);
        let number = shifted(amount, power);
        self.in_scale(power, if power == 0 { number } else { number.round_dp(2) }, style)
    }

    /// The power of ten of the largest scale that an amount fills.
    pub(super) fn power(&self, amount: Decimal) -> u32 {
        for (power, name, _) in SCALES {
            let number = shifted(amount, power).abs();
            // Rounded before the scale is chosen: 1 billion, not 1000 million.
            let number = number.round_dp(if number < Decimal::ONE { 5 } else { 2 });
            if number >= Decimal::ONE && self.scale(name).is_some() {
                return power;
            }
        }
        0
    }

    /// A number in a scale, without its sign.
    pub(super) fn in_scale(&self, power: u32, number: Decimal, style: Style) -> String {
        let grouped = style != Style::Spoken;
        for (of, name, short) in SCALES {
            let Some(name) = self.scale(name).filter(|_| of == power) else { continue };
            let scale = plural(name, self.is_one(number.abs()));
            let number = self.digits(number, 0, grouped);
            return match style {
                Style::Written => self.format(message::MoneyScaled { number, scale }),
                Style::Short => {
                    self.format(message::ShortScaled { number, scale: self.get(short) })
                }
                Style::Spoken => self.format(message::SpokenScaled { number, scale }),
            };
        }
        let cents = if number.normalize().scale() == 0 { 0 } else { 2 };
        let digits = self.digits(number, cents, grouped);
        match style {
            Style::Written => self.money(number, digits),
            Style::Short => self.format(message::Short { number: digits }),
            Style::Spoken => {
                let is_one = self.is_one(number.abs());
                self.format_plural(message::SpokenMoney { number: digits }, is_one)
            }
        }
    }

    /// A number of dollars, without its sign.
    fn money(&self, amount: Decimal, number: String) -> String {
        self.format_plural(message::Money { number }, self.is_one(amount.abs()))
    }

    /// The name of a scale. `None` where the message is `-`: the language has no such scale and
    /// counts on in the one below.
    fn scale(&self, name: Message) -> Option<&str> {
        Some(self.get(name)).filter(|name| *name != "-")
    }

    /// Whether the language uses the singular with this number.
    fn is_one(&self, number: Decimal) -> bool {
        match self.language {
            Language::Fr => number < Decimal::TWO,
            _ => number == Decimal::ONE,
        }
    }

    /// A fraction in hundredths, without its sign.
    fn hundredths(&self, fraction: Decimal) -> String {
        let percents = times(fraction.normalize(), Decimal::ONE_HUNDRED);
        self.digits(percents.unwrap_or(fraction), 0, true)
    }

    /// A number without its sign, with at least so many decimals.
    pub(super) fn digits(&self, number: Decimal, min_decimals: u32, grouped: bool) -> String {
        let digits = number.abs().normalize().to_string();
        self.numbers.format(&digits, min_decimals, grouped)
    }
}

pub(super) fn signed(value: Decimal, text: String) -> String {
    if value < Decimal::ZERO { "\u{2212}".to_owned() + &text } else { text }
}

/// An amount divided by a power of ten.
pub(super) fn shifted(amount: Decimal, power: u32) -> Decimal {
    let mut number = amount.normalize();
    match number.set_scale(number.scale() + power) {
        Ok(()) => number.normalize(),
        Err(_) => Decimal::ZERO,
    }
}

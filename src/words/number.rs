//! Numbers as a newspaper of the language writes them.

use super::{Language, Words, fill, key};
use crate::browser;
use settlement::{Decimal, Unit, times};

/// Powers of ten that have a name, with that name and its short form.
const SCALES: [(u32, super::Key, super::Key); 3] = [
    (12, key::SCALE_TRILLION, key::SHORT_TRILLION),
    (9, key::SCALE_BILLION, key::SHORT_BILLION),
    (6, key::SCALE_MILLION, key::SHORT_MILLION),
];

/// How an amount is put.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    Written,
    Short,
    Spoken,
}

impl Words {
    /// To the cent: `$117,878,827,500.00`.
    #[must_use]
    pub fn exact_dollars(&self, amount: Decimal) -> String {
        signed(amount, fill(self.get(key::MONEY), &[&self.digits(amount, 2, true)]))
    }

    /// To the cent, for a column that says it is dollars: `117,878,827,500.00`.
    #[must_use]
    pub fn ledger(&self, amount: Decimal) -> String {
        signed(amount, self.digits(amount, 2, true))
    }

    /// Rounded for reading: `$117.88 billion`.
    #[must_use]
    pub fn dollars(&self, amount: Decimal) -> String {
        signed(amount, self.rounded(amount, Style::Written))
    }

    /// Rounded, for a drawing that says it is dollars: `$117.88 bn`.
    #[must_use]
    pub fn short(&self, amount: Decimal) -> String {
        signed(amount, self.rounded(amount, Style::Short))
    }

    /// A value to the last digit.
    #[must_use]
    pub fn exact(&self, unit: Unit, value: Decimal) -> String {
        match unit {
            Unit::Dollars => self.exact_dollars(value),
            Unit::Fraction => self.percent(value),
            Unit::Year => value.normalize().to_string(),
        }
    }

    /// A value, rounded for reading.
    #[must_use]
    pub fn rounded_value(&self, unit: Unit, value: Decimal) -> String {
        match unit {
            Unit::Dollars => self.dollars(value),
            _ => self.exact(unit, value.round_dp(3)),
        }
    }

    /// A fraction as a percentage: `75%`, `9.72%`.
    #[must_use]
    pub fn percent(&self, fraction: Decimal) -> String {
        signed(fraction, fill(self.get(key::PERCENT), &[&self.hundredths(fraction)]))
    }

    /// A part of a dollar: `55¢`.
    #[must_use]
    pub fn cents(&self, amount: Decimal) -> String {
        signed(amount, fill(self.get(key::CENTS), &[&self.hundredths(amount)]))
    }

    /// The same in words: `55 cents`.
    #[must_use]
    pub fn spoken_cents(&self, amount: Decimal) -> String {
        let cents = self.hundredths(amount);
        let forms = self.get(key::SPOKEN_CENTS);
        let (one, more) = forms.split_once('|').unwrap_or((forms, forms));
        let text = fill(if cents == "1" { one } else { more }, &[&cents]);
        if amount < Decimal::ZERO { self.say(key::SPOKEN_MINUS, &[&text]) } else { text }
    }

    /// A value in words, for speech: `117.88 billion dollars`.
    #[must_use]
    pub fn spoken(&self, unit: Unit, value: Decimal) -> String {
        let text = match unit {
            Unit::Dollars => self.rounded(value, Style::Spoken),
            Unit::Fraction => fill(self.get(key::SPOKEN_PERCENT), &[&self.hundredths(value)]),
            Unit::Year => return value.normalize().to_string(),
        };
        if value < Decimal::ZERO { self.say(key::SPOKEN_MINUS, &[&text]) } else { text }
    }

    /// What stands in a field: exactly enough to be read back.
    #[must_use]
    pub fn written(&self, unit: Unit, value: Decimal) -> String {
        let minus = if value < Decimal::ZERO { "-" } else { "" };
        let text = match unit {
            Unit::Dollars => self.field(value),
            Unit::Fraction => fill(self.get(key::PERCENT), &[&self.hundredths(value)]),
            Unit::Year => value.normalize().to_string(),
        };
        minus.to_owned() + &text
    }

    fn field(&self, amount: Decimal) -> String {
        for (power, name, _) in SCALES {
            let Some(name) = self.scale(name) else { continue };
            let number = shifted(amount, power).abs();
            if number >= Decimal::ONE && number.scale() <= 3 {
                let digits = self.digits(number, 0, true);
                return fill(self.get(key::FIELD_SCALED), &[&digits, self.form(name, number)]);
            }
        }
        let cents = if amount.normalize().scale() == 0 { 0 } else { 2 };
        fill(self.get(key::FIELD), &[&self.digits(amount, cents, true)])
    }

    /// At most two decimals, and the scale they are in.
    fn rounded(&self, amount: Decimal, style: Style) -> String {
        let grouped = style != Style::Spoken;
        for (power, name, short) in SCALES {
            let Some(name) = self.scale(name) else { continue };
            let number = shifted(amount, power).abs();
            // What rounds up to the next scale is written in it: 1 billion, not 1000 million.
            let number = number.round_dp(if number < Decimal::ONE { 5 } else { 2 });
            if number < Decimal::ONE {
                continue;
            }
            let name =
                if style == Style::Short { self.get(short) } else { self.form(name, number) };
            let template = match style {
                Style::Written => key::MONEY_SCALED,
                Style::Short => key::SHORT_SCALED,
                Style::Spoken => key::SPOKEN_SCALED,
            };
            return fill(self.get(template), &[&self.digits(number, 0, grouped), name]);
        }
        let cents = if amount.normalize().scale() == 0 { 0 } else { 2 };
        let template = match style {
            Style::Written => self.get(key::MONEY),
            Style::Short => self.get(key::SHORT),
            Style::Spoken => self.form(self.get(key::SPOKEN_MONEY), amount.abs()),
        };
        fill(template, &[&self.digits(amount, cents, grouped)])
    }

    /// The name of a scale; none where the language counts on in the one below.
    fn scale(&self, name: super::Key) -> Option<&'static str> {
        Some(self.get(name)).filter(|name| *name != "-")
    }

    /// Of `one|more`, the form for this number.
    fn form(&self, forms: &'static str, number: Decimal) -> &'static str {
        let is_one = match self.language {
            Language::Fr => number < Decimal::TWO,
            _ => number == Decimal::ONE,
        };
        let (one, more) = forms.split_once('|').unwrap_or((forms, forms));
        if is_one { one } else { more }
    }

    /// A fraction's percents, without their sign.
    fn hundredths(&self, fraction: Decimal) -> String {
        let percents = times(fraction.normalize(), Decimal::ONE_HUNDRED);
        self.digits(percents.unwrap_or(fraction), 0, true)
    }

    /// The digits of a number, without its sign; at least so many decimals.
    fn digits(&self, number: Decimal, places: u32, grouped: bool) -> String {
        browser::number(self.language, &number.abs().normalize().to_string(), places, grouped)
    }
}

fn signed(value: Decimal, text: String) -> String {
    if value < Decimal::ZERO { "\u{2212}".to_owned() + &text } else { text }
}

/// The amount divided by a power of ten.
fn shifted(amount: Decimal, power: u32) -> Decimal {
    let mut number = amount.normalize();
    match number.set_scale(number.scale() + power) {
        Ok(()) => number.normalize(),
        Err(_) => Decimal::ZERO,
    }
}

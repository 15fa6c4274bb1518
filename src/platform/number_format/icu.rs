//! Number formatting without a browser, for tests and prerendering: as `Intl.NumberFormat` does.

use super::Marks;
use crate::i18n::Language;
use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::{Locale, locale};
use std::cell::OnceCell;

/// The most decimals that every `Intl.NumberFormat` takes.
const MAX_DECIMALS: i16 = 20;

/// Formats numbers as `Intl` does in a locale.
#[derive(Debug)]
pub struct NumberFormat {
    /// Without grouping and with it.
    formatters: [Option<DecimalFormatter>; 2],
    marks: OnceCell<Marks>,
}

impl NumberFormat {
    /// As a language has it where the reader has no locale: in `en-US`, `nl-BE` or `fr-BE`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::in_locale(&match language {
            Language::En => locale!("en-US"),
            Language::Nl => locale!("nl-BE"),
            Language::Fr => locale!("fr-BE"),
        })
    }

    /// As this locale has it.
    #[must_use]
    pub fn in_locale(locale: &Locale) -> Self {
        let formatters = [GroupingStrategy::Never, GroupingStrategy::Always].map(|grouping| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(grouping);
            DecimalFormatter::try_new(locale.into(), options).ok()
        });
        Self { formatters, marks: OnceCell::new() }
    }

    /// What numbers are written with here.
    pub fn marks(&self) -> &Marks {
        self.marks.get_or_init(|| Marks::of(|digits, grouped| self.format(digits, 0, grouped)))
    }

    /// Formats a number with at least so many decimals. Digits that are no number stay as they are.
    #[must_use]
    pub fn format(&self, digits: &str, min_decimals: u32, grouped: bool) -> String {
        let Ok(mut number) = Decimal::try_from_str(digits) else { return digits.to_owned() };
        number.trim_start();
        let mode = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
        number.round_with_mode(-MAX_DECIMALS, mode);
        number.trim_end();
        number.pad_end(-i16::try_from(min_decimals).unwrap_or(MAX_DECIMALS));
        let of = self.formatters.get(usize::from(grouped)).and_then(Option::as_ref);
        of.map_or_else(|| digits.to_owned(), |of| of.format(&number).to_string())
    }
}

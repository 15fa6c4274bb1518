//! Number formatting without a browser, for tests and prerendering: as `Intl.NumberFormat` does.

use crate::i18n::Language;
use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::locale;

/// The most decimals that every `Intl.NumberFormat` takes.
const MAX_DECIMALS: i16 = 20;

thread_local! {
    /// The formatters of each language, without grouping and with it.
    static FORMATTERS: [[Option<DecimalFormatter>; 2]; 3] = Language::ALL.map(|language| {
        [GroupingStrategy::Never, GroupingStrategy::Always].map(|by| formatter(language, by))
    });
}

/// Formats a number with at least so many decimals, as `Intl` does in `en-US`, `nl-BE` and `fr-BE`. Empty
/// where the digits are no number.
#[must_use]
pub fn format_number(language: Language, digits: &str, min_decimals: u32, grouped: bool) -> String {
    let Ok(mut number) = Decimal::try_from_str(digits) else { return String::new() };
    number.trim_start();
    let mode = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
    number.round_with_mode(-MAX_DECIMALS, mode);
    number.trim_end();
    number.pad_end(-i16::try_from(min_decimals).unwrap_or(MAX_DECIMALS));
    FORMATTERS.with(|formatters| {
        let of = formatters.get(language as usize).and_then(|of| of.get(usize::from(grouped)));
        of.and_then(Option::as_ref).map(|of| of.format(&number).to_string()).unwrap_or_default()
    })
}

fn formatter(language: Language, grouping: GroupingStrategy) -> Option<DecimalFormatter> {
    let locale = match language {
        Language::En => locale!("en-US"),
        Language::Nl => locale!("nl-BE"),
        Language::Fr => locale!("fr-BE"),
    };
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(grouping);
    DecimalFormatter::try_new(locale.into(), options).ok()
}

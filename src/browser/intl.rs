//! Numbers as `Intl` puts them.

use crate::words::Language;
use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::locale;

/// `Intl` is asked for no more decimals.
const MAX_PLACES: i16 = 20;

thread_local! {
    /// Of each language, without marks of thousands and with them.
    static FORMATTERS: [[Option<DecimalFormatter>; 2]; 3] = Language::ALL.map(|language| {
        [GroupingStrategy::Never, GroupingStrategy::Always].map(|by| formatter(language, by))
    });
}

/// As `Intl` does in `en-US`, `nl-BE` and `fr-BE`; nothing where there are no digits.
#[must_use]
pub fn number(language: Language, digits: &str, places: u32, grouped: bool) -> String {
    let Ok(mut number) = Decimal::try_from_str(digits) else { return String::new() };
    number.trim_start();
    let mode = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
    number.round_with_mode(-MAX_PLACES, mode);
    number.trim_end();
    number.pad_end(-i16::try_from(places).unwrap_or(MAX_PLACES));
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

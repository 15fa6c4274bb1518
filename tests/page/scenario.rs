//! Scenarios that tests start from.

use settlement::{Decimal, Scenario, link};

/// The deal as it stands, with every default.
pub(crate) fn scenario() -> Scenario<'static> {
    at("")
}

/// The scenario of a link.
pub(crate) fn at(link: &str) -> Scenario<'static> {
    link::read(&deals::KEYED, link, &["lang"]).unwrap().scenario
}

/// The link of a preset.
pub(crate) fn preset(id: &str) -> &'static str {
    &deals::KEYED.presets.iter().find(|preset| preset.id == id).unwrap().link
}

pub(crate) fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

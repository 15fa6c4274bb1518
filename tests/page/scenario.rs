//! Scenarios that tests start from.

use settlement::{Decimal, Scenario, link};

/// The deal as it stands, with every default.
pub(crate) fn scenario() -> Scenario<'static> {
    at("")
}

/// The scenario of a link.
pub(crate) fn at(link: &str) -> Scenario<'static> {
    link::read(&deals::OPENAI_MICROSOFT, link, &["lang"]).unwrap().scenario
}

/// The same scenario of the deal in a language.
pub(crate) fn told(scenario: &Scenario<'static>, language: &str) -> Scenario<'static> {
    let deal = deals::get(&scenario.deal().id, language);
    link::read(deal, &link::write_in_full(scenario), &[]).unwrap().scenario
}

/// The link of a preset.
pub(crate) fn preset(id: &str) -> &'static str {
    &deals::OPENAI_MICROSOFT.presets.iter().find(|preset| preset.id == id).unwrap().link
}

pub(crate) fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

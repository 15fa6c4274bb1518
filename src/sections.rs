//! The sections of the page, a component each.

mod bridge;
mod chart_section;
mod controls;
mod dollar;
mod export;
mod flows;
pub(crate) mod ledgers;
mod pin;
mod print_sheet;
mod section;
mod slot;
mod terms;
pub(crate) mod verdict;
mod years;

pub(crate) use bridge::Bridge;
pub(crate) use controls::Controls;
pub(crate) use dollar::Dollar;
pub(crate) use export::ExportSection;
pub(crate) use flows::Flows;
pub(crate) use ledgers::Ledgers;
pub(crate) use print_sheet::PrintSheet;
pub(crate) use section::Section;
pub(crate) use slot::SectionSlot;
pub(crate) use terms::Terms;
pub(crate) use verdict::Verdict;
pub(crate) use years::Years;

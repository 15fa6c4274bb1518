//! The sections of the page, a file each.

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

pub(crate) use section::Section;
pub(crate) use slot::SectionSlot;

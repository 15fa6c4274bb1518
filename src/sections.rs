//! The sections of the page, a file each.

mod background;
mod bridge;
mod chart_section;
mod controls;
mod deals;
pub(crate) mod dock;
mod dollar;
pub(crate) mod doubt;
mod export;
mod flows;
pub(crate) mod foot;
pub(crate) mod head;
pub(crate) mod ledgers;
mod pin;
mod print_sheet;
pub(crate) mod scenarios;
mod section;
mod slot;
pub(crate) mod stage;
mod verdict;
mod years;

pub(crate) use section::Section;
pub(crate) use slot::SectionSlot;

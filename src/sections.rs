//! The sections of the page, a file each.

mod bridge;
mod chart_section;
mod compare;
mod controls;
mod dock;
mod dollar;
pub(crate) mod doubt;
mod export;
mod flows;
pub(crate) mod head;
pub(crate) mod ledgers;
mod print_sheet;
pub(crate) mod scenarios;
mod section;
mod slot;
pub(crate) mod stage;
mod terms;
mod verdict;
mod years;

pub(crate) use section::Section;
pub(crate) use slot::SectionSlot;

//! The sections of the page, a file each.

mod background;
mod chart_section;
mod cloud;
mod compare;
mod controls;
mod deals;
pub(crate) mod dock;
mod dollar;
pub(crate) mod doubt;
mod doubts;
mod export;
pub(crate) mod foot;
pub(crate) mod head;
pub(crate) mod ledgers;
mod print_sheet;
pub(crate) mod scenarios;
mod schedule;
mod section;
mod slot;
pub(crate) mod stage;
pub(crate) mod tips;
pub(crate) mod why;

pub(crate) use section::Section;
pub(crate) use slot::SectionSlot;

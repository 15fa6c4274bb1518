//! A scenario as the text after `#` in a page's address: `1&sales=40b:80&cap=none&agi=2029`.
//!
//! First the edition of the deal, then what differs from its defaults. Amounts and counts may end
//! in `k`, `m`, `b` or `t`, fractions are percents, prices are as they are, `none` and `never` are
//! no value. Behind a colon stand the growth of a stream or count, the part that runs on the host,
//! and what the cap is for; behind commas the years of a stream.
//!
//! A link that was issued keeps its meaning: one of an earlier edition first sets what that edition
//! assumed.

mod address;
mod dropped;
mod encoded;
mod part;
mod read;
mod scale;
mod tracking;
mod write;

pub use address::{deal_of_address, read_address};
pub use dropped::Dropped;
pub(crate) use read::keys_of;
pub use read::{Link, read, read_short, value_of};
pub use write::{write, write_in_full};

/// The keys of an address that are the page's, and say nothing of a scenario.
pub const OF_THE_PAGE: [&str; 2] = ["lang", "pin"];

use crate::Deal;

/// The keys that every deal's links have.
pub const KEYS: [&str; 7] = ["before", "after", "host", "kept", "cap", "used", "cost"];

/// Those of them that the links of this deal have.
pub(crate) fn own_keys(deal: &Deal) -> impl Iterator<Item = &'static str> {
    let (hosts, caps) = (deal.inputs.hosting.is_some(), deal.inputs.capping.is_some());
    KEYS.into_iter().filter(move |key| match *key {
        "host" | "kept" | "cost" => hosts,
        "cap" | "used" => caps,
        _ => true,
    })
}

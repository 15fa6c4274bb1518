//! A deal as data: who is in it, what customers pay, and each version of the terms.
//!
//! Everything refers to everything else by id. A deal read by [`Deal::from_toml`] is checked; one
//! put together by hand is not, and what is missing in it comes out as an [`Error`].

#[cfg(feature = "toml")]
mod against;
mod basis;
mod clause;
mod context;
mod event;
#[cfg(feature = "toml")]
mod file;
mod host;
mod inputs;
mod lookalike;
mod party;
mod plausible;
mod preset;
mod quantity;
mod side;
mod stream;
mod terms;
#[cfg(feature = "toml")]
mod texts;

#[cfg(feature = "toml")]
pub use against::Renewal;
pub use basis::{Basis, Level, Source};
pub use clause::{Clause, Rule, Share};
pub use context::Context;
pub use event::Event;
#[cfg(feature = "toml")]
pub use file::{Fault, NotADeal, SourceLocation};
pub use host::Host;
pub use inputs::{Choice, Inputs};
pub use lookalike::Lookalike;
pub use party::Party;
pub use plausible::Plausible;
pub use preset::Preset;
pub use quantity::{Quantity, Slider};
pub use side::Side;
pub use stream::Stream;
pub use terms::Terms;

use crate::{Error, Input};
use std::borrow::Cow;

/// Text that is either part of the program or read at run time.
pub type Text = Cow<'static, str>;
/// A list that is either part of the program or read at run time.
pub type List<T> = Cow<'static, [T]>;

/// A deal between two sides, in several versions.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Deal {
    /// What scenarios and links call it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// The number of the current set of defaults, counted from 1; links begin with it.
    pub edition: u16,
    /// For each earlier edition, the link that restores its defaults.
    pub earlier: List<Text>,
    /// The first year that is settled.
    pub first_year: u16,
    /// The last year that is settled.
    pub last_year: u16,
    /// The two sides. A net above zero is what the first owes the second.
    pub sides: [Text; 2],
    /// The host that sales run on unless the terms let them go elsewhere.
    pub home: Text,
    /// The terms that a scenario compares unless it says otherwise: the older, then the newer.
    pub compare: [Text; 2],
    /// Every company that pays or is paid.
    pub parties: List<Party>,
    /// Every place where products can run.
    pub hosts: List<Host>,
    /// The streams of money that customers pay.
    pub streams: List<Stream>,
    /// The events that may happen in some year and end clauses.
    pub events: List<Event>,
    /// The versions of the contract.
    pub terms: List<Terms>,
    /// The inputs that belong to no stream, clause or event.
    pub inputs: Inputs,
    /// The scenarios that readers are offered.
    pub presets: List<Preset>,
    /// The facts that are told along with the deal and enter no computation.
    pub context: List<Context>,
    /// The pairs of facts that are easily confused.
    pub lookalikes: List<Lookalike>,
    /// Where the facts come from.
    pub sources: List<Source>,
}

impl Deal {
    /// The years that are settled, in order.
    pub fn years(&self) -> impl Iterator<Item = u16> + use<> {
        self.first_year..=self.last_year
    }

    /// The party of this id.
    #[must_use]
    pub fn party(&self, id: &str) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == id)
    }

    /// The source of this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The stream of this id.
    ///
    /// # Errors
    ///
    /// [`Wrong::UnknownId`](crate::Wrong::UnknownId) at `streams.<id>` where there is none.
    pub fn stream(&self, id: &str) -> Result<&Stream, Error> {
        self.streams.iter().find(|stream| stream.id == id).ok_or_else(|| {
            Error::unknown_id(format!("streams.{id}"), self.streams.iter().map(|s| &*s.id))
        })
    }

    /// The event of this id.
    ///
    /// # Errors
    ///
    /// [`Wrong::UnknownId`](crate::Wrong::UnknownId) at `events.<id>` where there is none.
    pub fn event(&self, id: &str) -> Result<&Event, Error> {
        self.events.iter().find(|event| event.id == id).ok_or_else(|| {
            Error::unknown_id(format!("events.{id}"), self.events.iter().map(|e| &*e.id))
        })
    }

    /// The host of this id.
    ///
    /// # Errors
    ///
    /// [`Wrong::UnknownId`](crate::Wrong::UnknownId) at `host` where there is none.
    pub fn host(&self, id: &str) -> Result<&Host, Error> {
        self.hosts
            .iter()
            .find(|host| host.id == id)
            .ok_or_else(|| Error::unknown_id("host", self.hosts.iter().map(|h| &*h.id)))
    }

    /// The share clauses of every version, each id once, as it first stands.
    pub fn shares(&self) -> impl Iterator<Item = (&Clause, &Share)> {
        let mut seen = Vec::new();
        self.terms.iter().flat_map(|terms| terms.clauses.iter()).filter_map(move |clause| {
            let share = clause.share().filter(|_| !seen.contains(&&*clause.id))?;
            seen.push(&*clause.id);
            Some((clause, share))
        })
    }

    /// The share clause of this id, as it first stands.
    ///
    /// # Errors
    ///
    /// [`Wrong::UnknownId`](crate::Wrong::UnknownId) at `rates.<id>` where there is none.
    pub fn share(&self, id: &str) -> Result<&Share, Error> {
        self.shares().find(|(clause, _)| clause.id == id).map(|(_, share)| share).ok_or_else(|| {
            Error::unknown_id(format!("rates.{id}"), self.shares().map(|(clause, _)| &*clause.id))
        })
    }

    /// The range, default and source of an input.
    ///
    /// # Errors
    ///
    /// [`Wrong::UnknownId`](crate::Wrong::UnknownId) where the input names what the deal has not.
    pub fn quantity(&self, input: Input<'_>) -> Result<&Quantity, Error> {
        Ok(match input {
            Input::First(stream) | Input::InYear(stream, _) => &self.stream(stream)?.first,
            Input::Growth(stream) => &self.stream(stream)?.growth,
            Input::Elsewhere => &self.inputs.elsewhere,
            Input::Kept => &self.inputs.kept,
            Input::Cap => &self.inputs.cap,
            Input::CapUsed => &self.inputs.cap_used,
            Input::Rate(clause) => &self.share(clause)?.rate,
            Input::EventYear(event) => &self.event(event)?.year,
            Input::Compute => &self.inputs.compute,
        })
    }
}

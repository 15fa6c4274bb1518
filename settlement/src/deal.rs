//! A deal as data: who is in it, what customers pay, and each version of the terms.
//!
//! Everything refers to everything else by id. A deal read from a file is checked; one put together
//! by hand is not, and what is missing in it comes out as an [`Error`].

mod against;
mod basis;
mod clause;
mod context;
mod count;
mod event;
mod host;
mod inputs;
mod lookalike;
mod loose;
mod measure;
mod party;
mod payment;
mod plausible;
mod preset;
mod quantity;
mod route;
mod side;
mod stream;
mod terms;
mod volume;

pub use against::Renewal;
pub use basis::{Basis, Level, Source};
pub use clause::{Clause, Rule};
pub use context::Context;
pub use count::{Count, CountUnit};
pub use event::Event;
pub use host::Host;
pub use inputs::{Capping, Choice, Hosting, Inputs};
pub use lookalike::Lookalike;
pub use loose::Loose;
pub use measure::{Measure, Series};
pub use party::Party;
pub use payment::{AtMost, Bracket, Gate, Over, Payment, Per, Schedule};
pub use plausible::Plausible;
pub use preset::Preset;
pub use quantity::{Quantity, Slider};
pub use route::{Route, RoutePart};
pub use side::Side;
pub use stream::Stream;
pub use terms::Terms;
pub use volume::Volume;

use crate::{Decimal, Error, Input};
use std::iter::empty;

/// A deal between two sides, in several versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Deal {
    /// What scenarios and links call it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The code of the language that its texts are in.
    pub language: String,
    /// The ISO code of the currency that money is counted in; it has two decimals.
    pub currency: String,
    /// What one sale costs, in whole cents above zero, in a deal that is told by one.
    pub sale: Option<Decimal>,
    /// The number of the current set of defaults, counted from 1; links begin with it.
    pub edition: u16,
    /// For each earlier edition, the link that restores its defaults.
    pub earlier: Vec<String>,
    /// The first year that is settled.
    pub first_year: u16,
    /// The last year that is settled.
    pub last_year: u16,
    /// The two sides. A net above zero is what the first owes the second.
    pub sides: [String; 2],
    /// The host that sales run on unless the terms let them go elsewhere; none in a deal without
    /// hosts.
    pub home: Option<String>,
    /// The terms that a scenario compares unless it says otherwise: the older, then the newer.
    pub compare: [String; 2],
    /// The inputs that a reader is shown first, by their paths in a scenario: one to five.
    pub first: Vec<String>,
    /// Every company that pays or is paid.
    pub parties: Vec<Party>,
    /// Every place where products can run.
    pub hosts: Vec<Host>,
    /// The streams of money that customers pay.
    pub streams: Vec<Stream>,
    /// What is counted in units.
    pub counts: Vec<Count>,
    /// The events that may happen in some year and end clauses.
    pub events: Vec<Event>,
    /// The versions of the contract.
    pub terms: Vec<Terms>,
    /// The inputs that belong to no stream, count, clause or event.
    pub inputs: Inputs,
    /// The scenarios that readers are offered.
    pub presets: Vec<Preset>,
    /// The facts that are told along with the deal and enter no computation.
    pub context: Vec<Context>,
    /// The pairs of facts that are easily confused.
    pub lookalikes: Vec<Lookalike>,
    /// The places where a version of the terms is told otherwise than the documents have it.
    pub loose: Vec<Loose>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// The article that the deal is told for, by the id of its source.
    pub article: Option<String>,
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

    /// The name of the party of this id; empty where there is none.
    #[must_use]
    pub fn party_name(&self, id: &str) -> &str {
        self.party(id).map_or("", |party| &party.name)
    }

    /// The name of the host of this id; empty where there is none.
    #[must_use]
    pub fn host_name(&self, id: &str) -> &str {
        self.host(id).map_or("", |host| &host.name)
    }

    /// The name of the event of this id, a clause of a sentence; empty where there is none.
    #[must_use]
    pub fn event_name(&self, id: &str) -> &str {
        self.event(id).map_or("", |event| &event.name)
    }

    /// The name of the route of this id; empty where there is none.
    #[must_use]
    pub fn route_name(&self, id: &str) -> &str {
        self.route(id).map_or("", |(_, route)| &route.name)
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

    /// The count of this id.
    ///
    /// # Errors
    ///
    /// [`Wrong::UnknownId`](crate::Wrong::UnknownId) at `counts.<id>` where there is none.
    pub fn count(&self, id: &str) -> Result<&Count, Error> {
        self.counts.iter().find(|count| count.id == id).ok_or_else(|| {
            Error::unknown_id(format!("counts.{id}"), self.counts.iter().map(|c| &*c.id))
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

    /// The payments of every version, each clause once: as it first has one rate or price, or else
    /// as it first stands.
    pub fn payments(&self) -> impl Iterator<Item = (&Clause, &Payment)> {
        let all = || self.terms.iter().flat_map(|terms| terms.clauses.iter());
        let mut seen = Vec::new();
        all().filter_map(move |clause| {
            clause.payment().filter(|_| !seen.contains(&&*clause.id))?;
            seen.push(&*clause.id);
            let mut same = all().filter(|other| other.id == clause.id);
            let flat = same.find(|other| other.payment().is_some_and(|p| p.rate().is_some()));
            let clause = flat.unwrap_or(clause);
            Some((clause, clause.payment()?))
        })
    }

    /// The payments that have one rate or price, with that and its input: each clause where it
    /// first has one.
    pub fn rates(&self) -> impl Iterator<Item = (Input<'_>, &Payment, &Quantity)> {
        let mut seen = Vec::new();
        let clauses = self.terms.iter().flat_map(|terms| terms.clauses.iter());
        clauses.filter_map(move |clause| {
            let payment = clause.payment()?;
            let rate = payment.rate().filter(|_| !seen.contains(&&*clause.id))?;
            seen.push(&*clause.id);
            let input = match payment.on.series {
                Series::Stream(_) => Input::Rate(&clause.id),
                Series::Count(_) => Input::Price(&clause.id),
            };
            Some((input, payment, rate))
        })
    }

    /// The default rate or price of a clause in each version that has one for it.
    pub fn default_rates(&self, clause: &str) -> impl Iterator<Item = Option<Decimal>> {
        let payments = self.terms.iter().filter_map(move |terms| terms.clause(clause)?.payment());
        payments.filter_map(Payment::rate).map(|rate| rate.default)
    }

    /// The payment of this clause, as [`Deal::payments`] has it.
    #[must_use]
    pub fn payment(&self, clause: &str) -> Option<&Payment> {
        self.payments().find(|(of, _)| of.id == clause).map(|(_, payment)| payment)
    }

    /// The routes that have a part of their own, each with its input.
    pub fn parts(&self) -> impl Iterator<Item = (Input<'_>, &RoutePart)> {
        let routes = self.volumes().flat_map(Volume::routes);
        routes.filter_map(|route| Some((Input::Part(&route.id), route.part.as_ref()?)))
    }

    /// The path of every input of a scenario, in the order of the model; of a stream or count its
    /// first year and its growth.
    #[must_use]
    pub fn fields(&self) -> Vec<String> {
        let volumes = || self.volumes().map(Volume::series);
        let mut fields: Vec<_> = volumes()
            .flat_map(|series| [Input::First(series), Input::Growth(series)])
            .chain(self.parts().map(|(input, _)| input))
            .map(Input::field)
            .collect();
        if self.inputs.hosting.is_some() {
            fields.extend(["host", "elsewhere", "kept"].map(str::to_owned));
        }
        if self.inputs.capping.is_some() {
            fields.extend(["cap", "cap_per", "cap_used"].map(str::to_owned));
        }
        let events = self.events.iter().map(|event| Input::EventYear(&event.id));
        fields.extend(self.rates().map(|(input, ..)| input).chain(events).map(Input::field));
        if self.inputs.hosting.is_some() {
            fields.push(Input::Compute.field());
        }
        fields
    }

    /// The least and the most that an input may be. That of a first year does not bind the years
    /// that follow from it, nor those of a path.
    ///
    /// # Errors
    ///
    /// As [`Deal::quantity`].
    pub fn range(&self, input: Input<'_>) -> Result<(Decimal, Decimal), Error> {
        let quantity = self.quantity(input)?;
        Ok(match input {
            Input::InYear(..) => (Decimal::ZERO, input.unit().most()),
            _ => (quantity.min, quantity.max),
        })
    }

    /// Checks that a value is one that the input may take.
    ///
    /// # Errors
    ///
    /// [`Wrong::TooPrecise`](crate::Wrong::TooPrecise) and
    /// [`Wrong::OutOfRange`](crate::Wrong::OutOfRange); and as [`Deal::quantity`].
    pub fn check(&self, input: Input<'_>, value: Decimal) -> Result<(), Error> {
        let range = self.range(input)?;
        input.unit().check(value, range).map_err(|wrong| Error::new(input.field(), wrong))
    }

    /// Reads a value of an input as it is written.
    ///
    /// # Errors
    ///
    /// As [`Unit::read`](crate::Unit::read) and [`Deal::check`].
    pub fn read(&self, input: Input<'_>, text: &str) -> Result<Decimal, Error> {
        self.read_times(input, text, 0)
    }

    /// Reads such a value times this power of ten.
    pub(crate) fn read_times(
        &self,
        input: Input<'_>,
        text: &str,
        power: i32,
    ) -> Result<Decimal, Error> {
        let range = self.range(input)?;
        let value = input.unit().read_within(text, power, range);
        value.map_err(|wrong| Error::new(input.field(), wrong))
    }

    /// The range, default and source of an input.
    ///
    /// # Errors
    ///
    /// [`Wrong::UnknownId`](crate::Wrong::UnknownId) where the input names what the deal has not.
    pub fn quantity(&self, input: Input<'_>) -> Result<&Quantity, Error> {
        let absent = |id: &str, known: &mut dyn Iterator<Item = Input<'_>>| {
            Error::unknown_id(input.field(), known.map(Input::id).filter(|known| *known != id))
        };
        let hosting = || self.inputs.hosting.as_ref().ok_or_else(|| absent("", &mut empty()));
        let capping = || self.inputs.capping.as_ref().ok_or_else(|| absent("", &mut empty()));
        Ok(match input {
            Input::First(series) | Input::InYear(series, _) => self.volume(series)?.first(),
            Input::Growth(series) => self.volume(series)?.growth(),
            Input::Part(id) => {
                let part = self.parts().find(|(of, _)| *of == input);
                &part.ok_or_else(|| absent(id, &mut self.parts().map(|(of, _)| of)))?.1.part
            }
            Input::Elsewhere => &hosting()?.elsewhere,
            Input::Kept => &hosting()?.kept,
            Input::Compute => &hosting()?.compute,
            Input::Cap => &capping()?.cap,
            Input::CapUsed => &capping()?.cap_used,
            Input::Rate(id) | Input::Price(id) => {
                let same = |of: &Input<'_>| {
                    matches!((of, input), (Input::Rate(_), Input::Rate(_)))
                        || matches!((of, input), (Input::Price(_), Input::Price(_)))
                };
                let rate = self.rates().find(|(of, ..)| *of == input);
                let mut known = self.rates().map(|(of, ..)| of).filter(same);
                rate.ok_or_else(|| absent(id, &mut known))?.2
            }
            Input::EventYear(event) => &self.event(event)?.year,
        })
    }
}

//! The scenario: the value of every input, each within the range of the deal.

mod cap;
mod hosting;
mod input;
mod last;
mod sales;
mod supply;

pub use cap::CapPer;
pub(crate) use hosting::Hosting;
pub use input::Input;
pub use sales::Sales;
pub(crate) use supply::Supply;

use crate::arithmetic::{add, divide_down, sub, times};
use crate::deal::{Clause, Deal, Host, Series, Terms, Volume};
use crate::trace::Trace;
use crate::{Error, Wrong};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The two versions of the terms to compare, and the value of every input.
///
/// Each value is in its range at all times: a setter that fails leaves the scenario as it was.
#[derive(Clone, Debug)]
pub struct Scenario<'d> {
    deal: &'d Deal,
    before: &'d Terms,
    after: &'d Terms,
    /// The amounts of each stream, then of each count, in the order of the deal.
    sales: Vec<Sales>,
    /// The parts of the routes that have one, in the order of the deal.
    parts: Vec<(&'d str, Decimal)>,
    /// Where sales run; none in a deal without hosts.
    hosting: Option<Hosting<'d>>,
    cap: Option<Decimal>,
    cap_per: CapPer,
    cap_used: Decimal,
    /// The overridden rates and prices, by clause id.
    rates: Vec<(&'d str, Decimal)>,
    /// The years of the events that happen, by event id.
    events: Vec<(&'d str, u16)>,
}

impl<'d> Scenario<'d> {
    /// A scenario of the deal's defaults.
    ///
    /// # Errors
    ///
    /// Only where the deal was put together by hand and lacks what its defaults name.
    pub fn new(deal: &'d Deal) -> Result<Self, Error> {
        let [before, after] = &deal.compare;
        let sales = deal.volumes().map(|volume| {
            let (first, growth) = (volume.first().or_nothing(), volume.growth().or_nothing());
            Sales::Growth { first, growth }
        });
        let routes = deal.volumes().flat_map(Volume::routes);
        let parts =
            routes.filter_map(|route| Some((&*route.id, route.part.as_ref()?.part.or_nothing())));
        let capping = deal.inputs.capping.as_ref();
        let mut scenario = Self {
            deal,
            before: terms(deal, "before", before)?,
            after: terms(deal, "after", after)?,
            sales: sales.collect(),
            parts: parts.collect(),
            hosting: Hosting::of(deal)?,
            cap: capping.and_then(|inputs| inputs.cap.default),
            cap_per: capping.map_or(CapPer::Total, |inputs| inputs.cap_per.default),
            cap_used: capping.map_or(Decimal::ZERO, |inputs| inputs.cap_used.or_nothing()),
            rates: Vec::new(),
            events: Vec::new(),
        };
        for event in &deal.events {
            scenario.set(Input::EventYear(&event.id), event.year.default)?;
        }
        Ok(scenario)
    }

    /// The deal it is about.
    #[must_use]
    pub fn deal(&self) -> &'d Deal {
        self.deal
    }

    /// The older terms.
    #[must_use]
    pub fn before(&self) -> &'d Terms {
        self.before
    }

    /// The newer terms.
    #[must_use]
    pub fn after(&self) -> &'d Terms {
        self.after
    }

    /// The host that sales run on unless the terms let them go elsewhere; none in a deal without
    /// hosts.
    #[must_use]
    pub fn home(&self) -> Option<&'d Host> {
        self.hosting.map(|hosting| hosting.home)
    }

    /// The host that sales run on outside the home host; none in a deal without hosts.
    #[must_use]
    pub fn host(&self) -> Option<&'d Host> {
        self.hosting.map(|hosting| hosting.host)
    }

    /// Whether the cap holds over all years or for each.
    #[must_use]
    pub fn cap_per(&self) -> CapPer {
        self.cap_per
    }

    /// The amounts of a stream or count; none where the deal has no such thing.
    #[must_use]
    pub fn sales(&self, series: Series<&str>) -> Option<&Sales> {
        self.sales.get(self.place(series)?)
    }

    /// The place of a stream or count among the volumes of the deal.
    pub(crate) fn place(&self, series: Series<&str>) -> Option<usize> {
        self.deal.volumes().position(|volume| volume.series() == series)
    }

    /// Every input that is a number, in the order of the model: first year and growth of a stream
    /// or count, or its years where it is a path.
    #[must_use]
    pub fn inputs(&self) -> Vec<Input<'d>> {
        let mut inputs = Vec::new();
        for (volume, sales) in self.deal.volumes().zip(&self.sales) {
            let series = volume.series();
            match sales {
                Sales::Growth { .. } => {
                    inputs.extend([Input::First(series), Input::Growth(series)]);
                }
                Sales::Path(_) => {
                    inputs.extend(self.deal.years().map(|year| Input::InYear(series, year)));
                }
            }
        }
        inputs.extend(self.parts.iter().map(|(route, _)| Input::Part(route)));
        if self.hosting.is_some() {
            inputs.extend([Input::Elsewhere, Input::Kept]);
        }
        if self.deal.inputs.capping.is_some() {
            inputs.extend([Input::Cap, Input::CapUsed]);
        }
        let is_share = |input: &Input<'d>| matches!(input, Input::Rate(_));
        let rates = || self.deal.rates().map(|(input, ..)| input);
        inputs.extend(rates().filter(is_share));
        inputs.extend(rates().filter(|input| !is_share(input)));
        inputs.extend(self.deal.events.iter().map(|event| Input::EventYear(&event.id)));
        if self.hosting.is_some() {
            inputs.push(Input::Compute);
        }
        inputs
    }

    /// The value of an input; none is no cap, never, or not an input of this scenario.
    #[must_use]
    pub fn get(&self, input: Input<'_>) -> Option<Decimal> {
        match input {
            Input::First(series) => match self.sales(series)? {
                Sales::Growth { first, .. } => Some(*first),
                Sales::Path(_) => None,
            },
            Input::Growth(series) => match self.sales(series)? {
                Sales::Growth { growth, .. } => Some(*growth),
                Sales::Path(_) => None,
            },
            Input::InYear(series, year) => match self.sales(series)? {
                Sales::Growth { .. } => None,
                Sales::Path(path) => path.get(self.nth(year)?).copied(),
            },
            Input::Part(route) => self.part(route),
            Input::Elsewhere => self.hosting.map(|hosting| hosting.elsewhere),
            Input::Kept => self.hosting.map(|hosting| hosting.kept),
            Input::Compute => self.hosting.map(|hosting| hosting.compute),
            Input::Cap => self.cap,
            Input::CapUsed => self.deal.inputs.capping.as_ref().map(|_| self.cap_used),
            Input::Rate(clause) | Input::Price(clause) => {
                let own = self.deal.quantity(input).ok()?.default?;
                Some(self.overridden(clause).unwrap_or(own))
            }
            Input::EventYear(event) => self.event_year(event).map(Decimal::from),
        }
    }

    /// Sets an input; none is no cap, or never.
    ///
    /// # Errors
    ///
    /// The value is out of its range, has too many decimals, or the deal has no such input;
    /// [`Wrong::Conflict`] for the first year or the growth of a stream or count that is a path,
    /// and the other way round.
    pub fn set(&mut self, input: Input<'d>, value: Option<Decimal>) -> Result<(), Error> {
        let absent = || Error::new(input.field(), Wrong::NotANumber { unit: input.unit() });
        let Some(value) = value else {
            self.deal.quantity(input)?;
            match input {
                Input::Cap => self.cap = None,
                Input::EventYear(event) => put(&mut self.events, event, None),
                _ => return Err(absent()),
            }
            return Ok(());
        };
        self.deal.check(input, value)?;
        match input {
            Input::First(_) | Input::Growth(_) | Input::InYear(..) => {
                self.set_in_series(input, value)?;
            }
            Input::Part(route) => self.set_parts(&[(route, value)])?,
            Input::Elsewhere => self.host_with(|hosting| hosting.elsewhere = value),
            Input::Kept => self.host_with(|hosting| hosting.kept = value),
            Input::Compute => self.host_with(|hosting| hosting.compute = value),
            Input::Cap => self.cap = Some(value),
            Input::CapUsed => self.cap_used = value,
            Input::Rate(clause) | Input::Price(clause) => {
                put(&mut self.rates, clause, Some(value));
            }
            Input::EventYear(event) => {
                let year = value.to_u16().ok_or_else(absent)?;
                put(&mut self.events, event, Some(year));
            }
        }
        Ok(())
    }

    /// Sets the parts of several routes at once: those of one stream or count add up to at most 1.
    ///
    /// # Errors
    ///
    /// As [`Scenario::set`]; [`Wrong::PartsAbove`] at the first route of a stream or count whose
    /// parts add up to more.
    pub fn set_parts(&mut self, parts: &[(&'d str, Decimal)]) -> Result<(), Error> {
        let mut all = self.parts.clone();
        for &(route, part) in parts {
            self.deal.check(Input::Part(route), part)?;
            if let Some(place) = all.iter_mut().find(|(known, _)| *known == route) {
                place.1 = part;
            }
        }
        for volume in self.deal.volumes() {
            let routes = volume.routes();
            let of_volume = all.iter().filter(|(id, _)| routes.iter().any(|route| route.id == *id));
            let mut sum = Decimal::ZERO;
            for (_, part) in of_volume {
                sum = add(sum, *part)?;
            }
            if let (Some(first), true) = (routes.first(), sum > Decimal::ONE) {
                let wrong = Wrong::PartsAbove { sum };
                return Err(Error::new(Input::Part(&first.id).field(), wrong));
            }
        }
        self.parts = all;
        Ok(())
    }

    /// Sets the part of a route, and makes room for it. The last route of its stream or count, which is
    /// the rest, gives first; what it has not is taken from the other parts, in proportion to what they
    /// are in `from`.
    ///
    /// # Errors
    ///
    /// As [`Scenario::set`].
    pub fn move_part(&mut self, route: &'d str, value: Decimal, from: &Self) -> Result<(), Error> {
        let input = Input::Part(route);
        self.deal.check(input, value)?;
        let routes = self.deal.route(route).map_or(&[][..], |(volume, _)| volume.routes());
        let is_other = |id: &str| id != route && routes.iter().any(|route| route.id == id);
        let others: Vec<_> = from.parts.iter().filter(|(id, _)| is_other(id)).copied().collect();
        let room = sub(Decimal::ONE, value)?;
        let mut taken = Decimal::ZERO;
        for (_, part) in &others {
            taken = add(taken, *part)?;
        }
        let mut parts = vec![(route, value)];
        for (id, part) in others {
            let places = input.unit().places();
            let fits = taken <= room;
            parts.push((
                id,
                if fits { part } else { divide_down(times(part, room)?, taken, places)? },
            ));
        }
        self.set_parts(&parts)
    }

    fn host_with(&mut self, set: impl FnOnce(&mut Hosting<'d>)) {
        if let Some(hosting) = &mut self.hosting {
            set(hosting);
        }
    }

    /// Sets an input of a stream or count; its place among them, and its amount in each year.
    pub(crate) fn set_in_series(
        &mut self,
        input: Input<'d>,
        value: Decimal,
    ) -> Result<(usize, Vec<Decimal>), Error> {
        let conflict = || Error::new(input.field(), Wrong::Conflict);
        let (Input::First(of) | Input::Growth(of) | Input::InYear(of, _)) = input else {
            return Err(conflict());
        };
        let mut sales = self.sales(of).cloned().ok_or_else(conflict)?;
        let place = match (input, &mut sales) {
            (Input::First(_), Sales::Growth { first, .. }) => Some(first),
            (Input::Growth(_), Sales::Growth { growth, .. }) => Some(growth),
            (Input::InYear(_, year), Sales::Path(path)) => {
                self.nth(year).and_then(|nth| path.get_mut(nth))
            }
            _ => None,
        };
        *place.ok_or_else(conflict)? = value;
        self.put_sales(of, sales)
    }

    /// Sets the amounts of a stream or count, by growth or by path.
    ///
    /// # Errors
    ///
    /// A value out of its range, a path of the wrong length, growth past the most, or no such
    /// stream or count.
    pub fn set_sales(&mut self, series: Series<&str>, sales: Sales) -> Result<(), Error> {
        self.put_sales(series, sales)?;
        Ok(())
    }

    fn put_sales(
        &mut self,
        series: Series<&str>,
        sales: Sales,
    ) -> Result<(usize, Vec<Decimal>), Error> {
        let amounts = sales.amounts(self.deal, series)?;
        let at = self.place(series).unwrap_or_default();
        if let Some(place) = self.sales.get_mut(at) {
            *place = sales;
        }
        Ok((at, amounts))
    }

    /// Sets the two versions of the terms.
    ///
    /// # Errors
    ///
    /// [`Wrong::UnknownId`] at `before` or `after`.
    pub fn compare(&mut self, before: &str, after: &str) -> Result<(), Error> {
        let before = terms(self.deal, "before", before)?;
        self.after = terms(self.deal, "after", after)?;
        self.before = before;
        Ok(())
    }

    /// Sets the host that sales run on outside the home host.
    ///
    /// # Errors
    ///
    /// [`Wrong::UnknownId`] at `host`.
    pub fn set_host(&mut self, id: &str) -> Result<(), Error> {
        let host = self.deal.host(id)?;
        self.host_with(|hosting| hosting.host = host);
        Ok(())
    }

    /// Sets whether the cap holds over all years or for each.
    pub fn set_cap_per(&mut self, per: CapPer) {
        self.cap_per = per;
    }

    /// Each stream and count in each year, before any clause applies.
    pub(crate) fn supplies_in(&self, trace: &mut Trace<'d>) -> Result<Vec<Supply>, Error> {
        let volumes = self.deal.volumes().zip(&self.sales);
        let supply = |(volume, sales): (Volume<'d>, &Sales)| {
            let amounts = sales.amounts_in(trace, self.deal, volume.series())?;
            Ok(Supply::new(trace, self, volume, amounts))
        };
        volumes.map(supply).collect()
    }

    /// The part that takes a route; none of the last of its stream or count.
    pub(crate) fn part(&self, route: &str) -> Option<Decimal> {
        self.parts.iter().find(|(known, _)| *known == route).map(|(_, part)| *part)
    }

    /// Where sales run; none in a deal without hosts.
    pub(crate) fn hosting(&self) -> Option<Hosting<'d>> {
        self.hosting
    }

    pub(crate) fn cap(&self) -> Option<Decimal> {
        self.cap
    }

    pub(crate) fn cap_used(&self) -> Decimal {
        self.cap_used
    }

    /// Whether a clause is in force in a year.
    pub(crate) fn in_force(&self, clause: &Clause, year: u16) -> bool {
        clause.since.is_none_or(|since| year >= since) && !self.has_ended(clause, year)
    }

    /// Whether a clause has ended in a year: by its last year or by its event.
    pub(crate) fn has_ended(&self, clause: &Clause, year: u16) -> bool {
        let event = clause.ends_on.as_deref().and_then(|event| self.event_year(event));
        clause.through.is_some_and(|through| year > through)
            || event.is_some_and(|event| year >= event)
    }

    /// The rate or price that overrides a clause's own in every version that has one.
    #[must_use]
    pub fn overridden(&self, clause: &str) -> Option<Decimal> {
        self.rates.iter().find(|(id, _)| *id == clause).map(|(_, rate)| *rate)
    }

    pub(crate) fn event_year(&self, event: &str) -> Option<u16> {
        self.events.iter().find(|(id, _)| *id == event).map(|(_, year)| *year)
    }

    fn nth(&self, year: u16) -> Option<usize> {
        self.deal.years().position(|y| y == year)
    }
}

/// Replaces the value of an id in the list; none removes it.
fn put<'d, T>(list: &mut Vec<(&'d str, T)>, id: &'d str, value: Option<T>) {
    if let Some(at) = list.iter().position(|(known, _)| *known == id) {
        list.swap_remove(at);
    }
    list.extend(value.map(|value| (id, value)));
}

fn terms<'d>(deal: &'d Deal, field: &str, id: &str) -> Result<&'d Terms, Error> {
    deal.terms
        .iter()
        .find(|terms| terms.id == id)
        .ok_or_else(|| Error::unknown_id(field, deal.terms.iter().map(|terms| &*terms.id)))
}

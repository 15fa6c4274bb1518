//! The scenario: the value of every input, each within the range of the deal.

mod cap;
mod input;
mod last;
mod sales;

pub use cap::CapPer;
pub use input::Input;
pub use sales::Sales;

use crate::deal::{Clause, Deal, Host, Share, Terms};
use crate::trace::Trace;
use crate::{Error, Number, Wrong};
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
    /// The sales of each stream, in the order of the deal.
    sales: Vec<Sales>,
    home: &'d Host,
    host: &'d Host,
    elsewhere: Decimal,
    kept: Decimal,
    cap: Option<Decimal>,
    cap_per: CapPer,
    cap_used: Decimal,
    /// The overridden rates, by clause id.
    rates: Vec<(&'d str, Decimal)>,
    /// The years of the events that happen, by event id.
    events: Vec<(&'d str, u16)>,
    compute: Decimal,
}

impl<'d> Scenario<'d> {
    /// A scenario of the deal's defaults.
    ///
    /// # Errors
    ///
    /// Only where the deal was put together by hand and lacks what its defaults name.
    pub fn new(deal: &'d Deal) -> Result<Self, Error> {
        let inputs = &deal.inputs;
        let [before, after] = &deal.compare;
        let sales = deal.streams.iter().map(|stream| {
            let (first, growth) = (stream.first.or_nothing(), stream.growth.or_nothing());
            Sales::Growth { first, growth }
        });
        let mut scenario = Self {
            deal,
            before: terms(deal, "before", before)?,
            after: terms(deal, "after", after)?,
            sales: sales.collect(),
            home: deal.host(&deal.home)?,
            host: deal.host(&inputs.host.default)?,
            elsewhere: inputs.elsewhere.or_nothing(),
            kept: inputs.kept.or_nothing(),
            cap: inputs.cap.default.map(Number::get),
            cap_per: inputs.cap_per.default,
            cap_used: inputs.cap_used.or_nothing(),
            rates: Vec::new(),
            events: Vec::new(),
            compute: inputs.compute.or_nothing(),
        };
        for event in deal.events.iter() {
            scenario.set(Input::EventYear(&event.id), event.year.default.map(Number::get))?;
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

    /// The host that sales run on unless the terms let them go elsewhere.
    #[must_use]
    pub fn home(&self) -> &'d Host {
        self.home
    }

    /// The host that sales run on outside the home host.
    #[must_use]
    pub fn host(&self) -> &'d Host {
        self.host
    }

    /// Whether the cap holds over all years or for each.
    #[must_use]
    pub fn cap_per(&self) -> CapPer {
        self.cap_per
    }

    /// The sales of a stream; none where the deal has no such stream.
    #[must_use]
    pub fn sales(&self, stream: &str) -> Option<&Sales> {
        let at = self.deal.streams.iter().position(|s| s.id == stream)?;
        self.sales.get(at)
    }

    /// Every input that is a number, in the order of the model: first year and growth of a stream,
    /// or its years where it is a path.
    #[must_use]
    pub fn inputs(&self) -> Vec<Input<'d>> {
        let mut inputs = Vec::new();
        for (stream, sales) in self.deal.streams.iter().zip(&self.sales) {
            match sales {
                Sales::Growth { .. } => {
                    inputs.extend([Input::First(&stream.id), Input::Growth(&stream.id)]);
                }
                Sales::Path(_) => {
                    inputs.extend(self.deal.years().map(|year| Input::InYear(&stream.id, year)));
                }
            }
        }
        inputs.extend([Input::Elsewhere, Input::Kept, Input::Cap, Input::CapUsed]);
        inputs.extend(self.deal.shares().map(|(clause, _)| Input::Rate(&clause.id)));
        inputs.extend(self.deal.events.iter().map(|event| Input::EventYear(&event.id)));
        inputs.push(Input::Compute);
        inputs
    }

    /// The value of an input; none is no cap, never, or not an input of this scenario.
    #[must_use]
    pub fn get(&self, input: Input<'_>) -> Option<Decimal> {
        match input {
            Input::First(stream) => match self.sales(stream)? {
                Sales::Growth { first, .. } => Some(*first),
                Sales::Path(_) => None,
            },
            Input::Growth(stream) => match self.sales(stream)? {
                Sales::Growth { growth, .. } => Some(*growth),
                Sales::Path(_) => None,
            },
            Input::InYear(stream, year) => match self.sales(stream)? {
                Sales::Growth { .. } => None,
                Sales::Path(path) => path.get(self.nth(year)?).copied(),
            },
            Input::Elsewhere => Some(self.elsewhere),
            Input::Kept => Some(self.kept),
            Input::Cap => self.cap,
            Input::CapUsed => Some(self.cap_used),
            Input::Rate(clause) => {
                Some(self.rate(clause, self.deal.share(clause).ok()?.rate.default?.get()))
            }
            Input::EventYear(event) => self.event_year(event).map(Decimal::from),
            Input::Compute => Some(self.compute),
        }
    }

    /// Sets an input; none is no cap, or never.
    ///
    /// # Errors
    ///
    /// The value is out of its range, has too many decimals, or the deal has no such input;
    /// [`Wrong::Conflict`] for the first year or the growth of a stream that is a path, and the
    /// other way round.
    pub fn set(&mut self, input: Input<'d>, value: Option<Decimal>) -> Result<(), Error> {
        let quantity = self.deal.quantity(input)?;
        let fail = |wrong| Error::new(input.field(), wrong);
        let not_a_number = || fail(Wrong::NotANumber { unit: input.unit() });
        let Some(value) = value else {
            match input {
                Input::Cap => self.cap = None,
                Input::EventYear(event) => put(&mut self.events, event, None),
                _ => return Err(not_a_number()),
            }
            return Ok(());
        };
        quantity.check(input.unit(), value).map_err(fail)?;
        match input {
            Input::First(_) | Input::Growth(_) | Input::InYear(..) => {
                self.set_in_stream(input, value)?;
            }
            Input::Elsewhere => self.elsewhere = value,
            Input::Kept => self.kept = value,
            Input::Cap => self.cap = Some(value),
            Input::CapUsed => self.cap_used = value,
            Input::Compute => self.compute = value,
            Input::Rate(clause) => put(&mut self.rates, clause, Some(value)),
            Input::EventYear(event) => {
                let year = value.to_u16().ok_or_else(not_a_number)?;
                put(&mut self.events, event, Some(year));
            }
        }
        Ok(())
    }

    /// Sets an input of a stream; the stream's index, and its sales in each year, in dollars.
    pub(crate) fn set_in_stream(
        &mut self,
        input: Input<'d>,
        value: Decimal,
    ) -> Result<(usize, Vec<Decimal>), Error> {
        let conflict = || Error::new(input.field(), Wrong::Conflict);
        let (Input::First(id) | Input::Growth(id) | Input::InYear(id, _)) = input else {
            return Err(conflict());
        };
        let mut sales = self.sales(id).cloned().ok_or_else(conflict)?;
        let place = match (input, &mut sales) {
            (Input::First(_), Sales::Growth { first, .. }) => Some(first),
            (Input::Growth(_), Sales::Growth { growth, .. }) => Some(growth),
            (Input::InYear(_, year), Sales::Path(path)) => {
                self.nth(year).and_then(|nth| path.get_mut(nth))
            }
            _ => None,
        };
        *place.ok_or_else(conflict)? = value;
        self.put_sales(id, sales)
    }

    /// Sets the sales of a stream, by growth or by path.
    ///
    /// # Errors
    ///
    /// A value out of its range, a path of the wrong length, a stream that grows past its most, or
    /// no such stream.
    pub fn set_sales(&mut self, stream: &str, sales: Sales) -> Result<(), Error> {
        self.put_sales(stream, sales)?;
        Ok(())
    }

    fn put_sales(&mut self, stream: &str, sales: Sales) -> Result<(usize, Vec<Decimal>), Error> {
        let of = self.deal.stream(stream)?;
        let amounts = sales.amounts(self.deal, of)?;
        let at = self.deal.streams.iter().position(|s| s.id == stream).unwrap_or_default();
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
        self.host = self.deal.host(id)?;
        Ok(())
    }

    /// Sets whether the cap holds over all years or for each.
    pub fn set_cap_per(&mut self, per: CapPer) {
        self.cap_per = per;
    }

    /// The sales of each stream in each year before any clause applies, in dollars.
    pub(crate) fn amounts_in(&self, trace: &mut Trace<'d>) -> Result<Vec<Vec<Decimal>>, Error> {
        let streams = self.deal.streams.iter().zip(&self.sales);
        streams.map(|(stream, sales)| sales.amounts_in(trace, self.deal, stream)).collect()
    }

    pub(crate) fn elsewhere(&self) -> Decimal {
        self.elsewhere
    }

    pub(crate) fn kept(&self) -> Decimal {
        self.kept
    }

    pub(crate) fn cap(&self) -> Option<Decimal> {
        self.cap
    }

    pub(crate) fn cap_used(&self) -> Decimal {
        self.cap_used
    }

    pub(crate) fn compute(&self) -> Decimal {
        self.compute
    }

    /// Whether a clause is in force in a year: no event has ended it.
    pub(crate) fn in_force(&self, clause: &Clause, year: u16) -> bool {
        let end = clause.ends_on.as_deref().and_then(|event| self.event_year(event));
        end.is_none_or(|end| year < end)
    }

    pub(crate) fn rate_of(&self, clause: &Clause, share: &Share) -> Decimal {
        self.rate(&clause.id, share.rate.or_nothing())
    }

    fn rate(&self, clause: &str, own: Decimal) -> Decimal {
        self.overridden(clause).unwrap_or(own)
    }

    /// The rate that overrides a clause's own in every version.
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

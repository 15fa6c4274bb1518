//! A settlement with the derivation of each of its figures.

use crate::derivation::Derivation;
use crate::formula::{Formula, Term};
use crate::ledger::counted;
use crate::settle::settle_in;
use crate::trace::Trace;
use crate::{Error, Figure, FigureKind, Input, Scenario, Scope, Settlement, Turn, tipping_points};

/// A settlement and how each of its figures came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained<'d> {
    /// The same as [`settle`](crate::settle()) gives: it is the same computation.
    pub settlement: Settlement<'d>,
    /// Every figure, each after those that it was made of.
    pub derivations: Vec<Derivation<'d>>,
}

/// Settles a scenario and keeps how each figure was worked out.
///
/// # Errors
///
/// As [`settle`](crate::settle()).
///
/// ```
/// use settlement::{Scenario, explain};
///
/// let explained = explain(&Scenario::new(&deals::OPENAI_MICROSOFT)?)?;
/// let net = explained.named("after.net").ok_or("no such figure")?;
/// assert_eq!(net.value, Some(explained.settlement.after.totals.net));
/// assert_eq!(net.formula.terms()[0].figure.to_string(), "after.share-out.paid");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn explain<'d>(scenario: &Scenario<'d>) -> Result<Explained<'d>, Error> {
    let mut trace = Trace::recording();
    record_inputs(&mut trace, scenario)?;
    let settlement = settle_in(&mut trace, scenario)?;
    Ok(Explained { settlement, derivations: trace.into_derivations() })
}

impl<'d> Explained<'d> {
    /// Adds the derivation of who ends up with how much of one sale, by the deal's price of one.
    ///
    /// # Errors
    ///
    /// As [`Ledger::of_a_sale`](crate::Ledger::of_a_sale).
    pub fn with_each_sale(mut self, scenario: &Scenario<'d>) -> Result<Self, Error> {
        let mut trace = Trace::recording();
        let price = scenario.deal().sale;
        if price.is_some() {
            let figure = Figure::new(Scope::Scenario, FigureKind::Sale);
            trace.record_given(figure, price, None, None);
        }
        self.settlement.before.split_sale(&mut trace, Scope::Before, price)?;
        self.settlement.after.split_sale(&mut trace, Scope::After, price)?;
        self.derivations.extend(trace.into_derivations());
        Ok(self)
    }

    /// Adds the derivation of every tipping point, which takes many settlements to find.
    ///
    /// # Errors
    ///
    /// As [`tipping_points`].
    pub fn with_tipping_points(mut self, scenario: &Scenario<'d>) -> Result<Self, Error> {
        let (mut trace, mut input, mut nth) = (Trace::recording(), None, 0_u16);
        for turn in tipping_points(scenario)? {
            nth = if input == Some(turn.input) { nth.saturating_add(1) } else { 1 };
            input = Some(turn.input);
            let number = turn.number();
            let now = self.of(number).and_then(|derivation| derivation.value);
            let Turn { at, below, there, .. } = turn;
            let of = Term { figure: number, value: now.unwrap_or_default() };
            let figure = Figure::new(Scope::Scenario, FigureKind::Turn(turn.input, nth));
            trace.compute(figure, Formula::Turns { at, of, below, there }, None);
        }
        self.derivations.extend(trace.into_derivations());
        Ok(self)
    }

    /// How a figure came about; none where the settlement has no such figure.
    #[must_use]
    pub fn of(&self, figure: Figure<'_>) -> Option<&Derivation<'d>> {
        self.derivations.iter().find(|derivation| derivation.figure == figure)
    }

    /// The same by the figure's name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Derivation<'d>> {
        self.derivations.iter().find(|derivation| derivation.figure.to_string() == name)
    }
}

/// The inputs that figures are made of. A default rests on its source; what differs, on nothing.
fn record_inputs<'d>(trace: &mut Trace<'d>, scenario: &Scenario<'d>) -> Result<(), Error> {
    for input in scenario.inputs() {
        // Told with the clause or the stream that it belongs to.
        let own_rate = matches!(input, Input::Rate(id) | Input::Price(id)
            if scenario.overridden(id).is_none());
        if own_rate || matches!(input, Input::InYear(..)) {
            continue;
        }
        let quantity = scenario.deal().quantity(input)?;
        let value = scenario.get(input);
        let default = quantity.default == value;
        let basis = Some(&quantity.basis).filter(|_| default);
        trace.record_given(Figure::input(input), value, None, basis);
    }
    for measure in counted(scenario) {
        let volume = scenario.deal().volume(measure.series)?;
        let route = volume.routes().iter().find(|route| measure.route == Some(&*route.id));
        let before = route.map_or(volume.before(), |route| route.before);
        let figure = Figure::new(Scope::Scenario, FigureKind::Before(measure));
        // Nobody can choose it: it rests on what the first year rests on.
        trace.record_given(figure, Some(before), None, Some(&volume.first().basis));
    }
    Ok(())
}

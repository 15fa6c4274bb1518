use super::Scenario;
use crate::deal::{Measure, Volume};
use crate::formula::Formula;
use crate::trace::Trace;
use crate::{Decimal, Figure, FigureKind, Input, Scope};

/// A stream or count in each year, and its routes, before any clause applies.
#[derive(Clone, Debug)]
pub(crate) struct Supply {
    pub(crate) amounts: Vec<Decimal>,
    /// Each route in each year, in the order of the deal.
    pub(crate) routes: Vec<Vec<Decimal>>,
}

impl Supply {
    /// Shares each year's amount out among the routes: each in its turn takes its part, and the
    /// last what is left.
    pub(crate) fn new<'d>(
        trace: &mut Trace<'d>,
        scenario: &Scenario<'d>,
        volume: Volume<'d>,
        amounts: Vec<Decimal>,
    ) -> Self {
        let routes = volume.routes();
        let (series, places) = (volume.series(), volume.unit().places());
        let figure = |kind, year| Figure::new(Scope::Scenario, kind).in_year(year);
        let whole = FigureKind::Supply(Measure::whole(series));
        let mut by_route = vec![Vec::with_capacity(amounts.len()); routes.len()];
        for (year, &amount) in scenario.deal().years().zip(&amounts) {
            let of = figure(whole, year).worth(amount);
            let mut left = of;
            for (route, taken) in routes.iter().zip(&mut by_route) {
                let measure = Measure { series, route: Some(&*route.id) };
                let own = figure(FigureKind::Supply(measure), year);
                let formula = match scenario.part(&route.id) {
                    Some(part) => {
                        let part = Figure::input(Input::Part(&route.id)).worth(part);
                        Formula::Route { of, part, left, places }
                    }
                    None => Formula::Same(left),
                };
                let own = own.worth(trace.compute(own, formula, None));
                taken.push(own.value);
                if scenario.part(&route.id).is_some() {
                    let rest = figure(FigureKind::Unrouted(measure), year);
                    left = rest.worth(trace.subtract(rest, left, own, None));
                }
            }
        }
        Self { amounts, routes: by_route }
    }
}

use crate::Story;
use crate::fill::fill;
use settlement::Input;
use settlement::deal::{Level, Measure, Series};

impl Story {
    /// What the answer rests on: each level with the names of its inputs, the surest first; last the
    /// inputs that are not as the deal has them.
    #[must_use]
    pub fn assumptions(&self) -> Vec<(&str, Vec<String>)> {
        let of_deal =
            Level::ALL.map(|level| (self.state.messages.level(level), self.names(Some(level))));
        let assumed_here = (&*self.messages.assumed_here, self.names(None));
        let mut assumptions: Vec<_> = of_deal.into_iter().chain([assumed_here]).collect();
        assumptions.retain(|(_, names)| !names.is_empty());
        assumptions
    }

    /// The names of the inputs of a level; without a level, of those that are not as the deal has them.
    fn names(&self, level: Option<Level>) -> Vec<String> {
        let (deal, scenario) = (self.deal(), &self.state.scenario);
        let mut names = Vec::new();
        // The years of a path have one name.
        let mut path: Option<(Series<&str>, Vec<u16>)> = None;
        for input in scenario.inputs() {
            let Ok(quantity) = deal.quantity(input) else { continue };
            let is_default = self.state.is_default(input);
            if is_default.then_some(quantity.basis.level) != level {
                continue;
            }
            match input {
                Input::InYear(series, year) => {
                    path.get_or_insert((series, Vec::new())).1.push(year);
                }
                Input::Growth(of) if names.last() == Some(&self.short_name(Input::First(of))) => {
                    names.pop();
                    names.push(fill(&self.messages.and_growth, &[("stream", &self.series(of))]));
                }
                _ => names.push(self.short_name(input)),
            }
        }
        if let Some((series, years)) = path {
            let years = match years.as_slice() {
                [first, .., last] => format!("{first}–{last}"),
                years => years.iter().map(ToString::to_string).collect(),
            };
            names.insert(0, self.in_year(series, &years));
        }
        if let (Some(host), Some(hosting)) = (scenario.host(), &deal.inputs.hosting) {
            let of = &hosting.host;
            if (host.id == of.default).then_some(of.basis.level) == level {
                names.push(self.messages.host.clone());
            }
        }
        names.dedup();
        names
    }

    fn series(&self, series: Series<&str>) -> String {
        self.state.messages.measure(self.deal(), Measure::whole(series))
    }

    fn in_year(&self, series: Series<&str>, year: &str) -> String {
        fill(&self.messages.in_year, &[("stream", &self.series(series)), ("year", year)])
    }

    /// The name of an input within a sentence.
    fn short_name(&self, input: Input<'_>) -> String {
        let (deal, messages) = (self.deal(), &self.messages);
        let scenario = &self.state.scenario;
        let [host, home] =
            [scenario.host(), scenario.home()].map(|host| host.map_or("", |host| &host.name));
        match input {
            Input::First(id) => self.in_year(id, &deal.first_year.to_string()),
            Input::InYear(id, year) => self.in_year(id, &year.to_string()),
            Input::Growth(id) => fill(&messages.growth, &[("stream", &self.series(id))]),
            Input::Elsewhere => fill(&messages.elsewhere, &[("host", host)]),
            Input::Kept => fill(&messages.kept, &[("host", home)]),
            Input::Cap => messages.cap.clone(),
            Input::CapUsed => messages.cap_used.clone(),
            Input::Rate(_) | Input::Price(_) => messages.rates.clone(),
            Input::Part(route) => {
                let route = deal.route_name(route);
                fill(&messages.part, &[("route", route)])
            }
            Input::EventYear(id) => {
                let event = deal.event_name(id);
                fill(&messages.event, &[("event", event)])
            }
            Input::Compute => messages.compute.clone(),
        }
    }
}

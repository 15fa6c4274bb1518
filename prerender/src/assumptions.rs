use crate::Story;
use crate::fill::fill;
use settlement::Input;
use settlement::deal::Level;

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
        let mut path: Option<(&str, Vec<u16>)> = None;
        for input in scenario.inputs() {
            let Ok(quantity) = deal.quantity(input) else { continue };
            let is_default = self.state.is_default(input);
            if is_default.then_some(quantity.basis.level) != level {
                continue;
            }
            match input {
                Input::InYear(stream, year) => {
                    path.get_or_insert((stream, Vec::new())).1.push(year);
                }
                Input::Growth(id) if names.last() == Some(&self.short_name(Input::First(id))) => {
                    names.pop();
                    names.push(fill(&self.messages.and_growth, &[("stream", self.stream(id))]));
                }
                _ => names.push(self.short_name(input)),
            }
        }
        if let Some((stream, years)) = path {
            let years = match years.as_slice() {
                [first, .., last] => format!("{first}–{last}"),
                years => years.iter().map(ToString::to_string).collect(),
            };
            names.insert(0, self.in_year(stream, &years));
        }
        let host = &deal.inputs.host;
        if (scenario.host().id == host.default).then_some(host.basis.level) == level {
            names.push(self.messages.host.clone());
        }
        names.dedup();
        names
    }

    fn stream(&self, id: &str) -> &str {
        let stream = self.deal().streams.iter().find(|stream| stream.id == id);
        stream.map_or("", |stream| self.state.messages.deal_text(&stream.name))
    }

    fn in_year(&self, stream: &str, year: &str) -> String {
        fill(&self.messages.in_year, &[("stream", self.stream(stream)), ("year", year)])
    }

    /// The name of an input within a sentence.
    fn short_name(&self, input: Input<'_>) -> String {
        let (deal, messages) = (self.deal(), &self.messages);
        let scenario = &self.state.scenario;
        let [host, home] = [scenario.host(), scenario.home()]
            .map(|host| self.state.messages.deal_text(&host.name));
        match input {
            Input::First(id) => self.in_year(id, &deal.first_year.to_string()),
            Input::InYear(id, year) => self.in_year(id, &year.to_string()),
            Input::Growth(id) => fill(&messages.growth, &[("stream", self.stream(id))]),
            Input::Elsewhere => fill(&messages.elsewhere, &[("host", host)]),
            Input::Kept => fill(&messages.kept, &[("host", home)]),
            Input::Cap => messages.cap.clone(),
            Input::CapUsed => messages.cap_used.clone(),
            Input::Rate(_) => messages.rates.clone(),
            Input::EventYear(id) => {
                let event = deal.events.iter().find(|event| event.id == id);
                let event = event.map_or("", |event| self.state.messages.deal_text(&event.name));
                fill(&messages.event, &[("event", event)])
            }
            Input::Compute => messages.compute.clone(),
        }
    }
}

use crate::Story;
use crate::messages::fill;
use settlement::Input;
use settlement::deal::Level;

impl Story {
    /// What the answer rests on, shortly: each level with what has it, the surest first, and what the
    /// subject supposes.
    #[must_use]
    pub fn rests(&self) -> Vec<(&str, Vec<String>)> {
        let known =
            Level::ALL.map(|level| (self.state.messages.level(level), self.named(Some(level))));
        let supposed = (&*self.messages.supposed, self.named(None));
        let mut rests: Vec<_> = known.into_iter().chain([supposed]).collect();
        rests.retain(|(_, names)| !names.is_empty());
        rests
    }

    /// The inputs of a level, or else those that are not as the deal has them.
    fn named(&self, level: Option<Level>) -> Vec<String> {
        let (deal, scenario) = (self.deal(), &self.state.scenario);
        let mut names = Vec::new();
        // A path is named once, by its years.
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
                Input::Growth(id) if names.last() == Some(&self.shortly(Input::First(id))) => {
                    names.pop();
                    names.push(fill(&self.messages.and_growth, &[("stream", self.stream(id))]));
                }
                _ => names.push(self.shortly(input)),
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

    /// As a newspaper would put it.
    fn shortly(&self, input: Input<'_>) -> String {
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

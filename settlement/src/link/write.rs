use super::scale;
use crate::deal::Deal;
use crate::{Decimal, Input, Sales, Scenario};

/// The link to a scenario; the edition alone where nothing differs from the deal's defaults.
#[must_use]
pub fn write_in_full(scenario: &Scenario<'_>) -> String {
    let link = write(scenario);
    if link.is_empty() { scenario.deal().edition.to_string() } else { link }
}

/// The link to a scenario; empty where nothing differs from the deal's defaults.
#[must_use]
pub fn write(scenario: &Scenario<'_>) -> String {
    let deal = scenario.deal();
    let mut link = Writer { deal, text: String::new() };
    let ids = [("before", scenario.before()), ("after", scenario.after())];
    for ((key, terms), own) in ids.into_iter().zip(&deal.compare) {
        if terms.id != *own {
            link.key(key).push_str(&terms.id);
        }
    }
    for volume in deal.volumes() {
        let series = volume.series();
        let [first, growth] = [Input::First(series), Input::Growth(series)];
        match scenario.sales(series) {
            Some(Sales::Path(path)) => {
                link.key(volume.link());
                for (nth, amount) in path.iter().enumerate() {
                    // A comma tells the only year of a path from a first year.
                    if nth > 0 || path.len() == 1 {
                        link.text.push(',');
                    }
                    link.number(first, Some(*amount));
                }
            }
            _ => link.pair(scenario, volume.link(), first, growth),
        }
    }
    for (input, part) in deal.parts() {
        link.input(scenario, &part.link, input);
    }
    if let (Some(host), Some(hosting)) = (scenario.host(), &deal.inputs.hosting) {
        let elsewhere = link.differs(scenario, Input::Elsewhere);
        if elsewhere || host.id != hosting.host.default {
            link.key("host").push_str(&host.id);
            if elsewhere {
                link.tail(scenario, Input::Elsewhere);
            }
        }
        link.input(scenario, "kept", Input::Kept);
    }
    if let Some(capping) = &deal.inputs.capping {
        let per = scenario.cap_per();
        if per == capping.cap_per.default {
            link.input(scenario, "cap", Input::Cap);
        } else {
            link.key("cap");
            link.number(Input::Cap, scenario.get(Input::Cap));
            link.text.push(':');
            link.text.push_str(per.id());
        }
        link.input(scenario, "used", Input::CapUsed);
    }
    for (input, payment, _) in deal.rates() {
        if let (Some(rate), Some(key)) = (scenario.overridden(input.id()), payment.link())
            && deal.default_rates(input.id()).any(|own| own != Some(rate))
        {
            link.key(key);
            link.number(input, Some(rate));
        }
    }
    for event in &deal.events {
        link.input(scenario, &event.link, Input::EventYear(&event.id));
    }
    if scenario.host().is_some() {
        link.input(scenario, "cost", Input::Compute);
    }
    link.text
}

struct Writer<'d> {
    deal: &'d Deal,
    text: String,
}

impl Writer<'_> {
    fn key(&mut self, key: &str) -> &mut String {
        if self.text.is_empty() {
            self.text.push_str(&self.deal.edition.to_string());
        }
        for part in ["&", key, "="] {
            self.text.push_str(part);
        }
        &mut self.text
    }

    fn number(&mut self, input: Input<'_>, value: Option<Decimal>) {
        let text = match (value, input) {
            (Some(value), _) => &scale::number(input.unit(), value),
            (None, Input::EventYear(_)) => "never",
            (None, _) => "none",
        };
        self.text.push_str(text);
    }

    fn differs(&self, scenario: &Scenario<'_>, input: Input<'_>) -> bool {
        let quantity = self.deal.quantity(input);
        quantity.is_ok_and(|own| own.default != scenario.get(input))
    }

    fn input(&mut self, scenario: &Scenario<'_>, key: &str, input: Input<'_>) {
        if self.differs(scenario, input) {
            self.key(key);
            self.number(input, scenario.get(input));
        }
    }

    fn tail(&mut self, scenario: &Scenario<'_>, input: Input<'_>) {
        self.text.push(':');
        self.number(input, scenario.get(input));
    }

    /// Writes two inputs under one key; the second only where it differs from its default.
    fn pair(&mut self, scenario: &Scenario<'_>, key: &str, first: Input<'_>, second: Input<'_>) {
        let tail = self.differs(scenario, second);
        if tail || self.differs(scenario, first) {
            self.key(key);
            self.number(first, scenario.get(first));
            if tail {
                self.tail(scenario, second);
            }
        }
    }
}

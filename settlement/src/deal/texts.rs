use super::{Deal, Quantity, Route, Rule, Schedule, Text};

impl Deal {
    /// Visits every text that people read, each with its dotted path, always in the same order.
    ///
    /// Sources stay as they were published.
    pub fn each_text(&mut self, mut visit: impl FnMut(&str, &mut Text)) {
        visit("name", &mut self.name);
        for party in self.parties.to_mut() {
            visit(&format!("parties.{}.name", party.id), &mut party.name);
        }
        for host in self.hosts.to_mut() {
            visit(&format!("hosts.{}.name", host.id), &mut host.name);
        }
        for stream in self.streams.to_mut() {
            let at = format!("streams.{}", stream.id);
            visit(&format!("{at}.name"), &mut stream.name);
            if let Some(short) = &mut stream.short {
                visit(&format!("{at}.short"), short);
            }
            each_of(&format!("{at}.first"), &mut stream.first, &mut visit);
            each_of(&format!("{at}.growth"), &mut stream.growth, &mut visit);
            each_route(&at, stream.routes.to_mut(), &mut visit);
        }
        for count in self.counts.to_mut() {
            let at = format!("counts.{}", count.id);
            visit(&format!("{at}.name"), &mut count.name);
            if let Some(short) = &mut count.short {
                visit(&format!("{at}.short"), short);
            }
            visit(&format!("{at}.unit.one"), &mut count.unit.one);
            visit(&format!("{at}.unit.many"), &mut count.unit.many);
            each_of(&format!("{at}.first"), &mut count.first, &mut visit);
            each_of(&format!("{at}.growth"), &mut count.growth, &mut visit);
            each_route(&at, count.routes.to_mut(), &mut visit);
        }
        for event in self.events.to_mut() {
            visit(&format!("events.{}.name", event.id), &mut event.name);
            each_of(&format!("events.{}.year", event.id), &mut event.year, &mut visit);
        }
        if let Some(of) = &mut self.inputs.hosting {
            visit("inputs.host.note", &mut of.host.basis.note);
            each_of("inputs.elsewhere", &mut of.elsewhere, &mut visit);
            each_of("inputs.kept", &mut of.kept, &mut visit);
            each_of("inputs.compute", &mut of.compute, &mut visit);
        }
        if let Some(of) = &mut self.inputs.capping {
            each_of("inputs.cap", &mut of.cap, &mut visit);
            visit("inputs.cap_per.note", &mut of.cap_per.basis.note);
            each_of("inputs.cap_used", &mut of.cap_used, &mut visit);
        }
        for terms in self.terms.to_mut() {
            visit(&format!("terms.{}.name", terms.id), &mut terms.name);
            visit(&format!("terms.{}.under", terms.id), &mut terms.under);
            for clause in terms.clauses.to_mut() {
                let at = format!("terms.{}.{}", terms.id, clause.id);
                visit(&format!("{at}.says"), &mut clause.says);
                visit(&format!("{at}.note"), &mut clause.basis.note);
                let (payment, rate) = match &mut clause.rule {
                    Rule::Share(payment) => (payment, "rate"),
                    Rule::Fee(payment) => (payment, "price"),
                    _ => continue,
                };
                match &mut payment.schedule {
                    Schedule::Flat { rate: own, .. } => {
                        each_of(&format!("{at}.{rate}"), own, &mut visit);
                    }
                    Schedule::Brackets { basis: own, .. } => {
                        if let Some(own) = own {
                            visit(&format!("{at}.brackets.note"), &mut own.note);
                        }
                    }
                }
            }
        }
        for preset in self.presets.to_mut() {
            visit(&format!("presets.{}.name", preset.id), &mut preset.name);
            visit(&format!("presets.{}.says", preset.id), &mut preset.says);
        }
        for context in self.context.to_mut() {
            visit(&format!("context.{}.name", context.id), &mut context.name);
            visit(&format!("context.{}.says", context.id), &mut context.says);
        }
        for lookalike in self.lookalikes.to_mut() {
            visit(&format!("lookalikes.{}.name", lookalike.id), &mut lookalike.name);
            visit(&format!("lookalikes.{}.says", lookalike.id), &mut lookalike.says);
        }
        for loose in self.loose.to_mut() {
            visit(&format!("loose.{}.says", loose.id), &mut loose.says);
        }
    }
}

/// What the default of a quantity rests on, and why its range is plausible.
fn each_of(at: &str, of: &mut Quantity, visit: &mut impl FnMut(&str, &mut Text)) {
    visit(&format!("{at}.note"), &mut of.basis.note);
    visit(&format!("{at}.why"), &mut of.plausible.why);
}

fn each_route(at: &str, routes: &mut [Route], visit: &mut impl FnMut(&str, &mut Text)) {
    for route in routes {
        let at = format!("{at}.routes.{}", route.id);
        visit(&format!("{at}.name"), &mut route.name);
        if let Some(part) = &mut route.part {
            each_of(&format!("{at}.part"), &mut part.part, visit);
        }
    }
}

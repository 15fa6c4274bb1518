use super::{Deal, Rule, Text};

impl Deal {
    /// Visits every text that people read, each with its dotted path, always in the same order.
    ///
    /// Titles of sources stay as they were published, and why a range is plausible is told in the
    /// deal's own language alone.
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
            visit(&format!("{at}.first.note"), &mut stream.first.basis.note);
            visit(&format!("{at}.growth.note"), &mut stream.growth.basis.note);
        }
        for event in self.events.to_mut() {
            visit(&format!("events.{}.name", event.id), &mut event.name);
            visit(&format!("events.{}.year.note", event.id), &mut event.year.basis.note);
        }
        let inputs = &mut self.inputs;
        for (key, basis) in [
            ("host", &mut inputs.host.basis),
            ("elsewhere", &mut inputs.elsewhere.basis),
            ("kept", &mut inputs.kept.basis),
            ("cap", &mut inputs.cap.basis),
            ("cap_per", &mut inputs.cap_per.basis),
            ("cap_used", &mut inputs.cap_used.basis),
            ("compute", &mut inputs.compute.basis),
        ] {
            visit(&format!("inputs.{key}.note"), &mut basis.note);
        }
        for terms in self.terms.to_mut() {
            visit(&format!("terms.{}.name", terms.id), &mut terms.name);
            for clause in terms.clauses.to_mut() {
                let at = format!("terms.{}.{}", terms.id, clause.id);
                visit(&format!("{at}.says"), &mut clause.says);
                visit(&format!("{at}.note"), &mut clause.basis.note);
                if let Rule::Share(share) = &mut clause.rule {
                    visit(&format!("{at}.rate.note"), &mut share.rate.basis.note);
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
    }
}

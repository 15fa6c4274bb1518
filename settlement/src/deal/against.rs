//! An older deal beside the newer one that takes its place: whether links go on meaning what they
//! meant.

use super::{Deal, Preset};
use crate::{Error, Input, Sales, Scenario, link};

/// What a deal file must say so that no link that was issued changes its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewal {
    /// What `edition` must be.
    pub edition: u16,
    /// What `earlier` must be.
    pub earlier: Vec<String>,
    /// What the link of each preset that keeps its meaning must be, by the preset's id.
    pub presets: Vec<(String, String)>,
    /// What links could say and no longer can, whatever the file says: the key or the id.
    pub lost: Vec<String>,
}

impl Deal {
    /// What the deal must say so that links to an older one keep their meaning; none where it does.
    ///
    /// # Errors
    ///
    /// As [`Scenario::new`]; none for deals that have been checked.
    pub fn renewal_of(&self, older: &Deal) -> Result<Option<Renewal>, Error> {
        let lost = self.lost(older);
        let has_changed = !link::write(&self.defaults(older)?).is_empty();
        let edition = self.edition.max(older.edition.saturating_add(has_changed.into()));
        // The deal as it must be: its links have a meaning.
        let mut renewed = self.clone();
        renewed.edition = edition;
        renewed.earlier.clone_from(&older.earlier);
        let mut earlier: Vec<String> = Vec::new();
        for of in 1..edition {
            let text = match older.earlier.get(usize::from(of).wrapping_sub(1)) {
                Some(text) => text.clone(),
                // What an untouched page of the older deal assumed.
                None if of == older.edition => link::write_in_full(&renewed.defaults(older)?),
                // Editions that the newer deal alone has had.
                None => {
                    let own = self.earlier.get(usize::from(of).wrapping_sub(1));
                    own.map_or_else(|| edition.to_string(), ToString::to_string)
                }
            };
            earlier.push(text);
            renewed.earlier.clone_from(&earlier);
        }
        let mut presets = Vec::new();
        for Preset { id, link, .. } in &self.presets {
            let text = link::write_in_full(&link::read(&renewed, link, &[])?.scenario);
            // One of this edition means what its author has just written.
            if !begins_with(link, edition) {
                presets.push((id.clone(), text));
            }
        }
        let keeps_links = self.edition == edition && self.restores(older, &earlier)?;
        if keeps_links && presets.is_empty() && lost.is_empty() {
            return Ok(None);
        }
        Ok(Some(Renewal { edition, earlier, presets, lost }))
    }

    /// Whether each edition of the older deal assumes the same as with this `earlier`.
    fn restores(&self, older: &Deal, earlier: &[String]) -> Result<bool, Error> {
        let mut renewed = self.clone();
        renewed.earlier = earlier.to_vec();
        for edition in 1..=older.edition {
            let text = edition.to_string();
            let [now, then] = [self, &renewed].map(|deal| link::read(deal, &text, &[]));
            if link::write(&now?.scenario) != link::write(&then?.scenario) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What an untouched page of an older deal assumed, as a scenario of this one.
    fn defaults<'d>(&'d self, older: &Deal) -> Result<Scenario<'d>, Error> {
        let mut scenario = Scenario::new(self)?;
        let [before, after] = &older.compare;
        // What this deal does not have is told as lost.
        let _ = scenario.compare(before, after);
        if let Some(hosting) = &older.inputs.hosting {
            let _ = scenario.set_host(&hosting.host.default);
        }
        if let Some(capping) = &older.inputs.capping {
            scenario.set_cap_per(capping.cap_per.default);
        }
        for volume in self.volumes() {
            if let Ok(then) = older.volume(volume.series()) {
                let [first, growth] = [then.first().or_nothing(), then.growth().or_nothing()];
                let _ = scenario.set_sales(volume.series(), Sales::Growth { first, growth });
            }
        }
        let parts = self.parts().filter_map(|(input, _)| {
            let then = older.quantity(input).ok()?.default?;
            Some((input.id(), then))
        });
        let _ = scenario.set_parts(&parts.collect::<Vec<_>>());
        for input in scenario.inputs() {
            let Ok(then) = older.quantity(input) else { continue };
            let then = then.default;
            let is_as_it_was = match input {
                Input::Rate(clause) | Input::Price(clause) => self.has_rates_of(older, clause),
                // Set above: these depend on each other.
                Input::First(_) | Input::Growth(_) | Input::InYear(..) | Input::Part(_) => true,
                _ => scenario.get(input) == then,
            };
            if !is_as_it_was {
                let _ = scenario.set(input, then);
            }
        }
        Ok(scenario)
    }

    /// Whether a clause has in each version the rate or price that it had.
    fn has_rates_of(&self, older: &Deal, clause: &str) -> bool {
        older.terms.iter().all(|then| {
            let now = self.terms.iter().find(|terms| terms.id == then.id);
            let [now, then] = [now, Some(then)].map(|terms| {
                terms.and_then(|terms| terms.clause(clause)?.payment()?.rate()?.default)
            });
            now == then || now.is_none() || then.is_none()
        })
    }

    /// The keys and ids of an older deal's links that this one does not have, and the rates that a
    /// link cannot restore, as it says one for all versions.
    fn lost(&self, older: &Deal) -> Vec<String> {
        let now = self.of_links();
        let gone = older.of_links().into_iter().filter(|name| !now.contains(name));
        let several = older.rates().filter(|(input, ..)| {
            let mut rates = older.default_rates(input.id());
            let first = rates.next();
            !self.has_rates_of(older, input.id()) && rates.any(|rate| Some(rate) != first)
        });
        let several = several.filter_map(|(_, payment, _)| {
            Some(format!("{}= with a default of its own in each version", payment.link()?))
        });
        gone.chain(several).collect()
    }

    /// The keys of the deal's links, and the ids that they may name.
    fn of_links(&self) -> Vec<String> {
        let own = link::own_keys(self).filter(|key| !["before", "after", "host"].contains(key));
        let keys = link::keys_of(self).map(|(key, _)| format!("{key}="));
        let keys = keys.chain(own.map(|key| format!("{key}=")));
        let hosts = self.hosts.iter().map(|host| format!("host={}", host.id));
        let terms = self.terms.iter().map(|terms| format!("before={}", terms.id));
        keys.chain(hosts).chain(terms).collect()
    }
}

fn begins_with(link: &str, edition: u16) -> bool {
    link.split('&').next().and_then(|number| number.parse().ok()) == Some(edition)
}

//! From a tree to a scenario, key by key in the order of the model.

use super::tree::Tree;
use crate::deal::{Series, Volume};
use crate::{CapPer, Deal, Decimal, Error, Input, Sales, Scenario, Unit, Wrong, link};

const STREAM_KEYS: [&str; 3] = ["first", "growth", "path"];

/// The keys of a scenario that this deal has a use for.
fn keys(deal: &Deal) -> Vec<&'static str> {
    let mut keys = vec!["deal", "before", "after", "streams", "counts", "parts"];
    if deal.inputs.hosting.is_some() {
        keys.extend(["host", "elsewhere", "kept"]);
    }
    if deal.inputs.capping.is_some() {
        keys.extend(["cap", "cap_per", "cap_used"]);
    }
    keys.extend(["rates", "prices", "events"]);
    if deal.inputs.hosting.is_some() {
        keys.push("compute");
    }
    keys
}

pub(super) fn read<'d>(
    deals: &[&'d Deal],
    entries: &[(String, Tree)],
) -> Result<Scenario<'d>, Error> {
    // What is known follows from the deal.
    let named = entries.iter().find(|(key, _)| key == "deal").map(|(_, id)| id);
    let mut scenario = Scenario::new(deal(deals, named)?)?;
    let known = keys(scenario.deal());
    let top = Object::new(String::new(), entries, among(&known))?;
    compare(&mut scenario, &top)?;
    let volumes: Vec<_> = scenario.deal().volumes().map(Volume::series).collect();
    let (streams, counts): (Vec<_>, Vec<_>) =
        volumes.into_iter().partition(|series| matches!(series, Series::Stream(_)));
    series(&mut scenario, &top, "streams", &streams)?;
    series(&mut scenario, &top, "counts", &counts)?;
    parts(&mut scenario, &top)?;
    if let Some(host) = top.get("host") {
        scenario.set_host(text(host))?;
    }
    for (key, input) in [("elsewhere", Input::Elsewhere), ("kept", Input::Kept)] {
        set(&mut scenario, input, top.get(key))?;
    }
    match top.get("cap") {
        Some(Tree::Null) => scenario.set(Input::Cap, None)?,
        cap => set(&mut scenario, Input::Cap, cap)?,
    }
    if let Some(per) = top.get("cap_per") {
        let chosen = CapPer::ALL.into_iter().find(|known| known.id() == text(per));
        let unknown = || Error::unknown_id("cap_per", CapPer::ALL.map(CapPer::id));
        scenario.set_cap_per(chosen.ok_or_else(unknown)?);
    }
    set(&mut scenario, Input::CapUsed, top.get("cap_used"))?;
    rates(&mut scenario, &top, "rates", |input| matches!(input, Input::Rate(_)))?;
    rates(&mut scenario, &top, "prices", |input| matches!(input, Input::Price(_)))?;
    events(&mut scenario, &top)?;
    set(&mut scenario, Input::Compute, top.get("compute"))?;
    Ok(scenario)
}

fn deal<'d>(deals: &[&'d Deal], id: Option<&Tree>) -> Result<&'d Deal, Error> {
    let meant = match id {
        None => deals.first(),
        Some(id) => deals.iter().find(|deal| deal.id == text(id)),
    };
    let unknown = || Error::unknown_id("deal", deals.iter().map(|deal| &*deal.id));
    meant.copied().ok_or_else(unknown)
}

fn compare(scenario: &mut Scenario<'_>, top: &Object<'_>) -> Result<(), Error> {
    let before = top.get("before").map_or(&*scenario.before().id, text);
    let after = top.get("after").map_or(&*scenario.after().id, text);
    scenario.compare(before, after)
}

fn series<'d>(
    scenario: &mut Scenario<'d>,
    top: &Object<'_>,
    key: &str,
    all: &[Series<&'d str>],
) -> Result<(), Error> {
    let deal = scenario.deal();
    let ids: Vec<_> = all.iter().map(|series| series.id()).collect();
    let given = top.object(key, among_ids(&ids))?;
    for &series in all {
        if given.get(series.id()).is_none() {
            continue;
        }
        let given = given.object(series.id(), among(&STREAM_KEYS))?;
        let sales = match given.get("path") {
            Some(_) if given.entries.len() > 1 => {
                return Err(Error::new(given.at, Wrong::Conflict));
            }
            Some(path) => Sales::Path(self::path(deal, series, path)?),
            None => Sales::Growth {
                first: number_or_default(deal, Input::First(series), given.get("first"))?,
                growth: number_or_default(deal, Input::Growth(series), given.get("growth"))?,
            },
        };
        scenario.set_sales(series, sales)?;
    }
    Ok(())
}

fn path(deal: &Deal, series: Series<&str>, path: &Tree) -> Result<Vec<Decimal>, Error> {
    let at = Input::InYear(series, deal.first_year);
    let Tree::List(amounts) = path else {
        return Err(Error::new(at.field(), Wrong::NotANumber { unit: at.unit() }));
    };
    let years = deal.years().count();
    if amounts.len() != years {
        return Err(Error::new(at.field(), Wrong::WrongLength(years)));
    }
    amounts.iter().map(|amount| number(deal, at, amount)).collect()
}

/// Sets the parts, those of one stream or count together: after the last of them comes their sum.
fn parts(scenario: &mut Scenario<'_>, top: &Object<'_>) -> Result<(), Error> {
    let deal = scenario.deal();
    let ids: Vec<_> = deal.parts().map(|(input, _)| input.id()).collect();
    let given = top.object("parts", among_ids(&ids))?;
    for volume in deal.volumes() {
        let mut parts = Vec::new();
        for route in volume.routes() {
            if let Some(part) = given.get(&route.id) {
                parts.push((&*route.id, number(deal, Input::Part(&route.id), part)?));
            }
        }
        scenario.set_parts(&parts)?;
    }
    Ok(())
}

fn rates(
    scenario: &mut Scenario<'_>,
    top: &Object<'_>,
    key: &str,
    is_mine: fn(&Input<'_>) -> bool,
) -> Result<(), Error> {
    let inputs: Vec<_> = scenario.deal().rates().map(|(input, ..)| input).filter(is_mine).collect();
    let ids: Vec<_> = inputs.iter().map(|input| input.id()).collect();
    let given = top.object(key, among_ids(&ids))?;
    for input in inputs {
        set(scenario, input, given.get(input.id()))?;
    }
    Ok(())
}

fn events(scenario: &mut Scenario<'_>, top: &Object<'_>) -> Result<(), Error> {
    let deal = scenario.deal();
    let given = top.object("events", |id| deal.event(id).map(drop))?;
    for event in &deal.events {
        let input = Input::EventYear(&event.id);
        match given.get(&event.id) {
            None => {}
            Some(Tree::Null) => scenario.set(input, None)?,
            Some(Tree::Whole(year)) => scenario.set(input, Some(Decimal::from(*year)))?,
            Some(_) => {
                return Err(Error::new(input.field(), Wrong::NotANumber { unit: Unit::Year }));
            }
        }
    }
    Ok(())
}

fn set<'d>(
    scenario: &mut Scenario<'d>,
    input: Input<'d>,
    given: Option<&Tree>,
) -> Result<(), Error> {
    let Some(given) = given else { return Ok(()) };
    let value = number(scenario.deal(), input, given)?;
    scenario.set(input, Some(value))
}

fn number_or_default(
    deal: &Deal,
    input: Input<'_>,
    given: Option<&Tree>,
) -> Result<Decimal, Error> {
    match given {
        Some(given) => number(deal, input, given),
        None => Ok(deal.quantity(input)?.default.unwrap_or_default()),
    }
}

fn number(deal: &Deal, input: Input<'_>, given: &Tree) -> Result<Decimal, Error> {
    let unit = input.unit();
    let Tree::Text(text) = given else {
        return Err(Error::new(input.field(), Wrong::NotANumber { unit }));
    };
    deal.read(input, text).map_err(|error| {
        // Somebody may have written it as links do.
        let meant = match error.wrong {
            Wrong::NotANumber { .. } => link::read_short(deal, input, text),
            _ => None,
        };
        meant.map_or(error, |meant| Error::new(input.field(), Wrong::Misspelt { unit, meant }))
    })
}

/// The text where an id is expected; empty, and so unknown, for any other value.
fn text(tree: &Tree) -> &str {
    match tree {
        Tree::Text(text) => text,
        _ => "",
    }
}

/// Accepts these keys alone.
fn among(known: &[&str]) -> impl Fn(&str) -> Result<(), Error> {
    |key| {
        if known.contains(&key) {
            return Ok(());
        }
        let known = known.iter().map(|&key| key.to_owned()).collect();
        Err(Error::new(key, Wrong::UnknownKey(known)))
    }
}

/// The same for ids of the deal.
fn among_ids(known: &[&str]) -> impl Fn(&str) -> Result<(), Error> {
    |id| {
        if known.contains(&id) {
            return Ok(());
        }
        Err(Error::unknown_id(id, known.iter().copied()))
    }
}

/// A JSON object, and its path in the scenario.
struct Object<'t> {
    at: String,
    entries: &'t [(String, Tree)],
}

impl<'t> Object<'t> {
    /// Checks that all keys are allowed and none is given twice.
    fn new(
        at: String,
        entries: &'t [(String, Tree)],
        allowed: impl Fn(&str) -> Result<(), Error>,
    ) -> Result<Self, Error> {
        let object = Self { at, entries };
        for (nth, (key, _)) in entries.iter().enumerate() {
            allowed(key).map_err(|error| Error::new(object.path(key), error.into()))?;
            if entries.iter().take(nth).any(|(earlier, _)| earlier == key) {
                return Err(Error::new(object.path(key), Wrong::Conflict));
            }
        }
        Ok(object)
    }

    fn get(&self, key: &str) -> Option<&'t Tree> {
        self.entries.iter().find(|(mine, _)| mine == key).map(|(_, tree)| tree)
    }

    /// The object under this key; an empty one where there is none.
    fn object(
        &self,
        key: &str,
        allowed: impl Fn(&str) -> Result<(), Error>,
    ) -> Result<Object<'t>, Error> {
        let entries = match self.get(key) {
            None => &[],
            Some(Tree::Object(entries)) => entries.as_slice(),
            Some(_) => return Err(Error::new(self.path(key), Wrong::NotJson)),
        };
        Object::new(self.path(key), entries, allowed)
    }

    fn path(&self, key: &str) -> String {
        if self.at.is_empty() { key.to_owned() } else { format!("{}.{key}", self.at) }
    }
}

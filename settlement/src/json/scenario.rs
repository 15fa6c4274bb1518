//! From a tree to a scenario, key by key in the order of the model.

use super::tree::Tree;
use crate::{CapPer, Deal, Decimal, Error, Input, Number, Sales, Scenario, Unit, Wrong, link};

const KEYS: [&str; 13] = [
    "deal",
    "before",
    "after",
    "streams",
    "host",
    "elsewhere",
    "kept",
    "cap",
    "cap_per",
    "cap_used",
    "rates",
    "events",
    "compute",
];
const STREAM_KEYS: [&str; 3] = ["first", "growth", "path"];

pub(super) fn read<'d>(
    deals: &[&'d Deal],
    entries: &[(String, Tree)],
) -> Result<Scenario<'d>, Error> {
    let top = Object::new(String::new(), entries, among(&KEYS))?;
    let mut scenario = Scenario::new(deal(deals, top.get("deal"))?)?;
    compare(&mut scenario, &top)?;
    streams(&mut scenario, &top)?;
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
    rates(&mut scenario, &top)?;
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

fn streams(scenario: &mut Scenario<'_>, top: &Object<'_>) -> Result<(), Error> {
    let deal = scenario.deal();
    let given = top.object("streams", |id| deal.stream(id).map(drop))?;
    for stream in deal.streams.iter() {
        if given.get(&stream.id).is_none() {
            continue;
        }
        let given = given.object(&stream.id, among(&STREAM_KEYS))?;
        let sales = match given.get("path") {
            Some(_) if given.entries.len() > 1 => {
                return Err(Error::new(given.at, Wrong::Conflict));
            }
            Some(path) => Sales::Path(self::path(deal, &stream.id, path)?),
            None => Sales::Growth {
                first: number_or_default(deal, Input::First(&stream.id), given.get("first"))?,
                growth: number_or_default(deal, Input::Growth(&stream.id), given.get("growth"))?,
            },
        };
        scenario.set_sales(&stream.id, sales)?;
    }
    Ok(())
}

fn path(deal: &Deal, stream: &str, path: &Tree) -> Result<Vec<Decimal>, Error> {
    let at = Input::InYear(stream, deal.first_year);
    let Tree::List(amounts) = path else {
        return Err(Error::new(at.field(), Wrong::NotANumber { unit: Unit::Dollars }));
    };
    let years = deal.years().count();
    if amounts.len() != years {
        return Err(Error::new(at.field(), Wrong::WrongLength(years)));
    }
    amounts.iter().map(|amount| number(deal, at, amount)).collect()
}

fn rates(scenario: &mut Scenario<'_>, top: &Object<'_>) -> Result<(), Error> {
    let deal = scenario.deal();
    let given = top.object("rates", |id| deal.share(id).map(drop))?;
    for (clause, _) in deal.shares() {
        set(scenario, Input::Rate(&clause.id), given.get(&clause.id))?;
    }
    Ok(())
}

fn events(scenario: &mut Scenario<'_>, top: &Object<'_>) -> Result<(), Error> {
    let deal = scenario.deal();
    let given = top.object("events", |id| deal.event(id).map(drop))?;
    for event in deal.events.iter() {
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
        None => Ok(deal.quantity(input)?.default.map_or(Decimal::ZERO, Number::get)),
    }
}

fn number(deal: &Deal, input: Input<'_>, given: &Tree) -> Result<Decimal, Error> {
    let read = match given {
        Tree::Text(text) => deal.quantity(input)?.read(input.unit(), text),
        _ => Err(Wrong::NotANumber { unit: input.unit() }),
    };
    read.map_err(|wrong| {
        let meant = match wrong {
            Wrong::NotANumber { .. } => meant(deal, input, given),
            _ => None,
        };
        let unit = input.unit();
        let wrong = meant.map_or(wrong, |meant| Wrong::Misspelt { unit, meant });
        Error::new(input.field(), wrong)
    })
}

/// The number that somebody has written as links do.
fn meant(deal: &Deal, input: Input<'_>, given: &Tree) -> Option<Decimal> {
    let Tree::Text(text) = given else { return None };
    link::read_short(deal, input, text)
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

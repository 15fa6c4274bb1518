use super::part::parts;
use super::tracking::is_tracking;
use super::{Dropped, own_keys, scale};
use crate::deal::Series;
use crate::{CapPer, Deal, Decimal, Error, Input, Sales, Scenario, Unit, Wrong};

/// What was read from a link.
#[derive(Clone, Debug)]
pub struct Link<'d> {
    /// The scenario: the deal's defaults, and every part of the link that could be read.
    pub scenario: Scenario<'d>,
    /// The parts that could not be read, in their order.
    pub dropped: Vec<Dropped>,
    /// Whether the text has an edition of the deal or a key of its links. If not, it is no link at
    /// all: `comments`, say, or what somebody else keeps behind the `#`.
    pub is_link: bool,
}

/// Reads a link, and undoes what was done to it on its way where that has one meaning: encoding,
/// once or twice; punctuation, invisible characters and spaces; the parameters of those who count
/// visitors. The keys in `foreign`, in lowercase, belong to the caller and are skipped.
///
/// # Errors
///
/// As [`Scenario::new`]; none for whatever the text is.
pub fn read<'d>(deal: &'d Deal, text: &str, foreign: &[&str]) -> Result<Link<'d>, Error> {
    let mut link = Link { scenario: Scenario::new(deal)?, dropped: Vec::new(), is_link: false };
    link.apply(text, foreign, 0);
    Ok(link)
}

/// The value of a key that belongs to the caller, where the link has it.
#[must_use]
pub fn value_of(text: &str, key: &str) -> Option<String> {
    parts(text).into_iter().find_map(|part| {
        let (given, value) = part.meant.split_once('=')?;
        given.eq_ignore_ascii_case(key).then(|| value.to_owned())
    })
}

/// The text before a colon and that behind it; none for either that is empty.
fn cut(value: &str) -> (Option<&str>, Option<&str>) {
    match value.split_once(':') {
        Some(("", tail)) => (None, Some(tail)),
        Some((head, tail)) => (Some(head), Some(tail)),
        None => (Some(value), None),
    }
}

impl<'d> Link<'d> {
    /// Applies each part of a text whose edition must be later than `above`.
    fn apply(&mut self, text: &str, foreign: &[&str], above: u16) {
        let mut read: Vec<String> = Vec::new();
        // Parts of routes, set together at the end: those of a stream or count have a sum in
        // common.
        let mut routes = Vec::new();
        let mut texts = Vec::new();
        for part in parts(text) {
            let (key, value) = part.meant.split_once('=').unwrap_or((&part.meant, ""));
            // Mail encodes the sign as `=3D`; no value begins so.
            let value = value.strip_prefix("3d").unwrap_or(value);
            if foreign.contains(&key) {
                continue;
            }
            let is_number = part.meant.bytes().all(|byte| byte.is_ascii_digit());
            let done = if read.iter().any(|earlier| earlier == key) {
                Err(fail(Wrong::Conflict))
            } else if read.is_empty() && is_number {
                self.edition(&part.meant, above)
            } else {
                self.set(key, value, &mut routes)
            };
            let is_unknown =
                matches!(&done, Err(error) if matches!(error.wrong, Wrong::UnknownKey(_)));
            self.is_link |= done.is_ok() || !is_unknown && !is_number;
            match done {
                Ok(()) => {
                    read.push(key.to_owned());
                    if routes.len() > texts.len() {
                        texts.push(part.given.to_owned());
                    }
                }
                Err(_) if is_unknown && is_tracking(key) => {}
                Err(error) => {
                    self.dropped.push(Dropped { part: part.given.to_owned(), wrong: error.into() });
                }
            }
        }
        if self.scenario.set_parts(&routes).is_err() {
            // Too much in all: each that still fits counts.
            for (route, part) in routes.iter().zip(texts) {
                if let Err(error) = self.scenario.set_parts(&[*route]) {
                    self.dropped.push(Dropped { part, wrong: error.into() });
                }
            }
        }
    }

    /// Applies what an earlier edition of the deal assumed.
    fn edition(&mut self, number: &str, above: u16) -> Result<(), Error> {
        let deal = self.scenario.deal();
        let edition = number.parse().unwrap_or_default();
        if edition > above && edition <= deal.edition {
            if let Some(earlier) = deal.earlier.get(usize::from(edition).wrapping_sub(1)) {
                // Later editions are fewer each time, so this ends.
                self.apply(earlier, &[], edition);
            }
            return Ok(());
        }
        let known = (1..=deal.edition).map(|edition| edition.to_string());
        Err(fail(Wrong::UnknownId(known.collect())))
    }

    fn set(
        &mut self,
        key: &str,
        value: &str,
        routes: &mut Vec<(&'d str, Decimal)>,
    ) -> Result<(), Error> {
        let scenario = &mut self.scenario;
        let deal = scenario.deal();
        if !own_keys(deal).any(|own| own == key) {
            return self.named(key, value, routes);
        }
        match key {
            "before" => scenario.compare(value, &scenario.after().id),
            "after" => scenario.compare(&scenario.before().id, value),
            "host" => {
                let (host, part) = cut(value);
                let part = match part {
                    Some(part) => read_value(deal, Input::Elsewhere, part)?,
                    None => scenario.get(Input::Elsewhere),
                };
                let own = scenario.host().map(|host| &*host.id).unwrap_or_default();
                scenario.set_host(host.unwrap_or(own))?;
                scenario.set(Input::Elsewhere, part)
            }
            "cap" => {
                let (cap, per) = cut(value);
                let per = match per {
                    Some(per) => cap_per(per)?,
                    None => scenario.cap_per(),
                };
                if let Some(cap) = cap {
                    scenario.set(Input::Cap, read_value(deal, Input::Cap, cap)?)?;
                }
                scenario.set_cap_per(per);
                Ok(())
            }
            "kept" => self.input(Input::Kept, value),
            "used" => self.input(Input::CapUsed, value),
            "cost" => self.input(Input::Compute, value),
            _ => self.named(key, value, routes),
        }
    }

    /// Applies a key that the deal file defines.
    fn named(
        &mut self,
        key: &str,
        value: &str,
        routes: &mut Vec<(&'d str, Decimal)>,
    ) -> Result<(), Error> {
        let deal = self.scenario.deal();
        let named: Vec<_> = keys_of(deal).collect();
        match named.iter().find(|(link, _)| *link == key) {
            Some((_, Input::First(series))) => self.sales(*series, value),
            Some((_, Input::Part(route))) => {
                let part = read_value(deal, Input::Part(route), value)?;
                routes.extend(part.map(|part| (*route, part)));
                Ok(())
            }
            Some((_, input)) => self.input(*input, value),
            None => {
                let links = named.iter().map(|(link, _)| (*link).to_owned());
                let known = own_keys(deal).map(str::to_owned).chain(links);
                Err(fail(Wrong::UnknownKey(known.collect())))
            }
        }
    }

    fn input(&mut self, input: Input<'d>, value: &str) -> Result<(), Error> {
        let value = read_value(self.scenario.deal(), input, value)?;
        self.scenario.set(input, value)
    }

    /// Sets a stream's sales: a path, or first year and growth, of which either may be left out.
    fn sales(&mut self, series: Series<&'d str>, value: &str) -> Result<(), Error> {
        let deal = self.scenario.deal();
        let amount = |input: Input<'_>, value: Option<&str>| {
            let amount = match value {
                Some(value) => read_value(deal, input, value)?,
                None => self.scenario.get(input).or_else(|| deal.quantity(input).ok()?.default),
            };
            amount.ok_or_else(|| fail(Wrong::NotANumber { unit: input.unit() }))
        };
        let first = Input::First(series);
        let sales = if value.contains(',') {
            let path = value.strip_prefix(',').unwrap_or(value).split(',');
            let in_year = Input::InYear(series, deal.first_year);
            Sales::Path(path.map(|value| amount(in_year, Some(value))).collect::<Result<_, _>>()?)
        } else {
            let (head, tail) = cut(value);
            Sales::Growth {
                first: amount(first, head)?,
                growth: amount(Input::Growth(series), tail)?,
            }
        };
        self.scenario.set_sales(series, sales)
    }
}

/// An error without a field: the part of the link says where it is.
fn fail(wrong: Wrong) -> Error {
    Error::new("", wrong)
}

fn cap_per(id: &str) -> Result<CapPer, Error> {
    let per = CapPer::ALL.into_iter().find(|per| per.id() == id);
    per.ok_or_else(|| Error::unknown_id("cap_per", CapPer::ALL.map(CapPer::id)))
}

/// The keys that a deal file defines, and the input that each sets.
pub(crate) fn keys_of(deal: &Deal) -> impl Iterator<Item = (&str, Input<'_>)> {
    let volumes = deal.volumes().map(|of| (of.link(), Input::First(of.series())));
    let parts = deal.parts().map(|(input, part)| (&*part.link, input));
    let rates = deal.rates().filter_map(|(input, of, _)| Some((of.link()?, input)));
    let events = deal.events.iter().map(|of| (&*of.link, Input::EventYear(&of.id)));
    volumes.chain(parts).chain(rates).chain(events)
}

/// Reads a value that is written in short, as links do, where that shows: `30b`, `$7.6bn`, `20%`. A
/// bare fraction is none, since links count it in percent and scenarios do not.
#[must_use]
pub fn read_short(deal: &Deal, input: Input<'_>, text: &str) -> Option<Decimal> {
    let text = text.trim().to_ascii_lowercase();
    let in_short = matches!(input.unit(), Unit::Dollars | Unit::Count) || text.ends_with('%');
    read_value(deal, input, &text).ok()?.filter(|_| in_short)
}

/// Reads a value as links write it; `none` and `never` are no value.
fn read_value(deal: &Deal, input: Input<'_>, text: &str) -> Result<Option<Decimal>, Error> {
    let optional = matches!(input, Input::Cap | Input::EventYear(_));
    if optional && (text == "none" || text == "never") {
        return Ok(None);
    }
    let unit = input.unit();
    let (digits, power) = scale::split(unit, text);
    deal.read_times(input, digits, power).map(Some).map_err(|error| fail(error.wrong))
}

use super::{Dropped, KEYS, scale};
use crate::{CapPer, Deal, Decimal, Error, Input, Number, Sales, Scenario, Wrong};

/// What a link says.
#[derive(Clone, Debug)]
pub struct Link<'d> {
    /// What could be read.
    pub scenario: Scenario<'d>,
    /// The parts that could not, in their order.
    pub dropped: Vec<Dropped>,
}

/// Reads a link, and passes over these keys, which are lowercase and somebody else's.
///
/// # Errors
///
/// As [`Scenario::new`]; none for whatever the text is.
pub fn read<'d>(deal: &'d Deal, text: &str, foreign: &[&str]) -> Result<Link<'d>, Error> {
    let mut link = Link { scenario: Scenario::new(deal)?, dropped: Vec::new() };
    link.apply(text, foreign, 0);
    Ok(link)
}

/// The value under a key that is somebody else's, if it is given.
#[must_use]
pub fn value_of(text: &str, key: &str) -> Option<String> {
    for part in parts(text) {
        let part = decoded(part);
        if let Some((given, value)) = part.split_once('=')
            && given.eq_ignore_ascii_case(key)
        {
            return Some(value.to_owned());
        }
    }
    None
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.strip_prefix('#').unwrap_or(text).split('&')
}

/// The text with the bytes that `%2C` and the like stand for.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let mut byte = *first;
        if byte == b'%'
            && let [high, low, after @ ..] = rest
            && let (Some(high), Some(low)) = (hex(*high), hex(*low))
        {
            byte = high << 4 | low;
            rest = after;
        }
        bytes.push(byte);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The value of a hexadecimal digit.
fn hex(digit: u8) -> Option<u8> {
    let letter = digit.is_ascii_alphabetic();
    digit.is_ascii_hexdigit().then_some((digit & 15) + if letter { 9 } else { 0 })
}

/// What stands before the colon and what behind it, each where it is given.
fn cut(value: &str) -> (Option<&str>, Option<&str>) {
    match value.split_once(':') {
        Some(("", tail)) => (None, Some(tail)),
        Some((head, tail)) => (Some(head), Some(tail)),
        None => (Some(value), None),
    }
}

impl<'d> Link<'d> {
    /// Reads a text that is of a later edition than `above`.
    fn apply(&mut self, text: &str, foreign: &[&str], above: u16) {
        let mut read: Vec<String> = Vec::new();
        for part in parts(text) {
            let given = decoded(part).to_ascii_lowercase();
            let (key, value) = given.split_once('=').unwrap_or((&given, ""));
            if given.is_empty() || foreign.contains(&key) {
                continue;
            }
            let done = if read.iter().any(|earlier| earlier == key) {
                Err(Wrong::Conflict)
            } else if read.is_empty() && given.bytes().all(|byte| byte.is_ascii_digit()) {
                self.edition(&given, above)
            } else {
                self.set(key, value)
            };
            match done {
                Ok(()) => read.push(key.to_owned()),
                Err(wrong) => self.dropped.push(Dropped { part: part.to_owned(), wrong }),
            }
        }
    }

    /// What an edition assumed.
    fn edition(&mut self, number: &str, above: u16) -> Result<(), Wrong> {
        let deal = self.scenario.deal();
        for edition in above.saturating_add(1)..=deal.edition {
            if number.parse() == Ok(edition) {
                let earlier = deal.earlier.get(usize::from(edition).wrapping_sub(1));
                if let Some(earlier) = earlier {
                    // Later editions are fewer each time, so this ends.
                    self.apply(earlier, &[], edition);
                }
                return Ok(());
            }
        }
        let mut known = Vec::new();
        for edition in 1..=deal.edition {
            known.push(edition.to_string());
        }
        Err(Wrong::UnknownId(known))
    }

    fn set(&mut self, key: &str, value: &str) -> Result<(), Wrong> {
        let scenario = &mut self.scenario;
        let deal = scenario.deal();
        let done = match key {
            "before" => scenario.compare(value, &scenario.after().id),
            "after" => scenario.compare(&scenario.before().id, value),
            "host" => {
                let (host, part) = cut(value);
                let part = match part {
                    Some(part) => number(deal, Input::Elsewhere, part)?,
                    None => scenario.get(Input::Elsewhere),
                };
                scenario
                    .set_host(host.unwrap_or(&scenario.host().id))
                    .and_then(|()| scenario.set(Input::Elsewhere, part))
            }
            "cap" => {
                let (cap, per) = cut(value);
                let per = match per {
                    Some(per) => cap_per(per)?,
                    None => scenario.cap_per(),
                };
                if let Some(cap) = cap {
                    scenario.set(Input::Cap, number(deal, Input::Cap, cap)?).map_err(wrong)?;
                }
                scenario.set_cap_per(per);
                Ok(())
            }
            "kept" => return self.input(Input::Kept, value),
            "used" => return self.input(Input::CapUsed, value),
            "cost" => return self.input(Input::Compute, value),
            _ => return self.named(key, value),
        };
        done.map_err(wrong)
    }

    /// A key that the deal has named.
    fn named(&mut self, key: &str, value: &str) -> Result<(), Wrong> {
        let deal = self.scenario.deal();
        let mut known = Vec::new();
        for key in KEYS {
            known.push(key.to_owned());
        }
        for stream in deal.streams.iter() {
            if stream.link == key {
                return self.sales(&stream.id, value);
            }
            known.push(stream.link.to_string());
        }
        for (clause, share) in deal.shares() {
            if share.link == key {
                return self.input(Input::Rate(&clause.id), value);
            }
            known.push(share.link.to_string());
        }
        for event in deal.events.iter() {
            if event.link == key {
                return self.input(Input::EventYear(&event.id), value);
            }
            known.push(event.link.to_string());
        }
        Err(Wrong::UnknownKey(known))
    }

    fn input(&mut self, input: Input<'d>, value: &str) -> Result<(), Wrong> {
        let value = number(self.scenario.deal(), input, value)?;
        self.scenario.set(input, value).map_err(wrong)
    }

    /// A path, or the first year and the growth; of these what is left out stays as it is.
    fn sales(&mut self, stream: &'d str, value: &str) -> Result<(), Wrong> {
        let deal = self.scenario.deal();
        let amount = |input: Input<'_>, value: Option<&str>| {
            let amount = match value {
                Some(value) => number(deal, input, value)?,
                None => self
                    .scenario
                    .get(input)
                    .or_else(|| deal.quantity(input).ok()?.default.map(Number::get)),
            };
            amount.ok_or(Wrong::NotANumber { unit: input.unit() })
        };
        let first = Input::First(stream);
        let sales = if value.contains(',') {
            let mut path = Vec::new();
            for value in value.strip_prefix(',').unwrap_or(value).split(',') {
                path.push(amount(first, Some(value))?);
            }
            Sales::Path(path)
        } else {
            let (head, tail) = cut(value);
            Sales::Growth {
                first: amount(first, head)?,
                growth: amount(Input::Growth(stream), tail)?,
            }
        };
        self.scenario.set_sales(stream, sales).map_err(wrong)
    }
}

fn wrong(error: Error) -> Wrong {
    error.into()
}

fn cap_per(id: &str) -> Result<CapPer, Wrong> {
    for per in CapPer::ALL {
        if per.id() == id {
            return Ok(per);
        }
    }
    Err(Error::unknown_id("cap_per", CapPer::ALL.map(CapPer::id)).into())
}

/// A value as links write it; none is no cap, or never.
fn number(deal: &Deal, input: Input<'_>, text: &str) -> Result<Option<Decimal>, Wrong> {
    let optional = matches!(input, Input::Cap | Input::EventYear(_));
    if optional && (text == "none" || text == "never") {
        return Ok(None);
    }
    let unit = input.unit();
    let (digits, power) = scale::split(unit, text);
    deal.quantity(input).map_err(wrong)?.read_times(unit, digits, power).map(Some)
}

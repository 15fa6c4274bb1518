//! What must hold between the parts of a deal for it to be settled.

use super::{Basis, Clause, Deal, Level, Quantity, Rule, Terms};
use crate::{Number, Unit};
use rust_decimal::Decimal;
use std::fmt;

/// Something wrong in a deal: where it stands, what is wrong, and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The dotted path to it.
    pub at: String,
    /// What is wrong, and what is allowed.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.message)
    }
}

/// A deal may span this many years: beyond that, growth outruns any range.
const YEARS: u16 = 30;

impl Deal {
    /// Everything in the deal that keeps it from being settled; empty where nothing does.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut check = Check { deal: self, faults: Vec::new() };
        check.frame();
        check.streams();
        check.inputs();
        for terms in self.terms.iter() {
            check.terms(terms);
        }
        check.sources();
        check.faults
    }
}

struct Check<'d> {
    deal: &'d Deal,
    faults: Vec<Fault>,
}

impl<'d> Check<'d> {
    fn fault(&mut self, at: impl Into<String>, message: impl Into<String>) {
        self.faults.push(Fault { at: at.into(), message: message.into() });
    }

    /// `id` is one of `known`.
    fn known(&mut self, at: &str, id: &str, known: impl Iterator<Item = &'d str>) {
        let known: Vec<_> = known.collect();
        if !known.contains(&id) {
            self.fault(at, format!("no {id:?} here; allowed are {}", known.join(", ")));
        }
    }

    /// No id stands twice.
    fn distinct(&mut self, at: &str, ids: impl Iterator<Item = &'d str>) {
        let mut seen = Vec::new();
        for id in ids {
            if seen.contains(&id) {
                self.fault(format!("{at}.{id}"), "two of this id; each needs its own");
            }
            seen.push(id);
        }
    }

    fn frame(&mut self) {
        let deal = self.deal;
        if deal.last_year < deal.first_year || deal.last_year - deal.first_year >= YEARS {
            let message =
                format!("must be {} or at most {} years later", deal.first_year, YEARS - 1);
            self.fault("last_year", message);
        }
        self.distinct("parties", deal.parties.iter().map(|party| &*party.id));
        self.distinct("hosts", deal.hosts.iter().map(|host| &*host.id));
        self.distinct("streams", deal.streams.iter().map(|stream| &*stream.id));
        self.distinct("events", deal.events.iter().map(|event| &*event.id));
        self.distinct("terms", deal.terms.iter().map(|terms| &*terms.id));
        self.distinct("sources", deal.sources.iter().map(|source| &*source.id));
        for side in &deal.sides {
            self.known("sides", side, parties(deal));
        }
        if deal.sides[0] == deal.sides[1] {
            self.fault("sides", "must be two parties");
        }
        for terms in &deal.compare {
            self.known("compare", terms, deal.terms.iter().map(|terms| &*terms.id));
        }
        self.known("home", &deal.home, hosts(deal));
        for host in deal.hosts.iter() {
            self.known(&format!("hosts.{}.owner", host.id), &host.owner, parties(deal));
        }
        for event in deal.events.iter() {
            self.quantity(&format!("events.{}.year", event.id), Unit::Year, &event.year);
        }
    }

    fn streams(&mut self) {
        let deal = self.deal;
        if deal.streams.iter().filter(|stream| stream.hosted).count() != 1 {
            self.fault("streams", "exactly one stream must be `hosted = true`");
        }
        for stream in deal.streams.iter() {
            let at = format!("streams.{}", stream.id);
            self.known(&format!("{at}.seller"), &stream.seller, sides(deal));
            self.quantity(&format!("{at}.first"), Unit::Dollars, &stream.first);
            self.quantity(&format!("{at}.growth"), Unit::Fraction, &stream.growth);
            for (name, quantity) in [("first", &stream.first), ("growth", &stream.growth)] {
                self.needs_default(&format!("{at}.{name}"), quantity);
            }
        }
    }

    fn inputs(&mut self) {
        let inputs = &self.deal.inputs;
        self.known("inputs.host.default", &inputs.host.default, hosts(self.deal));
        self.basis("inputs.host", &inputs.host.basis);
        self.basis("inputs.cap_per", &inputs.cap_per.basis);
        self.quantity("inputs.cap", Unit::Dollars, &inputs.cap);
        for (name, unit, quantity) in [
            ("elsewhere", Unit::Fraction, &inputs.elsewhere),
            ("kept", Unit::Fraction, &inputs.kept),
            ("cap_used", Unit::Dollars, &inputs.cap_used),
            ("compute", Unit::Fraction, &inputs.compute),
        ] {
            let at = format!("inputs.{name}");
            self.quantity(&at, unit, quantity);
            self.needs_default(&at, quantity);
        }
        for (name, quantity) in
            [("elsewhere", &inputs.elsewhere), ("kept", &inputs.kept), ("compute", &inputs.compute)]
        {
            self.is_part(&format!("inputs.{name}"), quantity);
        }
    }

    fn terms(&mut self, terms: &'d Terms) {
        let at = format!("terms.{}", terms.id);
        self.distinct(&at, terms.clauses.iter().map(|clause| &*clause.id));
        let capped = |clause: &&Clause| clause.share().is_some_and(|share| share.capped);
        if terms.clauses.iter().filter(capped).count() > 1 {
            self.fault(&at, "at most one clause may be `capped = true`: there is one cap");
        }
        for clause in terms.clauses.iter() {
            self.clause(&format!("{at}.{}", clause.id), clause);
        }
    }

    fn clause(&mut self, at: &str, clause: &'d Clause) {
        let deal = self.deal;
        self.basis(at, &clause.basis);
        self.known(&format!("{at}.stream"), &clause.stream, deal.streams.iter().map(|s| &*s.id));
        if let Some(event) = &clause.ends_on {
            self.known(&format!("{at}.ends_on"), event, deal.events.iter().map(|e| &*e.id));
        }
        let stream = deal.stream(&clause.stream).ok();
        match &clause.rule {
            Rule::Share(share) => {
                self.known(&format!("{at}.from"), &share.from, sides(deal));
                self.known(&format!("{at}.to"), &share.to, sides(deal));
                if share.from == share.to {
                    self.fault(format!("{at}.to"), "must be the other side");
                }
                let rate = format!("{at}.rate");
                self.quantity(&rate, Unit::Fraction, &share.rate);
                self.needs_default(&rate, &share.rate);
                self.is_part(&rate, &share.rate);
            }
            Rule::Exclusive { host } => {
                self.known(&format!("{at}.host"), host, [&*deal.home].into_iter());
                if stream.is_some_and(|stream| !stream.hosted) {
                    self.fault(format!("{at}.stream"), "must be the stream that is hosted");
                }
            }
            Rule::Access { party } => {
                if let Some(stream) = stream {
                    self.known(&format!("{at}.party"), party, [&*stream.seller].into_iter());
                }
            }
        }
    }

    fn quantity(&mut self, at: &str, unit: Unit, quantity: &Quantity) {
        self.basis(at, &quantity.basis);
        if quantity.min.get() > quantity.max.get() {
            self.fault(format!("{at}.min"), "must not be above max");
            return;
        }
        let (least, most) = bounds(unit);
        if quantity.min.get() < least {
            self.fault(format!("{at}.min"), format!("must not be below {least}"));
        }
        if quantity.max.get() > most {
            self.fault(format!("{at}.max"), format!("must not be above {most}"));
        }
        let slider = quantity.slider;
        let default = quantity.default.map(|default| ("default", default));
        let ends = [("slider.from", slider.from), ("slider.to", slider.to)];
        for (name, value) in ends.into_iter().chain(default) {
            if let Err(wrong) = quantity.check(unit, value.get()) {
                self.fault(format!("{at}.{name}"), wrong.to_string());
            }
        }
        if slider.from.get() >= slider.to.get() {
            self.fault(format!("{at}.slider.from"), "must be below slider.to");
        }
        if slider.step.get() <= Decimal::ZERO {
            self.fault(format!("{at}.slider.step"), "must be above 0");
        }
        self.plausible(at, unit, quantity);
    }

    fn plausible(&mut self, at: &str, unit: Unit, quantity: &Quantity) {
        let at = format!("{at}.plausible");
        let plausible = &quantity.plausible;
        if plausible.why.trim().is_empty() {
            self.fault(format!("{at}.why"), "is empty; say where low and high come from");
        }
        for (name, value) in [("low", plausible.low), ("high", plausible.high)] {
            if let Err(wrong) = quantity.check(unit, value.get()) {
                self.fault(format!("{at}.{name}"), wrong.to_string());
                return;
            }
        }
        let (low, high) = (plausible.low.get(), plausible.high.get());
        if low > high {
            self.fault(format!("{at}.low"), "must not be above high");
            return;
        }
        // A default that is wrong in itself is told of already.
        let default = quantity.default.map(Number::get);
        let Some(default) = default.filter(|value| quantity.check(unit, *value).is_ok()) else {
            return;
        };
        if default < low {
            self.fault(format!("{at}.low"), format!("must not be above the default, {default}"));
        }
        if default > high {
            self.fault(format!("{at}.high"), format!("must not be below the default, {default}"));
        }
    }

    fn needs_default(&mut self, at: &str, quantity: &Quantity) {
        if quantity.default.is_none() {
            self.fault(
                format!("{at}.default"),
                "is missing; only a cap and an event may have none",
            );
        }
    }

    fn is_part(&mut self, at: &str, quantity: &Quantity) {
        if quantity.min.get() < Decimal::ZERO || quantity.max.get() > Decimal::ONE {
            self.fault(at, "is a part of something: its range must lie in 0 to 1");
        }
    }

    fn basis(&mut self, at: &str, basis: &Basis) {
        for source in basis.sources.iter() {
            let known = self.deal.sources.iter().map(|source| &*source.id);
            self.known(&format!("{at}.basis.sources"), source, known);
        }
        let own = matches!(basis.level, Level::Assumed | Level::Derived);
        if basis.sources.is_empty() && !own {
            self.fault(
                format!("{at}.basis.sources"),
                "is empty; only what is assumed or derived may have none",
            );
        }
        if basis.note.trim().is_empty() {
            self.fault(format!("{at}.basis.note"), "is empty; say what is known and what is not");
        }
    }

    fn sources(&mut self) {
        for source in self.deal.sources.iter() {
            let at = format!("sources.{}", source.id);
            if !source.url.starts_with("https://") {
                self.fault(format!("{at}.url"), "must begin with https://");
            }
            if !is_date(&source.date) {
                self.fault(
                    format!("{at}.date"),
                    "must be a day such as 2026-04-27, or a month such as 2026-04",
                );
            }
        }
    }
}

fn parties(deal: &Deal) -> impl Iterator<Item = &str> {
    deal.parties.iter().map(|party| &*party.id)
}

fn hosts(deal: &Deal) -> impl Iterator<Item = &str> {
    deal.hosts.iter().map(|host| &*host.id)
}

fn sides(deal: &Deal) -> impl Iterator<Item = &str> {
    deal.sides.iter().map(|side| &**side)
}

/// Beyond these an amount could fall below zero, or outgrow what is exact.
fn bounds(unit: Unit) -> (Decimal, Decimal) {
    match unit {
        Unit::Dollars => (Decimal::ZERO, Decimal::from(10_000_000_000_000_u64)),
        Unit::Fraction => (Decimal::NEGATIVE_ONE, Decimal::from(1_000_000)),
        Unit::Year => (Decimal::ZERO, Decimal::from(9_999)),
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let fits = |part: &str, width, max| {
        part.len() == width
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && part.parse().is_ok_and(|n: u16| (1..=max).contains(&n))
    };
    match parts.as_slice() {
        [year, month] => fits(year, 4, 2100) && fits(month, 2, 12),
        [year, month, day] => fits(year, 4, 2100) && fits(month, 2, 12) && fits(day, 2, 31),
        _ => false,
    }
}

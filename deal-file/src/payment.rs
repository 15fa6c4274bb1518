//! The reader of payments, for shares and fees alike: measure, schedule, limits.

use super::basis;
use super::clause::Clauses;
use super::faults::Faults;
use super::kind::Kind;
use super::node::{Entry, Table};
use super::quantity::{self, Default};
use super::range::{Range, number};
use super::value::Spanned;
use settlement::Decimal;
use settlement::deal::{AtMost, Bracket, Gate, Measure, Over, Payment, Per, Schedule, Series};

/// The most brackets of a schedule, and the most gates of a payment.
const BRACKETS: usize = 12;
const GATES: usize = 4;

const LIMITS: [&str; 4] = ["capped", "when", "at_least", "at_most"];

/// The words and kinds in which shares and fees differ.
#[derive(Clone, Copy)]
struct Sort {
    rate: &'static str,
    kind: Kind,
    threshold: Kind,
}

impl Sort {
    fn of(series: &str) -> Self {
        if series == "stream" {
            Self { rate: "rate", kind: Kind::Part, threshold: Kind::Dollars }
        } else {
            Self { rate: "price", kind: Kind::Price, threshold: Kind::CountSoFar }
        }
    }
}

impl<'t> Clauses<'t> {
    /// Reads the payment of a clause; `series` is the key of what it is reckoned on.
    pub(super) fn payment(
        &mut self,
        table: &Table<'t>,
        clause: &Table<'t>,
        series: &'static str,
        capped: &mut Option<std::ops::Range<usize>>,
        faults: &mut Faults<'_>,
    ) -> Option<Payment> {
        let sort = Sort::of(series);
        let from = self.sides.read(table, "from", faults);
        let to = self.sides.read(table, "to", faults);
        if let (Some(from), Some(to)) = (&from, &to)
            && from == to
            && let Some(entry) = table.get("to")
        {
            faults.tell(&entry.at, entry.span(), "is who pays", "the other side");
        }
        let on = self.measure(clause, series, faults);
        let schedule = self.schedule(table, clause.id(), sort, faults);
        let when = match table.get("when") {
            Some(entry) => self.gates(&entry, faults),
            None => Some(Vec::new()),
        };
        let at_least = table.get("at_least").map(|entry| number(&entry, Kind::Dollars, faults));
        let at_most = table.get("at_most").map(|entry| self.at_most(&entry, faults));
        let capped = self.capped(table, capped, faults);
        Some(Payment {
            from: from?,
            to: to?,
            on: on?,
            schedule: schedule?,
            when: when?,
            at_least: at_least.map_or(Some(None), |least| least.map(Some))?,
            at_most: at_most.map_or(Some(None), |most| most.map(Some))?,
            capped,
        })
    }

    fn capped(
        &mut self,
        table: &Table<'t>,
        capped: &mut Option<std::ops::Range<usize>>,
        faults: &mut Faults<'_>,
    ) -> bool {
        let flag = table.get("capped");
        let is_capped = flag.as_ref().and_then(|flag| flag.flag(faults)).unwrap_or_default();
        if let (Some(flag), true) = (flag, is_capped) {
            self.any_capped = true;
            match capped {
                Some(first) => {
                    faults.tell(&flag.at, flag.span(), "a second cap in these terms", "one");
                    faults.beside(first.clone(), "the first");
                }
                None => *capped = Some(flag.span()),
            }
        }
        is_capped
    }

    /// Reads one rate, or brackets.
    fn schedule(
        &mut self,
        table: &Table<'t>,
        clause: Option<&'t str>,
        sort: Sort,
        faults: &mut Faults<'_>,
    ) -> Option<Schedule> {
        let has = |key: &str| table.entries.contains_key(key);
        if !has("brackets") {
            let optional = [&LIMITS[..], &["per", "brackets_basis", "brackets"]].concat();
            table.expect(&["from", "to", "link", sort.rate], &optional, faults);
            for key in ["per", "brackets_basis"].into_iter().filter(|key| has(key)) {
                let what = format!("`{key}` stands without `brackets`");
                faults.tell(&table.at, table.key(key), what, "only beside `brackets`");
            }
            let link = self.links.add(table, ("clause", clause), faults);
            let rate = table.get(sort.rate).and_then(|entry| {
                quantity::read(&entry, sort.kind, Default::Needed, &self.sources, faults)
            });
            return Some(Schedule::Flat { link: link?, rate: rate? });
        }
        let optional = [&LIMITS[..], &["per", "brackets_basis", "link", sort.rate]].concat();
        table.expect(&["from", "to", "brackets"], &optional, faults);
        for key in ["link", sort.rate].into_iter().filter(|key| has(key)) {
            let what = format!("`{key}` stands beside `brackets`");
            faults.tell(
                &table.at,
                table.key(key),
                what,
                format!("one `{}`, or brackets", sort.rate),
            );
        }
        let brackets = table.get("brackets").and_then(|entry| brackets(&entry, sort, faults));
        let per = match table.get("per") {
            Some(entry) => entry.one_of(&Per::ALL, faults),
            None => Some(Per::Year),
        };
        let basis = table.get("brackets_basis");
        let basis = basis.map(|entry| basis::read(&entry, &self.sources, faults));
        let basis = basis.map_or(Some(None), |basis| basis.map(Some));
        Some(Schedule::Brackets { per: per?, brackets: brackets?, basis: basis? })
    }

    fn gates(&self, entry: &Entry<'t>, faults: &mut Faults<'_>) -> Option<Vec<Gate>> {
        let tables = entry.tables(faults)?;
        if !(1..=GATES).contains(&tables.len()) {
            let what = format!("is a list of {}", tables.len());
            faults.tell(&entry.at, entry.span(), what, format!("1 to {GATES} gates"));
        }
        let gates: Vec<_> = tables.iter().map(|table| self.gate(table, faults)).collect();
        gates.into_iter().collect::<Option<Vec<_>>>()
    }

    fn gate(&self, table: &Table<'t>, faults: &mut Faults<'_>) -> Option<Gate> {
        table.expect(&["at_least"], &["stream", "count", "route", "over"], faults);
        let has = |key: &str| table.entries.contains_key(key);
        let on = match (has("stream"), has("count")) {
            (true, false) => self.measure(table, "stream", faults),
            (false, true) => self.measure(table, "count", faults),
            (both, _) => {
                let what = if both { "a gate on two things" } else { "a gate on nothing" };
                faults.tell(&table.at, table.span.clone(), what, "a `stream` or a `count`");
                None
            }
        };
        let kind = if has("count") { Kind::CountSoFar } else { Kind::Dollars };
        let at_least = table.get("at_least").and_then(|entry| number(&entry, kind, faults));
        let over = match table.get("over") {
            Some(entry) => entry.one_of(&Over::ALL, faults),
            None => Some(Over::Year),
        };
        Some(Gate { on: on?, at_least: at_least?, over: over? })
    }

    fn at_most(&self, entry: &Entry<'t>, faults: &mut Faults<'_>) -> Option<AtMost> {
        let table = entry.table(faults)?;
        let has = |key: &str| table.entries.contains_key(key);
        match (has("amount"), has("rate")) {
            (true, false) => {
                table.expect(&["amount"], &[], faults);
                number(&table.get("amount")?, Kind::Dollars, faults).map(AtMost::Amount)
            }
            (false, true) => {
                let mistake = ("count", "stream", "is a count, and this rate is of money");
                table.expect_not(mistake, &["rate", "stream"], &["route"], faults);
                let rate = table.get("rate").and_then(|entry| number(&entry, Kind::Part, faults));
                let on = self.measure(&table, "stream", faults);
                Some(AtMost::Rate { rate: rate?, on: on? })
            }
            (both, _) => {
                let what = if both { "an `amount` and a `rate`" } else { "neither" };
                faults.tell(
                    &entry.at,
                    entry.span(),
                    what,
                    "an `amount`, or a `rate` of a `stream`",
                );
                None
            }
        }
    }

    /// Reads the stream or count under this key, and the route beside it.
    pub(super) fn measure(
        &self,
        table: &Table<'t>,
        series: &'static str,
        faults: &mut Faults<'_>,
    ) -> Option<Measure<String>> {
        let names = if series == "stream" { &self.volumes.streams } else { &self.volumes.counts };
        let id = names.read(table, series, faults);
        let of =
            |id: String| if series == "stream" { Series::Stream(id) } else { Series::Count(id) };
        let series = id.map(of);
        let route = match table.get("route") {
            None => (!table.entries.contains_key("route")).then_some(None),
            Some(entry) => entry.text(faults).map(|route| {
                if let Some(series) = &series {
                    self.volumes.check_route(series.by_id(), &entry.at, &route, faults);
                }
                Some(super::id::owned(&route))
            }),
        };
        Some(Measure { series: series?, route: route? })
    }
}

fn brackets(entry: &Entry<'_>, sort: Sort, faults: &mut Faults<'_>) -> Option<Vec<Bracket>> {
    let tables = entry.tables(faults)?;
    if !(1..=BRACKETS).contains(&tables.len()) {
        let what = format!("is a list of {}", tables.len());
        faults.tell(&entry.at, entry.span(), what, format!("1 to {BRACKETS} brackets"));
    }
    let mut below: Option<Spanned<Decimal>> = None;
    let mut brackets = Vec::new();
    for (nth, table) in tables.iter().enumerate() {
        let is_last = nth + 1 == tables.len();
        let needed: &[&str] = if is_last { &[sort.rate] } else { &["to", sort.rate] };
        table.expect(needed, if is_last { &["to"] } else { &[] }, faults);
        let to = table.get("to").map(|to| {
            let number = sort.threshold.read(&to, faults)?;
            let whole = Range::new(&to.at, sort.threshold, None, None, faults);
            if !whole.check(&to.at, &number, faults) {
                return None;
            }
            let value = number.get_ref();
            if is_last {
                let what = "the last bracket has a threshold";
                faults.tell(&to.at, to.span(), what, "a last bracket without `to`: the rest");
            } else if value.is_zero() {
                faults.tell(&to.at, to.span(), "is not above 0", "");
            } else if let Some(below) = below.as_ref().filter(|b| b.get_ref() >= value) {
                let what = format!("{value} does not rise");
                let least = below.get_ref();
                faults.tell(&to.at, to.span(), what, format!("more than {least}"));
                faults.beside(below.span(), "the threshold before it");
            }
            below = Some(number.clone());
            Some(number.into_inner())
        });
        let rate = table.get(sort.rate).and_then(|rate| number(&rate, sort.kind, faults));
        let to = to.map_or(Some(None), |to| to.map(Some));
        brackets.push(to.zip(rate).map(|(to, rate)| Bracket { to, rate }));
    }
    brackets.into_iter().collect::<Option<Vec<_>>>()
}

use crate::deal::{Measure, Series};
use crate::{Decimal, Input, Term, Unit};
use std::fmt;

/// The name of a figure of a settlement. Its [`Display`](fmt::Display) is its stable, readable
/// name: `after.2029.share-out.paid`, `change.net`, `streams.own-sales.growth`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure<'d> {
    /// The part of the settlement that it belongs to.
    pub scope: Scope<'d>,
    /// Its year; none where it is about all years.
    pub year: Option<u16>,
    /// The quantity.
    pub kind: FigureKind<'d>,
    /// For a partial sum, how many of the first terms it has.
    pub first: Option<u16>,
}

/// The part of a settlement that a figure belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope<'d> {
    /// The scenario: what is assumed.
    Scenario,
    /// The ledger of the older terms.
    Before,
    /// The ledger of the newer terms.
    After,
    /// The step of the bridge that changes this clause, and the ledger in which it ends.
    Bridge(&'d str),
    /// The newer ledger less the older.
    Change,
}

/// The quantity that a figure is. Ids are those of the deal; a number is that of a bracket or a
/// gate of the clause, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind<'d> {
    /// An input, in its unit.
    Input(Input<'d>),
    /// A measure before any clause applies: sales or units.
    Supply(Measure<&'d str>),
    /// What this route and those before it leave to the others.
    Unrouted(Measure<&'d str>),
    /// What a measure came to before the first year.
    Before(Measure<&'d str>),
    /// What a measure came to from the beginning up to and including this year.
    SoFar(Measure<&'d str>),
    /// A measure: what is sold, or the units.
    Sold(Measure<&'d str>),
    /// The sales that a stream or route loses to exclusivity.
    Lost(Measure<&'d str>),
    /// The sales of a route that run on the scenario's host.
    Away(Measure<&'d str>),
    /// The sales that run on a host.
    Hosted(&'d str),
    /// What a host charges.
    Bill(&'d str),
    /// The rate of a share clause, as a fraction.
    Rate(&'d str),
    /// The price of a fee clause.
    Price(&'d str),
    /// The rate or price in a bracket.
    BracketRate(&'d str, u8, Unit),
    /// Up to where a bracket reaches.
    BracketTo(&'d str, u8, Unit),
    /// A twelfth of the measure, where brackets are by month.
    Month(&'d str, Unit),
    /// What of the measure lies in a bracket.
    InBracket(&'d str, u8, Unit),
    /// The rate or price of a bracket times what lies in it, not rounded.
    BracketAmount(&'d str, u8),
    /// What all brackets come to, not rounded.
    Scale(&'d str),
    /// What is due for each month.
    MonthDue(&'d str),
    /// What the brackets come to from the beginning up to and including this year.
    DueSoFar(&'d str),
    /// What a payment comes to by its rate or its brackets, before limits.
    Reckoned(&'d str),
    /// The least that is due.
    Least(&'d str),
    /// The rate of the most that is due.
    MostRate(&'d str),
    /// The most that is due.
    Most(&'d str),
    /// What a payment comes to after the least that is due.
    Raised(&'d str),
    /// What a payment comes to after the most that is due.
    Limited(&'d str),
    /// What a gate wants of its measure.
    GateThreshold(&'d str, u8, Unit),
    /// What a payment comes to after this gate.
    Gated(&'d str, u8),
    /// What is due under a payment, before the cap.
    Due(&'d str),
    /// What the cap still allows under a payment.
    CapRemaining(&'d str),
    /// What is paid under a payment.
    Paid(&'d str),
    /// What of that is paid for sales that run on others' hosts.
    PaidOnRivalHosts(&'d str),
    /// What is paid for such sales under all clauses.
    OnRivalHosts,
    /// What the first side pays in shares less what it is paid.
    Net,
    /// What a party is left with of what customers paid.
    Position(&'d str),
    /// What one sale costs.
    Sale,
    /// What a party is left with of one sale, to the cent.
    ShareOfSale(&'d str),
    /// What customers pay for all streams.
    AllSold,
    /// The first year in which a capped clause pays less than its due.
    CapReached(&'d str),
    /// The part of that year's due that was paid, as a fraction.
    IntoYear(&'d str),
    /// The first year in which an exclusivity clause forbids what the scenario wants.
    NotAllowed(&'d str),
    /// The first year without an access clause.
    AccessLost(&'d str),
    /// The first year without a share clause.
    ShareEnded(&'d str),
    /// The first year without a fee clause.
    FeeEnded(&'d str),
    /// The first year in which a gate of a payment does not hold.
    GateClosed(&'d str),
    /// The last year in which a clause is in force.
    Through(&'d str),
    /// The part of a stream's sales that runs on the scenario's host, where only some of its routes
    /// may.
    AwayPart(&'d str),
    /// What a step of the bridge changes in the net.
    Step,
    /// What the capped clause must pay for both versions to leave the same net.
    Needed,
    /// The total cap at which both versions leave the same net.
    TippingCap,
    /// A tipping point of an input, counted from the lowest, in the input's unit.
    Turn(Input<'d>, u16),
}

impl<'d> Figure<'d> {
    /// A figure about all years.
    #[must_use]
    pub const fn new(scope: Scope<'d>, kind: FigureKind<'d>) -> Self {
        Self { scope, year: None, kind, first: None }
    }

    /// The figure of an input.
    #[must_use]
    pub const fn input(input: Input<'d>) -> Self {
        Self::new(Scope::Scenario, FigureKind::Input(input))
    }

    /// The same figure in one year.
    #[must_use]
    pub const fn in_year(self, year: u16) -> Self {
        Self { year: Some(year), ..self }
    }

    /// The figure with its value.
    pub(crate) const fn worth(self, value: Decimal) -> Term<'d> {
        Term { figure: self, value }
    }

    /// The unit of its value.
    #[must_use]
    pub fn unit(&self) -> Unit {
        match self.kind {
            FigureKind::Input(input) | FigureKind::Turn(input, _) => input.unit(),
            FigureKind::Supply(of)
            | FigureKind::Unrouted(of)
            | FigureKind::Before(of)
            | FigureKind::SoFar(of)
            | FigureKind::Sold(of) => match of.series {
                Series::Stream(_) => Unit::Dollars,
                Series::Count(_) => Unit::Count,
            },
            FigureKind::BracketRate(_, _, unit)
            | FigureKind::BracketTo(_, _, unit)
            | FigureKind::Month(_, unit)
            | FigureKind::InBracket(_, _, unit)
            | FigureKind::GateThreshold(_, _, unit) => unit,
            FigureKind::BracketAmount(..) | FigureKind::Scale(_) | FigureKind::Price(_) => {
                Unit::Price
            }
            FigureKind::Rate(_)
            | FigureKind::MostRate(_)
            | FigureKind::AwayPart(_)
            | FigureKind::IntoYear(_) => Unit::Fraction,
            FigureKind::CapReached(_)
            | FigureKind::NotAllowed(_)
            | FigureKind::AccessLost(_)
            | FigureKind::ShareEnded(_)
            | FigureKind::FeeEnded(_)
            | FigureKind::GateClosed(_)
            | FigureKind::Through(_) => Unit::Year,
            _ => Unit::Dollars,
        }
    }
}

impl fmt::Display for Figure<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.scope {
            Scope::Scenario => {}
            Scope::Before => f.write_str("before.")?,
            Scope::After => f.write_str("after.")?,
            Scope::Bridge(clause) => {
                f.write_str("bridge.")?;
                f.write_str(clause)?;
                if let FigureKind::Step = self.kind {
                    return Ok(());
                }
                f.write_str(".")?;
            }
            Scope::Change => f.write_str("change.")?,
        }
        let year_last = matches!(
            self.kind,
            FigureKind::Supply(_) | FigureKind::Unrouted(_) | FigureKind::Before(_)
        );
        if let (Some(year), false) = (self.year, year_last) {
            write!(f, "{year}.")?;
        }
        let (id, noun) = match self.kind {
            FigureKind::Input(input) => return f.write_str(&name(input)),
            FigureKind::Turn(input, nth) => {
                return write!(f, "tipping.{}.{nth}", name(input));
            }
            FigureKind::Supply(of) => {
                return write!(f, "{}.{}", path(of), self.year.unwrap_or_default());
            }
            FigureKind::Unrouted(of) => {
                return write!(f, "{}.{}.rest", path(of), self.year.unwrap_or_default());
            }
            FigureKind::Before(of) => return write!(f, "{}.before", path(of)),
            FigureKind::SoFar(of) => return measured(f, of, ["sold-so-far", "units-so-far"]),
            FigureKind::Sold(of) => {
                measured(f, of, ["sold", "units"])?;
                return self.first.map_or(Ok(()), |first| write!(f, ".first-{first}"));
            }
            FigureKind::Lost(of) => return measured(f, of, ["lost", "lost"]),
            FigureKind::Away(of) => return measured(f, of, ["away", "away"]),
            FigureKind::BracketRate(id, nth, _) => return write!(f, "{id}.bracket-{nth}.rate"),
            FigureKind::BracketTo(id, nth, _) => return write!(f, "{id}.bracket-{nth}.to"),
            FigureKind::InBracket(id, nth, _) => return write!(f, "{id}.bracket-{nth}.in"),
            FigureKind::BracketAmount(id, nth) => return write!(f, "{id}.bracket-{nth}"),
            FigureKind::GateThreshold(id, nth, _) => return write!(f, "{id}.gate-{nth}.at-least"),
            FigureKind::Gated(id, nth) => return write!(f, "{id}.gate-{nth}"),
            FigureKind::Hosted(id) => (id, "hosted"),
            FigureKind::Bill(id) => (id, "bill"),
            FigureKind::Rate(id) => (id, "rate"),
            FigureKind::Price(id) => (id, "price"),
            FigureKind::Month(id, _) => (id, "month"),
            FigureKind::Scale(id) => (id, "brackets"),
            FigureKind::MonthDue(id) => (id, "month-due"),
            FigureKind::DueSoFar(id) => (id, "due-so-far"),
            FigureKind::Reckoned(id) => (id, "reckoned"),
            FigureKind::Least(id) => (id, "at-least"),
            FigureKind::MostRate(id) => (id, "at-most.rate"),
            FigureKind::Most(id) => (id, "at-most"),
            FigureKind::Raised(id) => (id, "raised"),
            FigureKind::Limited(id) => (id, "limited"),
            FigureKind::Due(id) => (id, "due"),
            FigureKind::CapRemaining(id) => (id, "left"),
            FigureKind::Paid(id) => (id, "paid"),
            FigureKind::PaidOnRivalHosts(id) => (id, "on-rival-hosts"),
            FigureKind::OnRivalHosts => ("", "on-rival-hosts"),
            FigureKind::Net => ("", "net"),
            FigureKind::Position(id) => (id, "position"),
            FigureKind::Sale => ("", "sale"),
            FigureKind::ShareOfSale(id) => (id, "of-a-sale"),
            FigureKind::AllSold => ("", "sold"),
            FigureKind::CapReached(id) => (id, "cap-reached"),
            FigureKind::IntoYear(id) => (id, "into-year"),
            FigureKind::NotAllowed(id) => (id, "not-allowed"),
            FigureKind::AccessLost(id) => (id, "access-lost"),
            FigureKind::ShareEnded(id) => (id, "share-ended"),
            FigureKind::FeeEnded(id) => (id, "fee-ended"),
            FigureKind::GateClosed(id) => (id, "gate-closed"),
            FigureKind::Through(id) => (id, "through"),
            FigureKind::AwayPart(id) => (id, "away-part"),
            FigureKind::Step => ("", "step"),
            FigureKind::Needed => ("", "tipping-cap.needed"),
            FigureKind::TippingCap => ("", "tipping-cap"),
        };
        if !id.is_empty() {
            f.write_str(id)?;
            f.write_str(".")?;
        }
        f.write_str(noun)?;
        self.first.map_or(Ok(()), |first| write!(f, ".first-{first}"))
    }
}

/// The path of a measure in a scenario: `streams.own-sales.routes.api`.
fn path(of: Measure<&str>) -> String {
    let series = of.series.field();
    of.route.map_or(series.clone(), |route| format!("{series}.routes.{route}"))
}

/// The name of a measure, and a noun: for money, or for units.
fn measured(f: &mut fmt::Formatter<'_>, of: Measure<&str>, nouns: [&str; 2]) -> fmt::Result {
    let [money, units] = nouns;
    f.write_str(of.series.id())?;
    if let Some(route) = of.route {
        write!(f, ".{route}")?;
    }
    let noun = if matches!(of.series, Series::Stream(_)) { money } else { units };
    write!(f, ".{noun}")
}

/// The path of an input in a scenario; of a path, with the year.
fn name(input: Input<'_>) -> String {
    match input {
        Input::InYear(series, year) => format!("{}.{year}", series.field()),
        _ => input.field(),
    }
}

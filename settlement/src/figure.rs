use crate::{Decimal, Input, Term, Unit};
use std::fmt;

/// The name of a figure of a settlement. Its [`Display`](fmt::Display) is its stable, readable name:
/// `after.2029.share-out.paid`, `change.net`, `streams.own-sales.growth`.
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

/// The quantity that a figure is. Ids are those of the deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind<'d> {
    /// An input, in its unit.
    Input(Input<'d>),
    /// The sales of a stream before any clause applies, in dollars.
    Sales(&'d str),
    /// The sales of a stream, in dollars.
    Sold(&'d str),
    /// The sales that a stream loses to exclusivity, in dollars.
    Lost(&'d str),
    /// The sales that run on a host, in dollars.
    Hosted(&'d str),
    /// What a host charges, in dollars.
    Bill(&'d str),
    /// The rate of a share clause, as a fraction.
    Rate(&'d str),
    /// What is due under a share clause, before the cap, in dollars.
    Due(&'d str),
    /// What the cap still allows under a share clause, in dollars.
    CapRemaining(&'d str),
    /// What is paid under a share clause, in dollars.
    Paid(&'d str),
    /// What of that is paid for sales that run on others' hosts, in dollars.
    PaidOnRivalHosts(&'d str),
    /// What is paid for such sales under all clauses, in dollars.
    OnRivalHosts,
    /// What the first side pays in shares less what it is paid, in dollars.
    Net,
    /// What a party is left with of what customers paid, in dollars.
    Position(&'d str),
    /// What a party is left with of each dollar that customers paid, in dollars, to the cent.
    ShareOfDollar(&'d str),
    /// What customers pay for all streams, in dollars.
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
    /// What a step of the bridge changes in the net, in dollars.
    Step,
    /// What the capped clause must pay for both versions to leave the same net, in dollars.
    Needed,
    /// The total cap at which both versions leave the same net, in dollars.
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
            FigureKind::Rate(_) | FigureKind::IntoYear(_) => Unit::Fraction,
            FigureKind::CapReached(_)
            | FigureKind::NotAllowed(_)
            | FigureKind::AccessLost(_)
            | FigureKind::ShareEnded(_) => Unit::Year,
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
        if let (Some(year), false) = (self.year, matches!(self.kind, FigureKind::Sales(_))) {
            write!(f, "{year}.")?;
        }
        let (id, noun) = match self.kind {
            FigureKind::Input(input) => return f.write_str(&name(input)),
            FigureKind::Turn(input, nth) => {
                return write!(f, "tipping.{}.{nth}", name(input));
            }
            FigureKind::Sales(stream) => {
                return write!(f, "streams.{stream}.{}", self.year.unwrap_or_default());
            }
            FigureKind::Sold(id) => (id, "sold"),
            FigureKind::Lost(id) => (id, "lost"),
            FigureKind::Hosted(id) => (id, "hosted"),
            FigureKind::Bill(id) => (id, "bill"),
            FigureKind::Rate(id) => (id, "rate"),
            FigureKind::Due(id) => (id, "due"),
            FigureKind::CapRemaining(id) => (id, "left"),
            FigureKind::Paid(id) => (id, "paid"),
            FigureKind::PaidOnRivalHosts(id) => (id, "on-rival-hosts"),
            FigureKind::OnRivalHosts => ("", "on-rival-hosts"),
            FigureKind::Net => ("", "net"),
            FigureKind::Position(id) => (id, "position"),
            FigureKind::ShareOfDollar(id) => (id, "of-a-dollar"),
            FigureKind::AllSold => ("", "sold"),
            FigureKind::CapReached(id) => (id, "cap-reached"),
            FigureKind::IntoYear(id) => (id, "into-year"),
            FigureKind::NotAllowed(id) => (id, "not-allowed"),
            FigureKind::AccessLost(id) => (id, "access-lost"),
            FigureKind::ShareEnded(id) => (id, "share-ended"),
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

/// The path of an input in a scenario; of a path, with the year.
fn name(input: Input<'_>) -> String {
    match input {
        Input::InYear(stream, year) => format!("streams.{stream}.{year}"),
        _ => input.field(),
    }
}

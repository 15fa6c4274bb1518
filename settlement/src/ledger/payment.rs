use super::allowed::Allowed;
use super::reckoning::Reckoning;
use super::{Row, Version};
use crate::deal::{Clause, Payment};
use crate::formula::{Sign, Term};
use crate::trace::{Sum, Trace};
use crate::{Decimal, Figure, FigureKind, Scope};

/// What a payment comes to over the years.
pub(crate) struct Payments<'d> {
    /// The version of the terms under which the payments were computed.
    pub(crate) of: Scope<'d>,
    pub(crate) clause: &'d Clause,
    pub(crate) payment: &'d Payment,
    /// Each year in which the clause is in force.
    pub(crate) years: Vec<Instalment<'d>>,
    /// The sum of what is paid.
    pub(crate) total: Decimal,
}

/// What a payment comes to in a year.
#[derive(Clone)]
pub(crate) struct Instalment<'d> {
    pub(crate) year: u16,
    /// By its rate or brackets, before limits.
    pub(crate) reckoned: Decimal,
    /// The most that is due, where there is one.
    pub(crate) most: Option<Decimal>,
    /// The first gate that does not hold: its measure, and its threshold.
    pub(crate) closed: Option<Box<[Term<'d>; 2]>>,
    pub(crate) due: Decimal,
    pub(crate) paid: Decimal,
}

/// The payments of all clauses, in the order of the terms.
pub(super) fn all<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    rows: &[Row<'d>],
) -> Vec<Payments<'d>> {
    let all = version.payments();
    all.map(|(clause, payment)| payments(trace, version, clause, payment, rows)).collect()
}

/// What the first side pays the second, less what the second pays the first.
pub(super) fn net<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    payments: &[Payments<'d>],
) -> Decimal {
    let mut net = Sum::of(version.figure(FigureKind::Net), None);
    for Payments { of, clause, payment, total, .. } in payments {
        let figure = Figure::new(*of, FigureKind::Paid(&clause.id));
        net.add(trace, version.sign(payment), figure, *total);
    }
    net.done(trace)
}

pub(super) fn payments<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    clause: &'d Clause,
    payment: &'d Payment,
    rows: &[Row<'d>],
) -> Payments<'d> {
    let mut reckoning = Reckoning::new(trace, version, clause, payment, rows);
    let mut allowed = Allowed::new(version, clause, payment);
    let total = version.figure(FigureKind::Paid(&clause.id));
    let mut all_paid = Sum::of(total, None);
    let mut years = Vec::with_capacity(version.supplies.first().map_or(0, |of| of.amounts.len()));
    for (nth, year) in version.scenario.deal().years().enumerate() {
        if !version.scenario.in_force(clause, year) {
            continue;
        }
        let mut paid = reckoning.due(trace, nth, year);
        let due = version.figure(FigureKind::Due(&clause.id)).in_year(year).worth(paid.due);
        paid.paid = allowed.pay(trace, version, year, due);
        all_paid.add(trace, Sign::Plus, total.in_year(year), paid.paid);
        years.push(paid);
    }
    Payments { of: version.of, clause, payment, years, total: all_paid.done(trace) }
}

use super::{Payments, Row, Version, payment, sold};
use crate::Decimal;
use crate::deal::{Clause, Rule, Series, Volume};
use crate::trace::Trace;

/// The intermediate results that the net of a version follows from: measures and payments.
pub(crate) struct Working<'d> {
    /// A row for each stream, then for each count of the deal.
    pub(crate) rows: Vec<Row<'d>>,
    /// In the order of the terms.
    pub(crate) payments: Vec<Payments<'d>>,
}

impl<'d> Working<'d> {
    pub(crate) fn new(trace: &mut Trace<'d>, version: &Version<'_, 'd>) -> Self {
        version.record_last_years(trace);
        let rows = sold::all(trace, version);
        let payments = payment::all(trace, version, &rows);
        Self { rows, payments }
    }

    /// Computes again what depends on these clauses, which were added, dropped or replaced.
    pub(crate) fn change(
        &mut self,
        trace: &mut Trace<'d>,
        version: &Version<'_, 'd>,
        changed: [Option<&Clause>; 2],
    ) {
        version.record_last_years(trace);
        self.renew(trace, version, &|volume| {
            changed.into_iter().flatten().any(|clause| moves(clause, volume))
        });
    }

    /// Computes again these streams and counts and the payments that depend on them; the rest
    /// stays.
    pub(crate) fn renew(
        &mut self,
        trace: &mut Trace<'d>,
        version: &Version<'_, 'd>,
        is_moved: &dyn Fn(Volume<'d>) -> bool,
    ) {
        let volumes = version.scenario.deal().volumes().zip(version.supplies);
        for ((volume, supply), row) in volumes.zip(&mut self.rows) {
            if is_moved(volume) {
                *row = sold::row(trace, version, volume, supply);
                let series = volume.series();
                self.payments.retain(|known| !depends(known, series));
            }
        }
        let mut payments = Vec::with_capacity(version.clauses.len());
        for (clause, payment) in version.payments() {
            let known = self.payments.iter().position(|old| std::ptr::eq(old.clause, clause));
            payments.push(match known {
                Some(at) => self.payments.swap_remove(at),
                None => payment::payments(trace, version, clause, payment, &self.rows),
            });
        }
        self.payments = payments;
    }

    /// What the first side pays the second, less what the second pays the first.
    pub(crate) fn net(&self, trace: &mut Trace<'d>, version: &Version<'_, 'd>) -> Decimal {
        payment::net(trace, version, &self.payments)
    }
}

fn depends(payments: &Payments<'_>, series: Series<&str>) -> bool {
    payments.payment.measures().any(|measure| measure.series == series)
}

/// Whether the stream or count may depend on the clause.
fn moves(clause: &Clause, volume: Volume<'_>) -> bool {
    match &clause.rule {
        Rule::Share(_) | Rule::Fee(_) | Rule::Note => false,
        Rule::Exclusive { .. } => volume.is_hosted(),
        Rule::Access { stream, .. } => volume.series() == Series::Stream(stream),
    }
}

use super::{Payments, Row, Version, share, sold};
use crate::Decimal;
use crate::deal::{Clause, Rule, Stream};
use crate::trace::Trace;

/// The intermediate results that the net of a version follows from: sales and payments.
pub(crate) struct Working<'d> {
    /// A row for each stream of the deal.
    pub(crate) sold: Vec<Row<'d>>,
    /// The share clauses, in the order of the terms.
    pub(crate) payments: Vec<Payments<'d>>,
}

impl<'d> Working<'d> {
    pub(crate) fn new(trace: &mut Trace<'d>, version: &Version<'_, 'd>) -> Self {
        let sold = sold::all(trace, version);
        let payments = share::all(trace, version, &sold);
        Self { sold, payments }
    }

    /// Computes again what depends on these clauses, which were added, dropped or replaced.
    pub(crate) fn change(
        &mut self,
        trace: &mut Trace<'d>,
        version: &Version<'_, 'd>,
        changed: [Option<&Clause>; 2],
    ) {
        self.renew(trace, version, &|stream| {
            changed.into_iter().flatten().any(|clause| moves(clause, stream))
        });
    }

    /// Computes again the sales of these streams and the payments on them; the rest stays.
    pub(crate) fn renew(
        &mut self,
        trace: &mut Trace<'d>,
        version: &Version<'_, 'd>,
        is_moved: &dyn Fn(&Stream) -> bool,
    ) {
        let streams = version.scenario.deal().streams.iter().zip(version.sales);
        for ((stream, sales), row) in streams.zip(&mut self.sold) {
            if is_moved(stream) {
                *row = sold::row(trace, version, stream, sales);
                self.payments.retain(|payments| payments.clause.stream != stream.id);
            }
        }
        let mut payments = Vec::with_capacity(version.clauses.len());
        for (clause, share) in version.shares() {
            let known = self.payments.iter().position(|old| std::ptr::eq(old.clause, clause));
            payments.push(match known {
                Some(at) => self.payments.swap_remove(at),
                None => share::payments(trace, version, clause, share, &self.sold),
            });
        }
        self.payments = payments;
    }

    /// What the first side pays the second, less what the second pays the first.
    pub(crate) fn net(&self, trace: &mut Trace<'d>, version: &Version<'_, 'd>) -> Decimal {
        share::net(trace, version, &self.payments)
    }
}

/// Whether the sales of the stream may depend on the clause.
fn moves(clause: &Clause, stream: &Stream) -> bool {
    match clause.rule {
        Rule::Share(_) => false,
        Rule::Exclusive { .. } => stream.hosted,
        Rule::Access { .. } => clause.stream == stream.id,
    }
}

use super::Version;
use crate::arithmetic::Overflow;
use crate::deal::{Clause, Share};
use crate::derivation::{Book, Named};
use crate::formula::{Formula, Sign};
use crate::{CapPer, Decimal, Figure, Input, What};

/// What a share clause pays over the years.
pub(crate) struct Payments<'d> {
    pub(crate) clause: &'d Clause,
    pub(crate) share: &'d Share,
    /// The years in which it is in force: the year, what is due, what is paid.
    pub(crate) years: Vec<(u16, Decimal, Decimal)>,
    /// All that is paid.
    pub(crate) paid: Decimal,
}

/// The share clauses in the order of the terms; `sold` has a row for each stream of the deal.
pub(super) fn all<'d>(
    book: &mut Book<'d>,
    version: &Version<'_, 'd>,
    sold: &[Vec<Decimal>],
) -> Result<Vec<Payments<'d>>, Overflow> {
    let mut all = Vec::with_capacity(version.clauses.len());
    for (clause, share) in version.shares() {
        let mut row: &[Decimal] = &[];
        for (stream, sold) in version.scenario.deal().streams.iter().zip(sold) {
            if stream.id == clause.stream {
                row = sold;
            }
        }
        all.push(payments(book, version, clause, share, row)?);
    }
    Ok(all)
}

/// What the first side pays the second, less what the second pays the first.
pub(super) fn net<'d>(
    book: &mut Book<'d>,
    version: &Version<'_, 'd>,
    payments: &[Payments<'d>],
) -> Result<Decimal, Overflow> {
    let terms = payments
        .iter()
        .map(|payments| (version.sign(payments.share), payments.paid, &*payments.clause.id));
    book.sum(terms, || version.figure(What::Net), |id| version.figure(What::Paid(id)))
}

fn payments<'d>(
    book: &mut Book<'d>,
    version: &Version<'_, 'd>,
    clause: &'d Clause,
    share: &'d Share,
    sold: &[Decimal],
) -> Result<Payments<'d>, Overflow> {
    let rate = rate(book, version, clause, share)?;
    let mut allowed = Allowed::new(version, clause, share);
    let mut years = Vec::with_capacity(sold.len());
    for ((_, year), &sold) in version.years().zip(sold) {
        if !version.scenario.in_force(clause, year) {
            continue;
        }
        let due = book.work_out(Formula::Part { of: sold, part: rate }, || Named {
            figure: version.figure(What::Due(&clause.id)).in_year(year),
            of: [
                version.figure(What::Sold(&clause.stream)).in_year(year),
                version.figure(What::Rate(&clause.id)),
            ],
            clause: Some(clause),
        })?;
        years.push((year, due, allowed.pay(book, version, year, due)?));
    }
    let total = version.figure(What::Paid(&clause.id));
    let terms = years.iter().map(|&(year, _, paid)| (Sign::Plus, paid, year));
    let paid = book.sum(terms, || total, |year| total.in_year(year))?;
    Ok(Payments { clause, share, years, paid })
}

fn rate<'d>(
    book: &mut Book<'d>,
    version: &Version<'_, 'd>,
    clause: &'d Clause,
    share: &'d Share,
) -> Result<Decimal, Overflow> {
    let scenario = version.scenario;
    let figure = version.figure(What::Rate(&clause.id));
    if let Some(rate) = scenario.overridden(&clause.id) {
        return book.work_out(Formula::Same(rate), || Named {
            figure,
            of: [Figure::input(Input::Rate(&clause.id))],
            clause: None,
        });
    }
    let rate = scenario.rate_of(clause, share);
    book.give(figure, Some(rate), Some(clause), Some(&share.rate.basis));
    Ok(rate)
}

/// What the cap allows a clause to pay.
struct Allowed<'d> {
    clause: &'d Clause,
    cap: Option<Decimal>,
    per: CapPer,
    /// Under a total cap: what is left of it, and the year and the payment that it is left after.
    left: Option<(Decimal, u16, Decimal)>,
}

impl<'d> Allowed<'d> {
    fn new(version: &Version<'_, 'd>, clause: &'d Clause, share: &Share) -> Self {
        let cap = version.scenario.cap().filter(|_| share.capped);
        Self { clause, cap, per: version.scenario.cap_per(), left: None }
    }

    fn pay(
        &mut self,
        book: &mut Book<'d>,
        version: &Version<'_, 'd>,
        year: u16,
        due: Decimal,
    ) -> Result<Decimal, Overflow> {
        let figure = |what, year| version.figure(what).in_year(year);
        let (clause, id) = (Some(self.clause), &*self.clause.id);
        let [due_figure, paid_figure] =
            [What::Due(id), What::Paid(id)].map(|what| figure(what, year));
        let Some(cap) = self.cap else {
            let named = || Named { figure: paid_figure, of: [due_figure], clause };
            return book.work_out(Formula::Same(due), named);
        };
        let left_figure = figure(What::Left(id), year);
        let (most, most_figure) = match (self.per, self.left) {
            (CapPer::Year, _) => (cap, Figure::input(Input::Cap)),
            (CapPer::Total, None) => {
                let used = version.scenario.cap_used();
                let left = book.work_out(Formula::Room { cap, used }, || Named {
                    figure: left_figure,
                    of: [Figure::input(Input::Cap), Figure::input(Input::CapUsed)],
                    clause,
                })?;
                (left, left_figure)
            }
            (CapPer::Total, Some((left, year, paid))) => {
                let was = (figure(What::Left(id), year), left);
                let paid = (figure(What::Paid(id), year), paid);
                (book.subtract(was, paid, left_figure, clause)?, left_figure)
            }
        };
        let paid = book.work_out(Formula::AtMost { due, most }, || Named {
            figure: paid_figure,
            of: [due_figure, most_figure],
            clause,
        })?;
        self.left = Some((most, year, paid));
        Ok(paid)
    }
}

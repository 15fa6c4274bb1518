//! Names of what the deal consists of.

use super::capital::capitalised;
use super::elision::elided;
use super::message;
use super::messages::Messages;
use settlement::deal::{Clause, Deal, Measure, Payment, Rule, Terms};

impl Messages {
    /// A stream or count, and its route where it has one: `OpenAI’s revenue: sales through the API`.
    #[must_use]
    pub fn measure(&self, deal: &'static Deal, of: Measure<&str>) -> String {
        let Some(volume) = deal.volumes().find(|volume| volume.series() == of.series) else {
            return String::new();
        };
        let stream = volume.name();
        match of.route {
            Some(route) => {
                self.format(message::MeasureRoute { stream, route: deal.route_name(route) })
            }
            None => stream.to_owned(),
        }
    }

    /// A version of the terms after a comparative: `than under the old deal`.
    pub(crate) fn than(&self, terms: &'static Terms) -> String {
        elided(&self.format(message::Than { version: &terms.under }))
    }

    /// A version of the terms after *as much*: `as under the old deal`.
    pub(crate) fn as_under(&self, terms: &'static Terms) -> String {
        elided(&self.format(message::As { version: &terms.under }))
    }

    /// The name of a clause, by what it does.
    pub(crate) fn clause(&self, deal: &'static Deal, id: &str) -> String {
        let Some(clause) = find(deal, id) else { return String::new() };
        let payer = payer(deal, id);
        match &clause.rule {
            Rule::Exclusive { host, .. } => {
                self.format(message::ClauseExclusive { host: deal.host_name(host) })
            }
            Rule::Access { party, .. } => {
                self.format(message::ClauseAccess { party: deal.party_name(party) })
            }
            Rule::Note => clause.says.clone(),
            Rule::Share(payment) if is_only_one(deal, payment) => {
                self.format(message::ClauseShare { payer })
            }
            Rule::Share(payment) => {
                let stream = self.paid_on(deal, id, payment);
                self.format(message::ClauseShareOf { payer, stream })
            }
            Rule::Fee(payment) => {
                let count = self.paid_on(deal, id, payment);
                self.format(message::ClauseFee { payer, count })
            }
        }
    }

    /// What a payment is reckoned on; where others are alike, with the one version that has it and none of
    /// them, or with its number.
    fn paid_on(&self, deal: &'static Deal, id: &str, payment: &Payment) -> String {
        let of = self.measure(deal, payment.on.by_id());
        let is_alike = |other: &Payment| other.from == payment.from && other.on == payment.on;
        let alike: Vec<_> = deal.payments().filter(|(_, other)| is_alike(other)).collect();
        let Some(nth) = alike.iter().position(|(other, _)| other.id == id) else { return of };
        if alike.len() == 1 {
            return of;
        }
        let mut having = deal.terms.iter().filter(|terms| terms.clause(id).is_some());
        let which = match (having.next(), having.next()) {
            (Some(terms), None)
                if alike
                    .iter()
                    .all(|(other, _)| other.id == id || terms.clause(&other.id).is_none()) =>
            {
                terms.name.clone()
            }
            _ => nth.saturating_add(1).to_string(),
        };
        self.format(message::ClauseNth { of, which })
    }

    /// What is said of a payment, and of which, where its payer has others.
    pub(super) fn of_clause(&self, deal: &'static Deal, id: &str, figure: String) -> String {
        if deal.payment(id).is_none_or(|payment| is_only_one(deal, payment)) {
            return figure;
        }
        self.format(message::FigureOfClause { figure, clause: self.clause(deal, id) })
    }
}

/// A version of the terms at the beginning of a sentence: `Under the old deal`.
pub(crate) fn under(terms: &'static Terms) -> String {
    capitalised(&terms.under)
}

/// The name of the party that sells a stream.
fn seller(deal: &'static Deal, stream: &str) -> &'static str {
    let stream = deal.streams.iter().find(|of| of.id == stream);
    stream.map_or("", |stream| deal.party_name(&stream.seller))
}

/// The party that pays under a payment, or sells under another clause.
pub(crate) fn payer(deal: &'static Deal, clause: &str) -> &'static str {
    match find(deal, clause).map(|clause| &clause.rule) {
        Some(Rule::Share(payment) | Rule::Fee(payment)) => deal.party_name(&payment.from),
        Some(Rule::Access { stream, .. }) => seller(deal, stream),
        Some(Rule::Exclusive { on, .. }) => seller(deal, on.by_id().series.id()),
        Some(Rule::Note) | None => "",
    }
}

/// The party that is paid under a payment.
pub(crate) fn payee(deal: &'static Deal, clause: &str) -> &'static str {
    let payment = find(deal, clause).and_then(Clause::payment);
    payment.map_or("", |payment| deal.party_name(&payment.to))
}

/// Whether a clause is a share, and all that its payer pays.
pub(super) fn is_only_share(deal: &'static Deal, id: &str) -> bool {
    let rule = find(deal, id).map(|clause| &clause.rule);
    matches!(rule, Some(Rule::Share(payment)) if is_only_one(deal, payment))
}

/// Whether its payer pays by no other clause.
fn is_only_one(deal: &'static Deal, payment: &Payment) -> bool {
    deal.payments().filter(|(_, other)| other.from == payment.from).count() == 1
}

fn find(deal: &'static Deal, id: &str) -> Option<&'static Clause> {
    deal.terms.iter().find_map(|terms| terms.clause(id))
}

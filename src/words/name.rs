//! What the deal calls things.

use super::{Words, key};
use settlement::deal::{Clause, Deal, Rule};

impl Words {
    pub(crate) fn stream(&self, deal: &'static Deal, id: &str) -> &'static str {
        self.of(deal
            .streams
            .iter()
            .find(|stream| stream.id == id)
            .map_or("", |stream| &stream.name))
    }

    /// Who sells a stream.
    pub(super) fn seller(&self, deal: &'static Deal, stream: &str) -> &'static str {
        let stream = deal.streams.iter().find(|of| of.id == stream);
        self.party(deal, stream.map_or("", |stream| &stream.seller))
    }

    pub(crate) fn host(&self, deal: &'static Deal, id: &str) -> &'static str {
        self.of(deal.hosts.iter().find(|host| host.id == id).map_or("", |host| &host.name))
    }

    pub(crate) fn party(&self, deal: &'static Deal, id: &str) -> &'static str {
        self.of(deal.party(id).map_or("", |party| &party.name))
    }

    pub(crate) fn event(&self, deal: &'static Deal, id: &str) -> &'static str {
        self.of(deal.events.iter().find(|event| event.id == id).map_or("", |event| &event.name))
    }

    /// A clause by what it does.
    pub(crate) fn clause(&self, deal: &'static Deal, id: &str) -> String {
        let (key, name) = match find(deal, id).map(|clause| &clause.rule) {
            Some(Rule::Exclusive { host: id }) => (key::CLAUSE_EXCLUSIVE, self.host(deal, id)),
            Some(Rule::Access { party: id }) => (key::CLAUSE_ACCESS, self.party(deal, id)),
            _ => (key::CLAUSE_SHARE, self.payer(deal, id)),
        };
        self.say(key, &[name])
    }

    /// Who pays under a share clause, or sells under another.
    pub(crate) fn payer(&self, deal: &'static Deal, clause: &str) -> &'static str {
        match find(deal, clause) {
            Some(clause) => match clause.share() {
                Some(share) => self.party(deal, &share.from),
                None => self.seller(deal, &clause.stream),
            },
            None => "",
        }
    }

    /// Who is paid under a share clause.
    pub(crate) fn payee(&self, deal: &'static Deal, clause: &str) -> &'static str {
        let share = find(deal, clause).and_then(Clause::share);
        self.party(deal, share.map_or("", |share| &share.to))
    }
}

fn find(deal: &'static Deal, id: &str) -> Option<&'static Clause> {
    deal.terms.iter().find_map(|terms| terms.clause(id))
}

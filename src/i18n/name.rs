//! Names of what the deal consists of.

use super::message;
use super::messages::Messages;
use settlement::deal::{Clause, Deal, Rule};

impl Messages {
    pub(crate) fn stream(&self, deal: &'static Deal, id: &str) -> &str {
        let stream = deal.streams.iter().find(|stream| stream.id == id);
        stream.map_or("", |stream| self.deal_text(&stream.name))
    }

    /// The party that sells a stream.
    pub(super) fn seller(&self, deal: &'static Deal, stream: &str) -> &str {
        let stream = deal.streams.iter().find(|of| of.id == stream);
        stream.map_or("", |stream| self.party(deal, &stream.seller))
    }

    pub(crate) fn host(&self, deal: &'static Deal, id: &str) -> &str {
        let host = deal.hosts.iter().find(|host| host.id == id);
        host.map_or("", |host| self.deal_text(&host.name))
    }

    pub(crate) fn party(&self, deal: &'static Deal, id: &str) -> &str {
        deal.party(id).map_or("", |party| self.deal_text(&party.name))
    }

    pub(crate) fn event(&self, deal: &'static Deal, id: &str) -> &str {
        let event = deal.events.iter().find(|event| event.id == id);
        event.map_or("", |event| self.deal_text(&event.name))
    }

    /// The name of a clause, by what it does.
    pub(crate) fn clause(&self, deal: &'static Deal, id: &str) -> String {
        match find(deal, id).map(|clause| &clause.rule) {
            Some(Rule::Exclusive { host }) => {
                self.format(message::ClauseExclusive { host: self.host(deal, host) })
            }
            Some(Rule::Access { party }) => {
                self.format(message::ClauseAccess { party: self.party(deal, party) })
            }
            _ => self.format(message::ClauseShare { payer: self.payer(deal, id) }),
        }
    }

    /// The party that pays under a share clause, or sells under another.
    pub(crate) fn payer(&self, deal: &'static Deal, clause: &str) -> &str {
        match find(deal, clause) {
            Some(clause) => match clause.share() {
                Some(share) => self.party(deal, &share.from),
                None => self.seller(deal, &clause.stream),
            },
            None => "",
        }
    }

    /// The party that is paid under a share clause.
    pub(crate) fn payee(&self, deal: &'static Deal, clause: &str) -> &str {
        let share = find(deal, clause).and_then(Clause::share);
        share.map_or("", |share| self.party(deal, &share.to))
    }
}

fn find(deal: &'static Deal, id: &str) -> Option<&'static Clause> {
    deal.terms.iter().find_map(|terms| terms.clause(id))
}

use super::{Basis, Measure, Payment};

/// One obligation of a version of the terms.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// Its id, the same in every version of the terms that has the clause.
    pub id: String,
    /// What it says, in one sentence.
    pub says: String,
    /// The first year in which it is in force; none is always.
    pub since: Option<u16>,
    /// The last year in which it is in force; none is for ever.
    pub through: Option<u16>,
    /// The event from whose year on it is no longer in force.
    pub ends_on: Option<String>,
    /// Its effect.
    pub rule: Rule,
    /// How well it is attested.
    pub basis: Basis,
}

/// The effect of a clause.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// One side pays the other a rate of money.
    Share(Payment),
    /// One side pays the other a price for each unit.
    Fee(Payment),
    /// The stream's product, or that route of it, may run on this host alone.
    Exclusive {
        /// The stream, or the route of it.
        on: Measure<String>,
        /// The host.
        host: String,
    },
    /// The party may go on selling the stream until this has ended.
    Access {
        /// The stream.
        stream: String,
        /// The party.
        party: String,
    },
    /// A term without money.
    Note,
}

impl Rule {
    /// What deal files call it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Rule::Share(_) => "share",
            Rule::Fee(_) => "fee",
            Rule::Exclusive { .. } => "exclusive",
            Rule::Access { .. } => "access",
            Rule::Note => "note",
        }
    }
}

impl Clause {
    /// The payment, if the clause is one: a share or a fee.
    #[must_use]
    pub fn payment(&self) -> Option<&Payment> {
        match &self.rule {
            Rule::Share(payment) | Rule::Fee(payment) => Some(payment),
            _ => None,
        }
    }

    /// Whether two clauses have the same effect, whatever their words and sources.
    pub(crate) fn does_the_same(&self, other: &Clause) -> bool {
        let rules = match (&self.rule, &other.rule) {
            (Rule::Share(a), Rule::Share(b)) | (Rule::Fee(a), Rule::Fee(b)) => a.does_the_same(b),
            (a, b) => a == b,
        };
        rules
            && self.since == other.since
            && self.through == other.through
            && self.ends_on == other.ends_on
    }
}

use super::{Basis, Quantity, Text};

/// One obligation of a version of the terms.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Clause {
    /// Its id, the same in every version of the terms that has the clause.
    pub id: Text,
    /// What it says, in one sentence.
    pub says: Text,
    /// The stream that it is about.
    pub stream: Text,
    /// The event from whose year on it is no longer in force.
    pub ends_on: Option<Text>,
    /// Its effect.
    pub rule: Rule,
    /// How well it is attested.
    pub basis: Basis,
}

/// The effect of a clause.
#[expect(clippy::large_enum_variant, reason = "a constant cannot hold a box; most are shares")]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub enum Rule {
    /// One side pays the other a fraction of the stream's sales.
    Share(Share),
    /// The stream's product may run on this host alone.
    Exclusive {
        /// The host.
        host: Text,
    },
    /// The party may go on selling the stream while this is in force.
    Access {
        /// The party.
        party: Text,
    },
}

/// A payment of a fraction of a stream's sales.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Share {
    /// Who pays.
    pub from: Text,
    /// Who is paid.
    pub to: Text,
    /// The key of its rate in links; the same in every version.
    pub link: Text,
    /// The fraction of the year's sales that is paid.
    pub rate: Quantity,
    /// Whether the scenario's cap limits it.
    pub capped: bool,
}

impl Clause {
    /// The share, if the clause is one.
    #[must_use]
    pub fn share(&self) -> Option<&Share> {
        match &self.rule {
            Rule::Share(share) => Some(share),
            _ => None,
        }
    }

    /// Whether two clauses have the same effect, whatever their words and sources.
    pub(crate) fn does_the_same(&self, other: &Clause) -> bool {
        let rules = match (&self.rule, &other.rule) {
            (Rule::Share(a), Rule::Share(b)) => {
                a.from == b.from
                    && a.to == b.to
                    && a.rate.default == b.rate.default
                    && a.capped == b.capped
            }
            (a, b) => a == b,
        };
        rules && self.stream == other.stream && self.ends_on == other.ends_on
    }
}

use super::{Basis, Measure, Quantity};
use crate::{Decimal, Unit};

/// What one side pays the other each year: a measure, a schedule, and limits.
///
/// The measure of a share is money, that of a fee is a count; all else is the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Payment {
    /// Who pays.
    pub from: String,
    /// Who is paid.
    pub to: String,
    /// What it is reckoned on.
    pub on: Measure<String>,
    /// How it is reckoned.
    pub schedule: Schedule,
    /// The conditions on which it is due: all of them.
    pub when: Vec<Gate>,
    /// The least that is due in a year in which the gates hold.
    pub at_least: Option<Decimal>,
    /// The most that is due in a year.
    pub at_most: Option<AtMost>,
    /// Whether the scenario's cap limits it.
    pub capped: bool,
}

/// How a payment follows from its measure.
#[derive(Clone, Debug, PartialEq)]
pub enum Schedule {
    /// One rate, or one price for each unit.
    Flat {
        /// The key of the rate in links; the same in every version.
        link: String,
        /// The rate or price.
        rate: Quantity,
    },
    /// A rate or price for each part of the measure.
    Brackets {
        /// Over which time the measure is taken.
        per: Per,
        /// In rising order; the last has no threshold.
        brackets: Vec<Bracket>,
        /// What they rest on, where that is not the clause's basis.
        basis: Option<Basis>,
    },
}

/// A part of a measure, and the rate or price for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bracket {
    /// Up to where it reaches, from the threshold before it; none is without end.
    pub to: Option<Decimal>,
    /// The rate or price.
    pub rate: Decimal,
}

/// The time over which brackets take their measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Twelve even months.
    Month,
    /// Each year.
    Year,
    /// From the beginning.
    All,
}

/// The time over which a gate takes its measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Each year.
    Year,
    /// From the beginning.
    All,
}

/// A condition of a payment: a measure reaches a threshold.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    /// The measure.
    pub on: Measure<String>,
    /// The threshold.
    pub at_least: Decimal,
    /// The time over which the measure is taken.
    pub over: Over,
}

/// The most that is due in a year.
#[derive(Clone, Debug, PartialEq)]
pub enum AtMost {
    /// This much money.
    Amount(Decimal),
    /// A rate of a stream or of a route of it.
    Rate {
        /// The rate.
        rate: Decimal,
        /// The stream or route.
        on: Measure<String>,
    },
}

impl Per {
    /// All of them, with what deal files call them.
    pub const ALL: [(&'static str, Per); 3] =
        [("month", Per::Month), ("year", Per::Year), ("all", Per::All)];
}

impl Over {
    /// All of them, with what deal files call them.
    pub const ALL: [(&'static str, Over); 2] = [("year", Over::Year), ("all", Over::All)];
}

impl Payment {
    /// The unit of its rates or prices.
    #[must_use]
    pub fn rate_unit(&self) -> Unit {
        match self.on.series {
            super::Series::Stream(_) => Unit::Fraction,
            super::Series::Count(_) => Unit::Price,
        }
    }

    /// Its one rate or price; none where it has brackets.
    #[must_use]
    pub fn rate(&self) -> Option<&Quantity> {
        match &self.schedule {
            Schedule::Flat { rate, .. } => Some(rate),
            Schedule::Brackets { .. } => None,
        }
    }

    /// The key of its rate in links; none where it has brackets.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        match &self.schedule {
            Schedule::Flat { link, .. } => Some(link),
            Schedule::Brackets { .. } => None,
        }
    }

    /// Every measure that it depends on.
    pub(crate) fn measures(&self) -> impl Iterator<Item = Measure<&str>> {
        let most = self.at_most.as_ref().and_then(|most| match most {
            AtMost::Amount(_) => None,
            AtMost::Rate { on, .. } => Some(on.by_id()),
        });
        let gates = self.when.iter().map(|gate| gate.on.by_id());
        std::iter::once(self.on.by_id()).chain(gates).chain(most)
    }

    /// Every measure that it counts from the beginning.
    pub(crate) fn counted(&self) -> impl Iterator<Item = Measure<&str>> {
        let all = matches!(self.schedule, Schedule::Brackets { per: Per::All, .. });
        let gates = self.when.iter().filter(|gate| gate.over == Over::All);
        all.then(|| self.on.by_id()).into_iter().chain(gates.map(|gate| gate.on.by_id()))
    }

    /// Whether two payments oblige to the same, whatever their words and sources.
    pub(crate) fn does_the_same(&self, other: &Self) -> bool {
        let schedule = match (&self.schedule, &other.schedule) {
            (Schedule::Flat { rate: a, .. }, Schedule::Flat { rate: b, .. }) => {
                a.default == b.default
            }
            (
                Schedule::Brackets { per: a, brackets: mine, .. },
                Schedule::Brackets { per: b, brackets: theirs, .. },
            ) => a == b && mine == theirs,
            _ => false,
        };
        schedule
            && self.from == other.from
            && self.to == other.to
            && self.on == other.on
            && self.when == other.when
            && self.at_least == other.at_least
            && self.at_most == other.at_most
            && self.capped == other.capped
    }
}

use settlement::deal::Deal;

/// A side of the deal. Each has its colour wherever a chart or a sentence names it; all other parties
/// share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    First,
    Second,
    Other,
}

impl Side {
    /// The side that a party is, by its id.
    pub(crate) fn of(deal: &Deal, party: &str) -> Self {
        let [first, second] = &deal.sides;
        if party == first {
            Self::First
        } else if party == second {
            Self::Second
        } else {
            Self::Other
        }
    }

    /// Its class in the style sheet.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Other => "other",
        }
    }
}

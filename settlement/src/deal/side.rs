use super::Deal;

/// Which of the two sides of a deal a party is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first of [`Deal::sides`]: a net above zero is what it owes the second.
    First,
    /// The second of [`Deal::sides`].
    Second,
    /// Neither: a party that only owns a host, or one that the deal does not have.
    Other,
}

impl Deal {
    /// The side that the party of this id is.
    ///
    /// ```
    /// use settlement::deal::Side;
    ///
    /// let deal = &deals::OPENAI_MICROSOFT;
    /// assert_eq!(deal.side_of("openai"), Side::First);
    /// assert_eq!(deal.side_of("microsoft"), Side::Second);
    /// assert_eq!(deal.side_of("amazon"), Side::Other);
    /// ```
    #[must_use]
    pub fn side_of(&self, party: &str) -> Side {
        let [first, second] = &self.sides;
        if party == first {
            Side::First
        } else if party == second {
            Side::Second
        } else {
            Side::Other
        }
    }
}

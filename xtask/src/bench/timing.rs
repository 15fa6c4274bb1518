/// What one contender took for one operation on one scenario.
#[derive(Debug, PartialEq)]
pub(super) struct Timing {
    pub(super) operation: String,
    pub(super) scenario: String,
    pub(super) contender: String,
    /// Nanoseconds, round by round.
    pub(super) rounds: Vec<u64>,
}

impl Timing {
    pub(super) fn median(&self) -> u64 {
        median(self.rounds.clone())
    }

    /// How many hundredths of what `other` took this took, in the round in the middle.
    pub(super) fn hundredths_of(&self, other: &Timing) -> u64 {
        // Round by round: a slow moment of the machine is in both.
        let rounds = self.rounds.iter().zip(&other.rounds);
        median(rounds.map(|(mine, theirs)| mine * 100 / theirs.max(&1)).collect())
    }
}

fn median(mut values: Vec<u64>) -> u64 {
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Timing;

    fn timing(rounds: &[u64]) -> Timing {
        let [operation, scenario, contender] = ["settle", "default", "page"].map(str::to_owned);
        Timing { operation, scenario, contender, rounds: rounds.to_vec() }
    }

    #[test]
    fn one_slow_round_does_not_decide() {
        assert_eq!(timing(&[900, 10, 12]).median(), 12);
        assert_eq!(timing(&[900, 10, 12]).hundredths_of(&timing(&[300, 5, 4])), 300);
    }
}

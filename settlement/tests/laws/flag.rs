//! What is worth knowing.

use super::any::scenario;
use super::version::both;
use proptest::prelude::*;
use settlement::deal::Rule;
use settlement::{Flag, Input};
use std::collections::BTreeSet;

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn flags_stand_by_year_then_by_name(any in scenario()) {
        let settlement = any.settled();
        for version in both(&any, &settlement) {
            let flags = &version.ledger.flags;
            prop_assert!(flags.is_sorted_by_key(|flag| (flag.year(), flag.name())));
        }
    }

    #[test]
    fn a_cap_is_reached_in_the_first_year_that_pays_less_than_its_due(any in scenario()) {
        let settlement = any.settled();
        for version in both(&any, &settlement) {
            for (of, _) in version.payments() {
                let short = version.flows(&of.id).find(|(_, flow)| flow.paid < flow.due);
                let expected = short.map(|(year, flow)| (year, (flow.paid / flow.due).round_dp(4)));
                let flag = version.ledger.flags.iter().find_map(|flag| match flag {
                    Flag::CapReached { year, clause, into_year } if clause.id == of.id => {
                        Some((*year, *into_year))
                    }
                    _ => None,
                });
                prop_assert_eq!(flag, expected);
            }
        }
    }

    #[test]
    fn every_clause_that_ends_or_forbids_is_flagged_once(any in scenario()) {
        let settlement = any.settled();
        for version in both(&any, &settlement) {
            let wants = version.wants_another_host()
                && any.0.get(Input::Elsewhere).is_some_and(|part| !part.is_zero());
            let expected = version.terms.clauses.iter().filter_map(|clause| {
                let ended = version.first_year(clause, false);
                let (name, year) = match clause.rule {
                    Rule::Access { .. } => ("access-lost", ended?),
                    Rule::Share(_) => ("share-ended", ended?),
                    Rule::Fee(_) => ("fee-ended", ended?),
                    Rule::Note => return None,
                    Rule::Exclusive { .. } => {
                        ("not-allowed", version.first_year(clause, true).filter(|_| wants)?)
                    }
                };
                Some((year, name))
            });
            let mut expected: Vec<_> = expected.collect();
            expected.sort_unstable();
            // Each flag stands once, in the first of its years.
            let mut told = BTreeSet::new();
            expected.retain(|(_, name)| told.insert(*name));
            let flags = version.ledger.flags.iter().map(|flag| (flag.year(), flag.name()));
            let flags: Vec<_> = flags.filter(|(_, name)| *name != "cap-reached").collect();
            prop_assert_eq!(flags, expected);
        }
    }
}

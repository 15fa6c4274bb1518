//! What is worth knowing.

use super::any::any_deal as scenario;
use super::version::both;
use proptest::prelude::*;
use settlement::deal::Rule;
use settlement::{Flag, Input};

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
            let years = || any.0.deal().years();
            let expected = version.terms.clauses.iter().filter_map(|clause| {
                let mut ended = years().filter(|year| version.has_ended(clause, *year));
                let mut bound = years().filter(|year| wants && version.in_force(clause, *year));
                let (name, year) = match clause.rule {
                    Rule::Access { .. } => ("access-lost", ended.next()?),
                    Rule::Share(_) => ("share-ended", ended.next()?),
                    Rule::Fee(_) => ("fee-ended", ended.next()?),
                    Rule::Note => return None,
                    Rule::Exclusive { .. } => ("not-allowed", bound.next()?),
                };
                Some((year, name, &*clause.id))
            });
            let mut expected: Vec<_> = expected.collect();
            expected.sort_by_key(|(year, name, _)| (*year, *name));
            let mut seen = Vec::new();
            expected.retain(|(_, name, _)| {
                let again = seen.contains(name);
                seen.push(*name);
                !again
            });
            let others = ["cap-reached", "gate-closed"];
            let flags = version.ledger.flags.iter().filter(|flag| !others.contains(&flag.name()));
            let flags = flags.map(|flag| (flag.year(), flag.name(), &*flag.clause().id));
            prop_assert_eq!(flags.collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_gate_is_closed_from_the_first_year_in_which_its_measure_is_below(any in scenario()) {
        let settlement = any.settled();
        for version in both(&any, &settlement) {
            let expected = version.payments().filter_map(|(clause, payment)| {
                let flows = version.flows(&clause.id);
                let closed = |year| payment.when.iter().any(|gate| !version.is_open(gate, year));
                let year = flows.map(|(year, _)| year).find(|year| closed(*year))?;
                Some((year, &*clause.id))
            });
            let mut expected: Vec<_> = expected.collect();
            expected.sort_by_key(|(year, _)| *year);
            let flags = version.ledger.flags.iter().filter(|flag| flag.name() == "gate-closed");
            let flags = flags.map(|flag| (flag.year(), &*flag.clause().id));
            prop_assert_eq!(flags.collect::<Vec<_>>(), expected);
        }
    }
}

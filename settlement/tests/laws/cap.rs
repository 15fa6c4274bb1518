//! What a cap does.

use super::any::any_deal as scenario;
use super::version::both;
use proptest::prelude::*;
use settlement::{CapPer, Decimal, Input};

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn a_cap_is_never_exceeded(any in scenario()) {
        let settlement = any.settled();
        let used = any.0.get(Input::CapUsed).unwrap_or_default();
        let Some(cap) = any.0.get(Input::Cap) else { return Ok(()) };
        for version in both(&any, &settlement) {
            for (clause, _) in version.payments().filter(|(_, share)| share.capped) {
                let paid = version.flows(&clause.id).map(|(_, flow)| flow.paid);
                match any.0.cap_per() {
                    CapPer::Total => {
                        prop_assert!(paid.sum::<Decimal>() <= (cap - used).max(Decimal::ZERO));
                    }
                    CapPer::Year => prop_assert!(paid.max().is_none_or(|paid| paid <= cap)),
                }
            }
        }
    }

    #[test]
    fn a_clause_pays_its_due_until_the_cap_is_used_up(any in scenario()) {
        let settlement = any.settled();
        let used = any.0.get(Input::CapUsed).unwrap_or_default();
        for version in both(&any, &settlement) {
            for (clause, share) in version.payments() {
                let mut paid = Decimal::ZERO;
                for (_, flow) in version.flows(&clause.id) {
                    prop_assert!(flow.paid <= flow.due);
                    paid += flow.paid;
                    if flow.paid < flow.due {
                        let cap = any.0.get(Input::Cap).filter(|_| share.capped).unwrap();
                        match any.0.cap_per() {
                            CapPer::Total => {
                                prop_assert_eq!(paid, (cap - used).max(Decimal::ZERO));
                            }
                            CapPer::Year => prop_assert_eq!(flow.paid, cap),
                        }
                    }
                }
            }
        }
    }
}

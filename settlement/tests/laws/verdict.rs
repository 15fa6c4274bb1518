//! The sentences beside the figures.

use super::any::any_deal as scenario;
use proptest::prelude::*;
use settlement::Decimal;
use settlement::story::{Compared, Owed, Verdict};

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn the_verdict_says_what_the_figures_say(any in scenario()) {
        let deal = any.0.deal();
        let [first, second] = &deal.sides;
        let settlement = any.settled();
        let verdict = Verdict::new(deal, &settlement).unwrap();
        prop_assert_eq!(verdict.through, deal.last_year);
        // What the first side owes, in the verdict's words.
        let net = |owed| match owed {
            Owed::Some { payer, payee, amount } if payer.id == *first && payee.id == *second => {
                amount
            }
            Owed::Some { payer, payee, amount } if payer.id == *second && payee.id == *first => {
                -amount
            }
            Owed::Some { .. } => panic!("neither side"),
            Owed::Nothing => Decimal::ZERO,
        };
        let (old, new) = (settlement.before.totals.net, settlement.after.totals.net);
        prop_assert_eq!((net(verdict.before), net(verdict.after)), (old, new));
        for owed in [verdict.before, verdict.after] {
            let nothing = matches!(owed, Owed::Some { amount, .. } if amount <= Decimal::ZERO);
            prop_assert!(!nothing);
        }

        let change = settlement.change.net;
        let same_payer = !old.is_zero() && !new.is_zero() && old.is_sign_negative() == new.is_sign_negative();
        match verdict.compared {
            Compared::Same => prop_assert_eq!(change, Decimal::ZERO),
            Compared::Less(by) => {
                prop_assert!(same_payer && new.abs() < old.abs());
                prop_assert_eq!(by, old.abs() - new.abs());
            }
            Compared::More(by) => {
                prop_assert!(same_payer && new.abs() > old.abs());
                prop_assert_eq!(by, new.abs() - old.abs());
            }
            Compared::Better { party, by } => {
                prop_assert!(!same_payer && !change.is_zero());
                prop_assert_eq!(&party.id, if change < Decimal::ZERO { first } else { second });
                prop_assert_eq!(by, change.abs());
            }
        }
    }
}

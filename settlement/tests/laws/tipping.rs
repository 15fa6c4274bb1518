//! The cap that changes nothing.

use super::any::any_deal as scenario;
use proptest::prelude::*;
use settlement::{CapPer, Decimal, Input, TippingCap};

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn the_tipping_cap_tips(any in scenario()) {
        let settlement = any.settled();
        let older = settlement.before.totals.net;
        let [first, _] = &any.0.deal().sides;
        // How much better off the first side is under the newer terms, at another cap.
        let gain = |cap| Some(older - any.with(Input::Cap, cap)?.after.totals.net);
        let capped = any.0.after().clauses.iter().find_map(|c| c.payment().filter(|s| s.capped));
        match settlement.tipping_cap {
            TippingCap::At(cap) => {
                let first_pays = capped.unwrap().from == *first;
                let payer = if first_pays { Decimal::ONE } else { -Decimal::ONE };
                let cent = Decimal::new(1, 2);
                // Beside a large amount used up, the tipping cap may itself be beyond any cap.
                if let Some(at) = gain(Some(cap)) {
                    prop_assert_eq!(at, Decimal::ZERO);
                }
                for (cap, side) in [(cap - cent, payer), (cap + cent, -payer)] {
                    if let Some(beside) = gain(Some(cap)) {
                        prop_assert!([Decimal::ZERO, side * cent].contains(&beside), "{}", beside);
                    }
                }
            }
            TippingCap::AlwaysBetter(side) => {
                for cap in [Some(Decimal::ZERO), None] {
                    let gain = gain(cap).unwrap();
                    let gain = if side == first { gain } else { -gain };
                    prop_assert!(gain > Decimal::ZERO);
                }
            }
            TippingCap::None => prop_assert!(any.0.cap_per() == CapPer::Year || capped.is_none()),
        }
    }

    #[test]
    fn a_tipping_cap_is_sought_wherever_a_total_cap_is(any in scenario()) {
        let capped = any.0.after().clauses.iter().any(|c| c.payment().is_some_and(|s| s.capped));
        let sought = any.settled().tipping_cap != TippingCap::None;
        prop_assert_eq!(sought, capped && any.0.cap_per() == CapPer::Total);
    }

    #[test]
    fn beside_uncapped_terms_the_tipping_cap_does_not_depend_on_the_cap(any in scenario()) {
        let older = any.0.deal().terms.iter().find(|terms| {
            !terms.clauses.iter().any(|clause| clause.payment().is_some_and(|payment| payment.capped))
        });
        let mut capped = any.clone();
        let Some(older) = older else { return Ok(()) };
        capped.0.compare(&older.id, &any.0.after().id).unwrap();
        let Some(uncapped) = capped.with(Input::Cap, None) else { return Ok(()) };
        prop_assert_eq!(capped.settled().tipping_cap, uncapped.tipping_cap);
    }
}

//! Who ends up with each dollar that customers pay.

use super::any::any_deal as scenario;
use proptest::prelude::*;
use settlement::Decimal;

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn the_parts_of_a_dollar_add_up_to_a_dollar(any in scenario()) {
        let settlement = any.settled();
        for ledger in [&settlement.before, &settlement.after] {
            let sold: Decimal = ledger.totals.sold.iter().map(|(_, sum)| *sum).sum();
            let split = ledger.of_a_dollar().unwrap();
            prop_assert_eq!(split.is_empty(), sold.is_zero());
            if sold.is_zero() {
                continue;
            }
            prop_assert_eq!(split.iter().map(|part| part.amount).sum::<Decimal>(), Decimal::ONE);
            let cent = Decimal::new(1, 2);
            let lost = |part: &settlement::Cents<'_>| {
                ledger.position(&part.party.id).unwrap() / sold - part.amount
            };
            for part in &split {
                prop_assert!(part.amount.normalize().scale() <= 2);
                prop_assert!(lost(part).abs() < cent, "{} of {}", part.amount, sold);
            }
            // Nobody rounded down lost more of a cent than anybody rounded up.
            let (down, up): (Vec<_>, Vec<_>) = split.iter().partition(|p| !lost(p).is_sign_negative());
            for (down, up) in down.iter().flat_map(|d| up.iter().map(move |u| (d, u))) {
                let tie = Decimal::new(1, 20);
                prop_assert!(lost(down) <= lost(up) + cent + tie);
            }
            prop_assert_eq!(split.len(), ledger.positions.len());
        }
    }
}

//! Who ends up with how much of one sale.

use super::any::any_deal as scenario;
use proptest::option;
use proptest::prelude::*;
use settlement::Decimal;

/// What one sale costs: from a cent to a million.
fn price() -> impl Strategy<Value = Option<Decimal>> {
    option::of((1_i64..=100_000_000).prop_map(|cents| Decimal::new(cents, 2)))
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn the_parts_of_a_sale_add_up_to_its_price(any in scenario(), price in price()) {
        let settlement = any.settled();
        let one = price.unwrap_or(Decimal::ONE);
        for ledger in [&settlement.before, &settlement.after] {
            let sold: Decimal = ledger.totals.sold.iter().map(|(_, sum)| *sum).sum();
            let split = ledger.of_a_sale(price).unwrap();
            prop_assert_eq!(split.is_empty(), sold.is_zero());
            if sold.is_zero() {
                continue;
            }
            prop_assert_eq!(split.iter().map(|part| part.amount).sum::<Decimal>(), one);
            let cent = Decimal::new(1, 2);
            let lost = |part: &settlement::Cents<'_>| {
                ledger.position(&part.party.id).unwrap() * one / sold - part.amount
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

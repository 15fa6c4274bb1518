//! What a rate does.

use super::any::{fraction, scenario};
use super::version::both;
use proptest::prelude::*;
use settlement::deal::Series;
use settlement::{Decimal, Input};

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn a_higher_rate_never_makes_its_payer_pay_less(
        any in scenario(),
        one in fraction(),
        two in fraction(),
    ) {
        let [first, _] = &any.0.deal().sides;
        for (clause, payment) in any.0.deal().payments() {
            let input = Input::Rate(&clause.id);
            let low = any.with(input, Some(one.min(two))).unwrap();
            let high = any.with(input, Some(one.max(two))).unwrap();
            for (low, high) in both(&any, &low).iter().zip(&both(&any, &high)) {
                let rise = high.ledger.totals.net - low.ledger.totals.net;
                let worse = if payment.from == *first { rise } else { -rise };
                prop_assert!(worse >= Decimal::ZERO);
                let paid = low.flows(&clause.id).zip(high.flows(&clause.id));
                prop_assert!(paid.into_iter().all(|((_, low), (_, high))| low.due <= high.due));
            }
        }
    }

    #[test]
    fn a_due_is_the_rate_of_what_the_stream_sold(any in scenario()) {
        let settlement = any.settled();
        for version in both(&any, &settlement) {
            for year in &version.ledger.years {
                let expected = version.payments().filter(|(c, _)| version.in_force(c, year.year));
                prop_assert!(year.flows.iter().map(|f| f.clause).eq(expected.map(|(c, _)| c)));
                for flow in &year.flows {
                    // A clause has its own rate in each version, and one override for all.
                    let own = flow.payment.rate().unwrap().default.unwrap();
                    let first = any.0.deal().quantity(Input::Rate(&flow.clause.id)).unwrap().default.unwrap();
                    let rate = any.0.get(Input::Rate(&flow.clause.id));
                    let rate = rate.filter(|rate| *rate != first);
                    let Series::Stream(stream) = &flow.payment.on.series else { panic!() };
                    let sold = year.sold.iter().find(|sold| sold.stream.id == *stream).unwrap();
                    prop_assert_eq!(flow.due, (sold.amount * rate.unwrap_or(own)).round_dp(2));
                }
            }
        }
    }
}

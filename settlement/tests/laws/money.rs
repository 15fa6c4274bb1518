//! Where the dollars go.

use super::any::any_deal as scenario;
use super::version::both;
use proptest::prelude::*;
use settlement::deal::{Rule, Series};
use settlement::{Decimal, Input};

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn every_dollar_that_customers_pay_ends_with_someone(any in scenario()) {
        let settlement = any.settled();
        for version in both(&any, &settlement) {
            let ledger = version.ledger;
            let sold: Decimal =
                ledger.years.iter().flat_map(|year| &year.sold).map(|sold| sold.amount).sum();
            let left: Decimal = ledger.positions.iter().map(|position| position.amount).sum();
            prop_assert_eq!(left, sold);
        }
    }

    #[test]
    fn what_is_sold_and_what_is_lost_make_up_the_streams(any in scenario()) {
        let settlement = any.settled();
        let deal = any.0.deal();
        let not_kept = Decimal::ONE - any.0.get(Input::Kept).unwrap_or_default();
        let part = any.0.get(Input::Elsewhere).unwrap_or_default() * not_kept;
        for version in both(&any, &settlement) {
            for (nth, stream) in deal.streams.iter().enumerate() {
                let series = Series::Stream(&*stream.id);
                let amounts = any.0.sales(series).unwrap().amounts(deal, series).unwrap();
                for (year, wanted) in version.ledger.years.iter().zip(amounts) {
                    let barred = version.terms.clauses.iter().any(|clause| {
                        matches!(&clause.rule, Rule::Access { stream: of, .. } if *of == stream.id)
                            && version.has_ended(clause, year.year)
                    });
                    let bound = |route| stream.hosted && version.binds(route, year.year);
                    let lost_of = |route, amount: Decimal| {
                        if bound(route) { (amount * part).round_dp(2) } else { Decimal::ZERO }
                    };
                    let mut lost = lost_of(None, wanted);
                    if !stream.routes.is_empty() {
                        let mut left = wanted;
                        lost = Decimal::ZERO;
                        for route in &stream.routes {
                            let own = any.0.get(Input::Part(&route.id));
                            let amount = own.map_or(left, |own| (wanted * own).round_dp(2).min(left));
                            left -= amount;
                            lost += lost_of(Some(&*route.id), amount);
                        }
                    }
                    let lost = if barred { wanted } else { lost };
                    prop_assert_eq!(&year.sold[nth].stream.id, &stream.id);
                    prop_assert_eq!(year.sold[nth].amount + lost, wanted);
                }
            }
        }
    }

    #[test]
    fn what_runs_on_the_hosts_is_what_the_hosted_stream_sold(any in scenario()) {
        let settlement = any.settled();
        for version in both(&any, &settlement) {
            for year in &version.ledger.years {
                let sold = year.sold.iter().find(|sold| sold.stream.hosted);
                let hosted: Decimal = year.hosted.iter().map(|on| on.amount).sum();
                prop_assert_eq!(hosted, sold.map_or(Decimal::ZERO, |sold| sold.amount));
                let home_alone = year.hosted.iter().all(|on| Some(on.host) == any.0.home());
                prop_assert!(home_alone || !version.binds(None, year.year));
            }
        }
    }

    #[test]
    fn a_host_charges_its_part_of_what_runs_on_it(any in scenario()) {
        let settlement = any.settled();
        let compute = any.0.get(Input::Compute).unwrap_or_default();
        for year in settlement.before.years.iter().chain(&settlement.after.years) {
            for on in &year.hosted {
                let bill = year.bills.iter().find(|bill| bill.host.id == on.host.id);
                let charged = bill.map_or(Decimal::ZERO, |bill| bill.amount);
                prop_assert_eq!(charged, (on.amount * compute).round_dp(2));
            }
            prop_assert!(year.bills.len() <= year.hosted.len());
        }
    }

    #[test]
    fn totals_are_the_sums_of_the_years(any in scenario()) {
        let settlement = any.settled();
        let [first, _] = &any.0.deal().sides;
        for version in both(&any, &settlement) {
            let (years, totals) = (&version.ledger.years, &version.ledger.totals);
            prop_assert!(years.iter().map(|year| year.year).eq(any.0.deal().years()));
            prop_assert!(totals.flows.iter().map(|(c, _)| *c).eq(version.payments().map(|(c, _)| c)));
            let mut net = Decimal::ZERO;
            for (clause, sum) in &totals.flows {
                let paid: Decimal = version.flows(&clause.id).map(|(_, flow)| flow.paid).sum();
                prop_assert_eq!(*sum, paid);
                net += if clause.payment().unwrap().from == *first { paid } else { -paid };
            }
            prop_assert_eq!(totals.net, net);
            prop_assert_eq!(years.iter().map(|year| year.net).sum::<Decimal>(), net);
            prop_assert_eq!(totals.sold.len(), any.0.deal().streams.len());
            for (stream, sum) in &totals.sold {
                let sold = years.iter().flat_map(|year| &year.sold);
                let sold = sold.filter(|sold| sold.stream.id == stream.id);
                prop_assert_eq!(*sum, sold.map(|sold| sold.amount).sum::<Decimal>());
            }
            for host in &any.0.deal().hosts {
                let bills = years.iter().flat_map(|year| &year.bills);
                let billed: Decimal =
                    bills.filter(|bill| bill.host.id == host.id).map(|bill| bill.amount).sum();
                let sum = totals.bills.iter().find(|(of, _)| of.id == host.id).map(|(_, sum)| *sum);
                prop_assert_eq!(sum, (billed > Decimal::ZERO).then_some(billed));
            }
        }
    }

    #[test]
    fn the_net_of_a_year_sets_off_what_is_paid_in_it(any in scenario()) {
        let settlement = any.settled();
        let [first, _] = &any.0.deal().sides;
        for year in settlement.before.years.iter().chain(&settlement.after.years) {
            let signed = |first_pays, paid: Decimal| if first_pays { paid } else { -paid };
            let flows = year.flows.iter();
            let net: Decimal = flows.map(|f| signed(f.payment.from == *first, f.paid)).sum();
            prop_assert_eq!(year.net, net);
        }
    }

    #[test]
    fn no_amount_is_ever_below_zero(any in scenario()) {
        let settlement = any.settled();
        for version in both(&any, &settlement) {
            let ledger = version.ledger;
            for year in &ledger.years {
                prop_assert!(year.sold.iter().all(|sold| sold.amount >= Decimal::ZERO));
                prop_assert!(year.hosted.iter().all(|on| on.amount > Decimal::ZERO));
                prop_assert!(year.flows.iter().all(|flow| flow.due >= Decimal::ZERO));
                prop_assert!(year.flows.iter().all(|flow| flow.paid >= Decimal::ZERO));
                prop_assert!(year.bills.iter().all(|bill| bill.amount > Decimal::ZERO));
            }
            prop_assert!(ledger.on_rival_hosts.is_none_or(|earned| earned >= Decimal::ZERO));
        }
    }

    #[test]
    fn what_rival_hosts_earn_the_home_owner_is_its_part_of_the_share(any in scenario()) {
        let settlement = any.settled();
        let deal = any.0.deal();
        let Some(home) = any.0.home() else {
            prop_assert_eq!(settlement.after.on_rival_hosts, None);
            return Ok(());
        };
        let (elsewhere, owner) = (any.0.get(Input::Elsewhere).unwrap(), &home.owner);
        for version in both(&any, &settlement) {
            let mut earned = Decimal::ZERO;
            for year in &version.ledger.years {
                let away = year.hosted.iter().find(|on| on.host.owner != *owner);
                let Some(away) = away else { continue };
                for flow in year.flows.iter().filter(|flow| flow.payment.to == *owner) {
                    let Series::Stream(id) = &flow.payment.on.series else { continue };
                    let stream = deal.stream(id).unwrap();
                    let bound = |route| version.binds(route, year.year);
                    let part = match flow.payment.on.route.as_deref() {
                        _ if !stream.hosted => Decimal::ZERO,
                        Some(route) if bound(Some(route)) => Decimal::ZERO,
                        None if stream.routes.iter().any(|route| bound(Some(&*route.id))) => {
                            let sold = year.sold.iter().find(|sold| sold.stream.hosted).unwrap();
                            (away.amount / sold.amount).round_dp(6)
                        }
                        _ => elsewhere,
                    };
                    earned += (flow.paid * part).round_dp(2);
                }
            }
            prop_assert_eq!(version.ledger.on_rival_hosts, Some(earned));
        }
    }
}

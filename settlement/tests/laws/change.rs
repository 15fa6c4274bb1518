//! What changed, and why.

use super::any::any_deal as scenario;
use proptest::prelude::*;
use settlement::Decimal;
use settlement::deal::Rule;

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn equal_terms_change_nothing(any in scenario()) {
        for terms in &any.0.deal().terms {
            let settlement = any.comparing(&terms.id, &terms.id);
            prop_assert_eq!(&settlement.before, &settlement.after);
            prop_assert_eq!(settlement.change.net, Decimal::ZERO);
            prop_assert!(settlement.change.positions.iter().all(|p| p.amount.is_zero()));
            prop_assert!(settlement.bridge.is_empty());
        }
    }

    #[test]
    fn the_bridge_adds_up_to_the_change_of_the_net(any in scenario()) {
        let settlement = any.settled();
        let steps: Decimal = settlement.bridge.iter().map(|step| step.net).sum();
        prop_assert_eq!(steps, settlement.change.net);
    }

    #[test]
    fn the_bridge_names_each_clause_once_in_the_order_of_the_terms(any in scenario()) {
        let settlement = any.settled();
        let (before, after) = (any.0.before(), any.0.after());
        let added = after.clauses.iter().filter(|clause| before.clause(&clause.id).is_none());
        let order: Vec<_> = before.clauses.iter().chain(added).map(|c| &*c.id).collect();
        let place = |id: &str| order.iter().position(|known| *known == id).unwrap();
        prop_assert!(settlement.bridge.windows(2).all(|w| place(w[0].clause) < place(w[1].clause)));
        for id in order {
            let both = before.clause(id).zip(after.clause(id));
            let stepped = settlement.bridge.iter().any(|step| step.clause == id);
            let clause = before.clause(id).or(after.clause(id)).unwrap();
            let is_note = clause.rule == Rule::Note;
            prop_assert!(stepped != is_note || both.is_some(), "{} was added or dropped", id);
        }
    }

    #[test]
    fn the_change_is_the_newer_less_the_older(any in scenario()) {
        let settlement = any.settled();
        let (before, after) = (&settlement.before, &settlement.after);
        prop_assert_eq!(settlement.change.net, after.totals.net - before.totals.net);
        for party in &any.0.deal().parties {
            let (old, new) = (before.position(&party.id), after.position(&party.id));
            let change = settlement.change.positions.iter().find(|p| p.party.id == party.id);
            let difference = new.unwrap_or_default() - old.unwrap_or_default();
            prop_assert_eq!(change.map(|change| change.amount), old.or(new).map(|_| difference));
        }
        for side in &any.0.deal().sides {
            prop_assert!(before.position(side).is_some() && after.position(side).is_some());
        }
    }

    #[test]
    fn swapping_the_terms_turns_the_change_round(any in scenario()) {
        let there = any.settled();
        let back = any.comparing(&any.0.after().id, &any.0.before().id);
        prop_assert_eq!(&there.before, &back.after);
        prop_assert_eq!(&there.after, &back.before);
        prop_assert_eq!(there.change.net, -back.change.net);
        for position in &there.change.positions {
            let other = back.change.positions.iter().find(|p| p.party.id == position.party.id);
            prop_assert_eq!(position.amount, -other.unwrap().amount);
        }
    }
}

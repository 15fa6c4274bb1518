//! The deals that come with the program.

use settlement::Deal;
use settlement::deal::{Basis, Level, Quantity};
use std::collections::BTreeSet;

/// Every number of a deal.
fn quantities(deal: &Deal) -> Vec<&Quantity> {
    let inputs = &deal.inputs;
    let clauses = deal.terms.iter().flat_map(|terms| terms.clauses.iter());
    let streams = deal.streams.iter().flat_map(|stream| [&stream.first, &stream.growth]);
    streams
        .chain(deal.events.iter().map(|event| &event.year))
        .chain([&inputs.elsewhere, &inputs.kept, &inputs.cap, &inputs.cap_used, &inputs.compute])
        .chain(clauses.filter_map(|clause| clause.share()).map(|share| &share.rate))
        .collect()
}

/// What every clause, default and choice of a deal rests on.
fn bases(deal: &Deal) -> Vec<&Basis> {
    let inputs = &deal.inputs;
    let clauses = || deal.terms.iter().flat_map(|terms| terms.clauses.iter());
    let quantities = quantities(deal).into_iter().map(|quantity| &quantity.basis);
    let choices = [&inputs.host.basis, &inputs.cap_per.basis];
    quantities.chain(choices).chain(clauses().map(|clause| &clause.basis)).collect()
}

#[test]
fn the_constants_are_what_the_file_says() {
    let file = include_str!("../../../deals/openai-microsoft.toml");
    assert_eq!(Deal::from_toml(file).unwrap(), deals::OPENAI_MICROSOFT);
}

#[test]
fn every_clause_and_default_has_a_source_or_is_our_own() {
    for deal in deals::ALL {
        for basis in bases(deal) {
            let own = matches!(basis.level, Level::Assumed | Level::Derived);
            assert!(own || !basis.sources.is_empty(), "{basis:?}");
            assert!(basis.sources.iter().all(|id| deal.source(id).is_some()), "{basis:?}");
            assert!(basis.note.ends_with('.'), "{basis:?}");
        }
    }
}

#[test]
fn every_source_is_used() {
    for deal in deals::ALL {
        let used: BTreeSet<_> = bases(deal).iter().flat_map(|b| b.sources.iter()).collect();
        let listed: BTreeSet<_> = deal.sources.iter().map(|source| &source.id).collect();
        assert_eq!(used, listed);
    }
}

#[test]
fn what_is_plausible_is_told_in_sentences_and_is_the_same_in_each_version() {
    for deal in deals::ALL {
        for quantity in quantities(deal) {
            assert!(quantity.plausible.why.ends_with('.'), "{quantity:?}");
        }
        for clause in deal.terms.iter().flat_map(|terms| terms.clauses.iter()) {
            let Some(share) = clause.share() else { continue };
            let first = deal.share(&clause.id).unwrap();
            assert_eq!(share.rate.plausible, first.rate.plausible, "{}", clause.id);
        }
    }
}

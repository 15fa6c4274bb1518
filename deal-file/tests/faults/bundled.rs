//! The deals that come with the program.

use rust_decimal::Decimal;
use settlement::deal::{Basis, Level, Quantity};
use settlement::{Deal, Flag, link, settle};
use std::collections::BTreeSet;

/// Every number of a deal.
fn quantities(deal: &Deal) -> Vec<&Quantity> {
    let clauses = deal.terms.iter().flat_map(|terms| terms.clauses.iter());
    let rates = clauses.filter_map(|clause| clause.payment()?.rate());
    let hosting = deal.inputs.hosting.iter().flat_map(|of| [&of.elsewhere, &of.kept, &of.compute]);
    let capping = deal.inputs.capping.iter().flat_map(|of| [&of.cap, &of.cap_used]);
    let volumes = deal.volumes().flat_map(|volume| [volume.first(), volume.growth()]);
    volumes
        .chain(deal.parts().map(|(_, part)| &part.part))
        .chain(deal.events.iter().map(|event| &event.year))
        .chain(hosting)
        .chain(capping)
        .chain(rates)
        .collect()
}

/// What every clause, default and choice of a deal rests on.
fn bases(deal: &Deal) -> Vec<&Basis> {
    let clauses = deal.terms.iter().flat_map(|terms| terms.clauses.iter());
    let quantities = quantities(deal).into_iter().map(|quantity| &quantity.basis);
    let hosting = deal.inputs.hosting.iter().map(|of| &of.host.basis);
    let choices = hosting.chain(deal.inputs.capping.iter().map(|of| &of.cap_per.basis));
    quantities.chain(choices).chain(clauses.map(|clause| &clause.basis)).collect()
}

#[test]
fn every_clause_and_default_has_a_source_or_is_our_own() {
    for deal in deals::all() {
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
    for deal in deals::all() {
        let bases = bases(deal);
        let used = bases.iter().flat_map(|basis| basis.sources.iter());
        let used = used.chain(deal.context.iter().flat_map(|context| context.sources.iter()));
        let used = used.chain(deal.lookalikes.iter().flat_map(|twins| twins.sources.iter()));
        let used = used.chain(deal.loose.iter().flat_map(|loose| loose.sources.iter()));
        let used: BTreeSet<_> = used.collect();
        let listed: BTreeSet<_> = deal.sources.iter().map(|source| &source.id).collect();
        assert_eq!(used, listed);
    }
}

#[test]
fn presets_are_written_as_the_page_would() {
    let deal = &deals::OPENAI_MICROSOFT;
    let ids: Vec<_> = deal.presets.iter().map(|preset| &*preset.id).collect();
    assert_eq!(
        ids,
        [
            "article",
            "cap-reported",
            "plan-2026-07",
            "plan",
            "stall",
            "agi-2029",
            "all-aws",
            "no-cap"
        ]
    );
    for preset in &deal.presets {
        let scenario = link::read(deal, &preset.link, &[]).unwrap().scenario;
        let written = link::write(&scenario);
        let written = if written.is_empty() { deal.edition.to_string() } else { written };
        assert_eq!(written, preset.link);
        assert!(preset.says.ends_with('.'), "{}", preset.says);
    }
}

/// What presets say of what they come to: each amount is in the text, and is the engine's.
#[test]
fn presets_come_to_what_they_say() {
    let deal = &deals::OPENAI_MICROSOFT;
    let preset = |id: &str| deal.presets.iter().find(|preset| preset.id == id).unwrap();
    let settled = |link: &str| settle(&link::read(deal, link, &[]).unwrap().scenario).unwrap();
    let of = |id: &str| settled(&preset(id).link);
    let says = |id: &str, words: &str| assert!(preset(id).says.contains(words), "{id}: {words}");
    let billions = |amount: Decimal| {
        (amount / Decimal::from(1_000_000_000)).round_dp(1).normalize().to_string()
    };
    let cap = Decimal::from(38_000_000_000_u64);

    assert_eq!(of("cap-reported").after.totals.net, cap);
    let change = of("article").change.net;
    says("article", &format!("{} billion more", billions(change)));
    assert!(of("no-cap").change.net > Decimal::ZERO);

    for (id, into_year) in [("plan-2026-07", "0.48"), ("plan", "0.9515")] {
        let plan = of(id);
        let reached = plan.after.flags.iter().find_map(|flag| match flag {
            Flag::CapReached { year, into_year, .. } => Some((*year, into_year.to_string())),
            _ => None,
        });
        assert_eq!(reached, Some((2028, into_year.to_owned())), "{id}");
    }
    let plan = of("plan-2026-07");
    let years = plan.after.years.iter();
    let revenue = years.flat_map(|year| year.sold.iter().filter(|sold| sold.stream.hosted));
    let revenue = billions(revenue.map(|sold| sold.amount).sum());
    says("plan-2026-07", &format!("about ${revenue} billion in all"));

    let stall = of("stall");
    assert!(stall.after.years.iter().all(|year| year.net == stall.after.years[0].net));
    assert!(stall.after.totals.net < cap && stall.change.net > Decimal::ZERO);

    let [agi, january, told] = ["", "&before=2025-01", "&before=as-told"]
        .map(|before| settled(&format!("1{before}&agi=2029")));
    assert_eq!(preset("agi-2029").link, "1&agi=2029");
    says(
        "agi-2029",
        &format!("${} billion owed by OpenAI up to then", billions(agi.before.totals.net)),
    );
    assert_eq!(january.before.totals.net, agi.before.totals.net);
    says("agi-2029", &format!("would have owed ${} billion", billions(told.before.totals.net)));
    assert_eq!(agi.after.totals.net, cap);

    let aws = of("all-aws");
    assert_eq!(aws.after.totals.net, cap);
    let bills = aws.after.totals.bills.iter().filter(|(_, amount)| !amount.is_zero());
    assert_eq!(bills.map(|(host, _)| &*host.id).collect::<Vec<_>>(), ["aws"]);
}

#[test]
fn what_is_plausible_is_told_in_sentences_and_is_the_same_in_each_version() {
    for deal in deals::all() {
        for quantity in quantities(deal) {
            assert!(quantity.plausible.why.ends_with('.'), "{quantity:?}");
        }
        for clause in deal.terms.iter().flat_map(|terms| terms.clauses.iter()) {
            let Some(rate) = clause.payment().and_then(|payment| payment.rate()) else { continue };
            let first = deal.payment(&clause.id).unwrap().rate().unwrap();
            assert_eq!(rate.plausible, first.plausible, "{}", clause.id);
        }
    }
}

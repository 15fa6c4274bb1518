//! What the page should show of a scenario, by the engine and the messages.

use page::i18n::{Language, Messages, flag, verdict};
use serde::Deserialize;
use settlement::story::Verdict;
use settlement::{Decimal, Ledger, Scenario, Scope, Year, settle};

/// The texts and figures that are compared.
#[derive(Debug, Deserialize, PartialEq)]
pub(crate) struct PageContent {
    language: String,
    verdict: String,
    /// The amounts of the picture of why: a net, the steps, the other net.
    steps: Vec<String>,
    flags: Vec<String>,
    /// The tables that are open, and what is in their cells.
    tables: Vec<(String, Vec<String>)>,
}

pub(crate) fn messages(language: &str) -> Messages {
    Messages::bundled(Language::of(language).unwrap())
}

/// The nets of a link's scenario, older and newer, as the page writes them; with plain spaces.
pub(crate) fn nets(language: &str, link: &str) -> [String; 2] {
    let [old, _, new] = amounts(language, link);
    [old, new]
}

/// What the newer terms change in the net, in the same way.
pub(crate) fn change(language: &str, link: &str) -> String {
    let [_, change, _] = amounts(language, link);
    change
}

/// The older net, the change and the newer net, with the fewest decimals with which they add up.
fn amounts(language: &str, link: &str) -> [String; 3] {
    let (messages, settlement) = (messages(language), settle(&crate::scenario::at(link)).unwrap());
    let nets = [settlement.before.totals.net, settlement.change.net, settlement.after.totals.net];
    let rounding = messages.rounding(&nets);
    nets.map(|net| messages.dollars_as(rounding, net.abs()).replace('\u{a0}', " "))
}

/// The digits of an amount.
pub(crate) fn digits(amount: &str) -> &str {
    amount.trim_matches(|sign: char| !sign.is_ascii_digit())
}

impl PageContent {
    /// What it should be, in the language of what is shown and with the same tables.
    pub(crate) fn expected(scenario: &Scenario<'static>, shown: &Self) -> Self {
        let currency = &scenario.deal().currency;
        let messages = &messages(&shown.language).in_currency(currency);
        let scenario = &crate::scenario::told(scenario, &shown.language);
        let settlement = settle(scenario).unwrap();
        let said = Verdict::new(scenario.deal(), &settlement).unwrap();
        let (old, new) = (settlement.before.totals.net, settlement.after.totals.net);
        let rounding = messages.rounding(&[old, settlement.change.net, new]);
        let headline = verdict::headline(messages, scenario, &said, rounding);
        let moved = settlement.bridge.iter().map(|step| step.net).filter(|net| !net.is_zero());
        let moved: Vec<_> = [old].into_iter().chain(moved).chain([new]).collect();
        let mut steps = messages.together(&moved);
        let last = steps.len() - 1;
        for (text, amount) in steps.iter_mut().zip(&moved).take(last).skip(1) {
            if *amount > Decimal::ZERO {
                text.insert(0, '+');
            }
        }
        let (before, after) = (&settlement.before, &settlement.after);
        let mut flags = Vec::new();
        for (terms, of, ledger) in
            [(scenario.before(), Scope::Before, before), (scenario.after(), Scope::After, after)]
        {
            for of_ledger in &ledger.flags {
                flags.push(flag::sentence(messages, scenario, terms, of, of_ledger).written());
            }
        }
        let cells = |figures: Vec<Option<Decimal>>| -> Vec<String> {
            let cell = |of: Option<Decimal>| of.map_or("–".to_owned(), |of| messages.ledger(of));
            figures.into_iter().map(cell).collect()
        };
        let tables = shown.tables.iter().map(|(id, _)| {
            let figures = match &**id {
                "shares" => shares(scenario, before, after),
                "sales" => sales(scenario, before, after),
                "bills" => bills(scenario, before, after),
                _ => positions(scenario, before, after),
            };
            (id.clone(), cells(figures))
        });
        Self {
            language: shown.language.clone(),
            verdict: headline.written(),
            steps,
            flags,
            tables: tables.collect(),
        }
    }
}

type Figures = Vec<Option<Decimal>>;

/// A line: each year and then all, older and newer.
fn line<'a>(
    [before, after]: [&'a Ledger<'static>; 2],
    year: impl Fn(&'a Year<'static>) -> Option<Decimal>,
    total: impl Fn(&'a Ledger<'static>) -> Option<Decimal>,
) -> Figures {
    let years = before.years.iter().zip(&after.years);
    let mut line: Figures = years.flat_map(|(old, new)| [year(old), year(new)]).collect();
    line.extend([total(before), total(after)]);
    line
}

fn shares(
    scenario: &Scenario<'static>,
    before: &Ledger<'static>,
    after: &Ledger<'static>,
) -> Figures {
    let mut figures = Vec::new();
    for (clause, _) in scenario.deal().payments() {
        figures.extend(line(
            [before, after],
            |year| year.flows.iter().find(|of| of.clause.id == clause.id).map(|of| of.paid),
            |all| all.totals.flows.iter().find(|of| of.0.id == clause.id).map(|of| of.1),
        ));
    }
    figures.extend(line([before, after], |year| Some(year.net), |all| Some(all.totals.net)));
    figures
}

fn sales(
    scenario: &Scenario<'static>,
    before: &Ledger<'static>,
    after: &Ledger<'static>,
) -> Figures {
    let mut figures = Vec::new();
    for stream in &scenario.deal().streams {
        figures.extend(line(
            [before, after],
            |year| year.sold.iter().find(|of| of.stream.id == stream.id).map(|of| of.amount),
            |all| all.totals.sold.iter().find(|of| of.0.id == stream.id).map(|of| of.1),
        ));
    }
    figures
}

/// A host that charges nothing has no line.
fn bills(
    scenario: &Scenario<'static>,
    before: &Ledger<'static>,
    after: &Ledger<'static>,
) -> Figures {
    let mut figures = Vec::new();
    for host in &scenario.deal().hosts {
        let line = line(
            [before, after],
            |year| year.bills.iter().find(|of| of.host.id == host.id).map(|of| of.amount),
            |all| all.totals.bills.iter().find(|of| of.0.id == host.id).map(|of| of.1),
        );
        if line.iter().any(Option::is_some) {
            figures.extend(line);
        }
    }
    figures
}

fn positions(
    scenario: &Scenario<'static>,
    before: &Ledger<'static>,
    after: &Ledger<'static>,
) -> Figures {
    let positions = settle(scenario).unwrap().change.positions;
    let both = positions.iter().map(|of| &of.party.id);
    both.flat_map(|id| [before.position(id), after.position(id)]).collect()
}

//! What things are called at a prompt, in English: parties, amounts, figures, inputs.

use rust_decimal::Decimal;
use settlement::deal::Deal;
use settlement::{Figure, FigureKind, Input, Scenario, Scope};

pub(crate) fn party<'a>(deal: &'a Deal, id: &'a str) -> &'a str {
    deal.party(id).map_or(id, |party| &party.name)
}

/// Dollars and cents, in groups of three.
pub(crate) fn grouped(amount: Decimal) -> String {
    let digits = format!("{:.2}", amount.abs());
    let (whole, cents) = digits.split_once('.').unwrap_or((&digits, "00"));
    let mut text = String::new();
    for (nth, digit) in whole.chars().enumerate() {
        if nth > 0 && (whole.len() - nth).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    let sign = if amount < Decimal::ZERO { "-" } else { "" };
    format!("{sign}{text}.{cents}")
}

/// The label of a figure: the quantity, the year, the terms.
pub(crate) fn figure(scenario: &Scenario<'_>, figure: &Figure<'_>) -> String {
    let thing = thing(scenario, figure);
    let year = figure.year.map_or_else(String::new, |year| format!(", in {year}"));
    let of = match figure.scope {
        Scope::Scenario => String::new(),
        Scope::Before => format!(", under the {}", scenario.before().name),
        Scope::After => format!(", under the {}", scenario.after().name),
        Scope::Bridge(clause) if figure.kind == FigureKind::Step => format!(" by {clause}"),
        Scope::Bridge(clause) => format!(", once {clause} is as in the newer terms"),
        Scope::Change => ", under the newer terms less under the older".to_owned(),
    };
    let first = figure.first.map_or_else(String::new, |n| format!(", the first {n} of the sum"));
    format!("{thing}{year}{of}{first}")
}

fn thing(scenario: &Scenario<'_>, figure: &Figure<'_>) -> String {
    let deal = scenario.deal();
    let stream = |id: &str| deal.stream(id).map_or(id.to_owned(), |s| s.name.to_string());
    let host = |id: &str| deal.host(id).map_or(id.to_owned(), |host| host.name.to_string());
    let pays = |id: &str| match deal.share(id) {
        Ok(share) => format!("{} pays {}", party(deal, &share.from), party(deal, &share.to)),
        Err(_) => id.to_owned(),
    };
    let sides = || {
        let [first, second] = &deal.sides;
        [party(deal, first), party(deal, second)]
    };
    match figure.kind {
        FigureKind::Input(input) => self::input(scenario, input),
        FigureKind::Turn(input, _) => {
            format!("a tipping point of {}", self::input(scenario, input))
        }
        FigureKind::Sales(id) => format!("{}, were no clause in the way", stream(id)),
        FigureKind::Sold(id) => format!("{}, sold", stream(id)),
        FigureKind::Lost(id) => format!("{}, lost to exclusivity", stream(id)),
        FigureKind::Hosted(id) => format!("sales that run on {}", host(id)),
        FigureKind::Bill(id) => format!("the bill of {}", host(id)),
        FigureKind::Rate(id) => format!("the rate at which {}", pays(id)),
        FigureKind::Due(id) => format!("what is due before {}", pays(id)),
        FigureKind::CapRemaining(id) => format!("what the cap still allows before {}", pays(id)),
        FigureKind::Paid(id) => format!("what {}", pays(id)),
        FigureKind::PaidOnRivalHosts(id) => format!("what {} for sales on rival hosts", pays(id)),
        FigureKind::OnRivalHosts => "what is earned in shares on sales on rival hosts".to_owned(),
        FigureKind::Net => {
            let [first, second] = sides();
            format!("what {first} pays {second} in shares, less what {second} pays {first}")
        }
        FigureKind::Position(id) => format!("what {} is left with", party(deal, id)),
        FigureKind::ShareOfDollar(id) => {
            format!("of each dollar that customers pay, {}’s part", party(deal, id))
        }
        FigureKind::AllSold => "what customers pay for everything".to_owned(),
        FigureKind::CapReached(id) => {
            format!("the first year in which the cap limits what {}", pays(id))
        }
        FigureKind::IntoYear(id) => format!("the part of that year’s due that {}", pays(id)),
        FigureKind::NotAllowed(id) => format!("since when {id} forbids what the scenario wants"),
        FigureKind::AccessLost(id) => format!("the first year without {id}"),
        FigureKind::ShareEnded(id) => format!("the first year in which no longer {}", pays(id)),
        FigureKind::Step => "what the net is changed".to_owned(),
        FigureKind::Needed => {
            "what must be paid for both versions to leave the same net".to_owned()
        }
        FigureKind::TippingCap => "the cap at which both versions leave the same net".to_owned(),
    }
}

pub(crate) fn input(scenario: &Scenario<'_>, input: Input<'_>) -> String {
    let deal = scenario.deal();
    let stream = |id: &str| deal.stream(id).map_or(id.to_owned(), |s| s.name.to_string());
    match input {
        Input::First(id) => format!("{} in {}", stream(id), deal.first_year),
        Input::Growth(id) => format!("growth a year of {}", stream(id)),
        Input::InYear(id, year) => format!("{} in {year}", stream(id)),
        Input::Elsewhere => format!("the part wanted on {}", scenario.host().name),
        Input::Kept => {
            format!("the part of the sales wanted elsewhere that {} keeps", scenario.home().name)
        }
        Input::Cap => "the cap".to_owned(),
        Input::CapUsed => "what earlier payments used of the cap".to_owned(),
        Input::Rate(id) => match deal.share(id) {
            Ok(share) => {
                let [from, to] = [&share.from, &share.to].map(|id| party(deal, id));
                format!("the rate at which {from} pays {to}")
            }
            Err(_) => id.to_owned(),
        },
        Input::EventYear(id) => {
            format!("the year in which {}", deal.event(id).map_or(id, |event| &event.name))
        }
        Input::Compute => "a host’s bill, as a part of the sales that run on it".to_owned(),
    }
}

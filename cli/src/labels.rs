//! What things are called at a prompt, in English: parties, amounts, figures, inputs.

use rust_decimal::Decimal;
use settlement::deal::{Deal, Measure, Payment, Series};
use settlement::{Figure, FigureKind, Input, Scenario, Scope};

pub(crate) fn party<'a>(deal: &'a Deal, id: &'a str) -> &'a str {
    deal.party(id).map_or(id, |party| &party.name)
}

/// An amount of two decimals, in groups of three.
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

/// One sale, by what it costs.
pub(crate) fn one_sale(deal: &Deal) -> String {
    match deal.sale {
        Some(price) => money(deal, price),
        None => format!("each {} 1", deal.currency),
    }
}

/// An amount with the currency of its deal.
pub(crate) fn money(deal: &Deal, amount: Decimal) -> String {
    format!("{} {}", deal.currency, grouped(amount))
}

/// The label of a figure: the quantity, the year, the terms.
pub(crate) fn figure(scenario: &Scenario<'_>, figure: &Figure<'_>) -> String {
    let thing = thing(scenario, figure);
    let year = figure.year.map_or_else(String::new, |year| format!(", in {year}"));
    let of = match figure.scope {
        Scope::Scenario => String::new(),
        Scope::Before => format!(", {}", scenario.before().under),
        Scope::After => format!(", {}", scenario.after().under),
        Scope::Bridge(clause) if figure.kind == FigureKind::Step => format!(" by {clause}"),
        Scope::Bridge(clause) => format!(", once {clause} is as in the newer terms"),
        Scope::Change => ", under the newer terms less under the older".to_owned(),
    };
    let first = figure.first.map_or_else(String::new, |n| format!(", the first {n} of the sum"));
    format!("{thing}{year}{of}{first}")
}

fn thing(scenario: &Scenario<'_>, figure: &Figure<'_>) -> String {
    let deal = scenario.deal();
    let on = |of| measure(deal, of);
    let host = |id: &str| deal.host(id).map_or(id.to_owned(), |host| host.name.clone());
    let pays = |id: &str| match deal.payment(id) {
        Some(of) => {
            // By which clause, where there are several between the two.
            let same = |other: &Payment| (&other.from, &other.to) == (&of.from, &of.to);
            let several = deal.payments().filter(|(_, other)| same(other)).count() > 1;
            let by = if several { format!(" by {id}") } else { String::new() };
            format!("{} pays {}{by}", party(deal, &of.from), party(deal, &of.to))
        }
        None => id.to_owned(),
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
        FigureKind::Supply(of) => format!("{}, were no clause in the way", on(of)),
        FigureKind::Unrouted(of) => format!("what {} leaves to other routes", on(of)),
        FigureKind::Before(of) => format!("{}, before the first year", on(of)),
        FigureKind::SoFar(of) => format!("{}, from the beginning", on(of)),
        FigureKind::Sold(of) if matches!(of.series, Series::Count(_)) => on(of),
        FigureKind::Sold(of) => format!("{}, sold", on(of)),
        FigureKind::Lost(of) => format!("{}, lost to exclusivity", on(of)),
        FigureKind::Away(of) => format!("{}, run elsewhere", on(of)),
        FigureKind::Hosted(id) => format!("sales that run on {}", host(id)),
        FigureKind::Bill(id) => format!("the bill of {}", host(id)),
        FigureKind::Rate(id) => format!("the rate at which {}", pays(id)),
        FigureKind::Price(id) => format!("the price that {}", pays(id)),
        FigureKind::BracketRate(id, nth, _) => format!("what {} in bracket {nth}", pays(id)),
        FigureKind::BracketTo(id, nth, _) => format!("up to where bracket {nth} of {id} reaches"),
        FigureKind::Month(id, _) => format!("a month of what {id} is reckoned on"),
        FigureKind::InBracket(id, nth, _) => format!("what lies in bracket {nth} of {id}"),
        FigureKind::BracketAmount(id, nth) => format!("what bracket {nth} of {id} comes to"),
        FigureKind::Scale(id) => format!("what the brackets of {id} come to, not rounded"),
        FigureKind::MonthDue(id) => format!("what {id} comes to in a month"),
        FigureKind::DueSoFar(id) => format!("what {id} comes to from the beginning"),
        FigureKind::Reckoned(id) => format!("what {id} comes to before its limits"),
        FigureKind::Least(id) => format!("the least that is due by {id}"),
        FigureKind::MostRate(id) => format!("the rate of the most that is due by {id}"),
        FigureKind::Most(id) => format!("the most that is due by {id}"),
        FigureKind::Raised(id) => format!("what {id} comes to after the least that is due"),
        FigureKind::Limited(id) => format!("what {id} comes to after the most that is due"),
        FigureKind::GateThreshold(id, nth, _) => format!("what gate {nth} of {id} wants"),
        FigureKind::Gated(id, nth) => format!("what {id} comes to after gate {nth}"),
        FigureKind::Due(id) => format!("what is due before {}", pays(id)),
        FigureKind::CapRemaining(id) => format!("what the cap still allows before {}", pays(id)),
        FigureKind::Paid(id) => format!("what {}", pays(id)),
        FigureKind::PaidOnRivalHosts(id) => format!("what {} for sales on rival hosts", pays(id)),
        FigureKind::OnRivalHosts => "what is earned in shares on sales on rival hosts".to_owned(),
        FigureKind::Net => {
            let [first, second] = sides();
            format!("what {first} pays {second}, less what {second} pays {first}")
        }
        FigureKind::Position(id) => format!("what {} is left with", party(deal, id)),
        FigureKind::Sale => "what one sale costs".to_owned(),
        FigureKind::ShareOfSale(id) => {
            format!("of {} that customers pay, {}’s part", one_sale(deal), party(deal, id))
        }
        FigureKind::AllSold => "what customers pay for everything".to_owned(),
        FigureKind::CapReached(id) => {
            format!("the first year in which the cap limits what {}", pays(id))
        }
        FigureKind::IntoYear(id) => format!("the part of that year’s due that {}", pays(id)),
        FigureKind::NotAllowed(id) => format!("since when {id} forbids what the scenario wants"),
        FigureKind::AccessLost(id) => format!("the first year without {id}"),
        FigureKind::ShareEnded(id) | FigureKind::FeeEnded(id) => {
            format!("the first year in which no longer {}", pays(id))
        }
        FigureKind::GateClosed(id) => format!("the first year in which a gate of {id} is closed"),
        FigureKind::Through(id) => format!("the last year of {id}"),
        FigureKind::AwayPart(id) => format!("the part elsewhere of what {id} is reckoned on"),
        FigureKind::Step => "what the net is changed".to_owned(),
        FigureKind::Needed => {
            "what must be paid for both versions to leave the same net".to_owned()
        }
        FigureKind::TippingCap => "the cap at which both versions leave the same net".to_owned(),
    }
}

/// The name of a stream or count, and of its route.
fn measure(deal: &Deal, of: Measure<&str>) -> String {
    let Ok(volume) = deal.volume(of.series) else { return of.series.id().to_owned() };
    let route = volume.routes().iter().find(|route| of.route == Some(&*route.id));
    route.map_or(volume.name().to_owned(), |route| format!("{}, {}", volume.name(), route.name))
}

pub(crate) fn input(scenario: &Scenario<'_>, input: Input<'_>) -> String {
    let deal = scenario.deal();
    let series = |series| measure(deal, Measure::whole(series));
    match input {
        Input::First(of) => format!("{} in {}", series(of), deal.first_year),
        Input::Growth(of) => format!("growth a year of {}", series(of)),
        Input::InYear(of, year) => format!("{} in {year}", series(of)),
        Input::Part(id) => {
            format!("the part {}", deal.route(id).map_or(id, |(_, route)| &route.name))
        }
        Input::Elsewhere => {
            format!("the part wanted on {}", scenario.host().map_or("a host", |host| &host.name))
        }
        Input::Kept => {
            format!(
                "the part of the sales wanted elsewhere that {} keeps",
                scenario.home().map_or("the home host", |home| &home.name)
            )
        }
        Input::Cap => "the cap".to_owned(),
        Input::CapUsed => "what earlier payments used of the cap".to_owned(),
        Input::Rate(id) | Input::Price(id) => match deal.payment(id) {
            Some(payment) => {
                let [from, to] = [&payment.from, &payment.to].map(|id| party(deal, id));
                let price = matches!(input, Input::Price(_));
                let what = if price { "the price that" } else { "the rate at which" };
                format!("{what} {from} pays {to} by {id}")
            }
            None => id.to_owned(),
        },
        Input::EventYear(id) => {
            format!("the year in which {}", deal.event(id).map_or(id, |event| &event.name))
        }
        Input::Compute => "a host’s bill, as a part of the sales that run on it".to_owned(),
    }
}

//! What inputs and rows are called.

use super::name::{self, fill};
use settlement::deal::{Clause, Share};
use settlement::{CapPer, Input, Scenario};

/// What a number input asks.
#[must_use]
pub fn input(scenario: &Scenario<'static>, input: Input<'_>) -> String {
    let deal = scenario.deal();
    let hosted = deal.streams.iter().find(|stream| stream.hosted);
    let hosted = hosted.map_or("", |stream| &*stream.name);
    let (host, home) = (&*scenario.host().name, &*scenario.home().name);
    let (template, subject, other) = match input {
        Input::First(id) => {
            return fill("{0} in {1}", &[name::stream(deal, id), &deal.first_year.to_string()]);
        }
        Input::InYear(_, year) => return year.to_string(),
        Input::Growth(id) => ("{0}: growth a year", name::stream(deal, id), ""),
        Input::Elsewhere if host == home => ("Part of {0} that runs outside {1}", hosted, home),
        Input::Elsewhere => ("Part of {0} that runs on {1}", hosted, host),
        Input::Kept => {
            ("Part of those sales that would have been made on {0} all the same", home, "")
        }
        Input::Cap => ("Cap on what {0} pays", payer(scenario), ""),
        Input::CapUsed => ("Part of the cap that earlier payments used up", "", ""),
        Input::Rate(id) => {
            ("Rate at which {0} pays {1}", name::payer(deal, id), name::payee(deal, id))
        }
        Input::EventYear(id) => ("Year in which {0}", name::event(deal, id), ""),
        Input::Compute => ("Computing bill, as a part of the sales that run on a host", "", ""),
    };
    fill(template, &[subject, other])
}

/// What the box beside an input that may have no value says.
#[must_use]
pub fn cleared(input: Input<'_>) -> &'static str {
    match input {
        Input::EventYear(_) => "never",
        _ => "no cap",
    }
}

/// What a choice of the cap's span is called.
#[must_use]
pub fn cap_per(per: CapPer) -> &'static str {
    match per {
        CapPer::Total => "all years together",
        CapPer::Year => "each year",
    }
}

/// `OpenAI pays Microsoft`.
#[must_use]
pub fn pays(scenario: &Scenario<'_>, share: &Share) -> String {
    let deal = scenario.deal();
    fill("{0} pays {1}", &[name::party(deal, &share.from), name::party(deal, &share.to)])
}

/// Who pays the capped share, in whichever version has one.
fn payer(scenario: &Scenario<'static>) -> &'static str {
    let deal = scenario.deal();
    for terms in deal.terms.iter() {
        for share in terms.clauses.iter().filter_map(Clause::share) {
            if share.capped {
                return name::party(deal, &share.from);
            }
        }
    }
    ""
}

//! What a reader can change: three things first, the rest folded.

use super::choice::{self, Option};
use super::element::{el, list, text, words};
use super::{basis, number};
use crate::action::Choice;
use crate::app::Report;
use crate::words::{label, name, verdict};
use crate::{Action, Model};
use settlement::deal::{Stream, Terms};
use settlement::{CapPer, Input, Sales};
use yew::prelude::*;

pub(crate) fn view(model: &Model, report: &Report) -> Html {
    let deal = model.deal();
    let reset = report.clone();
    let hosted = deal.streams.iter().filter(|stream| stream.hosted);
    el!("section" "class" = "controls" "aria-labelledby" = "controls-title";
        el!("h2" "id" = "controls-title"; words("What if?")),
        list(hosted.map(|stream| sales(model, report, stream)).collect()),
        number::control(model, report, Input::Cap),
        hosts(model, report),
        number::control(model, report, Input::Elsewhere),
        el!("details" "class" = "more" "id" = "more";
            el!("summary"; el!("h3"; words("More assumptions"))),
            list(more(model, report)),
        ),
        el!("p" "class" = "tally" "aria-hidden" = "true";
            text(verdict::tally(&model.scenario, &model.verdict))),
        html! {
            <button type="button" id="reset" disabled={!model.touched}
                onclick={move |_| reset.emit(Action::Reset)}>
                { "Back to the deal as it stands" }
            </button>
        },
    )
}

fn more(model: &Model, report: &Report) -> Vec<Html> {
    let deal = model.deal();
    let number = |input| number::control(model, report, input);
    let mut more = Vec::new();
    for hosted in [true, false] {
        for stream in deal.streams.iter().filter(|stream| stream.hosted == hosted) {
            if !hosted {
                more.push(sales(model, report, stream));
            }
            more.push(growth(model, report, stream));
            more.push(by_year(model, report, stream));
        }
    }
    more.push(number(Input::Kept));
    more.push(number(Input::Compute));
    for (clause, _) in deal.shares() {
        more.push(number(Input::Rate(&clause.id)));
    }
    more.push(cap_per(model, report));
    more.push(number(Input::CapUsed));
    for event in deal.events.iter() {
        more.push(number(Input::EventYear(&event.id)));
    }
    let scenario = &model.scenario;
    more.push(versions(model, report, "before", "Compare", scenario.before(), Choice::Before));
    more.push(versions(model, report, "after", "with", scenario.after(), Choice::After));
    more
}

/// What a stream sells: its first year, or each year.
fn sales(model: &Model, report: &Report, stream: &'static Stream) -> Html {
    match model.scenario.sales(&stream.id) {
        Some(Sales::Path(_)) => {
            let mut fields = vec![el!("legend"; text(format!("{}, year by year", stream.name)))];
            for year in model.deal().years() {
                fields.push(number::year(model, report, Input::InYear(&stream.id, year)));
            }
            el!("fieldset" "class" = "years"; list(fields))
        }
        _ => number::control(model, report, Input::First(&stream.id)),
    }
}

fn growth(model: &Model, report: &Report, stream: &'static Stream) -> Html {
    match model.scenario.sales(&stream.id) {
        Some(Sales::Path(_)) => Html::default(),
        _ => number::control(model, report, Input::Growth(&stream.id)),
    }
}

fn by_year(model: &Model, report: &Report, stream: &'static Stream) -> Html {
    let is_path = matches!(model.scenario.sales(&stream.id), Some(Sales::Path(_)));
    let options = [("growth", "by steady growth", false), ("path", "year by year", true)];
    choice::view(
        report,
        &format!("streams-{}-by", stream.id),
        &format!("{} are given", stream.name),
        options
            .map(|(id, name, by_year)| Option {
                id,
                name,
                chosen: is_path == by_year,
                choice: Choice::ByYear(&stream.id, by_year),
            })
            .into(),
    )
}

fn hosts(model: &Model, report: &Report) -> Html {
    let (deal, host) = (model.deal(), &model.scenario.host().id);
    let input = &deal.inputs.host;
    let default = name::host(deal, &input.default);
    let options = deal.hosts.iter().map(|option| Option {
        id: &option.id,
        name: &option.name,
        chosen: option.id == *host,
        choice: Choice::Host(&option.id),
    });
    el!("div" "class" = "control";
        choice::view(report, "host", "Hosting provider", options.collect()),
        basis::default(deal, &input.basis, default),
    )
}

fn cap_per(model: &Model, report: &Report) -> Html {
    let input = &model.deal().inputs.cap_per;
    let options = CapPer::ALL.map(|per| Option {
        id: per.id(),
        name: label::cap_per(per),
        chosen: model.scenario.cap_per() == per,
        choice: Choice::CapPer(per),
    });
    el!("div" "class" = "control";
        choice::view(report, "cap_per", "The cap holds for", options.into()),
        basis::default(model.deal(), &input.basis, label::cap_per(input.default)),
    )
}

fn versions(
    model: &Model,
    report: &Report,
    id: &str,
    legend: &str,
    chosen: &Terms,
    choice: fn(&'static str) -> Choice,
) -> Html {
    let options = model.deal().terms.iter().map(|terms| Option {
        id: &terms.id,
        name: &terms.name,
        chosen: terms.id == chosen.id,
        choice: choice(&terms.id),
    });
    choice::view(report, id, legend, options.collect())
}

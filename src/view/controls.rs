//! What a reader can change: three things first, the rest folded.

use super::choice::{self, Option};
use super::{basis, number};
use crate::action::Choice;
use crate::app::Report;
use crate::words::{label, verdict};
use crate::{Action, Model};
use settlement::deal::{Stream, Terms};
use settlement::{CapPer, Input, Sales};
use yew::prelude::*;

pub(crate) fn view(model: &Model, report: &Report) -> Html {
    let deal = model.deal();
    let reset = report.clone();
    html! {
        <section class="controls" aria-labelledby="controls-title">
            <h2 id="controls-title">{ "What if?" }</h2>
            { for deal.streams.iter().filter(|stream| stream.hosted).map(|stream| {
                sales(model, report, stream)
            }) }
            { number::control(model, report, Input::Cap) }
            { hosts(model, report) }
            { number::control(model, report, Input::Elsewhere) }
            <details class="more" id="more">
                <summary><h3>{ "More assumptions" }</h3></summary>
                { more(model, report) }
            </details>
            <p class="tally" aria-hidden="true">{ verdict::tally(&model.scenario, &model.verdict) }</p>
            <button type="button" id="reset" disabled={!model.touched}
                onclick={move |_| reset.emit(Action::Reset)}>
                { "Back to the deal as it stands" }
            </button>
        </section>
    }
}

fn more(model: &Model, report: &Report) -> Html {
    let deal = model.deal();
    let hosted = |hosted| deal.streams.iter().filter(move |stream| stream.hosted == hosted);
    let inputs = [Input::Kept, Input::Compute];
    let rates = deal.shares().map(|(clause, _)| Input::Rate(&clause.id));
    let events = deal.events.iter().map(|event| Input::EventYear(&event.id));
    html! {
        <>
            { for hosted(true).map(|stream| html! {
                <>{ growth(model, report, stream) }{ by_year(model, report, stream) }</>
            }) }
            { for hosted(false).map(|stream| html! {
                <>
                    { sales(model, report, stream) }
                    { growth(model, report, stream) }
                    { by_year(model, report, stream) }
                </>
            }) }
            { for inputs.into_iter().chain(rates).map(|input| {
                number::control(model, report, input)
            }) }
            { cap_per(model, report) }
            { number::control(model, report, Input::CapUsed) }
            { for events.map(|input| number::control(model, report, input)) }
            { versions(model, report) }
        </>
    }
}

/// What a stream sells: its first year, or each year.
fn sales(model: &Model, report: &Report, stream: &'static Stream) -> Html {
    match model.scenario.sales(&stream.id) {
        Some(Sales::Path(_)) => html! {
            <fieldset class="years">
                <legend>{ format!("{}, year by year", stream.name) }</legend>
                { for model.deal().years().map(|year| {
                    number::year(model, report, Input::InYear(&stream.id, year))
                }) }
            </fieldset>
        },
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
                name: name.to_owned(),
                chosen: is_path == by_year,
                choice: Choice::ByYear(&stream.id, by_year),
            })
            .into(),
    )
}

fn hosts(model: &Model, report: &Report) -> Html {
    let (deal, host) = (model.deal(), &model.scenario.host().id);
    let input = &deal.inputs.host;
    let default = deal.host(&input.default).map_or("", |host| &host.name);
    html! {
        <div class="control">
            { choice::view(
                report,
                "host",
                "Hosting provider",
                deal.hosts.iter().map(|option| Option {
                    id: &option.id,
                    name: option.name.to_string(),
                    chosen: option.id == *host,
                    choice: Choice::Host(&option.id),
                }).collect(),
            ) }
            { basis::default(deal, &input.basis, default) }
        </div>
    }
}

fn cap_per(model: &Model, report: &Report) -> Html {
    let input = &model.deal().inputs.cap_per;
    html! {
        <div class="control">
            { choice::view(
                report,
                "cap_per",
                "The cap holds for",
                CapPer::ALL.map(|per| Option {
                    id: per.id(),
                    name: label::cap_per(per).to_owned(),
                    chosen: model.scenario.cap_per() == per,
                    choice: Choice::CapPer(per),
                }).into(),
            ) }
            { basis::default(model.deal(), &input.basis, label::cap_per(input.default)) }
        </div>
    }
}

fn versions(model: &Model, report: &Report) -> Html {
    let options = |chosen: &'static Terms, choice: fn(&'static str) -> Choice| {
        let options = model.deal().terms.iter().map(|terms| Option {
            id: &terms.id,
            name: terms.name.to_string(),
            chosen: terms.id == chosen.id,
            choice: choice(&terms.id),
        });
        options.collect()
    };
    let scenario = &model.scenario;
    html! {
        <>
            { choice::view(report, "before", "Compare", options(scenario.before(), Choice::Before)) }
            { choice::view(report, "after", "with", options(scenario.after(), Choice::After)) }
        </>
    }
}

//! What a reader can change: three things first, the rest folded.

use super::choice::{self, Option};
use super::{basis, number};
use crate::action::Choice;
use crate::app::Dispatch;
use crate::words::{label, verdict};
use crate::{Action, Model};
use settlement::deal::{Stream, Terms};
use settlement::{CapPer, Input, Sales};
use yew::prelude::*;

pub(crate) fn view(model: &Model, dispatch: &Dispatch) -> Html {
    let deal = model.deal();
    let reset = dispatch.clone();
    html! {
        <section class="controls" aria-labelledby="controls-title">
            <h2 id="controls-title">{ "What if?" }</h2>
            { for deal.streams.iter().filter(|stream| stream.hosted).map(|stream| {
                sales(model, dispatch, stream)
            }) }
            { number::control(model, dispatch, Input::Cap) }
            { hosts(model, dispatch) }
            { number::control(model, dispatch, Input::Elsewhere) }
            <details class="more" id="more">
                <summary><h3>{ "More assumptions" }</h3></summary>
                { more(model, dispatch) }
            </details>
            <p class="tally" aria-hidden="true">{ verdict::tally(&model.scenario, &model.verdict) }</p>
            <button type="button" id="reset" disabled={!model.touched}
                onclick={move |_| reset.dispatch(Action::Reset)}>
                { "Back to the deal as it stands" }
            </button>
        </section>
    }
}

fn more(model: &Model, dispatch: &Dispatch) -> Html {
    let deal = model.deal();
    let hosted = |hosted| deal.streams.iter().filter(move |stream| stream.hosted == hosted);
    let inputs = [Input::Kept, Input::Compute];
    let rates = deal.shares().map(|(clause, _)| Input::Rate(&clause.id));
    let events = deal.events.iter().map(|event| Input::EventYear(&event.id));
    html! {
        <>
            { for hosted(true).map(|stream| html! {
                <>{ growth(model, dispatch, stream) }{ by_year(model, dispatch, stream) }</>
            }) }
            { for hosted(false).map(|stream| html! {
                <>
                    { sales(model, dispatch, stream) }
                    { growth(model, dispatch, stream) }
                    { by_year(model, dispatch, stream) }
                </>
            }) }
            { for inputs.into_iter().chain(rates).map(|input| {
                number::control(model, dispatch, input)
            }) }
            { cap_per(model, dispatch) }
            { number::control(model, dispatch, Input::CapUsed) }
            { for events.map(|input| number::control(model, dispatch, input)) }
            { versions(model, dispatch) }
        </>
    }
}

/// What a stream sells: its first year, or each year.
fn sales(model: &Model, dispatch: &Dispatch, stream: &'static Stream) -> Html {
    match model.scenario.sales(&stream.id) {
        Some(Sales::Path(_)) => html! {
            <fieldset class="years">
                <legend>{ format!("{}, year by year", stream.name) }</legend>
                { for model.deal().years().map(|year| {
                    number::year(model, dispatch, Input::InYear(&stream.id, year))
                }) }
            </fieldset>
        },
        _ => number::control(model, dispatch, Input::First(&stream.id)),
    }
}

fn growth(model: &Model, dispatch: &Dispatch, stream: &'static Stream) -> Html {
    match model.scenario.sales(&stream.id) {
        Some(Sales::Path(_)) => Html::default(),
        _ => number::control(model, dispatch, Input::Growth(&stream.id)),
    }
}

fn by_year(model: &Model, dispatch: &Dispatch, stream: &'static Stream) -> Html {
    let is_path = matches!(model.scenario.sales(&stream.id), Some(Sales::Path(_)));
    let options = [("growth", "by steady growth", false), ("path", "year by year", true)];
    choice::view(
        dispatch,
        &format!("streams-{}-by", stream.id),
        format!("{} are given", stream.name),
        options.into_iter().map(|(id, name, by_year)| Option {
            id,
            name: name.to_owned(),
            chosen: is_path == by_year,
            choice: Choice::ByYear(&stream.id, by_year),
        }),
    )
}

fn hosts(model: &Model, dispatch: &Dispatch) -> Html {
    let (deal, host) = (model.deal(), &model.scenario.host().id);
    let input = &deal.inputs.host;
    let default = deal.host(&input.default).map_or("", |host| &host.name);
    html! {
        <div class="control">
            { choice::view(
                dispatch,
                "host",
                "Hosting provider beside, or instead of, the old one",
                deal.hosts.iter().map(|option| Option {
                    id: &option.id,
                    name: option.name.to_string(),
                    chosen: option.id == *host,
                    choice: Choice::Host(&option.id),
                }),
            ) }
            { basis::default(deal, &input.basis, default) }
        </div>
    }
}

fn cap_per(model: &Model, dispatch: &Dispatch) -> Html {
    let input = &model.deal().inputs.cap_per;
    html! {
        <div class="control">
            { choice::view(
                dispatch,
                "cap_per",
                "The cap holds for",
                CapPer::ALL.into_iter().map(|per| Option {
                    id: per.id(),
                    name: label::cap_per(per).to_owned(),
                    chosen: model.scenario.cap_per() == per,
                    choice: Choice::CapPer(per),
                }),
            ) }
            { basis::default(model.deal(), &input.basis, label::cap_per(input.default)) }
        </div>
    }
}

fn versions(model: &Model, dispatch: &Dispatch) -> Html {
    let options = |chosen: &'static Terms, choice: fn(&'static str) -> Choice| {
        model.deal().terms.iter().map(move |terms| Option {
            id: &terms.id,
            name: terms.name.to_string(),
            chosen: terms.id == chosen.id,
            choice: choice(&terms.id),
        })
    };
    let scenario = &model.scenario;
    html! {
        <>
            { choice::view(dispatch, "before", "Compare", options(scenario.before(), Choice::Before)) }
            { choice::view(dispatch, "after", "with", options(scenario.after(), Choice::After)) }
        </>
    }
}

use crate::components::basis::{default_basis, note};
use crate::components::choice::{Opt, choice};
use crate::components::fold::fold;
use crate::components::number_control::{NumberControl, no_value, year_control};
use crate::i18n::message;
use crate::state::{Action, Choice, Field, Fold, State, first_input, is_first_field};
use crate::view::View;
use settlement::deal::{self, Hosting, Terms, Volume};
use settlement::{CapPer, Input, Sales};
use yew::prelude::*;

/// What else a reader can change: which versions are compared, and all assumptions.
pub(crate) fn controls(view: &View, state: &State) -> Html {
    let messages = &view.messages;
    html! {
        <>
            <h2 id="assumptions-title">{messages.get(message::MORE_ASSUMPTIONS)}</h2>
            {loose(view)}
            {fold(view, Fold::Versions, messages.get(message::VERSIONS), || versions(view))}
            {fold(view, Fold::MoreAssumptions, messages.get(message::MORE_ASSUMPTIONS),
                || more(view, state))}
            <p class="buttons">
                <button type="button" id="redo" disabled={!state.history.has_future()}
                    onclick={view.on(Action::Redo)}>
                    {messages.get(message::REDO)}
                </button>
            </p>
        </>
    }
}

/// Where a version that is compared is told otherwise than the documents have it.
fn loose(view: &View) -> Html {
    let (deal, scenario, messages) = (view.deal(), &view.scenario, &view.messages);
    let is_compared = |id: &str| *scenario.before().id == *id || *scenario.after().id == *id;
    let told: Vec<_> = deal.loose.iter().filter(|loose| is_compared(&loose.terms)).collect();
    let Some(terms) =
        told.first().and_then(|of| deal.terms.iter().find(|terms| terms.id == of.terms))
    else {
        return Html::default();
    };
    let title =
        messages.format(message::Loose { terms: &terms.name, count: told.len().to_string() });
    fold(view, Fold::Loose, &title, || {
        html! {
            <ul class="loose">
                for loose in told {
                    <li>{note(messages, deal, &loose.says, &loose.sources)}</li>
                }
            </ul>
        }
    })
}

/// What an input of the dock rests on, and the years of one that is given year by year.
fn first(view: &View, state: &State, field: &str) -> Html {
    let deal = view.deal();
    let years = deal.volumes().find(|of| Input::First(of.series()).field() == field);
    html! {
        <>
            if let Some(volume) = years.filter(|of| is_path(view, *of)) {
                {sales(view, state, volume)}
            }
            if let Some(hosting) = deal.inputs.hosting.as_ref().filter(|_| field == "host") {
                {hosting_basis(view, hosting)}
            }
            if let Some(input) = first_input(&view.scenario, field) {
                {number_basis(view, input)}
            }
        </>
    }
}

fn hosting_basis(view: &View, hosting: &'static Hosting) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    html! {
        <div class="control">
            <h3>{messages.get(message::HOST)}</h3>
            {default_basis(messages, deal, &hosting.host.basis,
                deal.host_name(&hosting.host.default))}
        </div>
    }
}

/// What a number rests on, whose control is in the dock.
fn number_basis(view: &View, input: Input<'static>) -> Html {
    let (deal, scenario, messages) = (view.deal(), &view.scenario, &view.messages);
    let Ok(quantity) = deal.quantity(input) else { return Html::default() };
    let default = quantity.default;
    let default_text = default.map_or_else(
        || messages.cleared(input).to_owned(),
        |default| messages.rounded_value(input.unit(), default),
    );
    let is_moved = scenario.get(input).is_some() && default != scenario.get(input);
    let dispatch = view.dispatch.as_ref();
    html! {
        <div class="control">
            <h3>{messages.input(scenario, input)}</h3>
            if let Some(dispatch) = dispatch.filter(|_| matches!(input, Input::Cap)) {
                {no_value(input, scenario.get(input), dispatch, messages)}
            }
            if is_moved {
                <button type="button" class="step restore"
                    aria-label={messages.get(message::RESTORE).to_owned()}
                    title={messages.get(message::RESTORE).to_owned()}
                    onclick={view.on(Action::ResetToDefault(input))}>
                    {"\u{21ba}"}
                </button>
            }
            {default_basis(messages, deal, &quantity.basis, &default_text)}
        </div>
    }
}

/// The inputs in the fold.
fn more(view: &View, state: &State) -> Html {
    let deal = view.deal();
    let is_first = |field: &str| is_first_field(deal, field);
    let number = |input: Input<'static>| {
        if is_first(&input.field()) { Html::default() } else { number(state, input) }
    };
    html! {
        <>
            for field in deal.first.iter() {
                {first(view, state, field)}
            }
            for volume in deal.volumes() {
                if !is_first(&Input::First(volume.series()).field()) {
                    {sales(view, state, volume)}
                }
                if !is_path(view, volume) {
                    {number(Input::Growth(volume.series()))}
                }
                {by_year(view, volume)}
            }
            for (input, _) in deal.parts() {
                {number(input)}
            }
            for volume in deal.volumes() {
                if let Some(rest) = volume.routes().last() {
                    <p class="note">
                        {view.messages.format(message::PartsRule { rest: rest.short() })}
                    </p>
                }
            }
            if let Some(hosting) = &deal.inputs.hosting {
                if !is_first("host") {
                    {hosts(view, hosting)}
                    {number(Input::Elsewhere)}
                }
                {number(Input::Kept)}
                {number(Input::Compute)}
            }
            for (input, _, _) in deal.rates() {
                {number(input)}
            }
            if let Some(capping) = &deal.inputs.capping {
                {number(Input::Cap)}
                {cap_per(view, &capping.cap_per)}
                {number(Input::CapUsed)}
            }
            for event in deal.events.iter() {
                {number(Input::EventYear(&event.id))}
            }
        </>
    }
}

fn number(state: &State, input: Input<'static>) -> Html {
    let value = state.scenario.get(input);
    let outlook = state.outlook(input).cloned();
    html! {
        <NumberControl {input} name={state.messages.input(&state.scenario, input)} {value}
            draft={state.draft(Field::Input(input)).cloned()} {outlook}
            deal={state.deal()} />
    }
}

fn is_path(view: &View, volume: Volume<'static>) -> bool {
    matches!(view.scenario.sales(volume.series()), Some(Sales::Path(_)))
}

/// What a stream or count comes to: its first year, or each year.
fn sales(view: &View, state: &State, volume: Volume<'static>) -> Html {
    let series = volume.series();
    if !is_path(view, volume) {
        return number(state, Input::First(series));
    }
    let messages = &view.messages;
    let name = volume.name();
    html! {
        <fieldset class="years">
            <legend>{messages.format(message::YearByYear { stream: name })}</legend>
            for year in view.deal().years() {
                {year_of(view, state, Input::InYear(series, year))}
            }
        </fieldset>
    }
}

fn year_of(view: &View, state: &State, input: Input<'static>) -> Html {
    let Some(dispatch) = &view.dispatch else { return Html::default() };
    let (value, draft) = (view.scenario.get(input), state.draft(Field::Input(input)));
    let name = view.messages.input(&view.scenario, input);
    year_control(dispatch, &view.messages, input, name, value, draft)
}

/// How a stream or count is given: by growth or year by year.
fn by_year(view: &View, volume: Volume<'static>) -> Html {
    let (messages, series) = (&view.messages, volume.series());
    let is_path = is_path(view, volume);
    let option = |id, key, by_year| Opt {
        id,
        label: messages.get(key).to_owned(),
        is_selected: is_path == by_year,
        choice: Choice::ByYear(series, by_year),
    };
    let options =
        vec![option("growth", message::BY_GROWTH, false), option("path", message::BY_YEAR, true)];
    let legend = messages.format(message::Given { stream: volume.name() });
    choice(view, &format!("{}-by", series.field().replace('.', "-")), &legend, options)
}

fn hosts(view: &View, hosting: &'static Hosting) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let input = &hosting.host;
    let options = deal.hosts.iter().map(|host| Opt {
        id: &host.id,
        label: host.name.clone(),
        is_selected: view.scenario.host().is_some_and(|chosen| chosen.id == host.id),
        choice: Choice::Host(&host.id),
    });
    html! {
        <div class="control">
            {choice(view, "host", messages.get(message::HOST), options.collect())}
            {default_basis(messages, deal, &input.basis, deal.host_name(&input.default))}
        </div>
    }
}

fn cap_per(view: &View, input: &'static deal::Choice<CapPer>) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let options = CapPer::ALL.into_iter().map(|per| Opt {
        id: per.id(),
        label: messages.cap_per(per).to_owned(),
        is_selected: view.scenario.cap_per() == per,
        choice: Choice::CapPer(per),
    });
    html! {
        <div class="control">
            {choice(view, "cap_per", messages.get(message::CAP_PER), options.collect())}
            {default_basis(messages, deal, &input.basis, messages.cap_per(input.default))}
        </div>
    }
}

/// The versions of the terms that are compared, each with its date.
fn versions(view: &View) -> Html {
    let (scenario, messages) = (&view.scenario, &view.messages);
    let [compare, with] = [message::COMPARE, message::COMPARE_WITH].map(|key| messages.get(key));
    html! {
        <>
            {version(view, "before", compare, scenario.before(), Choice::Before)}
            {version(view, "after", with, scenario.after(), Choice::After)}
        </>
    }
}

fn version(
    view: &View,
    id: &str,
    legend: &str,
    selected: &Terms,
    choice_of: fn(&'static str) -> Choice,
) -> Html {
    let options = view.deal().terms.iter().map(|terms| Opt {
        id: &terms.id,
        label: view.messages.version(terms),
        is_selected: terms.id == selected.id,
        choice: choice_of(&terms.id),
    });
    choice(view, id, legend, options.collect())
}

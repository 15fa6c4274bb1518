use crate::components::basis::{default_basis, note};
use crate::components::choice::{Opt, choice};
use crate::components::fold::fold;
use crate::components::number_control::{NumberControl, year_control};
use crate::export_text::with_language;
use crate::i18n::{message, verdict};
use crate::state::{Action, Choice, Field, Fold, State, is_first_field};
use crate::view::View;
use settlement::deal::{self, Hosting, Terms, Volume};
use settlement::{CapPer, Input, Sales};
use yew::prelude::*;

/// What a reader can change: three inputs first, the others in a fold.
pub(crate) fn controls(view: &View, state: &State) -> Html {
    let messages = &view.messages;
    let button = |action, id, is_enabled: bool, label: &str| {
        html! {
            <button type="button" {id} disabled={!is_enabled}
                onclick={view.on(action)}>
                {label}
            </button>
        }
    };
    let (history, link) = (&state.history, &state.link);
    html! {
        <>
            <h2 id="controls-title">{messages.get(message::CONTROLS)}</h2>
            {presets(state)}
            {loose(view)}
            {fold(view, Fold::Versions, messages.get(message::VERSIONS), || versions(view))}
            for field in view.deal().first.iter() {
                {first(view, state, field)}
            }
            {fold(view, Fold::MoreAssumptions, messages.get(message::MORE_ASSUMPTIONS),
                || more(view, state))}
            <p class="tally" aria-hidden="true">
                {verdict::tally(messages, &view.scenario, &view.answer.verdict)}
            </p>
            <p class="buttons">
                {button(Action::Undo, "undo", history.has_past(), messages.get(message::UNDO))}
                {button(Action::Redo, "redo", history.has_future(), messages.get(message::REDO))}
                {button(Action::Reset, "reset", !link.is_empty(), messages.get(message::RESET))}
            </p>
        </>
    }
}

/// The deal as it stands, as a link.
const AS_IT_STANDS: &str = "1";

/// Scenarios with a name, and what the one that is shown assumes.
fn presets(state: &State) -> Html {
    let messages = &state.messages;
    let presets = &state.deal().presets;
    let shown = presets.iter().find(|preset| state.is_preset(preset));
    let is_shown = |id: &str| shown.is_some_and(|shown| shown.id == id);
    // Where none is shown, the text of the deal as it stands keeps the room for one.
    let described = shown.or_else(|| presets.iter().find(|preset| preset.link == AS_IT_STANDS));
    html! {
        <>
            <ul class="presets" id="presets">
                for preset in presets.iter() {
                    <li>
                        <a id={format!("preset-{}", preset.id)}
                            href={format!("#{}", with_language(&preset.link, messages.language))}
                            aria-current={is_shown(&preset.id).then_some("true")}>
                            {messages.deal_text(&preset.name)}
                        </a>
                    </li>
                }
            </ul>
            <div class="preset">
                <p class={shown.is_none().then_some("gone")} aria-live="polite">
                    {messages.deal_text(described.map_or("", |preset| &preset.says))}
                </p>
                if shown.is_none() {
                    <p>{messages.get(message::OWN)}</p>
                }
            </div>
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
    let title = messages.format(message::Loose {
        terms: messages.deal_text(&terms.name),
        count: told.len().to_string(),
    });
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

/// The control of one of the inputs that the deal shows first, by its path in a scenario.
fn first(view: &View, state: &State, field: &str) -> Html {
    let deal = view.deal();
    if let Some(hosting) = deal.inputs.hosting.as_ref().filter(|_| field == "host") {
        return html! { <>{hosts(view, hosting)}{number(state, Input::Elsewhere)}</> };
    }
    if let Some(volume) = deal.volumes().find(|of| Input::First(of.series()).field() == field) {
        return sales(view, state, volume);
    }
    let input = view.scenario.inputs().into_iter().find(|input| input.field() == field);
    input.map_or_else(Html::default, |input| number(state, input))
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
    let [before, after, _] = state.nets();
    // The curve marks the nets of now only while its own slider moves: else the drag of any slider
    // would render all of them.
    let nets = match &outlook {
        Some(outlook) if outlook.value == value => outlook.nets,
        _ => [before, after],
    };
    html! {
        <NumberControl {input} name={state.messages.input(&state.scenario, input)} {value}
            draft={state.draft(Field::Input(input)).cloned()} {outlook} {nets}
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
    let name = messages.deal_text(volume.name());
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
    let legend = messages.format(message::Given { stream: messages.deal_text(volume.name()) });
    choice(view, &format!("{}-by", series.field().replace('.', "-")), &legend, options)
}

fn hosts(view: &View, hosting: &'static Hosting) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let input = &hosting.host;
    let options = deal.hosts.iter().map(|host| Opt {
        id: &host.id,
        label: messages.deal_text(&host.name).to_owned(),
        is_selected: view.scenario.host().is_some_and(|chosen| chosen.id == host.id),
        choice: Choice::Host(&host.id),
    });
    html! {
        <div class="control">
            {choice(view, "host", messages.get(message::HOST), options.collect())}
            {default_basis(messages, deal, &input.basis, messages.host(deal, &input.default))}
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

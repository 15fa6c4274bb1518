use crate::chart::rail;
use crate::components::dock_control::DockControl;
use crate::components::svg::chart_svg;
use crate::dispatch::Dispatch;
use crate::i18n::{dock as said, message, with_plain_spaces};
use crate::state::{Action, Field, FigureSpot, State, first_input};
use crate::view::View;
use settlement::{Decimal, Input};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The width of the two bars, in pixels: that of the smallest column, so that no text of theirs is ever
/// made smaller.
const RAIL: i32 = 288;

/// The first controls of the deal, beside all else or under it: four at once, or one with tabs.
pub(crate) fn dock(view: &View, state: &State) -> Html {
    let messages = &view.messages;
    let history = &state.history;
    html! {
        <>
            <h2 class="unseen" id="dock-title">
                {with_plain_spaces(messages.get(message::CONTROLS))}
            </h2>
            {score(view)}
            {tabs(view, state)}
            for (nth, field) in state.deal().first.iter().enumerate() {
                if let Some(input) = first_input(&state.scenario, field) {
                    <div class={classes!("panel", (nth == state.tab).then_some("chosen"))}
                        role="tabpanel" id={format!("panel-{nth}")}
                        aria-labelledby={format!("tab-{nth}")}>
                        {control(state, field, input)}
                    </div>
                }
            }
            {strip(view, state)}
            <p class="foot">
                <button type="button" id="undo" disabled={!history.has_past()}
                    onclick={view.on(Action::Undo)}>
                    <span aria-hidden="true">{"↶"}</span>
                    <span class="word">{" "}{messages.get(message::UNDO)}</span>
                </button>
                <button type="button" id="reset" disabled={state.link.is_empty()}
                    onclick={view.on(Action::Reset)}>
                    {messages.get(message::RESET)}
                </button>
            </p>
        </>
    }
}

/// Both nets as bars.
pub(crate) fn score(view: &View) -> Html {
    html! {
        <div class="score drawing picture" aria-hidden="true">
            {chart_svg(view, FigureSpot::Stage, rail::draw(view, RAIL), "")}
        </div>
    }
}

/// That a control changes nothing; and while one is moved, the answer at its shortest.
fn strip(view: &View, state: &State) -> Html {
    let (messages, verdict) = (&state.messages, &state.answer.verdict);
    let is_moving = state.is_dragging || state.is_held;
    html! {
        <p class="strip">
            <span aria-live="polite" id="idle">
                if let Some(input) = state.idle {
                    {said::no_effect(messages, &state.scenario, verdict, input)}
                }
            </span>
            if is_moving && state.idle.is_none() {
                <span class="short" aria-hidden="true">
                    {said::short_answer(messages, verdict, view.rounding())}
                </span>
            }
        </p>
    }
}

fn control(state: &State, field: &str, input: Input<'static>) -> Html {
    let (messages, scenario) = (&state.messages, &state.scenario);
    let host = scenario.host().filter(|_| field == "host").map(|host| &*host.id);
    let leads_to = match input {
        Input::Growth(series) => said::leads_to(messages, scenario, series),
        _ => None,
    };
    html! {
        <DockControl {input} name={said::label(messages, scenario, input)}
            short={said::tab(messages, scenario, field)} value={value(state, input)}
            draft={state.draft(Field::Input(input)).cloned()}
            outlook={state.outlook(input).cloned()} {leads_to} {host} deal={state.deal()} />
    }
}

/// The value of a control; of what is given year by year, that of a steady growth between its ends.
fn value(state: &State, input: Input<'static>) -> Option<Decimal> {
    let value = state.scenario.get(input);
    match input {
        Input::First(series) | Input::Growth(series) if value.is_none() => {
            let mut smooth = (*state.scenario).clone();
            smooth.smooth(series).ok()?;
            smooth.get(input)
        }
        _ => value,
    }
}

fn tabs(view: &View, state: &State) -> Html {
    html! {
        <div class="tabs" role="tablist" aria-labelledby="dock-title">
            for (nth, field) in state.deal().first.iter().enumerate() {
                <button type="button" role="tab" id={format!("tab-{nth}")}
                    aria-selected={(nth == state.tab).to_string()}
                    aria-controls={format!("panel-{nth}")}
                    tabindex={if nth == state.tab { "0" } else { "-1" }}
                    onclick={view.on(Action::SetTab(nth))}
                    onkeydown={view.dispatch.clone().map(|dispatch| on_key_down(dispatch, nth))}>
                    {said::tab(&state.messages, &state.scenario, field)}
                </button>
            }
        </div>
    }
}

/// Arrow keys go from tab to tab, and round.
fn on_key_down(dispatch: Dispatch, nth: usize) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let tabs = event.target_unchecked_into::<Element>().parent_element();
        let Some(tabs) = tabs.map(|tabs| tabs.children()) else { return };
        let count = tabs.length();
        let own = u32::try_from(nth).unwrap_or(0);
        let next = match &*event.key() {
            "ArrowRight" if own + 1 < count => own + 1,
            "ArrowRight" | "Home" => 0,
            "ArrowLeft" if own > 0 => own - 1,
            "ArrowLeft" | "End" => count.saturating_sub(1),
            _ => return,
        };
        event.prevent_default();
        if let Some(tab) = tabs.item(next).and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
            tab.focus().ok();
        }
        dispatch.send(Action::SetTab(usize::try_from(next).unwrap_or(0)));
    })
}

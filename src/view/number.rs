//! An input that is a number: a slider for exploring, a field for exactness.

use super::basis;
use super::element::{el, list};
use crate::app::Report;
use crate::words::{complaint, label, number};
use crate::{Action, Model};
use settlement::deal::Quantity;
use settlement::{Decimal, Input};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A whole control: label, slider, field, message, and what its default rests on.
pub(crate) fn control(model: &Model, report: &Report, input: Input<'static>) -> Html {
    let Ok(quantity) = model.deal().quantity(input) else { return Html::default() };
    let id = id(input);
    let default = quantity.default.map_or_else(
        || label::cleared(input).to_owned(),
        |default| number::written(input.unit(), default.get()),
    );
    let content = vec![
        html! {
            <label id={format!("{id}-label")} for={id.clone()}>
                { label::input(&model.scenario, input) }
            </label>
        },
        el!("div" "class" = "dials";
            slider(model, report, input, quantity), field(model, report, input)),
        cleared(model, report, input),
        problem(model, input),
        basis::default(model.deal(), &quantity.basis, &default),
    ];
    html! {
        <div class="control" key={id}>
            { list(content) }
        </div>
    }
}

/// A label and a field alone, for one year among others.
pub(crate) fn year(model: &Model, report: &Report, input: Input<'static>) -> Html {
    let id = id(input);
    html! {
        <div class="control year" key={id.clone()}>
            <label for={id}>{ label::input(&model.scenario, input) }</label>
            { field(model, report, input) }
            { problem(model, input) }
        </div>
    }
}

fn slider(model: &Model, report: &Report, input: Input<'static>, quantity: &Quantity) -> Html {
    let value = model.scenario.get(input);
    let id = id(input);
    let plain = |value: Decimal| value.normalize().to_string();
    let spoken = value.map_or_else(
        || label::cleared(input).to_owned(),
        |value| number::spoken(input.unit(), value),
    );
    let slid = report.clone();
    html! {
        <input type="range" id={format!("{id}-slider")} aria-labelledby={format!("{id}-label")}
            min={plain(quantity.slider.from.get())} max={plain(quantity.slider.to.get())}
            step={plain(quantity.slider.step.get())}
            value={value.map_or_else(|| plain(quantity.slider.to.get()), plain)}
            aria-valuetext={spoken} disabled={value.is_none()}
            oninput={move |event: InputEvent| slid.emit(Action::Slid(input, text(&event)))} />
    }
}

fn field(model: &Model, report: &Report, input: Input<'static>) -> Html {
    let value = model.scenario.get(input);
    let draft = model.draft(input);
    let shown = draft.map_or_else(
        || value.map_or_else(String::new, |value| number::written(input.unit(), value)),
        |draft| draft.text.clone(),
    );
    let is_wrong = draft.is_some_and(|draft| draft.problem.is_some());
    let (typed, left) = (report.clone(), report.clone());
    html! {
        <input type="text" id={id(input)} value={shown} disabled={value.is_none()}
            autocomplete="off" spellcheck="false" placeholder={label::cleared(input)}
            aria-invalid={is_wrong.then_some("true")}
            aria-describedby={is_wrong.then(|| problem_id(input))}
            oninput={move |event: InputEvent| typed.emit(Action::Typed(input, text(&event)))}
            onchange={move |_| left.emit(Action::Left(input))} />
    }
}

/// The box that takes the value away, where an input may have none.
fn cleared(model: &Model, report: &Report, input: Input<'static>) -> Html {
    if !matches!(input, Input::Cap | Input::EventYear(_)) {
        return Html::default();
    }
    let is_cleared = model.scenario.get(input).is_none();
    let report = report.clone();
    let id = format!("{}-none", id(input));
    html! {
        <label class="box" for={id.clone()}>
            <input type="checkbox" {id} checked={is_cleared}
                onchange={move |_| report.emit(Action::Cleared(input, !is_cleared))} />
            { label::cleared(input) }
        </label>
    }
}

fn problem(model: &Model, input: Input<'static>) -> Html {
    let problem = model.draft(input).and_then(|draft| draft.problem.as_ref());
    html! {
        <p class="problem" id={problem_id(input)} aria-live="polite">
            if let Some(problem) = problem {
                { complaint::message(input.unit(), problem) }
                { " Until then the last good value holds." }
            }
        </p>
    }
}

/// The id of an input's field: its path in a scenario, with the year where it has one.
fn id(input: Input<'_>) -> String {
    let id = input.field().replace('.', "-");
    match input {
        Input::InYear(_, year) => format!("{id}-{year}"),
        _ => id,
    }
}

fn problem_id(input: Input<'_>) -> String {
    format!("{}-problem", id(input))
}

fn text(event: &InputEvent) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

//! A figure as a button, and the derivation that it opens in its place.

use super::basis;
use super::element::{el, list, text, words};
use crate::action::{Ask, Place};
use crate::app::Report;
use crate::words::{derivation, number};
use crate::{Action, Model};
use settlement::{Derivation, Figure, Formula, Sign, Term};
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

/// A figure that opens its derivation.
pub(crate) fn figure(
    model: &Model,
    report: &Report,
    place: Place,
    figure: Figure<'static>,
    shown: String,
    spoken: &str,
) -> Html {
    let is_open = is_open(model, place, figure);
    let report = report.clone();
    html! {
        <button type="button" class="figure" aria-expanded={if is_open { "true" } else { "false" }}
            aria-controls={is_open.then_some("why")}
            onclick={move |_| report.emit(Action::Ask(Ask::Why(place, figure)))}>
            { number(shown, spoken) }
        </button>
    }
}

/// A number as it is seen and as it is spoken.
fn number(shown: String, spoken: &str) -> Html {
    list(vec![
        el!("span" "aria-hidden" = "true"; text(shown)),
        el!("span" "class" = "unseen"; text(spoken.to_owned() + ": why?")),
    ])
}

/// Whether this figure's derivation is open, here.
pub(crate) fn is_open(model: &Model, place: Place, figure: Figure<'_>) -> bool {
    model.why.as_ref().is_some_and(|why| why.is_of(place, figure))
}

/// The derivation that is open.
pub(crate) fn panel(model: &Model, report: &Report) -> Html {
    let Some(why) = &model.why else { return Html::default() };
    let Some(Derivation { figure, value, formula, clause, basis }) = why.shown() else {
        return Html::default();
    };
    let value = value.map(|value| number::exact(figure.unit(), value)).unwrap_or_default();
    let mut lines = Vec::new();
    if let Some(earlier) = why.earlier() {
        let name = format!("← {}", derivation::name(&model.scenario, earlier));
        lines.push(ask(report, Ask::Back, "back", text(name)));
    }
    lines.push(el!("p" "class" = "term";
        el!("strong" "id" = "why-title"; text(derivation::name(&model.scenario, *figure))),
        el!("strong" "class" = "value"; text(value)),
    ));
    lines.push(el!("p" "class" = "rule"; words("= "), text(derivation::rule(formula))));
    let mut terms = Vec::new();
    for (nth, term) in formula.terms().into_iter().enumerate() {
        let minus = matches!(formula, Formula::Sum(terms)
            if terms.get(nth).is_some_and(|(sign, _)| *sign == Sign::Minus));
        terms.push(el!("li"; self::term(model, report, term, minus)));
    }
    lines.push(el!("ul"; list(terms)));
    if let Some(basis) = basis {
        lines.push(el!("p" "class" = "clause";
            words(clause.map_or("", |clause| &clause.says)),
            words(" "),
            basis::short(model.deal(), Some(*basis)),
        ));
    }
    el!("div" "class" = "why" "id" = "why" "role" = "region" "aria-labelledby" = "why-title"
        "tabindex" = "-1"; list(lines))
}

/// A figure that it was made of: an input says what it rests on, any other how it came about.
fn term(model: &Model, report: &Report, term: Term<'static>, minus: bool) -> Html {
    let name = el!("span"; text(derivation::name(&model.scenario, term.figure)));
    let sign = if minus { "\u{2212} " } else { "" };
    let shown = sign.to_owned() + &derivation::amount(term);
    let how = model.why.as_ref().and_then(|why| why.derivation(term.figure));
    if let Some(Derivation { formula: Formula::Given(_), basis, .. }) = how {
        return list(vec![
            el!("p" "class" = "term"; name, el!("span" "class" = "value"; text(shown))),
            el!("p" "class" = "clause"; basis::short(model.deal(), *basis)),
        ]);
    }
    let spoken = number::spoken(term.figure.unit(), term.value);
    let value = el!("span" "class" = "value"; number(shown, &spoken));
    ask(report, Ask::Into(term.figure), "term", list(vec![name, words(" "), value]))
}

/// A button that leads from one derivation to another.
fn ask(report: &Report, ask: Ask, name: &'static str, content: Html) -> Html {
    let report = report.clone();
    html! {
        <button type="button" data-ask={name} onclick={move |_| {
            // The button is about to go; the derivation stays.
            focus("#why");
            report.emit(Action::Ask(ask));
        }}>
            { content }
        </button>
    }
}

/// Ends the asking, back at the figure that was asked about.
pub(crate) fn escape(report: &Report) -> Callback<KeyboardEvent> {
    let report = report.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            focus("[aria-expanded=true]");
            report.emit(Action::Ask(Ask::Enough));
        }
    })
}

fn focus(selector: &str) {
    if let Ok(Some(element)) = gloo::utils::document().query_selector(selector) {
        element.unchecked_into::<HtmlElement>().focus().ok();
    }
}

use super::basis::short_basis;
use super::figure::number;
use crate::i18n::message;
use crate::state::{Action, FigureSpot};
use crate::view::View;
use settlement::{Derivation, Formula, Sign, Term};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The derivation that is open, if it was opened in this spot.
pub(crate) fn derivation_panel(view: &View, spot: FigureSpot) -> Html {
    let is_here = view.derivation.as_ref().is_some_and(|path| path.spot() == spot);
    if is_here { open_derivation(view) } else { Html::default() }
}

/// The derivation that is open.
pub(crate) fn open_derivation(view: &View) -> Html {
    let Some(path) = &view.derivation else { return Html::default() };
    let Some(derivation) = path.shown() else { return Html::default() };
    let Derivation { figure, value, formula, clause, basis } = derivation;
    let (messages, scenario) = (&view.messages, &view.scenario);
    let value = value.map(|value| messages.exact(figure.unit(), value)).unwrap_or_default();
    html! {
        <div class="why" id="why" role="region" aria-labelledby="why-title" tabindex="-1">
            if let Some(earlier) = path.earlier() {
                <button type="button" class="back" onclick={on_click(view, Action::BackFromTerm)}>
                    {"← "}{messages.figure(scenario, earlier)}
                </button>
            }
            <p class="term">
                <strong id="why-title">{messages.figure(scenario, *figure)}</strong>
                <strong class="value">{value}</strong>
            </p>
            <p class="rule">{"= "}{messages.rule(formula)}</p>
            <ul>
                for (nth, of) in formula.terms().into_iter().enumerate() {
                    <li>{term(view, of, is_subtracted(formula, nth))}</li>
                }
            </ul>
            <p class="clause">
                {messages.get(message::FIGURE_NAME)}{" "}<code>{figure.to_string()}</code>
            </p>
            if let Some(basis) = basis {
                <p class="clause">
                    {messages.deal_text(clause.map_or("", |clause| &clause.says))}
                    {" "}
                    {short_basis(messages, view.deal(), Some(*basis))}
                </p>
            }
        </div>
    }
}

/// A term of the formula. An input says what it rests on; any other opens its own derivation.
fn term(view: &View, term: Term<'static>, is_subtracted: bool) -> Html {
    let messages = &view.messages;
    let name = messages.figure(&view.scenario, term.figure);
    let sign = if is_subtracted { "\u{2212} " } else { "" };
    let shown = sign.to_owned() + &messages.term(term);
    let derivation = view.derivation.as_ref().and_then(|path| path.derivation(term.figure));
    if let Some(Derivation { formula: Formula::Given(_), basis, .. }) = derivation {
        return html! {
            <>
                <p class="term"><span>{name}</span><span class="value">{shown}</span></p>
                <p class="clause">{short_basis(messages, view.deal(), *basis)}</p>
            </>
        };
    }
    let spoken = messages.spoken(term.figure.unit(), term.value);
    html! {
        <button type="button" class="term" onclick={on_click(view, Action::OpenTerm(term.figure))}>
            <span>{name}</span>
            {" "}
            <span class="value">{number(messages, &shown, &spoken)}</span>
        </button>
    }
}

fn is_subtracted(formula: &Formula<'_>, nth: usize) -> bool {
    let Formula::Sum(terms) = formula else { return false };
    terms.get(nth).is_some_and(|(sign, _)| *sign == Sign::Minus)
}

/// A listener for a button that the next render removes: the panel takes the focus from it first.
fn on_click(view: &View, action: Action) -> Option<Callback<MouseEvent>> {
    let dispatch = view.dispatch.clone()?;
    Some(Callback::from(move |event: MouseEvent| {
        let panel = event.target_unchecked_into::<Element>().closest("#why");
        if let Ok(Some(panel)) = panel {
            // Without the focus the click still does what it is for.
            _ = panel.unchecked_into::<HtmlElement>().focus();
        }
        dispatch.send(action.clone());
    }))
}

use super::basis::cited;
use super::figure::seen_and_spoken;
use crate::chart::doubts::glyph;
use crate::i18n::message;
use crate::i18n::receipt::{
    Amount, Body, Ground, Line, Receipt as Content, grounds_of_answer as content_of_answer,
    receipt as content,
};
use crate::state::Action;
use crate::view::View;
use gloo::timers::callback::Timeout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// The receipt of the derivation that is open: why a figure is what it is, as lines that add up.
pub(crate) fn receipt(view: &View) -> Html {
    let Some(path) = &view.derivation else { return Html::default() };
    let Some(content) = content(&view.messages, &view.scenario, path, view.rounding()) else {
        return Html::default();
    };
    let messages = &view.messages;
    let Content { title, name, body, total, grounds } = content;
    let label = body.rule.clone().unwrap_or_else(|| messages.get(message::TOTAL).to_owned());
    html! {
        <div class="receipt" id="receipt" role="region" aria-labelledby="receipt-title">
            <div class="question">
                <h3 id="receipt-title" tabindex="-1">{title}</h3>
                <button type="button" class="close" aria-label={messages.get(message::RECEIPT_CLOSE).to_owned()}
                    onclick={on_close(view)}>
                    {"✕"}
                </button>
            </div>
            <p class="asked">{name}</p>
            {lines(view, &body, 0)}
            <p class="total">
                <span>{label}</span>
                {" "}
                <strong class="amount">{seen_and_spoken(&total.text, &total.spoken)}</strong>
            </p>
            <h4>{messages.get(message::RECEIPT_GROUNDS)}</h4>
            {self::grounds(view, &grounds)}
            <p class="fine">
                <button type="button" aria-pressed={path.is_exact().to_string()}
                    onclick={view.on(Action::ToggleExact)}>
                    {messages.get(message::RECEIPT_CENTS)}
                </button>
                <span>
                    {messages.get(message::FIGURE_NAME)}{" "}<code>{body.figure.to_string()}</code>
                </span>
            </p>
        </div>
    }
}

/// What the answer rests on, where the receipt has a column of its own and none is open.
pub(crate) fn grounds_of_answer(view: &View) -> Html {
    html! {
        <div class="rests">
            <h2>{view.messages.get(message::RECEIPT_GROUNDS)}</h2>
            {grounds(view, &content_of_answer(&view.messages, &view.scenario))}
        </div>
    }
}

/// The receipt in the place that the style sheet has for it: beside what it explains, or over it. Its
/// title takes the focus when it opens.
#[component]
pub(crate) fn ReceiptBeside(ReceiptBesideProps { view }: &ReceiptBesideProps) -> Html {
    let node = use_node_ref();
    let path = view.derivation.as_ref();
    let opened = path.and_then(|path| Some((path.spot(), *path.figures().first()?)));
    use_effect_with(opened, {
        let node = node.clone();
        move |_| {
            let title =
                node.cast::<Element>().and_then(|of| of.query_selector("h3").ok().flatten());
            if let Some(title) = &title {
                focus(title.clone());
            }
            // The figure is drawn as open after this.
            let timeout = title.map(|title| Timeout::new(0, move || uncover(&title)));
            move || drop(timeout)
        }
    });
    html! { <div class="paper" ref={node}>{receipt(view)}</div> }
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ReceiptBesideProps {
    pub(crate) view: View,
}

/// Gives the focus back to the figure whose receipt is open, or else to the page.
pub(crate) fn leave(page: &Element) {
    focus(asked(page).unwrap_or_else(|| page.clone()));
}

/// Scrolls the figure that was asked about to where the style sheet has room for it.
fn uncover(title: &Element) {
    let page = title.closest("main").ok().flatten();
    if let Some(figure) = page.and_then(|page| asked(&page)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        figure.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The figure whose receipt is open.
fn asked(page: &Element) -> Option<Element> {
    page.query_selector(".figure[aria-expanded=true]").ok().flatten()
}

/// Gives an element the focus. What is in sight stays where it is.
fn focus(element: Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // Without the focus there is all the same what it was for.
        _ = element.focus_with_options(&options);
    }
}

fn on_close(view: &View) -> Option<Callback<MouseEvent>> {
    let dispatch = view.dispatch.clone()?;
    Some(Callback::from(move |event: MouseEvent| {
        let page = event.target_unchecked_into::<Element>().closest("main");
        if let Ok(Some(page)) = page {
            leave(&page);
        }
        dispatch.send(Action::CloseDerivation);
    }))
}

fn lines(view: &View, body: &Body, depth: usize) -> Html {
    if body.lines.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="lines">
            for of in &body.lines {
                <li key={of.figure.to_string()}>{line(view, of, depth)}</li>
            }
            if let Some(rest) = &body.rest {
                <li key="rest" class="rest">
                    <span>{view.messages.get(message::RECEIPT_REST)}</span>
                    {" "}
                    {amount(rest)}
                </li>
            }
        </ul>
    }
}

fn amount(Amount { text, spoken }: &Amount) -> Html {
    html! { <span class="amount">{seen_and_spoken(text, spoken)}</span> }
}

/// A line; one that is made of others opens in place.
fn line(view: &View, line: &Line, depth: usize) -> Html {
    let Line { figure, name, amount, has_terms, body } = line;
    let said = html! {
        <>
            <span class="name">{name}</span>
            {" "}
            {self::amount(amount)}
        </>
    };
    if !has_terms {
        return html! { <p class="item">{said}</p> };
    }
    html! {
        <>
            <button type="button" class="item" aria-expanded={body.is_some().to_string()}
                onclick={view.on(Action::ToggleTerm(depth, *figure))}>
                {said}
            </button>
            if let Some(body) = body {
                if let Some(rule) = &body.rule {
                    <p class="formula">{"= "}{rule}</p>
                }
                {lines(view, body, depth + 1)}
            }
        </>
    }
}

/// What a figure rests on, a line each: how sure it is, and by whom it is known since when.
fn grounds(view: &View, grounds: &[Ground]) -> Html {
    let messages = &view.messages;
    html! {
        <ul class="grounds">
            for Ground { name, level, source } in grounds {
                <li>
                    <span aria-hidden="true">{glyph(*level)}{" "}</span>
                    {messages.format(message::ReceiptGround {
                        name: &**name,
                        level: level
                            .map_or(messages.get(message::LEVEL_CHOSEN), |of| messages.level(of)),
                    })}
                    if let Some(source) = source {
                        {" · "}{cited(messages, source)}
                    }
                </li>
            }
        </ul>
    }
}

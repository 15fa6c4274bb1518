//! One of a few things: radio buttons, all in sight.

use super::element::{el, list, text, words};
use crate::Action;
use crate::action::Choice;
use crate::app::Report;
use yew::prelude::*;

/// An option: its id, its name, whether it is chosen, and what choosing it does.
pub(crate) struct Option {
    pub id: &'static str,
    pub name: &'static str,
    pub chosen: bool,
    pub choice: Choice,
}

pub(crate) fn view(report: &Report, name: &str, legend: &str, options: Vec<Option>) -> Html {
    let name = AttrValue::from(name.to_owned());
    let mut content = vec![el!("legend"; text(legend.to_owned()))];
    for Option { id, name: shown, chosen, choice } in options {
        let report = report.clone();
        let id = AttrValue::from(format!("{name}-{id}"));
        let input = html! {
            <input type="radio" id={id.clone()} name={name.clone()} checked={chosen}
                onchange={move |_| report.emit(Action::Chose(choice))} />
        };
        content.push(html! { <label for={id}>{ list(vec![input, words(shown)]) }</label> });
    }
    html! { <fieldset class="choice" id={name}>{ list(content) }</fieldset> }
}

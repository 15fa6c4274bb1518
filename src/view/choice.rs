//! One of a few things: radio buttons, all in sight.

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
    html! {
        <fieldset class="choice" id={name.to_owned()}>
            <legend>{ legend.to_owned() }</legend>
            { for options.into_iter().map(|option| {
                let report = report.clone();
                let id = format!("{name}-{}", option.id);
                let choice = option.choice;
                html! {
                    <label key={option.id} for={id.clone()}>
                        <input type="radio" {id} name={name.to_owned()} checked={option.chosen}
                            onchange={move |_| report.emit(Action::Chose(choice))} />
                        { option.name }
                    </label>
                }
            }) }
        </fieldset>
    }
}

use crate::state::{Action, Choice};
use crate::view::View;
use yew::prelude::*;

/// An option of a choice.
pub(crate) struct Opt {
    pub(crate) id: &'static str,
    pub(crate) label: String,
    pub(crate) is_selected: bool,
    /// What selecting it does.
    pub(crate) choice: Choice,
}

/// A choice among a few options: radio buttons.
pub(crate) fn choice(view: &View, name: &str, legend: &str, options: Vec<Opt>) -> Html {
    let name = AttrValue::from(name.to_owned());
    html! {
        <fieldset class="choice" id={&name}>
            <legend>{legend}</legend>
            for option in options {
                {radio(view, &name, option)}
            }
        </fieldset>
    }
}

fn radio(view: &View, name: &AttrValue, option: Opt) -> Html {
    let Opt { id, label, is_selected, choice } = option;
    let id = AttrValue::from(format!("{name}-{id}"));
    html! {
        <label for={&id}>
            <input type="radio" {id} {name} checked={is_selected}
                onchange={view.on(Action::Selected(choice))} />
            {label}
        </label>
    }
}

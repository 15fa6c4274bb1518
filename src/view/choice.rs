//! One of a few things: radio buttons, all in sight.

use super::Draw;
use super::element::{el, input, joined, with};
use crate::Action;
use crate::action::Choice;

/// An option: its id, its name, whether it is chosen, and what choosing it does.
pub(crate) struct Option {
    pub id: &'static str,
    pub name: String,
    pub chosen: bool,
    pub choice: Choice,
}

pub(crate) fn view(draw: &mut Draw<'_>, name: &str, legend: String, options: Vec<Option>) {
    with!(draw, "fieldset" "class" = "choice", "id" = name.to_owned(); {
        el!(draw, "legend"; { draw.pen.text(legend); });
        for Option { id, name: shown, chosen, choice } in options {
            let id = joined(&joined(name, "-"), id);
            with!(draw, "label" "for" = id.clone(); {
                input!(draw, "type" = "radio", "id" = id, "name" = name.to_owned(),
                    "data-do" = Action::Chose(choice); None, Some(chosen));
                draw.pen.text(shown);
            });
        }
    });
}

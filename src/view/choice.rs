//! One of a few things: radio buttons, all in sight.

use super::Draw;
use super::element::{el, with};
use crate::Action;
use crate::action::Choice;

/// An option: its id, its name, whether it is chosen, and what choosing it does.
pub(crate) struct Option {
    pub id: &'static str,
    pub name: &'static str,
    pub chosen: bool,
    pub choice: Choice,
}

pub(crate) fn view(draw: &mut Draw<'_>, name: &str, legend: String, options: Vec<Option>) {
    with!(draw, "fieldset" "class" = "choice", "id" = name.to_owned(); {
        el!(draw, "legend"; { draw.pen.text(legend); });
        for Option { id, name: shown, chosen, choice } in options {
            let id = name.to_owned() + "-" + id;
            with!(draw, "label" "for" = id.clone(); {
                let does = draw.does(Action::Chose(choice));
                draw.value("radio");
                draw.value(id);
                draw.value(name.to_owned());
                draw.value(does);
                draw.pen.input(&["type", "id", "name", "data-do"], None, Some(chosen));
                draw.pen.words(shown);
            });
        }
    });
}

//! A part that is folded, and drawn only where it is open.

use super::Draw;
use super::element::{el, with};
use crate::Action;
use crate::action::Part;
use crate::i18n::Message;

pub(crate) fn view(draw: &mut Draw<'_>, part: Part, summary: Message, content: fn(&mut Draw<'_>)) {
    let is_open = draw.model.is_open(part);
    with!(draw, "details" "class" = "fold", "open" = is_open; {
        with!(draw, "summary" "data-do" = Action::Fold(part); { draw.say(summary); });
        // It is there always: else the summary would be drawn anew, and lose the focus.
        el!(draw, "div"; {
            if is_open {
                content(draw);
            }
        });
    });
}

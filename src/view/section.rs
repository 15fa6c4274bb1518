//! A drawing with all that belongs to it: what it shows, its derivations, its table.

use super::element::{el, with};
use super::{Draw, drawing, fold, why};
use crate::action::{Part, Place};
use crate::chart::Drawing;
use crate::i18n::{Message, message};
use crate::{Action, Take};

/// What never changes of it.
pub(crate) struct Section {
    pub(crate) id: &'static str,
    pub(crate) place: Place,
    pub(crate) title: Message,
    pub(crate) table: fn(&mut Draw<'_>),
}

/// What a screen reader says in place of the drawing is `said`.
pub(crate) fn view(
    draw: &mut Draw<'_>,
    section: &'static Section,
    caption: String,
    drawing: Drawing,
    said: &str,
) {
    let Section { id, place, title, table } = *section;
    with!(draw, "section" "id" = id, "aria-labelledby" = (id, "-title"); {
        with!(draw, "h2" "id" = (id, "-title"); { draw.say(title); });
        el!(draw, "p" "class" = "caption"; { draw.pen.text(caption); });
        el!(draw, "div" "class" = "drawing"; { drawing::svg(draw, place, drawing, said); });
        why::panel(draw, place);
        el!(draw, "p" "class" = "pictures"; {
            draw.button(Action::Take(Take::Svg(id)), message::TAKE_SVG);
            draw.button(Action::Take(Take::Png(id)), message::TAKE_PNG);
        });
        fold::view(draw, Part::Table(place), message::AS_TABLE, table);
    });
}

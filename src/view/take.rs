//! What a reader can take along, and what a printed page has at its end.

use super::element::{el, with};
use super::{Draw, basis, ledger};
use crate::i18n::{Message, message};
use crate::{Action, Take, export};
use settlement::What;

const ALL: [(Take, Message); 6] = [
    (Take::Link, message::TAKE_LINK),
    (Take::Text, message::TAKE_TEXT),
    (Take::Csv, message::TAKE_CSV),
    (Take::Json, message::TAKE_JSON),
    (Take::Command, message::TAKE_COMMAND),
    (Take::Print, message::TAKE_PRINT),
];

pub(crate) fn view(draw: &mut Draw<'_>) {
    el!(draw, "section" "class" = "take" "id" = "take" "aria-labelledby" = "take-title"; {
        el!(draw, "h2" "id" = "take-title"; { draw.say(message::TAKE); });
        el!(draw, "p" "class" = "buttons"; {
            for &(take, key) in &ALL {
                draw.button(Action::Take(take), key);
            }
        });
        el!(draw, "p"; { draw.say(message::TAKE_COMMAND_SAYS); });
        // It scrolls, and so must take the keyboard.
        with!(draw, "pre" "tabindex" = "0", "role" = "region",
            "aria-label" = message::TAKE_COMMAND; {
            el!(draw, "code" "id" = "command"; { draw.pen.text(export::command(draw.model)); });
        });
        el!(draw, "p" "class" = "embed"; {
            with!(draw, "a" "href" = message::EMBED_PAGE; { draw.say(message::EMBED); });
        });
    });
    sheet(draw);
}

/// For paper alone: every input as it stands, how sure it is, and the link in full.
fn sheet(draw: &mut Draw<'_>) {
    let model = draw.model;
    el!(draw, "section" "class" = "sheet" "id" = "sheet" "aria-hidden" = "true"; {
        el!(draw, "h2"; { draw.say(message::SHEET); });
        el!(draw, "table"; {
            draw.is_paper = true;
            ledger::head(draw);
            ledger::lines(draw, What::Net, message::TITLE);
            draw.is_paper = false;
        });
        el!(draw, "ul"; {
            for (name, value, level) in export::inputs(draw.messages, model) {
                el!(draw, "li"; { draw.pen.text(name + ": " + &value + " (" + level + ")"); });
            }
        });
        el!(draw, "p"; {
            for source in model.deal().sources.iter() {
                draw.pen.words(basis::publisher(source));
                draw.pen.words(" (");
                draw.pen.words(&source.date);
                draw.pen.words("); ");
            }
        });
        el!(draw, "p" "class" = "address"; { draw.pen.text(export::address(model, draw.messages)); });
    });
}

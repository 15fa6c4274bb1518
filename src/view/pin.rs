//! A scenario that is kept, beside the one that is shown.

use super::Draw;
use super::element::el;
use super::table::{self, Cell, Row};
use crate::action::Place;
use crate::i18n::message;
use crate::model::nets;
use crate::{Action, Pinned};
use settlement::{Decimal, Figure, Of, What, add};

pub(crate) fn view(draw: &mut Draw<'_>) {
    let model = draw.model;
    let Some(Pinned { nets: kept, link, .. }) = &model.pinned else {
        el!(draw, "div" "class" = "pin" "id" = "pin"; { draw.button(Action::Pin, message::PIN); });
        return;
    };
    let messages = draw.messages;
    el!(draw, "div" "class" = "pin" "id" = "pin"; {
        el!(draw, "div" "class" = "table" "tabindex" = "0" "role" = "region" "aria-labelledby" = "pin-caption"; {
            el!(draw, "table"; {
                el!(draw, "caption" "id" = "pin-caption"; {
                    draw.say(message::PINNED);
                    for link in [link, &model.link] {
                        draw.pen.words(" ");
                        el!(draw, "code"; {
                            if link.is_empty() { draw.say(message::UNCHANGED) } else { draw.pen.text(link.clone()) }
                        });
                    }
                });
                let heads = [message::PIN_KEPT, message::PIN_NOW, message::PIN_BY].map(|key| messages.get(key));
                table::lines(draw, Place::Verdict, &heads, rows(draw, kept));
            });
        });
        el!(draw, "p" "class" = "buttons"; {
            draw.button(Action::Unpin(true), message::PIN_BACK);
            draw.button(Action::Unpin(false), message::PIN_END);
        });
    });
}

/// What was owed when it was kept, what is owed now, and by how much that differs.
fn rows(draw: &Draw<'_>, kept: &[Decimal; 3]) -> Vec<Row> {
    let (model, messages) = (draw.model, draw.messages);
    let mut rows = Vec::new();
    let ofs = &[Of::Before, Of::After, Of::Change];
    for ((of, kept), now) in ofs.iter().zip(kept).zip(&nets(&model.settlement)) {
        let mut cells = Vec::new();
        for amount in &[*kept, *now, add(*now, -*kept).unwrap_or_default()] {
            cells.push(Cell::money(messages, None, *amount));
        }
        rows.push((messages.figure(&model.scenario, Figure::new(*of, What::Net)), cells));
    }
    rows
}

//! A scenario that is kept, beside the one that is shown.

use super::Draw;
use super::element::el;
use super::table::{self, Cell, Row};
use crate::action::Place;
use crate::model::nets;
use crate::words::key;
use crate::{Action, Pinned};
use settlement::{Decimal, Figure, Of, What, add};

pub(crate) fn view(draw: &mut Draw<'_>) {
    let model = draw.model;
    let Some(Pinned { nets: kept, link, .. }) = &model.pinned else {
        el!(draw, "div" "class" = "pin" "id" = "pin"; { draw.button(Action::Pin, key::PIN); });
        return;
    };
    let words = draw.words;
    el!(draw, "div" "class" = "pin" "id" = "pin"; {
        el!(draw, "div" "class" = "table" "tabindex" = "0" "role" = "region" "aria-labelledby" = "pin-caption"; {
            el!(draw, "table"; {
                el!(draw, "caption" "id" = "pin-caption"; {
                    draw.say(key::PINNED);
                    for link in [link, &model.link] {
                        draw.pen.words(" ");
                        el!(draw, "code"; {
                            if link.is_empty() { draw.say(key::UNCHANGED) } else { draw.pen.text(link.clone()) }
                        });
                    }
                });
                let heads = [key::PIN_KEPT, key::PIN_NOW, key::PIN_BY].map(|key| words.get(key));
                table::lines(draw, Place::Verdict, &heads, rows(draw, kept));
            });
        });
        el!(draw, "p" "class" = "buttons"; {
            draw.button(Action::Unpin(true), key::PIN_BACK);
            draw.button(Action::Unpin(false), key::PIN_END);
        });
    });
}

/// What was owed when it was kept, what is owed now, and by how much that differs.
fn rows(draw: &Draw<'_>, kept: &[Decimal; 3]) -> Vec<Row> {
    let (model, words) = (draw.model, draw.words);
    let mut rows = Vec::new();
    let ofs = &[Of::Before, Of::After, Of::Change];
    for ((of, kept), now) in ofs.iter().zip(kept).zip(&nets(&model.settlement)) {
        let mut cells = Vec::new();
        for amount in &[*kept, *now, add(*now, -*kept).unwrap_or_default()] {
            cells.push(Cell::money(words, None, *amount));
        }
        rows.push((words.figure(&model.scenario, Figure::new(*of, What::Net)), cells));
    }
    rows
}

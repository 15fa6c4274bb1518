//! What a reader can take along, and what a printed page has at its end.

use super::Draw;
use super::element::{el, with};
use crate::words::{Key, key};
use crate::{Action, Take, export};

const ALL: [(Take, Key); 6] = [
    (Take::Link, key::TAKE_LINK),
    (Take::Text, key::TAKE_TEXT),
    (Take::Csv, key::TAKE_CSV),
    (Take::Json, key::TAKE_JSON),
    (Take::Command, key::TAKE_COMMAND),
    (Take::Print, key::TAKE_PRINT),
];

pub(crate) fn view(draw: &mut Draw<'_>) {
    el!(draw, "section" "class" = "take" "id" = "take" "aria-labelledby" = "take-title"; {
        el!(draw, "h2" "id" = "take-title"; { draw.say(key::TAKE); });
        el!(draw, "p" "class" = "buttons"; {
            for (take, key) in ALL {
                draw.button(Action::Take(take), key);
            }
        });
        el!(draw, "p"; { draw.say(key::TAKE_COMMAND_SAYS); });
        // It scrolls, and so must take the keyboard.
        with!(draw, "pre" "tabindex" = "0", "role" = "region",
            "aria-label" = draw.words.get(key::TAKE_COMMAND); {
            el!(draw, "code" "id" = "command"; { draw.pen.text(export::command(draw.model)); });
        });
    });
    sheet(draw);
}

/// The net of each year and of all, older and newer.
fn years(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
    let (before, after) = (&model.settlement.before, &model.settlement.after);
    let mut rows = Vec::new();
    for (old, new) in before.years.iter().zip(&after.years) {
        rows.push((old.year.to_string(), [old.net, new.net]));
    }
    rows.push((words.get(key::TOTAL).to_owned(), [before.totals.net, after.totals.net]));
    let [first, second] = model.deal().sides.each_ref().map(|side| words.party(model.deal(), side));
    el!(draw, "table"; {
        el!(draw, "thead"; { el!(draw, "tr"; {
            el!(draw, "th"; { draw.pen.text(words.pair(key::FIGURE_NET, first, second)); });
            for terms in [model.scenario.before(), model.scenario.after()] {
                el!(draw, "th"; { draw.of(&terms.name); });
            }
        }); });
        el!(draw, "tbody"; {
            for (name, nets) in rows {
                el!(draw, "tr"; {
                    el!(draw, "th"; { draw.pen.text(name); });
                    for net in nets {
                        el!(draw, "td"; { draw.pen.text(words.exact_dollars(net)); });
                    }
                });
            }
        });
    });
}

/// For paper alone: the years, every input as it stands, how sure it is, and the link in full.
fn sheet(draw: &mut Draw<'_>) {
    let model = draw.model;
    el!(draw, "section" "class" = "sheet" "id" = "sheet" "aria-hidden" = "true"; {
        years(draw);
        el!(draw, "h2"; { draw.say(key::SHEET); });
        el!(draw, "ul"; {
            for (name, value, level) in export::inputs(draw.words, model) {
                el!(draw, "li"; { draw.pen.text(name + ": " + &value + " (" + level + ")"); });
            }
        });
        el!(draw, "p" "class" = "address"; { draw.pen.text(export::address(model, draw.words)); });
    });
}

//! The table of a drawing.

use super::Draw;
use super::element::{el, with};
use crate::action::Place;
use crate::i18n::{Message, Messages, message};
use settlement::{Decimal, Figure, Unit};

/// What stands in a place, and the figure that it is, if it is one.
pub(crate) struct Cell {
    pub(crate) figure: Option<Figure<'static>>,
    pub(crate) text: String,
    pub(crate) spoken: String,
}

impl Cell {
    pub(crate) fn money(
        messages: &Messages,
        figure: Option<Figure<'static>>,
        amount: Decimal,
    ) -> Self {
        let spoken = messages.spoken(Unit::Dollars, amount);
        Self { figure, text: messages.dollars(amount), spoken }
    }

    pub(crate) fn words(figure: Option<Figure<'static>>, text: &str) -> Self {
        Self { figure, text: text.to_owned(), spoken: text.to_owned() }
    }
}

/// A row: what it is about, and what there is to say.
pub(crate) type Row = (String, Vec<Cell>);

pub(crate) fn view(
    draw: &mut Draw<'_>,
    place: Place,
    title: Message,
    heads: &[&str],
    rows: Vec<Row>,
) {
    // Not the name of the section alone, which is another region.
    let title = draw.messages.get(title).to_owned() + ": " + draw.messages.get(message::AS_TABLE);
    with!(draw, "div" "class" = "table", "tabindex" = "0", "role" = "region", "aria-label" = title; {
        el!(draw, "table"; { lines(draw, place, heads, rows); });
    });
}

/// All of a table but its caption.
pub(crate) fn lines(draw: &mut Draw<'_>, place: Place, heads: &[&str], rows: Vec<Row>) {
    el!(draw, "thead"; { el!(draw, "tr"; {
        el!(draw, "td";);
        for head in heads {
            el!(draw, "th" "scope" = "col"; { draw.pen.text((*head).to_owned()); });
        }
    }); });
    el!(draw, "tbody"; {
        for (name, cells) in rows {
            el!(draw, "tr"; {
                el!(draw, "th" "scope" = "row"; { draw.pen.text(name); });
                for Cell { figure, text, spoken } in cells {
                    el!(draw, "td"; {
                        match figure {
                            Some(figure) => draw.figure(place, figure, text, &spoken),
                            None => draw.both(text, &spoken),
                        }
                    });
                }
            });
        }
    });
}

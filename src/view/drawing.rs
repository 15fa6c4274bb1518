//! From a drawing to SVG.

use super::Draw;
use super::element::with;
use crate::Action;
use crate::action::{Ask, Place};
use crate::chart::{Drawing, Mark};
use crate::words::unbound;

/// The marks, and what a screen reader says in their place.
pub(crate) fn svg(draw: &mut Draw<'_>, place: Place, drawing: Drawing, said: &str) {
    let Drawing { width, height, .. } = drawing;
    with!(draw, "svg" "role" = "img", "viewBox" = view_box(width, height), "width" = width,
        "height" = height, "aria-label" = unbound(said); { marks(draw, place, drawing.marks); });
}

/// A drawing that is stretched to its place and says nothing of its own.
pub(crate) fn behind(draw: &mut Draw<'_>, drawing: Drawing) {
    let Drawing { width, height, .. } = drawing;
    with!(draw, "svg" "class" = "curve", "aria-hidden" = "true", "preserveAspectRatio" = "none",
        "viewBox" = view_box(width, height); { marks(draw, Place::Verdict, drawing.marks); });
}

fn view_box(width: i32, height: i32) -> String {
    "0 0 ".to_owned() + &width.to_string() + " " + &height.to_string()
}

fn marks(draw: &mut Draw<'_>, place: Place, marks: Vec<Mark>) {
    for mark in marks {
        match mark {
            Mark::Path { look, d } => with!(draw, "path" "class" = look, "d" = d;),
            Mark::Text { x, y, anchor, look, text, figure } => {
                let does = figure.map(|figure| Action::Ask(Ask::Why(place, figure)));
                let kind = if does.is_some() { " figure-text" } else { "" };
                with!(draw, "text" "class" = (look, kind), "x" = x, "y" = y,
                    "text-anchor" = anchor.name(), "data-do" = does; { draw.pen.text(text); });
            }
        }
    }
}

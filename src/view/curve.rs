//! What is behind a slider, and what it shows in words.

use super::element::el;
use super::{Draw, drawing};
use crate::chart;
use crate::i18n::message;
use settlement::Input;

pub(crate) fn view(draw: &mut Draw<'_>, of: Input<'static>) {
    match chart::curve::draw(draw.model, of) {
        Some(curve) => drawing::behind(draw, curve),
        None => draw.pen.nothing(),
    }
}

/// Where the answer turns over as this input moves, if it does.
pub(crate) fn tips(draw: &mut Draw<'_>, of: Input<'static>) {
    let mut values = String::new();
    for crossing in draw.model.outlook(of).map_or(&[][..], |outlook| &outlook.crossings) {
        if !values.is_empty() {
            values.push_str(", ");
        }
        values.push_str(&draw.messages.rounded_value(of.unit(), crossing.at));
    }
    // Its line is kept, so that nothing moves where it comes and goes.
    el!(draw, "p" "class" = "tips"; {
        if !values.is_empty() {
            draw.pen.text(draw.messages.format(message::Tips { values }));
        }
    });
}

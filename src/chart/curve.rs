//! How the answer moves over a slider: both nets, where it stands, where it turns.

use super::{Drawing, Scale, units};
use crate::{Model, Outlook};
use settlement::{Input, Unit};

/// How fine it is drawn; it is stretched to the slider.
const WIDTH: i32 = 1000;
const HEIGHT: i32 = 100;

/// The drawing behind the slider of an input; none until it has been worked out.
#[must_use]
pub fn draw(model: &Model, of: Input<'static>) -> Option<Drawing> {
    let Outlook { curve, crossings } = model.outlook(of)?;
    let slider = model.deal().quantity(of).ok()?.slider;
    let unit = of.unit();
    let along = Scale::new(units(unit, slider.from.get()), units(unit, slider.to.get()), WIDTH);
    let x = |value| along.at(units(unit, value));
    let mut nets = Vec::new();
    for point in &curve.points {
        nets.push([units(Unit::Dollars, point.before), units(Unit::Dollars, point.after)]);
    }
    let (mut least, mut most) = (0, 0);
    for [before, after] in &nets {
        least = least.min(*before).min(*after);
        most = most.max(*before).max(*after);
    }
    let up = Scale::new(least, most, HEIGHT);
    let y = |net| HEIGHT - up.at(net);
    let mut drawing = Drawing { width: WIDTH, height: HEIGHT, marks: Vec::new() };
    drawing.line("zero", &[(0, y(0)), (WIDTH, y(0))]);
    for crossing in crossings {
        let at = x(crossing.at);
        drawing.line("turn", &[(at, 0), (at, HEIGHT)]);
    }
    for (nth, look) in ["old", "new"].iter().enumerate() {
        let mut points = Vec::new();
        for (point, nets) in curve.points.iter().zip(&nets) {
            points.push((x(point.at), y(nets.get(nth).copied().unwrap_or_default())));
        }
        drawing.line(look, &points);
    }
    if let Some(now) = model.scenario.get(of) {
        let at = x(now).clamp(0, WIDTH);
        for &(net, look) in &[
            (model.settlement.before.totals.net, "old-now"),
            (model.settlement.after.totals.net, "new-now"),
        ] {
            // A line of no length with round ends: a dot, however the drawing is stretched.
            let y = y(units(Unit::Dollars, net)).clamp(0, HEIGHT);
            drawing.line(look, &[(at, y), (at, y)]);
        }
    }
    Some(drawing)
}

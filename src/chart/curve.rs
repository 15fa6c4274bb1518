//! The curve behind a slider: how both nets move over it, the value, the tipping points.

use super::{Drawing, Scale, units};
use crate::state::Outlook;
use settlement::deal::Slider;
use settlement::{Decimal, Unit};

/// The fineness of the drawing; it is stretched to the slider.
const WIDTH: i32 = 1000;
const HEIGHT: i32 = 100;

/// The drawing behind the slider of an input.
#[must_use]
pub fn draw(
    outlook: &Outlook,
    slider: &Slider,
    value: Option<Decimal>,
    nets: [Decimal; 2],
) -> Drawing {
    let Outlook { curve, crossings, .. } = outlook;
    let [before, after] = nets;
    let unit = curve.input.unit();
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
    if let Some(value) = value {
        let at = x(value).clamp(0, WIDTH);
        for (net, look) in [(before, "old-now"), (after, "new-now")] {
            // A line of no length with round ends: a dot, however the drawing is stretched.
            let y = y(units(Unit::Dollars, net)).clamp(0, HEIGHT);
            drawing.line(look, &[(at, y), (at, y)]);
        }
    }
    drawing
}

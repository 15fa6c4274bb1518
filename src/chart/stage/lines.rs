//! The lines of the stage, and the areas between them.

use super::{Frame, Stage};
use crate::chart::bar::area;
use crate::chart::trail::{Run, Trail};
use crate::chart::{Drawing, units};
use crate::view::View;
use settlement::deal::Side;
use settlement::{Decimal, Unit};

type Points = Vec<(i32, i32)>;

fn points(run: &Run, frame: Frame) -> Points {
    run.points.iter().map(|(time, amount)| (frame.x(*time), frame.y(*amount))).collect()
}

/// Adds where the reader came from: the lines of the starting point, or of the scenario that was kept.
pub(super) fn ghost(view: &View, trail: &Trail, frame: Frame, drawing: &mut Drawing) {
    let from = ghost_of(view);
    for run in [&from.old, &from.new] {
        if from == trail {
            drawing.path("trace", String::new());
        } else {
            drawing.line("trace", &clipped(&points(run, frame), frame));
        }
    }
}

/// How the nets ran up where the reader came from.
pub(super) fn ghost_of(view: &View) -> &Trail {
    view.pinned.as_ref().map_or(&*view.origin, |pinned| &pinned.trail)
}

/// A line up to where it leaves the frame; the points beyond lie there, too, so that there are as many.
fn clipped(points: &[(i32, i32)], frame: Frame) -> Points {
    let mut clipped: Points = Vec::new();
    let mut end = None;
    let mut before: Option<(i32, i32)> = None;
    for &(x, y) in points {
        let limit = y.clamp(frame.top, frame.bottom);
        if end.is_none() && limit != y {
            end = Some(before.map_or((x, limit), |(x0, y0)| {
                let way = (x - x0) * (limit - y0);
                (if y == y0 { x0 } else { x0 + way / (y - y0) }, limit)
            }));
        }
        clipped.push(end.unwrap_or((x, y)));
        before = Some((x, y));
    }
    clipped
}

/// Adds the gap between the lines, in the tint of the side that is better off by it.
pub(super) fn gap(view: &View, trail: &Trail, frame: Frame, drawing: &mut Drawing) {
    let better =
        if view.settlement().change.net > Decimal::ZERO { Side::Second } else { Side::First };
    let mut corners = points(&trail.old, frame);
    corners.extend(points(&trail.new, frame).into_iter().rev());
    drawing.area(area(better), &corners);
}

/// Adds what of the newer net comes from the hosts of others, under its line: the same part of it all the
/// way, and exact at the end.
pub(super) fn rival(view: &View, of: Stage, trail: &Trail, frame: Frame, drawing: &mut Drawing) {
    let Some(part) = earned(view).filter(|_| of.has_rival) else {
        return drawing.path("tint third", String::new());
    };
    let mut run = trail.new.clone();
    let end = i128::from(run.end());
    for (_, amount) in &mut run.points {
        let scaled = i128::from(*amount) * i128::from(part) / end.max(1);
        *amount = i64::try_from(scaled).unwrap_or(0);
    }
    let mut corners = points(&run, frame);
    corners.extend([(frame.right, frame.y(0)), (0, frame.y(0))]);
    drawing.area("tint third", &corners);
}

/// What of the newer net comes from the hosts of others, where both are above zero.
pub(super) fn earned(view: &View) -> Option<i64> {
    let ledger = &view.settlement().after;
    let part = units(Unit::Dollars, ledger.on_rival_hosts?);
    (part > 0 && ledger.totals.net > Decimal::ZERO).then_some(part)
}

/// Adds both lines, and a dot at the end of each and at the knees.
pub(super) fn runs(trail: &Trail, frame: Frame, drawing: &mut Drawing) {
    let [old, new] = [&trail.old, &trail.new].map(|run| points(run, frame));
    drawing.line("dashed first", &old);
    drawing.line("thick first", &new);
    for (run, points) in [(&trail.old, &old), (&trail.new, &new)] {
        let knee = points.get(run.knee).filter(|_| run.is_reached);
        dot(drawing, "dot ink", knee.copied());
    }
    dot(drawing, "dot open first", old.last().copied());
    dot(drawing, "dot inside", old.last().copied());
    dot(drawing, "dot first", new.last().copied());
}

/// Adds a dot: a line of no length with round ends, which moves like any path.
pub(super) fn dot(drawing: &mut Drawing, look: &'static str, at: Option<(i32, i32)>) {
    match at {
        Some(at) => drawing.line(look, &[at, at]),
        None => drawing.path(look, String::new()),
    }
}

//! The cap in the stage: its line, the grip on it, and what is said about it.

use super::labels::after_ticks;
use super::lines::dot;
use super::{Frame, Stage};
use crate::chart::trail::{Trail, YEAR, capped, reached};
use crate::chart::{Anchor, Drawing, LINE, Places, balanced, domain, wide, wide_as};
use crate::i18n::{Messages, message};
use crate::view::View;
use settlement::{CapPer, Decimal, Figure, Input};

/// The radius of the grip.
const GRIP: i32 = 13;

/// Where the cap is drawn.
#[derive(Clone, Copy)]
struct Level {
    y: i32,
    /// It lies beyond the scale.
    is_beyond: bool,
}

fn level(view: &View, frame: Frame) -> Option<Level> {
    let cap = domain::cap(&view.scenario)?;
    Some(if cap > frame.domain.most {
        Level { y: frame.top - 6, is_beyond: true }
    } else if cap < frame.domain.least {
        Level { y: frame.bottom + 4, is_beyond: true }
    } else {
        Level { y: frame.y(cap), is_beyond: false }
    })
}

/// Adds the line of the cap.
pub(super) fn line(view: &View, frame: Frame, drawing: &mut Drawing) {
    let level = level(view, frame);
    let look = if level.is_some_and(|of| of.is_beyond) { "limit beyond" } else { "limit" };
    match level {
        Some(Level { y, .. }) => drawing.line(look, &[(0, y), (frame.right, y)]),
        None => drawing.path(look, String::new()),
    }
}

/// The centre of the grip; without a cap it is parked at the top. `None` where there is nothing to cap,
/// or where the cap holds for each year and not for the sum.
pub(super) fn place(view: &View, frame: Frame) -> Option<[i32; 2]> {
    capped(&view.scenario)?;
    if view.scenario.cap_per() == CapPer::Year && view.scenario.get(Input::Cap).is_some() {
        return None;
    }
    let left = (after_ticks(view, frame) + GRIP).max(74);
    let x = left.max(frame.x(YEAR * 4 / 5)).min(frame.right - GRIP);
    Some([x, level(view, frame).map_or(frame.top - 6, |level| level.y)])
}

/// Adds the grip.
pub(super) fn grip(view: &View, frame: Frame, drawing: &mut Drawing) {
    let place = place(view, frame);
    let at = place.map(|[x, y]| (x, y));
    dot(drawing, "grip", at);
    dot(drawing, "grip inside", at);
    let mut arrows = String::new();
    if let Some([x, y]) = place {
        let (left, right) = (x - 4, x + 4);
        let [high, higher, low, lower] = [y - 3, y - 7, y + 3, y + 7];
        arrows = format!(
            "M{left} {high}L{x} {higher}L{right} {high}M{left} {low}L{x} {lower}L{right} {low}"
        );
    }
    drawing.path("chevron", arrows);
}

/// Adds the amount of the cap, when it is reached, and that it can be dragged: above the line or below.
pub(super) fn texts(
    view: &View,
    of: Stage,
    trail: &Trail,
    frame: Frame,
    drawing: &mut Drawing,
    places: &mut Places,
) {
    if capped(&view.scenario).is_none() {
        return;
    }
    let place = place(view, frame);
    if let Some([x, y]) = place {
        places.take([x - GRIP, y - GRIP, x + GRIP, y + GRIP]);
    }
    let level = level(view, frame);
    let x = place.map_or(frame.x(YEAR / 2), |[x, _]| x + GRIP + 9);
    let room = frame.right - 8 - x;
    let y = level.map_or(frame.top - 6, |level| level.y);
    let is_beyond = level.is_none_or(|level| level.is_beyond);
    let mut variants = Vec::new();
    // In full, broken where it is high enough for that, and short.
    for (is_short, is_broken) in [(false, false), (false, true), (true, true)] {
        let mut lines = vec![("strong halo", name(view, level, is_short))];
        if view.scenario.get(Input::Cap).is_some() && domain::cap(&view.scenario).is_some() {
            lines.push(("soft halo", when(view, trail, is_short)));
        }
        let is_wide = lines.iter().any(|(look, text)| wide_as(look, text) > room);
        if is_wide && (!is_broken || !is_short && of.height < 200) {
            continue;
        }
        let broken = lines
            .iter()
            .flat_map(|(look, text)| balanced(text, room).into_iter().map(|line| (*look, line)));
        variants.push(broken.collect::<Vec<_>>());
    }
    // At the last, the amount alone.
    variants.extend(variants.last().map(|lines| lines.iter().take(1).cloned().collect()));
    let figure = view.scenario.get(Input::Cap).map(|_| Figure::input(Input::Cap));
    for lines in variants {
        let tall = i32::try_from(lines.len()).unwrap_or(0) * LINE;
        // With the base line of the last line above the line, or of the first one below it.
        let above = y - 8 - tall + LINE;
        let below = y + 8 + 10;
        let candidates = if is_beyond && y < frame.top { [below, below] } else { [above, below] };
        let fits = candidates.into_iter().find(|base| {
            base - 13 >= 0
                && base + tall - LINE + 4 <= frame.bottom
                && places.has_room([x, *base], &lines)
        });
        let Some(mut base) = fits else { continue };
        let is_above = base < y;
        let mut is_first = true;
        for (look, text) in lines {
            places.text(drawing, [x, base], Anchor::Start, look, text);
            if let Some(figure) = figure.filter(|_| is_first) {
                drawing.gives(figure);
            }
            is_first = false;
            base += LINE;
        }
        if of.has_hint && place.is_some() {
            let base = if is_above { below } else { base };
            let hint = ("soft halo", view.messages.get(message::STAGE_DRAG).to_owned());
            let is_inside = base + 4 <= frame.bottom && wide(&hint.1) <= room;
            let own = [x, base - 13, x + wide(&hint.1), base + 4];
            let is_apart = [&trail.old, &trail.new].iter().all(|run| !frame.passes(run, own));
            if is_inside && is_apart && places.has_room([x, base], std::slice::from_ref(&hint)) {
                places.text(drawing, [x, base], Anchor::Start, hint.0, hint.1);
            }
        }
        return;
    }
}

/// What the cap is called, with its amount.
fn name(view: &View, level: Option<Level>, is_short: bool) -> String {
    let (scenario, messages) = (&view.scenario, &view.messages);
    let Some(cap) = scenario.get(Input::Cap) else {
        return messages.get(message::NO_CAP).to_owned();
    };
    let amount = &messages.short(cap);
    if scenario.cap_per() == CapPer::Year {
        let cap = messages.format(message::StageCap { amount });
        return cap + ", " + messages.cap_per(CapPer::Year);
    }
    match level {
        Some(level) if level.is_beyond && !is_short => {
            messages.format(message::StageCapBeyond { amount })
        }
        _ => messages.format(message::StageCap { amount }),
    }
}

/// When the cap is reached.
fn when(view: &View, trail: &Trail, is_short: bool) -> String {
    let messages = &view.messages;
    let settlement = view.settlement();
    let is_new = view
        .scenario
        .after()
        .clauses
        .iter()
        .any(|clause| clause.payment().is_some_and(|payment| payment.capped));
    let (ledger, run) =
        if is_new { (&settlement.after, &trail.new) } else { (&settlement.before, &trail.old) };
    match reached(ledger).filter(|_| run.is_reached) {
        Some(reached) => said(messages, reached.year, reached.into, is_short),
        None if is_short => messages.get(message::STAGE_NOT_YET).to_owned(),
        None => crate::i18n::cap::not_reached(messages, view.deal().last_year),
    }
}

fn said(messages: &Messages, year: u16, into: i32, is_short: bool) -> String {
    if !is_short {
        return crate::i18n::cap::reached(messages, year, Decimal::new(into.into(), 4));
    }
    let year = &year.to_string();
    match into * 3 / YEAR {
        0 => messages.format(message::StageEarly { year }),
        1 => messages.format(message::StageMid { year }),
        _ => messages.format(message::StageLate { year }),
    }
}

//! The texts of the stage: the scale, the years, both ends and the gap between them.

use super::{Frame, Stage, lines, sides};
use crate::chart::trail::{Trail, YEAR};
use crate::chart::{Anchor, Drawing, LINE, Places, balanced, wide, wide_as, wrap};
use crate::i18n::message;
use crate::view::View;
use settlement::deal::Terms;
use settlement::{Decimal, Figure, FigureKind, Scope};

/// The distance from the end of the lines to the texts beside them, and to those beside the bracket.
const BESIDE: i32 = 13;
const BRACKET: i32 = 22;

/// The name of a version, in lines.
fn name(of: Stage, terms: &'static Terms) -> Vec<String> {
    balanced(&terms.name, if of.is_roomy() { 136 } else { 100 })
}

/// The room that the texts at the right need.
pub(super) fn margin(view: &View, of: Stage) -> i32 {
    let (messages, rounding) = (&view.messages, view.rounding());
    let [old, change, new] = view.nets();
    let mut room = if of.is_roomy() { 136 } else { 92 };
    for terms in [view.scenario.before(), view.scenario.after()] {
        for line in name(of, terms) {
            room = room.max(wide(&line) + BESIDE);
        }
    }
    for net in [old, new] {
        // Bold digits may be a pixel wider than reckoned.
        room = room.max(wide_as("large", &messages.short_as(rounding, net)) + BESIDE + 1);
    }
    let change = messages.short_as(rounding, change.abs());
    room.max(wide_as(gap_look(of, true), &change) + BRACKET).min(of.width * 3 / 5)
}

fn gap_look(of: Stage, is_less: bool) -> &'static str {
    match (of.is_roomy(), is_less) {
        (false, true) => "middling strong first",
        (false, false) => "middling strong second",
        (true, true) => "headline strong first",
        (true, false) => "headline strong second",
    }
}

/// Says that there is nothing to draw.
pub(super) fn empty(view: &View, frame: Frame, drawing: &mut Drawing) {
    let (x, y) = (frame.right / 2, i32::midpoint(frame.top, frame.bottom));
    let text = view.messages.get(message::STAGE_EMPTY);
    drawing.lines([x, y], Anchor::Middle, "", text, frame.right);
}

/// Adds the amounts of the scale, on their lines.
pub(super) fn ticks(view: &View, frame: Frame, drawing: &mut Drawing, places: &mut Places) {
    let below = (frame.domain.least < 0).then(|| {
        let [first, second] = sides(view);
        view.messages.format(message::StageBelow { payee: second, payer: first })
    });
    for tick in frame.domain.ticks() {
        if tick != 0 || below.is_some() {
            let text = view.messages.short(tick.into());
            let at = [0, frame.y(tick) - 4];
            let is_apart = places.has_room(at, &[("soft", text.clone())]);
            if is_apart && at[1] > 12 {
                places.text(drawing, at, Anchor::Start, "soft", text);
            }
        }
    }
    let Some(text) = below else { return };
    let beside = after_ticks(view, frame);
    for x in [0, beside] {
        let room = frame.right - x;
        let lines: Vec<_> = wrap(&text, room).into_iter().map(|line| ("soft halo", line)).collect();
        if lines.iter().all(|(_, line)| wide(line) <= room) {
            let bases = (frame.y(0) + 15..=frame.bottom - 5).rev();
            if block(frame, drawing, places, [x, 0], bases, &lines) {
                return;
            }
        }
    }
}

/// Where the amounts of the scale end.
pub(super) fn after_ticks(view: &View, frame: Frame) -> i32 {
    let ticks = frame.domain.ticks().into_iter();
    ticks.map(|tick| wide(&view.messages.short(tick.into()))).max().unwrap_or(0) + 10
}

/// Adds lines of text at the first base line of these at which nothing stands, and says whether there is
/// one. Before them is room of this width for a swatch.
fn block(
    frame: Frame,
    drawing: &mut Drawing,
    places: &mut Places,
    [x, before]: [i32; 2],
    bases: impl Iterator<Item = i32>,
    lines: &[(&'static str, String)],
) -> bool {
    let tall = i32::try_from(lines.len()).unwrap_or(0) * LINE - LINE;
    let mut bases = bases.step_by(3).filter(|base| base + tall <= frame.bottom - 5);
    let is_free = |base: &i32| {
        // The swatch is as high as a line.
        let mut all = lines.iter().map(|(_, line)| wide(line));
        let widest = all.by_ref().max().unwrap_or(0) + before;
        places.is_free([x, base - 13, x + widest, base + tall + 4])
    };
    let Some(base) = bases.find(is_free) else { return false };
    if before > 0 {
        drawing.bar("tint third", x + 1, base - 11, 12, 12);
    }
    for ((look, line), y) in lines.iter().zip((base..).step_by(16)) {
        places.text(drawing, [x + before, y], Anchor::Start, look, line.clone());
    }
    true
}

/// Adds the years, each in the middle of its span, short where they are narrow.
pub(super) fn years(view: &View, frame: Frame, drawing: &mut Drawing, places: &mut Places) {
    let is_narrow = frame.right / frame.years < wide("2026") + 12;
    let mut free = 0;
    for (nth, year) in (0..).zip(view.deal().years()) {
        let mut text = year.to_string();
        if is_narrow && nth > 0 {
            text = format!("’{:02}", year % 100);
        }
        let (half, x) = (wide(&text) / 2 + 1, frame.x(nth * YEAR + YEAR / 2));
        if x - half >= free && x + half <= drawing.width {
            free = x + half + 4;
            places.text(drawing, [x, frame.bottom + 18], Anchor::Middle, "soft", text);
        }
    }
}

/// A version's name and net beside the end of its line.
struct End {
    name: Vec<String>,
    amount: Decimal,
    of: Scope<'static>,
    top: i32,
}

impl End {
    fn height(&self) -> i32 {
        i32::try_from(self.name.len()).unwrap_or(0) * LINE + 20
    }

    fn bottom(&self) -> i32 {
        self.top + self.height()
    }
}

/// Adds both names and nets, the higher above the lower, and the gap between them.
pub(super) fn ends(
    view: &View,
    of: Stage,
    trail: &Trail,
    frame: Frame,
    drawing: &mut Drawing,
    places: &mut Places,
) {
    let [old, change, new] = view.nets();
    let end = |terms, amount, scope, at| {
        let mut end = End { name: name(of, terms), amount, of: scope, top: 0 };
        end.top = frame.y(at) - end.height() / 2;
        end
    };
    let older = end(view.scenario.before(), old, Scope::Before, trail.old.end());
    let newer = end(view.scenario.after(), new, Scope::After, trail.new.end());
    let [mut upper, mut lower] = if old >= new { [older, newer] } else { [newer, older] };
    let most = frame.bottom + 8;
    // As far from each other as their lines allow, so that the gap has room between them.
    let apart = (lower.top - upper.top).clamp(0, 40) / 2;
    upper.top -= apart.min(upper.height() / 2 - 9);
    lower.top += apart.min(lower.height() / 2 - 9);
    let over = (upper.bottom() + 2 - lower.top).max(0);
    upper.top -= over / 2;
    lower.top += over - over / 2;
    upper.top = upper.top.clamp(0, (most - lower.height() - upper.height() - 2).max(0));
    lower.top = lower.top.max(upper.bottom() + 2).min(most - lower.height()).max(upper.bottom());
    let x = frame.right + BESIDE;
    let (messages, rounding) = (&view.messages, view.rounding());
    for end in [&upper, &lower] {
        let mut y = end.top + 12;
        for line in &end.name {
            places.text(drawing, [x, y], Anchor::Start, "soft", line.clone());
            y += LINE;
        }
        let amount = messages.short_as(rounding, end.amount);
        places.text(drawing, [x, y + 3], Anchor::Start, "large strong", amount);
        drawing.gives(Figure::new(end.of, FigureKind::Net));
    }
    let (from, to) = (upper.bottom() + 2, lower.top - 2);
    if to - from < 44 || change.is_zero() {
        return;
    }
    let is_less = change < Decimal::ZERO;
    let look = if is_less { "bracket first" } else { "bracket second" };
    drawing.line(look, &[(x, from), (x, to)]);
    let x = frame.right + BRACKET;
    let y = i32::midpoint(from, to) - 2;
    let text = messages.short_as(rounding, change.abs());
    places.text(drawing, [x, y], Anchor::Start, gap_look(of, is_less), text);
    drawing.gives(Figure::new(Scope::Change, FigureKind::Net));
    let word = if is_less { message::STAGE_LESS } else { message::STAGE_MORE };
    let look = if is_less { "strong first" } else { "strong second" };
    let word = messages.get(word).to_owned();
    places.text(drawing, [x, y + LINE + 1], Anchor::Start, look, word);
}

/// Adds what the dots are, where there are any and there is room.
pub(super) fn ghost(
    view: &View,
    trail: &Trail,
    frame: Frame,
    drawing: &mut Drawing,
    places: &mut Places,
) {
    if lines::ghost_of(view) == trail {
        return;
    }
    let what = if view.pinned.is_some() { message::MARK } else { message::UNCHANGED };
    let text = view.messages.format(message::Ghost { what: view.messages.get(what) });
    let x = after_ticks(view, frame);
    let lines: Vec<_> = balanced(&text, (frame.right - x - 8).min(280))
        .into_iter()
        .map(|line| ("soft halo", line))
        .collect();
    block(frame, drawing, places, [x, 0], frame.top + 15..=frame.bottom, &lines);
}

/// Adds how much of the newer net is earned on what runs on the hosts of others, where there is room.
pub(super) fn rival(
    view: &View,
    of: Stage,
    frame: Frame,
    drawing: &mut Drawing,
    places: &mut Places,
) {
    let (Some(_), Some(host)) = (lines::earned(view), view.scenario.host()) else { return };
    let Some(amount) = view.settlement().after.on_rival_hosts.filter(|_| of.has_rival) else {
        return;
    };
    let text = view.messages.format(message::StageOnRival {
        amount: view.messages.together(&[amount]).concat(),
        host: &host.name,
    });
    let x = after_ticks(view, frame);
    for room in [frame.right - x - 8, frame.right - 18] {
        let x = frame.right - room - 8;
        let lines: Vec<_> = balanced(&text, (room - 18).min(280))
            .into_iter()
            .map(|line| ("third halo", line))
            .collect();
        let first = drawing.marks.len();
        if block(frame, drawing, places, [x.max(0), 18], frame.top + 15..=frame.bottom, &lines) {
            let figure = Figure::new(Scope::After, FigureKind::OnRivalHosts);
            drawing.gives_from(first, figure);
            return;
        }
    }
}

//! What the capped share pays by year and in all, under the old terms and the new.

use super::{Anchor, Drawing, LINE, Scale, plot, units, wide, wrap};
use crate::Model;
use crate::i18n::{Messages, message};
use crate::view::side;
use settlement::deal::Clause;
use settlement::{CapPer, Decimal, Figure, Flag, Input, Ledger, Of, Unit, What, add};

/// The running sums, and what is paid each year.
const SUMS: i32 = 160;
const EACH: i32 = 136;
/// How wide a line of a label is before it wraps.
const LABEL: i32 = 84;

/// An amount, and the figure that it is, if it is one.
pub(crate) type Point = (Decimal, Option<Figure<'static>>);

/// The payments under one clause.
pub(crate) struct Series {
    pub(crate) clause: &'static str,
    /// Whose colour it has.
    payer: &'static str,
    pub(crate) runs: [Run; 2],
    /// What the cap allows; none where nothing is capped.
    cap: Option<Point>,
}

/// The payments under a version of the terms.
pub(crate) struct Run {
    /// Of each year.
    pub(crate) paid: Vec<Point>,
    /// Until the end of each.
    pub(crate) sums: Vec<Point>,
    /// The year in which the cap is reached.
    pub(crate) reached: Option<u16>,
}

impl Series {
    /// The share that a version caps; else the first. None where the terms have no share.
    pub(crate) fn new(model: &Model) -> Option<Self> {
        let (scenario, settlement) = (&model.scenario, &model.settlement);
        let mut found: Option<&'static Clause> = None;
        let mut has_cap = false;
        for terms in &[scenario.before(), scenario.after()] {
            for clause in terms.clauses.iter() {
                let Some(share) = clause.share() else { continue };
                if found.is_none() || (share.capped && !has_cap) {
                    found = Some(clause);
                }
                has_cap |= share.capped;
            }
        }
        let clause = found?;
        let mut cap = None;
        if let (true, Some(amount)) = (has_cap, scenario.get(Input::Cap)) {
            cap = Some((amount, Some(Figure::input(Input::Cap))));
            let used = scenario.get(Input::CapUsed).unwrap_or_default();
            if scenario.cap_per() == CapPer::Total && !used.is_zero() {
                let left = add(amount, -used).unwrap_or_default();
                cap = Some((if left.is_sign_negative() { Decimal::ZERO } else { left }, None));
            }
        }
        Some(Self {
            clause: &clause.id,
            payer: clause.share().map_or("", |share| side(model.deal(), &share.from)),
            runs: [
                Run::new(&settlement.before, Of::Before, &clause.id),
                Run::new(&settlement.after, Of::After, &clause.id),
            ],
            cap,
        })
    }
}

impl Run {
    fn new(ledger: &Ledger<'static>, of: Of<'static>, id: &'static str) -> Self {
        let mut run = Self { paid: Vec::new(), sums: Vec::new(), reached: None };
        let total = Figure::new(of, What::Paid(id));
        let mut sum = Decimal::ZERO;
        for year in &ledger.years {
            let mut paid = (Decimal::ZERO, None);
            for flow in &year.flows {
                if flow.clause.id == id {
                    paid = (flow.paid, Some(total.in_year(year.year)));
                }
            }
            sum = add(sum, paid.0).unwrap_or_default();
            run.paid.push(paid);
            run.sums.push((sum, None));
        }
        for (clause, paid) in &ledger.totals.flows {
            if clause.id == id
                && let Some(last) = run.sums.last_mut()
            {
                *last = (*paid, Some(total));
            }
        }
        for flag in &ledger.flags {
            if let Flag::CapReached { year, clause, .. } = flag
                && clause.id == id
            {
                run.reached = Some(*year);
            }
        }
        run
    }

    fn points(&self, each: bool) -> &[Point] {
        if each { &self.paid } else { &self.sums }
    }

    fn most(&self, each: bool) -> i64 {
        let mut most = 0;
        for (amount, _) in self.points(each) {
            most = most.max(units(Unit::Dollars, *amount));
        }
        most
    }
}

/// What stands at the right of what it names.
struct Label {
    top: i32,
    /// Where what it names ends; beyond the lines and bars where it is not in sight.
    x: i32,
    at: i32,
    lines: Vec<String>,
    figure: Option<Figure<'static>>,
}

impl Label {
    fn height(&self) -> i32 {
        i32::try_from(self.lines.len()).unwrap_or(0) * LINE
    }
}

/// A drawing under way.
struct Sketch<'a> {
    drawing: Drawing,
    messages: &'a Messages,
    series: &'a Series,
    /// What the lines and bars are called, and the cap.
    names: [&'a str; 3],
    /// Where they begin and end.
    left: i32,
    right: i32,
    /// How many years there are, and the first.
    count: i32,
    first: u16,
}

/// The drawing; none where no version has a share.
#[must_use]
pub fn draw(model: &Model, messages: &Messages) -> Option<Drawing> {
    let (scenario, series) = (&model.scenario, &Series::new(model)?);
    let deal = model.deal();
    let width = model.width;
    let per_year = scenario.cap_per() == CapPer::Year;
    let [old, new] = &series.runs;
    let mut sums = old.most(false).max(new.most(false));
    let mut each = old.most(true).max(new.most(true));
    let mut cap = message::YEARS_CAP;
    if let Some((amount, figure)) = series.cap {
        let most = if per_year { &mut each } else { &mut sums };
        let near = units(Unit::Dollars, amount);
        if figure.is_none() {
            cap = message::YEARS_CAP_LEFT;
        }
        // A cap far above all that is paid would flatten it.
        if *most == 0 || near / 2 < *most {
            *most = near.max(*most);
        }
    }
    let [before, after] = [&scenario.before().name, &scenario.after().name];
    let mut sketch = Sketch {
        drawing: Drawing { width, height: 0, marks: Vec::new() },
        messages,
        series,
        names: [messages.deal_text(before), messages.deal_text(after), messages.get(cap)],
        left: 0,
        right: width,
        count: i32::from(deal.last_year - deal.first_year) + 1,
        first: deal.first_year,
    };
    sketch.margins(sums);
    sketch.margins(each);
    let title = messages.get(message::YEARS_SUM);
    let y = sketch.drawing.lines([0, 13], Anchor::Start, "strong", title, width) - 6;
    let y = sketch.reached(y);
    sketch.panel(false, [y, SUMS], sums, !per_year);
    let y = y + SUMS + 30;
    let title = messages.get(message::YEARS_EACH);
    let y = sketch.drawing.lines([0, y], Anchor::Start, "strong", title, width);
    sketch.panel(true, [y, EACH], each, per_year);
    let mut free = 0;
    for year in deal.years() {
        let (x, text) = (sketch.x(year), year.to_string());
        let half = wide(&text) / 2;
        if x - half >= free && x + half <= width {
            free = x + half + 8;
            sketch.drawing.text(x, y + EACH + 19, Anchor::Middle, "soft", text);
        }
    }
    sketch.drawing.height = y + EACH + 26;
    Some(sketch.drawing)
}

impl Sketch<'_> {
    /// The middle of a year.
    fn x(&self, year: u16) -> i32 {
        let nth = i32::from(year) - i32::from(self.first);
        self.left + (self.right - self.left) * (2 * nth + 1) / (2 * self.count)
    }

    /// Leaves room for a scale at the left, the labels at the right.
    fn margins(&mut self, most: i64) {
        let mut tick = 0;
        while tick <= most {
            self.left = self.left.max(wide(&self.messages.short(Decimal::from(tick))) + 8);
            tick += step(most);
        }
        let mut points = vec![self.series.cap];
        for run in &self.series.runs {
            points.push(run.paid.last().copied());
            points.push(run.sums.last().copied());
        }
        for name in self.names {
            for point in points.iter().flatten() {
                for line in self.label(name, *point, [0; 2]).lines {
                    self.right = self.right.min(self.drawing.width - wide(&line) - 16);
                }
            }
        }
    }

    fn label(&self, name: &str, (amount, figure): Point, [x, at]: [i32; 2]) -> Label {
        let mut lines = wrap(name, LABEL);
        lines.push(self.messages.short(amount));
        let mut label = Label { top: 0, x, at, lines, figure };
        label.top = at - label.height() / 2;
        label
    }

    /// The years in which the cap is reached, above the lines that mark them.
    fn reached(&mut self, mut y: i32) -> i32 {
        let mut before = None;
        for (run, of) in self.series.runs.iter().zip([Of::Before, Of::After]) {
            let Some(year) = run.reached.filter(|_| run.reached != before) else { continue };
            before = run.reached;
            y += LINE;
            let text = self.messages.format(message::YearsReached { year: year.to_string() });
            let half = wide(&text) / 2;
            let x = self.x(year).min(self.drawing.width - half).max(half);
            self.drawing.text(x, y, Anchor::Middle, "", text);
            self.drawing.asks(Figure::new(of, What::CapReached(self.series.clause)));
        }
        y + 18
    }

    fn panel(&mut self, each: bool, [top, height]: [i32; 2], most: i64, has_cap: bool) {
        let bottom = top + height;
        let (left, right, series) = (self.left, self.right, self.series);
        let scale = Scale::new(0, most, height);
        let mut tick = 0;
        while tick <= most {
            let at = bottom - scale.at(tick);
            self.drawing.line(if tick == 0 { "base" } else { "rule" }, &[(left, at), (right, at)]);
            let text = self.messages.short(Decimal::from(tick));
            self.drawing.text(left - 6, at + 4, Anchor::End, "soft", text);
            tick += step(most);
        }
        let mut labels = Vec::new();
        let [old, new, cap] = self.names;
        if let Some(point) = series.cap.filter(|_| has_cap) {
            let at = bottom - scale.at(units(Unit::Dollars, point.0));
            let mut label = self.label(cap, point, [right, at.max(top)]);
            if at < top {
                label.x = right + 4;
            } else {
                self.drawing.line("cap", &[(left, at), (right, at)]);
            }
            labels.push(label);
        }
        let breadth = ((right - left) / self.count * 2 / 5).clamp(1, 28);
        for (run, (is_new, name)) in series.runs.iter().zip([(false, old), (true, new)]) {
            let (mut points, mut end) = (Vec::new(), [right, bottom]);
            for (year, (amount, _)) in (self.first..).zip(run.points(each)) {
                // However little it is, it shows.
                let tall = scale.at(units(Unit::Dollars, *amount));
                let tall = if amount.is_zero() { 0 } else { tall.max(1) };
                let (x, at) = (self.x(year), bottom - tall);
                points.push((x, at));
                end = [x, at];
                if each && tall > 0 {
                    let x = if is_new { x + 1 } else { x - breadth - 1 };
                    end[0] = x + breadth;
                    if breadth < 6 {
                        self.drawing.bar(plot(is_new, series.payer), x, at, breadth, tall);
                    } else {
                        self.drawing.block(is_new, series.payer, x, at, breadth, tall);
                    }
                }
            }
            if !each {
                // A single year has no line of its own.
                if points.len() == 1 {
                    points.push((left, bottom));
                }
                self.drawing.line(line(is_new, series.payer), &points);
            }
            if let Some(year) = run.reached {
                let x = self.x(year);
                self.drawing.line("marker", &[(x, top - 4), (x, bottom)]);
            }
            if let Some(last) = run.points(each).last() {
                // A handful: each is put in its place, the highest first.
                let label = self.label(name, *last, end);
                let place = labels.iter().position(|other: &Label| other.at > label.at);
                labels.insert(place.unwrap_or(labels.len()), label);
            }
        }
        self.labels(labels, top - 8, bottom);
    }

    /// Labels at the right, moved apart where they would overlap.
    fn labels(&mut self, mut labels: Vec<Label>, top: i32, bottom: i32) {
        let mut free = top;
        for label in &mut labels {
            label.top = label.top.max(free);
            free = label.top + label.height();
        }
        free = bottom;
        for label in labels.iter_mut().rev() {
            label.top = label.top.min(free - label.height());
            free = label.top;
        }
        let right = self.right;
        for label in labels {
            let at = label.at;
            let middle = label.top + label.height() / 2;
            if label.x <= right {
                let turn = (right + 2, at);
                self.drawing.line("leader", &[(label.x + 3, at), turn, (right + 12, middle)]);
            } else {
                self.drawing.text(label.x, label.top + 12, Anchor::Start, "", "↑".to_owned());
            }
            let mut y = label.top + 12;
            for line in label.lines {
                self.drawing.text(right + 16, y, Anchor::Start, "", line);
                y += LINE;
            }
            if let Some(figure) = label.figure {
                self.drawing.asks(figure);
            }
        }
    }
}

/// The line of a running sum.
fn line(new: bool, side: &str) -> &'static str {
    match (new, side) {
        (false, "first") => "old first run",
        (false, _) => "old second run",
        (true, "first") => "new first run",
        (true, _) => "new second run",
    }
}

/// From one mark of a scale to the next: at most four of them, at round amounts.
fn step(most: i64) -> i64 {
    let mut step = 1;
    loop {
        for &times in &[1, 2, 5] {
            if most / step / times <= 3 {
                return step * times;
            }
        }
        step *= 10;
    }
}

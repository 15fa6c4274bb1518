//! The years: what the capped share pays each year and so far, under the older terms and the newer.

use super::{Anchor, Drawing, LINE, Scale, plot, units, wide, wrap};
use crate::i18n::{Messages, message};
use crate::view::View;
use settlement::deal::Clause;
use settlement::deal::Side;
use settlement::{CapPer, Decimal, Figure, FigureKind, Flag, Input, Ledger, Scope, Unit, add};

/// The heights of the panel of the running sums, and of the one of each year's payments.
const SUMS: i32 = 160;
const EACH: i32 = 136;
/// The width at which a label wraps.
const LABEL: i32 = 84;

/// An amount, and its figure, if it has one.
pub(crate) type Point = (Decimal, Option<Figure<'static>>);

/// The payments under one clause.
pub(crate) struct Series {
    pub(crate) clause: &'static str,
    payer: Side,
    pub(crate) runs: [Run; 2],
    /// The cap, or what is left of it; `None` where nothing is capped.
    cap: Option<Point>,
}

/// The payments under a version of the terms.
pub(crate) struct Run {
    /// The payment of each year.
    pub(crate) paid: Vec<Point>,
    /// The running sum at the end of each year.
    pub(crate) sums: Vec<Point>,
    /// The year in which the cap is reached.
    pub(crate) reached: Option<u16>,
}

impl Series {
    /// The share that a version caps; else the first. `None` where the terms have no share.
    pub(crate) fn new(view: &View) -> Option<Self> {
        let (scenario, settlement) = (&view.scenario, view.settlement());
        let mut found: Option<&'static Clause> = None;
        let mut has_cap = false;
        for terms in [scenario.before(), scenario.after()] {
            for clause in terms.clauses.iter() {
                let Some(payment) = clause.payment() else { continue };
                if found.is_none() || (payment.capped && !has_cap) {
                    found = Some(clause);
                }
                has_cap |= payment.capped;
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
            payer: clause.payment().map_or(Side::Other, |of| view.deal().side_of(&of.from)),
            runs: [
                Run::new(&settlement.before, Scope::Before, &clause.id),
                Run::new(&settlement.after, Scope::After, &clause.id),
            ],
            cap,
        })
    }
}

impl Run {
    fn new(ledger: &Ledger<'static>, of: Scope<'static>, id: &'static str) -> Self {
        let mut run = Self { paid: Vec::new(), sums: Vec::new(), reached: None };
        let total = Figure::new(of, FigureKind::Paid(id));
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

/// A label at the right of the line or bar that it names.
struct Label {
    top: i32,
    /// Where the line or bar ends. A cap above the panel has an `x` to the right of all lines.
    x: i32,
    y: i32,
    lines: Vec<String>,
    figure: Option<Figure<'static>>,
}

impl Label {
    fn height(&self) -> i32 {
        i32::try_from(self.lines.len()).unwrap_or(0) * LINE
    }
}

/// A drawing that is being made.
struct Sketch<'a> {
    drawing: Drawing,
    messages: &'a Messages,
    series: &'a Series,
    /// The names of both versions, and of the cap.
    names: [&'a str; 3],
    /// Where the lines and bars begin and end.
    left: i32,
    right: i32,
    /// The number of years.
    count: i32,
    first_year: u16,
}

/// Draws both panels; `None` where no version has a share.
#[must_use]
pub fn draw(view: &View) -> Option<Drawing> {
    let (scenario, series) = (&view.scenario, &Series::new(view)?);
    let (messages, deal, width) = (&view.messages, view.deal(), view.width);
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
        first_year: deal.first_year,
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
        let half = (wide(&text) + 1) / 2;
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
        let nth = i32::from(year) - i32::from(self.first_year);
        self.left + (self.right - self.left) * (2 * nth + 1) / (2 * self.count)
    }

    /// Leaves room for the scale at the left and for the labels at the right.
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

    fn label(&self, name: &str, (amount, figure): Point, [x, y]: [i32; 2]) -> Label {
        let mut lines = wrap(name, LABEL);
        lines.push(self.messages.short(amount));
        let mut label = Label { top: 0, x, y, lines, figure };
        label.top = y - label.height() / 2;
        label
    }

    /// Adds the years in which the cap is reached, above the lines that mark them.
    fn reached(&mut self, mut y: i32) -> i32 {
        let mut before = None;
        for (run, of) in self.series.runs.iter().zip([Scope::Before, Scope::After]) {
            let Some(year) = run.reached.filter(|_| run.reached != before) else { continue };
            before = run.reached;
            y += LINE;
            let text = self.messages.format(message::YearsReached { year: &year.to_string() });
            let half = (wide(&text) + 1) / 2;
            let x = self.x(year).min(self.drawing.width - half).max(half);
            self.drawing.text(x, y, Anchor::Middle, "", text);
            self.drawing.gives(Figure::new(of, FigureKind::CapReached(self.series.clause)));
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
            for (year, (amount, _)) in (self.first_year..).zip(run.points(each)) {
                // The smallest amount shows.
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
                // The highest label comes first.
                let label = self.label(name, *last, end);
                let place = labels.iter().position(|other: &Label| other.y > label.y);
                labels.insert(place.unwrap_or(labels.len()), label);
            }
        }
        self.labels(labels, top - 8, bottom);
    }

    /// Adds the labels, moved apart where they would overlap.
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
            let middle = label.top + label.height() / 2;
            if label.x <= right {
                let (from, turn) = ((label.x + 3, label.y), (right + 2, label.y));
                self.drawing.line("leader", &[from, turn, (right + 12, middle)]);
            } else {
                self.drawing.text(label.x, label.top + 12, Anchor::Start, "", "↑".to_owned());
            }
            let mut y = label.top + 12;
            for line in label.lines {
                self.drawing.text(right + 16, y, Anchor::Start, "", line);
                y += LINE;
            }
            if let Some(figure) = label.figure {
                self.drawing.gives(figure);
            }
        }
    }
}

/// The classes of the line of a running sum.
fn line(is_new: bool, side: Side) -> &'static str {
    match (is_new, side) {
        (false, Side::First) => "old first run",
        (false, _) => "old second run",
        (true, Side::First) => "new first run",
        (true, _) => "new second run",
    }
}

/// The distance between the ticks of a scale: a round amount, for at most four ticks.
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

//! What the capped share pays by year and in all, under the old terms and the new.

use super::{Anchor, Drawing, LINE, Scale, plot, units, wide, wrap};
use crate::Model;
use crate::view::side;
use crate::words::{Words, key};
use settlement::deal::Clause;
use settlement::{CapPer, Decimal, Figure, Flag, Input, Ledger, Of, Unit, What};

/// The running sums, and what is paid each year.
const SUMS: i32 = 160;
const EACH: i32 = 136;
/// How wide a line of a label is before it wraps.
const LABEL: i32 = 84;

/// The payments under one clause.
pub(crate) struct Series {
    pub(crate) clause: &'static str,
    /// Whose colour it has.
    payer: &'static str,
    pub(crate) years: Vec<Year>,
    /// What the cap allows; none where nothing is capped.
    pub(crate) cap: Option<Decimal>,
    /// The years in which it is reached, under each version.
    pub(crate) reached: [Option<u16>; 2],
    /// Whether earlier payments used up some of it.
    used: bool,
    /// Whether each version has the clause.
    has: [bool; 2],
}

/// What is paid in a year, and until its end, under each version.
pub(crate) struct Year {
    pub(crate) year: u16,
    pub(crate) paid: [Option<Decimal>; 2],
    pub(crate) sums: [Decimal; 2],
}

impl Series {
    /// The share that a version caps; else the first. None where the terms have no share.
    pub(crate) fn new(model: &Model) -> Option<Self> {
        let scenario = &model.scenario;
        let mut found: Option<&'static Clause> = None;
        let mut has_cap = false;
        for terms in [scenario.before(), scenario.after()] {
            for clause in terms.clauses.iter() {
                let Some(share) = clause.share() else { continue };
                if found.is_none() || (share.capped && !has_cap) {
                    found = Some(clause);
                }
                has_cap |= share.capped;
            }
        }
        let clause = found?;
        let ledgers = [&model.settlement.before, &model.settlement.after];
        let mut years = Vec::new();
        let mut sums = [Decimal::ZERO; 2];
        for (old, new) in ledgers[0].years.iter().zip(&ledgers[1].years) {
            let paid = [old, new].map(|year| {
                let mut flows = year.flows.iter();
                flows.find(|flow| flow.clause.id == clause.id).map(|flow| flow.paid)
            });
            for (sum, paid) in sums.iter_mut().zip(paid) {
                *sum = sum.checked_add(paid.unwrap_or_default()).unwrap_or_default();
            }
            years.push(Year { year: old.year, paid, sums });
        }
        let mut cap = scenario.get(Input::Cap).filter(|_| has_cap);
        let used = scenario.get(Input::CapUsed).filter(|_| scenario.cap_per() == CapPer::Total);
        let used = used.unwrap_or_default();
        if let Some(cap) = &mut cap {
            *cap = cap.checked_sub(used).unwrap_or_default().max(Decimal::ZERO);
        }
        Some(Self {
            clause: &clause.id,
            payer: clause.share().map_or("", |share| side(model.deal(), &share.from)),
            years,
            cap,
            used: !used.is_zero(),
            reached: ledgers.map(|ledger| reached(ledger, &clause.id)),
            has: ledgers.map(|of| of.totals.flows.iter().any(|(of, _)| of.id == clause.id)),
        })
    }

    pub(crate) fn figure(&self, nth: usize, year: Option<u16>) -> Option<Figure<'static>> {
        let of = if nth == 0 { Of::Before } else { Of::After };
        let figure = Figure { year, ..Figure::new(of, What::Paid(self.clause)) };
        self.has.get(nth).is_some_and(|has| *has).then_some(figure)
    }
}

fn reached(ledger: &Ledger<'_>, id: &str) -> Option<u16> {
    for flag in &ledger.flags {
        if let Flag::CapReached { year, clause, .. } = flag
            && clause.id == id
        {
            return Some(*year);
        }
    }
    None
}

/// What stands at the right of what it names.
struct Label {
    top: i32,
    /// Where what it names ends.
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
    words: &'a Words,
    series: &'a Series,
    /// What the lines and bars are called, and the cap.
    names: [&'static str; 3],
    /// Where they begin and end.
    left: i32,
    right: i32,
}

/// The drawing; none where no version has a share.
#[must_use]
pub fn draw(model: &Model, words: &Words) -> Option<Drawing> {
    let (scenario, series) = (&model.scenario, &Series::new(model)?);
    let per_year = scenario.cap_per() == CapPer::Year;
    let (mut each, mut sums) = (0, 0);
    for year in &series.years {
        for (paid, sum) in year.paid.iter().zip(year.sums) {
            each = each.max(units(Unit::Dollars, paid.unwrap_or_default()));
            sums = sums.max(units(Unit::Dollars, sum));
        }
    }
    // A cap far above all that is paid would flatten it.
    let near = series.cap.map_or(0, |cap| units(Unit::Dollars, cap));
    let most = if per_year { &mut each } else { &mut sums };
    if *most == 0 || near / 2 < *most {
        *most = near.max(*most);
    }
    let cap = if series.used { key::YEARS_CAP_LEFT } else { key::YEARS_CAP };
    let names =
        [words.of(&scenario.before().name), words.of(&scenario.after().name), words.get(cap)];
    let drawing = Drawing { width: model.width, height: 0, marks: Vec::new() };
    let mut sketch = Sketch { drawing, words, series, names, left: 0, right: 0 };
    sketch.margins([sums, each]);
    let drawing = &mut sketch.drawing;
    let title = words.get(key::YEARS_SUM);
    let mut y = drawing.lines([0, 13], Anchor::Start, "strong", title, model.width) - 6;
    y = sketch.reached(y);
    // Where a year is marked: not across the title between.
    let mut spans = vec![[y - 4, y + SUMS]];
    sketch.panel(false, y, SUMS, sums, !per_year);
    let title = words.get(key::YEARS_EACH);
    y += SUMS + 30;
    y = sketch.drawing.lines([0, y], Anchor::Start, "strong", title, model.width);
    sketch.panel(true, y, EACH, each, per_year);
    spans.push([y, y + EACH]);
    y += EACH;
    let mut free = 0;
    for (nth, year) in series.years.iter().enumerate() {
        let x = sketch.x(nth);
        if series.reached.contains(&Some(year.year)) {
            for [from, to] in &spans {
                sketch.drawing.line("marker", &[(x, *from), (x, *to)]);
            }
        }
        let text = year.year.to_string();
        let half = wide(&text) / 2;
        if x - half >= free && x + half <= model.width {
            free = x + half + 8;
            sketch.drawing.text(x, y + 19, Anchor::Middle, "soft", text);
        }
    }
    sketch.drawing.height = y + 26;
    Some(sketch.drawing)
}

impl Sketch<'_> {
    /// The middle of a year.
    fn x(&self, nth: usize) -> i32 {
        let nth = i32::try_from(nth).unwrap_or(0);
        self.left + (self.right - self.left) * (2 * nth + 1) / (2 * self.count())
    }

    fn count(&self) -> i32 {
        i32::try_from(self.series.years.len()).unwrap_or(1).max(1)
    }

    /// Leaves room for the scale at the left, the labels at the right.
    fn margins(&mut self, most: [i64; 2]) {
        for most in most {
            let mut tick = 0;
            while tick <= most {
                self.left = self.left.max(wide(&self.short(tick)) + 6);
                tick += step(most);
            }
        }
        let mut label = 0;
        for each in [false, true] {
            for nth in 0..3 {
                for line in self.label(nth, each, [0; 2]).lines {
                    label = label.max(wide(&line));
                }
            }
        }
        self.right = self.drawing.width - label - 16;
    }

    fn short(&self, tick: i64) -> String {
        self.words.short(Decimal::from(tick))
    }

    /// The label of the old, of the new, or of the cap.
    fn label(&self, nth: usize, each: bool, [x, at]: [i32; 2]) -> Label {
        let last = self.series.years.last();
        let (mut amount, mut figure) = (self.series.cap.unwrap_or_default(), None);
        if let (Some(last), 0 | 1) = (last, nth) {
            let of = if each {
                last.paid.get(nth).copied().flatten()
            } else {
                last.sums.get(nth).copied()
            };
            amount = of.unwrap_or_default();
            figure = self.series.figure(nth, each.then_some(last.year));
            figure = figure.filter(|_| of.is_some());
        } else if nth == 2 && !self.series.used {
            figure = Some(Figure::input(Input::Cap));
        }
        let mut lines = wrap(self.names.get(nth).unwrap_or(&""), LABEL);
        lines.push(self.words.short(amount));
        let mut label = Label { top: 0, x, at, lines, figure };
        label.top = at - label.height() / 2;
        label
    }

    /// The years in which the cap is reached, above the lines that mark them.
    fn reached(&mut self, mut y: i32) -> i32 {
        let mut before = None;
        for (nth, reached) in self.series.reached.into_iter().enumerate() {
            let Some(year) = reached.filter(|_| reached != before) else { continue };
            before = reached;
            y += LINE;
            let text = self.words.say(key::YEARS_REACHED, &[&year.to_string()]);
            let half = wide(&text) / 2;
            let first = self.series.years.first().map_or(year, |first| first.year);
            let x = self.x(usize::from(year.saturating_sub(first)));
            let x = x.min(self.drawing.width - half).max(half);
            self.drawing.text(x, y, Anchor::Middle, "", text);
            let of = if nth == 0 { Of::Before } else { Of::After };
            self.drawing.asks(Figure::new(of, What::CapReached(self.series.clause)));
        }
        y + 18
    }

    fn panel(&mut self, each: bool, top: i32, height: i32, most: i64, has_cap: bool) {
        let bottom = top + height;
        let (left, right) = (self.left, self.right);
        let scale = Scale::new(0, most, height);
        let y = |amount: Decimal| bottom - scale.at(units(Unit::Dollars, amount));
        let mut tick = 0;
        while tick <= most {
            let at = bottom - scale.at(tick);
            let look = if tick == 0 { "base" } else { "rule" };
            self.drawing.line(look, &[(left, at), (right, at)]);
            self.drawing.text(left - 6, at + 4, Anchor::End, "soft", self.short(tick));
            tick += step(most);
        }
        let mut labels = Vec::new();
        let series = self.series;
        let slot = (right - left) / self.count();
        let thick = (slot * 2 / 5).clamp(1, 28);
        if let Some(cap) = series.cap.filter(|_| has_cap) {
            let mut label = self.label(2, each, [right, y(cap).max(top)]);
            if units(Unit::Dollars, cap) > most {
                label.lines.insert(0, "↑".to_owned());
            } else {
                self.drawing.line("cap", &[(left, y(cap)), (right, y(cap))]);
            }
            place(&mut labels, label);
        }
        for nth in [0, 1] {
            let (new, mut points) = (nth == 1, Vec::new());
            let mut end = [right, bottom];
            for (year, of) in series.years.iter().enumerate() {
                let (x, paid) = (self.x(year), of.paid.get(nth).copied().flatten());
                let of = if each { paid } else { of.sums.get(nth).copied() }.unwrap_or_default();
                // However little it is, it shows.
                let at = if of.is_zero() { bottom } else { y(of).min(bottom - 1) };
                let tall = bottom - at;
                points.push((x, at));
                end = [x, at];
                if each && tall > 0 {
                    let x = if new { x + 1 } else { x - thick - 1 };
                    end[0] = x + thick;
                    if thick < 6 {
                        self.drawing.bar(plot(new, series.payer), x, at, thick, tall);
                    } else {
                        self.drawing.block(new, series.payer, x, at, thick, tall);
                    }
                }
            }
            if !each {
                self.drawing.line(run(new, series.payer), &points);
            }
            place(&mut labels, self.label(nth, each, end));
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
        for Label { top, x, at, lines, figure } in labels {
            let middle = top + i32::try_from(lines.len()).unwrap_or(0) * LINE / 2;
            self.drawing.line("leader", &[(x + 3, at), (right + 2, at), (right + 12, middle)]);
            let mut y = top + 12;
            for line in lines {
                self.drawing.text(right + 16, y, Anchor::Start, "", line);
                y += LINE;
            }
            if let Some(figure) = figure {
                self.drawing.asks(figure);
            }
        }
    }
}

/// The line of a running sum.
fn run(new: bool, side: &str) -> &'static str {
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
        for times in [1, 2, 5] {
            if most / step / times <= 3 {
                return step * times;
            }
        }
        step *= 10;
    }
}

/// A handful: each is put in its place, the highest first.
fn place(labels: &mut Vec<Label>, label: Label) {
    let at = labels.iter().position(|other| other.at > label.at).unwrap_or(labels.len());
    labels.insert(at, label);
}

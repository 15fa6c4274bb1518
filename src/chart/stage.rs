//! The stage: how much the first side owes the second, added up year by year, under the older terms and
//! the newer; the gap between the two; and the cap that makes it.

mod cap;
mod frame;
mod labels;
mod lines;

pub use frame::{Frame, Stage};

use super::trail::Trail;
use super::{Drawing, Places};
use crate::i18n::message;
use crate::view::View;
use settlement::deal::{Deal, Series};
use settlement::{Input, Sales};

/// Draws the stage.
///
/// What moves comes first and always in the same order, an empty path where there is nothing, so that a
/// change of the scenario moves each mark from where it was.
#[must_use]
pub fn draw(view: &View, of: Stage) -> Drawing {
    let mut drawing = Drawing { width: of.width, height: of.height, marks: Vec::new() };
    let trail = Trail::new(&view.scenario, view.settlement());
    let frame = Frame::new(view, of);
    let mut places = Places::default();
    frame.lines(&mut drawing);
    lines::ghost(view, &trail, frame, &mut drawing);
    lines::gap(view, &trail, frame, &mut drawing);
    lines::rival(view, of, &trail, frame, &mut drawing);
    cap::line(view, frame, &mut drawing);
    lines::runs(&trail, frame, &mut drawing);
    cap::grip(view, frame, &mut drawing);
    if is_empty(view) {
        labels::empty(view, frame, &mut drawing);
        labels::years(view, frame, &mut drawing, &mut places);
        return drawing;
    }
    labels::ticks(view, frame, &mut drawing, &mut places);
    labels::years(view, frame, &mut drawing, &mut places);
    labels::ends(view, of, &trail, frame, &mut drawing, &mut places);
    cap::texts(view, of, &trail, frame, &mut drawing, &mut places);
    labels::rival(view, of, frame, &mut drawing, &mut places);
    labels::ghost(view, &trail, frame, &mut drawing, &mut places);
    handles(view, &trail, frame, &mut drawing);
    drawing
}

/// Whether customers pay nothing and so nobody owes anything.
fn is_empty(view: &View) -> bool {
    [&view.settlement().before, &view.settlement().after].iter().all(|ledger| {
        ledger.totals.net.is_zero() && ledger.totals.sold.iter().all(|(_, sold)| sold.is_zero())
    })
}

/// Adds where the cap and the end of the older line can be taken hold of.
fn handles(view: &View, trail: &Trail, frame: Frame, drawing: &mut Drawing) {
    use super::Mark::Handle;
    if let Some([x, y]) = cap::place(view, frame) {
        drawing.marks.push(Handle { x, y, radius: 24, input: Input::Cap });
    }
    if let Some(input) = growth(view) {
        let (x, y) = (frame.right, frame.y(trail.old.end()));
        drawing.marks.push(Handle { x, y, radius: 24, input });
    }
}

/// The growth that the end of the older line moves: that of the stream on which the first side pays.
fn growth(view: &View) -> Option<Input<'static>> {
    let deal: &'static Deal = view.deal();
    let clauses = [view.scenario.before(), view.scenario.after()];
    let mut payments =
        clauses.iter().flat_map(|terms| terms.clauses.iter()).filter_map(|of| of.payment());
    let payment = payments.find(|payment| payment.from == deal.sides[0])?;
    let series: Series<&'static str> = payment.on.by_id().series;
    let sales = view.scenario.sales(series)?;
    matches!(sales, Sales::Growth { .. }).then_some(Input::Growth(series))
}

/// The title of a picture that stands by itself.
#[must_use]
pub fn title(view: &View) -> String {
    let [first, second] = sides(view);
    view.messages.format(message::Stage { payer: first, payee: second })
}

fn sides(view: &View) -> [&str; 2] {
    let deal = view.deal();
    [deal.party_name(&deal.sides[0]), deal.party_name(&deal.sides[1])]
}

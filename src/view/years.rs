//! When it is paid.

use super::Draw;
use super::section::{self, Section};
use super::table::{self, Cell};
use crate::action::Place;
use crate::chart::years::{self, Series};
use crate::i18n::message;
use settlement::Unit;

const YEARS: Section = Section { id: "years", place: Place::Years, title: message::YEARS, table };

pub(crate) fn view(draw: &mut Draw<'_>) {
    let (model, messages) = (draw.model, draw.messages);
    let Some((series, drawing)) = Series::new(model).zip(years::draw(model, messages)) else {
        return draw.pen.nothing();
    };
    let mut said = String::new();
    let [before, after] = [&model.scenario.before().name, &model.scenario.after().name];
    for (name, run) in [before, after].iter().zip(&series.runs) {
        said.push_str(messages.deal_text(name));
        said.push_str(": ");
        if let Some((sum, _)) = run.sums.last() {
            said.push_str(&messages.spoken(Unit::Dollars, *sum));
        }
        if let Some(year) = run.reached {
            said.push_str("; ");
            said.push_str(&messages.format(message::YearsReached { year: year.to_string() }));
        }
        said.push_str(". ");
    }
    let (from, to) =
        (messages.payer(model.deal(), series.clause), messages.payee(model.deal(), series.clause));
    let caption = messages.format(message::YearsCaption { payer: from, payee: to });
    section::view(draw, &YEARS, caption, drawing, &said);
}

fn table(draw: &mut Draw<'_>) {
    let (model, messages) = (draw.model, draw.messages);
    let Some(series) = Series::new(model) else { return };
    let mut rows = Vec::new();
    for year in model.deal().years() {
        rows.push((year.to_string(), Vec::new()));
    }
    for run in &series.runs {
        for points in [&run.paid, &run.sums] {
            for ((_, cells), (amount, figure)) in rows.iter_mut().zip(points) {
                cells.push(Cell::money(messages, *figure, *amount));
            }
        }
    }
    let [old, new] = [&model.scenario.before().name, &model.scenario.after().name];
    let [old, new] = [messages.deal_text(old), messages.deal_text(new)];
    let (old_sum, new_sum) = (
        messages.format(message::YearsInAll { terms: old }),
        messages.format(message::YearsInAll { terms: new }),
    );
    let heads = [old, &old_sum, new, &new_sum];
    table::view(draw, Place::Years, message::YEARS, &heads, rows);
}

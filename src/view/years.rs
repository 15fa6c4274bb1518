//! When it is paid.

use super::Draw;
use super::section::{self, Section};
use super::table::{self, Cell};
use crate::action::Place;
use crate::chart::years::{self, Series};
use crate::words::key;
use settlement::Unit;

const YEARS: Section = Section { id: "years", place: Place::Years, title: key::YEARS, table };

pub(crate) fn view(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
    let Some((series, drawing)) = Series::new(model).zip(years::draw(model, words)) else {
        return draw.pen.nothing();
    };
    let mut said = String::new();
    let [before, after] = [&model.scenario.before().name, &model.scenario.after().name];
    for (name, run) in [before, after].iter().zip(&series.runs) {
        said.push_str(words.of(name));
        said.push_str(": ");
        if let Some((sum, _)) = run.sums.last() {
            said.push_str(&words.spoken(Unit::Dollars, *sum));
        }
        if let Some(year) = run.reached {
            said.push_str("; ");
            said.push_str(&words.say(key::YEARS_REACHED, &[&year.to_string()]));
        }
        said.push_str(". ");
    }
    let (from, to) =
        (words.payer(model.deal(), series.clause), words.payee(model.deal(), series.clause));
    let caption = words.pair(key::YEARS_CAPTION, from, to);
    section::view(draw, &YEARS, caption, drawing, &said);
}

fn table(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
    let Some(series) = Series::new(model) else { return };
    let mut rows = Vec::new();
    for year in model.deal().years() {
        rows.push((year.to_string(), Vec::new()));
    }
    for run in &series.runs {
        for points in [&run.paid, &run.sums] {
            for ((_, cells), (amount, figure)) in rows.iter_mut().zip(points) {
                cells.push(Cell::money(words, *figure, *amount));
            }
        }
    }
    let [old, new] = [&model.scenario.before().name, &model.scenario.after().name];
    let [old, new] = [words.of(old), words.of(new)];
    let (old_sum, new_sum) =
        (words.say(key::YEARS_IN_ALL, &[old]), words.say(key::YEARS_IN_ALL, &[new]));
    let heads = [old, &old_sum, new, &new_sum];
    table::view(draw, Place::Years, key::YEARS, &heads, rows);
}

//! When it is paid.

use super::Draw;
use super::section::{self, Section};
use super::table::{self, Cell};
use crate::action::Place;
use crate::chart::years::{self, Series};
use crate::words::key;
use settlement::Unit;

pub(crate) fn view(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
    let Some((series, drawing)) = Series::new(model).zip(years::draw(model, words)) else {
        return draw.pen.nothing();
    };
    let mut said = String::new();
    let names = [words.of(&model.scenario.before().name), words.of(&model.scenario.after().name)];
    if let Some(last) = series.years.last() {
        for (name, sum) in names.into_iter().zip(last.sums) {
            said.push_str(name);
            said.push_str(": ");
            said.push_str(&words.spoken(Unit::Dollars, sum));
            said.push_str(". ");
        }
    }
    for year in series.reached.into_iter().flatten() {
        said.push_str(&words.say(key::YEARS_REACHED, &[&year.to_string()]));
        said.push_str(". ");
    }
    let section = Section {
        id: "years",
        place: Place::Years,
        title: key::YEARS,
        caption: words.pair(
            key::YEARS_CAPTION,
            words.payer(model.deal(), series.clause),
            words.payee(model.deal(), series.clause),
        ),
        drawing,
        said,
        table,
    };
    section::view(draw, section);
}

fn table(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
    let Some(series) = Series::new(model) else { return };
    let mut rows = Vec::new();
    for year in &series.years {
        let mut cells = Vec::new();
        for (nth, paid) in year.paid.into_iter().enumerate() {
            let figure = series.figure(nth, Some(year.year)).filter(|_| paid.is_some());
            cells.push(Cell::money(words, figure, paid.unwrap_or_default()));
            cells.push(Cell::money(words, None, year.sums[nth]));
        }
        rows.push((year.year.to_string(), cells));
    }
    let [old, new] =
        [words.of(&model.scenario.before().name), words.of(&model.scenario.after().name)];
    let sum = |name: &str| words.say(key::YEARS_IN_ALL, &[name]);
    table::view(draw, Place::Years, key::YEARS, &[old, &sum(old), new, &sum(new)], rows);
}

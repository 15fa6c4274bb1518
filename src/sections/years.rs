use super::chart_section::{Chart, chart_section};
use crate::chart::years::{self, Series};
use crate::components::table::{Cell, chart_table};
use crate::i18n::message;
use crate::state::FigureSpot;
use crate::view::View;
use settlement::Unit;
use yew::prelude::*;

/// When it is paid. Empty where the terms have no share.
pub(crate) fn years_section(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let Some((series, drawing)) = Series::new(view).zip(years::draw(view)) else {
        return Html::default();
    };
    let chart = Chart {
        id: "years",
        spot: FigureSpot::Years,
        title: messages.get(message::YEARS).to_owned(),
        caption: messages.format(message::YearsCaption {
            payer: messages.payer(deal, series.clause),
            payee: messages.payee(deal, series.clause),
        }),
        drawing,
        description: description(view, &series),
        table,
    };
    chart_section(view, chart)
}

fn description(view: &View, series: &Series) -> String {
    let (scenario, messages) = (&view.scenario, &view.messages);
    let mut text = String::new();
    for (terms, run) in [scenario.before(), scenario.after()].into_iter().zip(&series.runs) {
        text.push_str(messages.deal_text(&terms.name));
        text.push_str(": ");
        if let Some((sum, _)) = run.sums.last() {
            text.push_str(&messages.spoken(Unit::Dollars, *sum));
        }
        if let Some(year) = run.reached {
            text.push_str("; ");
            text.push_str(&messages.format(message::YearsReached { year: &year.to_string() }));
        }
        text.push_str(". ");
    }
    text
}

fn table(view: &View) -> Html {
    let (scenario, messages) = (&view.scenario, &view.messages);
    let Some(series) = Series::new(view) else { return Html::default() };
    let mut rows: Vec<_> = view.deal().years().map(|year| (year.to_string(), Vec::new())).collect();
    for run in &series.runs {
        for points in [&run.paid, &run.sums] {
            for ((_, cells), (amount, figure)) in rows.iter_mut().zip(points) {
                cells.push(Cell::money(messages, *figure, *amount));
            }
        }
    }
    let [old, new] =
        [scenario.before(), scenario.after()].map(|terms| messages.deal_text(&terms.name));
    let [old_sum, new_sum] = [old, new].map(|terms| messages.format(message::YearsInAll { terms }));
    let heads = [old, &old_sum, new, &new_sum];
    chart_table(view, FigureSpot::Years, messages.get(message::YEARS), &heads, rows)
}

use super::chart_section::table_fold;
use crate::chart::stage::{Stage, title};
use crate::components::derivation_panel::derivation_panel;
use crate::components::stage_drawing::StageDrawing;
use crate::components::table::{Cell, Row, years_table};
use crate::i18n::message;
use crate::state::{FigureSpot, State, first_input};
use crate::view::View;
use settlement::{Decimal, Figure, FigureKind, Input, Ledger, Scope, add};
use yew::prelude::*;

/// The stage: what would be owed over the years.
pub(crate) fn stage(view: &View, state: &State) -> Html {
    let [width, height] = state.stage;
    html! {
        <>
            <h2 id="stage-title">{title(view)}</h2>
            <div class="drawing picture">{drawing(view, state, width, height)}</div>
            {derivation_panel(view, FigureSpot::Stage)}
        </>
    }
}

/// The drawing of the stage at a size.
pub(crate) fn drawing(view: &View, state: &State, width: i32, height: i32) -> Html {
    let in_use = state.deal().first.get(state.tab);
    let of_host = in_use.and_then(|field| first_input(&state.scenario, field));
    let is_in_use = of_host == Some(Input::Elsewhere) && !state.is_untouched();
    let of = Stage {
        has_rival: is_in_use,
        has_hint: state.is_untouched() && view.dispatch.is_some(),
        ..Stage::new(width, height)
    };
    html! { <StageDrawing view={view.clone()} {of} description={description(view)} /> }
}

/// What would be owed of each year, and added up, as a table. It stands below the scenarios, so that
/// these and the doubt follow the picture.
pub(crate) fn by_year(view: &View) -> Html {
    let summary = view.messages.get(message::STAGE_AS_TABLE);
    table_fold(view, FigureSpot::Stage, summary, || table(view))
}

fn table(view: &View) -> Html {
    let (messages, settlement) = (&view.messages, view.settlement());
    let [old, _, new] = view.nets();
    let years = |ledger: &Ledger<'static>| ledger.years.iter().map(|year| year.net).collect();
    let nets: [Vec<Decimal>; 2] = [&settlement.before, &settlement.after].map(years);
    let scale = messages.table_scale(nets.iter().flatten().copied().chain([old, new]));
    let mut rows: Vec<Row> = Vec::new();
    let mut sums = [Decimal::ZERO; 2];
    for (nth, year) in view.deal().years().enumerate() {
        let mut cells = Vec::new();
        for ((of, nets), sum) in [Scope::Before, Scope::After].into_iter().zip(&nets).zip(&mut sums)
        {
            let net = nets.get(nth).copied().unwrap_or_default();
            *sum = add(*sum, net).unwrap_or_default();
            let total = Figure::new(of, FigureKind::Net);
            let figure = (year == view.deal().last_year).then_some(total);
            cells.push(Cell::scaled(messages, scale, Some(total.in_year(year)), net));
            cells.push(Cell::scaled(messages, scale, figure, *sum));
        }
        rows.push((year.to_string(), cells));
    }
    let versions = [view.scenario.before(), view.scenario.after()];
    let versions = versions.map(|terms| &*terms.name);
    let columns = [message::STAGE_EACH, message::STAGE_SUM].map(|key| messages.get(key));
    years_table(view, &title(view), &messages.table_unit(scale), versions, columns, rows)
}

/// The drawing in words: its title, and the answer.
fn description(view: &View) -> String {
    title(view) + ". " + &view.headline().spoken()
}

use crate::chart::stage::{Stage, title};
use crate::components::derivation_panel::derivation_panel;
use crate::components::stage_drawing::StageDrawing;
use crate::state::{FigureSpot, State, first_input};
use crate::view::View;
use settlement::Input;
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

/// The drawing in words: its title, and the answer.
fn description(view: &View) -> String {
    title(view) + ". " + &view.headline().spoken(&view.messages)
}

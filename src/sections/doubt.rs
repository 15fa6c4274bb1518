use crate::components::sentence::sentence;
use crate::i18n::doubt as said;
use crate::state::{FigureSpot, State};
use crate::view::View;
use yew::prelude::*;

/// How far the answer could be off.
pub(crate) fn doubt(view: &View, state: &State) -> Html {
    let (messages, scenario) = (&view.messages, &view.scenario);
    let verdict = &view.answer.verdict;
    html! {
        <p class="doubt">
            if let Some(driver) = &state.doubt {
                <span id="hinges">
                    {sentence(view, FigureSpot::Verdict,
                        &said::sentence(messages, scenario, verdict, driver), &[])}
                </span>
            }
            if let Some(unconfirmed) = said::unconfirmed(messages, scenario) {
                {" "}{unconfirmed}
            }
        </p>
    }
}

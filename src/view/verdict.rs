//! The answer, before anything else.

use super::element::{el, list, text, words};
use super::sentence;
use crate::Model;
use crate::action::Place;
use crate::app::Report;
use crate::words::{Sentence, flag, verdict};
use settlement::Of;
use yew::prelude::*;

pub(crate) fn view(model: &Model, report: &Report, sentences: &[Sentence; 2]) -> Html {
    let exact = verdict::to_the_cent(&model.verdict);
    let [older, newer] = sentences;
    let view = |place, one| sentence::view(model, report, place, one);
    let panel = |place, one| sentence::panel(model, report, place, one);
    el!("section" "class" = "verdict" "aria-labelledby" = "verdict-title";
        el!("p" "class" = "kicker"; words(&model.deal().name)),
        el!("h1" "id" = "verdict-title"; words("Who owes whom?")),
        el!("p" "class" = "headline" "id" = "verdict";
            view(Place::Verdict, older), words(" "), view(Place::Verdict, newer)),
        panel(Place::Verdict, older),
        panel(Place::Verdict, newer),
        el!("p" "class" = "exact" "id" = "exact"; view(Place::Exact, &exact)),
        panel(Place::Exact, &exact),
        flags(model, report),
    )
}

/// The verdict in words alone.
pub(crate) fn spoken(sentences: &[Sentence; 2]) -> Html {
    let [older, newer] = sentences;
    text(older.spoken() + " " + &newer.spoken())
}

fn flags(model: &Model, report: &Report) -> Html {
    let (scenario, settlement) = (&model.scenario, &model.settlement);
    let mut items = Vec::new();
    for (terms, of, ledger) in [
        (scenario.before(), Of::Before, &settlement.before),
        (scenario.after(), Of::After, &settlement.after),
    ] {
        for flag in &ledger.flags {
            let sentence = flag::sentence(scenario, terms, of, flag);
            items.push(el!("li";
                sentence::view(model, report, Place::Flags, &sentence),
                sentence::panel(model, report, Place::Flags, &sentence),
            ));
        }
    }
    el!("ul" "class" = "flags" "id" = "flags"; list(items))
}

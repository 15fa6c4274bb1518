//! The terms that are compared, and what each rests on.

use super::basis::Basis;
use super::element::{el, list, words};
use crate::Model;
use settlement::deal::{Deal, Terms};
use yew::prelude::*;

pub(crate) fn view(model: &Model) -> Html {
    let deal = model.deal();
    el!("section" "class" = "terms" "aria-labelledby" = "terms-title";
        el!("h2" "id" = "terms-title"; words("The terms, and how sure they are")),
        list(deal.terms.iter().map(|terms| version(deal, terms)).collect()),
        el!("p" "class" = "colophon";
            words("You can change every default above. Nothing you enter leaves your browser.")),
    )
}

fn version(deal: &'static Deal, terms: &'static Terms) -> Html {
    let clauses = terms.clauses.iter().map(|clause| {
        html! {
            <Basis {deal} basis={&clause.basis} summary={&*clause.says} share={clause.share()} />
        }
    });
    el!("div" "class" = "version";
        el!("h3"; words(&terms.name)),
        list(clauses.collect()),
    )
}

//! The terms that are compared, and what each rests on.

use super::basis::Basis;
use crate::Model;
use settlement::deal::{Deal, Terms};
use yew::prelude::*;

pub(crate) fn view(model: &Model) -> Html {
    let deal = model.deal();
    html! {
        <section class="terms" aria-labelledby="terms-title">
            <h2 id="terms-title">{ "The terms, and how sure they are" }</h2>
            { for deal.terms.iter().map(|terms| version(deal, terms)) }
            <p class="colophon">
                { "You can change every default above. Nothing you enter leaves your browser." }
            </p>
        </section>
    }
}

fn version(deal: &'static Deal, terms: &'static Terms) -> Html {
    html! {
        <div class="version" key={&*terms.id}>
            <h3>{ &*terms.name }</h3>
            { for terms.clauses.iter().map(|clause| html! {
                <Basis key={&*clause.id} {deal} basis={&clause.basis} summary={&*clause.says}
                    share={clause.share()} />
            }) }
        </div>
    }
}

//! The terms that are compared, and what each rests on.

use super::basis;
use crate::Model;
use settlement::deal::Terms;
use yew::prelude::*;

pub(crate) fn view(model: &Model) -> Html {
    html! {
        <section class="terms" aria-labelledby="terms-title">
            <h2 id="terms-title">{ "The terms, and how sure they are" }</h2>
            { for model.deal().terms.iter().map(|terms| version(model, terms)) }
            <p class="colophon">
                { "You can change every default above. Nothing you enter leaves your browser." }
            </p>
        </section>
    }
}

fn version(model: &Model, terms: &'static Terms) -> Html {
    html! {
        <div class="version" key={&*terms.id}>
            <h3>{ &*terms.name }</h3>
            { for terms.clauses.iter().map(|clause| html! {
                <details class="basis" key={&*clause.id}>
                    <summary>{ &*clause.says }{ " " }{ basis::tag(clause.basis.level) }</summary>
                    { basis::note(model.deal(), &clause.basis) }
                </details>
            }) }
        </div>
    }
}

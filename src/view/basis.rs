//! What a default or a clause rests on: level, note, sources.

use crate::words::level;
use settlement::deal::{Basis, Deal, Level};
use yew::prelude::*;

/// The level in one word, set so that it is known by more than its colour.
pub(crate) fn tag(of: Level) -> Html {
    let name = level::name(of);
    html! { <span class="level" data-level={name} title={level::meaning(of)}>{ name }</span> }
}

/// The level and what the default is; behind it the note and the sources.
pub(crate) fn default(deal: &'static Deal, basis: &'static Basis, default: &str) -> Html {
    html! {
        <details class="basis">
            <summary>{ format!("Default {default}, ") }{ tag(basis.level) }</summary>
            { note(deal, basis) }
        </details>
    }
}

/// The note and the sources.
pub(crate) fn note(deal: &'static Deal, basis: &'static Basis) -> Html {
    let sources = basis.sources.iter().filter_map(|id| deal.source(id));
    html! {
        <>
            <p class="note">{ &*basis.note }</p>
            if !basis.sources.is_empty() {
                <ul class="sources">
                    { for sources.map(|source| html! {
                        <li key={&*source.id}>
                            <a href={source.url.clone()} rel="noreferrer">{ &*source.title }</a>
                            { ", " }<time datetime={source.date.clone()}>{ &*source.date }</time>
                        </li>
                    }) }
                </ul>
            }
        </>
    }
}

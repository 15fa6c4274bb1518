//! What a default or a clause rests on: level, note, sources.

use crate::words::{level, number};
use settlement::deal::{self, Deal, Level, Share};
use yew::prelude::*;

/// A line with its level; behind it the note and the sources. It never changes, and so is a
/// component: Yew does not draw it again with every move of a slider.
pub(crate) struct Basis;

#[derive(Clone, Properties)]
pub(crate) struct BasisProps {
    pub deal: &'static Deal,
    pub basis: &'static deal::Basis,
    /// What it is the basis of.
    pub summary: AttrValue,
    /// A share's rate, which has a basis of its own: that it is paid may be better known.
    #[prop_or_default]
    pub share: Option<&'static Share>,
}

impl PartialEq for BasisProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.basis, other.basis) && self.summary == other.summary
    }
}

impl Component for Basis {
    type Message = ();
    type Properties = BasisProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let BasisProps { deal, basis, summary, share } = ctx.props();
        html! {
            <details class="basis">
                <summary>{ summary.clone() }{ " " }{ tag(basis.level) }</summary>
                { note(deal, basis) }
                if let Some(share) = share {
                    { rate(deal, share) }
                }
            </details>
        }
    }
}

/// A default and its basis.
pub(crate) fn default(deal: &'static Deal, basis: &'static deal::Basis, default: &str) -> Html {
    html! { <Basis {deal} {basis} summary={format!("Default {default},")} /> }
}

/// The level in one word, set so that it is known by more than its colour.
fn tag(of: Level) -> Html {
    let name = level::name(of);
    html! { <span class="level" data-level={name} title={level::meaning(of)}>{ name }</span> }
}

/// The level and the sources, in a line; none is the reader's own choice.
pub(crate) fn short(deal: &'static Deal, basis: Option<&'static deal::Basis>) -> Html {
    let Some(basis) = basis else { return html! { { level::CHOSEN } } };
    let mut line = vec![tag(basis.level)];
    for source in basis.sources.iter().filter_map(|id| deal.source(id)) {
        // Titles begin with who published.
        let publisher = source.title.split(':').next().unwrap_or_default();
        line.push(html! {
            <>{ " " }<a href={source.url.clone()} rel="noreferrer">{ publisher }</a></>
        });
    }
    line.into_iter().collect()
}

/// The note and the sources.
fn note(deal: &'static Deal, basis: &'static deal::Basis) -> Html {
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

fn rate(deal: &'static Deal, share: &'static Share) -> Html {
    let rate = share.rate.default.map(|rate| number::percent(rate.get())).unwrap_or_default();
    html! {
        <div>
            <p>{ "The rate: " }{ rate }{ ", " }{ tag(share.rate.basis.level) }</p>
            { note(deal, &share.rate.basis) }
        </div>
    }
}

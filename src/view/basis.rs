//! What a default or a clause rests on: level, note, sources.

use super::element::{el, list, text, words};
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
        el!("details" "class" = "basis";
            el!("summary"; html! { { summary.clone() } }, words(" "), tag(basis.level)),
            note(deal, basis),
            share.map(|share| rate(deal, share)).unwrap_or_default(),
        )
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
    let Some(basis) = basis else { return words(level::CHOSEN) };
    let mut line = vec![tag(basis.level)];
    for source in basis.sources.iter().filter_map(|id| deal.source(id)) {
        // Titles begin with who published.
        let publisher = source.title.split(':').next().unwrap_or_default();
        line.extend([words(" · "), link(source, publisher)]);
    }
    list(line)
}

/// The note and the sources.
fn note(deal: &'static Deal, basis: &'static deal::Basis) -> Html {
    let mut sources = Vec::new();
    for source in basis.sources.iter().filter_map(|id| deal.source(id)) {
        let date = html! { <time datetime={&*source.date}>{ &*source.date }</time> };
        sources.push(el!("li"; link(source, &source.title), words(", "), date));
    }
    let is_empty = sources.is_empty();
    list(vec![
        el!("p" "class" = "note"; words(&basis.note)),
        if is_empty { Html::default() } else { el!("ul" "class" = "sources"; list(sources)) },
    ])
}

fn link(source: &'static deal::Source, text: &'static str) -> Html {
    html! { <a href={&*source.url} rel="noreferrer">{ text }</a> }
}

fn rate(deal: &'static Deal, share: &'static Share) -> Html {
    let rate = share.rate.default.map(|rate| number::percent(rate.get())).unwrap_or_default();
    el!("div";
        el!("p"; text(format!("The rate: {rate}, ")), tag(share.rate.basis.level)),
        note(deal, &share.rate.basis),
    )
}

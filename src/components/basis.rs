//! What a default or a clause rests on: its level of evidence, a note, the sources.

use crate::i18n::{Messages, message};
use settlement::deal::{Basis, Deal, Level, Share, Source, Text};
use yew::prelude::*;

/// A line with its level; folded behind it the note and the sources.
pub(crate) fn basis(
    messages: &Messages,
    deal: &'static Deal,
    summary: String,
    basis: &'static Basis,
    rate: Option<&'static Share>,
) -> Html {
    html! {
        <details class="basis">
            <summary>{summary}{" "}{level_tag(messages, basis.level)}</summary>
            {note(messages, deal, &basis.note, &basis.sources)}
            if let Some(share) = rate {
                {rate_basis(messages, deal, share)}
            }
        </details>
    }
}

/// The default of an input and its basis.
pub(crate) fn default_basis(
    messages: &Messages,
    deal: &'static Deal,
    of: &'static Basis,
    default: &str,
) -> Html {
    basis(messages, deal, messages.format(message::Default { value: default }), of, None)
}

/// The level in one word, with a look that differs in more than colour.
pub(crate) fn level_tag(messages: &Messages, level: Level) -> Html {
    html! {
        <span class="level" data-level={level.id()} title={messages.meaning(level).to_owned()}>
            {messages.level(level)}
        </span>
    }
}

/// The level and the publishers in one line; without a basis it is the reader's own choice.
pub(crate) fn short_basis(
    messages: &Messages,
    deal: &'static Deal,
    basis: Option<&'static Basis>,
) -> Html {
    let Some(basis) = basis else { return html! { {messages.get(message::LEVEL_CHOSEN)} } };
    html! {
        <>
            {level_tag(messages, basis.level)}
            for source in sources(deal, &basis.sources) {
                {" · "}
                {link(source, publisher(source))}
            }
        </>
    }
}

/// Who published a source: its title begins with that.
pub(crate) fn publisher(source: &'static Source) -> &'static str {
    source.title.split(':').next().unwrap_or_default()
}

/// A note and its sources.
pub(crate) fn note(
    messages: &Messages,
    deal: &'static Deal,
    text: &'static str,
    ids: &'static [Text],
) -> Html {
    html! {
        <>
            <p class="note">{messages.deal_text(text)}</p>
            <ul class="sources">
                for source in sources(deal, ids) {
                    <li>
                        {link(source, &source.title)}
                        {", "}
                        <time datetime={&*source.date}>{&*source.date}</time>
                    </li>
                }
            </ul>
        </>
    }
}

fn sources(deal: &'static Deal, ids: &'static [Text]) -> impl Iterator<Item = &'static Source> {
    ids.iter().filter_map(|id| deal.source(id))
}

fn link(source: &'static Source, text: &'static str) -> Html {
    html! { <a href={&*source.url} rel="noreferrer">{text}</a> }
}

/// The rate of a share has a basis of its own: that it is paid may be better known.
fn rate_basis(messages: &Messages, deal: &'static Deal, share: &'static Share) -> Html {
    let rate = share.rate.default.map(|rate| messages.percent(rate.get())).unwrap_or_default();
    let basis = &share.rate.basis;
    html! {
        <>
            <p>
                {messages.format(message::Rate { rate: &rate })}
                {" "}
                {level_tag(messages, basis.level)}
            </p>
            {note(messages, deal, &basis.note, &basis.sources)}
        </>
    }
}

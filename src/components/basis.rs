//! What a default or a clause rests on: its level of evidence, a note, the sources.

use crate::i18n::{Messages, message};
use settlement::deal::{Basis, Deal, Level, Payment, Schedule, Source};
use yew::prelude::*;

/// A line with its level; folded behind it the note and the sources.
pub(crate) fn basis(
    messages: &Messages,
    deal: &'static Deal,
    summary: String,
    basis: &'static Basis,
    payment: Option<&'static Payment>,
) -> Html {
    html! {
        <details class="basis">
            <summary>{summary}{" "}{level_tag(messages, basis.level)}</summary>
            {note(messages, deal, &basis.note, &basis.sources)}
            if let Some(payment) = payment {
                {rate_basis(messages, deal, payment)}
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

/// A level and the publishers in one line.
pub(crate) fn attested(
    messages: &Messages,
    deal: &'static Deal,
    level: Level,
    ids: &'static [String],
) -> Html {
    html! {
        <>
            {level_tag(messages, level)}
            for source in sources(deal, ids) {
                {" · "}
                {link(source, messages.publisher(source))}
            }
        </>
    }
}

/// The publisher and the date of a source.
pub(crate) fn cited(messages: &Messages, source: &'static Source) -> Html {
    html! {
        <>
            {link(source, messages.publisher(source))}
            {", "}
            <time datetime={&*source.date}>{messages.date(&source.date)}</time>
        </>
    }
}

/// A note and its sources.
pub(crate) fn note(
    messages: &Messages,
    deal: &'static Deal,
    text: &'static str,
    ids: &'static [String],
) -> Html {
    html! {
        <>
            <p class="note">{text}</p>
            <ul class="sources">
                for source in sources(deal, ids) {
                    <li>
                        {link(source, messages.source(source))}
                        {", "}
                        <time datetime={&*source.date}>{messages.date(&source.date)}</time>
                    </li>
                }
            </ul>
        </>
    }
}

fn sources(deal: &'static Deal, ids: &'static [String]) -> impl Iterator<Item = &'static Source> {
    ids.iter().filter_map(|id| deal.source(id))
}

fn link(source: &'static Source, text: String) -> Html {
    html! { <a href={&*source.url} rel="noreferrer">{text}</a> }
}

/// The rate of a payment has a basis of its own: that it is paid may be better known.
pub(crate) fn rate_basis(
    messages: &Messages,
    deal: &'static Deal,
    payment: &'static Payment,
) -> Html {
    let (text, basis) = match &payment.schedule {
        Schedule::Flat { rate, .. } => {
            let default = rate.default.unwrap_or_default();
            let rate_text = messages.exact(payment.rate_unit(), default);
            (messages.format(message::Rate { rate: &rate_text }), &rate.basis)
        }
        Schedule::Brackets { basis: Some(basis), .. } => {
            (messages.get(message::BRACKETS).to_owned(), basis)
        }
        Schedule::Brackets { basis: None, .. } => return Html::default(),
    };
    html! {
        <>
            <p>
                {text}
                {" "}
                {level_tag(messages, basis.level)}
            </p>
            {note(messages, deal, &basis.note, &basis.sources)}
        </>
    }
}

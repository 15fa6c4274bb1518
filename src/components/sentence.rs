use super::figure::{figure, seen_and_spoken};
use super::inline_number::InlineNumber;
use super::receipt::receipt;
use crate::chart::side_class;
use crate::i18n::{Phrase, Sentence};
use crate::state::{Draft, Field, FigureSpot};
use crate::view::View;
use yew::prelude::*;

/// A sentence: names set apart, figures that open their derivation, inputs that can be changed.
pub(crate) fn sentence(
    view: &View,
    spot: FigureSpot,
    sentence: &Sentence,
    drafts: &[Draft],
) -> Html {
    sentence.0.iter().map(|of| phrase(view, spot, of, drafts)).collect()
}

/// A sentence as an item of a list, with the derivation of one of its figures, if that is open.
pub(crate) fn sentence_item(view: &View, spot: FigureSpot, of: &Sentence) -> Html {
    let is_open = of.0.iter().any(|phrase| match phrase {
        Phrase::Figure { figure, .. } => view.is_receipt_here(spot, *figure),
        _ => false,
    });
    html! {
        <li>
            {sentence(view, spot, of, &[])}
            if is_open {
                {receipt(view)}
            }
        </li>
    }
}

fn phrase(view: &View, spot: FigureSpot, phrase: &Phrase, drafts: &[Draft]) -> Html {
    match phrase {
        Phrase::Text(text) => html! { {text} },
        Phrase::Party(party) => html! {
            <b class="party" data-side={side_class(view.deal().side_of(&party.id))}>
                {&party.name}
            </b>
        },
        Phrase::Figure { figure: of, text, spoken } => figure(view, spot, *of, text, spoken),
        Phrase::Value { text, spoken } => html! {
            <span translate="no">{seen_and_spoken(text, spoken)}</span>
        },
        Phrase::Input(field) => inline_number(view, *field, drafts),
    }
}

fn inline_number(view: &View, field: Field, drafts: &[Draft]) -> Html {
    let draft = drafts.iter().find(|draft| draft.field == field).cloned();
    html! {
        <InlineNumber {field} value={field.value(&view.scenario)} {draft}
            name={view.messages.field(&view.scenario, field)} />
    }
}

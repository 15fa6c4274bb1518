use super::number_field::{Inline, NumberField, inline_id};
use crate::context::PageContext;
use crate::hooks::use_drag_steps;
use crate::state::{Action, Draft, Field};
use settlement::Decimal;
use yew::prelude::*;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct InlineNumberProps {
    pub(crate) field: Field,
    pub(crate) value: Option<Decimal>,
    pub(crate) draft: Option<Draft>,
    /// The name of the field; a sentence has no labels.
    pub(crate) name: AttrValue,
}

/// A number in a sentence: dragged sideways, typed over, or moved by the arrow keys. On a static page
/// it can only be read.
#[component]
pub(crate) fn InlineNumber(props: &InlineNumberProps) -> Html {
    let InlineNumberProps { field, value, draft, name } = props.clone();
    let context = use_context::<PageContext>();
    let dispatch = context.as_ref().and_then(|context| context.dispatch.clone());
    let drag = use_drag_steps({
        let dispatch = dispatch.clone();
        Callback::from(move |steps| {
            if let Some(dispatch) = &dispatch {
                dispatch.send(Action::Stepped(field, steps));
            }
        })
    });
    let Some(PageContext { messages, .. }) = &context else { return Html::default() };
    let inline = Some(Inline { name: name.clone(), drag });
    let number = NumberField { field, value, draft: draft.as_ref(), messages, inline };
    let Some(dispatch) = &dispatch else { return read_only(field, name, number.text()) };
    html! {
        <>
            {number.input(dispatch)}
            if draft.is_some() {
                {number.hint(dispatch)}
            }
        </>
    }
}

fn read_only(field: Field, name: AttrValue, text: String) -> Html {
    let size = text.chars().count().to_string();
    html! {
        <input type="text" id={inline_id(field)} class="handle" translate="no" aria-label={name} {size}
            autocomplete="off" readonly=true tabindex="-1" value={text} />
    }
}

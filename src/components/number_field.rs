//! The text field of a number, as it stands in a control and in a sentence.

use crate::dispatch::Dispatch;
use crate::hooks::DragListeners;
use crate::i18n::{Messages, message};
use crate::parse_number::Problem;
use crate::state::{Action, Draft, Field};
use settlement::{Decimal, Input};
use yew::prelude::*;

/// A text field for a number.
pub(crate) struct NumberField<'a> {
    pub(crate) field: Field,
    pub(crate) value: Option<Decimal>,
    pub(crate) draft: Option<&'a Draft>,
    pub(crate) messages: &'a Messages,
    /// What a field in a sentence has besides.
    pub(crate) inline: Option<Inline>,
}

/// A field in a sentence has no label beside it, and can be dragged.
pub(crate) struct Inline {
    pub(crate) name: AttrValue,
    pub(crate) drag: DragListeners,
}

impl NumberField<'_> {
    /// The field itself.
    pub(crate) fn input(&self, dispatch: &Dispatch) -> Html {
        let Self { field, value, draft, messages, inline } = self;
        let (field, value) = (*field, *value);
        let text = self.text();
        let name = inline.as_ref().map(|inline| inline.name.clone());
        let size = inline.as_ref().map(|_| text.chars().count().to_string());
        let drag = inline.as_ref().map(|inline| &inline.drag);
        let is_wrong = draft.is_some_and(|draft| draft.problem.is_some());
        let look = if inline.is_some() { "handle" } else { "field" };
        html! {
            <input type="text" id={self.id()}
                class={classes!(look, draft.is_some().then_some("is-draft"))} role="spinbutton" translate="no"
                aria-label={name}
                aria-valuetext={value.map(|value| messages.spoken(field.unit(), value))}
                aria-valuenow={value.map(plain)}
                {size} autocomplete="off" spellcheck="false"
                placeholder={value.is_none().then(|| messages.cleared(field.input()).to_owned())}
                disabled={value.is_none()}
                aria-invalid={is_wrong.then_some("true")}
                aria-describedby={draft.is_some().then(|| self.hint_id())}
                value={text}
                oninput={dispatch.on_input(move |text| Action::Typed(field, text))}
                onchange={dispatch.on(Action::Blurred(field))}
                onkeydown={on_key_down(dispatch.clone(), field)}
                onpointerdown={drag.map(|drag| drag.onpointerdown.clone())}
                onpointermove={drag.map(|drag| drag.onpointermove.clone())}
                onpointerup={drag.map(|drag| drag.onpointerend.clone())}
                onpointercancel={drag.map(|drag| drag.onpointerend.clone())} />
        }
    }

    /// What is wrong with the text of the field, or how it was understood.
    pub(crate) fn hint(&self, dispatch: &Dispatch) -> Html {
        let problem = self.draft.and_then(|draft| draft.problem.as_ref());
        let look = if problem.is_some() { "problem" } else { "understood" };
        // A field in a sentence as a rule has a twin in a control, whose hint is read out already.
        let is_live = self.inline.is_none() || matches!(self.field, Field::FinalYearSales(_));
        html! {
            <span class={look} id={self.hint_id()} aria-live={is_live.then_some("polite")}>
                if let Some(problem) = problem {
                    {self.complaint(dispatch, problem)}
                } else {
                    {self.understood()}
                }
            </span>
        }
    }

    fn complaint(&self, dispatch: &Dispatch, problem: &Problem) -> Html {
        let (field, unit) = (self.field, self.field.unit());
        let complaint = self.messages.complaint(unit, problem);
        let readings = match problem {
            Problem::Either(one, other) => vec![*one, *other],
            Problem::Wrong(_) => Vec::new(),
        };
        html! {
            <>
                {self.messages.format(message::UntilThen { problem: &complaint })}
                for value in readings {
                    <button type="button"
                        onclick={dispatch.on(Action::Disambiguated(field, value))}>
                        {self.messages.exact(unit, value)}
                    </button>
                }
            </>
        }
    }

    /// How the text was understood, where the value is written otherwise.
    fn understood(&self) -> Option<String> {
        let exact = self.messages.exact(self.field.unit(), self.value?);
        let is_same = exact == self.draft?.text;
        (!is_same).then(|| self.messages.format(message::Understood { value: &exact }))
    }

    /// The text that stands in the field.
    pub(crate) fn text(&self) -> String {
        match (self.draft, self.value) {
            (Some(draft), _) => draft.text.clone(),
            // What growth comes to has digits that nobody typed.
            (None, Some(value)) if matches!(self.field, Field::FinalYearSales(_)) => {
                self.messages.dollars(value)
            }
            (None, Some(value)) => self.messages.written(self.field.unit(), value),
            (None, None) => String::new(),
        }
    }

    fn id(&self) -> String {
        if self.inline.is_some() { inline_id(self.field) } else { input_id(self.field.input()) }
    }

    fn hint_id(&self) -> String {
        inline_id(self.field) + if self.inline.is_some() { "-said" } else { "-problem" }
    }
}

/// Arrow keys move a field by a step, page keys by ten.
fn on_key_down(dispatch: Dispatch, field: Field) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let steps = match &*event.key() {
            "ArrowUp" => 1,
            "ArrowDown" => -1,
            "PageUp" => 10,
            "PageDown" => -10,
            _ => return,
        };
        event.prevent_default();
        dispatch.send(Action::Stepped(field, steps));
    })
}

/// The id of an input's field: its path in a scenario, with the year where it has one.
pub(crate) fn input_id(input: Input<'_>) -> String {
    let id = input.field().replace('.', "-");
    match input {
        Input::InYear(_, year) => format!("{id}-{year}"),
        _ => id,
    }
}

/// The id of a field in a sentence.
pub(crate) fn inline_id(field: Field) -> String {
    match field {
        Field::Input(input) => format!("handle-{}", input_id(input)),
        Field::FinalYearSales(_) => "handle-last".to_owned(),
    }
}

/// A number as attributes have it.
pub(crate) fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

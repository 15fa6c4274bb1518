use super::basis::default_basis;
use super::figure::seen_and_spoken;
use super::number_field::{NumberField, input_id, plain};
use super::track::track;
use crate::chart::track::Track;
use crate::context::PageContext;
use crate::dispatch::Dispatch;
use crate::hooks::{SliderListeners, use_slider};
use crate::i18n::{Messages, message};
use crate::state::{Action, Draft, Field, Outlook, Shared};
use settlement::deal::{Deal, Quantity, Slider};
use settlement::{Decimal, Input};
use yew::prelude::*;

#[derive(Clone, Debug, Properties)]
pub(crate) struct NumberControlProps {
    pub(crate) input: Input<'static>,
    pub(crate) name: AttrValue,
    pub(crate) value: Option<Decimal>,
    pub(crate) draft: Option<Draft>,
    pub(crate) outlook: Option<Shared<Outlook>>,
    pub(crate) deal: &'static Deal,
}

impl PartialEq for NumberControlProps {
    fn eq(&self, other: &Self) -> bool {
        let Self { input, name, value, draft, outlook, deal } = self;
        *input == other.input
            && *name == other.name
            && *value == other.value
            && *draft == other.draft
            && *outlook == other.outlook
            && std::ptr::eq(*deal, other.deal)
    }
}

/// An input that is a number: a slider for exploring, a field for exactness, − and + for steps. A
/// component, so that a drag of one slider renders no other.
#[component]
pub(crate) fn NumberControl(props: &NumberControlProps) -> Html {
    let context = use_context::<PageContext>();
    let dispatch = context.as_ref().and_then(|context| context.dispatch.clone());
    let listeners = use_slider(dispatch.clone(), props.input);
    let (Some(dispatch), Some(PageContext { messages, .. })) = (&dispatch, &context) else {
        return Html::default();
    };
    let Ok(quantity) = props.deal.quantity(props.input) else { return Html::default() };
    let NumberControlProps { input, name, value, draft, deal, .. } = props;
    let id = input_id(*input);
    let default = quantity.default.map_or_else(
        || messages.cleared(*input).to_owned(),
        |default| messages.rounded_value(input.unit(), default),
    );
    let field = Field::Input(*input);
    let number =
        NumberField { field, value: *value, draft: draft.as_ref(), messages, inline: None };
    html! {
        <div class="control" id={format!("{id}-control")}>
            <label id={format!("{id}-label")} for={id}>{name}</label>
            <div class="dials">
                <div class="travel">
                    {track(&Track::new(input.unit(), quantity, props.outlook.as_deref()))}
                    {slider(props.input, props.value, quantity, dispatch, messages, listeners)}
                </div>
                {step(*input, *value, dispatch, -1, &messages.format(message::Less { input: &**name }))}
                {number.input(dispatch)}
                {step(*input, *value, dispatch, 1, &messages.format(message::More { input: &**name }))}
            </div>
            {number.hint(dispatch)}
            if matches!(input, Input::Cap | Input::EventYear(_)) {
                {no_value(*input, *value, dispatch, messages)}
            }
            if !quantity.is_default(*value) {
                <button type="button" class="step restore"
                    aria-label={messages.get(message::RESTORE).to_owned()}
                    title={messages.get(message::RESTORE).to_owned()}
                    onclick={dispatch.on(Action::ResetToDefault(*input))}>
                    {"\u{21ba}"}
                </button>
            }
            {default_basis(messages, deal, &quantity.basis, &default)}
            // Its line is kept where the answer turns over nowhere, so that nothing moves.
            <p class="tips">{tipping_points(props, messages)}</p>
        </div>
    }
}

/// A label and a field alone, for one year among others.
pub(crate) fn year_control(
    dispatch: &Dispatch,
    messages: &Messages,
    input: Input<'static>,
    name: String,
    value: Option<Decimal>,
    draft: Option<&Draft>,
) -> Html {
    let number = NumberField { field: Field::Input(input), value, draft, messages, inline: None };
    html! {
        <div class="control year">
            <label for={input_id(input)}>{name}</label>
            {number.input(dispatch)}
            {number.hint(dispatch)}
        </div>
    }
}

/// A slider. Where there is no value, it stands at its end, and gives one when it is moved.
pub(crate) fn slider(
    input: Input<'static>,
    value: Option<Decimal>,
    quantity: &Quantity,
    dispatch: &Dispatch,
    messages: &Messages,
    listeners: SliderListeners,
) -> Html {
    let id = input_id(input);
    let Slider { from, to, step } = quantity.slider;
    let spoken = match value {
        Some(value) => messages.spoken(input.unit(), value),
        None => messages.cleared(input).to_owned(),
    };
    let SliderListeners { onpointerdown, onpointerup, onpointercancel, onchange } = listeners;
    html! {
        <input type="range" id={format!("{id}-slider")} aria-labelledby={format!("{id}-label")}
            min={plain(from)} max={plain(to)} step={plain(step)}
            aria-valuetext={spoken}
            value={plain(value.unwrap_or(to))}
            oninput={dispatch.on_input(move |text| Action::Slid(input, text))}
            {onpointerdown} onlostpointercapture={onpointerup.clone()} {onpointerup}
            {onpointercancel} {onchange} />
    }
}

/// A button for one step less or more.
pub(crate) fn step(
    input: Input<'static>,
    value: Option<Decimal>,
    dispatch: &Dispatch,
    steps: i32,
    label: &str,
) -> Html {
    let sign = if steps < 0 { "\u{2212}" } else { "+" };
    let action = Action::Stepped(Field::Input(input), steps);
    html! {
        <button type="button" class="step" disabled={value.is_none()}
            onclick={dispatch.on(action)}>
            {seen_and_spoken(sign, label)}
        </button>
    }
}

/// A box that takes the value away, for an input that may have none.
pub(crate) fn no_value(
    input: Input<'static>,
    value: Option<Decimal>,
    dispatch: &Dispatch,
    messages: &Messages,
) -> Html {
    let id = AttrValue::from(input_id(input) + "-none");
    let is_cleared = value.is_none();
    let action = if is_cleared { Action::Uncleared(input) } else { Action::Cleared(input) };
    html! {
        <label class="box" for={&id}>
            <input type="checkbox" {id} checked={is_cleared}
                onchange={dispatch.on(action)} />
            {messages.cleared(input)}
        </label>
    }
}

/// The values of the input at which the answer turns over, if there are any.
fn tipping_points(props: &NumberControlProps, messages: &Messages) -> Option<String> {
    let outlook = props.outlook.as_ref()?;
    let unit = props.input.unit();
    let values: Vec<_> = outlook
        .crossings
        .iter()
        .map(|crossing| messages.rounded_value(unit, crossing.at))
        .collect();
    (!values.is_empty()).then(|| messages.format(message::Tips { values: &values.join(", ") }))
}

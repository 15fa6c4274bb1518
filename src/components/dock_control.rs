use super::figure::seen_and_spoken;
use super::number_control::{slider, step};
use super::number_field::{NumberField, input_id};
use super::track::track;
use crate::chart::track::Track;
use crate::context::PageContext;
use crate::dispatch::Dispatch;
use crate::hooks::use_slider;
use crate::i18n::{Messages, message};
use crate::state::{Action, Choice, Draft, Field, Outlook, Shared};
use settlement::deal::Deal;
use settlement::{Decimal, Input};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(Clone, Debug, Properties)]
pub(crate) struct DockControlProps {
    pub(crate) input: Input<'static>,
    /// What it is called where there is room, and in a word.
    pub(crate) name: AttrValue,
    pub(crate) short: AttrValue,
    pub(crate) value: Option<Decimal>,
    pub(crate) draft: Option<Draft>,
    pub(crate) outlook: Option<Shared<Outlook>>,
    /// Of growth, what it leads to in the last year, as it is written and as it is said.
    pub(crate) leads_to: Option<[String; 2]>,
    /// The host that is chosen, by its id, where this control chooses one.
    pub(crate) host: Option<&'static str>,
    pub(crate) deal: &'static Deal,
}

impl PartialEq for DockControlProps {
    fn eq(&self, other: &Self) -> bool {
        let Self { input, name, short, value, draft, outlook, leads_to, host, deal } = self;
        *input == other.input
            && *name == other.name
            && *short == other.short
            && *value == other.value
            && *draft == other.draft
            && *outlook == other.outlook
            && *leads_to == other.leads_to
            && *host == other.host
            && std::ptr::eq(*deal, other.deal)
    }
}

/// One of the controls that are always in sight: a field, steps and a slider in little room.
#[component]
pub(crate) fn DockControl(props: &DockControlProps) -> Html {
    let context = use_context::<PageContext>();
    let dispatch = context.as_ref().and_then(|context| context.dispatch.clone());
    let listeners = use_slider(dispatch.clone(), props.input);
    let (Some(dispatch), Some(PageContext { messages, .. })) = (&dispatch, &context) else {
        return Html::default();
    };
    let Ok(quantity) = props.deal.quantity(props.input) else { return Html::default() };
    let DockControlProps { input, name, short, value, draft, outlook, leads_to, host, deal } =
        props;
    let (input, value, id) = (*input, *value, input_id(*input));
    let field = Field::Input(input);
    let number = NumberField { field, value, draft: draft.as_ref(), messages, inline: None };
    let marks = Track::new(input.unit(), quantity, outlook.as_deref());
    html! {
        <div class="dial" id={format!("{id}-control")}>
            <label id={format!("{id}-label")} for={id}>
                if host.is_some() {
                    // What stands beside it says the rest.
                    <span class="full">{seen_and_spoken(short, name)}</span>
                } else {
                    <span class="full">{name}</span>
                }
                <span class="brief">{short}</span>
            </label>
            if let Some(host) = host {
                {hosts(dispatch, messages, deal, host)}
            }
            if let Some([written, spoken]) = leads_to {
                <span class="leads">{seen_and_spoken(written, spoken)}</span>
            }
            {number.input(dispatch)}
            if draft.is_some() {
                {number.hint(dispatch)}
            }
            <div class="slide">
                {step(input, value, dispatch, -1, &messages.format(message::Less { input: &**name }))}
                <div class="travel">
                    {track(&marks)}
                    {slider(input, value, quantity, dispatch, messages, listeners)}
                </div>
                {step(input, value, dispatch, 1, &messages.format(message::More { input: &**name }))}
            </div>
        </div>
    }
}

/// The host that things run on.
fn hosts(dispatch: &Dispatch, messages: &Messages, deal: &'static Deal, chosen: &str) -> Html {
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let id = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(host) = deal.hosts.iter().find(|host| *host.id == *id) {
                dispatch.send(Action::Selected(Choice::Host(&host.id)));
            }
        })
    };
    html! {
        <select id="host" aria-label={messages.get(message::HOST).to_owned()} {onchange}>
            for host in deal.hosts.iter() {
                <option value={&*host.id} selected={*host.id == *chosen}>
                    {&host.name}
                </option>
            }
        </select>
    }
}

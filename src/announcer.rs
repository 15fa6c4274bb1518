use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Long enough that a drag says nothing until it has ended.
const PAUSE_MS: u32 = 500;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AnnouncerProps {
    /// What to say once it has stood for a while.
    pub text: AttrValue,
}

/// Tells screen readers what a change came to, half a second after the last one.
#[component]
pub(crate) fn Announcer(AnnouncerProps { text }: &AnnouncerProps) -> Html {
    let said = use_state(AttrValue::default);
    let first = use_mut_ref(|| true);
    {
        let said = said.setter();
        use_effect_with(text.clone(), move |text| {
            // The page as it opens needs no announcement.
            let opening = first.replace(false);
            let text = text.clone();
            let timer = (!opening).then(|| Timeout::new(PAUSE_MS, move || said.set(text)));
            move || drop(timer)
        });
    }
    html! { <p role="status" class="unseen">{ (*said).clone() }</p> }
}

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
pub(crate) struct Announcer {
    /// Nothing at first: the page as it opens needs no announcement.
    said: AttrValue,
    /// Dropped, and so stopped, when the text changes again.
    timer: Option<Timeout>,
}

impl Component for Announcer {
    type Message = ();
    type Properties = AnnouncerProps;

    fn create(_: &Context<Self>) -> Self {
        Self { said: AttrValue::default(), timer: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &AnnouncerProps) -> bool {
        let link = ctx.link().clone();
        self.timer = Some(Timeout::new(PAUSE_MS, move || link.send_message(())));
        false
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        self.said = ctx.props().text.clone();
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        html! { <p role="status" class="unseen">{ self.said.clone() }</p> }
    }
}

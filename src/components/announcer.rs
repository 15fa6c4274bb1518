use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AnnouncerProps {
    pub(crate) text: AttrValue,
    pub(crate) is_failure: bool,
}

/// A live region for screen readers; a failure is shown to all.
#[component]
pub(crate) fn Announcer(props: &AnnouncerProps) -> Html {
    let class = if props.is_failure { "notice" } else { "unseen" };
    html! { <p role="status" {class}>{ props.text.clone() }</p> }
}

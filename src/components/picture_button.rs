use crate::i18n::message;
use crate::platform::save_picture;
use crate::state::Action;
use crate::view::View;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

/// A button that saves the stage as a picture: as PNG or, in a browser that falsifies those, as SVG.
pub(crate) fn picture_button(view: &View, title: String) -> Html {
    let dispatch = view.dispatch.clone();
    let failure = view.messages.get(message::NOT_SAVED).to_owned();
    let onclick = Callback::from(move |event: MouseEvent| {
        let Some(dispatch) = dispatch.clone() else { return };
        let page = event.target_unchecked_into::<Element>().closest("main").ok().flatten();
        let svg = page.and_then(|page| page.query_selector("#stage svg").ok().flatten());
        let Some(svg) = svg else { return };
        let (title, failure) = (title.clone(), failure.clone());
        spawn_local(async move {
            for kind in ["png", "svg"] {
                if save_picture(&svg, &format!("who-owes-whom.{kind}"), kind, &title).await {
                    return;
                }
            }
            dispatch.send(Action::AnnounceFailure(failure));
        });
    });
    html! { <button type="button" {onclick}>{view.messages.get(message::EXPORT_PICTURE)}</button> }
}

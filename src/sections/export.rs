use crate::chart::stage;
use crate::dispatch::Dispatch;
use crate::export_text::{self, ExportKind};
use crate::i18n::message::{self, Message};
use crate::platform::{copy_text, print, save_file, save_picture};
use crate::state::{Action, State};
use crate::view::View;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

/// What a reader can take along.
pub(crate) fn export_section(view: &View, state: &State) -> Html {
    let dispatch = &view.dispatch;
    let messages = &state.messages;
    let on_export = |kind: ExportKind| {
        let (dispatch, state) = (dispatch.clone()?, state.clone());
        Some(Callback::from(move |event: MouseEvent| export(&dispatch, &state, kind, &event)))
    };
    let on_print = Callback::from(|_: MouseEvent| print());
    let command = messages.get(message::EXPORT_COMMAND);
    html! {
        <>
            <h2 id="take-title">{ messages.get(message::EXPORT).to_owned() }</h2>
            <p class="buttons row">
                for kind in ExportKind::ALL {
                    <button type="button" onclick={on_export(kind)}>
                        { kind.label(messages).to_owned() }
                    </button>
                }
                <span class="pictures" role="group"
                    aria-label={messages.get(message::EXPORT_PICTURE).to_owned()}>
                    <span>{ messages.get(message::EXPORT_PICTURE).to_owned() }</span>
                    <button type="button" onclick={save(view, "svg", message::NOT_SAVED)}>
                        { messages.get(message::EXPORT_SVG).to_owned() }
                    </button>
                    <button type="button" onclick={save(view, "png", message::NOT_PNG)}>
                        { messages.get(message::EXPORT_PNG).to_owned() }
                    </button>
                </span>
                <button type="button" onclick={on_print}>
                    { messages.get(message::EXPORT_PRINT).to_owned() }
                </button>
                {pages(state)}
            </p>
            <p>{ messages.get(message::EXPORT_COMMAND_DESCRIPTION).to_owned() }</p>
            // It scrolls, and so must take the keyboard.
            <pre tabindex="0" role="region" aria-label={command.to_owned()}>
                <code id="command">{ export_text::command(state) }</code>
            </pre>
            <p class="colophon">
                { messages.as_of(view.deal()) }{ " " }
                { messages.get(message::COLOPHON).to_owned() }
                {article(view)}
            </p>
        </>
    }
}

/// The pages of the site that are of more than this deal: how to embed it, and all deals.
fn pages(state: &State) -> Html {
    let messages = &state.messages;
    let page = |file| state.site_page(messages.get(file));
    let (Some(embed), Some(all)) = (page(message::EMBED_PAGE), page(message::DEALS_PAGE)) else {
        return Html::default();
    };
    html! {
        <>
            <span class="embed">
                <a href={format!("{embed}?deal={}", state.deal().id)}>
                    { messages.get(message::EMBED) }
                </a>
            </span>
            <span class="embed"><a href={all}>{ messages.get(message::ALL_DEALS) }</a></span>
        </>
    }
}

/// The article that the deal is told for.
fn article(view: &View) -> Html {
    let id = view.deal().article.as_deref();
    let Some(source) = id.and_then(|id| view.deal().source(id)) else { return Html::default() };
    html! {
        <>
            {" "}
            <a href={&*source.url} rel="noreferrer">
                {view.messages.format(message::Article { publisher: view.messages.publisher(source) })}
            </a>
        </>
    }
}

/// Saves the picture of the stage as a file, and tells the reader where that fails.
fn save(view: &View, kind: &'static str, failure: Message) -> Option<Callback<MouseEvent>> {
    let (dispatch, title) = (view.dispatch.clone()?, stage::title(view));
    let failure = view.messages.get(failure).to_owned();
    Some(Callback::from(move |event: MouseEvent| {
        let page = event.target_unchecked_into::<Element>().closest("main").ok().flatten();
        let svg = page.and_then(|page| page.query_selector("#stage .drawing svg").ok().flatten());
        let Some(svg) = svg else { return };
        let (dispatch, title, failure) = (dispatch.clone(), title.clone(), failure.clone());
        spawn_local(async move {
            let name = format!("who-owes-whom.{kind}");
            if !save_picture(&svg, &name, kind, &title).await {
                dispatch.send(Action::AnnounceFailure(failure));
            }
        });
    }))
}

/// Saves a text as a file, or copies it, and tells the reader.
fn export(dispatch: &Dispatch, state: &State, kind: ExportKind, event: &MouseEvent) {
    let (dispatch, messages) = (dispatch.clone(), state.messages.clone());
    let (text, near) = (kind.text(state), event.target_unchecked_into());
    spawn_local(async move {
        let (is_done, done, failed) = match kind.file() {
            Some((name, media_type)) => {
                (save_file(&text, name, media_type), message::SAVED, message::NOT_SAVED)
            }
            None => (copy_text(&text, &near).await, message::COPIED, message::NOT_COPIED),
        };
        dispatch.send(if is_done {
            Action::Announce(messages.get(done).to_owned())
        } else {
            Action::AnnounceFailure(messages.get(failed).to_owned())
        });
    });
}

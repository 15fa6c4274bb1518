//! The address of the window, where the page stands by itself.

use crate::host::Callbacks;
use crate::i18n::Language;
use gloo::utils::{document, document_element, window};
use web_sys::wasm_bindgen::JsValue;
use web_sys::{UrlSearchParams, Window};
use yew::Callback;

/// What stands after the `#`.
fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// The link after the `#`; where there is none, the one that the page was written for.
pub(crate) fn link() -> String {
    let fragment = fragment();
    if !fragment.is_empty() {
        return fragment;
    }
    let app = document().get_element_by_id("app");
    app.and_then(|app| app.get_attribute("data-link")).unwrap_or_default()
}

/// The language that the address asks for: after its `#`, else after its `?`.
pub(crate) fn language() -> Option<Language> {
    let location = window().location();
    let search = location.search().ok();
    [Some(fragment()), search].into_iter().flatten().find_map(|text| {
        let tag = UrlSearchParams::new_with_str(&text).ok()?.get("lang")?;
        Language::of(tag.get(..2)?.to_ascii_lowercase().as_str())
    })
}

/// The address without its query and its fragment.
pub(crate) fn bare() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The host of a page that owns its window.
pub(crate) fn callbacks() -> Callbacks {
    Callbacks {
        on_title: Callback::from(|(language, title): (Language, String)| {
            document_element().set_attribute("lang", language.code()).ok();
            document().set_title(&title);
        }),
        on_navigate: Callback::from(|fragment: String| navigate(&fragment)),
        owns_window: true,
        ..Callbacks::default()
    }
}

/// A step of the window's history; in a frame the host's own history stays as it was.
fn navigate(fragment: &str) {
    let window = window();
    let location = window.location();
    if self::fragment() == fragment {
        return;
    }
    let address = if fragment.is_empty() {
        location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
    } else {
        "#".to_owned() + fragment
    };
    let Ok(history) = window.history() else { return };
    if is_framed(&window) {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok();
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address)).ok();
    }
}

fn is_framed(window: &Window) -> bool {
    window.parent().ok().flatten().is_some_and(|parent| &parent != window)
}

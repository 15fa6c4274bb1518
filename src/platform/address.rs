//! The address of the window, where the page stands by itself.

use crate::export_text::with_language;
use crate::host::Callbacks;
use crate::i18n::Language;
use gloo::utils::{document, document_element, window};
use settlement::{Deal, link};
use web_sys::Window;
use web_sys::wasm_bindgen::JsValue;
use yew::Callback;

/// What stands after the `#`.
fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// The link after the `#`; where there is nothing, the one that the page was written for. None where
/// what is there is no link: a place on the page, or what somebody else counts by.
pub(crate) fn link(deal: &Deal) -> Option<String> {
    let fragment = fragment();
    if fragment.is_empty() {
        return Some(own_link());
    }
    let is_link = link::read(deal, &fragment, &["lang"]).is_ok_and(|link| link.is_link);
    is_link.then_some(fragment)
}

/// The link that the page opens with.
pub(crate) fn opening_link(deal: &Deal) -> String {
    link(deal).unwrap_or_else(own_link)
}

/// The link of the scenario that the page was written for.
fn own_link() -> String {
    let app = document().get_element_by_id("app");
    app.and_then(|app| app.get_attribute("data-link")).unwrap_or_default()
}

/// What an address without a `#` stands for, as a fragment would say it.
fn own_fragment(deal: &Deal) -> String {
    let language = document_element().get_attribute("lang");
    let language = language.and_then(|code| Language::of(&code)).unwrap_or(Language::En);
    let link = link::read(deal, &own_link(), &[]);
    let link = link.map(|link| link::write_in_full(&link.scenario)).unwrap_or_default();
    with_language(&link, language)
}

/// The language that the address asks for: after its `#`, else after its `?`.
pub(crate) fn language() -> Option<Language> {
    [Some(fragment()), location_search()].into_iter().flatten().find_map(|text| {
        let tag = link::value_of(&text, "lang")?;
        Language::of(tag.get(..2)?)
    })
}

/// The deal that the address names after its `?`, where that has the form of an id.
pub(crate) fn deal() -> Option<String> {
    let search = location_search()?;
    link::value_of(&search, "deal").filter(|deal| deal_file::is_id(deal))
}

fn location_search() -> Option<String> {
    window().location().search().ok()
}

/// The address without its fragment, and without its query but for the deal.
pub(crate) fn bare() -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split(['?', '#']).next().unwrap_or_default();
    match deal() {
        Some(deal) => format!("{page}?deal={deal}"),
        None => page.to_owned(),
    }
}

/// The host of a page that owns its window.
pub(crate) fn callbacks(deal: &Deal) -> Callbacks {
    let own = own_fragment(deal);
    Callbacks {
        on_title: Callback::from(|(language, title): (Language, String)| {
            document_element().set_attribute("lang", language.code()).ok();
            document().set_title(&title);
        }),
        on_navigate: Callback::from(move |fragment: String| {
            navigate(if fragment == own { "" } else { &fragment });
        }),
        owns_window: true,
        ..Callbacks::default()
    }
}

/// A step of the window's history; in a frame the host's own history stays as it was.
fn navigate(fragment: &str) {
    if self::fragment() == fragment {
        return;
    }
    let window = window();
    let (Ok(href), Ok(history)) = (window.location().href(), window.history()) else { return };
    // In full: what is relative is relative to the host, where a frame was written by it.
    let mut address = href.split('#').next().unwrap_or_default().to_owned();
    if !fragment.is_empty() {
        address = address + "#" + fragment;
    }
    if is_framed(&window) {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).ok();
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address)).ok();
    }
}

fn is_framed(window: &Window) -> bool {
    window.parent().ok().flatten().is_some_and(|parent| &parent != window)
}

//! The page: it holds a scenario and draws a settlement. It does no sums of its own.
//!
//! [`State`] is the state and [`Action`] all that can change it; [`i18n`] says figures in the
//! language of the reader; `sections` and `components` draw. [`StaticPage`] is what a reader sees
//! before the WebAssembly runs.

mod app;
pub mod chart;
mod components;
mod context;
mod dispatch;
mod export;
pub mod export_text;
mod front_page;
mod hooks;
mod host;
pub mod i18n;
mod loaded_deals;
pub mod parse_number;
mod platform;
mod sections;
mod state;
mod static_page;
mod view;

pub use app::{App, AppProps, Handles};
pub use dispatch::Dispatch;
pub use export::{Page, PageOptions, PageState, on_panic};
pub use front_page::{FrontPage, FrontPageDeal, FrontPageProps};
pub use host::{Callbacks, Host};
pub use platform::{Marks, NumberFormat};
pub use state::{
    Action, Answer, Change, Choice, DerivationPath, Draft, Field, FigureSpot, Fold, History,
    Opening, Outlook, Pinned, ReceiptPlace, Shared, State,
};
pub use static_page::{PageLink, StaticPage, StaticPageProps, StaticTexts};
pub use view::View;

use i18n::{Language, Texts};
use platform::address;
use yew::Callback;

/// Mounts the page in the element `#app` of the window, with every deal and language in it: the deal
/// that the address names after `?deal=`, else the first.
pub fn mount_in_window() {
    let language = address::language().unwrap_or(Language::En);
    let named = address::deal();
    let source = deals::SOURCES.iter().find(|source| Some(source.id) == named.as_deref());
    let id = source.unwrap_or(&deals::SOURCES[0]).id;
    let Texts { messages, deal } = Texts::bundled(id, language);
    let link = address::opening_link(deal);
    let opening = Opening { link, address: address::bare(), ..Opening::default() };
    let root = gloo::utils::document().get_element_by_id("app");
    let state = State::open(deal, &messages, &opening);
    let (Some(root), Ok(state)) = (root, state) else { return };
    let fetch = move |(language, then): (Language, Callback<Option<Texts>>)| {
        then.emit(Some(Texts::bundled(id, language)));
    };
    let host =
        Host::from(Callbacks { fetch_texts: Callback::from(fetch), ..address::callbacks(deal) });
    let props = AppProps {
        root: Some(root.clone()),
        opened: Some(state.into()),
        opening: 0,
        host,
        on_ready: Callback::default(),
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

//! What the scripts call: a page as a class, with methods and a typed state.

use crate::app::{App, AppProps, Handles};
use crate::host::{Callbacks, Host};
use crate::i18n::{Language, Messages, Texts, dropped};
use crate::loaded_deals;
use crate::platform::address;
use crate::state::{Action, Opening, Shared, State};
use js_sys::{Array, Function, Promise, Uint8Array};
use settlement::Deal;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;
use yew::{AppHandle, Callback};

#[wasm_bindgen]
extern "C" {
    /// What a page opens with, and what it tells its host: an object of JavaScript.
    #[derive(Clone, Debug)]
    pub type PageOptions;

    #[wasm_bindgen(method, getter)]
    fn language(this: &PageOptions) -> String;
    /// The messages of that language, as text.
    #[wasm_bindgen(method, getter)]
    fn messages(this: &PageOptions) -> String;
    /// The deal with its texts in that language, compiled; in its own where it has no translation.
    #[wasm_bindgen(method, getter)]
    fn deal(this: &PageOptions) -> Vec<u8>;
    /// The scenario as a link; it goes before a preset.
    #[wasm_bindgen(method, getter)]
    fn link(this: &PageOptions) -> Option<String>;
    /// The id of a preset.
    #[wasm_bindgen(method, getter)]
    fn preset(this: &PageOptions) -> Option<String>;
    /// The address where the page stands by itself.
    #[wasm_bindgen(method, getter)]
    fn address(this: &PageOptions) -> Option<String>;
    /// The path to the folder of the site, where the page stands in that.
    #[wasm_bindgen(method, getter)]
    fn site(this: &PageOptions) -> Option<String>;
    /// Whether title, address and keys of the window are the page's own.
    #[wasm_bindgen(method, getter, js_name = ownsWindow)]
    fn owns_window(this: &PageOptions) -> Option<bool>;
    /// Promises messages and deal in another language, as an array of the two.
    #[wasm_bindgen(method, js_name = loadTexts)]
    fn load_texts(this: &PageOptions, language: &str) -> Promise;
    #[wasm_bindgen(method, catch, js_name = onChange)]
    fn on_change(this: &PageOptions) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = onNavigate)]
    fn on_navigate(this: &PageOptions, fragment: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = onMounted)]
    fn on_mounted(this: &PageOptions) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = onStopped)]
    fn on_stopped(this: &PageOptions) -> Result<(), JsValue>;
}

thread_local! {
    /// Is told of a panic, which ends every page.
    static ON_PANIC: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls back after a panic: pages are dead then. The console is told where it was.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(callback: Function) {
    ON_PANIC.replace(Some(callback));
    yew::set_custom_panic_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        if let Some(callback) = ON_PANIC.take() {
            callback.call0(&JsValue::UNDEFINED).ok();
        }
    }));
}

/// What a page shows: its scenario as a link, and its nets in dollars, as texts, since a number of
/// JavaScript would lose digits.
#[wasm_bindgen(getter_with_clone)]
#[derive(Debug)]
pub struct PageState {
    pub state: String,
    pub before: String,
    pub after: String,
    pub change: String,
    /// What could not be read of the link or the preset, in the page's language.
    pub dropped: Vec<String>,
}

/// A page in an element.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Page {
    root: Element,
    opening: u32,
    opened: Option<(Shared<State>, Host)>,
    app: Option<AppHandle<App>>,
    drawn: Rc<RefCell<Option<Handles>>>,
}

#[wasm_bindgen]
impl Page {
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element) -> Page {
        Self { root, opening: 0, opened: None, app: None, drawn: Rc::default() }
    }

    /// Whether a text is all the messages of a language.
    #[must_use]
    pub fn reads(messages: &str) -> bool {
        Messages::new(Language::En, messages).is_complete()
    }

    /// Reads a deal, and tells why it cannot be read, if it cannot.
    #[must_use]
    #[wasm_bindgen(js_name = complainOfDeal)]
    pub fn complain_of_deal(compiled: Vec<u8>) -> Option<String> {
        loaded_deals::load(compiled).err().map(|error| error.to_string())
    }

    /// Works out what the page opens with; nothing is drawn yet, so that the browser has a moment in
    /// between.
    ///
    /// # Errors
    ///
    /// The deal cannot be read or settled.
    pub fn open(&mut self, options: &PageOptions) -> Result<(), JsError> {
        let language = Language::of(&options.language()).unwrap_or(Language::En);
        let deal = loaded_deals::load(options.deal())?;
        let link = if options.owns_window() == Some(true) {
            address::opening_link(deal)
        } else {
            options.link().unwrap_or_default()
        };
        let opening = Opening {
            link,
            preset: options.preset().unwrap_or_default(),
            width: self.width(),
            stage: self.stage(),
            address: options.address().unwrap_or_else(address::bare),
            site: options.site(),
        };
        let messages = Messages::new(language, &options.messages());
        let state = State::open(deal, &messages, &opening)?;
        self.opening = self.opening.wrapping_add(1);
        self.opened = Some((state.into(), host(options, deal)));
        Ok(())
    }

    /// Draws the page, and keeps it drawn; one that is closed is empty.
    pub fn mount(&mut self) {
        let (opened, host) = match &self.opened {
            Some((opened, host)) => (Some(opened.clone()), host.clone()),
            None => (None, Host::default()),
        };
        let drawn = self.drawn.clone();
        let on_ready = Callback::from(move |ready| drop(drawn.replace(Some(ready))));
        let root = Some(self.root.clone());
        let props = AppProps { root, opened, opening: self.opening, host, on_ready };
        if let Some(app) = &mut self.app {
            app.update(props);
        } else {
            let renderer = yew::Renderer::<App>::with_root_and_props(self.root.clone(), props);
            self.app = Some(renderer.render());
        }
    }

    /// Empties the element; the page can open again.
    pub fn close(&mut self) {
        self.opened = None;
        self.drawn.replace(None);
        self.mount();
    }

    /// Shows the scenario of a link.
    #[wasm_bindgen(js_name = openLink)]
    pub fn open_link(&self, link: String) {
        self.send(Action::OpenLink(link));
    }

    /// Shows a preset.
    #[wasm_bindgen(js_name = openPreset)]
    pub fn open_preset(&self, id: String) {
        self.send(Action::OpenPreset(id));
    }

    /// Switches to a language, once its texts have come.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&self, language: &str) {
        if let (Some((_, dispatch)), Some(language)) =
            (&*self.drawn.borrow(), Language::of(language))
        {
            dispatch.set_language(language);
        }
    }

    /// What the page shows now.
    #[must_use]
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> Option<PageState> {
        // A clone sees the state as it is at this moment.
        let handle = self.drawn.borrow().as_ref().map(|(handle, _)| handle.clone())?;
        let [before, after, change] = handle.nets().map(|net| net.to_string());
        let complain = |part| dropped::sentence(&handle.messages, part);
        let dropped = handle.dropped.iter().map(complain).collect();
        Some(PageState { state: crate::export_text::link(&handle), before, after, change, dropped })
    }

    fn send(&self, action: Action) {
        if let Some((_, dispatch)) = &*self.drawn.borrow() {
            dispatch.send(action);
        }
    }

    /// The size of the stage that is drawn before the page runs.
    fn stage(&self) -> Option<[i32; 2]> {
        let stage = self.root.query_selector("#stage .drawing").ok()??;
        let (width, height) = (stage.client_width(), stage.client_height());
        (width > 0 && height > 0).then_some([width, height])
    }

    /// The width of the drawings: what has been drawn before is as wide as what will be, and where
    /// nothing has, an empty page is measured.
    fn width(&self) -> Option<i32> {
        if let Some([width, _]) = self.stage() {
            return Some(width);
        }
        if let Some(main) = self.root.query_selector("main").ok()? {
            return content_width(&main);
        }
        let main = gloo::utils::document().create_element("main").ok()?;
        self.root.append_child(&main).ok()?;
        let width = content_width(&main);
        main.remove();
        width
    }
}

fn content_width(main: &Element) -> Option<i32> {
    let style = gloo::utils::window().get_computed_style(main).ok()??;
    let padding = style.get_property_value("padding-left").ok()?;
    let padding = js_sys::Number::parse_float(&padding);
    #[expect(clippy::float_arithmetic, clippy::cast_possible_truncation, reason = "pixels")]
    let width = (f64::from(main.client_width()) - 2.0 * padding).floor() as i32;
    (width > 0).then_some(width)
}

/// The host of a page, by its options.
fn host(options: &PageOptions, deal: &'static Deal) -> Host {
    let callbacks = if options.owns_window() == Some(true) {
        address::callbacks(deal)
    } else {
        let options = options.clone();
        let on_navigate = move |fragment: String| drop(options.on_navigate(&fragment));
        Callbacks { on_navigate: Callback::from(on_navigate), ..Callbacks::default() }
    };
    let (on_change, on_mounted) = (options.clone(), options.clone());
    let (on_stopped, texts) = (options.clone(), options.clone());
    Host::from(Callbacks {
        fetch_texts: Callback::from(move |(language, then)| {
            spawn_local(fetch(texts.clone(), language, then));
        }),
        on_change: Callback::from(move |()| drop(on_change.on_change())),
        on_mounted: Callback::from(move |()| drop(on_mounted.on_mounted())),
        on_stopped: Callback::from(move |()| drop(on_stopped.on_stopped())),
        ..callbacks
    })
}

async fn fetch(options: PageOptions, language: Language, then: Callback<Option<Texts>>) {
    let both = JsFuture::from(options.load_texts(language.code())).await;
    then.emit(both.ok().and_then(|both| texts(language, &both)));
}

/// The texts of an array of messages and deal.
fn texts(language: Language, both: &JsValue) -> Option<Texts> {
    let both: &Array = both.dyn_ref()?;
    let messages = Messages::new(language, &both.get(0).as_string()?);
    let deal = loaded_deals::load(both.get(1).dyn_ref::<Uint8Array>()?.to_vec()).ok()?;
    messages.is_complete().then_some(Texts { messages, deal })
}

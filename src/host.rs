use crate::i18n::{Language, Texts};
use std::rc::Rc;
use yew::Callback;

/// The host of the page: a window, a frame, or an element on somebody else's page. All that the page
/// tells it or asks of it goes through these callbacks.
#[derive(Clone, Debug, Default)]
pub struct Host(Rc<Callbacks>);

/// What the page calls. Each does nothing unless it is set.
#[derive(Debug, Default)]
pub struct Callbacks {
    /// Fetches the texts of a language, and then calls back with them, or with `None`.
    pub fetch_texts: Callback<(Language, Callback<Option<Texts>>)>,
    /// The title of the page, in a language.
    pub on_title: Callback<(Language, String)>,
    /// What the address should have after its `#`, after a change that has stood for a while.
    pub on_navigate: Callback<String>,
    /// The scenario that is shown has changed.
    pub on_change: Callback<()>,
    /// All sections are there.
    pub on_mounted: Callback<()>,
    /// An exception has left the page so that it does not go on.
    pub on_stopped: Callback<()>,
    /// The window is the page's own: keys are heard, and the address followed, wherever they come.
    pub owns_window: bool,
}

impl PartialEq for Host {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl From<Callbacks> for Host {
    fn from(callbacks: Callbacks) -> Self {
        Self(Rc::new(callbacks))
    }
}

impl Host {
    pub(crate) fn fetch_texts(&self, language: Language, then: Callback<Option<Texts>>) {
        self.0.fetch_texts.emit((language, then));
    }

    pub(crate) fn set_title(&self, language: Language, title: String) {
        self.0.on_title.emit((language, title));
    }

    pub(crate) fn navigate(&self, fragment: String) {
        self.0.on_navigate.emit(fragment);
    }

    pub(crate) fn changed(&self) {
        self.0.on_change.emit(());
    }

    pub(crate) fn mounted(&self) {
        self.0.on_mounted.emit(());
    }

    pub(crate) fn stopped(&self) {
        self.0.on_stopped.emit(());
    }

    pub(crate) fn owns_window(&self) -> bool {
        self.0.owns_window
    }
}

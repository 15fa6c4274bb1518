//! What only a browser can do. `browser.js` does it; without a browser, tests have enough of it.

use crate::words::Language;

#[cfg(not(target_arch = "wasm32"))]
mod intl;

#[cfg(target_arch = "wasm32")]
mod host {
    use std::cell::OnceCell;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        /// The object that `boot.js` hands over.
        pub type Browser;

        /// `Intl` puts these digits as the language does, with at least so many decimals.
        #[wasm_bindgen(method)]
        pub(super) fn number(
            this: &Browser,
            language: &str,
            digits: &str,
            places: u32,
            grouped: bool,
        ) -> String;

        /// Gives what stands in a file of words to `exports.speak`.
        #[wasm_bindgen(method)]
        pub(super) fn speak(this: &Browser, language: &str);

        /// Names the window, in this language.
        #[wasm_bindgen(method)]
        pub(super) fn name(this: &Browser, language: &str, title: &str);

        /// Puts a link into the address, as a new place to go back from.
        #[wasm_bindgen(method)]
        pub(super) fn go(this: &Browser, fragment: &str);

        /// Takes a text along: to the clipboard, or into a file of this name.
        #[wasm_bindgen(method)]
        pub(super) fn take(this: &Browser, text: &str, file: &str);

        /// Takes a drawing along, as `svg` or as `png`.
        #[wasm_bindgen(method)]
        pub(super) fn picture(this: &Browser, id: &str, kind: &str);

        /// Prints the page.
        #[wasm_bindgen(method)]
        pub(super) fn print(this: &Browser);

        /// The address of the page, without what stands after the `#`.
        #[wasm_bindgen(method)]
        pub(super) fn address(this: &Browser) -> String;
    }

    thread_local! {
        pub(super) static BROWSER: OnceCell<Browser> = const { OnceCell::new() };
    }

    pub(super) fn with<T: Default>(ask: impl FnOnce(&Browser) -> T) -> T {
        BROWSER.with(|browser| browser.get().map(ask).unwrap_or_default())
    }
}

#[cfg(target_arch = "wasm32")]
pub(crate) use host::Browser;

/// From now on there is a browser to ask.
#[cfg(target_arch = "wasm32")]
pub(crate) fn meet(browser: Browser) {
    host::BROWSER.with(|place| place.set(browser).ok());
}

#[cfg(target_arch = "wasm32")]
mod ask {
    use super::{Language, host};

    pub(crate) fn number(language: Language, digits: &str, places: u32, grouped: bool) -> String {
        host::with(|browser| browser.number(language.code(), digits, places, grouped))
    }

    pub(crate) fn speak(language: Language) {
        host::with(|browser| browser.speak(language.code()));
    }

    pub(crate) fn name(language: Language, title: &str) {
        host::with(|browser| browser.name(language.code(), title));
    }

    pub(crate) fn go(fragment: &str) {
        host::with(|browser| browser.go(fragment));
    }

    pub(crate) fn take(text: &str, file: &str) {
        host::with(|browser| browser.take(text, file));
    }

    pub(crate) fn picture(id: &str, kind: &str) {
        host::with(|browser| browser.picture(id, kind));
    }

    pub(crate) fn print() {
        host::with(|browser| browser.print());
    }

    pub(crate) fn address() -> String {
        host::with(|browser| browser.address())
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod ask {
    use super::Language;

    pub(crate) fn speak(_: Language) {}
    pub(crate) fn name(_: Language, _: &str) {}
    pub(crate) fn go(_: &str) {}
    pub(crate) fn take(_: &str, _: &str) {}
    pub(crate) fn picture(_: &str, _: &str) {}
    pub(crate) fn print() {}
    pub(crate) fn address() -> String {
        String::new()
    }
}

#[cfg(target_arch = "wasm32")]
pub(crate) use ask::number;
pub(crate) use ask::{address, go, name, picture, print, speak, take};
#[cfg(not(target_arch = "wasm32"))]
pub use intl::number;

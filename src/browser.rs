//! What only a browser can do. `browser.js` does it; without a browser, tests have enough of it.

#[cfg(target_arch = "wasm32")]
mod host {
    use crate::i18n::Language;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        /// What a host of the page hands over: the site, or an element on another's page.
        #[derive(Clone, Debug)]
        pub type Host;

        #[wasm_bindgen(method)]
        fn speak(this: &Host, language: &str);
        #[wasm_bindgen(method)]
        fn name(this: &Host, language: &str, title: &str);
        #[wasm_bindgen(method)]
        fn go(this: &Host, fragment: &str);
        #[wasm_bindgen(method)]
        fn changed(this: &Host);
        #[wasm_bindgen(method)]
        fn drawn(this: &Host);
        #[wasm_bindgen(method)]
        fn take(this: &Host, text: &str, file: &str);
        #[wasm_bindgen(method)]
        fn picture(this: &Host, id: &str, kind: &str);
        #[wasm_bindgen(method)]
        fn print(this: &Host);
        #[wasm_bindgen(method)]
        pub(crate) fn address(this: &Host) -> String;
    }

    /// What a page asks of the browser; nothing where it is drawn without one.
    #[derive(Clone, Debug, Default)]
    pub struct Browser(Option<Host>);

    impl Browser {
        pub(crate) fn new(host: Host) -> Self {
            Self(Some(host))
        }

        pub(crate) fn speak(&self, language: Language) {
            self.0.iter().for_each(|host| host.speak(language.code()));
        }

        pub(crate) fn name(&self, language: Language, title: &str) {
            self.0.iter().for_each(|host| host.name(language.code(), title));
        }

        pub(crate) fn go(&self, fragment: &str) {
            self.0.iter().for_each(|host| host.go(fragment));
        }

        pub(crate) fn changed(&self) {
            self.0.iter().for_each(Host::changed);
        }

        pub(crate) fn drawn(&self) {
            self.0.iter().for_each(Host::drawn);
        }

        pub(crate) fn take(&self, text: &str, file: &str) {
            self.0.iter().for_each(|host| host.take(text, file));
        }

        pub(crate) fn picture(&self, id: &str, kind: &str) {
            self.0.iter().for_each(|host| host.picture(id, kind));
        }

        pub(crate) fn print(&self) {
            self.0.iter().for_each(Host::print);
        }
    }
}

#[cfg(target_arch = "wasm32")]
pub use host::Browser;
#[cfg(target_arch = "wasm32")]
pub(crate) use host::Host;

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use crate::i18n::Language;

    /// There is none.
    #[derive(Clone, Debug, Default)]
    pub struct Browser;

    impl Browser {
        #![expect(clippy::unused_self, reason = "as where there is one")]
        pub(crate) fn speak(&self, _: Language) {}
        pub(crate) fn name(&self, _: Language, _: &str) {}
        pub(crate) fn go(&self, _: &str) {}
        pub(crate) fn changed(&self) {}
        pub(crate) fn drawn(&self) {}
        pub(crate) fn take(&self, _: &str, _: &str) {}
        pub(crate) fn picture(&self, _: &str, _: &str) {}
        pub(crate) fn print(&self) {}
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use host::Browser;

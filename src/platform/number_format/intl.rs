//! Number formatting by the browser's `Intl.NumberFormat`.

use super::Marks;
use crate::i18n::Language;
use js_sys::Function;
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/js/number-format.js")]
extern "C" {
    /// The `format` function of this style.
    #[wasm_bindgen(js_name = numberFormat)]
    fn number_format(language: &str, min_decimals: u32, grouped: bool) -> Function;
}

/// The language, the least number of decimals, and whether thousands are grouped.
type Style = (Language, u32, bool);

thread_local! {
    /// The `format` function of each style used so far, for all pages: a browser takes long to create one.
    static FORMATS: RefCell<Vec<(Style, Function)>> = const { RefCell::new(Vec::new()) };
}

/// Formats numbers as the reader's browser does in a language.
#[derive(Debug)]
pub struct NumberFormat {
    language: Language,
    marks: OnceCell<Marks>,
}

impl NumberFormat {
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, marks: OnceCell::new() }
    }

    /// What numbers are written with here.
    pub fn marks(&self) -> &Marks {
        self.marks.get_or_init(|| Marks::of(|digits, grouped| self.format(digits, 0, grouped)))
    }

    /// Formats a number with at least so many decimals. `Intl` gets its digits as a text: a float would
    /// lose some. Where it fails, digits stay as they are.
    pub fn format(&self, digits: &str, min_decimals: u32, grouped: bool) -> String {
        let format = format_of((self.language, min_decimals, grouped));
        let text = format.call1(&JsValue::UNDEFINED, &digits.into());
        text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| digits.to_owned())
    }
}

fn format_of(style: Style) -> Function {
    FORMATS.with_borrow_mut(|formats| {
        if let Some((_, format)) = formats.iter().find(|(of, _)| *of == style) {
            return format.clone();
        }
        let (language, min_decimals, grouped) = style;
        let format = number_format(language.code(), min_decimals, grouped);
        formats.push((style, format.clone()));
        format
    })
}

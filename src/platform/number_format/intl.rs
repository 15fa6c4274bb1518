//! Number formatting by the browser's `Intl.NumberFormat`.

use crate::i18n::Language;
use js_sys::Intl::{NumberFormat, NumberFormatOptions};
use js_sys::{Array, Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// The most decimals that every `Intl.NumberFormat` takes.
const MAX_DECIMALS: u8 = 20;

/// The options of a formatter: language, least number of decimals, whether thousands are grouped.
type Style = (Language, u32, bool);

thread_local! {
    /// The `format` function of each style used so far: a browser takes long to create one.
    static FORMATTERS: RefCell<Vec<(Style, Function)>> = const { RefCell::new(Vec::new()) };
}

/// Formats a number with at least so many decimals. `Intl` gets its digits as a text: a float would
/// lose some.
pub fn format_number(language: Language, digits: &str, min_decimals: u32, grouped: bool) -> String {
    let format = formatter((language, min_decimals, grouped));
    let text = format.call1(&JsValue::UNDEFINED, &digits.into());
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn formatter(style: Style) -> Function {
    FORMATTERS.with_borrow_mut(|formatters| {
        if let Some((_, format)) = formatters.iter().find(|(of, _)| *of == style) {
            return format.clone();
        }
        let format = new_formatter(style);
        formatters.push((style, format.clone()));
        format
    })
}

fn new_formatter((language, min_decimals, grouped): Style) -> Function {
    let options = NumberFormatOptions::new();
    options.set_minimum_fraction_digits(u8::try_from(min_decimals).unwrap_or(MAX_DECIMALS));
    options.set_maximum_fraction_digits(MAX_DECIMALS);
    // `set_use_grouping` would pass the text "false", which `Intl` takes for the default.
    Reflect::set(&options, &"useGrouping".into(), &grouped.into()).ok();
    NumberFormat::new(&Array::of1(&locale(language)), &options).format()
}

/// The reader's first regional locale of this language, such as `nl-NL`; else a default.
fn locale(language: Language) -> JsValue {
    let prefix = language.code().to_owned() + "-";
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let own = languages
        .unwrap_or_default()
        .iter()
        .find(|locale| locale.as_string().is_some_and(|locale| locale.starts_with(&prefix)));
    own.unwrap_or_else(|| {
        let default = match language {
            Language::En => "en-US",
            Language::Nl => "nl-BE",
            Language::Fr => "fr-BE",
        };
        default.into()
    })
}

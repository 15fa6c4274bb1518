//! That numbers without a browser are what `Intl` makes of them in one.

use crate::engine::Engine;
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use page::NumberFormat;
use page::i18n::Language;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[test!(a_number_is_what_intl_makes_of_it)];

/// What differs between languages and between numbers: signs, nothing, marks, and many digits.
fn numbers() -> Vec<String> {
    let mut numbers = Vec::new();
    for whole in ["0", "1", "9", "38", "999", "1000", "1234", "12345", "999999", "1234567"] {
        for more in ["", ".0", ".5", ".05", ".125", ".10", ".000", ".999999"] {
            for sign in ["", "-"] {
                numbers.push(format!("{sign}{whole}{more}"));
            }
        }
    }
    let long = ["79228162514264337593543950335", "0.1234567890123456789", "0.12345678901234567895"];
    numbers.extend(long.map(str::to_owned));
    numbers
}

/// As `NumberFormat` does in a browser.
const INTL: &str = "
    return [0, 1, 2, 4].flatMap((places) => [true, false].map((useGrouping) => {
        const options = { minimumFractionDigits: places, maximumFractionDigits: 20, useGrouping };
        const format = new Intl.NumberFormat(tag, options);
        return numbers.map((number) => format.format(number));
    }))";

async fn a_number_is_what_intl_makes_of_it(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    let numbers = numbers();
    for (language, tag) in Language::ALL.into_iter().zip(["en-US", "nl-BE", "fr-BE"]) {
        let script = format!("const [tag, numbers] = {};{INTL}", json!([tag, numbers]));
        let browser = reader.script(&script).await?;
        let format = NumberFormat::new(language);
        let mut ours = Vec::new();
        for places in [0, 1, 2, 4] {
            for grouped in [true, false] {
                let number = |digits: &String| format.format(digits, places, grouped);
                ours.push(numbers.iter().map(number).collect::<Vec<_>>());
            }
        }
        for (ours, browser) in ours.iter().zip(browser.as_array().unwrap()) {
            let browser: Vec<_> = browser.as_array().unwrap().iter().map(Value::as_str).collect();
            let ours: Vec<_> = ours.iter().map(|text| Some(text.as_str())).collect();
            assert_eq!(ours, browser, "{tag}");
        }
    }
    reader.close().await
}

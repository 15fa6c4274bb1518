//! What is taken along as a file, as other programs read it.

#![cfg(not(target_arch = "wasm32"))]

use page::export_text::{csv, json};
use page::i18n::{Language, Messages};
use page::{NumberFormat, Opening, State};
use settlement::Error;

fn state(messages: &Messages) -> Result<State, Error> {
    State::open(&deals::OPENAI_MICROSOFT, messages, &Opening::default())
}

#[test]
fn cells_are_parted_as_a_spreadsheet_of_the_reader_has_it() -> Result<(), Error> {
    for (locale, language, separator) in [
        ("en-US", Language::En, ','),
        ("en-IN", Language::En, ','),
        ("en-u-nu-arab", Language::En, ','),
        ("en-DE", Language::En, ';'),
        ("nl-BE", Language::Nl, ';'),
        ("fr-BE", Language::Fr, ';'),
        ("fr-CH", Language::Fr, ';'),
    ] {
        let mut messages = Messages::bundled(language);
        messages.numbers = NumberFormat::in_locale(&locale.parse().unwrap()).into();
        let state = state(&messages)?;
        let text = csv(&state);
        assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"), "{locale}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{locale}");
        let json: serde_json::Value = serde_json::from_str(&json(&state)).unwrap();
        let net = json["figures"]["after.net"].as_str().unwrap();
        let net = if separator == ';' { net.replace('.', ",") } else { net.to_owned() };
        let line = text.lines().find(|line| line.starts_with("after.net")).unwrap();
        assert!(line.starts_with(&format!("after.net{separator}{separator}")), "{locale}: {line}");
        assert!(line.ends_with(&format!("{separator}{net}")), "{locale}: {line}");
    }
    Ok(())
}

#[test]
fn no_cell_is_run_as_a_formula() -> Result<(), Error> {
    for begin in ["=", "+", "-", "@", " =", "＝"] {
        let text = Messages::bundled_text(Language::En);
        let formula = format!("{begin}cmd|' /C calc'!A1, \"{{0}}\"");
        let text = text.replace("What {0} would owe {1} on balance", &formula);
        let text = csv(&state(&Messages::new(Language::En, &text))?);
        let line = text.lines().find(|line| line.starts_with("after.net")).unwrap();
        let cell = format!("\"'{begin}cmd|' /C calc'!A1, \"\"OpenAI\"\"");
        assert!(line.contains(&cell), "{line}");
    }
    // A number below nothing stays a number.
    let mut state = state(&Messages::bundled(Language::En))?;
    state.apply(page::Action::OpenPreset("plan".to_owned()))?;
    let text = csv(&state);
    assert!(text.lines().any(|line| line.contains(",-")) && !text.contains(",'-"), "{text}");
    Ok(())
}

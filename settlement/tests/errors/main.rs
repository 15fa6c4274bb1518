//! Bad input: every field, every way to be wrong, and a message that says what is allowed.

#![expect(clippy::unwrap_used, reason = "a test whose input is no error has failed")]

mod key;
mod kind;
mod number;
mod range;
mod stream;
mod text;
mod wrong;

use settlement::{Error, Scenario, json};

fn read(text: impl AsRef<[u8]>) -> Result<Scenario<'static>, Error> {
    json::read(&deals::all(), text.as_ref())
}

fn error(text: impl AsRef<[u8]>) -> Error {
    read(text).map(|_| ()).unwrap_err()
}

/// `value` where the dotted path leads: `streams.resale.first` is three objects deep.
fn at(path: &str, value: &str) -> String {
    path.rsplit('.').fold(value.to_owned(), |value, key| format!(r#"{{"{key}":{value}}}"#))
}

/// An input is wrong in this way, at this place, and the message has all of these words.
fn wrong(text: &str, code: &str, field: &str, words: &[&str]) {
    let error = error(text);
    let message = error.to_string();
    assert_eq!((error.wrong.code(), &*error.field), (code, field), "{text}: {message}");
    assert!(message.starts_with(field), "{text}: {message}");
    for word in words {
        assert!(message.contains(word), "{text}: {message}: does not say {word}");
    }
}

const DOLLARS: [&str; 4] = ["streams.own-sales.first", "streams.resale.first", "cap", "cap_used"];
const PARTS: [&str; 5] = ["elsewhere", "kept", "rates.share-out", "rates.share-back", "compute"];
const GROWTHS: [&str; 2] = ["streams.own-sales.growth", "streams.resale.growth"];
const IDS: [(&str, &str); 5] = [
    ("deal", "openai-microsoft"),
    ("before", "as-told, 2025-01, 2025-10, 2026-04"),
    ("after", "as-told, 2025-01, 2025-10, 2026-04"),
    ("host", "azure, aws, google-cloud, oracle, coreweave, own"),
    ("cap_per", "total, year"),
];
const OBJECTS: [&str; 5] = ["streams", "streams.own-sales", "streams.resale", "rates", "events"];
const PATHS: [&str; 2] = ["streams.own-sales.path", "streams.resale.path"];

fn fractions() -> impl Iterator<Item = &'static str> {
    PARTS.into_iter().chain(GROWTHS)
}

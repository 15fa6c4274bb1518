//! Checks that every language has every message, and writes a Rust item for each: see `src/i18n/message.rs`.
//!
//! The text that a page downloads has a message on each line, with `{0}` in place of `{payer}`.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use std::{env, fs, iter};

/// The messages of a language, by key.
type Messages = BTreeMap<String, String>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    let out = Path::new(&out);
    let english = read("en")?;
    fs::write(out.join("message.rs"), items(&english))?;
    for language in ["en", "nl", "fr"] {
        let messages = read(language)?;
        check(language, &english, &messages);
        let lines: Vec<_> = english
            .iter()
            .map(|(key, text)| numbered(messages.get(key).map_or("", String::as_str), &slots(text)))
            .collect();
        fs::write(out.join(format!("{language}.txt")), lines.join("\n"))?;
    }
    Ok(())
}

fn read(language: &str) -> Result<Messages, Box<dyn Error>> {
    Ok(toml::from_str(&fs::read_to_string(format!("locales/{language}.toml"))?)?)
}

/// Fails the build where a message is missing, unknown or empty, or has other slots than in English.
fn check(language: &str, english: &Messages, messages: &Messages) {
    let fault =
        |key: &str, what: &str| println!("cargo::error=locales/{language}.toml: {key}: {what}");
    for (key, text) in english {
        let set = |text| BTreeSet::from_iter(slots(text));
        match messages.get(key) {
            None => fault(key, "is missing"),
            Some(of) if set(of) != set(text) => fault(key, "has other slots than in English"),
            Some(of) if of.contains('\n') || of.is_empty() => fault(key, "is not one line"),
            Some(_) => {}
        }
    }
    for key in messages.keys().filter(|key| !english.contains_key(*key)) {
        fault(key, "is not in locales/en.toml");
    }
}

/// The names of a message's slots, as they come: `payer` and `amount` of `{payer} owes {amount}`.
fn slots(text: &str) -> Vec<&str> {
    let mut slots = Vec::new();
    for (name, _) in text.split('{').skip(1).filter_map(|rest| rest.split_once('}')) {
        if !slots.contains(&name) {
            slots.push(name);
        }
    }
    slots
}

/// `{0} owes {1}`.
fn numbered(text: &str, slots: &[&str]) -> String {
    slots.iter().enumerate().fold(text.to_owned(), |text, (nth, name)| {
        text.replace(&format!("{{{name}}}"), &format!("{{{nth}}}"))
    })
}

/// The Rust item of each message, after the number of messages.
fn items(english: &Messages) -> String {
    let count = format!("pub(crate) const COUNT: usize = {};\n", english.len());
    let items = english.iter().enumerate().map(|(nth, (key, text))| {
        let slots = slots(text);
        let item = if slots.is_empty() { constant(key, nth) } else { template(key, nth, &slots) };
        format!("\n/// `{text}`\n{item}\n")
    });
    iter::once(count).chain(items).collect()
}

fn constant(key: &str, nth: usize) -> String {
    let name = key.replace('-', "_").to_uppercase();
    format!("pub(crate) const {name}: Message = Message({nth});")
}

/// A struct with a field for each slot, of any type that becomes a text or a phrase, as `Slot` asks.
fn template(key: &str, nth: usize, slots: &[&str]) -> String {
    let types: Vec<_> = slots.iter().map(|slot| camel_case(slot) + "Slot").collect();
    let each = |item: &dyn Fn(&str, &str) -> String| -> String {
        slots.iter().zip(&types).map(|(slot, of)| item(slot, of)).collect()
    };
    format!(
        "pub(crate) struct {name}<{types}> {{ {fields}}}
impl<Slot, {bounds}> Template<Slot> for {name}<{types}> {{
    const MESSAGE: Message = Message({nth});
    fn slots(self) -> impl AsRef<[Slot]> {{ [{values}] }}
}}",
        name = camel_case(key),
        types = types.join(", "),
        fields = each(&|slot, of| format!("pub(crate) {slot}: {of}, ")),
        bounds = each(&|_, of| format!("{of}: Into<Slot>, ")),
        values = each(&|slot, _| format!("self.{slot}.into(), ")),
    )
}

/// `VerdictWouldOwe` of `verdict-would-owe`.
fn camel_case(name: &str) -> String {
    let mut camel = String::new();
    for word in name.split(['-', '_']) {
        let (first, rest) = word.split_at(word.len().min(1));
        camel += &(first.to_uppercase() + rest);
    }
    camel
}

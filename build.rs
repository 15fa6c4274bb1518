//! Checks that the page says everything in every language, and numbers what it says.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

type Messages = BTreeMap<String, String>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=words");
    let english = read("en")?;
    let mut keys = String::new();
    for (nth, name) in english.keys().enumerate() {
        let name = name.replace('-', "_").to_uppercase();
        writeln!(keys, "pub(crate) const {name}: Key = Key({nth});")?;
    }
    writeln!(keys, "pub(crate) const COUNT: usize = {};", english.len())?;
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    fs::write(Path::new(&out).join("keys.rs"), keys)?;
    for language in ["en", "nl", "fr"] {
        let messages = read(language)?;
        complain(language, &english, &messages);
        let lines: Vec<_> = messages.into_values().collect();
        fs::write(Path::new(&out).join(format!("{language}.txt")), lines.join("\n"))?;
    }
    Ok(())
}

fn read(language: &str) -> Result<Messages, Box<dyn Error>> {
    Ok(toml::from_str(&fs::read_to_string(format!("words/{language}.toml"))?)?)
}

/// What is missing, unknown or filled in otherwise fails the build.
fn complain(language: &str, english: &Messages, messages: &Messages) {
    let fault =
        |key: &str, what: &str| println!("cargo::error=words/{language}.toml: {key}: {what}");
    for (key, text) in english {
        match messages.get(key) {
            None => fault(key, "is missing"),
            Some(of) if slots(of) != slots(text) => {
                fault(key, "fills in other things than English");
            }
            Some(of) if of.contains('\n') || of.is_empty() => fault(key, "is not one line"),
            Some(_) => {}
        }
    }
    for key in messages.keys().filter(|key| !english.contains_key(*key)) {
        fault(key, "is not in words/en.toml");
    }
}

/// `{0}`, `{1}` …
fn slots(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

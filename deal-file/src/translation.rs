//! Translations of a deal file: for the dotted path of each text that people read, the text in another
//! language.

use super::faults::Faults;
use super::near::near;
use super::node::{Entry, Table};
use super::value::{Map, Spanned, Value};
use super::{DealFile, NotADeal, language};
use std::collections::BTreeSet;

/// The keys of what people read, whatever has them. Sources stay as they were published.
const TEXTS: [&str; 8] = ["many", "name", "note", "one", "says", "short", "under", "why"];

impl DealFile {
    /// The same deal with its texts in another language.
    ///
    /// # Errors
    ///
    /// Every fault of the translation, by its places in the translation: a text that is missing or
    /// empty, one that the deal has not, and what is not TOML.
    pub fn translated(&self, language: &str, translation: &str) -> Result<Self, NotADeal> {
        let file = Self::parse(translation);
        let mut faults = Faults::new(translation, &file.syntax);
        let (span, entries) = (file.root.span(), file.root.get_ref());
        let texts = Table { at: String::new(), span, entries };
        let mut translated = self.clone();
        let (mut taken, mut missing) = (BTreeSet::new(), Vec::new());
        each_text(translated.root.get_mut(), "", &mut |path, text| {
            taken.insert(path.to_owned());
            if let Some(value) = entries.get(path) {
                let entry = Entry { at: path.to_owned(), value };
                if let Some(words) = entry.words("the text in the other language", &mut faults) {
                    *text = words;
                }
            } else if !faults.broken_key(&format!("{path:?}")) {
                missing.push(format!("{path:?}"));
            }
        });
        if !missing.is_empty() {
            let count = if missing.len() == 1 { "text is" } else { "texts are" };
            let what = format!("{} {count} missing: {}", missing.len(), missing.join(", "));
            faults.tell("", translation.len()..translation.len(), what, "");
        }
        for key in texts.entries.keys().filter(|key| !taken.contains(key.get_ref())) {
            faults.tell("", key.span(), format!("the deal has no text {:?}", key.get_ref()), "");
            let meant = near(key.get_ref(), taken.iter().map(String::as_str));
            faults.meant(meant.map(|meant| format!("{meant:?}")));
        }
        let faults = faults.into_sorted();
        if !faults.is_empty() {
            return Err(NotADeal(faults));
        }
        let root = translated.root.get_mut();
        root.0.retain(|(key, _)| key.get_ref() != language::KEY);
        let nowhere = |value: &str| Spanned::new(0..0, value.to_owned());
        let language = Spanned::new(0..0, Value::Text(language.to_owned()));
        root.0.push((nowhere(language::KEY), language));
        Ok(translated)
    }
}

impl DealFile {
    /// The texts that people read, each with its dotted path through ids.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        let mut root = self.root.get_ref().clone();
        each_text(&mut root, "", &mut |path, text| texts.push((path.to_owned(), text.clone())));
        texts
    }
}

/// Visits each text that people read, with its dotted path through ids: `terms.2026-04.share-out.says`.
fn each_text(of: &mut Map, at: &str, visit: &mut impl FnMut(&str, &mut String)) {
    for (key, value) in &mut of.0 {
        let key = key.get_ref().as_str();
        // These group keys and are no part of a path.
        let at = match key {
            "basis" | "plausible" | "clauses" | "rule" | "share" | "fee" => at.to_owned(),
            "brackets_basis" => under(at, "brackets"),
            _ => under(at, key),
        };
        match value.get_mut() {
            Value::Text(text) if TEXTS.contains(&key) => visit(&at, text),
            Value::Table(table) => each_text(table, &at, visit),
            Value::List(list) => {
                for item in list {
                    if let Value::Table(table) = item.get_mut()
                        && let Some(id) = table.get("id").and_then(|id| id.get_ref().as_str())
                    {
                        let at = under(&at, id);
                        each_text(table, &at, visit);
                    }
                }
            }
            _ => {}
        }
    }
}

fn under(at: &str, key: &str) -> String {
    if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") }
}

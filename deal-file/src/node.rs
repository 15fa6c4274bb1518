//! The nodes of the file's tree: tables, and the entries under their keys, which may be tables.

use super::faults::Faults;
use super::id::is_version;
use super::near::near;
use super::value::{Map, Spanned, Value};
use settlement::is_invisible;
use std::ops::Range;

/// A table of the file.
pub(super) struct Table<'t> {
    /// The dotted path to it.
    pub(super) at: String,
    /// The location of its header or its braces.
    pub(super) span: Range<usize>,
    pub(super) entries: &'t Map,
}

impl<'t> Table<'t> {
    /// Checks that the table has all needed keys, and none but these and the optional ones.
    pub(super) fn expect(&self, needed: &[&str], optional: &[&str], faults: &mut Faults<'_>) {
        let absent = |key: &&&str| !self.entries.contains_key(key);
        let mut missing: Vec<_> = needed.iter().filter(absent).copied().collect();
        for key in self.entries.keys() {
            let known = || needed.iter().chain(optional).copied();
            if known().any(|known| known == key.get_ref()) {
                continue;
            }
            let free = || known().filter(|known| !self.entries.contains_key(known));
            let meant = near(key.get_ref(), free());
            // A misspelt key is one fault: it is not missing as well.
            missing.retain(|key| Some(*key) != meant);
            let what = format!("unknown key `{}`", key.get_ref().escape_debug());
            let allowed: Vec<_> = known().collect();
            faults.tell(&self.at, key.span(), what, allowed.join(", "));
            faults.meant(meant.map(|meant| format!("`{meant}`")));
        }
        missing.retain(|key| !faults.broken_key(key));
        if !missing.is_empty() && !faults.broken_header() {
            let keys: Vec<_> = missing.iter().map(|key| format!("`{key}`")).collect();
            let what = if keys.len() == 1 { "missing key" } else { "missing keys" };
            faults.tell(&self.at, self.span.clone(), format!("{what} {}", keys.join(", ")), "");
        }
    }

    /// The same, where a key may stand by mistake in the place of a needed one: that is one fault.
    pub(super) fn expect_not(
        &self,
        (mistaken, meant, what): (&str, &str, &str),
        needed: &[&str],
        optional: &[&str],
        faults: &mut Faults<'_>,
    ) {
        let has = |key: &str| self.entries.contains_key(key);
        if !has(mistaken) || has(meant) {
            return self.expect(needed, optional, faults);
        }
        faults.tell(&self.at, self.key(mistaken), what, format!("a `{meant}`"));
        let needed: Vec<_> = needed.iter().copied().filter(|key| *key != meant).collect();
        self.expect(&needed, &[optional, &[mistaken]].concat(), faults);
    }

    /// The entry under a key, where the parser could read it.
    pub(super) fn get(&self, key: &str) -> Option<Entry<'t>> {
        let value = self.entries.get(key)?;
        let at = if self.at.is_empty() { key.to_owned() } else { format!("{}.{key}", self.at) };
        (*value.get_ref() != Value::Unread).then_some(Entry { at, value })
    }

    /// The location of the value at a path of keys.
    pub(super) fn span_of(&self, path: &[&str]) -> Option<Range<usize>> {
        let (last, above) = path.split_last()?;
        let table =
            above.iter().try_fold(self.entries, |table, key| table.get(key)?.get_ref().as_table());
        Some(table?.get(last)?.span())
    }

    /// The location of a key's name; that of the table where there is no such key.
    pub(super) fn key(&self, key: &str) -> Range<usize> {
        let keys = self.entries.keys();
        keys.into_iter()
            .find(|known| known.get_ref() == key)
            .map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// The value of the key `id`, where that is a text.
    pub(super) fn id(&self) -> Option<&'t str> {
        self.entries.get("id")?.get_ref().as_str()
    }

    /// The table with its id at the end of its path.
    pub(super) fn named(mut self) -> Self {
        if let Some(id) = self.id().filter(|id| is_version(id)) {
            self.at = format!("{}.{id}", self.at);
        }
        self
    }
}

/// A value under a key, or in a list.
pub(super) struct Entry<'t> {
    /// The dotted path to it.
    pub(super) at: String,
    pub(super) value: &'t Spanned<Value>,
}

impl<'t> Entry<'t> {
    pub(super) fn span(&self) -> Range<usize> {
        self.value.span()
    }

    /// A text.
    pub(super) fn text(&self, faults: &mut Faults<'_>) -> Option<Spanned<&'t str>> {
        self.text_if_any().or_else(|| self.other("text", faults))
    }

    /// A text, where there is one; otherwise no fault is recorded.
    pub(super) fn text_if_any(&self) -> Option<Spanned<&'t str>> {
        Some(Spanned::new(self.span(), self.value.get_ref().as_str()?))
    }

    /// A text that is not empty; `allowed` says what it should be.
    pub(super) fn words(&self, allowed: &str, faults: &mut Faults<'_>) -> Option<String> {
        let text = self.text(faults)?.into_inner();
        if text.trim().is_empty() {
            faults.tell(&self.at, self.span(), "is empty", allowed);
        } else if let Some(unseen) = text.chars().find(|c| is_invisible(*c)) {
            let what = format!("has a character that nobody sees, {}", unseen.escape_unicode());
            faults.tell(&self.at, self.span(), what, "characters that show");
        }
        Some(text.to_owned())
    }

    /// True or false.
    pub(super) fn flag(&self, faults: &mut Faults<'_>) -> Option<bool> {
        self.value.get_ref().as_bool().or_else(|| self.other("true or false", faults))
    }

    /// A table.
    pub(super) fn table(&self, faults: &mut Faults<'_>) -> Option<Table<'t>> {
        let entries = self.value.get_ref().as_table();
        entries
            .map(|entries| Table { at: self.at.clone(), span: self.span(), entries })
            .or_else(|| self.other("a table", faults))
    }

    pub(super) fn is_list(&self) -> bool {
        self.value.get_ref().as_array().is_some()
    }

    /// A list.
    pub(super) fn list(&self, faults: &mut Faults<'_>) -> Option<Vec<Entry<'t>>> {
        let list = self.value.get_ref().as_array();
        let entry = |value| Entry { at: self.at.clone(), value };
        list.map(|list| list.iter().map(entry).collect()).or_else(|| self.other("a list", faults))
    }

    /// A list of tables, each with its id in its path. Other values are faults, and left out.
    pub(super) fn tables(&self, faults: &mut Faults<'_>) -> Option<Vec<Table<'t>>> {
        let list = self.list(faults)?;
        Some(list.iter().filter_map(|entry| Some(entry.table(faults)?.named())).collect())
    }

    /// A list of texts. Other values are faults, and left out.
    pub(super) fn texts(&self, faults: &mut Faults<'_>) -> Option<Vec<Spanned<&'t str>>> {
        Some(self.list(faults)?.iter().filter_map(|entry| entry.text(faults)).collect())
    }

    /// A text that names one of these things.
    pub(super) fn one_of<T: Copy>(
        &self,
        things: &[(&'static str, T)],
        faults: &mut Faults<'_>,
    ) -> Option<T> {
        let written = self.text(faults)?.into_inner();
        let found = things.iter().find(|(name, _)| *name == written);
        if found.is_none() {
            let names = || things.iter().map(|(name, _)| *name);
            let key = self.at.rsplit('.').next().unwrap_or_default();
            let what = format!("no {key} {written:?}");
            faults.tell(&self.at, self.span(), what, names().collect::<Vec<_>>().join(", "));
            faults.meant(near(written, names()).map(|meant| format!("\"{meant}\"")));
        }
        found.map(|(_, thing)| *thing)
    }

    /// Records that the value is of another type than the one expected.
    pub(super) fn other<T>(&self, wanted: &str, faults: &mut Faults<'_>) -> Option<T> {
        let what = match self.value.get_ref() {
            Value::Text(_) => "is a text",
            Value::Whole(..) => "is a whole number",
            Value::Float(_) => "is a float",
            Value::Flag(_) => "is true or false",
            Value::Date => "is a date",
            Value::List(_) => "is a list",
            Value::Table(_) => "is a table",
            Value::Unread => "could not be read",
        };
        faults.tell(&self.at, self.span(), what, wanted);
        None
    }
}

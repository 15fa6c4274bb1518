use super::entry::Entry;
use super::faults::Faults;
use super::names;
use super::near::near;
use std::ops::Range;
use toml::de::DeTable;

/// A table of the file.
pub(super) struct Table<'t> {
    /// The dotted path to it.
    pub(super) at: String,
    /// Where its header or its braces stand.
    pub(super) span: Range<usize>,
    pub(super) entries: &'t DeTable<'t>,
}

impl<'t> Table<'t> {
    /// The table has these keys, may have those, and has no other.
    pub(super) fn expect(&self, needed: &[&str], optional: &[&str], faults: &mut Faults<'_>) {
        let absent = |key: &&&str| !self.entries.contains_key(**key);
        let mut missing: Vec<_> = needed.iter().filter(absent).copied().collect();
        for key in self.entries.keys() {
            let known = || needed.iter().chain(optional).copied();
            if known().any(|known| known == key.get_ref()) {
                continue;
            }
            let free = || known().filter(|known| !self.entries.contains_key(*known));
            let meant = near(key.get_ref(), free());
            // One slip of the pen is one fault.
            missing.retain(|key| Some(*key) != meant);
            let what = format!("unknown key `{}`", key.get_ref().escape_debug());
            let allowed: Vec<_> = known().collect();
            faults.tell(&self.at, key.span(), what, allowed.join(", "));
            faults.meant(meant.map(|meant| format!("`{meant}`")));
        }
        if !missing.is_empty() && !faults.broken_header() {
            let keys: Vec<_> = missing.iter().map(|key| format!("`{key}`")).collect();
            let what = if keys.len() == 1 { "missing key" } else { "missing keys" };
            faults.tell(&self.at, self.span.clone(), format!("{what} {}", keys.join(", ")), "");
        }
    }

    /// What stands under a key, if it could be read.
    pub(super) fn get(&self, key: &str) -> Option<Entry<'t>> {
        let value = self.entries.get(key)?;
        let at = if self.at.is_empty() { key.to_owned() } else { format!("{}.{key}", self.at) };
        // After an error of syntax the parser goes on with a value that stands nowhere.
        (!value.span().is_empty()).then_some(Entry { at, value })
    }

    /// Where the name of a key stands, or the table where there is no such key.
    pub(super) fn key(&self, key: &str) -> Range<usize> {
        let keys = self.entries.keys();
        keys.into_iter()
            .find(|known| known.get_ref() == key)
            .map_or_else(|| self.span.clone(), toml::Spanned::span)
    }

    /// Its id, where that is a text.
    pub(super) fn id(&self) -> Option<&'t str> {
        self.entries.get("id")?.get_ref().as_str()
    }

    /// The table, with its id in its path.
    pub(super) fn named(mut self) -> Self {
        if let Some(id) = self.id().filter(|id| names::is_id(id)) {
            self.at = format!("{}.{id}", self.at);
        }
        self
    }
}

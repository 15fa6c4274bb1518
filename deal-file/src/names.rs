use super::faults::Faults;
use super::id::{check, check_version, owned};
use super::near::near;
use super::node::Table;
use super::value::Spanned;

/// The ids of one sort of thing, to check references against.
pub(super) struct Names<'t> {
    /// The sort of thing, as faults name it.
    sort: &'static str,
    ids: Vec<Spanned<&'t str>>,
    /// Whether all ids could be read. Otherwise an unknown reference is no fault: it may mean the
    /// one that could not.
    whole: bool,
}

impl<'t> Names<'t> {
    pub(super) fn new(sort: &'static str) -> Self {
        Self { sort, ids: Vec::new(), whole: true }
    }

    /// Ids that were read before as another sort, such as those of the two sides.
    pub(super) fn of(sort: &'static str, ids: Vec<Spanned<&'t str>>, whole: bool) -> Self {
        Self { sort, ids, whole }
    }

    /// Reads the id of a table, and checks that no other has it.
    pub(super) fn add(&mut self, table: &Table<'t>, faults: &mut Faults<'_>) -> Option<String> {
        self.add_checked(check, table, faults)
    }

    /// The same for a version of the terms.
    pub(super) fn add_version(
        &mut self,
        table: &Table<'t>,
        faults: &mut Faults<'_>,
    ) -> Option<String> {
        self.add_checked(check_version, table, faults)
    }

    fn add_checked(
        &mut self,
        check: fn(&str, &Spanned<&str>, &mut Faults<'_>),
        table: &Table<'t>,
        faults: &mut Faults<'_>,
    ) -> Option<String> {
        let entry = table.get("id")?;
        let id = entry.text(faults)?;
        check(&entry.at, &id, faults);
        if let Some(first) = self.ids.iter().find(|known| known.get_ref() == id.get_ref()) {
            let what = format!("a second {} of the id {:?}", self.sort, id.get_ref());
            faults.tell(&entry.at, id.span(), what, "an id of its own");
            faults.beside(first.span(), "the first");
        }
        self.ids.push(id.clone());
        Some(owned(&id))
    }

    /// Ends the reading of the list under a key: whether all its ids are known.
    pub(super) fn all_of(mut self, root: &Table<'t>, key: &str) -> Self {
        self.end(root, key);
        self
    }

    /// The same for a list that may be left out: then there are none.
    pub(super) fn all_if_any(self, root: &Table<'t>, key: &str) -> Self {
        if root.entries.contains_key(key) { self.all_of(root, key) } else { self }
    }

    /// The same, in place.
    pub(super) fn end(&mut self, root: &Table<'t>, key: &str) {
        let list = root.get(key).and_then(|entry| Some(entry.value.get_ref().as_array()?.len()));
        self.whole = list == Some(self.ids.len());
    }

    /// The sort of thing.
    pub(super) fn sort(&self) -> &'static str {
        self.sort
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.iter().any(|known| *known.get_ref() == id)
    }

    /// Checks that a reference is to one of the ids.
    pub(super) fn check(&self, at: &str, id: &Spanned<&str>, faults: &mut Faults<'_>) {
        let ids = || self.ids.iter().map(|known| *known.get_ref());
        if self.whole && !self.has(id.get_ref()) {
            let allowed: Vec<_> = ids().collect();
            let allowed = if allowed.is_empty() { "none".to_owned() } else { allowed.join(", ") };
            let what = format!("no {} {:?}", self.sort, id.get_ref());
            faults.tell(at, id.span(), what, allowed);
            faults.meant(near(id.get_ref(), ids()).map(|meant| format!("\"{meant}\"")));
        }
    }

    /// Reads the reference under a key, and checks it.
    pub(super) fn read(
        &self,
        table: &Table<'t>,
        key: &str,
        faults: &mut Faults<'_>,
    ) -> Option<String> {
        let entry = table.get(key)?;
        let id = entry.text(faults)?;
        self.check(&entry.at, &id, faults);
        Some(owned(&id))
    }

    /// Reads the list of references under a key, and checks each.
    pub(super) fn read_list(
        &self,
        table: &Table<'t>,
        key: &str,
        faults: &mut Faults<'_>,
    ) -> Option<Vec<Spanned<&'t str>>> {
        let entry = table.get(key)?;
        let ids = entry.texts(faults)?;
        for id in &ids {
            self.check(&entry.at, id, faults);
        }
        Some(ids)
    }
}

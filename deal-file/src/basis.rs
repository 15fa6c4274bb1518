use super::faults::Faults;
use super::id::owned;
use super::names::Names;
use super::node::{Entry, Table};
use settlement::deal::{Basis, Level};

pub(super) fn read(
    entry: &Entry<'_>,
    sources: &Names<'_>,
    faults: &mut Faults<'_>,
) -> Option<Basis> {
    let table = entry.table(faults)?;
    table.expect(&["level", "note"], &["sources"], faults);
    let note = table.get("note");
    let note = note.and_then(|note| note.words("say what is known and what is not", faults));
    let (level, sources) = founded(&table, sources, faults);
    Some(Basis { level: level?, note: note?, sources })
}

/// Reads the level and the sources of a table; only an assumption or a derivation may have no
/// source.
pub(super) fn founded(
    table: &Table<'_>,
    sources: &Names<'_>,
    faults: &mut Faults<'_>,
) -> (Option<Level>, Vec<String>) {
    let written = table.get("level");
    let level = written
        .as_ref()
        .and_then(|level| level.one_of(&Level::ALL.map(|level| (level.id(), level)), faults));
    let listed = sources.read_list(table, "sources", faults);
    // A value that is no list is a fault of its own.
    let unfounded = listed.as_ref().map_or(!table.entries.contains_key("sources"), Vec::is_empty);
    if let (Some(written), Some(level)) = (written, level)
        && unfounded
        && !matches!(level, Level::Assumed | Level::Derived)
    {
        let what = "has no source";
        let allowed = "`sources` with at least one; only what is assumed or derived may have none";
        faults.tell(format!("{}.sources", table.at), written.span(), what, allowed);
    }
    (level, listed.unwrap_or_default().iter().map(owned).collect())
}

use super::faults::Faults;
use super::id::owned;
use super::names::Names;
use super::node::Table;
use crate::deal::Lookalike;

pub(super) fn read<'t>(
    table: &Table<'t>,
    lookalikes: &mut Names<'t>,
    sources: &Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<Lookalike> {
    table.expect(&["id", "name", "says", "sources"], &[], faults);
    let id = lookalikes.add(table, faults);
    let name = table.get("name").and_then(|name| name.words("its name", faults));
    let says = table.get("says").and_then(|says| says.words("which is which", faults));
    let listed = sources.read_list(table, "sources", faults);
    if let Some(entry) = table.get("sources").filter(|_| listed.as_ref().is_some_and(Vec::is_empty))
    {
        faults.tell(&entry.at, entry.span(), "has no source", "at least one");
    }
    let sources = listed?.iter().map(owned).collect();
    Some(Lookalike { id: id?, name: name?, says: says?, sources })
}

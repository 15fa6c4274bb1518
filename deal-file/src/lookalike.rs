use super::faults::Faults;
use super::names::Names;
use super::node::Table;
use super::source;
use settlement::deal::Lookalike;

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
    let sources = source::cited(table, sources, faults);
    Some(Lookalike { id: id?, name: name?, says: says?, sources: sources? })
}

use super::faults::Faults;
use super::names::Names;
use super::node::Table;
use super::source;
use settlement::deal::Loose;

pub(super) fn read<'t>(
    table: &Table<'t>,
    loose: &mut Names<'t>,
    versions: &Names<'t>,
    sources: &Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<Loose> {
    table.expect(&["id", "terms", "says", "sources"], &[], faults);
    let id = loose.add(table, faults);
    let terms = versions.read(table, "terms", faults);
    let says = table.get("says").and_then(|says| says.words("what the documents have", faults));
    let sources = source::cited(table, sources, faults);
    Some(Loose { id: id?, terms: terms?, says: says?, sources: sources? })
}

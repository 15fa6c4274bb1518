use super::faults::Faults;
use super::id::owned;
use super::names::Names;
use super::node::Table;
use settlement::deal::Preset;
use std::ops::Range;

/// Reads a preset; with it, the location of its link.
pub(super) fn read<'t>(
    table: &Table<'t>,
    presets: &mut Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<(Preset, Range<usize>)> {
    table.expect(&["id", "name", "says", "link"], &[], faults);
    let id = presets.add(table, faults);
    let name = table.get("name").and_then(|name| name.words("its name", faults));
    let says = table.get("says").and_then(|says| says.words("what it takes to be so", faults));
    let link = table.get("link").and_then(|link| link.text(faults))?;
    Some((Preset { id: id?, name: name?, says: says?, link: owned(&link) }, link.span()))
}

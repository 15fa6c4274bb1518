use super::basis;
use super::faults::Faults;
use super::names::Names;
use super::node::Table;
use super::source::date;
use settlement::deal::Context;

pub(super) fn read<'t>(
    table: &Table<'t>,
    context: &mut Names<'t>,
    sources: &Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<Context> {
    table.expect(&["id", "name", "says", "level"], &["date", "sources"], faults);
    let id = context.add(table, faults);
    let name = table.get("name").and_then(|name| name.words("its name", faults));
    let says = table.get("says").and_then(|says| says.words("what is known", faults));
    let date = if table.entries.contains_key("date") {
        self::date(table, "date", faults).map(Some)
    } else {
        Some(None)
    };
    let (level, sources) = basis::founded(table, sources, faults);
    Some(Context { id: id?, name: name?, date: date?, says: says?, level: level?, sources })
}

use super::faults::Faults;
use super::kind::Kind;
use super::links::Links;
use super::names::Names;
use super::node::{Entry, Table};
use super::quantity::{self, Default};
use super::stream::before;
use super::value::Spanned;
use settlement::Decimal;
use settlement::deal::{Route, RoutePart};

/// Reads the routes of a stream or count, and the ids of those that could be read.
pub(super) fn read<'t>(
    entry: &Entry<'t>,
    kind: Kind,
    routes: &mut Names<'t>,
    sources: &Names<'t>,
    links: &mut Links<'t>,
    faults: &mut Faults<'_>,
) -> (Option<Vec<Route>>, Vec<Spanned<&'t str>>) {
    let Some(tables) = entry.tables(faults) else { return (None, Vec::new()) };
    if tables.len() < 2 {
        let what = format!("is a list of {}", tables.len());
        faults.tell(&entry.at, entry.span(), what, "two routes or more; the last is the rest");
    }
    let mut read = Vec::new();
    let mut ids = Vec::new();
    for (nth, table) in tables.iter().enumerate() {
        let rest = nth + 1 == tables.len() && nth > 0;
        ids.extend(table.get("id").and_then(|id| id.text_if_any()));
        read.push(one(table, rest, kind, routes, sources, links, faults));
    }
    let read = read.into_iter().collect::<Option<Vec<_>>>();
    if let Some(read) = &read {
        let parts = read.iter().filter_map(|route| route.part.as_ref()?.part.default);
        let sum: Decimal = parts.sum();
        if sum > Decimal::ONE {
            let what = format!("the parts add up to {}", sum.normalize());
            faults.tell(
                &entry.at,
                entry.span(),
                what,
                "at most 1; what they leave is the last route",
            );
        }
    }
    (read, ids)
}

fn one<'t>(
    table: &Table<'t>,
    rest: bool,
    kind: Kind,
    routes: &mut Names<'t>,
    sources: &Names<'t>,
    links: &mut Links<'t>,
    faults: &mut Faults<'_>,
) -> Option<Route> {
    if rest {
        for key in ["link", "part"].into_iter().filter(|key| table.entries.contains_key(key)) {
            let what = format!("the last route is the rest and has no `{key}`");
            faults.tell(&table.at, table.key(key), what, "another route after it, or none here");
        }
        table.expect(&["id", "name"], &["before", "link", "part", "short"], faults);
    } else {
        table.expect(&["id", "name", "link", "part"], &["before", "short"], faults);
    }
    let id = routes.add(table, faults);
    let name = table.get("name").and_then(|name| name.words("its name", faults));
    let short = table.get("short").and_then(|short| short.words("its name in a word", faults));
    let before = before(table, kind, faults);
    let part = if rest {
        Some(None)
    } else {
        let link = links.add(table, ("route", table.id()), faults);
        let part = table
            .get("part")
            .and_then(|entry| quantity::read(&entry, Kind::Part, Default::Needed, sources, faults));
        link.zip(part).map(|(link, part)| Some(RoutePart { link, part }))
    };
    Some(Route { id: id?, name: name?, short, part: part?, before: before? })
}

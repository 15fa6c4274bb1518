use super::clause::{Clauses, calendar_year};
use super::currency;
use super::faults::Faults;
use super::first;
use super::id::{self, owned};
use super::kind::Kind;
use super::links::{self, Links};
use super::names::Names;
use super::node::Table;
use super::quantity::{self, Default};
use super::range::number;
use super::stream::Volumes;
use super::value::Spanned;
use super::{context, inputs, language, lookalike, loose, preset, source};
use settlement::deal::{Context, Deal, Event, Host, Lookalike, Party, Preset, Volume};
use settlement::{Sales, Wrong};
use std::ops::Range;

/// The most years that a deal may span: beyond that, growth outruns any range.
const YEARS: u16 = 30;

const KEYS: [&str; 11] = [
    "id",
    "name",
    "edition",
    "first_year",
    "last_year",
    "sides",
    "compare",
    "first",
    "parties",
    "terms",
    "sources",
];

const OPTIONAL: [&str; 15] = [
    "article",
    "currency",
    language::KEY,
    "sale",
    "home",
    "hosts",
    "streams",
    "counts",
    "inputs",
    "earlier",
    "events",
    "presets",
    "context",
    "lookalikes",
    "loose",
];

/// Reads a whole deal. Things with ids are read before what refers to them, whatever their order in
/// the file.
pub(super) fn read(root: &Table<'_>, faults: &mut Faults<'_>) -> Option<Deal> {
    keys(root, faults);
    let id = own_id(root, faults);
    let name = root.get("name").and_then(|name| name.words("what people call it", faults));
    let (language, currency) = (language::read(root, faults), currency::read(root, faults));
    let price = root.get("sale").and_then(|entry| number(&entry, Kind::Sale, faults));
    let (edition, years) = (links::edition(root, faults), years(root, faults));

    let mut names = Names::new("party");
    let parties = each(root, "parties", faults, |table, faults| party(table, &mut names, faults));
    let party_names = names.all_of(root, "parties");
    let sides = pair(root, "sides", &party_names, faults);
    let side_names = Names::of("side", sides.iter().flatten().cloned().collect(), sides.is_some());
    differ("sides", sides.as_ref(), ("is the first side again", "another party"), faults);

    let mut names = Names::new("source");
    let sources =
        each(root, "sources", faults, |table, faults| source::read(table, &mut names, faults));
    let source_names = names.all_of(root, "sources");
    let article = source_names.read(root, "article", faults);

    let hosts = hosts(root, &party_names, faults);

    let mut links = Links::default();
    let mut volumes = Volumes::new();
    let streams = any(root, "streams", faults, |table, faults| {
        volumes.stream(table, &side_names, &source_names, &mut links, faults)
    });
    let counts = any(root, "counts", faults, |table, faults| {
        volumes.count(table, &source_names, &mut links, faults)
    });
    let volumes = volumes.all_of(root, faults);

    let mut names = Names::new("event");
    let events = any(root, "events", faults, |table, faults| {
        event(table, &mut names, &source_names, &mut links, faults)
    });
    let Asides { presets, context, lookalikes } = asides(root, &source_names, faults);

    let mut clauses = Clauses {
        sides: side_names,
        home: hosts.home_name,
        volumes,
        events: names.all_if_any(root, "events"),
        sources: source_names,
        links,
        fixed: Vec::new(),
        any_capped: false,
        knows_caps: root.get("terms").is_some_and(|terms| terms.is_list()),
        dated: None,
    };
    let mut names = Names::new("version of the terms");
    let terms =
        each(root, "terms", faults, |table, faults| clauses.terms(table, &mut names, faults));
    if let Some(list) = root.get("terms").filter(|_| terms.as_ref().is_some_and(|t| t.len() < 2)) {
        faults.tell("terms", list.span(), "has fewer than two versions", "two or more");
    }
    let versions = names.all_of(root, "terms");
    let compare = pair(root, "compare", &versions, faults);
    let same = ("is the first version again", "another version of the terms");
    differ("compare", compare.as_ref(), same, faults);
    let mut names = Names::new("loose place");
    let loose = any(root, "loose", faults, |table, faults| {
        loose::read(table, &mut names, &versions, &clauses.sources, faults)
    });
    let capped = (clauses.any_capped || clauses.knows_caps).then_some(clauses.any_capped);
    let inputs = inputs::read(root, &hosts.names, &clauses.sources, capped, faults);
    let first = root.get("first").and_then(|entry| Some((entry.span(), entry.texts(faults)?)));

    let ((first_year, last_year), (edition, earlier)) = (years?, edition?);
    let presets = presets?;
    let deal = Deal {
        id: id?,
        name: name?,
        language: language?,
        currency: currency?,
        sale: price,
        edition,
        earlier: earlier.iter().map(owned).collect(),
        first_year,
        last_year,
        sides: texts(sides?),
        home: hosts.home,
        compare: texts(compare?),
        first: first.as_ref().map(|(_, first)| first.iter().map(owned).collect())?,
        parties: parties?,
        hosts: hosts.all?,
        streams: streams?,
        counts: counts?,
        events: events?,
        terms: terms?,
        inputs: inputs?,
        presets: presets.iter().map(|(preset, _)| preset.clone()).collect(),
        context: context?,
        lookalikes: lookalikes?,
        loose: loose?,
        sources: sources?,
        article,
    };
    if let Some((span, first)) = &first {
        first::check(&deal, span.clone(), first, faults);
    }
    let sound = faults.is_empty();
    for volume in deal.volumes().filter(|_| sound) {
        stays_within(&deal, volume, &clauses.volumes, faults);
    }
    links::check(&deal, &earlier, &presets, faults);
    Some(deal)
}

fn own_id(root: &Table<'_>, faults: &mut Faults<'_>) -> Option<String> {
    let entry = root.get("id")?;
    let id = entry.text(faults)?;
    id::check(&entry.at, &id, faults);
    Some(owned(&id))
}

/// Checks which keys the deal has: what it needs depends on whether it has hosts, and counts.
fn keys(root: &Table<'_>, faults: &mut Faults<'_>) {
    let has = |key: &str| root.entries.contains_key(key);
    let (mut needed, mut optional) = (KEYS.to_vec(), OPTIONAL.to_vec());
    let mut need = |key: &'static str, is_needed: bool| {
        if is_needed {
            needed.push(key);
            optional.retain(|optional| *optional != key);
        }
    };
    need("home", has("hosts"));
    need("streams", has("hosts") || !has("counts"));
    root.expect(&needed, &optional, faults);
    if has("home") && !has("hosts") {
        faults.tell("home", root.key("home"), "the deal has no hosts", "`hosts`, or no `home`");
    }
}

/// The hosts of a deal, and which of them is the home host.
struct Hosts<'t> {
    all: Option<Vec<Host>>,
    names: Names<'t>,
    home: Option<String>,
    /// The home host alone, where there is one.
    home_name: Names<'t>,
}

fn hosts<'t>(root: &Table<'t>, parties: &Names<'t>, faults: &mut Faults<'_>) -> Hosts<'t> {
    let mut names = Names::new("host");
    let all = any(root, "hosts", faults, |table, faults| host(table, &mut names, parties, faults));
    let names = names.all_if_any(root, "hosts");
    let has_hosts = root.entries.contains_key("hosts");
    let home = if has_hosts { names.read(root, "home", faults) } else { None };
    let id = root.get("home").and_then(|home| home.text_if_any());
    let id = id.filter(|home| names.has(home.get_ref()));
    let home_name = Names::of("home host", id.iter().cloned().collect(), id.is_some());
    Hosts { all, names, home, home_name }
}

/// What is told along with a deal and moves no figure.
struct Asides {
    /// Each with the place of its link.
    presets: Option<Vec<(Preset, Range<usize>)>>,
    context: Option<Vec<Context>>,
    lookalikes: Option<Vec<Lookalike>>,
}

fn asides<'t>(root: &Table<'t>, sources: &Names<'t>, faults: &mut Faults<'_>) -> Asides {
    let mut names = Names::new("preset");
    let presets =
        any(root, "presets", faults, |table, faults| preset::read(table, &mut names, faults));
    let mut names = Names::new("context");
    let context = any(root, "context", faults, |table, faults| {
        context::read(table, &mut names, sources, faults)
    });
    let mut names = Names::new("lookalike");
    let lookalikes = any(root, "lookalikes", faults, |table, faults| {
        lookalike::read(table, &mut names, sources, faults)
    });
    Asides { presets, context, lookalikes }
}

/// Checks that what a stream or count comes to by default stays within its bounds in every year.
fn stays_within(deal: &Deal, volume: Volume<'_>, volumes: &Volumes<'_>, faults: &mut Faults<'_>) {
    let series = volume.series();
    let (first, growth) = (volume.first().or_nothing(), volume.growth().or_nothing());
    if let Err(error) = (Sales::Growth { first, growth }).amounts(deal, series)
        && let Wrong::GrowsPast { year, max } = error.wrong
        && let Some(span) = volumes.growth(series)
    {
        let what = format!("by default it grows past {max} in {year}");
        faults.tell(
            format!("{}.growth", series.field()),
            span,
            what,
            "a lower first year or growth",
        );
    }
}

/// Reads each table of the list under a key.
fn each<'t, T: Clone>(
    root: &Table<'t>,
    key: &str,
    faults: &mut Faults<'_>,
    mut read: impl FnMut(&Table<'t>, &mut Faults<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let tables = root.get(key)?.tables(faults)?;
    // All are read, also after a fault in one.
    let all: Vec<_> = tables.iter().map(|table| read(table, faults)).collect();
    all.into_iter().collect::<Option<Vec<_>>>()
}

/// Reads each table of a list that may be left out.
fn any<'t, T: Clone>(
    root: &Table<'t>,
    key: &str,
    faults: &mut Faults<'_>,
    read: impl FnMut(&Table<'t>, &mut Faults<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let written = root.entries.contains_key(key);
    if written { each(root, key, faults, read) } else { Some(Vec::new()) }
}

/// Reads the list of two ids under a key.
fn pair<'t>(
    root: &Table<'t>,
    key: &str,
    known: &Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<[Spanned<&'t str>; 2]> {
    let entry = root.get(key)?;
    let ids = known.read_list(root, key, faults)?;
    let count = entry.list(faults)?.len();
    if count != 2 {
        faults.tell(key, entry.span(), format!("is a list of {count}"), "a list of two ids");
    }
    ids.try_into().ok()
}

/// Checks that the two ids of a list are not the same; otherwise tells what is wrong, and what is
/// allowed.
fn differ(
    key: &str,
    pair: Option<&[Spanned<&str>; 2]>,
    (what, allowed): (&str, &str),
    faults: &mut Faults<'_>,
) {
    if let Some([first, second]) = pair
        && first.get_ref() == second.get_ref()
    {
        faults.tell(key, second.span(), what, allowed);
    }
}

fn texts(pair: [Spanned<&str>; 2]) -> [String; 2] {
    pair.map(|id| owned(&id))
}

fn years(root: &Table<'_>, faults: &mut Faults<'_>) -> Option<(u16, u16)> {
    let mut year = |key| calendar_year(&root.get(key)?, faults);
    let (first, last) = (year("first_year"), year("last_year"));
    let (first, last) = (first?, last?);
    let years = last.get_ref().checked_sub(*first.get_ref());
    if years.is_none_or(|years| years >= YEARS) {
        let what = if years.is_none() {
            "is before `first_year`".to_owned()
        } else {
            format!("makes more than {YEARS} years")
        };
        let latest = first.get_ref().saturating_add(YEARS - 1);
        let allowed = format!("a year from {} to {latest}", first.get_ref());
        faults.tell("last_year", last.span(), what, allowed);
        faults.beside(first.span(), "`first_year`");
    }
    Some((first.into_inner(), last.into_inner()))
}

fn party<'t>(table: &Table<'t>, parties: &mut Names<'t>, faults: &mut Faults<'_>) -> Option<Party> {
    table.expect(&["id", "name"], &[], faults);
    let id = parties.add(table, faults);
    let name = table.get("name").and_then(|name| name.words("its name", faults));
    Some(Party { id: id?, name: name? })
}

fn host<'t>(
    table: &Table<'t>,
    hosts: &mut Names<'t>,
    parties: &Names<'t>,
    faults: &mut Faults<'_>,
) -> Option<Host> {
    table.expect(&["id", "name", "owner"], &[], faults);
    let id = hosts.add(table, faults);
    let name = table.get("name").and_then(|name| name.words("its name", faults));
    let owner = parties.read(table, "owner", faults);
    Some(Host { id: id?, name: name?, owner: owner? })
}

fn event<'t>(
    table: &Table<'t>,
    events: &mut Names<'t>,
    sources: &Names<'t>,
    links: &mut Links<'t>,
    faults: &mut Faults<'_>,
) -> Option<Event> {
    table.expect(&["id", "name", "link", "year"], &[], faults);
    let id = events.add(table, faults);
    let name = table.get("name").and_then(|name| name.words("its name", faults));
    let link = links.add(table, ("event", table.id()), faults);
    let year = table
        .get("year")
        .and_then(|year| quantity::read(&year, Kind::Year, Default::Optional, sources, faults));
    Some(Event { id: id?, name: name?, link: link?, year: year? })
}

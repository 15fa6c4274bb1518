//! The reader of streams and counts.

use super::faults::Faults;
use super::kind::Kind;
use super::links::Links;
use super::names::Names;
use super::node::Table;
use super::quantity::{self, Default};
use super::range;
use super::route;
use super::value::Spanned;
use settlement::Decimal;
use settlement::deal::{Count, CountUnit, Quantity, Route, Series, Stream};
use std::ops::Range;

/// The streams and counts that were read, and what is kept of them to check clauses.
pub(super) struct Volumes<'t> {
    pub(super) streams: Names<'t>,
    pub(super) counts: Names<'t>,
    pub(super) routes: Names<'t>,
    about: Vec<About<'t>>,
}

/// What clauses need to know of a stream or count.
struct About<'t> {
    series: Option<Series<&'t str>>,
    seller: Option<Spanned<&'t str>>,
    /// The location of the key `hosted`; none where that is `false` or left out.
    hosted: Option<Range<usize>>,
    /// The location of its growth.
    growth: Range<usize>,
    routes: Vec<Spanned<&'t str>>,
    /// Whether all its routes could be read.
    whole: bool,
}

/// What streams and counts have in common.
struct Common {
    id: String,
    name: String,
    short: Option<String>,
    link: String,
    first: Quantity,
    growth: Quantity,
    before: Decimal,
    routes: Vec<Route>,
}

impl<'t> Volumes<'t> {
    pub(super) fn new() -> Self {
        Self {
            streams: Names::new("stream"),
            counts: Names::new("count"),
            routes: Names::new("route"),
            about: Vec::new(),
        }
    }

    pub(super) fn stream(
        &mut self,
        table: &Table<'t>,
        sides: &Names<'t>,
        sources: &Names<'t>,
        links: &mut Links<'t>,
        faults: &mut Faults<'_>,
    ) -> Option<Stream> {
        table.expect(
            &["id", "name", "link", "seller", "first", "growth"],
            &["short", "hosted", "before", "routes"],
            faults,
        );
        let seller = sides.read(table, "seller", faults);
        let hosted = table.get("hosted");
        let is_hosted = hosted.as_ref().and_then(|hosted| hosted.flag(faults));
        let id = self.streams.add(table, faults);
        let about = About {
            series: table.id().map(Series::Stream),
            seller: table.get("seller").and_then(|entry| entry.text_if_any()),
            hosted: hosted.filter(|_| is_hosted != Some(false)).map(|hosted| hosted.span()),
            growth: table.key("growth"),
            routes: Vec::new(),
            whole: true,
        };
        let common = self.common(table, (id, about), Kind::Dollars, sources, links, faults);
        let Common { id, name, short, link, first, growth, before, routes } = common?;
        let hosted = is_hosted.unwrap_or_default();
        let seller = seller?;
        Some(Stream { id, name, short, link, seller, hosted, first, growth, before, routes })
    }

    pub(super) fn count(
        &mut self,
        table: &Table<'t>,
        sources: &Names<'t>,
        links: &mut Links<'t>,
        faults: &mut Faults<'_>,
    ) -> Option<Count> {
        table.expect(
            &["id", "name", "unit", "link", "first", "growth"],
            &["short", "before", "routes"],
            faults,
        );
        let unit = table.get("unit").and_then(|entry| {
            let table = entry.table(faults)?;
            table.expect(&["one", "many"], &[], faults);
            let one = table.get("one").and_then(|one| one.words("the word for one", faults));
            let many = table.get("many").and_then(|many| many.words("that for several", faults));
            Some(CountUnit { one: one?, many: many? })
        });
        let id = self.counts.add(table, faults);
        let about = About {
            series: table.id().map(Series::Count),
            seller: None,
            hosted: None,
            growth: table.key("growth"),
            routes: Vec::new(),
            whole: true,
        };
        let common = self.common(table, (id, about), Kind::Count, sources, links, faults);
        let Common { id, name, short, link, first, growth, before, routes } = common?;
        Some(Count { id, name, short, unit: unit?, link, first, growth, before, routes })
    }

    fn common(
        &mut self,
        table: &Table<'t>,
        (id, mut about): (Option<String>, About<'t>),
        kind: Kind,
        sources: &Names<'t>,
        links: &mut Links<'t>,
        faults: &mut Faults<'_>,
    ) -> Option<Common> {
        let name = table.get("name").and_then(|name| name.words("its name", faults));
        let short = table.get("short").and_then(|short| short.words("its name in a word", faults));
        let what = if kind == Kind::Dollars { "stream" } else { "count" };
        let link = links.add(table, (what, table.id()), faults);
        let mut number = |key, kind| {
            let entry = table.get(key)?;
            quantity::read(&entry, kind, Default::Needed, sources, faults)
        };
        let (first, growth) = (number("first", kind), number("growth", Kind::Growth));
        let before = before(table, kind, faults);
        let routes = match table.get("routes") {
            Some(entry) => {
                let (read, ids) =
                    route::read(&entry, kind, &mut self.routes, sources, links, faults);
                let list = entry.value.get_ref().as_array();
                about.whole = list.is_some_and(|list| list.len() == ids.len());
                about.routes = ids;
                read
            }
            None => (!table.entries.contains_key("routes")).then(Vec::new),
        };
        self.about.push(about);
        Some(Common {
            id: id?,
            name: name?,
            short,
            link: link?,
            first: first?,
            growth: growth?,
            before: before?,
            routes: routes?,
        })
    }

    /// Ends the reading, and checks that exactly one stream is hosted in a deal with hosts, and
    /// none in another.
    pub(super) fn all_of(mut self, root: &Table<'t>, faults: &mut Faults<'_>) -> Self {
        for names in [&mut self.streams, &mut self.counts] {
            let key = if names.sort() == "stream" { "streams" } else { "counts" };
            if root.entries.contains_key(key) {
                names.end(root, key);
            }
        }
        let mut hosted = self.about.iter().filter_map(|stream| stream.hosted.clone());
        let allowed = "exactly one stream with `hosted = true`";
        let has_hosts = root.entries.contains_key("hosts");
        match (hosted.next(), hosted.next()) {
            (Some(first), _) if !has_hosts => {
                let what = "a stream is hosted, and the deal has no hosts";
                faults.tell("streams", first, what, "`hosts` with their `home`, or no `hosted`");
            }
            (None, _) if has_hosts && root.entries.contains_key("streams") => {
                faults.tell("streams", root.key("streams"), "no stream is hosted", allowed);
            }
            (Some(first), Some(second)) => {
                faults.tell("streams", second, "a second stream is hosted", allowed);
                faults.beside(first, "the first");
            }
            _ => {}
        }
        drop(hosted);
        self
    }

    /// Whether this stream is known not to be hosted, while another is.
    pub(super) fn is_not_hosted(&self, id: &str) -> bool {
        let another = self.about.iter().any(|stream| stream.hosted.is_some());
        let stream = self.find(Series::Stream(id));
        another && stream.is_some_and(|stream| stream.hosted.is_none())
    }

    /// The seller of this stream, if it is known.
    pub(super) fn seller(&self, id: &str) -> Option<&Spanned<&'t str>> {
        self.find(Series::Stream(id))?.seller.as_ref()
    }

    /// The location of the growth of a stream or count.
    pub(super) fn growth(&self, series: Series<&str>) -> Option<Range<usize>> {
        self.find(series).map(|about| about.growth.clone())
    }

    /// Checks that a route is one of this stream or count.
    pub(super) fn check_route(
        &self,
        series: Series<&str>,
        at: &str,
        route: &Spanned<&str>,
        faults: &mut Faults<'_>,
    ) {
        if let Some(about) = self.find(series) {
            let routes = about.routes.clone();
            let other = self.about.iter().find(|other| {
                let mut routes = other.routes.iter();
                other.series != about.series && routes.any(|own| own.get_ref() == route.get_ref())
            });
            let was = faults.count();
            Names::of("route", routes, about.whole).check(at, route, faults);
            if let Some(Series::Stream(id) | Series::Count(id)) = other.and_then(|o| o.series)
                && faults.count() > was
            {
                faults.what(format!("{:?} is a route of {id:?}", route.get_ref()));
            }
        }
    }

    fn find(&self, series: Series<&str>) -> Option<&About<'t>> {
        self.about.iter().find(|about| about.series.is_some_and(|own| own == series))
    }
}

/// Reads what there was before the first year; 0 where that is left out.
pub(super) fn before(table: &Table<'_>, kind: Kind, faults: &mut Faults<'_>) -> Option<Decimal> {
    let Some(entry) = table.get("before") else {
        return (!table.entries.contains_key("before")).then(|| Decimal::new(0, 0));
    };
    range::number(&entry, kind, faults)
}

use super::faults::Faults;
use super::kind::Kind;
use super::links::Links;
use super::names::Names;
use super::node::Table;
use super::quantity::{self, Default};
use crate::deal::Stream;
use std::ops::Range;
use toml::Spanned;

/// The reader of streams, and what it keeps of them to check clauses.
pub(super) struct Streams<'t> {
    pub(super) names: Names<'t>,
    about: Vec<About<'t>>,
}

struct About<'t> {
    id: Option<&'t str>,
    seller: Option<Spanned<&'t str>>,
    /// The location of the key `hosted`; none where that is `false` or left out.
    hosted: Option<Range<usize>>,
}

impl<'t> Streams<'t> {
    pub(super) fn new() -> Self {
        Self { names: Names::new("stream"), about: Vec::new() }
    }

    pub(super) fn read(
        &mut self,
        table: &Table<'t>,
        sides: &Names<'t>,
        sources: &Names<'t>,
        links: &mut Links<'t>,
        faults: &mut Faults<'_>,
    ) -> Option<Stream> {
        table.expect(&["id", "name", "link", "seller", "first", "growth"], &["hosted"], faults);
        let id = self.names.add(table, faults);
        let name = table.get("name").and_then(|name| name.words("its name", faults));
        let link = links.add(table, ("stream", table.id()), faults);
        let seller = sides.read(table, "seller", faults);
        let hosted = table.get("hosted");
        let is_hosted = hosted.as_ref().and_then(|hosted| hosted.flag(faults));
        let text = |key| table.get(key).and_then(|entry| entry.text_if_any());
        self.about.push(About {
            id: text("id").map(Spanned::into_inner),
            seller: text("seller"),
            hosted: hosted.filter(|_| is_hosted != Some(false)).map(|hosted| hosted.span()),
        });
        let mut number = |key, kind| {
            let entry = table.get(key)?;
            quantity::read(&entry, kind, Default::Needed, sources, faults)
        };
        let (first, growth) = (number("first", Kind::Dollars), number("growth", Kind::Growth));
        let hosted = is_hosted.unwrap_or_default();
        Some(Stream {
            id: id?,
            name: name?,
            link: link?,
            seller: seller?,
            hosted,
            first: first?,
            growth: growth?,
        })
    }

    /// Ends the reading, and checks that exactly one stream is hosted.
    pub(super) fn all_of(mut self, root: &Table<'t>, faults: &mut Faults<'_>) -> Self {
        self.names = self.names.all_of(root, "streams");
        let mut hosted = self.about.iter().filter_map(|stream| stream.hosted.clone());
        let allowed = "exactly one stream with `hosted = true`";
        match (hosted.next(), hosted.next()) {
            (None, _) if root.entries.contains_key("streams") => {
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
        another && self.find(id).is_some_and(|stream| stream.hosted.is_none())
    }

    /// The seller of this stream, if it is known.
    pub(super) fn seller(&self, id: &str) -> Option<&Spanned<&'t str>> {
        self.find(id)?.seller.as_ref()
    }

    fn find(&self, id: &str) -> Option<&About<'t>> {
        self.about.iter().find(|stream| stream.id == Some(id))
    }
}

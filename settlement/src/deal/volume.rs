use super::{Count, Deal, Quantity, Route, Series, Stream};
use crate::{Decimal, Error, Unit};

/// A stream or a count: what has an amount in each year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Volume<'d> {
    /// Money that customers pay.
    Stream(&'d Stream),
    /// Units.
    Count(&'d Count),
}

impl<'d> Volume<'d> {
    /// What figures, inputs and measures call it.
    #[must_use]
    pub fn series(self) -> Series<&'d str> {
        match self {
            Volume::Stream(stream) => Series::Stream(&stream.id),
            Volume::Count(count) => Series::Count(&count.id),
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'d str {
        match self {
            Volume::Stream(stream) => &stream.name,
            Volume::Count(count) => &count.name,
        }
    }

    /// The same in a word, where the deal has one.
    #[must_use]
    pub fn short(self) -> &'d str {
        let short = match self {
            Volume::Stream(stream) => &stream.short,
            Volume::Count(count) => &count.short,
        };
        short.as_deref().unwrap_or(self.name())
    }

    /// The key of its amounts in links.
    #[must_use]
    pub fn link(self) -> &'d str {
        match self {
            Volume::Stream(stream) => &stream.link,
            Volume::Count(count) => &count.link,
        }
    }

    /// Its amount in the first year.
    #[must_use]
    pub fn first(self) -> &'d Quantity {
        match self {
            Volume::Stream(stream) => &stream.first,
            Volume::Count(count) => &count.first,
        }
    }

    /// Its growth a year.
    #[must_use]
    pub fn growth(self) -> &'d Quantity {
        match self {
            Volume::Stream(stream) => &stream.growth,
            Volume::Count(count) => &count.growth,
        }
    }

    /// What it came to before the first year.
    #[must_use]
    pub fn before(self) -> Decimal {
        match self {
            Volume::Stream(stream) => stream.before,
            Volume::Count(count) => count.before,
        }
    }

    /// Its routes, in order.
    #[must_use]
    pub fn routes(self) -> &'d [Route] {
        match self {
            Volume::Stream(stream) => &stream.routes,
            Volume::Count(count) => &count.routes,
        }
    }

    /// The unit of its amounts.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Volume::Stream(_) => Unit::Dollars,
            Volume::Count(_) => Unit::Count,
        }
    }

    /// Whether its product runs on hosts.
    #[must_use]
    pub fn is_hosted(self) -> bool {
        matches!(self, Volume::Stream(stream) if stream.hosted)
    }
}

impl Deal {
    /// Every stream, then every count.
    pub fn volumes(&self) -> impl Iterator<Item = Volume<'_>> {
        let counts = self.counts.iter().map(Volume::Count);
        self.streams.iter().map(Volume::Stream).chain(counts)
    }

    /// The stream or count of this id.
    ///
    /// # Errors
    ///
    /// [`Wrong::UnknownId`](crate::Wrong::UnknownId) at `streams.<id>` or `counts.<id>` where there
    /// is none.
    pub fn volume(&self, series: Series<&str>) -> Result<Volume<'_>, Error> {
        match series {
            Series::Stream(id) => self.stream(id).map(Volume::Stream),
            Series::Count(id) => self.count(id).map(Volume::Count),
        }
    }

    /// The route of this id, and the stream or count that has it.
    #[must_use]
    pub fn route(&self, id: &str) -> Option<(Volume<'_>, &Route)> {
        self.volumes()
            .find_map(|volume| Some((volume, volume.routes().iter().find(|route| route.id == id)?)))
    }
}

/// A stream or a count, by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series<T> {
    /// Money that customers pay.
    Stream(T),
    /// Units.
    Count(T),
}

/// What a payment is reckoned on: a stream, a count, or a route of either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure<T> {
    /// The stream or count.
    pub series: Series<T>,
    /// The route of it; none is all of it.
    pub route: Option<T>,
}

impl<T: AsRef<str>> Series<T> {
    /// The same, borrowed.
    pub fn by_id(&self) -> Series<&str> {
        match self {
            Series::Stream(id) => Series::Stream(id.as_ref()),
            Series::Count(id) => Series::Count(id.as_ref()),
        }
    }
}

impl<'d> Series<&'d str> {
    /// Its id.
    #[must_use]
    pub fn id(self) -> &'d str {
        match self {
            Series::Stream(id) | Series::Count(id) => id,
        }
    }

    /// Its dotted path in a scenario: `streams.own-sales`.
    #[must_use]
    pub fn field(self) -> String {
        match self {
            Series::Stream(id) => format!("streams.{id}"),
            Series::Count(id) => format!("counts.{id}"),
        }
    }
}

impl<T: AsRef<str>> Measure<T> {
    /// The same, borrowed.
    pub fn by_id(&self) -> Measure<&str> {
        let route = self.route.as_ref().map(AsRef::as_ref);
        Measure { series: self.series.by_id(), route }
    }
}

impl<'d> Measure<&'d str> {
    /// All of a stream or count.
    #[must_use]
    pub const fn whole(series: Series<&'d str>) -> Self {
        Self { series, route: None }
    }
}

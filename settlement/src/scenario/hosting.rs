use crate::deal::{Deal, Host};
use crate::{Decimal, Error};

/// Where the sales of the hosted stream run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hosting<'d> {
    pub(crate) home: &'d Host,
    pub(crate) host: &'d Host,
    pub(crate) elsewhere: Decimal,
    pub(crate) kept: Decimal,
    pub(crate) compute: Decimal,
}

impl<'d> Hosting<'d> {
    /// The defaults of a deal; none where it has no hosts.
    pub(super) fn of(deal: &'d Deal) -> Result<Option<Self>, Error> {
        let (Some(home), Some(inputs)) = (&deal.home, &deal.inputs.hosting) else {
            return Ok(None);
        };
        Ok(Some(Self {
            home: deal.host(home)?,
            host: deal.host(&inputs.host.default)?,
            elsewhere: inputs.elsewhere.or_nothing(),
            kept: inputs.kept.or_nothing(),
            compute: inputs.compute.or_nothing(),
        }))
    }

    /// Whether anything is wanted outside the home host.
    pub(crate) fn leaves_home(&self) -> bool {
        self.host.id != self.home.id
    }
}

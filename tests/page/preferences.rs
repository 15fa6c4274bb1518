//! How a reader has set the system: what CSS asks of it.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Look {
    pub dark: bool,
    /// Nothing should move that need not.
    pub still: bool,
    /// The system's few colours, as in high contrast.
    pub forced_colors: bool,
}

impl Look {
    pub(crate) const LIGHT: Self = Self { dark: false, still: false, forced_colors: false };
    pub(crate) const DARK: Self = Self { dark: true, ..Self::LIGHT };
    pub(crate) const STILL: Self = Self { still: true, ..Self::LIGHT };
    pub(crate) const FORCED: Self = Self { forced_colors: true, ..Self::LIGHT };

    pub(crate) fn scheme(self) -> &'static str {
        if self.dark { "dark" } else { "light" }
    }

    pub(crate) fn motion(self) -> &'static str {
        if self.still { "reduce" } else { "no-preference" }
    }

    pub(crate) fn forced(self) -> &'static str {
        if self.forced_colors { "active" } else { "none" }
    }
}

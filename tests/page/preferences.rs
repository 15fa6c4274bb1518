//! User preferences, as CSS media features name them: what a reader has set in their system.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Preferences {
    /// `prefers-color-scheme: dark`
    pub dark: bool,
    /// `prefers-reduced-motion: reduce`
    pub reduced_motion: bool,
    /// `forced-colors: active`: the system's few colours, as in high contrast.
    pub forced_colors: bool,
}

impl Preferences {
    pub(crate) const LIGHT: Self =
        Self { dark: false, reduced_motion: false, forced_colors: false };
    pub(crate) const DARK: Self = Self { dark: true, ..Self::LIGHT };
    pub(crate) const REDUCED_MOTION: Self = Self { reduced_motion: true, ..Self::LIGHT };
    pub(crate) const FORCED_COLORS: Self = Self { forced_colors: true, ..Self::LIGHT };

    pub(crate) fn scheme(self) -> &'static str {
        if self.dark { "dark" } else { "light" }
    }

    pub(crate) fn motion(self) -> &'static str {
        if self.reduced_motion { "reduce" } else { "no-preference" }
    }

    pub(crate) fn forced(self) -> &'static str {
        if self.forced_colors { "active" } else { "none" }
    }
}

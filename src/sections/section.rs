/// A section of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Verdict,
    Controls,
    Flows,
    Years,
    Bridge,
    Dollar,
    Ledgers,
    Terms,
    Export,
}

impl Section {
    /// The sections in their order in a wide column.
    pub(crate) const ALL: [Self; 9] = [
        Self::Verdict,
        Self::Controls,
        Self::Flows,
        Self::Years,
        Self::Bridge,
        Self::Dollar,
        Self::Ledgers,
        Self::Terms,
        Self::Export,
    ];

    /// The id of its element.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Verdict => "answer",
            Self::Controls => "controls",
            Self::Flows => "flows",
            Self::Years => "years",
            Self::Bridge => "bridge",
            Self::Dollar => "dollar",
            Self::Ledgers => "ledgers",
            Self::Terms => "terms",
            Self::Export => "take",
        }
    }

    /// The class of its element, where the style sheet knows one.
    pub(crate) fn class(self) -> Option<&'static str> {
        match self {
            Self::Verdict => Some("verdict"),
            Self::Controls | Self::Ledgers | Self::Terms | Self::Export => Some(self.id()),
            Self::Flows | Self::Years | Self::Bridge | Self::Dollar => None,
        }
    }

    /// The id of its heading.
    pub(crate) fn title_id(self) -> String {
        let name = if self == Self::Verdict { "verdict" } else { self.id() };
        name.to_owned() + "-title"
    }
}

/// A section of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Head,
    Doubt,
    Dock,
    Stage,
    Scenarios,
    Why,
    Schedule,
    Tips,
    Cloud,
    Dollar,
    Doubts,
    Deals,
    Background,
    Ledgers,
    Controls,
    Export,
}

impl Section {
    /// The sections of the first screen, in the order in which they are read.
    pub(crate) const FIRST: [Self; 5] =
        [Self::Head, Self::Doubt, Self::Dock, Self::Stage, Self::Scenarios];

    /// The sections below it.
    pub(crate) const FLOW: [Self; 11] = [
        Self::Why,
        Self::Schedule,
        Self::Tips,
        Self::Cloud,
        Self::Dollar,
        Self::Doubts,
        Self::Deals,
        Self::Background,
        Self::Ledgers,
        Self::Controls,
        Self::Export,
    ];

    /// The id of its element.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Doubt => "doubt",
            Self::Dock => "dock",
            Self::Stage => "stage",
            Self::Scenarios => "scenarios",
            Self::Why => "why",
            Self::Schedule => "schedule",
            Self::Tips => "tips",
            Self::Cloud => "cloud",
            Self::Dollar => "dollar",
            Self::Doubts => "doubts",
            Self::Deals => "deals",
            Self::Background => "background",
            Self::Ledgers => "ledgers",
            Self::Controls => "assumptions",
            Self::Export => "take",
        }
    }

    /// The class of its element, where the style sheet knows one.
    pub(crate) fn class(self) -> Option<&'static str> {
        match self {
            Self::Controls | Self::Ledgers | Self::Export => Some(self.id()),
            _ => None,
        }
    }

    /// The id of its heading, where it has one.
    pub(crate) fn title_id(self) -> Option<String> {
        (!matches!(self, Self::Doubt | Self::Scenarios)).then(|| self.id().to_owned() + "-title")
    }
}

use super::{address, command, csv, json, plain};
use crate::i18n::{Messages, message};
use crate::state::State;

/// A text that a reader can take along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// The address of the page with its scenario.
    Link,
    /// The answer in plain words.
    Text,
    /// Every figure as comma-separated values.
    Csv,
    /// Every figure as JSON.
    Json,
    /// The shell command that gives the same figures.
    Command,
}

impl ExportKind {
    /// The kinds in the order of their buttons.
    pub(crate) const ALL: [Self; 5] =
        [Self::Link, Self::Text, Self::Csv, Self::Json, Self::Command];

    /// The label of its button.
    pub(crate) fn label(self, messages: &Messages) -> &str {
        messages.get(match self {
            Self::Link => message::EXPORT_LINK,
            Self::Text => message::EXPORT_TEXT,
            Self::Csv => message::EXPORT_CSV,
            Self::Json => message::EXPORT_JSON,
            Self::Command => message::EXPORT_COMMAND,
        })
    }

    pub(crate) fn text(self, state: &State) -> String {
        match self {
            Self::Link => address(state),
            Self::Text => plain(state),
            Self::Csv => csv(state),
            Self::Json => json(state),
            Self::Command => command(state),
        }
    }

    /// The name and the media type of the file; `None` where the text is copied.
    pub(crate) fn file(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Csv => Some(("who-owes-whom.csv", "text/csv;charset=utf-8")),
            Self::Json => Some(("who-owes-whom.json", "application/json")),
            Self::Link | Self::Text | Self::Command => None,
        }
    }
}

use std::fmt;
use std::ops::Range;

/// Something wrong in a deal file: where it stands, what is wrong, and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The dotted path to the fault, through ids: `streams.own-sales.seller`. Empty for the whole
    /// file and for what is not TOML.
    pub at: String,
    /// Its location in the text.
    pub location: SourceLocation,
    /// What is wrong.
    pub what: String,
    /// What is allowed instead; empty where `what` says so.
    pub allowed: String,
    /// A suggestion, as it would be written.
    pub meant: Option<String>,
    /// A second location that explains the fault, and a label for it.
    pub beside: Option<(SourceLocation, &'static str)>,
}

/// A location in a text, on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLocation {
    /// The bytes that it takes up.
    pub bytes: Range<usize>,
    /// Its line; the first is 1.
    pub line: usize,
    /// Its column in characters; the first is 1.
    pub column: usize,
}

impl SourceLocation {
    /// The location of these bytes, up to the end of their first line.
    pub(super) fn new(text: &str, bytes: Range<usize>) -> Self {
        let (before, after) = text.split_at_checked(bytes.start).unwrap_or((text, ""));
        let taken = after.get(..bytes.len()).unwrap_or(after);
        let first = taken.lines().next().unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or(before);
        Self {
            bytes: before.len()..before.len() + first.len(),
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
        }
    }
}

impl Fault {
    /// What is wrong, where among the deal's things, and what is allowed: all but the location in
    /// the text, for what was compiled has none.
    #[must_use]
    pub fn says(&self) -> String {
        let mut says = self.what.clone();
        if !self.at.is_empty() {
            says = format!("{}: {says}", self.at);
        }
        if !self.allowed.is_empty() {
            says = format!("{says}; allowed: {}", self.allowed);
        }
        if let Some(meant) = &self.meant {
            says = format!("{says}; did you mean {meant}?");
        }
        says
    }
}

/// On one line: `12:10: streams.own-sales.seller: no party "opnai"; allowed: openai, microsoft; did
/// you mean openai?`
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.location.line, self.location.column, self.says())?;
        if let Some((location, says)) = &self.beside {
            write!(f, " ({}:{}: {says})", location.line, location.column)?;
        }
        Ok(())
    }
}

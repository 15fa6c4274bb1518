use super::{Fault, SourceLocation};
use settlement::order::sort_by_key;
use std::ops::Range;

/// Collects the faults of a text.
pub(super) struct Faults<'t> {
    text: &'t str,
    syntax: Vec<Fault>,
    found: Vec<Fault>,
}

impl<'t> Faults<'t> {
    /// Begins with the faults of the text’s syntax.
    pub(super) fn new(text: &'t str, syntax: &[Fault]) -> Self {
        Self { text, syntax: syntax.to_vec(), found: Vec::new() }
    }

    /// Whether a table's header is a syntax error: its keys then count to another table, and must
    /// not be called missing.
    pub(super) fn broken_header(&self) -> bool {
        let mut lines =
            self.syntax.iter().map(|fault| self.text.lines().nth(fault.location.line - 1));
        lines.any(|line| line.is_some_and(|line| line.trim_start().starts_with('[')))
    }

    /// Whether a line with a syntax error begins with this key: it is there, and not missing.
    pub(super) fn broken_key(&self, key: &str) -> bool {
        self.syntax.iter().any(|fault| {
            let line = self.text.lines().nth(fault.location.line.saturating_sub(1));
            let rest = line.and_then(|line| line.trim_start().strip_prefix(key));
            rest.is_some_and(|rest| {
                !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
            })
        })
    }

    /// Records a fault at this dotted path and location.
    pub(super) fn tell(
        &mut self,
        at: impl Into<String>,
        span: Range<usize>,
        what: impl Into<String>,
        allowed: impl Into<String>,
    ) {
        self.found.push(Fault {
            at: at.into(),
            location: SourceLocation::new(self.text, span),
            what: what.into(),
            allowed: allowed.into(),
            meant: None,
            beside: None,
        });
    }

    /// How many faults were recorded so far.
    pub(super) fn count(&self) -> usize {
        self.found.len()
    }

    /// Says of the last fault what is wrong, in better words.
    pub(super) fn what(&mut self, what: String) {
        if let Some(last) = self.found.last_mut() {
            last.what = what;
        }
    }

    /// Adds a suggestion to the last fault.
    pub(super) fn meant(&mut self, meant: Option<String>) {
        if let Some(last) = self.found.last_mut() {
            last.meant = meant;
        }
    }

    /// Adds a second location, with a label, to the last fault.
    pub(super) fn beside(&mut self, span: Range<usize>, says: &'static str) {
        let location = SourceLocation::new(self.text, span);
        if let Some(last) = self.found.last_mut() {
            last.beside = Some((location, says));
        }
    }

    /// Whether there is no fault so far.
    pub(super) fn is_empty(&self) -> bool {
        self.syntax.is_empty() && self.found.is_empty()
    }

    /// All faults, in the order of the text.
    pub(super) fn into_sorted(self) -> Vec<Fault> {
        // The parser guesses the values on a line with a syntax error: faults in them are none.
        let broken =
            |at: &SourceLocation| self.syntax.iter().any(|error| error.location.line == at.line);
        let guessed = |fault: &Fault| {
            broken(&fault.location)
                || fault.beside.as_ref().is_some_and(|(beside, _)| broken(beside))
        };
        let mut faults: Vec<_> = self.found.into_iter().filter(|fault| !guessed(fault)).collect();
        faults.extend(self.syntax);
        sort_by_key(&mut faults, |fault| fault.location.bytes.start);
        faults
    }
}

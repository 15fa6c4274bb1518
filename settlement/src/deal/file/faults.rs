use super::{Fault, Place};
use std::ops::Range;

/// The faults found in a text so far.
pub(super) struct Faults<'t> {
    text: &'t str,
    syntax: Vec<Fault>,
    found: Vec<Fault>,
}

impl<'t> Faults<'t> {
    /// Begins with what is not even TOML.
    pub(super) fn new(text: &'t str, errors: &[toml::de::Error]) -> Self {
        let fault = |error: &toml::de::Error| Fault {
            at: String::new(),
            place: Place::new(text, error.span().unwrap_or_default()),
            what: format!("not TOML: {}", error.message().trim_end_matches(", expected nothing")),
            allowed: String::new(),
            meant: None,
            beside: None,
        };
        let mut syntax: Vec<_> = errors.iter().map(fault).collect();
        // What follows on the same line mostly follows from the first.
        syntax.dedup_by_key(|fault| fault.place.line);
        Self { text, syntax, found: Vec::new() }
    }

    /// Whether a header is not TOML: then keys stand elsewhere than was meant, and are not missing.
    pub(super) fn broken_header(&self) -> bool {
        let mut lines = self.syntax.iter().map(|fault| self.text.lines().nth(fault.place.line - 1));
        lines.any(|line| line.is_some_and(|line| line.trim_start().starts_with('[')))
    }

    /// Tells a fault at this dotted path and place.
    pub(super) fn tell(
        &mut self,
        at: impl Into<String>,
        span: Range<usize>,
        what: impl Into<String>,
        allowed: impl Into<String>,
    ) {
        self.found.push(Fault {
            at: at.into(),
            place: Place::new(self.text, span),
            what: what.into(),
            allowed: allowed.into(),
            meant: None,
            beside: None,
        });
    }

    /// What was probably meant by what was told last.
    pub(super) fn meant(&mut self, meant: Option<String>) {
        if let Some(last) = self.found.last_mut() {
            last.meant = meant;
        }
    }

    /// Another place that has to do with what was told last.
    pub(super) fn beside(&mut self, span: Range<usize>, says: &'static str) {
        let place = Place::new(self.text, span);
        if let Some(last) = self.found.last_mut() {
            last.beside = Some((place, says));
        }
    }

    /// Whether there is none so far.
    pub(super) fn is_empty(&self) -> bool {
        self.syntax.is_empty() && self.found.is_empty()
    }

    /// All of them, as they stand in the text.
    pub(super) fn into_sorted(self) -> Vec<Fault> {
        // What stands on a line that is not TOML was guessed, and so were faults in it.
        let broken = |place: &Place| self.syntax.iter().any(|error| error.place.line == place.line);
        let guessed = |fault: &Fault| {
            broken(&fault.place) || fault.beside.as_ref().is_some_and(|(place, _)| broken(place))
        };
        let mut faults: Vec<_> = self.found.into_iter().filter(|fault| !guessed(fault)).collect();
        faults.extend(self.syntax);
        faults.sort_by_key(|fault| fault.place.bytes.start);
        faults
    }
}

//! Repairs a text that is not quite TOML, so that one line of it hides no other.

use super::fault::{Fault, SourceLocation};
use toml::de::{DeTable, Error};

/// The most lines that are repaired: a text with more is something else altogether.
const MOST: usize = 50;

/// The faults of a text’s syntax, by the errors of the parser.
pub(super) fn faults(text: &str, errors: &[Error]) -> Vec<Fault> {
    let fault = |error: &Error| Fault {
        at: String::new(),
        location: SourceLocation::new(text, error.span().unwrap_or_default()),
        what: format!("not TOML: {}", error.message().trim_end_matches(", expected nothing")),
        allowed: String::new(),
        meant: error.span().and_then(|span| with_equals(text, span.start)),
        beside: None,
    };
    let mut faults: Vec<_> = errors.iter().map(fault).collect();
    // A second error on a line is mostly caused by the first.
    faults.dedup_by_key(|fault| fault.location.line);
    faults
}

/// A line as TOML has it, where it has `key: value` as other formats do.
fn with_equals(text: &str, at: usize) -> Option<String> {
    let line = text.get(..at)?.lines().count().checked_sub(1)?;
    let (key, value) = text.lines().nth(line)?.split_once(':')?;
    let is_key =
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    is_key.then(|| format!("`{key} = {}`", value.trim()))
}

/// The text with an empty table as the value of each key on whose line is a syntax error, and so as
/// long as it was; and the first error of each such line. The parser recovers by itself from errors
/// in headers, but one like `last_year: 2003` makes it lose what follows.
pub(super) fn repaired(text: &str) -> (String, Vec<Error>) {
    let mut repaired = text.to_owned();
    let mut errors: Vec<Error> = Vec::new();
    let mut lines: Vec<usize> = Vec::new();
    for _ in 0..MOST {
        let (_, mut found) = DeTable::parse_recoverable(&repaired);
        found.sort_by_key(|error| error.span().unwrap_or_default().start);
        let broken = found.into_iter().find_map(|error| {
            let at = error.span()?.start;
            let line = Line::around(&repaired, at)?;
            (!line.text.trim().is_empty() && !line.is_header()).then_some((error, line))
        });
        let Some((error, line)) = broken else { break };
        let start = line.start;
        let is_told = lines.contains(&start) || line.continues(&repaired, &lines);
        let instead = if is_told { " ".repeat(line.text.len()) } else { line.without_value() };
        let Some(written) = line.replaced(&repaired, &instead) else { break };
        repaired = written;
        if !is_told {
            lines.push(start);
            errors.push(error);
        }
    }
    let (_, rest) = DeTable::parse_recoverable(&repaired);
    errors.extend(rest);
    (repaired, errors)
}

/// A line of a text, without its end.
struct Line<'t> {
    start: usize,
    text: &'t str,
}

impl<'t> Line<'t> {
    /// The line in which this byte is.
    fn around(whole: &'t str, at: usize) -> Option<Self> {
        let start = whole.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
        Some(Self { start, text: whole.get(start..)?.lines().next().unwrap_or_default() })
    }

    fn is_header(&self) -> bool {
        self.text.trim_start().starts_with('[')
    }

    /// The word that the line begins with, and the rest.
    fn word(&self) -> (&'t str, &'t str) {
        let line = self.text.trim_start();
        let ends = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-' | '.');
        line.split_at_checked(line.find(ends).unwrap_or(line.len())).unwrap_or_default()
    }

    fn has_key(&self) -> bool {
        let (word, rest) = self.word();
        !word.is_empty() && rest.trim_start().starts_with(['=', ':'])
    }

    /// The line with an empty table for a value; blank where it has no key, or no room for one.
    fn without_value(&self) -> String {
        let length = self.text.len();
        let word = self.word().0;
        let is_key = word.starts_with(|first: char| first.is_ascii_alphabetic());
        let written = Some(format!("{word}={{}}")).filter(|line| is_key && line.len() <= length);
        let written = written.unwrap_or_default();
        format!("{written:length$}")
    }

    /// Whether it is the rest of a value that began on a line that was repaired.
    fn continues(&self, whole: &str, repaired: &[usize]) -> bool {
        let begun = repaired.iter().filter(|start| **start < self.start).max();
        let between = begun.and_then(|start| whole.get(*start..self.start + self.text.len()));
        between.is_some_and(|between| {
            between.lines().skip(1).all(|text| {
                let line = Line { start: 0, text };
                !line.has_key() && !line.is_header()
            })
        })
    }

    fn replaced(&self, whole: &str, with: &str) -> Option<String> {
        let (before, after) =
            (whole.get(..self.start)?, whole.get(self.start + self.text.len()..)?);
        Some([before, with, after].concat())
    }
}

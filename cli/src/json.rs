//! JSON on standard output.

use anyhow::Result;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use settlement::is_invisible;
use std::io::{self, Write};

/// Writes a value as one line.
pub(crate) fn write(output: &mut dyn Write, value: &impl Serialize) -> Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *output, Visible))?;
    Ok(writeln!(output)?)
}

/// JSON in which every character shows: programs read the same, and a terminal obeys none.
struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        text: &str,
    ) -> io::Result<()> {
        for shown in text.split_inclusive(is_invisible) {
            let hidden = shown.chars().next_back().filter(|last| is_invisible(*last));
            let shown = shown.strip_suffix(is_invisible).unwrap_or(shown);
            out.write_all(shown.as_bytes())?;
            for unit in hidden.iter().flat_map(|c| c.encode_utf16(&mut [0; 2]).to_vec()) {
                write!(out, "\\u{unit:04x}")?;
            }
        }
        Ok(())
    }
}

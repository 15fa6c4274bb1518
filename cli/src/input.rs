//! Standard input, files and standard output.

use anyhow::{Context, Result};
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use std::process::ExitCode;

/// Opens a file; standard input where it is `-` or none.
pub(crate) fn open(file: Option<&Path>) -> Result<BufReader<Box<dyn Read>>> {
    Ok(BufReader::new(match file {
        Some(path) if path.as_os_str() != "-" => {
            Box::new(File::open(path).with_context(|| format!("cannot open {}", path.display()))?)
        }
        _ => Box::new(io::stdin().lock()),
    }))
}

/// Reads a whole file or standard input.
pub(crate) fn all(file: Option<&Path>) -> Result<Vec<u8>> {
    let mut text = Vec::new();
    open(file)?.read_to_end(&mut text).context("cannot read the scenario")?;
    Ok(text)
}

/// Flushes the output, and takes a closed pipe for success: its reader has seen enough.
pub(crate) fn done(written: Result<ExitCode>, output: &mut dyn Write) -> Result<ExitCode> {
    match written.and_then(|status| Ok(output.flush().map(|()| status)?)) {
        Err(error) if is_closed_pipe(&error) => Ok(ExitCode::SUCCESS),
        other => other,
    }
}

/// Whether nobody reads what is written.
pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let kind = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.downcast_ref().is_some_and(kind)
        || error.downcast_ref().is_some_and(|error: &serde_json::Error| {
            error.io_error_kind() == Some(io::ErrorKind::BrokenPipe)
        })
}

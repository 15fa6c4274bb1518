//! One scenario a line, one answer a line, in order and at constant memory.

use crate::{json as written, message};
use anyhow::{Context, Result};
use settlement::json::{self, Answer};
use settlement::{Deal, Error, Wrong};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::ExitCode;

/// The most bytes in a line, far more than any scenario has. A longer line is an error.
const LONGEST: u64 = 1 << 20;

pub(crate) fn run(
    deals: &[&Deal],
    input: &mut BufReader<impl Read>,
    output: &mut dyn Write,
) -> Result<ExitCode> {
    let (mut lines, mut errors) = (0_u64, 0_u64);
    let mut line = Vec::new();
    while next_line(input, &mut line).context("cannot read the scenarios")? {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let answer = if line.len() as u64 > LONGEST {
            Err(Error::new("", Wrong::TooLong(LONGEST)))
        } else {
            json::read(deals, &line).and_then(|scenario| settlement::settle(&scenario))
        };
        lines += 1;
        errors += u64::from(answer.is_err());
        written::write(output, &Answer(&answer))?;
        // Whoever has written a line may wait for its answer before the next.
        if !input.buffer().contains(&b'\n') {
            output.flush()?;
        }
    }
    if errors == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    output.flush()?;
    message::print(format_args!("{errors} of {lines} scenarios in error; their answers say why"));
    Ok(ExitCode::from(1))
}

/// Reads a line without its end, and at most one byte more than the longest allowed.
fn next_line(input: &mut BufReader<impl Read>, line: &mut Vec<u8>) -> std::io::Result<bool> {
    line.clear();
    if input.by_ref().take(LONGEST + 1).read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() as u64 > LONGEST {
        input.skip_until(b'\n')?;
    }
    Ok(true)
}

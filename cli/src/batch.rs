//! One scenario a line, one answer a line, in order and at constant memory.

use anyhow::{Context, Result};
use settlement::json::{self, Answer};
use settlement::{Error, Wrong};
use std::io::{BufRead, Read, Write};
use std::process::ExitCode;

/// The most bytes in a line, far more than any scenario has. A longer line is an error.
const LONGEST: u64 = 1 << 20;

pub(crate) fn run(mut input: &mut dyn BufRead, output: &mut dyn Write) -> Result<ExitCode> {
    let (mut lines, mut errors) = (0_u64, 0_u64);
    let (mut line, mut text) = (Vec::new(), Vec::new());
    while next_line(&mut input, &mut line).context("cannot read the scenarios")? {
        let answer = if line.len() as u64 > LONGEST {
            Err(Error::new("", Wrong::TooLong(LONGEST)))
        } else {
            json::read(&deals::ALL, &line).and_then(|scenario| settlement::settle(&scenario))
        };
        lines += 1;
        errors += u64::from(answer.is_err());
        text.clear();
        serde_json::to_writer(&mut text, &Answer(&answer))?;
        text.push(b'\n');
        output.write_all(&text)?;
    }
    if errors == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("who-owes-whom: {errors} of {lines} scenarios in error; their answers say why");
    Ok(ExitCode::from(1))
}

/// Reads a line without its end, and at most one byte more than the longest allowed.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> std::io::Result<bool> {
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

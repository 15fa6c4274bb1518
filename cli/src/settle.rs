//! One scenario, one settlement.

use crate::{batch, deal, input, json as written, link, message, table};
use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use settlement::json::{self, Answer};
use settlement::{Error, Scenario};
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Settle a scenario: read it as JSON, write the settlement.
///
/// A key that is left out takes the deal's default, so that `{}` is the deal as it stands. Amounts
/// are in the deal’s currency, rates and fractions plain (0.20 is 20 %); both are written as
/// strings.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The file to read; standard input where it is - or left out
    file: Option<PathBuf>,
    /// Settle by this deal file instead of a deal that comes with the program
    #[arg(long, value_name = "FILE")]
    deal: Option<PathBuf>,
    /// Read one scenario a line and write one answer a line, in order
    ///
    /// Each answer is written at once. Keeps going after a line in error: its answer is
    /// {"error":…}. Exit status 1 at the end where there was one. A blank line has no answer.
    #[arg(long, conflicts_with = "format")]
    batch: bool,
    /// Settle the scenario of a link instead: a page’s address, or what stands after its #
    ///
    /// Double quotes keep it whole in every shell. What cannot be read is named on standard error,
    /// and the rest is settled.
    #[arg(long, value_name = "LINK", conflicts_with_all = ["file", "batch"])]
    link: Option<String>,
    /// How to write the settlement
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// The settlement as one line of JSON
    Json,
    /// The two ledgers side by side, for a person to read
    Table,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    let own = deal::read(arguments.deal.as_deref())?;
    let deals = deal::all(own.as_ref());
    if let Some(link) = &arguments.link {
        let written = one(&Ok(link::read(&deals, link)?), &mut output, arguments.format);
        return input::done(written, &mut output);
    }
    let mut input = input::open(arguments.file.as_deref())?;
    let written = if arguments.batch {
        batch::run(&deals, &mut input, &mut output)
    } else {
        let mut text = Vec::new();
        input.read_to_end(&mut text).context("cannot read the scenario")?;
        one(&json::read(&deals, &text), &mut output, arguments.format)
    };
    input::done(written, &mut output)
}

fn one(
    scenario: &Result<Scenario<'_>, Error>,
    output: &mut dyn Write,
    format: Format,
) -> Result<ExitCode> {
    let answer = scenario.as_ref().map_err(Clone::clone).and_then(settlement::settle);
    match (format, scenario, &answer) {
        (Format::Table, Ok(scenario), Ok(settlement)) => {
            write!(output, "{}", table::Table::new(scenario.deal(), settlement)?)?;
        }
        (Format::Table, ..) => {}
        (Format::Json, ..) => {
            written::write(output, &Answer(&answer))?;
        }
    }
    let Err(error) = answer else { return Ok(ExitCode::SUCCESS) };
    output.flush()?;
    message::print(error);
    Ok(ExitCode::from(2))
}

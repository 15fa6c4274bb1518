//! Why the figures are what they are, and what would make them otherwise.

mod derivation;
mod range;
mod story;

use crate::{deal, input, json as written, link};
use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use settlement::json::{self, DerivationJson, Overview};
use settlement::story::Story;
use settlement::{Error, Explained, Scenario, bounds, drivers, explain, tipping_points};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Explain a settlement: why it is so, what would turn it over, and how each figure came about.
///
/// Reads a scenario as `settle` does. Without --figure it tells the story: the verdict, the reasons
/// behind it, the tipping points of every input, which inputs matter most, and who ends up with
/// each dollar that customers pay.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The file to read; standard input where it is - or left out
    file: Option<PathBuf>,
    /// Explain the scenario of a link instead: a page’s address, or what stands after its #
    #[arg(long, value_name = "LINK", conflicts_with = "file")]
    link: Option<String>,
    /// Explain by this deal file instead of a deal that comes with the program
    #[arg(long, value_name = "FILE")]
    deal: Option<PathBuf>,
    /// Explain this figure, such as after.net or change.net; may be given again
    #[arg(long, value_name = "NAME", conflicts_with_all = ["figures", "range"])]
    figure: Vec<String>,
    /// List the name and the value of every figure
    #[arg(long, conflicts_with = "range")]
    figures: bool,
    /// Let an input lie anywhere in a range: elsewhere=0.1..0.6, cap=30b..45b, or elsewhere alone
    /// for the range that the deal calls plausible; may be given again. Within one range the bounds
    /// are exact; within several that may pull both ways they are searched, until no single input
    /// moves them further
    #[arg(long, value_name = "INPUT[=LOW..HIGH]")]
    range: Vec<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// For a person to read
    Text,
    /// As JSON, one value a line
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let own = deal::read(arguments.deal.as_deref())?;
    let deals = deal::all(own.as_ref());
    let scenario = match &arguments.link {
        Some(link) => link::read(&deals, link)?,
        None => json::read(&deals, &input::all(arguments.file.as_deref())?)?,
    };
    let mut output = io::BufWriter::new(io::stdout().lock());
    let written = if arguments.figures {
        list(&mut output, &scenario, arguments.format)
    } else if arguments.figure.is_empty() {
        tell(&mut output, &scenario, arguments)
    } else {
        derive(&mut output, &scenario, arguments)
    };
    input::done(written.map(|()| ExitCode::SUCCESS), &mut output)
}

/// Every figure of the settlement, tipping points among them.
fn explained<'d>(scenario: &Scenario<'d>) -> Result<Explained<'d>, Error> {
    explain(scenario)?.with_each_sale(scenario)?.with_tipping_points(scenario)
}

fn list(output: &mut dyn Write, scenario: &Scenario<'_>, format: Format) -> Result<()> {
    let explained = explained(scenario)?;
    let names: Vec<_> = explained.derivations.iter().map(|d| d.figure.to_string()).collect();
    let width = names.iter().map(String::len).max().unwrap_or_default();
    for (derivation, name) in explained.derivations.iter().zip(names) {
        if format == Format::Json {
            written::write(output, &DerivationJson(scenario.deal(), derivation))?;
        } else {
            let value = derivation::value(derivation.figure.unit(), derivation.value);
            writeln!(output, "{name:width$}  {value:>24}")?;
        }
    }
    Ok(())
}

fn derive(
    output: &mut dyn Write,
    scenario: &Scenario<'_>,
    Arguments { figure: names, format, .. }: &Arguments,
) -> Result<()> {
    let explained = explained(scenario)?;
    for (nth, name) in names.iter().enumerate() {
        let Some(derivation) = explained.named(name) else {
            bail!("{}", derivation::unknown(name, &explained));
        };
        if *format == Format::Json {
            written::write(output, &DerivationJson(scenario.deal(), derivation))?;
        } else {
            let gap = if nth > 0 { "\n" } else { "" };
            write!(output, "{gap}{}", derivation::text(scenario, derivation))?;
        }
    }
    Ok(())
}

fn tell(output: &mut dyn Write, scenario: &Scenario<'_>, arguments: &Arguments) -> Result<()> {
    let explained = explain(scenario)?;
    let settlement = &explained.settlement;
    let ranges = arguments.range.iter().map(|text| range::read(scenario, text));
    let ranges = ranges.collect::<Result<Vec<_>, _>>()?;
    let bounds = if ranges.is_empty() { None } else { Some(bounds(scenario, &ranges)?) };
    let story = Story::new(scenario, settlement)?;
    let price = scenario.deal().sale;
    let [before, after] = [&settlement.before, &settlement.after].map(|of| of.of_a_sale(price));
    let overview = Overview {
        story: &story,
        of_a_sale: [&before?, &after?],
        tipping_points: &tipping_points(scenario)?,
        drivers: &drivers(scenario)?,
        bounds: bounds.as_ref(),
    };
    if arguments.format == Format::Json {
        written::write(output, &overview)
    } else {
        Ok(write!(output, "{}", story::text(scenario, &overview))?)
    }
}

//! Deal files: every fault of each, shown at its line.

use crate::{input, message};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anyhow::{Context, Result, anyhow};
use clap::Args;
use settlement::Deal;
use settlement::deal::{Fault, Renewal};
use std::borrow::Cow;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Check deal files: report every fault of each, at its line.
///
/// What a deal file must hold is in docs/deal-format.md.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The files to read; standard input where it is - or left out
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Also check that links keep the meaning that they had with this older file
    ///
    /// Where a default has changed, it says what edition, earlier and the links of presets must
    /// become.
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
}

const EXAMPLES: &str = "Examples:
  who-owes-whom check deals/openai-microsoft.toml
  who-owes-whom check one.toml another.toml
  who-owes-whom check --against old.toml new.toml
  who-owes-whom check < deal.toml

Exit status: 0 each is a deal, and keeps what links mean; 2 one does not, or could not be read.";

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let standard_input = [PathBuf::from("-")];
    let files = if arguments.files.is_empty() { &standard_input } else { &*arguments.files };
    let mut status = ExitCode::SUCCESS;
    let older = match &arguments.against {
        Some(file) => Some(Deal::from_toml(&read(file)?).map_err(|faults| {
            let count = count(faults.0.len(), "fault");
            anyhow!("--against {}: not a deal: {count}; check it first", name(file))
        })?),
        None => None,
    };
    for file in files {
        let is_deal = check(file, older.as_ref()).unwrap_or_else(|error| {
            message::print(format_args!("{error:#}"));
            false
        });
        if !is_deal {
            status = ExitCode::from(2);
        }
    }
    Ok(status)
}

/// Whether a file is a deal and keeps what links meant; prints that it is, or its faults.
fn check(file: &Path, older: Option<&Deal>) -> Result<bool> {
    let Some(deal) = deal(file)? else { return Ok(false) };
    let name = message::escaped(&name(file));
    let renewal = older.map(|older| deal.renewal_of(older)).transpose()?.flatten();
    if let Some(renewal) = renewal {
        let what = "would change what links mean; to keep it, write";
        message::print_with(format_args!("{name} {what}"), &lines(&renewal));
        return Ok(false);
    }
    say(&format!("{name} is a deal: {}", counts(&deal)))?;
    Ok(true)
}

/// Reads a deal file; prints its faults where it is none.
pub(crate) fn deal(file: &Path) -> Result<Option<Deal>> {
    let name = message::escaped(&name(file));
    let text = read(file)?;
    match Deal::from_toml(&text) {
        Ok(deal) => Ok(Some(deal)),
        Err(faults) => {
            let masked = message::masked(&text);
            for fault in &faults.0 {
                // Nobody may be listening.
                let _ = writeln!(anstream::stderr(), "{}\n", shown(fault, &masked, &name));
            }
            let count = count(faults.0.len(), "fault");
            message::print(format_args!("{name} is not a deal: {count}"));
            Ok(None)
        }
    }
}

/// Writes a line of the answer.
fn say(line: &str) -> Result<()> {
    let mut output = io::stdout().lock();
    let written = writeln!(output, "{line}").map(|()| ExitCode::SUCCESS);
    input::done(written.map_err(Into::into), &mut output).map(drop)
}

fn name(file: &Path) -> Cow<'_, str> {
    if file == Path::new("-") { "standard input".into() } else { file.to_string_lossy() }
}

/// The text of a file.
fn read(file: &Path) -> Result<String> {
    let name = name(file);
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(file)
    };
    let bytes = bytes.with_context(|| format!("cannot read {name}"))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        anyhow!("cannot read {name}: not UTF-8 in line {line}; save it as UTF-8")
    })?;
    // Some editors put a byte order mark before the text.
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// The fault with its line of the file, in the manner of rustc.
fn shown(fault: &Fault, text: &str, name: &str) -> String {
    let title = if fault.at.is_empty() {
        fault.what.clone()
    } else {
        format!("{}: {}", fault.at, fault.what)
    };
    let mut snippet = Snippet::source(text)
        .path(name)
        .annotation(AnnotationKind::Primary.span(fault.location.bytes.clone()));
    if let Some((location, says)) = &fault.beside {
        let beside = AnnotationKind::Context.span(location.bytes.clone()).label(*says);
        snippet = snippet.annotation(beside);
    }
    let title = message::escaped(&title);
    let mut group: Group<'_> = Level::ERROR.primary_title(title).element(snippet);
    if !fault.allowed.is_empty() {
        let allowed = message::escaped(&fault.allowed);
        group = group.element(Level::NOTE.message(format!("allowed: {allowed}")));
    }
    if let Some(meant) = &fault.meant {
        let meant = message::escaped(meant);
        group = group.element(Level::HELP.message(format!("did you mean {meant}?")));
    }
    Renderer::styled().render(&[group])
}

/// What a file must say, as it would be written.
fn lines(renewal: &Renewal) -> Vec<String> {
    let Renewal { edition, earlier, presets, lost } = renewal;
    let mut lines = vec![format!("edition = {edition}")];
    if !earlier.is_empty() {
        lines.push(format!("earlier = {earlier:?}"));
    }
    let preset = |(id, link): &(String, String)| format!("link = {link:?} # of the preset {id}");
    lines.extend(presets.iter().map(preset));
    let gone = |name: &String| format!("# links may have {name}, which is gone: bring it back");
    lines.extend(lost.iter().map(gone));
    lines
}

fn counts(deal: &Deal) -> String {
    let clauses = deal.terms.iter().map(|terms| terms.clauses.len()).sum();
    [
        count(deal.terms.len(), "version"),
        count(clauses, "clause"),
        count(deal.sources.len(), "source"),
    ]
    .join(", ")
}

fn count(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

//! Deal files: every fault of each, shown at its line.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anyhow::{Context, Result};
use clap::Args;
use settlement::Deal;
use settlement::deal::Fault;
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
}

const EXAMPLES: &str = "Examples:
  who-owes-whom check deals/openai-microsoft.toml
  who-owes-whom check old.toml new.toml
  who-owes-whom check < deal.toml

Exit status: 0 each is a deal; 2 one is not, or could not be read.";

pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let standard_input = [PathBuf::from("-")];
    let files = if arguments.files.is_empty() { &standard_input } else { &*arguments.files };
    let mut status = ExitCode::SUCCESS;
    for file in files {
        match check(file) {
            Ok(true) => {}
            Ok(false) => status = ExitCode::from(2),
            Err(error) => {
                eprintln!("who-owes-whom: {error:#}");
                status = ExitCode::from(2);
            }
        }
    }
    status
}

/// Whether a file is a deal; prints that it is, or its faults.
fn check(file: &Path) -> Result<bool> {
    let name =
        if file == Path::new("-") { "standard input".into() } else { file.to_string_lossy() };
    let text = read(file).with_context(|| format!("cannot read {name}"))?;
    match Deal::from_toml(&text) {
        Ok(deal) => {
            // A closed pipe is no error: its reader has seen enough.
            let _ = writeln!(io::stdout(), "{name} is a deal: {}", counts(&deal));
            Ok(true)
        }
        Err(faults) => {
            for fault in &faults.0 {
                anstream::eprintln!("{}\n", shown(fault, &text, &name));
            }
            let count = count(faults.0.len(), "fault");
            anstream::eprintln!("who-owes-whom: {name} is not a deal: {count}");
            Ok(false)
        }
    }
}

fn read(file: &Path) -> io::Result<String> {
    if file != Path::new("-") {
        return fs::read_to_string(file);
    }
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text)?;
    Ok(text)
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
    let mut group: Group<'_> = Level::ERROR.primary_title(title).element(snippet);
    if !fault.allowed.is_empty() {
        group = group.element(Level::NOTE.message(format!("allowed: {}", fault.allowed)));
    }
    if let Some(meant) = &fault.meant {
        group = group.element(Level::HELP.message(format!("did you mean {meant}?")));
    }
    Renderer::styled().render(&[group])
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

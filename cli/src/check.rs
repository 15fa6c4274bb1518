//! Deal files: every fault of each, shown at its line.

use crate::{input, message, translations};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anyhow::{Context, Result, anyhow};
use clap::Args;
use deal_file::{DealFile, Fault, NotADeal};
use settlement::Deal;
use settlement::deal::Renewal;
use std::borrow::Cow;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Check deal files and their translations: report every fault of each, at its line.
///
/// Translations are the files beside a deal file with a language before their ending: `my-deal.nl.toml`
/// beside `my-deal.toml`.
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
        Some(file) => Some(deal_file::read(&read(file)?).map_err(|faults| {
            let count = count(faults.0.len(), "fault");
            anyhow!("--against {}: not a deal: {count}; check it first", name(file))
        })?),
        None => None,
    };
    // A translation is checked with its deal.
    let is_alone = |file: &&PathBuf| {
        translations::original(file).is_none_or(|(original, _)| !files.contains(&original))
    };
    for file in files.iter().filter(is_alone) {
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
    if let Some((original, language)) = translations::original(file) {
        let Some((original, _)) = self::file(&original)? else { return Ok(false) };
        return Ok(translation(&original, &language, file)?.is_some());
    }
    let Some((own, deal)) = self::file(file)? else { return Ok(false) };
    let name = message::escaped(&name(file));
    let renewal = older.map(|older| deal.renewal_of(older)).transpose()?.flatten();
    if let Some(renewal) = renewal {
        let what = "would change what links mean; to keep it, write";
        message::print_with(format_args!("{name} {what}"), &lines(&renewal));
        return Ok(false);
    }
    say(&format!("{name} is a deal: {}", counts(&deal)))?;
    let mut is_translated = true;
    for (language, path) in translations::of(file) {
        is_translated &= translation(&own, &language, &path)?.is_some();
    }
    Ok(is_translated)
}

/// Reads a deal file, whose translations do not matter; prints its faults where it is none.
pub(crate) fn deal(file: &Path) -> Result<Option<Deal>> {
    Ok(self::file(file)?.map(|(_, deal)| deal))
}

/// Reads a deal file, as it is written and as a deal; prints its faults where it is none.
pub(crate) fn file(file: &Path) -> Result<Option<(DealFile, Deal)>> {
    let text = read(file)?;
    let own = DealFile::parse(&text);
    Ok(match own.deal() {
        Ok(deal) => Some((own, deal)),
        Err(faults) => {
            print(&faults, &text, file, "not a deal");
            None
        }
    })
}

/// Reads the translation of a deal file; prints its faults where it is none, and else that it is.
pub(crate) fn translation(of: &DealFile, language: &str, file: &Path) -> Result<Option<DealFile>> {
    let text = read(file)?;
    let translated = of.translated(language, &text).and_then(|translated| {
        translated.deal()?;
        Ok(translated)
    });
    Ok(match translated {
        Ok(translated) => {
            say(&format!("{} is a translation", message::escaped(&name(file))))?;
            Some(translated)
        }
        Err(faults) => {
            print(&faults, &text, file, "not a translation");
            None
        }
    })
}

/// Prints the faults of a file.
fn print(NotADeal(faults): &NotADeal, text: &str, file: &Path, what: &str) {
    let (name, masked) = (message::escaped(&name(file)), message::masked(text));
    for fault in faults {
        // Nobody may be listening.
        let _ = writeln!(anstream::stderr(), "{}\n", shown(fault, &masked, &name));
    }
    let count = count(faults.len(), "fault");
    message::print(format_args!("{name} is {what}: {count}"));
}

/// Writes a line of the answer.
pub(crate) fn say(line: &str) -> Result<()> {
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

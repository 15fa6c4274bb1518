//! Deal files for the page: checked, and written as it reads them.

use crate::{check, message, translations};
use anyhow::{Context, Result};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Compile deal files for the page: a file for each language, `my-deal.en.deal`, and `my-deal.deal` for who
/// reads none of them
///
/// Translations are the files beside a deal file with a language before their ending: `my-deal.nl.toml`
/// beside `my-deal.toml`. Nothing is written of a deal that has faults, in itself or in a translation.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The deal files
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The folder to write to: `deals/` beside the folder of the page
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    to: PathBuf,
}

const EXAMPLES: &str = "Examples:
  who-owes-whom compile my-deal.toml --to dist/deals
  who-owes-whom compile one.toml another.toml

Exit status: 0 written; 2 one is no deal, or could not be read or written.";

pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let mut status = ExitCode::SUCCESS;
    for file in &arguments.files {
        let is_written = compile(file, &arguments.to).unwrap_or_else(|error| {
            message::print(format_args!("{error:#}"));
            false
        });
        if !is_written {
            status = ExitCode::from(2);
        }
    }
    status
}

/// Whether a file is a deal and was written; prints its faults otherwise.
fn compile(file: &Path, to: &Path) -> Result<bool> {
    let Some((own, deal)) = check::file(file)? else { return Ok(false) };
    let mut files = vec![(deal.language.clone(), own.clone())];
    let mut is_sound = true;
    for (language, path) in translations::of(file) {
        match check::translation(&own, &language, &path)? {
            Some(translated) => files.push((language, translated)),
            None => is_sound = false,
        }
    }
    if !is_sound {
        return Ok(false);
    }
    fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
    // In its own language for those who read none of the others.
    let own = (format!("{}.deal", deal.id), own);
    let files =
        files.into_iter().map(|(language, file)| (format!("{}.{language}.deal", deal.id), file));
    for (name, file) in files.chain([own]) {
        let path = to.join(name);
        let bytes = file.compiled().context("a deal that can be checked can be compiled")?;
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        check::say(&format!("wrote {}", message::escaped(&path.to_string_lossy())))?;
    }
    Ok(true)
}

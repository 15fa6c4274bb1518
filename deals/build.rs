//! Lists the deal files: each that has no language in its name, with its translations.

use std::error::Error;
use std::fmt::Write;
use std::{env, fs};

/// The deal that is meant where none is named.
const FIRST: &str = "openai-microsoft";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=.");
    let here = env::var("CARGO_MANIFEST_DIR")?;
    let mut ids = Vec::new();
    for entry in fs::read_dir(&here)? {
        let name = entry?.file_name();
        let id = name.to_str().and_then(|name| name.strip_suffix(".toml"));
        ids.extend(id.filter(|id| *id != "Cargo" && !id.contains('.')).map(str::to_owned));
    }
    ids.sort_by_key(|id| (id != FIRST, id.clone()));
    let mut list = format!("pub static SOURCES: [Source; {}] = [\n", ids.len());
    for id in &ids {
        writeln!(list, "    source!({here:?}, {id:?}),")?;
    }
    fs::write(format!("{}/sources.rs", env::var("OUT_DIR")?), list + "];\n")?;
    Ok(())
}

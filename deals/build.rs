//! Checks each deal file and turns it into constants, so that the page carries no parser.

use databake::{Bake, CrateEnv};
use settlement::Deal;
use std::path::{Path, PathBuf};
use std::{env, error::Error, fs};
use toml::{Table, Value};

/// The languages that a deal is translated into.
const TRANSLATIONS: [&str; 2] = ["nl", "fr"];

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    bake("openai-microsoft", &out)
}

fn bake(name: &str, out: &Path) -> Result<(), Box<dyn Error>> {
    let file = format!("{name}.toml");
    println!("cargo::rerun-if-changed={file}");
    let mut deal = match Deal::from_toml(&fs::read_to_string(&file)?) {
        Ok(deal) => deal,
        Err(faults) => {
            // Cargo fails the build and shows each.
            faults.0.iter().for_each(|fault| println!("cargo::error={file}:{fault}"));
            return Ok(());
        }
    };
    let write = |kind: &str, text: String| fs::write(out.join(format!("{name}.{kind}")), text);
    write("rs", deal.bake(&CrateEnv::default()).to_string())?;
    let (mut paths, mut english) = (Vec::new(), Vec::new());
    deal.each_text(|path, text| {
        // The page looks each text up by its index, and so carries one copy of it.
        let number = paths.len().to_string();
        paths.push(path.to_owned());
        english.push(std::mem::replace(text, number.into()).into_owned());
    });
    write("keyed.rs", deal.bake(&CrateEnv::default()).to_string())?;
    write("en.rs", format!("&{english:?}"))?;
    for language in TRANSLATIONS {
        let file = format!("{name}.{language}.toml");
        println!("cargo::rerun-if-changed={file}");
        let translated = translated(&file, &paths)?;
        write(&format!("{language}.rs"), format!("&{translated:?}"))?;
    }
    Ok(())
}

/// The texts of a translation at these paths. One that is missing, or unknown, fails the build.
fn translated(file: &str, paths: &[String]) -> Result<Vec<String>, Box<dyn Error>> {
    let mut texts: Table = fs::read_to_string(file)?.parse()?;
    let mut ordered = Vec::new();
    for path in paths {
        match texts.remove(path) {
            Some(Value::String(text)) if !text.trim().is_empty() => ordered.push(text),
            Some(_) => println!("cargo::error={file}: {path} is no text"),
            None => println!("cargo::error={file}: {path} is missing"),
        }
    }
    for path in texts.keys() {
        println!("cargo::error={file}: {path} is no text of the deal");
    }
    Ok(ordered)
}

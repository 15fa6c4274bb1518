//! Checks each deal file and turns it into constants, so that the page carries no parser.

use databake::Bake;
use settlement::Deal;
use std::path::Path;
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    let name = "openai-microsoft";
    let file = format!("{name}.toml");
    println!("cargo::rerun-if-changed={file}");
    let deal = match Deal::from_toml(&fs::read_to_string(&file)?) {
        Ok(deal) => deal,
        Err(faults) => {
            // Cargo fails the build and shows each.
            faults.0.iter().for_each(|fault| println!("cargo::error={file}:{fault}"));
            return Ok(());
        }
    };
    let constant = deal.bake(&databake::CrateEnv::default());
    fs::write(Path::new(&out).join(format!("{name}.rs")), constant.to_string())?;
    Ok(())
}

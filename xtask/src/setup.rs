//! Finds what the commands need, and installs what is missing.

pub(crate) mod browser;
mod cargo_tool;
pub(crate) mod fuzzing;
mod lockfile;
pub(crate) mod npm;
mod rustup;
mod system;

use anyhow::{Context, Result};

use crate::tools::{Cache, Toolbox, WasmTarget};
use cargo_tool::CargoTool;

/// What tools are installed for. Each needs what the one before it needs, but only `Serve` and `Test`
/// need Trunk.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Purpose {
    Serve,
    Dist,
    Bench,
    Test,
}

/// Installs everything that `purpose` needs.
pub(crate) fn prepare(purpose: Purpose) -> Result<Toolbox> {
    let cache = Cache::open()?;
    rustup::add_wasm_target();
    let mut needs = vec![system::WASM];
    if purpose >= Purpose::Dist {
        needs.push(system::NPM);
    }
    if purpose >= Purpose::Bench {
        needs.push(system::CHROMIUM);
    }
    if purpose >= Purpose::Test {
        needs.extend([system::FIREFOX, system::WEBKIT, system::APACHE, system::CPP]);
    }
    system::ensure(&needs)?;

    let target = WasmTarget::find().context("there is no standard library for wasm32")?;
    let toolbox = Toolbox::new(&cache, target)?;
    if purpose >= Purpose::Test {
        rustup::add_components(&toolbox)?;
    }
    if matches!(purpose, Purpose::Serve | Purpose::Test) {
        CargoTool::trunk().ensure(&toolbox, &cache)?;
    }
    CargoTool::wasm_bindgen(&lockfile::read()?)?.ensure(&toolbox, &cache)?;
    if purpose >= Purpose::Dist {
        npm::ensure(&toolbox, &cache)?;
    }
    // Debian has no package of Firefox's driver.
    if purpose >= Purpose::Test && browser::has_firefox() && which::which("geckodriver").is_err() {
        CargoTool::geckodriver().ensure(&toolbox, &cache)?;
    }
    Ok(toolbox)
}

/// Installs everything that fuzzing needs.
pub(crate) fn prepare_fuzzing() -> Result<Toolbox> {
    system::ensure(&[system::CPP])?;
    // Fuzzing compiles nothing for the browser: either target would do.
    let toolbox = Toolbox::new(&Cache::open()?, WasmTarget::Toolchain)?;
    fuzzing::ensure(&toolbox)?;
    Ok(toolbox)
}

//! Finds what the commands need, and installs what is missing.

pub(crate) mod browser;
mod cache;
mod cargo_tool;
mod components;
mod crates;
mod engine;
pub(crate) mod fuzzing;
mod lockfile;
pub(crate) mod npm_tool;
mod system;
mod wasm_target;

use anyhow::Result;

pub(crate) use cache::Cache;
pub(crate) use wasm_target::{TARGET, WasmTarget};

use crate::toolbox::Toolbox;
use cargo_tool::CargoTool;

/// What the tools are wanted for; each needs all that the one before it needs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Purpose {
    Serve,
    Dist,
    Bench,
    Test,
}

/// Everything that `purpose` needs, installed.
pub(crate) fn prepare(purpose: Purpose) -> Result<Toolbox> {
    let cache = Cache::open()?;
    let target = wasm_target::find();

    // All at once, so that a user who must install by hand has to do it once.
    let mut missing = Vec::new();
    if target.is_none() {
        missing.push(wasm_target::PACKAGES);
    }
    if purpose >= Purpose::Dist && !npm_tool::has_npm() {
        missing.push(npm_tool::PACKAGES);
    }
    if purpose >= Purpose::Bench && !browser::is_there() {
        missing.push(browser::PACKAGES);
    }
    if purpose >= Purpose::Test {
        missing.extend(engine::missing());
    }
    system::install(&missing)?;

    let toolbox = Toolbox::new(&cache, target.unwrap_or(WasmTarget::Debian))?;
    if purpose >= Purpose::Test {
        components::ensure(&toolbox)?;
    }
    crates::fetch(&toolbox)?;
    CargoTool::trunk().ensure(&toolbox, &cache)?;
    CargoTool::wasm_bindgen(&lockfile::read()?)?.ensure(&toolbox, &cache)?;
    if purpose >= Purpose::Dist {
        npm_tool::ensure(&toolbox, &cache.npm(), &npm_tool::TOOLS)?;
    }
    if purpose >= Purpose::Test {
        engine::ensure_driver(&toolbox, &cache)?;
    }
    Ok(toolbox)
}

/// Everything that fuzzing needs, installed.
pub(crate) fn prepare_fuzzing() -> Result<Toolbox> {
    if !fuzzing::has_compiler() {
        system::install(&[fuzzing::PACKAGES])?;
    }
    // Nothing here is compiled for the browser.
    let toolbox = Toolbox::new(&Cache::open()?, WasmTarget::Toolchain)?;
    fuzzing::ensure(&toolbox)?;
    Ok(toolbox)
}

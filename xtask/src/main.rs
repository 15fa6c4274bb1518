//! What a developer types: `cargo xtask serve`, `test`, `dist` and others.
//!
//! Each works on a fresh machine: it installs what is missing, then does its work.

mod bench;
mod dist;
mod download;
mod files;
mod fuzz;
mod lighthouse;
mod process;
mod reproduce;
mod serve;
mod setup;
mod shots;
mod test;
mod tools;
mod trunk;
mod wasm;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

/// Build, look at and check the page. Each command first installs what it needs and does not find.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Xtask {
    /// Show the page in a browser, and again after each change
    ///
    /// Builds the page without optimizing it, opens it in your browser, and rebuilds and reloads it
    /// whenever a file changes. Ctrl-C ends it.
    ///
    /// Installs what is missing: Rust's wasm32 standard library, trunk and wasm-bindgen. The first
    /// time takes about 10 minutes on 2 cores; after that it is seconds.
    Serve(serve::Serve),

    /// Check everything, as CI does
    ///
    /// Formatting, lints, the tests of every crate, some seconds of fuzzing, the built page and its
    /// size, a plain `trunk build`, and then the page in three browsers. Stops at the first that fails.
    ///
    /// Installs what is missing: Rust's wasm32 standard library, rustfmt and clippy, trunk,
    /// wasm-bindgen, cargo-fuzz, a C++ compiler for it, wasm-opt and esbuild with npm, Chromium,
    /// Firefox and WebKit with their drivers, and Apache. The first time takes about 35 minutes on 2
    /// cores. Where a system has no package of Firefox, WebKit, Apache or a C++ compiler, it says that
    /// it goes without.
    Test,

    /// Build the page for publishing, into dist/
    ///
    /// A folder named after what is in it, for publishers who pin a version; latest/, which keeps its
    /// address and refers to that; and index.html, which leads to latest/. The folder works on any
    /// static host, at any path. What older builds left in dist/ is removed: to keep their folders
    /// where it is published, copy dist/ over what is there. Prints what a reader downloads.
    ///
    /// Installs what is missing: Rust's wasm32 standard library, wasm-bindgen, and wasm-opt and
    /// esbuild with npm. The first time takes about 8 minutes on 2 cores.
    Dist(dist::Dist),

    /// Build a copy of the work tree with a plain `trunk build --release`
    ///
    /// In target/clone/, with none of the other tools on PATH: what somebody gets who has just cloned
    /// the project. `test` opens the page that it makes.
    ///
    /// Installs what is missing: what `serve` does.
    Trunk,

    /// Take pictures of the page, into target/shots/
    ///
    /// Each part of it and all of it, in each state, language, scheme and width, in Chromium; and how
    /// it prints. Open target/shots/index.html to see them beside each other.
    ///
    /// Installs what is missing: what `dist` does, and Chromium with its driver.
    Shots,

    /// Time the engine in a browser, beside that of an earlier commit
    ///
    /// Compiles both to WebAssembly as each is in its page, compares what they answer, and times them
    /// in turn in one run of headless Chromium. Prints medians of 31 rounds, and their ratios. The
    /// earlier commit is checked out into target/bench/.
    ///
    /// Installs what is missing: what `dist` does, and Chromium with its driver. Building takes about
    /// 2 minutes the first time, the run half a minute. Natively: `cargo bench -p bench`.
    Bench(bench::Bench),

    /// Feed the engine what nobody would write, and see that it holds
    ///
    /// Changes scenarios, links and deal files at random, led by what each change reaches in the code. Stops
    /// at the first input that breaks something and leaves it in fuzz/artifacts/.
    ///
    /// Installs what is missing: cargo-fuzz, and a C++ compiler. A stable toolchain will do.
    Fuzz(fuzz::Fuzz),

    /// Look at dist/ with Lighthouse
    ///
    /// At the page and at an article that embeds it, in headless Chromium, as on a slow phone. Prints
    /// four scores of each, and fails below 95 for performance or 100 for any other; the reports are
    /// in target/lighthouse/.
    ///
    /// Installs what is missing: what `dist` does, Chromium with its driver, and lighthouse with npm.
    Lighthouse,

    /// Build what is committed twice, and see that the files are the same
    ///
    /// Each time in a fresh clone at another path, in target/reproduce/. Names the files that differ.
    /// Takes about 15 minutes on 2 cores.
    ///
    /// Installs what is missing: what `dist` does.
    Reproduce,
}

fn main() -> ExitCode {
    let done = match Xtask::parse() {
        Xtask::Serve(serve) => serve.run(),
        Xtask::Test => test::run(),
        Xtask::Dist(dist) => dist.run(),
        Xtask::Trunk => trunk::run(),
        Xtask::Shots => shots::run(),
        Xtask::Bench(bench) => bench.run(),
        Xtask::Fuzz(fuzz) => fuzz.run(),
        Xtask::Lighthouse => lighthouse::run(),
        Xtask::Reproduce => reproduce::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

//! What a reader does, in headless browsers of three engines, against `dist/`: every figure that the
//! page then shows is the engine's own for the same scenario.
//!
//! `cargo test -p page --test page firefox` runs the tests in one of them.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod access;
mod any_deal;
mod apache;
mod browser;
mod change;
mod derivation;
mod element;
mod embed;
mod engine;
mod entry;
mod expected;
mod export;
mod failures;
mod first_screen;
mod harness;
mod history;
mod hosts;
mod keyboard;
mod language;
mod nginx;
mod numbers;
mod preferences;
mod process;
mod publishers;
mod reader;
mod runner;
mod scenario;
mod screenshots;
mod server;
mod site;
mod speech;
mod speed;
mod start;
mod theme;
mod touch;
mod trunk;
mod versions;

use std::process::ExitCode;

fn main() -> ExitCode {
    runner::run(&[
        harness::TESTS,
        numbers::TESTS,
        entry::TESTS,
        start::TESTS,
        any_deal::TESTS,
        first_screen::TESTS,
        failures::TESTS,
        change::TESTS,
        versions::TESTS,
        history::TESTS,
        language::TESTS,
        speech::TESTS,
        keyboard::TESTS,
        derivation::TESTS,
        export::TESTS,
        touch::TESTS,
        access::TESTS,
        hosts::TESTS,
        element::TESTS,
        theme::TESTS,
        embed::TESTS,
        publishers::TESTS,
        trunk::TESTS,
        speed::TESTS,
        screenshots::TESTS,
    ])
}

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

#[path = "page/access.rs"]
mod access;
#[path = "page/apache.rs"]
mod apache;
#[path = "page/browser.rs"]
mod browser;
#[path = "page/change.rs"]
mod change;
#[path = "page/embed.rs"]
mod embed;
#[path = "page/engine.rs"]
mod engine;
#[path = "page/harness.rs"]
mod harness;
#[path = "page/history.rs"]
mod history;
#[path = "page/hosts.rs"]
mod hosts;
#[path = "page/keyboard.rs"]
mod keyboard;
#[path = "page/language.rs"]
mod language;
#[path = "page/look.rs"]
mod look;
#[path = "page/nginx.rs"]
mod nginx;
#[path = "page/numbers.rs"]
mod numbers;
#[path = "page/process.rs"]
mod process;
#[path = "page/reader.rs"]
mod reader;
#[path = "page/shots.rs"]
mod shots;
#[path = "page/shows.rs"]
mod shows;
#[path = "page/site.rs"]
mod site;
#[path = "page/speech.rs"]
mod speech;
#[path = "page/speed.rs"]
mod speed;
#[path = "page/start.rs"]
mod start;
#[path = "page/take.rs"]
mod take;
#[path = "page/theme.rs"]
mod theme;
#[path = "page/touch.rs"]
mod touch;
#[path = "page/trial.rs"]
mod trial;
#[path = "page/why.rs"]
mod why;

use settlement::{Decimal, Scenario, link};
use std::process::ExitCode;

fn main() -> ExitCode {
    trial::run(&[
        harness::TESTS,
        numbers::TESTS,
        start::TESTS,
        change::TESTS,
        history::TESTS,
        language::TESTS,
        speech::TESTS,
        keyboard::TESTS,
        why::TESTS,
        take::TESTS,
        touch::TESTS,
        access::TESTS,
        hosts::TESTS,
        theme::TESTS,
        embed::TESTS,
        speed::TESTS,
        shots::TESTS,
    ])
}

/// The deal as it stands.
fn scenario() -> Scenario<'static> {
    at("")
}

/// The scenario of a link.
fn at(link: &str) -> Scenario<'static> {
    link::read(&deals::KEYED, link, &["lang"]).unwrap().scenario
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

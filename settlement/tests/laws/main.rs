//! What holds in every scenario, tried on many random ones.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot settle its scenario has failed"
)]

mod any;
mod bounds;
mod cap;
mod change;
mod crossing;
mod deals;
mod derivation;
mod flag;
mod general;
mod inverse;
mod last;
mod link;
mod money;
mod rate;
mod sale;
mod setter;
mod story;
mod text;
mod tipping;
mod turn;
mod verdict;
mod version;
mod written;

use proptest::test_runner::Config;
use std::env;

/// 2,000 cases, or as many as `PROPTEST_CASES` says.
fn config() -> Config {
    let config = Config { failure_persistence: None, ..Config::default() };
    if env::var_os("PROPTEST_CASES").is_some() { config } else { Config { cases: 2_000, ..config } }
}

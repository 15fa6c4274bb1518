//! `who-owes-whom explain`, as people and scripts use it.

#![expect(clippy::unwrap_used, reason = "no test goes on without an answer")]

mod deal;
mod figure;
mod story;

use assert_cmd::Command;
use serde_json::Value;
use std::process::Output;
use std::str;

fn explain(arguments: &[&str], scenario: &str) -> Answer {
    let mut command = Command::cargo_bin("who-owes-whom").unwrap();
    Answer(command.arg("explain").args(arguments).write_stdin(scenario).output().unwrap())
}

/// What the program wrote, and how it ended.
struct Answer(Output);

impl Answer {
    fn text(&self) -> &str {
        assert!(self.0.status.success(), "{}", str::from_utf8(&self.0.stderr).unwrap());
        str::from_utf8(&self.0.stdout).unwrap()
    }

    /// One JSON value a line.
    fn lines(&self) -> Vec<Value> {
        self.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// What it said of an error, and nothing else.
    fn complaint(&self) -> &str {
        assert_eq!(self.0.status.code(), Some(2));
        assert!(self.0.stdout.is_empty());
        str::from_utf8(&self.0.stderr).unwrap()
    }
}

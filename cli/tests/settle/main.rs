//! The command line as people and scripts use it.

#![expect(clippy::panic, clippy::unwrap_used, reason = "no test goes on without an answer")]

mod batch;
mod deal;
mod link;
mod one;
mod pipe;
mod table;
mod usage;

use assert_cmd::Command;
use serde_json::Value;
use std::path::PathBuf;
use std::process::Output;
use std::{fs, str};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("who-owes-whom").unwrap();
    command.arg("settle").args(arguments);
    command
}

fn settle(arguments: &[&str], input: impl Into<Vec<u8>>) -> Answer {
    Answer(command(arguments).write_stdin(input).output().unwrap())
}

/// What the program wrote, and how it ended.
struct Answer(Output);

impl Answer {
    fn status(&self) -> i32 {
        self.0.status.code().unwrap()
    }

    fn output(&self) -> &str {
        str::from_utf8(&self.0.stdout).unwrap()
    }

    fn complaint(&self) -> &str {
        str::from_utf8(&self.0.stderr).unwrap()
    }

    /// One JSON value a line, and each line ended.
    fn lines(&self) -> Vec<Value> {
        assert!(self.output().is_empty() || self.output().ends_with('\n'));
        self.output().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The only line.
    fn line(&self) -> Value {
        let [line] = &*self.lines() else { panic!("{}", self.output()) };
        line.clone()
    }
}

/// A file with this text, for one test alone.
fn file(name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

//! `cargo xtask test`

use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

use crate::setup::{self, Purpose};
use crate::tools::Toolbox;
use crate::{dist, download, fuzz, process, trunk};

pub(crate) fn run() -> Result<()> {
    let start = Instant::now();
    let toolbox = step("set-up", "cargo xtask test", || setup::prepare(Purpose::Test))?;
    cargo("format", &toolbox, &["fmt", "--all", "--check"])?;
    let fuzz_format = ["fmt", "--check", "--manifest-path", "fuzz/Cargo.toml"];
    cargo("format of fuzz/", &toolbox, &fuzz_format)?;
    cargo("lints", &toolbox, clippy(&toolbox)?)?;
    cargo("tests of the crates", &toolbox, &["test", "--workspace", "--exclude", "page"])?;
    step("fuzzing, briefly", "cargo xtask fuzz --seconds 10", || fuzz::briefly(&toolbox))?;
    let folder = step("dist", "cargo xtask dist", || dist::build(&toolbox))?;
    step("plain Trunk", "cargo xtask trunk", || trunk::build(&toolbox))?;
    step("size", "cargo xtask dist", || download::check(&folder))?;
    cargo("tests of the page", &toolbox, &["test", "-p", "page"])?;
    eprintln!("\nAll passed in {}", spoken(start.elapsed()));
    Ok(())
}

/// Runs one step, with its name before it and its duration after it; an error says how to repeat it.
fn step<T>(name: &str, again: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("\n==> {name}");
    let start = Instant::now();
    match work() {
        Ok(done) => {
            eprintln!("<== {name}: {}", spoken(start.elapsed()));
            Ok(done)
        }
        Err(error) => {
            eprintln!("\n{error:#}");
            Err(anyhow!("Failed at \"{name}\". To repeat just that: {again}"))
        }
    }
}

/// Runs a cargo command as one step.
fn cargo(name: &str, toolbox: &Toolbox, arguments: &[&str]) -> Result<()> {
    let again = format!("cargo {}", arguments.join(" "));
    step(name, &again, || process::run(toolbox.native("cargo")?.args(arguments)))
}

fn clippy(toolbox: &Toolbox) -> Result<&'static [&'static str]> {
    let rustc = process::output(toolbox.native("rustc")?.arg("--version"))?;
    // Another clippy has other lints: its warnings are no errors.
    Ok(if is_release(&rustc, env!("CARGO_PKG_RUST_VERSION")) {
        &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]
    } else {
        &["clippy", "--workspace", "--all-targets"]
    })
}

/// Whether a rustc that prints this for `--version` is of that release, whatever its patch level.
fn is_release(printed: &str, release: &str) -> bool {
    let Some(version) = printed.split_whitespace().nth(1) else {
        return false;
    };
    version.split('.').take(2).eq(release.split('.').take(2))
}

fn spoken(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, is_release, spoken};

    #[test]
    fn warnings_are_errors_in_the_declared_release_only() {
        assert!(is_release("rustc 1.95.0 (59807616e 2026-04-14)", "1.95"));
        assert!(is_release("rustc 1.95.1 (59807616e 2026-04-14)", "1.95.0"));
        assert!(!is_release("rustc 1.99.1 (58cf8f9c3 2026-10-13)", "1.95"));
        assert!(!is_release("rustc 1.9.5", "1.95"));
    }

    #[test]
    fn durations_read_well() {
        assert_eq!(spoken(Duration::from_millis(940)), "0.9 s");
        assert_eq!(spoken(Duration::from_secs(183)), "3 min 3 s");
    }
}

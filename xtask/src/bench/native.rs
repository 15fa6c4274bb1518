//! The engine compiled for this machine, timed by criterion.

use anyhow::{Context, Result};

use super::timing::Timing;
use crate::process;
use crate::tools::Toolbox;

pub(super) const CONTENDER: &str = "native";

pub(super) fn time(toolbox: &Toolbox) -> Result<Vec<Timing>> {
    eprintln!("Timing the engine natively (building takes 2 minutes the first time)");
    let mut cargo = toolbox.native("cargo")?;
    cargo.args(["bench", "--quiet", "--package", "settlement", "--bench", "engine"]);
    let printed = process::output(cargo.args(["--", "--output-format", "bencher"]))?;
    printed.lines().filter(|line| line.starts_with("test ")).map(read).collect()
}

/// Reads `test settle/no cap ... bench:      16,298 ns/iter (+/- 303)`.
fn read(line: &str) -> Result<Timing> {
    let parts = || {
        let (name, rest) = line.strip_prefix("test ")?.split_once(" ... bench:")?;
        let (operation, scenario) = name.split_once('/')?;
        let ns = rest.trim().split_once(' ')?.0.replace(',', "").parse().ok()?;
        let [operation, scenario, contender] = [operation, scenario, CONTENDER].map(str::to_owned);
        Some(Timing { operation, scenario, contender, rounds: vec![ns] })
    };
    parts().with_context(|| format!("criterion printed {line:?}"))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn criterion_is_understood() {
        let read = read("test settle/no cap ... bench:      16,298 ns/iter (+/- 303)").unwrap();
        assert_eq!((&*read.operation, &*read.scenario), ("settle", "no cap"));
        assert_eq!(read.median(), 16_298);
    }
}

//! Programs that cargo installs.

use std::fs;
use std::io::{self, IsTerminal};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::lockfile;
use crate::process;
use crate::tools::{Cache, Toolbox};

/// Time to download a prebuilt program on a slow line.
const LIMIT: Duration = Duration::from_mins(2);

pub(crate) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
    arguments: &'static [&'static str],
    /// The lowest that is fast enough here: it compiles sooner.
    opt_level: &'static str,
    minutes: u32,
}

impl CargoTool {
    pub(crate) fn trunk() -> Self {
        Self {
            package: "trunk",
            program: "trunk",
            version: "0.21.14".to_owned(),
            // Without its own lock file it does not compile.
            arguments: &["--locked", "--no-default-features", "--features=rustls"],
            opt_level: "1",
            minutes: 5,
        }
    }

    /// The version must be that of the crate that the page is compiled with.
    pub(crate) fn wasm_bindgen(lock: &str) -> Result<Self> {
        let version = lockfile::version_of(lock, "wasm-bindgen")
            .context("Cargo.lock has no wasm-bindgen; run `cargo update --workspace`")?;
        Ok(Self {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: version.to_owned(),
            arguments: &["--no-default-features", "--bin=wasm-bindgen"],
            opt_level: "2",
            minutes: 2,
        })
    }

    pub(crate) fn cargo_fuzz() -> Self {
        Self {
            package: "cargo-fuzz",
            program: "cargo-fuzz",
            version: "0.13.2".to_owned(),
            arguments: &["--locked"],
            opt_level: "1",
            minutes: 1,
        }
    }

    pub(crate) fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            program: "geckodriver",
            version: "0.37.1".to_owned(),
            arguments: &["--locked"],
            opt_level: "1",
            minutes: 2,
        }
    }

    pub(crate) fn ensure(&self, toolbox: &Toolbox, cache: &Cache) -> Result<()> {
        if self.is_there(toolbox) {
            return Ok(());
        }
        eprintln!(
            "Installing {} {} (about {} min the first time; kept in {})",
            self.package,
            self.version,
            self.minutes,
            cache.folder().display()
        );
        if self.is_prebuilt(toolbox, cache) {
            return Ok(());
        }
        let mut install = self.install(toolbox, cache)?;
        let again = process::line(&install);
        if process::run(&mut install).is_err() {
            bail!(
                "{} could not be installed. Mend what is named above, then run the same command \
                 again. The line that failed:\n  {again}",
                self.package
            );
        }
        // Gigabytes of build files; after a failure they stay, so that the next try is short.
        fs::remove_dir_all(cache.build()).ok();
        Ok(())
    }

    fn is_there(&self, toolbox: &Toolbox) -> bool {
        toolbox
            .web(self.program)
            .and_then(|mut program| process::output(program.arg("--version")))
            .is_ok_and(|printed| is_version(&printed, &self.version))
    }

    /// Asks cargo-binstall, where the user has it.
    fn is_prebuilt(&self, toolbox: &Toolbox, cache: &Cache) -> bool {
        let Ok(mut binstall) = toolbox.native("cargo-binstall") else {
            return false;
        };
        binstall
            .args(["--no-confirm", "--disable-strategies=compile", "--root"])
            .arg(cache.tools())
            .arg(format!("{}@{}", self.package, self.version));
        process::run_within(LIMIT, &mut binstall).is_ok() && self.is_there(toolbox)
    }

    fn install(&self, toolbox: &Toolbox, cache: &Cache) -> Result<Command> {
        let mut cargo = toolbox.native("cargo")?;
        cargo.args(["install", "--force"]);
        if !io::stderr().is_terminal() {
            cargo.arg("--quiet");
        }
        cargo
            .args([self.package, "--version", &self.version])
            .args(self.arguments)
            .arg("--root")
            .arg(cache.tools())
            // Outside the workspace, whose settings are not for this build.
            .current_dir(cache.folder())
            .env("CARGO_TARGET_DIR", cache.build())
            // Dependencies that this rustc can compile, where there is no lock file to say so.
            .env("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "fallback")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        Ok(cargo)
    }
}

/// Whether a program that prints this for `--version` is of that version.
fn is_version(printed: &str, version: &str) -> bool {
    printed.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::is_version;

    #[test]
    fn only_the_exact_version_will_do() {
        assert!(is_version("trunk 0.21.14\n", "0.21.14"));
        assert!(is_version("wasm-bindgen 0.2.130 (0a1b2c3d4)", "0.2.130"));
        assert!(!is_version("wasm-bindgen 0.2.130", "0.2.13"));
        assert!(!is_version("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!is_version("trunk 0.21.14-beta.1", "0.21.14"));
        assert!(!is_version("", "0.21.14"));
    }
}

//! Debian's packages, for what neither cargo nor npm can install.

use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::process;

/// Something from the system.
#[derive(Clone, Copy)]
pub(crate) struct Packages {
    pub(crate) what: &'static str,
    /// Its packages on Debian.
    pub(crate) names: &'static [&'static str],
    /// How to get it on any other system.
    pub(crate) elsewhere: &'static str,
}

/// How we may install.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Privilege {
    Root,
    /// sudo works without asking.
    Sudo,
    /// There is a sudo, but it asks: the user must type the line.
    Asks,
    /// The user must type the line, and root's password.
    None,
}

/// Whether Debian's packages for it are installed.
pub(crate) fn has(packages: &Packages) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}\\n"]).args(packages.names);
    process::output(&mut query).is_ok_and(|states| states.lines().all(|state| state == "installed"))
}

/// Whether this system could install it.
pub(crate) fn offers(packages: &Packages) -> bool {
    let can_install = || {
        let mut simulated = Command::new("apt-get");
        process::output(simulated.args(["--simulate", "install"]).args(packages.names)).is_ok()
    };
    let update = || {
        let privilege = privilege();
        matches!(privilege, Privilege::Root | Privilege::Sudo)
            && process::run(&mut apt_get(privilege, &["update"])).is_ok()
    };
    // A fresh machine has no list of packages yet.
    which::which("apt-get").is_ok() && (can_install() || (update() && can_install()))
}

/// Installs all of `missing`, or says what the user must do.
pub(crate) fn install(missing: &[Packages]) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    if which::which("apt-get").is_err() {
        bail!("Install these, then run the same command again:\n{}", elsewhere(missing));
    }
    let names = names(missing);
    let privilege = privilege();
    if matches!(privilege, Privilege::Asks | Privilege::None) {
        bail!(by_apt(&names, privilege));
    }
    eprintln!(
        "Installing {} from Debian's packages (about 2 minutes): {}",
        what(missing),
        names.join(" ")
    );
    // An old list may do, so its failure is not the end.
    let _ = process::run(&mut apt_get(privilege, &["update"]));
    let mut install = apt_get(privilege, &INSTALL);
    if process::run(install.args(&names)).is_err() {
        bail!(
            "These packages could not be installed. {}\nOr get what they are for in another way:\n{}",
            by_apt(&names, privilege),
            elsewhere(missing)
        );
    }
    Ok(())
}

/// Nothing of the user's is removed to make room: Debian's Rust conflicts with Debian's rustup.
const INSTALL: [&str; 4] = ["install", "-y", "--no-install-recommends", "--no-remove"];

fn apt_get(privilege: Privilege, arguments: &[&str]) -> Command {
    let mut command = if privilege == Privilege::Sudo {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "env"]);
        sudo
    } else {
        Command::new("env")
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"])
        // Another apt may be at work, as on a machine that has just started.
        .args(["-o", "DPkg::Lock::Timeout=120"])
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    command
}

fn privilege() -> Privilege {
    if process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        Privilege::Root
    } else if process::output(Command::new("sudo").args(["-n", "true"])).is_ok() {
        Privilege::Sudo
    } else if which::which("sudo").is_ok() {
        Privilege::Asks
    } else {
        Privilege::None
    }
}

fn names(missing: &[Packages]) -> Vec<&'static str> {
    missing.iter().flat_map(|it| it.names).copied().collect()
}

fn what(missing: &[Packages]) -> String {
    let what: Vec<_> = missing.iter().map(|it| it.what).collect();
    what.join(", ")
}

/// The one line for the user to type.
fn by_apt(names: &[&str], privilege: Privilege) -> String {
    let (update, install) = ("apt-get update", INSTALL.join(" "));
    let install = format!("apt-get {install} {}", names.join(" "));
    let line = match privilege {
        Privilege::Root => format!("{update} && {install}"),
        Privilege::Sudo | Privilege::Asks => format!("sudo {update} && sudo {install}"),
        Privilege::None => format!("su -c '{update} && {install}'"),
    };
    format!("Run this line, then the same command again:\n  {line}")
}

/// What a user of another system has to find.
fn elsewhere(missing: &[Packages]) -> String {
    let lines: Vec<_> =
        missing.iter().map(|it| format!("  {}: {}", it.what, it.elsewhere)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Packages, Privilege, apt_get, by_apt, elsewhere, names};
    use crate::process;

    const MISSING: [Packages; 2] = [
        Packages { what: "npm", names: &["nodejs", "npm"], elsewhere: "https://nodejs.org" },
        Packages { what: "a browser", names: &["chromium"], elsewhere: "Chrome" },
    ];

    #[test]
    fn a_user_gets_one_line_for_all_that_is_missing() {
        let line = |privilege| by_apt(&names(&MISSING), privilege);
        assert_eq!(
            line(Privilege::Asks),
            "Run this line, then the same command again:\n  \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends --no-remove \
             nodejs npm chromium"
        );
        assert_eq!(
            line(Privilege::None),
            "Run this line, then the same command again:\n  \
             su -c 'apt-get update && apt-get install -y --no-install-recommends --no-remove \
             nodejs npm chromium'"
        );
        assert!(line(Privilege::Root).contains("\n  apt-get update && apt-get install -y "));
    }

    #[test]
    fn another_system_is_told_what_is_needed() {
        assert_eq!(elsewhere(&MISSING), "  npm: https://nodejs.org\n  a browser: Chrome");
    }

    #[test]
    fn sudo_never_asks() {
        assert_eq!(
            process::line(&apt_get(Privilege::Sudo, &["update"])),
            "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 \
             update"
        );
    }
}

//! Child processes.

use std::io::Read;
use std::process::{Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use wait_timeout::ChildExt;

/// Runs a command in sight of the user.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("`{}` did not start", line(command)))?;
    ensure!(status.success(), "`{}` failed: {status}", line(command));
    Ok(())
}

/// Replaces this process by a command, so that whatever ends this process ends the command.
#[cfg(unix)]
pub(crate) fn replace_by(command: &mut Command) -> Result<()> {
    let error = std::os::unix::process::CommandExt::exec(command);
    Err(error).with_context(|| format!("`{}` did not start", line(command)))
}

#[cfg(not(unix))]
pub(crate) fn replace_by(command: &mut Command) -> Result<()> {
    run(command)
}

/// Runs a command out of sight and returns what it printed.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("`{}` did not start", line(command)))?;
    ensure!(
        output.status.success(),
        "`{}` failed: {}",
        line(command),
        String::from_utf8_lossy(&output.stderr).trim()
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command out of sight and ends it after `limit`; an error has the last line of its stderr.
pub(crate) fn run_within(limit: Duration, command: &mut Command) -> Result<()> {
    output_within(limit, command).map(drop)
}

/// [`run_within`], and returns what the command printed.
pub(crate) fn output_within(limit: Duration, command: &mut Command) -> Result<String> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{}` did not start", line(command)))?;
    let (printed, said) = (drain(child.stdout.take()), drain(child.stderr.take()));
    let Some(status) = child.wait_timeout(limit)? else {
        child.kill()?;
        child.wait()?;
        bail!("no answer in {} s", limit.as_secs());
    };
    if status.success() {
        return Ok(printed.join().unwrap_or_default());
    }
    let said = said.join().unwrap_or_default();
    bail!("{}", said.trim().lines().last().unwrap_or("no reason given"));
}

/// Reads a pipe in a thread, so that the writer is not stopped by a full one.
fn drain(pipe: Option<impl Read + Send + 'static>) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            pipe.read_to_end(&mut bytes).ok();
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// The command as a person would type it.
pub(crate) fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let mut line =
        program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

#[cfg(all(test, unix))]
mod tests {
    use super::{Command, Duration, run_within};

    #[test]
    fn what_hangs_is_ended() {
        let mut sleep = Command::new("sleep");
        let ended = run_within(Duration::from_millis(20), sleep.arg("60"));
        assert!(ended.is_err_and(|error| error.to_string().starts_with("no answer")));
    }

    #[test]
    fn a_failure_carries_the_last_line_it_wrote() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo first >&2; echo last >&2; false"]);
        let failed = run_within(Duration::from_secs(20), &mut shell);
        assert!(failed.is_err_and(|error| error.to_string() == "last"));
    }
}

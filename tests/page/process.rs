//! A program beside the tests; it ends when this is dropped.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

pub(crate) struct Process(Child);

impl Process {
    pub(crate) fn start(command: &mut Command) -> Self {
        Self(command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }

    /// A driver, and the port at which it answers.
    pub(crate) fn serve(command: &dyn Fn(u16) -> Command) -> (Self, u16) {
        // Another program may have taken the port in between: then the driver ends.
        (0..5)
            .find_map(|_| {
                let port = free_port();
                let mut process = Self::start(command(port).stdout(Stdio::null()));
                while process.is_running() {
                    if answers(port) {
                        return Some((process, port));
                    }
                    thread::sleep(Duration::from_millis(20));
                }
                None
            })
            .unwrap_or_else(|| panic!("{:?} ends at once", command(0)))
    }

    fn is_running(&mut self) -> bool {
        self.0.try_wait().is_ok_and(|status| status.is_none())
    }

    /// A screen that nobody sees, and its number.
    pub(crate) fn screen() -> (Self, String) {
        let mut xvfb = Command::new("Xvfb");
        // It chooses a free number, and tells it when it is ready.
        xvfb.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1600x1200x24"]);
        let mut process = Self::start(xvfb.stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut number = String::new();
        BufReader::new(process.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
        (process, format!(":{}", number.trim()))
    }
}

/// Whether somebody listens: where nobody does, a call may come back to the caller itself.
fn answers(port: u16) -> bool {
    TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok_and(|stream| {
        matches!((stream.local_addr(), stream.peer_addr()), (Ok(here), Ok(there)) if here != there)
    })
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

impl Drop for Process {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

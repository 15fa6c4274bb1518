//! `cargo xtask serve`

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Result, ensure};
use clap::Args;

use crate::process;
use crate::setup::{self, Purpose};

#[derive(Args)]
pub(crate) struct Serve {
    /// The port on this machine
    #[arg(long, default_value_t = 8080)]
    port: u16,

    /// Do not open a browser
    #[arg(long)]
    no_open: bool,
}

impl Serve {
    pub(crate) fn run(&self) -> Result<()> {
        ensure!(
            TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).is_ok(),
            "Port {} is taken. Try another:\n  cargo xtask serve --port {}",
            self.port,
            self.port.checked_add(1).unwrap_or(8080)
        );
        let toolbox = setup::prepare(Purpose::Serve)?;
        let mut trunk = toolbox.web("trunk")?;
        trunk.args(["serve", "--port", &self.port.to_string()]);
        if !self.no_open {
            trunk.arg("--open");
        }
        eprintln!(
            "Building the page (2 to 5 minutes the first time), then serving it at http://127.0.0.1:{}/",
            self.port
        );
        process::replace_by(&mut trunk)
    }
}

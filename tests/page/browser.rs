//! Headless Chromium and its driver, each test its own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use thirtyfour::prelude::*;

/// The driver; it ends with the test.
pub(crate) struct Browser(Child);

impl Browser {
    pub(crate) async fn start() -> WebDriverResult<(Self, WebDriver)> {
        let started = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn();
        let mut child = started.unwrap_or_else(|error| {
            panic!("chromedriver does not start ({error}): `cargo xtask test` installs it")
        });
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            line.strip_suffix('.')?.rsplit_once("on port ")?.1.parse::<u16>().ok()
        });
        let browser = Self(child);
        let port = port.unwrap_or_else(|| panic!("chromedriver names no port"));
        let mut chrome = DesiredCapabilities::chrome();
        for argument in [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ] {
            chrome.add_arg(argument)?;
        }
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), chrome).await?;
        Ok((browser, driver))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

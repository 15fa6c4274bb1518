//! A browser without a window, driven: what engines do each in their own way is here.

#![expect(clippy::float_arithmetic, reason = "WebDriver counts pixels so")]

use crate::engine::{self, Engine};
use crate::preferences::Preferences;
use crate::process::Process;
use http::Method;
use serde_json::{Value, json};
use std::fs;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{RequestData, SessionId};

/// Those that a test has given back.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A test runs the second time: in new browsers, and WebKit without BBQ, its quick compiler of WebAssembly.
/// With it a function of the engine reads out of bounds once in some hundreds of loads of the page; without
/// it none did in half an hour of loads, but a test takes half as long again.
static IS_SECOND_RUN: AtomicBool = AtomicBool::new(false);

/// What WebKit's windows are made of must not keep them from being narrow.
const NARROW: &str = "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }";

/// What a screen would tell Firefox of a finger at these places of the page, which rests before it
/// lifts: the page is not thrown.
const FINGER: &str = "
    const [places, done] = arguments;
    const { windowUtils: utils, gBrowser, mozInnerScreenX, mozInnerScreenY, devicePixelRatio: dots } = window;
    const { x, y } = gBrowser.selectedBrowser.getBoundingClientRect();
    const touch = (state, [right, down]) => utils.sendNativeTouchPoint(1, state,
        (right + x + mozInnerScreenX) * dots, (down + y + mozInnerScreenY) * dots, 1, 90, null);
    (async () => {
        for (const place of [...places, ...Array(8).fill(places.at(-1))]) {
            touch(utils.TOUCH_CONTACT, place);
            await new Promise(resolve => setTimeout(resolve, 16));
        }
        touch(utils.TOUCH_REMOVE, places.at(-1));
        done();
    })()";

pub(crate) struct Browser {
    // First, as it is dropped first: without its driver a browser would not end.
    pub driver: WebDriver,
    engine: Engine,
    preferences: Preferences,
    folder: TempDir,
    _processes: Vec<Process>,
}

impl Browser {
    /// One that is idle, or else a new one; with nothing of an earlier page.
    pub(crate) async fn take(engine: Engine, preferences: Preferences) -> WebDriverResult<Self> {
        let idle = if IS_SECOND_RUN.load(Ordering::Relaxed) {
            None
        } else {
            let mut idle = IDLE.lock().unwrap();
            let fits =
                |it: &Self| it.engine == engine && (it.preferences == preferences || it.can_turn());
            let nth = idle.iter().position(fits);
            nth.map(|nth| idle.swap_remove(nth))
        };
        let mut browser = match idle {
            Some(browser) => browser,
            None => Self::start(engine, preferences).await?,
        };
        browser.renew().await?;
        browser.turn(preferences).await?;
        Ok(browser)
    }

    pub(crate) fn give_back(self) {
        if !IS_SECOND_RUN.load(Ordering::Relaxed) {
            IDLE.lock().unwrap().push(self);
        }
    }

    /// Whether the tests from now on run the second time.
    pub(crate) fn second_run(is_second: bool) {
        IS_SECOND_RUN.store(is_second, Ordering::Relaxed);
    }

    /// Ends those that are idle.
    pub(crate) async fn quit_all() -> WebDriverResult<()> {
        let idle = std::mem::take(&mut *IDLE.lock().unwrap());
        for browser in idle {
            browser.driver.clone().quit().await?;
        }
        Ok(())
    }

    pub(crate) fn downloads(&self) -> std::path::PathBuf {
        self.folder.path().join("downloads")
    }

    /// A new one. Where a machine is slow a driver may not answer the first time, or lose its browser.
    async fn start(engine: Engine, preferences: Preferences) -> WebDriverResult<Self> {
        for _ in 0..2 {
            match Self::try_start(engine, preferences).await {
                Ok(browser) => return Ok(browser),
                Err(error) => eprintln!("{} starts once more: {error:?}", engine.driver()),
            }
        }
        Self::try_start(engine, preferences).await
    }

    async fn try_start(engine: Engine, preferences: Preferences) -> WebDriverResult<Self> {
        let folder = TempDir::new().unwrap();
        let downloads = folder.path().join("downloads");
        fs::create_dir(&downloads).unwrap();
        let mut processes = Vec::new();
        let program = engine::find(engine.driver()).unwrap();
        let capabilities = match engine {
            Engine::Chromium => chromium(&downloads)?,
            Engine::Firefox => firefox(&downloads)?,
            Engine::WebKit => webkit(preferences)?,
        };
        let display = (engine == Engine::WebKit).then(|| {
            let (screen, display) = Process::screen();
            processes.push(screen);
            gtk(&folder, preferences);
            display
        });
        let (process, port) = Process::serve(&|port| {
            let mut driver = Command::new(&program);
            driver.arg(format!("--port={port}")).stderr(Stdio::null());
            if engine == Engine::Firefox {
                // Not the ports that it always takes: another may be at work. And its own settings.
                driver.args(["--websocket-port=0", "--allow-system-access", "--log=fatal"]);
            }
            if let Some(display) = &display {
                driver.env("DISPLAY", display).env("XDG_CONFIG_HOME", folder.path());
                if IS_SECOND_RUN.load(Ordering::Relaxed) {
                    driver.env("JSC_useBBQJIT", "false");
                }
            }
            driver
        });
        processes.insert(0, process);
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        Ok(Self { driver, engine, preferences, folder, _processes: processes })
    }

    /// WebKit has read the system's settings when it started.
    fn can_turn(&self) -> bool {
        self.engine != Engine::WebKit
    }

    /// A fresh tab in place of the old one: no history, and none of the settings of tabs.
    async fn renew(&self) -> WebDriverResult<()> {
        let old = self.driver.windows().await?;
        let new = self.driver.new_tab().await?;
        for window in old {
            self.driver.switch_to_window(window).await?;
            self.driver.close_window().await?;
        }
        self.driver.switch_to_window(new).await?;
        for download in fs::read_dir(self.downloads()).unwrap().flatten() {
            fs::remove_file(download.path()).unwrap();
        }
        Ok(())
    }

    async fn turn(&mut self, preferences: Preferences) -> WebDriverResult<()> {
        match self.engine {
            Engine::Chromium => {
                let features = json!({"features": [
                    {"name": "prefers-color-scheme", "value": preferences.scheme()},
                    {"name": "prefers-reduced-motion", "value": preferences.motion()},
                    {"name": "forced-colors", "value": preferences.forced()},
                ]});
                self.driver.cdp().send_raw("Emulation.setEmulatedMedia", features).await?;
            }
            Engine::Firefox => {
                self.in_chrome(&format!(
                    "const page = gBrowser.selectedBrowser.browsingContext;
                     page.prefersColorSchemeOverride = '{}';
                     page.prefersReducedMotionOverride = '{}';
                     page.forcedColorsOverride = '{}'",
                    preferences.scheme(),
                    preferences.motion(),
                    preferences.forced(),
                ))
                .await?;
            }
            Engine::WebKit => assert!(!preferences.forced_colors, "WebKit has no forced colours"),
        }
        self.preferences = preferences;
        Ok(())
    }

    /// What languages its reader has chosen.
    pub(crate) async fn prefer(&self, tags: &str) -> WebDriverResult<()> {
        match self.engine {
            Engine::Chromium => {
                let agent = self.driver.execute("return navigator.userAgent", Vec::new()).await?;
                let agent = json!({"userAgent": agent.json(), "acceptLanguage": tags});
                self.driver.cdp().send_raw("Network.setUserAgentOverride", agent).await?;
            }
            Engine::Firefox => {
                self.in_chrome(&format!(
                    "Services.prefs.setCharPref('intl.accept_languages', '{tags}')"
                ))
                .await?;
            }
            Engine::WebKit => panic!("WebKit reads its languages when it starts"),
        }
        Ok(())
    }

    /// Makes the page that wide, whatever the smallest window.
    pub(crate) async fn resize(&self, width: u32) -> WebDriverResult<()> {
        self.resize_to(width, 900).await
    }

    /// Makes the page that wide and high.
    pub(crate) async fn resize_to(&self, width: u32, height: u32) -> WebDriverResult<()> {
        match self.engine {
            Engine::Chromium => {
                let mobile = width < 600;
                let size = json!({
                    "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile,
                });
                let tools = self.driver.cdp();
                tools.send_raw("Emulation.setDeviceMetricsOverride", size).await?;
            }
            Engine::Firefox => {
                self.in_chrome(&format!(
                    "const {{ style }} = gBrowser.selectedBrowser;
                     Object.assign(style, {{ flex: 'none', width: '{width}px', height: '{height}px' }})",
                ))
                .await?;
            }
            Engine::WebKit => {
                // Above the page is a bar, and below it, once something was saved, another.
                let bars = "return outerHeight - innerHeight";
                let bars: u32 = self.driver.execute(bars, Vec::new()).await?.convert()?;
                self.driver.set_window_rect(0, 0, width, height + bars).await.map(drop)?;
            }
        }
        // Firefox and WebKit answer before the page, in a process of its own, has heard of it.
        let start = Instant::now();
        let asked = json!([width, height]);
        loop {
            let is = self.driver.execute("return [innerWidth, innerHeight]", Vec::new()).await?;
            if self.engine == Engine::Chromium || *is.json() == asked {
                return Ok(());
            }
            let elapsed = start.elapsed();
            assert!(elapsed < Duration::from_secs(5), "it never was {asked}, but {:?}", is.json());
        }
    }

    /// A finger down at a place of the page, so far sideways and down in steps, and up. Only so does it
    /// scroll in Firefox: by its driver's own fingers a page hears of them, and that is all.
    pub(crate) async fn swipe(&self, from: [f64; 2], way: [f64; 2]) -> WebDriverResult<()> {
        let places = (0..=8).map(|step| {
            [0, 1].map(|nth| json!((from[nth] + way[nth] * f64::from(step) / 8.0).round()))
        });
        match self.engine {
            Engine::Chromium => {
                let tools = self.driver.cdp();
                let touch = async |kind: &str, points: Value| {
                    let event = json!({"type": kind, "touchPoints": points});
                    tools.send_raw("Input.dispatchTouchEvent", event).await
                };
                for (nth, [x, y]) in places.enumerate() {
                    let kind = if nth == 0 { "touchStart" } else { "touchMove" };
                    touch(kind, json!([{"x": x, "y": y}])).await?;
                }
                touch("touchEnd", json!([])).await?;
            }
            Engine::Firefox => {
                let places = json!(places.collect::<Vec<_>>());
                self.driver.handle().cmd(FirefoxContext("chrome")).await?;
                self.driver.execute_async(FINGER, vec![places]).await?;
                self.driver.handle().cmd(FirefoxContext("content")).await?;
            }
            Engine::WebKit => panic!("WebKit's driver makes mice of fingers"),
        }
        Ok(())
    }

    /// Runs a script where Firefox is made of, which reaches what no page may set.
    async fn in_chrome(&self, script: &str) -> WebDriverResult<()> {
        self.driver.handle().cmd(FirefoxContext("chrome")).await?;
        self.driver.execute(script, Vec::new()).await?;
        self.driver.handle().cmd(FirefoxContext("content")).await?;
        Ok(())
    }
}

fn chromium(downloads: &std::path::Path) -> WebDriverResult<Capabilities> {
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
    let folder = json!({"download.default_directory": downloads});
    chrome.add_experimental_option("prefs", folder)?;
    Ok(chrome.into())
}

fn firefox(downloads: &std::path::Path) -> WebDriverResult<Capabilities> {
    let mut options = json!({
        "args": ["-headless"],
        "prefs": {"browser.download.folderList": 2, "browser.download.dir": downloads},
    });
    // Debian's name for it, which the driver does not look for.
    if let Some(esr) = engine::find("firefox-esr") {
        options["binary"] = json!(esr);
    }
    let mut firefox = Capabilities::new();
    firefox.set("browserName", "firefox")?;
    firefox.set("moz:firefoxOptions", options)?;
    Ok(firefox)
}

fn webkit(preferences: Preferences) -> WebDriverResult<Capabilities> {
    let mut arguments = vec!["--automation"];
    arguments.extend(preferences.dark.then_some("--dark-mode"));
    let mut options = json!({"args": arguments});
    if let Some(browser) = engine::mini_browser() {
        options["binary"] = json!(browser);
    }
    let mut webkit = Capabilities::new();
    webkit.set("webkitgtk:browserOptions", options)?;
    Ok(webkit)
}

/// What WebKit reads of the system's settings.
fn gtk(folder: &TempDir, preferences: Preferences) {
    let gtk = folder.path().join("gtk-3.0");
    fs::create_dir(&gtk).unwrap();
    fs::write(gtk.join("gtk.css"), NARROW).unwrap();
    let animations = u8::from(!preferences.reduced_motion);
    fs::write(
        gtk.join("settings.ini"),
        format!("[Settings]\ngtk-enable-animations={animations}\n"),
    )
    .unwrap();
    let downloads = folder.path().join("downloads");
    let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    fs::write(folder.path().join("user-dirs.dirs"), downloads).unwrap();
}

/// Whether scripts run in the page or in Firefox itself.
#[derive(Debug)]
struct FirefoxContext(&'static str);

impl FormatRequestData for FirefoxContext {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session}/moz/context"))
            .add_body(json!({"context": self.0}))
    }
}

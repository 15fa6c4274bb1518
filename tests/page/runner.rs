//! Runs each test in each engine that is here.

use crate::browser::Browser;
use crate::engine::{self, Engine};
use libtest_mimic::{Arguments, Failed, Trial};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use thirtyfour::prelude::WebDriverResult;
use tokio::runtime::Runtime;

type Running = Pin<Box<dyn Future<Output = WebDriverResult<()>>>>;

#[derive(Clone, Copy)]
pub(crate) struct Test {
    path: &'static str,
    run: fn(Engine) -> Running,
    engines: &'static [Engine],
    is_ignored: bool,
}

/// A test of an `async fn(Engine) -> WebDriverResult<()>`.
macro_rules! test {
    ($name:ident) => {
        $crate::runner::Test::new(concat!(module_path!(), "::", stringify!($name)), |engine| {
            Box::pin($name(engine))
        })
    };
}
pub(crate) use test;

impl Test {
    pub(crate) const fn new(path: &'static str, run: fn(Engine) -> Running) -> Self {
        Self { path, run, engines: engine::ALL, is_ignored: false }
    }

    pub(crate) const fn only(self, engines: &'static [Engine]) -> Self {
        Self { engines, ..self }
    }

    /// Runs where somebody asks for it by `--ignored` alone.
    pub(crate) const fn ignored(self) -> Self {
        Self { is_ignored: true, ..self }
    }
}

/// How many tests of a run may pass only the second time; a run with more of them fails.
const FLAKY_ALLOWED: usize = 6;

/// How many of these may be of another engine than WebKit, whose compiler of WebAssembly has a fault
/// (`browser.rs`).
const OTHERS_ALLOWED: usize = 3;

/// Runs every test in every engine, as `engine::module::test`, one after the other.
pub(crate) fn run(tests: &[&'static [Test]]) -> ExitCode {
    let runtime = Runtime::new().unwrap();
    let engines = engines();
    let flaky = Arc::<Mutex<Vec<String>>>::default();
    let mut trials = Vec::new();
    for test in tests.iter().copied().flatten() {
        for &engine in engines.iter().filter(|engine| test.engines.contains(engine)) {
            let handle = runtime.handle().clone();
            let name = test.path.replacen(env!("CARGO_CRATE_NAME"), engine.name(), 1);
            let (flaky, flaky_name) = (Arc::clone(&flaky), name.clone());
            let run = move || {
                let passed = retry(|| handle.block_on((test.run)(engine)))?;
                if passed == Passed::Second {
                    flaky.lock().unwrap().push(flaky_name);
                }
                Ok(())
            };
            trials.push(Trial::test(name, run).with_ignored_flag(test.is_ignored));
        }
    }
    let mut arguments = Arguments::from_args();
    // One browser at a time: two on a busy machine miss what they click.
    arguments.test_threads.get_or_insert(1);
    let conclusion = libtest_mimic::run(&arguments, trials);
    runtime.block_on(Browser::quit_all()).unwrap();
    let flaky = flaky.lock().unwrap();
    if report(&flaky) { conclusion.exit_code() } else { ExitCode::FAILURE }
}

/// Names the tests that passed only the second time; whether they are few enough.
fn report(flaky: &[String]) -> bool {
    if flaky.is_empty() {
        return true;
    }
    eprintln!("{} of the tests passed only the second time:", flaky.len());
    for name in flaky {
        eprintln!("    {name}");
    }
    let others = flaky.iter().filter(|name| !name.starts_with("webkit::")).count();
    let is_allowed = flaky.len() <= FLAKY_ALLOWED && others <= OTHERS_ALLOWED;
    if !is_allowed {
        eprintln!("FAILED: at most {FLAKY_ALLOWED} may, {OTHERS_ALLOWED} of them outside WebKit");
    }
    is_allowed
}

/// The run in which a test has passed.
#[derive(PartialEq, Eq)]
enum Passed {
    First,
    Second,
}

/// Runs a test that fails once more, in a new browser: what is broken fails twice, and a browser that
/// lost a click, hung on a busy machine or compiled wrongly does not.
fn retry(run: impl Fn() -> WebDriverResult<()>) -> Result<Passed, Failed> {
    Browser::second_run(false);
    match catch_unwind(AssertUnwindSafe(&run)) {
        Ok(Ok(())) => return Ok(Passed::First),
        Ok(Err(error)) => eprintln!("once more, after {error:?}"),
        // The panic hook has printed its message.
        Err(_) => eprintln!("once more"),
    }
    Browser::second_run(true);
    run().map(|()| Passed::Second).map_err(Failed::from)
}

fn engines() -> Vec<Engine> {
    let mut found = engine::ALL.to_vec();
    found.retain(|engine| {
        let lacks = engine.lacks();
        if let Some(program) = lacks {
            eprintln!("NOT TESTED in {}: there is no {program}", engine.name());
        }
        lacks.is_none()
    });
    assert!(!found.is_empty(), "no browser can be driven: `cargo xtask test` installs them");
    found
}

//! Runs each test in each engine that is here.

use crate::browser::Browser;
use crate::engine::{self, Engine};
use libtest_mimic::{Arguments, Failed, Trial};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::process::ExitCode;
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

/// `engine::module::test` for each, in turn.
pub(crate) fn run(tests: &[&'static [Test]]) -> ExitCode {
    let runtime = Runtime::new().unwrap();
    let engines = engines();
    let mut trials = Vec::new();
    for test in tests.iter().copied().flatten() {
        for &engine in engines.iter().filter(|engine| test.engines.contains(engine)) {
            let handle = runtime.handle().clone();
            let name = test.path.replacen(env!("CARGO_CRATE_NAME"), engine.name(), 1);
            let run = move || twice(|| handle.block_on((test.run)(engine)));
            trials.push(Trial::test(name, run).with_ignored_flag(test.is_ignored));
        }
    }
    let mut arguments = Arguments::from_args();
    // One browser at a time: two on a busy machine miss what they click.
    arguments.test_threads.get_or_insert(1);
    let conclusion = libtest_mimic::run(&arguments, trials);
    runtime.block_on(Browser::quit_all()).unwrap();
    conclusion.exit_code()
}

/// A test that fails runs once more in a new browser, and says so: what is broken fails twice, and a
/// browser that lost a click or hung on a busy machine does not.
fn twice(run: impl Fn() -> WebDriverResult<()>) -> Result<(), Failed> {
    match catch_unwind(AssertUnwindSafe(&run)) {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => eprintln!("once more, after {error:?}"),
        // What it says has been printed.
        Err(_) => eprintln!("once more"),
    }
    run().map_err(Failed::from)
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

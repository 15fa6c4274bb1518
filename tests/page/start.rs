//! How the page starts; and that it says so where it cannot, or fails.

use crate::engine::Engine;
use crate::reader::Reader;
use crate::trial::{Test, test};
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] =
    &[test!(a_page_that_cannot_start_says_so), test!(a_page_that_fails_says_so)];

async fn a_page_that_cannot_start_says_so(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_without_wasm(engine).await?;
    let failed = reader.find("failed").await?;
    reader.until(|| failed.is_displayed()).await?;
    assert!(failed.text().await?.contains("could not start"));
    assert!(reader.driver.find(By::Css("h1")).await?.text().await?.contains("Who owes whom?"));
    reader.close().await
}

async fn a_page_that_fails_says_so(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let failed = reader.find("failed").await?;
    assert!(!failed.is_displayed().await?);
    // What a browser reports when the page's WebAssembly traps; in Firefox a script has its own.
    let trap = "const error = new window.WebAssembly.RuntimeError('unreachable');
        dispatchEvent(new ErrorEvent('error', { error }))";
    reader.script(trap).await?;
    assert!(failed.is_displayed().await?);
    reader.close().await
}

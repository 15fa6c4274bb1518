//! The page that a plain `trunk build --release` makes, without `cargo xtask dist`.

use crate::engine::Engine;
use crate::preferences::Preferences;
use crate::reader::{Reader, id};
use crate::runner::{Test, test};
use crate::scenario::{decimal, scenario};
use crate::site::Site;
use settlement::Input;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[test!(a_plain_trunk_build_works)];

async fn a_plain_trunk_build_works(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::come_to_site(Site::serve_trunk(), engine, Preferences::LIGHT).await?;
    reader.come("").await?;
    let mut scenario = scenario();
    reader.expect(&scenario).await?;
    let slider = reader.find(&format!("{}-slider", id(Input::Cap))).await?;
    let value = slider.prop("value").await?;
    slider.send_keys("" + Key::Right).await?;
    let moved = slider.prop("value").await?;
    assert_ne!(moved, value);
    scenario.set(Input::Cap, Some(decimal(&moved.unwrap()))).unwrap();
    reader.expect(&scenario).await?;
    reader.close().await
}

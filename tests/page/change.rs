//! A reader changes what is assumed, in every way there is: the page then shows what the engine says.

use crate::engine::Engine;
use crate::expected::{change, messages, nets};
use crate::reader::{Reader, id};
use crate::runner::{Test, test};
use crate::scenario::{at, decimal, scenario};
use page::Field;
use settlement::deal::Series;
use settlement::{CapPer, Decimal, Flag, Input, Sales, Scenario, settle};
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(the_untouched_page_tells_the_deal_as_it_stands),
    test!(each_slider_moves_by_key),
    test!(each_field_takes_what_is_typed),
    test!(less_and_more_move_by_a_step),
    test!(a_slider_that_moves_moves_no_control),
    test!(a_number_in_a_sentence_is_typed_stepped_and_dragged),
    test!(each_choice_and_box_is_in_force_at_once),
    test!(what_cannot_be_read_is_kept_and_named_and_changes_nothing),
    test!(what_may_mean_two_things_is_asked),
    test!(what_is_kept_is_compared_and_gone_back_to),
];

const SALES: Input<'static> = Input::First(Series::Stream("own-sales"));

/// Every number input that has a slider and a field, with text for the field and its meaning.
const TYPED: [(Input<'static>, &str, &str); 14] = [
    (Input::First(Series::Stream("own-sales")), "$41.5 billion", "41500000000"),
    (Input::Cap, "12,345,678,901.23", "12345678901.23"),
    (Input::Elsewhere, "45%", "0.45"),
    (Input::Growth(Series::Stream("own-sales")), "-12.5", "-0.125"),
    (Input::First(Series::Stream("resale")), "750 million", "750000000"),
    (Input::Growth(Series::Stream("resale")), "200 %", "2"),
    (Input::Part("api"), "12.5", "0.125"),
    (Input::Kept, "33.3333%", "0.333333"),
    (Input::Compute, "0", "0"),
    (Input::Rate("share-out"), "17.5", "0.175"),
    (Input::Rate("share-back"), "100%", "1"),
    (Input::CapUsed, "3.3bn", "3300000000"),
    (Input::First(Series::Stream("own-sales")), "1.005 trillion", "1005000000000"),
    (Input::Cap, "0", "0"),
];

async fn the_untouched_page_tells_the_deal_as_it_stands(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.expect(&scenario()).await?;
    let ([_, newer], less) = (nets("en", ""), change("en", ""));
    assert_eq!(
        reader.text("verdict").await?,
        format!(
            "Under the deal of April 2026, OpenAI would owe Microsoft {newer} by the end of 2030: {less} \
             less than under the deal of October 2025."
        )
    );
    let flags = reader.text("flags").await?;
    let forbids =
        "this may run on Azure only from 2026, not on AWS: OpenAI’s revenue, earned with the API";
    assert!(flags.contains(forbids), "{flags}");
    let reached = settle(&scenario()).unwrap().after.flags.iter().find_map(|flag| match flag {
        Flag::CapReached { year, into_year, .. } => Some(format!(
            "the cap would be reached in {year}, after {}",
            messages("en").percent(*into_year)
        )),
        _ => None,
    });
    assert!(flags.contains(&reached.unwrap()), "{flags}");
    reader.open_folds().await?;
    let tables = reader.script("return document.querySelectorAll('table[id]').length").await?;
    assert_eq!(tables, 4);
    reader.expect(&scenario()).await?;
    assert_eq!(reader.fragment().await?, "");
    reader.close().await
}

async fn each_slider_moves_by_key(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let mut scenario = scenario();
    reader.toggle("events-agi-none").await?;
    for (input, ..) in TYPED.into_iter().take(12).chain([(Input::EventYear("agi"), "", "")]) {
        let slider = reader.find(&format!("{}-slider", id(input))).await?;
        let mut last = None;
        for key in [Key::Left, Key::End, Key::Home, Key::Right] {
            slider.send_keys("" + key).await?;
            let value = slider.prop("value").await?.unwrap();
            assert_ne!(last.replace(value.clone()), Some(value.clone()), "{input:?} did not move");
            scenario.set(Input::EventYear("agi"), agi(&reader).await?).unwrap();
            scenario.set(input, Some(decimal(&value))).unwrap();
            reader.expect(&scenario).await?;
        }
    }
    reader.close().await
}

async fn agi(reader: &Reader) -> WebDriverResult<Option<Decimal>> {
    let field = reader.find("events-agi").await?;
    Ok(field.prop("value").await?.filter(|text| !text.is_empty()).map(|text| decimal(&text)))
}

async fn each_field_takes_what_is_typed(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let mut scenario = scenario();
    for (input, text, meaning) in TYPED {
        // Growth from a trillion would pass the limit: the field before it set it back.
        if text == "1.005 trillion" {
            scenario.set(Input::Growth(Series::Stream("own-sales")), Some(Decimal::ZERO)).unwrap();
            reader.type_into(&id(Input::Growth(Series::Stream("own-sales"))), "0").await?;
        }
        reader.type_into(&id(input), text).await?;
        scenario.set(input, Some(decimal(meaning))).unwrap();
        reader.expect(&scenario).await?;
        assert_eq!(problem(&reader, input).await?, "", "{text}");
    }
    reader.close().await
}

async fn problem(reader: &Reader, input: Input<'_>) -> WebDriverResult<String> {
    let id = format!("handle-{}-problem", id(input));
    if reader.find(&id).await.is_ok() { reader.text(&id).await } else { Ok(String::new()) }
}

/// The scenario, so many steps of a slider on.
fn step(scenario: &mut Scenario<'static>, field: Field, steps: i32) {
    let value = field.stepped(scenario, steps).unwrap();
    scenario.set(field.input(), Some(value)).unwrap();
}

async fn less_and_more_move_by_a_step(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut scenario = scenario();
    for input in [SALES, Input::Cap, Input::Elsewhere] {
        for (nth, steps) in [(1, -1), (1, -1), (2, 1)] {
            let button = format!("#{}-control .step:nth-of-type({nth})", id(input));
            reader.click(&button).await?;
            step(&mut scenario, Field::Input(input), steps);
            reader.expect(&scenario).await?;
        }
    }
    // Without a cap there is nothing to move.
    reader.open_folds().await?;
    reader.toggle("cap-none").await?;
    scenario.set(Input::Cap, None).unwrap();
    reader.expect(&scenario).await?;
    for css in ["#cap-control .step", "#cap"] {
        assert!(!reader.driver.find(By::Css(css)).await?.is_enabled().await?, "{css}");
    }
    // But its slider gives one.
    reader.find("cap-slider").await?.send_keys("" + Key::Home).await?;
    scenario.set(Input::Cap, Some(Decimal::ZERO)).unwrap();
    reader.expect(&scenario).await?;
    reader.close().await
}

async fn a_slider_that_moves_moves_no_control(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (width, language) in [(390, "en"), (390, "fr"), (360, "en"), (768, "nl")] {
        reader.resize(width).await?;
        reader.visit(&format!("1&lang={language}")).await?;
        let places = "return [...document.querySelectorAll('#dock .panel')]
            .map(control => control.offsetTop)";
        // All of it on AWS is a preset, which says more.
        for (tab, id, end) in [
            (0, "streams-own-sales-first", Key::End),
            (2, "cap", Key::End),
            (3, "elsewhere", Key::Right),
        ] {
            reader.script(&format!("document.getElementById('tab-{tab}').click()")).await?;
            let before = reader.script(places).await?;
            for key in [Key::Right, Key::Home, end] {
                let fragment = reader.fragment().await?;
                reader.find(&format!("{id}-slider")).await?.send_keys("" + key).await?;
                // The address follows last, after what would be otherwise.
                reader.until(|| async { Ok(reader.fragment().await? != fragment) }).await?;
                assert_eq!(reader.script(places).await?, before, "{id} at {width} in {language}");
            }
            reader.script("document.getElementById('reset').click()").await?;
            reader.expect_link("1").await?;
            assert_eq!(reader.script(places).await?, before, "{id} at {width} in {language}");
        }
    }
    reader.close().await
}

async fn a_number_in_a_sentence_is_typed_stepped_and_dragged(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut scenario = scenario();
    let growth = Field::Input(Input::Growth(Series::Stream("own-sales")));
    for (handle, field, text, meaning) in [
        ("handle-streams-own-sales-first", Field::Input(SALES), "25 billion", "25000000000"),
        ("handle-streams-own-sales-growth", growth, "60%", "0.6"),
        (
            "handle-last",
            Field::FinalYearSales(Series::Stream("own-sales")),
            "$200bn",
            "200000000000",
        ),
        ("handle-elsewhere", Field::Input(Input::Elsewhere), "50", "0.5"),
        ("handle-cap", Field::Input(Input::Cap), "40 bn", "40000000000"),
    ] {
        reader.type_into(handle, text).await?;
        field.set(&mut scenario, decimal(meaning)).unwrap();
        reader.expect(&scenario).await?;
        let element = reader.find(handle).await?;
        for (key, steps) in [
            (Key::Up, 1),
            (Key::Down, -1),
            (Key::Down, -1),
            (Key::PageUp, 10),
            (Key::PageDown, -10),
        ] {
            element.send_keys("" + key).await?;
            step(&mut scenario, field, steps);
            reader.expect(&scenario).await?;
        }
        // Six pixels to the step; up or down does nothing.
        for (x, y, steps) in [(20, 0, 3), (-38, 3, -6), (0, 40, 0)] {
            reader.drag(handle, x, y).await?;
            step(&mut scenario, field, steps);
            reader.expect(&scenario).await?;
        }
    }
    reader.close().await
}

async fn each_choice_and_box_is_in_force_at_once(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut scenario = scenario();
    for host in ["azure", "google-cloud", "oracle", "coreweave", "own", "aws"] {
        reader.choose_host(host).await?;
        scenario.set_host(host).unwrap();
        reader.expect(&scenario).await?;
    }
    reader.open_folds().await?;
    for (id, cap) in [("cap-none", None), ("cap-none", Some("38000000000"))] {
        reader.toggle(id).await?;
        scenario.set(Input::Cap, cap.map(decimal)).unwrap();
        reader.expect(&scenario).await?;
    }
    reader.toggle("cap_per-year").await?;
    scenario.set_cap_per(CapPer::Year);
    reader.expect(&scenario).await?;

    reader.toggle("events-agi-none").await?;
    reader.type_into("events-agi", "2028").await?;
    scenario.set(Input::EventYear("agi"), Some(decimal("2028"))).unwrap();
    reader.expect(&scenario).await?;
    let flags = reader.text("flags").await?;
    assert!(
        flags.contains("and the revenue share Microsoft pays no longer apply from 2028"),
        "{flags}"
    );

    reader.toggle("before-as-told").await?;
    scenario.compare("as-told", "2026-04").unwrap();
    reader.expect(&scenario).await?;
    let flags = reader.text("flags").await?;
    assert!(flags.contains("Microsoft must stop selling from 2028"), "{flags}");
    reader.toggle("before-2026-04").await?;
    scenario.compare("2026-04", "2026-04").unwrap();
    reader.expect(&scenario).await?;
    assert!(reader.text("verdict").await?.contains("as much as"));
    reader.toggle("after-2025-10").await?;
    scenario.compare("2026-04", "2025-10").unwrap();
    reader.expect(&scenario).await?;

    reader.toggle("streams-own-sales-by-path").await?;
    let of = Series::Stream("own-sales");
    let mut path = scenario.sales(of).unwrap().amounts(scenario.deal(), of).unwrap();
    path[3] = decimal("1.01");
    reader.type_into("streams-own-sales-path-2029", "1.01").await?;
    scenario.set_sales(of, Sales::Path(path)).unwrap();
    reader.expect(&scenario).await?;

    reader.click("#reset").await?;
    reader.expect(&self::scenario()).await?;
    reader.close().await
}

async fn what_cannot_be_read_is_kept_and_named_and_changes_nothing(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (input, text, message) in [
        (SALES, "a lot", "Enter an amount"),
        (SALES, "11 trillion", "between $0 and $10 trillion"),
        (SALES, "2 trillion", "pass $10 trillion in 2029"),
        (Input::Elsewhere, "130%", "between 0% and 100%"),
        (Input::Elsewhere, "0.00001", "four decimals"),
        (Input::Cap, "1.0010001", "at most two decimals"),
    ] {
        reader.type_into(&id(input), text).await?;
        let problem = problem(&reader, input).await?;
        assert!(problem.contains(message), "{text}: {problem}");
        let field = reader.find(&id(input)).await?;
        assert_eq!(field.prop("value").await?.as_deref(), Some(text));
        assert_eq!(field.attr("aria-invalid").await?.as_deref(), Some("true"));
        let described = field.attr("aria-describedby").await?.unwrap();
        assert!(reader.text(&described).await?.contains(message));
    }
    reader.expect(&scenario()).await?;
    reader.type_into("elsewhere", "31").await?;
    let mut mended = scenario();
    mended.set(Input::Elsewhere, Some(decimal("0.31"))).unwrap();
    reader.expect(&mended).await?;
    assert_eq!(problem(&reader, Input::Elsewhere).await?, "");
    reader.close().await
}

async fn what_may_mean_two_things_is_asked(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut scenario = scenario();
    for (nth, meaning) in [(1, "7.6"), (2, "7600")] {
        reader.type_into("cap", "7.600").await?;
        reader
            .until(|| async { Ok(problem(&reader, Input::Cap).await?.contains("Which")) })
            .await?;
        reader.expect(&scenario).await?;
        reader.click(&format!("#handle-cap-problem button:nth-of-type({nth})")).await?;
        scenario.set(Input::Cap, Some(decimal(meaning))).unwrap();
        reader.expect(&scenario).await?;
    }
    reader.close().await
}

async fn what_is_kept_is_compared_and_gone_back_to(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.visit("1&sales=40b").await?;
    reader.click("#compare button").await?;
    reader.type_into("cap", "50bn").await?;
    reader.expect(&at("1&sales=40b&cap=50b")).await?;
    // What was changed, and no code of a link.
    let moved = reader.text("moved").await?;
    assert_eq!(
        moved.replace('\u{a0}', " "),
        "You changed: cap on what OpenAI pays: $38 billion → $50 billion."
    );
    assert!(reader.text("verdict").await?.contains("(then: $"));
    reader.click("#compare summary").await?;
    let table = reader.text("compare").await?;
    // 20 % of the path from 40 billion, less the other share; capped at 38 and at 50 billion.
    for text in ["$38 billion", "$50 billion", "$12 billion"] {
        assert!(table.contains(text), "{text}: {table}");
    }
    assert!(!table.contains("sales="), "{table}");
    reader.click("#compare .buttons button").await?;
    reader.expect(&at("1&sales=40b")).await?;
    assert_eq!(reader.text("compare").await?, "Compare from here");
    reader.close().await
}

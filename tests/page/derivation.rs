//! Why a number is what it is: every figure opens its receipt, down to what is assumed.

use crate::engine::Engine;
use crate::expected::messages;
use crate::reader::{FOR_EVER, Reader};
use crate::runner::{Test, test};
use crate::scenario::{at, decimal, scenario};
use page::i18n::receipt::{Body, Line, Receipt, receipt};
use page::{Action, FigureSpot, Opening, State};
use serde_json::{Value, json};
use settlement::deal::{Measure, Series};
use settlement::{
    Explained, Figure, FigureKind, Flag, Input, Ledger, Scenario, Scope, explain, link,
};
use std::time::Instant;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(each_figure_opens_its_receipt_and_closes_it),
    test!(each_line_opens_in_place_down_to_what_is_assumed),
    test!(amounts_are_rounded_and_to_the_cent_where_that_is_asked),
    test!(escape_closes_and_goes_back_to_the_number),
    test!(an_open_receipt_follows_the_scenario_while_its_figure_is_there),
    test!(on_a_phone_it_is_a_sheet_that_three_ways_lead_out_of),
    test!(the_sheet_uncovers_a_number_that_it_would_lie_over),
    test!(the_sheet_leaves_number_picture_and_control_in_sight),
    test!(in_the_third_column_it_moves_nothing),
];

/// The figures of the answer and of the tables in the order in which they stand.
fn figures(scenario: &Scenario<'static>, explained: &Explained<'static>) -> Vec<Figure<'static>> {
    let (deal, settlement) = (scenario.deal(), &explained.settlement);
    let net = [Scope::After, Scope::Change].map(|of| Figure::new(of, FigureKind::Net));
    let mut figures = net.to_vec();
    for (of, ledger) in [(Scope::Before, &settlement.before), (Scope::After, &settlement.after)] {
        for flag in &ledger.flags {
            let kinds = match flag {
                Flag::CapReached { clause, .. } => {
                    vec![FigureKind::CapReached(&clause.id), FigureKind::IntoYear(&clause.id)]
                }
                Flag::NotAllowed { clause, .. } => vec![FigureKind::NotAllowed(&clause.id)],
                Flag::AccessLost { clause, .. } => vec![FigureKind::AccessLost(&clause.id)],
                Flag::ShareEnded { clause, .. } => vec![FigureKind::ShareEnded(&clause.id)],
                Flag::FeeEnded { clause, .. } => vec![FigureKind::FeeEnded(&clause.id)],
                Flag::GateClosed { clause, .. } => vec![FigureKind::GateClosed(&clause.id)],
            };
            figures.extend(kinds.into_iter().map(|kind| Figure::new(of, kind)));
        }
    }
    let mut line = |what: FigureKind<'static>| {
        let years = deal.years().map(Some).chain([None]);
        for year in years {
            for (of, ledger) in
                [(Scope::Before, &settlement.before), (Scope::After, &settlement.after)]
            {
                let figure = Figure { year, ..Figure::new(of, what) };
                if explained.of(figure).is_some() && stands(ledger, what, year) {
                    figures.push(figure);
                }
            }
        }
    };
    deal.payments().for_each(|(clause, _)| line(FigureKind::Paid(&clause.id)));
    line(FigureKind::Net);
    deal.streams
        .iter()
        .for_each(|stream| line(FigureKind::Sold(Measure::whole(Series::Stream(&stream.id)))));
    deal.hosts.iter().for_each(|host| line(FigureKind::Bill(&host.id)));
    for position in &settlement.change.positions {
        line(FigureKind::Position(&position.party.id));
    }
    figures
}

/// A host that charges nothing has no line; what a party is left with has one for all years.
fn stands(ledger: &Ledger<'static>, what: FigureKind<'static>, year: Option<u16>) -> bool {
    match what {
        FigureKind::Bill(id) => ledger
            .years
            .iter()
            .filter(|of| year.is_none_or(|year| year == of.year))
            .any(|of| of.bills.iter().any(|bill| bill.host.id == id)),
        FigureKind::Position(_) => year.is_none(),
        _ => true,
    }
}

/// What the open receipt shows: its question, what that is, its lines with how deep they lie and whether
/// they are open, what they come to.
async fn shown(reader: &Reader) -> WebDriverResult<Value> {
    reader
        .script(
            "const seen = element => {
                 const copy = element.cloneNode(true);
                 copy.querySelectorAll('.unseen').forEach(unseen => unseen.remove());
                 return copy.textContent;
             };
             const receipt = document.getElementById('receipt');
             if (!receipt) return null;
             const depth = item => item.closest('.lines').parentElement.closest('.lines')
                 ? 1 + depth(item.closest('.lines').parentElement) : 0;
             return [
                 seen(receipt.querySelector('h3')),
                 seen(receipt.querySelector('.asked')),
                 [...receipt.querySelectorAll('.item')].map(item => [
                     depth(item), ...[...item.querySelectorAll('.name, .amount')].map(seen),
                     item.getAttribute('aria-expanded'),
                 ]),
                 seen(receipt.querySelector('.total .amount')),
                 receipt.querySelectorAll('.grounds li').length,
             ]",
        )
        .await
}

/// The same page, without a browser.
fn page(scenario: &Scenario<'static>) -> State {
    let opening = Opening { link: link::write(scenario), ..Opening::default() };
    State::open(scenario.deal(), &messages("en"), &opening).unwrap()
}

fn open(state: &mut State, figure: Figure<'static>) {
    state.apply(Action::ToggleDerivation(FigureSpot::Verdict, figure)).unwrap();
}

/// The lines of a receipt in the order in which they stand: how deep they lie, and which are theirs.
fn lines(body: &Body, depth: usize) -> Vec<(usize, &Line)> {
    let mut all = Vec::new();
    for line in &body.lines {
        all.push((depth, line));
        all.extend(line.body.iter().flat_map(|body| lines(body, depth + 1)));
    }
    all
}

fn content(state: &State) -> Receipt {
    let [before, after, change] = state.nets();
    let rounding = state.messages.rounding(&[before, change, after]);
    let path = state.derivation.as_ref().unwrap();
    receipt(&state.messages, &state.scenario, path, rounding).unwrap()
}

async fn expect(reader: &Reader, state: &State) -> WebDriverResult<()> {
    let Receipt { title, name, body, total, grounds } = content(state);
    let lines = lines(&body, 0).into_iter().map(|(depth, line)| {
        let expanded = line.has_terms.then(|| line.body.is_some().to_string());
        json!([depth, line.name, line.amount.text, expanded])
    });
    let lines: Vec<_> = lines.collect();
    let expected = json!([title, name, lines, total.text, grounds.len()]);
    let start = Instant::now();
    loop {
        let seen = shown(reader).await?;
        if seen == expected {
            return Ok(());
        }
        if start.elapsed() > FOR_EVER {
            assert_eq!(seen, expected);
        }
    }
}

async fn each_figure_opens_its_receipt_and_closes_it(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.visit("1&agi=2028").await?;
    reader.open_folds().await?;
    let scenario = at("1&agi=2028");
    reader.expect(&scenario).await?;
    let explained = explain(&scenario).unwrap();
    let figures = figures(&scenario, &explained);
    let buttons = reader
        .driver
        .find_all(By::Css("#verdict .figure, #flags .figure, #ledgers .figure"))
        .await?;
    assert_eq!(buttons.len(), figures.len());
    for (button, figure) in buttons.iter().zip(figures) {
        button.send_keys("" + Key::Enter).await?;
        let mut state = page(&scenario);
        open(&mut state, figure);
        expect(&reader, &state).await?;
        // It alone is open, and it says what it asks.
        let open = "const open = [...document.querySelectorAll('[aria-expanded=true]')]
                .filter(e => !e.closest('#sheet, #receipt'));
            return open.map(e => [e.getAttribute('aria-controls'),
                e.querySelector('.unseen').textContent, e === document.activeElement])";
        let open = reader.script(open).await?;
        let spoken = open[0][1].as_str().unwrap();
        assert!(
            spoken.ends_with("How we got this") && !spoken.contains(['$', '%', ',']),
            "{spoken}"
        );
        assert_eq!(open, json!([["receipt", spoken, true]]), "{figure}");
    }
    // Pressed once more, it closes.
    buttons[buttons.len() - 1].send_keys("" + Key::Enter).await?;
    assert_eq!(shown(&reader).await?, Value::Null);
    reader.close().await
}

async fn each_line_opens_in_place_down_to_what_is_assumed(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut state = page(&scenario());
    open(&mut state, Figure::new(Scope::Change, FigureKind::Net));
    let figure = reader.driver.find(By::XPath(CHANGE)).await?;
    figure.send_keys("" + Key::Enter).await?;
    expect(&reader, &state).await?;
    let mut deepest = 0;
    for step in 0..14 {
        let content = content(&state);
        let all = lines(&content.body, 0);
        // The last that is closed; each third time one that is open is closed.
        let is_to_close = step % 3 == 2;
        let with_terms = all.iter().filter(|(_, line)| line.has_terms);
        let of = with_terms.enumerate().filter(|(_, (_, line))| line.body.is_some() == is_to_close);
        let Some((nth, (depth, line))) = of.last() else { continue };
        deepest = deepest.max(*depth);
        let (depth, term) = (*depth, line.figure);
        let buttons = reader.driver.find_all(By::Css("#receipt button.item")).await?;
        buttons[nth].send_keys("" + Key::Enter).await?;
        state.apply(Action::ToggleTerm(depth, term)).unwrap();
        expect(&reader, &state).await?;
        // The focus stays on the line.
        let is_there = "return document.activeElement.matches('#receipt button.item')";
        assert_eq!(reader.script(is_there).await?, true, "{term}");
    }
    assert!(deepest > 2, "{deepest}");
    reader.close().await
}

/// The difference, in the headline.
const CHANGE: &str = "(//*[@id='verdict']//button)[2]";

async fn amounts_are_rounded_and_to_the_cent_where_that_is_asked(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut state = page(&scenario());
    open(&mut state, Figure::new(Scope::Change, FigureKind::Net));
    reader.driver.find(By::XPath(CHANGE)).await?.send_keys("" + Key::Enter).await?;
    expect(&reader, &state).await?;
    let exact = reader.driver.find(By::Css("#receipt [aria-pressed]")).await?;
    for is_exact in ["true", "false"] {
        exact.send_keys("" + Key::Enter).await?;
        state.apply(Action::ToggleExact).unwrap();
        expect(&reader, &state).await?;
        assert_eq!(exact.attr("aria-pressed").await?.as_deref(), Some(is_exact));
    }
    reader.close().await
}

async fn escape_closes_and_goes_back_to_the_number(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let buttons = reader.driver.find_all(By::Css(".figure")).await?;
    let shows = async |what: &str| {
        let what = what.to_owned();
        reader.until(|| async { Ok(reader.focused().await?.replace('\u{a0}', " ") == what) }).await
    };
    // From the number itself, and from within its receipt.
    for from in ["", "#receipt button.item", "#receipt .close"] {
        buttons[0].send_keys("" + Key::Enter).await?;
        if !from.is_empty() {
            reader.driver.find(By::Css(from)).await?.focus().await?;
        }
        reader.press(Key::Escape).await?;
        assert_eq!(shown(&reader).await?, Value::Null);
        shows("$38 billion").await?;
    }
    // From anywhere beside.
    buttons[0].click().await?;
    reader.driver.find(By::Css("#stage-title")).await?.click().await?;
    reader.press(Key::Escape).await?;
    assert_eq!(shown(&reader).await?, Value::Null);
    // Another takes the place of the first.
    buttons[0].click().await?;
    buttons[1].click().await?;
    let mut state = page(&scenario());
    open(&mut state, Figure::new(Scope::Change, FigureKind::Net));
    expect(&reader, &state).await?;
    let open = By::Css(".figure[aria-expanded=true]");
    assert_eq!(reader.driver.find_all(open).await?.len(), 1);
    assert_eq!(buttons[0].attr("aria-expanded").await?.as_deref(), Some("false"));
    reader.close().await
}

async fn an_open_receipt_follows_the_scenario_while_its_figure_is_there(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let mut scenario = scenario();
    reader.expect(&scenario).await?;
    let bill = Figure::new(Scope::After, FigureKind::Bill("aws")).in_year(2027);
    let year = "#bills tbody:nth-of-type(2) tr:nth-of-type(3) td:last-child .figure";
    reader.driver.find(By::Css(year)).await?.send_keys("" + Key::Enter).await?;
    let of_now = |scenario: &Scenario<'static>| {
        let mut state = page(scenario);
        open(&mut state, bill);
        state
    };
    expect(&reader, &of_now(&scenario)).await?;
    let slider = reader.find("elsewhere-slider").await?;
    for key in [Key::Right, Key::Right, Key::Left, Key::PageDown] {
        slider.send_keys("" + key).await?;
        let part = decimal(&slider.prop("value").await?.unwrap());
        scenario.set(Input::Elsewhere, Some(part)).unwrap();
        reader.expect(&scenario).await?;
        expect(&reader, &of_now(&scenario)).await?;
    }
    // On another host, neither the figure nor its line is there.
    reader.choose_host("oracle").await?;
    scenario.set_host("oracle").unwrap();
    reader.expect(&scenario).await?;
    assert_eq!(shown(&reader).await?, Value::Null);
    assert_eq!(reader.driver.find_all(By::Css("[aria-expanded=true]")).await?.len(), 0);
    reader.close().await
}

/// A sheet over the dock: by each way out the focus goes back to the number.
async fn on_a_phone_it_is_a_sheet_that_three_ways_lead_out_of(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.resize(390).await?;
    reader.visit("").await?;
    let number = reader.driver.find(By::XPath(CHANGE)).await?;
    let comes = async |id: &str| reader.until(|| async { Ok(reader.focused().await? == id) }).await;
    for way in ["Escape", "close", "again"] {
        number.click().await?;
        comes("receipt-title").await?;
        assert!(reader.driver.find(By::Css("#side #receipt[role=region]")).await.is_ok());
        match way {
            "Escape" => reader.press(Key::Escape).await?,
            "close" => reader.driver.find(By::Css("#receipt .close")).await?.click().await?,
            _ => number.click().await?,
        }
        reader.until(|| async { Ok(shown(&reader).await? == Value::Null) }).await?;
        // WebKit gives no focus to what is tapped, and so the third way leaves it nowhere.
        if way != "again" {
            let is_back = "return document.activeElement
                === document.querySelectorAll('#verdict .figure')[1]";
            reader.until(|| async { Ok(reader.script(is_back).await? == true) }).await?;
        }
    }
    reader.close().await
}

async fn the_sheet_uncovers_a_number_that_it_would_lie_over(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.resize(390).await?;
    reader.visit("").await?;
    reader.open_folds().await?;
    reader.expect(&scenario()).await?;
    let place = "const figure = document.querySelectorAll('#ledgers .figure')[6];";
    // Right above the dock.
    reader
        .script(&format!(
            "{place} const dock = document.getElementById('dock').getBoundingClientRect();
             scrollBy(0, figure.getBoundingClientRect().bottom - dock.top + 20); figure.click()"
        ))
        .await?;
    let is_above = format!(
        "{place} const receipt = document.getElementById('receipt');
         return !!receipt && figure.getBoundingClientRect().bottom < receipt.getBoundingClientRect().top"
    );
    reader.until(|| async { Ok(reader.script(&is_above).await? == true) }).await?;
    reader.close().await
}

async fn the_sheet_leaves_number_picture_and_control_in_sight(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (size, page) in [((390, 664), ""), ((390, 844), "nl.html"), ((768, 1024), "fr.html")] {
        let (width, height) = size;
        reader.resize_to(width, height).await?;
        reader.come(page).await?;
        let before = reader.script(BOXES).await?;
        reader.driver.find(By::XPath(CHANGE)).await?.click().await?;
        reader.until(|| async { Ok(shown(&reader).await? != Value::Null) }).await?;
        let places = "
            const box = css => document.querySelector(css).getBoundingClientRect();
            const [sheet, dock, stage] = ['#receipt', '#dock', '#stage .drawing'].map(box);
            const number = document.querySelectorAll('#verdict .figure')[1];
            const { left, top } = number.getBoundingClientRect();
            return [
                number.contains(document.elementFromPoint(left + 4, top + 8)),
                sheet.bottom <= dock.top + 1,
                sheet.height <= innerHeight * 0.55,
                sheet.top - stage.top > 40,
                document.documentElement.scrollWidth <= innerWidth,
            ]";
        // It has come up.
        let expected = json!([true, true, true, true, true]);
        reader.until(|| async { Ok(reader.script(places).await? == expected) }).await?;
        assert_eq!(reader.script(BOXES).await?, before, "{size:?}");
    }
    reader.close().await
}

/// Where the sections of the page are.
const BOXES: &str = "return [...document.querySelectorAll('main section')].map(section => {
    const { x, y, width, height } = section.getBoundingClientRect();
    return [section.id, x, y, width, height];
})";

async fn in_the_third_column_it_moves_nothing(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.resize(1600).await?;
    reader.visit("").await?;
    let before = reader.script(BOXES).await?;
    for nth in [1, 2] {
        let number = By::XPath(format!("(//*[@id='verdict']//button)[{nth}]"));
        reader.driver.find(number).await?.click().await?;
        reader.until(|| async { Ok(shown(&reader).await? != Value::Null) }).await?;
        assert_eq!(reader.script(BOXES).await?, before);
        let is_beside = "return document.querySelector('#receipt').getBoundingClientRect().left
            > document.querySelector('#stage').getBoundingClientRect().right";
        assert_eq!(reader.script(is_beside).await?, true);
    }
    reader.press(Key::Escape).await?;
    reader.until(|| async { Ok(shown(&reader).await? == Value::Null) }).await?;
    assert_eq!(reader.script(BOXES).await?, before);
    reader.close().await
}

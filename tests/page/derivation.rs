//! Why a number is what it is: every figure opens its derivation, down to what is assumed.

use crate::engine::Engine;
use crate::expected::messages;
use crate::reader::{FOR_EVER, Reader};
use crate::runner::{Test, test};
use crate::scenario::{at, decimal, scenario};
use page::i18n::Messages;
use serde_json::{Value, json};
use settlement::deal::Level;
use settlement::deal::{Measure, Series};
use settlement::{
    Derivation, Explained, Figure, FigureKind, Flag, Formula, Input, Ledger, Scenario, Scope,
    explain, story,
};
use std::time::Instant;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(each_figure_opens_its_derivation_and_closes_it),
    test!(each_term_opens_its_own_down_to_what_is_assumed),
    test!(escape_closes_and_goes_back_to_the_number),
    test!(an_open_derivation_follows_the_scenario_while_its_figure_is_there),
];

/// The button that leads back to the derivation before, by its name.
const BACK: &str = "//*[@id='why']//button[starts-with(., '←')]";

/// The first of the buttons that lead into a term.
const TERM: &str = "//*[@id='why']//button[not(starts-with(., '←'))]";

/// The figures of the answer and of the tables in the order in which they stand.
fn figures(scenario: &Scenario<'static>, explained: &Explained<'static>) -> Vec<Figure<'static>> {
    let (deal, settlement) = (scenario.deal(), &explained.settlement);
    let net =
        [Scope::Before, Scope::After, Scope::Change].map(|of| Figure::new(of, FigureKind::Net));
    let mut figures = [net, net].concat();
    for reason in story::reasons(scenario, settlement).unwrap() {
        figures.push(Figure::new(Scope::Bridge(&reason.clause.id), FigureKind::Step));
    }
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

/// What the open derivation shows: what it is and comes to, the rule, each term, what it rests on.
async fn shown(reader: &Reader) -> WebDriverResult<Value> {
    reader
        .script(
            "const seen = element => {
                 const copy = element.cloneNode(true);
                 copy.querySelectorAll('.unseen').forEach(unseen => unseen.remove());
                 return copy.textContent;
             };
             const why = document.getElementById('why');
             if (!why) return null;
             const term = item =>
                 [...item.querySelectorAll('.term > span, button > span')].map(seen);
             return [
                 [...why.querySelectorAll(':scope > .term > *')].map(seen),
                 seen(why.querySelector('.rule')),
                 [...why.querySelectorAll('li')].map(term),
                 [...why.querySelectorAll('li')].map(item => [
                     item.querySelector('button') !== null,
                     item.querySelector('.clause')?.textContent ?? '',
                     item.querySelectorAll('a').length,
                 ]),
             ]",
        )
        .await
}

fn expected(
    scenario: &Scenario<'static>,
    explained: &Explained<'static>,
    of: &Derivation<'_>,
) -> Value {
    let messages = &messages("en");
    let Derivation { figure, value, formula, .. } = of;
    let value = value.map(|value| messages.exact(figure.unit(), value)).unwrap_or_default();
    let (mut terms, mut basis) = (Vec::new(), Vec::new());
    for (nth, term) in formula.terms().into_iter().enumerate() {
        let minus =
            matches!(formula, Formula::Sum(terms) if terms[nth].0 == settlement::Sign::Minus);
        let sign = if minus { "\u{2212} " } else { "" };
        let amount = format!("{sign}{}", messages.term(term));
        terms.push(json!([messages.figure(scenario, term.figure), amount]));
        let below = explained.of(term.figure).unwrap();
        basis.push(match (&below.formula, below.basis) {
            (Formula::Given(_), Some(basis)) => (false, Some(basis.level), basis.sources.len()),
            (Formula::Given(_), None) => (false, None, 0),
            _ => (true, None, 0),
        });
    }
    let name = messages.figure(scenario, *figure);
    json!([
        [name, value],
        format!("= {}", messages.rule(formula)),
        terms,
        basis_json(messages, basis)
    ])
}

/// What a term rests on that the reader has set.
const CHOSEN: &str = "your choice";

/// The text of what a term rests on is checked apart: it has the names of publishers in it.
fn basis_json(messages: &Messages, basis: Vec<(bool, Option<Level>, usize)>) -> Value {
    let line = |(is_button, of, sources): (bool, Option<Level>, usize)| {
        let text = if is_button { "" } else { of.map_or(CHOSEN, |of| messages.level(of)) };
        json!([is_button, text, sources])
    };
    basis.into_iter().map(line).collect()
}

async fn expect(
    reader: &Reader,
    scenario: &Scenario<'static>,
    figure: Figure<'_>,
) -> WebDriverResult<()> {
    let explained = explain(scenario).unwrap();
    let expected = expected(scenario, &explained, explained.of(figure).unwrap());
    let start = Instant::now();
    loop {
        let mut seen = shown(reader).await?;
        // Of what an input rests on, the level alone.
        for line in seen.get_mut(3).and_then(Value::as_array_mut).into_iter().flatten() {
            let text = line[1].as_str().unwrap_or_default();
            let first = text.split(' ').next().unwrap_or_default();
            line[1] = json!(if text == CHOSEN { text } else { first });
        }
        if seen == expected {
            return Ok(());
        }
        if start.elapsed() > FOR_EVER {
            assert_eq!(seen, expected, "{figure}");
        }
    }
}

async fn each_figure_opens_its_derivation_and_closes_it(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.visit("1&agi=2028").await?;
    reader.open_folds().await?;
    let scenario = at("1&agi=2028");
    reader.expect(&scenario).await?;
    let explained = explain(&scenario).unwrap();
    let figures = figures(&scenario, &explained);
    let buttons = reader.driver.find_all(By::Css("#answer .figure, #ledgers .figure")).await?;
    assert_eq!(buttons.len(), figures.len());
    for (button, figure) in buttons.iter().zip(figures) {
        button.send_keys("" + Key::Enter).await?;
        expect(&reader, &scenario, figure).await?;
        // It alone is open, and it says what it asks.
        let open = "const open = [...document.querySelectorAll('[aria-expanded=true]')]
                .filter(e => !e.closest('#sheet'));
            return open.map(e => [e.getAttribute('aria-controls'),
                e.querySelector('.unseen').textContent, e === document.activeElement])";
        let open = reader.script(open).await?;
        let spoken = open[0][1].as_str().unwrap();
        assert!(spoken.ends_with(": why?") && !spoken.contains(['$', '%', ',']), "{spoken}");
        assert_eq!(open, json!([["why", spoken, true]]), "{figure}");
    }
    // Pressed once more, it closes.
    buttons[buttons.len() - 1].send_keys("" + Key::Enter).await?;
    assert_eq!(shown(&reader).await?, Value::Null);
    reader.close().await
}

async fn each_term_opens_its_own_down_to_what_is_assumed(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut scenario = scenario();
    reader.open_folds().await?;
    reader.type_into("streams-own-sales-growth", "80%").await?;
    scenario.set(Input::Growth(Series::Stream("own-sales")), Some(decimal("0.8"))).unwrap();
    reader.expect(&scenario).await?;
    let explained = explain(&scenario).unwrap();
    let root = Figure::new(Scope::Change, FigureKind::Net);
    reader.driver.find_all(By::Css("#verdict .figure")).await?[2]
        .send_keys("" + Key::Enter)
        .await?;
    let mut seen = vec![root];
    let mut way = vec![(root, 0)];
    let mut deepest = 0;
    while let Some((figure, next)) = way.pop() {
        expect(&reader, &scenario, figure).await?;
        let terms = explained.of(figure).unwrap().formula.terms();
        let unseen = terms.iter().enumerate().skip(next).find(|(_, term)| {
            let given = explained.of(term.figure).unwrap().formula.terms().is_empty();
            !given && !seen.contains(&term.figure)
        });
        if let Some((nth, term)) = unseen {
            way.extend([(figure, nth + 1), (term.figure, 0)]);
            seen.push(term.figure);
            reader.find("why").await?.find_all(By::Css("li")).await?[nth]
                .find(By::Css("button"))
                .await?
                .send_keys("" + Key::Enter)
                .await?;
        } else if !way.is_empty() {
            reader.driver.find(By::XPath(BACK)).await?.send_keys("" + Key::Enter).await?;
        }
        deepest = deepest.max(way.len());
    }
    assert!(seen.len() > 60 && deepest > 6, "{} figures, {deepest} deep", seen.len());
    reader.close().await
}

async fn escape_closes_and_goes_back_to_the_number(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let buttons = reader.driver.find_all(By::Css(".figure")).await?;
    // From the number itself, and from deep in its derivation.
    for depth in [0, 1, 3] {
        buttons[1].send_keys("" + Key::Enter).await?;
        for _ in 0..depth {
            reader.driver.find(By::XPath(TERM)).await?.send_keys("" + Key::Enter).await?;
            assert_eq!(reader.focused().await?, "why");
        }
        reader.press(Key::Escape).await?;
        assert_eq!(shown(&reader).await?, Value::Null);
        assert_eq!(reader.focused().await?.replace('\u{a0}', " "), "$38 billion");
    }
    // From anywhere beside.
    buttons[1].click().await?;
    reader.driver.find(By::Css("h1")).await?.click().await?;
    reader.press(Key::Escape).await?;
    assert_eq!(shown(&reader).await?, Value::Null);
    // Another takes the place of the first.
    buttons[0].click().await?;
    buttons[4].click().await?;
    expect(&reader, &scenario(), Figure::new(Scope::After, FigureKind::Net)).await?;
    assert_eq!(reader.driver.find_all(By::Css("[aria-expanded=true]")).await?.len(), 1);
    assert_eq!(buttons[0].attr("aria-expanded").await?.as_deref(), Some("false"));
    reader.close().await
}

async fn an_open_derivation_follows_the_scenario_while_its_figure_is_there(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let mut scenario = scenario();
    let bill = Figure::new(Scope::After, FigureKind::Bill("aws")).in_year(2027);
    let year = "#bills tbody:nth-of-type(2) tr:nth-of-type(3) td:last-child .figure";
    reader.driver.find(By::Css(year)).await?.send_keys("" + Key::Enter).await?;
    expect(&reader, &scenario, bill).await?;
    let slider = reader.find("elsewhere-slider").await?;
    for key in [Key::Right, Key::Right, Key::Left, Key::PageDown] {
        slider.send_keys("" + key).await?;
        let part = decimal(&slider.prop("value").await?.unwrap());
        scenario.set(Input::Elsewhere, Some(part)).unwrap();
        reader.expect(&scenario).await?;
        expect(&reader, &scenario, bill).await?;
    }
    // Into it, and to another host: neither the figure nor its line is there.
    reader.driver.find(By::XPath(TERM)).await?.send_keys("" + Key::Enter).await?;
    reader.choose_host("oracle").await?;
    scenario.set_host("oracle").unwrap();
    reader.expect(&scenario).await?;
    assert_eq!(shown(&reader).await?, Value::Null);
    assert_eq!(reader.driver.find_all(By::Css("[aria-expanded=true]")).await?.len(), 0);
    reader.close().await
}

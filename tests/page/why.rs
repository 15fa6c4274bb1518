//! Why a number is what it is: every figure opens its derivation, down to what is assumed.

use crate::engine::Engine;
use crate::look::Look;
use crate::reader::Reader;
use crate::trial::{Test, test};
use crate::{decimal, scenario};
use page::words::{derivation, level, number};
use serde_json::{Value, json};
use settlement::deal::Level;
use settlement::{
    Derivation, Explained, Figure, Formula, Input, Ledger, Of, Scenario, What, explain,
};
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(each_figure_opens_its_derivation_and_closes_it),
    test!(each_term_opens_its_own_down_to_what_is_assumed),
    test!(escape_closes_and_goes_back_to_the_number),
    test!(an_open_derivation_follows_the_scenario_while_its_figure_is_there),
    test!(an_open_derivation_fits_and_is_open_to_all),
];

/// The figures of the page in the order in which they stand.
fn figures(scenario: &Scenario<'static>, explained: &Explained<'static>) -> Vec<Figure<'static>> {
    let (deal, settlement) = (scenario.deal(), &explained.settlement);
    let net = [Of::Before, Of::After, Of::Change].map(|of| Figure::new(of, What::Net));
    let mut figures = [net, net].concat();
    for (of, ledger) in [(Of::Before, &settlement.before), (Of::After, &settlement.after)] {
        for derivation in &explained.derivations {
            let is_flag = derivation.figure.of == of
                && matches!(
                    derivation.figure.what,
                    What::CapReached(_)
                        | What::IntoYear(_)
                        | What::NotAllowed(_)
                        | What::AccessLost(_)
                        | What::ShareEnded(_)
                );
            if is_flag && !ledger.flags.is_empty() {
                figures.push(derivation.figure);
            }
        }
    }
    let mut line = |what: What<'static>| {
        let years = deal.years().map(Some).chain([None]);
        for year in years {
            for (of, ledger) in [(Of::Before, &settlement.before), (Of::After, &settlement.after)] {
                let figure = Figure { year, ..Figure::new(of, what) };
                if explained.of(figure).is_some() && stands(ledger, what, year) {
                    figures.push(figure);
                }
            }
        }
    };
    deal.shares().for_each(|(clause, _)| line(What::Paid(&clause.id)));
    line(What::Net);
    deal.streams.iter().for_each(|stream| line(What::Sold(&stream.id)));
    deal.hosts.iter().for_each(|host| line(What::Bill(&host.id)));
    for position in &settlement.change.positions {
        line(What::Position(&position.party.id));
    }
    figures
}

/// A host that charges nothing has no line.
fn stands(ledger: &Ledger<'static>, what: What<'static>, year: Option<u16>) -> bool {
    match what {
        What::Bill(id) => ledger
            .years
            .iter()
            .filter(|of| year.is_none_or(|year| year == of.year))
            .any(|of| of.bills.iter().any(|bill| bill.host.id == id)),
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
    let Derivation { figure, value, formula, .. } = of;
    let value = value.map(|value| number::exact(figure.unit(), value)).unwrap_or_default();
    let (mut terms, mut basis) = (Vec::new(), Vec::new());
    for (nth, term) in formula.terms().into_iter().enumerate() {
        let minus =
            matches!(formula, Formula::Sum(terms) if terms[nth].0 == settlement::Sign::Minus);
        let sign = if minus { "\u{2212} " } else { "" };
        let amount = format!("{sign}{}", derivation::amount(term));
        terms.push(json!([derivation::name(scenario, term.figure), amount]));
        let below = explained.of(term.figure).unwrap();
        basis.push(match (&below.formula, below.basis) {
            (Formula::Given(_), Some(basis)) => (false, Some(basis.level), basis.sources.len()),
            (Formula::Given(_), None) => (false, None, 0),
            _ => (true, None, 0),
        });
    }
    let name = derivation::name(scenario, *figure);
    json!([[name, value], format!("= {}", derivation::rule(formula)), terms, basis_json(basis)])
}

/// The text of what a term rests on is checked apart: it has the names of publishers in it.
fn basis_json(basis: Vec<(bool, Option<Level>, usize)>) -> Value {
    let line = |(is_button, of, sources): (bool, Option<Level>, usize)| {
        let text = if is_button { "" } else { of.map_or(level::CHOSEN, level::name) };
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
    let mut seen = shown(reader).await?;
    // Of what an input rests on, the level alone.
    for line in seen[3].as_array_mut().into_iter().flatten() {
        let text = line[1].as_str().unwrap_or_default();
        let first = text.split(' ').next().unwrap_or_default();
        line[1] = json!(if text == level::CHOSEN { text } else { first });
    }
    assert_eq!(seen, expected, "{figure}");
    Ok(())
}

async fn each_figure_opens_its_derivation_and_closes_it(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let mut scenario = scenario();
    for year in [None, Some("2028")] {
        if let Some(year) = year {
            reader.toggle("events-agi-none").await?;
            reader.type_into("events-agi", year).await?;
            scenario.set(Input::EventYear("agi"), Some(decimal(year))).unwrap();
            reader.expect(&scenario).await?;
        }
        let explained = explain(&scenario).unwrap();
        let figures = figures(&scenario, &explained);
        let buttons = reader.driver.find_all(By::Css("button.figure")).await?;
        assert_eq!(buttons.len(), figures.len());
        for (button, figure) in buttons.iter().zip(figures) {
            assert_eq!(button.attr("aria-expanded").await?.as_deref(), Some("false"));
            button.send_keys("" + Key::Enter).await?;
            expect(&reader, &scenario, figure).await?;
            assert_eq!(button.attr("aria-expanded").await?.as_deref(), Some("true"));
            assert_eq!(button.attr("aria-controls").await?.as_deref(), Some("why"));
            let spoken = button.find(By::Css(".unseen")).await?.inner_html().await?;
            assert!(spoken.ends_with(": why?") && !spoken.contains(['$', '%', ',']), "{spoken}");
            button.send_keys(" ").await?;
            assert_eq!(shown(&reader).await?, Value::Null, "{figure}");
        }
    }
    reader.close().await
}

async fn each_term_opens_its_own_down_to_what_is_assumed(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut scenario = scenario();
    reader.open_folds().await?;
    reader.type_into("streams-own-sales-growth", "80%").await?;
    scenario.set(Input::Growth("own-sales"), Some(decimal("0.8"))).unwrap();
    reader.expect(&scenario).await?;
    let explained = explain(&scenario).unwrap();
    let root = Figure::new(Of::Change, What::Net);
    reader.driver.find_all(By::Css("#verdict .figure")).await?[2].send_keys(" ").await?;
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
            reader.driver.find(By::Css("[data-ask=back]")).await?.send_keys(" ").await?;
        }
        deepest = deepest.max(way.len());
    }
    assert!(seen.len() > 60 && deepest > 6, "{} figures, {deepest} deep", seen.len());
    reader.close().await
}

async fn focused(reader: &Reader) -> WebDriverResult<Value> {
    reader.script("const e = document.activeElement; return e.id || e.firstChild.textContent").await
}

async fn escape_closes_and_goes_back_to_the_number(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let buttons = reader.driver.find_all(By::Css(".figure")).await?;
    // From the number itself, and from deep in its derivation.
    for depth in [0, 1, 3] {
        buttons[1].send_keys(" ").await?;
        for _ in 0..depth {
            reader.driver.find(By::Css("#why [data-ask=term]")).await?.send_keys(" ").await?;
            assert_eq!(focused(&reader).await?, "why");
        }
        reader.driver.action_chain().send_keys(Key::Escape).perform().await?;
        assert_eq!(shown(&reader).await?, Value::Null);
        assert_eq!(focused(&reader).await?, "$38\u{a0}billion");
    }
    // From anywhere beside.
    buttons[1].click().await?;
    reader.driver.find(By::Css("h1")).await?.click().await?;
    reader.driver.action_chain().send_keys(Key::Escape).perform().await?;
    assert_eq!(shown(&reader).await?, Value::Null);
    // Another takes the place of the first.
    buttons[0].click().await?;
    buttons[4].click().await?;
    expect(&reader, &scenario(), Figure::new(Of::After, What::Net)).await?;
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
    let bill = Figure::new(Of::After, What::Bill("aws")).in_year(2027);
    let year = "#bill-aws tr:nth-of-type(3) .figure";
    reader.driver.find(By::Css(year)).await?.send_keys(" ").await?;
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
    reader.driver.find(By::Css("#why [data-ask=term]")).await?.send_keys(" ").await?;
    reader.toggle("host-oracle").await?;
    scenario.set_host("oracle").unwrap();
    reader.expect(&scenario).await?;
    assert_eq!(shown(&reader).await?, Value::Null);
    assert_eq!(reader.driver.find_all(By::Css("[aria-expanded=true]")).await?.len(), 0);
    reader.close().await
}

async fn an_open_derivation_fits_and_is_open_to_all(engine: Engine) -> WebDriverResult<()> {
    for look in [Look::LIGHT, Look::DARK] {
        let reader = Reader::open_as(engine, look).await?;
        reader.open_folds().await?;
        reader.type_into("streams-own-sales-first", "12,345,678,901.23").await?;
        for width in [320, 768, 1280] {
            reader.resize(width).await?;
            let small = "return [...document.querySelectorAll('button, summary')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24).length";
            for place in [
                "#verdict .figure:last-of-type",
                "#exact .figure",
                "#flags li:last-child .figure:last-of-type",
                "#flow-share-out tr:nth-of-type(5) td:last-child .figure",
                "#bill-azure tr:last-of-type .figure",
                "#left-openai td:last-child .figure",
            ] {
                reader.driver.find(By::Css(place)).await?.send_keys(" ").await?;
                for depth in 0..2 {
                    let wide = reader.script("return document.documentElement.scrollWidth").await?;
                    assert!(wide.as_u64().unwrap() <= width.into(), "{place}: {wide} at {width}");
                    assert_eq!(reader.script(small).await?, 0, "{place}");
                    let violations = reader.axe().await?;
                    assert!(violations.is_empty(), "{place}, {look:?}, {width}: {violations:#?}");
                    let term = reader.driver.find(By::Css("#why [data-ask=term]")).await;
                    if let (0, Ok(term)) = (depth, term) {
                        term.send_keys(" ").await?;
                    }
                }
            }
        }
        reader.close().await?;
    }
    Ok(())
}

//! A reader: finds, types, presses, looks, and compares what stands there with the engine.

use crate::browser::Browser;
use crate::engine::{self, Engine};
use crate::look::Look;
use crate::site::{Shown, Site};
use serde_json::{Value, json};
use settlement::deal::Clause;
use settlement::{Decimal, Input, Ledger, Scenario, Settlement, settle};
use std::fs;
use std::time::{Duration, Instant};
use thirtyfour::common::command::Command;
use thirtyfour::common::print::PrintParameters;
use thirtyfour::prelude::*;

pub(crate) struct Reader {
    pub driver: WebDriver,
    browser: Browser,
    site: Site,
}

/// The id of an input's field.
pub(crate) fn id(input: Input<'_>) -> String {
    input.field().replace('.', "-")
}

impl Reader {
    /// Opens the page and waits until it is alive.
    pub(crate) async fn open(engine: Engine) -> WebDriverResult<Self> {
        Self::open_as(engine, Look::LIGHT).await
    }

    pub(crate) async fn open_as(engine: Engine, look: Look) -> WebDriverResult<Self> {
        let reader = Self::come_to(Shown::Page, engine, look).await?;
        reader.visit("").await?;
        Ok(reader)
    }

    pub(crate) async fn open_without_wasm(engine: Engine) -> WebDriverResult<Self> {
        let reader = Self::come_to(Shown::PageWithoutWasm, engine, Look::LIGHT).await?;
        reader.driver.goto(&reader.site.address).await?;
        Ok(reader)
    }

    /// Opens a page with nothing on it, for what is no matter of our page.
    pub(crate) async fn open_blank(engine: Engine, look: Look) -> WebDriverResult<Self> {
        let reader = Self::come_to(Shown::Blank, engine, look).await?;
        reader.driver.goto(&reader.site.address).await?;
        Ok(reader)
    }

    async fn come_to(shown: Shown, engine: Engine, look: Look) -> WebDriverResult<Self> {
        let site = Site::serve(shown);
        let browser = Browser::take(engine, look).await?;
        browser.resize(1280).await?;
        Ok(Self { driver: browser.driver.clone(), browser, site })
    }

    /// Loads the page anew, at this fragment of its address.
    pub(crate) async fn visit(&self, fragment: &str) -> WebDriverResult<()> {
        // From elsewhere: to go to another fragment of the same page is not to load it.
        self.driver.goto("about:blank").await?;
        let mark = if fragment.is_empty() { "" } else { "#" };
        self.driver.goto(format!("{}{mark}{fragment}", self.site.address)).await?;
        self.until(|| async { Ok(self.find("verdict").await.is_ok()) }).await
    }

    /// Gives the browser back; where a test fails before, it ends with the test.
    pub(crate) async fn close(self) -> WebDriverResult<()> {
        self.driver.goto("about:blank").await?;
        self.browser.give_back();
        Ok(())
    }

    pub(crate) async fn resize(&self, width: u32) -> WebDriverResult<()> {
        self.browser.resize(width).await
    }

    pub(crate) async fn find(&self, id: &str) -> WebDriverResult<WebElement> {
        self.driver.find(By::Id(id)).await
    }

    /// What a reader sees of an element: not what is only spoken.
    pub(crate) async fn text(&self, id: &str) -> WebDriverResult<String> {
        let seen = self
            .script(&format!(
                "const copy = document.getElementById('{id}').cloneNode(true);
                 copy.querySelectorAll('.unseen').forEach(unseen => unseen.remove());
                 return copy.textContent.replace(/\\s+/g, ' ').trim()"
            ))
            .await?;
        Ok(seen.as_str().unwrap_or_default().to_owned())
    }

    pub(crate) async fn script(&self, script: &str) -> WebDriverResult<Value> {
        Ok(self.driver.execute(script, Vec::new()).await?.json().clone())
    }

    /// Opens everything that is folded.
    pub(crate) async fn open_folds(&self) -> WebDriverResult<()> {
        self.script("document.querySelectorAll('details').forEach(fold => fold.open = true)")
            .await?;
        Ok(())
    }

    /// Replaces what stands in a field, and leaves it.
    pub(crate) async fn type_into(&self, id: &str, text: &str) -> WebDriverResult<()> {
        let field = self.find(id).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(text).await?;
        field.send_keys("" + Key::Tab).await
    }

    /// Presses a radio button or a box by the space bar.
    pub(crate) async fn toggle(&self, id: &str) -> WebDriverResult<()> {
        self.find(id).await?.send_keys(" ").await
    }

    /// Presses the mouse on an element, moves it, and lets go.
    pub(crate) async fn drag(&self, id: &str, x: i64, y: i64) -> WebDriverResult<()> {
        self.point("mouse", id, x, y).await
    }

    /// Puts a finger on an element, moves it, and lifts it.
    pub(crate) async fn swipe(&self, id: &str, x: i64, y: i64) -> WebDriverResult<()> {
        self.point("touch", id, x, y).await
    }

    async fn point(&self, pointer: &str, id: &str, x: i64, y: i64) -> WebDriverResult<()> {
        let element = self.find(id).await?.to_json()?;
        let action = json!([{
            "type": "pointer",
            "id": pointer,
            "parameters": {"pointerType": pointer},
            "actions": [
                {"type": "pointerMove", "x": 0, "y": 0, "origin": element, "duration": 0},
                {"type": "pointerDown", "button": 0},
                {"type": "pointerMove", "x": x, "y": y, "origin": "pointer", "duration": 100},
                {"type": "pointerUp", "button": 0},
            ],
        }]);
        self.driver.handle().cmd(Command::PerformActions(action.into())).await.map(drop)
    }

    /// The text on the clipboard: pasted, as not every engine lets a script read it.
    pub(crate) async fn clipboard(&self) -> WebDriverResult<String> {
        self.script("document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))")
            .await?;
        let field = self.find("pasted").await?;
        field.send_keys(Key::Control + "v").await?;
        let pasted = field.prop("value").await?.unwrap_or_default();
        self.script("document.getElementById('pasted').remove()").await?;
        Ok(pasted)
    }

    /// What the page has saved under this name.
    pub(crate) async fn download(&self, name: &str) -> WebDriverResult<Vec<u8>> {
        let path = self.browser.downloads().join(name);
        self.until(|| async { Ok(path.exists()) }).await?;
        Ok(fs::read(path).unwrap())
    }

    /// The page on paper, as PDF.
    pub(crate) async fn print(&self) -> WebDriverResult<Vec<u8>> {
        self.driver.print_page(PrintParameters::default()).await
    }

    /// Waits until something holds; five seconds is for ever.
    pub(crate) async fn until<F>(&self, holds: impl Fn() -> F) -> WebDriverResult<()>
    where
        F: Future<Output = WebDriverResult<bool>>,
    {
        let start = Instant::now();
        while !holds().await? {
            assert!(start.elapsed() < Duration::from_secs(5), "it never came to hold");
        }
        Ok(())
    }

    /// The page shows the engine's figures for this scenario, all of them.
    pub(crate) async fn expect(&self, scenario: &Scenario<'static>) -> WebDriverResult<()> {
        let expected = figures(&settle(scenario).unwrap());
        let start = Instant::now();
        loop {
            let shown = self.figures().await?;
            if shown == expected {
                return Ok(());
            }
            if start.elapsed() > Duration::from_secs(5) {
                assert_eq!(shown, expected);
            }
        }
    }

    /// Every figure in the ledgers by line, and those of the verdict, as plain numbers.
    async fn figures(&self) -> WebDriverResult<Vec<(String, Vec<String>)>> {
        let found = self
            .script(
                r#"const number = text => text.replaceAll(",", "").replaceAll("−", "-");
                const cell = td => number(td.querySelector("[aria-hidden]").textContent);
                const exact = [...document.getElementById("exact").querySelectorAll("[aria-hidden]")]
                    .map(figure => number(figure.textContent).replace("$", ""));
                return [...document.querySelectorAll("tbody")]
                    .map(body => [body.id, [...body.querySelectorAll("td:not([colspan])")].map(cell)])
                    .concat([["exact", exact.filter(figure => /^\d+\.\d\d$/.test(figure))]])"#,
            )
            .await?;
        Ok(serde_json::from_value(found)?)
    }

    /// What axe-core finds wrong.
    pub(crate) async fn axe(&self) -> WebDriverResult<Vec<Value>> {
        let path = engine::cache().join("npm/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(path).expect("axe-core: `cargo xtask test` installs it");
        let run = "const done = arguments[arguments.length - 1];
            axe.run().then(result => done(result.violations.map(violation =>
                [violation.id, violation.help, violation.nodes.map(node => node.html)])))";
        self.driver.execute(axe, Vec::new()).await?;
        let found = self.driver.execute_async(run, Vec::new()).await?;
        Ok(serde_json::from_value(found.json().clone())?)
    }
}

/// What the page should show: a line of figures for each body of its tables, in their order.
fn figures(settlement: &Settlement<'static>) -> Vec<(String, Vec<String>)> {
    let deal = &deals::OPENAI_MICROSOFT;
    let (before, after) = (&settlement.before, &settlement.after);
    let mut lines = Vec::new();
    let mut line = |id: String, figures: Vec<[Option<Decimal>; 2]>| {
        let plain = |figure: Option<Decimal>| {
            figure.map_or_else(|| "–".to_owned(), |figure| format!("{:.2}", figure + Decimal::ZERO))
        };
        lines.push((id, figures.into_iter().flatten().map(plain).collect::<Vec<_>>()));
    };
    let pairs = |figure: &dyn Fn(&Ledger<'static>, usize) -> Option<Decimal>,
                 total: &dyn Fn(&Ledger<'static>) -> Option<Decimal>| {
        let years = (0..before.years.len()).map(|nth| [figure(before, nth), figure(after, nth)]);
        years.chain([[total(before), total(after)]]).collect::<Vec<_>>()
    };
    for (clause, _) in deal.shares() {
        let is = |of: &Clause| of.id == clause.id;
        let figures = pairs(
            &|ledger, nth| {
                ledger.years[nth].flows.iter().find(|flow| is(flow.clause)).map(|flow| flow.paid)
            },
            &|ledger| ledger.totals.flows.iter().find(|(of, _)| is(of)).map(|(_, sum)| *sum),
        );
        line(format!("flow-{}", clause.id), figures);
    }
    let net = pairs(&|ledger, nth| Some(ledger.years[nth].net.abs()), &|ledger| {
        Some(ledger.totals.net.abs())
    });
    line("net".to_owned(), net);
    for stream in deal.streams.iter() {
        let figures = pairs(
            &|ledger, nth| {
                let mut sold = ledger.years[nth].sold.iter();
                sold.find(|sold| sold.stream.id == stream.id).map(|sold| sold.amount)
            },
            &|ledger| {
                ledger.totals.sold.iter().find(|(of, _)| of.id == stream.id).map(|(_, sum)| *sum)
            },
        );
        line(format!("sold-{}", stream.id), figures);
    }
    for host in deal.hosts.iter() {
        let figures = pairs(
            &|ledger, nth| {
                let mut bills = ledger.years[nth].bills.iter();
                bills.find(|bill| bill.host.id == host.id).map(|bill| bill.amount)
            },
            &|ledger| {
                ledger.totals.bills.iter().find(|(of, _)| of.id == host.id).map(|(_, sum)| *sum)
            },
        );
        if figures.iter().flatten().any(Option::is_some) {
            line(format!("bill-{}", host.id), figures);
        }
    }
    for position in &settlement.change.positions {
        let party = &position.party.id;
        line(format!("left-{party}"), vec![[before.position(party), after.position(party)]]);
    }
    let owed = [before.totals.net, after.totals.net, settlement.change.net];
    let owed = owed.iter().filter(|amount| !amount.is_zero());
    lines.push(("exact".to_owned(), owed.map(|amount| format!("{:.2}", amount.abs())).collect()));
    lines
}

//! A reader: finds, types, presses, looks, and compares what stands there with the engine.

use crate::browser::Browser;
use crate::site::Site;
use serde_json::{Value, json};
use settlement::deal::Clause;
use settlement::{Decimal, Input, Ledger, Scenario, Settlement, settle};
use std::fs;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

pub(crate) struct Reader {
    pub driver: WebDriver,
    _browser: Browser,
    _site: Site,
}

/// The id of an input's field.
pub(crate) fn id(input: Input<'_>) -> String {
    input.field().replace('.', "-")
}

impl Reader {
    /// Opens the page and waits until it is alive.
    pub(crate) async fn open() -> WebDriverResult<Self> {
        let reader = Self::visit(true).await?;
        reader.until(|| async { Ok(reader.find("verdict").await.is_ok()) }).await?;
        Ok(reader)
    }

    pub(crate) async fn open_without_wasm() -> WebDriverResult<Self> {
        Self::visit(false).await
    }

    async fn visit(wasm: bool) -> WebDriverResult<Self> {
        let site = Site::serve(wasm);
        let (browser, driver) = Browser::start().await?;
        driver.goto(&site.address).await?;
        Ok(Self { driver, _browser: browser, _site: site })
    }

    pub(crate) async fn close(self) -> WebDriverResult<()> {
        self.driver.quit().await
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

    pub(crate) async fn show_as(&self, scheme: &str, width: u64) -> WebDriverResult<()> {
        let tools = self.driver.cdp();
        let feature = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        tools.send_raw("Emulation.setEmulatedMedia", feature).await?;
        let size =
            json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600});
        tools.send_raw("Emulation.setDeviceMetricsOverride", size).await?;
        Ok(())
    }

    /// What axe-core finds wrong.
    pub(crate) async fn axe(&self) -> WebDriverResult<Vec<Value>> {
        let path =
            dirs::cache_dir().unwrap().join("who-owes-whom/npm/node_modules/axe-core/axe.min.js");
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

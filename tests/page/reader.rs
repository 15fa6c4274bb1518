//! A reader: finds, types, presses, looks, and compares what stands there with the engine.

use crate::browser::Browser;
use crate::engine::{self, Engine};
use crate::expected::PageContent;
use crate::preferences::Preferences;
use crate::site::{Shown, Site};
use serde_json::{Value, json};
use settlement::{Input, Scenario};
use std::fs;
use std::time::{Duration, Instant};
use thirtyfour::common::command::Command;
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::prelude::*;

/// On a busy machine, too.
pub(crate) const FOR_EVER: Duration = Duration::from_secs(20);

pub(crate) struct Reader {
    pub driver: WebDriver,
    browser: Browser,
    pub site: Site,
}

/// The id of an input's field.
pub(crate) fn id(input: Input<'_>) -> String {
    input.field().replace('.', "-")
}

impl Reader {
    /// Opens the page and waits until it is alive.
    pub(crate) async fn open(engine: Engine) -> WebDriverResult<Self> {
        Self::open_as(engine, Preferences::LIGHT).await
    }

    pub(crate) async fn open_as(engine: Engine, preferences: Preferences) -> WebDriverResult<Self> {
        let reader = Self::come_to(Shown::Page, engine, preferences).await?;
        reader.visit("").await?;
        Ok(reader)
    }

    /// Opens what is shown, whether or not it comes alive.
    pub(crate) async fn see(
        shown: Shown,
        engine: Engine,
        preferences: Preferences,
    ) -> WebDriverResult<Self> {
        let reader = Self::come_to(shown, engine, preferences).await?;
        reader.driver.goto(&reader.site.address).await?;
        Ok(reader)
    }

    /// Opens a page with nothing on it, for what is no matter of our page.
    pub(crate) async fn open_blank(
        engine: Engine,
        preferences: Preferences,
    ) -> WebDriverResult<Self> {
        Self::see(Shown::Blank, engine, preferences).await
    }

    pub(crate) async fn come_to(
        shown: Shown,
        engine: Engine,
        preferences: Preferences,
    ) -> WebDriverResult<Self> {
        Self::come_to_site(Site::serve(shown), engine, preferences).await
    }

    /// Comes to a site, and opens nothing yet.
    pub(crate) async fn come_to_site(
        site: Site,
        engine: Engine,
        preferences: Preferences,
    ) -> WebDriverResult<Self> {
        let browser = Browser::take(engine, preferences).await?;
        browser.resize(1280).await?;
        Ok(Self { driver: browser.driver.clone(), browser, site })
    }

    /// The same, after a script has run before any of the page's.
    pub(crate) async fn come_with(
        shown: Shown,
        engine: Engine,
        script: &str,
    ) -> WebDriverResult<Self> {
        let reader = Self::come_to(shown, engine, Preferences::LIGHT).await?;
        let script = json!({"source": script});
        let tools = reader.driver.cdp();
        tools.send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
        reader.driver.goto(&reader.site.address).await?;
        Ok(reader)
    }

    /// Loads one of the site's pages anew.
    pub(crate) async fn come(&self, page: &str) -> WebDriverResult<()> {
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}{page}", self.site.address)).await?;
        self.until(|| async { self.is_alive().await }).await
    }

    async fn is_alive(&self) -> WebDriverResult<bool> {
        Ok(self.driver.find(By::Css("main:not(.still) #take")).await.is_ok())
    }

    /// Loads the page anew, at this fragment of its address.
    pub(crate) async fn visit(&self, fragment: &str) -> WebDriverResult<()> {
        let mark = if fragment.is_empty() { "" } else { "#" };
        // From elsewhere: to go to another fragment of the same page is not to load it.
        self.come(&format!("{mark}{fragment}")).await
    }

    /// Gives the browser back; where a test fails before, it ends with the test.
    pub(crate) async fn close(self) -> WebDriverResult<()> {
        assert_eq!(self.site.violations(), [""; 0]);
        self.driver.goto("about:blank").await?;
        self.browser.give_back();
        Ok(())
    }

    /// What languages the reader of the next page reads, the dearest first.
    pub(crate) async fn prefer(&self, tags: &str) -> WebDriverResult<()> {
        self.browser.prefer(tags).await
    }

    pub(crate) async fn resize(&self, width: u32) -> WebDriverResult<()> {
        self.browser.resize(width).await
    }

    pub(crate) async fn resize_to(&self, width: u32, height: u32) -> WebDriverResult<()> {
        self.browser.resize_to(width, height).await
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

    /// What stands behind the `#` of the address.
    pub(crate) async fn fragment(&self) -> WebDriverResult<String> {
        let hash = self.script("return location.hash.slice(1)").await?;
        Ok(hash.as_str().unwrap_or_default().to_owned())
    }

    /// Opens everything that is folded.
    pub(crate) async fn open_folds(&self) -> WebDriverResult<()> {
        let open = "const done = arguments[arguments.length - 1];
            (async () => {
                for (let fold; fold = document.querySelector('.fold:not([open]) > summary');) {
                    fold.click();
                    await new Promise(requestAnimationFrame);
                }
                document.querySelectorAll('.basis').forEach(basis => basis.open = true);
                done();
            })()";
        self.driver.execute_async(open, Vec::new()).await.map(drop)
    }

    /// Presses a key, wherever the focus is.
    pub(crate) async fn press(&self, key: Key) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(key).perform().await
    }

    /// Clicks the first that a selector finds.
    pub(crate) async fn click(&self, css: &str) -> WebDriverResult<()> {
        let exists = format!("return !!document.querySelector(`{css}`)");
        self.until(|| async { Ok(self.script(&exists).await? == true) }).await?;
        // What the dock lies over counts as in sight for a driver.
        self.script(&format!(
            "document.querySelector(`{css}`).scrollIntoView({{ block: 'center' }})"
        ))
        .await?;
        self.driver.find(By::Css(css)).await?.click().await
    }

    /// Where the focus is: an id, or else what stands there.
    pub(crate) async fn focused(&self) -> WebDriverResult<String> {
        let focused = "const e = document.activeElement;
            return e.id || (e.querySelector('[aria-hidden]') ?? e).innerText || e.tagName";
        Ok(self.script(focused).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Replaces what stands in a field, and leaves it.
    pub(crate) async fn type_into(&self, id: &str, text: &str) -> WebDriverResult<()> {
        let field = self.find(id).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(text).await?;
        field.send_keys("" + Key::Tab).await
    }

    /// Chooses the host that things run on.
    pub(crate) async fn choose_host(&self, id: &str) -> WebDriverResult<()> {
        self.find("host").await?.find(By::Css(format!("[value='{id}']"))).await?.click().await
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

    /// Puts a finger on a part of an element's width and moves it as a screen does, so that it may scroll.
    pub(crate) async fn scroll(&self, id: &str, part: f64, way: [f64; 2]) -> WebDriverResult<()> {
        let place = format!(
            "const element = document.getElementById('{id}');
             element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             const {{ x, y, width, height }} = element.getBoundingClientRect();
             return [x + width * {part}, y + height / 2]"
        );
        self.browser.swipe(serde_json::from_value(self.script(&place).await?)?, way).await
    }

    async fn point(&self, pointer: &str, id: &str, x: i64, y: i64) -> WebDriverResult<()> {
        self.script(&format!(
            "document.getElementById('{id}').scrollIntoView({{ block: 'center' }})"
        ))
        .await?;
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

    /// The file that the page has saved under this name. It is there before it is whole, which is when
    /// it ends so.
    pub(crate) async fn download(&self, name: &str, end: &[u8]) -> WebDriverResult<Vec<u8>> {
        let path = self.browser.downloads().join(name);
        self.until(|| async { Ok(fs::read(&path).is_ok_and(|file| file.ends_with(end))) }).await?;
        Ok(fs::read(path).unwrap())
    }

    /// Whether the page has saved a file under this name.
    pub(crate) fn has_download(&self, name: &str) -> bool {
        self.browser.downloads().join(name).exists()
    }

    /// The page on paper, as PDF.
    pub(crate) async fn print(&self) -> WebDriverResult<Vec<u8>> {
        let page = PrintPage { width: 21.0, height: 29.7 };
        self.driver.print_page(PrintParameters { page, ..PrintParameters::default() }).await
    }

    /// Waits until something holds; twenty seconds is for ever, even on a busy machine.
    pub(crate) async fn until<F>(&self, holds: impl Fn() -> F) -> WebDriverResult<()>
    where
        F: Future<Output = WebDriverResult<bool>>,
    {
        let start = Instant::now();
        while !holds().await? {
            assert!(start.elapsed() < FOR_EVER, "it never came to hold");
        }
        Ok(())
    }

    /// The page shows what the engine says of this scenario, all of it, in the page's own language.
    pub(crate) async fn expect(&self, scenario: &Scenario<'static>) -> WebDriverResult<()> {
        let start = Instant::now();
        loop {
            let shown = self.shown().await?;
            let expected = PageContent::expected(scenario, &shown);
            if shown == expected {
                return Ok(());
            }
            if start.elapsed() > FOR_EVER {
                assert_eq!(shown, expected);
            }
        }
    }

    /// The page shows the scenario of this link.
    pub(crate) async fn expect_link(&self, link: &str) -> WebDriverResult<()> {
        self.expect(&crate::scenario::at(link)).await
    }

    async fn shown(&self) -> WebDriverResult<PageContent> {
        let found = self
            .script(
                "const seen = element => {
                     const copy = element.cloneNode(true);
                     copy.querySelectorAll('.unseen, .receipt, .then, .basis').forEach(part => part.remove());
                     return copy.textContent.trim();
                 };
                 const all = (css, within = document) => [...within.querySelectorAll(css)];
                 const cells = table => all('td:not([colspan])', table)
                     .map(td => td.querySelector('[aria-hidden]').textContent);
                 return {
                     language: document.querySelector('main').lang,
                     // While another language comes, there is none.
                     verdict: all('#verdict').map(seen).join(),
                     steps: all('#why .drawing .figure-text text').map(text => text.textContent),
                     flags: all('#flags li').map(seen),
                     tables: ['shares', 'sales', 'bills', 'positions']
                         .map(id => [id, document.getElementById(id)])
                         .filter(([, table]) => table)
                         .map(([id, table]) => [id, cells(table)]),
                 }",
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

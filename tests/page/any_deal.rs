//! Any deal: each of the site's, and one that is put beside its folder by files alone.

use crate::element::EMBED;
use crate::engine::{self, Engine};
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::site::{Shown, Site};
use deal_file::DealFile;
use settlement::Scenario;
use std::sync::LazyLock;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(each_deal_of_the_site_has_its_pages),
    test!(the_first_screen_tells_of_one_sale),
    test!(brackets_and_thresholds_open_their_receipts).only(engine::CHROMIUM),
    test!(the_front_page_leads_to_each_deal).only(engine::CHROMIUM),
    test!(a_deal_beside_the_folder_is_an_element_and_a_figure),
    test!(a_deal_beside_the_folder_is_a_frame),
    test!(a_deal_beside_the_folder_is_a_single_file),
    test!(a_deal_that_cannot_be_read_is_one_sentence).only(engine::CHROMIUM),
    test!(a_deal_without_a_translation_says_so).only(engine::CHROMIUM),
    test!(the_site_alone_names_other_folders).only(engine::CHROMIUM),
    test!(parts_make_room_for_each_other).only(engine::CHROMIUM),
];

const FERRY: &str = include_str!("../deals/ferry-and-island.toml");

/// A deal that the site has not, compiled.
static COMPILED: LazyLock<Vec<u8>> = LazyLock::new(|| DealFile::parse(FERRY).compiled().unwrap());

/// What its page says.
const FERRY_SAYS: &str = "island";

/// The text of the first element, its page or its failure.
const TOLD: &str = "return document.querySelector('who-owes-whom')?.shadowRoot
    .querySelector('#app:not(.waiting)')?.textContent ?? ''";

impl Reader {
    /// Comes to a site that has the deal beside its folder.
    async fn with_ferry(engine: Engine) -> WebDriverResult<Self> {
        let site = Site::serve(Shown::Page);
        site.publish("/some/path/deals/ferry-and-island.deal", &COMPILED);
        Self::come_to_site(site, engine, Preferences::LIGHT).await
    }

    /// Opens an article with this in it, and with no script of its own, which the policy of the site forbids.
    async fn reads_article(&self, body: &str) -> WebDriverResult<()> {
        let address = self.site.give(format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Article</title></head>\
             <body>{body}</body></html>"
        ));
        self.driver.goto("about:blank").await?;
        self.driver.goto(address).await
    }

    async fn tells(&self, script: &str, part: &str) -> WebDriverResult<()> {
        self.until(|| async {
            let told = self.script(script).await?;
            Ok(told.as_str().is_some_and(|told| told.contains(part)))
        })
        .await
    }

    async fn comes_true(&self, script: &str) -> WebDriverResult<()> {
        let script = format!("return {script}");
        self.until(|| async { Ok(self.script(&script).await? == true) }).await
    }
}

async fn each_deal_of_the_site_has_its_pages(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::come_to(Shown::Page, engine, Preferences::LIGHT).await?;
    for source in &deals::SOURCES[1..] {
        for (language, file) in [("en", "index.html?lang=en"), ("nl", "nl.html"), ("fr", "fr.html")]
        {
            reader.come(&format!("{}/{file}", source.id)).await?;
            let deal = deals::get(source.id, language);
            reader.expect(&Scenario::new(deal).unwrap()).await?;
            // Nothing is shown of what the deal has not.
            for (css, has) in [
                ("#cloud h2", deal.inputs.hosting.is_some()),
                ("#cap-slider, #number-cap", deal.inputs.capping.is_some()),
                ("#sale", deal.sale.is_some()),
                ("#schedule h2", source.id == "unity"),
            ] {
                let shown = format!("return !!document.querySelector('{css}')");
                assert_eq!(reader.script(&shown).await?, has, "{}: {css}", source.id);
            }
        }
        assert_eq!(reader.axe().await?, Vec::<serde_json::Value>::new());
        let preset = &deals::get(source.id, "en").presets[1];
        reader.come(&format!("{}/{}.html?lang=en", source.id, preset.id)).await?;
        let scenario = settlement::link::read(deals::get(source.id, "en"), &preset.link, &[]);
        reader.expect(&scenario.unwrap().scenario).await?;
    }
    reader.close().await
}

async fn the_first_screen_tells_of_one_sale(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::come_to(Shown::Page, engine, Preferences::LIGHT).await?;
    let hidden = "const dock = document.querySelector('#dock').getBoundingClientRect();
        return ['#verdict', '#sale', '#stage .drawing'].filter((css) => {
            const { left, right, top, bottom } = document.querySelector(css).getBoundingClientRect();
            const is_over = right > dock.left && left < dock.right && bottom > dock.top;
            return top < 0 || left < 0 || right > innerWidth || bottom > innerHeight || is_over;
        })";
    for size @ (width, height) in [(390, 844), (768, 1024), (1280, 800), (1600, 900)] {
        reader.resize_to(width, height).await?;
        for id in ["apple-eu", "unity"] {
            for file in ["index.html?lang=en", "nl.html", "fr.html"] {
                reader.come(&format!("{id}/{file}")).await?;
                let hidden = reader.script(hidden).await?;
                assert_eq!(hidden, serde_json::json!([]), "{size:?} {id} {file}");
            }
        }
    }
    // An amount in it opens its receipt, of what one sale costs.
    reader.come("apple-eu/index.html?lang=en").await?;
    reader.click("#sale .figure").await?;
    let receipt = reader.script("return document.querySelector('#receipt').textContent").await?;
    let receipt = receipt.as_str().unwrap_or_default();
    assert!(receipt.contains("€6.99") && receipt.contains("€9.99"), "{receipt}");
    reader.close().await
}

async fn brackets_and_thresholds_open_their_receipts(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::come_to(Shown::Page, engine, Preferences::LIGHT).await?;
    reader.come("unity/cent-below.html?lang=en").await?;
    let shown = reader.script("return document.querySelector('#schedule').textContent").await?;
    let shown = shown.as_str().unwrap_or_default().replace('\u{a0}', " ");
    assert!(shown.contains("not reached: $999,999.99"), "{shown}");
    // The last amount is what is due: nothing.
    let due = "[...document.querySelectorAll('#schedule .figure-text')].at(-1)";
    reader
        .script(&format!("{due}.dispatchEvent(new MouseEvent('click', {{ bubbles: true }}))"))
        .await?;
    let why = "document.querySelector('#receipt')?.textContent.includes('After threshold 1')";
    reader.comes_true(why).await?;
    assert_eq!(reader.axe().await?, Vec::<serde_json::Value>::new());
    reader.close().await
}

async fn the_front_page_leads_to_each_deal(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::come_to(Shown::Page, engine, Preferences::LIGHT).await?;
    for (language, file) in
        [("en", "deals.html?lang=en"), ("nl", "deals.nl.html"), ("fr", "deals.fr.html")]
    {
        for (nth, source) in deals::SOURCES.iter().enumerate() {
            reader.driver.goto(format!("{}{file}", reader.site.address)).await?;
            let deal = deals::get(source.id, language);
            let shown =
                reader.script("return document.querySelector('.all-deals').textContent").await?;
            assert!(shown.as_str().unwrap().contains(&deal.name), "{shown}");
            if language == "en" && nth == 0 {
                assert_eq!(reader.axe().await?, Vec::<serde_json::Value>::new());
            }
            reader.click(&format!(".all-deals li:nth-child({}) a", nth + 1)).await?;
            reader.comes_true("!!document.querySelector('main:not(.still) #take')").await?;
            reader.expect(&Scenario::new(deal).unwrap()).await?;
            // And back.
            reader.click("#head-title a").await?;
            reader.comes_true("!!document.querySelector('.all-deals')").await?;
            reader.comes_true(&format!("document.documentElement.lang === '{language}'")).await?;
        }
    }
    reader.close().await
}

async fn a_deal_beside_the_folder_is_an_element_and_a_figure(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::with_ferry(engine).await?;
    for body in [
        "<figure class='who-owes-whom' data-deal='ferry-and-island'><p><a class='who-owes-whom-page' href='#x'>More</a></p></figure>",
        "<who-owes-whom deal='ferry-and-island'></who-owes-whom>",
    ] {
        reader.reads_article(&format!("{body}{EMBED}")).await?;
        if body.contains("figure") {
            let waits = "!!document.querySelector('who-owes-whom')?.shadowRoot
                .querySelector('.waiting main:not(.still) #take')";
            reader.comes_true(waits).await?;
            reader.click("figure a").await?;
        }
        reader.tells(TOLD, FERRY_SAYS).await?;
    }
    // Another deal takes its place, and this one comes back.
    for (id, says) in [("unity", "Unity"), ("ferry-and-island", FERRY_SAYS)] {
        let set = format!("document.querySelector('who-owes-whom').deal = '{id}'");
        reader.script(&set).await?;
        reader.tells(TOLD, says).await?;
    }
    reader.close().await
}

async fn a_deal_beside_the_folder_is_a_frame(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::with_ferry(engine).await?;
    reader.come("deal.html?deal=ferry-and-island&lang=en").await?;
    reader.tells("return document.querySelector('#verdict').textContent", FERRY_SAYS).await?;
    let address = "return document.querySelector('#take .embed a').getAttribute('href')";
    reader.tells(address, "embed.html?deal=ferry-and-island").await?;
    // Its scenario is in its address.
    reader.script("document.querySelector('#dock input[type=range]').focus()").await?;
    reader.press(Key::Right).await?;
    reader
        .comes_true("location.search.includes('deal=ferry-and-island') && location.hash.length > 3")
        .await?;
    reader.close().await
}

async fn a_deal_beside_the_folder_is_a_single_file(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::with_ferry(engine).await?;
    reader.driver.goto(format!("{}embed.html?deal=ferry-and-island", reader.site.address)).await?;
    let preview = "return document.getElementById('preview').contentDocument
        ?.querySelector('main:not(.still) #verdict')?.textContent ?? ''";
    reader.tells(preview, FERRY_SAYS).await?;
    for (way, code) in [
        ("figure", "data-deal=\"ferry-and-island\""),
        ("element", "deal=\"ferry-and-island\""),
        ("frame", "deal.html?deal=ferry-and-island"),
        ("file", "ferry-and-island.en.html"),
    ] {
        reader.click(&format!("[name=way][value={way}]")).await?;
        let pasted = format!("return document.getElementById('{way}-body').textContent");
        reader.tells(&pasted, code).await?;
    }
    let file = "return document.getElementById('download').download";
    reader.tells(file, "ferry-and-island.en.html").await?;
    reader.click("#download").await?;
    let page = reader.download("ferry-and-island.en.html", b"</html>\n").await?;
    let page = String::from_utf8(page).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && !page.contains("OpenAI"), "{}", &page[..200]);
    // Its script stands in it, which the policy of the site forbids.
    let elsewhere = Site::serve(Shown::Host("given"));
    reader.driver.goto(elsewhere.give(page)).await?;
    reader.comes_true("!!document.querySelector('main:not(.still) #take')").await?;
    reader.tells("return document.querySelector('#verdict').textContent", FERRY_SAYS).await?;
    reader.close().await
}

async fn a_deal_that_cannot_be_read_is_one_sentence(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::with_ferry(engine).await?;
    let wrong = FERRY.replacen("last_year = 2002", "last_year = 1902", 1);
    let faulty = DealFile::parse(&wrong).compiled().unwrap();
    let newer = [b"who-owes-whom deal 99\n", &COMPILED[21..]].concat();
    reader.site.publish("/some/path/deals/cut.deal", &COMPILED[..COMPILED.len() / 2]);
    reader.site.publish("/some/path/deals/faulty.deal", &faulty);
    reader.site.publish("/some/path/deals/newer.deal", &newer);
    reader.site.publish("/some/path/deals/page.deal", b"<!doctype html><p>Not here</p>");
    let failed = "return document.querySelector('#failed:not([hidden])')?.textContent ?? ''";
    let figures = "!document.querySelector('#verdict, #stage svg, table')";
    for (deal, sentence) in [
        ("cut", "the file of this deal is damaged"),
        ("faulty", "the file of this deal is damaged"),
        ("newer", "the file of this deal is damaged"),
        ("page", "no deal of this name"),
        ("nowhere", "no deal of this name"),
        ("../openai-microsoft", "no deal of this name"),
        ("", "no deal of this name"),
    ] {
        reader.driver.goto("about:blank").await?;
        let page = format!("{}deal.html?lang=en&deal={deal}", reader.site.address);
        reader.driver.goto(page).await?;
        reader.tells(failed, sentence).await?;
        reader.comes_true(figures).await?;
        // An element, too: the deal is another than the site's first, whatever is wrong with it.
        if !deal.is_empty() {
            reader
                .reads_article(&format!("<who-owes-whom deal='{deal}'></who-owes-whom>{EMBED}"))
                .await?;
            reader.tells(TOLD, sentence).await?;
            let told = reader.script(TOLD).await?;
            assert!(!told.as_str().unwrap().contains("OpenAI would owe"), "{deal}: {told}");
        }
    }
    reader.close().await
}

async fn a_deal_without_a_translation_says_so(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::with_ferry(engine).await?;
    reader.come("deal.nl.html?deal=ferry-and-island").await?;
    let told = "return document.querySelector('#told-in')?.textContent ?? ''";
    reader.tells(told, "English").await?;
    reader.comes_true("document.documentElement.lang === 'nl'").await?;
    reader.come("deal.html?deal=ferry-and-island&lang=en").await?;
    reader.comes_true("!document.querySelector('#told-in')").await?;
    // In another language that it has not, and back.
    reader.click("#languages [lang=fr]").await?;
    reader.tells(told, "English").await?;
    reader.click("#languages [lang=en]").await?;
    reader.comes_true("!document.querySelector('#told-in')").await?;
    reader.close().await
}

async fn the_site_alone_names_other_folders(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::with_ferry(engine).await?;
    reader.site.publish("/elsewhere/harbour.deal", &COMPILED);
    let named =
        EMBED.replace("src=", "data-deals='/elsewhere/ http://example.org/ /no-slash' src=");
    let harbour = "<who-owes-whom deal='harbour'></who-owes-whom>";
    reader.reads_article(&format!("{harbour}{named}")).await?;
    reader.tells(TOLD, FERRY_SAYS).await?;
    // What an author writes leads nowhere else.
    for article in [
        "<who-owes-whom deal='harbour' data-deals='/elsewhere/' deals='/elsewhere/'></who-owes-whom>",
        "<who-owes-whom deal='/elsewhere/harbour'></who-owes-whom>",
        "<figure class='who-owes-whom' data-deal='harbour' data-deals='/elsewhere/'></figure>",
    ] {
        let before = asked_elsewhere(&reader);
        reader.reads_article(&format!("{article}{EMBED}")).await?;
        reader.tells(TOLD, "no deal of this name").await?;
        assert_eq!(asked_elsewhere(&reader), before, "{article}");
    }
    reader.close().await
}

fn asked_elsewhere(reader: &Reader) -> usize {
    reader.site.asked().iter().filter(|asked| asked.path.starts_with("/elsewhere/")).count()
}

async fn parts_make_room_for_each_other(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::come_to(Shown::Page, engine, Preferences::LIGHT).await?;
    reader.come("apple-eu/index.html?lang=en#1&linkout=60&outside=30").await?;
    reader.type_into("parts-outside", "100").await?;
    reader.comes_true("location.hash.includes('outside=100')").await?;
    reader.comes_true("!location.hash.includes('linkout')").await?;
    reader.close().await
}

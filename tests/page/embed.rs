//! The page that writes what publishers paste, and what becomes of it on theirs.

use crate::engine::Engine;
use crate::expected::{change, digits, nets};
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::scenario::preset;
use crate::site::Shown;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(each_way_is_copied_pasted_and_alive),
    test!(it_is_reached_and_speaks_in_the_reader_s_language),
    test!(a_scenario_of_ones_own_is_pasted),
    test!(an_empty_element_in_sight_is_never_blank),
    test!(what_a_way_cannot_be_told_is_not_asked),
    test!(axe_finds_nothing_wrong_with_any_way),
    test!(without_scripts_there_is_one_of_each),
];

/// The page in each language: from where one comes to it, its file, and some of what it says.
const PAGES: [(&str, &str, &str, [&str; 3]); 3] = [
    (
        "en",
        "index.html?lang=en",
        "embed.html",
        [
            "Copied",
            "The reader’s own",
            "This could not be written: no wire. Is the folder complete?",
        ],
    ),
    (
        "nl",
        "nl.html",
        "embed.nl.html",
        [
            "Gekopieerd",
            "Die van de lezer",
            "Dit kon niet worden geschreven: no wire. Is de map volledig?",
        ],
    ),
    (
        "fr",
        "fr.html",
        "embed.fr.html",
        [
            "Copié",
            "Celle du lecteur",
            "Impossible d’écrire ceci : no wire. Le dossier est-il complet ?",
        ],
    ),
];

/// The digits of what the newer terms change in a scenario.
fn answer(language: &str, link: &str) -> String {
    digits(&change(language, link)).to_owned()
}

const WAYS: [&str; 4] = ["figure", "element", "frame", "file"];

/// Where a link to another site opens.
const BESIDE: &str = "
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.addEventListener('click', event => event.preventDefault());
    document.querySelector('main').append(link);
    link.click();
    return link.target";

impl Reader {
    async fn embedding(engine: Engine, preferences: Preferences) -> WebDriverResult<Self> {
        let reader = Self::see(Shown::Page, engine, preferences).await?;
        reader.driver.goto(format!("{}embed.html", reader.site.address)).await?;
        reader.previews("'Under'").await?;
        Ok(reader)
    }

    /// Waits until the verdict in the preview has this.
    async fn previews(&self, part: &str) -> WebDriverResult<()> {
        let shows = format!(
            "return !!document.getElementById('preview').contentDocument
                ?.querySelector('main:not(.still) #verdict')?.textContent.includes({part})"
        );
        self.until(|| async { Ok(self.script(&shows).await? == true) }).await
    }

    async fn pick(&self, name: &str, value: &str) -> WebDriverResult<()> {
        self.click(&format!("[name={name}] [value=\"{value}\"], [name={name}][value=\"{value}\"]"))
            .await
    }

    /// Waits until what is to be pasted has this.
    async fn writes(&self, id: &str, part: &str) -> WebDriverResult<()> {
        self.until(|| async { Ok(self.text(id).await?.contains(part)) }).await
    }

    /// Presses Copy, and pastes.
    async fn copied(&self, id: &str) -> WebDriverResult<String> {
        self.copied_as(id, "Copied").await
    }

    /// The same, where another language says so.
    async fn copied_as(&self, id: &str, copied: &str) -> WebDriverResult<String> {
        self.click(&format!("[data-copy={id}]")).await?;
        let said = format!(
            "return document.querySelector('[data-copy={id}] + [role=status]').textContent"
        );
        self.until(|| async { Ok(self.script(&said).await? == copied) }).await?;
        self.clipboard().await
    }

    /// Clicks on the story, where that still stands, and waits for the page.
    async fn turns_to(&self, story: &str) -> WebDriverResult<()> {
        let drawn = "part(0, '#app main:not(.still)')";
        self.until(|| async { Ok(self.in_part(&format!("return !!{drawn}")).await? == true) })
            .await?;
        if self.in_part("return !!part(0, '.waiting')").await? == true {
            self.click(story).await?;
        }
        self.awaits(0).await
    }

    /// Opens a page of a publisher's with what was copied in it.
    async fn pasted(&self, head: &str, body: &str) -> WebDriverResult<()> {
        let address = self.site.give(format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Pasted</title>{head}</head>\
             <body><h1>Pasted</h1>{body}</body></html>"
        ));
        self.driver.goto(address).await
    }
}

async fn each_way_is_copied_pasted_and_alive(engine: Engine) -> WebDriverResult<()> {
    for (way, version) in WAYS.into_iter().zip(["pinned", "moving", "pinned", "pinned"]) {
        let reader = Reader::embedding(engine, Preferences::LIGHT).await?;
        reader.pick("version", version).await?;
        reader.pick("scenario", "plan").await?;
        reader.pick("language", "nl").await?;
        reader.pick("theme", "dark").await?;
        reader.pick("parts", "stage").await?;
        reader.pick("parts", "dollar").await?;
        reader.pick("way", way).await?;
        let answer = answer("nl", preset("plan"));
        reader.previews(&format!("'{answer}'")).await?;
        let [body, script] = ["body", "script"].map(|of| format!("{way}-{of}"));
        let is_file = way == "file";
        reader.writes(&body, if is_file { "nl.html#1&amp;sales=30b,62b" } else { "plan" }).await?;
        let body = reader.copied(&body).await?;
        let head = if is_file {
            String::new()
        } else {
            let moving = if version == "moving" { "latest/" } else { "integrity=\"sha384-" };
            reader.writes(&script, moving).await?;
            reader.copied(&script).await?
        };
        reader.pasted(&head, &body).await?;
        if matches!(way, "figure" | "element") {
            reader.turns_to("figure table").await?;
            assert_eq!(reader.in_part("return part(0, 'main').lang").await?, "nl");
            let verdict = reader.in_part("return part(0, '#verdict').textContent").await?;
            assert!(verdict.to_string().contains(&answer), "{verdict}");
            let seen = "return [getComputedStyle(part(0, '#app')).backgroundColor,
                part(0, '#stage').checkVisibility(), part(0, '#dollar').checkVisibility(), part(0, '#why').checkVisibility()]";
            assert_eq!(reader.in_part(seen).await?, json!(["rgb(20, 22, 26)", true, true, false]));
            reader.moves(0).await?;
        } else {
            reader.driver.find(By::Css("iframe")).await?.scroll_into_view().await?;
            if !is_file {
                reader.fits_its_frame().await?;
            }
            reader.driver.enter_frame(0).await?;
            reader.moves_alone().await?;
            assert_eq!(reader.script("return document.documentElement.lang").await?, "nl");
            assert_eq!(reader.script(BESIDE).await?, "_blank");
            reader.driver.enter_default_frame().await?;
        }
        reader.close().await?;
    }
    Ok(())
}

async fn it_is_reached_and_speaks_in_the_reader_s_language(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::see(Shown::Page, engine, Preferences::LIGHT).await?;
    for (code, from, file, [copied, own, fails]) in PAGES {
        let answer = answer(code, "");
        reader.come(from).await?;
        reader.click(".embed a").await?;
        let address = format!("{}{file}?deal=openai-microsoft", reader.site.address);
        reader
            .until(|| async { Ok(reader.driver.current_url().await?.as_str() == address) })
            .await?;
        reader.previews(&format!("'{answer}'")).await?;
        let spoken =
            "return [document.documentElement.lang, document.getElementById('language').value,
            document.getElementById('preview').contentDocument.documentElement.lang]";
        assert_eq!(reader.script(spoken).await?, json!([code, code, code]));
        // What the script says is of the page, and what it writes is in its language.
        reader.writes("figure-body", &format!("lang=\"{code}\"")).await?;
        let figure = reader.copied_as("figure-body", copied).await?;
        assert!(figure.contains(&answer), "{figure}");
        reader.pick("way", "frame").await?;
        assert_eq!(reader.text("any").await?, own);
        let page = from.split('?').next().unwrap();
        reader.writes("frame-body", &format!("/{page}")).await?;
        // An element that follows its page holds a figure in the publisher's own.
        reader.pick("way", "element").await?;
        reader.pick("language", "").await?;
        reader.writes("element-body", "<div><who-owes-whom><figure").await?;
        reader.writes("element-body", &format!("<figure lang=\"{code}\"")).await?;
        // A way that must be told one takes the page's.
        reader.pick("way", "file").await?;
        reader.writes("file-body", &format!("one/who-owes-whom.{code}.html")).await?;
        reader.script("window.fetch = () => Promise.reject(new Error('no wire'))").await?;
        reader.pick("way", "figure").await?;
        reader.pick("scenario", "plan").await?;
        reader.writes("figure-body", fails).await?;
    }
    // From one language to the next, with the deal.
    for (code, _, file, _) in PAGES {
        reader.click(&format!(".languages [hreflang={code}]")).await?;
        let address = format!("{}{file}?deal=openai-microsoft", reader.site.address);
        reader
            .until(|| async { Ok(reader.driver.current_url().await?.as_str() == address) })
            .await?;
    }
    reader.close().await
}

async fn a_scenario_of_ones_own_is_pasted(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::embedding(engine, Preferences::LIGHT).await?;
    reader.pick("scenario", "own").await?;
    reader.type_into("link", "https://example.org/nl.html#1&cap=none&lang=nl").await?;
    let (changed, [_, after]) = (change("en", "1&cap=none"), nets("en", "1&cap=none"));
    reader.previews(&format!("'{}'", digits(&after))).await?;
    // What no file has is said by the preview.
    reader.writes("figure-body", &changed).await?;
    reader.writes("figure-body", &after).await?;
    reader.writes("figure-body", "data-state=\"1&amp;cap=none\"").await?;
    reader.writes("figure-body", "index.html#1&amp;cap=none").await?;
    assert!(!reader.text("figure-body").await?.contains("<table"));
    // What is moved in the preview is written, too.
    reader.pick("parts", "all").await?;
    let comes = "return document.getElementById('preview').contentWindow.location.search.includes('parts=all')";
    reader.until(|| async { Ok(reader.script(comes).await? == true) }).await?;
    reader.previews(&format!("'{}'", digits(&after))).await?;
    reader.driver.enter_frame(0).await?;
    reader.click("#preset-stall").await?;
    reader.driver.enter_default_frame().await?;
    let stall = preset("stall");
    let state = format!("data-state=\"{}\"", stall.replace('&', "&amp;"));
    reader.writes("figure-body", &state).await?;
    reader.writes("figure-body", &nets("en", stall)[1]).await?;
    let body = reader.copied("figure-body").await?;
    let head = reader.copied("figure-script").await?;
    reader.pasted(&head, &body).await?;
    reader.turns_to("figure p").await?;
    let state = "return document.querySelector('who-owes-whom').getState()";
    assert_eq!(reader.script(state).await?, stall);
    reader.close().await
}

async fn an_empty_element_in_sight_is_never_blank(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::see(Shown::Host("polite"), engine, Preferences::LIGHT).await?;
    let head = "<script src=\"/some/path/latest/embed.js\"></script>
        <style>who-owes-whom { display: block; min-height: 20rem; --who-room: 20rem }</style>";
    reader.pasted(head, "<who-owes-whom></who-owes-whom><p>After</p>").await?;
    reader.awaits(0).await?;
    reader.close().await
}

async fn what_a_way_cannot_be_told_is_not_asked(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::embedding(engine, Preferences::LIGHT).await?;
    let asked = "return [...['parts', 'theme', 'any', 'version'].map(id => !document.getElementById(id).disabled),
        [...document.querySelectorAll('.way')].filter(way => way.checkVisibility()).map(way => way.id).join()]";
    for (way, is_asked) in WAYS.into_iter().zip([
        [true, true, false, true],
        [true, true, true, true],
        [true, true, true, true],
        [false, false, false, false],
    ]) {
        reader.pick("way", way).await?;
        let [parts, theme, any, version] = is_asked;
        assert_eq!(reader.script(asked).await?, json!([parts, theme, any, version, way]));
    }
    reader.close().await
}

async fn axe_finds_nothing_wrong_with_any_way(engine: Engine) -> WebDriverResult<()> {
    for (preferences, width) in [(Preferences::LIGHT, 1280), (Preferences::DARK, 320)] {
        let reader = Reader::embedding(engine, preferences).await?;
        reader.resize(width).await?;
        for (code, _, file, _) in PAGES {
            let answer = answer(code, "");
            reader.driver.goto(format!("{}{file}", reader.site.address)).await?;
            reader.previews(&format!("'{answer}'")).await?;
            for way in WAYS {
                reader.pick("way", way).await?;
                assert_eq!(reader.axe().await?, [Value::Null; 0], "{file} {way}");
                let wider = "return document.documentElement.scrollWidth > innerWidth";
                assert_eq!(reader.script(wider).await?, false, "{file} {way}");
            }
        }
        reader.close().await?;
    }
    Ok(())
}

async fn without_scripts_there_is_one_of_each(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::see(Shown::PageWithoutScripts, engine, Preferences::LIGHT).await?;
    for (_, _, file, _) in PAGES {
        reader.driver.goto(format!("{}{file}", reader.site.address)).await?;
        let seen = reader.driver.find(By::Css("body")).await?.text().await?;
        for written in [
            "<figure class=",
            "<who-owes-whom lang=",
            "<iframe class=",
            "sandbox=\"allow-scripts\"",
        ] {
            assert!(seen.contains(written), "{file} {written}");
        }
        let dead = "return [...document.querySelectorAll('button, input, select')].filter(e => e.checkVisibility()).length";
        assert_eq!(reader.script(dead).await?, 0);
        assert_eq!(reader.axe().await?, [Value::Null; 0]);
    }
    reader.close().await
}

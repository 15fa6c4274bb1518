//! What befalls the page: others who change its nodes, browsers and hosts that refuse it something, and
//! files that do not come. It goes on; and where it cannot, it says truly why, and shows no figure of
//! another scenario.

use crate::engine::{self, Engine};
use crate::preferences::Preferences;
use crate::process::Process;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::scenario::preset;
use crate::server;
use crate::site::{self, Shown, Spoilt};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(a_page_that_a_browser_translates_stays_true),
    test!(a_page_whose_nodes_others_change_stays_true),
    test!(what_others_change_while_a_render_pauses_is_undone),
    test!(figures_are_not_translated),
    test!(a_browser_that_refuses_something_stops_nothing_else),
    test!(an_element_without_what_its_browser_lacks),
    test!(a_page_that_can_render_no_more_says_so),
    test!(a_frame_that_its_host_has_written),
    test!(a_host_that_has_replaced_the_classes_of_the_browser),
    test!(a_host_with_mootools),
    test!(a_trap_of_another_ends_nothing),
    test!(each_end_has_a_sentence_of_its_own),
    test!(the_console_says_which_end).only(engine::CHROMIUM),
    test!(an_end_says_so_in_each_language),
    test!(a_scenario_that_cannot_be_worked_out_shows_no_figures_of_another),
    test!(a_page_that_ends_shows_the_story_of_its_scenario),
    test!(messages_that_never_come_are_told_of),
    test!(the_address_says_what_is_shown),
    test!(the_root_leads_on_with_scenario_and_language),
    test!(a_server_that_leaves_the_slash_out),
    test!(the_address_of_a_file_follows),
];

/// Each text within the page, as a list.
const TEXTS: &str = "const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    const font = (...within) => {
        const font = document.createElement('font');
        font.append(...within);
        return font;
    };";

/// Ways in which a translation takes the place of a text.
const TRANSLATIONS: [&str; 4] = [
    "texts.forEach(text => text.replaceWith(font(font(text.data))))",
    "texts.forEach(text => { const by = font(); text.before(by); by.append(font(text)); })",
    "texts.forEach(text => { text.before(font(font(text.data))); text.remove(); })",
    "texts.forEach(text => text.data = text.data + ' ')",
];

/// Clicks at once, on the innermost that stands there.
async fn press(reader: &Reader, css: &str) -> WebDriverResult<()> {
    let press = format!(
        "const element = document.querySelector('{css}');
         (element.querySelector('font font, mark') ?? element).click()"
    );
    reader.script(&press).await.map(drop)
}

async fn a_page_that_a_browser_translates_stays_true(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for translation in TRANSLATIONS {
        reader.visit("").await?;
        let translate = format!("{TEXTS} {translation}");
        reader.script(&translate).await?;
        reader.find("cap-slider").await?.send_keys("" + Key::Right).await?;
        reader.expect_link("1&cap=39b").await?;
        // In later waves, too.
        reader.script(&translate).await?;
        press(&reader, "#preset-plan").await?;
        reader.expect_link(preset("plan")).await?;
        reader.script(&translate).await?;
        press(&reader, "#languages [lang=nl]").await?;
        reader.until(|| async { Ok(reader.text("verdict").await?.contains("miljard")) }).await?;
        reader.expect_link(preset("plan")).await?;
        assert!(!reader.find("failed").await?.is_displayed().await?, "{translation}");
    }
    // What has not changed stays translated.
    reader.visit("").await?;
    reader.script(&format!("{TEXTS} {}", TRANSLATIONS[0])).await?;
    reader.find("cap-slider").await?.send_keys("" + Key::Right).await?;
    reader.expect_link("1&cap=39b").await?;
    let translated = "return !!document.querySelector('#cloud-title font')";
    reader.until(|| async { Ok(reader.script(translated).await? == true) }).await?;
    reader.close().await
}

/// What others do to the nodes of a page.
const MEDDLING: [&str; 6] = [
    "texts.forEach(text => text.length > 3 && text.splitText(2))",
    "texts.forEach(text => { const mark = document.createElement('mark'); mark.append(text.splitText(text.length >> 1)); text.after(mark); })",
    "document.querySelector('#flow > section').remove()",
    "document.getElementById('verdict').textContent = 'An advertisement'",
    "document.querySelector('main').prepend(...document.querySelectorAll('#flags, #dollar'))",
    "document.querySelectorAll('#app input, #app section').forEach(e => { e.before(font('x')); e.after(document.createElement('grammarly-extension')); })",
];

async fn a_page_whose_nodes_others_change_stays_true(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for meddling in MEDDLING {
        reader.visit("").await?;
        let sections =
            "return [...document.querySelectorAll('main > *')].map(e => e.id || e.className)";
        let before = reader.script(sections).await?;
        reader.script(&format!("{TEXTS} {meddling}")).await?;
        reader.find("cap-slider").await?.send_keys("" + Key::Right).await?;
        reader.expect_link("1&cap=39b").await?;
        assert_eq!(reader.script(sections).await?, before, "{meddling}");
        // The slider is the one that it was.
        assert_eq!(reader.focused().await?, "cap-slider");
        reader.script(&format!("{TEXTS} {meddling}")).await?;
        press(&reader, "#preset-stall").await?;
        reader.expect_link(preset("stall")).await?;
    }
    reader.close().await
}

/// Yew's scheduler pauses after three tasks, as its clock leaps. It resumes by a timer, and others run
/// before, some times.
const PAUSES: &str = "let now = 0;
    window.Date.now = () => now += 7;
    const wait = window.setTimeout;
    window.pauses = 0;
    window.setTimeout = (then, after) => wait(() => {
        if (after === 0 && window.pauses++ % 50 < 9) change();
        then();
    }, after);";

async fn what_others_change_while_a_render_pauses_is_undone(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for change in TRANSLATIONS.iter().chain(&MEDDLING) {
        reader.visit("").await?;
        reader.script(&format!("const change = () => {{ {TEXTS} {change} }}; {PAUSES}")).await?;
        for link in ["1&cap=39b", "1&cap=40b"] {
            reader.find("cap-slider").await?.send_keys("" + Key::Right).await?;
            reader.expect_link(link).await?;
        }
        press(&reader, "#preset-stall").await?;
        reader.expect_link(preset("stall")).await?;
        press(&reader, "#languages [lang=nl]").await?;
        reader.until(|| async { Ok(reader.text("verdict").await?.contains("miljard")) }).await?;
        assert!(reader.script("return window.pauses").await?.as_u64() > Some(8), "{change}");
        assert!(!reader.find("failed").await?.is_displayed().await?, "{change}");
    }
    reader.close().await
}

async fn figures_are_not_translated(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let translated =
        "return [...document.querySelectorAll('.figure, .handle')].filter(e => e.translate).length";
    assert_eq!(reader.script(translated).await?, 0);
    let reader_of_text = "return document.querySelector('h1').translate";
    assert_eq!(reader.script(reader_of_text).await?, true);
    reader.close().await
}

/// Browser functions that the page calls on the way, and that now throw.
const REFUSALS: &str = "
    const refuse = (of, ...names) => names.forEach(name =>
        Object.defineProperty(of, name, { configurable: true, value() { throw new Error(`no ${name}`) } }));
    refuse(window, 'matchMedia', 'print', 'scrollTo');
    refuse(History.prototype, 'pushState', 'replaceState');
    refuse(Element.prototype, 'setPointerCapture', 'scrollIntoView');
    refuse(HTMLElement.prototype, 'focus');
    refuse(Document.prototype, 'execCommand');
    refuse(URL, 'createObjectURL');
    refuse(HTMLCanvasElement.prototype, 'toBlob');
    if (navigator.clipboard) refuse(navigator.clipboard, 'writeText');
    refuse(ResizeObserver.prototype, 'observe', 'disconnect');
    refuse(IntersectionObserver.prototype, 'disconnect');";

async fn a_browser_that_refuses_something_stops_nothing_else(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.script(REFUSALS).await?;
    let step = "const slider = document.getElementById('cap-slider');
        slider.stepUp();
        slider.dispatchEvent(new Event('input', { bubbles: true }))";
    reader.script(step).await?;
    reader.expect_link("1&cap=39b").await?;
    // Each button and figure once.
    let all = "[...document.querySelectorAll('#take button, .pictures button, #verdict .figure')].forEach(e => e.click())";
    reader.script(all).await?;
    reader
        .until(|| async {
            Ok(reader.script("return document.querySelector('[role=status]').textContent").await?
                != "")
        })
        .await?;
    reader.script(step).await?;
    reader.expect_link("1&cap=40b").await?;
    reader.script("document.querySelector('#languages [lang=nl]').click()").await?;
    reader.until(|| async { Ok(reader.text("verdict").await?.contains("miljard")) }).await?;
    reader.expect_link("1&cap=40b").await?;
    assert!(!reader.find("failed").await?.is_displayed().await?);
    reader.close().await
}

/// A publisher's page with one element, and a script that runs before ours.
fn host(script: &str) -> String {
    format!(
        "<!doctype html><html lang=en><title>host</title><script>{script}</script>
         <script src=/some/path/latest/embed.js></script><body><who-owes-whom></who-owes-whom>"
    )
}

async fn at_host(engine: Engine, script: &str) -> WebDriverResult<Reader> {
    let reader = Reader::see(Shown::Host("polite"), engine, Preferences::LIGHT).await?;
    let address = reader.site.give(host(script));
    reader.driver.goto(address).await?;
    Ok(reader)
}

/// A step of the cap, without the driver: it asks for what is not there.
async fn steps(reader: &Reader) -> WebDriverResult<()> {
    let step = "const slider = part(0, '#cap-slider');
        slider.stepUp();
        slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))";
    reader.in_part(step).await?;
    let follows = "return part(0, '#verdict').textContent.includes('$39')";
    reader.until(|| async { Ok(reader.in_part(follows).await? == true) }).await
}

async fn an_element_without_what_its_browser_lacks(engine: Engine) -> WebDriverResult<()> {
    for script in [
        "delete window.ResizeObserver",
        "ResizeObserver.prototype.observe = () => { throw new Error('no') }",
        "delete window.matchMedia; delete History.prototype.pushState; delete window.requestIdleCallback",
        "window.getComputedStyle = () => null",
        "Element.prototype.setPointerCapture = Element.prototype.scrollIntoView = HTMLElement.prototype.focus = () => { throw new Error('no') }",
    ] {
        let reader = at_host(engine, script).await?;
        reader.awaits(0).await?;
        steps(&reader).await?;
        reader.close().await?;
    }
    Ok(())
}

async fn a_page_that_can_render_no_more_says_so(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    // An exception out of the midst of a render.
    let refuse = "Object.defineProperty(window.Node.prototype, 'nodeValue', { set() { throw new Error('refused'); } })";
    reader.script(refuse).await?;
    let step = "const slider = document.getElementById('cap-slider');
        slider.stepUp();
        slider.dispatchEvent(new Event('input', { bubbles: true }))";
    reader.script(step).await?;
    ends_with(&reader, "has stopped").await?;
    assert!(reader.text("verdict").await?.contains("$38 billion"));
    reader.close().await
}

async fn a_frame_that_its_host_has_written(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::see(Shown::Host("polite"), engine, Preferences::LIGHT).await?;
    for sandbox in ["", "allow-scripts", "allow-scripts allow-same-origin"] {
        let write = format!(
            "const done = arguments[arguments.length - 1];
             fetch('/some/path/one/who-owes-whom.en.html').then(file => file.text()).then(srcdoc => {{
                 const frame = Object.assign(document.createElement('iframe'), {{ srcdoc, width: 900, height: 900 }});
                 if ('{sandbox}') frame.sandbox = '{sandbox}';
                 frame.onload = () => done();
                 document.body.replaceChildren(frame);
             }})"
        );
        reader.driver.execute_async(write, Vec::new()).await?;
        let host = reader.script("return location.href").await?;
        reader.driver.enter_frame(0).await?;
        reader.moves_alone().await?;
        reader.moves_alone().await?;
        // The address would have followed by now.
        reader
            .until(|| async {
                Ok(reader
                    .script("return document.querySelector('[role=status]').textContent")
                    .await?
                    != "")
            })
            .await?;
        reader.moves_alone().await?;
        reader.script("document.getElementById('preset-stall').click()").await?;
        reader.expect_link(preset("stall")).await?;
        reader.driver.enter_default_frame().await?;
        assert_eq!(reader.script("return location.href").await?, host);
    }
    reader.close().await
}

async fn a_host_that_has_replaced_the_classes_of_the_browser(
    engine: Engine,
) -> WebDriverResult<()> {
    for script in [
        "window.Window = function () {}",
        "window.Document = function () {}; window.Element = function () {}; window.Event = function () {}",
        "window.ShadowRoot = window.HTMLElement = window.HTMLInputElement = window.Node = function () {}",
        "Array.from = item => [item]; Array.prototype.entries = function () { return this.slice() }",
        "Object.prototype.also = Array.prototype.also = function () {}",
    ] {
        // The element’s own class is made of one of them.
        let script = format!("const own = HTMLElement; {script}; window.HTMLElement = own");
        let reader = at_host(engine, &script).await?;
        reader.awaits(0).await?;
        steps(&reader).await?;
        // A figure in the shadow of the element is found.
        reader.in_part("part(0, '#verdict .figure').click()").await?;
        let opens = "return !!part(0, '#receipt')";
        reader.until(|| async { Ok(reader.in_part(opens).await? == true) }).await?;
        reader.close().await?;
    }
    Ok(())
}

const MOOTOOLS: &str = "/usr/share/javascript/mootools/mootools.js";

async fn a_host_with_mootools(engine: Engine) -> WebDriverResult<()> {
    if !Path::new(MOOTOOLS).exists() {
        eprintln!("NOT TESTED with MooTools: there is none");
        return Ok(());
    }
    let reader = at_host(engine, &fs::read_to_string(MOOTOOLS).unwrap()).await?;
    assert_eq!(reader.script("return window instanceof Window").await?, false);
    reader.awaits(0).await?;
    reader.moves(0).await?;
    reader.moves(0).await?;
    reader.close().await
}

/// A module whose only function is `unreachable`.
const TRAPS: &str = "setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11)))
    .exports.t())";

async fn a_trap_of_another_ends_nothing(engine: Engine) -> WebDriverResult<()> {
    let reader = at_host(engine, "").await?;
    reader.awaits(0).await?;
    let trap = format!(
        "const done = arguments[arguments.length - 1];
         window.addEventListener('error', ({{ error }}) => setTimeout(() => done(String(error))));
         const script = document.createElement('script');
         script.textContent = `{TRAPS}`;
         document.body.append(script)"
    );
    let trapped = reader.driver.execute_async(trap, Vec::new()).await?;
    assert!(trapped.json().to_string().contains("RuntimeError"), "{}", trapped.json());
    reader.moves(0).await?;
    reader.close().await
}

/// The page has said that it ended, and why.
async fn ends_with(reader: &Reader, why: &str) -> WebDriverResult<()> {
    let failed = reader.find("failed").await?;
    reader.until(|| failed.is_displayed()).await?;
    let said = failed.text().await?;
    assert!(said.contains(why), "{why}: {said}");
    Ok(())
}

const ENDS: [(&str, Spoilt, &str); 5] = [
    ("app.wasm", Spoilt::Cut, "damaged or incomplete"),
    ("app.wasm", Spoilt::Page, "damaged or incomplete"),
    ("messages/en.txt", Spoilt::Cut, "texts are missing"),
    ("messages/en.txt", Spoilt::Page, "texts are missing"),
    ("app.wasm", Spoilt::Never, "did not send"),
];

async fn each_end_has_a_sentence_of_its_own(engine: Engine) -> WebDriverResult<()> {
    for (shown, why) in [
        (Shown::PageForbiddenWasm, "forbids WebAssembly"),
        (Shown::PageWithoutWasm, "is missing from the site"),
    ] {
        let reader = Reader::see(shown, engine, Preferences::LIGHT).await?;
        ends_with(&reader, why).await?;
        reader.close().await?;
    }
    for lost in ["app.js", "boot.js"] {
        let reader = Reader::come_to(Shown::Page, engine, Preferences::LIGHT).await?;
        reader.site.lose(Some(lost));
        reader.driver.goto(&reader.site.address).await?;
        ends_with(&reader, "is missing from the site").await?;
        reader.close().await?;
    }
    for (file, how, why) in ENDS {
        let reader = Reader::come_to(Shown::Page, engine, Preferences::LIGHT).await?;
        reader.site.spoil(file, how);
        reader.driver.goto(&reader.site.address).await?;
        ends_with(&reader, why).await?;
        assert!(reader.text("verdict").await?.contains("$38 billion"));
        reader.close().await?;
    }
    Ok(())
}

/// What the console is told.
const LISTEN: &str = "window.told = [];
    console.error = (...all) => told.push(all.join(' '))";

async fn the_console_says_which_end(engine: Engine) -> WebDriverResult<()> {
    for (shown, told) in [
        (Shown::PageForbiddenWasm, "script-src needs 'wasm-unsafe-eval'"),
        (Shown::PageWithoutWasm, "app.wasm: HTTP 404"),
    ] {
        let reader = Reader::come_with(shown, engine, LISTEN).await?;
        let failed = reader.find("failed").await?;
        reader.until(|| failed.is_displayed()).await?;
        let all = reader.script("return told.join('\\n')").await?.to_string();
        assert!(all.contains(told), "{told}: {all}");
        reader.close().await?;
    }
    for (file, how, _) in ENDS {
        let reader = Reader::come_with(Shown::Page, engine, LISTEN).await?;
        reader.site.spoil(file, how);
        reader.driver.goto(format!("{}?again", reader.site.address)).await?;
        let failed = reader.find("failed").await?;
        reader.until(|| failed.is_displayed()).await?;
        let all = reader.script("return told.join('\\n')").await?.to_string();
        assert!(all.contains(file), "{file}: {all}");
        reader.close().await?;
    }
    let reader = Reader::come_with(Shown::Page, engine, "delete window.WebAssembly").await?;
    ends_with(&reader, "too old in this browser, or switched off").await?;
    reader.close().await
}

async fn an_end_says_so_in_each_language(engine: Engine) -> WebDriverResult<()> {
    for (page, why) in [
        ("index.html", "is missing from the site"),
        ("nl.html", "ontbreekt op de site"),
        ("fr.html", "manque sur le site"),
    ] {
        let reader = Reader::come_to(Shown::PageWithoutWasm, engine, Preferences::LIGHT).await?;
        reader.driver.goto(format!("{}{page}", reader.site.address)).await?;
        ends_with(&reader, why).await?;
        reader.close().await?;
    }
    Ok(())
}

/// No figure stands anywhere; what led here leads on.
async fn shows_no_figures(reader: &Reader) -> WebDriverResult<()> {
    let shown = reader.text("app").await?;
    assert!(!shown.contains(['$', '€']) && !shown.contains("billion"), "{shown}");
    assert!(shown.contains("Only that program works out"), "{shown}");
    assert_eq!(reader.driver.find_all(By::Css("#app a[onclick], #app table")).await?.len(), 0);
    assert_eq!(reader.axe().await?, [serde_json::Value::Null; 0]);
    Ok(())
}

async fn a_scenario_that_cannot_be_worked_out_shows_no_figures_of_another(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::come_to(Shown::PageWithoutWasm, engine, Preferences::LIGHT).await?;
    reader.driver.goto(format!("{}#1&cap=41b", reader.site.address)).await?;
    ends_with(&reader, "is missing").await?;
    reader.until(|| async { Ok(reader.text("app").await?.contains("Only that program")) }).await?;
    shows_no_figures(&reader).await?;
    // A preset has a page of its own.
    reader.driver.goto("about:blank").await?;
    reader.driver.goto(format!("{}#{}&lang=en", reader.site.address, preset("stall"))).await?;
    ends_with(&reader, "is missing").await?;
    let current = "return document.querySelector('#presets [aria-current]')?.dataset.link";
    reader.until(|| async { Ok(reader.script(current).await? == preset("stall")) }).await?;
    // And an address that changes is another scenario.
    reader.script("location.hash = '1&cap=40b'").await?;
    reader.until(|| async { Ok(reader.text("app").await?.contains("Only that program")) }).await?;
    shows_no_figures(&reader).await?;
    reader.script("location.hash = '1'").await?;
    reader.until(|| async { Ok(reader.text("app").await?.contains("$38 billion")) }).await?;
    reader.close().await
}

/// The browser refuses what the page asks of it, and Yew panics.
const PANIC: &str = "window.console.error = () => {};
    window.Node.prototype.insertBefore = () => { throw new Error('refused'); }
    document.querySelector('#verdict .figure').click()";

async fn a_page_that_ends_shows_the_story_of_its_scenario(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.click("#preset-stall").await?;
    let begins = async || Ok(reader.fragment().await?.starts_with(preset("stall")));
    reader.until(begins).await?;
    reader.script(PANIC).await?;
    ends_with(&reader, "has stopped").await?;
    let current = "return document.querySelector('#presets [aria-current]')?.dataset.link";
    reader.until(|| async { Ok(reader.script(current).await? == preset("stall")) }).await?;
    reader.visit("1&cap=40b").await?;
    reader.script(PANIC).await?;
    ends_with(&reader, "has stopped").await?;
    reader.until(|| async { Ok(reader.text("app").await?.contains("Only that program")) }).await?;
    shows_no_figures(&reader).await?;
    reader.close().await
}

async fn messages_that_never_come_are_told_of(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.site.spoil("nl.txt", Spoilt::Never);
    reader.click("#languages [lang=nl]").await?;
    let told = "return document.querySelector('[role=alert]:not(#failed)')?.textContent
        ?? document.getElementById('app').textContent";
    let comes = async || Ok(reader.script(told).await?.to_string().contains("could not be loaded"));
    reader.until(comes).await?;
    // Half of them are none.
    reader.site.spoil("fr.txt", Spoilt::Cut);
    reader.click("#languages [lang=fr]").await?;
    reader.choose_host("oracle").await?;
    reader.expect_link("1&host=oracle").await?;
    assert_eq!(reader.script("return document.querySelector('main').lang").await?, "en");
    reader.close().await
}

async fn the_address_says_what_is_shown(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.visit("1&cap=none").await?;
    reader.choose_host("oracle").await?;
    let comes = async |fragment: &str| {
        reader.until(|| async { Ok(reader.fragment().await? == fragment) }).await
    };
    comes("1&host=oracle&cap=none&lang=en").await?;
    // As it was opened: by a link.
    reader.click("#undo").await?;
    comes("1&cap=none&lang=en").await?;
    reader.click("#reset").await?;
    comes("").await?;
    reader.expect_link("").await?;
    // The page of a preset stands for it without a link.
    reader.come("stall.html#1&cap=none").await?;
    reader.expect_link("1&cap=none").await?;
    reader.click("#preset-stall").await?;
    reader.expect_link(preset("stall")).await?;
    reader.choose_host("oracle").await?;
    comes(&format!("{}&host=oracle&lang=en", preset("stall"))).await?;
    reader.click("#undo").await?;
    comes("").await?;
    reader.driver.refresh().await?;
    reader.until(|| async { Ok(reader.find("take").await.is_ok()) }).await?;
    reader.expect_link(preset("stall")).await?;
    reader.close().await
}

async fn the_root_leads_on_with_scenario_and_language(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let root = reader.site.address.strip_suffix("latest/").unwrap().to_owned();
    for (from, to) in [
        ("#1&cap=none&lang=nl", "/some/path/latest/nl.html#1&cap=none&lang=nl"),
        ("?parts=verdict#1&cap=none", "/some/path/latest/?parts=verdict#1&cap=none"),
        ("?lang=fr", "/some/path/latest/fr.html?lang=fr"),
    ] {
        reader.driver.goto("about:blank").await?;
        reader.driver.goto(format!("{root}{from}")).await?;
        let there = "return location.pathname + location.search + location.hash";
        reader.until(|| async { Ok(reader.script(there).await? == to) }).await?;
    }
    reader.close().await
}

async fn a_server_that_leaves_the_slash_out(engine: Engine) -> WebDriverResult<()> {
    let serve = engine::cache().join("npm/node_modules/serve/build/main.js");
    assert!(serve.exists(), "serve: `cargo xtask test` installs it");
    // Under a path: at the root of a server `..` leads nowhere else.
    let folder = TempDir::new().unwrap();
    server::copy(&site::dist(), &folder.path().join("who"));
    let (_process, port) = Process::serve(&|port| {
        let mut node = Command::new("node");
        node.arg(&serve).args(["--no-clipboard", "--listen", &port.to_string()]).arg(folder.path());
        node.stderr(Stdio::null());
        node
    });
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    reader.driver.goto(format!("http://localhost:{port}/who/latest")).await?;
    let hint = reader.driver.find(By::Css(".unstyled")).await?;
    assert!(hint.is_displayed().await? && hint.text().await?.contains("slash"));
    hint.find(By::Css("a")).await?.click().await?;
    reader.moves_alone().await?;
    assert!(!reader.driver.find(By::Css(".unstyled")).await?.is_displayed().await?);
    // From the root, and from language to language.
    reader.driver.goto(format!("http://localhost:{port}/who/#1&cap=40b&lang=nl")).await?;
    let verdict = async || Ok(reader.text("verdict").await?.contains("miljard"));
    reader.until(verdict).await?;
    reader.moves_alone().await?;
    reader.close().await
}

async fn the_address_of_a_file_follows(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    let file = site::pinned().join("one/who-owes-whom.en.html");
    reader.driver.goto(format!("file://{}#1&cap=38b", file.display())).await?;
    reader.moves_alone().await?;
    reader.until(|| async { Ok(reader.fragment().await? == "1&cap=39b&lang=en") }).await?;
    reader.driver.back().await?;
    reader.expect_link("").await?;
    assert_eq!(reader.script("return document.documentElement.lang").await?, json!("en"));
    reader.close().await
}

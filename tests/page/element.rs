//! The element on pages that do to it what pages of publishers do: move it, ask other things of it,
//! type beside it, and write what they should not.

use crate::engine::{self, Engine};
use crate::expected::{change, digits, nets};
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::scenario::preset;
use crate::site::{Shown, Site};
use serde_json::{Value, json};
use std::fs;
use std::process::Command;
use std::sync::LazyLock;
use thirtyfour::TypingData;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(only_documented_names_are_taken_over_from_a_figure),
    test!(no_value_leads_elsewhere),
    test!(a_forged_script_does_not_name_the_folder),
    test!(messages_of_others_size_nothing),
    test!(a_page_that_cannot_run_has_the_story_of_its_scenario),
    test!(a_page_that_ends_leaves_no_other_figures),
    test!(address_and_figures_agree),
    test!(a_fragment_of_somebody_else_stays),
    test!(an_element_that_is_moved_is_as_it_was),
    test!(a_keyed_list_of_react_moves_it),
    test!(turbo_keeps_what_was_shown),
    test!(what_is_set_while_it_loads_is_in_force),
    test!(what_was_set_before_the_script_is_in_force),
    test!(what_is_typed_stays_within),
    test!(a_base_leads_nowhere_else),
    test!(a_pasted_figure_is_read_until_it_is_pressed),
    test!(the_host_places_it),
    test!(it_is_as_wide_as_there_is_room),
    test!(a_module_does_as_well),
    test!(what_a_publisher_mistypes_no_reader_sees),
    test!(it_lives_in_other_documents_and_out_of_sight),
    test!(whatever_a_host_does_it_shows_what_was_asked),
];

pub(crate) const EMBED: &str = "<script src='/some/path/latest/embed.js'></script>";

/// Counts what nobody catches.
const ERRORS: &str = "<script>
    window.errors = [];
    addEventListener('error', event => errors.push(event.message));
    addEventListener('unhandledrejection', event => errors.push(String(event.reason)));
    window.warned = [];
    console.warn = text => warned.push(text);
</script>";

/// `host`, `root` and `verdict()`: the first element, what is in it, and its verdict.
const HOST: &str = "const host = document.querySelector('who-owes-whom'), root = host?.shadowRoot;
    const verdict = () => root?.querySelector('#app:not(.waiting) #verdict')?.textContent.replaceAll('\u{a0}', ' ') ?? '';";

impl Reader {
    /// Opens a publisher's page, and does not wait.
    async fn article(engine: Engine, head: &str, body: &str) -> WebDriverResult<Self> {
        let reader = Self::of_publisher(engine, Shown::Host("given")).await?;
        reader.publishes("", head, body).await?;
        Ok(reader)
    }

    async fn of_publisher(engine: Engine, shown: Shown) -> WebDriverResult<Self> {
        Self::come_to_site(Site::serve(shown), engine, Preferences::LIGHT).await
    }

    pub(crate) async fn publishes(
        &self,
        fragment: &str,
        head: &str,
        body: &str,
    ) -> WebDriverResult<()> {
        let address = self.site.give(format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Article</title>{ERRORS}{head}</head>\
             <body>{body}</body></html>"
        ));
        self.driver.goto("about:blank").await?;
        self.driver.goto(address + fragment).await
    }

    async fn of_host(&self, script: &str) -> WebDriverResult<Value> {
        self.script(&format!("{HOST} return {script}")).await
    }

    async fn comes_of_host(&self, script: &str) -> WebDriverResult<()> {
        let start = std::time::Instant::now();
        while self.of_host(script).await? != true {
            if start.elapsed() > crate::reader::FOR_EVER {
                let seen = self
                    .of_host("[verdict(), location.href, host?.getState?.(), root?.textContent.slice(0, 300), window.errors]")
                    .await?;
                panic!("it never came to hold: {script}: {seen}");
            }
        }
        Ok(())
    }

    async fn in_shadow(&self, css: &str) -> WebDriverResult<WebElement> {
        let find = format!("{HOST} return root.querySelector(`{css}`)");
        self.driver.execute(find, Vec::new()).await?.element()
    }

    async fn catches_all(&self) -> WebDriverResult<()> {
        assert_eq!(self.script("return window.errors").await?, json!([]));
        Ok(())
    }
}

/// Some of what the verdicts say of scenarios.
const DEAL: &str = "$38 billion";
static PLAN: LazyLock<String> = LazyLock::new(|| change("en", preset("plan")));
static NONE: LazyLock<String> = LazyLock::new(|| nets("en", "1&cap=none")[1].clone());

fn says(part: &str) -> String {
    format!("verdict().includes('{part}')")
}

async fn only_documented_names_are_taken_over_from_a_figure(engine: Engine) -> WebDriverResult<()> {
    let figure = "<figure class='who-owes-whom' data-onpointerover='window.owned = 1' data-onclick='window.owned = 1'
        data-style='position: fixed; inset: 0' data-id='main' data-slot='x' data-class='modal' data-is='x'
        data-is-u-rl='x' data-sync-url='' data-preset='plan' data-parts='verdict' data-theme='dark' data-who='me'>
        <p>38 billion</p></figure>";
    let reader = Reader::article(engine, EMBED, figure).await?;
    reader
        .comes_of_host(&format!("{} || !!root?.querySelector('.waiting main')", says(&PLAN)))
        .await?;
    let names = reader.of_host("host.getAttributeNames().sort()").await?;
    assert_eq!(names, json!(["parts", "preset", "sync-url", "theme"]));
    let press = "['pointerover', 'click'].forEach(kind => host.dispatchEvent(new Event(kind))) ?? window.owned ?? null";
    assert_eq!(reader.of_host(press).await?, Value::Null);
    reader.close().await
}

/// What somebody might write where a name or a link belongs.
const EVIL: [&str; 6] = [
    "https://example.org/x",
    "//example.org/x",
    "../../evil",
    "javascript:alert(1)//",
    "embed",
    "data:text/html,<main>",
];

async fn no_value_leads_elsewhere(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::of_publisher(engine, Shown::HostWithoutWasm("given")).await?;
    let elements: String = EVIL
        .iter()
        .flat_map(|evil| {
            ["preset", "state", "deal", "lang", "parts", "theme"]
                .map(|name| format!("<who-owes-whom {name}='{evil}'></who-owes-whom>"))
        })
        .collect();
    reader.publishes("", EMBED, &elements).await?;
    let all = "[...document.querySelectorAll('who-owes-whom')].map(host => (host.scrollIntoView(), host.shadowRoot))
        .every(root => root.querySelector('main, #app a, #failed'))";
    reader.comes_of_host(all).await?;
    let links = "[...document.querySelectorAll('who-owes-whom')].flatMap(host => [...host.shadowRoot.querySelectorAll('a')])
        .map(link => link.href).filter(href => !/^(https:\\/\\/(?!example)|http:\\/\\/127\\.0\\.0\\.1:\\d+\\/some\\/path\\/latest\\/)/.test(href))";
    assert_eq!(reader.of_host(links).await?, json!([]));
    for asked in reader.site.asked() {
        let is_ours = asked.path.starts_with("/some/path/") || asked.path == "/articles/given.html";
        assert!(is_ours || asked.path == "/favicon.ico", "{asked:?}");
        assert!(!asked.path.contains("evil"), "{asked:?}");
    }
    reader.catches_all().await?;
    reader.close().await
}

async fn a_forged_script_does_not_name_the_folder(engine: Engine) -> WebDriverResult<()> {
    let body = format!(
        "<img name='currentScript' src='/elsewhere/x.js' alt=''><form lang='nl'><input name='lang'>
        <who-owes-whom parts='verdict'></who-owes-whom></form>{EMBED}"
    );
    let reader = Reader::article(engine, "", &body).await?;
    reader.comes_of_host("root?.querySelector('#app:not(.waiting) main')?.lang === 'nl'").await?;
    assert!(reader.site.asked().iter().all(|asked| !asked.path.starts_with("/elsewhere/app")));
    reader.catches_all().await?;
    reader.close().await
}

async fn messages_of_others_size_nothing(engine: Engine) -> WebDriverResult<()> {
    let body = "<iframe class='who-owes-whom' title='given' srcdoc='<p>x'></iframe>
        <script src='/some/path/latest/resize.js'></script>";
    let reader = Reader::article(engine, "", body).await?;
    let send = "const done = arguments[arguments.length - 1];
        const frame = document.querySelector('iframe');
        const odd = [5n, [], [7], {}, { valueOf: 1, toString: 1 }, null, undefined, NaN, -1, 1e9, '', 'x', true, new Date(), new Map()];
        const datas = odd.flatMap(height => [height, { type: 'embed-size', height }, { type: height }]);
        datas.push('pymxPYMxxPYMxheightxPYMx', 'pymxPYMxaxPYMxheightxPYMx-9', 'pymxPYMxaxPYMxheightxPYMx1e99', 'xPYMx'.repeat(999));
        frame.contentWindow.datas = datas;
        const script = frame.contentDocument.createElement('script');
        script.textContent = 'for (const data of datas) parent.postMessage(data, \"*\"); parent.postMessage(\"end\", \"*\")';
        for (const data of datas) postMessage(data, '*');
        addEventListener('message', ({ data }) => data === 'end' && setTimeout(() => done([frame.style.height, errors])));
        frame.contentDocument.body.append(script)";
    let seen = reader.driver.execute_async(send, Vec::new()).await?;
    assert_eq!(*seen.json(), json!(["", []]));
    reader.close().await
}

async fn a_page_that_cannot_run_has_the_story_of_its_scenario(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::of_publisher(engine, Shown::PageForbiddenWasm).await?;
    let told = "(root?.querySelector('#failed') ? root.textContent : '').replaceAll('\u{a0}', ' ')";
    for (attributes, fragment, shown) in [
        ("preset='plan'", "", Some(&**PLAN)),
        ("", "", Some("$38 billion")),
        ("state='1'", "", Some("$38 billion")),
        ("preset='paln'", "", Some("$38 billion")),
        ("preset='plan' lang='nl'", "", Some(&change("nl", preset("plan")))),
        ("state='1&amp;cap=none'", "", Some(&change("en", "1&cap=none"))),
        ("state='1&amp;cap=41b'", "", None),
        ("preset='plan' state='1&amp;cap=41b'", "", None),
        ("preset='plan' sync-url", "#comments", Some(&**PLAN)),
        ("preset='plan' sync-url", "#1&cap=41b", None),
    ] {
        let element = format!("<who-owes-whom {attributes}></who-owes-whom>");
        reader.publishes(fragment, EMBED, &element).await?;
        reader.comes_of_host(&format!("{told} !== ''")).await?;
        let text = reader.of_host(told).await?;
        let text = text.as_str().unwrap();
        if let Some(shown) = shown {
            assert!(text.contains(shown), "{attributes}: {text}");
        } else {
            assert!(!text.contains("billion") && !text.contains("miljard"), "{attributes}: {text}");
            let link = reader.of_host("root.querySelector('#app a').href").await?;
            assert!(link.as_str().unwrap().ends_with("/latest/index.html#1&cap=41b"), "{link}");
        }
    }
    // What is asked for then is not answered with the story before.
    let element = "<who-owes-whom preset='plan'></who-owes-whom>";
    reader.publishes("", EMBED, element).await?;
    reader.comes_of_host(&format!("{told}.includes('{}')", *PLAN)).await?;
    reader.of_host("host.setState('1&cap=41b')").await?;
    reader
        .comes_of_host(&format!("!{told}.includes('billion') && !!root.querySelector('#app a')"))
        .await?;
    reader.close().await
}

async fn a_page_that_ends_leaves_no_other_figures(engine: Engine) -> WebDriverResult<()> {
    let body = "<who-owes-whom preset='plan'></who-owes-whom>";
    let reader = Reader::article(engine, EMBED, body).await?;
    let panic = "void (Node.prototype.insertBefore = () => { throw new Error('refused') },
        root.querySelector('#verdict .figure').click())";
    reader.comes_of_host(&says(&PLAN)).await?;
    reader.in_shadow("#cap-slider").await?.send_keys(Key::Right).await?;
    reader.comes_of_host(&says("$39 billion")).await?;
    reader.comes_of_host("!root.querySelector('#undo').disabled").await?;
    let link = reader.of_host("host.getState()").await?;
    reader.of_host(panic).await?;
    reader.comes_of_host("root.querySelector('#failed')?.checkVisibility() === true").await?;
    let left = "[root.querySelector('#app').textContent.includes('billion'), root.querySelector('#app a').hash]";
    let hash = format!("#{}", link.as_str().unwrap());
    assert_eq!(reader.of_host(left).await?, json!([false, hash]));
    assert_eq!(reader.of_host("host.getState()").await?, link);
    // What nobody has moved has its story.
    reader.publishes("", EMBED, body).await?;
    reader.comes_of_host(&says(&PLAN)).await?;
    reader.of_host(panic).await?;
    let told = format!(
        "!!root.querySelector('#failed') && !!root.querySelector('.still') && {}",
        says(&PLAN)
    );
    reader.comes_of_host(&told).await?;
    reader.close().await
}

/// Address, property, method and figures say the same; and what the last event said.
const AGREE: &str = "(location.hash === '#' + host.getState() && host.state === host.getState()
    && (!window.told || told.at(-1)?.state === host.getState()))";

async fn address_and_figures_agree(engine: Engine) -> WebDriverResult<()> {
    let body = "<p><a id='own' href='#1&amp;cap=none'>None</a> <a id='top' href='#'>Top</a></p>
        <who-owes-whom sync-url preset='stall'></who-owes-whom>";
    let reader = Reader::article(engine, EMBED, body).await?;
    reader.comes_of_host("verdict() !== ''").await?;
    let stall = reader.of_host("verdict()").await?.as_str().unwrap().to_owned();
    let is_stall = format!("verdict() === `{stall}`");
    reader.script("window.told = []; document.querySelector('who-owes-whom').addEventListener('change', event => told.push(event.detail))").await?;
    // An own link of the article, and back.
    reader.click("#own").await?;
    reader.comes_of_host(&format!("{} && {AGREE}", says(&NONE))).await?;
    reader.driver.back().await?;
    reader.comes_of_host(&format!("{is_stall} && location.hash === ''")).await?;
    reader.driver.forward().await?;
    reader.comes_of_host(&format!("{} && {AGREE}", says(&NONE))).await?;
    // A preset in it.
    reader.in_shadow("#preset-plan").await?.scroll_into_view().await?;
    reader.of_host("root.querySelector('#preset-plan').click()").await?;
    reader.comes_of_host(&format!("{} && {AGREE}", says(&PLAN))).await?;
    // The host, in each way.
    reader.of_host("host.setState('1&cap=none')").await?;
    assert_eq!(reader.of_host("location.hash").await?, "#1&cap=none");
    reader.comes_of_host(&format!("{} && {AGREE}", says(&NONE))).await?;
    reader.of_host("void (host.preset = 'plan')").await?;
    reader.comes_of_host(&format!("{} && {AGREE}", says(&PLAN))).await?;
    assert_eq!(reader.of_host("host.getAttribute('state')").await?, Value::Null);
    reader.of_host("host.setAttribute('state', '1&cap=none')").await?;
    reader.comes_of_host(&format!("{} && {AGREE}", says(&NONE))).await?;
    // A reader's own change.
    let slider = reader.in_shadow("#streams-own-sales-first-slider").await?;
    slider.send_keys(Key::Right).await?;
    reader.comes_of_host(&format!("!{} && {AGREE}", says(&NONE))).await?;
    // Others.
    reader.script("location.hash = '1&cap=40b'").await?;
    reader.comes_of_host(&format!("{} && {AGREE}", says("$40 billion"))).await?;
    // Up the page is not another scenario.
    reader.click("#top").await?;
    reader.comes_of_host("location.hash === ''").await?;
    assert!(reader.of_host("verdict()").await?.as_str().unwrap().contains("$40 billion"));
    reader.catches_all().await?;
    reader.close().await
}

async fn a_fragment_of_somebody_else_stays(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::of_publisher(engine, Shown::Host("given")).await?;
    let body = "<h2 id='comments'>Comments</h2><h2 id='1'>One</h2><who-owes-whom sync-url preset='plan'></who-owes-whom>";
    for fragment in [
        "#comments",
        "#Echobox=1717",
        "#1",
        "#/route/1",
        "#:~:text=Comments",
        "#!",
        "#1a&cap=none",
        "#%",
    ] {
        reader.publishes(fragment, EMBED, body).await?;
        let before = reader.script("return location.href").await?;
        reader.comes_of_host(&says(&PLAN)).await?;
        assert_eq!(
            reader.of_host("root.querySelector('#notice')").await?,
            Value::Null,
            "{fragment}"
        );
        assert_eq!(reader.script("return location.href").await?, before, "{fragment}");
        reader.in_shadow("#cap-slider").await?.send_keys(Key::Right).await?;
        reader
            .comes_of_host(
                "location.hash === '#' + host.getState() && host.getState().includes('cap=39b')",
            )
            .await?;
    }
    // A reader's own is read, and what cannot be is said.
    reader.publishes("#1&cap=lots", EMBED, body).await?;
    reader.comes_of_host(&says(DEAL)).await?;
    assert_eq!(reader.of_host("root.querySelector('#notice').checkVisibility()").await?, true);
    reader.close().await
}

/// Moves the element, in each way that pages do.
const MOVES: [&str; 5] = [
    "other.append(host)",
    "document.body.insertBefore(host, document.body.firstChild)",
    "(host.remove(), Promise.resolve().then(() => other.append(host)))",
    "other.moveBefore?.(host, null)",
    "other.replaceChildren(host)",
];

async fn an_element_that_is_moved_is_as_it_was(engine: Engine) -> WebDriverResult<()> {
    let body = "<who-owes-whom parts='all'></who-owes-whom><div id='other'></div>";
    let reader = Reader::article(engine, EMBED, body).await?;
    reader.comes_of_host(&says(DEAL)).await?;
    let slider = reader.in_shadow("#cap-slider").await?;
    slider.send_keys(Key::Right).await?;
    reader.comes_of_host(&says("$39 billion")).await?;
    reader.of_host("root.querySelector('.fold > summary').click()").await?;
    reader.comes_of_host("!!root.querySelector('.fold[open]')").await?;
    reader.of_host("root.querySelector('#cap-slider').focus()").await?;
    for moving in MOVES {
        let moving = format!(
            "const done = arguments[arguments.length - 1];
            {HOST} setTimeout(() => {{ {moving}; setTimeout(done); }})"
        );
        reader.driver.execute_async(moving.as_str(), Vec::new()).await?;
        let kept = "[host.getState(), !!root.querySelector('.fold[open]'), root.activeElement?.id, !!root.querySelector('slot')]";
        assert_eq!(
            reader.of_host(kept).await?,
            json!(["1&cap=39b", true, "cap-slider", false]),
            "{moving}"
        );
        reader.comes_of_host(&says("$39 billion")).await?;
    }
    // It comes back later.
    reader.of_host("void (window.away = host, host.remove())").await?;
    let later = "const done = arguments[arguments.length - 1]; setTimeout(() => {
        other.append(away);
        done(away.getState());
    }, 50)";
    let state = reader.driver.execute_async(later, Vec::new()).await?;
    assert_eq!(*state.json(), "1&cap=39b");
    reader.comes_of_host(&says("$39 billion")).await?;
    // Unless the host has asked for something else since.
    reader.of_host("void (window.away = host, host.remove())").await?;
    let other = later.replace("other.append", "away.preset = 'plan'; other.append");
    reader.driver.execute_async(other, Vec::new()).await?;
    reader.comes_of_host(&says(&PLAN)).await?;
    reader.catches_all().await?;
    reader.close().await
}

/// A module of npm's, bundled for a page.
fn bundle(script: &str) -> String {
    let npm = engine::cache().join("npm/node_modules");
    let folder = tempfile::TempDir::new().unwrap();
    let entry = folder.path().join("entry.js");
    fs::write(&entry, script).unwrap();
    let bundled = Command::new(npm.join("@esbuild/linux-x64/bin/esbuild"))
        .args([
            "--bundle",
            "--minify",
            "--log-level=warning",
            "--define:process.env.NODE_ENV=\"production\"",
        ])
        .arg(entry)
        .env("NODE_PATH", npm)
        .output()
        .unwrap();
    assert!(bundled.status.success(), "{}", String::from_utf8_lossy(&bundled.stderr));
    String::from_utf8(bundled.stdout).unwrap().replace("</script", "<\\/script")
}

const REACT: &str = "
    import { createElement as h, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    import { flushSync } from 'react-dom';
    function List() {
        const [state, set] = useState({ order: ['a', 'figure', 'b'], preset: 'plan' });
        window.change = given => flushSync(() => set({ ...state, ...given }));
        return state.order.map(key => key === 'figure'
            ? h('who-owes-whom', { key, preset: state.preset, parts: 'verdict controls' })
            : h('p', { key }, key));
    }
    createRoot(document.getElementById('root')).render(h(List))";

async fn a_keyed_list_of_react_moves_it(engine: Engine) -> WebDriverResult<()> {
    let body = format!("<div id='root'></div><script>{}</script>", bundle(REACT));
    let reader = Reader::article(engine, EMBED, &body).await?;
    reader.comes_of_host(&says(&PLAN)).await?;
    reader.in_shadow("#cap-slider").await?.send_keys(Key::Right).await?;
    reader.comes_of_host(&says("$39 billion")).await?;
    let state = reader.of_host("host.getState()").await?;
    for order in [
        "'figure', 'a', 'b'",
        "'b', 'a', 'figure'",
        "'a', 'figure', 'b', 'c'",
        "'c', 'b', 'figure'",
    ] {
        reader.script(&format!("change({{ order: [{order}] }})")).await?;
        assert_eq!(reader.of_host("host.getState()").await?, state, "{order}");
        assert_eq!(reader.of_host("root.activeElement?.id").await?, "cap-slider", "{order}");
    }
    reader.script("change({ preset: 'article' })").await?;
    reader.comes_of_host("!verdict().includes('$39 billion')").await?;
    assert_ne!(reader.of_host("host.getState()").await?, state);
    reader.catches_all().await?;
    reader.close().await
}

async fn turbo_keeps_what_was_shown(engine: Engine) -> WebDriverResult<()> {
    let turbo = engine::cache().join("npm/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js");
    let turbo = fs::read_to_string(turbo).unwrap().replace("</script", "<\\/script");
    let head = format!("{EMBED}<script>{turbo}</script>");
    let links = "<a id='there' href='/articles/given.html?2'>There</a>";
    let reader = Reader::of_publisher(engine, Shown::Host("given")).await?;
    for permanent in ["", "id='figure' data-turbo-permanent"] {
        let body =
            format!("{links}<who-owes-whom {permanent} parts='verdict controls'></who-owes-whom>");
        reader.publishes("", &head, &body).await?;
        reader.comes_of_host(&says(DEAL)).await?;
        reader.in_shadow("#cap-slider").await?.send_keys(Key::Right).await?;
        reader.comes_of_host(&says("$39 billion")).await?;
        reader.script("window.isSame = true").await?;
        reader.click("#there").await?;
        reader.comes_of_host("location.search === '?2' && verdict() !== ''").await?;
        if permanent.is_empty() {
            assert!(reader.of_host(&says(DEAL)).await? == true);
        } else {
            assert!(reader.of_host(&says("$39 billion")).await? == true);
        }
        reader.driver.back().await?;
        reader.comes_of_host(&format!("location.search === '' && {}", says("$39 billion"))).await?;
        assert_eq!(reader.script("return window.isSame").await?, true);
    }
    reader.catches_all().await?;
    reader.close().await
}

async fn what_is_set_while_it_loads_is_in_force(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::article(engine, EMBED, "").await?;
    // At each of many moments of its coming; and as soon as the page is being drawn.
    let after =
        [0, 5, 60, 250].map(|ms| format!("new Promise(resolve => setTimeout(resolve, {ms}))"));
    let drawn = "new Promise(resolve => new MutationObserver(() => host.shadowRoot.querySelector('main') && resolve())
        .observe(host.shadowRoot, { childList: true, subtree: true }))";
    for moment in after.into_iter().chain([drawn.to_owned()]) {
        let set = format!(
            "const done = arguments[arguments.length - 1];
            document.body.replaceChildren();
            const host = document.createElement('who-owes-whom');
            const moment = {moment};
            document.body.append(host);
            moment.then(() => {{
                host.theme = 'dark';
                host.setAttribute('parts', 'controls');
                host.lang = 'nl';
                host.preset = 'plan';
                done();
            }})"
        );
        reader.driver.execute_async(set, Vec::new()).await?;
        reader.comes_of_host(&says(&change("nl", preset("plan")))).await?;
        let looks = "[getComputedStyle(root.querySelector('#app')).backgroundColor, root.querySelector('main').lang,
            ...[...root.querySelectorAll('main > section')].filter(section => section.checkVisibility()).map(section => section.id)]";
        assert_eq!(
            reader.of_host(looks).await?,
            json!(["rgb(20, 22, 26)", "nl", "dock"]),
            "{moment}"
        );
    }
    reader.catches_all().await?;
    reader.close().await
}

async fn what_was_set_before_the_script_is_in_force(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::article(engine, "", "<who-owes-whom></who-owes-whom>").await?;
    let set = "Object.assign(document.querySelector('who-owes-whom'), { preset: 'plan', parts: 'verdict', theme: 'dark', syncUrl: true });
        document.head.append(Object.assign(document.createElement('script'), { src: '/some/path/latest/embed.js', async: true }))";
    reader.script(set).await?;
    reader.comes_of_host(&says(&PLAN)).await?;
    let attributes =
        "['preset', 'parts', 'theme', 'sync-url'].map(name => host.getAttribute(name))";
    assert_eq!(reader.of_host(attributes).await?, json!(["plan", "verdict", "dark", ""]));
    assert_eq!(reader.of_host("[host.preset, host.syncUrl]").await?, json!(["plan", true]));
    reader.of_host("void (host.syncUrl = false, host.preset = null)").await?;
    reader.comes_of_host(&says(DEAL)).await?;
    assert_eq!(reader.of_host("host.hasAttribute('sync-url')").await?, false);
    reader.catches_all().await?;
    reader.close().await
}

async fn what_is_typed_stays_within(engine: Engine) -> WebDriverResult<()> {
    let body = "<who-owes-whom parts='all'></who-owes-whom><p><input id='after' aria-label='after'></p>
        <script>
            window.heard = [];
            for (const kind of ['keydown', 'keyup', 'paste']) document.addEventListener(kind, event => {
                heard.push(event.key);
                // As a page's shortcuts do, outside of fields.
                if (event.target.localName !== 'input' && event.key !== 'Tab') event.preventDefault();
            });
        </script>";
    let reader = Reader::article(engine, EMBED, body).await?;
    reader.comes_of_host(&says(DEAL)).await?;
    reader.of_host("root.querySelector('#cap').select()").await?;
    let typed =
        async |keys: TypingData| reader.driver.action_chain().send_keys(keys).perform().await;
    typed("45 bn".into()).await?;
    assert_eq!(reader.of_host("root.querySelector('#cap').value").await?, "45 bn");
    reader.comes_of_host(&says("$45 billion")).await?;
    typed(Key::Up + "").await?;
    typed(Key::Control + "z").await?;
    reader.in_shadow("#cap-slider").await?.send_keys("" + Key::Right).await?;
    reader.of_host("root.querySelector('.fold summary').focus()").await?;
    reader.press(Key::Space).await?;
    reader.comes_of_host("!!root.querySelector('.fold[open]')").await?;
    // But for Ctrl, which alone is nothing.
    let heard = "return heard.filter(key => key !== 'Control')";
    assert_eq!(reader.script(heard).await?, json!([]));
    // Others are the page's: Tab, Escape, and a letter where no text is typed.
    reader.of_host("root.querySelector('#cap').focus()").await?;
    reader.press(Key::Escape).await?;
    reader.press(Key::Tab).await?;
    reader.of_host("root.querySelector('#cap-slider').focus()").await?;
    reader.driver.action_chain().send_keys("s").perform().await?;
    let heard =
        reader.script("return [...new Set(heard)].filter(key => key !== 'Control').sort()").await?;
    assert_eq!(heard, json!(["Escape", "Tab", "s"]));
    reader.catches_all().await?;
    reader.close().await
}

async fn a_base_leads_nowhere_else(engine: Engine) -> WebDriverResult<()> {
    let head = format!("<base href='/'>{EMBED}");
    let reader = Reader::article(engine, &head, "<who-owes-whom sync-url></who-owes-whom>").await?;
    reader.comes_of_host(&says(DEAL)).await?;
    reader.in_shadow("#cap-slider").await?.send_keys(Key::Right).await?;
    reader.comes_of_host("location.href.endsWith('/articles/given.html#1&cap=39b')").await?;
    reader.of_host("root.querySelector('#preset-plan').click()").await?;
    reader.comes_of_host(&says(&PLAN)).await?;
    // In a tab of its own a link leads to the page that stands by itself.
    let beside = "(link => {
        document.addEventListener('click', event => event.preventDefault(), { once: true });
        link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
        return link.href;
    })(root.querySelector('#preset-stall'))";
    let beside = reader.of_host(beside).await?;
    assert!(beside.as_str().unwrap().contains("/some/path/latest/index.html#1&sales="), "{beside}");
    reader.comes_of_host(&says(&PLAN)).await?;
    reader.of_host("root.querySelector('#preset-stall').click()").await?;
    reader
        .comes_of_host(&format!("!{} && location.pathname === '/articles/given.html'", says(&PLAN)))
        .await?;
    reader.catches_all().await?;
    reader.close().await
}

async fn a_pasted_figure_is_read_until_it_is_pressed(engine: Engine) -> WebDriverResult<()> {
    let body = "<figure class='who-owes-whom'><p id='text'>OpenAI owes Microsoft $38 billion.</p><p><a href='#there'>More</a></p></figure>
        <p id='there'>There</p>";
    let reader = Reader::article(engine, EMBED, body).await?;
    reader.comes_of_host("!!root?.querySelector('.waiting main:not(.still) #take')").await?;
    let at = "const text = document.getElementById('text'), link = text.nextSibling.nextSibling?.firstChild ?? document.querySelector('figure a');
        const press = (target, kind, given) => target.dispatchEvent(new (kind.startsWith('pointer') ? PointerEvent : kind === 'keydown' ? KeyboardEvent : MouseEvent)(kind,
            { bubbles: true, composed: true, cancelable: true, ...given }));";
    for passing in [
        "press(text, 'pointerdown', { pointerType: 'touch' }); press(text, 'pointercancel', {})",
        "press(text, 'pointerdown', { button: 2 }); press(text, 'contextmenu', { button: 2 }); press(text, 'auxclick', { button: 2 })",
        "press(text, 'pointerdown', { button: 1 }); press(text, 'auxclick', { button: 1 })",
        "press(text, 'click', { ctrlKey: true })",
        "press(text, 'click', { shiftKey: true })",
        "press(text, 'click', { metaKey: true })",
        "getSelection().selectAllChildren(text); press(text, 'click', {}); getSelection().removeAllRanges()",
        "press(link, 'keydown', { key: 'Enter' })",
        "press(text, 'keydown', { key: 's' })",
    ] {
        reader.script(&format!("{at} {passing}")).await?;
    }
    // WebKit's driver marks nothing so.
    if engine != Engine::WebKit {
        let text = reader.driver.find(By::Id("text")).await?;
        reader.driver.action_chain().double_click_element(&text).perform().await?;
        assert_ne!(reader.script("return String(getSelection())").await?, "");
        reader.script("getSelection().removeAllRanges()").await?;
    }
    reader.driver.find(By::Css("figure a")).await?.click().await?;
    reader.comes_of_host("location.hash === '#there'").await?;
    let frames = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))";
    reader.driver.execute_async(frames, Vec::new()).await?;
    assert_eq!(
        reader.of_host("!!root.querySelector('.waiting') && !!root.querySelector('slot')").await?,
        true
    );
    reader.driver.find(By::Id("text")).await?.click().await?;
    reader.comes_of_host(&says(DEAL)).await?;
    reader.publishes("", EMBED, body).await?;
    reader.comes_of_host("!!root?.querySelector('.waiting main:not(.still) #take')").await?;
    reader.script(&format!("{at} press(text, 'keydown', {{ key: 'Enter' }})")).await?;
    reader.comes_of_host(&says(DEAL)).await?;
    reader.catches_all().await?;
    reader.close().await
}

async fn the_host_places_it(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::of_publisher(engine, Shown::Host("given")).await?;
    let boxed = "(({ x, width }) => [x, width, getComputedStyle(host).borderTopWidth].join())(host.getBoundingClientRect())";
    for (style, body) in [
        ("max-width: 500px; margin: 0 auto", ""),
        ("max-width: 500px; margin: 0 auto; border: 3px solid", ""),
        ("float: right; max-width: 400px", ""),
        ("width: 420px; margin-left: 10%", ""),
        ("grid-column: 2 / 4", "display: grid; grid-template-columns: 100px 1fr 1fr 100px"),
        ("justify-self: center", "display: grid"),
        ("flex: 2", "display: flex"),
        ("", "display: flex; flex-direction: column; align-items: center"),
        ("position: absolute; left: 50px; width: 600px", ""),
    ] {
        let head = format!(
            "{EMBED}<style>html {{ overflow-y: scroll }} who-owes-whom {{ {style} }} body {{ {body} }}</style>"
        );
        for holds in [
            "",
            "<p>A story, which is as long as a story is, and wraps where there is no room for all of it, \
            as that of a figure does on nearly every page that it stands on; then it is told to the end.</p>",
        ] {
            let element = format!("<who-owes-whom parts='verdict'>{holds}</who-owes-whom>");
            reader.publishes("", &head, &element).await?;
            let before = reader.of_host(boxed).await?;
            reader.comes_of_host("!!root.querySelector('main:not(.still) #verdict')").await?;
            reader.of_host("host.click()").await?;
            reader
                .comes_of_host("verdict() !== '' && root.querySelector('main').clientWidth > 200")
                .await?;
            assert_eq!(reader.of_host(boxed).await?, before, "{style} in {body}, {holds}");
        }
    }
    // It can be hidden, from the first moment on.
    for hidden in ["hidden", "class='off'", "style='display: none'"] {
        let head = format!("{EMBED}<style>.off {{ display: none }}</style>");
        reader.publishes("", &head, &format!("<who-owes-whom {hidden}></who-owes-whom>")).await?;
        assert_eq!(reader.of_host("host.checkVisibility()").await?, false, "{hidden}");
        reader
            .of_host("void (host.hidden = false, host.className = host.style.display = '')")
            .await?;
        reader.comes_of_host(&says(DEAL)).await?;
    }
    reader.close().await
}

async fn it_is_as_wide_as_there_is_room(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::of_publisher(engine, Shown::Host("given")).await?;
    let element = "<who-owes-whom parts='verdict'></who-owes-whom>";
    for around in [
        format!("<dialog open>{element}</dialog>"),
        format!(
            "<div style='display: grid; grid-template-columns: auto 1fr'>{element}<p>x</p></div>"
        ),
        format!("<div style='display: inline-block'>{element}</div>"),
        format!("<div style='float: left'>{element}</div>"),
        format!("<div style='display: flex'>{element}<p>x</p></div>"),
        format!("<div style='position: absolute'>{element}</div>"),
        format!("<table><tr><td>{element}</td></tr></table>"),
        format!("<div style='width: fit-content; container-type: normal'>{element}</div>"),
    ] {
        for (window, least, most) in [(1280, 700, 1264), (400, 260, 400)] {
            reader.resize(window).await?;
            reader
                .publishes(
                    "",
                    &format!("<meta name='viewport' content='width=device-width'>{EMBED}"),
                    &around,
                )
                .await?;
            reader.comes_of_host("verdict() !== ''").await?;
            let width = reader
                .of_host("Math.round(host.getBoundingClientRect().width)")
                .await?
                .as_i64()
                .unwrap();
            assert!((least..=most).contains(&width), "{width} of {window} in {around}");
        }
    }
    reader.close().await
}

async fn a_module_does_as_well(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::of_publisher(engine, Shown::Host("given")).await?;
    for script in [
        "<script type='module' src='/some/path/latest/embed.js?v=1/2'></script>",
        "<script type='module'>import '/some/path/latest/embed.js'</script>",
        "<script>import('/some/path/latest/embed.js')</script>",
        "<script async src='/some/path/latest/embed.js'></script>",
        // Twice, and then another's.
        "<script src='/some/path/latest/embed.js'></script><script src='/some/path/latest/embed.js?2'></script>
         <script type='module' src='/some/path/latest/embed.js?3'></script>",
    ] {
        let body = "<who-owes-whom preset='plan'></who-owes-whom>";
        reader.publishes("", script, body).await?;
        reader.comes_of_host(&says(&PLAN)).await?;
        reader.catches_all().await?;
    }
    reader.close().await
}

async fn what_a_publisher_mistypes_no_reader_sees(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::of_publisher(engine, Shown::Host("given")).await?;
    for (mistake, name) in [
        ("preset='paln'", "preset: “paln”: "),
        ("state='1&amp;cap=lots'", "state: “cap=lots”: "),
        ("lang='de'", "lang: there is no \"de\"; there are en, nl, fr"),
    ] {
        reader.publishes("", EMBED, &format!("<who-owes-whom {mistake}></who-owes-whom>")).await?;
        reader.comes_of_host(&says(DEAL)).await?;
        let notice = "root.querySelector('#notice')?.checkVisibility() ?? false";
        assert_eq!(reader.of_host(notice).await?, false, "{mistake}");
        let warned = reader.script("return warned.join('\\n')").await?.as_str().unwrap().to_owned();
        assert!(warned.contains(&format!("who-owes-whom: {name}")), "{mistake}: {warned}");
    }
    reader.of_host("void (host.preset = 'nlap')").await?;
    reader
        .comes_of_host("warned.some(text => text.includes('nlap') && text.includes('plan, stall'))")
        .await?;
    reader.close().await
}

async fn it_lives_in_other_documents_and_out_of_sight(engine: Engine) -> WebDriverResult<()> {
    let body = "<details><summary>More</summary><who-owes-whom parts='verdict controls'></who-owes-whom></details>
        <iframe title='other' width='900' height='900' srcdoc='<!doctype html><body>'></iframe>";
    let reader = Reader::article(engine, EMBED, body).await?;
    reader.of_host("void (document.querySelector('details').open = true)").await?;
    reader.comes_of_host(&says(DEAL)).await?;
    reader.in_shadow("#cap-slider").await?.send_keys(Key::Right).await?;
    reader.comes_of_host(&says("$39 billion")).await?;
    let paper = "getComputedStyle(root.querySelector('#app')).backgroundColor + getComputedStyle(root.querySelector('#app')).containerType";
    let looks = reader.of_host(paper).await?;
    reader.of_host("void (window.moved = host, document.querySelector('iframe').contentDocument.body.append(host))").await?;
    let there = "const host = window.moved, root = host.shadowRoot; return ";
    let is_there = format!(
        "{there} root.querySelector('#verdict').textContent.includes('39') && ({paper}) === '{}'",
        looks.as_str().unwrap()
    );
    reader.until(|| async { Ok(reader.script(&is_there).await? == true) }).await?;
    reader.script(&format!("{there} host.setState('1&cap=none')")).await?;
    let changed =
        format!("{there} root.querySelector('#verdict').textContent.includes('{}')", digits(&NONE));
    reader.until(|| async { Ok(reader.script(&changed).await? == true) }).await?;
    reader.script("document.body.append(window.moved)").await?;
    reader.comes_of_host(&says(&NONE)).await?;
    assert_eq!(reader.of_host(paper).await?, looks);
    reader.catches_all().await?;
    reader.close().await
}

/// Does this and that in an order that a seed says, and then waits until nothing is on its way: all must
/// agree. Tells what does not.
const FUZZ: &str = "
    const [seed, times, done] = arguments;
    let state = seed;
    const random = below => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0, Math.floor(state / 2 ** 32 * below));
    const pick = list => list[random(list.length)];
    const LINKS = ['1', '1&cap=none', '1&cap=40b', '1&host=aws:100', '#1&cap=41b', ''];
    const NAMES = { preset: ['plan', 'stall', 'all-aws', 'paln', '', null], state: [...LINKS, null, '1&cap=lots', '&&&', '\\u0000'],
        theme: ['dark', 'light', 'auto', 'pink', null], parts: ['verdict', 'controls flows', 'none', null],
        lang: ['nl', 'fr', 'en', 'de', '', null], deal: ['openai-microsoft', null] };
    const FRAGMENTS = ['', 'comments', 'Echobox=1', '1&cap=none', '1&cap=42b', '1%26cap%3D43b', '1&cap=%', '%%%', '1&1&1', '99&cap=1', '1&cap=none&lang=nl'];
    const MESSAGES = [null, 5n, 'x', 'pymxPYMxaxPYMxheightxPYMx9', { type: 'embed-size', height: {} }, { type: 'embed-size-please' }, [[]]];
    const rest = () => new Promise(resolve => setTimeout(resolve, pick([0, 0, 1, 5, 20, 60])));
    let host;
    const make = () => {
        host?.remove();
        host = document.createElement('who-owes-whom');
        if (random(2)) host.setAttribute('sync-url', '');
        if (random(3) === 0) host.innerHTML = '<p>A story</p>';
    };
    const ACTS = [
        () => { const name = pick(Object.keys(NAMES)), value = pick(NAMES[name]); value === null ? host.removeAttribute(name) : host.setAttribute(name, value); },
        () => { const name = pick(Object.keys(NAMES)); host[name] = pick(NAMES[name]) ?? (name === 'lang' ? '' : null); },
        () => host.setState(pick(LINKS)),
        () => { location.hash = pick(FRAGMENTS); },
        () => postMessage(pick(MESSAGES), '*'),
        () => document.body.append(host),
        () => document.body.prepend(host),
        () => host.remove(),
        () => host.toggleAttribute('sync-url'),
        () => host.shadowRoot.querySelector(pick(['#preset-plan', '#preset-stall', '#undo']))?.click(),
        () => host.shadowRoot.querySelector('#cap-slider')?.focus(),
        () => host.click(),
        () => history.replaceState(null, '', location.pathname),
        rest, rest, rest,
    ];
    (async () => {
        const wrong = [];
        for (let nth = 0; nth < times; nth++) {
            make();
            document.body.append(host);
            const log = [];
            for (let act = random(12); act >= 0; act--) { const does = pick(ACTS); log.push(String(does)); await does(); }
            document.body.append(host);
            host.setAttribute('parts', 'verdict controls');
            // Then the host asks for something, and gets it.
            const asks = pick(['state', 'preset']);
            asks === 'state' ? host.setState(pick(['1&cap=44b', '1&cap=45b'])) : (host.preset = 'all-aws', host.removeAttribute('state'));
            if (host.hasAttribute('sync-url') && location.hash) history.replaceState(null, '', location.pathname);
            const expected = asks === 'state' ? host.getAttribute('state') : '1&host=aws:100';
            const start = performance.now();
            host.scrollIntoView();
            const holds = () => host.getState() === expected && host.state === expected
                && host.shadowRoot.querySelector('#app:not(.waiting) main:not(.still)')
                && host.shadowRoot.querySelector('#cap')?.value.replace(/\\D/g, '') === (expected.match(/cap=(\\d+)/)?.[1] ?? '38');
            while (!holds() && performance.now() - start < 20000) { host.click(); await new Promise(requestAnimationFrame); }
            if (!holds()) wrong.push([nth, expected, host.getState(), host.outerHTML, location.hash, host.shadowRoot.textContent.slice(0, 200), log]);
        }
        done([wrong, errors]);
    })()";

async fn whatever_a_host_does_it_shows_what_was_asked(engine: Engine) -> WebDriverResult<()> {
    let seed = std::env::var("WHO_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(12_u32);
    let times =
        std::env::var("WHO_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(12_u32);
    let reader = Reader::article(engine, EMBED, "").await?;
    reader.driver.set_script_timeout(std::time::Duration::from_mins(8)).await?;
    let wrong = reader.driver.execute_async(FUZZ, vec![json!(seed), json!(times)]).await?;
    assert_eq!(*wrong.json(), json!([[], []]), "seed {seed}");
    reader.close().await
}

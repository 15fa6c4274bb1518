//! The page on pages of others: each of `hosts/` is one that a publisher might have.

use crate::apache::Apache;
use crate::engine::{self, Engine};
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::scenario::at;
use crate::site::{self, Shown};
use crate::start::SHIFTS;
use serde_json::{Value, json};
use settlement::settle;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(an_element_and_a_frame_on_a_bare_page),
    test!(both_under_a_strict_policy),
    test!(frames_are_as_high_as_their_pages_say),
    test!(a_snippet_that_wordpress_let_through),
    test!(the_single_file_in_a_sandbox),
    test!(the_single_file_from_disk),
    test!(a_hostile_sheet_changes_nothing),
    test!(a_dark_app_that_turns_light),
    test!(axe_finds_nothing_in_an_element),
    test!(ten_on_a_page),
    test!(apache_that_does_not_know_wasm),
    test!(nothing_is_loaded_before_it_is_near),
    test!(what_an_element_is_told_and_tells),
    test!(what_is_asked_wrongly_is_named),
    test!(the_host_is_left_as_it_was),
    test!(an_element_that_cannot_start_keeps_the_story),
    test!(a_hundred_elements_come_and_go),
    test!(two_hundred_leave_nothing_behind).only(engine::CHROMIUM),
    test!(an_article_shifts_nothing).only(engine::CHROMIUM),
];

/// `part(nth, css)`: something in the nth element of ours.
const PART: &str = "const part = (nth, css) => document.querySelectorAll('who-owes-whom')[nth]
    ?.shadowRoot.querySelector(css);";

/// The cap's slider in a dock, whose tab is pressed where it has tabs.
fn cap(dock: &str) -> String {
    format!(
        "(dock => {{
            const tab = dock.querySelector('#tab-2');
            if (tab?.checkVisibility()) tab.click();
            return dock.querySelector('#cap-slider');
        }})({dock})"
    )
}

impl Reader {
    async fn host(name: &'static str, engine: Engine) -> WebDriverResult<Self> {
        Self::see(Shown::Host(name), engine, Preferences::LIGHT).await
    }

    pub(crate) async fn in_part(&self, script: &str) -> WebDriverResult<Value> {
        self.script(&format!("{PART} {script}")).await
    }

    async fn comes_to(&self, script: &str) -> WebDriverResult<()> {
        let script = format!("return {script}");
        self.until(|| async { Ok(self.in_part(&script).await? == true) }).await
    }

    /// Waits until the nth element has its page, in its place.
    pub(crate) async fn awaits(&self, nth: usize) -> WebDriverResult<()> {
        self.comes_to(&format!("!!part({nth}, '#app:not(.waiting) main:not(.still)')")).await
    }

    /// A step of the cap's slider in the nth element changes what is owed there.
    pub(crate) async fn moves(&self, nth: usize) -> WebDriverResult<()> {
        let verdict = format!("return part({nth}, '#verdict').textContent");
        let before = self.in_part(&verdict).await?;
        let slider = format!("{PART} return {}", cap(&format!("part({nth}, '#dock')")));
        let slider = self.driver.execute(slider, Vec::new()).await?.element()?;
        slider.send_keys(Key::Right).await?;
        self.until(|| async { Ok(self.in_part(&verdict).await? != before) }).await
    }

    /// The same in a page that stands by itself.
    pub(crate) async fn moves_alone(&self) -> WebDriverResult<()> {
        let live = By::Css("main:not(.still) #take");
        self.until(|| async { Ok(self.driver.find(live.clone()).await.is_ok()) }).await?;
        let before = self.text("verdict").await?;
        let slider = format!("return {}", cap("document.getElementById('dock')"));
        let slider = self.driver.execute(slider, Vec::new()).await?.element()?;
        if slider.send_keys(Key::Right).await.is_err() {
            // WebKit's driver takes nothing in a sandbox to be focusable.
            let step = "const slider = document.getElementById('cap-slider');
                slider.stepUp();
                slider.dispatchEvent(new Event('input', { bubbles: true }))";
            self.script(step).await?;
        }
        self.until(|| async { Ok(self.text("verdict").await? != before) }).await
    }

    pub(crate) async fn fits_its_frame(&self) -> WebDriverResult<()> {
        let fits = "const frame = document.querySelector('iframe');
            const height = frame.contentDocument.body?.getBoundingClientRect().height;
            return Math.abs(frame.clientHeight - height) <= 1";
        self.until(|| async { Ok(self.script(fits).await? == true) }).await
    }
}

async fn an_element_and_a_frame_on_a_bare_page(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("bare", engine).await?;
    reader.awaits(0).await?;
    reader.moves(0).await?;
    assert_eq!(reader.in_part("return part(0, 'main').lang").await?, "en");
    reader.driver.find(By::Css("iframe")).await?.scroll_into_view().await?;
    reader.fits_its_frame().await?;
    reader.driver.enter_frame(0).await?;
    reader.moves_alone().await?;
    let looks = "const { backgroundColor } = getComputedStyle(document.getElementById('app'));
        const shown = [...document.querySelectorAll('main > section')].filter(e => e.checkVisibility());
        return [document.documentElement.lang, backgroundColor, ...shown.map(e => e.id)]";
    let dark = json!(["nl", "rgb(20, 22, 26)", "head", "dock"]);
    assert_eq!(reader.script(looks).await?, dark);
    reader.driver.enter_default_frame().await?;
    reader.fits_its_frame().await?;
    reader.close().await
}

async fn both_under_a_strict_policy(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("strict", engine).await?;
    reader.awaits(0).await?;
    reader.moves(0).await?;
    // What was asked for by the names of before.
    let shown = "return [...part(0, 'main').querySelectorAll('section')].filter(e => e.checkVisibility()).map(e => e.id)";
    assert_eq!(reader.in_part(shown).await?, json!(["head", "dock", "cloud"]));
    assert!(
        reader
            .in_part("return part(0, '#verdict').textContent")
            .await?
            .to_string()
            .contains("miljard")
    );
    reader.driver.find(By::Css("iframe")).await?.scroll_into_view().await?;
    reader.fits_its_frame().await?;
    reader.close().await
}

async fn frames_are_as_high_as_their_pages_say(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("polite", engine).await?;
    // The page has said how high it is long before anybody listens.
    let late = "const done = arguments[arguments.length - 1];
        const add = (tag, given) => document.body.appendChild(Object.assign(document.createElement(tag), given));
        const src = '/some/path/latest/nl.html?parts=verdict&childId=embed-7';
        window.heard = [];
        addEventListener('message', ({ data }) => heard.push(data));
        const frame = add('iframe', { className: 'who-owes-whom', title: 'late', src, width: 600 });
        frame.onload = () => setTimeout(() => {
            add('script', { src: '/some/path/latest/resize.js', onload: () => done() });
        }, 300)";
    reader.driver.execute_async(late, Vec::new()).await?;
    reader.fits_its_frame().await?;
    let pym = "return heard.some(data => /^pymxPYMxembed-7xPYMxheightxPYMx\\d+$/.test(data))";
    assert_eq!(reader.script(pym).await?, true);
    // Another's page may speak as pym does; but only of its own frame, and only where it is ours to size.
    let others = "const done = arguments[arguments.length - 1];
        const frame = document.querySelector('iframe');
        const high = frame.style.height;
        const speaks = given => {
            const other = Object.assign(document.createElement('iframe'), { title: 'other', ...given });
            document.body.append(other);
            other.contentWindow.eval(`parent.postMessage('pymxPYMxxxPYMxheightxPYMx321', '*')`);
            return other;
        };
        const [ours, theirs] = [speaks({ className: 'who-owes-whom' }), speaks({})];
        setTimeout(() => done([ours.style.height, theirs.style.height, frame.style.height === high]), 300)";
    let heights = reader.driver.execute_async(others, Vec::new()).await?;
    assert_eq!(*heights.json(), json!(["321px", "", true]));
    reader.close().await
}

async fn a_snippet_that_wordpress_let_through(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("wordpress", engine).await?;
    let told = "return document.querySelector('figure.who-owes-whom').textContent";
    let story = reader.script(told).await?;
    assert!(story.to_string().replace('\u{a0}', " ").contains("38 miljard dollar"), "{story}");
    // The reader turns to it.
    let press = "document.querySelector('figure who-owes-whom p').click()";
    reader.comes_to("!!part(0, '#app main')").await?;
    reader.script(press).await?;
    reader.awaits(0).await?;
    reader.moves(0).await?;
    assert_eq!(reader.in_part("return part(0, 'main').lang").await?, "nl");
    reader.close().await
}

async fn the_single_file_in_a_sandbox(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("sandbox", engine).await?;
    reader.driver.enter_frame(0).await?;
    reader.moves_alone().await?;
    reader.driver.enter_default_frame().await?;
    reader.close().await
}

async fn the_single_file_from_disk(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    for language in ["en", "nl", "fr"] {
        let file = site::pinned().join(format!("one/who-owes-whom.{language}.html"));
        reader.driver.goto(format!("file://{}", file.display())).await?;
        reader.moves_alone().await?;
        assert_eq!(reader.script("return document.documentElement.lang").await?, language);
    }
    reader.close().await
}

/// How each thing in the page looks and where it stands, seen from its element.
const LOOKS: &str = "
    const { x: left, y: top } = part(0, 'main').getBoundingClientRect();
    return [...part(0, 'main').querySelectorAll('*')].filter(e => e.checkVisibility()).map(e => {
        const look = getComputedStyle(e);
        const { x, y, width, height } = e.getBoundingClientRect();
        return [e.tagName, ...[x - left, y - top, width, height].map(Math.round),
            look.fontSize, look.fontFamily, look.color, look.letterSpacing, look.textTransform, look.direction].join(' ');
    })";

async fn a_hostile_sheet_changes_nothing(engine: Engine) -> WebDriverResult<()> {
    let mut looks = Vec::new();
    for host in ["polite", "hostile"] {
        let reader = Reader::host(host, engine).await?;
        reader.resize(768).await?;
        reader.awaits(0).await?;
        reader.script("document.querySelector('who-owes-whom').parts = 'all'").await?;
        reader.script("document.body.setAttribute('style', 'margin: 0 !important')").await?;
        let wide = "part(0, '#stage .drawing svg').viewBox.baseVal.width === part(0, '#stage .drawing').clientWidth";
        reader.comes_to(wide).await?;
        looks.push(reader.in_part(LOOKS).await?);
        let (opacity, turned) =
            ("getComputedStyle(host).opacity", "getComputedStyle(host).transform");
        let host = format!(
            "const host = document.querySelector('who-owes-whom'); return [{opacity}, {turned}]"
        );
        assert_eq!(reader.script(&host).await?, json!(["1", "none"]));
        reader.close().await?;
    }
    let [polite, hostile] = [0, 1].map(|nth| looks[nth].as_array().unwrap().clone());
    assert!(polite.len() > 300);
    for (polite, hostile) in polite.iter().zip(&hostile) {
        assert_eq!(hostile, polite);
    }
    Ok(())
}

async fn a_dark_app_that_turns_light(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("dark", engine).await?;
    reader.awaits(0).await?;
    let colors = "const { color, backgroundColor } = getComputedStyle(part(0, '#app')); return [color, backgroundColor]";
    assert_eq!(reader.in_part(colors).await?, json!(["rgb(236, 234, 228)", "rgb(20, 22, 26)"]));
    reader.click("#toggle").await?;
    assert_eq!(reader.in_part(colors).await?, json!(["rgb(21, 23, 26)", "rgb(255, 255, 255)"]));
    reader.script("document.querySelector('who-owes-whom').setAttribute('theme', 'dark')").await?;
    assert_eq!(reader.in_part(colors).await?, json!(["rgb(236, 234, 228)", "rgb(20, 22, 26)"]));
    reader.moves(0).await?;
    reader.close().await
}

async fn axe_finds_nothing_in_an_element(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("polite", engine).await?;
    for (width, theme) in [(320, "dark"), (1280, "light")] {
        reader.resize(width).await?;
        reader.awaits(0).await?;
        for parts in ["stage", "all", "verdict"] {
            let dress = format!(
                "Object.assign(document.querySelector('who-owes-whom'), {{ theme: '{theme}', parts: '{parts}' }});
                 // A strip of an article has no title of its own: the article has.
                 document.querySelector('header')?.remove();
                 const header = Object.assign(document.createElement('header'), {{ innerHTML: '<h1>Article</h1>' }});
                 if ('{parts}' === 'verdict') document.body.prepend(header)"
            );
            reader.script(&dress).await?;
            assert_eq!(reader.axe().await?, [Value::Null; 0], "{parts}, {theme} at {width}");
        }
    }
    reader.close().await
}

async fn ten_on_a_page(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("ten", engine).await?;
    for nth in 0..10 {
        let to = format!("document.querySelectorAll('who-owes-whom')[{nth}].scrollIntoView()");
        reader.script(&to).await?;
        reader.awaits(nth).await?;
    }
    let verdicts = "return [...document.querySelectorAll('who-owes-whom')].map(e => e.shadowRoot.getElementById('verdict').textContent)";
    let before = reader.script(verdicts).await?;
    assert_ne!(before[1], before[0]);
    reader.script("document.querySelectorAll('who-owes-whom')[9].setState('1&cap=none')").await?;
    let changed = "part(9, '#verdict').textContent !== part(8, '#verdict').textContent";
    reader.comes_to(changed).await?;
    let after = reader.script(verdicts).await?;
    for nth in 0..9 {
        assert_eq!(after[nth], before[nth]);
    }
    let wasm = reader.site.asked().iter().filter(|asked| asked.is_wasm).count();
    assert_eq!(wasm, 1);
    reader.close().await
}

async fn apache_that_does_not_know_wasm(engine: Engine) -> WebDriverResult<()> {
    if !Apache::is_there() {
        eprintln!("NOT TESTED with Apache: there is none");
        return Ok(());
    }
    let apache = Apache::bare(&site::dist());
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    reader.driver.goto(format!("http://127.0.0.1:{}/who/latest/nl.html", apache.port())).await?;
    reader.moves_alone().await?;
    reader.close().await
}

async fn nothing_is_loaded_before_it_is_near(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("far", engine).await?;
    let of_ours = |reader: &Reader| {
        let asked = reader.site.asked().into_iter().map(|asked| asked.path);
        asked.filter(|path| path.starts_with("/some/path/")).collect::<Vec<_>>()
    };
    // The element has been seen to be far.
    let frames = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => requestAnimationFrame(() => done()))";
    reader.driver.execute_async(frames, Vec::new()).await?;
    assert_eq!(of_ours(&reader), ["/some/path/latest/embed.js"]);
    reader.script("document.querySelector('who-owes-whom').scrollIntoView()").await?;
    reader.awaits(0).await?;
    assert!(reader.site.asked().iter().any(|asked| asked.is_wasm));
    reader.close().await
}

async fn what_an_element_is_told_and_tells(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("polite", engine).await?;
    reader.awaits(0).await?;
    reader
        .script(
            "window.host = document.querySelector('who-owes-whom');
             window.told = [];
             host.addEventListener('change', event => told.push(event.detail))",
        )
        .await?;
    assert_eq!(reader.script("return host.getState()").await?, "1");
    reader.moves(0).await?;
    reader.comes_to("told.length === 1").await?;
    let settlement = settle(&at("1&cap=39b")).unwrap();
    let told = json!({
        "state": "1&cap=39b", "before": settlement.before.totals.net.to_string(),
        "after": "39000000000.00", "change": settlement.change.net.to_string(),
    });
    assert_eq!(reader.script("return told[0]").await?, told);
    reader.script("host.setState('1&cap=none')").await?;
    assert_eq!(reader.script("return host.getState()").await?, "1&cap=none");
    reader.script("host.setAttribute('preset', 'all-aws')").await?;
    assert_eq!(reader.script("return host.getState()").await?, "1&host=aws:100");
    reader.script("host.setAttribute('lang', 'nl')").await?;
    reader.comes_to("part(0, 'main').lang === 'nl'").await?;
    reader.script("host.setAttribute('parts', 'sources')").await?;
    let shown = "[...part(0, 'main').querySelectorAll('section')].filter(e => e.checkVisibility()).map(e => e.id).join() === 'deals'";
    reader.comes_to(shown).await?;
    reader.script("host.removeAttribute('parts')").await?;
    // A link within the page stays within it.
    reader.in_part("part(0, '#preset-plan').scrollIntoView({ block: 'center' })").await?;
    let preset = format!("{PART} return part(0, '#preset-plan')");
    reader.driver.execute(preset, Vec::new()).await?.element()?.click().await?;
    reader.comes_to("host.getState().startsWith('1&sales=30b,')").await?;
    reader.script("host.setAttribute('sync-url', '')").await?;
    reader.moves(0).await?;
    reader.comes_to("location.hash.startsWith('#1&sales=30b,')").await?;
    reader.close().await
}

async fn what_is_asked_wrongly_is_named(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("polite", engine).await?;
    reader.awaits(0).await?;
    let ask = "window.host = document.querySelector('who-owes-whom');
        window.warned = [];
        console.warn = text => warned.push(text);
        host.setAttribute('parts', 'verdict, table');
        host.setAttribute('theme', 'pink');
        host.setAttribute('preset', 'paln')";
    reader.script(ask).await?;
    let named = reader.script("return warned.join('\\n')").await?;
    let named = named.as_str().unwrap_or_default().to_owned();
    assert!(named.contains("parts: there is no \"table\"; there are verdict, stage"), "{named}");
    assert!(named.contains("theme: there is no \"pink\"; there are light, dark, auto"), "{named}");
    assert!(
        named.contains("preset: ") && named.contains("paln") && named.contains("plan, stall"),
        "{named}"
    );
    assert_eq!(reader.in_part("return part(0, '#verdict').checkVisibility()").await?, true);
    reader.script("host.setAttribute('parts', 'nonsense')").await?;
    assert_eq!(reader.in_part("return part(0, '#stage').checkVisibility()").await?, true);
    reader.close().await
}

async fn the_host_is_left_as_it_was(engine: Engine) -> WebDriverResult<()> {
    let state =
        "return [location.href, history.length, document.title, document.styleSheets.length,
        document.documentElement.outerHTML, document.adoptedStyleSheets.length]";
    let reader = Reader::host("dark", engine).await?;
    reader.awaits(0).await?;
    let after = reader.script(state).await?;
    reader.moves(0).await?;
    // After the page has said where it stands now.
    reader.comes_to("!part(0, '#undo').disabled && !!part(0, '[role=status]').textContent").await?;
    assert_eq!(reader.script(state).await?, after);
    reader.close().await?;

    let reader = Reader::host("far", engine).await?;
    let globals = "return Object.keys(window).filter(key => !/^\\d/.test(key))";
    reader.script(globals).await?;
    let before = reader.script(globals).await?;
    reader.script("document.querySelector('who-owes-whom').scrollIntoView()").await?;
    reader.awaits(0).await?;
    assert_eq!(reader.script(globals).await?, before);
    reader.close().await
}

async fn an_element_that_cannot_start_keeps_the_story(engine: Engine) -> WebDriverResult<()> {
    for host in ["wordpress", "polite"] {
        let shown = Shown::HostWithoutWasm(host);
        let reader = Reader::see(shown, engine, Preferences::LIGHT).await?;
        let failed = "part(0, '#failed')?.checkVisibility() && part(0, '#failed').textContent.includes('WebAssembly')";
        reader.comes_to(&format!("!!({failed})")).await?;
        let seen = reader.driver.find(By::Css("body")).await?.text().await?;
        assert!(seen.replace('\u{a0}', " ").contains("38 mil"), "{seen}");
        let links = "return [...(part(0, '#story') ?? document).querySelectorAll('a')].map(a => new URL(a.href).pathname)";
        let links = reader.in_part(links).await?;
        assert!(
            links.as_array().unwrap().iter().all(|link| {
                link.as_str().unwrap().starts_with("/some/path/latest/") || link == "/"
            }),
            "{links}"
        );
        reader.close().await?;
    }
    Ok(())
}

/// Puts an element onto the page and takes it off again, so many times.
fn come_and_go(times: u32) -> String {
    format!(
        "const done = arguments[arguments.length - 1];
        (async () => {{
            let alive = 0;
            for (let nth = 0; nth < {times}; nth++) {{
                const element = document.createElement('who-owes-whom');
                const ready = new Promise(resolve => element.addEventListener('ready', resolve));
                document.body.prepend(element);
                await ready;
                alive += !!element.shadowRoot.querySelector('#verdict');
                element.remove();
            }}
            done(alive);
        }})()"
    )
}

async fn a_hundred_elements_come_and_go(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("polite", engine).await?;
    reader.awaits(0).await?;
    let alive = reader.driver.execute_async(come_and_go(100), Vec::new()).await?;
    assert_eq!(*alive.json(), 100);
    // One that moves within the page comes back, too.
    reader.script("document.body.prepend(document.querySelector('who-owes-whom'))").await?;
    reader.awaits(0).await?;
    reader.moves(0).await?;
    reader.close().await
}

async fn two_hundred_leave_nothing_behind(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::host("polite", engine).await?;
    reader.awaits(0).await?;
    let tools = reader.driver.cdp();
    tools.send_raw("Performance.enable", json!({})).await?;
    let counted = async || -> WebDriverResult<[i64; 4]> {
        let tools = reader.driver.cdp();
        // What nodes and scripts hold of each other is let go of by the second.
        for _ in 0..3 {
            tools.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let metrics = tools.send_raw("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let all = metrics["metrics"].as_array().unwrap();
            all.iter().find(|metric| metric["name"] == name).unwrap()["value"].as_i64().unwrap()
        };
        Ok(["JSEventListeners", "Nodes", "Documents", "JSHeapUsedSize"].map(metric))
    };
    reader.driver.execute_async(come_and_go(50), Vec::new()).await?;
    let before = counted().await?;
    for _ in 0..4 {
        reader.driver.execute_async(come_and_go(50), Vec::new()).await?;
    }
    let after = counted().await?;
    let [listeners, nodes, documents, heap] = [0, 1, 2, 3].map(|nth| after[nth] - before[nth]);
    assert!(listeners <= 5 && documents <= 0, "{before:?} {after:?}");
    // Less than one page has.
    assert!(nodes < 600 && heap < 500_000, "{before:?} {after:?}");
    reader.close().await
}

async fn an_article_shifts_nothing(engine: Engine) -> WebDriverResult<()> {
    for width in [320, 768, 1280] {
        let reader = Reader::see(Shown::Host("article"), engine, Preferences::LIGHT).await?;
        reader.resize(width).await?;
        reader.driver.goto(&reader.site.address).await?;
        // As one reads: down to the end, and up again.
        for nth in (0..12).chain((0..12).rev()) {
            reader.script(&format!("scrollTo(0, {})", nth * 400)).await?;
            let frame =
                "const done = arguments[arguments.length - 1]; requestAnimationFrame(() => done())";
            reader.driver.execute_async(frame, Vec::new()).await?;
        }
        reader.awaits(0).await?;
        let shifts = reader.driver.execute_async(SHIFTS, Vec::new()).await?;
        assert_eq!(*shifts.json(), json!([]), "{width}");
        reader.close().await?;
    }
    Ok(())
}

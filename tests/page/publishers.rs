//! What publishers paste, print and configure, through what they have: Markdown, a sheet with
//! `border-box`, a strict policy, paper, Apache, nginx.

use crate::apache::Apache;
use crate::engine::{self, Engine};
use crate::nginx::Nginx;
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::server;
use crate::site::{self, Shown};
use serde_json::{Value, json};
use std::fs;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(a_figure_offers_its_page),
    test!(a_figure_that_cannot_start_offers_nothing),
    test!(markdown_gives_a_live_page_and_nothing_else),
    test!(a_frame_has_no_border_and_never_scrolls),
    test!(an_address_that_was_escaped_twice_is_read),
    test!(a_frame_is_as_high_as_its_print).only(engine::NOT_WEBKIT),
    test!(a_nonce_is_enough),
    test!(the_document_s_lines_of_html_work_as_they_stand),
    test!(apache_as_the_document_has_it),
    test!(nginx_as_the_document_has_it),
];

/// How the document calls the folder, and the one in it that never changes.
const DOCUMENTED: [&str; 2] = ["/who/", "4fc2a129eb69"];
const SERVED: &str = "/some/path/";

/// The folder's own snippet.
fn figure(preset: &str) -> String {
    let path = site::dist().join(format!("latest/snippets/{preset}.en.html"));
    let figure = fs::read_to_string(path).unwrap();
    figure.trim().replace("{address}", &format!("{SERVED}latest/"))
}

fn script(name: &str) -> String {
    format!("<script src=\"{SERVED}latest/{name}.js\"></script>")
}

impl Reader {
    async fn blank(engine: Engine) -> WebDriverResult<Self> {
        Self::see(Shown::Host("polite"), engine, Preferences::LIGHT).await
    }

    /// Opens a page of a publisher's.
    async fn publish(&self, head: &str, body: &str) -> WebDriverResult<()> {
        let address = self.site.give(format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>Published</title>{head}</head><body><main><h1>Published</h1>{body}</main></body></html>"
        ));
        self.driver.goto(address).await
    }

    /// Turns the first figure into its page.
    async fn turns_on(&self) -> WebDriverResult<()> {
        self.until(|| async { Ok(self.in_part(FOLLOW).await? == true) }).await?;
        self.awaits(0).await
    }

    async fn holds(&self, condition: &str) -> WebDriverResult<()> {
        let condition = format!("return !!({condition})");
        self.until(|| async { Ok(self.in_part(&condition).await? == true) }).await
    }
}

/// Follows the figure's link, once it is a button; where the page is in its place already there is none.
const FOLLOW: &str = "
    if (part(0, '#app:not(.waiting) main:not(.still)')) return true;
    const link = document.querySelector('.who-owes-whom-page');
    if (link?.style.borderStyle !== 'solid') return false;
    link.click();
    return true";

/// The link of a figure looks as a button where it is one, and follows the text around it else.
const LOOK: &str = "const link = document.querySelector('figure p:last-child a');
    return [getComputedStyle(link).borderTopStyle, link.innerText]";

async fn a_figure_offers_its_page(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::blank(engine).await?;
    let within = figure("plan").replace(" class=\"who-owes-whom\"", "");
    let element = format!("<div><who-owes-whom preset=\"plan\">{within}</who-owes-whom></div>");
    for body in [figure("plan"), element] {
        // All of it is in sight, so that the page would push away what is below.
        reader.publish(&script("embed"), &format!("{body}<p>After</p>")).await?;
        reader.holds("part(0, '.waiting main:not(.still)')").await?;
        reader.holds("getComputedStyle(document.querySelector('figure p:last-child a')).borderTopStyle === 'solid'").await?;
        assert_eq!(reader.script(LOOK).await?[1], "Change the assumptions yourself");
        assert_eq!(reader.axe().await?, [Value::Null; 0]);
        let before = reader.driver.current_url().await?;
        let link = reader.driver.find(By::Css("figure p:last-child a")).await?;
        link.send_keys("" + Key::Enter).await?;
        reader.awaits(0).await?;
        assert_eq!(reader.driver.current_url().await?, before);
        assert_eq!(
            reader
                .in_part("return document.querySelector('figure p:last-child a').style.border")
                .await?,
            ""
        );
        reader.moves(0).await?;
    }
    reader.close().await
}

async fn a_figure_that_cannot_start_offers_nothing(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::see(Shown::HostWithoutWasm("polite"), engine, Preferences::LIGHT).await?;
    reader.publish(&script("embed"), &figure("plan")).await?;
    reader.holds("part(0, '#failed')").await?;
    assert_eq!(reader.script(LOOK).await?[0], "none");
    let link = reader.driver.find(By::Css("figure p:last-child a")).await?;
    link.send_keys("" + Key::Enter).await?;
    reader
        .until(|| async {
            Ok(reader.driver.current_url().await?.path().ends_with("/latest/plan.html"))
        })
        .await?;
    reader.close().await
}

/// What the embed page writes for a way, and the script that goes with it.
const WRITTEN: &str = "const [way, done] = arguments;
    const text = of => document.getElementById(`${way}-${of}`)?.textContent ?? '';
    document.querySelector(`[name=way][value=${way}]`).click();
    // Without its script the page has an address that is none.
    const isWritten = of => !document.getElementById(`${way}-${of}`) || text(of).includes(location.host);
    const look = () => isWritten('body') && isWritten('script') ? done([text('body'), text('script')]) : requestAnimationFrame(look);
    look()";

async fn markdown_gives_a_live_page_and_nothing_else(engine: Engine) -> WebDriverResult<()> {
    let marked = engine::cache().join("npm/node_modules/marked/lib/marked.umd.js");
    let marked = fs::read_to_string(marked).expect("marked: `cargo xtask test` installs it");
    let reader = Reader::see(Shown::Page, engine, Preferences::LIGHT).await?;
    reader.driver.goto(format!("{}embed.html", reader.site.address)).await?;
    let mut written = Vec::new();
    for way in ["figure", "element", "frame"] {
        let texts = reader.driver.execute_async(WRITTEN, vec![json!(way)]).await?;
        let [body, script]: [String; 2] = serde_json::from_value(texts.json().clone())?;
        written.push((way, body, script));
    }
    for (way, body, script) in written {
        for (place, text) in [
            ("alone", body.clone()),
            ("under a line", format!("Some *text*\n{body}\n")),
            ("under its script", format!("{script}\n{body}")),
            ("in a list", format!("- an item\n\n  {body}\n")),
            ("in a quote", format!("> {body}\n")),
        ] {
            reader.driver.goto("about:blank").await?;
            let parse =
                format!("{marked}\nreturn (globalThis.marked ?? marked).parse(arguments[0])");
            let parsed = reader.driver.execute(parse, vec![json!(text)]).await?;
            let html = parsed.json().as_str().unwrap().to_owned();
            let head = if text.contains(&script) { "" } else { &script };
            reader.publish(head, &html).await?;
            if way == "frame" {
                let frames = "return document.querySelectorAll('iframe.who-owes-whom').length";
                assert_eq!(reader.script(frames).await?, 1, "{place}: {html}");
                continue;
            }
            let kept = "return [document.querySelectorAll('who-owes-whom').length,
                document.querySelectorAll('who-owes-whom table').length,
                document.querySelectorAll('table').length]";
            assert_eq!(reader.script(kept).await?, json!([1, 1, 1]), "{way} {place}: {html}");
            reader.turns_on().await?;
            // The figure is gone once the page is there.
            let seen = "return document.querySelector('table').checkVisibility()";
            assert_eq!(reader.script(seen).await?, false, "{way} {place}");
        }
    }
    reader.close().await
}

/// Whether the page in the frame has room for all of it.
const ROOM: &str = "const frame = document.querySelector('iframe');
    const html = frame.contentDocument?.documentElement;
    return frame.style.height !== '' && !!html?.querySelector('main:not(.still) #take')
        && html.scrollHeight <= frame.contentWindow.innerHeight
        && frame.contentWindow.innerHeight - frame.contentDocument.body.getBoundingClientRect().height < 1.5";

async fn a_frame_has_no_border_and_never_scrolls(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::blank(engine).await?;
    let body = format!(
        "<iframe class=\"who-owes-whom\" src=\"{SERVED}latest/nl.html?parts=verdict\" title=\"t\" width=\"100%\" height=\"600\"></iframe>"
    );
    for sheet in [
        "",
        "* { box-sizing: border-box }",
        "* { box-sizing: border-box } iframe { border: 5px solid; padding: 7px }",
        "iframe { border: 5px solid; padding: 7px }",
        "* { box-sizing: border-box } iframe { border: 0 }",
    ] {
        let head = format!("<style>{sheet}</style>{}", script("resize"));
        reader.publish(&head, &body).await?;
        reader.until(|| async { Ok(reader.script(ROOM).await? == true) }).await?;
    }
    // What the embed page writes has no border, and nothing that a policy would refuse.
    let oembed = fs::read_to_string(site::dist().join("latest/oembed/plan.en.json")).unwrap();
    let oembed: Value = serde_json::from_str(&oembed).unwrap();
    let oembed =
        oembed["html"].as_str().unwrap().replace("src=\"", &format!("src=\"{SERVED}latest/"));
    let here = reader.driver.current_url().await?;
    reader.driver.goto(here.join(&format!("{SERVED}latest/embed.html")).unwrap().as_str()).await?;
    let mut frames = vec![oembed];
    for way in ["frame", "file"] {
        let texts = reader.driver.execute_async(WRITTEN, vec![json!(way)]).await?;
        frames.push(texts.json()[0].as_str().unwrap().to_owned());
    }
    let policy = server::policy().split_once(": ").unwrap().1;
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    for frame in frames {
        assert!(!frame.contains("style="), "{frame}");
        reader.publish(&format!("{policy}{}", script("resize")), &frame).await?;
        let looks = "const frame = document.querySelector('iframe.who-owes-whom');
            return [getComputedStyle(frame).borderTopWidth, frame.offsetHeight === frame.clientHeight]";
        assert_eq!(reader.script(looks).await?, json!(["0px", true]), "{frame}");
        reader.driver.find(By::Css("iframe")).await?.scroll_into_view().await?;
        // As high as its page, in a sandbox, too.
        reader.holds("![0, 900].includes(document.querySelector('iframe').clientHeight)").await?;
    }
    reader.close().await
}

async fn an_address_that_was_escaped_twice_is_read(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::blank(engine).await?;
    let body = format!(
        "<iframe title=\"t\" width=\"600\" height=\"600\" src=\"{SERVED}latest/index.html?parts=verdict&amp;amp;theme=dark&amp;amp;lang=en\"></iframe>"
    );
    reader.publish("", &body).await?;
    reader.driver.enter_frame(0).await?;
    let dressed = "return [document.documentElement.lang, document.documentElement.dataset.theme,
        document.documentElement.dataset.parts]";
    assert_eq!(reader.script(dressed).await?, json!(["en", "dark", "verdict"]));
    reader.driver.enter_default_frame().await?;
    reader.close().await
}

/// How many sheets a PDF has.
fn sheets(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let pages = text.split("/Type /Page").skip(1).chain(text.split("/Type/Page").skip(1));
    pages.filter(|rest| !rest.starts_with('s')).count()
}

async fn a_frame_is_as_high_as_its_print(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::blank(engine).await?;
    // It listens after ours, so that it hears of paper what was made of it.
    let hears = "<script>window.told = {};
        addEventListener('message', ({ data }) => { told[data.type] = data.height });
        addEventListener('beforeprint', () => { told.paper = document.querySelector('iframe').clientHeight })</script>";
    let head = format!(
        "<style>* {{ box-sizing: border-box }} body {{ max-width: 42rem; margin: auto }}
         h1 {{ display: none }} p {{ break-before: page }}</style>{}{hears}",
        script("resize")
    );
    // It fits one sheet where it begins one, and what is after it begins another.
    let body = format!(
        "<iframe class=\"who-owes-whom\" src=\"{SERVED}latest/index.html?lang=en\" title=\"t\" width=\"100%\" height=\"900\"></iframe><p>After</p>"
    );
    reader.publish(&head, &body).await?;
    reader.until(|| async { Ok(reader.script(ROOM).await? == true) }).await?;
    // What it tells once its page is there; before, it has told the height of its story.
    reader.holds("document.querySelector('iframe').contentDocument.querySelector('main:not(.still) #take')").await?;
    let ask = "told = {};
        document.querySelector('iframe').contentWindow.postMessage({ type: 'embed-size-please' }, '*')";
    reader.script(ask).await?;
    reader.holds("told['embed-print-size'] > 300").await?;
    let height = "return document.querySelector('iframe').style.height";
    let before = reader.script(height).await?;
    let pdf = reader.print().await?;
    let told = reader.script("return [told.paper, Math.ceil(told['embed-print-size'])]").await?;
    assert_eq!(told[0], told[1]);
    // On the screen it is as it was.
    reader.until(|| async { Ok(reader.script(height).await? == before) }).await?;
    if engine == Engine::Chromium {
        assert_eq!(sheets(&pdf), 2, "{told}");
        // All of the print is in it, and not much besides.
        let media = json!({"media": "print"});
        reader.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
        let fits = "const frame = document.querySelector('iframe');
            const { height } = frame.contentDocument.body.getBoundingClientRect();
            return [height <= told.paper, told.paper < height * 1.1]";
        let fits = reader.script(fits).await?;
        reader.driver.cdp().send_raw("Emulation.setEmulatedMedia", json!({"media": ""})).await?;
        assert_eq!(fits, json!([true, true]));
    }
    reader.close().await
}

async fn the_document_s_lines_of_html_work_as_they_stand(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::blank(engine).await?;
    let pinned = site::pinned();
    let name = pinned.file_name().unwrap().to_str().unwrap();
    let hashes = fs::read_to_string(pinned.join("integrity.txt")).unwrap();
    let hash = hashes.lines().find_map(|line| line.strip_suffix("  embed.js")).unwrap();
    let [folder, version] = DOCUMENTED;
    let blocks = server::blocks("html");
    assert!(blocks.len() > 4);
    for block in blocks {
        let block = block.replace(folder, SERVED).replace(version, name);
        let block = block.replace("sha384-…", hash);
        let is_script_alone = !block.contains("<who-owes-whom") && !block.contains("<iframe");
        let page = if is_script_alone { format!("{block}{}", figure("deal")) } else { block };
        reader.publish("", &page).await?;
        if page.contains("<iframe") {
            reader.driver.find(By::Css("iframe")).await?.scroll_into_view().await?;
            reader.driver.enter_frame(0).await?;
            let is_alive = "return !!document.querySelector('main:not(.still) #take')";
            reader.until(|| async { Ok(reader.script(is_alive).await? == true) }).await?;
            reader.driver.enter_default_frame().await?;
            continue;
        }
        reader.turns_on().await?;
        reader.moves(0).await?;
    }
    reader.close().await
}

async fn a_nonce_is_enough(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::blank(engine).await?;
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'\">\
         <script nonce=\"abc\" src=\"{SERVED}latest/embed.js\"></script>"
    );
    reader.publish(&head, "<who-owes-whom></who-owes-whom>").await?;
    reader.awaits(0).await?;
    reader.moves(0).await?;
    reader.close().await
}

/// Types, caching, policy, language and compression are what the document promises.
fn serves_as_documented(port: u16, has_brotli: bool) {
    let dist = site::dist();
    let pinned = site::pinned();
    let pinned = pinned.file_name().unwrap().to_str().unwrap();
    let for_good = "Cache-Control: public, max-age=31536000, immutable\r\n";
    let for_minutes = "Cache-Control: public, max-age=300\r\n";
    for (file, kind, caching) in [
        (format!("{pinned}/app.wasm"), "application/wasm", for_good),
        (format!("{pinned}/app.js"), "javascript", for_good),
        (format!("{pinned}/page.css"), "text/css", for_good),
        (format!("{pinned}/messages/nl.txt"), "text/plain", for_good),
        (format!("{pinned}/plan.nl.html"), "text/html", for_good),
        ("latest/embed.fr.html".to_owned(), "text/html", for_minutes),
        ("latest/embed.js".to_owned(), "javascript", for_minutes),
        ("latest/index.html".to_owned(), "text/html", for_minutes),
        ("latest/".to_owned(), "text/html", for_minutes),
        (String::new(), "text/html", for_minutes),
    ] {
        let best = if has_brotli { "br" } else { "gzip" };
        for (accepted, sent) in [("gzip, br", best), ("gzip", "gzip"), ("identity", "")] {
            let (headers, body) = server::get(port, &format!("/who/{file}"), accepted);
            for part in
                ["HTTP/1.1 200 ", kind, "Vary: Accept-Encoding\r\n", caching, server::policy()]
            {
                assert!(headers.contains(part), "{file}, {part}: {headers}");
            }
            assert!(!headers.contains("Content-Language"), "{file}: {headers}");
            let encoding = headers.split_once("Content-Encoding: ").map_or("", |(_, rest)| rest);
            assert_eq!(encoding.lines().next().unwrap_or_default(), sent, "{file}");
            // Once, and as it was built.
            let index = if file.is_empty() || file.ends_with('/') { "index.html" } else { "" };
            let ending = match sent {
                "br" => ".br",
                "gzip" => ".gz",
                _ => "",
            };
            let built = fs::read(dist.join(format!("{file}{index}{ending}"))).unwrap();
            assert!(body == built, "{file} as {sent} is not what was built");
        }
    }
    // Its script stands in it.
    let one = format!("/who/{pinned}/one/who-owes-whom.nl.html");
    let (one, _) = server::get(port, &one, "br");
    assert!(one.contains(for_good) && !one.contains("Content-Security-Policy"), "{one}");
    // What is not there now may be there soon.
    let (lost, _) = server::get(port, &format!("/who/{pinned}/lost.js"), "br");
    assert!(lost.starts_with("HTTP/1.1 404 ") && !lost.contains("max-age"), "{lost}");
}

/// The page comes alive there, and without a slash it is found, too.
async fn is_alive_at(port: u16, engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    for page in ["latest/nl.html", "latest", ""] {
        reader.driver.goto(format!("http://127.0.0.1:{port}/who/{page}")).await?;
        reader.moves_alone().await?;
    }
    reader.close().await
}

async fn apache_as_the_document_has_it(engine: Engine) -> WebDriverResult<()> {
    if !Apache::is_there() {
        eprintln!("NOT TESTED with Apache: there is none");
        return Ok(());
    }
    let apache = Apache::documented(&site::dist());
    serves_as_documented(apache.port(), true);
    is_alive_at(apache.port(), engine).await
}

async fn nginx_as_the_document_has_it(engine: Engine) -> WebDriverResult<()> {
    if !Nginx::is_there() {
        eprintln!("NOT TESTED with nginx: there is none");
        return Ok(());
    }
    let nginx = Nginx::serve(&site::dist());
    serves_as_documented(nginx.port(), Nginx::has_brotli());
    is_alive_at(nginx.port(), engine).await
}

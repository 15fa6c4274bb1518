//! What a reader takes along says the same as the page.

use crate::engine::{self, Engine};
use crate::expected;
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::scenario::{at, told};
use page::i18n::verdict;
use roxmltree::Node;
use serde::Deserialize;
use serde_json::{Value, json};
use settlement::deal::Series;
use settlement::story::Verdict;
use settlement::{Unit, explain, settle};
use std::collections::HashSet;
use std::io::Cursor;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(link_text_and_command_are_copied),
    test!(csv_and_json_have_every_figure),
    test!(csv_is_what_the_reader_s_spreadsheet_takes),
    test!(what_a_browser_does_not_let_be_copied_or_saved_is_told),
    test!(each_drawing_is_saved_as_it_is_seen),
    test!(a_publisher_s_colours_are_those_of_every_program),
    test!(no_noise_is_saved_as_a_drawing),
    test!(a_figure_has_its_name_to_be_copied),
    test!(a_printed_page_is_one_sheet).only(engine::CHROMIUM),
    test!(a_sheet_has_answer_table_inputs_and_link).only(engine::CHROMIUM),
];

const LINK: &str = "1&sales=40b:80&cap=none";

/// The nth button of those that take something along.
async fn press(reader: &Reader, nth: u8) -> WebDriverResult<()> {
    reader.click(&format!("#take .buttons button:nth-of-type({nth})")).await
}

async fn is_said(reader: &Reader, text: &str) -> WebDriverResult<()> {
    let status = "return document.querySelector('[role=status]').textContent";
    reader.until(|| async { Ok(reader.script(status).await? == text) }).await
}

async fn link_text_and_command_are_copied(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (language, copied) in [("en", "Copied."), ("nl", ""), ("fr", "")] {
        reader.visit(&format!("{LINK}&lang={language}")).await?;
        press(&reader, 1).await?;
        if !copied.is_empty() {
            is_said(&reader, copied).await?;
        }
        let address = reader.driver.current_url().await?.to_string();
        assert_eq!(reader.clipboard().await?, address);
        press(&reader, 2).await?;
        // What is pasted in WebKit may be parted by other spaces.
        let text = reader.clipboard().await?.replace('\u{a0}', " ");
        let (scenario, messages) = (told(&at(LINK), language), expected::messages(language));
        let settlement = settle(&scenario).unwrap();
        let said = Verdict::new(scenario.deal(), &settlement).unwrap();
        let (old, new) = (settlement.before.totals.net, settlement.after.totals.net);
        let rounding = messages.rounding(&[old, settlement.change.net, new]);
        let answer = verdict::headline(&messages, &scenario, &said, rounding).written();
        assert!(text.contains(&answer.replace('\u{a0}', " ")), "{text}");
        assert!(text.ends_with(&address), "{text}");
        let sales =
            messages.input(&scenario, settlement::Input::First(Series::Stream("own-sales")));
        assert!(text.contains(&sales.replace('\u{a0}', " ")), "{text}");
    }
    press(&reader, 5).await?;
    let command = format!("who-owes-whom settle --link \"openai-microsoft/#{LINK}\"");
    assert_eq!(reader.clipboard().await?, command);
    assert_eq!(reader.text("command").await?, command);
    // The deal as it stands has a link, too.
    reader.visit("").await?;
    press(&reader, 1).await?;
    assert!(reader.clipboard().await?.ends_with("#1&lang=en"));
    reader.close().await
}

/// Cells of a line, some of them in quotes.
fn cells(line: &str, separator: char) -> Vec<String> {
    let (mut cells, mut is_quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            c if c == separator && !is_quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

async fn csv_and_json_have_every_figure(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.visit(LINK).await?;
    let scenario = at(LINK);
    let explained = explain(&scenario).unwrap();
    let plain = |nth: usize| {
        let (figure, value) = (explained.derivations[nth].figure, explained.derivations[nth].value);
        let mut value = value?.normalize();
        if figure.unit() == Unit::Dollars {
            value.rescale(2);
        }
        Some(value.to_string())
    };
    press(&reader, 4).await?;
    is_said(&reader, "Saved.").await?;
    let json: Value =
        serde_json::from_slice(&reader.download("who-owes-whom.json", b"}\n").await?)?;
    assert_eq!((&json["deal"], &json["link"]), (&json!("openai-microsoft"), &json!(LINK)));
    let figures = json["figures"].as_object().unwrap();
    assert_eq!(figures.len(), explained.derivations.len());
    for (nth, derivation) in explained.derivations.iter().enumerate() {
        let name = derivation.figure.to_string();
        assert_eq!(figures[&name], json!(plain(nth)), "{name}");
    }
    press(&reader, 3).await?;
    let csv = String::from_utf8(reader.download("who-owes-whom.csv", b"\n").await?).unwrap();
    let csv = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let lines: Vec<_> = csv.lines().map(|line| cells(line, ',')).collect();
    assert_eq!(lines[0], ["figure", "year", "version", "what", "value"]);
    assert_eq!(lines.len(), explained.derivations.len() + 1);
    let messages = expected::messages("en");
    for (nth, (line, derivation)) in lines[1..].iter().zip(&explained.derivations).enumerate() {
        assert_eq!(line.len(), 5, "{line:?}");
        assert_eq!(line[0], derivation.figure.to_string());
        assert_eq!(line[1], derivation.figure.year.map_or(String::new(), |year| year.to_string()));
        assert_eq!(line[3], messages.figure(&scenario, derivation.figure));
        assert_eq!(line[4], plain(nth).unwrap_or_default());
    }
    reader.close().await
}

/// The file itself: how its cells are parted in each language is in `tests/export_text.rs`.
async fn csv_is_what_the_reader_s_spreadsheet_takes(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.visit(&format!("{LINK}&lang=nl")).await?;
    press(&reader, 3).await?;
    let csv = reader.download("who-owes-whom.csv", b"\r\n").await?;
    assert!(csv.starts_with(b"\xef\xbb\xbffigure;year;version;what;value\r\n"));
    let csv = String::from_utf8(csv).unwrap();
    let net = csv.lines().find(|line| line.starts_with("after.net;;")).unwrap();
    assert!(net.ends_with(",00"), "{net}");
    reader.close().await
}

/// What could not be done is told to all, in their language.
async fn what_a_browser_does_not_let_be_copied_or_saved_is_told(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader
        .script(
            "const no = () => { throw new Error('no') };
             navigator.clipboard && (Clipboard.prototype.writeText = no);
             document.execCommand = () => false;
             URL.createObjectURL = no",
        )
        .await?;
    let texts = [
        ("en", "Nothing was copied.", "Nothing was saved."),
        ("nl", "Er is niets gekopieerd.", "Er is niets opgeslagen."),
        ("fr", "Rien n’a été copié.", "Rien n’a été enregistré."),
    ];
    for (language, copied, saved) in texts {
        if language != "en" {
            reader.click(&format!("#languages [lang={language}]")).await?;
            let spoken = "return document.querySelector('main').lang";
            reader.until(|| async { Ok(reader.script(spoken).await? == language) }).await?;
        }
        for (nth, told) in [(1, copied), (3, saved)] {
            press(&reader, nth).await?;
            let status = "return document.querySelector('.notice[role=status]')?.textContent ?? ''";
            reader
                .until(|| async {
                    Ok(reader.script(status).await?.as_str().unwrap().ends_with(told))
                })
                .await?;
        }
    }
    // The page goes on.
    reader.moves_alone().await?;
    reader.close().await
}

/// What is written in a drawing, how large it is, and what it is called.
#[derive(Deserialize)]
struct Drawn {
    title: String,
    width: u32,
    height: u32,
    texts: Vec<String>,
}

async fn each_drawing_is_saved_as_it_is_seen(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.visit(&format!("{LINK}&lang=fr")).await?;
    {
        let id = "stage";
        let drawn = format!(
            "const {{ width, height }} = document.querySelector('#{id} svg').viewBox.baseVal;
             const texts = [...document.querySelectorAll('#{id} text')].map(text => text.textContent);
             return {{ width, height, texts, title: document.getElementById('{id}-title').textContent }}"
        );
        let drawn: Drawn = serde_json::from_value(reader.script(&drawn).await?)?;
        reader.click("#take .pictures button:first-of-type").await?;
        let svg = reader.download("who-owes-whom.svg", b"</svg>").await?;
        expect_svg(&String::from_utf8(svg).unwrap(), &drawn);
        reader.click("#take .pictures button:last-of-type").await?;
        let png = reader.download("who-owes-whom.png", b"IEND\xaeB`\x82").await?;
        let mut png = png::Decoder::new(Cursor::new(png)).read_info().unwrap();
        assert_eq!(png.info().size(), (2 * drawn.width, 2 * drawn.height), "{id}");
        let mut pixels = vec![0; png.output_buffer_size().unwrap()];
        png.next_frame(&mut pixels).unwrap();
        // Paper, ink and more.
        let colours: HashSet<_> = pixels.chunks_exact(4).collect();
        assert!(colours.len() > 8, "{id}: {colours:?}");
    }
    reader.close().await
}

/// Whatever colours and fonts a publisher asks for.
async fn a_publisher_s_colours_are_those_of_every_program(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    let style = "--who-paper: #fff1e5; --who-ink: oklch(0.3 0.05 250); \
        --who-soft: light-dark(lab(30 20 10), white); --who-rule: rgb(0 0 0 / 25%); \
        --who-first: color(display-p3 0 0.4 0.2); --who-second: LinkText; \
        --who-sans: system-ui, ui-sans-serif, 'Financier \\'Sans'";
    let page = reader.site.give(format!(
        "<!doctype html><html lang=\"en\"><script src=\"/some/path/latest/embed.js\"></script>
         <who-owes-whom style=\"{style}\"></who-owes-whom>"
    ));
    reader.driver.goto(page).await?;
    reader.awaits(0).await?;
    reader.in_part("part(0, '#take .pictures button').click()").await?;
    let svg = reader.download("who-owes-whom.svg", b"</svg>").await?;
    let svg = String::from_utf8(svg).unwrap();
    let document = roxmltree::Document::parse(&svg).unwrap();
    let is_plain = |colour: &str| {
        let hex = colour.strip_prefix('#').unwrap_or_default();
        hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let mut found = HashSet::new();
    for part in document.descendants() {
        for of in part.attributes().filter(|of| ["fill", "stroke"].contains(&of.name())) {
            assert!(of.value() == "none" || is_plain(of.value()), "{of:?}");
            found.insert(of.value().to_owned());
        }
        if let Some(fonts) = part.attribute("font-family") {
            assert!(
                ["serif", "sans-serif"].contains(&fonts.rsplit(", ").next().unwrap())
                    && !fonts.contains("ui"),
                "{fonts}"
            );
        }
    }
    let paper = document.descendants().find(|part| part.has_tag_name("rect"));
    let paper = paper.or(document.root_element().children().nth(1)).unwrap();
    assert_eq!(paper.attribute("fill"), Some("#fff1e5"));
    assert!(found.len() > 4, "{found:?}");
    let is_translucent = |part: Node<'_, '_>| {
        part.attribute("stroke-opacity").is_some_and(|alpha| alpha.starts_with("0.25"))
    };
    assert!(document.descendants().any(is_translucent), "{svg}");
    reader.close().await
}

/// Some browsers put noise into what is read off a canvas.
async fn no_noise_is_saved_as_a_drawing(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let noisy = [
        "const { getImageData } = CanvasRenderingContext2D.prototype;
         CanvasRenderingContext2D.prototype.getImageData = function (...of) {
             const read = getImageData.apply(this, of);
             read.data[8] ^= 1;
             return read;
         }",
        "const { toBlob } = HTMLCanvasElement.prototype;
         HTMLCanvasElement.prototype.toBlob = function (...of) {
             this.getContext('2d').fillRect(5, 5, 1, 1);
             return toBlob.apply(this, of);
         }",
        "HTMLCanvasElement.prototype.toBlob = function (then) { then(null) }",
        "HTMLCanvasElement.prototype.getContext = () => null",
    ];
    let told =
        [("en", "Save it as SVG."), ("nl", "Sla ze op als SVG."), ("fr", "Enregistrez-la en SVG.")];
    for (noise, (language, told)) in noisy.into_iter().zip(told.into_iter().cycle()) {
        reader.visit(&format!("1&lang={language}")).await?;
        reader.script(noise).await?;
        reader.click("#take .pictures button:last-of-type").await?;
        let status = "return document.querySelector('.notice[role=status]')?.textContent ?? ''";
        reader
            .until(|| async { Ok(reader.script(status).await?.as_str().unwrap().ends_with(told)) })
            .await?;
    }
    reader.click("#take .pictures button:first-of-type").await?;
    reader.download("who-owes-whom.svg", b"</svg>").await?;
    assert!(!reader.has_download("who-owes-whom.png"));
    reader.close().await
}

/// It needs nothing but itself, and says what the page says.
fn expect_svg(svg: &str, drawn: &Drawn) {
    let document = roxmltree::Document::parse(svg).unwrap();
    let root = document.root_element();
    let named = |tag| root.descendants().filter(move |part| part.tag_name().name() == tag);
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
    assert_eq!(root.attribute("viewBox"), Some(&*format!("0 0 {} {}", drawn.width, drawn.height)));
    assert_eq!(named("title").map(|title| title.text()).collect::<Vec<_>>(), [Some(&*drawn.title)]);
    let texts: Vec<_> = named("text").filter_map(|text| text.text()).collect();
    assert_eq!(texts, drawn.texts);
    let number = |part: Node<'_, '_>, name| -> f64 {
        part.attribute(name).unwrap().trim_end_matches("px").parse().unwrap()
    };
    // The paper; what a finger takes hold of on the page is no part of a picture.
    assert_eq!(named("rect").count(), 1);
    for text in named("text") {
        assert!((0.0..=f64::from(drawn.width)).contains(&number(text, "x")), "{text:?}");
        assert!((0.0..=f64::from(drawn.height)).contains(&number(text, "y")), "{text:?}");
        assert!(number(text, "font-size") >= 10.0, "{text:?}");
        assert!(text.attribute("fill").unwrap().starts_with('#'), "{text:?}");
    }
    for part in root.descendants().filter(Node::is_element) {
        assert!(
            ["svg", "title", "g", "rect", "path", "text"].contains(&part.tag_name().name()),
            "{part:?}"
        );
        for of in part.attributes() {
            let is_outside = ["url(", "http", "var("].iter().any(|sign| of.value().contains(sign));
            assert!(!is_outside && !["href", "src", "style"].contains(&of.name()), "{of:?}");
        }
    }
}

/// From the page to the command line: one click selects the name of a figure, as `explain` takes it.
async fn a_figure_has_its_name_to_be_copied(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (nth, name) in [(0, "after.net"), (1, "change.net")] {
        reader
            .script(&format!("document.querySelectorAll('#verdict .figure')[{nth}].click()"))
            .await?;
        reader
            .until(|| async {
                let shown = "return document.querySelector('#receipt code')?.textContent ?? ''";
                Ok(reader.script(shown).await? == name)
            })
            .await?;
        // A click on what is selected still ends the selection in WebKit.
        reader.script("getSelection().removeAllRanges()").await?;
        reader.click("#receipt code").await?;
        assert_eq!(reader.script("return getSelection().toString()").await?, name);
    }
    reader.close().await
}

/// How many pages a PDF says that it has.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let pages = text.split("/Type /Page").skip(1).chain(text.split("/Type/Page").skip(1));
    pages.filter(|rest| !rest.starts_with('s')).count()
}

async fn a_printed_page_is_one_sheet(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for language in ["en", "nl", "fr"] {
        for link in ["1", "1&sales=10t:0&agi=2028", "1&sales=1b,2b,3b,4b,5b&host=own"] {
            reader.visit(&format!("{link}&lang={language}")).await?;
            assert_eq!(pages(&reader.print().await?), 1, "{link} in {language}");
        }
    }
    for id in ["apple-eu", "unity"] {
        for file in ["index.html?lang=en", "nl.html", "fr.html"] {
            reader.come(&format!("{id}/{file}")).await?;
            assert_eq!(pages(&reader.print().await?), 1, "{id}/{file}");
        }
    }
    // Whatever is open on the screen.
    reader.visit("").await?;
    reader.open_folds().await?;
    reader.click("#official").await?;
    assert_eq!(pages(&reader.print().await?), 1);
    reader.close().await
}

async fn a_sheet_has_answer_table_inputs_and_link(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.visit(LINK).await?;
    reader.driver.cdp().send_raw("Emulation.setEmulatedMedia", json!({"media": "print"})).await?;
    let seen = reader
        .script(
            "const seen = css => [...document.querySelectorAll(css)].filter(e => e.checkVisibility());
             return [
                 seen('#verdict').length,
                 seen('main table tbody tr').length > 0,
                 seen('#sheet li').length,
                 seen('#sheet .address').map(e => e.textContent)[0],
                 seen('button:not(.figure), input[type=range], summary').length,
             ]",
        )
        .await?;
    let address = reader.driver.current_url().await?.to_string() + "&lang=en";
    let inputs = at(LINK).inputs().len() + 1;
    assert_eq!(seen, json!([1, true, inputs, address, 0]));
    reader.close().await
}

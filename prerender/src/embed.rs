use crate::{Place, Story, Subject, one, snippet};
use maud::{DOCTYPE, Markup, html};
use page::words::{Language, Words};

/// Stands for the folder's own address, which it does not know.
const ADDRESS: &str = "https://example.org/this-folder/";

/// What a publisher may ask for, as attributes and addresses name it.
const PARTS: [(&str, &str); 7] = [
    ("verdict", "The answer, and why"),
    ("controls", "The controls"),
    ("flows", "Who pays whom"),
    ("years", "Year by year"),
    ("bridge", "From the old terms to the new"),
    ("dollar", "Where each dollar goes"),
    ("sources", "The terms and their sources"),
];

/// The ways to use the page: what each is called, and where it fits.
const WAYS: [(&str, &str, &str); 4] = [
    ("figure", "Figure", "for a content system: plain HTML that comes alive"),
    ("element", "Element", "for a page of your own making"),
    ("frame", "Frame", "where nothing of ours may run in your page"),
    ("file", "Single file", "for a disk, a mail or a sandbox"),
];

/// The page that writes what a publisher pastes; without its script, what they need at first.
///
/// # Errors
///
/// As [`Story::new`].
pub fn embed(place: &Place) -> anyhow::Result<String> {
    let story = Story::new(Subject::Deal, Words::bundled(Language::En))?;
    let there = Place { base: place.base.clone(), address: Some(ADDRESS.parse()?) };
    let title = "Put “Who owes whom?” on your page";
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                title { (title) }
                meta name="description"
                    content="For publishers: choose what to show and how, and copy two lines.";
                link rel="stylesheet" href=(place.shared("page.css"));
                link rel="stylesheet" href=(place.shared("embed.css"));
                script src=(place.shared("configure.js")) defer {}
                script src=(place.shared("resize.js")) defer {}
                link rel="icon" type="image/svg+xml" href=(place.shared("icon.svg"));
            }
            body {
                main class="tool" {
                    header {
                        p class="kicker" { (story.title()) }
                        h1 { (title) }
                        p {
                            "Choose, look, copy. It sets no cookies, asks nothing of anybody else, "
                            "and shows its answer as text where no script runs. "
                            a href="index.html" { "See it by itself" }
                        }
                    }
                    p id="unscripted" class="notice" {
                        "Without scripts this page cannot write a snippet for you. Those below show "
                        "the deal as it stands: put this folder’s own address in the place of "
                        code { (ADDRESS) } "."
                    }
                    div class="desk" {
                        (choices(&story))
                        (preview(&story))
                    }
                    (snippets(&story, place, &there))
                }
            }
        }
    };
    Ok(page.into_string() + "\n")
}

/// Of use to a script alone, which shows them.
fn choices(story: &Story) -> Markup {
    html! {
        form id="choices" aria-label="What to show" hidden {
            fieldset {
                legend { "Way" }
                @for (nth, (way, name, fits)) in WAYS.into_iter().enumerate() {
                    label class="pick" {
                        input type="radio" name="way" value=(way) checked[nth == 0];
                        span { b { (name) } " " span class="fits" { (fits) } }
                    }
                }
            }
            p class="ask" {
                label for="scenario" { "Scenario" }
                select id="scenario" name="scenario" {
                    option value="" data-link="" selected { (story.name(Subject::Deal)) }
                    @for preset in story.deal().presets.iter() {
                        option value=(preset.id) data-link=(preset.link) {
                            (story.name(Subject::Preset(preset)))
                        }
                    }
                    option value="own" { "As you set it" }
                }
            }
            p class="ask" id="own" hidden {
                label for="link" { "Its link: what stands after the #" }
                input type="text" id="link" name="link" autocomplete="off" spellcheck="false"
                    placeholder="1&cap=none" aria-describedby="link-help";
                span id="link-help" class="fits" {
                    "Paste it, or move what you like in the preview: it is written here."
                }
            }
            fieldset id="parts" {
                legend { "Parts" }
                p class="fits" { "Everything, where none is ticked." }
                @for (part, name) in PARTS {
                    label class="pick" {
                        input type="checkbox" name="parts" value=(part);
                        span { (name) }
                    }
                }
            }
            p class="ask" {
                label for="language" { "Language" }
                select id="language" name="language" {
                    option value="" id="any" { "Of the page it stands on" }
                    @for language in Language::ALL {
                        option value=(language.code()) lang=(language.code())
                            data-title=(Words::bundled(language).title())
                            selected[language == Language::En] { (name(language)) }
                    }
                }
            }
            p class="ask" {
                label for="theme" { "Theme" }
                select id="theme" name="theme" {
                    option value="" selected { "Your page’s" }
                    option value="light" { "Light" }
                    option value="dark" { "Dark" }
                }
            }
            fieldset id="version" {
                legend { "Version" }
                label class="pick" {
                    input type="radio" name="version" value="pinned" checked;
                    span { b { "Pinned" } " " span class="fits" { "never changes under you" } }
                }
                label class="pick" {
                    input type="radio" name="version" value="moving";
                    span { b { "Moving" } " " span class="fits" { "is always our newest" } }
                }
            }
        }
    }
}

fn name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::Nl => "Nederlands",
        Language::Fr => "Français",
    }
}

fn preview(story: &Story) -> Markup {
    html! {
        section class="preview" aria-labelledby="preview-title" {
            h2 id="preview-title" { "Preview" }
            iframe id="preview" class="who-owes-whom" src="index.html?lang=en" title=(story.title())
                width="100%" height="640" allow="clipboard-write" {}
        }
    }
}

/// One of each way, for the deal as it stands; `there` is this folder seen from elsewhere.
fn snippets(story: &Story, place: &Place, there: &Place) -> Markup {
    let figure = snippet(story, there);
    let figure = figure.trim_end();
    let within = figure.replace(" class=\"who-owes-whom\"", "");
    let script = |name: &str| format!("<script src=\"{ADDRESS}{name}.js\"></script>");
    let element = format!("<who-owes-whom lang=\"en\">{within}</who-owes-whom>");
    let frame = format!(
        "<iframe class=\"who-owes-whom\" src=\"{ADDRESS}index.html\" title=\"{}\" width=\"100%\" \
         height=\"900\" loading=\"lazy\" referrerpolicy=\"no-referrer\" \
         allow=\"clipboard-write\"></iframe>",
        story.words.title()
    );
    let file = format!("one/{}", one::file(Language::En));
    let file_address = there.full(&there.shared(&file));
    let boxed = format!(
        "<iframe src=\"{file_address}\" title=\"{}\" width=\"100%\" height=\"900\" \
         loading=\"lazy\" referrerpolicy=\"no-referrer\" sandbox=\"allow-scripts\"></iframe>",
        story.words.title()
    );
    html! {
        section class="way" id="figure" aria-labelledby="figure-title" {
            h2 id="figure-title" { "The figure" }
            p {
                "The answer, a table and a link, in HTML that editors let through, that feeds show and "
                "that archives keep. Where the script is there, the page takes its place."
            }
            (code("figure-body", "In the article", figure))
            p id="spoken" class="fits" hidden {
                "For a scenario of your own it says the answer and leads to it; only ours come with "
                "a table."
            }
            (code("figure-script", "Once, in the site’s <head>", &script("embed")))
            p class="fits" {
                "Without " code { "async" } " it is there before the figure is, so nothing is laid "
                "out twice. With it, it works too. It loads nothing else until a reader comes near."
            }
        }
        section class="way" id="element" aria-labelledby="element-title" {
            h2 id="element-title" { "The element" }
            p {
                "The same without a wrapper, for a template or an app. What stands in it is shown until "
                "the page takes its place, and where it cannot: you may leave that out."
            }
            (code("element-body", "In the page", &element))
            (code("element-script", "Once, in its <head>", &script("embed")))
        }
        section class="way" id="frame" aria-labelledby="frame-title" {
            h2 id="frame-title" { "The frame" }
            p {
                "A page within yours, with a policy of its own: nothing of ours runs in your page but "
                "the line that gives the frame its height."
            }
            (code("frame-body", "In the page", &frame))
            (code("frame-script", "Once, to give it its height", &script("resize")))
            p class="fits" {
                "In a sandbox it needs " code { "sandbox=\"allow-scripts allow-same-origin\"" }
                ". With " code { "allow-scripts" } " alone it can load nothing, and shows its "
                "answer as text: use the single file there."
            }
        }
        section class="way" id="file" aria-labelledby="file-title" {
            h2 id="file-title" { "The single file" }
            p {
                "All of it in one HTML file, for a disk, a mail, or "
                code { "sandbox=\"allow-scripts\"" } ". It shows every part, in the reader’s own theme. "
                "Its script stands in the file, so the file itself needs a server without a policy "
                "that forbids that."
            }
            p {
                a id="download" href=(place.shared(&file)) download { "Download the file" }
            }
            (code("file-body", "In a sandbox", &boxed))
        }
    }
}

fn code(id: &str, title: &str, text: &str) -> Markup {
    html! {
        div class="code" {
            div class="buttons" {
                h3 id={ (id) "-title" } { (title) }
                button type="button" data-copy=(id) aria-describedby={ (id) "-title" } hidden {
                    "Copy"
                }
                span role="status" {}
            }
            pre { code id=(id) { (text) } }
        }
    }
}

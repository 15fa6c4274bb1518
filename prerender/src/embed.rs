//! The embed page, which writes what publishers paste.

mod choices;
mod code;
mod messages;
mod ways;

use crate::fill::fill;
use crate::{SiteUrls, Story, Subject, head, shell, subject};
use anyhow::Context;
use maud::{DOCTYPE, Markup, html};
use page::i18n::Language;

pub(crate) use messages::Messages;

/// The file name of the page in a language.
pub(crate) fn file(language: Language) -> String {
    subject::file("embed", language)
}

/// The embed page. Without its script it shows the snippets of the deal as it stands.
///
/// # Errors
///
/// As [`Story::new`].
pub fn embed(language: Language, urls: &SiteUrls) -> anyhow::Result<String> {
    let stories = Story::of_deals(language)?;
    let story = stories.first().context("there is no deal")?;
    let messages = &story.messages.embed;
    let title = fill(&messages.title, &[("title", story.state.messages.title())]);
    let page = html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head {
                (head::titled(&title, &messages.description))
                meta name="robots" content="noindex";
                link rel="stylesheet" href=(urls.shared("page.css"));
                link rel="stylesheet" href=(urls.shared("embed.css"));
                script src=(urls.shared("configure.js")) defer {}
                script src=(urls.shared("resize.js")) defer {}
                link rel="icon" type="image/svg+xml" href=(urls.shared("icon.svg"));
                (head::addresses(urls, language, file))
            }
            body {
                main class="tool" {
                    header {
                        (shell::languages(language, file))
                        h1 { (title) }
                        p {
                            (messages.intro) " "
                            a id="alone" href=(Subject::Deal.file(language)) { (messages.alone) }
                        }
                    }
                    p id="unscripted" class="notice" {
                        (messages.unscripted)
                        @if urls.address.is_none() {
                            " " (code::marked(&fill(&messages.address, &[("address", ways::ADDRESS)])))
                        }
                    }
                    div class="desk" {
                        (preview(story))
                        (choices::form(&stories))
                    }
                    (ways::all(story, urls))
                }
            }
        }
    };
    Ok(page.into_string() + "\n")
}

/// The widths at which the preview can be seen, in pixels: two phones, and the column of an article.
const WIDTHS: [u32; 3] = [320, 390, 720];

/// What the choices come to, at a width, and how high it is there.
fn preview(story: &Story) -> Markup {
    let messages = &story.messages.embed;
    let language = story.language();
    // Without `?lang` the English page follows the language of the browser.
    let asks = if language == Language::En { "?lang=en" } else { "" };
    html! {
        section class="preview" aria-labelledby="preview-title" {
            h2 id="preview-title" { (messages.preview) }
            fieldset id="widths" hidden {
                legend { (messages.width) }
                @for width in WIDTHS {
                    label {
                        input type="radio" name="width" value=(width) checked[width == 720];
                        span { (width) }
                    }
                }
                output id="height" data-height=(messages.height) {}
            }
            iframe id="preview" class="who-owes-whom"
                src={ (Subject::Deal.file(language)) (asks) } title=(story.title())
                width="720" height="620" allow="clipboard-write" {}
        }
    }
}

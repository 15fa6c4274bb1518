use crate::messages::Failed;
use crate::{Messages, SiteUrls, Story, head, static_page};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use page::i18n::Language;

/// The HTML of a page of the site, which loads shared scripts and styles.
#[must_use]
pub fn shell(story: &Story, urls: &SiteUrls) -> String {
    let language = story.language().code();
    let messages = urls.shared(&format!("messages/{language}.txt"));
    let page = html! {
        (DOCTYPE)
        html lang=(language) data-page=(story.subject.page()) {
            head {
                (head::head(story))
                // Before the style sheet, which a script would wait for.
                script src=(urls.shared("redirect.js")) {}
                link rel="stylesheet" href=(urls.shared("page.css"));
                // Nothing is painted before all of the page is there: what is drawn of a part of it would move.
                link rel="expect" href="#flow" blocking="render";
                script type="module" src=(urls.shared("boot.js")) {}
                link rel="modulepreload" href=(urls.shared("app.js"));
                link rel="preload" as="fetch" type="application/wasm" crossorigin
                    href=(urls.shared("app.wasm"));
                link rel="preload" as="fetch" type="text/plain" crossorigin href=(messages);
                link rel="icon" type="image/svg+xml" href=(urls.shared("icon.svg"));
                (head::shared(story, urls))
            }
            (body(story, &static_page::among_others(story), None))
        }
    };
    page.into_string() + "\n"
}

/// What the style sheet hides. Some servers give the folder's page at an address without the slash, from
/// where neither style nor script is found.
fn unstyled() -> Markup {
    html! {
        @for language in Language::ALL {
            @if let Ok(messages) = Messages::of(language) {
                p class="unstyled" lang=(language.code()) data-nosnippet {
                    (messages.failed.unstyled) " " a href="latest/" { "latest/" }
                }
            }
        }
    }
}

/// What a script says where the page cannot start or go on.
fn failed(story: &Story) -> Markup {
    let Failed { stopped, old, forbidden, missing, broken, texts, unreachable, offline, .. } =
        &story.messages.failed;
    let Failed { unwritten, again, .. } = &story.messages.failed;
    html! {
        p id="failed" role="alert" hidden data-old=(old) data-forbidden=(forbidden)
            data-missing=(missing) data-broken=(broken) data-texts=(texts)
            data-unreachable=(unreachable) data-offline=(offline)
            data-unwritten=(unwritten) data-again=(again) { (stopped) }
    }
}

/// The body: the static page, and an inline script where there is one.
pub(crate) fn body(story: &Story, static_page: &str, script: Option<&str>) -> Markup {
    html! {
        body {
            @if script.is_none() && story.subject.file(story.language()) == "index.html" {
                (unstyled())
            }
            (failed(story))
            div id="app" data-edition=(story.deal().edition) data-link=(story.subject.link()) { (PreEscaped(static_page)) }
            @if let Some(script) = script {
                script { (PreEscaped(script)) }
            }
        }
    }
}

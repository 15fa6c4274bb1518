use crate::{SiteUrls, Story, head, static_page};
use maud::{DOCTYPE, Markup, PreEscaped, html};

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

/// The body: the static page, and an inline script where there is one.
pub(crate) fn body(story: &Story, static_page: &str, script: Option<&str>) -> Markup {
    html! {
        body {
            p id="failed" role="alert" hidden { (story.messages.failed) }
            div id="app" data-link=(story.subject.link()) { (PreEscaped(static_page)) }
            @if let Some(script) = script {
                script { (PreEscaped(script)) }
            }
        }
    }
}

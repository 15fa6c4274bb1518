use crate::{Place, Story, head, static_page};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A page among others, without a script or a style of its own.
#[must_use]
pub fn shell(story: &Story, place: &Place) -> String {
    let language = story.language().code();
    let messages = place.shared(&format!("words/{language}.txt"));
    let page = html! {
        (DOCTYPE)
        html lang=(language) data-page=(story.subject.page()) {
            head {
                (head::head(story))
                // It needs no style, and would wait for one.
                script src=(place.shared("redirect.js")) {}
                link rel="stylesheet" href=(place.shared("page.css"));
                script type="module" src=(place.shared("boot.js")) {}
                link rel="modulepreload" href=(place.shared("app.js"));
                link rel="preload" as="fetch" type="application/wasm" crossorigin
                    href=(place.shared("app.wasm"));
                link rel="preload" as="fetch" type="text/plain" crossorigin href=(messages);
                link rel="icon" type="image/svg+xml" href=(place.shared("icon.svg"));
                (head::shared(story, place))
            }
            (body(story, &static_page::among_others(story), None))
        }
    };
    page.into_string() + "\n"
}

/// What stands in the page, and the script that is in it, if one is.
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

use crate::messages::Failed;
use crate::{Messages, SiteUrls, Story, head, static_page};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use page::i18n::Language;

/// The HTML of a page of the site, which loads shared scripts and styles.
#[must_use]
pub fn shell(story: &Story, urls: &SiteUrls) -> String {
    let language = story.language();
    let deal = format!("deals/{}.{}.deal", story.deal().id, language.code());
    let head = html! {
        (head::head(story))
        (program(language, urls))
        link rel="preload" as="fetch" crossorigin href=(urls.shared(&deal));
        (head::shared(story, urls))
    };
    let body = body(story, &static_page::among_others(story), None);
    document(language, story.subject.page(), &head, &body)
}

/// A page of the site, by the name that scripts and styles know it by.
pub(crate) fn document(language: Language, page: &str, head: &Markup, body: &Markup) -> String {
    let document = html! {
        (DOCTYPE)
        html lang=(language.code()) data-page=(page) {
            head { (head) }
            (body)
        }
    };
    document.into_string() + "\n"
}

/// Links to a page in each language, by its file.
pub(crate) fn languages(spoken: Language, file: fn(Language) -> String) -> Markup {
    html! {
        p class="languages" {
            @for of in Language::ALL {
                a href=(file(of)) lang=(of.code()) hreflang=(of.code())
                    aria-current=[(of == spoken).then_some("true")] { (of.name()) }
            }
        }
    }
}

/// What loads the program and its words.
pub(crate) fn program(language: Language, urls: &SiteUrls) -> Markup {
    let messages = urls.shared(&format!("messages/{}.txt", language.code()));
    html! {
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
    }
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
pub(crate) fn failed(messages: &Messages) -> Markup {
    let Failed { stopped, old, forbidden, missing, broken, texts, deal, .. } = &messages.failed;
    let Failed { unknown, unreachable, offline, unwritten, again, .. } = &messages.failed;
    html! {
        p id="failed" role="alert" hidden data-old=(old) data-forbidden=(forbidden)
            data-missing=(missing) data-broken=(broken) data-texts=(texts) data-deal=(deal)
            data-unknown=(unknown)
            data-unreachable=(unreachable) data-offline=(offline)
            data-unwritten=(unwritten) data-again=(again) { (stopped) }
    }
}

/// The data and the script of a page that has them in it: the compiled deal in each language, as base64.
pub(crate) type Inline<'a> = (&'a [(&'static str, String)], &'a str);

/// The body: the static page, and what stands inline.
pub(crate) fn body(story: &Story, static_page: &str, inline: Option<Inline<'_>>) -> Markup {
    let is_index =
        story.folder().is_empty() && story.subject.file(story.language()) == "index.html";
    html! {
        body {
            @if inline.is_none() && is_index {
                (unstyled())
            }
            (failed(&story.messages))
            div id="app" data-deal=(story.deal().id) data-site=[story.state.site.as_ref()] data-edition=(story.deal().edition) data-link=(story.subject.link()) { (PreEscaped(static_page)) }
            @if let Some((deals, script)) = inline {
                // Of no type that a browser runs.
                @for (language, deal) in deals {
                    script type="application/octet-stream" id={ "deal-" (language) } { (deal) }
                }
                script { (PreEscaped(script)) }
            }
        }
    }
}

//! The front page of the site: every deal in a line, with a picture.

use crate::messages::Messages;
use crate::{SiteUrls, Story, head, shell, subject};
use futures::executor::block_on;
use maud::{PreEscaped, html};
use page::i18n::{self, Language};
use page::{FrontPage, FrontPageDeal, FrontPageProps};
use yew::LocalServerRenderer;

/// The file name of the page in a language.
pub(crate) fn file(language: Language) -> String {
    subject::file("deals", language)
}

/// The page; it has no program.
///
/// # Errors
///
/// As [`Story::new`].
pub fn front(language: Language, urls: &SiteUrls) -> anyhow::Result<String> {
    let Messages { front: messages, .. } = Messages::of(language)?;
    let title = i18n::Messages::bundled(language).title().to_owned();
    let deals = Story::of_deals(language)?.into_iter();
    let deals = deals.map(|story| FrontPageDeal { href: story.path(), state: story.state });
    let props = FrontPageProps { deals: deals.collect() };
    let deals = LocalServerRenderer::<FrontPage>::with_props(props).hydratable(false);
    let head = html! {
        (head::titled(&title, &messages.intro))
        script src=(urls.shared("redirect.js")) {}
        link rel="stylesheet" href=(urls.shared("page.css"));
        link rel="stylesheet" href=(urls.shared("front.css"));
        link rel="icon" type="image/svg+xml" href=(urls.shared("icon.svg"));
        (head::addresses(urls, language, file))
    };
    let body = html! {
        body {
            main class="front still" lang=(language.code()) {
                header {
                    (shell::languages(language, file))
                    h1 { (title) }
                    p { (messages.intro) }
                }
                (PreEscaped(block_on(deals.render())))
                p { a href=(subject::file("embed", language)) { (messages.embed) } }
            }
        }
    };
    Ok(shell::document(language, "deals", &head, &body))
}

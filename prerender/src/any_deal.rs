//! The page of any deal: of one that the site has no page for, such as a publisher's own. Which it is stands
//! in its address, after `?deal=`.

use crate::messages::Messages;
use crate::{SiteUrls, front, head, shell, subject};
use maud::html;
use page::i18n::{self, Language};

/// The file name of the page in a language.
pub(crate) fn file(language: Language) -> String {
    subject::file("deal", language)
}

/// The page, which shows nothing of a deal until its program runs.
///
/// # Errors
///
/// A message is missing or unknown.
pub fn any_deal(language: Language, urls: &SiteUrls) -> anyhow::Result<String> {
    let messages = Messages::of(language)?;
    let own = i18n::Messages::bundled(language);
    let head = html! {
        (head::titled(own.title(), &messages.front.intro))
        meta name="robots" content="noindex";
        (shell::program(language, urls))
    };
    let body = html! {
        body {
            (shell::failed(&messages))
            div id="app" data-site="" {
                main class="still" lang=(language.code()) {
                    section id="head" {
                        div class="masthead" {
                            h1 { a href=(front::file(language)) { (own.title()) } }
                        }
                    }
                    noscript { p class="blocked" { (messages.front.unscripted) } }
                    div id="flow" {}
                }
            }
        }
    };
    Ok(shell::document(language, "deal", &head, &body))
}

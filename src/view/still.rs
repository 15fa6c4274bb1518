//! The page before its program runs: all that it says, and nothing that does not work.

use super::element::{el, with};
use super::{Draw, ledger, verdict};
use crate::Model;
use crate::i18n::{Language, Messages};
use settlement::What;
use yew::Html;

/// Another page: what a link to it says, and where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub href: String,
    /// It is the one that is shown.
    pub is_this: bool,
}

/// What a page that stands still has around the answer.
#[derive(Clone, Debug)]
pub struct Around {
    /// The same page in each language.
    pub languages: Vec<(Language, String)>,
    /// The other scenarios that have a page.
    pub pages: Vec<Page>,
    /// What is above the table, above the links, and below both.
    pub texts: Texts,
}

/// What it says besides what the page itself does.
#[derive(Clone, Debug)]
pub struct Texts {
    /// Above the table.
    pub title: String,
    /// What the table shows.
    pub caption: String,
    /// Above the links.
    pub pages: String,
    /// What this page takes to be so; nothing of the deal as it stands.
    pub says: String,
    /// Why nothing moves, where no script runs.
    pub blocked: String,
}

/// What stands in the page until its program takes its place.
pub fn still(model: &Model, messages: &Messages, around: &Around) -> Html {
    let mut draw = Draw::new(model, messages, Vec::new());
    draw.is_still = true;
    main(&mut draw, around);
    draw.done().0
}

fn main(draw: &mut Draw<'_>, around: &Around) {
    with!(draw, "main" "class" = "still", "lang" = draw.messages.language.code(); {
        // Where a reader will be able to keep a scenario there is as much room.
        verdict::answer(draw, |draw| languages(draw, around), |draw| {
            el!(draw, "div" "class" = "pin" "id" = "pin";);
        });
        story(draw, around);
    });
}

fn languages(draw: &mut Draw<'_>, around: &Around) {
    el!(draw, "p" "class" = "languages" "id" = "languages"; {
        for (language, href) in &around.languages {
            let is_this = *language == draw.messages.language;
            let code = language.code();
            with!(draw, "a" "href" = href.clone(), "lang" = code, "hreflang" = code,
                "aria-current" = is_this.then_some("true"); {
                draw.pen.words(language.name());
            });
        }
    });
}

fn story(draw: &mut Draw<'_>, around: &Around) {
    let Around { pages, texts, .. } = around;
    el!(draw, "section" "class" = "story" "id" = "story" "aria-labelledby" = "story-title"; {
        el!(draw, "h2" "id" = "story-title"; { draw.pen.text(texts.title.clone()); });
        el!(draw, "div" "class" = "table" "tabindex" = "0" "role" = "region"
            "aria-labelledby" = "story-caption"; {
            el!(draw, "table"; {
                el!(draw, "caption" "id" = "story-caption"; { draw.pen.text(texts.caption.clone()); });
                ledger::head(draw);
                el!(draw, "tbody"; { ledger::rows(draw, What::Net); });
            });
        });
        if !pages.is_empty() {
            links(draw, pages, texts);
        }
        el!(draw, "noscript"; {
            el!(draw, "p" "class" = "blocked"; { draw.pen.text(texts.blocked.clone()); });
        });
    });
}

/// The pages of other scenarios, and what this one takes to be so.
fn links(draw: &mut Draw<'_>, pages: &[Page], texts: &Texts) {
    el!(draw, "h2" "id" = "pages-title"; { draw.pen.text(texts.pages.clone()); });
    el!(draw, "ul" "class" = "presets" "aria-labelledby" = "pages-title"; {
        for Page { name, href, is_this } in pages {
            el!(draw, "li"; {
                with!(draw, "a" "href" = href.clone(),
                    "aria-current" = is_this.then_some("true"); {
                    draw.pen.text(name.clone());
                });
            });
        }
    });
    if !texts.says.is_empty() {
        el!(draw, "p" "class" = "preset"; { draw.pen.text(texts.says.clone()); });
    }
}

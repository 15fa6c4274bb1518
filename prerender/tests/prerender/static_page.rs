//! The static page has the answer as the app will draw it, and no dead controls.

use crate::markup::{Tag, between, tags, text};
use futures::executor::block_on;
use page::{App, AppProps, Host};
use prerender::{SiteUrls, Story, shell};
use yew::{Callback, LocalServerRenderer};

/// What the app draws first.
fn drawn(of: &Story) -> String {
    let props = AppProps {
        root: None,
        opened: Some(of.state.clone().into()),
        opening: 0,
        host: Host::default(),
        on_ready: Callback::default(),
    };
    block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render())
}

/// The answer and its doubt, without the languages before.
fn answer(page: &str) -> &str {
    let answer = between(page, "id=\"head\"", "id=\"dock\"");
    let (_, answer) = answer.split_once("id=\"languages\"").unwrap();
    // The tag of what follows has begun.
    let (answer, _) = answer.rsplit_once('<').unwrap();
    answer.split_once("</p>").unwrap().1
}

/// The elements that have a place: a button of the app is a span here.
fn shape(html: &str) -> Vec<(String, Option<String>, Option<String>)> {
    let has_place = |tag: &Tag| {
        let is_text = tag.get("aria-hidden").is_some() || tag.get("class") == Some("unseen");
        !tag.name.starts_with('/') && !is_text
    };
    let name = |tag: &Tag| match tag.name.as_str() {
        "button" => "span".to_owned(),
        name => name.to_owned(),
    };
    let own = |tag: &Tag, of| tag.get(of).map(str::to_owned);
    let tags = tags(html);
    let placed = tags.iter().filter(|tag| has_place(tag));
    placed.map(|tag| (name(tag), own(tag, "class"), own(tag, "id"))).collect()
}

#[test]
fn the_answer_is_the_one_that_the_app_draws() {
    for of in Story::all().unwrap() {
        let (page, drawn) = (shell(&of, &SiteUrls::default()), drawn(&of));
        let (fixed, moving) = (answer(&page), answer(&drawn));
        assert_eq!(text(fixed), text(moving));
        assert_eq!(shape(fixed), shape(moving));
        let fields = |html| {
            let own =
                |tag: Tag| ["value", "size", "aria-label"].map(|of| tag.get(of).map(str::to_owned));
            let inputs = tags(html).into_iter().filter(|tag| tag.name == "input");
            inputs.map(own).collect::<Vec<_>>()
        };
        assert_eq!(fields(fixed), fields(moving));
    }
}

#[test]
fn nothing_in_a_static_page_asks_to_be_pressed_or_typed_in() {
    for of in Story::all().unwrap() {
        let page = shell(&of, &SiteUrls::default());
        let all = tags(&page);
        let interactive = all.iter().filter(|tag| {
            let name = tag.name.as_str();
            matches!(name, "button" | "select" | "textarea")
                || matches!(tag.get("role"), Some("button" | "spinbutton"))
                || tag.get("contenteditable").or(tag.get("aria-expanded")).is_some()
                || tag.get("class").is_some_and(|class| class.contains("figure-text"))
        });
        assert_eq!(interactive.map(|tag| &tag.name).collect::<Vec<_>>(), [""; 0]);
        for tag in all.iter().filter(|tag| tag.name == "input") {
            assert!(tag.get("readonly").is_some() && tag.get("tabindex") == Some("-1"), "{tag:?}");
        }
        let tags = tags(between(&page, "id=\"languages\"", "</p>"));
        let current: Vec<_> = tags.iter().filter(|tag| tag.get("aria-current").is_some()).collect();
        let [current] = &*current else { panic!("{tags:?}") };
        assert_eq!(current.get("lang"), Some(of.language().code()));
        assert_eq!(current.get("href"), Some(&*of.subject.file(of.language())));
    }
}

//! Each page, in each language: whole without a program, and with nothing that a strict policy refuses.

use crate::markup::{tags, text};
use page::words::{flag, reason};
use prerender::{Place, Story, shell};
use settlement::{Of, story};

fn based() -> Place {
    Place { base: "../0123456789ab/".to_owned(), address: None }
}

#[test]
fn each_page_says_the_answer_the_reasons_and_the_table_in_its_language() {
    for of in Story::all().unwrap() {
        let page = shell(&of, &based());
        let seen = text(&page);
        assert!(page.starts_with("<!DOCTYPE html>"));
        assert!(seen.contains(&of.title()) && seen.contains(&of.verdict()), "{seen}");
        let (model, words) = (&of.model, of.words);
        let reasons = story::reasons(&model.scenario, &model.settlement).unwrap();
        assert!(!reasons.is_empty() && !model.outlook.is_empty());
        for of in &reasons {
            assert!(seen.contains(&reason::sentence(words, &model.scenario, of).written(words)));
        }
        for of in &model.settlement.after.flags {
            let terms = model.scenario.after();
            let flag = flag::sentence(words, &model.scenario, terms, Of::After, of);
            assert!(seen.contains(&flag.written(words)));
        }
        for net in of.nets().iter().flat_map(|of| of.nets) {
            assert!(seen.contains(&words.ledger(net)), "{net}");
        }
        let tags = tags(&page);
        assert!(tags.iter().any(|tag| tag.name == "table"));
        let code = of.language().code();
        for name in ["html", "main"] {
            let tag = tags.iter().find(|tag| tag.name == name).unwrap();
            assert_eq!(tag.get("lang"), Some(code));
        }
        let app = tags.iter().find(|tag| tag.get("id") == Some("app")).unwrap();
        assert_eq!(app.get("data-link").unwrap().replace("&amp;", "&"), of.subject.link());
        let description = tags.iter().find(|tag| tag.get("name") == Some("description")).unwrap();
        assert_eq!(description.get("content").unwrap().replace("&amp;", "&"), of.description());
    }
}

#[test]
fn nothing_in_a_page_is_inline() {
    for of in Story::all().unwrap() {
        for tag in tags(&shell(&of, &based())) {
            assert_ne!(tag.name, "style");
            assert!(tag.name != "script" || tag.get("src").is_some() && tag.text.is_empty());
            for (name, _) in &tag.attributes {
                assert!(name != "style" && !name.starts_with("on"), "{tag:?}");
            }
        }
    }
}

#[test]
fn what_pages_share_is_found_from_the_base_and_the_rest_beside_the_page() {
    let stories = Story::all().unwrap();
    let files: Vec<_> = stories.iter().map(|of| of.subject.file(of.language())).collect();
    for of in &stories {
        let mut shared = 0;
        for tag in tags(&shell(of, &based())) {
            let is_image = tag.get("property") == Some("og:image");
            let content = if is_image { tag.get("content") } else { None };
            for to in [tag.get("href"), tag.get("src"), content].into_iter().flatten() {
                assert!(!to.contains(':') && !to.starts_with('/'), "{to}");
                if to.starts_with("../0123456789ab/") {
                    shared += 1;
                } else {
                    assert!(
                        to.starts_with("oembed/") || files.iter().any(|file| file == to),
                        "{to}"
                    );
                }
            }
        }
        assert_eq!(shared, 8, "style, scripts, module, program, words, icon, picture");
    }
}

#[test]
fn where_the_address_is_known_others_are_told_it_in_full() {
    let address = "https://example.org/deals/latest/".parse().unwrap();
    let place = Place { address: Some(address), ..based() };
    let stories = Story::all().unwrap();
    let of = stories.iter().find(|of| of.subject.file(of.language()) == "plan.nl.html").unwrap();
    let page = shell(of, &place);
    for part in [
        "rel=\"canonical\" href=\"https://example.org/deals/latest/plan.nl.html\"",
        "hreflang=\"fr\" href=\"https://example.org/deals/latest/plan.fr.html\"",
        "\"og:image\" content=\"https://example.org/deals/0123456789ab/cards/plan.nl.png\"",
        "href=\"https://example.org/deals/latest/oembed/plan.nl.json\"",
        "href=\"../0123456789ab/page.css\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

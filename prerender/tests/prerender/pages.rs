//! Each page, in each language: whole without a program, and with nothing that a strict policy refuses.

use crate::markup::{tags, text};
use page::i18n::{Language, flag, reason};
use prerender::{SiteUrls, Story, embed, shell};
use settlement::{Scope, story};

fn based() -> SiteUrls {
    SiteUrls { base: "../0123456789ab/".to_owned(), address: None }
}

#[test]
fn each_page_says_the_answer_the_reasons_and_the_table_in_its_language() {
    for of in Story::all().unwrap() {
        let page = shell(&of, &based());
        let seen = text(&page);
        assert!(page.starts_with("<!DOCTYPE html>"));
        let (state, messages) = (&of.state, &of.state.messages);
        let answer = of.view().headline().written();
        assert!(seen.contains(&of.title()) && seen.contains(&answer), "{answer}: {seen}");
        let reasons = story::reasons(&state.scenario, state.settlement()).unwrap();
        assert!(!reasons.is_empty() || state.settlement().change.net.is_zero());
        assert!(!state.outlooks.is_empty());
        for of in &reasons {
            let reason = reason::sentence(messages, &state.scenario, of);
            assert!(seen.contains(&reason.written()));
        }
        for of in &state.settlement().after.flags {
            let terms = state.scenario.after();
            let flag = flag::sentence(messages, &state.scenario, terms, Scope::After, of);
            assert!(seen.contains(&flag.written()));
        }
        for net in of.nets().iter().flat_map(|of| of.nets) {
            assert!(seen.contains(&messages.ledger(net)), "{net}");
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
    for of in &stories {
        let of_deal = stories.iter().filter(|other| other.folder() == of.folder());
        let files: Vec<_> = of_deal.map(|of| of.subject.file(of.language())).collect();
        let mut shared = 0;
        let front = ["deals.html", "deals.nl.html", "deals.fr.html"];
        let front = front.map(|page| of.state.site_page(page).unwrap());
        let urls = based().within(&of.folder());
        for tag in tags(&shell(of, &urls)) {
            let is_image = tag.get("property") == Some("og:image");
            let content = if is_image { tag.get("content") } else { None };
            for to in [tag.get("href"), tag.get("src"), content].into_iter().flatten() {
                assert!(!to.contains(':') && !to.starts_with('/'), "{to}");
                if to.starts_with(&urls.base) {
                    shared += 1;
                } else {
                    assert!(
                        // The last leads to the page itself where an address lacks its slash.
                        to.starts_with("oembed/")
                            || to == "#flow"
                            || files.iter().any(|file| file == to)
                            || front.iter().any(|file| file == to)
                            || to == "latest/",
                        "{to}"
                    );
                }
            }
        }
        assert_eq!(shared, 9, "style, scripts, module, program, words, deal, icon, picture");
    }
}

#[test]
fn where_the_address_is_known_others_are_told_it_in_full() {
    let address = "https://example.org/deals/latest/".parse().unwrap();
    let urls = SiteUrls { address: Some(address), ..based() };
    let stories = Story::all().unwrap();
    let of = stories.iter().find(|of| of.subject.file(of.language()) == "plan.nl.html").unwrap();
    let page = shell(of, &urls);
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

#[test]
fn the_embed_page_knows_its_address_or_says_that_it_does_not() {
    let address = "https://example.org/deals/latest/".parse().unwrap();
    let urls = SiteUrls { address: Some(address), ..based() };
    for (language, own, shown) in [
        (Language::En, "embed.html", "index.html"),
        (Language::Nl, "embed.nl.html", "nl.html"),
        (Language::Fr, "embed.fr.html", "fr.html"),
    ] {
        let page = embed(language, &urls).unwrap().replace("&quot;", "\"");
        let one = format!("one/who-owes-whom.{}.html\"", language.code());
        for part in [
            &format!("rel=\"canonical\" href=\"https://example.org/deals/latest/{own}\""),
            "hreflang=\"en\" href=\"https://example.org/deals/latest/embed.html\"",
            "hreflang=\"nl\" href=\"https://example.org/deals/latest/embed.nl.html\"",
            "hreflang=\"fr\" href=\"https://example.org/deals/latest/embed.fr.html\"",
            "hreflang=\"x-default\" href=\"https://example.org/deals/latest/embed.html\"",
            "name=\"robots\" content=\"noindex\"",
            "src=\"../0123456789ab/configure.js\"",
            // What is pasted where no script runs.
            &format!("href=\"https://example.org/deals/latest/{shown}\""),
            &format!("src=\"https://example.org/deals/latest/{shown}\""),
            "src=\"https://example.org/deals/latest/embed.js\"",
            "src=\"https://example.org/deals/latest/resize.js\"",
            &format!("src=\"https://example.org/deals/0123456789ab/{one}"),
        ] {
            assert!(page.contains(part), "{part}");
        }
        assert!(!page.contains("this-folder"));
        let page = embed(language, &based()).unwrap().replace("&quot;", "\"");
        assert!(!page.contains("canonical") && page.contains("content=\"noindex\""));
        assert!(page.contains("<code>https://example.org/this-folder/</code>"));
        let one = format!("src=\"https://example.org/this-folder/../0123456789ab/{one}");
        assert!(page.contains(&one) && !page.contains("{address}"), "{one}");
    }
}

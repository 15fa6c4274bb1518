//! What is put into articles: the engine's own figures, in what an editor lets through.

use crate::markup::{Tag, tags, text};
use prerender::{Net, SiteUrls, Story, snippet};
use settlement::{link, settle};
use std::collections::BTreeSet;

/// What `WordPress` lets through of what snippets have, in `wp-includes/kses.php`: an element's own
/// attributes, and those of every element.
const ALLOWED: [(&str, &[&str]); 13] = [
    ("a", &["href", "rel", "rev", "name", "target", "download"]),
    ("caption", &["align"]),
    ("em", &[]),
    ("figcaption", &["align"]),
    ("figure", &["align"]),
    ("p", &["align"]),
    ("strong", &[]),
    (
        "table",
        &["align", "bgcolor", "border", "cellpadding", "cellspacing", "rules", "summary", "width"],
    ),
    ("tbody", &["align", "char", "charoff", "valign"]),
    ("td", &["abbr", "align", "axis", "colspan", "headers", "rowspan", "scope", "valign"]),
    ("th", &["abbr", "align", "axis", "colspan", "headers", "rowspan", "scope", "valign"]),
    ("thead", &["align", "char", "charoff", "valign"]),
    ("tr", &["align", "bgcolor", "char", "charoff", "valign"]),
];
const EVERYWHERE: [&str; 8] = ["class", "dir", "hidden", "id", "lang", "role", "style", "title"];

/// What is left of it.
fn let_through(html: &str) -> String {
    let mut left = String::new();
    for tag in tags(html) {
        let name = tag.name.trim_start_matches('/');
        let Some((_, own)) = ALLOWED.iter().find(|(of, _)| *of == name) else {
            left.push_str(&tag.text);
            continue;
        };
        let is_allowed = |(name, _): &(String, Option<String>)| {
            own.contains(&&**name)
                || EVERYWHERE.contains(&&**name)
                || name.starts_with("aria-")
                || name.strip_prefix("data-").is_some_and(is_data)
        };
        let attributes = tag.attributes.iter().filter(|of| is_allowed(of)).cloned().collect();
        left.push_str(&Tag { attributes, ..tag }.written());
    }
    left
}

fn is_data(name: &str) -> bool {
    let is_sign = |sign: u8| sign == b'_' || sign.is_ascii_lowercase() || sign.is_ascii_digit();
    !name.is_empty() && name.split('-').all(|part| !part.is_empty() && part.bytes().all(is_sign))
}

#[test]
fn an_editor_takes_nothing_out() {
    for of in Story::all().unwrap() {
        let snippet = snippet(&of, &SiteUrls::default());
        assert_eq!(let_through(&snippet), snippet);
        let signs = snippet.matches('&').count();
        assert_eq!(signs, snippet.matches("&amp;").count() + snippet.matches("&quot;").count());
    }
    let no = "<p style=\"x\" onclick=\"y\">a<script>b</script></p>";
    assert_eq!(let_through(no), "<p style=\"x\">ab</p>");
}

/// A feed reader or a mail that lets through links and tables alone.
#[test]
fn a_feed_keeps_text_table_and_link() {
    for of in Story::all().unwrap() {
        let mut feed = String::new();
        for tag in tags(&snippet(&of, &SiteUrls::default())) {
            let is_kept = ["a", "table", "tr", "td"].contains(&tag.name.trim_start_matches('/'));
            feed.push_str(&if is_kept { tag.written() } else { tag.text });
        }
        assert!(text(&format!("<p>{feed}")).contains(&of.verdict()), "{feed}");
        assert!(feed.matches("<tr>").count() > 4 && feed.contains("</td></tr></table>"), "{feed}");
        assert!(feed.contains("<a href="), "{feed}");
    }
}

#[test]
fn it_says_the_verdict_and_what_the_engine_settles() {
    for of in Story::all().unwrap() {
        let snippet = snippet(&of, &SiteUrls::default());
        assert!(text(&snippet).contains(&of.verdict()));
        let scenario = link::read(of.deal(), of.subject.link(), &[]).unwrap().scenario;
        let settlement = settle(&scenario).unwrap();
        let [before, after] = [&settlement.before, &settlement.after];
        let mut nets = Vec::new();
        for (old, new) in before.years.iter().zip(&after.years) {
            assert_eq!(old.year, new.year);
            nets.push(Net { year: Some(old.year), nets: [old.net, new.net] });
        }
        nets.push(Net { year: None, nets: [before.totals.net, after.totals.net] });
        assert_eq!(of.nets(), nets);
        let amounts = nets.iter().flat_map(|of| of.nets).map(|net| of.state.messages.dollars(net));
        let cells = tags(&snippet).into_iter().filter(|tag| tag.name == "td").map(|tag| tag.text);
        assert!(amounts.eq(cells), "{snippet}");
    }
}

#[test]
fn it_says_how_sure_each_input_is_and_leads_to_the_page() {
    for of in Story::all().unwrap() {
        let snippet = snippet(&of, &SiteUrls::default());
        let assumptions = of.assumptions();
        for (level, names) in &assumptions {
            assert!(snippet.contains(&format!("{} ({level})", names.join(", "))), "{snippet}");
        }
        let inputs = page::export_text::inputs(&of.state);
        let levels: BTreeSet<_> = inputs.iter().map(|(_, _, level)| *level).collect();
        assert_eq!(assumptions.len(), levels.len());
        let file = of.path();
        assert!(snippet.contains(&format!("href=\"{{address}}{file}\"")), "{snippet}");
        let address = Some("https://example.org/x/".parse().unwrap());
        let urls = SiteUrls { base: String::new(), address };
        let snippet = prerender::snippet(&of, &urls.within(&of.folder()));
        assert!(snippet.contains(&format!("href=\"https://example.org/x/{file}\"")), "{snippet}");
    }
}

//! The versions of the contract: any two are compared, a loose telling says where it is loose, an event
//! ends what each lets it end, and a route that is bound stays.

use crate::engine::Engine;
use crate::reader::{Reader, id};
use crate::runner::{Test, test};
use crate::scenario::{at, decimal, preset, scenario};
use serde_json::json;
use settlement::{Decimal, Input, Ledger, settle};
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(any_two_versions_are_compared_by_name_and_date),
    test!(a_loose_telling_says_where_with_its_sources),
    test!(an_event_ends_what_each_contract_lets_it_end),
    test!(the_part_of_a_route_moves_the_bills),
];

const LANGUAGES: [&str; 3] = ["en", "nl", "fr"];

/// Each version, and what it is called in each language, with its date.
const VERSIONS: [(&str, [&str; 3]); 4] = [
    (
        "as-told",
        [
            "the old deal as the article tells it (22 July 2019)",
            "de oude deal volgens het artikel (22 juli 2019)",
            "l’ancien accord selon l’article (22 juillet 2019)",
        ],
    ),
    (
        "2025-01",
        [
            "the deal of January 2025 (21 January 2025)",
            "de deal van januari 2025 (21 januari 2025)",
            "l’accord de janvier 2025 (21 janvier 2025)",
        ],
    ),
    (
        "2025-10",
        [
            "the deal of October 2025 (28 October 2025)",
            "de deal van oktober 2025 (28 oktober 2025)",
            "l’accord d’octobre 2025 (28 octobre 2025)",
        ],
    ),
    (
        "2026-04",
        [
            "the deal of April 2026 (27 April 2026)",
            "de deal van april 2026 (27 april 2026)",
            "l’accord d’avril 2026 (27 avril 2026)",
        ],
    ),
];

async fn any_two_versions_are_compared_by_name_and_date(engine: Engine) -> WebDriverResult<()> {
    let ids: Vec<_> = deals::OPENAI_MICROSOFT.terms.iter().map(|terms| &*terms.id).collect();
    assert_eq!(ids, VERSIONS.map(|(id, _)| id));
    let reader = Reader::open(engine).await?;
    for (nth, language) in LANGUAGES.into_iter().enumerate() {
        reader.visit(&format!("1&lang={language}")).await?;
        reader.open_folds().await?;
        let mut scenario = scenario();
        for (older, called) in VERSIONS {
            for (newer, compared_with) in VERSIONS {
                reader.toggle(&format!("before-{older}")).await?;
                reader.toggle(&format!("after-{newer}")).await?;
                scenario.compare(older, newer).unwrap();
                reader.expect(&scenario).await?;
                let line = match language {
                    "en" => format!("Compared here: {}, and {}.", called[nth], compared_with[nth]),
                    "nl" => format!("Hier vergeleken: {}, en {}.", called[nth], compared_with[nth]),
                    _ => format!("Comparés ici : {} et {}.", called[nth], compared_with[nth]),
                };
                assert_eq!(reader.text("compared").await?, line);
            }
        }
    }
    reader.close().await
}

/// The fold that says where a telling is loose: its title, and of each place what is said and whence.
const LOOSE: &str = "
    const list = document.querySelector('ul.loose');
    if (!list) return null;
    return [list.closest('.fold').querySelector('summary').textContent,
        [...list.children].map(place => [place.querySelector('.note').textContent,
            [...place.querySelectorAll('.sources a')].map(a => a.getAttribute('href'))])]";

async fn a_loose_telling_says_where_with_its_sources(engine: Engine) -> WebDriverResult<()> {
    let deal = &deals::OPENAI_MICROSOFT;
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    assert_eq!(reader.script(LOOSE).await?, json!(null));
    for (language, title) in [
        ("en", "Where the old deal as the article tells it departs from the documents (7)"),
        ("nl", "Waar de oude deal volgens het artikel afwijkt van de documenten (7)"),
        ("fr", "Où l’ancien accord selon l’article s’écarte des documents (7)"),
    ] {
        reader.visit(&format!("1&lang={language}")).await?;
        reader.click("#preset-article").await?;
        let scenario = at(preset("article"));
        assert_eq!(scenario.before().id, "as-told");
        reader.expect(&scenario).await?;
        reader.open_folds().await?;
        let deal = deals::get(&deal.id, language);
        let places = deal.loose.iter().map(|loose| {
            let source = |id| &*deal.source(id).unwrap().url;
            let sources: Vec<_> = loose.sources.iter().map(|id| source(id)).collect();
            assert!(loose.terms == "as-told" && !sources.is_empty());
            json!([&loose.says, sources])
        });
        let places: Vec<_> = places.collect();
        assert_eq!(places.len(), 7);
        assert_eq!(reader.script(LOOSE).await?, json!([title, places]));
        // A version as its documents have it is not loose.
        reader.toggle("before-2025-01").await?;
        reader.until(|| async { Ok(reader.script(LOOSE).await?.is_null()) }).await?;
    }
    reader.close().await
}

async fn an_event_ends_what_each_contract_lets_it_end(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.click("#preset-agi-2029").await?;
    let mut scenario = at(preset("agi-2029"));
    reader.expect(&scenario).await?;
    let told = reader.script("return document.querySelector('.preset').textContent").await?;
    let told = told.as_str().unwrap().to_owned();
    reader.open_folds().await?;
    let access = "Microsoft must stop selling from 2029, because AGI is declared.";
    let shares = "the revenue share OpenAI pays and the revenue share Microsoft pays no longer apply \
                  from 2029, because AGI is declared.";
    for (older, under, ended) in [
        ("as-told", "Under the old deal as the article tells it, ", &[access][..]),
        ("2025-01", "Under the deal of January 2025, ", &[access, shares]),
        ("2025-10", "Under the deal of October 2025, ", &[shares]),
        ("2026-04", "", &[]),
    ] {
        reader.toggle(&format!("before-{older}")).await?;
        scenario.compare(older, "2026-04").unwrap();
        reader.expect(&scenario).await?;
        let flags = "return [...document.querySelectorAll('#flags li')].map(li => {
            const copy = li.cloneNode(true);
            copy.querySelectorAll('.unseen').forEach(part => part.remove());
            return copy.textContent;
        }).filter(flag => flag.includes('AGI')).sort()";
        let expected: Vec<_> = ended.iter().map(|what| format!("{under}{what}")).collect();
        assert_eq!(reader.script(flags).await?, json!(expected), "{older}");
        // What the text of the preset says of these contracts is what comes of them.
        if ["as-told", "2025-10"].contains(&older) {
            let net = settle(&scenario).unwrap().before.totals.net;
            let billions = (net / decimal("1000000000")).round_dp(1);
            assert!(told.contains(&format!("${billions} billion")), "{billions}: {told}");
        }
    }
    reader.close().await
}

/// What a host bills in all years.
fn billed(ledger: &Ledger<'_>, host: &str) -> Decimal {
    let bills = &ledger.totals.bills;
    bills.iter().find(|of| of.0.id == host).map_or(Decimal::ZERO, |of| of.1)
}

async fn the_part_of_a_route_moves_the_bills(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let (part, mut scenario) = (Input::Part("api"), scenario());
    let label = "return document.querySelector('label[for=parts-api]').textContent";
    let label = reader.script(label).await?;
    assert_eq!(label, "part of OpenAI’s revenue: earned with the API");
    let slider = reader.find(&format!("{}-slider", id(part))).await?;
    let mut seen = Vec::new();
    for (key, value) in [(Key::Home, "0"), (Key::End, "1"), (Key::Left, "0.95")] {
        slider.send_keys("" + key).await?;
        scenario.set(part, Some(decimal(value))).unwrap();
        reader.expect(&scenario).await?;
        let settlement = settle(&scenario).unwrap();
        seen.push([&settlement.before, &settlement.after].map(|of| billed(of, "aws")));
        let shown = reader.text("cloud").await?;
        assert_eq!(shown.contains("not allowed"), value == "1", "{shown}");
    }
    // Only the older deal binds the API; with nothing bound both bill alike.
    let [[none, free], [all, newer], [rest, _]] = *seen else { panic!("{seen:?}") };
    assert!(none == free && newer == free && all.is_zero(), "{seen:?}");
    assert!(rest > Decimal::ZERO && rest < none, "{seen:?}");
    reader.close().await
}

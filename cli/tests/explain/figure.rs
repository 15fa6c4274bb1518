//! Single figures.

use super::explain;
use serde_json::Value;

#[test]
fn a_figure_is_what_its_rule_says() {
    let expected = "\
after.2028.share-out.paid: what OpenAI pays Microsoft, in 2028, under the deal of April 2026
  = 18,056,000,000.00 USD, what is due, and no more than 18,056,000,000.00: the most counts
           22,556,880,000.00  after.2028.share-out.due
           18,056,000,000.00  after.2028.share-out.left
  clause share-out (official): OpenAI keeps paying";
    let answer = explain(&["--figure", "after.2028.share-out.paid"], "{}");
    assert!(answer.text().starts_with(expected), "{}", answer.text());
}

#[test]
fn what_somebody_set_is_told_from_what_the_deal_says() {
    let told = explain(&["--figure", "cap", "--figure", "compute"], "{}");
    let (cap, compute) = told.text().split_once("\n\n").unwrap();
    let inputs = &deals::OPENAI_MICROSOFT.inputs;
    let (capping, hosting) = (inputs.capping.as_ref().unwrap(), inputs.hosting.as_ref().unwrap());
    for (text, basis) in [(cap, &capping.cap.basis), (compute, &hosting.compute.basis)] {
        assert!(text.contains(&format!("\n  {}: {}", basis.level.id(), basis.note)), "{text}");
        for source in &basis.sources {
            let source = deals::OPENAI_MICROSOFT.source(source).unwrap();
            assert!(text.contains(&*source.title) && text.contains(&*source.url), "{text}");
        }
    }
    let set = explain(&["--figure", "cap"], r#"{"cap":null}"#);
    assert!(set.text().ends_with("= none USD, taken as given\n  set in the scenario\n"));
}

#[test]
fn every_figure_can_be_asked_and_takes_at_most_nine_lines() {
    for scenario in ["{}", r#"{"events":{"agi":2028},"kept":"0.5","cap_per":"year"}"#] {
        let list = explain(&["--figures"], scenario);
        let names: Vec<_> =
            list.text().lines().map(|line| line.split_whitespace().next().unwrap()).collect();
        assert!(names.contains(&"after.2029.share-out.paid") && names.contains(&"tipping.cap.1"));
        let asked = names.iter().flat_map(|name| ["--figure", name]).collect::<Vec<_>>();
        let told = explain(&asked, scenario);
        let told: Vec<_> = told.text().split("\n\n").collect();
        assert_eq!(told.len(), names.len());
        for (name, told) in names.iter().zip(told) {
            assert!(told.starts_with(&format!("{name}: ")), "{told}");
            let lines = told.trim_end().lines().filter(|line| !line.contains("https://"));
            assert!(lines.count() <= 9, "{told}");
        }
    }
}

#[test]
fn json_carries_the_same() {
    let list = explain(&["--figures", "--format", "json"], "{}").lines();
    let by_name = |name: &str| list.iter().find(|d| d["figure"] == name).unwrap();
    for derivation in &list {
        for term in derivation["terms"].as_array().unwrap() {
            let told = by_name(term["figure"].as_str().unwrap());
            assert_eq!(told["value"], term["value"]);
        }
    }
    let due = by_name("after.2028.share-out.due");
    assert_eq!(due["rule"], "part");
    assert_eq!(due["value"], "22556880000.00");
    assert_eq!(due["clause"]["id"], "share-out");
    assert_eq!(due["basis"]["level"], "official");
    assert_eq!(due["basis"]["sources"][0]["date"], "2026-04-27");
    let net = by_name("change.net");
    assert_eq!(net["terms"][1]["sign"], "minus");
    assert_eq!(by_name("after.share-out.cap-reached")["value"], 2028);
    assert_eq!(by_name("events.agi")["value"], Value::Null);
    assert_eq!(by_name("after.share-out.rate")["value"], "0.2");
    let one = explain(&["--figure", "change.net", "--format", "json"], "{}").lines();
    assert_eq!(&one[0], net);
}

#[test]
fn a_name_of_no_figure_is_told_one_that_is_near() {
    let answer = explain(&["--figure", "after.nett"], "{}");
    assert_eq!(
        answer.complaint(),
        "who-owes-whom: --figure after.nett: no such figure in this settlement; did you mean \
         after.net? --figures lists them\n"
    );
}

#[test]
fn a_link_is_explained_like_its_scenario() {
    let figure = ["--figure", "after.net"];
    let answer = explain(&["--link", "https://example.org/#1&cap=none", figure[0], figure[1]], "");
    assert_eq!(answer.text(), explain(&figure, r#"{"cap":null}"#).text());
}

//! What is written well and makes no sense.

use super::{edited, only, only_at};

#[test]
fn a_version_is_not_compared_with_itself() {
    let deal = edited("", "\"handshake\", \"contract\"]", "\"handshake\", \"handshake\"]");
    only(&deal, "compare", "is the first version again; allowed: another version of the terms");
}

#[test]
fn shares_of_a_stream_are_no_more_than_all_of_it() {
    let share = "rule.share = { from = \"band\", to = \"label\", link = \"more\", rate = ";
    let rest = "min = 0, max = 1, slider = { from = 0, to = 1, step = \"0.01\" }, \
                plausible = { low = 0, high = 1, why = \"So.\" }, \
                basis = { level = \"assumed\", note = \"So.\" } } }";
    let with = |rate: &str| {
        let clause = format!(
            "[[terms.clauses]]\nid = \"more\"\nsays = \"More.\"\nstream = \"concerts\"\n\
             basis = {{ level = \"assumed\", note = \"So.\" }}\n{share}{{ default = {rate}, {rest}\n\n"
        );
        edited("id = \"handshake\"", "[[terms.clauses]]", &format!("{clause}[[terms.clauses]]"))
    };
    let fault = only(
        &with("\"0.90\""),
        "terms.handshake.gate.rate.default",
        "makes the shares of \"concerts\" 120 % in all; allowed: a fraction from 0 to 0.1",
    );
    assert_eq!(fault.meant, None);
    assert!(deal_file::read(&with("\"0.70\"")).is_ok());
}

#[test]
fn a_slider_reaches_the_default() {
    let deal = edited("[inputs.compute]", "slider = { from = 0,", "slider = { from = \"0.50\",");
    let fault = only(&deal, "inputs.compute.slider", "the slider does not reach the default");
    assert_eq!(fault.beside.unwrap().1, "`from`");
}

#[test]
fn no_key_of_a_link_is_one_of_the_page() {
    for key in ["lang", "pin"] {
        let deal = edited("name = \"tickets\"", "link = \"tickets\"", &format!("link = \"{key}\""));
        only_at(&deal, &format!("link = \"{key}\""), &format!("\"{key}\""), "cost, lang, pin");
    }
}

#[test]
fn what_people_read_has_no_character_that_they_do_not_see() {
    for unseen in ["\\u001B[31m", "\\r", "\\n", "\u{202e}", "\u{200b}", "\\u0085"] {
        let deal = edited("", "name = \"the arena", &format!("name = \"{unseen}the arena"));
        let fault = only(&deal, "hosts.arena.name", "has a character that nobody sees");
        assert_eq!(fault.allowed, "characters that show");
    }
}

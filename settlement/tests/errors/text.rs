//! The text as a whole.

use super::{at, error, read, wrong};

#[test]
fn what_is_not_a_json_object_is_said_to_be_none() {
    let deep = format!("{}{}", "[".repeat(300), "]".repeat(300));
    let deep_within = at("streams", &deep);
    let texts = [
        "",
        " ",
        "\n",
        "\t\r\n",
        "null",
        "true",
        "12",
        "\"{}\"",
        "[]",
        "[{}]",
        "{",
        "}",
        "{}}",
        "{} {}",
        r#"{"cap"}"#,
        r#"{"cap":}"#,
        r#"{"cap":"1",}"#,
        r"{'cap':'1'}",
        r#"{cap:"1"}"#,
        r#"{"cap":"1"} // why"#,
        r#"{"cap":"1"#,
        r#"{"cap":01}"#,
        r#"{"cap":NaN}"#,
        r#"{"cap":"\ud800"}"#,
        r#"{"\udc00":1}"#,
        "{\"cap\":\"1\n\"}",
        &deep,
        &deep_within,
    ];
    for text in texts {
        wrong(text, "not-json", "", &["not a JSON object", "{}"]);
    }
    for bytes in [&b"{\"cap\":\"\xff\"}"[..], b"\xff\xfe{\0}\0", b"{\"\xc3\":1}", b"\0"] {
        let error = error(bytes);
        assert_eq!((&*error.field, error.wrong.code()), ("", "not-json"));
    }
}

#[test]
fn what_is_not_json_is_told_where_and_why() {
    for (text, told) in [
        (&b"{\"cap\":\"1\",}"[..], "trailing comma, at line 1, column 12;"),
        (b"{\n  \"cap\": 1e400\n}", "number out of range, at line 2, column 14;"),
        (b"{\n\"cap\":\"\xff\"}", "not UTF-8, at line 2, column 8;"),
        (b"\xff\xfe{\0}\0", "UTF-16, which JSON is not: save it as UTF-8, at line 1, column 1;"),
        (b"{\"cap\":", "ends inside a value, at line 1, column 7;"),
        (b"{} {}", "trailing characters, at line 1, column 4;"),
        (b"", "; write one in braces"),
        (b"[]", "; write one in braces"),
    ] {
        let error = error(text).to_string();
        let told =
            format!("not a JSON object{}{told}", if told.starts_with(';') { "" } else { ": " });
        assert!(error.starts_with(&told), "{error}: not {told}");
    }
}

#[test]
fn a_byte_order_mark_is_fine() {
    assert!(read("\u{feff}{}").is_ok());
}

#[test]
fn space_around_a_scenario_is_fine() {
    assert!(read(" \t\r\n{ \"cap\" :\n\"1\" } \n").is_ok());
}

#[test]
fn of_several_faults_the_first_in_the_order_of_the_model_is_told() {
    let faults = [
        (r#""deal":"x""#, "deal"),
        (r#""before":"x""#, "before"),
        (r#""after":"x""#, "after"),
        (
            r#""streams":{"resale":{"growth":"x"},"own-sales":{"first":"x"}}"#,
            "streams.own-sales.first",
        ),
        (r#""host":"x""#, "host"),
        (r#""elsewhere":"x""#, "elsewhere"),
        (r#""kept":"x""#, "kept"),
        (r#""cap":"x""#, "cap"),
        (r#""cap_per":"x""#, "cap_per"),
        (r#""cap_used":"x""#, "cap_used"),
        (r#""rates":{"share-back":"x","share-out":"x"}"#, "rates.share-out"),
        (r#""events":{"agi":"x"}"#, "events.agi"),
        (r#""compute":"x""#, "compute"),
    ];
    for (nth, (_, field)) in faults.into_iter().enumerate() {
        let rest: Vec<_> = faults.iter().skip(nth).rev().map(|(text, _)| *text).collect();
        assert_eq!(error(format!("{{{}}}", rest.join(","))).field, field);
    }
}

/// Scenarios as JSON, each by its name: they take the engine down different ways.
pub const SCENARIOS: [(&str, &str); 5] = [
    ("default", "{}"),
    ("no cap", r#"{"cap":null}"#),
    ("event", r#"{"events":{"agi":2028},"kept":"0.85","rates":{"share-back":"0.175"}}"#),
    (
        "path",
        r#"{"streams":{"own-sales":{"path":
            ["29750000000","58125000000.50","93000000000","141333333333.33","201000000000"]}},
            "host":"google-cloud","elsewhere":"0.425"}"#,
    ),
    ("yearly cap", r#"{"cap":"12500000000","cap_per":"year","kept":"0.5"}"#),
];

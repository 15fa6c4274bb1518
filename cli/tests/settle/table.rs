//! The ledgers for a person to read.

use super::settle;

fn table(scenario: &str) -> String {
    let answer = settle(&["--format", "table"], scenario);
    assert_eq!((answer.status(), answer.complaint()), (0, ""));
    answer.output().to_owned()
}

/// The table has these lines, in this order.
fn has(table: &str, lines: &[&str]) {
    let mut rest = table.lines();
    for line in lines {
        assert!(rest.any(|found| found == *line), "no {line:?} here or not in order:\n{table}");
    }
}

#[test]
fn the_table_leads_with_the_verdict_and_ends_with_the_reasons() {
    has(
        &table("{}"),
        &[
            "Before, through 2030: OpenAI owes Microsoft USD 147,669,146,952.00.",
            "After, through 2030: OpenAI owes Microsoft USD 38,000,000,000.00.",
            "That is USD 109,669,146,952.00 less.",
            "USD                              before               after",
            "  2026                36,000,000,000.00   36,000,000,000.00",
            "OpenAI pays Microsoft (share-out)",
            "  2028                22,556,880,000.00   18,056,000,000.00",
            "  2030                70,668,449,352.00                0.00",
            "  total              153,095,006,952.00   38,000,000,000.00",
            "Microsoft pays OpenAI (share-back)",
            "  total                5,425,860,000.00                   –",
            "bills of AWS          64,299,902,919.84   91,857,004,171.20",
            "left with Amazon      64,299,902,919.84   91,857,004,171.20",
            "net                  147,669,146,952.00   38,000,000,000.00",
            "before: not allowed under exclusive from 2026 on",
            "after: cap reached in 2028, with 0.8005 of that year’s due paid",
            "share-out changes the net by USD -115,095,006,952.00",
            "a cap of USD 147,669,146,952.00 would change nothing",
        ],
    );
}

#[test]
fn every_outcome_has_its_words() {
    for (scenario, lines) in [
        (r#"{"after":"2025-10"}"#, ["That is the same.", "no total cap in the newer terms"]),
        (
            r#"{"cap":null}"#,
            [
                "That is USD 5,425,860,000.00 more.",
                "a cap of USD 147,669,146,952.00 would change nothing",
            ],
        ),
        (
            r#"{"rates":{"share-out":"0","share-back":"0"}}"#,
            [
                "After, through 2030: neither side owes the other anything.",
                "a cap of USD 0.00 would change nothing",
            ],
        ),
        (
            r#"{"rates":{"share-out":"0"}}"#,
            [
                "Before, through 2030: Microsoft owes OpenAI USD 5,425,860,000.00.",
                "That leaves Microsoft better off by USD 5,425,860,000.00.",
            ],
        ),
        (
            r#"{"rates":{"share-out":"0.000001"}}"#,
            [
                "That leaves Microsoft better off by USD 5,425,860,000.00.",
                "Microsoft is better off at every cap",
            ],
        ),
        (
            r#"{"before":"as-told","events":{"agi":2028}}"#,
            ["before: access has ended in 2028: access lost", "access changes the net by USD 0.00"],
        ),
        (
            r#"{"events":{"agi":2028}}"#,
            [
                "before: share-out has ended in 2028",
                "share-back changes the net by USD 1,380,000,000.00",
            ],
        ),
    ] {
        has(&table(scenario), &lines);
    }
}

#[test]
fn the_columns_stand_under_each_other() {
    for scenario in ["{}", r#"{"host":"own","streams":{"resale":{"first":"0.05"}}}"#] {
        let table = table(scenario);
        let rows = table.lines().filter(|line| line.ends_with(".00") && line.contains("  "));
        let widths: Vec<_> = rows.map(|row| row.chars().count()).collect();
        assert!(widths.len() > 10 && widths.iter().all(|width| *width == widths[0]), "{table}");
    }
}

#[test]
fn an_error_has_no_table() {
    let answer = settle(&["--format", "table"], r#"{"cap":1}"#);
    assert_eq!((answer.status(), answer.output()), (2, ""));
    assert!(answer.complaint().starts_with("who-owes-whom: cap: not an amount"));
}

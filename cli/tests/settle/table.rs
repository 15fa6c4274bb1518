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
            "Before, through 2030: OpenAI owes Microsoft USD 117,878,827,500.00.",
            "After, through 2030: OpenAI owes Microsoft USD 38,000,000,000.00.",
            "That is USD 79,878,827,500.00 less.",
            "USD                              before               after",
            "  2026                30,000,000,000.00   30,000,000,000.00",
            "OpenAI pays Microsoft (share-out)",
            "  2029                32,156,250,000.00    3,125,000,000.00",
            "  2030                56,273,437,500.00                0.00",
            "  total              123,304,687,500.00   38,000,000,000.00",
            "Microsoft pays OpenAI (share-back)",
            "  total                5,425,860,000.00                   –",
            "bills of AWS                          –   73,982,812,500.00",
            "left with Amazon                      –   73,982,812,500.00",
            "net                  117,878,827,500.00   38,000,000,000.00",
            "before: not allowed under exclusive from 2026 on",
            "after: cap reached in 2029, with 0.0972 of that year’s due paid",
            "share-out changes the net by USD -85,304,687,500.00",
            "a cap of USD 117,878,827,500.00 would change nothing",
        ],
    );
}

#[test]
fn every_outcome_has_its_words() {
    for (scenario, lines) in [
        (r#"{"after":"before"}"#, ["That is the same.", "no total cap in the newer terms"]),
        (
            r#"{"cap":null}"#,
            [
                "That is USD 5,425,860,000.00 more.",
                "a cap of USD 117,878,827,500.00 would change nothing",
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
            r#"{"events":{"agi":2028}}"#,
            ["before: access has ended in 2028: access lost", "access changes the net by USD 0.00"],
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

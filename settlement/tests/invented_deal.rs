//! A deal of other parties, streams, hosts, events and years, worked out by hand: the engine knows
//! nothing of any deal.

#![expect(clippy::unwrap_used, reason = "a test that cannot settle its scenario has failed")]

use serde_json::{Value, json};
use settlement::json::{self, Answer};
use settlement::story::{Compared, Owed, Verdict};
use settlement::{Deal, settle};

const BAND_AND_LABEL: &str = include_str!("deals/band-and-label.toml");

fn deal() -> Deal {
    deal_file::read(BAND_AND_LABEL).unwrap()
}

/// The deal with something else in place of what stands there once.
fn edited(deal: &str, old: &str, new: &str) -> String {
    assert_eq!(deal.matches(old).count(), 1, "{old}");
    deal.replace(old, new)
}

fn answer(deal: &Deal, scenario: &Value) -> Value {
    let scenario = json::read(&[deal], scenario.to_string().as_bytes());
    serde_json::to_value(Answer(&scenario.and_then(|scenario| settle(&scenario)))).unwrap()
}

fn gate(paid: &str) -> Value {
    json!({"clause": "gate", "from": "band", "to": "label", "due": paid, "paid": paid})
}

fn royalty(due: &str, paid: &str) -> Value {
    json!({"clause": "royalty", "from": "label", "to": "band", "due": due, "paid": paid})
}

// What customers would pay if nothing were lost; half a cent goes to the even cent:
//
//            2001      2002                  2003
// concerts   1000.10   × 1.5 = 1500.15       × 1.5 = 2250.225 → 2250.22
// records     800.00   × 0.75 = 600.00       × 0.75 = 450.00

#[test]
fn an_exclusive_and_a_share_that_end_with_an_event_bind_until_its_year() {
    let answer = answer(&deal(), &json!({"events": {"fame": 2002}}));
    let expected = json!({
        "years": [
            {
                "year": 2001,
                // Lost: 1000.10 × 0.40 × (1 − 0.5) = 200.02. The rest is played at the hall.
                "counts": {}, "routes": {},
                "sold": {"concerts": "800.08", "records": "800.00"},
                "hosted": {"harbour-hall": "800.08"},
                "flows": [
                    // 800.08 × 0.30 = 240.024
                    gate("240.02"),
                    royalty("80.00", "80.00")
                ],
                "bills": {"harbour-hall": "200.02"}
            },
            {
                "year": 2002,
                "counts": {}, "routes": {},
                "sold": {"concerts": "1500.15", "records": "600.00"},
                // 1500.15 × 0.40 = 600.06 at the arena, the rest at the hall.
                "hosted": {"harbour-hall": "900.09", "arena": "600.06"},
                "flows": [royalty("60.00", "60.00")],
                // 900.09 × 0.25 = 225.0225; 600.06 × 0.25 = 150.015
                "bills": {"harbour-hall": "225.02", "arena": "150.02"}
            },
            {
                "year": 2003,
                "counts": {}, "routes": {},
                "sold": {"concerts": "2250.22", "records": "450.00"},
                // 2250.22 × 0.40 = 900.088
                "hosted": {"harbour-hall": "1350.13", "arena": "900.09"},
                "flows": [royalty("45.00", "45.00")],
                // 1350.13 × 0.25 = 337.5325; 900.09 × 0.25 = 225.0225
                "bills": {"harbour-hall": "337.53", "arena": "225.02"}
            }
        ],
        "totals": {
            "flows": {"gate": "240.02", "royalty": "185.00"},
            "bills": {"harbour-hall": "762.57", "arena": "375.04"},
            "net": "55.02"
        },
        // Band: 4550.45 sold − 240.02 + 185.00 − 1137.61 of bills.
        // Label: 1850.00 sold + 240.02 − 185.00 + 762.57 of bills.
        "positions": {"band": "3357.82", "label": "2667.59", "city": "375.04"},
        // Once the arena is played, no gate is shared.
        "on_rival_hosts": "0.00",
        "flags": [{"flag": "not-allowed", "year": 2001}, {"flag": "share-ended", "year": 2002}]
    });
    assert_eq!(answer["before"], expected);
}

#[test]
fn a_capped_share_may_run_from_the_second_side_to_the_first() {
    let answer = answer(&deal(), &json!({"events": {"fame": 2002}}));
    let expected = json!({
        "years": [
            {
                "year": 2001,
                "counts": {}, "routes": {},
                "sold": {"concerts": "1000.10", "records": "800.00"},
                "hosted": {"harbour-hall": "600.06", "arena": "400.04"},
                "flows": [
                    gate("300.03"),
                    // The cap is 100, and an advance of 10 has been paid: 90 are left.
                    royalty("80.00", "80.00")
                ],
                // 600.06 × 0.25 = 150.015
                "bills": {"harbour-hall": "150.02", "arena": "100.01"}
            },
            {
                "year": 2002,
                "counts": {}, "routes": {},
                "sold": {"concerts": "1500.15", "records": "600.00"},
                "hosted": {"harbour-hall": "900.09", "arena": "600.06"},
                "flows": [
                    // 1500.15 × 0.30 = 450.045
                    gate("450.04"),
                    royalty("60.00", "10.00")
                ],
                "bills": {"harbour-hall": "225.02", "arena": "150.02"}
            },
            {
                "year": 2003,
                // The band has split up: the label may sell no more.
                "counts": {}, "routes": {},
                "sold": {"concerts": "2250.22", "records": "0.00"},
                "hosted": {"harbour-hall": "1350.13", "arena": "900.09"},
                "flows": [
                    // 2250.22 × 0.30 = 675.066
                    gate("675.07"),
                    royalty("0.00", "0.00")
                ],
                "bills": {"harbour-hall": "337.53", "arena": "225.02"}
            }
        ],
        "totals": {
            "flows": {"gate": "1425.14", "royalty": "90.00"},
            "bills": {"harbour-hall": "712.57", "arena": "475.05"},
            "net": "1335.14"
        },
        // Band: 4750.47 − 1425.14 + 90.00 − 1187.62.
        // Label: 1400.00 + 1425.14 − 90.00 + 712.57.
        "positions": {"band": "2227.71", "label": "3447.71", "city": "475.05"},
        // 300.03, 450.04 and 675.07 × 0.40 = 120.012, 180.016 and 270.028
        "on_rival_hosts": "570.06",
        "flags": [
            // 10 of 60
            {"flag": "cap-reached", "year": 2002, "into_year": "0.1667"},
            {"flag": "access-lost", "year": 2003}
        ]
    });
    assert_eq!(answer["after"], expected);
}

#[test]
fn the_change_is_explained_clause_by_clause() {
    let answer = answer(&deal(), &json!({"events": {"fame": 2002}}));
    assert_eq!(
        answer["change"],
        json!({
            "net": "1280.12",
            "positions": {"band": "-1130.11", "label": "780.12", "city": "100.01"}
        })
    );
    assert_eq!(
        answer["bridge"],
        json!([
            // In 2001 the gate is 300.03 instead of 240.02.
            {"clause": "hall", "net": "60.01"},
            // From 2002 on it is shared as well: 450.04 + 675.07.
            {"clause": "gate", "net": "1125.11"},
            // 90 of 185 are paid.
            {"clause": "royalty", "net": "95.00"},
            // In 2003 nothing was left to pay anyway.
            {"clause": "catalogue", "net": "0.00"}
        ])
    );
}

#[test]
fn the_tipping_cap_may_favour_either_side_at_every_cap() {
    let deal = deal();
    // The label would have to pay 1425.14 − 55.02 = 1370.12 of at most 140.00 due.
    let label = answer(&deal, &json!({"events": {"fame": 2002}}));
    assert_eq!(label["tipping_cap"], json!({"cap": null, "better": "label"}));
    // The band pays nothing any more, where it owed 55.02: no royalty is too small.
    let band = answer(&deal, &json!({"after": "renewal", "events": {"fame": 2002}}));
    assert_eq!(band["tipping_cap"], json!({"cap": null, "better": "band"}));
    assert_eq!(
        answer(&deal, &json!({"cap_per": "year"}))["tipping_cap"],
        json!({"cap": null, "better": null})
    );
    assert_eq!(
        answer(&deal, &json!({"after": "handshake"}))["tipping_cap"],
        json!({"cap": null, "better": null})
    );
}

#[test]
fn the_side_that_pays_may_be_better_off_at_every_cap() {
    // Now the contract caps the gate, at a rate of 5 %, and not the royalty.
    let (handshake, contract) = BAND_AND_LABEL.split_once("id = \"contract\"").unwrap();
    let contract = contract.replacen("to = \"label\"\n", "to = \"label\"\ncapped = true\n", 1);
    let contract = contract.replacen("to = \"band\"\ncapped = true", "to = \"band\"", 1);
    let contract = contract.replacen("default = \"0.30\"", "default = \"0.05\"", 1);
    let deal = deal_file::read(&format!("{handshake}id = \"contract\"{contract}")).unwrap();
    let answer = answer(&deal, &json!({"events": {"fame": 2002, "split": null}, "cap": null}));
    assert_eq!(answer["before"]["totals"]["net"], "55.02");
    // 50.005 → 50.00, 75.0075 → 75.01 and 112.511 → 112.51, less 185.00
    assert_eq!(answer["after"]["totals"]["net"], "52.52");
    assert_eq!(answer["tipping_cap"], json!({"cap": null, "better": "band"}));
}

#[test]
fn settling_at_the_tipping_cap_changes_nothing() {
    let mut scenario = json!({
        "after": "renewal",
        "events": {"fame": 2002},
        "rates": {"gate": "0", "tour": "0.01"}
    });
    let deal = deal();
    let found = answer(&deal, &scenario);
    // The handshake leaves 185.00 with the band. On tour it gets 10.00 + 15.00 + 22.50, so that
    // 137.50 are missing; 10 of the cap have been used.
    assert_eq!(found["before"]["totals"]["net"], "-185.00");
    assert_eq!(found["tipping_cap"], json!({"cap": "147.50"}));
    scenario["cap"] = "147.50".into();
    let tipped = answer(&deal, &scenario);
    assert_eq!(tipped["after"]["totals"]["flows"], json!({"royalty": "137.50", "tour": "47.50"}));
    assert_eq!(tipped["change"]["net"], "0.00");
}

#[test]
fn each_version_has_its_own_rate_until_one_is_given_for_both() {
    let due = |scenario: &Value| {
        let answer = answer(&deal(), scenario);
        ["before", "after"].map(|version| {
            let flows = answer[version]["years"][0]["flows"].as_array().unwrap();
            flows.iter().find(|flow| flow["clause"] == "royalty").unwrap()["due"].clone()
        })
    };
    assert_eq!(due(&json!({"after": "renewal"})), ["80.00", "96.00"]);
    assert_eq!(
        due(&json!({"after": "renewal", "rates": {"royalty": "0.2"}})),
        ["160.00", "160.00"]
    );
}

#[test]
fn a_share_may_be_paid_on_what_the_other_side_sells() {
    let answer = answer(&deal(), &json!({"before": "contract", "after": "renewal", "cap": null}));
    // 1000.10, 1500.15 and 2250.22 × 0.05 = 50.005, 75.0075 and 112.511
    let totals = json!({"royalty": "222.00", "tour": "237.52"});
    assert_eq!(answer["after"]["totals"]["flows"], totals);
    assert_eq!(answer["after"]["totals"]["net"], "-459.52");
    assert_eq!(
        answer["bridge"],
        json!([
            {"clause": "gate", "net": "-1425.14"},
            // 96.00 + 72.00 instead of 80.00 + 60.00: without a split, the records of 2003 follow.
            {"clause": "royalty", "net": "-28.00"},
            {"clause": "catalogue", "net": "-54.00"},
            {"clause": "tour", "net": "-237.52"}
        ])
    );
}

#[test]
fn a_bill_to_a_seller_of_its_own_cancels_out() {
    let deal = deal();
    let arena = answer(&deal, &json!({"events": {"fame": 2002}}));
    let barn = answer(&deal, &json!({"host": "barn", "events": {"fame": 2002}}));
    assert_eq!(
        barn["after"]["totals"]["bills"],
        json!({"harbour-hall": "712.57", "barn": "475.05"})
    );
    // The 475.05 that the city had stay with the band.
    assert_eq!(barn["after"]["positions"], json!({"band": "2702.76", "label": "3447.71"}));
    assert_eq!(barn["after"]["on_rival_hosts"], arena["after"]["on_rival_hosts"]);
}

#[test]
fn a_yearly_cap_starts_again_every_year() {
    let scenario = json!({"cap": "50", "cap_per": "year", "events": {"split": null}});
    let answer = answer(&deal(), &scenario);
    let paid = |nth: usize| answer["after"]["years"][nth]["flows"][1]["paid"].clone();
    // Of 80, 60 and 45; an advance uses up nothing.
    assert_eq!([paid(0), paid(1), paid(2)], ["50.00", "50.00", "45.00"]);
    assert_eq!(
        answer["after"]["flags"],
        json!([{"flag": "cap-reached", "year": 2001, "into_year": "0.6250"}])
    );
}

#[test]
fn the_verdict_names_the_parties_of_the_deal() {
    let deal = deal();
    let verdict = |scenario: &Value| {
        let scenario = json::read(&[&deal], scenario.to_string().as_bytes()).unwrap();
        Verdict::new(&deal, &settle(&scenario).unwrap()).unwrap()
    };
    let more = verdict(&json!({"events": {"fame": 2002}}));
    assert!(matches!(more.before, Owed::Some { payer, payee, .. }
        if payer.id == "band" && payee.id == "label"));
    assert!(matches!(more.compared, Compared::More(by) if by.to_string() == "1280.12"));
    assert_eq!(more.through, 2003);
    // The band owed 55.02; now the label owes 90.00 + 237.52.
    let better = verdict(&json!({"after": "renewal", "events": {"fame": 2002, "split": null}}));
    assert!(matches!(better.compared, Compared::Better { party, by }
        if party.id == "band" && by.to_string() == "382.54"));
}

#[test]
fn a_deal_may_span_one_year_or_thirty() {
    let one = edited(BAND_AND_LABEL, "last_year = 2003", "last_year = 2001");
    let one = answer(&deal_file::read(&one).unwrap(), &json!({"events": {"fame": 2002}}));
    assert_eq!(one["before"]["years"].as_array().unwrap().len(), 1);
    assert_eq!(one["before"]["totals"]["net"], "160.02");

    let thirty = edited(BAND_AND_LABEL, "last_year = 2003", "last_year = 2030");
    let thirty = deal_file::read(&thirty).unwrap();
    let path = |amount: &str| json!({"path": vec![amount; 30]});
    let scenario = json!({
        "streams": {"concerts": path("10000000000000"), "records": path("0.05")},
        "cap": null, "host": "harbour-hall", "events": {"split": null}
    });
    let thirty = answer(&thirty, &scenario);
    assert_eq!(thirty["after"]["years"][29]["year"], 2030);
    // 30 × 0.30 × 10^13, and 30 × 0.005 → 0.00
    assert_eq!(thirty["after"]["totals"]["flows"]["gate"], "90000000000000.00");
    assert_eq!(thirty["after"]["totals"]["flows"]["royalty"], "0.00");
    assert_eq!(thirty["after"]["totals"]["bills"], json!({"harbour-hall": "75000000000000.00"}));
}

#[test]
fn the_deal_is_chosen_among_several() {
    let deal = deal();
    let deals = [&deals::OPENAI_MICROSOFT, &deal];
    let chosen = |text: &str| json::read(&deals, text.as_bytes()).map(|s| s.deal().id.clone());
    assert_eq!(chosen("{}").unwrap(), "openai-microsoft");
    assert_eq!(chosen(r#"{"deal":"band-and-label"}"#).unwrap(), "band-and-label");
    let error = chosen(r#"{"deal":"band"}"#).unwrap_err();
    assert!(error.to_string().contains("openai-microsoft, band-and-label"), "{error}");
    let error = chosen(r#"{"deal":"band-and-label","host":"aws"}"#).unwrap_err();
    assert!(error.to_string().contains("harbour-hall, arena, barn"), "{error}");
}

//! The least and the most of every number.

use super::{DOLLARS, GROWTHS, PARTS, PATHS, at, read, wrong};

#[test]
fn a_number_outside_its_range_is_told_the_range() {
    for field in DOLLARS {
        for number in [
            "-0.01",
            "-1",
            "10000000000000.01",
            "100000000000000000000",
            "99999999999999999999999999999999999999999999",
        ] {
            let words = ["out of range", "0 to 10000000000000"];
            wrong(&at(field, &format!("\"{number}\"")), "out-of-range", field, &words);
        }
    }
    for field in PARTS {
        for number in ["-0.000001", "1.000001", "2", "20", "123456789012345678901234567890"] {
            let words = ["out of range", "0 to 1"];
            wrong(&at(field, &format!("\"{number}\"")), "out-of-range", field, &words);
        }
    }
    for field in GROWTHS {
        for number in ["-0.990001", "-1", "10.000001", "75", "-99999999999999999999999"] {
            let words = ["out of range", "-0.99 to 10"];
            wrong(&at(field, &format!("\"{number}\"")), "out-of-range", field, &words);
        }
    }
    for field in PATHS {
        for number in ["-0.01", "10000000000000.01"] {
            let amounts = format!(r#"["1","2","3","4","{number}"]"#);
            wrong(&at(field, &amounts), "out-of-range", field, &["0 to 10000000000000"]);
        }
    }
    for year in
        ["2018", "2101", "0", "-1", "99999", "-9223372036854775809", "1234567890123456789012"]
    {
        let words = ["out of range", "2019 to 2100"];
        wrong(&at("events.agi", year), "out-of-range", "events.agi", &words);
    }
}

#[test]
fn the_ends_of_every_range_are_allowed() {
    let ends = DOLLARS.map(|field| (field, "0", "10000000000000.00"));
    let parts = PARTS.map(|field| (field, "0.000000", "1.000000"));
    for (field, least, most) in ends.into_iter().chain(parts) {
        for number in [least, most] {
            // A first year at its most may not grow.
            let growth = field.replace("first", "growth");
            let text = match field.strip_suffix(".first") {
                Some(stream) => at(stream, &format!(r#"{{"first":"{number}","growth":"0"}}"#)),
                None => at(&growth, &format!("\"{number}\"")),
            };
            if let Err(error) = read(&text) {
                panic!("{text}: {error}");
            }
        }
    }
    for field in GROWTHS {
        let stream = field.strip_suffix(".growth").unwrap();
        for growth in ["-0.990000", "10"] {
            let text = at(stream, &format!(r#"{{"first":"1","growth":"{growth}"}}"#));
            assert!(read(&text).is_ok(), "{text}");
        }
    }
    for year in ["2019", "2100"] {
        assert!(read(at("events.agi", year)).is_ok());
    }
}

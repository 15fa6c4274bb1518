//! What a stream sells.

use super::{PATHS, at, wrong};

#[test]
fn a_stream_has_a_path_or_growth_and_not_both() {
    let path = r#""path":["1","2","3","4","5"]"#;
    for stream in ["streams.own-sales", "streams.resale"] {
        for other in [r#""first":"1""#, r#""growth":"0""#, r#""first":"1","growth":"0""#] {
            let text = at(stream, &format!("{{{path},{other}}}"));
            wrong(&text, "conflict", stream, &["either path or first and growth"]);
        }
    }
}

#[test]
fn a_path_has_an_amount_for_every_year() {
    for field in PATHS {
        for amounts in ["[]", r#"["1"]"#, r#"["1","2","3","4"]"#, r#"["1","2","3","4","5","6"]"#] {
            let words = ["one for each year", "5"];
            wrong(&at(field, amounts), "wrong-length", field, &words);
        }
    }
}

#[test]
fn a_stream_that_outgrows_its_range_is_told_the_year() {
    for stream in ["streams.own-sales", "streams.resale"] {
        for (sales, year) in [
            (r#"{"first":"10000000000000","growth":"0.000001"}"#, "2027"),
            (r#"{"first":"5000000000000","growth":"0.5"}"#, "2028"),
            (r#"{"first":"1000000000","growth":"10"}"#, "2030"),
        ] {
            let words = ["grows past 10000000000000", year, "lower the first year or the growth"];
            wrong(&at(stream, sales), "out-of-range", stream, &words);
        }
    }
}

use settlement::{Deal, Error, Scenario, Wrong, link};
use std::sync::LazyLock;

/// A deal of its own, which stays as it is: what is timed is the engine.
static DEAL: LazyLock<Option<Deal>> =
    LazyLock::new(|| deal_file::read(include_str!("../deal.toml")).ok());

/// The name of each scenario, and its link.
pub const SCENARIOS: [(&str, &str); 5] = [
    ("default", "1"),
    ("no cap", "1&cap=none"),
    ("event", "1&agi=2028&kept=85&in=17.5"),
    (
        "path",
        "1&sales=29750000000,58125000000.50,93000000000,141333333333.33,201000000000\
         &host=google-cloud:42.5",
    ),
    ("yearly cap", "1&cap=12.5b:year&kept=50"),
];

/// The scenario of a link.
///
/// # Errors
///
/// Where the deal is in error.
pub fn read(link: &str) -> Result<Scenario<'static>, Error> {
    let deal = DEAL.as_ref().ok_or_else(|| Error::new("deal", Wrong::UnknownId(Vec::new())))?;
    Ok(link::read(deal, link, &[])?.scenario)
}

#[cfg(test)]
mod tests {
    use super::{DEAL, SCENARIOS, link};

    #[test]
    fn every_link_is_read_whole() {
        let deal = DEAL.as_ref().unwrap();
        for (name, text) in SCENARIOS {
            let link = link::read(deal, text, &[]).unwrap();
            assert!(link.dropped.is_empty(), "{name}: {:?}", link.dropped);
            let written = link::write(&link.scenario);
            assert_eq!(written.split('&').count(), text.split('&').count(), "{name}: {written}");
        }
    }
}

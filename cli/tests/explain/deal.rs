//! A deal file of the user's own, explained.

use super::explain;

const FESTIVAL: &str = "../settlement/tests/golden/deals/festival.toml";

#[test]
fn the_story_and_the_figures_are_of_the_file() {
    let story = explain(&["--deal", FESTIVAL], "{}");
    assert!(story.text().starts_with("A band and a hall\n\nBefore, through 2033: "));
    assert!(
        story.text().contains("\n  guests in 2030 at 200: from there on the hall is better off")
    );
    assert!(story.text().contains(" under the terms of autumn\n"));
    assert!(!story.text().contains("USD") && !story.text().contains("the the"), "{}", story.text());
    let list = explain(&["--deal", FESTIVAL, "--figures"], "{}");
    for name in [
        "streams.drinks.routes.beer.before",
        "before.beer-money.gate-1.at-least",
        "after.2031.rent.bracket-2.in",
        "after.2030.guests.units",
    ] {
        let mut names = list.text().lines().filter_map(|line| line.split(' ').next());
        assert!(names.any(|known| known == name), "no {name}");
    }
}

#[test]
fn a_figure_of_a_link_is_of_the_file() {
    let asked = ["--deal", FESTIVAL, "--link", "3&guests=150", "--figure"];
    let gate = explain(&[&asked[..], &["before.2030.beer-money.due"]].concat(), "");
    let expected = "\
before.2030.beer-money.due: what is due before the hall pays the band by beer-money, in 2030, \
under the terms of spring
  = 0.00 EUR, nothing, as 150 is below 200
";
    assert!(gate.text().starts_with(expected), "{}", gate.text());
}

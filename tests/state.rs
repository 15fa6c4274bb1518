//! What the page keeps: what was changed and taken back, what was kept to compare, what links say.

#![cfg(not(target_arch = "wasm32"))]

use page::i18n::{Language, Messages};
use page::{Action, Choice, Field, FigureSpot, Opening, State};
use settlement::deal::Series;
use settlement::link::Dropped;
use settlement::{CapPer, Decimal, Error, Figure, FigureKind, Input, Sales, Scope, Wrong, settle};
use std::rc::Rc;
use yew::Reducible;

const SALES: Input<'static> = Input::First(Series::Stream("own-sales"));

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap_or_default()
}

/// What the deal has for an input, so many steps of its slider on.
fn stepped_default(input: Input<'static>, steps: i64) -> Decimal {
    deals::OPENAI_MICROSOFT.quantity(input).map_or(Decimal::ZERO, |quantity| {
        let default = quantity.default.unwrap_or_default();
        default + quantity.slider.step * Decimal::from(steps)
    })
}

/// The derivation of the newer net, in the verdict.
const NET: Action =
    Action::ToggleDerivation(FigureSpot::Verdict, Figure::new(Scope::After, FigureKind::Net));

/// The state, changed by actions, and checked after each.
struct Page(State);

impl Page {
    fn new() -> Result<Self, Error> {
        let messages = Messages::bundled(Language::En);
        Ok(Self(State::open(&deals::OPENAI_MICROSOFT, &messages, &Opening::default())?))
    }

    fn at(link: &str) -> Result<Self, Error> {
        let mut page = Self::new()?;
        page.does(Action::OpenLink(link.to_owned()))?;
        Ok(page)
    }

    /// Carries an action out; whether that changed the scenario.
    fn does(&mut self, action: Action) -> Result<bool, Error> {
        let mut next = self.0.clone();
        next.apply(action)?;
        let before = std::mem::replace(&mut self.0, next);
        let state = &self.0;
        assert_eq!(*state.settlement(), settle(&state.scenario)?);
        assert_eq!(*state.link, settlement::link::write(&state.scenario));
        let is_changed = state.link != before.link;
        assert_eq!(state.change.count != before.change.count, is_changed);
        Ok(is_changed)
    }

    /// Carries an action out that is the last of its gesture.
    fn once(&mut self, action: Action) -> Result<(), Error> {
        self.does(action)?;
        self.does(Action::Settle)?;
        Ok(())
    }

    fn slides(&mut self, input: Input<'static>, position: &str) -> Result<bool, Error> {
        self.does(Action::Slid(input, position.to_owned()))
    }

    fn slides_once(&mut self, input: Input<'static>, position: &str) -> Result<(), Error> {
        self.once(Action::Slid(input, position.to_owned()))
    }

    fn types(&mut self, field: Field, text: &str) -> Result<bool, Error> {
        self.does(Action::Typed(field, text.to_owned()))
    }

    fn link(&self) -> &str {
        &self.0.link
    }
}

#[test]
fn a_change_is_taken_back_and_made_again() -> Result<(), Error> {
    let mut page = Page::new()?;
    page.slides_once(SALES, "40000000000")?;
    page.once(Action::Cleared(Input::Cap))?;
    page.once(Action::Selected(Choice::Host("azure")))?;
    page.once(Action::Selected(Choice::CapPer(CapPer::Year)))?;
    let mut links = vec![page.link().to_owned()];
    while page.0.history.has_past() {
        page.does(Action::Undo)?;
        links.push(page.link().to_owned());
    }
    assert_eq!(links.len(), 5);
    assert_eq!(links.last().map(String::as_str), Some(""));
    for link in links.iter().rev().skip(1) {
        assert!(page.0.history.has_future());
        page.does(Action::Redo)?;
        assert_eq!(page.link(), link);
    }
    assert!(!page.0.history.has_future());
    // With nothing left, nothing happens.
    assert!(!page.does(Action::Redo)?);
    assert_eq!(page.link(), links[0]);
    Ok(())
}

#[test]
fn one_drag_is_one_step_back() -> Result<(), Error> {
    let mut page = Page::new()?;
    for amount in ["31000000000", "32000000000", "33000000000"] {
        page.slides(SALES, amount)?;
    }
    page.does(Action::Undo)?;
    assert_eq!(page.link(), "");
    page.does(Action::Redo)?;
    assert_eq!(page.link(), "1&sales=33b");
    // The next drag of the same slider is another, once the hand has rested.
    page.slides_once(SALES, "34000000000")?;
    page.once(Action::Stepped(Field::Input(SALES), 1))?;
    page.does(Action::Undo)?;
    assert_eq!(page.link(), "1&sales=34b");
    // So is one of another slider, at once.
    page.slides(SALES, "35000000000")?;
    page.slides(Input::Cap, "50000000000")?;
    page.does(Action::Undo)?;
    assert_eq!(page.link(), "1&sales=35b");
    Ok(())
}

#[test]
fn a_new_change_forgets_what_was_taken_back() -> Result<(), Error> {
    let mut page = Page::new()?;
    page.slides_once(SALES, "40000000000")?;
    page.once(Action::Undo)?;
    page.slides_once(Input::Cap, "50000000000")?;
    assert!(!page.0.history.has_future());
    assert!(!page.does(Action::Redo)?);
    assert_eq!(page.link(), "1&cap=50b");
    Ok(())
}

#[test]
fn what_changes_nothing_is_no_step_back() -> Result<(), Error> {
    let mut page = Page::new()?;
    let default = stepped_default(SALES, 0).to_string();
    page.slides(SALES, &default)?;
    page.does(NET)?;
    page.does(Action::Reset)?;
    assert!(!page.0.history.has_past());
    // A swipe that began on a slider, and scrolled.
    assert!(page.slides(SALES, "60000000000")?);
    assert!(page.slides(SALES, &default)?);
    assert_eq!(page.link(), "");
    assert!(!page.0.history.has_past(), "there is nothing to take back");
    Ok(())
}

/// Whatever its slider could not show: a value between two positions, none, or each year by itself.
#[test]
fn a_slider_that_was_not_meant_goes_back() -> Result<(), Error> {
    let growth = Input::Growth(Series::Stream("own-sales"));
    for link in ["", "1&sales=40.1b:33.3333", "1&cap=none", "1&sales=1b,2b,3b,4b,5b"] {
        for (input, position) in [(SALES, "7000000000"), (growth, "2"), (Input::Cap, "0")] {
            let mut page = Page::at(link)?;
            page.does(Action::Settle)?;
            let (before, has_past) = (page.link().to_owned(), page.0.history.has_past());
            page.does(Action::Held(true))?;
            assert!(page.slides(input, position)?);
            page.does(Action::SlidBack(input))?;
            page.does(Action::Held(false))?;
            assert_eq!(page.link(), before);
            assert_eq!(page.0.history.has_past(), has_past);
        }
    }
    Ok(())
}

#[test]
fn an_action_that_fails_changes_nothing() -> Result<(), Error> {
    let mut page = Page::at("1&sales=40b:80")?;
    page.does(NET)?;
    let before = format!("{:?}", page.0);
    let slid = |input, position: &str| Action::Slid(input, position.to_owned());
    for action in [
        slid(SALES, "lots"),
        slid(SALES, "11000000000000"),
        slid(SALES, "-1"),
        slid(Input::Elsewhere, "1.01"),
        slid(Input::First(Series::Stream("nobody")), "1"),
        Action::Disambiguated(Field::Input(SALES), decimal("10000000000001")),
        Action::Disambiguated(Field::FinalYearSales(Series::Stream("own-sales")), decimal("0")),
        Action::Selected(Choice::Host("nowhere")),
        Action::Selected(Choice::Before("nowhen")),
        Action::Selected(Choice::ByYear(Series::Stream("nobody"), true)),
    ] {
        assert!(page.does(action.clone()).is_err(), "{action:?}");
        let reduced = Rc::new(page.0.clone()).reduce(action.clone());
        assert_eq!(format!("{reduced:?}"), before, "{action:?}");
    }
    Ok(())
}

#[test]
fn what_cannot_be_read_is_kept_and_the_last_good_value_holds() -> Result<(), Error> {
    let mut page = Page::new()?;
    let field = Field::Input(Input::Cap);
    for text in ["2", "2 t", "2 tr"] {
        page.types(field, text)?;
    }
    // Not the 2 dollars on the way.
    assert_eq!(page.0.scenario.get(Input::Cap), Some(decimal("38000000000")));
    assert_eq!(page.0.draft(field).map(|draft| &*draft.text), Some("2 tr"));
    page.does(Action::Blurred(field))?;
    assert!(page.0.draft(field).is_some_and(|draft| draft.problem.is_some()));
    page.types(field, "2 trillion")?;
    page.does(Action::Blurred(field))?;
    assert!(page.0.draft(field).is_none());
    assert_eq!(page.link(), "1&cap=2t");
    // Typed in one go, it is taken back in one.
    page.does(Action::Undo)?;
    assert_eq!(page.link(), "");
    Ok(())
}

#[test]
fn the_total_of_the_last_year_gives_the_growth() -> Result<(), Error> {
    let growth = Input::Growth(Series::Stream("own-sales"));
    for (text, dollars) in [
        ("200 billion", "200000000000"),
        ("30bn", "30000000000"),
        ("$3.3 trillion", "3300000000000"),
    ] {
        let mut page = Page::new()?;
        page.types(Field::FinalYearSales(Series::Stream("own-sales")), text)?;
        let last =
            |page: &Page| page.0.scenario.last(Series::Stream("own-sales")).unwrap_or_default();
        let (wanted, reached) = (decimal(dollars), last(&page));
        assert!(reached <= wanted, "{reached}");
        // A millionth more leads past it.
        let grown = page.0.scenario.get(growth).unwrap_or_default();
        page.does(Action::Disambiguated(Field::Input(growth), grown + decimal("0.000001")))?;
        assert!(last(&page) > wanted, "{text}: {reached}");
    }
    // The arrow keys move it by the steps of growth.
    let mut page = Page::new()?;
    page.does(Action::Stepped(Field::FinalYearSales(Series::Stream("own-sales")), 2))?;
    assert_eq!(page.0.scenario.get(growth), Some(stepped_default(growth, 2)));
    Ok(())
}

#[test]
fn steps_end_where_the_slider_does() -> Result<(), Error> {
    let mut page = Page::new()?;
    let field = Field::Input(SALES);
    page.does(Action::Stepped(field, -1))?;
    assert_eq!(page.0.scenario.get(SALES), Some(stepped_default(SALES, -1)));
    page.does(Action::Stepped(field, -1000))?;
    assert_eq!(page.0.scenario.get(SALES), Some(decimal("0")));
    page.does(Action::Stepped(field, 1000))?;
    assert_eq!(page.0.scenario.get(SALES), Some(decimal("100000000000")));
    // What was typed beyond it stays there.
    page.types(field, "150bn")?;
    page.does(Action::Stepped(field, 1))?;
    assert_eq!(page.0.scenario.get(SALES), Some(decimal("150000000000")));
    page.does(Action::Stepped(field, -1))?;
    assert_eq!(page.0.scenario.get(SALES), Some(decimal("149500000000")));
    Ok(())
}

#[test]
fn what_is_kept_stays_while_the_rest_moves() -> Result<(), Error> {
    let mut page = Page::at("1&sales=40b")?;
    page.does(Action::Pin)?;
    page.slides_once(Input::Cap, "50000000000")?;
    page.slides_once(SALES, "20000000000")?;
    let kept = settle(&Page::at("1&sales=40b")?.0.scenario)?;
    let pinned = page.0.pinned.as_ref().map(|pinned| (&*pinned.link, pinned.nets));
    let nets = [kept.before.totals.net, kept.after.totals.net, kept.change.net];
    assert_eq!(pinned, Some(("1&sales=40b", nets)));
    page.does(Action::RestorePinned)?;
    assert_eq!(page.link(), "1&sales=40b");
    assert!(page.0.pinned.is_none());
    // To go back is a change like any other.
    page.does(Action::Undo)?;
    assert_eq!(page.link(), "1&sales=20b&cap=50b");
    page.does(Action::Pin)?;
    assert!(!page.does(Action::Unpin)?);
    assert_eq!((page.link(), page.0.pinned.is_none()), ("1&sales=20b&cap=50b", true));
    Ok(())
}

#[test]
fn presets_are_links_and_the_one_that_is_shown_is_known() -> Result<(), Error> {
    let presets = &deals::OPENAI_MICROSOFT.presets;
    assert_eq!(presets.len(), 8);
    for preset in presets {
        let page = Page::at(&preset.link)?;
        assert_eq!(*page.0.dropped, []);
        let on: Vec<_> =
            presets.iter().filter(|of| page.0.is_preset(of)).map(|of| &of.id).collect();
        assert_eq!(on, [&preset.id]);
    }
    let page = Page::at("1&sales=41b")?;
    assert!(!presets.iter().any(|preset| page.0.is_preset(preset)));
    Ok(())
}

#[test]
fn what_of_a_link_cannot_be_read_is_named_and_the_rest_holds() -> Result<(), Error> {
    let mut page = Page::at("#1&sales=40b:80&cap=lots&xyz=1&lang=nl&agi=2029&sales=5b&resale=11t")?;
    assert_eq!(page.link(), "1&sales=40b:80&agi=2029");
    let parts: Vec<_> = page.0.dropped.iter().map(|of| &*of.part).collect();
    assert_eq!(parts, ["cap=lots", "xyz=1", "sales=5b", "resale=11t"]);
    let Some(Dropped { wrong: Wrong::UnknownKey(known), .. }) = page.0.dropped.get(1) else {
        panic!("{:?}", page.0.dropped)
    };
    assert!(known.contains(&"sales".to_owned()));
    // To start anew, or from a link that is whole, drops nothing.
    page.does(Action::OpenLink("#1&cap=none&lang=fr".to_owned()))?;
    assert_eq!((page.link(), &**page.0.dropped), ("1&cap=none", &[][..]));
    Ok(())
}

#[test]
fn a_path_begins_as_what_growth_came_to() -> Result<(), Error> {
    let mut page = Page::at("1&sales=10b:100")?;
    let before = page.0.settlement().clone();
    page.does(Action::Selected(Choice::ByYear(Series::Stream("own-sales"), true)))?;
    assert_eq!(page.link(), "1&sales=10b,20b,40b,80b,160b");
    assert_eq!(*page.0.settlement(), before);
    let year = Field::Input(Input::InYear(Series::Stream("own-sales"), 2028));
    page.types(year, "45bn")?;
    assert_eq!(page.link(), "1&sales=10b,20b,45b,80b,160b");
    page.does(Action::Selected(Choice::ByYear(Series::Stream("own-sales"), false)))?;
    assert_eq!(page.link(), "1&sales=10b");
    for _ in 0..3 {
        page.does(Action::Undo)?;
    }
    assert_eq!(page.link(), "1&sales=10b:100");
    // From a first year from which the deal's growth leads too far, it stands still.
    let mut page = Page::at("1&sales=9t,1b,1b,1b,1b")?;
    page.does(Action::Selected(Choice::ByYear(Series::Stream("own-sales"), false)))?;
    let still = Sales::Growth { first: decimal("9000000000000"), growth: Decimal::ZERO };
    assert_eq!(page.0.scenario.sales(Series::Stream("own-sales")), Some(&still));
    Ok(())
}

#[test]
fn what_was_cleared_comes_back_as_it_was() -> Result<(), Error> {
    let mut page = Page::at("1&cap=45b")?;
    page.once(Action::Cleared(Input::Cap))?;
    assert_eq!(page.link(), "1&cap=none");
    page.once(Action::Uncleared(Input::Cap))?;
    assert_eq!(page.link(), "1&cap=45b");
    page.once(Action::ResetToDefault(Input::Cap))?;
    assert_eq!(page.link(), "");
    page.once(Action::Uncleared(Input::EventYear("agi")))?;
    assert_eq!(page.link(), "1&agi=2030");
    Ok(())
}

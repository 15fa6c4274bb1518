//! The reducer: what each action does to the state.

use super::{
    Action, Answer, Change, Choice, DerivationPath, Draft, Field, FigureSpot, Fold, Outlook,
    Pinned, Shared, State, first_input, is_first,
};
use crate::chart::domain;
use crate::i18n::{Texts, message};
use crate::parse_number::{Problem, parse_number};
use settlement::deal::Series;
use settlement::link::{self, Dropped};
use settlement::story::Verdict;
use settlement::{
    Decimal, Error, Explained, Figure, Input, Sales, Scenario, Wrong, add, driver, explain, settle,
    value_for,
};
use yew::AttrValue;

/// How a change of the scenario came about.
struct Cause {
    /// The input that was moved, by whatever means.
    input: Option<Input<'static>>,
    /// The field that was moved: all of one drag is taken back at once.
    moved: Option<Field>,
    is_dragging: bool,
    /// It was taken back or made again.
    is_travel: bool,
    is_by_host: bool,
}

impl Cause {
    fn of(action: &Action) -> Self {
        let input = match action {
            Action::Set(input, _)
            | Action::Slid(input, _)
            | Action::SlidBack(input)
            | Action::Dragged(input, _)
            | Action::Cleared(input)
            | Action::Uncleared(input)
            | Action::ResetToDefault(input) => Some(*input),
            Action::Typed(field, _)
            | Action::Stepped(field, _)
            | Action::Disambiguated(field, _) => Some(field.input()),
            Action::Selected(Choice::Host(_)) => Some(Input::Elsewhere),
            _ => None,
        };
        Self {
            input,
            moved: match action {
                Action::Slid(input, _) | Action::SlidBack(input) | Action::Dragged(input, _) => {
                    Some(Field::Input(*input))
                }
                Action::Typed(field, _) | Action::Stepped(field, _) => Some(*field),
                _ => None,
            },
            is_dragging: matches!(
                action,
                Action::Slid(..) | Action::Dragged(..) | Action::Stepped(..)
            ),
            is_travel: matches!(action, Action::Undo | Action::Redo),
            is_by_host: matches!(action, Action::OpenLink(_) | Action::OpenPreset(_)),
        }
    }
}

/// The widths that drawings can have, in pixels.
const NARROWEST: i32 = 280;
const WIDEST: i32 = 800;

/// The least and the most height of the stage, in pixels.
const HEIGHTS: [i32; 2] = [120, 480];

impl State {
    /// Carries an action out, and everything that follows from it.
    ///
    /// # Errors
    ///
    /// It cannot be carried out; the state is then to be thrown away.
    pub fn apply(&mut self, action: Action) -> Result<(), Error> {
        let cause = Cause::of(&action);
        if let Some(Input::First(of) | Input::Growth(of)) = cause.input {
            // Growth takes hold of what was given year by year.
            self.smooth(of)?;
        }
        match action {
            Action::Dragged(input, net) => {
                let value = value_for(&self.scenario, input, net)?;
                self.set_input(input, Some(value))?;
            }
            Action::Set(input, value) => self.set_input(input, Some(value))?,
            Action::Slid(input, position) => {
                let value = input.unit().read(&position);
                let value = value.map_err(|wrong| Error::new(input.field(), wrong))?;
                self.set_input(input, Some(value))?;
            }
            Action::SlidBack(_) => {
                if let Some(before) = self.before_hold.take() {
                    self.scenario = before;
                }
            }
            Action::Stepped(field, steps) => {
                let value = field.stepped(&self.scenario, steps)?;
                self.set_input(field.input(), Some(value))?;
            }
            Action::Disambiguated(field, value) => {
                field.set(self.scenario.make_mut(), value)?;
                self.forget_drafts(field.input());
            }
            Action::Typed(field, text) => self.type_into(field, text)?,
            Action::Blurred(field) => {
                self.keep_drafts(|draft| draft.field != field || draft.problem.is_some());
            }
            Action::Selected(choice) => self.select(choice)?,
            Action::Cleared(input) => {
                if let Some(value) = self.scenario.get(input) {
                    self.remembered.make_mut().push((input, value));
                }
                self.set_input(input, None)?;
            }
            Action::Uncleared(input) => {
                let value = self.value_again(input)?;
                self.set_input(input, Some(value))?;
            }
            Action::ResetToDefault(input) => {
                let default = self.deal().quantity(input)?.default;
                self.set_input(input, default)?;
            }
            Action::Reset => self.load_link("")?,
            Action::OpenLink(link) => self.load_link(&link)?,
            Action::OpenPreset(id) => self.open_preset(&id)?,
            Action::Undo | Action::Redo => {
                let is_back = matches!(action, Action::Undo);
                let now = self.link.clone();
                if let Some(then) = self.history.make_mut().travel(&now, is_back) {
                    self.load_link(&then)?;
                }
            }
            Action::CloseDerivation => self.derivation = None,
            Action::ToggleDerivation(spot, figure) => self.toggle_derivation(spot, figure),
            Action::ToggleTerm(depth, figure) => {
                self.derivation.iter_mut().for_each(|path| path.make_mut().toggle(depth, figure));
            }
            Action::ToggleExact => {
                self.derivation.iter_mut().for_each(|path| path.make_mut().toggle_exact());
            }
            Action::Pin => {
                let pinned = Pinned {
                    scenario: self.scenario.clone(),
                    link: self.link.clone(),
                    answer: self.answer.clone(),
                    nets: self.nets(),
                    trail: self.trail(),
                };
                self.pinned = Some(pinned.into());
            }
            Action::Unpin => self.pinned = None,
            Action::RestorePinned => {
                if let Some(pinned) = self.pinned.take() {
                    self.load_link(&pinned.link)?;
                }
            }
            aside => return self.apply_aside(aside),
        }
        self.follow(cause)
    }

    /// Carries an action out that does not touch the scenario.
    fn apply_aside(&mut self, action: Action) -> Result<(), Error> {
        match action {
            Action::ComputeOutlook => self.compute_outlooks()?,
            Action::Settle => self.settle(),
            Action::Announce(text) => self.announce(text, false),
            Action::AnnounceFailure(text) => self.announce(text, true),
            Action::FailedToFetch => {
                let text = self.messages.get(message::NOT_FETCHED).to_owned();
                self.announce(text, true);
            }
            Action::SetTexts(texts) => self.set_texts(texts)?,
            Action::Resized(width) => self.width = width.clamp(NARROWEST, WIDEST),
            Action::StageResized(width, height) => {
                let [low, high] = HEIGHTS;
                self.stage = [width.clamp(NARROWEST, WIDEST), height.clamp(low, high)];
            }
            Action::SetTab(tab) => self.tab = tab,
            Action::PlaceReceipt(place) => self.receipt_place = place,
            Action::Held(is_held) => self.hold(is_held),
            Action::Toggled(fold) => self.toggle(fold),
            _ => {}
        }
        Ok(())
    }

    /// What follows from an action that may have changed the scenario.
    fn follow(
        &mut self,
        Cause { input, moved, is_dragging, is_travel, is_by_host }: Cause,
    ) -> Result<(), Error> {
        self.is_dragging = is_dragging;
        let nets = self.nets();
        self.work_out()?;
        self.scale();
        let link = AttrValue::from(link::write(&self.scenario));
        if link == self.link {
            return Ok(());
        }
        self.idle = input.filter(|_| self.nets() == nets);
        if let Some(tab) = input.and_then(|input| self.tab_of(input)) {
            self.tab = tab;
        }
        let before = std::mem::replace(&mut self.link, link);
        if !is_travel {
            let now = self.link.clone();
            self.history.make_mut().keep(before.to_string(), &now, moved);
        }
        self.change = Change { count: self.change.count.wrapping_add(1), is_by_host };
        Ok(())
    }

    /// Settles the scenario, and derives its figures where a derivation is open.
    fn work_out(&mut self) -> Result<(), Error> {
        let settlement = match &mut self.derivation {
            // As a rule none is open, and then nothing is recorded.
            None => settle(&self.scenario)?,
            Some(path) => {
                let explained = explain(&self.scenario)?.with_each_sale(&self.scenario)?;
                let Explained { settlement, derivations } = explained;
                if !path.make_mut().refresh(derivations) {
                    self.derivation = None;
                }
                settlement
            }
        };
        if settlement != self.answer.settlement {
            let verdict = Verdict::new(self.deal(), &settlement)?;
            self.answer = Answer { settlement, verdict }.into();
        }
        Ok(())
    }

    /// A drag has ended where nothing is held any more.
    fn hold(&mut self, is_held: bool) {
        self.is_held = is_held;
        self.before_hold = is_held.then(|| self.scenario.clone());
        self.is_dragging &= is_held;
        self.scale();
    }

    fn smooth(&mut self, of: Series<&'static str>) -> Result<(), Error> {
        if let Some(Sales::Path(_)) = self.scenario.sales(of) {
            self.scenario.make_mut().smooth(of)?;
        }
        Ok(())
    }

    /// The control of the dock that moves an input.
    fn tab_of(&self, input: Input<'_>) -> Option<usize> {
        let first = |field: &str| first_input(&self.scenario, field) == Some(input);
        self.deal().first.iter().position(|field| first(field))
    }

    /// Fits the scale of the drawings; while a slider is dragged it only grows.
    fn scale(&mut self) {
        let wanted = domain::wanted(&self.scenario, self.settlement());
        self.scale =
            if self.is_dragging || self.is_held { self.scale.with(wanted) } else { wanted };
    }

    fn compute_outlooks(&mut self) -> Result<(), Error> {
        self.is_dragging = false;
        self.scale();
        let mut outlooks = Vec::new();
        for input in self.scenario.inputs() {
            let is_shown = is_first(self.deal(), input) || self.is_open(Fold::MoreAssumptions);
            if is_shown && !matches!(input, Input::InYear(..)) {
                let outlook = Outlook::new(&self.scenario, input)?;
                // One that is as it was keeps its pointer, so that its control does not render.
                let before = self.outlook(input).filter(|before| ***before == outlook);
                outlooks.push(before.cloned().unwrap_or_else(|| outlook.into()));
            }
        }
        self.outlooks = outlooks.into();
        self.doubt = match self.widest() {
            Some(input) => {
                let driver = driver(&self.scenario, input)?;
                let before = self.doubt.take().filter(|before| **before == driver);
                Some(before.unwrap_or_else(|| driver.into()))
            }
            None => None,
        };
        Ok(())
    }

    /// The input, of those that are always in sight, that moves the answer furthest over what is
    /// plausible.
    fn widest(&self) -> Option<Input<'static>> {
        let of_first = self.outlooks.iter().filter(|of| is_first(self.deal(), of.curve.input));
        let swings = of_first.filter_map(|outlook| {
            let input = outlook.curve.input;
            let plausible = &self.deal().quantity(input).ok()?.plausible;
            let (low, high) = (plausible.low, plausible.high);
            let points = outlook.curve.points.iter().filter(|of| of.at >= low && of.at <= high);
            let changes = points.map(|point| point.change);
            let (least, most) = (changes.clone().min()?, changes.max()?);
            Some((add(most, -least).ok()?, input))
        });
        // The first of those that move it as far.
        swings
            .reduce(|widest, other| if other.0 > widest.0 { other } else { widest })
            .map(|of| of.1)
    }

    /// The same scenario, of the same deal in other words.
    fn set_texts(&mut self, Texts { messages, deal }: Texts) -> Result<(), Error> {
        let retold = |scenario: &Scenario<'static>| {
            let link = link::read(deal, &link::write_in_full(scenario), &[])?;
            Ok::<_, Error>(Shared::from(link.scenario))
        };
        self.scenario = retold(&self.scenario)?;
        if let Some(pinned) = &mut self.pinned {
            let scenario = retold(&pinned.scenario)?;
            let pinned = pinned.make_mut();
            pinned.answer = Answer::of(&scenario)?.into();
            pinned.scenario = scenario;
        }
        self.before_hold = None;
        self.messages = messages.of_deal(deal);
        self.announce(String::new(), false);
        self.work_out()?;
        self.compute_outlooks()
    }

    fn settle(&mut self) {
        let nets = self.nets();
        if std::mem::replace(&mut self.settled_nets, nets) != nets {
            self.news = self.news.wrapping_add(1);
        }
        self.history.make_mut().end_gesture();
        self.settled = self.settled.wrapping_add(1);
        let text = self.headline().spoken();
        self.announce(text, false);
    }

    fn announce(&mut self, text: String, is_failure: bool) {
        self.announcement = text.into();
        self.is_failure = is_failure;
    }

    fn toggle(&mut self, fold: Fold) {
        // No drag goes on, and so what is folded out is drawn at once.
        self.is_dragging = false;
        let open = self.open_folds.make_mut();
        match open.iter().position(|of| *of == fold) {
            Some(nth) => drop(open.remove(nth)),
            None => open.push(fold),
        }
    }

    /// Replaces the scenario by the one of a link.
    fn load_link(&mut self, link: &str) -> Result<(), Error> {
        let link = link::read(self.deal(), link, &["lang"])?;
        self.scenario = link.scenario.into();
        self.dropped = link.dropped.into();
        self.drafts = Shared::default();
        Ok(())
    }

    fn open_preset(&mut self, id: &str) -> Result<(), Error> {
        let presets = &self.deal().presets;
        if let Some(preset) = presets.iter().find(|preset| preset.id == id) {
            return self.load_link(&preset.link);
        }
        self.load_link("")?;
        let known = presets.iter().map(|preset| preset.id.clone()).collect();
        let wrong = Wrong::UnknownId(known);
        self.dropped.make_mut().push(Dropped { part: id.to_owned(), wrong });
        Ok(())
    }

    fn set_input(&mut self, input: Input<'static>, value: Option<Decimal>) -> Result<(), Error> {
        match (input, value) {
            // From what the parts were when the pointer came down: a drag back gives back.
            (Input::Part(route), Some(value)) => {
                let from = self.before_hold.clone().unwrap_or_else(|| self.scenario.clone());
                self.scenario.make_mut().move_part(route, value, &from)?;
            }
            _ => self.scenario.make_mut().set(input, value)?,
        }
        self.forget_drafts(input);
        Ok(())
    }

    fn type_into(&mut self, field: Field, text: String) -> Result<(), Error> {
        let now = self.scenario.get(field.input());
        let before = self.draft(field).map_or(now, |draft| draft.before);
        let scenario = self.scenario.make_mut();
        let read = parse_number(field.unit(), &self.messages, &text).and_then(|value| {
            field.set(scenario, value).map_err(|error| Problem::Wrong(error.into()))
        });
        if read.is_err() {
            // Not the `2` on the way to `2 trillion`, but the value before.
            scenario.set(field.input(), before)?;
        }
        self.forget_drafts(field.input());
        self.drafts.make_mut().push(Draft { field, before, text, problem: read.err() });
        Ok(())
    }

    fn toggle_derivation(&mut self, spot: FigureSpot, figure: Figure<'static>) {
        let is_open = self.is_derivation_open(spot, figure);
        let is_exact = self.derivation.as_ref().is_some_and(|path| path.is_exact());
        self.derivation = (!is_open).then(|| DerivationPath::new(spot, figure, is_exact).into());
    }

    fn select(&mut self, choice: Choice) -> Result<(), Error> {
        let (before, after) = (&*self.scenario.before().id, &*self.scenario.after().id);
        let scenario = self.scenario.make_mut();
        match choice {
            Choice::Before(id) => scenario.compare(id, after),
            Choice::After(id) => scenario.compare(before, id),
            Choice::Host(id) => scenario.set_host(id),
            Choice::CapPer(per) => {
                scenario.set_cap_per(per);
                Ok(())
            }
            Choice::ByYear(series, by_year) => self.select_by_year(series, by_year),
        }
    }

    /// A path begins as what growth made of the stream or count; growth begins from the path's first
    /// year.
    fn select_by_year(&mut self, of: Series<&'static str>, by_year: bool) -> Result<(), Error> {
        let (deal, volume) = (self.deal(), self.deal().volume(of)?);
        match self.scenario.sales(of) {
            Some(sales @ Sales::Growth { .. }) if by_year => {
                let path = Sales::Path(sales.amounts(deal, of)?);
                self.scenario.make_mut().set_sales(of, path)?;
            }
            Some(Sales::Path(path)) if !by_year => {
                let first = path.first().copied().unwrap_or_default();
                let default = volume.growth().default.unwrap_or_default();
                let scenario = self.scenario.make_mut();
                let mut grow = |growth| scenario.set_sales(of, Sales::Growth { first, growth });
                // From a high first year the deal's growth may lead too far; standing still never does.
                grow(default).or_else(|_| grow(Decimal::ZERO))?;
            }
            _ => return Ok(()),
        }
        self.keep_drafts(|draft| match draft.field.input() {
            Input::First(own) | Input::Growth(own) | Input::InYear(own, _) => own != of,
            _ => true,
        });
        Ok(())
    }

    /// The value of an input before it was cleared; else its default; else the deal's last year.
    fn value_again(&self, input: Input<'static>) -> Result<Decimal, Error> {
        let remembered = self.remembered.iter().rfind(|(of, _)| *of == input);
        let default = self.deal().quantity(input)?.default;
        Ok(remembered
            .map(|(_, value)| *value)
            .or(default)
            .unwrap_or_else(|| Decimal::from(self.deal().last_year)))
    }

    fn forget_drafts(&mut self, input: Input<'static>) {
        self.keep_drafts(|draft| draft.field.input() != input);
    }

    fn keep_drafts(&mut self, is_kept: impl Fn(&Draft) -> bool) {
        if !self.drafts.iter().all(&is_kept) {
            self.drafts.make_mut().retain(is_kept);
        }
    }
}

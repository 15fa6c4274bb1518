//! The state of the page: a scenario, what follows from it, what the reader did before, and what
//! stands in fields that differ from it.

use crate::Knob;
use crate::action::{Action, Ask, Choice, Part};
use crate::draft::Draft;
use crate::history::History;
use crate::i18n::Language;
use crate::parse_number::{Problem, parse_number};
use crate::why::Why;
use settlement::deal::Deal;
use settlement::deal::Preset;
use settlement::link::{self, Dropped};
use settlement::story::Verdict;
use settlement::{
    Crossing, Curve, Decimal, Error, Explained, Input, Number, Sales, Scenario, Settlement, Unit,
    Wrong, curve, explain, settle,
};
use std::mem;

/// Everything the page shows follows from this.
#[derive(Debug)]
pub struct Model {
    /// What the reader assumes: the last values that could be read.
    pub scenario: Scenario<'static>,
    /// What follows from it.
    pub settlement: Settlement<'static>,
    /// And that in a sentence.
    pub verdict: Verdict<'static>,
    /// What would be otherwise; it takes longer, and so follows a moment later.
    pub outlook: Vec<Outlook>,
    /// The figure that the reader asks about.
    pub why: Option<Why>,
    /// The scenario that others are compared with.
    pub pinned: Option<Pinned>,
    /// What was changed, and can be changed back.
    pub history: History,
    /// The parts that are open.
    pub open: Vec<Part>,
    /// The language of what is typed.
    pub language: Language,
    /// How wide the drawings are, in pixels.
    pub width: i32,
    /// Where the page stands by itself, without what comes after the `#`.
    pub address: String,
    /// What of a link could not be read.
    pub dropped: Vec<Dropped>,
    /// What the scenario is called in a link.
    pub link: String,
    /// Fields that hold what was typed, and not what the scenario has.
    drafts: Vec<Draft>,
    /// What inputs were before they were cleared, each time.
    remembered: Vec<(Input<'static>, Decimal)>,
}

/// A scenario that was kept, and what follows from it.
#[derive(Debug)]
pub struct Pinned {
    /// What was assumed, as a link.
    pub link: String,
    /// The nets, older and newer, and the change.
    pub nets: [Decimal; 3],
}

/// How the answer moves when one input does: over the sliders that are in sight.
#[derive(Debug)]
pub struct Outlook {
    /// How it moves.
    pub curve: Curve<'static>,
    /// Where it turns.
    pub crossings: Vec<Crossing>,
}

impl Outlook {
    /// The first crossing above where the input stands, else the last below it.
    #[must_use]
    pub fn nearest(&self, now: Option<Decimal>) -> Option<&Crossing> {
        let mut crossings = self.crossings.iter();
        let above = crossings.find(|crossing| now.is_some_and(|now| crossing.at > now));
        above.or(self.crossings.last())
    }
}

/// How wide drawings are until the column is measured.
const WIDTH: i32 = 640;

impl Model {
    /// The deal as it stands.
    ///
    /// # Errors
    ///
    /// Only for a deal that was never checked.
    pub fn new(deal: &'static Deal, language: Language) -> Result<Self, Error> {
        Self::open(deal, language, "")
    }

    /// Before it has looked ahead, which takes longest.
    fn blind(deal: &'static Deal, language: Language) -> Result<Self, Error> {
        let scenario = Scenario::new(deal)?;
        let settlement = settle(&scenario)?;
        Ok(Self {
            verdict: Verdict::new(deal, &settlement)?,
            scenario,
            settlement,
            outlook: Vec::new(),
            why: None,
            pinned: None,
            history: History::default(),
            open: Vec::new(),
            language,
            width: WIDTH,
            address: String::new(),
            dropped: Vec::new(),
            link: String::new(),
            drafts: Vec::new(),
            remembered: Vec::new(),
        })
    }

    /// What the page opens with: the scenario of a link.
    ///
    /// # Errors
    ///
    /// Only for a deal that was never checked.
    pub fn open(deal: &'static Deal, language: Language, link: &str) -> Result<Self, Error> {
        Self::open_by(deal, language, Action::Came, link, "")
    }

    /// What the page opens with: where this leads, as wide as its drawings are, where that is known.
    ///
    /// # Errors
    ///
    /// Only for a deal that was never checked.
    pub fn open_by(
        deal: &'static Deal,
        language: Language,
        action: Action,
        text: &str,
        width: &str,
    ) -> Result<Self, Error> {
        let mut model = Self::blind(deal, language)?;
        model.act(Action::Sized, width)?;
        model.update(action, text)?;
        model.history = History::default();
        model.look_ahead()?;
        Ok(model)
    }

    /// The deal that the page is about.
    #[must_use]
    pub fn deal(&self) -> &'static Deal {
        self.scenario.deal()
    }

    /// What stands in a field that is being edited or could not be read.
    #[must_use]
    pub fn draft(&self, knob: Knob) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.knob == knob)
    }

    /// Whether a part is open.
    #[must_use]
    pub fn is_open(&self, part: Part) -> bool {
        self.open.contains(&part)
    }

    /// Whether the scenario is this preset.
    #[must_use]
    pub fn is_preset(&self, preset: &Preset) -> bool {
        link::read(self.deal(), &preset.link, &[])
            .is_ok_and(|link| link::write(&link.scenario) == self.link)
    }

    /// Whether an input is as the deal has it.
    #[must_use]
    pub fn is_default(&self, input: Input<'_>) -> bool {
        let quantity = self.deal().quantity(input);
        quantity.is_ok_and(|of| of.default.map(Number::get) == self.scenario.get(input))
    }

    /// Carries out what the reader did; whether that changed the scenario.
    ///
    /// # Errors
    ///
    /// It cannot be carried out; then everything shown stays as it was.
    pub fn update(&mut self, action: Action, text: &str) -> Result<bool, Error> {
        let moved = match action {
            Action::Slid(input) => Some(Knob::Input(input)),
            Action::Typed(knob) | Action::Stepped(knob) => Some(knob),
            _ => None,
        };
        let is_travel = matches!(action, Action::Undo | Action::Redo);
        self.act(action, text)?;
        self.settlement = match &mut self.why {
            // Nobody asks, as a rule, and then nothing is kept.
            None => settle(&self.scenario)?,
            Some(why) => {
                let explained = explain(&self.scenario)?.with_each_dollar()?;
                let Explained { settlement, derivations } = explained;
                if !why.follow(derivations) {
                    self.why = None;
                }
                settlement
            }
        };
        self.verdict = Verdict::new(self.deal(), &self.settlement)?;
        let before = mem::replace(&mut self.link, link::write(&self.scenario));
        let is_changed = before != self.link;
        if is_changed && !is_travel {
            self.history.keep(before, &self.link, moved);
        }
        Ok(is_changed)
    }

    /// The last change has stood for a while.
    pub fn rest(&mut self) {
        self.history.rest();
    }

    /// Works out what would be otherwise.
    ///
    /// # Errors
    ///
    /// Only for a deal that was never checked.
    pub fn look_ahead(&mut self) -> Result<(), Error> {
        let scenario = &self.scenario;
        let mut outlook = Vec::new();
        for input in scenario.inputs() {
            let is_shown = is_first(self.deal(), input) || self.is_open(Part::More);
            if is_shown && !matches!(input, Input::InYear(..)) {
                let curve = curve(scenario, input)?;
                outlook.push(Outlook { crossings: curve.crossings(scenario)?, curve });
            }
        }
        self.outlook = outlook;
        Ok(())
    }

    /// How the answer moves with an input, once that is worked out.
    #[must_use]
    pub fn outlook(&self, of: Input<'_>) -> Option<&Outlook> {
        self.outlook.iter().find(|outlook| outlook.curve.input == of)
    }

    fn act(&mut self, action: Action, text: &str) -> Result<(), Error> {
        match action {
            Action::Slid(input) => {
                let value = input.unit().read(text);
                let value = value.map_err(|wrong| Error::new(input.field(), wrong))?;
                self.give(input, Some(value))?;
            }
            Action::Stepped(knob) => {
                // As whole as years are.
                let steps = Unit::Year.read(text).unwrap_or_default();
                let value = knob.stepped(&self.scenario, steps)?;
                self.give(knob.input(), Some(value))?;
            }
            Action::Meant(knob, value) => {
                knob.set(&mut self.scenario, value)?;
                self.forget_drafts(knob.input());
            }
            Action::Typed(knob) => self.typed(knob, text)?,
            Action::Left(knob) => {
                self.keep_drafts(&|draft| draft.knob != knob || draft.problem.is_some());
            }
            Action::Chose(choice) => self.choose(choice)?,
            Action::Cleared(input, true) => {
                let before = self.scenario.get(input).map(|value| (input, value));
                self.remembered.extend(before);
                self.give(input, None)?;
            }
            Action::Cleared(input, false) => {
                let value = self.value_again(input)?;
                self.give(input, Some(value))?;
            }
            Action::Restored(input) => {
                let default = self.deal().quantity(input)?.default.map(Number::get);
                self.give(input, default)?;
            }
            Action::Reset => self.go("")?,
            Action::Came => self.go(text)?,
            Action::Opened => self.open_preset(text)?,
            Action::Undo | Action::Redo => {
                if let Some(then) = self.history.travel(&self.link, matches!(action, Action::Undo))
                {
                    self.go(&then)?;
                }
            }
            Action::Enough => self.why = None,
            Action::Ask(ask) => self.ask(ask),
            Action::Fold(part) => match self.open.iter().position(|open| *open == part) {
                Some(nth) => drop(self.open.remove(nth)),
                None => self.open.push(part),
            },
            Action::Pin => {
                self.pinned =
                    Some(Pinned { link: self.link.clone(), nets: nets(&self.settlement) });
            }
            Action::Unpin(back) => {
                if let Some(pinned) = self.pinned.take()
                    && back
                {
                    self.go(&pinned.link)?;
                }
            }
            Action::Sized => {
                let width: Option<usize> = text.parse().ok();
                let width = width.and_then(|width| i32::try_from(width).ok());
                self.width = width.unwrap_or(WIDTH).clamp(280, 720);
            }
            // Its words are still to come.
            Action::Speak(_) | Action::Take(_) => {}
        }
        Ok(())
    }

    /// Everything is another scenario at once.
    fn go(&mut self, link: &str) -> Result<(), Error> {
        let link = link::read(self.deal(), link, &["lang"])?;
        self.scenario = link.scenario;
        self.dropped = link.dropped;
        self.drafts.clear();
        Ok(())
    }

    fn open_preset(&mut self, id: &str) -> Result<(), Error> {
        let presets = &self.deal().presets;
        if let Some(preset) = presets.iter().find(|preset| preset.id == id) {
            return self.go(&preset.link);
        }
        self.go("")?;
        let known = presets.iter().map(|preset| preset.id.to_string()).collect();
        self.dropped.push(Dropped { part: id.to_owned(), wrong: Wrong::UnknownId(known) });
        Ok(())
    }

    fn give(&mut self, input: Input<'static>, value: Option<Decimal>) -> Result<(), Error> {
        self.scenario.set(input, value)?;
        self.forget_drafts(input);
        Ok(())
    }

    fn typed(&mut self, knob: Knob, text: &str) -> Result<(), Error> {
        let now = knob.input();
        let now = self.scenario.get(now);
        let before = self.draft(knob).map_or(now, |draft| draft.before);
        let read = parse_number(knob.unit(), self.language, text).and_then(|value| {
            knob.set(&mut self.scenario, value).map_err(|error| Problem::Wrong(error.into()))
        });
        if read.is_err() {
            // Not the `2` on the way to `2 trillion`, but what stood before.
            self.scenario.set(knob.input(), before)?;
        }
        self.forget_drafts(knob.input());
        self.drafts.push(Draft { knob, before, text: text.to_owned(), problem: read.err() });
        Ok(())
    }

    fn ask(&mut self, ask: Ask) {
        match (ask, &mut self.why) {
            (Ask::Why(place, figure), Some(why)) if why.is_of(place, figure) => self.why = None,
            (Ask::Why(place, figure), _) => self.why = Some(Why::new(place, figure)),
            (Ask::Into(figure), Some(why)) => why.enter(figure),
            (Ask::Back, Some(why)) => why.leave(),
            _ => self.why = None,
        }
    }

    fn choose(&mut self, choice: Choice) -> Result<(), Error> {
        match choice {
            Choice::Before(id) => self.scenario.compare(id, &self.scenario.after().id),
            Choice::After(id) => self.scenario.compare(&self.scenario.before().id, id),
            Choice::Host(id) => self.scenario.set_host(id),
            Choice::CapPer(per) => {
                self.scenario.set_cap_per(per);
                Ok(())
            }
            Choice::ByYear(stream, by_year) => self.choose_by_year(stream, by_year),
        }
    }

    /// A path begins as what growth made of the stream; growth begins from the path's first year.
    fn choose_by_year(&mut self, stream: &'static str, by_year: bool) -> Result<(), Error> {
        let (deal, of) = (self.deal(), self.deal().stream(stream)?);
        match self.scenario.sales(stream) {
            Some(sales @ Sales::Growth { .. }) if by_year => {
                let path = Sales::Path(sales.amounts(deal, of)?);
                self.scenario.set_sales(stream, path)?;
            }
            Some(Sales::Path(path)) if !by_year => {
                let first = path.first().copied().unwrap_or_default();
                let default = of.growth.default.map_or(Decimal::ZERO, Number::get);
                let mut grow =
                    |growth| self.scenario.set_sales(stream, Sales::Growth { first, growth });
                // From a high first year the deal's growth may lead too far; standing still never does.
                grow(default).or_else(|_| grow(Decimal::ZERO))?;
            }
            _ => return Ok(()),
        }
        self.keep_drafts(&|draft| match draft.knob.input() {
            Input::First(of) | Input::Growth(of) | Input::InYear(of, _) => of != stream,
            _ => true,
        });
        Ok(())
    }

    /// What an input was before it was cleared; else its default; else the deal's last year.
    fn value_again(&self, input: Input<'static>) -> Result<Decimal, Error> {
        let remembered = self.remembered.iter().rfind(|(of, _)| *of == input);
        let default = self.deal().quantity(input)?.default;
        Ok(remembered
            .map(|(_, value)| *value)
            .or(default.map(Number::get))
            .unwrap_or_else(|| Decimal::from(self.deal().last_year)))
    }

    fn forget_drafts(&mut self, input: Input<'static>) {
        self.keep_drafts(&|draft| draft.knob.input() != input);
    }

    fn keep_drafts(&mut self, is_kept: &dyn Fn(&Draft) -> bool) {
        self.drafts.retain(is_kept);
    }
}

/// Whether an input is one of those that are always in sight, on a slider or in the sentence.
pub(crate) fn is_first(deal: &Deal, input: Input<'_>) -> bool {
    match input {
        Input::First(id) | Input::Growth(id) => {
            deal.streams.iter().any(|stream| stream.hosted && stream.id == id)
        }
        Input::Cap | Input::Elsewhere => true,
        _ => false,
    }
}

pub(crate) fn nets(settlement: &Settlement<'_>) -> [Decimal; 3] {
    [settlement.before.totals.net, settlement.after.totals.net, settlement.change.net]
}

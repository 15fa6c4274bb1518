//! The state of the page: a scenario, its settlement, and what stands in fields that differ from it.

use crate::action::{Action, Ask, Choice};
use crate::why::Why;
use crate::{entry, entry::Problem};
use settlement::deal::Deal;
use settlement::story::Verdict;
use settlement::{
    Decimal, Error, Explained, Input, Number, Sales, Scenario, Settlement, explain, settle,
};

/// Everything the page shows follows from this.
#[derive(Debug)]
pub struct Model {
    /// What the reader assumes: the last values that could be read.
    pub scenario: Scenario<'static>,
    /// What follows from it.
    pub settlement: Settlement<'static>,
    /// And that in a sentence.
    pub verdict: Verdict<'static>,
    /// Whether the reader has changed anything since the page opened or was reset.
    pub touched: bool,
    /// The figure that the reader asks about.
    pub why: Option<Why>,
    /// Fields that hold what was typed, and not what the scenario has.
    drafts: Vec<Draft>,
    /// What inputs were before they were cleared.
    remembered: Vec<(Input<'static>, Decimal)>,
}

/// What stands in a field while it is edited.
#[derive(Debug)]
pub struct Draft {
    input: Input<'static>,
    /// The value when editing began: what holds until the text can be read.
    before: Option<Decimal>,
    /// As typed.
    pub text: String,
    /// Why it is not in force, if it is not.
    pub problem: Option<Problem>,
}

impl Model {
    /// The deal as it stands.
    ///
    /// # Errors
    ///
    /// Only for a deal that was never checked.
    pub fn new(deal: &'static Deal) -> Result<Self, Error> {
        let scenario = Scenario::new(deal)?;
        let settlement = settle(&scenario)?;
        let verdict = Verdict::new(deal, &settlement)?;
        Ok(Self {
            scenario,
            settlement,
            verdict,
            touched: false,
            why: None,
            drafts: Vec::new(),
            remembered: Vec::new(),
        })
    }

    /// The deal that the page is about.
    #[must_use]
    pub fn deal(&self) -> &'static Deal {
        self.scenario.deal()
    }

    /// What stands in a field that is being edited or could not be read.
    #[must_use]
    pub fn draft(&self, input: Input<'_>) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.input == input)
    }

    /// Carries out what the reader did.
    ///
    /// # Errors
    ///
    /// It cannot be carried out; then everything shown stays as it was.
    pub fn update(&mut self, action: Action) -> Result<(), Error> {
        self.act(action)?;
        self.settlement = match &mut self.why {
            // Nobody asks, as a rule, and then nothing is kept.
            None => settle(&self.scenario)?,
            Some(why) => {
                let Explained { settlement, derivations } = explain(&self.scenario)?;
                if !why.follow(derivations) {
                    self.why = None;
                }
                settlement
            }
        };
        self.verdict = Verdict::new(self.deal(), &self.settlement)?;
        Ok(())
    }

    fn act(&mut self, action: Action) -> Result<(), Error> {
        self.touched |= !matches!(action, Action::Left(_) | Action::Ask(_));
        match action {
            Action::Slid(input, position) => {
                let value = input.unit().read(&position);
                let value = value.map_err(|wrong| Error::new(input.field(), wrong))?;
                self.forget_drafts(input);
                self.scenario.set(input, Some(value))?;
            }
            Action::Typed(input, text) => {
                let now = self.scenario.get(input);
                let before = self.draft(input).map_or(now, |draft| draft.before);
                let read = entry::read(input.unit(), &text).and_then(|value| {
                    self.scenario.set(input, Some(value)).map_err(|e| Problem::Wrong(e.wrong))
                });
                if read.is_err() {
                    // Not the `2` on the way to `2 trillion`, but what stood before.
                    self.scenario.set(input, before)?;
                }
                self.forget_drafts(input);
                self.drafts.push(Draft { input, before, text, problem: read.err() });
            }
            Action::Left(input) => {
                self.drafts.retain(|draft| draft.input != input || draft.problem.is_some());
            }
            Action::Chose(choice) => self.choose(choice)?,
            Action::Cleared(input, true) => {
                if let Some(value) = self.scenario.get(input) {
                    self.remembered.retain(|(of, _)| *of != input);
                    self.remembered.push((input, value));
                }
                self.forget_drafts(input);
                self.scenario.set(input, None)?;
            }
            Action::Cleared(input, false) => {
                let value = self.value_again(input)?;
                self.scenario.set(input, Some(value))?;
            }
            Action::Reset => *self = Self { why: self.why.take(), ..Self::new(self.deal())? },
            Action::Ask(ask) => self.ask(ask),
        }
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
        let sales = match self.scenario.sales(stream) {
            Some(sales @ Sales::Growth { .. }) if by_year => Sales::Path(sales.amounts(deal, of)?),
            Some(Sales::Path(path)) if !by_year => Sales::Growth {
                first: path.first().copied().unwrap_or_default(),
                growth: of.growth.default.map_or(Decimal::ZERO, Number::get),
            },
            _ => return Ok(()),
        };
        self.drafts.retain(|draft| match draft.input {
            Input::First(of) | Input::Growth(of) | Input::InYear(of, _) => of != stream,
            _ => true,
        });
        if let Err(error) = self.scenario.set_sales(stream, sales.clone()) {
            // From a high first year the deal's growth may lead too far; standing still never does.
            let Sales::Growth { first, .. } = sales else { return Err(error) };
            let still = Sales::Growth { first, growth: Decimal::ZERO };
            self.scenario.set_sales(stream, still)?;
        }
        Ok(())
    }

    /// What an input was before it was cleared; else its default; else the deal's last year.
    fn value_again(&self, input: Input<'static>) -> Result<Decimal, Error> {
        let remembered = self.remembered.iter().find(|(of, _)| *of == input);
        let default = self.deal().quantity(input)?.default;
        Ok(remembered
            .map(|(_, value)| *value)
            .or(default.map(Number::get))
            .unwrap_or_else(|| Decimal::from(self.deal().last_year)))
    }

    fn forget_drafts(&mut self, input: Input<'static>) {
        self.drafts.retain(|draft| draft.input != input);
    }
}

//! The state of the page: a scenario, what follows from it, what the reader did before, and the
//! texts of fields that differ from it. [`Action`] is all that can change it.

mod action;
mod derivation_path;
mod field;
mod history;
mod outlook;
mod reduce;
mod shared;

pub use action::{Action, Choice, FigureSpot, Fold};
pub use derivation_path::{DerivationPath, ReceiptPlace};
pub use field::{Draft, Field};
pub use history::History;
pub use outlook::Outlook;
pub use shared::Shared;

use crate::chart::domain::{Domain, wanted};
use crate::chart::trail::Trail;
use crate::i18n::{Messages, Sentence, verdict};
use settlement::deal::{Deal, Preset, Volume};
use settlement::link::{self, Dropped};
use settlement::story::Verdict;
use settlement::{Decimal, Driver, Error, Figure, Input, Scenario, Settlement, settle};
use std::rc::Rc;
use yew::AttrValue;

/// The width of the drawings until the column is measured, in pixels.
const WIDTH: i32 = 640;

/// The size of the stage until its box is measured, in pixels.
const STAGE: [i32; 2] = [640, 320];

/// Everything that the page shows follows from this. A clone is a dozen reference counts.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What the reader assumes: the last values that could be read.
    pub scenario: Shared<Scenario<'static>>,
    /// The settlement of the scenario.
    pub answer: Shared<Answer>,
    /// What would be otherwise, input by input; it takes longer to compute, and so follows later.
    pub outlooks: Shared<Vec<Shared<Outlook>>>,
    /// The range of amounts that the drawings of money share.
    pub scale: Domain,
    /// How the nets run up in the scenario that the page opened with.
    pub origin: Shared<Trail>,
    /// The derivation that is open.
    pub derivation: Option<Shared<DerivationPath>>,
    /// The scenario that others are compared with.
    pub pinned: Option<Shared<Pinned>>,
    /// What was changed, and can be changed back.
    pub history: Shared<History>,
    /// The folds that are open.
    pub open_folds: Shared<Vec<Fold>>,
    /// The fields whose text is not what the scenario has.
    pub drafts: Shared<Vec<Draft>>,
    /// The parts of a link that could not be read.
    pub dropped: Shared<Vec<Dropped>>,
    /// The scenario as a link has it; empty for the deal as it stands.
    pub link: AttrValue,
    /// The address where the page stands by itself, without what comes after the `#`.
    pub address: AttrValue,
    /// The path from the page to the folder of the site, where it stands in that.
    pub site: Option<AttrValue>,
    /// The messages of the reader's language.
    pub messages: Messages,
    /// The width of the drawings, in pixels.
    pub width: i32,
    /// The width and the height of the stage, in pixels.
    pub stage: [i32; 2],
    /// Where the receipt stands.
    pub receipt_place: ReceiptPlace,
    /// Which of the deal's first controls is in use: the one that a phone shows.
    pub tab: usize,
    /// The input whose last change moved neither net.
    pub idle: Option<Input<'static>>,
    /// The input among the first that could move the answer most, and how far.
    pub doubt: Option<Shared<Driver<'static>>>,
    /// A pointer is down on a control.
    pub is_held: bool,
    /// The scenario as it was when that pointer came down.
    pub(crate) before_hold: Option<Shared<Scenario<'static>>>,
    /// A slider is being moved: sections out of sight render when that has ended.
    pub is_dragging: bool,
    /// What a live region tells screen readers; empty at first, for a page that opens needs no telling.
    pub announcement: AttrValue,
    /// The announcement is of a failure, and is shown to all.
    pub is_failure: bool,
    /// Counts the changes of the scenario.
    pub change: Change,
    /// Counts the changes that have stood for a while.
    pub settled: u32,
    /// Counts those of them that changed a net.
    pub news: u32,
    /// The nets that stood for a while last.
    settled_nets: [Decimal; 3],
    /// The values of inputs before they were cleared, each time.
    remembered: Shared<Vec<(Input<'static>, Decimal)>>,
}

/// A settlement and the verdict on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Both ledgers.
    pub settlement: Settlement<'static>,
    /// Who owes whom.
    pub verdict: Verdict<'static>,
}

impl Answer {
    /// The answer to a scenario.
    ///
    /// # Errors
    ///
    /// As [`settle`].
    pub(crate) fn of(scenario: &Scenario<'static>) -> Result<Self, Error> {
        let settlement = settle(scenario)?;
        let verdict = Verdict::new(scenario.deal(), &settlement)?;
        Ok(Self { settlement, verdict })
    }
}

/// The scenario that was kept, and its nets.
#[derive(Clone, Debug)]
pub struct Pinned {
    /// The scenario,
    pub scenario: Shared<Scenario<'static>>,
    /// and as a link.
    pub link: AttrValue,
    /// Its settlement.
    pub answer: Shared<Answer>,
    /// Dollars: the nets of the older terms and of the newer, and the change.
    pub nets: [Decimal; 3],
    /// How its nets run up.
    pub trail: Trail,
}

/// The last change of the scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// How many there have been.
    pub count: u32,
    /// The host asked for it, by a link or a preset: it knows already.
    pub is_by_host: bool,
}

/// How the state changes at first: where the page opens.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opening {
    /// The scenario of this link,
    pub link: String,
    /// or, where the link is empty, of the preset of this id.
    pub preset: String,
    /// The width of the drawings in pixels, where it is known.
    pub width: Option<i32>,
    /// The width and the height of the stage in pixels, where they are known.
    pub stage: Option<[i32; 2]>,
    /// The address where the page stands by itself.
    pub address: String,
    /// The path from the page to the folder of the site, where it stands in that.
    pub site: Option<String>,
}

impl State {
    /// Opens a deal.
    ///
    /// # Errors
    ///
    /// Only for a deal that was never checked.
    pub fn open(
        deal: &'static Deal,
        messages: &Messages,
        opening: &Opening,
    ) -> Result<Self, Error> {
        let messages = messages.of_deal(deal);
        let scenario = Scenario::new(deal)?;
        let answer = Answer::of(&scenario)?;
        let trail = Trail::new(&scenario, &answer.settlement);
        let mut state = Self {
            scale: wanted(&scenario, &answer.settlement),
            origin: trail.into(),
            scenario: scenario.into(),
            answer: answer.into(),
            outlooks: Shared::default(),
            derivation: None,
            pinned: None,
            history: Shared::default(),
            open_folds: Shared::default(),
            drafts: Shared::default(),
            dropped: Shared::default(),
            link: AttrValue::default(),
            address: opening.address.clone().into(),
            site: opening.site.clone().map(Into::into),
            messages,
            width: WIDTH,
            stage: STAGE,
            receipt_place: ReceiptPlace::default(),
            tab: first_tab(deal),
            idle: None,
            doubt: None,
            is_held: false,
            before_hold: None,
            is_dragging: false,
            announcement: AttrValue::default(),
            is_failure: false,
            change: Change::default(),
            settled: 0,
            news: 0,
            settled_nets: [Decimal::ZERO; 3],
            remembered: Shared::default(),
        };
        let Opening { link, preset, width, stage, .. } = opening;
        if let Some(width) = width {
            state.apply(Action::Resized(*width))?;
        }
        if let Some([width, height]) = stage {
            state.apply(Action::StageResized(*width, *height))?;
        }
        state.apply(if link.is_empty() && !preset.is_empty() {
            Action::OpenPreset(preset.clone())
        } else {
            Action::OpenLink(link.clone())
        })?;
        state.history = Shared::default();
        state.change = Change::default();
        state.origin = state.trail().into();
        state.settled_nets = state.nets();
        state.apply(Action::ComputeOutlook)?;
        Ok(state)
    }

    /// The deal that the page is about.
    #[must_use]
    pub fn deal(&self) -> &'static Deal {
        self.scenario.deal()
    }

    /// The settlement of the scenario.
    #[must_use]
    pub fn settlement(&self) -> &Settlement<'static> {
        &self.answer.settlement
    }

    /// The draft of a field that is being edited or could not be read.
    #[must_use]
    pub fn draft(&self, field: Field) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.field == field)
    }

    /// The outlook of an input, once it is computed.
    #[must_use]
    pub fn outlook(&self, of: Input<'_>) -> Option<&Shared<Outlook>> {
        self.outlooks.iter().find(|outlook| outlook.curve.input == of)
    }

    /// Whether a fold is open.
    #[must_use]
    pub fn is_open(&self, fold: Fold) -> bool {
        self.open_folds.contains(&fold)
    }

    /// Whether the derivation of this figure is open in this spot.
    #[must_use]
    pub fn is_derivation_open(&self, spot: FigureSpot, figure: Figure<'_>) -> bool {
        self.derivation.as_ref().is_some_and(|path| path.begins_at(spot, figure))
    }

    /// Whether the scenario is this preset.
    #[must_use]
    pub fn is_preset(&self, preset: &Preset) -> bool {
        link::read(self.deal(), &preset.link, &[])
            .is_ok_and(|link| *link::write(&link.scenario) == *self.link)
    }

    /// Whether an input is as the deal has it.
    #[must_use]
    pub fn is_default(&self, input: Input<'_>) -> bool {
        let quantity = self.deal().quantity(input);
        quantity.is_ok_and(|of| of.is_default(self.scenario.get(input)))
    }

    /// Whether nothing has been changed yet.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.change.count == 0
    }

    /// How the nets of the scenario run up.
    #[must_use]
    pub fn trail(&self) -> Trail {
        Trail::new(&self.scenario, self.settlement())
    }

    /// Dollars: the nets of the older terms and of the newer, and the change.
    #[must_use]
    pub fn nets(&self) -> [Decimal; 3] {
        let Settlement { before, after, change, .. } = self.settlement();
        [before.totals.net, after.totals.net, change.net]
    }

    /// The address of another page of the site, by its file; none where the page stands elsewhere.
    #[must_use]
    pub fn site_page(&self, file: &str) -> Option<String> {
        self.site.as_ref().map(|site| format!("{site}{file}"))
    }

    /// The answer, in a sentence.
    #[must_use]
    pub fn headline(&self) -> Sentence {
        let [before, after, change] = self.nets();
        let rounding = self.messages.rounding(&[before, change, after]);
        verdict::headline(&self.messages, &self.scenario, &self.answer.verdict, rounding)
    }
}

impl yew::Reducible for State {
    type Action = Action;

    /// An action that cannot be carried out changes nothing.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match next.apply(action) {
            Ok(()) => next.into(),
            // A copy, for which Yew renders as for all others.
            Err(_) => Self::clone(&self).into(),
        }
    }
}

/// The control that a phone shows at first: growth, which moves the answer most, else the first.
fn first_tab(deal: &Deal) -> usize {
    let growths: Vec<_> = deal.volumes().map(|of| Input::Growth(of.series()).field()).collect();
    deal.first.iter().position(|field| growths.iter().any(|own| *own == **field)).unwrap_or(0)
}

/// The input of one of the deal's first controls, by its path in a scenario; that of the hosts is how
/// much runs there.
pub(crate) fn first_input(scenario: &Scenario<'static>, field: &str) -> Option<Input<'static>> {
    if field == "host" {
        return scenario.deal().inputs.hosting.as_ref().map(|_| Input::Elsewhere);
    }
    let volumes = scenario.deal().volumes().map(Volume::series);
    let of_volumes = volumes.flat_map(|of| [Input::First(of), Input::Growth(of)]);
    of_volumes.chain(scenario.inputs()).find(|input| input.field() == field)
}

/// Whether the deal shows an input first, by its path in a scenario.
pub(crate) fn is_first_field(deal: &Deal, field: &str) -> bool {
    deal.first.iter().any(|first| first == field)
}

/// Whether an input is one of those that are always in sight, on a slider or in the sentence.
pub(crate) fn is_first(deal: &Deal, input: Input<'_>) -> bool {
    let names = |field: &str| is_first_field(deal, field);
    match input {
        Input::Growth(series) => names(&Input::First(series).field()) || names(&input.field()),
        Input::Elsewhere => names("host") || names("elsewhere"),
        _ => names(&input.field()),
    }
}

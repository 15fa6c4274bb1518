use crate::chart::domain::Domain;
use crate::chart::trail::Trail;
use crate::dispatch::Dispatch;
use crate::i18n::{Messages, Rounding, Sentence, verdict};
use crate::state::{
    Action, Answer, DerivationPath, FigureSpot, Fold, Pinned, ReceiptPlace, Shared, State,
};
use settlement::deal::Deal;
use settlement::{Decimal, Figure, Scenario, Settlement};
use yew::prelude::*;

/// What sections and view functions draw from: the parts of the state that they share, and how they
/// change it. It compares by pointers, so a section renders only when one of them was replaced.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub(crate) scenario: Shared<Scenario<'static>>,
    pub(crate) answer: Shared<Answer>,
    pub(crate) derivation: Option<Shared<DerivationPath>>,
    /// Where the receipt stands.
    pub(crate) receipt_place: ReceiptPlace,
    pub(crate) open_folds: Shared<Vec<Fold>>,
    /// The range of amounts that the drawings of money share.
    pub(crate) scale: Domain,
    /// How the nets run up in the scenario that the page opened with.
    pub(crate) origin: Shared<Trail>,
    /// The scenario that others are compared with.
    pub(crate) pinned: Option<Shared<Pinned>>,
    /// The width of the drawings, in pixels.
    pub(crate) width: i32,
    pub(crate) messages: Messages,
    /// `None` for a static page and for paper, where nothing can be clicked.
    pub(crate) dispatch: Option<Dispatch>,
}

impl View {
    /// A view of the state.
    #[must_use]
    pub fn new(state: &State, dispatch: Option<Dispatch>) -> Self {
        Self {
            scenario: state.scenario.clone(),
            answer: state.answer.clone(),
            derivation: state.derivation.clone(),
            receipt_place: state.receipt_place,
            open_folds: state.open_folds.clone(),
            scale: state.scale,
            origin: state.origin.clone(),
            pinned: state.pinned.clone(),
            width: state.width,
            messages: state.messages.clone(),
            dispatch,
        }
    }

    pub(crate) fn deal(&self) -> &'static Deal {
        self.scenario.deal()
    }

    pub(crate) fn settlement(&self) -> &Settlement<'static> {
        &self.answer.settlement
    }

    /// Dollars: the older net, the change, and the newer net, which is their sum.
    pub(crate) fn nets(&self) -> [Decimal; 3] {
        let Settlement { before, change, after, .. } = self.settlement();
        [before.totals.net, change.net, after.totals.net]
    }

    /// The answer, in a sentence.
    #[must_use]
    pub fn headline(&self) -> Sentence {
        verdict::headline(&self.messages, &self.scenario, &self.answer.verdict, self.rounding())
    }

    /// How these three are rounded, wherever they stand together.
    #[must_use]
    pub fn rounding(&self) -> Rounding {
        self.messages.rounding(&self.nets())
    }

    pub(crate) fn is_open(&self, fold: Fold) -> bool {
        self.open_folds.contains(&fold)
    }

    /// Whether the derivation of this figure is open in this spot.
    pub(crate) fn is_derivation_open(&self, spot: FigureSpot, figure: Figure<'_>) -> bool {
        self.derivation.as_ref().is_some_and(|path| path.begins_at(spot, figure))
    }

    /// Whether the receipt of this figure is open in this spot and stands there, too.
    pub(crate) fn is_receipt_here(&self, spot: FigureSpot, figure: Figure<'_>) -> bool {
        self.receipt_place == ReceiptPlace::Below && self.is_derivation_open(spot, figure)
    }

    /// A listener that carries an action out; `None` for a static page.
    pub(crate) fn on<E: 'static>(&self, action: Action) -> Option<Callback<E>> {
        self.dispatch.as_ref().map(|dispatch| dispatch.on(action))
    }
}

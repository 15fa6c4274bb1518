//! The marks on the track of a slider: where they stand, in ten-thousandths of its length.

use super::{Scale, units};
use crate::state::Outlook;
use settlement::deal::Quantity;
use settlement::{Decimal, Unit};

/// The length of a track.
pub(crate) const LENGTH: i32 = 10_000;

/// The marks on a track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Track {
    /// The part in which the value plausibly lies.
    pub(crate) plausible: [i32; 2],
    /// The value that the deal starts from.
    pub(crate) start: Option<i32>,
    /// The values at which the answer turns over.
    pub(crate) tips: Vec<i32>,
}

impl Track {
    pub(crate) fn new(unit: Unit, quantity: &Quantity, outlook: Option<&Outlook>) -> Self {
        let slider = quantity.slider;
        let along = Scale::new(units(unit, slider.from), units(unit, slider.to), LENGTH);
        let at = |value: Decimal| along.at(units(unit, value));
        let is_on = |at: &i32| (0..=LENGTH).contains(at);
        let plausible = [quantity.plausible.low, quantity.plausible.high];
        Self {
            plausible: plausible.map(|end| at(end).clamp(0, LENGTH)),
            start: quantity.default.map(at).filter(is_on),
            tips: outlook
                .iter()
                .flat_map(|outlook| &outlook.crossings)
                .map(|crossing| at(crossing.at))
                .filter(is_on)
                .collect(),
        }
    }
}

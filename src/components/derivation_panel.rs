use super::receipt::receipt;
use crate::state::{FigureSpot, ReceiptPlace};
use crate::view::View;
use yew::prelude::*;

/// The receipt that is open, if it was opened in this spot and stands there.
pub(crate) fn derivation_panel(view: &View, spot: FigureSpot) -> Html {
    let is_of_spot = view.derivation.as_ref().is_some_and(|path| path.spot() == spot);
    if is_of_spot && view.receipt_place == ReceiptPlace::Below {
        receipt(view)
    } else {
        Html::default()
    }
}

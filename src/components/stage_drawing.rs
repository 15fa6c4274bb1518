use super::svg::chart_svg;
use crate::chart::Mark;
use crate::chart::stage::{self, Frame, Stage};
use crate::state::{Action, FigureSpot};
use crate::view::View;
use settlement::{Decimal, Input};
use web_sys::Element;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct StageDrawingProps {
    pub(crate) view: View,
    pub(crate) of: Stage,
    /// The drawing in words.
    pub(crate) description: AttrValue,
}

/// A handle that a pointer holds: its input, where the pointer came down, the amount there, and how
/// many units of money so many pixels are. The scale of the beginning holds for the whole drag, else
/// what grows the scale would grow with it.
#[derive(Clone, Copy)]
struct Grip {
    input: Input<'static>,
    begun: i32,
    amount: i64,
    length: i64,
    pixels: i64,
}

impl Grip {
    /// The amount that the pointer means, dollars.
    fn amount(self, y: i32) -> Decimal {
        let way = i64::from(self.begun - y).saturating_mul(self.length) / self.pixels;
        Decimal::from(self.amount.saturating_add(way))
    }
}

/// The drawing of the stage, whose handles pointers can drag. It renders when something in it changed.
#[component]
pub(crate) fn StageDrawing(props: &StageDrawingProps) -> Html {
    let StageDrawingProps { view, of, description } = props;
    let held = use_mut_ref(|| None::<Grip>);
    let drawing = stage::draw(view, *of);
    let Some(dispatch) = view.dispatch.clone() else {
        return chart_svg(view, FigureSpot::Stage, drawing, description);
    };
    let frame = Frame::new(view, *of);
    let handles: Vec<_> = drawing
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Handle { y, input, .. } => Some((*input, frame.amount(*y))),
            _ => None,
        })
        .collect();
    let onpointerdown = {
        let (held, dispatch) = (held.clone(), dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            let element = event.target_unchecked_into::<Element>();
            let Some(field) = element.get_attribute("data-input") else { return };
            let handle = handles.iter().find(|(input, _)| input.field() == field);
            let Some((input, amount)) = handle.copied() else { return };
            // It then hears all of the drag, also what happens outside of it.
            _ = element.set_pointer_capture(event.pointer_id());
            event.prevent_default();
            held.replace(Some(Grip {
                input,
                begun: event.client_y(),
                amount,
                length: frame.domain.most - frame.domain.least,
                pixels: i64::from((frame.bottom - frame.top).max(1)),
            }));
            dispatch.send(Action::Held(true));
        })
    };
    let onpointermove = {
        let (held, dispatch) = (held.clone(), dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(grip) = *held.borrow() {
                dispatch.send(Action::Dragged(grip.input, grip.amount(event.client_y())));
            }
        })
    };
    let onpointerup = Callback::from(move |_: PointerEvent| {
        if held.take().is_some() {
            dispatch.send(Action::Held(false));
        }
    });
    html! {
        <div class="hold" {onpointerdown} {onpointermove} onpointercancel={onpointerup.clone()}
            {onpointerup}>
            {chart_svg(view, FigureSpot::Stage, drawing, description)}
        </div>
    }
}

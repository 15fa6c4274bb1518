use crate::chart::{Drawing, Mark};
use crate::i18n::with_plain_spaces;
use crate::state::{Action, FigureSpot};
use crate::view::View;
use settlement::Figure;
use yew::prelude::*;

/// A chart as SVG; screen readers read the description in its place.
pub(crate) fn chart_svg(
    view: &View,
    spot: FigureSpot,
    drawing: Drawing,
    description: &str,
) -> Html {
    let Drawing { width, height, marks } = drawing;
    let toggle = |figure| view.on(Action::ToggleDerivation(spot, figure));
    html! {
        <svg role="img" viewBox={view_box(width, height)} width={width.to_string()}
            height={height.to_string()} aria-label={with_plain_spaces(description)}>
            for group in groups(marks) {
                <g>
                    for mark in group {
                        {self::mark(mark, toggle)}
                    }
                </g>
            }
        </svg>
    }
}

/// What moves, what else there is, and what can be taken hold of, each with a parent of its own, so that
/// the marks that move are the same however many texts there are.
fn groups(marks: Vec<Mark>) -> [Vec<Mark>; 3] {
    let [mut moving, mut others, mut handles] = [const { Vec::new() }; 3];
    for mark in marks {
        match mark {
            Mark::Handle { .. } => handles.push(mark),
            Mark::Path { .. } if others.is_empty() => moving.push(mark),
            _ => others.push(mark),
        }
    }
    [moving, others, handles]
}

/// A drawing that is stretched behind something, and says nothing of its own.
pub(crate) fn backdrop(drawing: Drawing) -> Html {
    let Drawing { width, height, marks } = drawing;
    html! {
        <svg class="curve" aria-hidden="true" preserveAspectRatio="none"
            viewBox={view_box(width, height)}>
            for mark in marks {
                {self::mark(mark, |_| None)}
            }
        </svg>
    }
}

fn view_box(width: i32, height: i32) -> String {
    format!("0 0 {width} {height}")
}

fn mark(mark: Mark, toggle: impl Fn(Figure<'static>) -> Option<Callback<MouseEvent>>) -> Html {
    match mark {
        Mark::Path { look, d } => html! { <path class={look} {d} /> },
        Mark::Text { x, y, anchor, look, text, figure } => {
            let onclick = figure.and_then(toggle);
            let class = classes!(look, onclick.is_some().then_some("figure-text"));
            html! {
                <text {class} x={x.to_string()} y={y.to_string()} text-anchor={anchor.name()}
                    {onclick}>
                    {text}
                </text>
            }
        }
        Mark::Handle { x, y, radius, input } => html! {
            <circle class="handle" cx={x.to_string()} cy={y.to_string()} r={radius.to_string()}
                data-input={input.field()} />
        },
    }
}

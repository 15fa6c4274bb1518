use crate::chart::{Anchor, Drawing, Mark, wide_as};
use crate::i18n::with_plain_spaces;
use crate::state::{Action, FigureSpot};
use crate::view::View;
use settlement::Figure;
use yew::prelude::*;

/// The width and the height that a finger needs at least, in pixels.
const TARGET: i32 = 24;

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

fn view_box(width: i32, height: i32) -> String {
    format!("0 0 {width} {height}")
}

fn mark(mark: Mark, toggle: impl Fn(Figure<'static>) -> Option<Callback<MouseEvent>>) -> Html {
    match mark {
        Mark::Path { look, d } => html! { <path class={look} {d} /> },
        Mark::Text { x, y, anchor, look, text, figure } => {
            let onclick = figure.and_then(toggle);
            let width = wide_as(look, &text);
            let shown = html! {
                <text class={look} x={x.to_string()} y={y.to_string()} text-anchor={anchor.name()}>
                    {text}
                </text>
            };
            let Some(onclick) = onclick else { return shown };
            let left = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - width / 2,
                Anchor::End => x - width,
            };
            let [top, width, height] = [y - 17, width.max(TARGET), TARGET].map(|of| of.to_string());
            html! {
                <g class="figure-text" {onclick}>
                    <rect x={left.to_string()} y={top} {width} {height} />
                    {shown}
                </g>
            }
        }
        Mark::Handle { x, y, radius, input } => html! {
            <circle class="handle" cx={x.to_string()} cy={y.to_string()} r={radius.to_string()}
                data-input={input.field()} />
        },
    }
}

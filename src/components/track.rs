use crate::chart::track::Track;
use yew::prelude::*;

/// What stands on and under the track of a slider: what is plausible, where it started, and where the
/// answer turns over.
pub(crate) fn track(marks: &Track) -> Html {
    let Track { plausible: [low, high], start, tips } = marks;
    html! {
        <svg class="track" aria-hidden="true">
            <line class="rail" x1="0" x2="100%" y1="22" y2="22" />
            <line class="plausible" x1={percent(*low)} x2={percent(*high)} y1="22" y2="22" />
            if let Some(start) = start {
                <line class="start" x1={percent(*start)} x2={percent(*start)} y1="15" y2="29" />
            }
            for tip in tips {
                <svg class="tip" x={percent(*tip)} y="37">
                    <path d="M0 -6L6 0L0 6L-6 0Z" />
                </svg>
            }
        </svg>
    }
}

/// Ten-thousandths as SVG has parts of a length.
fn percent(at: i32) -> String {
    format!("{}.{:02}%", at / 100, at % 100)
}

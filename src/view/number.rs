//! An input that is a number: a slider for exploring, a field for exactness, − and + for steps.

use super::element::{el, input, joined, with};
use super::{Draw, basis, curve};
use crate::i18n::message;
use crate::parse_number::Problem;
use crate::{Action, Draft, Knob};
use settlement::deal::{Quantity, Slider};
use settlement::{Decimal, Input};

/// A whole control.
pub(crate) fn control(draw: &mut Draw<'_>, of: Input<'static>) {
    let model = draw.model;
    let Ok(quantity) = model.deal().quantity(of) else { return };
    let id = id(of);
    let default = quantity.default.map_or_else(
        || draw.messages.cleared(of).to_owned(),
        |default| draw.messages.rounded_value(of.unit(), default.get()),
    );
    let name = draw.messages.input(&model.scenario, of);
    let knob = Knob::Input(of);
    with!(draw, "div" "class" = "control", "id" = (&*id, "-control"); {
        with!(draw, "label" "id" = (&*id, "-label"), "for" = id; {
            draw.pen.text(name.clone());
        });
        el!(draw, "div" "class" = "dials"; {
            el!(draw, "div" "class" = "range"; {
                curve::view(draw, of);
                slider(draw, of, quantity);
            });
            step(draw, of, "-1", "\u{2212}", draw.messages.format(message::Less { input: &name }));
            field(draw, knob, false);
            step(draw, of, "1", "+", draw.messages.format(message::More { input: &name }));
        });
        problem(draw, knob, false);
        cleared(draw, of);
        if model.is_default(of) {
            draw.pen.nothing();
        } else {
            with!(draw, "button" "type" = "button", "class" = "step restore",
                "aria-label" = message::RESTORE, "title" = message::RESTORE,
                "data-do" = Action::Restored(of); { draw.pen.words("\u{21ba}"); });
        }
        basis::default(draw, &quantity.basis, &default);
        curve::tips(draw, of);
    });
}

/// A label and a field alone, for one year among others.
pub(crate) fn year(draw: &mut Draw<'_>, of: Input<'static>) {
    el!(draw, "div" "class" = "control year"; {
        with!(draw, "label" "for" = id(of); {
            draw.pen.text(draw.messages.input(&draw.model.scenario, of));
        });
        field(draw, Knob::Input(of), false);
        problem(draw, Knob::Input(of), false);
    });
}

/// A number in a sentence: dragged sideways, typed over, or moved by the arrow keys.
pub(crate) fn handle(draw: &mut Draw<'_>, knob: Knob) {
    field(draw, knob, true);
    if draw.model.draft(knob).is_some() {
        problem(draw, knob, true);
    } else {
        draw.pen.nothing();
    }
}

fn slider(draw: &mut Draw<'_>, of: Input<'static>, quantity: &Quantity) {
    let value = draw.model.scenario.get(of);
    let id = id(of);
    let plain = |value: Decimal| value.normalize().to_string();
    let spoken = match value {
        Some(value) => draw.messages.spoken(of.unit(), value),
        None => draw.messages.cleared(of).to_owned(),
    };
    let Slider { from, to, step } = &quantity.slider;
    input!(draw, "type" = "range", "id" = (&*id, "-slider"),
        "aria-labelledby" = (&*id, "-label"), "min" = plain(from.get()), "max" = plain(to.get()),
        "step" = plain(step.get()), "aria-valuetext" = spoken, "disabled" = value.is_none(),
        "data-do" = Action::Slid(of); Some(plain(value.unwrap_or(to.get()))), None);
}

/// One step less or more.
fn step(
    draw: &mut Draw<'_>,
    of: Input<'static>,
    by: &'static str,
    sign: &'static str,
    name: String,
) {
    let is_off = draw.model.scenario.get(of).is_none();
    with!(draw, "button" "type" = "button", "class" = "step", "data-text" = by, "disabled" = is_off,
        "data-do" = Action::Stepped(Knob::Input(of)); {
        draw.both(sign.to_owned(), &name);
    });
}

/// A field; in a sentence it has no label beside it, and can be dragged.
fn field(draw: &mut Draw<'_>, knob: Knob, is_handle: bool) {
    let model = draw.model;
    let value = knob.get(&model.scenario);
    let draft = model.draft(knob);
    let unit = knob.unit();
    let shown = match (draft, value) {
        (Some(draft), _) => draft.text.clone(),
        // What growth comes to has digits that nobody typed.
        (None, Some(value)) if matches!(knob, Knob::Last(_)) => draw.messages.dollars(value),
        (None, Some(value)) => draw.messages.written(unit, value),
        (None, None) => String::new(),
    };
    if draw.is_still() {
        let size = i32::try_from(shown.chars().count()).unwrap_or_default();
        input!(draw, "type" = "text", "id" = handle_id(knob), "class" = "handle",
            "aria-label" = draw.messages.knob(&model.scenario, knob), "size" = size,
            "autocomplete" = "off", "readonly" = true, "tabindex" = "-1"; Some(shown), None);
        return;
    }
    let is_wrong = draft.is_some_and(|draft| draft.problem.is_some());
    input!(draw, "type" = "text", "id" = if is_handle { handle_id(knob) } else { id(knob.input()) },
        "class" = if is_handle { "handle" } else { "field" }, "role" = "spinbutton",
        "aria-label" = is_handle.then(|| draw.messages.knob(&model.scenario, knob)),
        "aria-valuetext" = value.map(|value| draw.messages.spoken(unit, value)),
        "aria-valuenow" = value.map(|value| value.normalize().to_string()),
        "size" = is_handle.then(|| i32::try_from(shown.chars().count()).unwrap_or_default()),
        "autocomplete" = "off", "spellcheck" = "false",
        "placeholder" = draw.messages.cleared(knob.input()).to_owned(), "disabled" = value.is_none(),
        "aria-invalid" = is_wrong.then_some("true"),
        "aria-describedby" = draft.is_some().then(|| problem_id(knob, is_handle)),
        "data-typing" = draft.is_some(), "data-drag" = is_handle, "data-do" = Action::Typed(knob),
        "data-left" = Action::Left(knob), "data-step" = Action::Stepped(knob); Some(shown), None);
}

/// The box that takes the value away, where an input may have none.
fn cleared(draw: &mut Draw<'_>, of: Input<'static>) {
    if !matches!(of, Input::Cap | Input::EventYear(_)) {
        return;
    }
    let is_cleared = draw.model.scenario.get(of).is_none();
    let id = joined(&id(of), "-none");
    with!(draw, "label" "class" = "box", "for" = id.clone(); {
        input!(draw, "type" = "checkbox", "id" = id,
            "data-do" = Action::Cleared(of, !is_cleared); None, Some(is_cleared));
        draw.pen.words(draw.messages.cleared(of));
    });
}

/// What is wrong with what stands in the field, or how it was understood.
fn problem(draw: &mut Draw<'_>, knob: Knob, is_handle: bool) {
    let model = draw.model;
    let draft = model.draft(knob);
    let problem = draft.and_then(|draft| draft.problem.as_ref());
    let look = if problem.is_some() { "problem" } else { "understood" };
    // Told once, where it stands twice.
    let is_told = !is_handle || matches!(knob, Knob::Last(_));
    with!(draw, "span" "class" = look, "id" = problem_id(knob, is_handle),
        "aria-live" = is_told.then_some("polite"); {
        if let Some(problem) = problem {
            let wrong = draw.messages.complaint(knob.unit(), problem);
            draw.pen.text(draw.messages.format(message::UntilThen { problem: wrong }));
            if let Problem::Either(one, other) = problem {
                for &value in &[*one, *other] {
                    draw.button_with(Action::Meant(knob, value), draw.messages.exact(knob.unit(), value));
                }
            }
        } else if let (Some(Draft { text, .. }), Some(value)) = (draft, knob.get(&model.scenario)) {
            let exact = draw.messages.exact(knob.unit(), value);
            if exact != *text {
                draw.pen.text(draw.messages.format(message::Understood { value: exact }));
            }
        }
    });
}

/// The id of an input's field: its path in a scenario, with the year where it has one.
pub(crate) fn id(of: Input<'_>) -> String {
    let id = of.field().replace('.', "-");
    match of {
        Input::InYear(_, year) => id + "-" + &year.to_string(),
        _ => id,
    }
}

fn handle_id(knob: Knob) -> String {
    match knob {
        Knob::Input(of) => joined("handle-", &id(of)),
        Knob::Last(_) => "handle-last".to_owned(),
    }
}

fn problem_id(knob: Knob, is_handle: bool) -> String {
    joined(&handle_id(knob), if is_handle { "-said" } else { "-problem" })
}

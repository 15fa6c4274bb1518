//! What a reader can change: three things first, the rest folded.

use super::choice::{self, Option};
use super::element::{el, with};
use super::{Draw, basis, fold, number};
use crate::action::{Choice, Part};
use crate::i18n::{Message, message, verdict};
use crate::{Action, export};
use settlement::deal::{Stream, Terms};
use settlement::{CapPer, Input, Sales};

pub(crate) fn view(draw: &mut Draw<'_>) {
    let model = draw.model;
    el!(draw, "section" "class" = "controls" "id" = "controls" "aria-labelledby" = "controls-title"; {
        el!(draw, "h2" "id" = "controls-title"; { draw.say(message::CONTROLS); });
        presets(draw);
        for stream in model.deal().streams.iter().filter(|stream| stream.hosted) {
            sales(draw, stream);
        }
        number::control(draw, Input::Cap);
        hosts(draw);
        number::control(draw, Input::Elsewhere);
        fold::view(draw, Part::More, message::MORE_ASSUMPTIONS, more);
        el!(draw, "p" "class" = "tally" "aria-hidden" = "true"; {
            draw.pen.text(verdict::tally(draw.messages, &model.scenario, &model.verdict));
        });
        el!(draw, "p" "class" = "buttons"; {
            button(draw, Action::Undo, "undo", model.history.has_past(), message::UNDO);
            button(draw, Action::Redo, "redo", model.history.has_future(), message::REDO);
            button(draw, Action::Reset, "reset", !model.link.is_empty(), message::RESET);
        });
    });
}

fn button(draw: &mut Draw<'_>, action: Action, id: &'static str, is_on: bool, key: Message) {
    with!(draw, "button" "type" = "button", "id" = id, "disabled" = !is_on,
        "data-do" = action; { draw.say(key); });
}

/// The deal as it stands, as a link.
const AS_IT_STANDS: &str = "1";

/// Scenarios with a name, and what the one that is shown takes to be so.
fn presets(draw: &mut Draw<'_>) {
    let model = draw.model;
    let presets = &model.deal().presets;
    let shown = presets.iter().find(|preset| model.is_preset(preset));
    el!(draw, "ul" "class" = "presets" "id" = "presets"; {
        for preset in presets.iter() {
            let is_shown = shown.is_some_and(|shown| shown.id == preset.id);
            el!(draw, "li"; {
                with!(draw, "a" "id" = ("preset-", &*preset.id),
                    "href" = ("#", &*export::with_language(&preset.link, draw.messages)),
                    "aria-current" = is_shown.then_some("true"); { draw.of(&preset.name); });
            });
        }
    });
    // Where none is shown, what the deal says as it stands keeps its lines.
    let says = shown.or_else(|| presets.iter().find(|preset| preset.link == AS_IT_STANDS));
    el!(draw, "div" "class" = "preset"; {
        with!(draw, "p" "class" = shown.is_none().then_some("gone"), "aria-live" = "polite"; {
            draw.of(says.map_or("", |preset| &preset.says));
        });
        if shown.is_none() {
            el!(draw, "p"; { draw.say(message::OWN); });
        }
    });
}

fn more(draw: &mut Draw<'_>) {
    let deal = draw.model.deal();
    for &hosted in &[true, false] {
        for stream in deal.streams.iter().filter(|stream| stream.hosted == hosted) {
            if !hosted {
                sales(draw, stream);
            }
            if !is_path(draw, stream) {
                number::control(draw, Input::Growth(&stream.id));
            }
            by_year(draw, stream);
        }
    }
    number::control(draw, Input::Kept);
    number::control(draw, Input::Compute);
    for (clause, _) in deal.shares() {
        number::control(draw, Input::Rate(&clause.id));
    }
    cap_per(draw);
    number::control(draw, Input::CapUsed);
    for event in deal.events.iter() {
        number::control(draw, Input::EventYear(&event.id));
    }
    let scenario = &draw.model.scenario;
    versions(draw, "before", message::COMPARE, scenario.before(), Choice::Before);
    versions(draw, "after", message::COMPARE_WITH, scenario.after(), Choice::After);
}

fn is_path(draw: &Draw<'_>, stream: &Stream) -> bool {
    matches!(draw.model.scenario.sales(&stream.id), Some(Sales::Path(_)))
}

/// What a stream sells: its first year, or each year.
fn sales(draw: &mut Draw<'_>, stream: &'static Stream) {
    if !is_path(draw, stream) {
        return number::control(draw, Input::First(&stream.id));
    }
    let name = draw.messages.deal_text(&stream.name);
    el!(draw, "fieldset" "class" = "years"; {
        el!(draw, "legend"; { draw.pen.text(draw.messages.format(message::YearByYear { stream: name })); });
        for year in draw.model.deal().years() {
            number::year(draw, Input::InYear(&stream.id, year));
        }
    });
}

fn by_year(draw: &mut Draw<'_>, stream: &'static Stream) {
    let is_path = is_path(draw, stream);
    let mut options = Vec::new();
    for &(id, name, by_year) in
        &[("growth", message::BY_GROWTH, false), ("path", message::BY_YEAR, true)]
    {
        options.push(Option {
            id,
            name: draw.messages.get(name).to_owned(),
            chosen: is_path == by_year,
            choice: Choice::ByYear(&stream.id, by_year),
        });
    }
    let legend =
        draw.messages.format(message::Given { stream: draw.messages.deal_text(&stream.name) });
    choice::view(draw, &("streams-".to_owned() + &stream.id + "-by"), legend, options);
}

fn hosts(draw: &mut Draw<'_>) {
    let (deal, host) = (draw.model.deal(), &draw.model.scenario.host().id);
    let input = &deal.inputs.host;
    let mut options = Vec::new();
    for option in deal.hosts.iter() {
        options.push(Option {
            id: &option.id,
            name: draw.messages.deal_text(&option.name).to_owned(),
            chosen: option.id == *host,
            choice: Choice::Host(&option.id),
        });
    }
    el!(draw, "div" "class" = "control"; {
        choice::view(draw, "host", draw.messages.get(message::HOST).to_owned(), options);
        basis::default(draw, &input.basis, draw.messages.host(deal, &input.default));
    });
}

fn cap_per(draw: &mut Draw<'_>) {
    let input = &draw.model.deal().inputs.cap_per;
    let mut options = Vec::new();
    for &per in &CapPer::ALL {
        options.push(Option {
            id: per.id(),
            name: draw.messages.cap_per(per).to_owned(),
            chosen: draw.model.scenario.cap_per() == per,
            choice: Choice::CapPer(per),
        });
    }
    el!(draw, "div" "class" = "control"; {
        choice::view(draw, "cap_per", draw.messages.get(message::CAP_PER).to_owned(), options);
        basis::default(draw, &input.basis, draw.messages.cap_per(input.default));
    });
}

fn versions(
    draw: &mut Draw<'_>,
    id: &str,
    legend: Message,
    chosen: &Terms,
    choice: fn(&'static str) -> Choice,
) {
    let mut options = Vec::new();
    for terms in draw.model.deal().terms.iter() {
        options.push(Option {
            id: &terms.id,
            name: draw.messages.deal_text(&terms.name).to_owned(),
            chosen: terms.id == chosen.id,
            choice: choice(&terms.id),
        });
    }
    choice::view(draw, id, draw.messages.get(legend).to_owned(), options);
}

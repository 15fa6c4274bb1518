//! The answer, before anything else.

use super::element::{el, with};
use super::{Draw, languages, pin, sentence, why};
use crate::action::Place;
use crate::i18n::{Message, dropped, flag, message, reason, verdict};
use crate::model::is_first;
use settlement::{Of, story};

pub(crate) fn view(draw: &mut Draw<'_>) {
    answer(draw, languages::view, pin::view);
}

/// The answer between the two things in it that do more than answer.
pub(crate) fn answer(
    draw: &mut Draw<'_>,
    languages: impl FnOnce(&mut Draw<'_>),
    pin: impl FnOnce(&mut Draw<'_>),
) {
    let model = draw.model;
    let [older, newer, compared] =
        &verdict::sentences(draw.messages, &model.scenario, &model.verdict);
    el!(draw, "section" "class" = "verdict" "id" = "answer" "aria-labelledby" = "verdict-title"; {
        languages(draw);
        el!(draw, "p" "class" = "kicker"; { draw.of(&model.deal().name); });
        el!(draw, "h1" "id" = "verdict-title"; { draw.say(message::TITLE); });
        notice(draw);
        el!(draw, "p" "class" = "headline" "id" = "verdict"; {
            sentence::view(draw, Place::Verdict, older);
            draw.pen.words(" ");
            sentence::view(draw, Place::Verdict, newer);
            sentence::view(draw, Place::Verdict, compared);
        });
        why::panel(draw, Place::Verdict);
        el!(draw, "p" "class" = "handles" "id" = "handles"; {
            for assumed in &verdict::assumptions(draw.messages, &model.scenario) {
                sentence::view(draw, Place::Verdict, assumed);
            }
        });
        el!(draw, "p" "class" = "exact" "id" = "exact"; {
            for exact in &verdict::to_the_cent(draw.messages, &model.verdict) {
                sentence::view(draw, Place::Exact, exact);
            }
        });
        why::panel(draw, Place::Exact);
        list(draw, message::REASONS, "reasons", reasons);
        list(draw, message::TURNS, "turning", turns);
        list(draw, message::FLAGS, "flags", flags);
        pin(draw);
    });
}

/// What of a link could not be read.
fn notice(draw: &mut Draw<'_>) {
    let dropped = &draw.model.dropped;
    if dropped.is_empty() {
        return draw.pen.nothing();
    }
    el!(draw, "div" "class" = "notice" "id" = "notice"; {
        el!(draw, "p"; { draw.say(message::DROPPED); });
        el!(draw, "ul"; {
            for dropped in dropped {
                el!(draw, "li"; { draw.pen.text(dropped::sentence(draw.messages, dropped)); });
            }
        });
    });
}

/// Why it is so.
fn reasons(draw: &mut Draw<'_>) {
    let scenario = &draw.model.scenario;
    for reason in &story::reasons(scenario, &draw.model.settlement).unwrap_or_default() {
        let sentence = reason::sentence(draw.messages, scenario, reason);
        sentence::item(draw, Place::Reasons, &sentence);
    }
}

/// What would turn it over.
fn turns(draw: &mut Draw<'_>) {
    let (model, scenario) = (draw.model, &draw.model.scenario);
    for outlook in &model.outlook {
        let input = outlook.curve.input;
        if let Some(nearest) = outlook.nearest(scenario.get(input))
            && is_first(model.deal(), input)
        {
            let text = reason::turning(draw.messages, scenario, input, *nearest);
            el!(draw, "li"; { draw.pen.text(text); });
        }
    }
}

/// What else is worth knowing.
fn flags(draw: &mut Draw<'_>) {
    let (scenario, settlement) = (&draw.model.scenario, &draw.model.settlement);
    for &(terms, of, ledger) in &[
        (scenario.before(), Of::Before, &settlement.before),
        (scenario.after(), Of::After, &settlement.after),
    ] {
        for flag in &ledger.flags {
            let sentence = flag::sentence(draw.messages, scenario, terms, of, flag);
            sentence::item(draw, Place::Flags, &sentence);
        }
    }
}

/// A list under its name; where it would be empty, the style sheet hides both.
#[inline(never)]
fn list(draw: &mut Draw<'_>, name: Message, id: &'static str, items: fn(&mut Draw<'_>)) {
    el!(draw, "div" "class" = "list"; {
        el!(draw, "h2"; { draw.say(name); });
        with!(draw, "ul" "id" = id; { items(draw); });
    });
}

//! The terms that are compared, what each rests on, what is told along, and what looks alike.

use super::element::{el, with};
use super::{Draw, basis, fold};
use crate::Action;
use crate::action::Part;
use crate::i18n::message;
use settlement::Input;
use settlement::deal::{Level, Terms};

pub(crate) fn view(draw: &mut Draw<'_>) {
    el!(draw, "section" "class" = "terms" "id" = "terms" "aria-labelledby" = "terms-title"; {
        el!(draw, "h2" "id" = "terms-title"; { draw.say(message::TERMS); });
        official(draw);
        fold::view(draw, Part::Terms, message::TERMS_FOLD, |draw| {
            for terms in draw.model.deal().terms.iter() {
                version(draw, terms);
            }
        });
        fold::view(draw, Part::Levels, message::LEVELS, levels);
        fold::view(draw, Part::Alike, message::ALIKE, |draw| {
            for alike in draw.model.deal().lookalikes.iter() {
                el!(draw, "h3"; { draw.of(&alike.name); });
                basis::note(draw, &alike.says, &alike.sources);
            }
        });
        fold::view(draw, Part::Context, message::CONTEXT, |draw| {
            for context in draw.model.deal().context.iter() {
                el!(draw, "h3"; {
                    draw.of(&context.name);
                    draw.pen.words(" ");
                    basis::tag(draw, context.level);
                });
                basis::note(draw, &context.says, &context.sources);
            }
        });
        el!(draw, "p" "class" = "colophon"; { draw.say(message::COLOPHON); });
    });
}

/// What is left when nothing reported or assumed is used.
fn official(draw: &mut Draw<'_>) {
    let is_on = draw.model.is_open(Part::Official);
    with!(draw, "button" "type" = "button", "id" = "official",
        "aria-pressed" = if is_on { "true" } else { "false" },
        "data-do" = Action::Fold(Part::Official); { draw.say(message::OFFICIAL); });
    if !is_on {
        return draw.pen.nothing();
    }
    let deal = draw.model.deal();
    el!(draw, "div" "class" = "official"; {
        el!(draw, "p"; { draw.say(message::OFFICIAL_LEFT); });
        el!(draw, "ul"; {
            for terms in deal.terms.iter() {
                for clause in terms.clauses.iter().filter(|of| of.basis.level == Level::Official) {
                    el!(draw, "li"; {
                        draw.pen.text(draw.messages.format(message::OfficialClause {
                            terms: draw.messages.deal_text(&terms.name),
                            clause: draw.messages.deal_text(&clause.says),
                        }));
                    });
                }
            }
        });
        el!(draw, "p"; { draw.say(message::OFFICIAL_GONE); });
        el!(draw, "ul"; {
            for input in draw.model.scenario.inputs() {
                let Ok(quantity) = deal.quantity(input) else { continue };
                if quantity.basis.level != Level::Official {
                    el!(draw, "li"; {
                        draw.pen.text(draw.messages.input(&draw.model.scenario, input));
                        draw.pen.words(" ");
                        basis::tag(draw, quantity.basis.level);
                    });
                }
            }
        });
    });
}

fn version(draw: &mut Draw<'_>, terms: &'static Terms) {
    el!(draw, "h3"; { draw.of(&terms.name); });
    for clause in terms.clauses.iter() {
        let says = draw.messages.deal_text(&clause.says).to_owned();
        basis::behind(draw, says, &clause.basis, clause.share());
    }
}

/// What the levels mean, and how many of the deal's defaults and clauses have each.
fn levels(draw: &mut Draw<'_>) {
    let deal = draw.model.deal();
    el!(draw, "ul" "class" = "levels"; {
        for &level in &Level::ALL {
            let mut count = 0;
            for terms in deal.terms.iter() {
                count += terms.clauses.iter().filter(|of| of.basis.level == level).count();
            }
            let inputs = draw.model.scenario.inputs();
            let is_of = |input: &&Input<'_>| {
                deal.quantity(**input).is_ok_and(|of| of.basis.level == level)
            };
            count += inputs.iter().filter(is_of).count();
            el!(draw, "li"; {
                basis::tag(draw, level);
                let meaning = draw.messages.meaning(level);
                draw.pen.text(draw.messages.format(message::LevelCount { meaning, count: count.to_string() }));
            });
        }
    });
}

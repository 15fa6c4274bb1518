//! The derivation of a figure, in the figure's place.

use super::element::{el, with};
use super::{Draw, basis};
use crate::Action;
use crate::action::{Ask, Place};
use settlement::{Derivation, Formula, Sign, Term};

/// The derivation that is open among the figures here, if one is.
pub(crate) fn panel(draw: &mut Draw<'_>, place: Place) {
    if draw.is_asked_in(place) {
        open(draw);
    } else {
        draw.pen.nothing();
    }
}

/// The derivation that is open.
pub(crate) fn open(draw: &mut Draw<'_>) {
    let model = draw.model;
    let Some(why) = &model.why else { return };
    let Some(Derivation { figure, value, formula, clause, basis }) = why.shown() else { return };
    let name = draw.words.figure(&model.scenario, *figure);
    let value = value.map(|value| draw.words.exact(figure.unit(), value)).unwrap_or_default();
    el!(draw, "div" "class" = "why" "id" = "why" "role" = "region" "aria-labelledby" = "why-title"
        "tabindex" = "-1"; {
        if let Some(earlier) = why.earlier() {
            with!(draw, "button" "type" = "button", "class" = "back",
                "data-do" = Action::Ask(Ask::Back); {
                draw.pen.words("← ");
                draw.pen.text(draw.words.figure(&model.scenario, earlier));
            });
        }
        el!(draw, "p" "class" = "term"; {
            el!(draw, "strong" "id" = "why-title"; { draw.pen.text(name); });
            el!(draw, "strong" "class" = "value"; { draw.pen.text(value); });
        });
        el!(draw, "p" "class" = "rule"; {
            draw.pen.words("= ");
            draw.pen.text(draw.words.rule(formula));
        });
        el!(draw, "ul"; {
            for (nth, term) in formula.terms().into_iter().enumerate() {
                let minus = matches!(formula, Formula::Sum(terms)
                    if terms.get(nth).is_some_and(|(sign, _)| *sign == Sign::Minus));
                el!(draw, "li"; { self::term(draw, term, minus); });
            }
        });
        if let Some(basis) = basis {
            el!(draw, "p" "class" = "clause"; {
                draw.of(clause.map_or("", |clause| &clause.says));
                draw.pen.words(" ");
                basis::short(draw, Some(*basis));
            });
        }
    });
}

/// A figure that it was made of: an input says what it rests on, any other how it came about.
fn term(draw: &mut Draw<'_>, term: Term<'static>, minus: bool) {
    let model = draw.model;
    let name = draw.words.figure(&model.scenario, term.figure);
    let sign = if minus { "\u{2212} " } else { "" };
    let shown = sign.to_owned() + &draw.words.term(term);
    let how = model.why.as_ref().and_then(|why| why.derivation(term.figure));
    if let Some(Derivation { formula: Formula::Given(_), basis, .. }) = how {
        el!(draw, "p" "class" = "term"; {
            el!(draw, "span"; { draw.pen.text(name); });
            el!(draw, "span" "class" = "value"; { draw.pen.text(shown); });
        });
        el!(draw, "p" "class" = "clause"; { basis::short(draw, *basis); });
        return;
    }
    let spoken = draw.words.spoken(term.figure.unit(), term.value);
    with!(draw, "button" "type" = "button", "class" = "term",
        "data-do" = Action::Ask(Ask::Into(term.figure)); {
        el!(draw, "span"; { draw.pen.text(name); });
        draw.pen.words(" ");
        el!(draw, "span" "class" = "value"; { draw.number(shown, &spoken); });
    });
}

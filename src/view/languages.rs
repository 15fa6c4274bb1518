//! The languages that the page speaks.

use super::Draw;
use super::element::{el, with};
use crate::Action;
use crate::i18n::Language;

pub(crate) fn view(draw: &mut Draw<'_>) {
    el!(draw, "p" "class" = "languages" "id" = "languages"; {
        for &language in &Language::ALL {
            let is_on = language == draw.messages.language;
            with!(draw, "button" "type" = "button", "lang" = language.code(),
                "aria-pressed" = if is_on { "true" } else { "false" },
                "data-do" = Action::Speak(language); {
                draw.pen.words(language.name());
            });
        }
    });
}

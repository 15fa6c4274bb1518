use super::PARTS;
use super::element::{Pen, el, with};
use super::part::{KeptProps, Part, ROOM};
use crate::action::{Ask, Place};
use crate::i18n::{Message, Messages, message, with_plain_spaces};
use crate::{Action, Model};
use settlement::Figure;
use std::mem;

/// What is drawn, in which language, and what its elements do.
pub(crate) struct Draw<'a> {
    pub(crate) model: &'a Model,
    pub(crate) messages: &'a Messages,
    pub(crate) pen: Pen,
    parts: Vec<Part>,
    /// The part that is being drawn.
    now: usize,
    /// What is drawn is for paper, where nothing opens.
    pub(crate) is_paper: bool,
    /// What is drawn stands still, until the program takes its place.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) is_still: bool,
}

impl<'a> Draw<'a> {
    /// Goes on from what was last drawn.
    pub(crate) fn new(model: &'a Model, messages: &'a Messages, mut parts: Vec<Part>) -> Self {
        parts.resize_with(PARTS.len() + 1, Part::default);
        // What keys and the browser do, in the order that `listen.js` knows.
        if let Some(keys) = parts.first_mut() {
            keys.actions = vec![
                Action::Enough,
                Action::Undo,
                Action::Redo,
                Action::Came,
                Action::Sized,
                Action::Opened,
            ];
        }
        Self {
            model,
            messages,
            pen: Pen::default(),
            parts,
            now: 0,
            is_paper: false,
            #[cfg(not(target_arch = "wasm32"))]
            is_still: false,
        }
    }

    /// Whether nothing that is drawn may do anything; never so in a browser.
    pub(crate) fn is_still(&self) -> bool {
        #[cfg(not(target_arch = "wasm32"))]
        return self.is_still;
        #[cfg(target_arch = "wasm32")]
        false
    }

    /// Draws a part, or leaves it as it was.
    pub(crate) fn part(&mut self, nth: usize, view: Option<fn(&mut Draw<'_>)>) {
        self.now = nth;
        let mut html = yew::Html::default();
        let Some(part) = self.parts.get_mut(nth) else { return };
        let mut version = part.version;
        if let Some(view) = view {
            version = version.wrapping_add(1);
            part.version = version;
            part.actions.clear();
            let around = mem::take(&mut self.pen);
            view(self);
            html = mem::replace(&mut self.pen, around).html();
        }
        self.pen.kept(KeptProps { version, html });
    }

    /// The number by which an element says what it does, for its `data-do`.
    #[inline(never)]
    pub(crate) fn does(&mut self, action: Action) -> String {
        let Some(part) = self.parts.get_mut(self.now) else { return String::new() };
        part.actions.push(action);
        (self.now * ROOM + part.actions.len() - 1).to_string()
    }

    /// What was drawn, and what the numbers in it mean.
    pub(crate) fn done(self) -> (yew::Html, Vec<Part>) {
        (self.pen.html(), self.parts)
    }

    /// A message.
    #[inline(never)]
    pub(crate) fn say(&mut self, key: Message) {
        let text = self.messages.get(key);
        self.pen.words(text);
    }

    /// A text of the deal.
    #[inline(never)]
    pub(crate) fn of(&mut self, text: &'static str) {
        let text = self.messages.deal_text(text);
        self.pen.words(text);
    }

    /// A button that does something.
    #[inline(never)]
    pub(crate) fn button(&mut self, action: Action, key: Message) {
        let text = self.messages.get(key).to_owned();
        self.button_with(action, text);
    }

    #[inline(never)]
    pub(crate) fn button_with(&mut self, action: Action, text: String) {
        with!(self, "button" "type" = "button", "data-do" = action; {
            self.pen.text(text);
        });
    }

    /// A figure that opens its derivation.
    #[inline(never)]
    pub(crate) fn figure(
        &mut self,
        place: Place,
        figure: Figure<'static>,
        shown: String,
        spoken: &str,
    ) {
        if self.is_still() {
            el!(self, "span" "class" = "figure"; {
                // What is read as it is spoken stands there once, for readers without a style sheet.
                if with_plain_spaces(&shown) == spoken {
                    self.pen.text(shown);
                } else {
                    self.both(shown, spoken);
                }
            });
            return;
        }
        let is_open = self.is_asked(place, figure);
        with!(self, "button" "type" = "button", "class" = "figure",
            "aria-expanded" = if is_open { "true" } else { "false" },
            "aria-controls" = is_open.then_some("why"),
            "data-do" = Action::Ask(Ask::Why(place, figure)); {
            self.number(shown, spoken);
        });
    }

    /// A number as it is seen and as it is spoken, to be asked about.
    pub(crate) fn number(&mut self, shown: String, spoken: &str) {
        let spoken = self.messages.format(message::Why { value: spoken });
        self.both(shown, &spoken);
    }

    /// What is seen, and what is spoken in its place.
    #[inline(never)]
    pub(crate) fn both(&mut self, shown: String, spoken: &str) {
        el!(self, "span" "aria-hidden" = "true"; { self.pen.text(shown); });
        el!(self, "span" "class" = "unseen"; { self.pen.text(with_plain_spaces(spoken)); });
    }

    /// Whether this figure's derivation is open, here.
    pub(crate) fn is_asked(&self, place: Place, figure: Figure<'_>) -> bool {
        !self.is_paper && self.model.why.as_ref().is_some_and(|why| why.is_of(place, figure))
    }

    /// Whether a derivation of any figure here is open.
    pub(crate) fn is_asked_in(&self, place: Place) -> bool {
        self.model.why.as_ref().is_some_and(|why| why.place() == place)
    }
}

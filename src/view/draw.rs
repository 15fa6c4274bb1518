use super::element::{Pen, Value, el, with};
use crate::action::{Ask, Place};
use crate::words::{Key, Phrase, Words, key, unbound};
use crate::{Action, Model};
use settlement::{Decimal, Figure};

/// What is drawn, in which language, and what its elements do.
pub(crate) struct Draw<'a> {
    pub(crate) model: &'a Model,
    pub(crate) words: &'static Words,
    pub(crate) pen: Pen,
    actions: Vec<Action>,
}

impl<'a> Draw<'a> {
    pub(crate) fn new(model: &'a Model, words: &'static Words) -> Self {
        // What keys and the browser do comes first, in the order that `browser.js` knows.
        let actions =
            vec![Action::Enough, Action::Undo, Action::Redo, Action::Came, Action::Sized];
        Self { model, words, pen: Pen::default(), actions }
    }

    /// The number by which an element says what it does, for its `data-do`.
    #[inline(never)]
    pub(crate) fn does(&mut self, action: Action) -> String {
        self.actions.push(action);
        (self.actions.len() - 1).to_string()
    }

    /// What was drawn, and what the numbers in it mean.
    pub(crate) fn done(self) -> (yew::Html, Vec<Action>) {
        (self.pen.html(), self.actions)
    }

    /// A message.
    #[inline(never)]
    pub(crate) fn say(&mut self, key: Key) {
        let text = self.words.get(key);
        self.pen.words(text);
    }

    /// A text of the deal.
    #[inline(never)]
    pub(crate) fn of(&mut self, text: &'static str) {
        let text = self.words.of(text);
        self.pen.words(text);
    }

    /// A button that does something.
    #[inline(never)]
    pub(crate) fn button(&mut self, action: Action, key: Key) {
        let text = self.words.get(key).to_owned();
        self.button_with(action, text);
    }

    #[inline(never)]
    pub(crate) fn button_with(&mut self, action: Action, text: String) {
        with!(self, "button" "type" = "button", "data-do" = self.does(action); {
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
        let is_open = self.is_asked(place, figure);
        with!(self, "button" "type" = "button", "class" = "figure",
            "aria-expanded" = if is_open { "true" } else { "false" },
            "aria-controls" = is_open.then_some("why"),
            "data-do" = self.does(Action::Ask(Ask::Why(place, figure))); {
            self.number(shown, spoken);
        });
    }

    /// An amount that opens its derivation.
    pub(crate) fn amount(&mut self, place: Place, of: Figure<'static>, amount: Decimal) {
        if let Phrase::Figure { text, spoken, .. } = Phrase::amount(self.words, of, amount) {
            self.figure(place, of, text, &spoken);
        }
    }

    /// A number as it is seen and as it is spoken, to be asked about.
    pub(crate) fn number(&mut self, shown: String, spoken: &str) {
        let spoken = self.words.say(key::WHY, &[spoken]);
        self.both(shown, spoken);
    }

    /// What is seen, and what is spoken in its place.
    #[inline(never)]
    pub(crate) fn both(&mut self, shown: String, spoken: String) {
        el!(self, "span" "aria-hidden" = "true"; { self.pen.text(shown); });
        el!(self, "span" "class" = "unseen"; { self.pen.text(unbound(&spoken)); });
    }

    /// Whether this figure's derivation is open, here.
    pub(crate) fn is_asked(&self, place: Place, figure: Figure<'_>) -> bool {
        self.model.why.as_ref().is_some_and(|why| why.is_of(place, figure))
    }

    /// Whether a derivation of any figure here is open.
    pub(crate) fn is_asked_in(&self, place: Place) -> bool {
        self.model.why.as_ref().is_some_and(|why| why.place() == place)
    }

    pub(crate) fn value(&mut self, value: impl Value) {
        value.put(&mut self.pen);
    }
}

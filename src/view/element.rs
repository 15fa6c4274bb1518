//! Elements, one after another: what `html!` makes of them is several times as large to download.
//!
//! They have no listeners: an element that does something carries its number in `data-do`, and
//! `listen.js` listens for all of them (see [`Draw::does`]).

use super::Draw;
use super::part::{Kept, KeptProps};
use crate::Action;
use crate::i18n::Message;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::listeners::Listeners;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VComp, VTag, VText};

/// `el!(draw, "p" "class" = "note"; { … })`: an element whose attributes never change, around what
/// the block draws.
macro_rules! el {
    ($draw:expr, $tag:literal $($name:literal = $value:literal)*; $content:block) => {{
        const SHAPE: &$crate::view::element::Shape = &$crate::view::element::Shape {
            tag: $tag,
            attributes: $crate::view::element::Known::All(&[
                $(($name, ::yew::virtual_dom::AttributeOrProperty::Static($value))),*
            ]),
        };
        $draw.pen.open(SHAPE);
        $content
        $draw.pen.close();
    }};
    ($draw:expr, $tag:literal $($name:literal = $value:literal)*;) => {
        $crate::view::element::el!($draw, $tag $($name = $value)*; {})
    };
}
pub(crate) use el;

/// `with!(draw, "p" "id" = id, "class" = "note"; { … })`: one whose attributes may.
macro_rules! with {
    ($draw:expr, $tag:literal $($name:literal = $value:expr),*; $content:block) => {{
        const SHAPE: &$crate::view::element::Shape = &$crate::view::element::Shape {
            tag: $tag,
            attributes: $crate::view::element::Known::Names(&[$($name),*]),
        };
        $($crate::view::element::Value::put($value, &mut *$draw);)*
        $draw.pen.open(SHAPE);
        $content
        $draw.pen.close();
    }};
    ($draw:expr, $tag:literal $($name:literal = $value:expr),*;) => {
        $crate::view::element::with!($draw, $tag $($name = $value),*; {})
    };
}
pub(crate) use with;

/// `input!(draw, "id" = id, "type" = "text"; shown, None)`: a field, of which Yew keeps what stands
/// in it, or whether it is ticked.
macro_rules! input {
    ($draw:expr, $($name:literal = $value:expr),*; $text:expr, $is_ticked:expr) => {{
        $($crate::view::element::Value::put($value, &mut *$draw);)*
        $draw.pen.input(&[$($name),*], $text, $is_ticked);
    }};
}
pub(crate) use input;

/// What has been drawn of the elements that are not closed yet.
#[derive(Default)]
pub(crate) struct Pen {
    drawn: Vec<Html>,
    values: Vec<Option<AttributeOrProperty>>,
    /// Where each of these elements begins.
    open: Vec<(usize, &'static Shape)>,
}

/// What is known of an element before it is drawn.
pub(crate) struct Shape {
    pub(crate) tag: &'static str,
    pub(crate) attributes: Known,
}

/// What is known of its attributes.
pub(crate) enum Known {
    All(&'static [(&'static str, AttributeOrProperty)]),
    Names(&'static [&'static str]),
}

impl Pen {
    /// What is drawn from now on is within an element.
    #[inline(never)]
    pub(crate) fn open(&mut self, shape: &'static Shape) {
        self.open.push((self.drawn.len(), shape));
    }

    #[inline(never)]
    pub(crate) fn close(&mut self) {
        let Some((from, shape)) = self.open.pop() else { return };
        let attributes = match shape.attributes {
            Known::All(attributes) => Attributes::Static(attributes),
            Known::Names(keys) => self.attributes(keys),
        };
        let children = self.drawn.drain(from..).collect();
        // As `html!` does: `VTag::new` would look the tag over once more.
        let (tag, node) = (AttrValue::Static(shape.tag), NodeRef::default());
        let tag = VTag::__new_other(tag, node, None, attributes, Listeners::None, children);
        self.drawn.push(tag.into());
    }

    #[inline(never)]
    pub(crate) fn input(
        &mut self,
        keys: &'static [&'static str],
        text: Option<String>,
        is_ticked: Option<bool>,
    ) {
        let attributes = self.attributes(keys);
        let (text, node) = (text.map(AttrValue::from), NodeRef::default());
        let tag = VTag::__new_input(text, is_ticked, node, None, attributes, Listeners::None);
        self.drawn.push(tag.into());
    }

    /// What never changes, or changes with the language.
    #[inline(never)]
    pub(crate) fn words(&mut self, text: &str) {
        self.drawn.push(VText::new(text.to_owned()).into());
    }

    #[inline(never)]
    pub(crate) fn text(&mut self, text: String) {
        self.drawn.push(VText::new(text).into());
    }

    /// Nothing: what comes after it keeps its place, and the focus that is in it.
    #[inline(never)]
    pub(crate) fn nothing(&mut self) {
        self.drawn.push(Html::default());
    }

    /// A part of the page.
    pub(crate) fn kept(&mut self, props: KeptProps) {
        self.drawn.push(VComp::new::<Kept>(Rc::new(props), None).into());
    }

    /// All that was drawn.
    pub(crate) fn html(self) -> Html {
        self.drawn.into_iter().collect()
    }

    fn attributes(&mut self, keys: &'static [&'static str]) -> Attributes {
        let from = self.values.len().saturating_sub(keys.len());
        Attributes::Dynamic { keys, values: self.values.drain(from..).collect() }
    }
}

/// The value of an attribute.
pub(crate) trait Value {
    fn put(self, draw: &mut Draw<'_>);
}

impl Value for &'static str {
    #[inline(never)]
    fn put(self, draw: &mut Draw<'_>) {
        // Yew leaves what it calls static out here where it renders without a browser.
        draw.pen.values.push(Some(AttributeOrProperty::Attribute(AttrValue::Static(self))));
    }
}

impl Value for String {
    #[inline(never)]
    fn put(self, draw: &mut Draw<'_>) {
        draw.pen.values.push(Some(AttributeOrProperty::Attribute(self.into())));
    }
}

/// One after the other.
impl Value for (&str, &str) {
    fn put(self, draw: &mut Draw<'_>) {
        joined(self.0, self.1).put(draw);
    }
}

impl Value for i32 {
    #[inline(never)]
    fn put(self, draw: &mut Draw<'_>) {
        self.to_string().put(draw);
    }
}

#[inline(never)]
pub(crate) fn joined(one: &str, other: &str) -> String {
    one.to_owned() + other
}

/// An attribute without a value, or none.
impl Value for bool {
    #[inline(never)]
    fn put(self, draw: &mut Draw<'_>) {
        self.then_some("").put(draw);
    }
}

/// A message.
impl Value for Message {
    #[inline(never)]
    fn put(self, draw: &mut Draw<'_>) {
        draw.messages.get(self).to_owned().put(draw);
    }
}

/// The number by which an element says what it does.
impl Value for Action {
    #[inline(never)]
    fn put(self, draw: &mut Draw<'_>) {
        draw.does(self).put(draw);
    }
}

/// None leaves the attribute out.
impl<T: Value> Value for Option<T> {
    fn put(self, draw: &mut Draw<'_>) {
        match self {
            Some(value) => value.put(draw),
            None => draw.pen.values.push(None),
        }
    }
}

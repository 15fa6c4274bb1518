//! Elements, one after another: what `html!` makes of them is several times as large to download.
//!
//! They have no listeners: an element that does something carries its number in `data-do`, and
//! `browser.js` listens for all of them (see [`Draw::does`](super::Draw::does)).

use super::part::{Kept, KeptProps};
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::listeners::Listeners;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VComp, VTag, VText};

/// `el!(draw, "p" "class" = "note"; { … })`: an element whose attributes never change, around what
/// the block draws.
macro_rules! el {
    ($draw:expr, $tag:literal $($name:literal = $value:literal)*; $content:block) => {{
        let mark = $draw.pen.open();
        $content
        $draw.pen.close(
            mark,
            $tag,
            &[$(($name, ::yew::virtual_dom::AttributeOrProperty::Static($value))),*],
        );
    }};
    ($draw:expr, $tag:literal $($name:literal = $value:literal)*;) => {
        $crate::view::element::el!($draw, $tag $($name = $value)*; {})
    };
}
pub(crate) use el;

/// `with!(draw, "p" "id" = id, "class" = "note"; { … })`: one whose attributes may.
macro_rules! with {
    ($draw:expr, $tag:literal $($name:literal = $value:expr),*; $content:block) => {{
        let mark = $draw.pen.open();
        $(let value = $value; $crate::view::element::Value::put(value, &mut $draw.pen);)*
        $content
        $draw.pen.close_with(mark, $tag, &[$($name),*]);
    }};
    ($draw:expr, $tag:literal $($name:literal = $value:expr),*;) => {
        $crate::view::element::with!($draw, $tag $($name = $value),*; {})
    };
}
pub(crate) use with;

/// What has been drawn of the elements that are not closed yet.
#[derive(Default)]
pub(crate) struct Pen {
    drawn: Vec<Html>,
    values: Vec<Option<AttributeOrProperty>>,
}

pub(crate) type Static = &'static [(&'static str, AttributeOrProperty)];

impl Pen {
    /// What is drawn from now on is within an element; where that began.
    pub(crate) fn open(&self) -> usize {
        self.drawn.len()
    }

    #[inline(never)]
    pub(crate) fn close(&mut self, mark: usize, tag: &'static str, attributes: Static) {
        self.make(mark, tag, Attributes::Static(attributes));
    }

    #[inline(never)]
    pub(crate) fn close_with(
        &mut self,
        mark: usize,
        tag: &'static str,
        keys: &'static [&'static str],
    ) {
        let attributes = self.attributes(keys);
        self.make(mark, tag, attributes);
    }

    /// A field, of which Yew keeps what stands in it, or whether it is ticked.
    #[inline(never)]
    pub(crate) fn input(
        &mut self,
        keys: &'static [&'static str],
        value: Option<String>,
        checked: Option<bool>,
    ) {
        let attributes = self.attributes(keys);
        let value = value.map(AttrValue::from);
        let node = NodeRef::default();
        let tag = VTag::__new_input(value, checked, node, None, attributes, Listeners::None);
        self.drawn.push(tag.into());
    }

    /// What never changes, or changes with the language.
    #[inline(never)]
    pub(crate) fn words(&mut self, text: &'static str) {
        self.drawn.push(VText::new(text).into());
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

    fn make(&mut self, mark: usize, tag: &'static str, attributes: Attributes) {
        let children = self.drawn.drain(mark..).collect();
        // As `html!` does: `VTag::new` would look the tag over once more.
        let (tag, node) = (AttrValue::Static(tag), NodeRef::default());
        let tag = VTag::__new_other(tag, node, None, attributes, Listeners::None, children);
        self.drawn.push(tag.into());
    }
}

/// The value of an attribute.
pub(crate) trait Value {
    fn put(self, pen: &mut Pen);
}

impl Value for &'static str {
    #[inline(never)]
    fn put(self, pen: &mut Pen) {
        // Yew leaves what it calls static out here where it renders without a browser.
        pen.values.push(Some(AttributeOrProperty::Attribute(AttrValue::Static(self))));
    }
}

impl Value for String {
    #[inline(never)]
    fn put(self, pen: &mut Pen) {
        pen.values.push(Some(AttributeOrProperty::Attribute(self.into())));
    }
}

impl Value for i32 {
    #[inline(never)]
    fn put(self, pen: &mut Pen) {
        self.to_string().put(pen);
    }
}

/// An attribute without a value, or none.
impl Value for bool {
    #[inline(never)]
    fn put(self, pen: &mut Pen) {
        self.then_some("").put(pen);
    }
}

/// None leaves the attribute out.
impl<T: Value> Value for Option<T> {
    fn put(self, pen: &mut Pen) {
        match self {
            Some(value) => value.put(pen),
            None => pen.values.push(None),
        }
    }
}

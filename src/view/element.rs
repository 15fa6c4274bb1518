//! Elements whose attributes never change, as data: what `html!` makes of them is several times as
//! large to download.

use yew::prelude::*;
use yew::virtual_dom::listeners::Listeners;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// `el!("p" "class" = "note"; children…)`
macro_rules! el {
    ($tag:literal $($name:literal = $value:literal)*; $($child:expr),* $(,)?) => {
        $crate::view::element::element(
            $tag,
            &[$(($name, ::yew::virtual_dom::AttributeOrProperty::Static($value))),*],
            vec![$($child),*],
        )
    };
}
pub(crate) use el;

pub(crate) fn element(
    tag: &'static str,
    attributes: &'static [(&'static str, AttributeOrProperty)],
    children: Vec<Html>,
) -> Html {
    // As `html!` does: `VTag::new` would look the tag over once more.
    let (tag, attributes) = (AttrValue::Static(tag), Attributes::Static(attributes));
    let children = list(children);
    VTag::__new_other(tag, NodeRef::default(), None, attributes, Listeners::None, children).into()
}

/// What never changes.
#[inline(never)]
pub(crate) fn words(text: &'static str) -> Html {
    VText::new(text).into()
}

#[inline(never)]
pub(crate) fn text(text: String) -> Html {
    VText::new(text).into()
}

pub(crate) fn list(children: Vec<Html>) -> Html {
    children.into_iter().collect()
}

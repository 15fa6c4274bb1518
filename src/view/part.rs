use crate::Action;
use yew::prelude::*;

/// How many actions a part may have: its elements are numbered from a multiple of this.
pub(crate) const ROOM: usize = 1000;

/// What was last drawn of a part of the page.
#[derive(Debug, Default)]
pub(crate) struct Part {
    /// Counts the drawings.
    pub(crate) version: u32,
    /// What its elements do, by their numbers.
    pub(crate) actions: Vec<Action>,
}

/// A part as Yew keeps it: compared by its version alone, so that one that is not drawn anew costs
/// nothing.
pub(crate) struct Kept;

#[derive(Clone, Properties)]
pub(crate) struct KeptProps {
    pub(crate) version: u32,
    pub(crate) html: Html,
}

impl PartialEq for KeptProps {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version
    }
}

impl Component for Kept {
    type Message = ();
    type Properties = KeptProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().html.clone()
    }
}

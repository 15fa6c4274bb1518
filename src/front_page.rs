//! The front page of the site: every deal, with its answer and its picture.

use crate::context::PageContext;
use crate::sections::stage::drawing;
use crate::state::State;
use crate::view::View;
use yew::prelude::*;

/// The size of a picture, in pixels.
const PICTURE: [i32; 2] = [320, 200];

#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FrontPageProps {
    pub deals: Vec<FrontPageDeal>,
}

/// A deal as it stands, and the address of its page.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontPageDeal {
    pub state: State,
    pub href: String,
}

/// The deals, one below the other. No dispatch is in its context, and so no control.
#[component]
pub fn FrontPage(FrontPageProps { deals }: &FrontPageProps) -> Html {
    html! {
        <ul class="all-deals">
            for FrontPageDeal { state, href } in deals {
                <li>
                    <a href={href.clone()}>
                        <span class="said">
                            <b>{&state.deal().name}</b>
                            <span>{state.headline().written()}</span>
                        </span>
                        {picture(state)}
                    </a>
                </li>
            }
        </ul>
    }
}

/// The stage, small; the sentence beside it says the same.
fn picture(state: &State) -> Html {
    let [width, height] = PICTURE;
    let view = View::new(state, None);
    let context = PageContext { messages: state.messages.clone(), dispatch: None };
    html! {
        <ContextProvider<PageContext> {context}>
            <span class="drawing picture" aria-hidden="true">
                {drawing(&view, state, width, height)}
            </span>
        </ContextProvider<PageContext>>
    }
}

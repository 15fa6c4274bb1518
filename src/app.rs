use crate::view::element::{el, list};
use crate::view::{controls, ledger, terms, verdict, why};
use crate::words::{self, Sentence};
use crate::{Action, Model};
use gloo::timers::callback::Timeout;
use settlement::Deal;
use yew::prelude::*;

/// How views report what the reader does.
pub(crate) type Report = Callback<Action>;

/// Long enough that a drag says nothing until it has ended.
const PAUSE_MS: u32 = 500;

/// What the page is about.
#[derive(Clone, Copy, Debug, Properties)]
pub struct AppProps {
    /// The deal.
    pub deal: &'static Deal,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.deal, other.deal)
    }
}

/// The page. None where the deal was never checked and cannot be settled.
#[derive(Debug)]
pub struct App(Option<Page>);

#[derive(Debug)]
struct Page {
    model: Model,
    verdict: [Sentence; 2],
    /// What screen readers were told that a change came to. Nothing at first: the page as it opens
    /// needs no announcement.
    said: Option<[Sentence; 2]>,
    /// Half a second after the last change. Dropped, and so stopped, with the next one.
    timer: Option<Timeout>,
}

impl Component for App {
    /// What the reader did; none where the last change has stood for a while.
    type Message = Option<Action>;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let model = Model::new(ctx.props().deal).ok();
        Self(model.map(|model| {
            let verdict = words::verdict::sentences(&model.scenario, &model.verdict);
            Page { model, verdict, said: None, timer: None }
        }))
    }

    fn update(&mut self, ctx: &Context<Self>, action: Option<Action>) -> bool {
        let Some(page) = &mut self.0 else { return false };
        let Some(action) = action else {
            page.said = Some(page.verdict.clone());
            return true;
        };
        if page.model.update(action).is_err() {
            return false;
        }
        let verdict = words::verdict::sentences(&page.model.scenario, &page.model.verdict);
        if verdict != page.verdict {
            page.verdict = verdict;
            let link = ctx.link().clone();
            page.timer = Some(Timeout::new(PAUSE_MS, move || link.send_message(None)));
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(Page { model, verdict, said, .. }) = &self.0 else { return Html::default() };
        let report = ctx.link().callback(Some);
        let content = vec![
            verdict::view(model, &report, verdict),
            controls::view(model, &report),
            ledger::view(model, &report),
            terms::view(model),
        ];
        list(vec![
            // It takes the focus where a click leaves it nowhere, and so hears the key.
            html! { <main tabindex="-1" onkeydown={why::escape(&report)}>{ list(content) }</main> },
            el!("p" "role" = "status" "class" = "unseen";
                said.as_ref().map(verdict::spoken).unwrap_or_default()),
        ])
    }
}

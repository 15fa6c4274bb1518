use crate::announcer::Announcer;
use crate::view::{controls, ledger, terms, verdict, why};
use crate::words;
use crate::{Action, Model};
use settlement::Deal;
use yew::prelude::*;

/// How views report what the reader does.
pub(crate) type Report = Callback<Action>;

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
pub struct App(Option<Model>);

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self(Model::new(ctx.props().deal).ok())
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.0.as_mut().is_some_and(|model| model.update(action).is_ok())
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(model) = &self.0 else { return Html::default() };
        let report = ctx.link().callback(|action| action);
        let sentences = words::verdict::sentences(&model.scenario, &model.verdict);
        html! {
            <>
                // It takes the focus where a click leaves it nowhere, and so hears the key.
                <main tabindex="-1" onkeydown={why::escape(&report)}>
                    { verdict::view(model, &report, &sentences) }
                    { controls::view(model, &report) }
                    { ledger::view(model, &report) }
                    { terms::view(model) }
                </main>
                <Announcer text={verdict::spoken(&sentences)} />
            </>
        }
    }
}

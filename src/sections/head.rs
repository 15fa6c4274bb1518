use crate::components::derivation_panel::derivation_panel;
use crate::components::sentence::sentence;
use crate::i18n::{Language, Sentence, dropped, message, moved, sale};
use crate::state::{FigureSpot, Pinned, State};
use crate::view::View;
use yew::prelude::*;

/// The name of the page, its languages, the answer in a sentence, and what it does to one sale. Static
/// pages have links for languages where the page has buttons.
pub(crate) fn head(view: &View, state: &State, languages: Html) -> Html {
    let messages = &view.messages;
    html! {
        <>
            <div class="masthead">
                <h1 id="head-title">
                    if let Some(all) = state.site_page(messages.get(message::DEALS_PAGE)) {
                        <a href={all} title={messages.get(message::ALL_DEALS).to_owned()}>
                            {messages.get(message::TITLE)}
                        </a>
                    } else {
                        {messages.get(message::TITLE)}
                    }
                </h1>
                <p class="kicker">{&view.deal().name}</p>
                {languages}
            </div>
            if view.deal().language != messages.language.code() {
                <p class="notice" id="told-in">{told_in(view)}</p>
            }
            if !state.dropped.is_empty() {
                {notice(state)}
            }
            // Each change that has come to rest washes over the amounts once.
            <p class="headline" id="verdict" data-news={news(state)}>
                {sentence(view, FigureSpot::Verdict, &view.headline(), &[])}
                if let Some(pinned) = &state.pinned {
                    <small class="then">
                        {" "}
                        {sentence(view, FigureSpot::Verdict, &then(view, pinned), &[])}
                    </small>
                }
            </p>
            if let Some(kept) = sale::sentence(&view.messages, &view.scenario, view.settlement()) {
                <p class="sale" id="sale">{sentence(view, FigureSpot::Verdict, &kept, &[])}</p>
            }
            {derivation_panel(view, FigureSpot::Verdict)}
        </>
    }
}

/// Which language the deal is told in, where it is not the page's.
fn told_in(view: &View) -> String {
    let code = &*view.deal().language;
    let language = Language::of(code).map_or(code, Language::name);
    view.messages.format(message::ToldIn { language })
}

/// Which of two names the last change of the amounts has, so that each begins the wash anew.
fn news(state: &State) -> Option<&'static str> {
    match state.news {
        0 => None,
        odd if odd % 2 == 1 => Some("odd"),
        _ => Some("even"),
    }
}

/// How the two versions compared in the scenario that the reader marked.
fn then(view: &View, pinned: &Pinned) -> Sentence {
    let [_, _, change] = pinned.nets;
    moved::then(&view.messages, &pinned.scenario, &pinned.answer.verdict, change)
}

/// The parts of a link that could not be read.
fn notice(state: &State) -> Html {
    html! {
        <div class="notice" id="notice">
            <p>{state.messages.get(message::DROPPED)}</p>
            <ul>
                for part in state.dropped.iter() {
                    <li>{dropped::sentence(&state.messages, part)}</li>
                }
            </ul>
        </div>
    }
}

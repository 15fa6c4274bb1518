//! The prerendered page: the same content, without controls that need the app.

use crate::chart::stage::title;
use crate::components::language_menu::language_name;
use crate::context::PageContext;
use crate::i18n::Language;
use crate::sections::dock::score;
use crate::sections::doubt::doubt;
use crate::sections::foot::foot;
use crate::sections::head::head;
use crate::sections::ledgers::{rows, table_head};
use crate::sections::scenarios::{assumptions, compared, described};
use crate::sections::stage::{by_year, drawing};
use crate::sections::tips::tips_in_words;
use crate::sections::why::why_in_words;
use crate::state::State;
use crate::view::View;
use settlement::FigureKind;
use yew::prelude::*;

#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StaticPageProps {
    pub state: State,
    /// The address of the same page in each language.
    pub languages: Vec<(Language, String)>,
    /// The scenarios that have a page.
    pub pages: Vec<PageLink>,
    pub texts: StaticTexts,
}

/// A link to the page of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct PageLink {
    pub name: String,
    pub href: String,
    /// The scenario, as a link: where the page fails, a script looks for the one that is shown.
    pub link: String,
    /// The link leads to the page that is shown.
    pub is_current: bool,
}

/// The texts that the page itself does not have.
#[derive(Clone, Debug, PartialEq)]
pub struct StaticTexts {
    /// The heading above the table.
    pub title: String,
    /// The caption of the table.
    pub caption: String,
    /// Why nothing moves, where no script runs.
    pub blocked: String,
}

/// The page until the app takes its place. No dispatch is in its context, and so no control.
#[component]
pub fn StaticPage(props: &StaticPageProps) -> Html {
    let StaticPageProps { state, .. } = props;
    let view = View::new(state, None);
    let context = PageContext { messages: state.messages.clone(), dispatch: None };
    html! {
        <ContextProvider<PageContext> {context}>
            <main class="still" lang={state.messages.language.code()}>
                <section id="head" aria-labelledby="head-title">
                    { head(&view, state, languages(props)) }
                </section>
                <section id="doubt">{ doubt(&view, state) }</section>
                // Room for what needs scripts.
                <section id="dock">
                    {score(&view)}
                    <noscript><p class="blocked">{ props.texts.blocked.clone() }</p></noscript>
                </section>
                { stage(&view, state) }
                <section id="scenarios">
                    { page_links(&props.pages) }
                    { described(state) }
                    { assumptions(&view, state) }
                    { compared(&view) }
                    // Room for what needs scripts.
                    <div class="compare" id="compare"></div>
                    { by_year(&view) }
                </section>
                <div class="flow" id="flow">
                    <section class="story" id="why" aria-labelledby="why-title">
                        { why_in_words(&view, tips_in_words(state)) }
                    </section>
                    { story(&view, &props.texts) }
                    { foot(&view, state, own(props)) }
                </div>
            </main>
        </ContextProvider<PageContext>>
    }
}

/// The sizes at which the stage is drawn, of which the style sheet shows one.
const NARROW: [i32; 2] = [358, 224];
const WIDE: [i32; 2] = [800, 384];

fn stage(view: &View, state: &State) -> Html {
    html! {
        <section id="stage" aria-labelledby="stage-title">
            <h2 id="stage-title">{ title(view) }</h2>
            for ([width, height], class) in [(NARROW, "narrow"), (WIDE, "wide")] {
                <div class={classes!("drawing", "picture", class)}>
                    { drawing(view, state, width, height) }
                </div>
            }
        </section>
    }
}

/// The address of the page itself.
fn own(StaticPageProps { state, languages, .. }: &StaticPageProps) -> String {
    let own = languages.iter().find(|(language, _)| *language == state.messages.language);
    own.map(|(_, href)| href.clone()).unwrap_or_default()
}

fn languages(StaticPageProps { state, languages, .. }: &StaticPageProps) -> Html {
    html! {
        <p class="languages" id="languages">
            for (language, href) in languages {
                <a href={href.clone()} lang={language.code()} hreflang={language.code()}
                    aria-current={(*language == state.messages.language).then_some("true")}>
                    { language_name(*language) }
                </a>
            }
        </p>
    }
}

/// The net of each year.
fn story(view: &View, texts: &StaticTexts) -> Html {
    html! {
        <section class="story" id="story" aria-labelledby="story-title">
            <h2 id="story-title">{ texts.title.clone() }</h2>
            <div class="table" tabindex="0" role="region" aria-labelledby="story-caption">
                <table>
                    <caption id="story-caption">{ texts.caption.clone() }</caption>
                    { table_head(view) }
                    <tbody>{ rows(view, FigureKind::Net) }</tbody>
                </table>
            </div>
        </section>
    }
}

/// Links to the pages of scenarios, where the page has buttons.
fn page_links(pages: &[PageLink]) -> Html {
    if pages.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="presets" id="presets">
            for PageLink { name, href, link, is_current } in pages {
                <li>
                    <a href={href.clone()} data-link={link.clone()}
                        aria-current={is_current.then_some("true")}>
                        { name.clone() }
                    </a>
                </li>
            }
        </ul>
    }
}

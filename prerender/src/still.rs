use crate::{Story, Subject};
use futures::executor::block_on;
use page::i18n::Language;
use page::{Around, Page, Texts};
use yew::LocalServerRenderer;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct DrawnProps {
    html: Html,
}

/// What was drawn already.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.html.clone()
}

/// What stands in a page until its program takes its place.
pub(crate) fn still(story: &Story, around: &Around) -> String {
    let html = page::still(&story.model, &story.page_messages, around);
    let renderer = LocalServerRenderer::<Drawn>::with_props(DrawnProps { html });
    block_on(renderer.hydratable(false).render())
}

/// What a page has around its answer, among other pages.
pub(crate) fn around(story: &Story) -> Around {
    let language = story.language();
    let pages = Subject::all(story.deal()).into_iter().map(|subject| Page {
        name: story.name(subject).to_owned(),
        href: subject.file(language),
        is_this: subject.id() == story.subject.id(),
    });
    Around {
        languages: Language::ALL.map(|of| (of, story.subject.file(of))).to_vec(),
        pages: pages.collect(),
        texts: texts(story),
    }
}

/// The same where there is no other page.
pub(crate) fn alone(story: &Story, file: impl Fn(Language) -> String) -> Around {
    Around {
        languages: Language::ALL.map(|of| (of, file(of))).to_vec(),
        pages: Vec::new(),
        texts: texts(story),
    }
}

fn texts(story: &Story) -> Texts {
    let messages = &story.messages;
    Texts {
        title: messages.story.clone(),
        caption: story.caption(),
        pages: messages.pages.clone(),
        says: story.says().to_owned(),
        blocked: messages.blocked.clone(),
    }
}

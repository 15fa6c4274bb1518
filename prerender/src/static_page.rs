use crate::{Story, Subject};
use futures::executor::block_on;
use page::i18n::Language;
use page::{PageLink, StaticPage, StaticPageProps, StaticTexts};
use yew::LocalServerRenderer;

/// The static page, with links to those of other scenarios.
pub(crate) fn among_others(story: &Story) -> String {
    let language = story.language();
    let pages = Subject::all(story.deal()).into_iter().map(|subject| PageLink {
        name: story.name(subject).to_owned(),
        href: subject.file(language),
        link: subject.link().to_owned(),
        is_current: subject.id() == story.subject.id(),
    });
    render(story, |of| story.subject.file(of), pages.collect())
}

/// The static page, without such links.
pub(crate) fn alone(story: &Story, file: impl Fn(Language) -> String) -> String {
    render(story, file, Vec::new())
}

fn render(story: &Story, file: impl Fn(Language) -> String, pages: Vec<PageLink>) -> String {
    let messages = &story.messages;
    let props = StaticPageProps {
        state: story.state.clone(),
        languages: Language::ALL.map(|of| (of, file(of))).to_vec(),
        pages,
        texts: StaticTexts {
            title: messages.story.clone(),
            caption: story.caption(),
            blocked: messages.blocked.clone(),
        },
    };
    block_on(LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render())
}

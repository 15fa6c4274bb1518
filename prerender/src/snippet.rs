use crate::messages::fill;
use crate::{Place, Story};
use maud::html;

/// Stands in a snippet for the address of the folder, where that is not known yet.
pub(crate) const ADDRESS: &str = "{address}";

/// The answer and its table for an article, where nothing runs and little is allowed: feeds, mail,
/// and editors that take out what they do not know.
#[must_use]
pub fn snippet(story: &Story, place: &Place) -> String {
    let Story { subject, state, messages } = story;
    let page_messages = &state.messages;
    let language = story.language();
    let file = subject.file(language);
    let link = match &place.address {
        Some(_) => place.full(&file),
        None => ADDRESS.to_owned() + &file,
    };
    let rests = story.rests().into_iter();
    let rests: Vec<_> =
        rests.map(|(level, names)| format!("{} ({level})", names.join(", "))).collect();
    let figure = html! {
        figure class="who-owes-whom" data-preset=[subject.preset()]
            lang=(language.code()) {
            figcaption {
                strong { (page_messages.title()) } " " (story.deal_name())
                @if !story.says().is_empty() { " · " (story.name(*subject)) }
            }
            p { (story.verdict()) }
            @if !story.says().is_empty() { p { em { (story.says()) } } }
            table {
                caption { (story.caption()) }
                thead {
                    tr {
                        th scope="col" { (messages.year) }
                        @for version in story.versions() { th scope="col" { (version) } }
                    }
                }
                tbody {
                    @for of in story.nets() {
                        tr {
                            th scope="row" {
                                @match of.year {
                                    Some(year) => (year),
                                    None => (messages.total),
                                }
                            }
                            @for net in of.nets { td { (page_messages.dollars(net)) } }
                        }
                    }
                }
            }
            p { (fill(&messages.rests, &[("assumptions", &rests.join(&messages.and))])) }
            p { a href=(link) { (messages.change) } }
        }
    };
    figure.into_string() + "\n"
}

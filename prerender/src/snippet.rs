use crate::fill::fill;
use crate::{SiteUrls, Story};
use maud::html;

/// The placeholder for the URL of the folder, where it is not known.
pub(crate) const ADDRESS: &str = "{address}";

/// The answer and its table as plain HTML for an article: scripts may not run there, and feeds, mail and
/// editors drop elements that they do not know.
#[must_use]
pub fn snippet(story: &Story, urls: &SiteUrls) -> String {
    let Story { subject, state, messages } = story;
    let page_messages = &state.messages;
    let language = story.language();
    let file = subject.file(language);
    let link = match &urls.address {
        Some(_) => urls.full(&file),
        None => ADDRESS.to_owned() + &story.path(),
    };
    let assumptions = story.assumptions().into_iter();
    let assumptions: Vec<_> =
        assumptions.map(|(level, names)| format!("{} ({level})", names.join(", "))).collect();
    let figure = html! {
        figure class="who-owes-whom" data-deal=[story.deal_attribute()] data-preset=[subject.preset()]
            lang=(language.code()) {
            figcaption {
                strong { (page_messages.title()) } " " (story.deal_name())
                @if !story.preset_description().is_empty() { " · " (story.name(*subject)) }
            }
            p { (story.verdict()) }
            @if !story.preset_description().is_empty() { p { em { (story.preset_description()) } } }
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
            p { (fill(&messages.assumptions, &[("assumptions", &assumptions.join(&messages.list_separator))])) }
            // Its class is for the script, which makes a button of it.
            p { a href=(link) class="who-owes-whom-page" { (messages.change) } }
        }
    };
    figure.into_string() + "\n"
}

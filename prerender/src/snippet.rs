use crate::card::capital;
use crate::{Place, Story};
use maud::html;
use page::words::fill;

/// Stands in a snippet for the address of the folder, where that is not known yet.
const ADDRESS: &str = "{address}";

/// The answer and its table for an article, where nothing runs and little is allowed: feeds, mail,
/// and editors that take out what they do not know.
#[must_use]
pub fn snippet(story: &Story, place: &Place) -> String {
    let Story { subject, words, messages, .. } = story;
    let language = story.language();
    let file = subject.file(language);
    let link = match &place.address {
        Some(_) => place.full(&file),
        None => ADDRESS.to_owned() + &file,
    };
    let figure = html! {
        figure class="who-owes-whom" data-preset=[subject.preset()]
            lang=(language.code()) {
            figcaption {
                strong { (words.title()) } " " (story.deal_name())
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
                            @for net in of.nets { td { (words.dollars(net)) } }
                        }
                    }
                }
            }
            p {
                strong { (messages.rests) }
                @for (level, names) in story.levels() {
                    " " em { (fill(&messages.level, &[&capital(level)])) }
                    " " (names.join(&messages.and)) "."
                }
            }
            p { a href=(link) { (messages.change) } }
        }
    };
    figure.into_string() + "\n"
}

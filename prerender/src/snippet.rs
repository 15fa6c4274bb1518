use crate::{Place, Story};
use maud::html;
use page::words::fill;
use settlement::Decimal;

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
    let amount = |net: Decimal| words.dollars(net);
    let figure = html! {
        figure class="who-owes-whom" data-preset=(subject.id()) lang=(language.code()) {
            figcaption {
                strong { (words.title()) } " " (story.deal_name())
                @if !story.says().is_empty() { ": " (story.name(*subject)) }
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
                            @for net in of.nets { td { (amount(net)) } }
                        }
                    }
                }
            }
            p {
                (messages.rests)
                @for (level, names) in story.levels() {
                    " " (fill(&messages.rests_on, &[level, &names.join("; ")]))
                }
            }
            p { a href=(link) { (messages.change) } }
        }
    };
    figure.into_string() + "\n"
}

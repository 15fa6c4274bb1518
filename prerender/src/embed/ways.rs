use super::code::{block, marked};
use crate::frame::frame;
use crate::snippet::{self, snippet};
use crate::{SiteUrls, Story, Subject, single_file};
use maud::{Markup, html};

/// The placeholder for the URL of the folder, where it is not known.
pub(super) const ADDRESS: &str = "https://example.org/this-folder/";

/// The code for each way to embed the deal as it stands.
pub(super) fn all(story: &Story, urls: &SiteUrls) -> Markup {
    let (messages, language) = (&story.messages.embed, story.language());
    // A URL for use on other sites.
    let there = |path: &str| match urls.address {
        Some(_) => urls.full(path),
        None => ADDRESS.to_owned() + path,
    };
    let figure = snippet(story, urls).replace(snippet::ADDRESS, ADDRESS);
    let figure = figure.trim_end();
    let within = figure.replace(" class=\"who-owes-whom\"", "");
    let script = |name: &str| format!("<script src=\"{}\"></script>", there(name));
    // A block to Markdown, which takes an element of ours for a word of a paragraph.
    let element =
        format!("<div><who-owes-whom lang=\"{}\">{within}</who-owes-whom></div>", language.code());
    let title = story.state.messages.title();
    let page = there(&Subject::Deal.file(language));
    let frame_code = frame(&page, title, "100%", None).into_string();
    let file = urls.shared(&format!("one/{}", single_file::file(story, language)));
    let file_code = frame(&there(&file), title, "100%", Some("allow-scripts")).into_string();
    html! {
        (way("figure", &messages.figure_title, &html! {
            p { (messages.figure_description) }
            (block(messages, "figure-body", &messages.in_article, figure))
            p id="spoken" class="fits" hidden { (messages.figure_own) }
            (block(messages, "figure-script", &messages.figure_script, &script("embed.js")))
            p class="fits" { (marked(&messages.figure_help)) }
        }))
        (way("element", &messages.element_title, &html! {
            p { (messages.element_description) }
            (block(messages, "element-body", &messages.in_page, &element))
            (block(messages, "element-script", &messages.element_script, &script("embed.js")))
        }))
        (way("frame", &messages.frame_title, &html! {
            p { (messages.frame_description) }
            (block(messages, "frame-body", &messages.in_page, &frame_code))
            (block(messages, "frame-script", &messages.frame_script, &script("resize.js")))
            p class="fits" { (marked(&messages.frame_help)) }
        }))
        (way("file", &messages.file_title, &html! {
            p { (marked(&messages.file_description)) }
            p { a id="download" href=(file) download { (messages.download) } }
            (block(messages, "file-body", &messages.in_sandbox, &file_code))
        }))
    }
}

fn way(id: &str, title: &str, within: &Markup) -> Markup {
    html! {
        section class="way" id=(id) aria-labelledby={ (id) "-title" } {
            h2 id={ (id) "-title" } { (title) }
            (within)
        }
    }
}

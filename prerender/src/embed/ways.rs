use super::code::{block, marked};
use crate::snippet::{self, snippet};
use crate::{Place, Story, Subject, one};
use maud::{Markup, html};

/// Stands for the folder's own address, where it does not know that.
pub(super) const ADDRESS: &str = "https://example.org/this-folder/";

/// One of each way, for the deal as it stands.
pub(super) fn all(story: &Story, place: &Place) -> Markup {
    let (says, language) = (&story.messages.embed, story.language());
    // Seen from elsewhere.
    let there = |path: &str| match place.address {
        Some(_) => place.full(path),
        None => ADDRESS.to_owned() + path,
    };
    let figure = snippet(story, place).replace(snippet::ADDRESS, ADDRESS);
    let figure = figure.trim_end();
    let within = figure.replace(" class=\"who-owes-whom\"", "");
    let script = |name: &str| format!("<script src=\"{}\"></script>", there(name));
    let element = format!("<who-owes-whom lang=\"{}\">{within}</who-owes-whom>", language.code());
    let title = story.state.messages.title();
    let frame = format!(
        "<iframe class=\"who-owes-whom\" src=\"{}\" title=\"{title}\" width=\"100%\" \
         height=\"900\" loading=\"lazy\" referrerpolicy=\"no-referrer\" \
         allow=\"clipboard-write\"></iframe>",
        there(&Subject::Deal.file(language))
    );
    let file = place.shared(&format!("one/{}", one::file(language)));
    let boxed = format!(
        "<iframe src=\"{}\" title=\"{title}\" width=\"100%\" height=\"900\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" sandbox=\"allow-scripts\"></iframe>",
        there(&file)
    );
    html! {
        (way("figure", &says.figure_title, &html! {
            p { (says.figure_says) }
            (block(says, "figure-body", &says.in_article, figure))
            p id="spoken" class="fits" hidden { (says.figure_own) }
            (block(says, "figure-script", &says.figure_script, &script("embed.js")))
            p class="fits" { (marked(&says.figure_help)) }
        }))
        (way("element", &says.element_title, &html! {
            p { (says.element_says) }
            (block(says, "element-body", &says.in_page, &element))
            (block(says, "element-script", &says.element_script, &script("embed.js")))
        }))
        (way("frame", &says.frame_title, &html! {
            p { (says.frame_says) }
            (block(says, "frame-body", &says.in_page, &frame))
            (block(says, "frame-script", &says.frame_script, &script("resize.js")))
            p class="fits" { (marked(&says.frame_help)) }
        }))
        (way("file", &says.file_title, &html! {
            p { (marked(&says.file_says)) }
            p { a id="download" href=(file) download { (says.download) } }
            (block(says, "file-body", &says.in_sandbox, &boxed))
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

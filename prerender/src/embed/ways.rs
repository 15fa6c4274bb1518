use super::ADDRESS;
use super::code::{block, marked};
use crate::{Place, Story, Subject, one, snippet};
use maud::{Markup, html};

/// One of each way, for the deal as it stands; `there` is this folder seen from elsewhere.
pub(super) fn all(story: &Story, place: &Place, there: &Place) -> Markup {
    let (says, language) = (&story.messages.embed, story.language());
    let figure = snippet(story, there);
    let figure = figure.trim_end();
    let within = figure.replace(" class=\"who-owes-whom\"", "");
    let script = |name: &str| format!("<script src=\"{ADDRESS}{name}.js\"></script>");
    let element = format!("<who-owes-whom lang=\"{}\">{within}</who-owes-whom>", language.code());
    let title = story.words.title();
    let frame = format!(
        "<iframe class=\"who-owes-whom\" src=\"{ADDRESS}{}\" title=\"{title}\" width=\"100%\" \
         height=\"900\" loading=\"lazy\" referrerpolicy=\"no-referrer\" \
         allow=\"clipboard-write\"></iframe>",
        Subject::Deal.file(language)
    );
    let file = place.shared(&format!("one/{}", one::file(language)));
    let boxed = format!(
        "<iframe src=\"{}\" title=\"{title}\" width=\"100%\" height=\"900\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" sandbox=\"allow-scripts\"></iframe>",
        there.full(&file)
    );
    html! {
        (way("figure", &says.figure_title, &html! {
            p { (says.figure_says) }
            (block(says, "figure-body", &says.in_article, figure))
            p id="spoken" class="fits" hidden { (says.figure_own) }
            (block(says, "figure-script", &says.figure_script, &script("embed")))
            p class="fits" { (marked(&says.figure_help)) }
        }))
        (way("element", &says.element_title, &html! {
            p { (says.element_says) }
            (block(says, "element-body", &says.in_page, &element))
            (block(says, "element-script", &says.element_script, &script("embed")))
        }))
        (way("frame", &says.frame_title, &html! {
            p { (says.frame_says) }
            (block(says, "frame-body", &says.in_page, &frame))
            (block(says, "frame-script", &says.frame_script, &script("resize")))
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

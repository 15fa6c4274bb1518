use crate::{Story, head, shell, static_page};
use maud::{DOCTYPE, PreEscaped, html};
use page::i18n::Language;

/// The file name of the single-file page.
pub(crate) fn file(language: Language) -> String {
    format!("who-owes-whom.{}.html", language.code())
}

/// The page with its style sheet and its script in it, which needs no server.
#[must_use]
pub fn single_file(story: &Story, style: &str, script: &str) -> String {
    let static_page = static_page::alone(story, file);
    // Neither may end the element that it is in, or begin a comment there.
    let style = style.replace("</", "<\\/");
    let script = script.replace("<!--", "<\\!--");
    let script = replace_ends(&script);
    let page = html! {
        (DOCTYPE)
        html lang=(story.language().code()) data-page=(story.subject.page()) {
            head {
                (head::head(story))
                link rel="icon" href="data:,";
                style { (PreEscaped(style)) }
            }
            (shell::body(story, &static_page, Some(&script)))
        }
    };
    page.into_string() + "\n"
}

/// Escapes `</script`, in any case, which would end the script element.
fn replace_ends(script: &str) -> String {
    let mut text = String::with_capacity(script.len());
    let mut rest = script;
    while let Some((before, after)) = rest.split_once("</") {
        text.push_str(before);
        let is_end = after.get(..6).is_some_and(|name| name.eq_ignore_ascii_case("script"));
        text.push_str(if is_end { "<\\/" } else { "</" });
        rest = after;
    }
    text + rest
}

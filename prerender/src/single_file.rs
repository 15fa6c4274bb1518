use crate::{Story, head, shell, static_page, write};
use anyhow::Context;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{PreEscaped, html};
use page::i18n::Language;

/// The file name of the single-file page: of the first deal it is that of the site.
pub(crate) fn file(story: &Story, language: Language) -> String {
    let name = if story.folder().is_empty() { "who-owes-whom" } else { &story.deal().id };
    format!("{name}.{}.html", language.code())
}

/// The page with its style sheet, its script and its deal in it, which needs no server.
///
/// # Errors
///
/// The deal cannot be compiled.
pub fn single_file(story: &Story, style: &str, script: &str) -> anyhow::Result<String> {
    let source = deals::SOURCES.iter().find(|source| source.id == story.deal().id);
    let source = source.context("no such deal")?;
    let mut data = Vec::new();
    for language in Language::ALL {
        data.push((language.code(), STANDARD.encode(write::compiled(source, language.code())?)));
    }
    let story = &story.alone();
    let static_page = static_page::alone(story, |of| file(story, of));
    // Neither may end the element that it is in, or begin a comment there.
    let style = style.replace("</", "<\\/");
    let script = script.replace("<!--", "<\\!--");
    let script = replace_ends(&script);
    let head = html! {
        (head::head(story))
        link rel="icon" href="data:,";
        style { (PreEscaped(style)) }
    };
    let body = shell::body(story, &static_page, Some((&data, &script)));
    Ok(shell::document(story.language(), story.subject.page(), &head, &body))
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
